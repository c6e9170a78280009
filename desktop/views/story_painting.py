"""Drawing the timeline of a story: bars of coverage, days, lanes of outlets, marks, links, and what all that means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import atan2, cos, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractScrollArea

from desktop.models.story_layout import BREAK, MARK, NUMBERED, Arrow, Mark, Timeline
from desktop.models.story_words import kind_in_words, lane_in_words, ordinal_in_words
from desktop.theme import Tokens, interface_font
from desktop.translation import number as in_digits
from desktop.translation import tr

BARS = 44.0
FULL = 3
"""Clippings of the highest bar at least, so that single ones are not a wall."""
PAD = 14.0
LANE_GAP = 6.0
LEGEND_GAP = 18.0
LEAST_NAMES, MOST_NAMES = 70.0, 170.0

DASHES: dict[str, tuple[float, ...]] = {
    "follow-up": (),
    "background": (6, 3),
    "reaction": (2, 2.5),
    "correction": (8, 3, 2, 3),
    "contradicts": (2, 2.5, 2, 6),
    "related": (1, 3),
}
"""How the line of each kind of link is broken, in its widths; kinds of a person's own have the last of `OWN`."""
OWN = (10.0, 2.5, 1.0, 2.5, 1.0, 2.5)


@dataclass(frozen=True, slots=True)
class Legend:
    """A sign of the picture and what it means: `sign` is a key of `DASHES` or one of the signs of marks."""

    sign: str
    words: str
    at: QRectF


class Geometry:
    """Where everything is in the viewport of `area`, mirrored where one reads from right to left."""

    def __init__(self, area: QAbstractScrollArea, timeline: Timeline, kinds: Iterable[tuple[str, str]]) -> None:
        self._area = area
        self._timeline = timeline
        self.font = interface_font(scale=0.92)
        self.small = interface_font(scale=0.85)
        metrics = QFontMetricsF(self.font)
        self.line = QFontMetricsF(self.small).lineSpacing()
        self.row = max(21.0, metrics.lineSpacing() + 5)
        # A viewport that was not laid out yet has a size of its own.
        self.width = float(max(area.viewport().width(), 200))
        longest = max((metrics.horizontalAdvance(lane_in_words(lane)) for lane in timeline.lanes), default=MOST_NAMES)
        # The picture is laid out before its lanes are known, so their names always have the same room.
        self.names = min(max(self.width * 0.26, LEAST_NAMES), MOST_NAMES)
        self.longest = longest
        self.plot_width = max(60.0, self.width - self.names - 2 * PAD)
        # Where no bar is high, the picture begins close under its heading.
        self.bars = BARS if timeline.most >= FULL else max(BARS * timeline.most / FULL, 2 * self.line)
        self.axis = self.bars + 16
        self.top = self.axis + self.line + 9
        self.bottom = self.top + timeline.rows * self.row + len(timeline.lanes) * LANE_GAP
        self.legend = list(self._legend(timeline, kinds))
        below = max((item.at.bottom() for item in self.legend), default=self.bottom)
        self.height = below + 8

    @property
    def mirrored(self) -> bool:
        """Whether the first day is on the right."""
        return self._area.isRightToLeft()

    @property
    def scroll(self) -> float:
        """Pixels of the axis that are out of sight before the first one that is seen."""
        return float(self._area.horizontalScrollBar().value())

    def x(self, along: float) -> float:
        """A place of the axis."""
        return self.flip(self.names + PAD + along - self.scroll)

    def flip(self, x: float) -> float:
        """A place counted from the side where one begins to read."""
        return self.width - x if self.mirrored else x

    def box(self, x: float, y: float, width: float, height: float) -> QRectF:
        """A box whose `x` is counted from the side where one begins to read."""
        return QRectF(self.width - x - width if self.mirrored else x, y, width, height)

    def axis_at(self, x: float) -> float:
        """The place of the axis under a pixel."""
        return self.flip(x) - self.names - PAD + self.scroll

    def lane_top(self, number: int) -> float:
        """Where a lane begins."""
        return self.top + self._timeline.lanes[number].top * self.row + number * LANE_GAP

    def centre(self, mark: Mark) -> QPointF:
        """The middle of a mark."""
        return QPointF(self.x(mark.x), self.lane_top(mark.lane) + (mark.row + 0.5) * self.row + LANE_GAP / 2)

    def mark_rectangle(self, number: int) -> QRectF:
        """Where a mark is painted."""
        mark = self._timeline.marks[number]
        width = NUMBERED - 2 if mark.number > 1 else MARK - 2
        height = min(self.row - 3, 18.0) if mark.number > 1 else MARK - 2
        at = self.centre(mark)
        return QRectF(at.x() - width / 2, at.y() - height / 2, width, height)

    def plot(self) -> QRectF:
        """Where the axis is seen."""
        return self.box(self.names, 0, self.width - self.names, self.bottom)

    def mark_at(self, spot: QPointF) -> int:
        """The mark at a place, -1 for none."""
        if not self.plot().contains(spot):
            return -1
        near, along = QRectF(spot.x() - 3, spot.y() - 3, 6, 6), self.axis_at(spot.x())
        close = [number for number, mark in enumerate(self._timeline.marks) if abs(mark.x - along) <= NUMBERED]
        found = [number for number in close if self.mark_rectangle(number).intersects(near)]
        return min(found, key=lambda number: abs(self.mark_rectangle(number).center().x() - spot.x()), default=-1)

    def bar_at(self, spot: QPointF) -> int:
        """The bar above or below a place, -1 for none."""
        if not 0 <= spot.y() < self.top or not self.plot().contains(spot):
            return -1
        along = self.axis_at(spot.x())
        bars = self._timeline.bars
        return next((n for n, bar in enumerate(bars) if bar.start <= along < bar.start + bar.width), -1)

    def lane_at(self, spot: QPointF) -> int:
        """The lane at a place, -1 for none."""
        lanes = self._timeline.lanes
        tops = [self.lane_top(number) for number in range(len(lanes))]
        inside = [number for number, top in enumerate(tops) if top <= spot.y() < top + lanes[number].rows * self.row]
        return inside[0] if inside else -1

    def lane_words(self, number: int) -> str:
        """`The Lantern: 3 clippings`."""
        lane = self._timeline.lanes[number]
        return f"{lane_in_words(lane)}: " + tr("{n} clipping(s)", "", lane.count)

    def _legend(self, timeline: Timeline, kinds: Iterable[tuple[str, str]]) -> Iterable[Legend]:
        marks = timeline.marks
        items: list[tuple[str, str]] = []
        if any(mark.first for mark in marks):
            items.append(("first", tr("First to report")))
        if any(mark.event is not None for mark in marks):
            items.append(("event", tr("Day of the dateline")))
        if any(mark.copies and not mark.also for mark in marks):
            items.append(("copies", tr("With its reprints")))
        if any(mark.also for mark in marks):
            items.append(("also", tr("Several clippings")))
        items += [(key, kind_in_words(key, words)) for key, words in kinds]
        metrics = QFontMetricsF(self.small)
        x, y = PAD, self.bottom + 8
        for sign, words in items:
            wide = 34 + metrics.horizontalAdvance(words)
            if x > PAD and x + wide > self.width - PAD:
                x, y = PAD, y + self.line + 5
            yield Legend(sign, words, self.box(x, y, min(wide, self.width - 2 * PAD), self.line + 2))
            x += wide + LEGEND_GAP


class TimelinePainter:
    """Paints one timeline."""

    def __init__(self, painter: QPainter, geometry: Geometry, timeline: Timeline, tokens: Tokens) -> None:
        self._painter = painter
        self._geometry = geometry
        self._timeline = timeline
        self._tokens = tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A name that ends in dots has them at its own end, also among names of the other direction.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)

    def paint(self, exposed: QRect, *, hovered: int = -1, current: int = -1) -> None:
        """Paint what is in sight; `hovered` and `current` are marks."""
        painter, geometry = self._painter, self._geometry
        if not self._timeline.marks:
            return
        self._lanes()
        painter.save()
        painter.setClipRect(geometry.plot())
        self._breaks()
        self._bars()
        self._days()
        near = {hovered, current} - {-1}
        for arrow in self._timeline.arrows:
            self._arrow(arrow, strong=bool(near & {arrow.source, arrow.target}))
        for mark in self._timeline.marks:
            if self._in_sight(mark):
                self._event_line(mark)
        for number, mark in enumerate(self._timeline.marks):
            if self._in_sight(mark):
                self._mark(mark, geometry.mark_rectangle(number), hovered=number == hovered, current=number == current)
        painter.restore()
        self._legend()

    def _in_sight(self, mark: Mark) -> bool:
        at = self._geometry.x(mark.x)
        event = at if mark.event is None else self._geometry.x(mark.event)
        return max(at, event) > -NUMBERED and min(at, event) < self._geometry.width + NUMBERED

    def _pen(self, colour: str, width: float = 1.0) -> QPen:
        return QPen(QColor(colour), width)

    # Around the marks

    def _lanes(self) -> None:
        painter, geometry, tokens = self._painter, self._geometry, self._tokens
        metrics = QFontMetricsF(geometry.font)
        start = Qt.AlignmentFlag.AlignRight if geometry.mirrored else Qt.AlignmentFlag.AlignLeft
        for number, lane in enumerate(self._timeline.lanes):
            top, height = geometry.lane_top(number), lane.rows * geometry.row + LANE_GAP
            if number % 2 == 0:
                painter.fillRect(geometry.box(0, top, geometry.width, height), QColor(tokens.box))
            painter.setFont(geometry.font)
            painter.setPen(QColor(tokens.text if lane.name else tokens.muted))
            room = geometry.box(8, top + LANE_GAP / 2, geometry.names - 12, geometry.row)
            name = metrics.elidedText(lane_in_words(lane), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, start | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, name)
        painter.setFont(geometry.small)
        painter.setPen(QColor(tokens.muted))
        if self._timeline.bin == 1:
            said = tr("Clippings a day, at most {n}", "", self._timeline.most)
        else:
            said = tr("Clippings in {days} days, at most {n}", "", self._timeline.most).format(days=self._timeline.bin)
        room = geometry.box(8, 4, geometry.names - 12, geometry.axis - 6)
        wrapped = Qt.TextFlag.TextWordWrap.value | (start | Qt.AlignmentFlag.AlignAbsolute).value
        painter.drawText(room, wrapped | Qt.AlignmentFlag.AlignBottom.value, said)

    def _breaks(self) -> None:
        painter, geometry, tokens = self._painter, self._geometry, self._tokens
        painter.setFont(geometry.small)
        metrics = QFontMetricsF(geometry.small)
        for gap in self._timeline.breaks:
            middle = geometry.x((gap.start + gap.end) / 2)
            painter.setPen(self._pen(tokens.outline, 1.1))
            # Two waves down the picture: the paper is torn here, but not through the names of the days.
            for side, top in ((side, top) for top in (geometry.axis - 6, geometry.top - 1) for side in (-3.0, 3.0)):
                path = QPainterPath(QPointF(middle + side, top))
                y, way = top, 1.0
                while y < (geometry.bottom if top > geometry.axis else geometry.axis):
                    path.quadTo(QPointF(middle + side + 4 * way, y + 4), QPointF(middle + side, y + 8))
                    y, way = y + 8, -way
                painter.drawPath(path)
            said = tr("{n} d", "so many days are left out", gap.days)
            room = QRectF(middle - BREAK, geometry.axis - 22, 2 * BREAK, metrics.lineSpacing())
            painter.setPen(QColor(tokens.muted))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, said)

    def _bars(self) -> None:
        painter, geometry, tokens = self._painter, self._geometry, self._tokens
        most = max(FULL, self._timeline.most)
        painter.setPen(self._pen(tokens.border))
        for stretch in self._timeline.stretches:
            painter.drawLine(
                QPointF(geometry.x(stretch.start), geometry.axis), QPointF(geometry.x(stretch.end), geometry.axis)
            )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.outline))
        for bar in self._timeline.bars:
            height = max(3.0, BARS * bar.count / most)
            inset = min(1.5, bar.width * 0.15)
            left, right = sorted((geometry.x(bar.start + inset), geometry.x(bar.start + bar.width - inset)))
            # A single day that is wide would look like a wall.
            if right - left > 22:
                left, right = (left + right) / 2 - 11, (left + right) / 2 + 11
            painter.drawRoundedRect(QRectF(left, geometry.axis - height, right - left, height), 1.5, 1.5)

    def _days(self) -> None:
        painter, geometry, tokens = self._painter, self._geometry, self._tokens
        painter.setFont(geometry.small)
        metrics = QFontMetricsF(geometry.small)
        end, free = max(self._timeline.width, geometry.plot_width) + PAD, 0.0
        for tick in self._timeline.ticks:
            x = geometry.x(tick.x)
            painter.setPen(self._pen(tokens.border))
            painter.drawLine(QPointF(x, geometry.axis), QPointF(x, geometry.bottom))
            said = ordinal_in_words(tick.day, year=tick.year)
            wide = metrics.horizontalAdvance(said) + 2
            painter.setPen(QColor(tokens.muted))
            # Where the axis has no room after its line, the name of the day stands before it, if there is room.
            before = tick.x + wide + 3 > end
            if tick.x - (wide + 3 if before else 0) < free:
                continue
            free = tick.x + (0 if before else wide + 3)
            left = x - wide - 3 if before != geometry.mirrored else x + 3
            painter.drawText(QPointF(left, geometry.axis + metrics.ascent() + 4), said)

    # Marks and links

    def _event_line(self, mark: Mark) -> None:
        if mark.event is None:
            return
        painter, geometry, tokens = self._painter, self._geometry, self._tokens
        at, y = geometry.x(mark.event), geometry.centre(mark).y()
        painter.setPen(QPen(QColor(tokens.outline), 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(at, y), QPointF(geometry.x(mark.x), y))
        self._diamond(QPointF(at, y))

    def _diamond(self, at: QPointF) -> None:
        painter, tokens, size = self._painter, self._tokens, 4.2
        painter.setPen(self._pen(tokens.outline, 1.3))
        painter.setBrush(QColor(tokens.surface))
        painter.drawPolygon(
            QPolygonF([at + QPointF(0, -size), at + QPointF(size, 0), at + QPointF(0, size), at + QPointF(-size, 0)])
        )

    def _mark(self, mark: Mark, room: QRectF, *, hovered: bool, current: bool) -> None:
        painter, tokens = self._painter, self._tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_hover if hovered else tokens.accent))
        self._shape(mark, room)
        if mark.number > 1:
            painter.setFont(self._geometry.small)
            painter.setPen(QColor(tokens.on_accent))
            said = in_digits(mark.number) if mark.number < 1000 else "…"
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, said)
        if current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._pen(tokens.text, 2))
            painter.drawRoundedRect(room.adjusted(-3.5, -3.5, 3.5, 3.5), 8, 8)
        if mark.first:
            self._flag(QPointF(room.center().x(), room.top()))

    def _shape(self, mark: Mark, room: QRectF) -> None:
        """A disc for a clipping, one on another for reprints, a box for several."""
        painter, tokens = self._painter, self._tokens
        if mark.also:
            painter.drawRoundedRect(room, 3, 3)
        elif mark.copies:
            back = room.translated(2.5 if not self._geometry.mirrored else -2.5, -2.5)
            painter.drawRoundedRect(back, room.height() / 2, room.height() / 2)
            painter.setPen(self._pen(tokens.surface, 1.4))
            painter.drawRoundedRect(room, room.height() / 2, room.height() / 2)
        else:
            painter.drawEllipse(room.adjusted(1, 1, -1, -1))

    def _flag(self, foot: QPointF) -> None:
        """A pennant on the first report."""
        painter, tokens = self._painter, self._tokens
        way = -1 if self._geometry.mirrored else 1
        top = foot + QPointF(0, -12)
        painter.setPen(self._pen(tokens.star, 1.6))
        painter.drawLine(foot + QPointF(0, 2), top)
        painter.setBrush(QColor(tokens.star))
        painter.drawPolygon(QPolygonF([top, top + QPointF(9 * way, 3.5), top + QPointF(0, 7)]))

    def _arrow(self, arrow: Arrow, *, strong: bool) -> None:
        painter, geometry, tokens = self._painter, self._geometry, self._tokens
        source, target = self._timeline.marks[arrow.source], self._timeline.marks[arrow.target]
        start, end = geometry.centre(source), geometry.centre(target)
        if max(start.x(), end.x()) < 0 or min(start.x(), end.x()) > geometry.width:
            return
        colour = tokens.accent if strong else tokens.muted
        pen = QPen(QColor(colour), 1.8 if strong else 1.2)
        dashes = DASHES.get(arrow.kind, OWN)
        if dashes:
            pen.setDashPattern(list(dashes))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # A bow, so that links between marks of one lane do not run through those between them.
        bow = 16 + abs(end.x() - start.x()) * 0.06
        control = QPointF((start.x() + end.x()) / 2, min(start.y(), end.y()) - bow)
        if abs(end.y() - start.y()) > 1.5 * geometry.row:
            control = QPointF((start.x() + end.x()) / 2, (start.y() + end.y()) / 2 - bow / 2)
        path = QPainterPath(start)
        path.quadTo(control, end)
        painter.drawPath(path)
        self._head(path, colour)

    def _head(self, path: QPainterPath, colour: str) -> None:
        """The point of an arrow, just before the mark that it leads to."""
        painter = self._painter
        length = path.length()
        tip = path.pointAtPercent(path.percentAtLength(max(0.0, length - MARK / 2 - 1)))
        back = path.pointAtPercent(path.percentAtLength(max(0.0, length - MARK / 2 - 9)))
        angle = atan2(tip.y() - back.y(), tip.x() - back.x())
        wings = [tip - QPointF(7 * cos(angle + side), 7 * sin(angle + side)) for side in (pi / 7, -pi / 7)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawPolygon(QPolygonF([tip, *wings]))

    # What it means

    def _legend(self) -> None:
        painter, geometry, tokens = self._painter, self._geometry, self._tokens
        painter.setFont(geometry.small)
        metrics = QFontMetricsF(geometry.small)
        start = Qt.AlignmentFlag.AlignRight if geometry.mirrored else Qt.AlignmentFlag.AlignLeft
        for item in geometry.legend:
            middle = item.at.center().y()
            inner = item.at.right() - 14 if geometry.mirrored else item.at.left() + 14
            self._sign(item.sign, QPointF(inner, middle))
            painter.setFont(geometry.small)
            painter.setPen(QColor(tokens.muted))
            room = item.at.adjusted(0, 0, -34, 0) if geometry.mirrored else item.at.adjusted(34, 0, 0, 0)
            words = metrics.elidedText(item.words, Qt.TextElideMode.ElideRight, room.width() + 1)
            painter.drawText(room, start | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, words)

    def _sign(self, sign: str, at: QPointF) -> None:
        painter, tokens = self._painter, self._tokens
        room = QRectF(at.x() - 10, at.y() - 7, 20, 14)
        match sign:
            case "first":
                self._flag(at + QPointF(-3, 6))
            case "event":
                self._diamond(at)
            case "copies" | "also":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.accent))
                copies = (1,) if sign == "copies" else ()
                self._shape(Mark(0, 0, 0, 0, copies=copies, also=() if copies else (1,)), room)
            case _:
                pen = QPen(QColor(tokens.muted), 1.3)
                if dashes := DASHES.get(sign, OWN):
                    pen.setDashPattern(list(dashes))
                way = -1 if self._geometry.mirrored else 1
                painter.setPen(pen)
                path = QPainterPath(at - QPointF(12 * way, 0))
                path.lineTo(at + QPointF((12 + MARK / 2) * way, 0))
                painter.drawLine(at - QPointF(12 * way, 0), at + QPointF(6 * way, 0))
                self._head(path, tokens.muted)
