"""Whether texts and originals are what they were when they were written: each against its hash."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Sequence

from db.captures import CaptureStore
from db.errors import Cancelled
from db.folding import text_key

Progress = Callable[[int, int, str], None]
Stop = Callable[[], bool]

AT_ONCE = 200
"""Texts that are read at once."""

_TEXTS = (
    "SELECT id, CAST(html AS BLOB), CAST(text AS BLOB), CAST(sha256 AS BLOB), CAST(text_key AS BLOB) "
    "FROM clipping LEFT JOIN body ON clipping_id = id WHERE id IN (SELECT value FROM json_each(?))"
)
"""As bytes: what is not UTF-8 any more must be told as damage, and not as an error of reading."""


def altered(
    connection: sqlite3.Connection, progress: Progress | None = None, cancelled: Stop | None = None
) -> list[int]:
    """The clippings whose text does not match its hashes, is missing, or cannot be read; raises `Cancelled`.

    `sqlite3.DatabaseError` comes where not even the list of clippings can be read.
    """
    numbers = [int(row[0]) for row in connection.execute("SELECT id FROM clipping NOT INDEXED ORDER BY id")]
    found: list[int] = []
    for begin in range(0, len(numbers), AT_ONCE):
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(begin, len(numbers), "Checking texts")
        found += altered_of(connection, numbers[begin : begin + AT_ONCE])
    if progress is not None:
        progress(len(numbers), len(numbers), "Checking texts")
    return found


def altered_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[int]:
    """Those of some clippings whose text does not match its hashes, is missing, or cannot be read."""
    try:
        rows = connection.execute(_TEXTS, (str(list(numbers)),)).fetchall()
    except sqlite3.DatabaseError:
        if len(numbers) == 1:
            return list(numbers)
        return [each for number in numbers for each in altered_of(connection, [number])]
    sound = {number for number, *parts in rows if is_sound(*parts)}
    return [number for number in numbers if number not in sound]


def is_sound(markup: object, text: object, sha256: object, key: object) -> bool:
    """Whether the bytes of a text match those of its hashes."""
    if not (isinstance(markup, bytes) and isinstance(text, bytes) and isinstance(sha256, bytes)):
        return False
    try:
        plain = text.decode()
    except UnicodeDecodeError:
        return False
    return hashlib.sha256(markup).hexdigest().encode() == sha256 and text_key(plain).encode() == key


def is_markup_sound(markup: object, sha256: object) -> bool:
    """Whether the bytes of a text with its form match their hash."""
    if not (isinstance(markup, bytes) and isinstance(sha256, bytes)):
        return False
    return hashlib.sha256(markup).hexdigest().encode() == sha256


def wanted_originals(connection: sqlite3.Connection) -> dict[str, int]:
    """The hashes of all originals and pictures that the database names, each with one clipping that has it."""
    # A copy may be of a version that kept no pictures yet.
    there = {
        name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE name IN ('capture', 'asset')")
    }
    named = " UNION ALL ".join(f"SELECT sha256, clipping_id FROM {table}" for table in sorted(there))
    if not named:
        return {}
    rows = connection.execute(
        f"SELECT CAST(sha256 AS BLOB), min(clipping_id) FROM ({named}) GROUP BY 1 ORDER BY 1"
    ).fetchall()
    return {
        sha256.decode("utf-8", "replace"): number
        for sha256, number in rows
        if isinstance(sha256, bytes) and isinstance(number, int)
    }


def missing_originals(connection: sqlite3.Connection, store: CaptureStore) -> list[str]:
    """The hashes of originals and pictures that the database names and that are not there; the files are not read."""
    return [each for each in wanted_originals(connection) if not store.path(each).is_file()]
