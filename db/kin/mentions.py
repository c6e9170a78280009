"""Whom and what clippings name, as kept: what was found in the texts, and over it what a person said of a name.

What was found is derived and may be written anew at any time (`write`). A person's word (`name_rule`) is about a name
wherever it is found, now or later, and is applied where mentions are read: by the view `shown_name`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from db import moments
from db.errors import NotFound, Refused
from db.folding import fold
from db.relations import Mention, NameKind
from db.transaction import Transaction

KINDS: tuple[NameKind, ...] = ("person", "place", "organisation")
_LONGEST = 120


def write(transaction: Transaction, clipping_id: int, mentions: Iterable[Mention]) -> None:
    """Put what was found in a clipping in place of what was found before; what is the same is not written."""
    before = dict(
        transaction.execute("SELECT name_id, times FROM mention WHERE clipping_id = ?", (clipping_id,)).fetchall()
    )
    found: dict[int, int] = {}
    for mention in mentions:
        number = _number(transaction, mention)
        found[number] = found.get(number, 0) + mention.times
    for gone in before.keys() - found.keys():
        transaction.execute("DELETE FROM mention WHERE clipping_id = ? AND name_id = ?", (clipping_id, gone))
    for number, times in found.items():
        if before.get(number) != times:
            transaction.execute(
                "INSERT INTO mention VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET times = excluded.times",
                (clipping_id, number, times),
            )


def _number(transaction: Transaction, mention: Mention) -> int:
    """The id of a name, which is made where it is new; one known in capitals only is spelt as now."""
    key = fold(mention.name)
    row = transaction.execute("SELECT id, name FROM name WHERE kind = ? AND key = ?", (mention.kind, key)).fetchone()
    if row is None:
        added = transaction.execute(
            "INSERT INTO name (kind, name, key) VALUES (?, ?, ?)", (mention.kind, mention.name, key)
        )
        return int(added.lastrowid or 0)
    if row[1].isupper() and not mention.name.isupper():
        transaction.execute("UPDATE name SET name = ? WHERE id = ?", (mention.name, row[0]))
    return int(row[0])


def of(connection: sqlite3.Connection, clipping_id: int) -> tuple[Mention, ...]:
    """The names in a clipping as they are shown: people, places, organisations, each the most frequent first."""
    return of_all(connection, [clipping_id]).get(clipping_id, ())


def of_all(connection: sqlite3.Connection, clipping_ids: Sequence[int]) -> dict[int, tuple[Mention, ...]]:
    """The names in several clippings; those without any are left out."""
    found: dict[int, dict[tuple[NameKind, str], Mention]] = {}
    rows = connection.execute(
        "SELECT mention.clipping_id, shown_name.kind, shown_name.name, times "
        "FROM mention JOIN shown_name ON shown_name.id = name_id "
        "WHERE mention.clipping_id IN (SELECT value FROM json_each(?)) ORDER BY times DESC, shown_name.name",
        (json.dumps(list(clipping_ids)),),
    )
    for number, kind, name, times in rows:
        mine = found.setdefault(number, {})
        at = (kind, fold(name))
        mine[at] = Mention(mine[at].name if at in mine else name, kind, times + (mine[at].times if at in mine else 0))
    return {
        number: tuple(sorted(mine.values(), key=lambda each: (KINDS.index(each.kind), -each.times)))
        for number, mine in found.items()
    }


def names(
    connection: sqlite3.Connection, kind: NameKind | None = None, beginning: str = "", most: int = 50
) -> list[tuple[Mention, int]]:
    """Names as they are shown with the number of clippings outside the trash that have them, the most frequent first.

    With a `beginning`, those of which a word begins so.
    """
    wanted = fold(beginning)
    spelt: dict[tuple[NameKind, str], str] = {}
    found: dict[tuple[NameKind, str], list[int]] = {}
    for number, own, name in connection.execute(
        "SELECT id, kind, name FROM shown_name WHERE ? IS NULL OR kind = ?", (kind, kind)
    ):
        key = fold(name)
        if not wanted or key.startswith(wanted) or f" {wanted}" in key:
            spelt.setdefault((own, key), name)
            found.setdefault((own, key), []).append(number)
    every = _counts(connection, "SELECT name_id, count(*) FROM mention GROUP BY name_id")
    # CROSS JOIN: few are in the trash, so start from those.
    trashed = _counts(
        connection,
        "SELECT name_id, count(*) FROM clipping CROSS JOIN mention ON clipping_id = clipping.id "
        "WHERE trashed_at IS NOT NULL GROUP BY name_id",
    )
    counted = {}
    for at, numbers in found.items():
        alone = every.get(numbers[0], 0) - trashed.get(numbers[0], 0)
        if count := alone if len(numbers) == 1 else _together(connection, numbers):
            counted[at] = count
    ranked = sorted(counted.items(), key=lambda each: (-each[1], each[0][1]))
    return [(Mention(spelt[at], at[0], count), count) for at, count in ranked[:most]]


def _counts(connection: sqlite3.Connection, sql: str) -> dict[int, int]:
    return dict(connection.execute(sql).fetchall())


def _together(connection: sqlite3.Connection, numbers: Sequence[int]) -> int:
    """In how many clippings outside the trash one of these names is."""
    row = connection.execute(
        "SELECT count(DISTINCT clipping_id) FROM mention JOIN clipping ON clipping.id = clipping_id "
        "WHERE trashed_at IS NULL AND name_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(numbers)),),
    ).fetchone()
    return int(row[0])


def say(
    transaction: Transaction, kind: NameKind, name: str, shown: str | None, shown_kind: NameKind | None = None
) -> None:
    """Let a name be shown as another one, of the same kind or of `shown_kind`, or with `None` not at all.

    `name` is what is shown now: whatever is shown so, under whichever spellings it is found, follows. Raises `NotFound`
    where nothing is, `Refused` for a name that cannot be.
    """
    new = None if shown is None else " ".join(shown.split())
    if new is not None and not 0 < len(new) <= _LONGEST:
        raise Refused("A name needs at least one letter, and not more than 120.", "Type another one.")
    key = fold(name)
    spellings = transaction.execute(
        "SELECT kind, key, name FROM name WHERE kind = :kind AND key = :key "
        "AND NOT EXISTS (SELECT 1 FROM name_rule WHERE kind = :kind AND key = :key)",
        {"kind": kind, "key": key},
    ).fetchall()
    spellings += [
        row[:3]
        for row in transaction.execute("SELECT kind, key, found, shown FROM name_rule WHERE shown_kind = ?", (kind,))
        if fold(row[3]) == key
    ]
    if not spellings:
        raise NotFound(f"There is no name “{name}”.", "Look at the names of the clippings.")
    told = shown_kind or kind
    for own, own_key, found in spellings:
        transaction.execute("DELETE FROM name_rule WHERE kind = ? AND key = ?", (own, own_key))
        if new is not None and own == told and new == found:
            continue
        transaction.execute(
            "INSERT INTO name_rule VALUES (?, ?, ?, ?, ?, ?)",
            (own, own_key, found, None if new is None else told, new, moments.now()),
        )


def unsay(transaction: Transaction, kind: NameKind, found: str) -> None:
    """Forget what a person said of a name as it is found."""
    transaction.execute("DELETE FROM name_rule WHERE kind = ? AND key = ?", (kind, fold(found)))


def said(connection: sqlite3.Connection) -> list[tuple[Mention, Mention | None]]:
    """What a person said: a name as it is found, and what is shown instead; `None` for nothing."""
    rows = connection.execute("SELECT kind, found, shown_kind, shown FROM name_rule ORDER BY found")
    return [(Mention(found, kind), Mention(shown, to) if shown else None) for kind, found, to, shown in rows]
