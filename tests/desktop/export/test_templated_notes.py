"""Vaults whose notes and file names a person's own templates make."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import pytest

from db.body import Body, Paragraph, Picture, Span
from db.errors import Cancelled
from db.model import Highlight, ReadAlso, Story
from db.relations import Mention
from desktop.export import formats
from desktop.export.dossier import Dossier, Entry, Reprinted
from desktop.export.options import Options
from desktop.export.templating.data import NoteData
from desktop.export.templating.rendering import Markdown, TemplateError
from desktop.export.templating.values import SAMPLES
from desktop.export.vault.clip_note import Vault
from desktop.export.vault.markdown import write_vault
from desktop.export.vault.note_merge import parsed
from tests.desktop.export.dossiers import TEXT, dossier, entry, relation

FIRST = entry(1, "Harbour closes")
HIGHLIGHT = Highlight(
    7, 2, "for the first time in six weeks", "Tuesday ", ".", 42, "yellow", "At *last*.", "2024-11-30T08:00:00Z"
)
SECOND = entry(
    2,
    "Harbour reopens: “at last”",
    links=(relation(FIRST, note="six weeks [later]"),),
    note="Call Nora *again*.\n\n- soon",
    highlights=(HIGHLIGHT,),
    stories=(Story(3, "Six weeks without fish", "What it cost.", False, "2024-11-30T08:00:00Z"),),
    mentions=(Mention("Nora Quill", "person", 2), Mention("Port Averil", "place", 1)),
    reprints=(Reprinted(9, "Boats leave", "The Quayside Paper", "2024-11-04", "https://quayside.example/1"),),
    read_also=(ReadAlso("Harbour closes", "https://courier.example/1"), ReadAlso("Cost", "https://courier.example/c")),
    standfirst="The first *boats* left on Tuesday.",
    dateline="Quayside",
    correction="An earlier version had the wrong day.",
)
BOOK = dossier(FIRST, SECOND)
OURS = (files("resources") / "templates" / "note.md").read_text("utf-8")


def write(book: Dossier, folder: Path, body: str = "", name: str = "", **options: Any) -> list[str]:
    """The paths of the notes, relative to the folder."""
    chosen = Options(index=False, body_template=body, name_template=name, **options)
    write_vault(book, folder, options=chosen)
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))


def regions(folder: Path) -> list[str]:
    return [parsed(path.read_text("utf-8")).region for path in sorted(folder.rglob("*.md"))]


@pytest.mark.parametrize("profile", ["plain", "obsidian"])
@pytest.mark.parametrize("one", [FIRST, SECOND, replace(SECOND, excerpt=True)])
def test_our_own_note_as_a_template_makes_our_own_note(
    tmp_path: Path, profile: Literal["plain", "obsidian"], one: Entry
) -> None:
    book = dossier(FIRST, one) if one is not FIRST else dossier(FIRST)
    write_vault(book, tmp_path / "ours", profile=profile)
    write_vault(book, tmp_path / "templated", profile=profile, options=Options(body_template=OURS))
    assert regions(tmp_path / "templated") == regions(tmp_path / "ours")


def test_each_documented_value_is_given_and_none_besides() -> None:
    book = dossier(FIRST, replace(SECOND, article=replace(SECOND.article, body=_with_picture())))
    vault = Vault(book, "obsidian", {1: "a.md", 2: "b.md"})
    data = NoteData(book).of_note(book.entries[1], vault)
    assert set(data) == set(SAMPLES)
    for name, sample in SAMPLES.items():
        given = data[name]
        assert isinstance(given, type(sample)), name
        if isinstance(sample, list) and isinstance(sample[0], dict):
            assert given, name
            assert set(given[0]) == set(sample[0]), name
        if isinstance(sample, dict):
            assert set(given) <= set(sample), name


def _with_picture() -> Body:
    picture = Picture("https://courier.example/a b.jpg", (Span("Boats."),), "Boats", "", "AFP")
    return Body((Paragraph((Span(TEXT),)), picture))


def test_what_comes_from_an_article_is_not_taken_for_markdown() -> None:
    book = dossier(entry(1, "# *x*", text="# *x*", outlet="[a](b)"))
    data = NoteData(book).of_note(book.entries[0], Vault(book, "plain", {1: "a.md"}))
    assert not isinstance(data["title"], Markdown)
    assert not isinstance(data["outlet"], Markdown)
    assert not isinstance(data["text"], Markdown)
    assert data["body"] == "\\# \\*x\\*"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "", None])
def test_an_address_that_no_link_may_lead_to_is_not_given(url: str | None) -> None:
    book = dossier(entry(1, url=url))
    assert NoteData(book).of_name(book.entries[0])["url"] == ""


def test_front_matter_and_markers_stay_ours(tmp_path: Path) -> None:
    (path,) = write(dossier(FIRST), tmp_path, "---\nmine: 1\n---\n{{ title }} <!-- clip:end --> {{ text }}")
    note = parsed((tmp_path / path).read_text("utf-8"))
    assert note.front["title"] == "Harbour closes"
    assert "mine" not in note.front
    assert note.region.startswith("---\nmine: 1\n---\nHarbour closes &lt;!-- clip:end")
    assert note.region.endswith("\n\n")


def test_a_second_export_touches_nothing_and_another_template_writes_anew(tmp_path: Path) -> None:
    write(BOOK, tmp_path, "one {{ title }}")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")}
    write(BOOK, tmp_path, "one {{ title }}")
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")} == before
    write(BOOK, tmp_path, "two {{ title }}")
    assert all(region.startswith("two ") for region in regions(tmp_path))


def test_what_a_person_wrote_beside_the_markers_stays(tmp_path: Path) -> None:
    (path,) = write(dossier(FIRST), tmp_path, "one {{ title }}")
    note = tmp_path / path
    note.write_text(note.read_text("utf-8") + "\nMy own words.\n", "utf-8")
    write(dossier(FIRST), tmp_path, "two {{ title }}")
    text = note.read_text("utf-8")
    assert "My own words." in text
    assert "two Harbour closes" in text


def test_file_names_and_folders(tmp_path: Path) -> None:
    assert write(BOOK, tmp_path, name="{{ outlet }}/{{ year }}/{{ title }}") == [
        "The Averil Courier/2024/Harbour closes.md",
        "The Averil Courier/2024/Harbour reopens “at last”.md",
    ]


def test_names_that_meet_are_told_apart_and_empty_ones_are_ours(tmp_path: Path) -> None:
    assert write(BOOK, tmp_path / "same", name="note") == ["note (2).md", "note.md"]
    assert write(dossier(FIRST), tmp_path / "none", name="{{ kicker }}") == ["2024-11-02 Harbour closes.md"]


def test_links_lead_to_where_the_notes_are(tmp_path: Path) -> None:
    body = "{% for link in links %}{{ link.link }}{% endfor %}"
    write(BOOK, tmp_path, body, "{{ year }}/{{ day }}/{{ title }}")
    assert "[Harbour closes](../02/Harbour%20closes.md)" in "".join(regions(tmp_path)).replace(
        " closes.md", "%20closes.md"
    )


def test_an_article_reaches_no_other_folder(tmp_path: Path) -> None:
    hostile = entry(1, "../../evil", outlet="/etc", section="..\\..", kicker="~")
    vault = tmp_path / "deep" / "vault"
    for path in write(dossier(hostile), vault, name="{{ outlet }}/{{ section }}/{{ kicker }}/{{ title }}"):
        assert ".." not in path
    assert [each.name for each in tmp_path.iterdir()] == ["deep"]
    assert [each.name for each in (tmp_path / "deep").iterdir()] == ["vault"]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("{{ titel }}", ""),
        ("{% if title %}", ""),
        ("", "{{ title"),
        ("", "{{ titel }}"),
        ("{{ ''.__class__ }}", ""),
        ("{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}", ""),
        ("{% if id == 2 %}{{ titel }}{% endif %}", ""),
    ],
)
def test_a_wrong_template_is_refused_before_any_file_is_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, name: str
) -> None:
    monkeypatch.setattr("desktop.export.templating.rendering.SECONDS", 0.3)
    folder = tmp_path / "vault"
    with pytest.raises(TemplateError):
        write(BOOK, folder, body, name)
    assert not folder.exists()
    write(BOOK, folder)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    changed = dossier(*(replace(e, article=replace(e.article, title="Changed")) for e in BOOK.entries))
    if not name:  # notes that are there keep their names
        with pytest.raises(TemplateError):
            write(changed, folder, body, name)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_notes_on_highlights_are_there_where_the_text_leads_to_them(tmp_path: Path) -> None:
    options = Options(index=False, body_template="{{ body }}")
    write_vault(dossier(SECOND), tmp_path, profile="obsidian", options=options)
    (region,) = regions(tmp_path)
    assert "==for the first time in six weeks==[^h7]" in region
    assert "[^h7]: At *last*." in region


def test_stopping_stops(tmp_path: Path) -> None:
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        write_vault(BOOK, tmp_path / "vault", options=Options(body_template="{{ title }}"), cancelled=cancelled)
    assert not (tmp_path / "vault").exists()


def test_both_profiles_take_templates() -> None:
    for format_id in ("markdown", "obsidian"):
        assert {"body_template", "name_template"} <= set(formats.format_of(format_id).takes)
