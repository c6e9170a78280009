"""The timeline of a story as plain shapes, for the press book to set and for web pages to show.

A shape is a dictionary: `k` says what it is, lengths are points from the upper left, colours are names.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape
from math import atan2, cos, pi, sin
from typing import Any

from db.story_page import StoryPage
from desktop.export.plain import clean
from desktop.export.wording import MONTHS
from desktop.models.story_layout import MARK, Arrow, Lane, Mark, Tick, Timeline, lay_out

Shape = dict[str, Any]

SCALE = 0.62
"""Of the window's measures, in which a timeline is laid out."""
NAMES = 112.0
BARS = 30.0
ROW = 13.0
LANE_GAP = 4.0
TEXT = 7.0
WIDE = 0.56
"""Of the height of the type, what a letter takes to the side on the whole."""
FULL = 3
NAME_LENGTH = 30

DASHES: dict[str, tuple[float, ...]] = {
    "follow-up": (),
    "background": (4, 2),
    "reaction": (1.5, 1.5),
    "correction": (5, 2, 1, 2),
    "contradicts": (1.5, 1.5, 1.5, 4),
    "related": (0.8, 2),
}
OWN = (6.0, 1.5, 0.8, 1.5, 0.8, 1.5)


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes in the order in which they are drawn, and the room that they take."""

    width: float
    height: float
    shapes: tuple[Shape, ...] = ()


def draw(page: StoryPage, width: float) -> Picture:
    """The timeline of a story in so many points; without shapes where no day is known."""
    timeline = lay_out(page, (width - NAMES - 10) / SCALE)
    return _Drawing(timeline, width).picture() if timeline.marks else Picture(width, 0)


class _Drawing:
    """One picture being drawn."""

    def __init__(self, timeline: Timeline, width: float) -> None:
        self._timeline = timeline
        self._width = width
        self._shapes: list[Shape] = []
        self._axis = BARS + 10
        self._top = self._axis + TEXT + 7
        self._bottom = self._top + timeline.rows * ROW + len(timeline.lanes) * LANE_GAP

    def picture(self) -> Picture:
        """All of it."""
        for number, lane in enumerate(self._timeline.lanes):
            self._lane(number, lane)
        self._coverage()
        free = 0.0
        for tick in self._timeline.ticks:
            free = self._tick(tick, free)
        for gap in self._timeline.breaks:
            middle = self._x((gap.start + gap.end) / 2)
            for side in (-1.6, 1.6):
                # Not through the names of the days.
                for top, foot in ((self._axis - 3, self._axis), (self._top, self._bottom)):
                    self._line(middle + side, top, middle + side, foot, "quiet", 0.5, (2, 1.4))
            self._text(middle, self._axis - 13, f"{gap.days:,} d", "quiet", "middle", 40)
        for arrow in self._timeline.arrows:
            self._arrow(arrow)
        for mark in self._timeline.marks:
            self._mark(mark)
        return Picture(self._width, self._legend(), tuple(self._shapes))

    def _x(self, along: float) -> float:
        return NAMES + 6 + along * SCALE

    def _centre(self, mark: Mark) -> tuple[float, float]:
        lane = self._timeline.lanes[mark.lane]
        top = self._top + lane.top * ROW + mark.lane * LANE_GAP
        return self._x(mark.x), top + (mark.row + 0.5) * ROW + LANE_GAP / 2

    def _lane(self, number: int, lane: Lane) -> None:
        top = self._top + lane.top * ROW + number * LANE_GAP
        if number % 2 == 0:
            self._box(0, top, self._width, lane.rows * ROW + LANE_GAP, "ground", 0)
        name = f"{lane.others} other outlets" if lane.others else clean(lane.name) or "Outlet not known"
        shown = name if len(name) <= NAME_LENGTH else f"{name[: NAME_LENGTH - 1]}…"
        self._text(3, top + LANE_GAP / 2 + (ROW - TEXT) / 2 - 1, shown, "ink", "start", NAMES - 4)

    def _coverage(self) -> None:
        timeline = self._timeline
        for stretch in timeline.stretches:
            self._line(self._x(stretch.start), self._axis, self._x(stretch.end), self._axis, "faint", 0.6)
        most = max(FULL, timeline.most)
        for bar in timeline.bars:
            height, wide = max(1.5, BARS * bar.count / most), min(bar.width * SCALE * 0.8, 14.0)
            middle = self._x(bar.start + bar.width / 2)
            self._box(middle - wide / 2, self._axis - height, wide, height, "bar", 0.6)
        days = "day" if timeline.bin == 1 else f"{timeline.bin} days"
        self._text(
            3, self._axis - TEXT - 2, f"Clippings per {days}, at most {timeline.most}", "quiet", "start", NAMES + 30
        )

    def _tick(self, tick: Tick, free: float) -> float:
        """A day by its name, if there is room for that from `free` on; gives where the room after it begins.

        A name that would reach over the edge stands before its line.
        """
        day, x = date.fromordinal(tick.day), self._x(tick.x)
        words = f"{day.day} {MONTHS[day.month - 1][:3]}" + (f" {day.year}" if tick.year else "")
        self._line(x, self._axis, x, self._bottom, "faint", 0.5)
        wide = len(words) * TEXT * WIDE + 3
        before = x + wide > self._width
        if x - (wide if before else 0) < free:
            return free
        place, anchor = (x - 1.5, "end") if before else (x + 1.5, "start")
        self._text(place, self._axis + 2, words, "quiet", anchor, max(wide, 46))
        return x if before else x + wide

    def _mark(self, mark: Mark) -> None:
        x, y = self._centre(mark)
        if mark.event is not None:
            event = self._x(mark.event)
            self._line(event, y, x, y, "quiet", 0.6, (1, 1.2))
            self._diamond(event, y)
        if mark.number > 1:
            radius = 1.5 if mark.also else 5.0
            if not mark.also:
                self._box(x - 5.5, y - 6.2, 14, 10, "accent", radius)
                self._box(x - 7.6, y - 5.6, 15.2, 11.2, "paper", 5.6)
            self._box(x - 7, y - 5, 14, 10, "accent", radius, mark.id)
            self._text(x, y - TEXT / 2 - 0.7, f"{mark.number:,}", "paper", "middle", 14, mark.id)
        else:
            self._shapes.append({"k": "dot", "x": x, "y": y, "r": 3.8, "fill": "accent", "id": mark.id})
        if mark.first:
            self._flag(x, y - 4)

    def _diamond(self, x: float, y: float) -> None:
        points = [(x, y - 2.6), (x + 2.6, y), (x, y + 2.6), (x - 2.6, y)]
        self._shapes.append({"k": "poly", "points": points, "fill": "paper", "stroke": "quiet"})

    def _flag(self, x: float, foot: float) -> None:
        self._line(x, foot + 1, x, foot - 7.5, "star", 0.9)
        points = [(x, foot - 7.5), (x + 6, foot - 5.3), (x, foot - 3.2)]
        self._shapes.append({"k": "poly", "points": points, "fill": "star", "stroke": "star"})

    def _arrow(self, arrow: Arrow) -> None:
        marks = self._timeline.marks
        (x1, y1), (x2, y2) = self._centre(marks[arrow.source]), self._centre(marks[arrow.target])
        bow = 10 + abs(x2 - x1) * 0.06
        near = abs(y2 - y1) <= 1.5 * ROW
        cx, cy = (x1 + x2) / 2, max(0.0, min(y1, y2) - bow if near else (y1 + y2) / 2 - bow / 2)
        angle = atan2(y2 - cy, x2 - cx)
        reach = MARK * SCALE / 2
        tip = (x2 - reach * cos(angle), y2 - reach * sin(angle))
        self._shapes.append(
            {
                "k": "curve",
                "from": (x1, y1),
                "over": (cx, cy),
                "to": tip,
                "colour": "quiet",
                "width": 0.7,
                "dash": list(DASHES.get(arrow.kind, OWN)),
            }
        )
        self._head(tip, angle)

    def _head(self, tip: tuple[float, float], angle: float) -> None:
        wings = [(tip[0] - 4.4 * cos(angle + side), tip[1] - 4.4 * sin(angle + side)) for side in (pi / 7, -pi / 7)]
        self._shapes.append({"k": "poly", "points": [tip, *wings], "fill": "quiet", "stroke": ""})

    def _legend(self) -> float:
        """What the signs mean, below; gives the height of the whole."""
        marks = self._timeline.marks
        items: list[tuple[str, str]] = []
        if any(mark.first for mark in marks):
            items.append(("first", "First to report"))
        if any(mark.event is not None for mark in marks):
            items.append(("event", "Day of the dateline"))
        if any(mark.copies and not mark.also for mark in marks):
            items.append(("copies", "With its reprints"))
        if any(mark.also for mark in marks):
            items.append(("also", "Several clippings"))
        items += [(kind, clean(words)) for kind, words in self._timeline.kinds]
        x, y = 3.0, self._bottom + 6
        for sign, words in items:
            wide = 24 + len(words) * TEXT * WIDE
            if x > 3 and x + wide > self._width:
                x, y = 3.0, y + TEXT + 6
            self._sign(sign, x + 9, y + TEXT / 2 + 1)
            self._text(x + 22, y, words, "quiet", "start", wide - 20)
            x += wide + 8
        return y + TEXT + 6

    def _sign(self, sign: str, x: float, y: float) -> None:
        match sign:
            case "first":
                self._flag(x - 2, y + 3)
            case "event":
                self._diamond(x, y)
            case "copies":
                self._box(x - 4, y - 4.6, 10, 7.5, "accent", 3.7)
                self._box(x - 6, y - 4.1, 11.2, 8.2, "paper", 4.1)
                self._box(x - 5.5, y - 3.6, 10, 7.5, "accent", 3.7)
            case "also":
                self._box(x - 5, y - 3.6, 10, 7.5, "accent", 1.5)
            case _:
                self._line(x - 9, y, x + 5, y, "quiet", 0.7, DASHES.get(sign, OWN))
                self._head((x + 9, y), 0.0)

    def _line(
        self, x1: float, y1: float, x2: float, y2: float, colour: str, width: float, dash: tuple[float, ...] = ()
    ) -> None:
        self._shapes.append(
            {"k": "line", "from": (x1, y1), "to": (x2, y2), "colour": colour, "width": width, "dash": list(dash)}
        )

    def _box(self, x: float, y: float, w: float, h: float, fill: str, radius: float, number: int = 0) -> None:
        shape: Shape = {"k": "box", "x": x, "y": y, "w": w, "h": h, "fill": fill, "r": radius}
        self._shapes.append({**shape, "id": number} if number else shape)

    def _text(self, x: float, y: float, words: str, colour: str, anchor: str, room: float, number: int = 0) -> None:
        shape: Shape = {"k": "text", "x": x, "y": y, "t": words, "colour": colour, "anchor": anchor, "room": room}
        self._shapes.append({**shape, "id": number} if number else shape)


def svg(picture: Picture, titles: dict[int, str], href: dict[int, str]) -> str:
    """A picture as SVG for a web page whose style sheet knows the colours as classes; every text is escaped.

    `titles` are what is said of each clipping, `href` where its mark leads.
    """
    room = f'viewBox="0 0 {picture.width:.1f} {picture.height:.1f}"'
    parts = [f'<svg class="timeline" role="img" aria-label="Timeline" {room} xmlns="http://www.w3.org/2000/svg">']
    for shape in picture.shapes:
        drawn = _svg_shape(shape)
        number = shape.get("id", 0)
        if number:
            drawn = f"<g><title>{escape(titles.get(number, ''))}</title>{drawn}</g>"
            if number in href:
                drawn = f'<a href="{escape(href[number], quote=True)}">{drawn}</a>'
        parts.append(drawn)
    return "".join([*parts, "</svg>"])


def _svg_shape(shape: Shape) -> str:
    match shape["k"]:
        case "line":
            (x1, y1), (x2, y2) = shape["from"], shape["to"]
            return f'<path class="s-{shape["colour"]}" d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"{_svg_stroke(shape)}/>'
        case "curve":
            (x1, y1), (cx, cy), (x2, y2) = shape["from"], shape["over"], shape["to"]
            way = f"M{x1:.1f} {y1:.1f}Q{cx:.1f} {cy:.1f} {x2:.1f} {y2:.1f}"
            return f'<path class="s-{shape["colour"]}" fill="none" d="{way}"{_svg_stroke(shape)}/>'
        case "poly":
            points = " ".join(f"{x:.1f},{y:.1f}" for x, y in shape["points"])
            stroke = f" s-{shape['stroke']}" if shape["stroke"] else ""
            return f'<polygon class="f-{shape["fill"]}{stroke}" stroke-width=".7" points="{points}"/>'
        case "dot":
            return f'<circle class="f-{shape["fill"]}" cx="{shape["x"]:.1f}" cy="{shape["y"]:.1f}" r="{shape["r"]}"/>'
        case "box":
            size = f'width="{shape["w"]:.1f}" height="{shape["h"]:.1f}" rx="{shape["r"]:.1f}"'
            return f'<rect class="f-{shape["fill"]}" x="{shape["x"]:.1f}" y="{shape["y"]:.1f}" {size}/>'
        case _:
            anchor = f'text-anchor="{shape["anchor"]}" font-size="{TEXT}"'
            at = f'x="{shape["x"]:.1f}" y="{shape["y"] + TEXT:.1f}"'
            return f'<text class="f-{shape["colour"]}" {at} {anchor}>{escape(shape["t"])}</text>'


def _svg_stroke(shape: Shape) -> str:
    dash = f' stroke-dasharray="{" ".join(map(str, shape["dash"]))}"' if shape["dash"] else ""
    return f' stroke-width="{shape["width"]}"{dash}'
