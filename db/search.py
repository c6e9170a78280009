"""From a query to hits: text leaves run over the index, structure leaves in SQL, combined as sets of clipping ids.

The database is the truth: clippings that the index does not hold in their present state (the outbox) are matched
directly, so nothing is missed and nothing stale is shown; where there is no usable index, all of them are.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from db.clippings import VIEWS
from db.connection import in_words, open_reader
from db.errors import CuttingsError
from db.evaluation import EVERYWHERE, Evaluation, Snapshot
from db.index import outbox
from db.index.executor import Budget, Strengths
from db.index.keeper import IndexKeeper, Progress, no_pause, no_progress
from db.index.place import Place
from db.index.reader import IndexReader
from db.index.unindexed import Unindexed
from db.index.verify import differences
from db.index.writer import Pause
from db.model import Hits, Sort
from db.query.parser import parse
from db.query.tree import (
    Node,
    Phrase,
    Prefix,
    Query,
    TextLeaf,
    Wildcard,
    Word,
    leaves,
    mentions_trash,
)
from db.snippets import marks, snippet

__all__ = ["VIEWS", "Searchable", "Searcher", "marks", "snippet"]


_SECONDS = 5.0
_ATTEMPTS = 3

log = logging.getLogger(__name__)


class Searchable(Protocol):
    """What a `Searcher` needs of a library."""

    @property
    def database(self) -> Path:
        """The library's SQLite file."""

    @property
    def id(self) -> str:
        """The library's UUID, by which its index is found."""

    @property
    def can_be_written(self) -> bool:
        """Whether the file may be written, though perhaps not by this opening."""


class Searcher:
    """Searches one library in this process; also keeps its index. Usable from any thread, one call at a time."""

    def __init__(self, library: Searchable, cache_dir: Path) -> None:
        self._database = library.database
        self._read_only = not library.can_be_written
        place = Place(cache_dir, library.id)
        self._reader = IndexReader(place)
        self._keeper = IndexKeeper(library.database, place)
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._version = -1
        self._snapshot = Snapshot({}, 0)
        self._unindexed = Unindexed()
        self._unusable = "there is no search index yet"
        self._damaged = False

    def search(
        self,
        query: str | Query,
        *,
        view: str = "all",
        sort: Sort = Sort.RELEVANCE,
        cancelled: Callable[[], bool] | None = None,
        seconds: float = _SECONDS,
    ) -> Hits:
        """The clippings of a view (one of `VIEWS`) that a query means, in order.

        Raises `Cancelled` when `cancelled` says so; ends with a note when `seconds` are over. The trash is searched
        only in its own view or where the query says `is:trashed`.
        """
        if isinstance(query, str):
            query = parse(query)
        budget = Budget(seconds, cancelled)
        with self._lock, in_words(self._database):
            try:
                ids, scores = self._begin(view, query.tree, budget).answer(query.tree, sort)
            except (CuttingsError, sqlite3.Error):
                raise
            except Exception as error:
                if self._unusable:
                    raise
                # Whatever damaged postings make Whoosh raise, the answer is the same: do without until it is rebuilt.
                log.warning("the index cannot be read: %r", error)
                self._damaged = True
                ids, scores = self._begin(view, query.tree, budget).answer(query.tree, sort)
        notes = [*query.notes, *budget.notes]
        if budget.spent:
            notes.append("The search took too long and was cut short: there may be more.")
        if self._unusable and _text_leaves(query.tree):
            notes.append(f"The texts themselves were searched, because {self._unusable}.")
        pending = self._snapshot.total if self._unusable else len(self._snapshot.pending)
        return Hits(tuple(ids), scores, pending, tuple(dict.fromkeys(notes)))

    def sync(self, progress: Progress | None = None, pause: Pause | None = None, limit: int | None = None) -> int:
        """Bring the index up to date, building it where it is missing; the number of clippings indexed.

        `progress(done, total)` is called now and then, `pause` every few milliseconds. Does nothing while another
        process is at it, or for a library that cannot be written.
        """
        if self._read_only:
            return 0
        with in_words(self._database):
            if self._damaged:
                return self.rebuild(progress, pause)
            return self._keeper.sync(progress or no_progress, pause or no_pause, limit)

    def rebuild(self, progress: Progress | None = None, pause: Pause | None = None) -> int:
        """Build the index anew beside the present one and swap; the number of clippings in it."""
        if self._read_only:
            return 0
        with in_words(self._database):
            done = self._keeper.rebuild(progress or no_progress, pause or no_pause)
        self._damaged = False
        return done

    def merge(self, pause: Pause | None = None) -> bool:
        """Merge small segments of the index; whether there were any."""
        return not self._read_only and self._keeper.merge(pause or no_pause)

    def pending(self) -> int:
        """How many clippings the index does not hold in their present state."""
        with self._lock, in_words(self._database):
            return outbox.count(self._connected())

    def verify(self) -> list[str]:
        """Sentences about what the index says otherwise than the database; empty where they agree."""
        with self._lock, in_words(self._database):
            connection = self._connected()
            with outbox.transaction(connection, "BEGIN"):
                reason = self._open_index(outbox.state(connection))
                return [f"{reason[0].upper()}{reason[1:]}."] if reason else list(differences(connection, self._reader))

    def behind(self) -> bool:
        """Whether `sync` has something to do: clippings wait, or the index is missing or not to be trusted."""
        if self._read_only:
            return False
        with self._lock, in_words(self._database):
            state = outbox.state(self._connected())
            return bool(self._open_index(state)) or outbox.count(self._connected()) > 0

    def close(self) -> None:
        """Close the files and the connection."""
        with self._lock:
            self._reader.close()
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def __enter__(self) -> Searcher:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            # On media where not even SQLite's lock files can be made.
            immutable = self._read_only and not os.access(self._database.parent, os.W_OK)
            self._connection = open_reader(self._database, immutable=immutable)
            self._version = -1
        return self._connection

    def _begin(self, view: str, tree: Node, budget: Budget) -> Evaluation:
        """Look at the database first and then at the index, never the other way round.

        A clipping that leaves the outbox in between is then taken from both, and the outbox's word counts.
        """
        connection = self._connected()
        for _ in range(_ATTEMPTS):
            with outbox.transaction(connection, "BEGIN"):
                state = outbox.state(connection)
                self._look(connection)
            self._unusable = self._open_index(state)
            if not self._unusable:
                break
        condition = EVERYWHERE if view == "all" and mentions_trash(tree) else VIEWS[view]
        direct = self._direct(connection, tree, budget)
        segments = None if self._unusable else self._reader.segments
        return Evaluation(connection, self._snapshot, segments, direct, condition, budget)

    def _look(self, connection: sqlite3.Connection) -> None:
        version = connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:
            pending = {each.clipping_id: each.sequence for each in outbox.waiting(connection)}
            total = connection.execute("SELECT count(*) FROM clipping").fetchone()[0]
            self._snapshot = Snapshot(pending, total)
            self._version = version

    def _open_index(self, state: outbox.State) -> str:
        """Why the index cannot be used, empty if it can."""
        if self._damaged:
            return "the search index is damaged"
        try:
            self._reader.refresh()
        except Exception as error:
            # As with damaged postings.
            log.info("the index cannot be read: %r", error)
            return "the search index is damaged"
        if self._reader.checkpoint is None:
            return "there is no search index yet"
        reason = state.distrusts(self._reader.checkpoint)
        return f"the search index cannot be used ({reason})" if reason else ""

    def _direct(self, connection: sqlite3.Connection, tree: Node, budget: Budget) -> dict[TextLeaf, Strengths]:
        """What the text leaves find in the clippings that the index doesn't hold."""
        wanted = _text_leaves(tree)
        if not wanted:
            return {}
        if self._unusable:
            return self._unindexed.scan(outbox.all_texts(connection), wanted, budget)
        return self._unindexed.find(connection, self._snapshot.pending, wanted, budget)


def _text_leaves(tree: Node) -> set[TextLeaf]:
    return {leaf for leaf, _ in leaves(tree) if isinstance(leaf, Word | Phrase | Prefix | Wildcard)}
