"""The file of what was read from clippings to find what belongs together: `kin.sqlite3` in the library's cache folder.

It is derived from the library and never the truth: where it is damaged, foreign, of another version or of a state of
the library that is no more, it is moved aside or emptied, and made anew. One process writes it at a time (`lock`), any
number read. Postings are kept in parcels: all clippings of one term and one stretch of days in one packed value, so
that a question about some weeks reads some dozens of rows, however large the library is.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt
from filelock import FileLock

from db import places
from db.index.outbox import transaction
from db.index.place import Place
from db.kin.fresh import HASH, TABLE, Fresh
from db.kin.packing import Unusable, unpacked

T = TypeVar("T")

VERSION = 3
"""Grows when what is kept changes, or how it is worked out: a file of another version is made anew."""

NAME = "kin.sqlite3"
ASIDE = "kin.damaged"
"""What a file that cannot be used is called; only the last one is kept, for whoever wonders what happened."""

APPLICATION_ID = 0x436C4B69
BUSY_SECONDS = 5.0
MOST_WAL = 8_000_000
"""Bytes that the file's write-ahead log keeps when all of it is in the file."""

DAYS_PER_PARCEL = 64

POSTING = np.dtype([("clipping", "<i4"), ("day", "u1"), ("weight", "<f2")])
"""One clipping of a parcel: its id, which day of the parcel's it is of, the term's weight by the vector's length."""
ENTRY = np.dtype([("term", "<i4"), ("weight", "u1")])
"""One term of a clipping's vector, the most telling first; the weight is `FINENESS` times that of `db.kin.words`."""
FINENESS = 24

Postings = npt.NDArray[np.void]
Entries = npt.NDArray[np.void]

_TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE clipping (
    id INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    sha256 TEXT NOT NULL,               -- of the body that was read
    language TEXT NOT NULL,             -- `db.kin.words.code_of`
    vector BLOB NOT NULL,               -- ENTRY
    sample BLOB NOT NULL                -- hashes of runs of words, u4, ascending
) STRICT;
CREATE TABLE term (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, clippings INTEGER NOT NULL) STRICT;
CREATE TABLE post (
    term INTEGER NOT NULL, parcel INTEGER NOT NULL, postings BLOB NOT NULL, PRIMARY KEY (term, parcel)
) STRICT, WITHOUT ROWID;
CREATE TABLE shingle (
    hash INTEGER NOT NULL, clipping INTEGER NOT NULL, PRIMARY KEY (hash, clipping)
) STRICT, WITHOUT ROWID;
CREATE TABLE quotation (
    hash INTEGER NOT NULL, clipping INTEGER NOT NULL, PRIMARY KEY (hash, clipping)
) STRICT, WITHOUT ROWID;
CREATE INDEX quotation_clipping ON quotation (clipping);
CREATE TABLE pointer (
    url_key TEXT NOT NULL, clipping INTEGER NOT NULL, PRIMARY KEY (url_key, clipping)
) STRICT, WITHOUT ROWID;
CREATE INDEX pointer_clipping ON pointer (clipping);
-- What the library has not been told yet. A number is given once.
CREATE TABLE finding (
    number INTEGER PRIMARY KEY AUTOINCREMENT, clipping INTEGER NOT NULL UNIQUE, finding TEXT NOT NULL
) STRICT;
"""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of one clipping."""

    clipping: int
    day: int
    sha256: str
    language: str
    vector: Entries
    sample: npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Parcels:
    """The postings of some terms: of each the term, the clipping, its day, and the term's weight."""

    terms: npt.NDArray[np.int64]
    clippings: npt.NDArray[np.int64]
    days: npt.NDArray[np.int64]
    weights: npt.NDArray[np.float64]


class Store:
    """One opening of the file. Not to be used from two threads at once."""

    def __init__(self, place: Place, *, writing: bool) -> None:
        """Open the file; where it cannot be used, a writer makes it anew and a reader raises `Unusable`."""
        self._place = place
        self.path = place.folder / NAME
        self._writing = writing
        self._fresh = Fresh()
        self._followed: tuple[int, int] | None = None
        if writing:
            place.folder.mkdir(parents=True, exist_ok=True)
            try:
                self.connection = self._opened()
            except (Unusable, sqlite3.DatabaseError) as error:
                if not is_damage(error):
                    raise
                log.info("what belongs together is worked out anew: %s", error)
                self.move_aside()
                self.connection = self._opened()
        else:
            try:
                self.connection = self._opened()
            except sqlite3.DatabaseError as error:
                raise Unusable(str(error)) from error

    def _opened(self) -> sqlite3.Connection:
        mode = "rwc" if self._writing else "ro"
        if not self._writing and not self.path.exists():
            raise Unusable("there is none yet")
        connection = sqlite3.connect(
            f"{self.path.as_uri()}?mode={mode}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            connection.execute("PRAGMA cache_size = -16384")
            if self._writing:
                # A transaction that a power cut takes is only work to do again.
                connection.execute(f"PRAGMA journal_mode = {places.look(self.path.parent).journal}")
                connection.execute("PRAGMA synchronous = NORMAL")
                connection.execute(f"PRAGMA journal_size_limit = {MOST_WAL}")
                self._made(connection)
            self._demand_ours(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _made(self, connection: sqlite3.Connection) -> None:
        """Make the tables of an empty file."""
        with transaction(connection):
            if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
                return
            for statement in (*_TABLES.split(";\n"), TABLE):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
            _fresh(connection)

    def _demand_ours(self, connection: sqlite3.Connection) -> None:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise Unusable("the file is not one of ours")
        if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
            raise Unusable("it was made by another version of the program")
        tables = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name IN ('about', 'clipping', 'post')")
        if tables.fetchone()[0] != 3:
            raise Unusable("tables are missing")

    def move_aside(self) -> None:
        """Put the file out of the way, with what belongs to it; on systems that refuse, it is removed when they let."""
        for ending in ("-wal", "-shm"):
            self.path.with_name(NAME + ending).unlink(missing_ok=True)
        if self.path.exists():
            os.replace(self.path, self.path.with_name(ASIDE))

    def remove(self) -> None:
        """Remove the file, when it is closed."""
        self.path.unlink(missing_ok=True)
        for ending in ("-wal", "-shm"):
            self.path.with_name(NAME + ending).unlink(missing_ok=True)

    def empty(self) -> None:
        """Forget everything, because it belongs to another state of the library. Inside of a transaction."""
        for table in ("fresh", "clipping", "term", "post", "shingle", "quotation", "pointer", "finding"):
            self.connection.execute(f"DELETE FROM {table}")
        _fresh(self.connection)

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    # What is said of it

    def about(self, key: str) -> str:
        """One of the values of the file: `token` of this filling of it, `seen`, `last`, `noted` and counts."""
        row = self.connection.execute("SELECT value FROM about WHERE key = ?", (key,)).fetchone()
        return "" if row is None else str(row[0])

    def say(self, key: str, value: str) -> None:
        """Remember one of these values."""
        self.connection.execute(
            "INSERT INTO about VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", (key, value)
        )

    def version(self) -> int:
        """A number that is another one when another connection has written."""
        return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def count(self, language: str | None = None) -> int:
        """How many clippings are in it, of one language (`db.kin.words.code_of`) if that is named."""
        return int(self.about("count" if language is None else f"count {language}") or 0)

    def add_to_count(self, number: int, language: str) -> None:
        """So many clippings of a language come in, or go out."""
        self.say("count", str(self.count() + number))
        self.say(f"count {language}", str(self.count(language) + number))

    # What was read lately

    def fresh(self) -> Fresh:
        """What waits to be put in its place, as it is now."""
        state = self.version(), self.connection.total_changes
        if state != self._followed:
            self._fresh.follow(self.connection)
            self._followed = state
        return self._fresh

    def folded(self) -> int:
        """The greatest id of a term of which what waits is in its place already; 0 where none is."""
        return int(self.about("folded") or 0)

    def folded_hashes(self) -> int:
        """The hash up to which, without it, runs of words are in their places already."""
        return int(self.about("folded hashes") or 0)

    # Terms and vectors

    def terms(self, texts: Sequence[str]) -> dict[str, tuple[int, int]]:
        """Of those terms that are known: id, and how many clippings have it."""
        found: dict[str, tuple[int, int]] = {}
        for part in chunks(texts):
            rows = self.connection.execute(f"SELECT text, id, clippings FROM term WHERE text IN ({_marks(part)})", part)
            found.update({text: (number, count) for text, number, count in rows})
        more = self.fresh().count([number for number, _ in found.values()], self.folded())
        return {text: (pair[0], pair[1] + plus) for (text, pair), plus in zip(found.items(), more, strict=True)}

    def counts(self, terms: Sequence[int]) -> dict[int, int]:
        """In how many clippings each of these terms is."""
        found: dict[int, int] = {}
        for part in chunks(terms):
            rows = self.connection.execute(f"SELECT id, clippings FROM term WHERE id IN ({_marks(part)})", part)
            found.update(rows.fetchall())
        more = self.fresh().count(list(found), self.folded())
        return {term: count + plus for (term, count), plus in zip(found.items(), more, strict=True)}

    def spelt(self, terms: Sequence[int]) -> dict[int, str]:
        """The texts of some terms."""
        found: dict[int, str] = {}
        for part in chunks(terms):
            rows = self.connection.execute(f"SELECT id, text FROM term WHERE id IN ({_marks(part)})", part)
            found.update(rows.fetchall())
        return found

    def postings(self, terms: Sequence[int], first_parcel: int, last_parcel: int) -> Parcels:
        """The clippings of some terms (some hundreds at most) in some parcels."""
        rows = self.connection.execute(
            f"SELECT term, parcel, postings FROM post WHERE term IN ({_marks(terms)}) AND parcel BETWEEN ? AND ?",
            (*terms, first_parcel, last_parcel),
        ).fetchall()
        found_terms, parcels, packed = zip(*rows, strict=True) if rows else ((), (), ())
        postings = unpacked(b"".join(packed), POSTING)
        lengths = np.fromiter(map(len, packed), np.int64, len(rows)) // POSTING.itemsize
        if int(lengths.sum()) != len(postings):
            raise Unusable("a value is cut off")
        begins = np.repeat(np.fromiter(parcels, np.int64, len(rows)) * DAYS_PER_PARCEL, lengths)
        begin, end = first_parcel * DAYS_PER_PARCEL, (last_parcel + 1) * DAYS_PER_PARCEL - 1
        fresh = self.fresh().found(terms, self.folded(), begin, end)
        return Parcels(
            np.concatenate([np.repeat(np.fromiter(found_terms, np.int64, len(rows)), lengths), fresh["term"]]),
            np.concatenate([postings["clipping"].astype(np.int64), fresh["clipping"]]),
            np.concatenate([begins + postings["day"], fresh["day"]]),
            np.concatenate([postings["weight"].astype(np.float64), fresh["weight"]]),
        )

    def kept(self, clippings: Sequence[int]) -> dict[int, Kept]:
        """What is kept of some clippings; those that are not in it are left out."""
        found: dict[int, Kept] = {}
        for part in chunks(clippings):
            for row in self.connection.execute(
                f"SELECT id, day, sha256, language, vector, sample FROM clipping WHERE id IN ({_marks(part)})", part
            ):
                vector, sample = unpacked(row[4], ENTRY), unpacked(row[5], HASH)
                found[row[0]] = Kept(row[0], row[1], row[2], row[3], vector, sample)
        return found

    def with_hashes(self, table: str, hashes: Iterable[int], most: int) -> Iterator[list[int]]:
        """For each hash of `shingle` or `quotation` those clippings that have it; none if more than `most` do."""
        fresh = self.fresh() if table == "shingle" else None
        for each in hashes:
            rows = self.connection.execute(
                f"SELECT clipping FROM {table} WHERE hash = ? LIMIT ?", (each, most + 1)
            ).fetchall()
            having = [row[0] for row in rows]
            if fresh is not None and (waiting := fresh.having(each)):
                having = [*dict.fromkeys([*having, *waiting])]
            yield having if len(having) <= most else []

    def quotations(self, clipping: int) -> list[int]:
        """The hashes of what a clipping quotes."""
        rows = self.connection.execute("SELECT hash FROM quotation WHERE clipping = ?", (clipping,))
        return [row[0] for row in rows]

    def pointers(self, clipping: int) -> list[str]:
        """The keys of the addresses in a clipping's text."""
        rows = self.connection.execute("SELECT url_key FROM pointer WHERE clipping = ?", (clipping,))
        return [row[0] for row in rows]

    def pointing(self, url_keys: Iterable[str]) -> set[int]:
        """The clippings in whose text one of these addresses is."""
        found: set[int] = set()
        for key in url_keys:
            found.update(
                row[0] for row in self.connection.execute("SELECT clipping FROM pointer WHERE url_key = ?", (key,))
            )
        return found


def lock(place: Place) -> FileLock:
    """What the one process holds that writes the file; not waited for."""
    place.folder.mkdir(parents=True, exist_ok=True)
    return FileLock(place.folder / "kin.lock", timeout=0)


def chunks(values: Sequence[T], size: int = 500) -> Iterator[Sequence[T]]:
    """The values, some hundreds at a time."""
    for at in range(0, len(values), size):
        yield values[at : at + size]


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


def _fresh(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM about")
    connection.execute(
        "INSERT INTO about VALUES ('token', ?), ('seen', '0'), ('last', ''), ('noted', '0'), ('count', '0')",
        (uuid.uuid4().hex,),
    )


def is_damage(error: BaseException) -> bool:
    """Whether what SQLite raised says that the file is not what it was; no disk is full, nobody else is at it."""
    if isinstance(error, Unusable):
        return True
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT)
