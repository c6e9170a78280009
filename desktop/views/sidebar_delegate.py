"""Paints the rows of the sidebar: a sign or a tag's dot, the name, the count, and whether a search has the tag."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import icons
from desktop.models import places, tag_tree
from desktop.theme import Theme, interface_font
from desktop.views.painting import paint_dot

PADDING = 8.0
SIGN = 18
GAP = 10.0

Index = QModelIndex | QPersistentModelIndex


class SidebarDelegate(QStyledItemDelegate):
    """Rows for places (`tags` false) or tags (`tags` true)."""

    def __init__(self, theme: Theme, *, tags: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags = tags
        self._plain = interface_font()
        self._strong = interface_font(weight=QFont.Weight.DemiBold)
        self._small = interface_font(scale=0.93)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, round(QFontMetricsF(self._plain).lineSpacing()) + (11 if self._tags else 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        area = QRectF(option.rect)
        state = option.state
        sign = index.data(tag_tree.STATE) if self._tags else ""
        chosen = bool(state & QStyle.StateFlag.State_Selected) if not self._tags else sign == tag_tree.INCLUDED
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(8, area.top(), area.right() - 15, area.height()).adjusted(0.5, 0.5, -0.5, -0.5)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if chosen else tokens.hover))
            painter.drawRoundedRect(box, 6, 6)
        if focused:
            painter.setPen(QPen(QColor(tokens.accent), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        left = area.left() + (2 if self._tags else 8 + PADDING)
        colour = QColor(tokens.accent if chosen else tokens.text)
        middle = area.center().y()
        if self._tags:
            self._paint_tag_sign(painter, QPointF(left + 8, middle), str(index.data(tag_tree.COLOUR)), sign)
            left += 22
        else:
            ratio = painter.device().devicePixelRatioF()
            tint = tokens.accent if chosen else tokens.muted
            picture = icons.pixmap(str(index.data(places.ICON)), tint, SIGN, ratio)
            painter.drawPixmap(QPointF(left, middle - SIGN / 2), picture)
            left += SIGN + GAP
        right = box.right() - PADDING
        right -= self._paint_count(painter, index.data(places.COUNT), right, area)
        font = QFont(self._strong if chosen else self._plain)
        if sign == tag_tree.EXCLUDED:
            font.setStrikeOut(True)
            colour = QColor(tokens.muted)
        painter.setFont(font)
        painter.setPen(colour)
        text = QFontMetricsF(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, right - left - 6)
        painter.drawText(QRectF(left, area.top(), right - left, area.height()), Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _paint_count(self, painter: QPainter, count: int | None, right: float, area: QRectF) -> float:
        if not count:
            return 0.0
        text = f"{count:,}"
        width = QFontMetricsF(self._small).horizontalAdvance(text)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.tokens.muted))
        spot = QRectF(right - width - 1, area.top(), width + 2, area.height())
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return width + 6

    def _paint_tag_sign(self, painter: QPainter, centre: QPointF, colour: str, sign: str) -> None:
        tokens = self._theme.tokens
        if sign == tag_tree.EXCLUDED:
            painter.setPen(QPen(QColor(tokens.danger), 1.8))
            painter.drawLine(centre - QPointF(4.5, 0), centre + QPointF(4.5, 0))
        elif colour:
            paint_dot(painter, centre, 9, QColor(colour))
        else:
            painter.setPen(QPen(QColor(tokens.outline), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, 4, 4)
