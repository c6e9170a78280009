"""What all rows of the sidebar have: one set of keys, and a mark on the row that something is dragged over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QScrollArea

from desktop.theme import Theme

if TYPE_CHECKING:
    Base = QAbstractItemView
else:
    Base = object

CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


class SidebarRows(Base):
    """Goes before the Qt class. Enter and Space choose, F2 renames, Delete removes, Alt with arrows moves.

    Letters look for a row only when the person came by keys: who has clicked goes on with the window's own keys.
    """

    painted_theme: Theme
    drops_on_rows = False
    _typing = False
    _over: QRect | None = None
    _pressed = QRect()

    # What a row can; each is told nothing more than the row.

    def click_row(self, index: QModelIndex) -> None:
        """The row was clicked."""
        self.choose_row(index)

    def choose_row(self, index: QModelIndex) -> None:
        """Enter or Space was pressed."""

    def rename_row(self, index: QModelIndex) -> None:
        """F2 was pressed."""

    def remove_row(self, index: QModelIndex) -> None:
        """Delete was pressed."""

    def move_row(self, index: QModelIndex, by: int) -> None:
        """Alt+Up or Alt+Down was pressed."""

    def open_menu(self, index: QModelIndex, spot: QPoint) -> None:
        """A menu is wanted for a row at a place of the screen."""

    # Keys

    def event(self, event: QEvent) -> bool:
        # The window's shortcuts would take these keys first.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._claims(event):
            event.accept()
            return True
        return super().event(event)

    def _claims(self, event: QKeyEvent) -> bool:
        bare = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if not self.currentIndex().isValid():
            return False
        if bare and event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete, *CHOOSE):
            return True
        return bare and self._typing and bool(event.text().strip()) and event.text().isprintable()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._typing = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if self._typing and not self.currentIndex().isValid() and self.model().rowCount() > 0:
            self.setCurrentIndex(self.model().index(0, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._typing = False
        self._pressed = self.visualRect(self.indexAt(event.position().toPoint()))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged = self.state() == QAbstractItemView.State.DraggingState
        pressed, self._pressed = self._pressed, QRect()
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        room = self.visualRect(index)
        # Beside the room of a tree's row is what folds it.
        at = round(event.position().x())
        beside = at > room.right() if self.isRightToLeft() else at < room.left()
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and not dragged and not beside:
            if room == pressed:
                self.click_row(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if index.isValid() and key in CHOOSE:
            self.choose_row(index)
        elif index.isValid() and key == Qt.Key.Key_F2:
            self.rename_row(index)
        elif index.isValid() and key == Qt.Key.Key_Delete:
            self.remove_row(index)
        elif index.isValid() and event.modifiers() == Qt.KeyboardModifier.AltModifier and key in ARROWS[:2]:
            self.move_row(index, 1 if key == Qt.Key.Key_Down else -1)
        else:
            self._typing = self._typing or key in ARROWS
            super().keyPressEvent(event)
            self.reveal(self.currentIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keys else self.indexAt(event.pos())
        if index.isValid():
            room = self.visualRect(index)
            corner = room.bottomRight() - QPoint(20, 0) if self.isRightToLeft() else room.bottomLeft() + QPoint(20, 0)
            self.open_menu(index, self.viewport().mapToGlobal(corner) if keys else event.globalPos())

    def reveal(self, index: QModelIndex) -> None:
        """Let the column around show a row."""
        above = self.parentWidget()
        while above is not None:
            column = above.widget() if isinstance(above, QScrollArea) else None
            if isinstance(above, QScrollArea) and column is not None and index.isValid():
                spot = self.viewport().mapTo(column, self.visualRect(index).center())
                above.ensureVisible(spot.x(), spot.y(), 0, 2 * self.sizeHintForRow(0))
            above = above.parentWidget()

    # Dropping on rows

    def _takes(self, data: QMimeData, spot: QPoint) -> QModelIndex | None:
        """The row at a place that takes what is dragged, an invalid index for the top, None where nothing does."""
        index = self.indexAt(spot)
        taken = self.model().canDropMimeData(data, Qt.DropAction.CopyAction, -1, -1, index)
        return index if taken else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.drops_on_rows:
            super().dragEnterEvent(event)
        elif any(event.mimeData().hasFormat(each) for each in self.model().mimeTypes()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if not self.drops_on_rows:
            return
        spot = event.position().toPoint()
        index = self._takes(event.mimeData(), spot)
        self.reveal(self.indexAt(spot))
        self._mark(None if index is None else self.row_box(index))
        if index is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._mark(None)

    def dropEvent(self, event: QDropEvent) -> None:
        if not self.drops_on_rows:
            super().dropEvent(event)
            return
        index = self._takes(event.mimeData(), event.position().toPoint())
        self._mark(None)
        self.setState(QAbstractItemView.State.NoState)
        if index is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.model().dropMimeData(event.mimeData(), Qt.DropAction.CopyAction, -1, -1, index)

    def row_box(self, index: QModelIndex) -> QRect:
        """The room of a row over the whole width; all of it for none."""
        room = self.viewport().rect()
        if index.isValid():
            row = self.visualRect(index)
            room.setTop(row.top())
            room.setHeight(row.height())
        return room

    def _mark(self, room: QRect | None) -> None:
        if room != self._over:
            self._over = room
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._over is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self.painted_theme.tokens.accent), 2))
            painter.drawRoundedRect(QRectF(self._over).adjusted(8, 1, -8, -1), 6, 6)
            painter.end()
