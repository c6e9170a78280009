"""One line above everything: what is so with the place of the library, and buttons for what can be done about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop import icons
from desktop.theme import Theme
from desktop.translation import tr

SIGNS = {"warning": ("triangle-alert", "star"), "error": ("circle-alert", "danger")}

Deed = tuple[str, Callable[[], object] | None]
"""A word for a button and what it does; with None it only takes the statement away."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What is so, what to do, and buttons. `kind` is a key of `SIGNS`; one that is `lasting` goes only when it is no
    longer so, and one that is `calm` waits until nothing else is to be said."""

    key: str
    kind: str
    problem: str
    remedy: str
    deeds: tuple[Deed, ...] = ()
    lasting: bool = False
    calm: bool = False

    @property
    def rank(self) -> int:
        """How late it is shown where there are others."""
        return 0 if self.kind == "error" else 1 + self.calm


class PlaceBanner(QFrame):
    """Shows one statement at a time: errors first, calm ones last. `answered` comes when the focus has to go on."""

    answered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("place_banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._statements: list[Statement] = []
        self._sign = QLabel(self)
        self._problem = QLabel(self)
        self._problem.setObjectName("place_banner.problem")
        self._problem.setProperty("role", "stated")
        self._remedy = QLabel(self)
        self._remedy.setObjectName("place_banner.remedy")
        self._remedy.setProperty("role", "muted")
        words = QVBoxLayout()
        words.setSpacing(1)
        for label in (self._problem, self._remedy):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(label)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        self._close = QToolButton(self)
        self._close.setObjectName("place_banner.close")
        self._close.setAccessibleName(tr("Dismiss"))
        self._close.setToolTip(tr("Dismiss"))
        self._close.setIconSize(QSize(16, 16))
        self._close.clicked.connect(self._dismiss)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 10, 8)
        line.setSpacing(12)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addLayout(self._buttons)
        line.addWidget(self._close)
        theme.changed.connect(self._tint)
        self.hide()

    @property
    def statement(self) -> Statement | None:
        """What is shown."""
        return min(self._statements, key=lambda each: each.rank, default=None)

    @property
    def words(self) -> str:
        """What is shown, in words."""
        shown = self.statement
        return f"{shown.problem} {shown.remedy}".strip() if shown is not None else ""

    def say(self, statement: Statement) -> None:
        """Say something, in place of what was said under the same key."""
        self._statements = [*(each for each in self._statements if each.key != statement.key), statement]
        self._show()

    def take_back(self, key: str) -> None:
        """Say it no longer."""
        if any(each.key == key for each in self._statements):
            self._statements = [each for each in self._statements if each.key != key]
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._close.isVisible():
            self._dismiss()
            return
        super().keyPressEvent(event)

    def _show(self) -> None:
        focused = QApplication.focusWidget()
        held = focused is not None and self.isAncestorOf(focused)
        shown = self.statement
        while (item := self._buttons.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.setObjectName("")
                button.deleteLater()
        if shown is None:
            self.hide()
            if held:
                self.answered.emit()
            return
        self.setProperty("kind", shown.kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._problem.setText(_breakable(shown.problem))
        self._remedy.setText(_breakable(shown.remedy))
        self._remedy.setVisible(bool(shown.remedy))
        self._add_buttons(shown.deeds)
        self._close.setVisible(not shown.lasting)
        self.setAccessibleName(self.words)
        self._tint()
        self.show()
        if held:
            self.answered.emit()
        event = QAccessibleAnnouncementEvent(self, self.words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _add_buttons(self, deeds: Sequence[Deed]) -> None:
        for number, (word, deed) in enumerate(deeds):
            button = QPushButton(word, self)
            button.setObjectName(f"place_banner.deed.{number}")
            button.setAccessibleDescription(self.words)
            button.setAutoDefault(False)
            button.clicked.connect(self._dismiss if deed is None else partial(_do, deed))
            self._buttons.addWidget(button)

    @Slot()
    def _dismiss(self) -> None:
        if (shown := self.statement) is not None and not shown.lasting:
            self.take_back(shown.key)

    @Slot()
    def _tint(self) -> None:
        tokens = self._theme.tokens
        self._close.setIcon(icons.icon("x", tokens))
        if (shown := self.statement) is not None:
            name, colour = SIGNS[shown.kind]
            self._sign.setPixmap(icons.pixmap(name, getattr(tokens, colour), 20, self.devicePixelRatioF()))


def _breakable(text: str) -> str:
    """A text whose paths may go on in the next line, so that no folder's name decides how wide the window is."""
    return re.sub(r"(?<=[/\\\\_.-])(?=\S)", "\u200b", text)


def _do(deed: Callable[[], object]) -> None:
    # The button's own word, whether it is checked, is nobody's business.
    deed()
