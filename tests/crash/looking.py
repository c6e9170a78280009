"""What a library's folder holds, told so that two moments can be compared: the rows as one number, the files singly."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from db.library import Library

_NOT_OF_A_PERSON = frozenset(
    {"library", "seal", "discarded", "outbox", "index_state", "sqlite_sequence", "sqlite_stat1", "sqlite_stat4"}
)
"""Tables that say nothing of what somebody did: the index's, facts about the file, sums that the check verifies."""

Files = Mapping[str, str]
"""Hashes by path, relative, with forward slashes."""


def state(library: Library) -> str:
    """A number of all rows that a person has to do with."""
    with library.reader() as connection:
        return state_of(connection)


def state_of(connection: sqlite3.Connection) -> str:
    """The same through any connection."""
    told = hashlib.sha256()
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    for name in names:
        if name not in _NOT_OF_A_PERSON:
            told.update(name.encode())
            rows = (repr(tuple(row)) for row in connection.execute(f"SELECT * FROM {name}"))
            told.update("\n".join(sorted(rows)).encode())
    return told.hexdigest()[:16]


def files(root: Path) -> dict[str, str]:
    """What a person is to find under its name: exports, whole copies, automatic copies, pages that wait."""
    found = {}
    for place in ("out", "library/backups", "library/inbox"):
        for path in sorted((root / place).rglob("*")):
            name = path.relative_to(root)
            if path.is_file() and path.name != "copies.txt" and not any(part[0] == "." for part in name.parts):
                found[name.as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    return found
