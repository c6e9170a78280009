"""'Read also' pointers: what an article says of other stories, and the clippings that they turn out to mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from db import known_addresses
from db.addresses import names_article, url_key
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


def complete(transaction: Transaction, clipping_id: int, addresses: Iterable[str]) -> None:
    """Let the pointers that were waiting for this clipping point to it: by one of its addresses, else by headline.

    `addresses` are the keys by which it is known; one that is known to lead there now counts as such.
    """
    key = transaction.value("SELECT key FROM title_key WHERE clipping_id = ?", (clipping_id,))
    wanted = {each for each in addresses if names_article(each)}
    for each in tuple(wanted):
        wanted.update(transaction.column("SELECT url_key FROM address_state WHERE moved_to = ?", (each,)))
    for address in sorted(wanted):
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
    if pointer.url and names_article(key := url_key(pointer.url)):
        here = known_addresses.at(transaction.connection, [key], 2)
        found = next((number for number in here if number != clipping_id), None)
    if found is None and (key := fold(pointer.title)):
        found = transaction.value(
            "SELECT clipping_id FROM title_key JOIN clipping ON id = clipping_id WHERE key = ? AND id <> ? "
            "ORDER BY trashed_at IS NOT NULL, id LIMIT 1",
            (key, clipping_id),
        )
    return found
