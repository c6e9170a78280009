"""What comes from the browser while the window is open, or came before: taken in beside the interface, and told."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from db.errors import Cancelled, CuttingsError
from db.library import Library
from db.model import Draft
from desktop.browser.draining import Taken, drain
from desktop.browser.inbox import Inbox
from desktop.controllers.intake_child import IntakeChild, Source
from desktop.jobs import Job, Jobs


class BrowserInbox(QObject):
    """Takes in what waits whenever something new does. `told` carries a sentence and its kind (`info`, `warning`)."""

    told = Signal(str, str)
    failed = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, intake: IntakeChild, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._intake = intake
        self._inbox = Inbox(library.folder)
        self._job: Job[list[Taken]] | None = None
        self._again = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.look)

    def start(self) -> None:
        """Take in what waits already, and watch from now on. `failed` tells where the folder cannot be had."""
        try:
            self._inbox.make()
        except CuttingsError as error:
            self.failed.emit(error)
            return
        self._watcher.addPath(str(self._inbox.folder))
        # Not every file system says when something changes in it; who comes back to the window wants to see it all.
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._state_changed)
        self.look()

    def close(self) -> None:
        """Begin no other file."""
        self._watcher.directoryChanged.disconnect(self.look)
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def look(self) -> None:
        """Take in what waits; if that is going on, once more afterwards."""
        if self._job is not None:
            self._again = True
            return
        self._again = False
        self._job = self._jobs.beside(self._take_in, self._done, self._gave_up)

    def _take_in(self, job: Job[list[Taken]]) -> list[Taken]:
        def draft_of(path: Path) -> Draft:
            return self._intake.read_within(Source(kept=path), job.cancelled)

        taken = []
        try:
            for each in drain(self._library, self._inbox, draft_of, job.cancelled):
                taken.append(each)
        except Cancelled:
            pass  # what is left waits for the next time
        return taken

    @Slot(Qt.ApplicationState)
    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()

    def _done(self, taken: list[Taken]) -> None:
        self._job = None
        new = [each for each in taken if each.how in ("added", "captured")]
        trouble = [each for each in taken if each.problem]
        if trouble:
            more = f" And {len(trouble) - 1:,} more." if len(trouble) > 1 else ""
            self.told.emit(trouble[0].words + more, "warning")
        elif len(new) == 1:
            self.told.emit(new[0].words, "info")
        elif new:
            self.told.emit(f"Took in {len(new):,} pages from the browser.", "info")
        if self._again:
            self.look()

    def _gave_up(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(error)
