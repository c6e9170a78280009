"""The list of a popup: what there is to choose, while the field above it keeps the cursor and the keys."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QFrame, QListView, QWidget


class PopupList(QListView):
    """Takes no focus, tells what the pointer is over, and never scrolls sideways."""

    def __init__(
        self, name: str, spoken: str, model: QAbstractItemModel, delegate: QAbstractItemDelegate, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
