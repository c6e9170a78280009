"""Paints one clipping as a card: headline, outlet and date, an excerpt, tags, and the signs for unread and starred."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.model import TRUNCATED
from desktop import icons
from desktop.models.clipping_table import CARD, ID, Card
from desktop.models.wording import day_in_words, side_by_side
from desktop.theme import Theme, interface_font
from desktop.views.painting import Lines, is_right_to_left, lay_out, paint_badge, paint_chips, paint_dot

MARGIN = 8.0
TEXT_LEFT = 26.0
TEXT_RIGHT = 20.0
TOP = 10.0
STAR = 16
KEPT_LAYOUTS = 120

Index = QModelIndex | QPersistentModelIndex


class ClippingDelegate(QStyledItemDelegate):
    """Cards of one fixed height, `row_height`. `star_clicked` carries the id of the clipping whose star was clicked."""

    star_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = interface_font(scale=1.04, weight=QFont.Weight.Bold)
        self._plain = interface_font()
        self._small = interface_font(scale=0.93)
        self._chip = interface_font(scale=0.87)
        self._laid: OrderedDict[tuple[int, int], tuple[Card, Lines, Lines]] = OrderedDict()

    @property
    def row_height(self) -> int:
        """The height of every card."""
        title = QFontMetricsF(self._title).lineSpacing() * 2
        excerpt = QFontMetricsF(self._plain).lineSpacing() * 2
        return round(2 * TOP + title + 2 + self._meta_height + 3 + excerpt + 6 + self._chip_height + 2)

    @property
    def _meta_height(self) -> float:
        return QFontMetricsF(self._small).lineSpacing()

    @property
    def _chip_height(self) -> float:
        return QFontMetricsF(self._chip).lineSpacing() + 4

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, area, selected=selected, hovered=hovered, focused=focused)
        card = index.data(CARD)
        if isinstance(card, Card):
            self._paint_card(painter, area, card, selected=selected, hovered=hovered)
        else:
            self._paint_waiting(painter, area)
        painter.restore()

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and self._star_area(QRectF(option.rect)).toAlignedRect().contains(event.position().toPoint())
        ):
            self.star_clicked.emit(index.data(ID))
            return True
        return False

    def star_rect(self, row: QRect) -> QRect:
        """Where the star of a row is that takes up `row`."""
        return self._star_area(QRectF(row)).toAlignedRect()

    def _star_area(self, area: QRectF) -> QRectF:
        return QRectF(area.right() - TEXT_RIGHT - STAR - 2, area.top() + TOP - 1, STAR + 4, STAR + 4)

    def _paint_frame(self, painter: QPainter, area: QRectF, *, selected: bool, hovered: bool, focused: bool) -> None:
        tokens = self._theme.tokens
        box = area.adjusted(MARGIN, 2, -MARGIN, -3)
        if selected or hovered:
            painter.setPen(QPen(QColor(tokens.accent), 1.2) if selected and focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if selected else tokens.hover))
            painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 8, 8)
        elif focused:
            painter.setPen(QPen(QColor(tokens.accent), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 8, 8)
        if not selected:
            painter.setPen(QPen(QColor(tokens.border), 1))
            y = area.bottom() - 0.5
            painter.drawLine(QPointF(area.left() + TEXT_LEFT, y), QPointF(area.right() - TEXT_RIGHT, y))

    def _paint_card(self, painter: QPainter, area: QRectF, card: Card, *, selected: bool, hovered: bool) -> None:
        tokens = self._theme.tokens
        row = card.row
        title, excerpt = self._lines(card, area.width())
        text, muted, mark = QColor(tokens.text), QColor(tokens.muted), QColor(tokens.hit)
        left = area.left() + TEXT_LEFT
        y = area.top() + TOP
        if not row.read:
            first = QFontMetricsF(self._title).height() / 2
            paint_dot(painter, QPointF(area.left() + MARGIN + 9, y + first), 7, QColor(tokens.accent))
        self._paint_star(painter, area, starred=row.starred, hovered=hovered)
        title.paint(painter, QPointF(left, y), text, mark)
        y += title.height + 2
        painter.setFont(self._small)
        painter.setPen(muted)
        width = area.width() - TEXT_LEFT - TEXT_RIGHT
        metrics = QFontMetricsF(self._small)
        side = Qt.AlignmentFlag.AlignRight if is_right_to_left(row.title) else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            QRectF(left, y, width, self._meta_height),
            Qt.AlignmentFlag.AlignVCenter | side,
            metrics.elidedText(_source_line(card), Qt.TextElideMode.ElideRight, width),
        )
        y += self._meta_height + 3
        excerpt.paint(painter, QPointF(left, y), muted, mark)
        y += excerpt.height + 6
        chips = QRectF(left, y, width, self._chip_height)
        if row.truncated:
            words = TRUNCATED.get(row.truncated, row.truncated)
            chips.setLeft(paint_badge(painter, chips, words[:1].upper() + words[1:], self._chip, tokens))
        if row.tags:
            back = QColor(tokens.raised if selected else tokens.chip)
            paint_chips(painter, chips, row.tags, self._chip, tokens, back)

    def _paint_star(self, painter: QPainter, area: QRectF, *, starred: bool, hovered: bool) -> None:
        if not starred and not hovered:
            return
        tokens = self._theme.tokens
        ratio = painter.device().devicePixelRatioF()
        colour = tokens.star if starred else tokens.muted
        spot = self._star_area(area).topLeft() + QPointF(2, 2)
        painter.drawPixmap(spot, icons.pixmap("star", colour, STAR, ratio, filled=starred))

    def _paint_waiting(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.chip))
        left, y = area.left() + TEXT_LEFT, area.top() + TOP + 4
        for part in (0.82, 0.5, 0.3):
            painter.drawRoundedRect(QRectF(left, y, (area.width() - TEXT_LEFT - TEXT_RIGHT) * part, 9), 4, 4)
            y += 19

    def _lines(self, card: Card, width: float) -> tuple[Lines, Lines]:
        key = (card.row.id, int(width))
        kept = self._laid.get(key)
        if kept is not None and kept[0] is card:
            self._laid.move_to_end(key)
            return kept[1], kept[2]
        inner = width - TEXT_LEFT - TEXT_RIGHT
        title = lay_out(card.title, self._title, inner - STAR - 4, 2)
        excerpt = lay_out(card.excerpt, self._plain, inner, 2)
        self._laid[key] = (card, title, excerpt)
        while len(self._laid) > KEPT_LAYOUTS:
            self._laid.popitem(last=False)
        return title, excerpt


def _source_line(card: Card) -> str:
    row = card.row
    source = row.outlet or row.agency or "; ".join(row.authors[:1]) or "Unknown source"
    date = day_in_words(row.published) or f"clipped {day_in_words(row.captured_at)}"
    return side_by_side((source, date))
