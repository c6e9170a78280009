"""When the clippings of the list were published, as bars by year or by month that can be clicked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.models.tag_tree import EXCLUDED, INCLUDED, sign_in_words
from desktop.models.wording import month_in_words
from desktop.theme import Theme, interface_font
from desktop.translation import tr

MOST_MONTHS = 36
"""More months than this are shown as years."""
MOST_YEARS = 150
"""Over more years than this only those that have something are shown."""
WIDEST = 18.0
"""Pixels of the widest bar."""
BARS = 44
LABELS = 15
MARGIN = 18


@dataclass(frozen=True, slots=True)
class Bar:
    """A year (`2024`) or a month (`2024-11`), how many clippings, and what the search says of it."""

    period: str
    count: int
    sign: str = ""

    @property
    def words(self) -> str:
        """`November 2024: 12 clippings`."""
        return period_in_words(self.period) + ": " + tr("{n} clipping(s)", "", self.count)


def bars(months: Sequence[tuple[str, int]], sign: Callable[[str], str]) -> list[Bar]:
    """Bars without gaps from the first to the last month or year. `sign` tells how the search has a period."""
    counts = Counter(dict(months))
    if not counts:
        return []
    numbers = [_number(month) for month in counts]
    first, last = min(numbers), max(numbers)
    if last - first < MOST_MONTHS:
        periods = [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(first, last + 1)]
    else:
        by_year: Counter[str] = Counter()
        for month, count in counts.items():
            by_year[month[:4]] += count
        counts = by_year
        years = range(first // 12, last // 12 + 1)
        # Of a date that is centuries off nobody wants an axis.
        periods = [f"{year:04}" for year in years] if len(years) <= MOST_YEARS else sorted(by_year)
    return [Bar(period, counts[period], sign(period)) for period in periods]


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


class Histogram(QWidget):
    """`clicked_period` carries a year, a month, or a range of these as `2024-03..2024-11`: a click, drawing over bars;
    Enter or Space on the bar that arrows go to, or those that arrows with Shift go over. `left` on Backspace."""

    clicked_period = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, sign: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("histogram")
        self.setAccessibleName(tr("Published when"))
        self.setAccessibleDescription(tr("Arrows go from bar to bar, with Shift over several; Enter narrows the list."))
        self.setFixedHeight(BARS + LABELS + 10)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme = theme
        self._sign = sign
        self._months: list[tuple[str, int]] = []
        self.bars: list[Bar] = []
        self._at = -1
        self._from = -1
        self._pressed = -1
        self._hovered = -1
        theme.changed.connect(self.update)

    @Slot(object)
    def show_months(self, months: Sequence[tuple[str, int]]) -> None:
        """Take new counts by month."""
        period = self.bars[self._at].period if 0 <= self._at < len(self.bars) else ""
        self._months = list(months)
        self.bars = bars(self._months, self._sign)
        self._at = next((at for at, bar in enumerate(self.bars) if bar.period == period), -1)
        self._hovered = self._from = self._pressed = -1
        self.setVisible(bool(self.bars))
        self.update()

    def rectangle(self, at: int) -> QRectF:
        """Where a bar can be clicked."""
        inside = self.width() - 2 * MARGIN
        # A few bars over the whole width look like buttons.
        width = min(inside / max(1, len(self.bars)), WIDEST)
        if self.isRightToLeft():
            return QRectF(self.width() - MARGIN - (at + 1) * width, 4, width, BARS)
        return QRectF(MARGIN + at * width, 4, width, BARS)

    def bar_at(self, x: float) -> int:
        """The number of the bar at a place, -1 where there is none."""
        return next((at for at in range(len(self.bars)) if _spans(self.rectangle(at), x)), -1)

    @property
    def drawn(self) -> range:
        """The bars of a range that is being drawn or gone over, empty where none is."""
        one, other = (self._pressed, self._hovered) if self._pressed >= 0 else (self._from, self._at)
        return range(0) if min(one, other) < 0 or one == other else range(min(one, other), max(one, other) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.bars:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        highest = max(1, max(bar.count for bar in self.bars))
        painter.setPen(Qt.PenStyle.NoPen)
        if self.drawn:
            painter.setBrush(QColor(tokens.selected))
            painter.drawRect(self.rectangle(self.drawn[0]).united(self.rectangle(self.drawn[-1])))
        for at, bar in enumerate(self.bars):
            room = self.rectangle(at)
            gap = min(2.0, room.width() * 0.25)
            height = max(2.0, BARS * bar.count / highest) if bar.count else 1.0
            shape = QRectF(room.left() + gap / 2, room.bottom() - height, room.width() - gap, height)
            lit = bar.sign == INCLUDED or at == self._hovered or at in self.drawn
            colour = tokens.accent if lit else tokens.outline
            painter.setBrush(QColor(tokens.danger if bar.sign == EXCLUDED else colour))
            painter.drawRoundedRect(shape, 1.5, 1.5)
        if self.hasFocus():
            room = self.rectangle(max(0, self._at)).adjusted(-1.5, -2, 1.5, 2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 1.2))
            painter.drawRoundedRect(room, 3, 3)
        self._paint_labels(painter)
        painter.end()

    def _paint_labels(self, painter: QPainter) -> None:
        font = interface_font(scale=0.85)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        metrics = QFontMetricsF(font)
        ends = {0: Qt.AlignmentFlag.AlignLeft}
        first, last = period_in_words(self.bars[0].period), period_in_words(self.bars[-1].period)
        span = self.rectangle(0).united(self.rectangle(len(self.bars) - 1))
        if len(self.bars) > 1 and metrics.horizontalAdvance(f"{first}  {last}") < self.width() - 2 * MARGIN:
            ends[len(self.bars) - 1] = Qt.AlignmentFlag.AlignRight
        for at, side in ends.items():
            text = period_in_words(self.bars[at].period)
            wide = metrics.horizontalAdvance(text) + 1
            if span.width() < wide * 2 + 8:
                side = Qt.AlignmentFlag.AlignLeft
                left = span.left() + (wide + 8 if at else 0)
            else:
                left = span.left() if side == Qt.AlignmentFlag.AlignLeft else span.right() - wide
            if self.isRightToLeft():
                left = span.left() + span.right() - left - wide
            painter.drawText(QPointF(left, BARS + 8 + metrics.ascent()), text)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self.bar_at(event.position().x())
        if at >= 0 or self._pressed < 0:
            self._hovered = at
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._hovered = self.bar_at(event.position().x())

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        drawn, at = self.drawn, self.bar_at(event.position().x())
        pressed, self._pressed = self._pressed, -1
        if drawn:
            self._choose(drawn)
        elif at >= 0 and pressed in (-1, at):
            self._at = at
            self._choose(range(at, at + 1))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back, on = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.isRightToLeft():
            back, on = on, back
        match event.key():
            case key if key in (back, on) and self.bars:
                self._anchor(event)
                self._go(max(0, self._at) + (1 if key == on else -1) if self._at >= 0 else 0)
            case Qt.Key.Key_Home if self.bars:
                self._anchor(event)
                self._go(0)
            case Qt.Key.Key_End if self.bars:
                self._anchor(event)
                self._go(len(self.bars) - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self.bars:
                at = max(0, self._at)
                self._choose(self.drawn or range(at, at + 1))
            case Qt.Key.Key_Backspace:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.bar_at(event.pos().x())
            hint = tr("Click: only these; again: without these. Draw over several for a range.")
            QToolTip.showText(event.globalPos(), f"{self.bars[at].words}\n{hint}" if at >= 0 else "", self)
            return True
        return super().event(event)

    def _anchor(self, event: QKeyEvent) -> None:
        """With Shift the range begins where the keys were, without there is none."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._from = (self._from if self._from >= 0 else max(0, self._at)) if shift else -1

    def _choose(self, chosen: range) -> None:
        first, last = self.bars[chosen[0]].period, self.bars[chosen[-1]].period
        self._from = -1
        self.clicked_period.emit(first if first == last else f"{first}..{last}")

    def _go(self, at: int) -> None:
        self._at = min(max(0, at), len(self.bars) - 1)
        bar = self.bars[self._at]
        said = bar.words + sign_in_words(bar.sign)
        if self.drawn:
            first, last = self.bars[self.drawn[0]], self.bars[self.drawn[-1]]
            count = sum(self.bars[each].count for each in self.drawn)
            span = tr("{first} to {last}").format(
                first=period_in_words(first.period), last=period_in_words(last.period)
            )
            said = span + ": " + tr("{n} clipping(s)", "", count)
        self.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self.update()


def _spans(room: QRectF, x: float) -> bool:
    return room.left() <= x < room.right()


def period_in_words(period: str) -> str:
    """A year or a month: `2024`, `Nov 2024`."""
    year, _, month = period.partition("-")
    return month_in_words(int(year), int(month)) if month else year
