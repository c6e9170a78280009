"""Counts of the present result by tag, outlet, agency, author, place, section, language and month."""

from __future__ import annotations

import json
import sqlite3
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
    "tag": ("name", "tagging JOIN tag ON tag.id = tag_id"),
    "author": ("name", "author"),
}
FACETS = (*_MANY, *_SINGLE)
"""The fields that can be counted; the names are those of the query's fields, and `month` (`2024-11`) for `date:`."""


def facets(
    connection: sqlite3.Connection, ids: Collection[int], fields: Collection[str] = FACETS, most: int = 30
) -> dict[str, list[tuple[str, int]]]:
    """For each field its `most` frequent values among these clippings with their counts, the most frequent first.

    A tag is counted where it is given itself, not where only one below it is; an author once per clipping.
    """
    members = json.dumps([*ids])
    counted: dict[str, list[tuple[str, int]]] = {}
    for field in fields:
        if field in _MANY:
            value, tables = _MANY[field]
            key, what = "clipping_id", "count(DISTINCT clipping_id)"
        else:
            value, tables, key, what = _SINGLE[field], "clipping", "id", "count(*)"
        rows = connection.execute(
            f"SELECT {value}, {what} FROM {tables} WHERE {key} IN (SELECT value FROM json_each(?)) "
            f"AND {value} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?",
            (members, most),
        )
        counted[field] = [(row[0], row[1]) for row in rows]
    return counted
