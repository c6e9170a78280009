"""'Read also' pointers: what an article says of other stories, and the clippings that they turn out to mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from db.addresses import url_key
from db.folding import fold
from db.model import ReadAlso
from db.transaction import Transaction


def write(transaction: Transaction, clipping_id: int, pointers: Iterable[ReadAlso]) -> None:
    """Keep the pointers of a clipping; each that means a clipping of the library is completed at once."""
    transaction.insert_all(
        "read_also",
        (
            {
                "clipping_id": clipping_id,
                "position": at,
                "title": each.title,
                "url": each.url,
                "title_key": fold(each.title),
                "url_key": url_key(each.url) if each.url else "",
                "target_id": _meant(transaction, clipping_id, each),
            }
            for at, each in enumerate(pointers)
        ),
    )


def complete(transaction: Transaction, clipping_id: int) -> None:
    """Let the pointers that were waiting for this clipping point to it: by address, else by headline."""
    key, address = transaction.execute(
        "SELECT key, url_key FROM title_key JOIN clipping ON id = clipping_id WHERE clipping_id = ?", (clipping_id,)
    ).fetchone()
    if address:
        transaction.execute(
            "UPDATE read_also SET target_id = ? WHERE target_id IS NULL AND url_key = ? AND url_key <> '' "
            "AND clipping_id <> ?",
            (clipping_id, address, clipping_id),
        )
    transaction.execute(
        "UPDATE read_also SET target_id = ? WHERE target_id IS NULL AND title_key = ? AND title_key <> '' "
        "AND clipping_id <> ?",
        (clipping_id, key, clipping_id),
    )


def of(connection: sqlite3.Connection, clipping_id: int) -> tuple[ReadAlso, ...]:
    """The pointers of a clipping in the order of the article."""
    rows = connection.execute(
        "SELECT title, url, target_id FROM read_also WHERE clipping_id = ? ORDER BY position", (clipping_id,)
    )
    return tuple(ReadAlso(*row) for row in rows)


def pointing_to(connection: sqlite3.Connection, clipping_id: int) -> list[int]:
    """The clippings whose pointers mean this one, newest first."""
    rows = connection.execute(
        "SELECT DISTINCT clipping_id FROM read_also WHERE target_id = ? ORDER BY clipping_id DESC", (clipping_id,)
    )
    return [row[0] for row in rows]


def _meant(transaction: Transaction, clipping_id: int, pointer: ReadAlso) -> int | None:
    found = None
    if pointer.url:
        found = transaction.value(
            "SELECT id FROM clipping WHERE url_key = ? AND id <> ? ORDER BY id LIMIT 1",
            (url_key(pointer.url), clipping_id),
        )
    if found is None and (key := fold(pointer.title)):
        found = transaction.value(
            "SELECT clipping_id FROM title_key WHERE key = ? AND clipping_id <> ? ORDER BY clipping_id LIMIT 1",
            (key, clipping_id),
        )
    return found
