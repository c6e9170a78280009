"""Ordering a story by hand in the list: by dragging clippings between others, or with Alt+Up and Alt+Down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame

from desktop.controllers.story_reading import StoryReading
from desktop.models.clipping_table import ClippingTable
from desktop.models.dragging import dragged_clippings
from desktop.theme import Theme
from desktop.views.clipping_list import ClippingList


class StoryOrdering(QObject):
    """Watches the list for these keys and drops while a story is shown in it."""

    def __init__(self, view: ClippingList, table: ClippingTable, stories: StoryReading, theme: Theme) -> None:
        super().__init__(view.window())
        self._view = view
        self._viewport = view.viewport()
        self._table = table
        self._stories = stories
        self._theme = theme
        self._line = QFrame(self._viewport)
        self._line.setObjectName("drop_line")
        self._line.setFixedHeight(3)
        self._line.hide()
        view.setAcceptDrops(True)
        self._viewport.setAcceptDrops(True)
        view.installEventFilter(self)
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and watched is self._view:
            return self._key(event)
        if watched is not self._viewport:
            return False
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove if isinstance(event, QDragMoveEvent):
                return self._over(event)
            case QEvent.Type.DragLeave if isinstance(event, QDragLeaveEvent):
                self._line.hide()
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                return self._drop(event)
        return False

    def row_at(self, spot: QPoint) -> int:
        """The row before which something would be put that is dropped at a place of the viewport."""
        index = self._view.indexAt(spot)
        if not index.isValid():
            return self._table.rowCount()
        room = self._view.visualRect(index)
        return index.row() + (1 if spot.y() > room.center().y() else 0)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
        if (
            event.key() not in steps
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.AltModifier
        ):
            return False
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) or not self._stories.can_move:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        else:
            self._stories.shift(self._view.selected_ids(), steps[event.key()])
        return True

    def _ours(self, event: QDropEvent) -> bool:
        return bool(dragged_clippings(event.mimeData())) and self._stories.can_move

    def _over(self, event: QDragMoveEvent) -> bool:
        if not self._ours(event):
            # The window around takes what comes from other programs.
            event.ignore()
            self._line.hide()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._show_line(self.row_at(event.position().toPoint()))
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._line.hide()
        if not self._ours(event):
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        row, ids = self.row_at(event.position().toPoint()), dragged_clippings(event.mimeData())
        moved = set(ids)
        following = (self._table.ids[at] for at in range(row, self._table.rowCount()))
        self._stories.move(ids, next((number for number in following if number not in moved), None))
        return True

    def _show_line(self, row: int) -> None:
        """A line between the rows where it would be put."""
        view, count = self._view, self._table.rowCount()
        if row < count:
            y = view.rowViewportPosition(row)
        else:
            y = view.rowViewportPosition(count - 1) + view.rowHeight(count - 1) if count else 0
        self._line.setStyleSheet(f"background: {self._theme.tokens.accent}; border: none;")
        self._line.setGeometry(4, max(0, y - 2), view.viewport().width() - 8, 3)
        self._line.show()
        self._line.raise_()
