"""F1 in a dialog: the page of the help that belongs to it, for every dialog of the window without its doing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QChildEvent, QEvent, QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.dialogs.help import Help

KEY = "F1"


class DialogHelp(QObject):
    """Gives each dialog of a window the key when it is about to be shown; `show` shows the page of what is in front."""

    def __init__(self, window: QWidget, show: Callable[[], None]) -> None:
        super().__init__(window)
        self._show = show
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            child = event.child()
            if isinstance(child, QDialog) and not isinstance(child, Help | QFileDialog):
                shortcut = QShortcut(QKeySequence(KEY), child)
                shortcut.activated.connect(self._show)
        return False
