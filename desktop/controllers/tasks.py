"""Long work that the person started and can watch and stop: an export, a batch of files, a check of the library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from db.errors import Cancelled, CuttingsError
from desktop.jobs import Job, Jobs

T = TypeVar("T")
Progress = Callable[[int, int, str], None]


class Task(QObject):
    """One piece of long work. `ended` comes once; then `failed` holds the exception (None if it went well), `message`
    a sentence, and `folder` something to open, if any. A `brief` one is told elsewhere when it went well."""

    progressed = Signal(int, int, str)
    ended = Signal()

    def __init__(self, title: str, parent: QObject | None = None, *, brief: bool = False) -> None:
        super().__init__(parent)
        self.title = title
        self.brief = brief
        self.message = ""
        self.folder: Path | None = None
        self.failed: Exception | None = None
        self.running = True
        self._job: Job[Any] | None = None

    def cancel(self) -> None:
        """Ask the work to stop."""
        if self._job is not None:
            self._job.cancel()

    def finish(self, message: str, folder: Path | None = None, failed: Exception | None = None) -> None:
        """It is over."""
        self.running = False
        self.message, self.folder, self.failed = message, folder, failed
        self.ended.emit()


class Tasks(QObject):
    """Starts tasks; `started` carries each, for whoever shows them."""

    started = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._running: set[Task] = set()

    @property
    def running(self) -> list[str]:
        """The titles of what is under way."""
        return sorted(task.title for task in self._running)

    def start(
        self,
        title: str,
        work: Callable[[Progress, Callable[[], bool]], T],
        done: Callable[[T], tuple[str, Path | None]],
        stopped: str = "Stopped; nothing was written.",
        *,
        brief: bool = False,
    ) -> Task:
        """Run `work(progress, cancelled)`; `done` turns its result into a sentence and something to open.

        Work that is stopped raises `Cancelled`; `stopped` says what became of what it had done.
        """
        task = Task(title, self, brief=brief)
        progress = self._jobs.progress_of(task.progressed.emit)
        self._running.add(task)

        def ended(result: T) -> None:
            message, folder = done(result)
            self._end(task, message, folder, None)

        def failed(error: Exception) -> None:
            self._end(task, stopped if isinstance(error, Cancelled) else str(error), None, error)

        task._job = self._jobs.beside(lambda job: work(progress, job.cancelled), ended, failed, "long")
        self.started.emit(task)
        return task

    def cancel_all(self) -> None:
        """Ask everything to stop."""
        for task in self._running:
            task.cancel()

    def _end(self, task: Task, message: str, folder: Path | None, error: Exception | None) -> None:
        self._running.discard(task)
        if error is not None and not isinstance(error, CuttingsError):
            self._jobs.failed.emit(error)
        task.finish(message, folder, error)
