"""What nothing names any more: steps beyond what is kept, and with them what only they could have brought back.

A file under `captures/` is wanted while a capture or a picture has it, or a step that can be undone or done again. What
is perhaps wanted no longer is written down as `discarded` in the transaction that leaves it, and removed after its
commit, on the one writer: so a file that is removed was unwanted by what is on the disk, and no addition that counts on
it can come in between. A crash before the removal leaves the row, and the next opening looks at it again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from db.transaction import Transaction

_AT_ONCE = 500
"""Files that are looked at in one transaction, so that others can write in between."""

_INSIDE = "IN (SELECT value FROM json_each(?))"
_OWN = ("asset", "field_change", "field_wording")
"""Tables that belong to a clipping without a reference to it: they outlast the undoing of its coming."""


def drop_steps(transaction: Transaction, which: str, values: Sequence[Any] = ()) -> None:
    """Delete the steps for which an SQL condition holds, and what can never come back without them."""
    steps = transaction.column(f"SELECT id FROM step WHERE {which}", values)
    if not steps:
        return
    chosen = json.dumps(steps)
    transaction.execute(
        "INSERT OR IGNORE INTO discarded SELECT sha256 FROM ("
        "SELECT json_extract(coalesce(after, before), '$.sha256') AS sha256 FROM step_change "
        f"WHERE tbl IN ('capture', 'asset') AND step_id {_INSIDE}) WHERE sha256 IS NOT NULL",
        (chosen,),
    )
    never = transaction.column(
        "SELECT DISTINCT subject FROM step JOIN step_change ON step_id = step.id "
        f"WHERE undone = 1 AND tbl = 'clipping' AND op = 'insert' AND step.id {_INSIDE} "
        "AND subject NOT IN (SELECT id FROM clipping)",
        (chosen,),
    )
    if never:
        forget(transaction, never)
    transaction.execute(f"DELETE FROM step WHERE id {_INSIDE}", (chosen,))


def forget(transaction: Transaction, clippings: Sequence[int]) -> None:
    """Delete what belongs to clippings that will never be there again; their files are discarded."""
    chosen = json.dumps(list(clippings))
    transaction.execute(
        f"INSERT OR IGNORE INTO discarded SELECT sha256 FROM asset WHERE clipping_id {_INSIDE}", (chosen,)
    )
    for table in _OWN:
        transaction.execute(f"DELETE FROM {table} WHERE clipping_id {_INSIDE}", (chosen,))


def discard(transaction: Transaction, hashes: Iterable[str]) -> None:
    """Have files looked at, whether anything names them."""
    transaction.connection.executemany("INSERT OR IGNORE INTO discarded VALUES (?)", ((sha256,) for sha256 in hashes))


def waiting(connection: sqlite3.Connection) -> bool:
    """Whether there are discarded files."""
    return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM discarded)").fetchone()[0])


def named_by_steps(connection: sqlite3.Connection) -> set[str]:
    """The hashes of originals and pictures that only steps name which can be undone or done again."""
    rows = connection.execute(
        "SELECT json_extract(before, '$.sha256'), json_extract(after, '$.sha256') FROM step_change "
        "INDEXED BY step_change_file WHERE tbl IN ('capture', 'asset') AND coalesce(before, after) IS NOT NULL"
    )
    return {sha256 for row in rows for sha256 in row if sha256}


def collect(
    transaction: Transaction, remove: Callable[[list[str]], None], expected: Collection[str], after: str = ""
) -> str | None:
    """Have discarded files removed that nothing names; those that are `expected` to be named wait.

    Looks at some, beyond the hash `after`; returns the last one, or `None` where there are no more. Must run on the
    writer in a transaction of its own, so that what it sees is what is on the disk.
    """
    found = transaction.column(
        "SELECT sha256 FROM discarded WHERE sha256 > ? ORDER BY sha256 LIMIT ?", (after, _AT_ONCE)
    )
    if not found:
        return None
    settled = [sha256 for sha256 in found if sha256 not in expected]
    remove(unnamed(transaction.connection, settled))
    transaction.execute(f"DELETE FROM discarded WHERE sha256 {_INSIDE}", (json.dumps(settled),))
    return str(found[-1]) if len(found) == _AT_ONCE else None


def unnamed(connection: sqlite3.Connection, hashes: Collection[str]) -> list[str]:
    """Those of some files that nothing names, neither a clipping nor a step."""
    by_steps = named_by_steps(connection)
    return [each for each in hashes if each not in by_steps and not _named(connection, each)]


def _named(connection: sqlite3.Connection, sha256: str) -> bool:
    query = "SELECT EXISTS (SELECT 1 FROM capture WHERE sha256 = ?1) OR EXISTS (SELECT 1 FROM asset WHERE sha256 = ?1)"
    return bool(connection.execute(query, (sha256,)).fetchone()[0])
