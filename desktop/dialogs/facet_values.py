"""All values of one field that the list has: found by typing, each wanted, barred or forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop.controllers.desk import Desk
from desktop.controllers.narrowing import NEXT
from desktop.dialogs.buttons import close_row
from desktop.models.facet_tree import HEADINGS, VALUE, value_in_words
from desktop.models.tag_tree import COUNT, STATE, spoken_row
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.sidebar_delegate import SidebarDelegate

Index = QModelIndex | QPersistentModelIndex


class ValueList(QAbstractListModel):
    """Values of a field with their counts, the most frequent first."""

    def __init__(self, field: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._values: list[tuple[str, int]] = []
        self._signs: dict[str, str] = {}

    def show(self, values: Sequence[tuple[str, int]]) -> None:
        """Take the values."""
        self.beginResetModel()
        self._values = list(values)
        self.endResetModel()

    def set_signs(self, signs: dict[str, str]) -> None:
        """How the search has some of them."""
        self._signs = {value.casefold(): sign for value, sign in signs.items()}
        if self._values:
            self.dataChanged.emit(self.index(0), self.index(len(self._values) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        value, count = self._values[index.row()]
        sign = self._signs.get(value.casefold(), "")
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return value_in_words(self._field, value)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_row(value_in_words(self._field, value), count, sign)
            case _ if role == COUNT:
                return count
            case _ if role == VALUE:
                return value
            case _ if role == STATE:
                return sign
        return None


class ValueView(QListView):
    """A click, Enter or Space steps a value on; `stepped` says to which row."""

    stepped = Signal(QModelIndex)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.stepped.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.stepped.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class ValueField(QLineEdit):
    """Typing filters the list below, arrows move in it; `entered` carries whether with Shift."""

    entered = Signal(bool)

    def __init__(self, view: QListView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._view.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)


class FacetValues(QDialog):
    """The list behind follows at once; what the search has is marked."""

    def __init__(self, desk: Desk, field: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("facet_values")
        self.setWindowTitle(tr(HEADINGS[field]))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(380, 480)
        self._desk = desk
        self._field = field
        heading = QLabel(tr(HEADINGS[field]), self)
        heading.setProperty("role", "title")
        self.values = ValueList(field, self)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self.values)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.view = ValueView(self)
        self.view.setObjectName("facet_values.list")
        self.view.setAccessibleName(tr(HEADINGS[field]))
        self.view.setProperty("role", "boxed")
        self.view.setModel(self._proxy)
        self.view.setItemDelegate(SidebarDelegate(theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.field = ValueField(self.view, self)
        self.field.setObjectName("facet_values.field")
        self.field.setAccessibleName(tr("Find a value"))
        self.field.setPlaceholderText(tr("Find a value"))
        self._hint = QLabel(self)
        self._hint.setObjectName("facet_values.hint")
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(9)
        layout.addWidget(heading)
        layout.addWidget(self.field)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._hint)
        layout.addLayout(close_row(self))
        self.field.textChanged.connect(self._filter)
        self.field.entered.connect(self._entered)
        self.view.stepped.connect(self._stepped)
        desk.listing.asked.connect(self._show_signs)
        self.field.setFocus()
        self._say()
        desk.narrowing.all_values(field, self._came)

    def _came(self, values: list[tuple[str, int]]) -> None:
        present = {value.casefold() for value, _ in values}
        marked = self._desk.narrowing.signs_of(self._field)
        absent = [(value, 0) for value in marked if value.casefold() not in present]
        self.values.show([*absent, *values])
        self._show_signs(None)
        self._filter(self.field.text())

    @Slot(object)
    def _show_signs(self, _request: object) -> None:
        self.values.set_signs(self._desk.narrowing.signs_of(self._field))

    @Slot(str)
    def _filter(self, text: str) -> None:
        self._proxy.setFilterFixedString(text.strip())
        first = self._proxy.index(0, 0)
        if first.isValid():
            self.view.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._say()

    def _say(self) -> None:
        count = tr("{n} value(s).", "", self._proxy.rowCount())
        keys = tr("Enter: only this one. Shift+Enter: without it. A click or Space: one, then the other, then neither.")
        self._hint.setText(f"{count} {keys}")

    @Slot(QModelIndex)
    def _stepped(self, index: QModelIndex) -> None:
        self._desk.narrowing.want(self._field, str(index.data(VALUE)), NEXT[str(index.data(STATE))])

    @Slot(bool)
    def _entered(self, without: bool) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self._desk.narrowing.want(self._field, str(index.data(VALUE)), "-" if without else "+")
            self.accept()
