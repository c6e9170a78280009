"""The fixed part of the sidebar: inbox, all, unread, starred and trash with their counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.models.dragging import CLIPPINGS, dragged_clippings
from desktop.translation import mark, number, tr

COUNT = Qt.ItemDataRole.UserRole + 1
ICON = Qt.ItemDataRole.UserRole + 2
VIEW = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Place:
    """One part of the library: `view` is the word for it that `Library.ids` takes."""

    view: str
    text: str
    icon: str


PLACES = (
    Place("inbox", mark("Inbox"), "inbox"),
    Place("all", mark("All clippings"), "newspaper"),
    Place("unread", mark("Unread"), "mail"),
    Place("starred", mark("Starred"), "star"),
    Place("highlights", mark("Highlights"), "highlighter"),
    Place("trash", mark("Trash"), "trash-2"),
)


DROPPED_ON = ("inbox", "unread", "starred", "trash")
"""The places that clippings can be dropped on, to be there then."""


class PlaceList(QAbstractListModel):
    """The places in their order. `given` carries the ids of clippings that were dropped and the view of the place."""

    given = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[str, int] = {}
        self._fixed = False

    def set_fixed(self, fixed: bool) -> None:
        """Whether nothing can be dropped, because nothing can be written."""
        self._fixed = fixed

    def set_counts(self, counts: dict[str, int]) -> None:
        """Take new counts by view."""
        if counts != self._counts:
            self._counts = dict(counts)
            self.dataChanged.emit(self.index(0), self.index(len(PLACES) - 1))

    def count(self, view: str) -> int:
        """The count of a place."""
        return self._counts.get(view, 0)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(PLACES)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(PLACES):
            return None
        place = PLACES[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return tr(place.text)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{tr(place.text)}, {number(self.count(place.view))}"
            case _ if role == COUNT:
                return self._counts.get(place.view)
            case _ if role == ICON:
                return place.icon
            case _ if role == VIEW:
                return place.view
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        droppable = not self._fixed and index.isValid() and PLACES[index.row()].view in DROPPED_ON
        return super().flags(index) | (Qt.ItemFlag.ItemIsDropEnabled if droppable else Qt.ItemFlag.NoItemFlags)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [CLIPPINGS]

    def canDropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        column: int,
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        droppable = bool(self.flags(parent) & Qt.ItemFlag.ItemIsDropEnabled)
        return data.hasFormat(CLIPPINGS) and parent.isValid() and droppable

    def dropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        column: int,
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell what was dropped where."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.given.emit(dragged_clippings(data), PLACES[parent.row()].view)
        return True
