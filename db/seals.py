"""Seals: what the rows of each clipping, tag or story add up to, so that no value can change unseen.

SQLite notices damage to its pages' structure only: a byte that rots inside a value is read as if it had been written.
For each table and each owner (what its rows are about) a seal holds the sum of the rows' digests. The one writer keeps
the sums in the transaction that changes the rows: what is new is added, what was there is taken away, so that damage
which is there already stays noticed however often its clipping is changed. A seal has a guard of its own, by which
damage to the seal is told from damage to what it seals.

Adding up digests so is the incremental hashing of Bellare and Micciancio (EUROCRYPT 1997). It is meant against decay,
not against somebody who forges: 64 bits, without a key.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from db import schema
from db.transaction import Transaction

BESIDE: dict[str, str] = {
    "asset": "clipping_id",
    "address_state": "0",
    "library": "0",
    "step": "id",
    "step_change": "step_id",
    "field_change": "clipping_id",
    "field_wording": "clipping_id",
}
"""Sealed tables that are not recorded for undo, with the column that says whom a row is about; 0: nobody in particular.
Those that a library of an older version does not have are passed over."""

_AS_A_WHOLE = ("link_type", "name_rule")
"""Recorded tables without a number of their own that stays."""

RULES = 1
"""The number of the way in which rows are added up."""
_STATE = ""
"""The table that the seal names which says for which version of the tables there are seals, and by which rules."""

_BITS = 1 << 64
_TOP = 1 << 63


class Seal(NamedTuple):
    """What the rows of one owner in one table add up to; `guarded` is whether the seal itself is as it was written."""

    sum: int
    guarded: bool


def tables(connection: sqlite3.Connection) -> dict[str, str]:
    """The sealed tables that this library has, with the column of their owner."""
    wanted = {table: "0" if table in _AS_A_WHOLE else owner for table, (owner, _) in schema.RECORDED.items()} | BESIDE
    present = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {table: owner for table, owner in wanted.items() if table in present}


def digest(table: str, *values: Any) -> int:
    """The digest of a row: 64 bits of BLAKE2b over its values, a text given as its bytes; a signed number."""
    # The lengths stand before all texts, so that no two rows run together to the same bytes.
    shape = repr((table, *((len(each),) if type(each) is bytes else each for each in values)))
    found = hashlib.blake2b(shape.encode(), digest_size=8)
    for each in values:
        if type(each) is bytes:
            found.update(each)
    return int.from_bytes(found.digest(), signed=True)


def guard(owner: int, table: str, total: int) -> int:
    """What a seal says of itself."""
    return digest("seal", owner, table.encode(), total) & 0x7FFFFFFF


def watch(connection: sqlite3.Connection) -> None:
    """Have the one writer's connection add up what changes; `settle` then takes it into the seals.

    The changes are noted in a table, so that a statement that fails takes back what it noted with what it did.
    """
    connection.create_function("row_digest", -1, digest, deterministic=True)
    connection.execute("CREATE TEMP TABLE sealing (tbl TEXT, owner INTEGER, sign INTEGER, digest INTEGER)")
    for table, owner in tables(connection).items():
        kinds = _columns(connection, table)
        changed = " OR ".join(f"new.{name} IS NOT old.{name}" for name, _ in kinds)
        for event, sides in (("insert", ("new",)), ("update", ("old", "new")), ("delete", ("old",))):
            when = f"WHEN {changed} " if event == "update" else ""
            notes = " ".join(_noting(table, owner, kinds, side) for side in sides)
            named = f"CREATE TEMP TRIGGER seal_{table}_{event} AFTER {event.upper()} ON main.{table}"
            connection.execute(f"{named} {when}BEGIN {notes} END")


def pending(transaction: Transaction) -> bool:
    """Whether anything sealed has changed since the last `settle`."""
    watched = transaction.value("SELECT 1 FROM temp.sqlite_master WHERE name = 'sealing'")
    return bool(watched and transaction.value("SELECT EXISTS (SELECT 1 FROM temp.sealing)"))


def settle(transaction: Transaction) -> None:
    """Take what changed since into the seals, before the commit."""
    deltas: dict[tuple[int, str], int] = {}
    for table, owner, sign, value in transaction.execute("SELECT tbl, owner, sign, digest FROM temp.sealing"):
        deltas[owner, table] = (deltas.get((owner, table), 0) + sign * value) % _BITS
    before = transaction.execute(
        "SELECT seal.owner, seal.tbl, sum FROM (SELECT DISTINCT owner, tbl FROM temp.sealing) AS noted "
        "CROSS JOIN main.seal ON seal.owner = noted.owner AND seal.tbl = noted.tbl"
    )
    for owner, table, total in before:
        deltas[owner, table] += total
    transaction.execute("DELETE FROM temp.sealing")
    _put_all(transaction.connection, ((owner, table, signed(each)) for (owner, table), each in deltas.items()))


def bring_up(transaction: Transaction) -> None:
    """Seal everything as it stands where there are no seals, or those of older tables; else this is one question.

    Where there are seals but none that says for what, something is wrong, and is left for a check to find.
    """
    state, present = _state(transaction.connection), transaction.value("SELECT EXISTS (SELECT 1 FROM main.seal)")
    if present and (state is None or state >= _wanted(transaction.connection)):
        return
    transaction.execute("DELETE FROM temp.sealing")
    transaction.execute("DELETE FROM main.seal")
    for table in tables(transaction.connection):
        found = sums(transaction.connection, table)
        _put_all(transaction.connection, ((owner, table, total) for owner, total in found.items()))
    say_kept(transaction.connection)


def say_kept(connection: sqlite3.Connection) -> None:
    """Write down that there are seals of these tables."""
    _put_all(connection, [(0, _STATE, _wanted(connection))])


def renew(connection: sqlite3.Connection, table: str, owner: int) -> None:
    """Seal the rows of one owner as they stand; for a repair that has made sure of them."""
    connection.execute("DELETE FROM temp.sealing WHERE tbl = ? AND owner = ?", (table, owner))
    _put_all(connection, [(owner, table, sums(connection, table, owner, owner).get(owner, 0))])


def are_kept(connection: sqlite3.Connection) -> bool:
    """Whether this library has seals of these tables."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'seal'").fetchone():
        return False
    return _state(connection) == _wanted(connection)


def sums(connection: sqlite3.Connection, table: str, low: int | None = None, high: int | None = None) -> dict[int, int]:
    """What the rows of each owner add up to, of all or those from `low` to `high`, as they are read now.

    `sqlite3.DatabaseError` comes where they cannot be read.
    """
    found: dict[int, int] = {}
    for owner, value in _digests(connection, table, low, high):
        found[owner] = found.get(owner, 0) + value
    return {owner: total for owner, each in found.items() if (total := signed(each))}


def seals(
    connection: sqlite3.Connection, table: str, low: int | None = None, high: int | None = None
) -> dict[int, Seal]:
    """The seals of a table, of all owners or those from `low` to `high`."""
    sql = "SELECT owner, sum, guard FROM main.seal WHERE tbl = ?"
    where, values = _between("owner", low, high)
    rows = connection.execute(f"{sql}{where and ' AND '}{where}", (table, *values))
    return {owner: Seal(total, guard(owner, table, total) == kept) for owner, total, kept in rows}


def all_seals(connection: sqlite3.Connection, low: int, high: int) -> dict[tuple[int, str], Seal]:
    """The seals of all tables for the owners from `low` to `high`."""
    rows = connection.execute("SELECT owner, tbl, sum, guard FROM main.seal WHERE owner BETWEEN ? AND ?", (low, high))
    return {
        (owner, table): Seal(total, guard(owner, table, total) == kept) for owner, table, total, kept in rows if table
    }


def broken(connection: sqlite3.Connection, table: str, low: int | None = None, high: int | None = None) -> list[int]:
    """The owners whose rows in a table are not what their seals say, or whose seals are damaged."""
    there, here = seals(connection, table, low, high), sums(connection, table, low, high)
    return sorted(
        owner for owner in there.keys() | here.keys() if there.get(owner, Seal(0, True)) != (here.get(owner, 0), True)
    )


def signed(number: int) -> int:
    """A sum as SQLite can hold it."""
    return (number + _TOP) % _BITS - _TOP


def _wanted(connection: sqlite3.Connection) -> int:
    return schema.version(connection) * 1000 + RULES


def _state(connection: sqlite3.Connection) -> int | None:
    found = seals(connection, _STATE, 0, 0).get(0)
    return found.sum if found is not None and found.guarded else None


def _put_all(connection: sqlite3.Connection, found: Iterable[tuple[int, str, int]]) -> None:
    rows = list(found)
    connection.executemany(
        "INSERT OR REPLACE INTO main.seal (owner, tbl, sum, guard) VALUES (?, ?, ?, ?)",
        [(owner, table, total, guard(owner, table, total)) for owner, table, total in rows if total],
    )
    connection.executemany(
        "DELETE FROM main.seal WHERE owner = ? AND tbl = ?",
        [(owner, table) for owner, table, total in rows if not total],
    )


def _noting(table: str, owner: str, kinds: list[tuple[str, str]], side: str) -> str:
    whose = owner if owner == "0" else f"{side}.{owner}"
    values = ", ".join(f"CAST({side}.{name} AS BLOB)" if kind == "TEXT" else f"{side}.{name}" for name, kind in kinds)
    sign = 1 if side == "new" else -1
    return f"INSERT INTO sealing VALUES ('{table}', {whose}, {sign}, row_digest('{table}', {values}));"


def _columns(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    return [(row[1], row[2]) for row in connection.execute(f"PRAGMA main.table_info({table})")]


def _digests(
    connection: sqlite3.Connection, table: str, low: int | None, high: int | None
) -> Iterator[tuple[int, int]]:
    owner = tables(connection)[table]
    # A value of another kind than its column's is damage, also where its bytes are the same.
    values = ", ".join(
        f"CASE typeof({name}) WHEN 'text' THEN CAST({name} AS BLOB) WHEN 'blob' THEN 'blob' ELSE {name} END"
        if kind == "TEXT"
        else f"CASE typeof({name}) WHEN 'text' THEN 'text' ELSE {name} END"
        for name, kind in _columns(connection, table)
    )
    where, bounds = _between(owner, low, high)
    indexed = "" if where and owner != "0" else " NOT INDEXED"
    sql = f"SELECT {owner}, {values} FROM main.{table}{indexed}{where and ' WHERE '}{where}"
    for whose, *row in connection.execute(sql, bounds):
        # A number that is none any more belongs to nobody.
        yield whose if type(whose) is int else 0, digest(table, *row)


def _between(column: str, low: int | None, high: int | None) -> tuple[str, tuple[int, ...]]:
    if low is None and high is None:
        return "", ()
    return f"{column} BETWEEN ? AND ?", (low if low is not None else -_TOP, high if high is not None else _TOP - 1)
