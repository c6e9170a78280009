"""Highlights as Qt sees them: all ids in order, and what is shown of those rows that were looked at lately."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from db.marked import HighlightRow
from desktop.models.highlight_words import on_one_line, spoken
from desktop.models.lazy_rows import Index, LazyRows

PAGE = 24
KEPT = 600
"""Rows kept at most; some two kilobytes each."""
KEPT_OF_ONE = 20_000
"""Of one clipping all are put at once, and nobody brings them again."""

ID = Qt.ItemDataRole.UserRole
ROW = Qt.ItemDataRole.UserRole + 1


def _number(row: HighlightRow) -> int:
    return row.highlight.id


class HighlightTable(LazyRows[HighlightRow]):
    """One column of highlights. `wanted` carries the ids (a tuple) whose rows should be `put`."""

    def __init__(self, parent: QObject | None = None, *, with_clipping: bool = True) -> None:
        super().__init__(_number, KEPT if with_clipping else KEPT_OF_ONE, PAGE, parent)
        self._with_clipping = with_clipping

    def row(self, highlight_id: int) -> HighlightRow | None:
        """What is shown of a highlight, if it is here."""
        return self._items.get(highlight_id)

    def show(self, ids: Iterable[int]) -> None:
        """Replace the list; the view keeps its place where few rows came or went."""
        self._replace(array("q", ids))

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        if role == ID:
            return self._ids[index.row()]
        row = self._item(index.row())
        if row is None:
            return None
        if role == ROW:
            self._seen(index.row())
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return on_one_line(row.highlight.quotation)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row, with_clipping=self._with_clipping)
        return None
