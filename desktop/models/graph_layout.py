"""Where everything in the picture of a neighbourhood goes: time runs along x, rows part what is said from guesses.

Plain numbers without Qt. The middle has a row of its own; what a person linked is above it, what the texts point to and
what is suggested below. No two boxes overlap, and the same neighbourhood is always laid out alike.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from db.neighbourhood import Edge, Neighbourhood, Node

WIDTH, HEIGHT = 210.0, 74.0
"""A box where no other size is asked for, in pixels of a picture that is not zoomed."""
GAP, ROW_GAP = 34.0, 52.0
TICK = 110.0
"""The least room between two days that are named."""
DAY, LONGEST = 70.0, 190.0
"""How far the next day is from one day, and how far from it a day is that lies years ahead."""
ALONG = (0.5, 0.38, 0.62, 0.28, 0.72)
"""Where on a line its words may stand."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its left upper corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> Point:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def meets(self, other: Box, apart: float = 0.0) -> bool:
        """Whether both have something in common, or are nearer to each other than `apart`."""
        return (
            self.x < other.x + other.width + apart
            and other.x < self.x + self.width + apart
            and self.y < other.y + other.height + apart
            and other.y < self.y + self.height + apart
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One edge as a cubic curve, with the place of its words; `label` is None where there is no room for them."""

    edge: Edge
    points: tuple[Point, Point, Point, Point]
    label: Box | None = None

    def at(self, part: float) -> Point:
        """The point of the curve after this part of it, 0 to 1."""
        rest = 1 - part
        weights = (rest**3, 3 * rest * rest * part, 3 * rest * part * part, part**3)
        return (
            sum(weight * x for weight, (x, _) in zip(weights, self.points, strict=True)),
            sum(weight * y for weight, (_, y) in zip(weights, self.points, strict=True)),
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """`boxes` by clipping; `ticks` are days along the upper edge with their x."""

    boxes: dict[int, Box]
    lines: tuple[Line, ...]
    ticks: tuple[tuple[float, str], ...]
    area: Box


def lay_out(
    around: Neighbourhood,
    measure: Callable[[Edge], tuple[float, float]] | None = None,
    *,
    backwards: bool = False,
    size: tuple[float, float] = (WIDTH, HEIGHT),
) -> Layout:
    """Places for all boxes of this size and for the lines between them; `measure` gives the size of an edge's words,
    `backwards` lets time run to the left."""
    width, height = size
    along = _along(around.nodes, width)
    rows = _rows(around, along, width)
    left = min(along.values(), default=0.0)
    right = max(along.values(), default=0.0) + width
    boxes = {}
    for each, x in along.items():
        turned = left + right - x - width if backwards else x
        boxes[each] = Box(turned, rows[each] * (height + ROW_GAP), width, height)
    lines = _lines(around.edges, boxes, measure)
    ticks = _ticks(around.nodes, along, left + right if backwards else None)
    top = min((box.y for box in boxes.values()), default=0.0)
    bottom = max((box.y + box.height for box in boxes.values()), default=0.0)
    area = Box(left - 2 * GAP, top - 60, right - left + 4 * GAP, bottom - top + 60 + GAP)
    return Layout(boxes, lines, ticks, area)


def _along(nodes: Sequence[Node], width: float) -> dict[int, float]:
    """Where each box begins in the course of time: later ones further on, long gaps drawn short."""
    days = sorted({node.day for node in nodes})
    at, place = 0.0, {}
    for number, day in enumerate(days):
        if number:
            at += _advance(days[number - 1], day)
        place[day] = at
    # So wide that the rows it takes make a picture somewhat wider than high.
    columns = max(1.0, math.ceil(math.sqrt(len(nodes)) * 1.2) - 1.0)
    factor = min(2.0, columns * (width + GAP) / at) if at else 1.0
    return {node.row.id: place[node.day] * factor for node in nodes}


def _advance(before: str, after: str) -> float:
    try:
        days = max(1, (date.fromisoformat(after) - date.fromisoformat(before)).days)
    except ValueError:
        days = 30
    return min(LONGEST, DAY + 18 * math.log2(days))


def _rows(around: Neighbourhood, along: dict[int, float], width: float) -> dict[int, int]:
    """The row of each box, 0 for the middle, up negative: the nearest to the middle that is free where it stands."""
    links = [edge for edge in around.edges if edge.kind == "link"]
    linked = {edge.source for edge in links} | {edge.target for edge in links}
    taken: dict[int, list[float]] = {}
    rows: dict[int, int] = {}
    sides: dict[int, int] = {around.centre: 0}
    middle = along.get(around.centre, 0.0)
    order = sorted(
        around.nodes,
        key=lambda node: (node.steps, node.row.id not in linked, abs(along[node.row.id] - middle), node.row.id),
    )
    neighbours: dict[int, list[int]] = {}
    for edge in around.edges:
        neighbours.setdefault(edge.source, []).append(edge.target)
        neighbours.setdefault(edge.target, []).append(edge.source)
    for node in order:
        number, x = node.row.id, along[node.row.id]
        if node.steps <= 1:
            direct = any({edge.source, edge.target} == {number, around.centre} for edge in links)
            side = -1 if direct else 1
        else:
            parents = [sides[each] for each in neighbours.get(number, ()) if each in sides]
            side = next((each for each in parents if each), 1)
        row = 0 if number == around.centre else side
        while any(abs(x - other) < width + GAP for other in taken.get(row, ())):
            row += side or 1
        taken.setdefault(row, []).append(x)
        rows[number] = row
        sides[number] = side if number != around.centre else 0
    return rows


def _lines(
    edges: Sequence[Edge], boxes: dict[int, Box], measure: Callable[[Edge], tuple[float, float]] | None
) -> tuple[Line, ...]:
    made: list[Line] = []
    occupied = list(boxes.values())
    between: dict[frozenset[int], int] = {}
    for edge in edges:
        pair = frozenset((edge.source, edge.target))
        nth = between[pair] = between.get(pair, -1) + 1
        line = Line(edge, _curve(boxes[edge.source], boxes[edge.target], 16.0 * nth))
        if edge.kind == "link" and measure is not None:
            width, height = measure(edge)
            for part in ALONG:
                x, y = line.at(part)
                label = Box(x - width / 2, y - height / 2, width, height)
                if not any(label.meets(other, 2.0) for other in occupied):
                    occupied.append(label)
                    line = Line(edge, line.points, label)
                    break
        made.append(line)
    return tuple(made)


def _curve(one: Box, other: Box, aside: float) -> tuple[Point, Point, Point, Point]:
    """From the side of one box to that of another; `aside` keeps several between the same two apart."""
    (ax, ay), (bx, by) = one.centre, other.centre
    if abs(ay - by) > one.height:
        down = 1 if by > ay else -1
        start = (ax + _toward(bx - ax, one.width) + aside, ay + down * one.height / 2)
        end = (bx + _toward(ax - bx, other.width) + aside, by - down * other.height / 2)
        reach = max(24.0, abs(end[1] - start[1]) * 0.5) * down
        return start, (start[0], start[1] + reach), (end[0], end[1] - reach), end
    on = 1 if bx > ax else -1
    start = (ax + on * one.width / 2, ay + aside)
    end = (bx - on * other.width / 2, by + aside)
    reach = max(20.0, abs(end[0] - start[0]) * 0.4) * on
    return start, (start[0] + reach, start[1]), (end[0] - reach, end[1]), end


def _toward(distance: float, width: float) -> float:
    """How far from its middle a line leaves a box whose other end is so far to the side."""
    return max(-width * 0.36, min(width * 0.36, distance * 0.3))


def _ticks(nodes: Sequence[Node], along: dict[int, float], turned: float | None) -> tuple[tuple[float, str], ...]:
    days: dict[str, float] = {}
    for node in sorted(nodes, key=lambda node: (along[node.row.id], node.row.id)):
        days.setdefault(node.day, along[node.row.id])
    made: list[tuple[float, str]] = []
    last = -math.inf
    for day, x in days.items():
        if x - last >= TICK:
            made.append((turned - x if turned is not None else x, day))
            last = x
    return tuple(made)
