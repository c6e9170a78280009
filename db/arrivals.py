"""What comes from elsewhere with what a person made of it there: drafts with tags, notes, highlights and stories."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from db import clippings, highlights, stories, tags
from db.folding import fold
from db.model import Arrival, Draft
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


def join(transaction: Transaction, number: int, arrival: Arrival, keep: Callable[[Draft], str]) -> None:
    """Give a clipping what an arrival has and it has not: tags, the note's words, passages, star, read state.

    One of which only the address was known also gets the text, as another capture; `keep` writes its bytes and returns
    their hash. Nothing of its own is lost.
    """
    clippings.require(transaction.connection, [number])
    if arrival.draft.article.body and transaction.value(
        "SELECT truncated IS 'unfetched' FROM clipping WHERE id = ?", (number,)
    ):
        clippings.take_again(transaction, number, arrival.draft, keep(arrival.draft))
        highlights.settle(transaction, number)
    if arrival.tags:
        tags.put(transaction, [number], arrival.tags)
        clippings.set_flag(transaction, [number], "filed", True)
    for flag, on in (("starred", arrival.starred), ("read", arrival.read)):
        if on:
            clippings.set_flag(transaction, [number], flag, True)
    note = str(transaction.value("SELECT text FROM note WHERE clipping_id = ?", (number,)) or "")
    if arrival.note.strip() and arrival.note.strip() not in note:
        clippings.set_note(transaction, number, f"{note}\n\n{arrival.note.strip()}".strip())
    there = {_words(each.quotation) for each in highlights.of(transaction.connection, number)}
    for passage in arrival.highlights:
        if _words(passage.quotation) not in there:
            there.add(_words(passage.quotation))
            highlights.add_quoted(transaction, number, passage)
    for name in arrival.stories:
        stories.put(transaction, _story(transaction, name), [number])
    if arrival.key:
        transaction.execute("INSERT OR IGNORE INTO arrival VALUES (?, ?)", (arrival.key, number))


def _words(quotation: str) -> str:
    return " ".join(quotation.split())


def known(connection: sqlite3.Connection, key: str) -> int | None:
    """The clipping that came in by this key, also when it is in the trash; `None` where none did."""
    row = connection.execute("SELECT clipping_id FROM arrival WHERE key = ?", (key,)).fetchone()
    return None if row is None else int(row[0])


def _story(transaction: Transaction, name: str) -> int:
    found = transaction.value("SELECT id FROM story WHERE key = ?", (fold(name),))
    return int(found) if found is not None else stories.add(transaction, name, (), "")
