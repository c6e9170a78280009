"""Pairs of clippings that were suggested as belonging together, and that a person did not want."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from db import moments
from db.clippings import require
from db.transaction import Transaction


def put(transaction: Transaction, one: int, others: Iterable[int]) -> None:
    """Remember that a clipping and each of the others do not belong together."""
    pairs = _pairs(one, others)
    require(transaction.connection, [one, *(number for pair in pairs for number in pair)])
    for pair in pairs:
        transaction.execute("INSERT OR IGNORE INTO dismissed VALUES (?, ?, ?)", (*pair, moments.now()))


def take(transaction: Transaction, one: int, others: Iterable[int]) -> None:
    """Forget what was said of a clipping and each of the others."""
    for pair in _pairs(one, others):
        transaction.execute("DELETE FROM dismissed WHERE one = ? AND other = ?", pair)


def of(connection: sqlite3.Connection, clipping_id: int) -> list[int]:
    """The clippings that were not wanted beside this one, in ascending order."""
    rows = connection.execute(
        "SELECT other FROM dismissed WHERE one = ? UNION SELECT one FROM dismissed WHERE other = ? ORDER BY 1",
        (clipping_id, clipping_id),
    )
    return [row[0] for row in rows]


def _pairs(one: int, others: Iterable[int]) -> list[tuple[int, int]]:
    return [(min(one, each), max(one, each)) for each in dict.fromkeys(others) if each != one]
