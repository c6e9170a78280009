"""Which texts link to which address, so that a clipping knows what points to it.

A link is kept as a number made of its address's key. The rows follow from the texts; they are brought up to date at the
end of every write (`reworded` tells which texts are new), so that undoing brings them back without being recorded.
"""

from __future__ import annotations

import hashlib
import html
import re
import sqlite3

from db.addresses import names_article, url_key
from db.transaction import Transaction

MOST = 200
"""So many clippings at most are named that point to one."""
MOST_OF_A_TEXT = 500
AT_ONCE = 500
"""Texts that one write looks at; of a large library that is new to this, the others come with the next writes."""
_HREF = re.compile(r'href="(https?://[^"]{1,4000})"', re.IGNORECASE)
_SEEN = "text_links_seen"


def catch_up(transaction: Transaction) -> None:
    """Write down the links of texts that are new or gone since this was done last, of so many as one write may take."""
    # A damaged number reads as 0: then the texts are read once more.
    seen = int(transaction.value("SELECT CAST(value AS INTEGER) FROM library WHERE key = ?", (_SEEN,)) or 0)
    rows = transaction.execute(
        # As bytes: a text that is damaged must not keep everything else from being written.
        "SELECT reworded.clipping_id, seq, CAST(html AS BLOB) FROM reworded "
        "LEFT JOIN body ON body.clipping_id = reworded.clipping_id WHERE seq > ? ORDER BY seq LIMIT ?",
        (seen, AT_ONCE),
    ).fetchall()
    for number, _, markup in rows:
        transaction.execute("DELETE FROM text_link WHERE clipping_id = ?", (number,))
        keys = sorted({_number(key) for key in _keys((markup or b"").decode("utf-8", "replace"))})
        transaction.connection.executemany(
            "INSERT INTO text_link VALUES (?, ?)", ((key, number) for key in keys[:MOST_OF_A_TEXT])
        )
    if rows:
        transaction.execute("INSERT OR REPLACE INTO library VALUES (?, ?)", (_SEEN, str(rows[-1][1])))


def pointing_to(connection: sqlite3.Connection, clipping_id: int) -> list[int]:
    """The clippings outside the trash whose texts link to this one, newest first."""
    keys = [row[0] for row in connection.execute("SELECT url_key FROM address WHERE clipping_id = ?", (clipping_id,))]
    found: set[int] = set()
    for key in filter(names_article, keys):
        rows = connection.execute(
            "SELECT clipping_id FROM text_link JOIN clipping ON id = clipping_id "
            "WHERE key = ? AND trashed_at IS NULL LIMIT ?",
            (_number(key), MOST),
        )
        found.update(row[0] for row in rows)
    return sorted(found - {clipping_id}, reverse=True)


def _keys(markup: str) -> set[str]:
    return set(filter(names_article, (url_key(html.unescape(each)) for each in _HREF.findall(markup))))


def _number(key: str) -> int:
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)
