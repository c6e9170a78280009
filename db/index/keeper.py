"""Keeping the index in step with the database: catching up, rebuilding beside, merging when there is time.

SQLite is the truth. An index whose token the database doesn't know, that is ahead of it or older than it remembers, or
that cannot be read, is built anew from the database; otherwise only what waits in the outbox is indexed.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import Timeout

from db.connection import open_writer, translated_os
from db.index import outbox
from db.index.place import Place
from db.index.reader import IndexReader
from db.index.schema import Checkpoint
from db.index.writer import IndexWriter, Pause

SMALL_BATCH = 200
"""Clippings per commit while few wait, so that what was just clipped is in the index soon."""
LARGE_BATCH = 4000
"""Clippings per commit while many wait, so that there are few segments to merge."""

Progress = Callable[[int, int], None]
"""Called with (done, total) clippings."""

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
            return generation is not None and generation.is_dir() and IndexWriter(generation, pause).merge()

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
        reader = IndexReader(self._place)
        try:
            reader.refresh()
            checkpoint = reader.checkpoint
        except Exception as error:
            # Whatever a damaged file makes Whoosh raise, the answer is the same.
            log.info("the index cannot be read and is built anew: %r", error)
            return None
        finally:
            reader.close()
        if checkpoint is None:
            return None
        reason = state.distrusts(checkpoint)
        if reason:
            log.info("the index is built anew: %s", reason)
            return None
        return generation, checkpoint

    def _sync(self, progress: Progress, pause: Pause, limit: int | None) -> int:
        connection = open_writer(self._database).conn
        try:
            trusted = self._trusted(outbox.state(connection))
            if trusted is None:
                return self._rebuild(progress, pause)
            self._place.sweep()
            generation, checkpoint = trusted
            writer = IndexWriter(generation, pause)
            done, total = 0, outbox.count(connection)
            while limit is None or done < limit:
                size = LARGE_BATCH if total - done > LARGE_BATCH else SMALL_BATCH
                with outbox.transaction(connection, "BEGIN"):
                    batch = outbox.waiting(connection, size)
                    texts = outbox.texts(connection, [each.clipping_id for each in batch])
                if not batch:
                    break
                coming = Checkpoint(batch[-1].sequence, outbox.new_token())
                outbox.announce(connection, checkpoint, coming)
                writer.commit(texts.items(), (each.clipping_id for each in batch), coming)
                outbox.acknowledge(connection, batch, coming)
                checkpoint = coming
                done += len(batch)
                progress(done, max(done, total))
            return done
        finally:
            connection.close()

    def _rebuild(self, progress: Progress, pause: Pause) -> int:
        connection = open_writer(self._database).conn
        try:
            checkpoint = Checkpoint(outbox.state(connection).last_sequence, outbox.new_token())
            generation = self._place.new_generation()
            writer = IndexWriter(generation, pause)
            writer.create(checkpoint)
            total = int(connection.execute("SELECT count(*) FROM clipping").fetchone()[0])
            done = last = 0
            while texts := outbox.texts_after(connection, last, LARGE_BATCH):
                writer.commit(texts, (), checkpoint)
                last = texts[-1][0]
                done += len(texts)
                progress(done, max(done, total))
            outbox.announce(connection, None, checkpoint)
            self._place.publish(generation)
            outbox.acknowledge_rebuilt(connection, checkpoint)
            self._place.sweep()
            return done
        finally:
            connection.close()
