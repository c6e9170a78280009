"""Which writing sessions a library's database has behind it, so that an older copy in its place is noticed.

Each opening for writing leaves a random mark in the database. Who remembers the last mark that was seen on this
computer can tell later whether the database still is what it was, has gone on, was put back, or is another branch.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Literal

from db.transaction import Transaction

KEY = "sessions"
REMEMBERED = 200

Verdict = Literal["", "older", "other"]


@dataclass(frozen=True, slots=True)
class Lineage:
    """How many sessions a database has had, the marks of the last ones, and how many changes its index was told of: by
    now, and when each of these sessions began."""

    count: int = 0
    marks: tuple[str, ...] = ()
    sequence: int = 0
    begun: tuple[int, ...] = ()

    @property
    def newest(self) -> str:
        """The mark of the last session; empty for none."""
        return self.marks[-1] if self.marks else ""

    def since(self, seen: Seen) -> Verdict:
        """What became of a database that was seen before: gone on (empty), put back, or taken from another branch."""
        if not seen.mark:
            return ""
        if seen.mark in self.marks:
            following = self.marks.index(seen.mark) + 1
            if following == len(self.marks):
                return "older" if self.sequence < seen.sequence else ""
            return "other" if self.begun[following] < seen.sequence else ""
        if self.count < seen.count:
            return "older"
        forgotten = self.count - len(self.marks)
        return "" if seen.count <= forgotten else "other"


@dataclass(frozen=True, slots=True)
class Seen:
    """What is remembered of a database outside it."""

    count: int = 0
    mark: str = ""
    sequence: int = 0


def of(connection: sqlite3.Connection) -> Lineage:
    """The lineage of a database; an empty one where it has none or cannot be read."""
    told = connection.execute("SELECT value FROM library WHERE key = ?", (KEY,)).fetchone()
    sequence = connection.execute("SELECT CAST(last_seq AS INTEGER) FROM index_state WHERE id = 1").fetchone()
    count, sessions = _read(told[0] if told else "")
    marks, begun = tuple(each[0] for each in sessions), tuple(each[1] for each in sessions)
    return Lineage(count, marks, int(sequence[0]) if sequence else 0, begun)


def begin(transaction: Transaction, mark: str) -> None:
    """Note the beginning of a writing session."""
    count, sessions = _read(transaction.value("SELECT value FROM library WHERE key = ?", (KEY,)) or "")
    sequence = int(transaction.value("SELECT CAST(last_seq AS INTEGER) FROM index_state WHERE id = 1") or 0)
    value = json.dumps({"count": count + 1, "sessions": [*sessions, (mark, sequence)][-REMEMBERED:]})
    transaction.execute(
        "INSERT INTO library (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (KEY, value),
    )


def _read(text: str) -> tuple[int, list[tuple[str, int]]]:
    try:
        found = json.loads(text)
        return int(found["count"]), [(str(mark), int(sequence)) for mark, sequence in found["sessions"]]
    except (ValueError, KeyError, TypeError):
        return 0, []
