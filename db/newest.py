"""How far a library had come, noted beside its database: so that it is noticed when the newest changes are gone.

What is written last lies in the write-ahead log. Where that is damaged or lost SQLite takes the database as it was
before, whole and sound, and nobody would know. So the database counts its changes, and after each commit the count is
noted in a file of its own; it is never ahead of what was acknowledged, and may well be behind it.
"""

from __future__ import annotations

import contextlib
import os
import threading
from pathlib import Path

from db import moments
from db.transaction import Transaction

NAME = "newest"
COUNT, BEHIND = "changes", "behind"
"""Keys in `library`: how many changes were made, and what was found missing when it was opened."""


class Newest:
    """The note beside the database of the library in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._lock = threading.Lock()
        self._noted = 0

    def note(self, library_id: str, count: int) -> None:
        """Note that so many changes are kept. That it cannot be noted harms nothing."""
        with self._lock, contextlib.suppress(OSError):
            if count > self._noted:
                self._noted = count
                handle = os.open(self._path, os.O_WRONLY | os.O_CREAT, 0o666)
                try:
                    os.write(handle, f"{library_id} {count:020d}\n".encode())
                finally:
                    os.close(handle)

    def noted(self, library_id: str) -> int:
        """How many changes of this library were noted; 0 where it is not known."""
        try:
            whose, count = self._path.read_text(encoding="ascii").split()
            return int(count) if whose == library_id else 0
        except (OSError, ValueError):
            return 0


def count(transaction: Transaction) -> int:
    """Count one more change; returns how many there are."""
    transaction.execute(
        "INSERT INTO library VALUES (?, '1') ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1",
        (COUNT,),
    )
    return int(transaction.value("SELECT CAST(value AS INTEGER) FROM library WHERE key = ?", (COUNT,)))


def compare(transaction: Transaction, newest: Newest) -> None:
    """Write down how many changes are missing, if any are."""
    whose = transaction.value("SELECT value FROM library WHERE key = 'id'")
    here = transaction.value("SELECT CAST(value AS INTEGER) FROM library WHERE key = ?", (COUNT,))
    missing = newest.noted(str(whose)) - int(here or 0)
    if missing > 0:
        transaction.execute("INSERT OR REPLACE INTO library VALUES (?, ?)", (BEHIND, f"{missing} {moments.now()}"))


def has_been_written(folder: Path) -> bool:
    """Whether there was a library in this folder before, whatever its database says."""
    return (folder / NAME).exists() or any((folder / "captures").glob("??"))


def forget(folder: Path) -> None:
    """Whoever puts an older database in place says so by this."""
    (folder / NAME).unlink(missing_ok=True)
