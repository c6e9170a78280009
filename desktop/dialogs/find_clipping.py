"""Finding one clipping by typing words of its headline or outlet, for a dialog that wants one more."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QListView, QVBoxLayout, QWidget

from db.model import Row
from desktop.controllers.desk import Desk
from desktop.controllers.finding import find_rows
from desktop.controllers.relating import Suggestion
from desktop.dialogs.buttons import button_row
from desktop.dialogs.choosing import ChoiceField
from desktop.jobs import Job
from desktop.models.wording import day_in_words, side_by_side
from desktop.translation import tr

OFFERED = 60
OFFERED_NEAR = 8
PAUSE = 120


class FindClipping(QDialog):
    """`found` carries the id of what was chosen. Before anything is typed, what belongs to `near` is offered first."""

    found = Signal(int)

    def __init__(
        self,
        desk: Desk,
        wording: tuple[str, str, str],
        leave_out: Collection[int],
        near: int,
        parent: QWidget,
    ) -> None:
        """`wording`: a heading, a sentence below it, and what the button says."""
        super().__init__(parent)
        heading, explained, accept = wording
        self.setObjectName("find_clipping")
        self.setWindowTitle(heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(420, 360)
        self.resize(640, 460)
        self._desk = desk
        self._leave_out = frozenset(leave_out)
        self._rows: list[Row] = []
        self._near: list[Row] = []
        self._searching: Job[list[Row]] | None = None
        self._eager = False
        title = QLabel(heading, self)
        title.setProperty("role", "title")
        title.setWordWrap(True)
        about = QLabel(explained, self)
        about.setProperty("role", "small")
        about.setWordWrap(True)
        self._titles = QStringListModel(self)
        self.list = QListView(self)
        self.list.setObjectName("find_clipping.list")
        self.list.setAccessibleName(tr("Clippings that were found"))
        self.list.setProperty("role", "boxed")
        self.list.setModel(self._titles)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.doubleClicked.connect(self.accept)
        self.field = ChoiceField(self.list, self)
        self.field.setObjectName("find_clipping.field")
        self.field.setAccessibleName(tr("Find a clipping"))
        self.field.setPlaceholderText(tr("Words of its headline or outlet"))
        self.field.entered.connect(self.accept)
        self._none = QLabel(tr("No clipping has all of these words."), self)
        self._none.setObjectName("find_clipping.none")
        self._none.setProperty("role", "small")
        self._none.hide()
        buttons, self._accept = button_row(self, accept)
        self._accept.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(9)
        layout.addWidget(title)
        layout.addWidget(about)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._none)
        layout.addLayout(buttons)
        self.setTabOrder(self.field, self.list)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search)
        self.field.textChanged.connect(self._pause.start)
        self.field.setFocus()
        self._search()
        desk.relating.suggest([near], OFFERED_NEAR, self._belong)

    @Slot()
    def accept(self) -> None:
        if self._pause.isActive() or self._searching is not None:
            # Enter right after the last letter is meant for what these find.
            self._eager = True
            return
        place = self.list.currentIndex().row()
        if 0 <= place < len(self._rows):
            super().accept()
            self.found.emit(self._rows[place].id)

    @Slot()
    def _search(self) -> None:
        if self._searching is not None:
            self._searching.cancel()
        text, library, leave_out = self.field.text(), self._desk.library, self._leave_out
        self._searching = self._desk.jobs.read(lambda: find_rows(library, text, OFFERED, leave_out), self._came)

    def _belong(self, suggestions: list[Suggestion]) -> None:
        self._near = [each.row for each in suggestions if each.row.id not in self._leave_out]
        if not self.field.text() and self._searching is None:
            self._search()

    def _came(self, rows: list[Row]) -> None:
        self._searching = None
        if not self.field.text():
            near = {row.id for row in self._near}
            rows = [*self._near, *(row for row in rows if row.id not in near)]
        self._rows = rows
        self._titles.setStringList(
            [side_by_side((row.title, row.outlet, day_in_words(row.published or row.captured_at))) for row in rows]
        )
        self._none.setVisible(not rows)
        self._accept.setEnabled(bool(rows))
        if rows:
            self.list.setCurrentIndex(self._titles.index(0))
        if self._eager and not self._pause.isActive():
            self._eager = False
            self.accept()
