"""A flat list in the sidebar: as high as its rows, without a frame or scroll bars of its own."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from desktop.theme import Theme
from desktop.views.sidebar_delegate import SidebarDelegate
from desktop.views.sidebar_rows import SidebarRows


class SidebarList(SidebarRows, QListView):
    """Shows a model in the sidebar's look; the wheel is left to the column."""

    def __init__(
        self, name: str, spoken: str, model: QAbstractItemModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.painted_theme = theme
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setModel(model)
        self.setItemDelegate(SidebarDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        model.modelReset.connect(self.fit)
        theme.changed.connect(self.viewport().update)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Take the height of the rows."""
        rows = self.model().rowCount()
        self.setFixedHeight(self.sizeHintForRow(0) * rows + 2 if rows else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
