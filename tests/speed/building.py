"""Real libraries of any size, written straight into the tables in seconds; the triggers do what they do for anybody."""

import hashlib
import html
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from db.connection import open_writer
from db.folding import fold
from db.library import Library
from db.query.matcher import Document
from tests.db.search.made import MadeLibrary

_CHUNK = 5000
_CLIPPED = "2024-12-01T08:00:00Z"


def open_library(folder: Path) -> MadeLibrary:
    """The library in `folder`, made where there is none, with a connection to write to it."""
    with Library.open(folder) if folder.exists() else Library.create(folder) as library:
        database, number = library.database, library.id
    return MadeLibrary(database, number, open_writer(database).conn)


def add_in_bulk(library: MadeLibrary, documents: Iterable[Document]) -> None:
    """Write clippings by the thousand. Not durable before all are written: it is only a measurement."""
    connection = library.connection
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -262144")
    for chunk in _chunks(documents):
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "INSERT INTO clipping (id, title, outlet, agency, dateline, language, published, captured_at, sort_date, "
            "word_count, starred, filed, read) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            map(_clipping, chunk),
        )
        connection.executemany(
            "INSERT INTO body (clipping_id, html, text, sha256, text_key) VALUES (?, ?, ?, ?, ?)", map(_body, chunk)
        )
        connection.executemany(
            "INSERT INTO title_key (clipping_id, key) VALUES (?, ?)",
            ((each.id, fold(each.texts.title)) for each in chunk),
        )
        connection.executemany(
            "INSERT INTO author (clipping_id, position, name) VALUES (?, ?, ?)",
            ((each.id, at, name) for each in chunk for at, name in enumerate(each.values["author"])),
        )
        names = sorted({name for each in chunk for name in each.values["tag"]})
        connection.executemany(
            "INSERT OR IGNORE INTO tag (name, key, colour) VALUES (?, ?, '#888888')",
            ((name, name.lower()) for name in names),
        )
        tags = dict(connection.execute("SELECT name, id FROM tag"))
        connection.executemany(
            "INSERT INTO tagging (clipping_id, tag_id) VALUES (?, ?)",
            ((each.id, tags[name]) for each in chunk for name in each.values["tag"]),
        )
        connection.execute("COMMIT")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("ANALYZE")


def remove(library: MadeLibrary, ids: Iterable[int]) -> None:
    """Delete clippings for good."""
    library.connection.execute("BEGIN IMMEDIATE")
    library.connection.executemany("DELETE FROM clipping WHERE id = ?", ((number,) for number in ids))
    library.connection.execute("COMMIT")


def _chunks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    coming = iter(documents)
    while chunk := list(islice(coming, _CHUNK)):
        yield chunk


def _clipping(document: Document) -> tuple[object, ...]:
    values = document.values
    outlet, agency, place, language = ((values[name] or (None,))[0] for name in ("outlet", "agency", "place", "lang"))
    published = document.moments["date"]
    states = document.states
    return (
        document.id, document.texts.title, outlet, agency, place, language, published, _CLIPPED,
        f"{published}T00:00:00Z", len(document.texts.body.split()),
        "starred" in states, "filed" in states, "read" in states,
    )  # fmt: skip


def _body(document: Document) -> tuple[object, ...]:
    text = document.texts.body
    page = f"<p>{html.escape(text, quote=False).replace(chr(10) * 2, '</p><p>')}</p>"
    return document.id, page, text, _digest(page), _digest(text)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
