"""By which addresses clippings are known, and what became of an address when it was last fetched.

A clipping is known by the address that it has, by those for which it was asked and at which it was found, and by what
its page calls itself. These rows follow from clippings, captures and candidates.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from db import moments
from db.addresses import RULES, names_article, url_key
from db.transaction import Transaction

_OWN = (
    "SELECT url, 1 FROM clipping WHERE id = :id AND url IS NOT NULL "
    "UNION ALL SELECT url, 0 FROM capture WHERE clipping_id = :id AND url IS NOT NULL AND name IS NULL "
    "UNION ALL SELECT final_url, 0 FROM capture WHERE clipping_id = :id AND final_url IS NOT NULL AND name IS NULL "
    "UNION ALL SELECT json_extract(value, '$'), 0 FROM candidate WHERE clipping_id = :id AND field = 'url' "
    "AND origin IN ('json-ld', 'meta', 'markup', 'address') AND confidence >= 0.6"
)
"""The addresses of a clipping, with 1 for the one that it has. What came in a file beside others is not counted: all of
them would have the file's address."""


def renew(transaction: Transaction, clipping_id: int) -> frozenset[str]:
    """Write down by which addresses a clipping is known now; returns their keys."""
    keys = set()
    for address, has in transaction.execute(_OWN, {"id": clipping_id}):
        key = url_key(str(address or ""))
        if key and (has or names_article(key)):
            keys.add(key)
    present = set(transaction.column("SELECT url_key FROM address WHERE clipping_id = ?", (clipping_id,)))
    for key in sorted(present - keys):
        transaction.execute("DELETE FROM address WHERE url_key = ? AND clipping_id = ?", (key, clipping_id))
    for key in sorted(keys - present):
        transaction.execute("INSERT INTO address VALUES (?, ?)", (key, clipping_id))
    return frozenset(keys)


def arrived(transaction: Transaction, keys: Iterable[str]) -> None:
    """Something was clipped from these addresses: what was said of them before does not hold any more."""
    for key in keys:
        transaction.execute("DELETE FROM address_state WHERE url_key = ?", (key,))


def at(connection: sqlite3.Connection, keys: Iterable[str], most: int = 1) -> list[int]:
    """The clippings outside the trash that are known by one of these keys, in the order of the keys."""
    found: dict[int, None] = {}
    for key in dict.fromkeys(filter(None, keys)):
        for wanted in (key, _moved(connection, key)):
            if wanted:
                rows = connection.execute(
                    "SELECT id FROM address JOIN clipping ON id = clipping_id "
                    "WHERE address.url_key = ? AND trashed_at IS NULL ORDER BY id LIMIT ?",
                    (wanted, most),
                )
                found.update((int(row[0]), None) for row in rows)
    return list(found)


def note(transaction: Transaction, address: str, *, gone: bool, moved_to: str | None = None) -> None:
    """Remember what came of fetching an address; of one that gives its article nothing is remembered."""
    key, to = url_key(address), url_key(moved_to) if moved_to else None
    to = to if to and to != key and names_article(to) else None
    if not gone and to is None:
        transaction.execute("DELETE FROM address_state WHERE url_key = ?", (key,))
        return
    transaction.execute(
        "INSERT INTO address_state VALUES (?, ?, ?, ?) ON CONFLICT (url_key) DO UPDATE SET gone = excluded.gone, "
        "moved_to = excluded.moved_to, checked_at = excluded.checked_at",
        (key, int(gone), to, moments.now()),
    )


def gone(connection: sqlite3.Connection, addresses: Iterable[str]) -> dict[str, str]:
    """Those of these addresses that were gone when they were last fetched, with that moment."""
    found = {}
    for address in addresses:
        row = connection.execute(
            "SELECT checked_at FROM address_state WHERE url_key = ? AND gone = 1", (url_key(address),)
        ).fetchone()
        if row is not None:
            found[address] = str(row[0])
    return found


def bring_up(transaction: Transaction) -> None:
    """Make all keys anew where a library has none or such of older rules; else this is one question."""
    if transaction.value("SELECT value FROM library WHERE key = 'address_rules'") == RULES:
        return
    for number, url, key in transaction.execute(
        "SELECT id, url, url_key FROM clipping WHERE url IS NOT NULL"
    ).fetchall():
        if (new := url_key(url)) != key:
            transaction.execute("UPDATE clipping SET url_key = ? WHERE id = ?", (new, number))
    pointers = transaction.execute("SELECT rowid, url, url_key FROM read_also WHERE url <> ''").fetchall()
    for number, url, key in pointers:
        if (new := url_key(url)) != key:
            transaction.execute("UPDATE read_also SET url_key = ? WHERE rowid = ?", (new, number))
    transaction.execute("DELETE FROM address_state")
    for number in transaction.column(
        "SELECT id FROM clipping WHERE url IS NOT NULL UNION SELECT clipping_id FROM capture "
        "WHERE url IS NOT NULL OR final_url IS NOT NULL"
    ):
        renew(transaction, number)
    transaction.execute("INSERT OR REPLACE INTO library VALUES ('address_rules', ?)", (RULES,))


def _moved(connection: sqlite3.Connection, key: str) -> str | None:
    row = connection.execute("SELECT moved_to FROM address_state WHERE url_key = ?", (key,)).fetchone()
    return None if row is None else row[0]
