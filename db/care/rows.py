"""Whether every row says what was written: against the seals, and a highlight against its text."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from typing import Any

from db import seals
from db.care import texts
from db.care.texts import Progress, Stop
from db.errors import Cancelled

Place = tuple[str, int]
"""A table and whom its rows are about: a clipping, a tag, a story ..."""

AT_ONCE = 500
"""Owners that are looked at together."""

WORDS = {
    "clipping": "the fields",
    "body": "the text",
    "author": "the names of the authors",
    "candidate": "what intake found",
    "left_out": "what was left out",
    "read_also": "the pointers to other articles",
    "title_key": "the key of the headline",
    "capture": "the record of the originals",
    "asset": "the record of the pictures",
    "reading": "an earlier wording",
    "arrival": "the key by which it came in",
    "note": "the note",
    "tag": "the name or colour",
    "tag_alias": "the aliases",
    "tagging": "the tags",
    "link": "the links",
    "dismissed": "the suggestions that were dismissed",
    "address": "the addresses by which it is known",
    "reprint_verdict": "what was said of its reprints",
    "reprint_lead": "the choice of the lead",
    "highlight": "the highlights",
    "story": "the name, note or order",
    "story_clipping": "the places in stories",
    "story_dismissed": "the clippings that do not belong there",
    "saved_search": "the name or query",
    "link_type": "the kinds of links",
    "name_rule": "the rules for names",
    "library": "the facts about the library",
    "address_state": "what became of addresses",
    "step": "a step of the history",
    "step_change": "what a step of the history changed",
    "field_change": "the history of the fields",
    "field_wording": "the earlier texts in the history",
}
"""What the rows of a table are called; one that is not here is called by its name."""

_OTHERS = {
    "tag": "tag",
    "tag_alias": "tag",
    "story": "story",
    "story_dismissed": "story",
    "saved_search": "saved search",
    "step": "step",
    "step_change": "step",
}
"""Tables whose owner is no clipping, and what it is."""


def broken(
    connection: sqlite3.Connection,
    progress: Progress | None = None,
    cancelled: Stop | None = None,
    *,
    whole: bool = False,
) -> list[Place]:
    """Every table and owner whose rows are not what they were when they were written. Raises `Cancelled`.

    `whole` reads each table from one end to the other, which finds its rows also where indexes are damaged.
    A library without seals, of an earlier version, is looked at by the hashes of its texts alone.
    """
    if not seals.are_kept(connection):
        return [("body", number) for number in texts.altered(connection, progress, cancelled)]
    tables = seals.tables(connection)
    if whole:
        with _moment(connection):
            return [(table, owner) for table in tables for owner in seals.broken(connection, table)]
    found: list[Place] = []
    last = highest(connection)
    for low in range(0, last + 1, AT_ONCE):
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(low, last, "Checking entries")
        found += broken_of(connection, low, low + AT_ONCE - 1)
    # Whatever seals are left belong to numbers that nothing has.
    outside = connection.execute("SELECT tbl, owner FROM seal WHERE owner < 0 OR owner > ?", (last,)).fetchall()
    return found + [(str(table), int(owner)) for table, owner in outside]


def broken_of(connection: sqlite3.Connection, low: int, high: int) -> list[Place]:
    """Those of the owners from `low` to `high`."""
    found: list[Place] = []
    with _moment(connection):
        sealed = seals.all_seals(connection, low, high)
        sums = {table: seals.sums(connection, table, low, high) for table in seals.tables(connection)}
    for table, here in sums.items():
        there = {owner: seal for (owner, each), seal in sealed.items() if each == table}
        found += [(table, owner) for owner in sorted(there.keys() | here.keys()) if not matches(there, here, owner)]
    return found


@contextlib.contextmanager
def _moment(connection: sqlite3.Connection) -> Iterator[None]:
    """See one and the same state in all questions of the block, whatever is written meanwhile."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def matches(there: dict[int, seals.Seal], here: dict[int, int], owner: int) -> bool:
    """Whether rows are what their seal says."""
    return there.get(owner, seals.Seal(0, True)) == (here.get(owner, 0), True)


def highest(connection: sqlite3.Connection) -> int:
    """The highest number that anything sealed is about."""
    found = 0
    for table, owner in seals.tables(connection).items():
        if owner != "0":
            found = max(found, connection.execute(f"SELECT coalesce(max({owner}), 0) FROM {table}").fetchone()[0])
    return found


def without_text(connection: sqlite3.Connection) -> list[int]:
    """The clippings that have no text, not even an empty one, which no clipping is without."""
    rows = connection.execute("SELECT id FROM clipping WHERE id NOT IN (SELECT clipping_id FROM body)")
    return [int(row[0]) for row in rows]


def lost_highlights(connection: sqlite3.Connection) -> list[int]:
    """The clippings with highlights that are not where they say they are."""
    rows = connection.execute(
        "SELECT DISTINCT clipping_id FROM highlight JOIN body USING (clipping_id) WHERE position IS NOT NULL "
        "AND (position < 0 OR substr(text, position + 1, length(quotation)) <> quotation)"
    )
    return [int(row[0]) for row in rows]


def sentence(connection: sqlite3.Connection, place: Place) -> str:
    """What was altered, of which clipping or whatever else it is."""
    table, owner = place
    words = WORDS.get(table, f"an entry of “{table}”")
    return f"Something outside the program altered {words}{_of(connection, table, owner)}."


def clipping_of(connection: sqlite3.Connection, place: Place) -> int | None:
    """The clipping that rows are about, if they are about one."""
    table, owner = place
    return owner if owner and table not in _OTHERS else None


def named(connection: sqlite3.Connection, number: int) -> str:
    """A clipping by number and headline."""
    title = _text(connection, "SELECT CAST(title AS BLOB) FROM clipping WHERE id = ?", number)
    return f"clipping {number} “{title}”" if title else f"clipping {number}"


def _of(connection: sqlite3.Connection, table: str, owner: int) -> str:
    if not owner:
        return ""
    what = _OTHERS.get(table)
    if what is None:
        return f" of {named(connection, owner)}"
    if what == "step":
        return ""
    name = _text(connection, f"SELECT CAST(name AS BLOB) FROM {what.replace(' ', '_')} WHERE id = ?", owner)
    return f" of the {what} “{name}”" if name else f" of the {what} {owner}"


def _text(connection: sqlite3.Connection, sql: str, number: int) -> str:
    try:
        row = connection.execute(sql, (number,)).fetchone()
    except sqlite3.DatabaseError:
        return ""
    return bytes(row[0]).decode("utf-8", "replace")[:80] if row and isinstance(row[0], bytes) else ""


def values(connection: sqlite3.Connection, table: str, owner: int) -> Iterator[dict[str, Any]]:
    """The rows of one owner as they can be written again. Raises `sqlite3.DatabaseError`, `UnicodeDecodeError`."""
    column = seals.tables(connection)[table]
    cursor = connection.execute(f"SELECT * FROM main.{table} WHERE {column} = ?", (owner,))
    names = [each[0] for each in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))
