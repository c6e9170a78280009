"""Links between two clippings: of a kind, directed, annotated, seen from both ends."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import combinations

from db import link_kinds, moments
from db.clippings import require
from db.errors import NotFound, Refused
from db.model import Link
from db.relations import LinkKind
from db.transaction import Transaction

_COLUMNS = "id, source_id, target_id, type, note, created_at, dated"

MOST_TOGETHER = 20
"""So many clippings can be linked all with each other; that makes 190 links."""


def day(text: str | None) -> str | None:
    """A day as links keep it, `None` for an empty one. Raises `Refused` for what is no date."""
    return moments.normal_date(text)[:10] if text and text.strip() else None


def put(
    transaction: Transaction,
    source: int,
    targets: Sequence[int],
    kind: LinkKind,
    note: str = "",
    dated: str | None = None,
) -> None:
    """Link `source` to each target. The same link again only gets the new note and day, where there are any."""
    require(transaction.connection, [source, *targets])
    on = day(dated)
    for target in targets:
        if target == source:
            raise Refused("A clipping cannot be linked to itself.", "Choose another one.")
        same = _same(transaction, source, target, kind)
        if same is None:
            transaction.insert(
                "link",
                {
                    "source_id": source,
                    "target_id": target,
                    "type": kind.key,
                    "note": note.strip(),
                    "created_at": moments.now(),
                    "dated": on,
                },
            )
            continue
        if note.strip():
            transaction.execute("UPDATE link SET note = ? WHERE id = ?", (note.strip(), same))
        if on:
            transaction.execute("UPDATE link SET dated = ? WHERE id = ?", (on, same))


def put_all(transaction: Transaction, numbers: Sequence[int], kind: LinkKind, note: str, dated: str | None) -> None:
    """Link clippings all with each other; of each two the one that was published later is the source.

    Raises `Refused` for more than `MOST_TOGETHER`.
    """
    unique = list(dict.fromkeys(numbers))
    if len(unique) > MOST_TOGETHER:
        raise Refused(
            f"{MOST_TOGETHER} clippings at most can be linked all with each other.", "Make a story of them instead."
        )
    require(transaction.connection, unique)
    moment = {number: transaction.value("SELECT sort_date FROM clipping WHERE id = ?", (number,)) for number in unique}
    for earlier, later in combinations(sorted(unique, key=lambda number: (moment[number], number)), 2):
        put(transaction, later, [earlier], kind, note, dated)


def remove(transaction: Transaction, one: int, other: int, kind: LinkKind | None) -> None:
    """Remove the links between two clippings, in both directions. Raises `NotFound` when there are none."""
    removed = transaction.execute(
        "DELETE FROM link WHERE (:kind IS NULL OR type = :kind) "
        "AND ((source_id = :one AND target_id = :other) OR (source_id = :other AND target_id = :one))",
        {"one": one, "other": other, "kind": kind.key if kind else None},
    ).rowcount
    if not removed:
        raise NotFound(f"Clippings {one} and {other} are not linked.", f"“cuttings links {one}” shows its links.")


def remove_one(transaction: Transaction, link_id: int) -> None:
    """Remove one link. Raises `NotFound`."""
    if not transaction.execute("DELETE FROM link WHERE id = ?", (link_id,)).rowcount:
        raise NotFound("That link is gone.")


def edit(
    transaction: Transaction, link_id: int, kind: LinkKind, note: str, dated: str | None, turned: bool = False
) -> None:
    """Set a link's kind, note and day; `turned` makes its source the target."""
    row = transaction.execute("SELECT source_id, target_id FROM link WHERE id = ?", (link_id,)).fetchone()
    if row is None:
        raise NotFound("That link is gone.")
    source, target = (row[1], row[0]) if turned else (row[0], row[1])
    if _same(transaction, source, target, kind, but=link_id) is not None:
        raise Refused("The two clippings already have a link of that kind.", "Remove one of them first.")
    transaction.execute(
        "UPDATE link SET source_id = ?, target_id = ?, type = ?, note = ?, dated = ? WHERE id = ?",
        (source, target, kind.key, note.strip(), day(dated), link_id),
    )


def of(connection: sqlite3.Connection, clipping_id: int) -> list[Link]:
    """The links of a clipping, from both ends, oldest first; those to clippings in the trash are left out."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM link WHERE source_id = ? UNION ALL SELECT {_COLUMNS} FROM link WHERE target_id = ?",
        (clipping_id, clipping_id),
    ).fetchall()
    kinds = link_kinds.by_key(connection) if rows else {}
    found = [
        Link(number, source, target, kinds.get(key) or LinkKind(key, key, key), note, created_at, dated)
        for number, source, target, key, note, created_at, dated in rows
    ]
    gone = {
        number
        for number in {link.other(clipping_id) for link in found}
        if connection.execute("SELECT trashed_at FROM clipping WHERE id = ?", (number,)).fetchone()[0]
    }
    return sorted((link for link in found if link.other(clipping_id) not in gone), key=lambda link: link.id)


def _same(transaction: Transaction, source: int, target: int, kind: LinkKind, but: int = 0) -> int | None:
    """The link of this kind that two clippings have already, in whichever direction where that does not matter."""
    ends = [(source, target)] if kind.directed else [(source, target), (target, source)]
    for one, other in ends:
        found = transaction.value(
            "SELECT id FROM link WHERE source_id = ? AND target_id = ? AND type = ? AND id <> ?",
            (one, other, kind.key, but),
        )
        if found is not None:
            return int(found)
    return None
