"""Whether a copy of a library's database is sound: its tables as SQLite sees them, its texts against their hashes."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from db import schema, seals
from db.care import packing, rows, texts
from db.care.packing import Cancelling, never
from db.connection import in_words
from db.errors import CuttingsError, LibraryDamaged

_TEXTS = "SELECT id, CAST(html AS BLOB), CAST(sha256 AS BLOB) FROM clipping LEFT JOIN body ON clipping_id = id"
_NAMED = 5
"""Clippings that are named by their numbers; of the others it is said how many there are."""


@dataclass(frozen=True, slots=True)
class Problems:
    """What is wrong with a database in sentences: with its tables, so that it is of no use, or with what is in them."""

    structure: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Both."""
        return self.structure + self.contents


def verify(copy: Path, cancelled: Cancelling = never) -> None:
    """Raise `LibraryDamaged` unless a file, packed or not, is a sound database of a library."""
    if problems := examine(copy, cancelled=cancelled).all:
        raise LibraryDamaged(f"{copy.name} is damaged: {problems[0]}", "Use an older copy.")


def examine(copy: Path, *, thorough: bool = False, cancelled: Cancelling = never) -> Problems:
    """What is wrong with a copy. Raises `Cancelled`, and `LibraryError` where its disk fails.

    Each text is held against its SHA-256. A `thorough` look holds every row against its seal, too, and asks whether the
    plain form of a text belongs to it; it takes about ten times as long.
    """
    try:
        with packing.opened(copy, cancelled) as connection, _odd_tables(copy.name):
            if problem := _structure(connection, copy.name):
                return Problems((problem,))
            damaged = texts.altered(connection, cancelled=cancelled) if thorough else _altered(connection)
            contents = [f"The text of {_named(damaged)} was altered outside the program."] if damaged else []
            if thorough:
                contents += _unsealed(connection, cancelled)
    except LibraryDamaged as error:
        return Problems((error.problem,))
    return Problems((), tuple(contents))


@contextlib.contextmanager
def _odd_tables(name: str) -> Iterator[None]:
    """Say of a database that lacks what every library has that it is none."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise LibraryDamaged(f"{name} is not a library of Cuttings ({error}).") from error


def _structure(connection: sqlite3.Connection, name: str) -> str:
    if not schema.is_ours(connection):
        return f"{name} is not a library of Cuttings."
    if (said := connection.execute("PRAGMA integrity_check(1)").fetchone()[0]) != "ok":
        return f"The database says: {said}."
    if broken := [row[0] for row in connection.execute("PRAGMA foreign_key_check")]:
        return f"{len(broken):,} rows of “{broken[0]}” belong to something that is gone."
    return ""


def _unsealed(connection: sqlite3.Connection, cancelled: Cancelling) -> list[str]:
    """What the seals say of a library that has them."""
    if not seals.are_kept(connection):
        return []
    broken = Counter(table for table, _ in rows.broken(connection, cancelled=cancelled))
    return [f"{count:,} entries of “{table}” were altered outside the program." for table, count in broken.items()]


def _named(numbers: list[int]) -> str:
    rest = f" and {len(numbers) - _NAMED:,} more" if len(numbers) > _NAMED else ""
    return f"clipping {', '.join(map(str, numbers[:_NAMED]))}{rest}"


def _altered(connection: sqlite3.Connection) -> list[int]:
    return [
        number
        for number, markup, sha256 in connection.execute(_TEXTS)
        if markup is None or hashlib.sha256(markup).hexdigest().encode() != sha256
    ]


def is_sound(copy: Path) -> bool:
    """Whether a copy verifies; one that cannot be read does not."""
    with contextlib.suppress(CuttingsError), in_words(copy):
        return not examine(copy).all
    return False
