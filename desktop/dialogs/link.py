"""The link dialog: find the other end by typing, say what the two are to each other and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from db.model import Row
from db.relations import LINK_KINDS
from desktop.controllers.desk import Desk
from desktop.controllers.finding import find_rows
from desktop.dialogs.buttons import button_row
from desktop.jobs import Job
from desktop.models.wording import day_in_words, side_by_side
from desktop.theme import Theme
from desktop.translation import mark, tr

OFFERED = 60
IS = {
    "follow-up": mark("is follow-up of"),
    "background": mark("is background to"),
    "reaction": mark("is reaction to"),
    "correction": mark("is correction of"),
    "contradicts": mark("contradicts"),
    "related": mark("is related to"),
}
"""The kinds of link as they are said of the first of the two."""


class OtherEndField(QLineEdit):
    """Typing searches, arrows move in the list."""

    def __init__(self, choices: QListView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._choices.keyPressEvent(event)
        else:
            super().keyPressEvent(event)


class LinkDialog(QDialog):
    """Links the selected clippings to one that is found by typing."""

    def __init__(self, desk: Desk, ids: Sequence[int], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("link_dialog")
        self.setWindowTitle(tr("Link"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(520, 520)
        self._desk = desk
        self._ids = list(ids)
        self._rows: list[Row] = []
        self._searching: Job[list[Row]] | None = None
        self._heading = QLabel(tr("Link this clipping"), self)
        self._heading.setProperty("role", "title")
        self._heading.setWordWrap(True)
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self.kind = QComboBox(self)
        self.kind.setObjectName("link_dialog.kind")
        self.kind.setAccessibleName(tr("Kind of link"))
        for kind in reversed(LINK_KINDS):
            self.kind.addItem(tr(IS[kind.key]), kind.key)
        self._titles = QStringListModel(self)
        self._list = QListView(self)
        self._list.setObjectName("link_dialog.list")
        self._list.setAccessibleName(tr("Clippings that can be linked"))
        self._list.setProperty("role", "boxed")
        self._list.setModel(self._titles)
        self._list.setUniformItemSizes(True)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.doubleClicked.connect(self.accept)
        self.field = OtherEndField(self._list, self)
        self.field.setObjectName("link_dialog.field")
        self.field.setAccessibleName(tr("Find the other clipping"))
        self.field.setPlaceholderText(tr("Find the other clipping"))
        self.note = QLineEdit(self)
        self.note.setObjectName("link_dialog.note")
        self.note.setAccessibleName(tr("Note"))
        self.note.setPlaceholderText(tr("Why (may be empty)", "placeholder of a note"))
        self._none = QLabel(tr("No clipping has all of these words."), self)
        self._none.setObjectName("link_dialog.none")
        self._none.setProperty("role", "small")
        self._none.hide()
        buttons, self._accept = button_row(self, tr("Link"))
        self._accept.setDefault(True)
        form = QFormLayout()
        form.setSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("It", "before: is a follow-up of"), self.kind)
        form.addRow(tr("Note"), self.note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(9)
        layout.addWidget(self._heading)
        layout.addWidget(self.field)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._none)
        layout.addLayout(form)
        layout.addLayout(buttons)
        QWidget.setTabOrder(self.field, self._list)
        QWidget.setTabOrder(self._list, self.kind)
        QWidget.setTabOrder(self.kind, self.note)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(120)
        self._pause.timeout.connect(self._search)
        self.field.textChanged.connect(self._pause.start)
        self._list.selectionModel().selectionChanged.connect(self._chosen)
        self.field.setFocus()
        self._name_ends()
        self._search()

    @Slot()
    def accept(self) -> None:
        row = self._list.currentIndex().row()
        if not 0 <= row < len(self._rows):
            return
        target = self._rows[row].id
        kind, note = self.kind.currentData(), self.note.text().strip()
        super().accept()
        self._desk.editing.link_to(self._ids, target, kind, note)

    def _name_ends(self) -> None:
        if len(self._ids) > 1:
            self._heading.setText(tr("Link {n} clipping(s) to …", "", len(self._ids)))
            return
        card = self._desk.listing.table.card(self._ids[0])
        if card is not None:
            title = card.row.title if len(card.row.title) <= 110 else card.row.title[:108] + "…"
            self._heading.setText(tr("Link ‘{title}’ to …").format(title=title))

    @Slot()
    def _search(self) -> None:
        if self._searching is not None:
            self._searching.cancel()
        text, library, leave_out = self.field.text(), self._desk.library, set(self._ids)
        self._searching = self._desk.jobs.read(lambda: find_rows(library, text, OFFERED, leave_out), self._found)

    def _found(self, rows: list[Row]) -> None:
        self._rows = rows
        self._titles.setStringList([side_by_side((row.title, row.outlet, day_in_words(row.published))) for row in rows])
        self._none.setVisible(not rows)
        if rows:
            self._list.setCurrentIndex(self._titles.index(0))
        self._chosen()

    @Slot()
    def _chosen(self) -> None:
        self._accept.setEnabled(self._list.currentIndex().isValid())
