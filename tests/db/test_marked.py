"""All highlights as one list: in order, by colour, lost ones, by their words; and one that is given another place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.body import Body
from db.errors import NotFound, Refused
from db.library import Library
from db.marked import HighlightList
from db.model import LeftOut
from tests.helpers.drafts import make_draft

TEXT = "The dam held. The dam was built in 1950.\n\nNobody lives below the dam."


@pytest.fixture
def marked(library: Library) -> Library:
    """Highlights 1 to 4: two of the older clipping, one of the newer, one without a place."""
    for title, day in (("Old", "2024-01-01"), ("New", "2024-01-03"), ("Middle", "2024-01-02")):
        library.add(make_draft(title, f"{title}. {TEXT}", published=day, outlet="The Lantern", authors=("Ada Marlow",)))
    library.highlight(1, 30, 40, "green", "Check the Société’s YEAR")
    library.highlight(1, 5, 12)
    library.highlight(2, 5, 18, "blue")
    library.highlight(3, 0, 6, "blue")
    library.edit_body(3, Body.from_text("All is different."))
    return library


def listed(library: Library, **how: object) -> list[int]:
    return list(library.highlight_ids(HighlightList(**how)))  # type: ignore[arg-type]


def test_newest_first_or_as_they_stand_in_the_newest_clippings(marked: Library) -> None:
    assert listed(marked) == [4, 3, 2, 1]
    assert listed(marked, by_clipping=True) == [3, 4, 2, 1]


def test_by_colour_and_those_that_lost_their_place(marked: Library) -> None:
    assert listed(marked, colour="blue") == [4, 3]
    assert listed(marked, lost=True) == [4]
    assert listed(marked, lost=True, colour="green") == []


def test_those_of_the_trash_are_not_listed_or_counted(marked: Library) -> None:
    assert marked.highlight_count() == 4
    marked.trash([1])
    assert listed(marked) == [4, 3]
    assert marked.highlight_count() == 2


def test_rows_say_whose_they_are_and_leave_out_what_is_gone(marked: Library) -> None:
    marked.remove_highlights([2])
    rows = marked.highlight_rows([3, 2, 1])
    assert [(each.highlight.id, each.title) for each in rows] == [(3, "New"), (1, "Old")]
    assert (rows[0].outlet, rows[0].published, rows[0].authors) == ("The Lantern", "2024-01-03", ("Ada Marlow",))
    assert rows[0].highlight == marked.highlights(2)[0]
    assert marked.highlight_rows([]) == []


@pytest.mark.parametrize(
    ("text", "found"), [("dam", [3, 2]), ("DAM new", []), ("societe year", [1]), ("", [4, 3, 2, 1]), ("nowhere", [])]
)
def test_words_are_found_in_quotation_and_note_whatever_their_case_and_accents(
    marked: Library, text: str, found: list[int]
) -> None:
    assert list(marked.matching_highlights([4, 3, 2, 1], text)) == found


def test_a_highlight_is_given_another_place_and_back(marked: Library) -> None:
    marked.attach_highlight(4, 0, 6)
    (there,) = marked.highlights(3)
    assert (there.quotation, there.position, there.after, there.colour) == ("All is", 0, " different.", "blue")
    marked.undo()
    assert marked.highlights(3)[0].position is None
    with pytest.raises(Refused):
        marked.attach_highlight(4, 3, 3)
    with pytest.raises(NotFound):
        marked.attach_highlight(99, 0, 3)


def test_highlights_keep_their_places_through_every_way_a_text_changes(library: Library) -> None:
    piece = LeftOut("A caption", "caption")
    library.add(replace(make_draft("Old", TEXT), left_out=(piece,)))
    at = TEXT.index("built in 1950")
    library.highlight(1, at, at + 13, "pink", "When?")
    library.put_back(1, piece, Body.from_text(f"A caption\n\n{TEXT}"))
    library.edit_fields([1], {"title": "New", "outlet": "The Lantern"})
    library.add_capture(1, make_draft("Old", f"Updated.\n\nA caption\n\n{TEXT}", content=b"again"))
    (found,) = library.highlights(1)
    text = library.texts([1])[1]
    assert found.position is not None
    assert text[found.position :].startswith("built in 1950")
    assert (found.colour, found.note) == ("pink", "When?")
    while library.undo_label:
        library.undo()
    assert library.highlight_count() == 0
