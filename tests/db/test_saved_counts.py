"""The counts of saved searches are those of running them, and mostly cost less."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterable
from datetime import date
from pathlib import Path

import pytest

from db.body import Body
from db.changes import CLIPPINGS, TAGGINGS, TAGS, Changes
from db.library import Library
from db.model import SavedSearch
from db.query.matcher import Document, matches
from db.query.parser import parse
from db.query.tree import Query
from db.saved_counts import MOST_TOUCHED, Counts
from db.search import Searcher
from db.sort import Sort
from tests.db.search.made import random_document
from tests.helpers.drafts import make_draft

QUERIES = (
    "mines",
    "tag:war",
    "outlet:lantern -kyiv",
    "is:starred OR has:note",
    '"of the"',
    "date:2024",
    "is:reprint",
    "",
)


class Shelf:
    """Clippings in memory, and how they were searched."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents = {each.id: each for each in documents}
        self.whole = 0
        self.asked: list[Collection[int]] = []

    def run(self, query: Query, view: str, ids: Collection[int] | None) -> list[int]:
        if ids is None:
            self.whole += 1
        else:
            self.asked.append(ids)
        present = self.documents.values() if ids is None else map(self.documents.get, ids)
        return [each.id for each in present if each and in_view(each, view) and matches(query.tree, each)]


def in_view(document: Document, view: str) -> bool:
    return "trashed" not in document.states and (view == "all" or view in document.states)


def saved(*queries: str, view: str = "all") -> list[SavedSearch]:
    return [SavedSearch(at, f"Search {at}", text, view, Sort.NEWEST) for at, text in enumerate(queries, 1)]


def some(chance: random.Random, count: int) -> list[Document]:
    return [random_document(chance, number) for number in range(1, count + 1)]


@pytest.mark.parametrize("view", ["all", "inbox", "starred"])
@pytest.mark.parametrize("seed", range(5))
def test_adjusted_counts_are_those_of_running_anew(seed: int, view: str) -> None:
    chance = random.Random(seed)
    shelf = Shelf(some(chance, 60))
    searches = saved(*QUERIES, view=view)
    counts = Counts(shelf.run)
    counts.update(searches)
    for _ in range(12):
        touched = chance.sample(range(1, 90), chance.randrange(5))
        for number in touched:
            if chance.random() < 0.3:
                shelf.documents.pop(number, None)
            else:
                shelf.documents[number] = random_document(chance, number)
        found = counts.update(searches, Changes({CLIPPINGS: frozenset(touched)}))
        assert found == {each.id: len(shelf.run(parse(each.query), view, None)) for each in searches}


def test_only_what_was_touched_is_asked_about() -> None:
    shelf = Shelf(some(random.Random(1), 20))
    searches = saved("mines", "tag:war")
    counts = Counts(shelf.run)
    counts.update(searches)
    assert shelf.whole == 2
    counts.update(searches, Changes({CLIPPINGS: frozenset({3}), TAGGINGS: frozenset({3, 4})}))
    assert shelf.whole == 2
    assert [set(ids) for ids in shelf.asked] == [{3, 4}, {3, 4}]
    counts.update(searches, Changes())
    assert len(shelf.asked) == 2


def test_searches_are_run_where_touched_clippings_do_not_tell_all() -> None:
    shelf = Shelf(some(random.Random(1), 20))
    searches = saved("mines", "tag:war", "is:reprint")
    counts = Counts(shelf.run)
    counts.update(searches)
    counts.update(searches, Changes({TAGS: frozenset({1})}))
    assert shelf.whole == 3 + 2
    counts.update(searches, Changes({CLIPPINGS: frozenset(range(MOST_TOUCHED + 1))}))
    assert shelf.whole == 5 + 3
    counts.update(searches)
    assert shelf.whole == 8 + 3


def test_altered_searches_are_run_and_removed_ones_forgotten() -> None:
    shelf = Shelf(some(random.Random(1), 20))
    counts = Counts(shelf.run)
    assert set(counts.update(saved("mines", "tag:war"))) == {1, 2}
    altered = saved("mines OR kyiv")
    assert counts.update(altered, Changes()) == {1: len(shelf.run(parse("mines OR kyiv"), "all", None))}
    renamed = [SavedSearch(1, "Other", "mines OR kyiv", "all", Sort.OLDEST)]
    before = shelf.whole
    counts.update(renamed, Changes())
    assert shelf.whole == before


def test_relative_dates_move_with_the_day() -> None:
    shelf = Shelf(some(random.Random(1), 40))
    days = [date(2024, 11, 20)]
    counts = Counts(shelf.run, lambda: days[-1])
    searches = saved("date:today", "date:2024")
    for day in (date(2024, 11, 20), date(2024, 11, 21), date(2024, 11, 22)):
        days.append(day)
        expected = sum(
            (each.moments["date"] or "")[:10] == day.isoformat() and "trashed" not in each.states
            for each in shelf.documents.values()
        )
        assert counts.update(searches, Changes())[1] == expected
    assert shelf.whole == 3 + 1


EDITS: tuple[Callable[[Library], Changes], ...] = (
    lambda library: library.star([1, 4]),
    lambda library: library.tag([2, 3], ["war/yemen"]),
    lambda library: library.set_note(3, "the pier is closed"),
    lambda library: library.rename_tag("war", "conflict"),
    lambda library: library.merge_tags(["conflict/yemen"], "war"),
    lambda library: library.delete_tag("conflict"),
    lambda library: library.edit([2], "outlet", "Harbour Post"),
    lambda library: library.edit_body(4, Body.from_text("Now the pier is open.")),
    lambda library: library.add(make_draft("Pier again", "The pier, once more."), tags=["war"])[1],
    lambda library: library.add_capture(1, make_draft("One", "Another text altogether.")),
    lambda library: library.highlight(2, 0, 4, note="a pier that was")[1],
    lambda library: library.edit_story(1, name="The harbour"),
    lambda library: library.put_in_story(1, [4]),
    lambda library: library.link(3, [4]),
    lambda library: library.undo(),
    lambda library: library.redo(),
    lambda library: library.trash([3]),
    lambda library: library.purge(),
    lambda library: library.untag([6], ["war"]),
    lambda library: library.undo(),
    lambda library: library.mark_read([1, 2]),
)
ASKED = (
    "pier", "tag:war", "tag:conflict -pier", "is:starred", "outlet:harbour", "note:pier", "highlight:pier", "has:link",
    "story:harbour", "is:changed", "is:reprint", "has:note OR has:highlight", "is:trashed", "is:unread", "similar:1",
)  # fmt: skip


def test_what_a_library_says_of_its_changes_is_enough(library: Library, tmp_path: Path) -> None:
    for title in ("One", "Two", "Three", "Four", "Five"):
        library.add(make_draft(title, f"The vote on pier {'one two' if title < 'P' else title} was put off."))
    library.tag([1], ["war"])
    library.add_story("Pier", [1])
    searches = saved(*ASKED)
    with Searcher(library, tmp_path / "cache") as searcher:

        def run(query: Query, view: str, ids: Collection[int] | None) -> Collection[int]:
            return searcher.search(query, view=view, within=ids).ids

        counts = Counts(run)
        counts.update(searches)
        for at, edit in enumerate(EDITS):
            if at % 4 == 0:
                searcher.sync()
            changes = edit(library)
            expected = {each.id: len(run(parse(each.query), each.view, None)) for each in searches}
            assert counts.update(searches, changes) == expected, at
