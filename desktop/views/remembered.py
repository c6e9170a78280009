"""What an earlier run of the program left behind, offered over the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.dialogs.crash import CrashDialog
from desktop.dialogs.unsaved import UnsavedDialog
from desktop.translation import tr
from desktop.unsaved import Unsaved

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


class Remembered(QObject):
    """Between `desk.remembering` and the window; `resume` goes on with what was being clipped."""

    def __init__(self, window: MainWindow, resume: Callable[[list[Unsaved]], None]) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Unsaved] = []
        remembering = window.desk.remembering
        remembering.offered.connect(self._offer)
        remembering.restored.connect(self._restored)
        remembering.failed.connect(window.say_error)
        remembering.clip_wanted.connect(resume)

    @Slot(list)
    def _offer(self, work: list[Unsaved]) -> None:
        report = self._window.findChild(CrashDialog)
        if report is not None:
            # One after the other: first why the program ended, then what it left behind.
            self._waiting = work
            report.finished.connect(self._offer_waiting)
            return
        UnsavedDialog(self._window, self._window.desk.remembering, self._window.theme, work).open()

    @Slot()
    def _offer_waiting(self) -> None:
        work, self._waiting = self._waiting, []
        if work:
            UnsavedDialog(self._window, self._window.desk.remembering, self._window.theme, work).open()

    @Slot(int, int)
    def _restored(self, count: int, clipping_id: int) -> None:
        if clipping_id:
            self._window.show_clipping(clipping_id)
        if count:
            self._window.notice.say(tr("{n} note(s) put back.", "", count), tr("Undo") if count == 1 else "")
