"""Paints one clipping in a line, or two where the list is narrow: headline, outlet, day, tag dots, unread and star."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from db.model import Tag
from desktop.models.clipping_table import Card
from desktop.theme import Theme
from desktop.views import fold_painting
from desktop.views.fold_painting import STACK
from desktop.views.painting import Lines, is_right_to_left, lay_out, paint_dot
from desktop.views.row_delegate import MARGIN, STAR, TEXT_LEFT, TEXT_RIGHT, RowDelegate, day_of, is_cut_off, source_line

WIDE = 600
"""From so many pixels on everything stands in one line."""
TOP = 6.0
DOT_STEP = 10.0
MOST_DOTS = 5
KEPT_LAYOUTS = 300

PLAIN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class CompactDelegate(RowDelegate):
    """Short rows."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._wide = False
        self._laid: OrderedDict[tuple[int, int], tuple[Card, Lines, str]] = OrderedDict()
        self._title_height = QFontMetricsF(self._title).lineSpacing()
        self._metrics = QFontMetricsF(self._small)
        self._meta_height = self._metrics.lineSpacing()
        self._day_width = self._metrics.horizontalAdvance("30 Mmm 2024") + 8

    @property
    def row_height(self) -> int:
        return round(2 * TOP + self._title_height + (1 if self._wide else self._meta_height + 2))

    def fit(self, width: int) -> bool:
        before, self._wide = self._wide, width >= WIDE
        return before != self._wide

    def _star_area(self, area: QRectF) -> QRectF:
        return QRectF(
            area.right() - TEXT_RIGHT - STAR + 2, area.top() + TOP + (self._title_height - STAR) / 2 - 2, 20, 20
        )

    def _chip_words(self, card: Card) -> str:
        assert card.fold is not None
        return fold_painting.chip_words(card.fold, short=True)

    def _chip_area(self, area: QRectF, card: Card) -> QRectF:
        room, source = self._room(area.width())
        height = self._meta_height + 1
        width = self._chip_width(card, area.width())
        if self._wide:
            end, top = area.left() + TEXT_LEFT + room, area.top() + TOP + (self._title_height - height) / 2
        else:
            end = area.left() + TEXT_LEFT + source - _dots_width(card.row.tags)
            # Its words stand on the line of those beside it, though the sheet below looks out from under it.
            top = area.top() + TOP + self._title_height + 1
            height += STACK
        return QRectF(end - width, top, width, height)

    def _chip_width(self, card: Card, width: float) -> float:
        """How wide the chip of a row is, 0 where nothing is folded into it."""
        if card.fold is None:
            return 0.0
        return fold_painting.chip_width(self._chip_words(card), self._chip, self._room(width)[0] * 0.5)

    def _taken(self, card: Card, width: float) -> float:
        """What the chip of a row takes from the words beside it."""
        chip = self._chip_width(card, width)
        return chip + 8 if chip else 0.0

    def _room(self, width: float) -> tuple[float, float]:
        """The widths of headline and of outlet and day."""
        inner = width - TEXT_LEFT - TEXT_RIGHT - STAR - 4
        if not self._wide:
            return inner, width - TEXT_LEFT - TEXT_RIGHT
        source = min(0.42 * inner, 330.0)
        return inner - source - MOST_DOTS * DOT_STEP - 20, source

    def _paint_card(
        self, painter: QPainter, area: QRectF, card: Card, column: int, *, selected: bool, hovered: bool
    ) -> None:
        tokens = self._theme.tokens
        row = card.row
        room, source = self._room(area.width())
        title, words = self._lines(card, area.width())
        left, y = area.left() + TEXT_LEFT, area.top() + TOP
        if not row.read:
            dot = QRectF(area.left() + MARGIN + 9, y + self._title_height / 2, 0, 0)
            paint_dot(painter, self.turned(dot, area).topLeft(), 7, QColor(tokens.accent))
        self._paint_star(painter, area, starred=row.starred, hovered=hovered)
        taken = self._taken(card, area.width()) if self._wide else 0.0
        spot = self.turned(QRectF(left, y, room - taken, self._title_height), area)
        title.paint(painter, spot.topLeft(), QColor(tokens.text), QColor(tokens.hit))
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.muted))
        if self._wide:
            start = left + room + MOST_DOTS * DOT_STEP + 20
            line = QRectF(start, y, source, self._title_height)
            dots = QRectF(start - 12, y, 0, self._title_height)
            backwards = self._backwards
        else:
            room = source - _dots_width(row.tags) - self._taken(card, area.width())
            line = QRectF(left, y + self._title_height + 2, room, self._meta_height)
            dots = QRectF(area.right() - TEXT_RIGHT, line.top(), 0, self._meta_height)
            backwards = is_right_to_left(row.title)
        if not self._wide:
            side = Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
            painter.drawText(self.turned(line, area), PLAIN | side, words)
        else:
            self._paint_columns(painter, line, area, card, words)
        self._paint_dots(painter, dots, area, row.tags)

    def _paint_columns(self, painter: QPainter, line: QRectF, area: QRectF, card: Card, words: str) -> None:
        """Outlet and day in columns of their own, so that the eye can run down both."""
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self._backwards:
            start, end = end, start
        day = QRectF(line.right() - self._day_width, line.top(), self._day_width, line.height())
        outlet = QRectF(line.left(), line.top(), line.width() - self._day_width - 8, line.height())
        painter.drawText(self.turned(outlet, area), PLAIN | start, words)
        painter.drawText(self.turned(day, area), PLAIN | end, _short_day(card, self._metrics, self._day_width))

    def _paint_dots(self, painter: QPainter, end: QRectF, area: QRectF, tags: tuple[Tag, ...]) -> None:
        """A dot for each tag, the first at the outer end; more than have room are a plus sign."""
        for number, tag in enumerate(tags[:MOST_DOTS]):
            spot = QRectF(end.right() - 4 - number * DOT_STEP, end.top() + end.height() / 2, 0, 0)
            centre = self.turned(spot, area).topLeft()
            if number == MOST_DOTS - 1 and len(tags) > MOST_DOTS:
                painter.setPen(QColor(self._theme.tokens.muted))
                painter.drawText(QRectF(centre.x() - 8, end.top(), 16, end.height()), Qt.AlignmentFlag.AlignCenter, "+")
            else:
                paint_dot(painter, centre, 7, QColor(tag.colour))

    def _paint_waiting(self, painter: QPainter, area: QRectF, column: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.chip))
        bar = QRectF(area.left() + TEXT_LEFT, area.top() + TOP + 4, self._room(area.width())[0] * 0.7, 9)
        painter.drawRoundedRect(self.turned(bar, area), 4, 4)

    def _what_is_cut_off(self, card: Card, column: int, width: float) -> str:
        return card.title.text if is_cut_off(card.title.text, self._title, self._room(width)[0]) else ""

    def _lines(self, card: Card, width: float) -> tuple[Lines, str]:
        key = (card.row.id, int(width))
        kept = self._laid.get(key)
        if kept is not None and kept[0] is card:
            return kept[1], kept[2]
        room, source = self._room(width)
        font = self._title if not card.row.read else self._plain
        chip = self._taken(card, width)
        title = lay_out(card.title, font, room - chip if self._wide else room, 1)
        row = card.row
        if self._wide:
            words = row.outlet or row.agency or "; ".join(row.authors[:1])
            made = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, source - self._day_width - 8)
        else:
            made = source_line(row, self._metrics, source - _dots_width(row.tags) - chip)
        self._laid[key] = (card, title, made)
        while len(self._laid) > KEPT_LAYOUTS:
            self._laid.popitem(last=False)
        return title, made


def _dots_width(tags: tuple[Tag, ...]) -> float:
    return min(len(tags), MOST_DOTS) * DOT_STEP + 6 if tags else 0.0


def _short_day(card: Card, metrics: QFontMetricsF, width: float) -> str:
    return metrics.elidedText(day_of(card.row), Qt.TextElideMode.ElideRight, width)
