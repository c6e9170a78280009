"""How the health of the library is shown: its line under the sidebar, and the report that a click on it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QHBoxLayout

from db.care.scrub import Scrubbed
from desktop.dialogs.care_report import OPEN, CareReport, Line
from desktop.translation import tr
from desktop.views.care_line import CareLine, words_of

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


class CareWiring(QObject):
    """Puts the line into a window and opens what belongs to it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.line = CareLine(window.theme, window.sidebar)
        room = QHBoxLayout()
        room.setContentsMargins(8, 0, 8, 6)
        room.addWidget(self.line)
        below = window.sidebar.layout()
        if below is not None:
            below.addItem(room)
        self.line.clicked.connect(self._open)
        window.desk.scrubbing.changed.connect(self._changed)

    @Slot(object)
    def _changed(self, last: Scrubbed | None) -> None:
        before = self._window.desk.scrubbing.before
        self.line.show_last(last)
        if last is None or last.sound or self._window.findChildren(CareReport):
            return
        if before is None or before.findings != last.findings:
            self._window.notice.say(
                tr("{n} thing(s) in the library need(s|) you.", "", last.count),
                tr("Show"),
                kind="warning",
                act=self._open,
            )

    @Slot()
    def _open(self) -> None:
        last = self._window.desk.scrubbing.last
        if last is None:
            return
        summary = words_of(last)
        looked = tr("{n} clipping(s) looked at", "", last.clippings)
        kept = tr("{n} original(s) read", "", last.originals)
        summary = tr("{summary}. {clippings}, {originals}.").format(summary=summary, clippings=looked, originals=kept)
        lines = [Line(OPEN, each) for each in last.findings]
        repairable = not last.sound and not self._window.desk.library.read_only
        dialog = CareReport(summary, lines, self._window.theme, self._window, repairable=repairable)
        dialog.repair_wanted.connect(self._window.commands.library_repair)
        dialog.open()
