"""A page in the reader's place that is no article: as wide as it reads well, in the middle, and scrolled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget


class CentredPage(QScrollArea):
    """What a page shows goes into its `column`, as children of its `sheet`, which is `widest` pixels wide at most.

    The page itself takes no focus; what is on it does.
    """

    def __init__(self, name: str, spoken: str, widest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self)
        self.sheet = QWidget(inside)
        self.sheet.setMaximumWidth(widest)
        self.column = QVBoxLayout(self.sheet)
        centre = QHBoxLayout(inside)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addStretch()
        centre.addWidget(self.sheet, 100)
        centre.addStretch()
        self.setWidget(inside)
