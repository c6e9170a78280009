"""Looking the library over while nothing else goes on: a moment of work now and then, on a thread of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.care.findings import Report
from db.care.scrub import Scrub, Scrubbed
from db.errors import CuttingsError
from db.library import Library
from desktop.controllers.tasks import Tasks
from desktop.jobs import Job, Jobs

FIRST = 45_000
"""Milliseconds after the start until the first look: opening and reading come first."""
PAUSE = 3000
"""Milliseconds between two pieces of work."""
PIECE = 0.12
"""Seconds of a piece: four hundredths of the time at most."""
REST = 10 * 60_000
"""Milliseconds until it is asked again whether another pass is due."""


class Scrubbing(QObject):
    """`changed` carries what the last whole pass, or a check that a person asked for, found (`Scrubbed`)."""

    changed = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._tasks = tasks
        self._scrub: Scrub | None = None
        self._working = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self.last: Scrubbed | None = None
        self.before: Scrubbed | None = None
        """What the pass before the last one found, as far as this program knows."""

    def start(self) -> None:
        """Read what the last pass found, and begin to look when it is quiet."""
        self._jobs.read(self._read, self._came, self._failed)

    def close(self) -> None:
        """Look no further; how far it came is written down."""
        self._timer.stop()
        scrub, self._scrub = self._scrub, None
        if scrub is not None and scrub.under_way and not self._library.read_only:
            self._jobs.write(scrub.save, None, self._failed)

    def heed(self, report: Report) -> None:
        """A person had everything looked over: that counts as a pass."""
        if self._scrub is not None and not self._library.read_only:
            self._jobs.write(lambda: self._note(report), self._noted, self._failed)

    def _note(self, report: Report) -> Scrubbed | None:
        scrub = self._scrub
        if scrub is None:
            return None
        scrub.heed(report.sound, report.clippings, report.originals, [each.what for each in report.unmended])
        return scrub.last

    def _noted(self, last: Scrubbed | None) -> None:
        self.before, self.last = self.last, last
        self.changed.emit(last)

    def _read(self) -> Scrub:
        return Scrub(self._library)

    def _came(self, scrub: Scrub) -> None:
        self._scrub = scrub
        # What was found in an earlier session was told then.
        self.last = scrub.last
        self._noted(scrub.last)
        if not self._library.read_only:
            self._timer.start(FIRST)

    @Slot()
    def _go_on(self) -> None:
        scrub = self._scrub
        if scrub is None or self._working:
            return
        if not scrub.due():
            self._timer.start(REST)
        elif self._jobs.pending or self._tasks.running:
            self._timer.start(PAUSE)
        else:
            self._working = True
            self._jobs.beside(self._work, self._worked, self._failed, lane="long")

    def _work(self, _: Job[bool]) -> bool:
        return self._scrub is not None and self._scrub.step(PIECE)

    def _worked(self, ended: bool) -> None:
        self._working = False
        if ended and self._scrub is not None:
            self._noted(self._scrub.last)
        self._timer.start(PAUSE)

    def _failed(self, error: Exception) -> None:
        self._working = False
        if not isinstance(error, CuttingsError):
            raise error
        # Whatever keeps it from being read is told by whoever reads for the person.
        self._timer.start(REST)
