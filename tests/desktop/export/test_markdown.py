import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.body import Body, Paragraph, Preformatted, Span
from db.errors import Cancelled, ExportError
from db.model import ReadAlso
from desktop.export.dossier import Dossier, Written
from desktop.export.options import Options
from desktop.export.plain import clean
from desktop.export.vault import markdown
from desktop.export.vault.clip_note import BEGIN, END, obsidian_tag
from desktop.export.vault.note_merge import parsed
from tests.desktop.export.dossiers import dossier, entry, relation, tag

FIRST = entry(1, "Harbour closes")
SECOND = entry(
    2, "Harbour reopens: “at last”", links=(relation(FIRST, note="six weeks [later]"),), note="Call Nora *again*."
)
BOOK = dossier(FIRST, SECOND)
NAME_1 = "2024-11-02 Harbour closes.md"
NAME_2 = "2024-11-03 Harbour reopens “at last”.md"


def write_vault(book: Dossier, folder: Path, **changes: Any) -> Written:
    """The notes alone: those that lead to them are tested elsewhere."""
    return markdown.write_vault(book, folder, options=Options(index=False), **changes)


def front(path: Path) -> dict[str, Any]:
    return parsed(path.read_text("utf-8")).front


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file()
    }


def changed(old: str, new: str, path: Path) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_notes_have_their_fields_text_links_and_note(tmp_path):
    written = write_vault(BOOK, tmp_path / "vault")
    assert [path.name for path in written.files] == [NAME_1, NAME_2]
    text = (tmp_path / "vault" / NAME_2).read_text("utf-8")
    data = front(tmp_path / "vault" / NAME_2)
    assert data["title"] == "Harbour reopens: “at last”"
    assert data["authors"] == ["Nora Quill"]
    assert data["published"].isoformat() == "2024-11-03"
    assert data["tags"] == ["fishing", "ports/averil"]
    assert data["sha256"] == "ab" * 32
    assert "\n# Harbour reopens: “at last”\n" in text
    assert (
        "**The Averil Courier** · Nora Quill · 3 November 2024 · [courier.example](https://courier.example/2)" in text
    )
    assert "put the cost at \\$2m." in text
    assert (
        "- follow-up of [Harbour closes](2024-11-02%20Harbour%20closes.md) "
        "(The Averil Courier, 2 November 2024) — six weeks \\[later\\]" in text
    )
    assert "## Note\n\nCall Nora *again*.\n" in text


def test_obsidian_profile_links_in_its_own_way(tmp_path):
    write_vault(dossier(FIRST, replace(SECOND, tags=(tag("the war/2024"), tag("2024")))), tmp_path, profile="obsidian")
    text = (tmp_path / NAME_2).read_text("utf-8")
    assert "- follow-up of [[2024-11-02 Harbour closes|Harbour closes]]" in text
    assert front(tmp_path / NAME_2)["tags"] == ["the-war/2024", "_2024"]
    assert front(tmp_path / NAME_2)["aliases"] == ["Harbour reopens: “at last”"]


@pytest.mark.parametrize(
    ("name", "spelt"), [("a b", "a-b"), ("1/2", "_1/2"), ("#x, y!", "x-y"), ("войн а", "войн-а"), ("?", "")]
)
def test_tags_are_spelt_so_that_obsidian_takes_them(name, spelt):
    assert obsidian_tag(name) == spelt


def test_links_in_the_text_and_read_also_lead_to_the_exported_note(tmp_path):
    text = (Span("As "), Span("reported", frozenset(), "http://www.courier.example/1?utm_source=x"), Span("."))
    body = Body((Paragraph(text),))
    also = (ReadAlso("Harbour closes", "https://courier.example/1"), ReadAlso("Elsewhere", "https://other.example/"))
    write_vault(dossier(FIRST, entry(2, "Two", body=body, read_also=also)), tmp_path)
    written = (tmp_path / "2024-11-03 Two.md").read_text("utf-8")
    assert "As [reported](2024-11-02%20Harbour%20closes.md)." in written
    assert "- [Harbour closes](2024-11-02%20Harbour%20closes.md)\n- [Elsewhere](https://other.example/)" in written


def test_links_to_what_is_not_exported_are_named_only(tmp_path):
    outside = relation(entry(9, "Storm"), "background", inside=False)
    write_vault(dossier(replace(FIRST, links=(outside,))), tmp_path)
    assert "- background to Storm\n" in (tmp_path / NAME_1).read_text("utf-8")


def test_a_second_export_touches_no_file(tmp_path):
    write_vault(BOOK, tmp_path)
    before = snapshot(tmp_path)
    written = write_vault(BOOK, tmp_path)
    assert snapshot(tmp_path) == before
    assert not written.files
    assert len(written.unchanged) == 2


def test_new_text_comes_in_and_a_persons_words_stay(tmp_path):
    write_vault(BOOK, tmp_path)
    path = tmp_path / NAME_1
    changed(BEGIN, f"My own words first.\n\n{BEGIN}", path)
    changed(END, f"{END}\n\nAnd last.", path)
    changed("outlet: The Averil Courier\n", "# mine\nstatus: to check\noutlet: The Averil Courier\n", path)
    changed("- fishing\n", "- fishing\n- by hand\n", path)
    corrected = replace(
        FIRST, article=replace(FIRST.article, title="Harbour shuts", agency="AFP"), tags=(tag("fishing"),)
    )
    written = write_vault(dossier(corrected, SECOND), tmp_path)
    assert [path.name for path in written.files] == [NAME_1]
    text = path.read_text("utf-8")
    assert "My own words first.\n\n<!-- clip:begin -->\n# Harbour shuts\n" in text
    assert text.endswith("<!-- clip:end -->\n\nAnd last.\n")
    assert "# mine\nstatus: to check\n" in text
    data = front(path)
    assert (data["title"], data["agency"], data["status"]) == ("Harbour shuts", "AFP", "to check")
    assert data["tags"] == ["fishing", "by hand"]


def test_a_value_that_a_person_corrected_in_the_note_stays(tmp_path):
    write_vault(BOOK, tmp_path)
    changed("outlet: The Averil Courier", "outlet: Averil Courier (weekly)", tmp_path / NAME_1)
    changed("language: en\n", "", tmp_path / NAME_1)
    write_vault(
        dossier(replace(FIRST, article=replace(FIRST.article, outlet="Courier", section="Local")), SECOND), tmp_path
    )
    data = front(tmp_path / NAME_1)
    assert data["outlet"] == "Averil Courier (weekly)"
    assert data["section"] == "Local"
    assert "language" not in data


def test_a_note_changed_between_its_markers_is_left_and_the_new_text_laid_beside(tmp_path):
    write_vault(BOOK, tmp_path)
    changed("six weeks", "seven weeks", tmp_path / NAME_1)
    assert not write_vault(BOOK, tmp_path).conflicts, "nothing new to write: the person's version stands alone"
    longer = replace(FIRST, article=replace(FIRST.article, body=Body.from_text("Entirely new.")))
    written = write_vault(dossier(longer, SECOND), tmp_path)
    assert [path.name for path in written.conflicts] == ["2024-11-02 Harbour closes (conflict).md"]
    assert "seven weeks" in (tmp_path / NAME_1).read_text("utf-8")
    assert "Entirely new." in written.conflicts[0].read_text("utf-8")
    assert written.warnings
    before = snapshot(tmp_path)
    write_vault(dossier(longer, SECOND), tmp_path)
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("damage", [(END, ""), (BEGIN, "begin"), ("title: ", "title: [")])
def test_a_note_whose_markers_or_front_matter_are_broken_is_left(tmp_path, damage):
    write_vault(BOOK, tmp_path)
    changed(damage[0], damage[1], tmp_path / NAME_1)
    before = (tmp_path / NAME_1).read_bytes()
    written = write_vault(BOOK, tmp_path)
    assert len(written.conflicts) == 1
    assert (tmp_path / NAME_1).read_bytes() == before


def test_a_moved_and_renamed_note_is_found_by_its_id(tmp_path):
    write_vault(BOOK, tmp_path)
    (tmp_path / "ports").mkdir()
    (tmp_path / NAME_1).rename(tmp_path / "ports" / "closing.md")
    written = write_vault(BOOK, tmp_path)
    assert not (tmp_path / NAME_1).exists()
    assert [path.name for path in written.files] == [NAME_2]
    assert "[Harbour closes](ports/closing.md)" in (tmp_path / NAME_2).read_text("utf-8")


def test_notes_are_recognised_without_the_manifest(tmp_path):
    write_vault(BOOK, tmp_path)
    (tmp_path / ".cuttings.json").write_text("{ not json")
    written = write_vault(BOOK, tmp_path)
    assert len(written.unchanged) == 2
    assert written.warnings
    assert not write_vault(BOOK, tmp_path).warnings


def test_a_manifest_from_elsewhere_cannot_lead_out_of_the_folder(tmp_path):
    vault = tmp_path / "vault"
    write_vault(BOOK, vault)
    outside = tmp_path / "outside.md"
    (vault / NAME_1).rename(outside)
    changed(NAME_1, "../outside.md", vault / ".cuttings.json")
    before = outside.read_bytes()
    write_vault(dossier(replace(FIRST, note="new"), SECOND), vault)
    assert outside.read_bytes() == before
    assert (vault / NAME_1).exists()


def test_windows_line_ends_and_byte_order_mark_are_kept(tmp_path):
    write_vault(BOOK, tmp_path)
    path = tmp_path / NAME_1
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = snapshot(tmp_path)
    assert not write_vault(BOOK, tmp_path).files
    assert snapshot(tmp_path) == before
    write_vault(dossier(replace(FIRST, note="new"), SECOND), tmp_path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf---\r\n")
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")


def test_a_persons_own_file_of_the_same_name_is_not_touched(tmp_path):
    (tmp_path / NAME_1.upper()).write_text("mine")
    written = write_vault(BOOK, tmp_path)
    assert written.files[0].name == "2024-11-02 Harbour closes (1).md"
    assert (tmp_path / NAME_1.upper()).read_text() == "mine"


def test_articles_of_two_libraries_meet_in_one_folder(tmp_path):
    write_vault(BOOK, tmp_path)
    write_vault(replace(BOOK, library="other"), tmp_path)
    assert len(list(tmp_path.glob("*.md"))) == 4


def test_text_that_looks_like_our_markers_is_only_text(tmp_path):
    nasty = entry(1, f"{END} --- x", f"{END}\n\n---\ntitle: no\n---\n\n{BEGIN}", note=END)
    nasty = replace(
        nasty, article=replace(nasty.article, body=Body((*nasty.article.body.blocks, Preformatted(f"a\n{END}\nb"))))
    )
    write_vault(dossier(nasty), tmp_path)
    before = snapshot(tmp_path)
    assert not write_vault(dossier(nasty), tmp_path).files
    assert snapshot(tmp_path) == before
    path = next(tmp_path.glob("*.md"))
    assert parsed(path.read_text("utf-8")).front["title"] == f"{END} --- x"


SCALARS = ["null", "no", "1", "2024-01-01", "~", "😀", "é"]
WORDS = ["---", "#", "-", "'", "[a]", "{b}", "&c", "*d", "!e", "%f", "@g", "`h", "|", ">", "?", *SCALARS]
SIGNS = ["\n", ": ", '"', "\\", " ", "\u2028", "\x85", "\x00", "\ufeff", "\ud800", "\u202e", END]
SCRAPS = st.lists(st.sampled_from([*WORDS, *SIGNS]), min_size=1).map("".join)


@settings(max_examples=60, deadline=None)
@given(SCRAPS, SCRAPS)
def test_any_field_comes_back_from_the_front_matter_and_stays_put(tmp_path_factory, one, two):
    folder = tmp_path_factory.mktemp("vault")
    book = dossier(
        entry(1, one, outlet=two, authors=(one, two), section=one, tags=(tag(one), tag(two)), note=two, text=one)
    )
    write_vault(book, folder)
    (path,) = folder.glob("*.md")
    data = parsed(path.read_text("utf-8")).front
    assert data.get("title", "") == clean(one)
    assert data.get("outlet", "") == clean(two)
    assert data["authors"] == [clean(one), clean(two)]
    before = snapshot(folder)
    assert not write_vault(book, folder).conflicts
    assert snapshot(folder) == before


def test_cancelling_leaves_nothing_behind(tmp_path):
    vault = tmp_path / "deep" / "vault"
    steps = iter([False, True])
    with pytest.raises(Cancelled):
        write_vault(BOOK, vault, cancelled=lambda: next(steps))
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_said_in_words_and_leaves_the_old_notes(tmp_path, monkeypatch):
    write_vault(BOOK, tmp_path)
    before = snapshot(tmp_path)

    def full(_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="disk is full"):
        write_vault(dossier(replace(FIRST, note="new"), SECOND), tmp_path)
    monkeypatch.undo()
    assert snapshot(tmp_path) == before


def test_a_file_where_the_folder_should_be_is_refused(tmp_path):
    (tmp_path / "vault").write_text("mine")
    with pytest.raises(ExportError, match="is a file"):
        write_vault(BOOK, tmp_path / "vault")
    with pytest.raises(ExportError):
        write_vault(BOOK, tmp_path / "vault" / "deeper")


def test_leavings_of_an_export_ended_by_force_are_swept(tmp_path):
    old = tmp_path / ".cuttings-0123456789ab.part"
    old.mkdir()
    (old / "0").write_text("half")
    fresh = tmp_path / ".cuttings-ba9876543210.part"
    fresh.write_text("going on")
    os.utime(old, (0, 0))
    write_vault(BOOK, tmp_path)
    assert not old.exists()
    assert fresh.exists()


def test_a_note_says_what_the_text_lacks(tmp_path):
    article = replace(FIRST.article, correction="Correction: 40 boats.", truncated="paywall", keywords=("boats",))
    write_vault(dossier(replace(FIRST, article=article)), tmp_path)
    note = next(tmp_path.rglob("*.md")).read_text(encoding="utf-8")
    assert "*Correction: 40 boats.*" in note
    assert "The text is cut off by a paywall." in note
    assert "truncated: paywall" in note
    assert "keywords:\n- boats" in note
