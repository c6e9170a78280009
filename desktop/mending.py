"""Mending a library whose database must be written anew: the window is closed for that, and opened again afterwards."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.care import restore
from db.care.findings import Report
from db.care.mend import mend
from db.care.texts import Progress, Stop
from db.errors import CuttingsError
from desktop.dialogs.trouble import MEND
from desktop.dialogs.waiting import Waiting
from desktop.jobs import Job, Jobs
from desktop.translation import tr

if TYPE_CHECKING:
    from desktop.app import Program
    from desktop.views.main_window import MainWindow

SETTLED = 400
"""Milliseconds in which a new window finds its place on the screen."""


class MendingWork(QObject):
    """Mends a library that nobody has open, on a thread of its own; `done` carries the report, or what went wrong."""

    done = Signal(object)
    progressed = Signal(int, int, str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._jobs = Jobs(self)
        self._job: Job[Report] | None = None

    def start(self) -> None:
        """Begin."""
        self._job = self._jobs.beside(self._mend, self._came, self._came)

    @Slot()
    def stop(self) -> None:
        """Ask it to stop between two things that are whole."""
        if self._job is not None:
            self._job.cancel()

    def _mend(self, job: Job[Report]) -> Report:
        report = self._jobs.progress_of(self.progressed.emit)
        return mend(self.folder, progress=report, cancelled=job.cancelled)

    def _came(self, result: Report | Exception) -> None:
        self._jobs.close()
        self.done.emit(result)


class Mending(QObject):
    """Closes the program's library, has it mended, opens it again and shows what was found."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._work: MendingWork | None = None

    @Slot()
    def mend(self) -> None:
        """Mend the library that is open."""
        # The question that asked belongs to the window that is about to go.
        QTimer.singleShot(0, self, self._begin)

    @Slot()
    def _begin(self) -> None:
        opened = self._program.opened
        if opened is None or self._work is not None:
            return
        if running := opened.window.desk.tasks.running:
            words = tr("Wait until this is done, or stop it: {tasks}.").format(tasks=", ".join(running))
            opened.window.notice.say(words, kind="warning")
            return
        opened.window.remember()
        opened.window.hide()
        self._program.quick.leave()
        opened.close()
        self._program.opened = None
        self._work = MendingWork(opened.library.folder, self)
        self._work.done.connect(self._done)
        self._work.start()

    @Slot(object)
    def _done(self, result: Report | Exception) -> None:
        work, self._work = self._work, None
        assert work is not None
        work.deleteLater()
        self._program.start(work.folder)
        if isinstance(result, Exception) and not isinstance(result, CuttingsError):
            raise result
        window = self._program.opened.window if self._program.opened is not None else None
        if window is None:
            return
        if isinstance(result, CuttingsError):
            window.notice.say_error(result)
        elif isinstance(result, Report):
            window.commands.show_report(result, mended=True)


def rescue(folder: Path, choice: str, parent: QWidget | None) -> Report | tuple[Path, Path | None]:
    """Mend a library that cannot be opened, or bring its newest copy back, while a dialog shows how far it is.

    Returns the report, or the copy that was used and where what it replaced is kept. Raises `CuttingsError`.
    """
    if choice == MEND:
        dialog = Waiting(tr("The library is being repaired …"), partial(_mended, folder), parent)
    else:
        dialog = Waiting(tr("The newest copy is being brought back …"), partial(_restored, folder), parent)
    dialog.exec()
    result = dialog.result_
    dialog.deleteLater()
    if isinstance(result, Exception):
        raise result
    found: Report | tuple[Path, Path | None] = result
    return found


def tell_rescued(window: MainWindow, result: Report | tuple[Path, Path | None]) -> None:
    """Say in the window that came of it what was done."""
    if isinstance(result, Report):
        # Once the window has found its place, over which the report then stands.
        QTimer.singleShot(SETTLED, window, partial(window.commands.show_report, result, mended=True))
        return
    used, kept = result
    words = tr("{copy} was brought back.").format(copy=used.name)
    if kept is not None:
        words += " " + tr("What was there before is kept as {file}.").format(file=kept.name)
    window.notice.say(words)


def _mended(folder: Path, progress: Progress, cancelled: Stop) -> Report:
    return mend(folder, progress=progress, cancelled=cancelled)


def _restored(folder: Path, _: Progress, cancelled: Stop) -> tuple[Path, Path | None]:
    return restore.restore(folder, cancelled=cancelled)
