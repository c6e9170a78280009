"""Keeping the index in step with the database: catching up, building, rebuilding beside, merging when there is time.

SQLite is the truth. An index whose token the database doesn't know, that is ahead of it or older than it remembers, or
that cannot be read, is built anew from the database; otherwise only what waits in the outbox is indexed. A new index is
published empty and grows from the newest clipping down, chunk by chunk, so that it can be searched meanwhile and gone
on with after a crash. One that is built beside a sound index is published when it is complete.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from pathlib import Path

from filelock import Timeout

from db.connection import BUSY_TIMEOUT, open_writer, translated_os
from db.index import outbox
from db.index.arrays import ArrayFile, DamagedFile
from db.index.builder import Listed, Made, Merging, Span
from db.index.crew import Crew
from db.index.place import Place
from db.index.reader import read_contents
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
            if sum(segment.documents for segment in chosen) < HELPED_FROM:
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
                if ArrayFile(generation / segment.file_name()).crc != segment.crc:
                    raise DamagedFile(f"{segment.file_name()} is not the file that was published")
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
        with closing(open_writer(self._database).conn) as connection:
            done = 0
            trusted = self._trusted(outbox.state(connection))
            if trusted is None:
                trusted = self._begin(connection)
            elif unfinished := self._unfinished(connection):
                done = self._finish_beside(connection, trusted[1], *unfinished, progress, pause)
                trusted = self._trusted(outbox.state(connection)) or self._begin(connection)
            self._place.sweep()
            generation, checkpoint = trusted
            if checkpoint.built_down_to:
                checkpoint, built = self._build(connection, generation, checkpoint, None, progress, pause, limit)
                done += built
            if checkpoint.built_down_to or (limit is not None and done >= limit):
                return done
            return done + self._drain(connection, generation, checkpoint, progress, pause, limit)

    def _rebuild(self, progress: Progress, pause: Pause) -> int:
        with closing(open_writer(self._database).conn) as connection:
            self._place.forget_building()
            trusted = self._trusted(outbox.state(connection))
            if trusted is None:
                generation, checkpoint = self._begin(connection)
                self._place.sweep()
                return self._build(connection, generation, checkpoint, None, progress, pause, None)[1]
            self._place.sweep()
            generation, checkpoint = self._new_index(connection)
            self._place.build_beside(generation)
            outbox.announce(connection, checkpoint, trusted[1])
            return self._finish_beside(connection, trusted[1], generation, checkpoint, progress, pause)

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

    def _finish_beside(
        self,
        connection: sqlite3.Connection,
        present: Checkpoint,
        generation: Path,
        checkpoint: Checkpoint,
        progress: Progress,
        pause: Pause,
    ) -> int:
        checkpoint, done = self._build(connection, generation, checkpoint, present, progress, pause, None)
        self._place.publish(generation)
        outbox.acknowledge_rebuilt(connection, checkpoint)
        self._place.forget_building()
        self._place.sweep()
        return done

    def _build(
        self,
        connection: sqlite3.Connection,
        generation: Path,
        checkpoint: Checkpoint,
        present: Checkpoint | None,
        progress: Progress,
        pause: Pause,
        limit: int | None,
    ) -> tuple[Checkpoint, int]:
        """Index what is not in a growing index yet, downwards; its last checkpoint, and the number of clippings.

        With `present` it grows beside the one at that checkpoint, and the outbox stays as it is. Otherwise what has
        changed of the clippings that it has come by is caught up in between. Texts are read before a commit is
        announced: a database that knows the token has all that was read.
        """
        writer = IndexWriter(generation, pause)
        missing = _count_below(connection, checkpoint.built_down_to)
        inside = outbox.clippings(connection)[0] - missing
        done = 0
        with Crew(self._database, generation, pause) as crew:
            helped = missing >= HELPED_FROM
            if helped:
                crew.start()
            for job, made in crew.make(_spans(connection, checkpoint.built_down_to, helped)):
                assert isinstance(job, Span)
                coming = replace(checkpoint, token=outbox.new_token(), built_down_to=job.low)
                if present is None:
                    self._commit_span(connection, writer, made, job, checkpoint, coming)
                else:
                    outbox.announce(connection, coming, present, checkpoint)
                    writer.publish(made.segments, (), coming)
                    outbox.acknowledge_beside(connection, present, coming)
                checkpoint = coming
                done += made.count
                progress(inside + done, max(inside + missing, inside + done))
                if limit is not None and done >= limit:
                    break
                changed = outbox.waiting_from(connection, job.low, SMALL_BATCH) if present is None and job.low else ()
                if changed:
                    checkpoint = self._take(connection, writer, changed, checkpoint, None)
        return checkpoint, done

    def _commit_span(
        self,
        connection: sqlite3.Connection,
        writer: IndexWriter,
        made: Made,
        job: Span,
        checkpoint: Checkpoint,
        coming: Checkpoint,
    ) -> None:
        _turn(connection, writer.pause)
        outbox.announce(connection, coming, checkpoint)
        writer.publish(made.segments, (), coming)
        _turn(connection, writer.pause)
        outbox.acknowledge_built(connection, job.low, job.high, made.sequence, coming)

    def _drain(
        self,
        connection: sqlite3.Connection,
        generation: Path,
        checkpoint: Checkpoint,
        progress: Progress,
        pause: Pause,
        limit: int | None,
    ) -> int:
        """Index what waits."""
        writer = IndexWriter(generation, pause)
        done, total = 0, outbox.count(connection)
        if total >= HELPED_FROM:
            batches: list[Sequence[outbox.Waiting]] = []
            with Crew(self._database, generation, pause) as crew:
                crew.start()
                for at, (_, made) in enumerate(crew.make(_listed(connection, batches))):
                    checkpoint = self._take(connection, writer, batches[at], checkpoint, made)
                    done += len(batches[at])
                    progress(done, max(done, total))
                    if limit is not None and done >= limit:
                        break
        while (limit is None or done < limit) and (batch := outbox.waiting(connection, SMALL_BATCH)):
            checkpoint = self._take(connection, writer, batch, checkpoint, None)
            done += len(batch)
            progress(done, max(done, total))
        return done

    def _take(
        self,
        connection: sqlite3.Connection,
        writer: IndexWriter,
        batch: Sequence[outbox.Waiting],
        checkpoint: Checkpoint,
        made: Made | None,
    ) -> Checkpoint:
        """Index clippings of the outbox anew, as `made` or here; the checkpoint after it."""
        sequence = max(checkpoint.sequence, *(each.sequence for each in batch))
        coming = replace(checkpoint, sequence=sequence, token=outbox.new_token())
        ids = [each.clipping_id for each in batch]
        if made is None:
            texts = outbox.texts(connection, ids)
            _turn(connection, writer.pause)
            outbox.announce(connection, coming, checkpoint)
            writer.commit(texts.items(), ids, coming)
        else:
            _turn(connection, writer.pause)
            outbox.announce(connection, coming, checkpoint)
            writer.publish(made.segments, ids, coming)
        _turn(connection, writer.pause)
        outbox.acknowledge(connection, batch, coming)
        return coming


def _turn(connection: sqlite3.Connection, pause: Pause) -> None:
    """Wait until nobody else writes to the database, an import perhaps; searches are answered meanwhile."""
    until = time.monotonic() + BUSY_TIMEOUT
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        while time.monotonic() < until:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    raise
                pause()
                time.sleep(_TURN_SECONDS)
            else:
                connection.execute("ROLLBACK")
                return
    finally:
        connection.execute(f"PRAGMA busy_timeout = {int(BUSY_TIMEOUT * 1000)}")


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
