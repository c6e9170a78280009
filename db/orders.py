"""Orders of lists other than by date and by rank: for each clipping its place by headline, outlet, length and so on.

One meaning for lists that SQL makes and for those of a search: both take their places from here. Names are compared
folded (`db.folding`), a moment by its instant; clippings without a value come last whichever way the order runs, and
equals newest first.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable

from db.folding import fold
from db.sort import Sort

_NAMES = {
    name: f"SELECT {name}, count(*), group_concat(id) FROM clipping WHERE {name} IS NOT NULL GROUP BY {name}"
    for name in ("outlet", "agency", "section", "language")
}
_NAMES["author"] = "SELECT name, count(*), group_concat(clipping_id) FROM author WHERE position = 0 GROUP BY name"
"""Fields of which few values are distinct: each value with the clippings that have it. Of authors the first counts."""
_VALUES = {
    "headline": ("clipping_id", "key", "title_key"),
    "clipped": ("id", "-julianday(captured_at)", "clipping"),
    "updated": ("id", "-julianday(updated)", "clipping"),
    "length": ("id", "-word_count", "clipping"),
    "starred": ("id", "-starred", "clipping"),
    "unread": ("id", "read", "clipping"),
}
"""The id, what is compared, ascending, and the table where both are."""

Places = tuple[str, str]
"""Ids, and for each its place from 1, both as whole numbers with commas between."""


def places(connection: sqlite3.Connection, order: str) -> Places:
    """The clippings that have a value, with their places by it; equal values have the same place.

    `order` is the `key` of a `Sort` that has one.
    """
    if order in _NAMES:
        return _named(connection.execute(_NAMES[order]))
    number, value, table = _VALUES[order]
    ids, ranks = connection.execute(
        f"SELECT group_concat(number), group_concat(place) FROM (SELECT {number} AS number, "
        f"dense_rank() OVER (ORDER BY {value}) AS place FROM {table} WHERE {value} IS NOT NULL)"
    ).fetchone()
    return ids or "", ranks or ""


def _named(rows: Iterable[tuple[str, int, str]]) -> Places:
    groups = sorted((fold(value), count, ids) for value, count, ids in rows)
    found: list[str] = []
    place, before = 0, None
    for key, count, _ in groups:
        place += key != before
        before = key
        found += [str(place)] * count
    return ",".join(ids for _, _, ids in groups), ",".join(found)


def arranged(connection: sqlite3.Connection, newest_first: array[int], sort: Sort) -> array[int]:
    """Clippings that come newest first in an order that has a `key`."""
    ids, ranks = places(connection, sort.key)
    there = dict(zip(map(int, filter(None, ids.split(","))), map(int, filter(None, ranks.split(","))), strict=True))
    last = len(there) + 1
    if sort.is_reversed:
        there = {number: last - place for number, place in there.items()}
    return array("q", sorted(newest_first, key=lambda number: there.get(number, last)))
