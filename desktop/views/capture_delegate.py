"""Paints one capture in the list of captures: its moment, what it changed, and from where it was taken."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.model import Marked
from desktop.theme import Theme, interface_font
from desktop.views.painting import Lines, is_right_to_left, lay_out

SIDE, TOP = 12.0, 9.0
CHANGE_LINES = 3

Index = QModelIndex | QPersistentModelIndex


class CaptureDelegate(QStyledItemDelegate):
    """Rows of one fixed height."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = interface_font(weight=QFont.Weight.DemiBold)
        self._plain = interface_font()
        self._small = interface_font(scale=0.93)

    @property
    def row_height(self) -> int:
        """The height of every row."""
        name, plain, small = (QFontMetricsF(each).lineSpacing() for each in (self._name, self._plain, self._small))
        return round(2 * TOP + name + CHANGE_LINES * plain + small + 4)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        area = QRectF(option.rect)
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if selected or hovered or focused:
            painter.setPen(QPen(QColor(tokens.accent), 1.4) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if selected else tokens.hover))
            painter.drawRoundedRect(area.adjusted(3, 2, -3, -2), 6, 6)
        inside = area.adjusted(SIDE, TOP, -SIDE, -TOP)
        name, change, source = [*str(index.data()).split("\n"), "", ""][:3]
        backwards = option.direction == Qt.LayoutDirection.RightToLeft
        y = inside.top()
        for text, font, count, colour in (
            (name, self._name, 1, tokens.text),
            (change, self._plain, CHANGE_LINES, tokens.text),
            (source, self._small, 1, tokens.muted),
        ):
            if text:
                lines = lay_out(Marked(_running(text, backwards=backwards)), font, inside.width(), count)
                lines.paint(painter, QPointF(inside.left(), y), QColor(colour), QColor(tokens.hit))
                y += _height(lines, font)
        painter.restore()


def _running(text: str, *, backwards: bool) -> str:
    """A text that begins on the side on which the window does."""
    return text if is_right_to_left(text) is backwards else ("\u200f" if backwards else "\u200e") + text


def _height(lines: Lines, font: QFont) -> float:
    return max(lines.height, QFontMetricsF(font).lineSpacing()) + 2
