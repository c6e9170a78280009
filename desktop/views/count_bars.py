"""How often each of some values occurs, as bars with names and numbers that can be clicked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.theme import Theme, interface_font
from desktop.translation import number, tr

MOST = 8
"""Rows that are shown at first; one more row opens the rest."""
SPARE = 2
"""So many more are shown without asking."""


class CountBars(QWidget):
    """`chosen` carries the value that was clicked or on which Enter was pressed. Up and Down go from row to row."""

    chosen = Signal(str)

    def __init__(
        self, name: str, spoken: str, theme: Theme, say: Callable[[str], str] = str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._say = say
        self._counts: Sequence[tuple[str, int]] = ()
        self._on: frozenset[str] = frozenset()
        self._open = False
        self._at = 0
        self._hovered = -1
        theme.changed.connect(self.update)

    def show_counts(self, counts: Sequence[tuple[str, int]], on: frozenset[str] = frozenset()) -> None:
        """Show these, the most frequent first; `on` are the values that the list is narrowed to."""
        if [value for value, _ in counts] != [value for value, _ in self._counts]:
            self._at, self._open = 0, False
        self._counts, self._on = counts, on
        self._hovered = -1
        self.setAccessibleDescription(self._spoken(self._at))
        self.updateGeometry()
        self.update()

    @property
    def rows(self) -> int:
        """Rows in sight, that which opens the rest included."""
        return len(self._counts) if self._whole else MOST + 1

    @property
    def _whole(self) -> bool:
        return self._open or len(self._counts) <= MOST + SPARE

    def row_rectangle(self, row: int) -> QRectF:
        """Where a row is."""
        height = self._row_height
        return QRectF(0, row * height, self.width(), height)

    @property
    def _row_height(self) -> float:
        return QFontMetricsF(interface_font()).lineSpacing() + 8

    def sizeHint(self) -> QSize:
        return QSize(280, round(self.rows * self._row_height) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, round(self.rows * self._row_height) + 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((count for _, count in self._counts), default=1)
        for row in range(self.rows):
            room = self.row_rectangle(row)
            if room.intersects(QRectF(event.rect())):
                self._paint_row(painter, row, room, most)
        painter.end()

    def _paint_row(self, painter: QPainter, row: int, room: QRectF, most: int) -> None:
        tokens, mirrored = self._theme.tokens, self.isRightToLeft()
        focused = self.hasFocus() and row == self._at
        if row == self._hovered or focused:
            painter.setPen(QPen(QColor(tokens.accent), 1.4) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 4, 4)
        if not self._whole and row == MOST:
            painter.setFont(interface_font())
            painter.setPen(QColor(tokens.accent))
            more = tr("Show {n} more", "", len(self._counts) - MOST)
            painter.drawText(room.adjusted(8, 0, -8, 0), self._side(mirrored), more)
            return
        value, count = self._counts[row]
        on = value in self._on
        font = interface_font(weight=QFont.Weight.DemiBold if on else QFont.Weight.Normal)
        metrics = QFontMetricsF(font)
        names = min(max(room.width() * 0.42, 90.0), 220.0)
        digits = metrics.horizontalAdvance(number(count)) + 8
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        words = f"✓ {self._say(value)}" if on else self._say(value)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, names - 12)
        painter.drawText(
            _flipped(QRectF(8, room.top(), names - 10, room.height()), room, mirrored), self._side(mirrored), shown
        )
        length = max(3.0, (room.width() - names - digits - 10) * count / most)
        bar = _flipped(QRectF(names, room.center().y() - 5, length, 10), room, mirrored)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent if on else tokens.outline))
        painter.drawRoundedRect(bar, 2, 2)
        painter.setPen(QColor(tokens.muted))
        after = _flipped(QRectF(names + length + 6, room.top(), digits, room.height()), room, mirrored)
        painter.drawText(after, self._side(mirrored), number(count))

    @staticmethod
    def _side(mirrored: bool) -> int:
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        return (side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter).value

    # Pointer and keys

    def _row_at(self, spot: QPointF) -> int:
        row = int(spot.y() // self._row_height)
        return row if 0 <= row < self.rows and 0 <= spot.x() < self.width() else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._row_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._hovered >= 0 else Qt.CursorShape.ArrowCursor)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and row >= 0:
            self._at = row
            self._choose()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._row_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._spoken(row) if row >= 0 else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up if self._at > 0:
                self._go(self._at - 1)
            case Qt.Key.Key_Down if self._at < self.rows - 1:
                self._go(self._at + 1)
            case Qt.Key.Key_Home:
                self._go(0)
            case Qt.Key.Key_End:
                self._go(self.rows - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._choose()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _choose(self) -> None:
        if not self._whole and self._at == MOST:
            self._open = True
            self.updateGeometry()
            self.update()
        elif self._at < len(self._counts):
            self.chosen.emit(self._counts[self._at][0])

    def _go(self, row: int) -> None:
        self._at = row
        said = self._spoken(row)
        self.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self.update()

    def _spoken(self, row: int) -> str:
        if not self._whole and row == MOST:
            return tr("Show {n} more", "", len(self._counts) - MOST)
        if not 0 <= row < len(self._counts):
            return ""
        value, count = self._counts[row]
        said = f"{self._say(value)}: " + tr("{n} clipping(s)", "", count)
        return f"{said}. " + tr("The list shows only these.") if value in self._on else said


def _flipped(box: QRectF, room: QRectF, mirrored: bool) -> QRectF:
    """A box counted from the side where one begins to read."""
    left = room.right() - box.left() - box.width() if mirrored else room.left() + box.left()
    return QRectF(left, box.top(), box.width(), box.height())
