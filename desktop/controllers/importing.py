"""Bringing in what another program has exported: recognised, tried without writing, then done as one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.errors import Cancelled, CuttingsError
from db.library import Library
from desktop.controllers.child_stream import in_child
from desktop.controllers.tasks import Progress, Task, Tasks
from desktop.intake.importers import Importer, recognise
from desktop.intake.importers.report import Report
from desktop.intake.importers.run import read, run
from desktop.jobs import Job, Jobs


class Importing(QObject):
    """`recognised` carries the `Importer` of what was chosen, or None; `tried` and `done` a `Report`; `progressed`
    (done, total) of either; `failed` what went wrong."""

    recognised = Signal(object)
    tried = Signal(object)
    done = Signal(object)
    progressed = Signal(int, int, str)
    failed = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._tasks = tasks
        self._job: Job[Report] | Job[Importer | None] | None = None
        self._task: Task | None = None

    def look(self, path: Path) -> None:
        """Tell which program's export this is."""
        self.stop()
        self._job = self._jobs.beside(lambda job: recognise(path), self._looked, self._failed)

    def try_out(self, path: Path, importer: Importer, *, merge: bool, tags: tuple[str, ...]) -> None:
        """Say what an import would do, writing nothing."""
        self.stop()
        progress = self._jobs.progress_of(self._progressed)

        def work(job: Job[Report]) -> Report:
            return run(
                self._library, path, importer=importer, dry_run=True, merge=merge, tags=tags,
                progress=progress, cancelled=job.cancelled, reading=in_child(read, job.cancelled),
            )  # fmt: skip

        self._job = self._jobs.beside(work, self._tried, self._failed)

    def start(self, path: Path, importer: Importer, *, merge: bool, tags: tuple[str, ...]) -> None:
        """Import; goes on when nobody looks, and is stopped in the task area as well."""
        self.stop()

        def work(progress: Progress, cancelled: Callable[[], bool]) -> Report:
            report = run(
                self._library, path, importer=importer, merge=merge, tags=tags,
                progress=progress, cancelled=cancelled, reading=in_child(read, cancelled),
            )  # fmt: skip
            tell(report)
            if report.stopped:
                raise Cancelled
            return report

        tell = self._jobs.telling(self._came)
        stopped = "Stopped. What came in so far stays; importing the same again goes on from there."
        self._task = self._tasks.start(f"Import of {path.name}", work, _words, stopped)
        self._task.progressed.connect(self.progressed)
        self._task.ended.connect(self._ended)

    def stop(self) -> None:
        """Look and try no further; an import under way goes on."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def stop_import(self) -> None:
        """Stop the import; what was written stays and is one step to undo."""
        if self._task is not None:
            self._task.cancel()

    def _looked(self, importer: Importer | None) -> None:
        self.recognised.emit(importer)

    def _tried(self, report: Report) -> None:
        self.tried.emit(report)

    def _progressed(self, done: int, total: int, what: str) -> None:
        self.progressed.emit(done, total, what)

    def _came(self, report: Report) -> None:
        self.done.emit(report)

    def _ended(self) -> None:
        task, self._task = self._task, None
        if task is not None and isinstance(task.failed, CuttingsError) and not isinstance(task.failed, Cancelled):
            self.failed.emit(task.failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)


def _words(report: Report) -> tuple[str, Path | None]:
    return report.words, None


def is_export(path: Path) -> bool:
    """Whether a file or folder is an export of another program. Slow for large ones."""
    try:
        return recognise(path) is not None
    except CuttingsError:
        return False
