"""Long work that the person started and can watch and stop: an export, a batch of files, a check of the library."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from db.errors import Cancelled, CuttingsError
from desktop.jobs import Job, Jobs
from desktop.translation import tr

T = TypeVar("T")
Progress = Callable[[int, int, str], None]

SURE_AFTER = 3.0
"""Seconds of progress before it is said how long the rest will take."""


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
        self.done, self.total = 0, 0
        self._job: Job[Any] | None = None
        self._began: tuple[float, int] | None = None

    @property
    def can_stop(self) -> bool:
        """Whether the person can stop it."""
        return self._job is not None

    @property
    def stopped(self) -> bool:
        """Whether the person has stopped it."""
        return isinstance(self.failed, Cancelled)

    @property
    def seconds_left(self) -> float | None:
        """How long the rest takes at the pace so far; None while that cannot be told."""
        if self._began is None or not self.running:
            return None
        since, first = self._began
        passed = time.monotonic() - since
        if passed < SURE_AFTER or self.done <= first or self.done >= self.total:
            return None
        return passed / (self.done - first) * (self.total - self.done)

    def cancel(self) -> None:
        """Ask the work to stop."""
        if self._job is not None:
            self._job.cancel()

    def finish(self, message: str, folder: Path | None = None, failed: Exception | None = None) -> None:
        """It is over."""
        self.running = False
        self.message, self.folder, self.failed = message, folder, failed
        self.ended.emit()

    def report(self, done: int, total: int, what: str) -> None:
        """It has come so far; on the thread of the interface."""
        self.done, self.total = done, total
        if self._began is None:
            self._began = (time.monotonic(), done)
        self.progressed.emit(done, total, what)


class Tasks(QObject):
    """Starts tasks; `started` carries each, for whoever shows them."""

    started = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._running: set[Task] = set()
        self._begun: dict[Task, tuple[str, Callable[..., Any], Callable[..., Any], str, bool]] = {}

    @property
    def running(self) -> list[str]:
        """The titles of what is under way and ends with the window."""
        return sorted(task.title for task in self._running)

    def start(
        self,
        title: str,
        work: Callable[[Progress, Callable[[], bool]], T],
        done: Callable[[T], tuple[str, Path | None]],
        stopped: str = "",
        *,
        brief: bool = False,
    ) -> Task:
        """Run `work(progress, cancelled)`; `done` turns its result into a sentence and something to open.

        Work that is stopped raises `Cancelled`; `stopped` says what became of what it had done. Work that failed or was
        stopped can be begun again as it was (`again`).
        """
        task = Task(title, self, brief=brief)
        self._begun[task] = (title, work, done, stopped, brief)
        progress = self._jobs.progress_of(task.report)
        self._running.add(task)

        def ended(result: T) -> None:
            message, folder = done(result)
            self._end(task, message, folder, None)

        def failed(error: Exception) -> None:
            if isinstance(error, Cancelled):
                message = stopped or tr("Stopped; nothing was written.")
            elif isinstance(error, CuttingsError):
                message = str(error)
            else:
                message = tr("Something went wrong inside Cuttings.")
            self._end(task, message, None, error)

        task._job = self._jobs.beside(lambda job: work(progress, job.cancelled), ended, failed, "long")
        self.started.emit(task)
        return task

    def again(self, task: Task) -> None:
        """Begin work anew that failed or was stopped; the task itself is forgotten."""
        title, work, done, stopped, brief = self._begun[task]
        self.forget(task)
        self.start(title, work, done, stopped, brief=brief)

    def forget(self, task: Task) -> None:
        """Let go of a task that is over."""
        self._begun.pop(task, None)
        task.deleteLater()

    def show(self, title: str) -> Task:
        """Show work that somebody else does and that nobody needs to wait for or can stop: its owner calls `report` and
        then `finish`."""
        task = Task(title, self, brief=True)
        self.started.emit(task)
        return task

    def cancel_all(self) -> None:
        """Ask everything to stop."""
        for task in tuple(self._running):
            task.cancel()

    def _end(self, task: Task, message: str, folder: Path | None, error: Exception | None) -> None:
        self._running.discard(task)
        if error is not None and not isinstance(error, CuttingsError):
            self._jobs.failed.emit(error)
        task.finish(message, folder, error)
