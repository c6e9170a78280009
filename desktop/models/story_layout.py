"""Where everything of a story's timeline stands: days to the side, outlets below each other, one mark per clipping.

Lengths to the side are pixels from the start of the axis (mirrored by who paints where that is the right side); down
the picture rows are counted. Long times without anything are broken out of the axis. Nothing here draws.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise
from typing import Literal

from db.story_page import Member, StoryPage

WIDEST_DAY = 96.0
BREAK = 34.0
"""Pixels of a break in the axis."""
LEAST_BREAK = 7
"""Days without anything that are never broken out."""
BREAKS = 10
"""A time without anything is broken out where it takes more than this part of the whole."""
MARK = 16.0
"""Pixels that a mark takes to the side; one with a number takes more."""
NUMBERED = 26.0
MOST_ROWS = 4
"""Marks below each other in a lane; what is more is gathered in the marks that are there."""
MOST_LANES = 10
MOST_ARROWS = 150
MOST_WIDTH = 24_000.0
EVENT_REACH = 30
"""Days before a publication that the day of its dateline may be drawn at."""
LABEL = 66.0
"""Pixels that the name of a day takes."""
BINS = (1, 2, 7, 14, 28, 91, 364)
LEAST_BAR = 4.0

Level = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of the axis, as ordinals, without a break between them."""

    first: int
    last: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Break:
    """So many days that are left out."""

    days: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A day of the axis that is named, at its beginning; `year` where the year has to be said, too."""

    x: float
    day: int
    year: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """How many clippings were published in the days from `first` to `last`."""

    start: float
    width: float
    first: int
    last: int
    count: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A clipping at its publication: `event` is where the day of its dateline is, None where that is the same day.

    `copies` are reprints for which it stands, `also` other clippings that there was no room for beside it.
    """

    id: int
    x: float
    lane: int
    row: int
    event: float | None = None
    copies: tuple[int, ...] = ()
    also: tuple[int, ...] = ()
    first: bool = False

    @property
    def number(self) -> int:
        """How many clippings it stands for."""
        return 1 + len(self.copies) + len(self.also)


@dataclass(frozen=True, slots=True)
class Lane:
    """An outlet (or agency, where no outlet is known), or the `others` together; `top` counts rows from the first."""

    name: str
    others: int
    top: int
    rows: int
    count: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """A link from one mark to another, both by their number."""

    source: int
    target: int
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """A whole picture. `order` has every clipping that is on it with the number of its mark, as they were published."""

    width: float = 0.0
    rows: int = 0
    day: float = 0.0
    stretches: tuple[Stretch, ...] = ()
    breaks: tuple[Break, ...] = ()
    ticks: tuple[Tick, ...] = ()
    bars: tuple[Bar, ...] = ()
    lanes: tuple[Lane, ...] = ()
    marks: tuple[Mark, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    order: tuple[tuple[int, int], ...] = ()
    bin: int = 1
    kinds: tuple[tuple[str, str], ...] = field(default=())

    @property
    def most(self) -> int:
        """Clippings of the highest bar."""
        return max((bar.count for bar in self.bars), default=0)


def lay_out(page: StoryPage, width: float, zoom: float = 1.0) -> Timeline:
    """The timeline of a story for so many pixels to the side; zoomed it is wider, never more than `MOST_WIDTH`."""
    hidden = page.hidden
    dated = [member for member in page.members if member.day]
    shown = sorted((member for member in dated if member.id not in hidden), key=lambda each: (each.moment, each.id))
    if not shown:
        return Timeline()
    days = {_ordinal(member.day) for member in dated}
    days |= {event for member in shown if (event := _event(member)) is not None}
    axis = _Axis(sorted(days), max(width, 1.0), max(zoom, 1.0))
    marks, lanes = _placed(page, shown, axis)
    numbers = {member: number for number, mark in enumerate(marks) for member in (mark.id, *mark.also, *mark.copies)}
    arrows = [
        Arrow(numbers[link.source], numbers[link.target], link.kind, link.words)
        for link in page.links
        if numbers.get(link.source, -1) != numbers.get(link.target, -1)
        and link.source in numbers
        and link.target in numbers
    ][:MOST_ARROWS]
    size, bars = _bars(dated, axis)
    return Timeline(
        width=axis.width,
        rows=sum(lane.rows for lane in lanes),
        day=axis.day,
        stretches=tuple(axis.stretches),
        breaks=tuple(axis.breaks),
        ticks=tuple(_ticks(axis)),
        bars=tuple(bars),
        lanes=tuple(lanes),
        marks=tuple(marks),
        arrows=tuple(arrows),
        order=tuple((member.id, numbers[member.id]) for member in shown),
        bin=size,
        kinds=tuple(dict.fromkeys((arrow.kind, arrow.words) for arrow in arrows)),
    )


class _Axis:
    """Days to pixels."""

    def __init__(self, days: Sequence[int], width: float, zoom: float) -> None:
        span = days[-1] - days[0] + 1
        longest = max(LEAST_BREAK, span // BREAKS)
        runs = [[days[0], days[0]]]
        for before, after in pairwise(days):
            if after - before - 1 > longest:
                runs.append([after, after])
            else:
                runs[-1][1] = after
        total = sum(last - first + 1 for first, last in runs)
        room = max(width - BREAK * (len(runs) - 1), width / 2)
        self.day = min(min(room / total, WIDEST_DAY) * zoom, max(MOST_WIDTH / total, room / total))
        self.stretches: list[Stretch] = []
        self.breaks: list[Break] = []
        x = 0.0
        for first, last in runs:
            if self.stretches:
                self.breaks.append(Break(first - self.stretches[-1].last - 1, x, x + BREAK))
                x += BREAK
            end = x + (last - first + 1) * self.day
            self.stretches.append(Stretch(first, last, x, end))
            x = end
        self.width = x
        self._firsts = [stretch.first for stretch in self.stretches]

    def at(self, day: int, part: float = 0.0) -> float:
        """Where a day is, and a part (0 to 1) of it."""
        stretch = self.stretches[max(0, bisect_right(self._firsts, day) - 1)]
        return stretch.start + (day - stretch.first + part) * self.day


def _ordinal(day: str | None) -> int:
    return date.fromisoformat(day or "").toordinal()


def _event(member: Member) -> int | None:
    """The day of the dateline, where it is one of those before that of publication."""
    if member.event_day is None or member.day is None:
        return None
    event = _ordinal(member.event_day)
    return event if 0 < _ordinal(member.day) - event <= EVENT_REACH else None


def _part(member: Member) -> float:
    """The part of the day that was over at publication; the middle of it where the hour is not known."""
    if not member.timed:
        return 0.5
    try:
        moment = datetime.fromisoformat(member.published or "")
    except ValueError:
        return 0.5
    return (moment.hour * 60 + moment.minute) / 1440


def _lane_name(member: Member) -> str:
    return member.outlet or member.agency or ""


def _placed(page: StoryPage, shown: Sequence[Member], axis: _Axis) -> tuple[list[Mark], list[Lane]]:
    """The marks in their lanes. Who reported first is on top; where there are too many outlets the rare ones share."""
    by_name: dict[str, list[Member]] = {}
    for member in shown:
        by_name.setdefault(_lane_name(member), []).append(member)
    others = 0
    lines = list(by_name.items())
    if len(lines) > MOST_LANES:
        kept = sorted(by_name, key=lambda name: -len(by_name[name]))[: MOST_LANES - 1]
        rest = [member for member in shown if _lane_name(member) not in kept]
        # What is an agency's only is in their lane, too, but no outlet.
        others = len({member.outlet for member in rest if member.outlet}) or len(lines) - len(kept)
        lines = [*((name, inside) for name, inside in lines if name in kept), ("", rest)]
    first = page.first.clipping if page.first else None
    marks: list[Mark] = []
    lanes: list[Lane] = []
    top = 0
    for number, (name, inside) in enumerate(lines):
        placed = _rows(page, inside, axis, number, first)
        rows = 1 + max(mark.row for mark in placed)
        marks += placed
        shared = others if number == len(lines) - 1 else 0
        lanes.append(Lane(name, shared, top, rows, len(inside)))
        top += rows
    return marks, lanes


@dataclass(slots=True)
class _Place:
    """A mark that may still take in others."""

    member: Member
    x: float
    row: int
    copies: list[int]
    also: list[int]
    first: bool


def _rows(page: StoryPage, members: Iterable[Member], axis: _Axis, lane: int, first: int | None) -> list[Mark]:
    """The marks of one lane, each in the first row that has room for it."""
    places: list[_Place] = []
    ends: list[tuple[float, _Place]] = []  # of each row: where its last mark ends, and which that is
    for member in members:
        copies = page.folds.get(member.id, ())
        is_first = first is not None and (member.id == first or first in copies)
        x = axis.at(_ordinal(member.day), _part(member))
        row = next((row for row, (end, _) in enumerate(ends) if end <= x - NUMBERED / 2), len(ends))
        if row >= MOST_ROWS:
            # It grows to the width of a number: what stands before it left that room, what comes after it will.
            there = max((place for _, place in ends), key=_along)
            there.also.append(member.id)
            there.copies.extend(copies)
            there.first |= is_first
            ends[there.row] = (there.x + NUMBERED / 2 + 1, there)
            continue
        place = _Place(member, x, row, list(copies), [], is_first)
        places.append(place)
        ends[row : row + 1] = [(x + (NUMBERED if copies else MARK) / 2 + 1, place)]
    return [_mark(place, axis, lane) for place in places]


def _along(place: _Place) -> float:
    return place.x


def _mark(place: _Place, axis: _Axis, lane: int) -> Mark:
    event = _event(place.member)
    at = None if event is None else axis.at(event, 0.5)
    return Mark(place.member.id, place.x, lane, place.row, at, tuple(place.copies), tuple(place.also), place.first)


def _bars(dated: Iterable[Member], axis: _Axis) -> tuple[int, list[Bar]]:
    """The coverage in bars that can be seen: of single days, or of several where days are too narrow."""
    size = next((size for size in BINS if size * axis.day >= LEAST_BAR), BINS[-1])
    counts = Counter(_ordinal(member.day) for member in dated)
    bars: list[Bar] = []
    for stretch in axis.stretches:
        for first in range(stretch.first, stretch.last + 1, size):
            last = min(first + size - 1, stretch.last)
            count = sum(counts[day] for day in range(first, last + 1))
            if count:
                bars.append(Bar(axis.at(first), (last - first + 1) * axis.day, first, last, count))
    return size, bars


def _ticks(axis: _Axis) -> list[Tick]:
    """The days that are named: the first of each stretch, and after it as many as there is room for."""
    ticks: list[Tick] = []
    free = float("-inf")
    year = 0
    step = max(1, round(LABEL / axis.day))
    for stretch in axis.stretches:
        for day in (stretch.first, *_round_days(stretch, step)):
            x = axis.at(day)
            if x >= free:
                own = date.fromordinal(day).year
                ticks.append(Tick(x, day, own != year))
                year, free = own, x + LABEL
    return ticks


def _round_days(stretch: Stretch, step: int) -> Iterable[int]:
    """Days worth naming with `step` days between them at least: firsts of months where these are far enough apart."""
    days = range(stretch.first + 1, stretch.last + 1)
    if step < 15:
        return (day for day in days if (day - stretch.first) % step == 0)
    if step < 150:
        return (day for day in days if date.fromordinal(day).day == 1)
    return (day for day in days if date.fromordinal(day).timetuple().tm_yday == 1)
