"""The reader's place with a panel at its end, as far as there is room for both."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

LEAST, MOST = 220, 300
"""Pixels; the panel takes a third of the room between these."""
READER = 320
"""What the reader keeps; where there is no room for both the panel waits."""


class BesideReader(QWidget):
    """Lays out `main` and the panel beside it; a panel that is wanted waits until there is room."""

    def __init__(self, main: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._main = main
        self._panel: QWidget | None = None
        self._wanted = False
        main.setParent(self)

    def set_panel(self, panel: QWidget) -> None:
        """Have this panel beside the reader, hidden for now."""
        self._panel = panel
        panel.setParent(self)
        self._arrange()

    def show_panel(self, on: bool) -> None:
        """Whether the panel is wanted."""
        self._wanted = on
        self._arrange()

    @property
    def has_room(self) -> bool:
        """Whether there is room for both."""
        return self.width() >= READER + LEAST

    def minimumSizeHint(self) -> QSize:
        return self._main.minimumSizeHint().expandedTo(self._main.minimumSize())

    def sizeHint(self) -> QSize:
        return self._main.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        shown = self._wanted and self._panel is not None and self.has_room
        beside = max(LEAST, min(MOST, width // 3)) if shown else 0
        back = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._main.setGeometry(beside if back else 0, 0, width - beside, height)
        if self._panel is not None:
            self._panel.setGeometry(0 if back else width - beside, 0, beside, height)
            self._panel.setVisible(shown)
