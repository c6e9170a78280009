"""What speaks for two clippings belonging together besides their words: pointers, quotations, names, agency, days.

Everything is asked of the library and the store for one clipping and some candidates at once.
"""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from db.kin.store import Store, chunks

MOST_QUOTING = 25
"""A quotation in more clippings than this is a proverb or an oath."""
COMMON_NAMES = 0.05
"""Names in a larger share of all clippings tell nothing."""
FEW = 12
"""Clippings in which a name of a small library may be."""


@dataclass(slots=True)
class Ties:
    """What is known of one clipping, and of how each of some others is tied to it."""

    points_to: set[int] = field(default_factory=set)
    pointed_from: set[int] = field(default_factory=set)
    quoting: set[int] = field(default_factory=set)
    names: dict[int, list[tuple[str, float]]] = field(default_factory=dict)
    """Other clipping -> names that both have and how much each tells (0 to 1), the most telling first."""


def ties(library: sqlite3.Connection, store: Store, clipping: int, likely: Collection[int]) -> Ties:
    """The ties of a clipping; names are compared with the likely others only, what points and quotes with all."""
    found = Ties()
    keys = store.pointers(clipping)
    for part in chunks(keys):
        marks = ",".join("?" * len(part))
        rows = library.execute(
            f"SELECT id FROM clipping WHERE url_key IN ({marks}) "
            f"UNION SELECT clipping_id FROM address WHERE url_key IN ({marks})",
            (*part, *part),
        )
        found.points_to.update(row[0] for row in rows)
    rows = library.execute(
        "SELECT target_id FROM read_also WHERE clipping_id = ? AND target_id IS NOT NULL", (clipping,)
    )
    found.points_to.update(row[0] for row in rows)
    own = library.execute(
        "SELECT url_key FROM clipping WHERE id = ?1 AND url_key <> '' UNION "
        "SELECT url_key FROM address WHERE clipping_id = ?1",
        (clipping,),
    )
    found.pointed_from = store.pointing([row[0] for row in own])
    rows = library.execute("SELECT clipping_id FROM read_also WHERE target_id = ?", (clipping,))
    found.pointed_from.update(row[0] for row in rows)
    for having in store.with_hashes("quotation", store.quotations(clipping), MOST_QUOTING):
        found.quoting.update(having)
    for others in (found.points_to, found.pointed_from, found.quoting):
        others.discard(clipping)
    found.names = shared_names(
        library, store.count(), clipping, {*likely, *found.points_to, *found.pointed_from, *found.quoting}
    )
    return found


def shared_names(
    library: sqlite3.Connection, total: int, clipping: int, others: Iterable[int]
) -> dict[int, list[tuple[str, float]]]:
    """For each other clipping the names that it has in common with this one, of `total` clippings."""
    telling: dict[int, tuple[str, float]] = {}
    ceiling = max(FEW, COMMON_NAMES * total)
    for number, name in library.execute(
        "SELECT id, name FROM mention JOIN shown_name ON id = name_id WHERE clipping_id = ?", (clipping,)
    ).fetchall():
        having = library.execute(
            "SELECT count(*) FROM (SELECT 1 FROM mention WHERE name_id = ? LIMIT ?)", (number, int(ceiling) + 1)
        ).fetchone()[0]
        if 1 < having <= ceiling:
            telling[number] = name, math.log(1 + total / having) / math.log(1 + max(total, 2))
    found: dict[int, list[tuple[str, float]]] = defaultdict(list)
    for part in chunks(list(others), 400):
        for each, number in _mentions(library, part, list(telling)):
            found[each].append(telling[number])
    return {each: sorted(names, key=lambda pair: (-pair[1], pair[0])) for each, names in found.items()}


def _mentions(library: sqlite3.Connection, clippings: Sequence[int], names: Sequence[int]) -> list[tuple[int, int]]:
    if not clippings or not names:
        return []
    some, wanted = ",".join("?" * len(clippings)), ",".join("?" * len(names))
    rows = library.execute(
        f"SELECT clipping_id, name_id FROM mention WHERE clipping_id IN ({some}) AND name_id IN ({wanted})",
        (*clippings, *names),
    )
    return [(row[0], row[1]) for row in rows]
