"""The automatic copies while a window is open: at its start, and once a day for as many days as it stays open."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.care import backup
from db.care.backup import Made
from db.errors import Cancelled, CuttingsError
from db.library import Library
from desktop.copying import rotation_of
from desktop.jobs import Job, Jobs
from desktop.settings import Settings
from desktop.translation import tr

LOOK = 20 * 60 * 1000
"""Milliseconds between two looks whether a copy is due."""


class DailyCopies(QObject):
    """`doubted` carries a sentence about a copy that did not verify; `failed` the error of one that was not made.

    Neither is told twice a day.
    """

    doubted = Signal(str)
    failed = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._settings = settings
        self._job: Job[Made | None] | None = None
        self._told: set[tuple[date, str]] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)
        library.rotation = rotation_of(settings)
        self._stop_hearing = settings.listen(self._heard)

    def start(self) -> None:
        """Make the copy that is due now, and look again from time to time."""
        self._timer.start()
        self._begin(timedelta(0) if self._settings.flag("backups.start") else backup.EVERY)

    def close(self) -> None:
        """Stop, also in the middle of a copy."""
        self._timer.stop()
        self._stop_hearing()
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def look(self) -> None:
        """Make a copy if one is due."""
        self._begin(backup.EVERY)

    def _begin(self, every: timedelta) -> None:
        if self._job is None:
            library = self._library

            def work(job: Job[Made | None]) -> Made | None:
                try:
                    made = backup.make_if_due(library, every, job.cancelled)
                    backup.pack_all(library, job.cancelled)
                except Cancelled:
                    return None
                return made

            self._job = self._jobs.beside(work, self._made, self._not_made)

    def _made(self, made: Made | None) -> None:
        self._job = None
        if made is None:
            return
        if made.problems:
            words = tr("Today's copy of the library shows damage: {problem} Earlier copies stay as they are.")
            self._tell(words.format(problem=made.problems[0]))
        elif made.missing:
            self._tell(tr("{n} original(s) that the library names are not in its folder.", "", made.missing))

    def _not_made(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, CuttingsError):
            self._jobs.failed.emit(error)
        elif self._is_new(str(error)):
            problem = tr("Today's copy of the library could not be made. {problem}").format(problem=error.problem)
            self.failed.emit(CuttingsError(problem, error.remedy))

    def _tell(self, words: str) -> None:
        if self._is_new(words):
            self.doubted.emit(words)

    def _is_new(self, words: str) -> bool:
        now = (date.today(), words)
        fresh = now not in self._told
        self._told.add(now)
        return fresh

    def _heard(self, key: str) -> None:
        if key.startswith("backups."):
            self._library.rotation = rotation_of(self._settings)
