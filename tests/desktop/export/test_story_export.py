"""The page of a story before its articles: in the press book, as a note that is kept up to date, in a web page."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import yaml

from db.library import Library
from db.model import Story
from db.story_page import Gap, Member, StoryLink, StoryPage, first_to_report
from desktop.export.dossier import Dossier
from desktop.export.gather import gather
from desktop.export.options import Options
from desktop.export.pdf.book import write_pdf
from desktop.export.story_picture import draw, svg
from desktop.export.story_sheet import sheet
from desktop.export.vault.markdown import write_vault
from desktop.export.web.html import page as web_page
from tests.desktop.export.dossiers import dossier, entry
from tests.helpers.drafts import make_draft

ENTRIES = (
    entry(1, "Walkout at the *pier*", published="2024-09-02T08:00:00Z", outlet="The Lantern"),
    entry(2, "Talks <fail>", published="2024-09-14", outlet="Radio Serandi"),
)


def member(number: int, title: str, published: str | None, outlet: str, event: str | None = None) -> Member:
    day = published[:10] if published else None
    return Member(number, title, outlet, "Reuters", "en", published, day, event, published or "2026")


def page_of(**changes: Any) -> StoryPage:
    members = (
        member(1, "Walkout at the *pier*", "2024-09-02T08:00:00Z", "The Lantern", "2024-09-01"),
        member(2, "Talks <fail>", "2024-09-14", "Radio Serandi"),
        member(3, "Walkout, again", "2024-09-03", "The Post | Mail"),
        member(4, "When?", None, "The Lantern"),
    )
    made = StoryPage(
        Story(7, "Harbour & pier", "A **bold** note", False, "2026-01-01T00:00:00Z", 4),
        members,
        outlets=(("The Lantern", 2), ("Radio Serandi", 1), ("The Post | Mail", 1)),
        agencies=(("Reuters", 4),),
        languages=(("en", 4),),
        days=(("2024-09-02", 1), ("2024-09-03", 1), ("2024-09-14", 1)),
        gaps=(Gap("2024-09-03", "2024-09-14", 10),),
        first=first_to_report(members),
        event_day="2024-09-01",
        links=(StoryLink(2, 1, "follow-up", "follow-up of", "two weeks later"),),
        folds={1: (3,)},
    )
    return replace(made, **changes)


def story_book(**changes: Any) -> Dossier:
    return dossier(*ENTRIES, title="Harbour & pier", story=page_of(**changes))


def test_the_sheet_has_every_report_once_and_names_who_printed_it_too() -> None:
    made = sheet(page_of())
    assert [day.words for day in made.days] == ["2 September 2024", "14 September 2024", ""]
    first = made.days[0].reports[0]
    assert (first.time, first.also, first.first, first.dateline) == (
        "08:00",
        "The Post | Mail",
        True,
        "1 September 2024",
    )
    assert made.days[1].reports[0].links[0].words == "follow-up of"
    assert made.gaps == ("10 days, after 3 September 2024 and before 14 September 2024",)
    assert [name for name, _ in made.counts] == ["Outlets", "Agencies"], "of one language nothing is to be told"


def test_a_first_report_that_is_folded_away_is_told_by_its_lead() -> None:
    made = sheet(page_of(folds={3: (1,)}))
    assert made.first is not None
    assert made.first.clipping == 3
    assert made.first_words.startswith("The Lantern")


def test_the_note_of_a_story_links_to_the_notes_of_its_clippings(tmp_path: Path) -> None:
    written = write_vault(story_book(), tmp_path / "vault")
    note = tmp_path / "vault" / "Harbour & pier.md"
    assert note in written.files
    text = note.read_text("utf-8")
    front = yaml.safe_load(text.split("---\n")[1])
    assert (front["type"], front["clippings"], str(front["from"])) == ("story", 4, "2024-09-02")
    assert "](2024-09-02%20Walkout%20at%20the%20pier.md)" in text
    assert "also in The Post \\| Mail" in text
    assert "A **bold** note" in text
    assert "follow-up of [Walkout at the \\*pier\\*](" in text
    assert "Walkout, again" not in text, "a reprint is named by its outlet"
    assert "When?" in text, "what is not among the exported ones is named, without a link"


def test_the_note_of_a_story_is_brought_up_to_date_where_it_was_moved(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    write_vault(story_book(), vault, profile="obsidian", options=Options(index=False))
    (vault / "mine").mkdir()
    moved = vault / "mine" / "pier story.md"
    (vault / "Harbour & pier.md").rename(moved)
    moved.write_text(moved.read_text("utf-8") + "\nMy own words.\n", "utf-8")
    assert write_vault(story_book(), vault, profile="obsidian", options=Options(index=False)).files == ()
    written = write_vault(story_book(gaps=()), vault, profile="obsidian", options=Options(index=False))
    assert [file.name for file in written.files] == ["pier story.md"]
    text = moved.read_text("utf-8")
    assert "My own words." in text
    assert "Longest without coverage" not in text
    assert "[[2024-09-02 Walkout at the pier|Walkout at the pier]]" in text.replace("*", "")


def test_the_press_book_has_the_story_before_the_contents_with_links(tmp_path: Path) -> None:
    write_pdf(story_book(), tmp_path / "book.pdf")
    texts = [
        " ".join(each.get_textpage().get_text_range().split()) for each in pypdfium2.PdfDocument(tmp_path / "book.pdf")
    ]
    story = next(number for number, text in enumerate(texts) if "FIRST TO REPORT" in text)
    contents = next(number for number, text in enumerate(texts) if text.startswith("Contents"))
    assert 0 < story < contents
    for words in ("2–14 September 2024", "10 days, after", "also in The Post | Mail", "DAY BY DAY", "first to report"):
        assert words in " ".join(texts[story:contents]), words
    with pikepdf.open(tmp_path / "book.pdf") as book, book.open_outline() as outline:
        assert [item.title for item in outline.root][:3] == ["Cover", "The story", "Contents"]
        jumps = [each for each in book.pages[story].obj.get("/Annots", []) if "/Dest" in each or "/A" in each]
        assert jumps, "marks and titles lead to the articles"
        assert not [each for each in jumps if str(each.A.get("/URI", "") if "/A" in each else "").startswith("clip:")]


def test_the_web_page_has_the_story_with_a_picture_and_nothing_unescaped() -> None:
    html = web_page(story_book())
    assert html.index("First to report") < html.index("<article")
    assert '<a href="#clip-1"><g><title>Walkout at the *pier* (The Lantern)</title>' in html
    assert "<fail>" not in html
    assert "<strong>bold</strong>" in html
    assert 'class="story"' not in web_page(dossier(*ENTRIES))


def test_a_picture_has_a_mark_for_each_report_within_its_room() -> None:
    picture = draw(page_of(), 436)
    assert {shape["id"] for shape in picture.shapes if "id" in shape} == {1, 2}
    for shape in picture.shapes:
        if "w" in shape:
            assert -8 <= shape["x"] <= 436
            assert 0 <= shape["y"] + shape["h"] <= picture.height
    assert "&lt;script&gt;" in svg(picture, {1: "<script>"}, {})
    assert draw(page_of(members=(member(4, "When?", None, "The Lantern"),)), 436).shapes == ()


def test_the_days_of_a_picture_stay_within_it_and_apart() -> None:
    days = ("2024-09-01", "2025-02-10", "2025-02-12", "2026-06-01", "2026-10-01")
    members = tuple(member(number, "Report", day, "The Lantern") for number, day in enumerate(days, 1))
    picture = draw(page_of(members=members, folds={}, links=()), 436)
    named = [shape for shape in picture.shapes if shape["k"] == "text" and " 20" in shape["t"]]
    assert len(named) >= 2
    last = max(named, key=lambda shape: shape["x"])
    assert last["anchor"] == "end" or last["x"] + 11 * 4 <= 436
    days_at = {shape["y"] for shape in named}
    starts = sorted(s["x"] for s in picture.shapes if s["k"] == "text" and s["y"] in days_at and s["anchor"] == "start")
    assert all(after - before >= 4 * 6 for before, after in pairwise(starts))


@pytest.mark.parametrize("notes", [True, False])
def test_a_story_is_gathered_with_or_without_the_persons_words(tmp_path: Path, notes: bool) -> None:
    with Library.create(tmp_path / "library") as library:
        for title in ("One", "Two"):
            library.add(make_draft(title, f"{title} happened.", published="2024-09-02"))
        library.link(2, [1], "follow-up", "mine")
        number, _ = library.add_story("Pier", [1, 2], "My note")
        found = gather(library, [1, 2], notes=notes, story=number).story
    assert found is not None
    assert found.story.note == ("My note" if notes else "")
    assert [link.note for link in found.links] == (["mine"] if notes else [""])
