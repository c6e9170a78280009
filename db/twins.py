"""'Already clipped': the clippings that a draft, or an address, seems to be."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from db import clippings, known_addresses
from db.addresses import url_key
from db.folding import text_key
from db.model import Draft, Duplicate, Twin

MOST = 20
"""How many clippings are named for one address or text."""


def of(connection: sqlite3.Connection, draft: Draft) -> list[Twin]:
    """Clippings outside the trash with the address of a draft, then those with the same words in the same order."""
    found: dict[int, Duplicate] = {}
    addresses = (draft.article.url, draft.original.final_url, draft.original.url)
    for number in known_addresses.at(connection, [url_key(each) for each in addresses if each], MOST):
        found.setdefault(number, Duplicate.URL)
    text = draft.article.body.text()
    if text.strip():
        for row in connection.execute(
            "SELECT id FROM body JOIN clipping ON id = clipping_id WHERE text_key = ? AND trashed_at IS NULL "
            "ORDER BY id LIMIT ?",
            (text_key(text), MOST),
        ):
            found.setdefault(row[0], Duplicate.BODY)
    return [Twin(row, found[row.id]) for row in clippings.rows(connection, list(found))]


def at_addresses(connection: sqlite3.Connection, addresses: Iterable[str]) -> dict[str, int]:
    """The clipping outside the trash that each of these addresses names; those that name none are left out."""
    found = {}
    for address in addresses:
        here = known_addresses.at(connection, [url_key(address)])
        if here:
            found[address] = here[0]
    return found
