"""One line at the bottom of the sidebar: when the library was last looked over, and whether all was sound."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from db import moments
from db.care.scrub import Scrubbed
from desktop import icons
from desktop.models.wording import day_in_words
from desktop.theme import Theme
from desktop.translation import tr

ICON = 16
EDGES = 34
"""Pixels beside the words: icon and margins."""


class CareLine(QToolButton):
    """Nothing is shown before the library was looked over for the first time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("care_line")
        self.setProperty("role", "text")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(ICON, ICON))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._last: Scrubbed | None = None
        theme.changed.connect(self._tint)
        self.hide()

    def show_last(self, last: Scrubbed | None) -> None:
        """Say what the last look found."""
        self._last = last
        self._tint()
        self._say()
        self.setVisible(last is not None)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            # What was today when it was said may be yesterday by now.
            self._say()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    @Slot()
    def _tint(self) -> None:
        if self._last is not None:
            name, colour = ("shield-check", "muted") if self._last.sound else ("circle-alert", "danger")
            self.setIcon(icons.icon(name, self._theme.tokens, colour))

    def _say(self) -> None:
        if self._last is None:
            return
        words = words_of(self._last)
        self.setAccessibleName(words)
        self.setToolTip(words)
        room = max(0, self.width() - EDGES)
        short = words if self._last.sound else tr("{n} thing(s) need(s|) you", "", self._last.count)
        self.setText(self.fontMetrics().elidedText(short, Qt.TextElideMode.ElideRight, room))


def words_of(last: Scrubbed) -> str:
    """When it was looked over and what was found, in a line."""
    when = _when(last.at)
    if last.sound:
        return tr("Checked {when}: all sound").format(when=when)
    return tr("{n} thing(s) need(s|) you (checked {when})", "", last.count).format(when=when)


def _when(moment: str) -> str:
    day = datetime.fromisoformat(moment).astimezone().date()
    passed = (moments.clock().astimezone().date() - day).days
    if passed == 0:
        return tr("today")
    if passed == 1:
        return tr("yesterday")
    return day_in_words(moment)
