"""The groups of clippings that carry the same text: what was found by comparing, and what a person said of it.

Pairs (`copy`) and verdicts are the truth; the groups (`reprint`) follow from them. Whatever touches either, or the
trash, or what the lead is chosen by, is noticed by triggers of the one writer, which name the clippings whose groups
are to be looked at again; `settle` does it in the same transaction. Only their groups and those of their copies are
made anew, so that the work does not grow with the library.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from db.relations import Copy, ReprintGroup
from db.reprints.clusters import MOST_ASKED, Likeness, Pair, clusters
from db.reprints.leads import arranged, rule_of

if TYPE_CHECKING:
    from db.transaction import Transaction

MOST_COPIES = 60
"""Copies of one clipping that are written down, the most alike first."""

LARGE = 60
"""A group of so many takes in one more copy as it is; smaller ones are made anew each time, whatever came first."""

_INSIDE = "IN (SELECT value FROM json_each(?))"

_WATCHED = (
    ("copy", "INSERT", "", ("new.one", "new.other")),
    ("copy", "UPDATE", "new.shared IS NOT old.shared", ("new.one", "new.other")),
    ("copy", "DELETE", "", ("old.one", "old.other")),
    ("reprint_verdict", "INSERT", "", ("new.one", "new.other")),
    ("reprint_verdict", "UPDATE", "new.same IS NOT old.same", ("new.one", "new.other")),
    ("reprint_verdict", "DELETE", "", ("old.one", "old.other")),
    ("reprint_lead", "INSERT", "", ("new.clipping_id",)),
    ("reprint_lead", "DELETE", "", ("old.clipping_id",)),
    (
        "clipping",
        "UPDATE OF trashed_at",
        "(new.trashed_at IS NULL) <> (old.trashed_at IS NULL) AND ("
        "EXISTS (SELECT 1 FROM main.copy WHERE one = new.id) OR EXISTS (SELECT 1 FROM main.copy WHERE other = new.id) "
        "OR EXISTS (SELECT 1 FROM main.reprint_verdict WHERE one = new.id) "
        "OR EXISTS (SELECT 1 FROM main.reprint_verdict WHERE other = new.id))",
        ("new.id",),
    ),
    (
        "clipping",
        "UPDATE OF outlet, published, sort_date, word_count, truncated",
        "EXISTS (SELECT 1 FROM main.reprint WHERE clipping_id = new.id)",
        ("new.id",),
    ),
)
"""What lets groups change: table, event, condition, and the clippings that it is about."""


def watch(connection: sqlite3.Connection) -> None:
    """Have the one writer's connection remember the clippings whose groups are to be looked at again."""
    # No unique key: a trigger's OR IGNORE gives way to the conflict clause of the statement that fired it.
    connection.execute("CREATE TEMP TABLE regroup (clipping_id INTEGER, smaller INTEGER NOT NULL DEFAULT 0)")
    for number, (table, event, condition, subjects) in enumerate(_WATCHED):
        when = f"WHEN {condition} " if condition else ""
        inserts = " ".join(f"INSERT INTO regroup (clipping_id) VALUES ({subject});" for subject in subjects)
        connection.execute(
            f"CREATE TEMP TRIGGER regroup_{table}_{number} AFTER {event} ON main.{table} {when}BEGIN {inserts} END"
        )
    # What is deleted leaves others behind, perhaps a single one.
    connection.execute(
        "CREATE TEMP TRIGGER regroup_reprint AFTER DELETE ON main.reprint BEGIN "
        "INSERT INTO regroup SELECT clipping_id, 1 FROM main.reprint WHERE group_id = old.group_id; END"
    )


def note(transaction: Transaction, clipping_id: int, copies: Iterable[Copy]) -> frozenset[int]:
    """Write what comparing a clipping with all others brought, in place of what was known of it before.

    Returns the clippings whose groups or leads are others now.
    """
    best = sorted(copies, key=lambda each: (-each.shared, each.other))[:MOST_COPIES]
    new = {each.other: each.shared for each in best if each.other != clipping_id}
    old = dict(
        transaction.execute(
            "SELECT other, shared FROM copy WHERE one = ?1 UNION ALL SELECT one, shared FROM copy WHERE other = ?1",
            (clipping_id,),
        ).fetchall()
    )
    if new == old:
        return frozenset()
    gone = [_pair(clipping_id, other) for other in old.keys() - new.keys()]
    transaction.connection.executemany("DELETE FROM copy WHERE one = ? AND other = ?", gone)
    transaction.connection.executemany(
        "INSERT INTO copy SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM clipping WHERE id = ?4) "
        "ON CONFLICT (one, other) DO UPDATE SET shared = excluded.shared",
        [(*_pair(clipping_id, other), shared, other) for other, shared in new.items()],
    )
    joined = None if gone else _join_large(transaction, clipping_id, list(new))
    return settle(transaction) if joined is None else joined


def settle(transaction: Transaction) -> frozenset[int]:
    """Make the groups of the clippings anew that something happened to; those whose groups or leads are others now."""
    touched = transaction.column("SELECT DISTINCT clipping_id FROM temp.regroup")
    if not touched:
        return frozenset()
    left_behind = transaction.column("SELECT DISTINCT clipping_id FROM temp.regroup WHERE smaller = 1")
    return _regroup(transaction, touched).union(left_behind)


def lead_anew(transaction: Transaction) -> frozenset[int]:
    """Choose every lead anew, after the rule changed; those whose groups have another one now."""
    return _write(transaction, transaction.column("SELECT clipping_id FROM reprint"), _present(transaction.connection))


def _join_large(transaction: Transaction, clipping_id: int, copies: Sequence[int]) -> frozenset[int] | None:
    """Put a clipping into the large group that all its copies are in, if nobody said anything of it, else `None`."""
    theirs = of(transaction.connection, copies)
    if len(theirs) < len(copies) or len(set(theirs.values())) != 1:
        return None
    members = transaction.column("SELECT clipping_id FROM reprint WHERE group_id = ?", (theirs[copies[0]],))
    if len(members) < LARGE or clipping_id in members or 2 * len(copies) <= min(len(members), MOST_ASKED):
        return None
    touched = transaction.column("SELECT DISTINCT clipping_id FROM temp.regroup")
    if not {clipping_id, *copies}.issuperset(touched) or transaction.value(
        "SELECT EXISTS (SELECT 1 FROM reprint_verdict WHERE one = ?1) "
        "OR EXISTS (SELECT 1 FROM reprint_verdict WHERE other = ?1) "
        "OR EXISTS (SELECT 1 FROM clipping WHERE id = ?1 AND trashed_at IS NOT NULL)",
        (clipping_id,),
    ):
        return None
    return _write(transaction, [*members, clipping_id], [[*members, clipping_id]])


def _regroup(transaction: Transaction, touched: Collection[int]) -> frozenset[int]:
    connection = transaction.connection
    near = json.dumps(list(touched))
    around = transaction.column(
        f"SELECT value FROM json_each(?1) "
        f"UNION SELECT other FROM copy WHERE one {_INSIDE.replace('?', '?1')} "
        f"UNION SELECT one FROM copy WHERE other {_INSIDE.replace('?', '?1')} "
        f"UNION SELECT other FROM reprint_verdict WHERE same = 1 AND one {_INSIDE.replace('?', '?1')} "
        f"UNION SELECT one FROM reprint_verdict WHERE same = 1 AND other {_INSIDE.replace('?', '?1')}",
        (near,),
    )
    scope = transaction.column(
        f"SELECT value FROM json_each(?1) UNION SELECT clipping_id FROM reprint WHERE group_id IN "
        f"(SELECT group_id FROM reprint WHERE clipping_id {_INSIDE.replace('?', '?1')})",
        (json.dumps(around),),
    )
    wanted = json.dumps(scope)
    lengths = dict(
        connection.execute(
            f"SELECT id, word_count FROM clipping WHERE trashed_at IS NULL AND id {_INSIDE}", (wanted,)
        ).fetchall()
    )
    alike = {
        (one, other): Likeness(shared, _ratio(lengths[one], lengths[other]))
        for one, other, shared in connection.execute(
            f"SELECT one, other, shared FROM copy WHERE one {_INSIDE}", (wanted,)
        )
        if one in lengths and other in lengths
    }
    said: dict[int, list[Pair]] = {0: [], 1: []}
    for one, other, same in connection.execute(
        f"SELECT one, other, same FROM reprint_verdict WHERE one {_INSIDE}", (wanted,)
    ):
        said[same].append((one, other))
    return _write(transaction, scope, clusters(lengths, alike, said[1], said[0]))


def _write(transaction: Transaction, scope: Collection[int], found: Sequence[Iterable[int]]) -> frozenset[int]:
    """Let the clippings of `scope` be in these groups and in no others."""
    connection = transaction.connection
    before = {
        row[0]: (row[1], row[2])
        for row in connection.execute(
            f"SELECT clipping_id, group_id, lead FROM reprint WHERE clipping_id {_INSIDE}", (json.dumps(list(scope)),)
        )
    }
    after = {
        member: (min(group), int(member == group[0]))
        for group in arranged(connection, found, rule_of(connection))
        for member in group
    }
    changed = {each for each in before.keys() | after.keys() if before.get(each) != after.get(each)}
    if changed:
        connection.executemany("DELETE FROM reprint WHERE clipping_id = ?", [(each,) for each in changed])
        connection.executemany(
            "INSERT INTO reprint VALUES (?, ?, ?)", [(each, *after[each]) for each in changed if each in after]
        )
    transaction.execute("DELETE FROM temp.regroup")
    # Whoever stays in a group that others joined or left shows another number.
    groups = {pair[0] for each in changed for pair in (before.get(each), after.get(each)) if pair}
    return frozenset(changed | {each for each, (group, _) in after.items() if group in groups})


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _ratio(one: int, other: int) -> float:
    return min(one, other) / max(one, other, 1)


def _present(connection: sqlite3.Connection) -> list[list[int]]:
    found: dict[int, list[int]] = {}
    for member, group in connection.execute("SELECT clipping_id, group_id FROM reprint ORDER BY clipping_id"):
        found.setdefault(group, []).append(member)
    return list(found.values())


def of(connection: sqlite3.Connection, clipping_ids: Sequence[int]) -> dict[int, int]:
    """The group of each of these clippings; those that are in none are left out."""
    if len(clipping_ids) > 1000:
        wanted = set(clipping_ids)
        rows = connection.execute("SELECT clipping_id, group_id FROM reprint")
        return {row[0]: row[1] for row in rows if row[0] in wanted}
    rows = connection.execute(
        f"SELECT clipping_id, group_id FROM reprint WHERE clipping_id {_INSIDE}", (json.dumps(list(clipping_ids)),)
    )
    return {row[0]: row[1] for row in rows}


def leads(connection: sqlite3.Connection) -> frozenset[int]:
    """The leads of all groups."""
    return frozenset(row[0] for row in connection.execute("SELECT clipping_id FROM reprint WHERE lead = 1"))


def whole(connection: sqlite3.Connection, group_ids: Iterable[int]) -> list[ReprintGroup]:
    """These groups with all their members, by id; those that there are not are left out."""
    members: dict[int, list[int]] = {}
    agencies: dict[int, Counter[str]] = {}
    for group, member, agency in connection.execute(
        "SELECT group_id, clipping_id, agency FROM reprint JOIN clipping ON clipping.id = clipping_id "
        f"WHERE group_id {_INSIDE} ORDER BY group_id, lead DESC, published IS NULL, substr(sort_date, 1, 10), "
        "length(published) <= 10, sort_date, clipping_id",
        (json.dumps(list(group_ids)),),
    ):
        members.setdefault(group, []).append(member)
        agencies.setdefault(group, Counter()).update([agency] if agency else [])
    return [
        ReprintGroup(group, tuple(found), next((name for name, _ in agencies[group].most_common(1)), None))
        for group, found in members.items()
    ]
