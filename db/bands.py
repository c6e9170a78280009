"""A list parted into bands: the clippings of one day, outlet or story together, each band in the order of the list."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from db.folding import fold

Grouping = Literal["", "day", "month", "outlet", "story"]
"""By what a list is parted; empty for not at all."""
GROUPINGS: tuple[Grouping, ...] = ("", "day", "month", "outlet", "story")

_VALUES = {
    "day": "SELECT substr(published, 1, 10), group_concat(id) FROM clipping WHERE published IS NOT NULL GROUP BY 1",
    "month": "SELECT substr(published, 1, 7), group_concat(id) FROM clipping WHERE published IS NOT NULL GROUP BY 1",
    "outlet": "SELECT outlet, group_concat(id) FROM clipping WHERE outlet IS NOT NULL GROUP BY outlet",
    "story": "SELECT name, group_concat(clipping_id) FROM story JOIN story_clipping ON story_id = id GROUP BY story.id",
}


@dataclass(frozen=True, slots=True)
class Bands:
    """A list in the order of its bands. Band `n` begins at the row `starts[n]` and is named `names[n]`.

    A name is a day (`2024-11-20`), a month (`2024-11`), an outlet or a story as `by` says; it is empty for clippings
    that have none.
    """

    by: Grouping
    ids: array[int]
    starts: array[int]
    names: tuple[str, ...]


def part(connection: sqlite3.Connection, ids: array[int], by: Grouping, *, oldest_first: bool = False) -> Bands:
    """Part a list into bands: days and months from the newest (or oldest), names from A to Z, at the end what has none.

    A clipping of several stories is in the band of the first of them.
    """
    named = [(value, numbers) for value, numbers in connection.execute(_VALUES[by]) if value]
    if by in ("day", "month"):
        named.sort(reverse=not oldest_first)
    else:
        named.sort(key=lambda pair: (fold(pair[0]), pair[0]))
    last = len(named)
    band = array("l", [last]) * (max(ids, default=0) + 1)
    for place, (_, numbers) in reversed(list(enumerate(named))):
        for number in map(int, numbers.split(",")):
            # What came after the list was made is not in it.
            if number < len(band):
                band[number] = place
    ordered = array("q", sorted(ids, key=band.__getitem__))
    starts = array("q", _starts(band[number] for number in ordered))
    names = tuple(named[place][0] if (place := band[ordered[start]]) < last else "" for start in starts)
    return Bands(by, ordered, starts, names)


def _starts(places: Iterable[int]) -> Iterable[int]:
    before = -1
    for row, place in enumerate(places):
        if place != before:
            yield row
            before = place
