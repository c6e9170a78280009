"""What an outlet made of agency copy."""

from __future__ import annotations

from typing import Any

from db.library import Library
from db.reprints.differences import Difference, difference
from tests.helpers.drafts import make_draft

SENT = (
    "The ferry ran aground on Monday with 214 passengers on board.\n\nNobody was hurt, the coastguard said.\n\n"
    "A tug stood by until the tide lifted the ship.\n\nThe owners want it back in service on Thursday."
)


def compared(library: Library, text: str, title: str = "Ferry aground", **fields: Any) -> Difference:
    lead = library.add(make_draft("Ferry aground", SENT, agency="AFP", authors=("Ada Quill",)))[0]
    copy = library.add(make_draft(title, text, **{"agency": "AFP", "authors": ("Ada Quill",), **fields}))[0]
    return difference(library.clipping(lead), library.clipping(copy))


def test_what_was_printed_as_it_came_is_unchanged(library: Library) -> None:
    found = compared(library, SENT, "“Ferry aground”.")
    assert found.same
    assert (found.kept, found.cut, found.added, found.title) == (1.0, 0.0, 0.0, None)


def test_what_was_cut_is_told(library: Library) -> None:
    found = compared(library, "\n\n".join(SENT.split("\n\n")[:2]))
    assert found.cut > 0.4
    assert found.kept + found.cut == 1
    assert found.sentences() == (f"cut to {found.kept:.0%}",)


def test_what_was_added_moved_and_retitled_is_told(library: Library) -> None:
    first, *others = SENT.split("\n\n")
    text = "\n\n".join(
        [*others, first, "Our reporter saw the ferry from the pier and counted the boats that came out."]
    )
    found = compared(library, text, "214 saved from the bank", agency=None, authors=("Tom Reef",))
    assert found.added > 0.2
    assert found.cut == 0
    assert found.moved >= 1
    said = "; ".join(found.sentences())
    for words in (
        "of it added",
        "moved",
        "retitled “214 saved from the bank”",
        "byline Tom Reef",
        "agency is not named",
    ):
        assert words in said


def test_another_credit_is_told(library: Library) -> None:
    assert "credited to Reuters" in compared(library, SENT, agency="Reuters").sentences()
    assert "without the byline" in compared(library, SENT, authors=()).sentences()


def test_texts_without_words_are_no_error(library: Library) -> None:
    found = compared(library, "")
    assert (found.kept, found.cut, found.added) == (0.0, 1.0, 0.0)
