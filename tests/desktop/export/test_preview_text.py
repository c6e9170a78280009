"""The beginning of an export as text or rows, of the clippings that come first in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.errors import Cancelled, ExportError
from db.library import Library
from desktop.export.formats import FORMATS
from desktop.export.options import Options
from desktop.export.preview_text import LONGEST, OUTLINED, first_of, preview_text
from desktop.export.request import ExportRequest
from tests.helpers.drafts import make_draft

DRAFTS = tuple(
    make_draft(
        f"Headline {number}", f"Text number {number} of the harbour.", published=f"2024-0{number}-01", outlet="Lantern"
    )
    for number in range(1, 10)
)


@pytest.fixture
def library(tmp_path: Path):
    with Library.create(tmp_path / "library", "Clippings") as made:
        made.add_many([(draft, ("port",)) for draft in DRAFTS], "Add")
        yield made


def request(library: Library, format_id: str, **chosen: object) -> ExportRequest:
    suffix = {each.id: each.suffix for each in FORMATS}[format_id]
    return ExportRequest(tuple(library.ids("all")), format_id, Path(f"Book{suffix}"), **chosen)  # type: ignore[arg-type]


@pytest.mark.parametrize("format_id", [each.id for each in FORMATS if each.id not in ("pdf", "html", "epub", "csv")])
def test_the_text_is_that_of_the_clipping_that_comes_first(library: Library, format_id: str) -> None:
    newest = preview_text(library, request(library, format_id))
    oldest = preview_text(library, request(library, format_id, order="oldest"))
    assert "Headline 9" in newest.text
    assert "Headline 1" in oldest.text
    assert "Headline 1" not in newest.text
    assert newest.more == 8


def test_a_table_shows_its_first_rows_under_their_heads(library: Library) -> None:
    shown = preview_text(library, request(library, "csv", order="oldest"))
    assert shown.rows[0][:2] == ("id", "title")
    assert [row[1] for row in shown.rows[1:]] == [f"Headline {number}" for number in range(1, 10)]
    assert not shown.text


@pytest.mark.parametrize("format_id", ["html", "epub"])
def test_what_is_read_as_a_whole_is_outlined_with_its_sections(library: Library, format_id: str) -> None:
    options = Options(group_by="tag")
    shown = preview_text(
        library, request(library, format_id, title="The strike", foreword="To the reader.", options=options)
    )
    lines = shown.text.splitlines()
    assert lines[0] == "The strike"
    assert "9 articles from 1 outlet" in shown.text
    assert lines.index("To the reader.") < lines.index("PORT") < lines.index("• Headline 9")


def test_what_goes_beyond_the_bounds_is_left_out_and_counted(library: Library) -> None:
    ids = library.add_many([(make_draft(f"More {n}", "word " * 9_000), ()) for n in range(OUTLINED)], "Add")[0]
    assert ids
    outlined = preview_text(library, request(library, "html"))
    assert outlined.more == 9
    assert "articles from" not in outlined.text, "the counts would be those of the few that were read"
    long = preview_text(library, request(library, "markdown", order="newest"))
    assert len(long.text) <= LONGEST + 1


def test_nothing_is_shown_of_nothing_and_a_preview_can_be_stopped(library: Library) -> None:
    with pytest.raises(ExportError):
        preview_text(library, ExportRequest((), "csv", Path("a.csv")))
    with pytest.raises(Cancelled):
        preview_text(library, request(library, "csv"), cancelled=lambda: True)


def test_the_first_are_found_in_each_order(library: Library) -> None:
    ids = tuple(library.ids("all"))
    assert first_of(library, ids, "given", 2) == ids[:2]
    assert first_of(library, ids, "newest", 2) == ids[:2]
    assert first_of(library, ids, "oldest", 2) == ids[:-3:-1]
