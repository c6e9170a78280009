"""The fixed part of the sidebar: inbox, all, unread, starred and trash with their counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

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
    Place("inbox", "Inbox", "inbox"),
    Place("all", "All clippings", "newspaper"),
    Place("unread", "Unread", "mail"),
    Place("starred", "Starred", "star"),
    Place("trash", "Trash", "trash-2"),
)


class PlaceList(QAbstractListModel):
    """The places in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[str, int] = {}

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
            case Qt.ItemDataRole.DisplayRole:
                return place.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{place.text}, {self.count(place.view):,}"
            case _ if role == COUNT:
                return self._counts.get(place.view)
            case _ if role == ICON:
                return place.icon
            case _ if role == VIEW:
                return place.view
        return None
