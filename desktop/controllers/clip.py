"""From something that was pasted, dropped or named to a clipping: reading it beside the interface, keeping it once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from db.changes import Changes
from db.errors import Cancelled, CuttingsError
from db.library import Library
from db.model import Draft, Twin
from desktop.controllers.intake_child import IntakeChild, Source
from desktop.jobs import Job, Jobs


@dataclass(frozen=True, slots=True)
class Read:
    """A source that has been read: its draft with the clippings it may already be, or why it could not be read."""

    source: Source
    draft: Draft | None = None
    twins: tuple[Twin, ...] = ()
    error: CuttingsError | None = None


class Clip(QObject):
    """`read` carries a `Read` for every source, in any order; `kept` the ids of new (or re-taken) clippings."""

    read = Signal(object)
    kept = Signal(list)
    failed = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, intake: IntakeChild, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._intake = intake
        self._reading: list[Job[Read]] = []

    def take(self, sources: Sequence[Source]) -> None:
        """Read these; each is told by `read` when it has been."""
        for source in sources:
            self._reading.append(
                self._jobs.beside(_Reader(self._library, self._intake, source), self._was_read, self._failed)
            )

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

    def _was_read(self, answer: Read) -> None:
        self.read.emit(answer)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)


class _Reader:
    """The work of reading one source."""

    def __init__(self, library: Library, intake: IntakeChild, source: Source) -> None:
        self._library = library
        self._intake = intake
        self._source = source

    def __call__(self, job: Job[Read]) -> Read:
        try:
            draft = self._intake.read(self._source, job.cancelled)
        except Cancelled:
            raise
        except CuttingsError as error:
            return Read(self._source, error=error)
        return Read(self._source, draft, tuple(self._library.twins(draft)))
