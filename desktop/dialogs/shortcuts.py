"""All keyboard shortcuts, as the actions table has them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import ACTIONS, plain_text, shortcut_text
from desktop.dialogs.buttons import close_row

ELSEWHERE = (
    ("Search box: down and up in the list", ("Down", "Up")),
    ("Search box: go to the list", ("Return",)),
    ("Search box: everything that can stand at the cursor", ("Ctrl+Space", "Alt+Down")),
    ("Search box: put in what is offered", ("Tab",)),
    ("List: open in the reader", ("Return",)),
    ("Reader: a page on", ("Space",)),
    ("Clip dialog: keep", ("Ctrl+Return",)),
)
"""Keys that belong to one place and are no actions of the window."""


class Shortcuts(QDialog):
    """A table to look things up in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(460, 620)
        rows = [(plain_text(each.text), each.shortcuts) for each in ACTIONS if each.shortcuts]
        rows += list(ELSEWHERE)
        self._filter = QLineEdit(self)
        self._filter.setObjectName("shortcuts.filter")
        self._filter.setAccessibleName("Find a shortcut")
        self._filter.setPlaceholderText("Find")
        self._filter.textChanged.connect(self._filtered)
        self._table = QTableWidget(len(rows), 2, self)
        self._table.setObjectName("shortcuts.table")
        self._table.setAccessibleName("Keyboard shortcuts")
        self._table.setProperty("role", "boxed")
        self._table.setHorizontalHeaderLabels(["What", "Keys"])
        self._table.verticalHeader().hide()
        self._table.setShowGrid(False)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._table.setTabKeyNavigation(False)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, (text, shortcuts) in enumerate(rows):
            self._table.setItem(number, 0, QTableWidgetItem(text))
            self._table.setItem(number, 1, QTableWidgetItem("   ".join(map(shortcut_text, shortcuts))))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self._filter)
        layout.addWidget(self._table, 1)
        layout.addLayout(close_row(self))

    def _filtered(self, text: str) -> None:
        wanted = text.casefold()
        for row in range(self._table.rowCount()):
            words = " ".join(item.text() for column in (0, 1) if (item := self._table.item(row, column)) is not None)
            self._table.setRowHidden(row, wanted not in words.casefold())
