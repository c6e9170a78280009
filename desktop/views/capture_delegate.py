"""Paints one capture in the list of captures: its moment, what it changed, and from where it was taken."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.model import Marked
from desktop.theme import Theme, interface_font
from desktop.views.painting import Lines, is_right_to_left, lay_out

SIDE, TOP = 12.0, 9.0
CHANGE_LINES = 4
GAP = 2.0

Index = QModelIndex | QPersistentModelIndex


class CaptureDelegate(QStyledItemDelegate):
    """Rows as high as their words need in the view's width."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._name = interface_font(weight=QFont.Weight.DemiBold)
        self._plain = interface_font()
        self._small = interface_font(scale=0.93)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        lines = self._lines(index, width - 2 * SIDE, backwards=self._view.isRightToLeft())
        return QSize(width, round(2 * TOP + sum(each.height + GAP for each, _ in lines)))

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
        backwards = option.direction == Qt.LayoutDirection.RightToLeft
        y = inside.top()
        for lines, colour in self._lines(index, inside.width(), backwards=backwards):
            lines.paint(painter, QPointF(inside.left(), y), QColor(getattr(tokens, colour)), QColor(tokens.hit))
            y += lines.height + GAP
        painter.restore()

    def _lines(self, index: Index, width: float, *, backwards: bool) -> list[tuple[Lines, str]]:
        """Name, change and source with their colours; parts that are empty are left out."""
        name, change, source = [*str(index.data()).split("\n"), "", ""][:3]
        parts = ((name, self._name, 1, "text"), (change, self._plain, CHANGE_LINES, "text"))
        return [
            (lay_out(Marked(_running(text, backwards=backwards)), font, max(60.0, width), count), colour)
            for text, font, count, colour in (*parts, (source, self._small, 1, "muted"))
            if text
        ]


def _running(text: str, *, backwards: bool) -> str:
    """A text that begins on the side on which the window does."""
    return text if is_right_to_left(text) is backwards else ("\u200f" if backwards else "\u200e") + text
