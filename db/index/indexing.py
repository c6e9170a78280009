"""Indexing what an index lacks, commit by commit: a growing one its older clippings, any what waits in the outbox.

Each commit is announced to the database, published and acknowledged (`db.index.outbox`). What it holds was read before
it was announced, so that a database that knows its token has all of it.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from db.connection import BUSY_TIMEOUT
from db.index import outbox
from db.index.builder import Listed, Made, Span
from db.index.crew import Crew
from db.index.schema import Checkpoint
from db.index.writer import IndexWriter, Pause

SMALL_BATCH = 200
"""Clippings per commit while few wait, so that what was just clipped is in the index soon."""
LARGE_BATCH = 4000
"""Clippings per commit of helpers, so that there are few segments to merge."""
HELPED_FROM = 3000
"""Clippings for which helpers are started: it takes them a moment."""
_TURN_SECONDS = 0.005

Progress = Callable[[int, int], None]
"""Called with (done, total) clippings."""


@dataclass
class Indexing:
    """Work on one generation that stands at `checkpoint`. `limit` ends it after so many clippings; a commit that was
    begun is finished."""

    connection: sqlite3.Connection
    database: Path
    generation: Path
    checkpoint: Checkpoint
    progress: Progress
    pause: Pause
    limit: int | None = None
    done: int = 0

    def catch_up(self) -> None:
        """Build what the index has not come to yet, then take what waits."""
        self.build()
        if not self.checkpoint.built_down_to and not self._enough():
            self._drain()

    def build(self, present: Checkpoint | None = None) -> None:
        """Index what is not in a growing index yet, from the newest clipping down.

        With `present` it grows beside the one at that checkpoint, and the outbox stays as it is. Otherwise what has
        changed of the clippings that it has come by is caught up in between.
        """
        missing = _count_below(self.connection, self.checkpoint.built_down_to)
        if not self.checkpoint.built_down_to:
            return
        inside = outbox.clippings(self.connection)[0] - missing
        built = 0
        with Crew(self.database, self.generation, self.pause) as crew:
            helped = missing >= HELPED_FROM and crew.start()
            for job, made in crew.make(_spans(self.connection, self.checkpoint.built_down_to, helped)):
                assert isinstance(job, Span)
                self._commit_span(job, made, present)
                built += made.count
                self.done += made.count
                self.progress(inside + built, inside + max(missing, built))
                if self._enough():
                    return
                if present is None and job.low:
                    changed = outbox.waiting_from(self.connection, job.low, SMALL_BATCH)
                    self._take(changed, None)
                self.pause()

    def _drain(self) -> None:
        waiting = outbox.count(self.connection)
        before = self.done
        if waiting >= HELPED_FROM:
            batches: list[Sequence[outbox.Waiting]] = []
            with Crew(self.database, self.generation, self.pause) as crew:
                crew.start()
                for at, (_, made) in enumerate(crew.make(_listed(self.connection, batches))):
                    self._take(batches[at], made)
                    self._tell_drained(len(batches[at]), before, waiting)
                    if self._enough():
                        return
        while not self._enough() and (batch := outbox.waiting(self.connection, SMALL_BATCH)):
            self._take(batch, None)
            self._tell_drained(len(batch), before, waiting)

    def _tell_drained(self, count: int, before: int, waiting: int) -> None:
        self.done += count
        self.progress(self.done - before, max(self.done - before, waiting))

    def _enough(self) -> bool:
        return self.limit is not None and self.done >= self.limit

    @cached_property
    def _writer(self) -> IndexWriter:
        return IndexWriter(self.generation, self.pause)

    def _commit_span(self, job: Span, made: Made, present: Checkpoint | None) -> None:
        coming = replace(self.checkpoint, token=outbox.new_token(), built_down_to=job.low)
        trusted = (self.checkpoint,) if present is None else (present, self.checkpoint)
        self._await_turn()
        outbox.announce(self.connection, coming, *trusted)
        self.pause()
        self._writer.publish(made.segments, (), coming)
        self._await_turn()
        if present is None:
            outbox.acknowledge_built(self.connection, job.low, job.high, made.sequence, coming)
        else:
            outbox.announce(self.connection, coming, present)
        self.checkpoint = coming

    def _take(self, batch: Sequence[outbox.Waiting], made: Made | None) -> None:
        """Index clippings of the outbox anew, as `made` or here."""
        if not batch:
            return
        sequence = max(self.checkpoint.sequence, *(each.sequence for each in batch))
        coming = replace(self.checkpoint, sequence=sequence, token=outbox.new_token())
        ids = [each.clipping_id for each in batch]
        texts = outbox.texts(self.connection, ids) if made is None else {}
        self._await_turn()
        outbox.announce(self.connection, coming, self.checkpoint)
        self.pause()
        if made is None:
            self._writer.commit(texts.items(), ids, coming)
        else:
            self._writer.publish(made.segments, ids, coming)
        self._await_turn()
        outbox.acknowledge(self.connection, batch, coming)
        self.checkpoint = coming

    def _await_turn(self) -> None:
        """Wait until nobody else writes to the database, an import perhaps; searches are answered meanwhile."""
        self.pause()
        until = time.monotonic() + BUSY_TIMEOUT
        self.connection.execute("PRAGMA busy_timeout = 0")
        try:
            while time.monotonic() < until:
                try:
                    self.connection.execute("BEGIN IMMEDIATE")
                except sqlite3.OperationalError as error:
                    if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                        raise
                    self.pause()
                    time.sleep(_TURN_SECONDS)
                else:
                    self.connection.execute("ROLLBACK")
                    return
        finally:
            self.connection.execute(f"PRAGMA busy_timeout = {int(BUSY_TIMEOUT * 1000)}")


def _count_below(connection: sqlite3.Connection, clipping_id: int) -> int:
    return int(connection.execute("SELECT count(*) FROM clipping WHERE id < ?", (clipping_id,)).fetchone()[0])


def _spans(connection: sqlite3.Connection, below: int, helped: bool) -> Iterator[Span]:
    """All clippings with lower ids in spans, the newest first; a small one at first, soon to be found."""
    size = SMALL_BATCH
    while below:
        ids = outbox.ids_below(connection, below, size)
        low = ids[-1] if len(ids) == size else 0
        yield Span(low, below)
        below = low
        size = LARGE_BATCH if helped else SMALL_BATCH


def _listed(connection: sqlite3.Connection, batches: list[Sequence[outbox.Waiting]]) -> Iterator[Listed]:
    """What waits by the thousand; the rest is left. Each batch is put to `batches`."""
    last = 0
    while len(batch := outbox.waiting(connection, LARGE_BATCH, last)) > SMALL_BATCH:
        last = batch[-1].sequence
        batches.append(batch)
        yield Listed(tuple(each.clipping_id for each in batch))
