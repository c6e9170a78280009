"""Highlights that keep their place, stories in order, saved searches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import highlights
from db.body import Body
from db.changes import HIGHLIGHTS, SAVED_SEARCHES, STORIES, STORY_CLIPPINGS
from db.errors import NotFound, Refused
from db.index import outbox
from db.library import Library
from db.model import Highlight
from db.sort import Sort
from tests.helpers.drafts import make_draft

TEXT = "The dam held. The dam was built in 1950.\n\nNobody lives below the dam."


@pytest.fixture
def three(library: Library) -> Library:
    for title, day in (("One", "2024-01-03"), ("Two", "2024-01-01"), ("Three", "2024-01-02")):
        library.add(make_draft(title, f"{title}. {TEXT}", published=day))
    return library


def mark(library: Library, number: int, words: str, nth: int = 0, **rest: str) -> int:
    text, at = library.texts([number])[number], -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    highlight, changes = library.highlight(number, at, at + len(words), **rest)
    assert changes.ids(HIGHLIGHTS) == {number}
    return highlight


def places(library: Library, number: int) -> list[tuple[str, int | None]]:
    return [(each.quotation, each.position) for each in library.highlights(number)]


def test_highlights_come_as_they_stand_in_the_text(three: Library) -> None:
    mark(three, 1, "built in 1950", note="check the year")
    mark(three, 1, "The dam", colour="green")
    first, second = three.highlights(1)
    assert (first.quotation, first.colour, second.note) == ("The dam", "green", "check the year")
    assert second.before.endswith("The dam was ")
    assert second.after.startswith(".\n\nNobody")


def test_a_highlight_follows_its_words_into_a_changed_text(three: Library) -> None:
    mark(three, 1, "dam", 1)
    changed = "Yesterday: " + TEXT
    three.edit_body(1, Body.from_text(changed))
    assert places(three, 1) == [("dam", changed.index("dam was"))]
    mark(three, 2, "held")
    three.add_capture(2, make_draft("Two", f"Updated. {TEXT}"))
    assert places(three, 2) == [("held", len("Updated. The dam "))]


def test_a_highlight_that_lost_its_place_is_listed_and_comes_back(three: Library) -> None:
    mark(three, 1, "built in 1950")
    mark(three, 1, "dam")
    three.edit_body(1, Body.from_text("The dam was built long ago."))
    assert places(three, 1) == [("dam", 4), ("built in 1950", None)]
    assert [each.quotation for each in three.newest_highlights(lost=True)] == ["built in 1950"]
    three.edit_body(1, Body.from_text("It was built in 1950."))
    assert ("built in 1950", 7) in places(three, 1)


def test_all_highlights_are_seen_newest_first_without_those_in_the_trash(three: Library) -> None:
    mark(three, 1, "dam")
    mark(three, 2, "held")
    mark(three, 3, "Nobody")
    three.trash([2])
    assert [each.clipping for each in three.newest_highlights()] == [3, 1]
    assert [each.clipping for each in three.newest_highlights(1, 1)] == [1]


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-3, 4), (0, 10_000), (9, 4)])
def test_there_has_to_be_something_to_highlight(three: Library, start: int, end: int) -> None:
    with pytest.raises(Refused, match="no text there"):
        three.highlight(1, start, end)


def test_unknown_highlights_and_colours_are_told(three: Library) -> None:
    number = mark(three, 1, "dam")
    with pytest.raises(Refused, match="not a colour"):
        three.edit_highlights([number], colour="red; x")
    three.remove_highlights([number])
    with pytest.raises(NotFound, match="gone"):
        three.edit_highlights([number], note="x")


def test_the_index_hears_of_highlights_whose_words_change(three: Library) -> None:
    with three.reader() as connection:
        before = outbox.state(connection).last_sequence
        number = mark(three, 2, "dam")
        three.edit_highlights([number], colour="blue")
        assert outbox.state(connection).last_sequence == before + 1
        three.edit_highlights([number], note="words")
        three.remove_highlights([number])
        assert outbox.state(connection).last_sequence == before + 3


@given(st.text("ab ", max_size=30), st.text("ab ", min_size=1, max_size=4), st.integers(0, 30))
def test_a_passage_is_found_where_it_is_and_nowhere_else(text: str, quotation: str, hint: int) -> None:
    found = highlights.locate(text, Highlight(1, 1, quotation, "a", "b", hint, "yellow", "", ""))
    assert (found is None) == (quotation not in text)
    assert found is None or text[found : found + len(quotation)] == quotation


def test_a_story_is_ordered_by_date_until_somebody_orders_it(three: Library) -> None:
    number, changes = three.add_story("  The\tdam ", [1, 3, 2, 3])
    assert changes.ids(STORY_CLIPPINGS) == {1, 2, 3}
    assert changes.ids(STORIES) == {number}
    assert three.story("THE DAM").count == 3
    assert three.story_ids(number) == [2, 3, 1]
    three.arrange_story(number, True)
    assert three.story_ids(number) == [1, 3, 2]
    three.move_in_story(number, [2], before=1)
    assert three.story_ids(number) == [2, 1, 3]
    three.move_in_story(number, [2, 1])
    assert three.story_ids(number) == [3, 2, 1]
    three.arrange_story(number, False)
    assert three.story_ids(number) == [2, 3, 1]


def test_a_story_leaves_the_trash_out_and_keeps_its_places(three: Library) -> None:
    number, _ = three.add_story("Dam", [1, 2, 3])
    three.arrange_story(number, True)
    three.trash([2])
    assert three.story_ids(number) == [1, 3]
    assert [story.count for story in three.stories()] == [2]
    three.restore([2])
    assert three.story_ids(number) == [1, 2, 3]
    three.trash([2])
    three.purge()
    assert three.story_ids(number) == [1, 3]


def test_clippings_are_put_into_a_story_and_taken_from_it(three: Library) -> None:
    number, _ = three.add_story("Dam", [3])
    assert three.put_in_story(number, [3, 1]).ids(STORY_CLIPPINGS) == {1}
    assert [story.name for story in three.stories_of(1)] == ["Dam"]
    three.take_from_story(number, [3])
    assert three.story_ids(number) == [1]
    with pytest.raises(NotFound, match="not in the story"):
        three.move_in_story(number, [3])
    with pytest.raises(NotFound):
        three.put_in_story(number, [99])
    three.delete_story(number)
    assert three.stories() == []
    with pytest.raises(NotFound, match="gone"):
        three.story_ids(number)


def test_names_are_taken_once(three: Library) -> None:
    number, _ = three.add_story("Élan")
    with pytest.raises(Refused, match="already"):
        three.add_story("elan")
    three.edit_story(number, name="ÉLAN")
    three.save_search("Élan", "dam")
    with pytest.raises(Refused, match="already"):
        three.save_search("elan", "dam")
    with pytest.raises(Refused, match="A story needs a name"):
        three.add_story(" \x00 ")
    with pytest.raises(Refused, match="200 characters"):
        three.save_search("x" * 201, "dam")


def test_saved_searches_keep_their_order(three: Library) -> None:
    for name in ("a", "b", "c"):
        number, changes = three.save_search(name, f"tag:{name}", "inbox", Sort.OLDEST)
        assert changes.ids(SAVED_SEARCHES) == {number}
    three.move_search(3, 0)
    assert [each.name for each in three.saved_searches()] == ["c", "a", "b"]
    three.move_search(3, 99)
    three.change_search(1, "  dam ", "unread")
    three.rename_search(1, "dams")
    three.remove_search(2)
    first, last = three.saved_searches()
    assert (first.name, first.query, first.view, first.sort) == ("dams", "dam", "unread", Sort.RELEVANCE)
    assert (last.name, last.sort) == ("c", Sort.OLDEST)
    with pytest.raises(NotFound):
        three.rename_search(2, "x")
    with pytest.raises(Refused, match="no list"):
        three.save_search("d", "x", "1; DROP TABLE clipping")
