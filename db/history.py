"""Undo and redo: steps played backwards and forwards from the rows that they recorded."""

from __future__ import annotations

import json
from typing import Any

from db.changes import Changes
from db.errors import LibraryError, NotFound
from db.model import Step
from db.transaction import Transaction, columns_of, touched_by, weigh, with_reprints

_ABOUT_OTHERS = "('tag', 'tag_alias', 'story', 'saved_search', 'link_type', 'name_rule', 'library')"
"""Tables whose `subject` is no clipping."""
_STEP = (
    "SELECT step.id, label, made_at, undone, touched.number, clipping.title FROM step, "
    "(SELECT step.id AS step_id, count(DISTINCT subject) AS number, min(subject) AS one FROM step "
    f"LEFT JOIN step_change ON step_change.step_id = step.id AND tbl NOT IN {_ABOUT_OTHERS} "
    "WHERE step.id IN (SELECT id FROM step ORDER BY id DESC LIMIT ? OFFSET ?) GROUP BY step.id) AS touched "
    "LEFT JOIN clipping ON touched.number = 1 AND clipping.id = touched.one WHERE touched.step_id = step.id"
)


def steps(connection: Any, limit: int = -1, offset: int = 0) -> list[Step]:
    """Steps, the newest first; those that are undone are newer than all others."""
    rows = connection.execute(f"{_STEP} ORDER BY step.id DESC", (limit, offset))
    return [Step(row[0], row[1], row[2], bool(row[3]), row[4], row[5] or "") for row in rows]


def way(connection: Any, step_id: int) -> tuple[list[Step], list[Step]]:
    """The steps to take back, and those to do again, each in the order in which to do it, to stand after a step.

    Step 0 is before the oldest. How many clippings they touched is not counted. Raises `NotFound`.
    """
    rows = connection.execute("SELECT id, label, made_at, undone, 0 FROM step ORDER BY id").fetchall()
    all_steps = [Step(row[0], row[1], row[2], bool(row[3]), row[4]) for row in rows]
    if step_id and step_id not in {each.id for each in all_steps}:
        raise NotFound("This step is no longer in the history.", "Look at the history again.")
    back = [each for each in reversed(all_steps) if not each.undone and each.id > step_id]
    return back, [each for each in all_steps if each.undone and each.id <= step_id]


def labels(connection: Any) -> tuple[str | None, str | None]:
    """What the next undo and the next redo are called; `None` where there is nothing."""
    undo = connection.execute("SELECT label FROM step WHERE undone = 0 ORDER BY id DESC LIMIT 1").fetchone()
    redo = connection.execute("SELECT label FROM step WHERE undone = 1 ORDER BY id LIMIT 1").fetchone()
    return (undo[0] if undo else None, redo[0] if redo else None)


def undo(transaction: Transaction, expected: int | None = None) -> Changes:
    """Take back the newest step. Raises `LibraryError` when there is none, or when it is not the one `expected`."""
    row = transaction.execute("SELECT id, label FROM step WHERE undone = 0 ORDER BY id DESC LIMIT 1").fetchone()
    if row is None:
        raise LibraryError("There is nothing to undo.")
    _demand(row[0], expected)
    _begin(transaction, "undo", row[0])
    changes = transaction.execute(
        "SELECT id, tbl, op, pk, before FROM step_change WHERE step_id = ? ORDER BY id DESC", (row[0],)
    ).fetchall()
    columns = {table: columns_of(transaction, table)[0] for table in {change[1] for change in changes}}
    for number, table, op, pk, before in changes:
        key = json.loads(pk)
        if op == "delete":
            _insert(transaction, table, json.loads(before))
        else:
            old = json.loads(before) if op == "update" else None
            wanted = list(old) if old is not None else columns[table]
            after = _present(transaction, table, key, wanted)
            transaction.execute("UPDATE step_change SET after = ? WHERE id = ?", (json.dumps(after), number))
            if old is None:
                _delete(transaction, table, key)
            else:
                _update(transaction, table, key, old)
    transaction.execute("UPDATE step SET undone = 1 WHERE id = ?", (row[0],))
    weigh(transaction, row[0])
    return with_reprints(transaction, Changes(touched_by(transaction, row[0]), None, row[1]), row[0])


def redo(transaction: Transaction, expected: int | None = None) -> Changes:
    """Do again the step that was last undone. Raises `LibraryError` when there is none, or it is not `expected`."""
    row = transaction.execute("SELECT id, label FROM step WHERE undone = 1 ORDER BY id LIMIT 1").fetchone()
    if row is None:
        raise LibraryError("There is nothing to redo.")
    _demand(row[0], expected)
    _begin(transaction, "redo", row[0])
    changes = transaction.execute(
        "SELECT id, tbl, op, pk, after FROM step_change WHERE step_id = ? ORDER BY id", (row[0],)
    ).fetchall()
    for number, table, op, pk, after in changes:
        key = json.loads(pk)
        if op == "delete":
            _delete(transaction, table, key)
            continue
        if op == "insert":
            _insert(transaction, table, json.loads(after))
        else:
            _update(transaction, table, key, json.loads(after))
        transaction.execute("UPDATE step_change SET after = NULL WHERE id = ?", (number,))
    transaction.execute("UPDATE step SET undone = 0 WHERE id = ?", (row[0],))
    weigh(transaction, row[0])
    return with_reprints(transaction, Changes(touched_by(transaction, row[0]), None, row[1]), row[0])


def _begin(transaction: Transaction, way: str, step_id: int) -> None:
    transaction.execute("PRAGMA defer_foreign_keys = ON")
    transaction.execute("UPDATE temp.recording SET who = 'user', way = ?, about = ?", (way, step_id))


def _demand(step_id: int, expected: int | None) -> None:
    if expected is not None and step_id != expected:
        raise LibraryError("Something else was done meanwhile.", "Look at the history again.")


def _where(key: dict[str, Any]) -> str:
    return " AND ".join(f"{name} IS :key_{name}" for name in key)


def _keys(key: dict[str, Any]) -> dict[str, Any]:
    return {f"key_{name}": value for name, value in key.items()}


def _present(transaction: Transaction, table: str, key: dict[str, Any], names: list[str]) -> dict[str, Any]:
    row = transaction.execute(f"SELECT {', '.join(names)} FROM {table} WHERE {_where(key)}", _keys(key)).fetchone()
    return {} if row is None else dict(zip(names, row, strict=True))


def _insert(transaction: Transaction, table: str, record: dict[str, Any]) -> None:
    if record:
        names = ", ".join(record)
        marks = ", ".join(f":{name}" for name in record)
        transaction.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", record)


def _update(transaction: Transaction, table: str, key: dict[str, Any], record: dict[str, Any]) -> None:
    if record:
        pairs = ", ".join(f"{name} = :{name}" for name in record)
        transaction.execute(f"UPDATE {table} SET {pairs} WHERE {_where(key)}", {**record, **_keys(key)})


def _delete(transaction: Transaction, table: str, key: dict[str, Any]) -> None:
    transaction.execute(f"DELETE FROM {table} WHERE {_where(key)}", _keys(key))
