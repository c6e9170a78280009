"""What comes from elsewhere with what a person made of it there: drafts with tags, notes, highlights and stories."""

from __future__ import annotations

import sqlite3

from db import clippings, highlights, stories, tags
from db.folding import fold
from db.model import Arrival
from db.transaction import Transaction


def add(transaction: Transaction, arrival: Arrival, sha256: str) -> int:
    """Write an arrival, whose bytes are kept already, as a new clipping; returns its id."""
    filed = bool(arrival.tags or arrival.stories) if arrival.filed is None else arrival.filed
    number = clippings.add(transaction, arrival.draft, sha256, starred=arrival.starred, filed=filed)
    tags.put(transaction, [number], arrival.tags)
    if arrival.read:
        clippings.set_flag(transaction, [number], "read", True)
    clippings.set_note(transaction, number, arrival.note)
    for passage in arrival.highlights:
        highlights.add_quoted(transaction, number, passage)
    for name in arrival.stories:
        stories.put(transaction, _story(transaction, name), [number])
    if arrival.key:
        transaction.insert("arrival", {"key": arrival.key, "clipping_id": number})
    return number


def known(connection: sqlite3.Connection, key: str) -> int | None:
    """The clipping that came in by this key, also when it is in the trash; `None` where none did."""
    row = connection.execute("SELECT clipping_id FROM arrival WHERE key = ?", (key,)).fetchone()
    return None if row is None else int(row[0])


def _story(transaction: Transaction, name: str) -> int:
    found = transaction.value("SELECT id FROM story WHERE key = ?", (fold(name),))
    return int(found) if found is not None else stories.add(transaction, name, (), "")
