"""The part of a library's door by which it learns what reading its texts brought: copies, and whom they name.

This is derived, so it is no step that can be undone. The search process finds it (`db.kin.keeper`) and hands it on
until the library remembers that it was given it.
"""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import TypeVar

from db.changes import NAMES, REPRINTS, Changes
from db.kin import mentions
from db.relations import Finding
from db.reprints import groups
from db.transaction import Transaction

T = TypeVar("T")

_KEY = "kin"
_MOST_TOKENS = 8
"""Stores that are remembered: a library on a drive that is carried about has one on each computer."""


class Noting(ABC):
    """What `Library` has to take findings in."""

    @abstractmethod
    def _write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction."""

    @abstractmethod
    def _tell(self, changes: Changes) -> Changes:
        """Tell the subscribers; returns the changes."""

    def note_findings(self, findings: Sequence[Finding], upto: str = "") -> Changes:
        """Write what was found, in place of what was known before of the same clippings, all in one transaction.

        A finding about a text that has changed since, or is gone, is passed over: another is on its way. `upto` is what
        the library is to remember of whence they came (`Findings.upto`).
        """
        copied: set[int] = set()
        named: set[int] = set()

        def work(transaction: Transaction) -> None:
            for each in findings:
                if transaction.value("SELECT sha256 FROM body WHERE clipping_id = ?", (each.clipping,)) != each.sha256:
                    continue
                names = _names(transaction, each.clipping)
                copied.update(groups.note(transaction, each.clipping, each.copies))
                mentions.write(transaction, each.clipping, each.mentions)
                if _names(transaction, each.clipping) != names:
                    named.add(each.clipping)
            if upto:
                _remember(transaction, upto)

        self._write(work)
        return self._tell(Changes({REPRINTS: frozenset(copied), NAMES: frozenset(named)}))


def noted(connection: sqlite3.Connection) -> dict[str, int]:
    """The tokens of the stores from which findings came, newest first, and the last number of each."""
    row = connection.execute("SELECT value FROM library WHERE key = ?", (_KEY,)).fetchone()
    pairs = (each.partition(":") for each in (row[0].split() if row else ()))
    return {token: int(number) for token, _, number in pairs if number.isdecimal()}


def _remember(transaction: Transaction, upto: str) -> None:
    token, _, number = upto.partition(":")
    known = noted(transaction.connection)
    # What is written twice after a crash does not let the library remember less.
    greatest = max(int(number), known.pop(token, 0))
    pairs = [(token, greatest), *known.items()][:_MOST_TOKENS]
    value = " ".join(f"{each}:{last}" for each, last in pairs)
    transaction.execute(
        "INSERT INTO library VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (_KEY, value)
    )


def _names(transaction: Transaction, clipping: int) -> dict[int, int]:
    rows = transaction.execute("SELECT name_id, times FROM mention WHERE clipping_id = ?", (clipping,))
    return dict(rows.fetchall())
