"""Trying templates on a clipping beside the interface, while a person writes them."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.errors import Cancelled, CuttingsError
from db.library import Library
from desktop.export.templating.rendering import Rendering
from desktop.export.templating.trial import Trial, tried
from desktop.export.vault.passages import Profile
from desktop.jobs import Job, Jobs

PAUSE = 300
"""Milliseconds without a change before the templates are tried."""


class TemplateTrial(QObject):
    """`changed`: `trial`, `problem` or `busy` is another one. The last trial stays until there is a new one."""

    changed = Signal()

    def __init__(self, library: Library, jobs: Jobs, exported: Sequence[int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._exported = frozenset(exported)
        self._asked: tuple[int, str, str, Profile] | None = None
        self._job: Job[Trial] | None = None
        self._question = 0
        self.trial: Trial | None = None
        self.problem: CuttingsError | None = None
        self.busy = False
        self._renderings = _Renderings()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._begin)

    def ask(self, clipping: int, body: str, name: str, profile: Profile) -> None:
        """Try these templates, soon and once; a trial of others is stopped."""
        asked = (clipping, body, name, profile)
        if asked == self._asked:
            return
        self._asked = asked
        self.stop()
        self.busy = True
        self._soon.start()
        self.changed.emit()

    def stop(self) -> None:
        """Try nothing any more."""
        self._soon.stop()
        self._question += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.busy = False

    def close(self) -> None:
        """Nothing will be tried any more."""
        self.stop()
        self._renderings.close()

    @Slot()
    def _begin(self) -> None:
        if self._asked is None:
            return
        clipping, body, name, profile = self._asked
        library, exported, renderings = self._library, self._exported, self._renderings

        def work(job: Job[Trial]) -> Trial:
            with renderings.one() as rendering:
                return tried(library, clipping, exported, body, name, profile, rendering, job.cancelled)

        told = _Told(self, self._question)
        self._job = self._jobs.beside(work, told.made, told.failed)

    def show_trial(self, question: int, trial: Trial) -> None:
        """Take the answer to a question, if it is the newest."""
        if question == self._question:
            self._job, self.busy, self.trial, self.problem = None, False, trial, None
            self.changed.emit()

    def show_problem(self, question: int, error: Exception) -> None:
        """Hear why there is no note; a fault of our own is told as such."""
        if question != self._question or isinstance(error, Cancelled):
            return
        self._job, self.busy = None, False
        self.problem = error if isinstance(error, CuttingsError) else None
        self.changed.emit()
        if self.problem is None:
            self._jobs.failed.emit(error)


class _Renderings:
    """Processes that render, kept from one trial to the next: starting one takes longer than a trial."""

    def __init__(self) -> None:
        self._spare: list[Rendering] = []
        self._lock = threading.Lock()
        self._closed = False

    @contextlib.contextmanager
    def one(self) -> Iterator[Rendering]:
        """One that nobody else uses meanwhile."""
        with self._lock:
            rendering = self._spare.pop() if self._spare else Rendering()
        try:
            yield rendering
        finally:
            with self._lock:
                self._spare.append(rendering)
            if self._closed:
                self.close()

    def close(self) -> None:
        """End those that nobody uses; the others end after their use."""
        with self._lock:
            self._closed = True
            spare, self._spare = self._spare, []
        for each in spare:
            each.end()


@dataclass(frozen=True, slots=True)
class _Told:
    """Takes an answer to who asked, if they are still there, with the number of the question."""

    owner: TemplateTrial
    question: int

    def made(self, trial: Trial) -> None:
        if shiboken6.isValid(self.owner):
            self.owner.show_trial(self.question, trial)

    def failed(self, error: Exception) -> None:
        if shiboken6.isValid(self.owner):
            self.owner.show_problem(self.question, error)
