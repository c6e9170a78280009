"""What a place shows that has nothing to show: a sign, what is the case, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop import icons
from desktop.theme import Theme, interface_font

SIGN = 40
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
        self._buttons = QGridLayout()
        self._buttons.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
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
        across = min(len(actions), IN_A_ROW)
        for number, action in enumerate(actions):
            button = QPushButton(action.text().replace("&", ""), self)
            button.setObjectName(f"{self.objectName()}.{action.objectName()}")
            button.setToolTip(action.toolTip())
            if number == 0:
                button.setProperty("role", "primary")
            button.clicked.connect(action.trigger)
            button.setEnabled(action.isEnabled())
            self._buttons.addWidget(button, number // across, number % across)
            self._made.append(button)
        self._tint()

    @Slot()
    def _tint(self) -> None:
        if self._icon:
            self._sign.setPixmap(icons.pixmap(self._icon, self._theme.tokens.outline, SIGN, self.devicePixelRatioF()))
