"""What the three ways to paint a clipping in the list have in common: fonts, frame, star, and which side is which."""

from __future__ import annotations

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
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from db.model import Row
from desktop import icons
from desktop.models.clipping_table import CARD, ID, UNFOLDED, Card
from desktop.models.wording import day_in_words, side_by_side
from desktop.theme import Theme, interface_font
from desktop.translation import tr
from desktop.views import fold_painting
from desktop.views.fold_painting import INDENT
from desktop.views.painting import paint_dot

MARGIN = 8.0
TEXT_LEFT = 26.0
TEXT_RIGHT = 20.0
STAR = 16
LEAST_NAME = 40.0
"""In less room than this a name says nothing."""

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Rows of one fixed height, `row_height`; a row that is higher leaves its upper part to the heading of a band.

    `star_clicked` carries the id of the clipping whose star was clicked, `fold_clicked` that of the row whose copies
    are to be shown, or no more. Everything is measured as in a window that runs from left to right, and turned about
    (`turned`) where it runs the other way.
    """

    star_clicked = Signal(int)
    fold_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = interface_font(scale=1.04, weight=QFont.Weight.Bold)
        self._plain = interface_font()
        self._small = interface_font(scale=0.93)
        self._chip = interface_font(scale=0.87)

    @property
    def row_height(self) -> int:
        """The height of every row."""
        raise NotImplementedError

    @property
    def copy_height(self) -> int:
        """The height of a row that stands under another, as a copy of it."""
        return self.row_height

    def fit(self, width: int) -> bool:
        """Hear how wide the list is; whether rows have another height for that."""
        return False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = self._below_heading(option.rect)
        state = option.state
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A name in Latin letters is shortened at its own end also in a window that runs the other way.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._backwards = option.direction == Qt.LayoutDirection.RightToLeft
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        self._paint_frame(painter, area, selected=selected, hovered=hovered, focused=focused)
        card = index.data(CARD)
        if isinstance(card, Card):
            if card.copy is not None:
                self._paint_copy(painter, area, card, hovered=hovered)
            else:
                self._paint_card(painter, area, card, index.column(), selected=selected, hovered=hovered)
                self._paint_fold(painter, area, card, index)
        else:
            self._paint_waiting(painter, area, index.column())
        painter.restore()

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and not event.modifiers()
        ):
            self._backwards = option.direction == Qt.LayoutDirection.RightToLeft
            if self._has_star(index.column()) and self.star_rect(option.rect).contains(event.position().toPoint()):
                self.star_clicked.emit(index.data(ID))
                return True
            if self.fold_rect(option.rect, index).contains(event.position().toPoint()):
                self.fold_clicked.emit(index.data(ID))
                return True
        return False

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        card = index.data(CARD)
        area = self._below_heading(option.rect)
        whole = ""
        if isinstance(card, Card) and area.contains(QPointF(event.pos())):
            if self.fold_rect(option.rect, index).contains(event.pos()):
                act = tr("Fold the copies away") if index.data(UNFOLDED) else tr("Show the copies")
                whole = f"{fold_painting.chip_words(card.fold)}\n{act}" if card.fold else act
            elif card.copy is not None and not index.column():
                whole = f"{card.row.title}\n{fold_painting.copy_words(card)}"
            else:
                whole = self._what_is_cut_off(card, index.column(), area.width())
        QToolTip.showText(event.globalPos(), whole, view)
        return True

    def star_rect(self, row: QRect) -> QRect:
        """Where the star of a row is that takes up `row`."""
        area = self._below_heading(row)
        return self.turned(self._star_area(area), area).toAlignedRect()

    def fold_rect(self, row: QRect, index: Index) -> QRect:
        """Where the chip of what is folded into a row can be clicked; nowhere where nothing is."""
        card = index.data(CARD)
        if not isinstance(card, Card) or card.fold is None or not self._has_chip(index.column()):
            return QRect()
        area = self._below_heading(row)
        return self.turned(self._chip_area(area, card), area).toAlignedRect()

    def turned(self, rect: QRectF, area: QRectF) -> QRectF:
        """A rectangle inside of `area` as it is in a window of this direction."""
        if not self._backwards:
            return rect
        return QRectF(area.left() + area.right() - rect.right(), rect.top(), rect.width(), rect.height())

    _backwards = False

    def _below_heading(self, row: QRect) -> QRectF:
        area = QRectF(row)
        area.setTop(area.bottom() - min(self.row_height, area.height()))
        return area

    def _has_star(self, column: int) -> bool:
        return True

    def _has_chip(self, column: int) -> bool:
        return column == 0

    def _chip_area(self, area: QRectF, card: Card) -> QRectF:
        """Where the chip of what is folded into a row is."""
        raise NotImplementedError

    def _chip_words(self, card: Card) -> str:
        assert card.fold is not None
        return fold_painting.chip_words(card.fold)

    def _paint_fold(self, painter: QPainter, area: QRectF, card: Card, index: Index) -> None:
        if card.fold is not None and self._has_chip(index.column()):
            fold_painting.paint_chip(
                painter,
                self.turned(self._chip_area(area, card), area),
                self._chip_words(card),
                self._chip,
                self._theme.tokens,
                unfolded=bool(index.data(UNFOLDED)),
                backwards=self._backwards,
            )

    def _paint_copy(self, painter: QPainter, area: QRectF, card: Card, *, hovered: bool) -> None:
        """A copy under its row: further in, beside a line, with what differs."""
        tokens = self._theme.tokens
        guide = QRectF(area.left() + TEXT_LEFT, area.top(), 8, area.height())
        fold_painting.paint_guide(painter, self.turned(guide, area), tokens)
        left = area.left() + TEXT_LEFT + INDENT
        inner = QRectF(left, area.top(), area.right() - TEXT_RIGHT - STAR - 6 - left, area.height())
        inner.adjust(0, fold_painting.COPY_TOP, 0, -fold_painting.COPY_TOP)
        if not card.row.read:
            dot = QRectF(area.left() + MARGIN + 9, inner.top() + QFontMetricsF(self._plain).height() / 2, 0, 0)
            paint_dot(painter, self.turned(dot, area).topLeft(), 7, QColor(tokens.accent))
        self._paint_star(painter, area, starred=card.row.starred, hovered=hovered)
        source = source_line(card.row, QFontMetricsF(self._plain), inner.width())
        fonts = (self._plain, self._small)
        spot = self.turned(inner, area)
        fold_painting.paint_copy(painter, spot, card, source, fonts, tokens, backwards=self._backwards)

    def _star_area(self, area: QRectF) -> QRectF:
        """Where the star is and can be clicked, a little larger than what is painted."""
        raise NotImplementedError

    def _paint_card(
        self, painter: QPainter, area: QRectF, card: Card, column: int, *, selected: bool, hovered: bool
    ) -> None:
        raise NotImplementedError

    def _paint_waiting(self, painter: QPainter, area: QRectF, column: int) -> None:
        raise NotImplementedError

    def _what_is_cut_off(self, card: Card, column: int, width: float) -> str:
        """The whole of a text of which only the beginning has room."""
        raise NotImplementedError

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
            line = self.turned(QRectF(area.left() + TEXT_LEFT, y, area.width() - TEXT_LEFT - TEXT_RIGHT, 0), area)
            painter.drawLine(line.topLeft(), line.topRight())

    def _paint_star(self, painter: QPainter, area: QRectF, *, starred: bool, hovered: bool) -> None:
        if not starred and not hovered:
            return
        tokens = self._theme.tokens
        ratio = painter.device().devicePixelRatioF()
        colour = tokens.star if starred else tokens.muted
        spot = self.turned(self._star_area(area), area).topLeft() + QPointF(2, 2)
        painter.drawPixmap(spot, icons.pixmap("star", colour, STAR, ratio, filled=starred))


def source_line(row: Row, metrics: QFontMetricsF, room: float) -> str:
    """Where a clipping is from and of what day: `The Ledger · 20 Nov 2024`; short of room, the name is cut first."""
    source = row.outlet or row.agency or "; ".join(row.authors[:1]) or tr("Unknown source")
    return name_and_day(source, day_of(row), metrics, room)


def name_and_day(name: str, day: str, metrics: QFontMetricsF, room: float) -> str:
    """Both in a line of so much room, the name cut before the day."""
    whole = side_by_side((name, day))
    over = metrics.horizontalAdvance(whole) - room
    if over <= 0:
        return whole
    left = metrics.horizontalAdvance(name) - over - 1
    if left < LEAST_NAME:
        return metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
    return side_by_side((metrics.elidedText(name, Qt.TextElideMode.ElideRight, left), day))


def day_of(row: Row) -> str:
    """The day of publication in words, or when it was clipped."""
    return day_in_words(row.published) or tr("clipped {day}").format(day=day_in_words(row.captured_at))


def is_cut_off(text: str, font: QFont, room: float) -> bool:
    """Whether a text has no room of so many pixels."""
    return QFontMetricsF(font).horizontalAdvance(text) > room
