"""How many clippings each saved search finds, kept up to date by asking only about what was touched."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from db import changes as kinds
from db.changes import Changes
from db.columns import Mask, with_room
from db.model import SavedSearch
from db.query.parser import parse
from db.query.tree import Filter, Has, Is, Node, Query, Similar, leaves

Run = Callable[[Query, str, Collection[int] | None], Collection[int]]
"""The clippings of a view that a query means; where ids are given, only those of them."""

MOST_TOUCHED = 500
"""With more clippings touched than this at once, a search is run anew."""

_OF_CLIPPINGS = (
    kinds.CLIPPINGS,
    kinds.BODIES,
    kinds.CAPTURES,
    kinds.TAGGINGS,
    kinds.LINKS,
    kinds.NOTES,
    kinds.POINTERS,
    kinds.HIGHLIGHTS,
    kinds.STORY_CLIPPINGS,
)
_NAMED = ("person", "place", "org")
_NAMES = {
    "tag": kinds.TAGS,
    "story": kinds.STORIES,
    **dict.fromkeys(_NAMED, kinds.NAME_RULES),
}


@dataclass(slots=True)
class _Kept:
    """What a search found: of each id whether it did."""

    search: SavedSearch
    query: Query
    day: date
    found: Mask
    count: int


class Counts:
    """The numbers beside the saved searches. `run` searches; `today` says what relative dates count from."""

    def __init__(self, run: Run, today: Callable[[], date] = date.today) -> None:
        self._run = run
        self._today = today
        self._kept: dict[int, _Kept] = {}

    def update(self, searches: Sequence[SavedSearch], changes: Changes | None = None) -> dict[int, int]:
        """The counts by the ids of the searches, after these changes; `None` where it isn't known what changed.

        Every change since the last call has to be in `changes`. New and altered searches are run.
        """
        self._kept = {each.id: self._updated(each, changes) for each in searches}
        return {number: kept.count for number, kept in self._kept.items()}

    def _updated(self, search: SavedSearch, changes: Changes | None) -> _Kept:
        kept, day = self._kept.get(search.id), self._today()
        if kept is None or (kept.search.query, kept.search.view) != (search.query, search.view) or changes is None:
            return self._anew(search, parse(search.query, day), day)
        if kept.day != day:
            # `yesterday` is another day now.
            query = parse(search.query, day)
            if query.tree != kept.query.tree:
                return self._anew(search, query, day)
            kept.day = day
        touched = changes.ids(*_OF_CLIPPINGS)
        if changes.has(kinds.NAMES) and _asks_for_names(kept.query.tree):
            # While a library is read for the first time these come in hundreds.
            touched |= changes.ids(kinds.NAMES)
        if len(touched) > MOST_TOUCHED or _reaches_beyond(kept.query.tree, changes):
            return self._anew(search, kept.query, day)
        if touched:
            self._adjust(kept, touched)
        return kept

    def _anew(self, search: SavedSearch, query: Query, day: date) -> _Kept:
        kept = _Kept(search, query, day, np.zeros(1, np.bool_), 0)
        _mark(kept, self._run(query, search.view, None))
        return kept

    def _adjust(self, kept: _Kept, touched: Collection[int]) -> None:
        ids = np.fromiter(touched, np.int64, len(touched))
        ids = ids[ids < len(kept.found)]
        kept.count -= int(np.count_nonzero(kept.found[ids]))
        kept.found[ids] = False
        _mark(kept, self._run(kept.query, kept.search.view, touched))


def _mark(kept: _Kept, found: Collection[int]) -> None:
    """Add clippings of which none is among those found before."""
    ids = np.fromiter(found, np.int64, len(found))
    kept.found = with_room(kept.found, int(ids.max(initial=0)) + 1)
    kept.found[ids] = True
    kept.count += len(ids)


def _asks_for_names(tree: Node) -> bool:
    return any(
        (isinstance(leaf, Filter) and leaf.field in _NAMED) or (isinstance(leaf, Has) and leaf.part in _NAMED)
        for leaf, _ in leaves(tree)
    )


def _reaches_beyond(tree: Node, changes: Changes) -> bool:
    """Whether these changes can let a tree mean clippings that they don't touch, or mean them no more."""
    if not changes:
        return False
    for leaf, _ in leaves(tree):
        match leaf:
            case Similar() | Is("reprint"):
                return True
            case Has("link") if changes.has(kinds.LINKS):
                # The far ends of what was deleted for ever are not told.
                return True
            case Filter(field) | Has(field) if field in _NAMES and changes.has(_NAMES[field]):
                return True
    return False
