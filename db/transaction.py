"""One unit of work on the library: the tables it may write and the undo step that records it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from db import changes, leftovers, moments, schema
from db.changes import Changes
from db.reprints import groups

if TYPE_CHECKING:
    from sqlite_utils import Database

T = TypeVar("T")

STEPS_KEPT = 1000
"""How many actions can be undone."""

STEPS_WEIGHT = 256_000_000
"""Characters that the recorded steps may hold together; of large ones fewer are kept. The newest stays anyway."""

KINDS = {
    "clipping": changes.CLIPPINGS,
    "author": changes.CLIPPINGS,
    "candidate": changes.CLIPPINGS,
    "title_key": changes.CLIPPINGS,
    "body": changes.BODIES,
    "left_out": changes.BODIES,
    "capture": changes.CAPTURES,
    "asset": changes.BODIES,
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
    "library": changes.REPRINTS,
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

    @contextmanager
    def by(self, who: str) -> Iterator[None]:
        """Have the history of fields say that what is done in the block is done by `intake`, `import` or `repair`."""
        before = self.value("SELECT who FROM temp.recording")
        self.execute("UPDATE temp.recording SET who = ?", (who,))
        yield
        # What a repair does is no step, so nobody is named for it; it is told all the same, when it is settled.
        self.execute("UPDATE temp.recording SET who = ?", (before or who,))

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
        leftovers.drop_steps(transaction, "undone = 1")
        run("UPDATE recording SET step_id = ?1, about = ?1, who = 'user'", (into,))
        last = transaction.value("SELECT max(id) FROM step_change WHERE step_id = ?", (into,)) or 0
        result = work(transaction)
        run("UPDATE recording SET step_id = NULL")
        weigh(transaction, into, last)
        _keep_within_bounds(transaction, into)
        return result, with_reprints(transaction, Changes(touched_by(transaction, into, last), into, label), into, last)
    step = run("INSERT INTO step (label, made_at) VALUES (?, ?)", (label, moments.now())).lastrowid
    run("UPDATE recording SET step_id = ?1, about = ?1, who = 'user'", (step,))
    result = work(transaction)
    run("UPDATE recording SET step_id = NULL")
    touched = touched_by(transaction, int(step or 0))
    if not touched:
        run("DELETE FROM step WHERE id = ?", (step,))
        return result, Changes()
    leftovers.drop_steps(transaction, "undone = 1")
    weigh(transaction, int(step or 0))
    _keep_within_bounds(transaction, int(step or 0))
    return result, with_reprints(transaction, Changes(touched, step, label), int(step or 0))


def weigh(transaction: Transaction, step: int, after: int = 0) -> None:
    """Note what a step holds in characters, or holds more by its changes beyond the number `after`."""
    transaction.execute(
        "UPDATE step SET weight = iif(?2, weight, 0) + coalesce((SELECT "
        "sum(60 + length(pk) + coalesce(length(before), 0) + coalesce(length(after), 0)) "
        "FROM step_change WHERE step_id = ?1 AND id > ?2), 0) WHERE id = ?1",
        (step, after),
    )


def _keep_within_bounds(transaction: Transaction, newest: int) -> None:
    """Drop the oldest steps where there are too many, or where they hold too much."""
    leftovers.drop_steps(transaction, "id <= (SELECT id FROM step ORDER BY id DESC LIMIT 1 OFFSET ?)", (STEPS_KEPT,))
    if transaction.value("SELECT sum(weight) FROM step") > STEPS_WEIGHT:
        leftovers.drop_steps(
            transaction,
            "id < ?1 AND id <= (SELECT max(id) FROM "
            "(SELECT id, sum(weight) OVER (ORDER BY id DESC) AS total FROM step) WHERE total > ?2)",
            (newest, STEPS_WEIGHT),
        )


def with_reprints(transaction: Transaction, done: Changes, step: int, after: int = 0) -> Changes:
    """What a step did, beyond the number `after`, with the reprint groups and leads that follow from it."""
    regrouped = groups.settle(transaction)
    if transaction.value("SELECT 1 FROM step_change WHERE step_id = ? AND id > ? AND tbl = 'library'", (step, after)):
        regrouped |= groups.lead_anew(transaction)
    return done | Changes({changes.REPRINTS: regrouped}) if regrouped else done


def touched_by(transaction: Transaction, step: int, after: int = 0) -> dict[str, frozenset[int]]:
    """Kinds and ids that a recorded step touched, with the changes up to number `after` left out."""
    found: dict[str, set[int]] = {}
    rows = transaction.execute(
        "SELECT DISTINCT tbl, subject, other FROM step_change WHERE step_id = ? AND id > ?", (step, after)
    )
    for table, subject, other in rows:
        kind = found.setdefault(KINDS[table], set())
        if subject is not None:
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
