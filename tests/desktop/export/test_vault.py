"""The vault as a whole: its pictures, the notes that lead to others, and what a later export does to it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.body import Body, Paragraph, Picture, Span
from db.model import Asset, Highlight, Story
from desktop.export.dossier import Dossier, Entry
from desktop.export.options import Grouping, Options
from desktop.export.vault.clip_note import END
from desktop.export.vault.markdown import write_vault
from desktop.export.vault.removal import remove_left_behind
from tests.desktop.export.dossiers import dossier, entry, relation, tag

PHOTO = b"\xff\xd8\xff photo"
CHART = b"\x89PNG chart"
ASSETS = {
    hashlib.sha256(content).hexdigest(): Asset(hashlib.sha256(content).hexdigest(), kind, content)
    for content, kind in ((PHOTO, "image/jpeg"), (CHART, "image/png"))
}
PHOTO_ID, CHART_ID = ASSETS
BOATS = Picture("https://a.example/p.jpg", (Span("The harbour, at dawn. A/B"),), "Boats | [three]", PHOTO_ID, "A/B")
FLOOD = Story(4, "The flood: a year", "What *we* know", False, "2026-01-01T00:00:00Z", 2)


def with_pictures(number: int, *pictures: Picture, **changes: Any) -> Entry:
    return entry(number, body=Body((Paragraph((Span("Some words."),)), *pictures)), **changes)


def book(*entries: Entry, **changes: Any) -> Dossier:
    return dossier(*entries, picture=ASSETS.get, **changes)


def note(folder: Path, title: str) -> str:
    (path,) = (path for path in folder.rglob("*.md") if title in path.name)
    return path.read_text("utf-8")


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {name: ((folder / name).stat().st_mtime_ns, (folder / name).read_bytes()) for name in names(folder)}


def test_pictures_are_files_beside_the_notes(tmp_path: Path) -> None:
    lost = replace(BOATS, asset="ff" * 32, alt="Gone")
    write_vault(book(with_pictures(1, BOATS, lost), with_pictures(2, BOATS)), tmp_path)
    file = f"attachments/Boats-three-{PHOTO_ID[:8]}.jpg"
    assert (tmp_path / file).read_bytes() == PHOTO
    assert [name for name in names(tmp_path) if not name.endswith((".md", ".json"))] == [file], "written once"
    text = note(tmp_path, "day 1")
    assert f"![Boats \\| \\[three\\]]({file})\\\n*The harbour, at dawn. A/B*" in text
    assert "[Picture: Gone](https://a.example/p.jpg)" in text


def test_obsidian_embeds_pictures_in_its_own_way(tmp_path: Path) -> None:
    digits = Picture("", (), "300", CHART_ID, "Agency")
    write_vault(book(with_pictures(1, BOATS, digits)), tmp_path, profile="obsidian")
    text = note(tmp_path, "day 1")
    assert f"![[Boats-three-{PHOTO_ID[:8]}.jpg|Boats three]]\\\n" in text
    assert f"![[300-{CHART_ID[:8]}.png|Picture 300]]\\\n*Agency*" in text, "digits alone would be a width"


def test_without_pictures_there_are_links(tmp_path: Path) -> None:
    write_vault(book(with_pictures(1, BOATS)), tmp_path, options=Options(pictures=False))
    assert not (tmp_path / "attachments").exists()
    assert "[Picture: Boats \\| \\[three\\]](https://a.example/p.jpg)" in note(tmp_path, "day 1")


def test_a_second_export_touches_nothing(tmp_path: Path) -> None:
    made = book(with_pictures(1, BOATS, stories=(FLOOD,)), with_pictures(2, BOATS))
    write_vault(made, tmp_path)
    before = snapshot(tmp_path)
    written = write_vault(made, tmp_path)
    assert snapshot(tmp_path) == before
    assert (written.files, written.left_behind) == ((), ())


def test_a_picture_that_a_person_cropped_moved_or_renamed_is_left(tmp_path: Path) -> None:
    made = book(with_pictures(1, BOATS, Picture("", (), "Chart", CHART_ID)))
    write_vault(made, tmp_path)
    photo, chart = f"Boats-three-{PHOTO_ID[:8]}.jpg", f"Chart-{CHART_ID[:8]}.png"
    (tmp_path / "attachments" / photo).write_bytes(b"cropped")
    (tmp_path / "media").mkdir()
    (tmp_path / "attachments" / chart).rename(tmp_path / "media" / chart)
    written = write_vault(made, tmp_path)
    assert [path.name for path in written.files] == ["2024-11-02 Harbour reopens, day 1.md"]
    assert (tmp_path / "attachments" / photo).read_bytes() == b"cropped"
    assert f"![Chart](media/{chart})" in note(tmp_path, "day 1")
    (tmp_path / "media" / chart).rename(tmp_path / "media" / "renamed.png")
    write_vault(made, tmp_path)
    assert "![Chart](media/renamed.png)" in note(tmp_path, "day 1")
    assert [name for name in names(tmp_path) if name.endswith(".png")] == ["media/renamed.png"]


def test_notes_lead_to_stories_and_tags_and_back(tmp_path: Path) -> None:
    first = entry(1, stories=(FLOOD,), tags=(tag("ports/averil"),))
    write_vault(book(first, entry(2, stories=(FLOOD,), tags=())), tmp_path)
    text = note(tmp_path, "day 1")
    assert "Stories: [The flood: a year](Stories/The%20flood%20a%20year%20%28story%29.md)" in text
    assert "Tags: [ports/averil](Tags/ports%20averil%20%28tag%29.md)" in text
    story = note(tmp_path, "(story)")
    assert "# The flood: a year\n\n*2–3 November 2024*\n\nWhat *we* know\n\n## Clippings\n\n- [Harbour" in story
    assert "](../2024-11-02%20Harbour%20reopens,%20day%201.md) (The Averil Courier, 2 November 2024)" in story
    assert "Part of [ports](ports%20%28tag%29.md)" in note(tmp_path, "ports averil (tag)")
    assert "- [ports/averil](ports%20averil%20%28tag%29.md) (1)" in note(tmp_path, "ports (tag)")


def test_the_contents_have_the_sections_that_were_asked_for(tmp_path: Path) -> None:
    made = book(entry(1, outlet="B"), entry(2, outlet="A/1"), compiler="Nora", foreword="Read *this*.")
    write_vault(made, tmp_path, profile="obsidian", options=Options(group_by="outlet"))
    text = note(tmp_path, "(contents)")
    assert "# Six weeks without fish\n\n*A press book*\n" in text
    assert "compiled by Nora\n\nRead *this*.\n" in text
    assert "## A/1\n\n- [[2024-11-03 Harbour reopens, day 2|Harbour reopens, day 2]] (A/1, 3 November 2024)" in text
    assert "## Sources\n\n- A/1 (1)\n- B (1)\n" in text
    assert (tmp_path / "A 1" / "2024-11-03 Harbour reopens, day 2.md").exists()
    assert (tmp_path / "B" / "2024-11-02 Harbour reopens, day 1.md").exists()


def test_an_index_can_be_left_out(tmp_path: Path) -> None:
    write_vault(book(entry(1, stories=(FLOOD,))), tmp_path, options=Options(index=False))
    assert names(tmp_path) == [".cuttings.json", "2024-11-02 Harbour reopens, day 1.md"]
    assert "Tags:" not in note(tmp_path, "day 1")


def test_both_ends_of_a_link_say_it(tmp_path: Path) -> None:
    one, two = entry(1, "One"), entry(2, "Two")
    there = replace(relation(one, note="six weeks later"), words="follow-up of")
    back = replace(relation(two, note="six weeks later"), words="followed up by")
    write_vault(book(replace(one, links=(back,)), replace(two, links=(there,))), tmp_path, profile="obsidian")
    said = "(The Averil Courier, {} November 2024) — six weeks later"
    assert f"- follow-up of [[2024-11-02 One|One]] {said.format(2)}" in note(tmp_path, "Two")
    assert f"- followed up by [[2024-11-03 Two|Two]] {said.format(3)}" in note(tmp_path, "One")


def highlights() -> tuple[Highlight, ...]:
    return (
        Highlight(7, 1, "for the first time", "", "", 42, "yellow", "Not *so*", ""),
        Highlight(8, 1, "cost at $2m", "", "", 171, "green", "", ""),
        Highlight(9, 1, "gone = lost", "", "", None, "green", "Where?\n\nIn the print.", ""),
    )


def test_highlights_are_marked_for_obsidian_and_quoted_elsewhere(tmp_path: Path) -> None:
    made = entry(1, highlights=highlights())
    text = made.article.body.text()
    assert [text[each.position or 0 :].startswith(each.quotation) for each in highlights()] == [True, True, False]
    write_vault(book(made), tmp_path / "o", profile="obsidian")
    write_vault(book(made), tmp_path / "p")
    obsidian, plain = note(tmp_path / "o", "day 1"), note(tmp_path / "p", "day 1")
    assert "on Tuesday ==for the first time==[^h7] in six weeks." in obsidian
    assert "put the ==cost at \\$2m==." in obsidian
    assert "[^h7]: Not *so*" in obsidian
    lost = "> gone = lost\n\n*Marked in green:* Where?\n\nIn the print."
    assert f"## Highlights\n\n{lost}" in obsidian
    assert "==" not in plain
    assert f"> for the first time\n\n*Note:* Not *so*\n\n> cost at \\$2m\n\n*Marked in green.*\n\n{lost}" in plain


def test_an_excerpt_says_that_it_is_one(tmp_path: Path) -> None:
    write_vault(book(replace(entry(1), excerpt=True, word_count=812)), tmp_path)
    text = note(tmp_path, "day 1")
    assert "*The opening of 812 words; the whole text:* <https://courier.example/1>" in text or (
        "*The opening of 812 words; the whole text:* [https://courier.example/1](https://courier.example/1)" in text
    )


def test_what_is_no_part_any_more_is_named_and_goes_when_asked(tmp_path: Path) -> None:
    one, two = with_pictures(1, BOATS, tags=(tag("a"),)), with_pictures(2, Picture("", (), "C", CHART_ID), tags=())
    write_vault(book(one, two), tmp_path)
    before = names(tmp_path)
    written = write_vault(book(two), tmp_path)
    left = [path.relative_to(tmp_path).as_posix() for path in written.left_behind]
    assert left == [
        "2024-11-02 Harbour reopens, day 1.md",
        "Tags/a (tag).md",
        f"attachments/Boats-three-{PHOTO_ID[:8]}.jpg",
    ]
    assert names(tmp_path) == before, "nothing is removed unasked"
    assert write_vault(book(two), tmp_path).left_behind == written.left_behind
    done = remove_left_behind(tmp_path, written.left_behind)
    assert (len(done.removed), done.kept) == (3, ())
    assert names(tmp_path) == sorted(set(before) - set(left))
    assert not (tmp_path / "Tags").exists()
    assert write_vault(book(two), tmp_path).left_behind == ()


def test_a_note_in_which_a_person_wrote_stays_with_its_pictures(tmp_path: Path) -> None:
    one, two = with_pictures(1, BOATS, tags=()), with_pictures(2, tags=())
    write_vault(book(one, two), tmp_path)
    path = tmp_path / "2024-11-02 Harbour reopens, day 1.md"
    path.write_text(path.read_text("utf-8").replace(END, f"{END}\n\nMine."), "utf-8")
    left = write_vault(book(two), tmp_path).left_behind
    assert len(left) == 2
    done = remove_left_behind(tmp_path, [*left, tmp_path.parent / "elsewhere.md"])
    assert done.removed == ()
    assert set(done.kept) == set(left)
    assert path.exists()


def test_two_exports_into_one_folder_leave_each_other_alone(tmp_path: Path) -> None:
    one, two, both = entry(1), entry(2), entry(3)
    write_vault(book(one, both, title="First"), tmp_path, profile="obsidian")
    second = write_vault(book(two, both, title="Second"), tmp_path, profile="obsidian")
    assert second.left_behind == ()
    tagged = note(tmp_path, "fishing (tag)")
    assert all(f"day {number}]]" in tagged for number in (1, 2, 3)), "a tag lists the notes of both"
    assert "day 2" not in note(tmp_path, "First (contents)")
    third = write_vault(book(one, title="First"), tmp_path, profile="obsidian")
    assert third.left_behind == (), "the other export has it still"
    fourth = write_vault(book(two, title="Second"), tmp_path, profile="obsidian")
    assert [path.name for path in fourth.left_behind] == ["2024-11-04 Harbour reopens, day 3.md"]


def test_what_a_person_wrote_into_an_index_stays(tmp_path: Path) -> None:
    write_vault(book(entry(1)), tmp_path)
    path = tmp_path / "Tags" / "fishing (tag).md"
    path.write_text(path.read_text("utf-8").replace(END, f"{END}\n\nMine."), "utf-8")
    path.rename(tmp_path / "Fish.md")
    written = write_vault(book(entry(1), entry(2)), tmp_path)
    text = (tmp_path / "Fish.md").read_text("utf-8")
    assert text.endswith("Mine.\n")
    assert "day 2" in text
    assert not path.exists()
    assert "[fishing](Fish.md)" in note(tmp_path, "day 1")
    assert tmp_path / "Fish.md" in written.files


def test_links_lead_to_the_right_one_of_two_notes_of_a_name(tmp_path: Path) -> None:
    made = book(entry(1), entry(2, links=(relation(entry(1)),)))
    write_vault(made, tmp_path, profile="obsidian")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "2024-11-02 Harbour reopens, day 1.md").write_text("mine")
    (tmp_path / "old").mkdir()
    (tmp_path / "2024-11-02 Harbour reopens, day 1.md").rename(
        tmp_path / "old" / "2024-11-02 Harbour reopens, day 1.md"
    )
    write_vault(made, tmp_path, profile="obsidian")
    assert "[[old/2024-11-02 Harbour reopens, day 1|Harbour" in note(tmp_path, "day 2")


def test_notes_whose_names_were_swapped_keep_their_clippings(tmp_path: Path) -> None:
    made = book(entry(1, "One"), entry(2, "Two"))
    write_vault(made, tmp_path)
    one, two = tmp_path / "2024-11-02 One.md", tmp_path / "2024-11-03 Two.md"
    one.rename(tmp_path / "x")
    two.rename(one)
    (tmp_path / "x").rename(two)
    assert not write_vault(made, tmp_path).conflicts
    assert "\n# Two\n" in one.read_text("utf-8")


def test_words_of_a_person_outlive_a_lost_list(tmp_path: Path) -> None:
    write_vault(book(entry(1)), tmp_path)
    path = tmp_path / "2024-11-02 Harbour reopens, day 1.md"
    path.write_text(path.read_text("utf-8").replace("six weeks", "seven weeks"), "utf-8")
    (tmp_path / ".cuttings.json").unlink()
    written = write_vault(book(entry(1)), tmp_path)
    assert "seven weeks" in path.read_text("utf-8")
    assert len(written.conflicts) == 1


@pytest.mark.parametrize(
    "title", ["../../etc/passwd", "con", "a\\b:c|d", ".hidden", "x" * 300, "\u202e\x00", "/", ".."]
)
def test_hostile_names_stay_in_the_folder(tmp_path: Path, title: str) -> None:
    story = replace(FLOOD, name=title)
    vault = tmp_path / "vault"
    picture = replace(BOATS, alt=title)
    made = book(with_pictures(1, picture, title=title, outlet=title, tags=(tag(title),), stories=(story,)), title=title)
    groups: tuple[Grouping, ...] = ("none", "outlet", "tag", "story")
    for group in groups:
        write_vault(made, vault / group, options=Options(group_by=group))
        assert sorted(path.name for path in vault.iterdir() if path.name == group) == [group]
        assert not write_vault(made, vault / group, options=Options(group_by=group)).files
    assert [path.name for path in tmp_path.iterdir()] == ["vault"]


def test_an_address_that_only_looks_like_one_is_named_as_it_is(tmp_path):
    write_vault(dossier(entry(1, url="https://[bad/x")), tmp_path)
    assert "[bad/x" in note(tmp_path, "day 1").replace("\\", "")
