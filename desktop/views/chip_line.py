"""The conditions of a search as chips in a line: each is taken away or turned back into text by itself.

The Tab key passes them by: from the beginning of the search box one goes back into them, with the same arrow on to the
next, with the other one back.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from db.query.chips import Chip
from desktop import icons
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.flow_layout import FlowLayout

WIDEST = 300
"""Pixels of a chip's words."""


class ChipButton(QPushButton):
    """The words of a chip. `pressed_key` carries a key that is not for a button."""

    pressed_key = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case (
                Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Home | Qt.Key.Key_End | Qt.Key.Key_Backspace
                | Qt.Key.Key_Delete | Qt.Key.Key_Up | Qt.Key.Key_Down
            ):  # fmt: skip
                self.pressed_key.emit(event.key())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case _:
                super().keyPressEvent(event)


class ChipLine(QWidget):
    """`removed` and `edited` carry the number of a chip; `left` says that the focus should go back to the box."""

    removed = Signal(int)
    edited = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_chips")
        self.setAccessibleName(tr("Conditions of the search"))
        self._theme = theme
        self._chips: tuple[Chip, ...] = ()
        self._flow = FlowLayout(self, 4)
        self._flow.setContentsMargins(2, 0, 2, 0)
        self._frames: list[QFrame] = []
        self._buttons: list[ChipButton] = []
        self._crosses: list[QToolButton] = []
        theme.changed.connect(self._tint)
        self.hide()

    @property
    def buttons(self) -> list[ChipButton]:
        """The chips that are shown, in their order."""
        return self._buttons[: len(self._chips)]

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these; nothing hides the line."""
        if self._chips == tuple(chips):
            return
        self._chips = tuple(chips)
        while len(self._frames) < len(chips):
            self._make(len(self._frames))
        for number, frame in enumerate(self._frames):
            frame.setVisible(number < len(chips))
            if number < len(chips):
                self._fill(number, chips[number])
        self.setVisible(bool(chips))
        self._flow.invalidate()
        self.updateGeometry()

    def focus_last(self) -> bool:
        """Put the focus on the last chip; whether there is one."""
        if self._chips:
            self._buttons[len(self._chips) - 1].setFocus(Qt.FocusReason.BacktabFocusReason)
        return bool(self._chips)

    def _make(self, number: int) -> None:
        frame = QFrame(self)
        frame.setProperty("role", "chip")
        button = ChipButton(frame)
        button.setObjectName(f"chip.{number}")
        button.setProperty("role", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.clicked.connect(partial(self.edited.emit, number))
        button.pressed_key.connect(partial(self._pressed, number))
        cross = QToolButton(frame)
        cross.setObjectName(f"chip.{number}.remove")
        cross.setProperty("role", "chip")
        cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cross.setIconSize(QSize(12, 12))
        cross.clicked.connect(partial(self.removed.emit, number))
        line = QHBoxLayout(frame)
        line.setContentsMargins(3, 1, 2, 1)
        line.setSpacing(0)
        line.addWidget(button)
        line.addWidget(cross)
        self._flow.addWidget(frame)
        self._frames.append(frame)
        self._buttons.append(button)
        self._crosses.append(cross)
        self._tint()

    def _fill(self, number: int, chip: Chip) -> None:
        button, cross = self._buttons[number], self._crosses[number]
        shown = button.fontMetrics().elidedText(chip.words, Qt.TextElideMode.ElideMiddle, WIDEST)
        # Words of one direction in a line of the other keep their quotation marks together so.
        button.setText((f"\u2068{shown}\u2069" if self.isRightToLeft() else shown).replace("&", "&&"))
        button.setToolTip(tr("{condition}\nClick to edit it as text.").format(condition=chip.text))
        button.setAccessibleName(tr("Condition: {words}").format(words=chip.words))
        button.setAccessibleDescription(tr("Enter edits it as text, Delete takes it away."))
        cross.setAccessibleName(tr("Take away: {words}").format(words=chip.words))
        cross.setToolTip(cross.accessibleName())

    def _pressed(self, number: int, key: int) -> None:
        back, on = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.isRightToLeft():
            back, on = on, back
        last = len(self._chips) - 1
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.removed.emit(number)
            if self._chips:
                self._buttons[min(number, len(self._chips) - 1)].setFocus()
            else:
                self.left.emit()
        elif key == Qt.Key.Key_Home or (key == back and number == 0):
            self._buttons[0].setFocus()
        elif key == back:
            self._buttons[number - 1].setFocus()
        elif key == on and number < last:
            self._buttons[number + 1].setFocus()
        else:
            self.left.emit()

    @Slot()
    def _tint(self) -> None:
        cross = icons.icon("x", self._theme.tokens)
        for each in self._crosses:
            each.setIcon(cross)
