"""The five colours of highlights as a row of buttons, each named and, where one is in force, ticked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from db.highlights import COLOURS
from desktop import icons
from desktop.models.highlight_words import colour_name
from desktop.theme import Theme, Tokens

SIDE = 18


class Swatches(QWidget):
    """`chosen` carries the name of a colour. `says` makes a tool tip of a colour's name."""

    chosen = Signal(str)

    def __init__(self, name: str, says: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self._ticked = ""
        self._buttons: dict[str, QToolButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(1)
        for colour in COLOURS:
            button = QToolButton(self)
            button.setObjectName(f"{name}.{colour}")
            said = says.format(colour=colour_name(colour).lower())
            button.setAccessibleName(said)
            button.setToolTip(said)
            button.setIconSize(QSize(SIDE, SIDE))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self.chosen.emit, colour))
            line.addWidget(button)
            self._buttons[colour] = button
        theme.changed.connect(self._tint)
        self._tint()

    def tick(self, colour: str) -> None:
        """Show which colour is in force; empty for none."""
        self._ticked = colour
        for name, button in self._buttons.items():
            button.setCheckable(bool(colour))
            button.setChecked(name == colour)
        self._tint()

    def button(self, colour: str) -> QToolButton:
        """The button of a colour."""
        return self._buttons[colour]

    @Slot()
    def _tint(self) -> None:
        for colour, button in self._buttons.items():
            button.setIcon(swatch(colour, self._theme.tokens, self.devicePixelRatioF(), ticked=colour == self._ticked))


def swatch(colour: str, tokens: Tokens, ratio: float, *, ticked: bool = False) -> QIcon:
    """A square of a highlight's ground with its edge around it, ticked or not."""
    picture = QPixmap(QSize(SIDE, SIDE) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = str(getattr(tokens, f"edge_{colour}"))
    painter.setPen(QPen(QColor(edge), 1.5))
    painter.setBrush(QColor(getattr(tokens, f"mark_{colour}")))
    painter.drawRoundedRect(QRectF(1.5, 1.5, SIDE - 3, SIDE - 3), 4, 4)
    if ticked:
        painter.drawPixmap(3, 3, icons.pixmap("check", tokens.text, SIDE - 6, ratio))
    painter.end()
    return QIcon(picture)
