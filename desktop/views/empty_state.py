"""What a place shows that has nothing to show: a sign, what is the case, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop import icons
from desktop.theme import Theme, interface_font

SIGN = 40
AROUND = 24
IN_A_ROW = 3


class EmptyState(QWidget):
    """A centred sign, heading, sentence and buttons for actions, the first of them the obvious one."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self._icon = ""
        self._sign = QLabel(self)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heading = QLabel(self)
        self._heading.setObjectName(f"{name}.heading")
        self._heading.setFont(interface_font(scale=1.25, weight=QFont.Weight.DemiBold))
        self._heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heading.setWordWrap(True)
        self._words = QLabel(self)
        self._words.setObjectName(f"{name}.words")
        self._words.setProperty("role", "muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self._words.setMaximumWidth(380)
        self._made: list[QPushButton] = []
        self._across = 0
        self._buttons = QGridLayout()
        self._buttons.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        layout.setSpacing(9)
        layout.addStretch(4)
        layout.addWidget(self._sign)
        layout.addWidget(self._heading)
        centred = QHBoxLayout()
        centred.addStretch()
        centred.addWidget(self._words, 10)
        centred.addStretch()
        layout.addLayout(centred)
        layout.addSpacing(6)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addLayout(self._buttons)
        middle.addStretch()
        layout.addLayout(middle)
        layout.addStretch(6)
        theme.changed.connect(self._tint)

    def say(self, icon: str, heading: str, words: str, actions: tuple[QAction, ...] = ()) -> None:
        """Show this; each action becomes a button."""
        self._icon = icon
        self._heading.setText(heading)
        self._words.setText(words)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(words)
        for old in self._made:
            self._buttons.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._made = []
        for number, action in enumerate(actions):
            button = QPushButton(action.text().replace("&", ""), self)
            button.setObjectName(f"{self.objectName()}.{action.objectName()}")
            button.setToolTip(action.toolTip())
            if number == 0:
                button.setProperty("role", "primary")
            button.clicked.connect(action.trigger)
            button.setEnabled(action.isEnabled())
            # What can be done is known a moment after the place is found to be empty.
            action.enabledChanged.connect(button.setEnabled)
            self._made.append(button)
        self._across = 0
        self._line_up()
        self._tint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._line_up()

    def _line_up(self) -> None:
        """Put the buttons side by side, as many as there is room for."""
        if not self._made:
            return
        widest = max(button.sizeHint().width() for button in self._made) + self._buttons.spacing()
        room = self.width() - 2 * AROUND + self._buttons.spacing()
        across = max(1, min(len(self._made), IN_A_ROW, room // widest))
        if across == self._across:
            return
        self._across = across
        for number, button in enumerate(self._made):
            self._buttons.addWidget(button, number // across, number % across)

    @Slot()
    def _tint(self) -> None:
        if self._icon:
            self._sign.setPixmap(icons.pixmap(self._icon, self._theme.tokens.outline, SIGN, self.devicePixelRatioF()))
