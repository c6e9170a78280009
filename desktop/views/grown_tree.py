"""A tree that is as high as its open rows, for a column that scrolls as a whole."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QTreeView, QWidget

from desktop.theme import Theme
from desktop.views.sidebar_rows import SidebarRows


class GrownTree(SidebarRows, QTreeView):
    """Rows have one height. The wheel is left to the column."""

    def __init__(self, name: str, spoken: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.painted_theme = theme
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setUniformRowHeights(True)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.expanded.connect(self.fit)
        self.collapsed.connect(self.fit)
        theme.changed.connect(self.viewport().update)

    @Slot()
    def fit(self) -> None:
        """Take the height of the rows that are open."""
        rows = self._open_rows(self.model(), QModelIndex())
        self.setFixedHeight(rows * self.sizeHintForRow(0) + 2 if rows else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _open_rows(self, model: QAbstractItemModel, parent: QModelIndex) -> int:
        rows = model.rowCount(parent)
        below = (model.index(row, 0, parent) for row in range(rows))
        return rows + sum(self._open_rows(model, index) for index in below if self.isExpanded(index))
