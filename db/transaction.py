"""One unit of work on the library: the tables it may write and the undo step that records it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from db import changes, moments, schema
from db.changes import Changes
from db.reprints import groups

if TYPE_CHECKING:
    from sqlite_utils import Database

T = TypeVar("T")

STEPS_KEPT = 1000
"""How many actions can be undone."""

KINDS = {
    "clipping": changes.CLIPPINGS,
    "author": changes.CLIPPINGS,
    "candidate": changes.CLIPPINGS,
    "title_key": changes.CLIPPINGS,
    "body": changes.BODIES,
    "left_out": changes.BODIES,
    "capture": changes.CAPTURES,
    "reading": changes.CAPTURES,
    "arrival": changes.CLIPPINGS,
    "note": changes.NOTES,
    "read_also": changes.POINTERS,
    "tag": changes.TAGS,
    "tag_alias": changes.TAGS,
    "tagging": changes.TAGGINGS,
    "link": changes.LINKS,
    "link_type": changes.LINK_TYPES,
    "dismissed": changes.LINKS,
    "address": changes.ADDRESSES,
    "reprint_verdict": changes.REPRINTS,
    "reprint_lead": changes.REPRINTS,
    "name_rule": changes.NAME_RULES,
    "highlight": changes.HIGHLIGHTS,
    "story": changes.STORIES,
    "story_clipping": changes.STORY_CLIPPINGS,
    "story_dismissed": changes.STORIES,
    "saved_search": changes.SAVED_SEARCHES,
}
"""Which kind of `Changes` a table's rows belong to."""


class Transaction:
    """What a unit of work is given: writes through sqlite-utils, reads through plain SQL, all in one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.connection: sqlite3.Connection = database.conn

    def execute(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> sqlite3.Cursor:
        """Run one statement."""
        return self.connection.execute(sql, values)

    def value(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """The first column of the first row, or `None`."""
        row = self.connection.execute(sql, values).fetchone()
        return None if row is None else row[0]

    def column(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """The first column of every row."""
        return [row[0] for row in self.connection.execute(sql, values)]

    def insert(self, table: str, record: Mapping[str, Any]) -> int:
        """Insert one row and return its rowid."""
        return int(self._table(table).insert(dict(record)).last_rowid)

    def insert_all(self, table: str, records: Iterable[Mapping[str, Any]]) -> None:
        """Insert several rows of the same columns."""
        rows = [dict(record) for record in records]
        if rows:
            self._table(table).insert_all(rows)

    def update(self, table: str, key: int, record: Mapping[str, Any]) -> None:
        """Change the given columns of the row with this primary key."""
        self._table(table).update(key, dict(record))

    def _table(self, name: str) -> Any:
        if name not in KINDS:
            raise KeyError(name)
        return self._database.table(name)


def record_step(
    transaction: Transaction, label: str, work: Callable[[Transaction], T], into: int | None = None
) -> tuple[T, Changes]:
    """Run `work` as one undo step with this label; what the step touched comes back as `Changes`.

    What is done `into` an earlier step is taken back with it, if that is still the newest; else it is its own step. A
    step that changed nothing leaves no trace. A new step ends what could be redone.
    """
    run = transaction.execute
    if into is not None and transaction.value("SELECT max(id) FROM step WHERE undone = 0") == into:
        run("DELETE FROM step WHERE undone = 1")
        run("UPDATE recording SET step_id = ?", (into,))
        last = transaction.value("SELECT max(id) FROM step_change WHERE step_id = ?", (into,)) or 0
        result = work(transaction)
        run("UPDATE recording SET step_id = NULL")
        return result, with_reprints(transaction, Changes(touched_by(transaction, into, last), into, label))
    step = run("INSERT INTO step (label, made_at) VALUES (?, ?)", (label, moments.now())).lastrowid
    run("UPDATE recording SET step_id = ?", (step,))
    result = work(transaction)
    run("UPDATE recording SET step_id = NULL")
    touched = touched_by(transaction, int(step or 0))
    if not touched:
        run("DELETE FROM step WHERE id = ?", (step,))
        return result, Changes()
    run("DELETE FROM step WHERE undone = 1")
    run("DELETE FROM step WHERE id <= (SELECT id FROM step ORDER BY id DESC LIMIT 1 OFFSET ?)", (STEPS_KEPT,))
    return result, with_reprints(transaction, Changes(touched, step, label))


def with_reprints(transaction: Transaction, done: Changes) -> Changes:
    """These changes with the reprint groups that they left to be made anew, and now are."""
    regrouped = groups.settle(transaction)
    return done | Changes({changes.REPRINTS: regrouped}) if regrouped else done


def touched_by(transaction: Transaction, step: int, after: int = 0) -> dict[str, frozenset[int]]:
    """Kinds and ids that a recorded step touched, with the changes up to number `after` left out."""
    found: dict[str, set[int]] = {}
    rows = transaction.execute(
        "SELECT DISTINCT tbl, subject, other FROM step_change WHERE step_id = ? AND id > ?", (step, after)
    )
    for table, subject, other in rows:
        kind = found.setdefault(KINDS[table], set())
        kind.add(subject)
        if table in ("link", "dismissed", "reprint_verdict"):
            kind.add(other)
        if table == "tagging":
            found.setdefault(changes.TAGS, set()).add(other)
        if table == "story_clipping":
            found.setdefault(changes.STORIES, set()).add(other)
    return {kind: frozenset(ids) for kind, ids in found.items()}


def columns_of(transaction: Transaction, table: str) -> tuple[list[str], list[str]]:
    """All columns and the key columns of a recorded table."""
    if table not in schema.RECORDED:
        raise KeyError(table)
    return schema.columns(transaction.connection, table)
