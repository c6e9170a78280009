"""Saved searches: queries with a name, in the order of the sidebar."""

from __future__ import annotations

import sqlite3

from db import moments
from db.clippings import VIEWS
from db.errors import NotFound, Refused
from db.folding import fold
from db.model import SavedSearch
from db.names import clean_name
from db.sort import Sort
from db.transaction import Transaction

LONGEST_QUERY = 10_000


def every(connection: sqlite3.Connection) -> list[SavedSearch]:
    """All saved searches in the order of the sidebar."""
    rows = connection.execute("SELECT id, name, query, view, sort FROM saved_search ORDER BY position, id")
    return [SavedSearch(row[0], row[1], row[2], row[3], Sort(row[4])) for row in rows]


def find(connection: sqlite3.Connection, name: str) -> SavedSearch:
    """The saved search with this name. Raises `NotFound`."""
    row = connection.execute(
        "SELECT id, name, query, view, sort FROM saved_search WHERE key = ?", (fold(name),)
    ).fetchone()
    if row is None:
        raise NotFound(f"There is no saved search “{name}”.")
    return SavedSearch(row[0], row[1], row[2], row[3], Sort(row[4]))


def add(transaction: Transaction, name: str, query: str, view: str, sort: Sort) -> int:
    """Save a search at the end of the list; returns its id. Raises `Refused` for a name that is taken."""
    clean = _free_name(transaction, name)
    return transaction.insert(
        "saved_search",
        {
            "name": clean,
            "key": fold(clean),
            "query": _query(query),
            "view": _view(view),
            "sort": sort.value,
            "position": transaction.value("SELECT coalesce(max(position), -1) + 1 FROM saved_search"),
            "created_at": moments.now(),
        },
    )


def rename(transaction: Transaction, search_id: int, name: str) -> None:
    """Give a saved search another name. Raises `Refused` for a name that is taken."""
    _require(transaction, search_id)
    clean = _free_name(transaction, name, search_id)
    transaction.execute("UPDATE saved_search SET name = ?, key = ? WHERE id = ?", (clean, fold(clean), search_id))


def change(transaction: Transaction, search_id: int, query: str, view: str, sort: Sort) -> None:
    """Let a saved search mean another query, view and order."""
    _require(transaction, search_id)
    transaction.execute(
        "UPDATE saved_search SET query = ?, view = ?, sort = ? WHERE id = ?",
        (_query(query), _view(view), sort.value, search_id),
    )


def move(transaction: Transaction, search_id: int, place: int) -> None:
    """Put a saved search at a place of the list, counted from 0; beyond the end is at the end."""
    _require(transaction, search_id)
    order = [each.id for each in every(transaction.connection) if each.id != search_id]
    order.insert(max(0, place), search_id)
    for position, number in enumerate(order):
        transaction.execute(
            "UPDATE saved_search SET position = ? WHERE id = ? AND position <> ?", (position, number, position)
        )


def remove(transaction: Transaction, search_id: int) -> None:
    """Remove a saved search; what it finds stays."""
    _require(transaction, search_id)
    transaction.execute("DELETE FROM saved_search WHERE id = ?", (search_id,))


def _require(transaction: Transaction, search_id: int) -> None:
    if transaction.value("SELECT id FROM saved_search WHERE id = ?", (search_id,)) is None:
        raise NotFound("That saved search is gone.")


def _free_name(transaction: Transaction, name: str, search_id: int | None = None) -> str:
    clean = clean_name(name, "A saved search")
    other = transaction.value("SELECT id FROM saved_search WHERE key = ? AND id IS NOT ?", (fold(clean), search_id))
    if other is not None:
        raise Refused(f"There is a saved search “{clean}” already.", "Choose another name, or remove that one first.")
    return clean


def _query(text: str) -> str:
    if len(text) > LONGEST_QUERY:
        raise Refused(f"A saved search can have {LONGEST_QUERY:,} characters.", "Choose a shorter one.")
    return text.replace("\x00", "").strip()


def _view(view: str) -> str:
    if view not in VIEWS:
        raise Refused(f"There is no list “{view}”.", f"There are {', '.join(VIEWS)}.")
    return view
