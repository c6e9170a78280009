"""Counts of saved searches when names are found in texts, or a person corrects them."""

from __future__ import annotations

from collections.abc import Collection

from db.changes import NAME_RULES, NAMES, Changes
from db.model import SavedSearch
from db.query.printer import print_query
from db.query.tree import Query
from db.saved_counts import Counts
from db.sort import Sort

SEARCHES = [
    SavedSearch(at, text, text, "all", Sort.NEWEST) for at, text in enumerate(("mines", "person:holm", "has:org"), 1)
]


def test_only_searches_for_names_are_asked_again() -> None:
    asked: list[tuple[str, Collection[int] | None]] = []

    def run(query: Query, view: str, ids: Collection[int] | None) -> list[int]:
        asked.append((print_query(query.tree), ids))
        return [4] if ids is None or 4 in ids else []

    counts = Counts(run)
    counts.update(SEARCHES)
    asked.clear()
    assert counts.update(SEARCHES, Changes({NAMES: frozenset({4, 5})})) == {1: 1, 2: 1, 3: 1}
    assert asked == [("person:holm", {4, 5}), ("has:org", {4, 5})]
    asked.clear()
    counts.update(SEARCHES, Changes({NAME_RULES: frozenset({1})}))
    assert asked == [("person:holm", None), ("has:org", None)]
