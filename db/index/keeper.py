"""Keeping the index in step with the database: catching up, building, rebuilding beside, merging when there is time.

SQLite is the truth. An index whose token the database doesn't know, that is ahead of it or older than it remembers, or
that cannot be read, is built anew from the database; otherwise only what waits in the outbox is indexed. A new index is
published empty and grows from the newest clipping down, chunk by chunk, so that it can be searched meanwhile and gone
on with after a crash. One that is built beside a sound index is published when it is complete.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from filelock import Timeout

from db.connection import in_words, open_writer, translated_os
from db.index import indexing, outbox
from db.index.builder import Merging
from db.index.crew import Crew
from db.index.indexing import Indexing, Progress
from db.index.place import Place
from db.index.reader import read_contents
from db.index.schema import Checkpoint
from db.index.segments import published
from db.index.writer import IndexWriter, Pause

__all__ = ["IndexKeeper", "Progress", "no_pause", "no_progress"]

log = logging.getLogger(__name__)


def no_progress(_done: int, _total: int) -> None:
    """Stands in where nobody watches."""


def no_pause() -> None:
    """Stands in where nothing else wants the processor."""


class IndexKeeper:
    """The writing side of one library's index."""

    def __init__(self, database: Path, place: Place) -> None:
        self._database = database
        self._place = place

    def sync(self, progress: Progress = no_progress, pause: Pause = no_pause, limit: int | None = None) -> int:
        """Index what waits, or everything where the index cannot be trusted; the number of clippings indexed.

        Returns 0 at once while another process does this. `limit` ends it after so many clippings; a batch that was
        begun is finished.
        """
        with self._writing() as free:
            return self._sync(progress, pause, limit) if free else 0

    def rebuild(self, progress: Progress = no_progress, pause: Pause = no_pause) -> int:
        """Build the index anew, whatever it is like; the number of clippings in it. 0 while another process writes."""
        with self._writing() as free:
            return self._rebuild(progress, pause) if free else 0

    def merge(self, pause: Pause = no_pause) -> bool:
        """Merge segments that are due; whether there were any. Does nothing while another process writes."""
        with self._writing() as free:
            generation = self._place.current() if free else None
            if generation is None or not generation.is_dir():
                return False
            writer = IndexWriter(generation, pause)
            chosen = writer.due()
            if sum(segment.documents for segment in chosen) < indexing.HELPED_FROM:
                return writer.merge()
            names = (segment.segment_id() for segment in chosen)  # type: ignore[no-untyped-call]
            job = Merging(tuple(names))
            with Crew(self._database, generation, pause) as crew:
                crew.start(1)
                for _, made in crew.make([job]):
                    writer.replace(chosen, made.segments[0])
            return True

    def discard(self) -> bool:
        """Let the index not count any more, because it is damaged; `False` while another process writes."""
        with self._writing() as free:
            if free:
                self._place.discard()
            return free

    @contextmanager
    def _writing(self) -> Iterator[bool]:
        """Hold the lock; `False` if another process does. Errors of the system name the index's folder."""
        try:
            with ExitStack() as held:
                try:
                    held.enter_context(self._place.lock())
                    free = True
                except Timeout:
                    free = False
                yield free
        except OSError as error:
            raise translated_os(error, self._place.folder) from error

    def _trusted(self, state: outbox.State) -> tuple[Path, Checkpoint] | None:
        generation = self._place.current()
        if generation is None:
            return None
        try:
            contents = read_contents(generation)
            for segment in contents.segments:
                published(generation, segment)
            checkpoint: Checkpoint = contents.schema.checkpoint
        except Exception as error:
            # Whatever a damaged file makes Whoosh raise, the answer is the same.
            log.info("the index cannot be read and is built anew: %r", error)
            return None
        reason = state.distrusts(checkpoint)
        if reason:
            log.info("the index is built anew: %s", reason)
            return None
        return generation, checkpoint

    def _sync(self, progress: Progress, pause: Pause, limit: int | None) -> int:
        with in_words(self._database), closing(open_writer(self._database, existing=True).conn) as connection:
            done = 0
            trusted = self._trusted(outbox.state(connection))
            if trusted is None:
                trusted = self._begin(connection)
            elif unfinished := self._unfinished(connection):
                beside = Indexing(connection, self._database, *unfinished, progress, pause)
                done = self._finish_beside(beside, trusted[1])
                trusted = self._trusted(outbox.state(connection)) or self._begin(connection)
            self._place.sweep()
            work = Indexing(connection, self._database, *trusted, progress, pause, limit, done)
            work.catch_up()
            return work.done

    def _rebuild(self, progress: Progress, pause: Pause) -> int:
        with in_words(self._database), closing(open_writer(self._database, existing=True).conn) as connection:
            self._place.forget_building()
            trusted = self._trusted(outbox.state(connection))
            if trusted is None:
                work = Indexing(connection, self._database, *self._begin(connection), progress, pause)
                self._place.sweep()
                work.build()
                return work.done
            self._place.sweep()
            generation, checkpoint = self._new_index(connection)
            self._place.build_beside(generation)
            outbox.announce(connection, checkpoint, trusted[1])
            work = Indexing(connection, self._database, generation, checkpoint, progress, pause)
            return self._finish_beside(work, trusted[1])

    def _new_index(self, connection: sqlite3.Connection) -> tuple[Path, Checkpoint]:
        """An empty index that is to hold what the database has now."""
        with outbox.transaction(connection, "BEGIN"):
            count, greatest = outbox.clippings(connection)
            sequence = outbox.state(connection).last_sequence
        checkpoint = Checkpoint(sequence, outbox.new_token(), built_down_to=greatest + 1 if count else 0)
        generation = self._place.new_generation()
        IndexWriter(generation).create(checkpoint)
        return generation, checkpoint

    def _begin(self, connection: sqlite3.Connection) -> tuple[Path, Checkpoint]:
        """Have an empty index count, which is trusted as far as it goes."""
        self._place.forget_building()
        generation, checkpoint = self._new_index(connection)
        outbox.announce(connection, checkpoint)
        self._place.publish(generation)
        outbox.acknowledge(connection, (), checkpoint)
        return generation, checkpoint

    def _unfinished(self, connection: sqlite3.Connection) -> tuple[Path, Checkpoint] | None:
        """An index that was being built beside, if the database still is what it was built from."""
        generation = self._place.building()
        if generation is None:
            return None
        checkpoint = None
        if generation != self._place.current():
            try:
                checkpoint = read_contents(generation).schema.checkpoint
            except Exception as error:
                # As with the index that counts.
                log.info("an unfinished index cannot be read: %r", error)
        state = outbox.state(connection)
        if checkpoint is not None and not state.distrusts(checkpoint):
            return generation, checkpoint
        self._place.forget_building()
        return None

    def _finish_beside(self, work: Indexing, present: Checkpoint) -> int:
        work.build(present)
        self._place.publish(work.generation)
        outbox.acknowledge_rebuilt(work.connection, work.checkpoint)
        self._place.forget_building()
        self._place.sweep()
        return work.done
