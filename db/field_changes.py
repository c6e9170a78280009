"""Reading the history of fields that `db.field_history` writes: values that clippings had, and going back to one.

A value of a text is its HTML, of a note its words, of names a tuple, of every other field a string; `None` is nothing.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from db import assets, clippings, highlights, tags
from db.body import Body
from db.clippings import FieldValue
from db.errors import NotFound, Refused
from db.field_history import BODY, KEPT, NOTE, TAGS, TEXTS, key_of, packed, unpacked
from db.model import FIELD_NAMES, LIST_FIELDS, Origin
from db.transaction import Transaction

Who = Literal["user", "intake", "import", "repair"]
Way = Literal["", "undo", "redo"]

NAMES = {**FIELD_NAMES, "truncated": "Cut off", BODY: "Text", NOTE: "Note", TAGS: "Tags"}
"""What the fields that have a history are called."""

LISTS = (*LIST_FIELDS, TAGS)

_COLUMNS = "id, clipping_id, field, changed_at, who, way, before, after, step_id"
_INSIDE = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One change of a field: by whom and when, what it was before and what after it.

    `id` is 0 for the value that the clipping had when it came, which is no change: then `origin` says where that was
    found. `way` tells whether it came of undoing a step or doing it again; `step` is that step's name while it is kept.
    """

    id: int
    clipping: int
    field: str
    changed_at: str
    who: Who
    way: Way
    before: FieldValue
    after: FieldValue
    step: str = ""
    origin: Origin | None = None


def of(
    connection: sqlite3.Connection, number: int, field: str | None = None, limit: int = -1, offset: int = 0
) -> list[FieldChange]:
    """The changes of a clipping, of one field or of all, the newest first."""
    _demand(field)
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM field_change WHERE clipping_id = ? AND (?2 IS NULL OR field = ?2) "
        "ORDER BY id DESC LIMIT ? OFFSET ?",
        (number, field, limit, offset),
    ).fetchall()
    return [_read(connection, row) for row in rows]


def counts(connection: sqlite3.Connection, number: int) -> dict[str, int]:
    """How many changes of each field there are, in the order in which forms show them; those without are left out."""
    found = dict(
        connection.execute(
            "SELECT field, count(*) FROM field_change WHERE clipping_id = ? GROUP BY field", (number,)
        ).fetchall()
    )
    return {field: found[field] for field in KEPT if field in found}


def get(connection: sqlite3.Connection, change: int) -> FieldChange:
    """One change. Raises `NotFound`."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM field_change WHERE id = ?", (change,)).fetchone()
    if row is None:
        raise NotFound(f"There is no change {change}.", "“cuttings history” shows the numbers that there are.")
    return _read(connection, row)


def first(connection: sqlite3.Connection, number: int, field: str) -> FieldChange:
    """What a clipping had in a field when it came, as far as that is known: it is there even if nothing changed."""
    _demand(field)
    clippings.require(connection, [number])
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM field_change WHERE clipping_id = ? AND field = ? ORDER BY id LIMIT 1", (number, field)
    ).fetchone()
    (at,) = connection.execute("SELECT captured_at FROM clipping WHERE id = ?", (number,)).fetchone()
    value = _read(connection, row).before if row is not None else _present(connection, number, field)
    origin = None
    for kept, origin_of in connection.execute(
        "SELECT value, origin FROM candidate WHERE clipping_id = ? AND field = ? AND origin <> 'user' "
        "ORDER BY position",
        (number, field),
    ):
        found = json.loads(kept)
        found = tuple(found) if isinstance(found, list) else found
        if row is None and _by_hand(connection, number, field):
            # It was set by hand before histories were kept; what intake thought the best is what it had.
            value = found or None
        if found == value:
            origin = Origin(origin_of)
            break
    return FieldChange(0, number, field, at, "intake", "", None, value, origin=origin)


def restore(transaction: Transaction, number: int, field: str, value: FieldValue) -> None:
    """Give a clipping a value of a field again, as if by hand. Raises `Refused` where it cannot have that any more."""
    connection = transaction.connection
    clippings.require(connection, [number])
    if field == BODY:
        text = Body.from_html(value) if isinstance(value, str) else Body()
        clippings.edit_body(transaction, number, assets.placed(text, assets.sources_kept(connection, number)))
        highlights.settle(transaction, number)
    elif field == NOTE:
        clippings.set_note(transaction, number, value if isinstance(value, str) else "")
    elif field == TAGS:
        wanted = value if isinstance(value, tuple) else ()
        present = [tag.name for tag in clippings.tags_of(connection, [number]).get(number, ())]
        tags.take(transaction, [number], [name for name in present if name not in wanted])
        tags.put(transaction, [number], [name for name in wanted if name not in present])
    else:
        clippings.edit(transaction, [number], {field: value})


def records(connection: sqlite3.Connection, numbers: Sequence[int]) -> Mapping[int, list[dict[str, Any]]]:
    """The histories of some clippings as records to be kept elsewhere, the oldest change first."""
    found: dict[int, list[dict[str, Any]]] = {}
    for row in connection.execute(
        f"SELECT {_COLUMNS} FROM field_change WHERE clipping_id {_INSIDE} ORDER BY id", (json.dumps(list(numbers)),)
    ).fetchall():
        each = _read(connection, row)
        found.setdefault(each.clipping, []).append(
            {
                "field": each.field,
                "changed_at": each.changed_at,
                "who": each.who,
                "way": each.way,
                "before": list(each.before) if isinstance(each.before, tuple) else each.before,
                "after": list(each.after) if isinstance(each.after, tuple) else each.after,
            }
        )
    return found


def carry(transaction: Transaction, number: int, carried: Iterable[Mapping[str, Any]]) -> None:
    """Write the records of a clipping's history, which comes from another library."""
    for each in carried:
        kept = []
        for value in (each["before"], each["after"]):
            if each["field"] in TEXTS and value is not None:
                transaction.execute(
                    "INSERT INTO field_wording VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    (number, key_of(value), packed(value)),
                )
            kept.append(_written(each["field"], value))
        transaction.execute(
            "INSERT INTO field_change (clipping_id, field, changed_at, who, way, before, after) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (number, *(each[name] for name in ("field", "changed_at", "who", "way")), *kept),
        )


def _demand(field: str | None) -> None:
    if field is not None and field not in KEPT:
        raise Refused(f"There is no field “{field}”.", f"The fields are {', '.join(KEPT)}.")


def _by_hand(connection: sqlite3.Connection, number: int, field: str) -> bool:
    return bool(
        connection.execute(
            "SELECT EXISTS (SELECT 1 FROM candidate WHERE clipping_id = ? AND field = ? AND origin = 'user')",
            (number, field),
        ).fetchone()[0]
    )


def _present(connection: sqlite3.Connection, number: int, field: str) -> FieldValue:
    clipping = clippings.get(connection, number)
    if field == BODY:
        return clipping.article.body.html()
    if field == NOTE:
        return clipping.note or None
    if field == TAGS:
        return tuple(tag.name for tag in clipping.tags) or None
    value: FieldValue = getattr(clipping.article, field)
    return value or None


def _read(connection: sqlite3.Connection, row: Sequence[Any]) -> FieldChange:
    number, clipping, field, at, who, way, before, after, step = row
    label = connection.execute("SELECT label FROM step WHERE id = ?", (step,)).fetchone() if step else None
    was, became = (_value(connection, clipping, field, kept) for kept in (before, after))
    return FieldChange(number, clipping, field, at, who, way, was, became, label[0] if label else "")


def _value(connection: sqlite3.Connection, number: int, field: str, kept: str | None) -> FieldValue:
    if kept is None:
        return None
    if field in TEXTS:
        row = connection.execute(
            "SELECT packed FROM field_wording WHERE clipping_id = ? AND sha256 = ?", (number, kept)
        ).fetchone()
        return unpacked(row[0]) if row is not None else None
    return tuple(json.loads(kept)) if field in LISTS else kept


def _written(field: str, value: Any) -> str | None:
    if value is None:
        return None
    if field in TEXTS:
        return key_of(value)
    if field == "keywords":
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if field in LISTS else str(value)
