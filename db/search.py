"""From a query to hits: text leaves run over the index, structure leaves over the catalogue, combined as arrays of ids.

The database is the truth: clippings that the index does not hold in their present state (the outbox) are matched
directly, so nothing is missed and nothing stale is shown; where there is no usable index, all of them are. Only while
very many wait, as after a bulk import, the older of these are left for later, and that is said.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

from db.catalogue import EVERYWHERE, FACETS, Catalogue
from db.clippings import VIEWS
from db.columns import Ids
from db.connection import in_words, open_reader
from db.errors import CuttingsError
from db.evaluation import Evaluation, Snapshot
from db.index import outbox
from db.index.budget import Budget
from db.index.executor import Strengths
from db.index.keeper import IndexKeeper, Progress, no_pause, no_progress
from db.index.place import Place
from db.index.reader import IndexReader
from db.index.suggesting import corrections
from db.index.unindexed import REMEMBERED, Unindexed
from db.index.verify import differences
from db.index.vocabulary import Vocabulary
from db.index.writer import Pause
from db.model import Hits
from db.ordering import Ordered, SortedIds, SortedScores
from db.query.parser import parse
from db.query.tree import Exact, Node, Phrase, Query, TextLeaf, leaves, mentions_trash
from db.reprints.fold import folded
from db.snippets import marks, snippet
from db.sort import Sort

__all__ = ["VIEWS", "Searchable", "Searcher", "marks", "snippet"]

_SECONDS = 5.0
_ATTEMPTS = 3
_LOOK_SECONDS = 2.0

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
        self._looked_at = 0.0
        self._catalogue = Catalogue()
        self._vocabulary = Vocabulary()
        self._snapshot = Snapshot(self._catalogue)
        self._unindexed = Unindexed()
        self._unusable = "there is no search index yet"
        self._damaged = False

    def search(
        self,
        query: str | Query,
        *,
        view: str = "all",
        sort: Sort = Sort.RELEVANCE,
        within: Collection[int] | None = None,
        fold: bool = False,
        cancelled: Callable[[], bool] | None = None,
        seconds: float = _SECONDS,
    ) -> Hits:
        """The clippings of a view (one of `VIEWS`) that a query means, in order; with `within` only among these ids.

        With `fold` reprints of one text are found once: the lead of their group if it was found, else the first of it.
        Raises `Cancelled` when `cancelled` says so; ends with a note when `seconds` are over. The trash is searched
        only in its own view or where the query says `is:trashed`.
        """
        if isinstance(query, str):
            query = parse(query)
        budget = Budget(seconds, cancelled)
        among = None if within is None else np.fromiter(within, np.int64, len(within))
        with self._lock, in_words(self._database):
            try:
                found = self._begin(view, query.tree, budget).answer(query.tree, sort, among)
            except (CuttingsError, sqlite3.Error):
                raise
            except Exception as error:
                if self._unusable or not any(segment.file.damaged() for segment in self._reader.segments):
                    raise
                # Whatever damaged arrays make numpy raise, the answer is the same: do without until it is rebuilt.
                log.warning("the index cannot be read: %r", error)
                self._damaged, self._version = True, -1
                found = self._begin(view, query.tree, budget).answer(query.tree, sort, among)
            if fold:
                found = folded(found, *self._catalogue.reprints)
            return self._hits(query, found, budget)

    def _hits(self, query: Query, found: Ordered, budget: Budget) -> Hits:
        notes = [*query.notes, *budget.notes]
        if budget.spent:
            notes.append("The search took too long and was cut short: there may be more.")
        total = self._snapshot.total
        if (self._unusable or self._snapshot.unsearched) and _text_leaves(query.tree):
            if self._unusable:
                notes.append(f"The texts themselves were searched, because {self._unusable}.")
            else:
                searched = total - self._snapshot.unsearched
                notes.append(f"Searched {searched:,} of {total:,} clippings; the others are still being indexed.")
        pending = total if self._unusable else self._snapshot.pending
        scores: Sequence[float] = SortedScores(found) if found.scored else ()
        return Hits(SortedIds(found), scores, pending, tuple(dict.fromkeys(notes)))

    def facets(
        self, hits: Hits, fields: Collection[str] = FACETS, most: int | None = 30
    ) -> dict[str, list[tuple[str, int]]]:
        """For each field its `most` frequent values among these hits with their counts (`Catalogue.facets`)."""
        with self._lock, in_words(self._database):
            self._look(self._connected())
            ids = hits.ids.array() if isinstance(hits.ids, SortedIds) else np.array(hits.ids, np.int64)
            return self._catalogue.facets(ids[ids < self._catalogue.size], fields, most)

    def suggestions(self, query: Query) -> tuple[str, ...]:
        """What was perhaps meant where the library has no such word: the typed text with another word, best first."""
        with self._lock, in_words(self._database):
            self._look(self._connected())
            return () if self._unusable else corrections(query, self._reader.segments)

    def read_ahead(self) -> bool:
        """Read some of the structured fields that nobody has asked for yet; whether there was anything to read."""
        with self._lock, in_words(self._database):
            self._look(self._connected())
            return self._catalogue.read_ahead()

    def values(self, field: str, beginning: str = "", most: int = 50) -> list[tuple[str, int]]:
        """Values of a field for completion (`Catalogue.values`)."""
        with self._lock, in_words(self._database):
            self._look(self._connected())
            return self._catalogue.values(field, beginning, most)

    def sync(self, progress: Progress | None = None, pause: Pause | None = None, limit: int | None = None) -> int:
        """Bring the index up to date, building it where it is missing; the number of clippings indexed.

        `progress(done, total)` is called now and then, `pause` every few milliseconds. Does nothing while another
        process is at it, or for a library that cannot be written.
        """
        if self._read_only:
            return 0
        with in_words(self._database):
            if self._damaged and self._keeper.discard():
                self._damaged = False
                self._version = -1
            return self._keeper.sync(progress or no_progress, pause or no_pause, limit)

    def rebuild(self, progress: Progress | None = None, pause: Pause | None = None) -> int:
        """Build the index anew beside the present one and swap; the number of clippings in it."""
        if self._read_only:
            return 0
        with in_words(self._database):
            done = self._keeper.rebuild(progress or no_progress, pause or no_pause)
        self._damaged = False
        self._version = -1
        return done

    def distrust(self) -> None:
        """The index was found damaged: do without it until the next `sync` builds another."""
        with self._lock:
            self._damaged = True
            self._version = -1

    def merge(self, pause: Pause | None = None) -> bool:
        """Merge small segments of the index; whether there were any."""
        return not self._read_only and self._keeper.merge(pause or no_pause)

    def pending(self) -> int:
        """How many clippings the index does not hold in their present state."""
        with self._lock, in_words(self._database):
            self._look(self._connected())
            return self._snapshot.total if self._unusable else self._snapshot.pending

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
            self._looked_at = 0.0
            self._look(self._connected())
            return bool(self._unusable) or self._snapshot.pending > 0

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
        connection = self._connected()
        self._look(connection)
        condition = EVERYWHERE if view == "all" and mentions_trash(tree) else view
        direct = self._direct(connection, tree, budget)
        segments = None if self._unusable else self._reader.segments
        return Evaluation(connection, self._snapshot, segments, self._vocabulary, direct, condition, budget)

    def _look(self, connection: sqlite3.Connection) -> None:
        """Look at the database first and then at the index, never the other way round.

        A clipping that leaves the outbox in between is then taken from both, and the outbox's word counts. While the
        database is as it was, so is the index; only segments may have been merged, which changes no answer.
        """
        version = connection.execute("PRAGMA data_version").fetchone()[0]
        now = time.monotonic()
        if version == self._version and now < self._looked_at + _LOOK_SECONDS:
            return
        for _ in range(_ATTEMPTS):
            with outbox.transaction(connection, "BEGIN"):
                self._catalogue.refresh(connection)
                state = outbox.state(connection)
                waiting = outbox.waiting_ids(connection)
                matched = outbox.newest_waiting(connection, REMEMBERED)
                version = connection.execute("PRAGMA data_version").fetchone()[0]
            self._unusable = self._open_index(state)
            if not self._unusable:
                break
        self._vocabulary.speak(self._catalogue.languages, self._catalogue.language_codes)
        self._snapshot = self._taken(waiting, matched)
        self._version, self._looked_at = version, now

    def _taken(self, waiting: Ids, matched: Mapping[int, int]) -> Snapshot:
        """What the index doesn't hold: what waits, and what an index that is being built has not come to yet."""
        there = self._catalogue.mask(EVERYWHERE)
        checkpoint = self._reader.checkpoint
        lacking = np.zeros(len(there), bool)
        unbuilt = slice(0, checkpoint.built_down_to if checkpoint else 0)
        lacking[unbuilt] = there[unbuilt]
        gone = int(np.count_nonzero(waiting >= len(there)))
        lacking[waiting[waiting < len(there)]] = True
        pending = int(np.count_nonzero(lacking)) + gone
        if not pending:
            return Snapshot(self._catalogue, self._catalogue.count)
        looked_at = sum(1 for number in matched if number < len(there) and there[number])
        unsearched = int(np.count_nonzero(lacking & there)) - looked_at
        return Snapshot(self._catalogue, self._catalogue.count, matched, ~lacking, pending, unsearched)

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
        if not self._unusable and not self._snapshot.matched:
            return {}
        wanted = _text_leaves(tree)
        if not wanted:
            return {}
        if self._unusable:
            return self._unindexed.scan(outbox.all_texts(connection), wanted, budget)
        return self._unindexed.find(connection, self._snapshot.matched, wanted, budget)


def _text_leaves(tree: Node) -> set[TextLeaf]:
    """The text leaves that are looked up; of an `Exact` these are its words in any spelling."""
    found: set[TextLeaf] = set()
    for leaf, _ in leaves(tree):
        if isinstance(leaf, Exact):
            found.add(Phrase(leaf.text, leaf.field))
        elif isinstance(leaf, TextLeaf):
            found.add(leaf)
    return found
