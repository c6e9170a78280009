"""The reader's place with a panel at its end, one of several, as far as there is room for both."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

LEAST, MOST = 220, 300
"""Pixels; the panel takes a third of the room between these."""
READER = 320
"""What the reader keeps; where there is no room for both the panel waits, or stands below."""
LEAST_BELOW, LEAST_READER = 150, 160
"""Pixels in height of a panel below the reader, and of the reader over it."""


class BesideReader(QWidget):
    """Lays out `main` and one panel beside it; a panel that is wanted waits until there is room, or goes below.

    `front_changed` carries the name of the panel that is wanted now, empty for none.
    """

    front_changed = Signal(str)

    def __init__(self, main: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._main = main
        self._panels: dict[str, QWidget] = {}
        self._below: set[str] = set()
        self._front = ""
        main.setParent(self)

    def add_panel(self, name: str, panel: QWidget, *, below: bool = False) -> None:
        """Have this panel among those beside the reader, hidden for now; `below`: under it where there is no room."""
        self._panels[name] = panel
        if below:
            self._below.add(name)
        panel.setParent(self)
        self._arrange()

    def show_panel(self, name: str, on: bool) -> None:
        """Whether this panel is wanted; it takes the place of the one that was."""
        front = name if on else ("" if self._front == name else self._front)
        if front != self._front:
            self._front = front
            self._arrange()
            self.front_changed.emit(front)

    @property
    def front(self) -> str:
        """The name of the panel that is wanted, empty for none."""
        return self._front

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
        whole = self.rect()
        main, beside = QRect(whole), QRect()
        if self._front in self._panels and self.has_room:
            width = max(LEAST, min(MOST, whole.width() // 3))
            main.setWidth(whole.width() - width)
            beside = QRect(main.width(), 0, width, whole.height())
        elif self._front in self._below and whole.height() >= LEAST_READER + LEAST_BELOW:
            height = max(LEAST_BELOW, min(whole.height() - LEAST_READER, whole.height() * 2 // 5))
            main.setHeight(whole.height() - height)
            beside = QRect(0, main.height(), whole.width(), height)
        self._main.setGeometry(QStyle.visualRect(self.layoutDirection(), whole, main))
        for name, panel in self._panels.items():
            shown = name == self._front and not beside.isEmpty()
            if shown:
                panel.setGeometry(QStyle.visualRect(self.layoutDirection(), whole, beside))
            panel.setVisible(shown)
