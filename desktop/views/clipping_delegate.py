"""Paints one clipping as a card: headline, outlet and date, an excerpt, tags, and the signs for unread and starred."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from db.model import TRUNCATED
from desktop.models.clipping_table import Card
from desktop.theme import Theme
from desktop.translation import mark, tr
from desktop.views import fold_painting
from desktop.views.painting import CHIP_GAP, Lines, is_right_to_left, lay_out, paint_badge, paint_chips, paint_dot
from desktop.views.row_delegate import MARGIN, STAR, TEXT_LEFT, TEXT_RIGHT, RowDelegate, is_cut_off, source_line

TOP = 10.0
KEPT_LAYOUTS = 120

BADGES = {
    "paywall": mark("Cut off by a paywall"),
    "cut": mark("Cut off"),
    "unfetched": mark("Not fetched yet"),
}
"""What is said on a card of a text that is not whole, shown through `tr`."""


class ClippingDelegate(RowDelegate):
    """Cards."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._laid: OrderedDict[tuple[int, int], tuple[Card, Lines, Lines]] = OrderedDict()
        title = QFontMetricsF(self._title).lineSpacing() * 2
        excerpt = QFontMetricsF(self._plain).lineSpacing() * 2
        self._first_line = QFontMetricsF(self._title).height()
        self._meta_metrics = QFontMetricsF(self._small)
        self._meta_height = self._meta_metrics.lineSpacing()
        self._chip_height = QFontMetricsF(self._chip).lineSpacing() + 4
        self._height = round(2 * TOP + title + 2 + self._meta_height + 3 + excerpt + 6 + self._chip_height + 2)

    @property
    def row_height(self) -> int:
        return self._height

    @property
    def copy_height(self) -> int:
        return fold_painting.copy_height(self._plain, self._small)

    def _chip_area(self, area: QRectF, card: Card) -> QRectF:
        room = area.width() - TEXT_LEFT - TEXT_RIGHT
        width = fold_painting.chip_width(self._chip_words(card), self._chip, room * 0.7)
        title, excerpt = self._lines(card, area.width())
        top = area.top() + TOP + title.height + 2 + self._meta_height + 3 + excerpt.height + 6
        return QRectF(area.left() + TEXT_LEFT, top, width, self._chip_height + fold_painting.STACK)

    def _star_area(self, area: QRectF) -> QRectF:
        return QRectF(area.right() - TEXT_RIGHT - STAR - 2, area.top() + TOP - 1, STAR + 4, STAR + 4)

    def _paint_card(
        self, painter: QPainter, area: QRectF, card: Card, column: int, *, selected: bool, hovered: bool
    ) -> None:
        tokens = self._theme.tokens
        row = card.row
        title, excerpt = self._lines(card, area.width())
        text, muted, mark_ = QColor(tokens.text), QColor(tokens.muted), QColor(tokens.hit)
        width = area.width() - TEXT_LEFT - TEXT_RIGHT
        left = self.turned(QRectF(area.left() + TEXT_LEFT, area.top(), width, 1), area).left()
        y = area.top() + TOP
        if not row.read:
            dot = QRectF(area.left() + MARGIN + 9, y + self._first_line / 2, 0, 0)
            paint_dot(painter, self.turned(dot, area).topLeft(), 7, QColor(tokens.accent))
        self._paint_star(painter, area, starred=row.starred, hovered=hovered)
        # The star stands at the end of the first line.
        title.paint(painter, QPointF(left + (STAR + 4 if self._backwards else 0), y), text, mark_)
        y += title.height + 2
        painter.setFont(self._small)
        painter.setPen(muted)
        side = Qt.AlignmentFlag.AlignRight if is_right_to_left(row.title) else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            QRectF(left, y, width, self._meta_height),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side,
            source_line(row, self._meta_metrics, width),
        )
        y += self._meta_height + 3
        excerpt.paint(painter, QPointF(left, y), muted, mark_)
        y += excerpt.height + 6
        chips = QRectF(left, y, width, self._chip_height)
        if card.fold is not None:
            taken = self._chip_area(area, card).width() + CHIP_GAP
            chips.adjust(*((0, 0, -taken, 0) if self._backwards else (taken, 0, 0, 0)))
        if row.truncated:
            words = tr(BADGES[row.truncated]) if row.truncated in BADGES else TRUNCATED.get(row.truncated, "")
            chips = paint_badge(painter, chips, words, self._chip, tokens, backwards=self._backwards)
        if row.tags:
            back = QColor(tokens.raised if selected else tokens.chip)
            paint_chips(painter, chips, row.tags, self._chip, tokens, back, backwards=self._backwards)

    def _paint_waiting(self, painter: QPainter, area: QRectF, column: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.chip))
        left, y = area.left() + TEXT_LEFT, area.top() + TOP + 4
        for part in (0.82, 0.5, 0.3):
            bar = QRectF(left, y, (area.width() - TEXT_LEFT - TEXT_RIGHT) * part, 9)
            painter.drawRoundedRect(self.turned(bar, area), 4, 4)
            y += 19

    def _what_is_cut_off(self, card: Card, column: int, width: float) -> str:
        room = width - TEXT_LEFT - TEXT_RIGHT - STAR - 4
        return card.title.text if is_cut_off(card.title.text, self._title, 1.9 * room) else ""

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
