"""Paints the cells of the list as a table: a text each, the headline with its weight, signs for star and unread."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap, QStaticText, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from db.model import Tag
from desktop.models.clipping_table import CARD, Card
from desktop.models.folded import length_in_words
from desktop.models.list_columns import COLUMNS
from desktop.theme import Theme, Tokens
from desktop.translation import number
from desktop.views import fold_painting
from desktop.views.painting import is_right_to_left, paint_chips, paint_dot
from desktop.views.row_delegate import STAR, Index, RowDelegate, is_cut_off

EDGE = 8.0
PADDING = 12
KEPT = 1500
"""Texts of cells that stay laid out."""
KEPT_CHIPS = 120
WORDY = 240
"""In narrower cells than this a copy's length is a figure only."""


@dataclass(frozen=True, slots=True)
class _Colours:
    """What cells are painted in, made once for each scheme."""

    tokens: Tokens
    text: QColor
    muted: QColor
    selected: QColor
    accent: QColor


class CellDelegate(RowDelegate):
    """Cells. The lines between rows and the frame of the focus, around the whole row, are painted by the list."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._metrics = QFontMetricsF(self._plain)
        self._title_metrics = QFontMetricsF(self._title)
        self._chip_height = QFontMetricsF(self._chip).lineSpacing() + 3
        self._laid: OrderedDict[tuple[int, int, int, bool], tuple[Card, QStaticText | None, float]] = OrderedDict()
        self._chips: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._colours: _Colours | None = None
        self._height = round(max(self._title_metrics.lineSpacing(), self._chip_height) + PADDING)

    @property
    def row_height(self) -> int:
        return self._height

    def _has_star(self, column: int) -> bool:
        return COLUMNS[column].kind == "star"

    def _star_area(self, area: QRectF) -> QRectF:
        centre = area.center()
        return QRectF(centre.x() - STAR / 2 - 2, centre.y() - STAR / 2 - 2, STAR + 4, STAR + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A few hundred cells are painted at once, so each does no more than it must; texts were laid out once."""
        area = self._below_heading(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._backwards = option.direction == Qt.LayoutDirection.RightToLeft
        colours = self._colours_now()
        if selected:
            painter.fillRect(area, colours.selected)
        column = index.column()
        card = index.data(CARD)
        if not isinstance(card, Card):
            self._paint_waiting(painter, area, column)
            return
        kind = COLUMNS[column].kind
        if kind == "star":
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_star(painter, area, starred=card.row.starred, hovered=hovered)
        elif kind == "dot":
            if not card.row.read:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_dot(painter, area.center(), 7, colours.accent)
        elif kind == "tags":
            self._paint_tags(painter, area, card.row.tags, selected=selected)
        else:
            text, x = self._laid_out(card, column, area.width())
            headline = kind == "headline"
            if text is not None:
                painter.setFont(self._title if headline and not card.row.read else self._plain)
                painter.setPen(colours.text if headline else colours.muted)
                y = area.top() + (area.height() - text.size().height()) / 2
                painter.drawStaticText(QPointF(area.left() + x, y), text)
            if headline and (card.fold is not None or card.copy is not None):
                self._paint_copies(painter, area, card, index)

    def _chip_words(self, card: Card) -> str:
        # The column is often too narrow for more; the tip and what is read aloud have the words.
        assert card.fold is not None
        return number(max(card.fold.outlets, card.fold.copies + 1))

    def _chip_area(self, area: QRectF, card: Card) -> QRectF:
        width, height = self._beside_headline(card, area.width()), self._chip_height + fold_painting.STACK
        return QRectF(area.right() - EDGE - width, area.center().y() - self._chip_height / 2, width, height)

    def _beside_headline(self, card: Card, width: float) -> float:
        """How much of a headline's cell is taken by what is said of copies."""
        most = (width - 2 * EDGE) * 0.55
        if card.fold is not None:
            return fold_painting.chip_width(self._chip_words(card), self._chip, most)
        if card.copy is not None:
            words = length_in_words(card.copy.length, short=width < WORDY)
            return min(most, QFontMetricsF(self._chip).horizontalAdvance(words) + 2) if words else 0.0
        return 0.0

    def _paint_copies(self, painter: QPainter, area: QRectF, card: Card, index: Index) -> None:
        """The chip of what is folded into the row; beside a copy the line that leads to its row, and what differs."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if card.copy is None:
            self._paint_fold(painter, area, card, index)
        else:
            guide = QRectF(area.left() + EDGE, area.top(), 8, area.height())
            fold_painting.paint_guide(painter, self.turned(guide, area), self._theme.tokens)
            words = length_in_words(card.copy.length, short=area.width() < WORDY)
            metrics = QFontMetricsF(self._chip)
            width = self._beside_headline(card, area.width())
            spot = self.turned(QRectF(area.right() - EDGE - width, area.top(), width, area.height()), area)
            painter.setFont(self._chip)
            painter.setPen(self._colours_now().muted)
            side = Qt.AlignmentFlag.AlignLeft if self._backwards else Qt.AlignmentFlag.AlignRight
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side
            painter.drawText(spot, flags, metrics.elidedText(words, Qt.TextElideMode.ElideRight, width))
        painter.restore()

    def _laid_out(self, card: Card, column: int, width: float) -> tuple[QStaticText | None, float]:
        """What a cell says, shortened to its width, and where that begins."""
        key = (card.row.id, column, int(width), self._backwards)
        kept = self._laid.get(key)
        if kept is not None and kept[0] is card:
            return kept[1], kept[2]
        field = COLUMNS[column]
        said = field.say(card.row)
        made: QStaticText | None = None
        x = EDGE
        if said:
            heavy = field.kind == "headline" and not card.row.read
            metrics = self._title_metrics if heavy else self._metrics
            beside = self._beside_headline(card, width) if field.kind == "headline" else 0.0
            before = fold_painting.INDENT if field.kind == "headline" and card.copy is not None else 0.0
            after = beside + 8 if beside else 0.0
            inner = width - 2 * EDGE - before - after
            begin, end = (EDGE + after, EDGE + before) if self._backwards else (EDGE + before, EDGE + after)
            x = begin
            # Words of a headline go by their own direction, figures to the end of their column.
            backwards = is_right_to_left(said) if field.kind == "headline" else self._backwards
            made = QStaticText(metrics.elidedText(said, Qt.TextElideMode.ElideRight, inner))
            made.setTextFormat(Qt.TextFormat.PlainText)
            option = QTextOption()
            option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            made.setTextOption(option)
            made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            made.prepare(font=self._title if heavy else self._plain)
            if backwards is not (field.kind == "number"):
                x = width - end - made.size().width()
        self._laid[key] = (card, made, x)
        while len(self._laid) > KEPT:
            self._laid.popitem(last=False)
        return made, x

    def _paint_tags(self, painter: QPainter, area: QRectF, tags: tuple[Tag, ...], *, selected: bool) -> None:
        """Chips are many small things; they are painted into a picture once."""
        if not tags:
            return
        tokens, ratio = self._theme.tokens, painter.device().devicePixelRatioF()
        inner = QRectF(0, 0, max(1.0, area.width() - 2 * EDGE), self._chip_height)
        key = (tags, int(inner.width()), selected, self._backwards, ratio, tokens.chip)
        picture = self._chips.get(key)
        if picture is None:
            picture = QPixmap(round(inner.width() * ratio), round(inner.height() * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            inside = QPainter(picture)
            inside.setRenderHint(QPainter.RenderHint.Antialiasing)
            back = QColor(tokens.raised if selected else tokens.chip)
            paint_chips(inside, inner, tags, self._chip, tokens, back, backwards=self._backwards)
            inside.end()
            self._chips[key] = picture
            while len(self._chips) > KEPT_CHIPS:
                self._chips.popitem(last=False)
        painter.drawPixmap(QPointF(area.left() + EDGE, area.center().y() - self._chip_height / 2), picture)

    def _colours_now(self) -> _Colours:
        tokens = self._theme.tokens
        if self._colours is None or self._colours.tokens is not tokens:
            self._colours = _Colours(
                tokens, QColor(tokens.text), QColor(tokens.muted), QColor(tokens.selected), QColor(tokens.accent)
            )
        return self._colours

    def _paint_waiting(self, painter: QPainter, area: QRectF, column: int) -> None:
        if COLUMNS[column].kind in ("star", "dot"):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.chip))
        bar = QRectF(area.left() + EDGE, area.center().y() - 4, (area.width() - 2 * EDGE) * 0.6, 8)
        painter.drawRoundedRect(self.turned(bar, area), 4, 4)

    def _what_is_cut_off(self, card: Card, column: int, width: float) -> str:
        field = COLUMNS[column]
        if field.kind in ("star", "dot"):
            return field.say(card.row)
        said = field.say(card.row)
        font = self._title if field.kind == "headline" else self._plain
        room = width - 2 * EDGE - (self._beside_headline(card, width) if field.kind == "headline" else 0)
        return said if field.kind == "tags" or is_cut_off(said, font, room) else ""
