"""From something that was pasted, dropped or named to a clipping: reading it beside the interface, keeping it once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from db import learnt
from db.changes import Changes
from db.errors import Cancelled, ClipError, CuttingsError, Gone
from db.library import Library
from db.model import Draft, Twin
from desktop.controllers.importing import is_export
from desktop.controllers.intake_child import IntakeChild, Source, Unread
from desktop.intake.folder import articles_in
from desktop.jobs import Job, Jobs

MOST_DRAFTS = 1000
"""So many articles of one file are looked at in the window, which holds them all."""


@dataclass(frozen=True, slots=True)
class Read:
    """Something of a source that has been read: a draft with the clippings it may already be, or why there is none.

    `number` counts what a source carries, from 1; `name` is what the part is called in words.
    """

    source: Source
    draft: Draft | None = None
    twins: tuple[Twin, ...] = ()
    error: CuttingsError | None = None
    number: int = 1
    name: str = ""


class Clip(QObject):
    """`read` carries a `Read` for everything in a source, in any order of sources, and `finished` each source in the
    end; `kept` the ids of new (or re-taken) clippings."""

    read = Signal(object)
    finished = Signal(object)
    kept = Signal(list)
    failed = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, intake: IntakeChild, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._intake = intake
        self._reading: list[Job[Source]] = []

    def take(self, sources: Sequence[Source]) -> None:
        """Read these; what is in them is told by `read`."""
        tell = self._jobs.telling(self._was_read)
        for source in sources:
            reader = _Reader(self._library, self._intake, source, tell)
            self._reading.append(self._jobs.beside(reader, self._source_read, self._failed))

    def stop(self) -> None:
        """Read no more of what was taken."""
        for job in self._reading:
            job.cancel()
        self._reading.clear()

    def keep(self, drafts: Sequence[Draft], tags: Sequence[str]) -> None:
        """Keep drafts as new clippings, all of them one step."""
        if len(drafts) == 1:
            self._jobs.write(lambda: [self._library.add(drafts[0], tags=tags)[0]], self.kept.emit, self.failed.emit)
            return
        label = f"Add {len(drafts)} clippings"
        pairs = [(draft, tags) for draft in drafts]
        self._jobs.write(lambda: self._library.add_many(pairs, label)[0], self.kept.emit, self.failed.emit)

    def keep_as_capture(self, clipping_id: int, draft: Draft) -> None:
        """Keep a draft as another capture of a clipping."""

        def done(changes: Changes) -> None:
            self.kept.emit([clipping_id])

        self._jobs.write(lambda: self._library.add_capture(clipping_id, draft), done, self.failed.emit)

    def _was_read(self, job: Job[Source], answer: Read) -> None:
        if not job.cancelled():
            self.read.emit(answer)

    def _source_read(self, source: Source) -> None:
        self.finished.emit(source)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)


class _Reader:
    """The work of reading one source."""

    def __init__(self, library: Library, intake: IntakeChild, source: Source, tell: Callable[..., None]) -> None:
        self._library = library
        self._intake = intake
        self._source = source
        self._tell = tell

    def __call__(self, job: Job[Source]) -> Source:
        number = 0
        outlets = self._library.learnt_outlets()
        for number, (source, part) in enumerate(self._parts(job), 1):
            if number > MOST_DRAFTS:
                problem = f"{self._source.name} carries more than {MOST_DRAFTS:,} articles."
                part = ClipError(problem, "Clip all of it with “cuttings clip” on the command line.")
            self._tell(job, self._read(source, part, number, outlets))
            if number > MOST_DRAFTS:
                break
        if not number:
            error = ClipError(f"There is nothing to clip in {self._source.name}.", "Choose a file with an article.")
            self._tell(job, Read(self._source, error=error))
        return self._source

    def _parts(self, job: Job[Source]) -> Iterator[tuple[Source, Draft | Unread | CuttingsError]]:
        """What there is in the source; of a folder, in each of its files."""
        sources: Iterable[Source] = [self._source]
        if self._source.file is not None and self._source.file.is_dir():
            sources = (Source(file=file) for file in articles_in(self._source.file))
        for source in sources:
            if source.file is not None and is_export(source.file):
                problem = f"{source.name} is no article but the export of another program."
                yield source, ClipError(problem, "Choose “Import…” in the menu “Library”.")
                continue
            try:
                with closing(self._intake.read_all(source, job.cancelled)) as parts:
                    for part in parts:
                        yield source, part
            except Cancelled:
                raise
            except Gone as error:
                self._library.note_address(source.url, gone=True)
                yield source, error
            except CuttingsError as error:
                yield source, error

    def _read(self, source: Source, part: Draft | Unread | CuttingsError, number: int, outlets: dict[str, str]) -> Read:
        if isinstance(part, CuttingsError):
            return Read(self._source, error=part, number=number, name=source.name)
        if isinstance(part, Unread):
            return Read(self._source, error=part.error, number=number, name=part.name)
        draft = learnt.applied(part, outlets)
        name = draft.original.name or source.name
        return Read(self._source, draft, tuple(self._library.twins(draft)), number=number, name=name)
