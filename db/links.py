"""Links between two clippings: typed, directed, annotated, seen from both ends."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from db import moments
from db.clippings import require
from db.errors import NotFound, Refused
from db.model import Link, LinkType
from db.transaction import Transaction

_COLUMNS = "id, source_id, target_id, type, note, created_at"


def put(transaction: Transaction, source: int, targets: Sequence[int], kind: LinkType, note: str) -> None:
    """Link `source` to each target. The same link again only gets the new note, where there is one."""
    require(transaction.connection, [source, *targets])
    for target in targets:
        if target == source:
            raise Refused("A clipping cannot be linked to itself.", "Choose another one.")
        same = transaction.value(
            "SELECT id FROM link WHERE source_id = ? AND target_id = ? AND type = ?", (source, target, kind.value)
        )
        if same is None and kind is LinkType.RELATED:
            same = transaction.value(
                "SELECT id FROM link WHERE source_id = ? AND target_id = ? AND type = ?", (target, source, kind.value)
            )
        if same is None:
            transaction.insert(
                "link",
                {
                    "source_id": source,
                    "target_id": target,
                    "type": kind.value,
                    "note": note.strip(),
                    "created_at": moments.now(),
                },
            )
        elif note.strip():
            transaction.execute("UPDATE link SET note = ? WHERE id = ?", (note.strip(), same))


def remove(transaction: Transaction, one: int, other: int, kind: LinkType | None) -> None:
    """Remove the links between two clippings, in both directions. Raises `NotFound` when there are none."""
    removed = transaction.execute(
        "DELETE FROM link WHERE (:kind IS NULL OR type = :kind) "
        "AND ((source_id = :one AND target_id = :other) OR (source_id = :other AND target_id = :one))",
        {"one": one, "other": other, "kind": kind.value if kind else None},
    ).rowcount
    if not removed:
        raise NotFound(f"Clippings {one} and {other} are not linked.", f"“cuttings links {one}” shows its links.")


def edit(transaction: Transaction, link_id: int, kind: LinkType, note: str) -> None:
    """Change a link's type and note."""
    row = transaction.execute(f"SELECT {_COLUMNS} FROM link WHERE id = ?", (link_id,)).fetchone()
    if row is None:
        raise NotFound("That link is gone.")
    twin = transaction.value(
        "SELECT id FROM link WHERE source_id = ? AND target_id = ? AND type = ? AND id <> ?",
        (row[1], row[2], kind.value, link_id),
    )
    if twin is not None:
        raise Refused("The two clippings already have a link of that type.", "Remove one of them first.")
    transaction.execute("UPDATE link SET type = ?, note = ? WHERE id = ?", (kind.value, note.strip(), link_id))


def of(connection: sqlite3.Connection, clipping_id: int) -> list[Link]:
    """The links of a clipping, from both ends, oldest first; those to clippings in the trash are left out."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM link WHERE source_id = ? UNION ALL SELECT {_COLUMNS} FROM link WHERE target_id = ?",
        (clipping_id, clipping_id),
    )
    found = [Link(row[0], row[1], row[2], LinkType(row[3]), row[4], row[5]) for row in rows]
    gone = {
        number
        for number in {link.other(clipping_id) for link in found}
        if connection.execute("SELECT trashed_at FROM clipping WHERE id = ?", (number,)).fetchone()[0]
    }
    return sorted((link for link in found if link.other(clipping_id) not in gone), key=lambda link: link.id)
