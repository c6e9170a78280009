"""Paints the rows of the sidebar: a sign or a tag's dot, the name, the count, and whether a search has the row.

Everything is laid out from left to right and mirrored where the interface is read from the right.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop import icons
from desktop.models import places, tag_tree
from desktop.theme import Theme, interface_font
from desktop.translation import number
from desktop.views.painting import paint_dot

EDGE = 8.0
"""From the edge of the sidebar to the box of a row, and from there to what is in it."""
SIGN = 18
GAP = 10.0
SLACK = 3
"""On a fine screen letters come out a little wider than they were measured."""

Index = QModelIndex | QPersistentModelIndex


class SidebarDelegate(QStyledItemDelegate):
    """Rows of a list, with an icon each, or of the tree of tags, with dots."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._tags = isinstance(view, QTreeView)
        self._plain = interface_font()
        self._strong = interface_font(weight=QFont.Weight.DemiBold)
        self._small = interface_font(scale=0.93)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, round(QFontMetricsF(self._plain).lineSpacing()) + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        sign = str(index.data(tag_tree.STATE) or "")
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        chosen = sign == tag_tree.INCLUDED or (selected and sign != tag_tree.EXCLUDED and not self._tags)
        width = self._view.viewport().width()
        # A tree's row begins where its branch ends; the other side is that of the view.
        backwards = option.direction == Qt.LayoutDirection.RightToLeft
        indent = width - option.rect.right() - 1 if backwards else option.rect.left()
        row = QRect(0, option.rect.top(), width, option.rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(row).adjusted(EDGE + 0.5, 0.5, -EDGE - 0.5, -0.5)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if chosen else tokens.hover))
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        left = indent + 2.0 if self._tags else 2 * EDGE
        room = self._mirrored(option, row, left, 16 if self._tags else SIGN)
        if self._tags:
            self._paint_dot(painter, room.center(), index, sign)
        else:
            self._paint_icon(painter, room, index.data(places.ICON), sign, chosen)
        left += 22 if self._tags else SIGN + GAP
        end = width - 2 * EDGE
        counted = self._count(index.data(places.COUNT))
        taken = QFontMetricsF(self._small).horizontalAdvance(counted) + 8 if counted else 0.0
        self._write(
            painter, self._mirrored(option, row, end - taken, taken), counted, self._small, tokens.muted, far=True
        )
        font = QFont(self._strong if chosen else self._plain)
        font.setStrikeOut(sign == tag_tree.EXCLUDED)
        quiet = sign == tag_tree.EXCLUDED or index.data(tag_tree.MORE)
        colour = tokens.accent if chosen else tokens.muted if quiet else tokens.text
        room = self._mirrored(option, row, left, end - taken - left - 4)
        text = QFontMetricsF(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width() - SLACK)
        self._write(painter, room, text, font, colour)
        painter.restore()

    def _mirrored(self, option: QStyleOptionViewItem, row: QRect, left: float, width: float) -> QRectF:
        """A room of a row by its left side, or by its right one where the interface is read from there."""
        if option.direction == Qt.LayoutDirection.RightToLeft:
            left = row.width() - left - width
        return QRectF(left, row.top(), width, row.height())

    def _write(
        self, painter: QPainter, room: QRectF, text: str, font: QFont, colour: str, *, far: bool = False
    ) -> None:
        """A text at the near or the far side of its room, as the interface is read."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        right = far != (self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        flags = Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, text)

    def _count(self, count: int | None) -> str:
        return number(count) if count else ""

    def _paint_icon(self, painter: QPainter, room: QRectF, name: str | None, sign: str, chosen: bool) -> None:
        tokens = self._theme.tokens
        name = name or ("check" if sign == tag_tree.INCLUDED else "")
        if sign == tag_tree.EXCLUDED:
            self._paint_bar(painter, room.center())
        if sign == tag_tree.EXCLUDED or not name:
            return
        ratio = painter.device().devicePixelRatioF()
        picture = icons.pixmap(name, tokens.accent if chosen else tokens.muted, SIGN, ratio)
        painter.drawPixmap(QPointF(room.left(), room.center().y() - SIGN / 2), picture)

    def _paint_dot(self, painter: QPainter, centre: QPointF, index: Index, sign: str) -> None:
        colour = str(index.data(tag_tree.COLOUR) or "")
        if index.data(tag_tree.MORE):
            return
        if sign == tag_tree.EXCLUDED:
            self._paint_bar(painter, centre)
        elif colour:
            paint_dot(painter, centre, 9, QColor(colour))
        else:
            painter.setPen(QPen(QColor(self._theme.tokens.outline), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, 4, 4)

    def _paint_bar(self, painter: QPainter, centre: QPointF) -> None:
        painter.setPen(QPen(QColor(self._theme.tokens.danger), 1.8))
        painter.drawLine(centre - QPointF(4.5, 0), centre + QPointF(4.5, 0))
