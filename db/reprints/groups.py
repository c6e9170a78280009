"""The groups of clippings that carry the same text: what was found by comparing, and what a person said of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from db.relations import Copy

if TYPE_CHECKING:
    from db.transaction import Transaction


def note(transaction: Transaction, clipping_id: int, copies: Iterable[Copy]) -> None:
    """Write what comparing a clipping with all others brought, in place of what was known of it before."""
    transaction.execute("DELETE FROM copy WHERE one = ? OR other = ?", (clipping_id, clipping_id))
    for each in copies:
        pair = (min(clipping_id, each.other), max(clipping_id, each.other))
        transaction.execute(
            "INSERT INTO copy SELECT ?, ?, ? WHERE EXISTS (SELECT 1 FROM clipping WHERE id = ?)",
            (*pair, each.shared, each.other),
        )
