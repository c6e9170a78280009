"""The saved searches in their order, each with how many clippings it finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from db.model import SavedSearch
from desktop.models.places import COUNT, ICON
from desktop.models.tag_tree import spoken_row

SAVED = Qt.ItemDataRole.UserRole + 4
MIME = "application/x-cuttings-saved-search"

Index = QModelIndex | QPersistentModelIndex


class SavedList(QAbstractListModel):
    """`moved` carries the id of a search that was dragged and its new place, counted from 0."""

    moved = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._searches: list[SavedSearch] = []
        self._counts: dict[int, int] = {}

    @property
    def searches(self) -> tuple[SavedSearch, ...]:
        """What is listed."""
        return tuple(self._searches)

    def show(self, searches: Sequence[SavedSearch]) -> None:
        """Take new searches; a list with the same ids is only repainted."""
        same = [each.id for each in searches] == [each.id for each in self._searches]
        if same:
            self._searches = list(searches)
            self._repaint()
            return
        self.beginResetModel()
        self._searches = list(searches)
        self.endResetModel()

    def set_counts(self, counts: dict[int, int]) -> None:
        """Take new counts by id."""
        if counts != self._counts:
            self._counts = dict(counts)
            self._repaint()

    def row_of(self, query: str, view: str) -> int:
        """The row of a search that asks just this, -1 where there is none."""
        wanted = (query.strip(), view)
        return next((row for row, each in enumerate(self._searches) if (each.query, each.view) == wanted), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._searches)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._searches):
            return None
        search = self._searches[index.row()]
        count = self._counts.get(search.id)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return search.name
            case Qt.ItemDataRole.ToolTipRole:
                return f"{search.name}\n{search.query}" if search.query != search.name else search.query
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_row(search.name, count)
            case _ if role == COUNT:
                return count
            case _ if role == ICON:
                return "bookmark"
            case _ if role == SAVED:
                return search
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, str(self._searches[indexes[0].row()].id).encode())
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        return data.hasFormat(MIME) and row >= 0

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Tell where it was dropped; the list itself changes when the library has."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        number = int(data.data(MIME).data())
        before = next((place for place, each in enumerate(self._searches) if each.id == number), -1)
        place = row - 1 if 0 <= before < row else row
        if before >= 0 and place != before:
            self.moved.emit(number, place)
        # False: the view would else take the row away that it believes to have moved.
        return False

    def move(self, row: int, by: int) -> None:
        """Tell that a search is to go so many places down, or up for a negative number."""
        place = row + by
        if 0 <= row < len(self._searches) and 0 <= place < len(self._searches):
            self.moved.emit(self._searches[row].id, place)

    def _repaint(self) -> None:
        if self._searches:
            self.dataChanged.emit(self.index(0), self.index(len(self._searches) - 1))
