"""A tree that is as high as its open rows, for a column that scrolls as a whole."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QTreeView, QWidget


class GrownTree(QTreeView):
    """Rows have one height. The wheel is left to the column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformRowHeights(True)
        self.setUniformRowHeights(True)
        self.expanded.connect(self.fit)
        self.collapsed.connect(self.fit)

    @property
    def has_open_rows(self) -> bool:
        """Whether there is anything to see."""
        root = QModelIndex()
        return any(not self.isRowHidden(row, root) for row in range(self.model().rowCount(root)))

    @Slot()
    def fit(self) -> None:
        """Take the height of the rows that are open."""
        rows = self._open_rows(self.model(), QModelIndex())
        self.setFixedHeight(rows * self.sizeHintForRow(0) + 2 if rows else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        self._reveal()

    def _reveal(self) -> None:
        """Let the column show the row that the keys have gone to."""
        above = self.parentWidget()
        while above is not None:
            column = above.widget() if isinstance(above, QScrollArea) else None
            if isinstance(above, QScrollArea) and column is not None and self.currentIndex().isValid():
                spot = self.viewport().mapTo(column, self.visualRect(self.currentIndex()).center())
                above.ensureVisible(spot.x(), spot.y(), 0, 3 * self.sizeHintForRow(0))
            above = above.parentWidget()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _open_rows(self, model: QAbstractItemModel, parent: QModelIndex) -> int:
        count = 0
        for row in range(model.rowCount(parent)):
            if not self.isRowHidden(row, parent):
                index = model.index(row, 0, parent)
                count += 1 + (self._open_rows(model, index) if self.isExpanded(index) else 0)
        return count
