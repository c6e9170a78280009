"""A headline that can be clicked, cut off where there is no room for all of it; labels that begin where one reads."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

SPARE = 4
"""Pixels that the frame of the button takes."""


class TitleButton(QPushButton):
    """Shows its title as a link, as far as it fits."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "link")
        self.setProperty("flush", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._title = ""

    @property
    def title(self) -> str:
        """The whole title."""
        return self._title

    def set_title(self, title: str) -> None:
        """Show this."""
        self._title = title
        self.setToolTip(title)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A headline that runs the other way keeps its signs where they are.
        shown = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, max(40, self.width() - SPARE))
        self.setText(f"\u2068{shown}\u2069".replace("&", "&&"))


def lead(label: QLabel) -> QLabel:
    """Let a label begin at the side where the interface is read from, whichever way its words run."""
    side = Qt.AlignmentFlag.AlignRight if label.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
    return label
