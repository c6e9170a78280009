"""What can be put at the cursor of the search box, as a list for the popup under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.query.complete import Completion

DETAIL = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class CompletionList(QAbstractListModel):
    """The completions in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offered: list[Completion] = []

    def show(self, offered: Sequence[Completion]) -> None:
        """Take others."""
        self.beginResetModel()
        self._offered = list(offered)
        self.endResetModel()

    def completion(self, row: int) -> Completion:
        """What is in a row."""
        return self._offered[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._offered)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._offered):
            return None
        offered = self._offered[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return offered.label
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{offered.label}, {offered.detail}"
            case Qt.ItemDataRole.ToolTipRole:
                return offered.detail
            case _ if role == DETAIL:
                return offered.detail
        return None
