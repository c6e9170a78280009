"""The database's side of the index: what is waiting to be indexed, and which index it believes.

Triggers put every clipping whose text changed into `outbox` with the next sequence number. `index_state.token` holds
the token of the index that the database believes and, while a commit is under way, the announced one after a space: a
crash between the index's commit and its acknowledgement is then told from an index that belongs to another history.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from db.index.schema import VERSION, Checkpoint
from db.query.matcher import Texts
from db.query.stems import stem_language

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class State:
    """The row of `index_state`."""

    last_sequence: int
    committed_sequence: int
    tokens: tuple[str, ...]

    def distrusts(self, checkpoint: Checkpoint) -> str:
        """Why an index with this checkpoint must be rebuilt; empty when it can be used and caught up."""
        if checkpoint.version != VERSION:
            return "it was made by another version of the program"
        if checkpoint.token not in self.tokens:
            return "it belongs to another state of the library"
        if checkpoint.sequence > self.last_sequence:
            return "it is ahead of the library"
        if checkpoint.sequence < self.committed_sequence:
            return "it is older than the library remembers"
        return ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A clipping to index, and the sequence number under which it waits."""

    clipping_id: int
    sequence: int


def state(connection: sqlite3.Connection) -> State:
    """What the database believes about the index."""
    row = connection.execute("SELECT last_seq, committed_seq, token FROM index_state WHERE id = 1").fetchone()
    if row is None:
        # Of a damaged database: an index that nothing is known of is made anew.
        return State(0, 0, ())
    last, committed, tokens = row
    return State(last, committed, tuple(tokens.split()))


def count(connection: sqlite3.Connection) -> int:
    """How many clippings wait."""
    return int(connection.execute("SELECT count(*) FROM outbox").fetchone()[0])


def waiting(connection: sqlite3.Connection, limit: int = -1, after: int = 0) -> list[Waiting]:
    """What waits, longest first; only what has a sequence number behind `after`."""
    rows = connection.execute("SELECT clipping_id, seq FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?", (after, limit))
    return [Waiting(row[0], row[1]) for row in rows]


def waiting_from(connection: sqlite3.Connection, clipping_id: int, limit: int) -> list[Waiting]:
    """What waits of the clippings from this id on."""
    rows = connection.execute(
        "SELECT clipping_id, seq FROM outbox WHERE clipping_id >= ? ORDER BY clipping_id LIMIT ?", (clipping_id, limit)
    )
    return [Waiting(row[0], row[1]) for row in rows]


def waiting_ids(connection: sqlite3.Connection) -> npt.NDArray[np.int64]:
    """The ids of all that waits."""
    text = connection.execute("SELECT group_concat(clipping_id) FROM outbox").fetchone()[0]
    return np.array(text.split(","), np.int64) if text else np.zeros(0, np.int64)


def newest_waiting(connection: sqlite3.Connection, limit: int) -> dict[int, int]:
    """Clipping -> sequence number of what waits, at most `limit` of them, the newest."""
    rows = connection.execute("SELECT clipping_id, seq FROM outbox ORDER BY seq DESC LIMIT ?", (limit,))
    return {row[0]: row[1] for row in rows}


def texts(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, Texts]:
    """The texts of these clippings; those that are gone are left out."""
    return dict(texts_of(connection, ids))


def texts_of(connection: sqlite3.Connection, ids: Sequence[int]) -> Iterator[tuple[int, Texts]]:
    """The same, a few hundred at a time."""
    for at in range(0, len(ids), _CHUNK):
        part = ids[at : at + _CHUNK]
        yield from _texts(connection, f"WHERE c.id IN ({','.join('?' * len(part))})", part)


def ids_below(connection: sqlite3.Connection, clipping_id: int, limit: int) -> list[int]:
    """The ids of the next `limit` clippings downwards, the newest first."""
    rows = connection.execute("SELECT id FROM clipping WHERE id < ? ORDER BY id DESC LIMIT ?", (clipping_id, limit))
    return [row[0] for row in rows]


def texts_between(connection: sqlite3.Connection, low: int, high: int) -> Iterator[tuple[int, Texts]]:
    """The texts of the clippings from one id to before another."""
    return _texts(connection, "WHERE c.id >= ? AND c.id < ? ORDER BY c.id", (low, high))


def clippings(connection: sqlite3.Connection) -> tuple[int, int]:
    """How many clippings there are, and the greatest id."""
    row = connection.execute("SELECT count(*), coalesce(max(id), 0) FROM clipping").fetchone()
    return row[0], row[1]


def all_texts(connection: sqlite3.Connection) -> Iterator[tuple[int, Texts]]:
    """The texts of every clipping, newest first."""
    return _texts(connection, "ORDER BY c.sort_date DESC, c.id DESC", ())


def texts_after(connection: sqlite3.Connection, clipping_id: int, limit: int) -> list[tuple[int, Texts]]:
    """The texts of the next `limit` clippings by id."""
    return list(_texts(connection, "WHERE c.id > ? ORDER BY c.id LIMIT ?", (clipping_id, limit)))


def _texts(connection: sqlite3.Connection, rest: str, values: Sequence[int]) -> Iterator[tuple[int, Texts]]:
    rows = connection.execute(
        "SELECT c.id, c.title, coalesce(c.standfirst, ''), coalesce(b.text, ''), coalesce(n.text, ''), "
        "(SELECT coalesce(group_concat(marked, char(10)), '') FROM ("
        "SELECT quotation || char(10) || note AS marked FROM highlight WHERE clipping_id = c.id ORDER BY id)), "
        "coalesce(c.language, '') FROM clipping c "
        f"LEFT JOIN body b ON b.clipping_id = c.id LEFT JOIN note n ON n.clipping_id = c.id {rest}",
        values,
    )
    for number, title, standfirst, body, note, highlight, language in rows:
        yield number, Texts(title, standfirst, body, note, highlight, stem_language(language))


def new_token() -> str:
    """A token that no other commit has."""
    return uuid.uuid4().hex


def announce(connection: sqlite3.Connection, coming: Checkpoint, *present: Checkpoint) -> None:
    """Say that an index is about to commit `coming`, while those that are trusted at `present` go on being so.

    Of an unfinished index beside the present one this is also the acknowledgement: the present one goes on counting.
    """
    with transaction(connection):
        _trust(connection, *present, coming)


def acknowledge(connection: sqlite3.Connection, done: Iterable[Waiting], checkpoint: Checkpoint) -> None:
    """Take off the outbox what the index has committed, unless it has changed again since."""
    with transaction(connection):
        connection.executemany(
            "DELETE FROM outbox WHERE clipping_id = ? AND seq = ?", [(each.clipping_id, each.sequence) for each in done]
        )
        _believe(connection, checkpoint)


def acknowledge_built(
    connection: sqlite3.Connection, low: int, high: int, sequence: int, checkpoint: Checkpoint
) -> None:
    """The same for all clippings from one id to before another, as they were at `sequence`."""
    with transaction(connection):
        connection.execute(
            "DELETE FROM outbox WHERE clipping_id >= ? AND clipping_id < ? AND seq <= ?", (low, high, sequence)
        )
        _believe(connection, checkpoint)


def acknowledge_rebuilt(connection: sqlite3.Connection, checkpoint: Checkpoint) -> None:
    """Believe a rebuilt index, which holds all that waited up to its checkpoint."""
    with transaction(connection):
        connection.execute("DELETE FROM outbox WHERE seq <= ?", (checkpoint.sequence,))
        _believe(connection, checkpoint)


def _trust(connection: sqlite3.Connection, *checkpoints: Checkpoint) -> None:
    tokens = " ".join(each.token for each in checkpoints)
    connection.execute("UPDATE index_state SET token = ? WHERE id = 1", (tokens,))


def _believe(connection: sqlite3.Connection, checkpoint: Checkpoint) -> None:
    _trust(connection, checkpoint)
    connection.execute("UPDATE index_state SET committed_seq = ? WHERE id = 1", (checkpoint.sequence,))


@contextmanager
def transaction(connection: sqlite3.Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    """One unit of work on a connection without implicit transactions."""
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
