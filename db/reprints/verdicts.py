"""What a person says of reprints: that clippings are the same text or are not, and which one stands for the others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from db import moments
from db.clippings import require
from db.errors import Refused
from db.reprints import groups
from db.reprints.clusters import Pair

if TYPE_CHECKING:
    from db.transaction import Transaction

MOST_SAID = 100
"""Clippings that can be said to be the same text at once: a verdict is kept for each pair."""


def say_same(transaction: Transaction, clipping_ids: Sequence[int]) -> None:
    """Keep clippings in one group. What was said against it, of them or of their groups, no longer holds."""
    ids = sorted(set(clipping_ids))
    require(transaction.connection, ids)
    if len(ids) < 2:
        raise Refused("One clipping alone is no reprint.", "Choose two or more.")
    if len(ids) > MOST_SAID:
        raise Refused(
            f"{len(ids):,} clippings cannot be said to be the same text at once.", f"Choose {MOST_SAID} at most."
        )
    theirs = groups.whole(transaction.connection, set(groups.of(transaction.connection, ids).values()))
    everybody = sorted({*ids, *(member for group in theirs for member in group.members)})
    wanted = json.dumps(everybody)
    transaction.execute(
        "DELETE FROM reprint_verdict WHERE same = 0 AND one IN (SELECT value FROM json_each(?)) "
        "AND other IN (SELECT value FROM json_each(?))",
        (wanted, wanted),
    )
    _write(transaction, combinations(ids, 2), 1)


def say_apart(transaction: Transaction, clipping_id: int, of: int | None = None) -> None:
    """Keep a clipping out of groups with another one, or with all that it is with now."""
    require(transaction.connection, [clipping_id] if of is None else [clipping_id, of])
    theirs = groups.whole(transaction.connection, groups.of(transaction.connection, [clipping_id]).values())
    members = {member for group in theirs for member in group.members} - {clipping_id}
    if of is None and not members:
        raise Refused(f"Clipping {clipping_id} is in no group of reprints.", "There is nothing to take it out of.")
    if of == clipping_id:
        raise Refused("A clipping is always the same text as itself.", "Choose two.")
    others = members if of is None else {of}
    _write(transaction, (_pair(clipping_id, other) for other in sorted(others)), 0)


def choose_lead(transaction: Transaction, clipping_id: int) -> None:
    """Let a clipping stand for its group, whatever the rule says."""
    require(transaction.connection, [clipping_id])
    theirs = groups.whole(transaction.connection, groups.of(transaction.connection, [clipping_id]).values())
    if not theirs:
        raise Refused(f"Clipping {clipping_id} is in no group of reprints.", "Only one of several can stand for them.")
    transaction.execute(
        "DELETE FROM reprint_lead WHERE clipping_id <> ? AND clipping_id IN (SELECT value FROM json_each(?))",
        (clipping_id, json.dumps(theirs[0].members)),
    )
    transaction.execute("INSERT OR IGNORE INTO reprint_lead VALUES (?)", (clipping_id,))


def _write(transaction: Transaction, pairs: Iterable[Pair], same: int) -> None:
    now = moments.now()
    transaction.connection.executemany(
        "INSERT INTO reprint_verdict VALUES (?, ?, ?, ?) ON CONFLICT (one, other) DO UPDATE "
        "SET same = excluded.same, decided_at = excluded.decided_at WHERE same <> excluded.same",
        [(*pair, same, now) for pair in pairs],
    )


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
