"""The leaves of a tree that the database answers: tags, outlets, days, states. Each gives a set of clipping ids.

Values are compared in Python (`db.query.compare`) against the distinct ones, which are few, then looked up by the index
on their column, so that accents and words mean the same here as everywhere.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date, timedelta

from db.query.compare import tag_key, tag_matches, value_matches
from db.query.tree import Dates, Filter, Has, Is, Match

Structure = Filter | Dates | Is | Has

_COLUMNS = {
    "outlet": "outlet",
    "agency": "agency",
    "place": "dateline",
    "section": "section",
    "lang": "language",
    "url": "url",
}
_MOMENTS = {"date": "published", "clipped": "captured_at", "updated": "updated"}
_STATES = {
    "inbox": "filed = 0",
    "filed": "filed = 1",
    "starred": "starred = 1",
    "unread": "read = 0",
    "read": "read = 1",
    "trashed": "trashed_at IS NOT NULL",
}
_PARTS = {
    "tag": "SELECT clipping_id FROM tagging",
    "link": "SELECT source_id FROM link UNION SELECT target_id FROM link",
    "note": "SELECT clipping_id FROM note WHERE text <> ''",
    "author": "SELECT clipping_id FROM author",
    "pointer": "SELECT clipping_id FROM read_also",
    "picture": "SELECT clipping_id FROM body WHERE instr(html, '<img') > 0",
    "date": "SELECT id FROM clipping WHERE published IS NOT NULL",
    **{part: f"SELECT id FROM clipping WHERE {_COLUMNS[part]} IS NOT NULL" for part in _COLUMNS},
}
_CHUNK = 500


def ids(connection: sqlite3.Connection, leaf: Structure) -> set[int]:
    """The clippings, in the trash or not, that a leaf means."""
    match leaf:
        case Filter("tag"):
            return _tagged(connection, leaf)
        case Filter("author"):
            return _by_value(connection, leaf, "name", "author", "clipping_id")
        case Filter(field):
            return _by_value(connection, leaf, _COLUMNS[field], "clipping", "id")
        case Dates(field, start, end):
            return _between(connection, _MOMENTS[field], start, end)
        case Is(state):
            return _set(connection.execute(f"SELECT id FROM clipping WHERE {_STATES[state]}"))
        case Has(part):
            return _set(connection.execute(_PARTS[part]))


def _set(rows: Iterable[sqlite3.Row]) -> set[int]:
    return {row[0] for row in rows}


def _between(connection: sqlite3.Connection, column: str, start: str | None, end: str | None) -> set[int]:
    # Moments are compared by their first ten characters, the day as printed; as strings these sort before what follows.
    conditions, values = [f"{column} IS NOT NULL"], []
    if start:
        conditions.append(f"{column} >= ?")
        values.append(start)
    if end and end < date.max.isoformat():
        conditions.append(f"{column} < ?")
        values.append((date.fromisoformat(end) + timedelta(1)).isoformat())
    return _set(connection.execute(f"SELECT id FROM clipping WHERE {' AND '.join(conditions)}", values))


def _by_value(connection: sqlite3.Connection, leaf: Filter, column: str, table: str, key: str) -> set[int]:
    present = connection.execute(f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL")
    wanted = [row[0] for row in present if value_matches(leaf, row[0])]
    return _where_in(connection, f"SELECT {key} FROM {table} WHERE {column} IN", wanted)


def _where_in(connection: sqlite3.Connection, select: str, wanted: list[object]) -> set[int]:
    found: set[int] = set()
    for at in range(0, len(wanted), _CHUNK):
        part = wanted[at : at + _CHUNK]
        found.update(_set(connection.execute(f"{select} ({','.join('?' * len(part))})", part)))
    return found


def _tagged(connection: sqlite3.Connection, leaf: Filter) -> set[int]:
    return _where_in(connection, "SELECT clipping_id FROM tagging WHERE tag_id IN", [*meant_tags(connection, leaf)])


def meant_tags(connection: sqlite3.Connection, leaf: Filter) -> set[int]:
    """The ids of the tags that a `tag:` leaf means, by their names or by an alias of theirs."""
    tags = {row[0]: row[1] for row in connection.execute("SELECT id, name FROM tag")}
    meant = {number for number, name in tags.items() if tag_matches(leaf, name)}
    for number, alias in connection.execute("SELECT tag_id, name FROM tag_alias").fetchall():
        if tag_key(alias) == tag_key(leaf.value) or (leaf.match is Match.PREFIX and tag_matches(leaf, alias)):
            whole = Filter("tag", tags[number], Match.EXACT if leaf.match is Match.EXACT else Match.WORDS)
            meant.update(other for other, name in tags.items() if tag_matches(whole, name))
    return meant
