"""Reading on the whole screen: only the column, everything else out of sight until Escape brings it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.controllers.page import Page
from desktop.translation import mark, tr

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

STAYING = (
    *("reader.", "copy.", "hit.", "go.next", "go.previous", "view.larger", "view.smaller", "view.normal", "theme."),
    *("clipping.file", "clipping.star", "clipping.unread", "clipping.tag", "clipping.link", "clipping.original"),
    *("clipping.trash", "clipping.text", "clipping.pictures", "highlight.", "undo", "redo"),
)
"""Beginnings of the ids of actions that can be used while reading; any other is for the window and brings it back."""
A_WHILE = 400
"""Milliseconds after which nothing to read means that nothing follows."""

HOW_TO_LEAVE = mark("Escape brings the window back.")


class ReadingMode(QObject):
    """Hides what is around the reader and shows it again as it was."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._hidden: list[QWidget] = []
        self._states = window.windowState()
        self._sizes: list[int] = []
        self._geometry = QRect()
        self._focus: QWidget | None = None
        # What has the focus over the article, such as the offer of its pictures, hands Escape on to the pane.
        for each in (window.reader, window.pane):
            each.installEventFilter(self)
        self._nothing = QTimer(self)
        self._nothing.setSingleShot(True)
        self._nothing.setInterval(A_WHILE)
        self._nothing.timeout.connect(self.leave)
        window.desk.reading.shown.connect(self._shown)

    @property
    def on(self) -> bool:
        """Whether only the article is shown."""
        return bool(self._hidden)

    @Slot()
    def toggle(self) -> None:
        """Go in or out."""
        if self.on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Show only the article, on the whole screen."""
        window = self._window
        if self.on:
            return
        self._states, self._sizes, self._geometry = window.windowState(), window.splitter.sizes(), window.geometry()
        self._focus = window.focusWidget()
        around: list[QWidget | None] = [window.menuBar(), window.pane.bar]
        around += [window.splitter.widget(place) for place in range(window.splitter.count())]
        self._hidden = [each for each in around if each is not None and each is not window.pane and each.isVisible()]
        # What has the focus would hand it on to whatever comes next as it is hidden.
        window.reader.setFocus()
        for each in self._hidden:
            each.hide()
        for action in window.actions():
            action.triggered.connect(self._acted)
        window.actions_["reader.full"].setChecked(True)
        window.setWindowState(self._states | Qt.WindowState.WindowFullScreen)
        window.notice.say(tr(HOW_TO_LEAVE))

    @Slot()
    def leave(self) -> None:
        """Show the window as it was."""
        window = self._window
        if not self.on:
            return
        hidden, self._hidden = self._hidden, []
        for action in window.actions():
            action.triggered.disconnect(self._acted)
        window.setWindowState(self._states)
        # Not every window manager gives a window its size back.
        if not self._states & Qt.WindowState.WindowMaximized:
            window.setGeometry(self._geometry)
        for widget in hidden:
            widget.show()
        # Columns can be given their widths only in a window that has its own.
        centre = window.centralWidget()
        for layout in (window.layout(), centre.layout() if centre is not None else None):
            if layout is not None:
                layout.activate()
        window.splitter.setSizes(self._sizes)
        window.actions_["reader.full"].setChecked(False)
        window.notice.take_back(tr(HOW_TO_LEAVE))
        if self._focus is not None and window.focusWidget() is window.reader:
            self._focus.setFocus()
        self._focus = None

    @Slot(object)
    def _shown(self, page: Page | None) -> None:
        """Nothing is left to read: the last one was filed away, or several are selected."""
        if page is None and self.on:
            self._nothing.start()
        else:
            self._nothing.stop()

    @Slot()
    def _acted(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        action_id = action.objectName().removeprefix("action.")
        if not action_id.startswith(STAYING):
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves, before it is taken for the shortcut of anything else."""
        if self.on and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.leave()
                return True
        return False
