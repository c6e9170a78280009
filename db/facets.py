"""Counts of the present result by tag, outlet, agency, author, section, language and month."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection

_SINGLE = {
    "outlet": "outlet",
    "agency": "agency",
    "place": "dateline",
    "section": "section",
    "lang": "language",
    "month": "substr(published, 1, 7)",
}
_MANY = {
    "tag": "SELECT g.clipping_id, t.name FROM tagging g JOIN tag t ON t.id = g.tag_id",
    "author": "SELECT clipping_id, name FROM author",
}
FACETS = (*_MANY, *_SINGLE)
"""The fields that can be counted; the names are those of the query's fields, and `month` (`2024-11`) for `date:`."""

_FEW = 400


def facets(
    connection: sqlite3.Connection, ids: Collection[int], fields: Collection[str] = FACETS, most: int = 30
) -> dict[str, list[tuple[str, int]]]:
    """For each field its values among these clippings with their counts, the most frequent first.

    A tag is counted where it is given itself, not where only one below it is; an author once per clipping.
    """
    members = ids if isinstance(ids, set | frozenset) else frozenset(ids)
    chosen = _only(members)
    counted: dict[str, list[tuple[str, int]]] = {}
    for field in fields:
        if field in _MANY:
            rows = connection.execute(f"{_MANY[field]} {chosen.replace('id IN', 'clipping_id IN')}")
        else:
            column = _SINGLE[field]
            where = f"{chosen or 'WHERE 1'} AND {column} IS NOT NULL"
            rows = connection.execute(f"SELECT id, {column} FROM clipping {where}")
        counts = Counter(value for number, value in rows if number in members)
        counted[field] = sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:most]
    return counted


def _only(members: Collection[int]) -> str:
    """A condition that spares the database the other rows where only a few are wanted."""
    return f"WHERE id IN ({','.join(map(str, members))})" if len(members) <= _FEW else ""
