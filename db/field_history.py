"""What became of each field of a clipping: kept with the write that changes it, for as long as the clipping is.

What a clipping had when it came is no change; it is `before` of its first one. Undoing and doing again are changes as
well, and said to be such: what stood there for a minute stood there, and a value that was typed, undone and written
over is nowhere else. Triggers of the one writer notice what a field was before a transaction; `settle` compares it with
what it is at its end, so that a step that goes back and forth changes nothing.

The name of a tag in a history is the one that it had then: renaming a tag changes no clipping.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from db import moments
from db.model import FIELDS

if TYPE_CHECKING:
    from db.transaction import Transaction

BODY, NOTE, TAGS = "body", "note", "tags"

TEXTS = (BODY, NOTE)
"""What is long: kept packed, each wording of a clipping once."""

KEPT = (*FIELDS, BODY, NOTE, TAGS)
"""The fields that have a history."""

MOST, MOST_TEXTS = 200, 30
"""Changes of one field of a clipping that are kept, and of its text. The first stays; of the others the newest."""

ONE_SITTING = timedelta(minutes=10)
"""For how long what is added to a note is the same change of it."""

COLUMNS = tuple(name for name in FIELDS if name != "authors")

_AUTHORS = (
    "(SELECT nullif(json_group_array(name), '[]') FROM "
    "(SELECT name FROM main.author WHERE clipping_id = {id} ORDER BY position))"
)
_TAGS = (
    "(SELECT nullif(json_group_array(name), '[]') FROM (SELECT name FROM main.tagging "
    "JOIN main.tag ON tag.id = tag_id WHERE clipping_id = {id} ORDER BY tag.key))"
)
_PRESENT = {
    **{name: f"clipping.{name}" for name in COLUMNS},
    "authors": _AUTHORS.format(id="clipping.id"),
    TAGS: _TAGS.format(id="clipping.id"),
    NOTE: "(SELECT nullif(text, '') FROM main.note WHERE clipping_id = clipping.id)",
    BODY: "(SELECT html FROM main.body WHERE clipping_id = clipping.id)",
}
_WATCHING = "(SELECT who FROM recording) IS NOT NULL"
_GROWN = "NOT EXISTS (SELECT 1 FROM newborn WHERE clipping_id = {id})"
"""Whether a clipping was there before the transaction."""


def watch(connection: sqlite3.Connection) -> None:
    """Have the one writer's connection notice what fields were before a transaction.

    `recording`, which is there already, says by whom it is done; what nobody is named for is no change.
    """
    run = connection.execute
    run("CREATE TEMP TABLE newborn (clipping_id INTEGER PRIMARY KEY)")
    run("CREATE TEMP TABLE former (number INTEGER PRIMARY KEY, clipping_id INTEGER, field TEXT, value TEXT, who TEXT)")
    run("CREATE INDEX temp.former_clipping ON former (clipping_id, field)")
    run(
        f"CREATE TEMP TRIGGER former_newborn AFTER INSERT ON main.clipping WHEN {_WATCHING} BEGIN "
        f"INSERT INTO newborn SELECT new.id WHERE {_GROWN.format(id='new.id')}; END"
    )
    differing = " UNION ALL ".join(
        f"SELECT '{name}' AS field, old.{name} AS value WHERE old.{name} IS NOT new.{name}" for name in COLUMNS
    )
    changed = " OR ".join(f"old.{name} IS NOT new.{name}" for name in COLUMNS)
    run(
        f"CREATE TEMP TRIGGER former_clipping AFTER UPDATE OF {', '.join(COLUMNS)} ON main.clipping "
        f"WHEN {_WATCHING} AND ({changed}) AND {_GROWN.format(id='new.id')} BEGIN "
        "INSERT INTO former (clipping_id, field, value, who) "
        f"SELECT new.id, field, value, (SELECT who FROM recording) FROM ({differing}); END"
    )
    for table, field, value in (("body", BODY, "old.html"), ("note", NOTE, "nullif(old.text, '')")):
        for event, side, was in (("INSERT", "new", "NULL"), ("UPDATE", "new", value), ("DELETE", "old", value)):
            _watch_one(
                connection, f"{table}_{event}", f"AFTER {event} ON main.{table}", f"{side}.clipping_id", field, was
            )
    # Before a row of a list changes, the list is still whole; afterwards only the first notice counts.
    for table, field, query in (("author", "authors", _AUTHORS), ("tagging", TAGS, _TAGS)):
        for event, side in (("INSERT", "new"), ("UPDATE", "old"), ("DELETE", "old")):
            whose = f"{side}.clipping_id"
            _watch_one(
                connection, f"{table}_{event}", f"BEFORE {event} ON main.{table}", whose, field, query.format(id=whose)
            )
    # A tag that is deleted is gone before its clippings lose it.
    run(
        f"CREATE TEMP TRIGGER former_tag BEFORE DELETE ON main.tag WHEN {_WATCHING} BEGIN "
        "INSERT INTO former (clipping_id, field, value, who) "
        f"SELECT clipping_id, '{TAGS}', {_TAGS.format(id='of_tag.clipping_id')}, (SELECT who FROM recording) "
        "FROM main.tagging AS of_tag WHERE tag_id = old.id "
        f"AND {_GROWN.format(id='of_tag.clipping_id')} AND {_unknown('of_tag.clipping_id', TAGS)}; END"
    )


def _watch_one(connection: sqlite3.Connection, name: str, event: str, whose: str, field: str, was: str) -> None:
    connection.execute(
        f"CREATE TEMP TRIGGER former_{name} {event} "
        f"WHEN {_WATCHING} AND {_GROWN.format(id=whose)} AND {_unknown(whose, field)} BEGIN "
        f"INSERT INTO former (clipping_id, field, value, who) "
        f"SELECT {whose}, '{field}', {was}, (SELECT who FROM recording); END"
    )


def _unknown(whose: str, field: str) -> str:
    return f"NOT EXISTS (SELECT 1 FROM former WHERE clipping_id = {whose} AND field = '{field}')"


def settle(transaction: Transaction) -> None:
    """Write down what changed in the transaction, at its end."""
    run = transaction.execute
    if not transaction.value("SELECT 1 FROM temp.sqlite_master WHERE name = 'former'"):
        return
    who, way, step = run("SELECT who, way, about FROM temp.recording").fetchone()
    if who is None:
        return
    touched = frozenset(transaction.column("SELECT DISTINCT field FROM temp.former"))
    for field in (each for each in KEPT if each in touched):
        if field in TEXTS:
            _write_texts(transaction, field, way, step)
        else:
            run(
                "INSERT INTO field_change (clipping_id, field, changed_at, who, way, before, after, step_id) "
                "SELECT id, ?1, ?2, who, ?3, before, after, ?4 FROM (" + _first(field) + ") WHERE before IS NOT after",
                (field, moments.now(), way, step),
            )
        _trim(transaction, field)
    run("DELETE FROM temp.former")
    run("DELETE FROM temp.newborn")
    run("UPDATE temp.recording SET who = NULL, way = '', about = NULL")


def _first(field: str) -> str:
    """What a field was before the transaction, and is now, of the clippings that are there."""
    return (
        f"SELECT clipping.id, earliest.value AS before, {_PRESENT[field]} AS after, earliest.who "
        "FROM (SELECT clipping_id, value, who, min(number) FROM temp.former WHERE field = ?1 GROUP BY clipping_id) "
        "AS earliest JOIN main.clipping ON clipping.id = earliest.clipping_id"
    )


def _write_texts(transaction: Transaction, field: str, way: str, step: int | None) -> None:
    now = moments.now()
    for number, before, after, who in transaction.execute(_first(field), (field,)).fetchall():
        if before == after or (field == NOTE and _goes_on(transaction, number, before, after, who, way)):
            continue
        transaction.execute(
            "INSERT INTO field_change (clipping_id, field, changed_at, who, way, before, after, step_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (number, field, now, who, way, _kept(transaction, number, before), _kept(transaction, number, after), step),
        )


def _goes_on(transaction: Transaction, number: int, before: str | None, after: str | None, who: str, way: str) -> bool:
    """Let the newest change of a note say this as well, where it is of the same sitting; whether it does.

    Notes are kept while they are written, again and again. Words that went out are another change.
    """
    if way or before is None or after is None or before not in after:
        return False
    newest = transaction.execute(
        "SELECT id, changed_at, who, way, after FROM field_change WHERE clipping_id = ? AND field = ? "
        "ORDER BY id DESC LIMIT 1",
        (number, NOTE),
    ).fetchone()
    if newest is None or tuple(newest[2:]) != (who, "", key_of(before)):
        return False
    since = datetime.fromisoformat(moments.now()) - datetime.fromisoformat(newest[1])
    if not timedelta(0) <= since <= ONE_SITTING:
        return False
    transaction.execute(
        "UPDATE field_change SET after = ? WHERE id = ?", (_kept(transaction, number, after), newest[0])
    )
    _drop_wordings(transaction, number)
    return True


def present(connection: sqlite3.Connection, number: int, field: str) -> str | None:
    """What a field of a clipping is now, as `after` of a change of it has it."""
    row = connection.execute(f"SELECT {_PRESENT[field]} FROM clipping WHERE id = ?", (number,)).fetchone()
    return None if row is None else key_of(row[0]) if field in TEXTS else row[0]


def key_of(text: str | None) -> str | None:
    """By which a text is found among the wordings of a clipping."""
    return None if text is None else hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def packed(text: str) -> bytes:
    """A text as `field_wording` holds it."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def unpacked(kept: bytes) -> str:
    """The text that was packed."""
    return zlib.decompress(kept).decode("utf-8", "surrogatepass")


def _kept(transaction: Transaction, number: int, text: str | None) -> str | None:
    key = key_of(text)
    if text is not None and not transaction.value(
        "SELECT 1 FROM field_wording WHERE clipping_id = ? AND sha256 = ?", (number, key)
    ):
        transaction.execute("INSERT INTO field_wording VALUES (?, ?, ?)", (number, key, packed(text)))
    return key


def _trim(transaction: Transaction, field: str) -> None:
    most = MOST_TEXTS if field == BODY else MOST
    over = transaction.execute(
        "SELECT clipping_id, count(*) FROM field_change WHERE field = ?1 "
        "AND clipping_id IN (SELECT clipping_id FROM temp.former WHERE field = ?1) "
        "GROUP BY clipping_id HAVING count(*) > ?2",
        (field, most),
    ).fetchall()
    for number, count in over:
        transaction.execute(
            "DELETE FROM field_change WHERE id IN (SELECT id FROM field_change "
            "WHERE clipping_id = ? AND field = ? ORDER BY id LIMIT ? OFFSET 1)",
            (number, field, count - most),
        )
        if field in TEXTS:
            _drop_wordings(transaction, number)


def _drop_wordings(transaction: Transaction, number: int) -> None:
    """Drop the wordings of a clipping that no change of it names."""
    named = " UNION ".join(
        f"SELECT {side} FROM field_change WHERE clipping_id = ?1 AND field = '{field}' AND {side} IS NOT NULL"
        for field in TEXTS
        for side in ("before", "after")
    )
    transaction.execute(f"DELETE FROM field_wording WHERE clipping_id = ?1 AND sha256 NOT IN ({named})", (number,))


def pack_old(connection: sqlite3.Connection) -> None:
    """Pack the texts that the migration from a library without history wrote into the changes as they stood."""
    rows = connection.execute(
        "SELECT id, clipping_id, before, after FROM field_change WHERE field IN ('body', 'note')"
    ).fetchall()
    for number, clipping, *texts in rows:
        for text in filter(None, texts):
            connection.execute(
                "INSERT INTO field_wording VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                (clipping, key_of(text), packed(text)),
            )
        keys = [key_of(text) for text in texts]
        connection.execute("UPDATE field_change SET before = ?, after = ? WHERE id = ?", (*keys, number))
