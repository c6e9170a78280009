"""A flat list in the sidebar: as high as its rows, without a frame or scroll bars of its own."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QFrame, QListView, QWidget

from desktop.theme import Theme
from desktop.views.sidebar_delegate import SidebarDelegate


class SidebarList(QListView):
    """Shows a model in the sidebar's look. Whoever derives from it sets the height."""

    def __init__(
        self, name: str, spoken: str, model: QAbstractItemModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setModel(model)
        self.setItemDelegate(SidebarDelegate(theme, tags=False, parent=self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        theme.changed.connect(self.viewport().update)
