"""The order in which the runs of a page are read: columns, and what stands across them, found by the white between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from desktop.intake.files.pdf_runs import Run

_GUTTER = 0.8
"""The narrowest white between columns, in sizes of the letters."""
_APART = 1.9
"""White above a line, in sizes, from which on it does not belong to the columns above."""
_DEEPEST = 10
Interval = tuple[float, float]


def regions_of(runs: Sequence[Run], size: float, *, right_to_left: bool = False) -> list[list[Run]]:
    """The runs parted into regions of one column each, in reading order; `size` is that of most letters."""
    if not runs:
        return []
    return [region for region in _parted(list(runs), size, right_to_left, 0) if region]


def _parted(runs: list[Run], size: float, right_to_left: bool, depth: int) -> list[list[Run]]:
    if len(runs) < 4 or depth >= _DEEPEST:
        return [runs]
    cut = _gutter(runs, size)
    if cut is not None:
        left = [run for run in runs if run.x1 <= cut]
        right = [run for run in runs if run.x1 > cut]
        sides = (right, left) if right_to_left else (left, right)
        return [region for side in sides for region in _parted(side, size, right_to_left, depth + 1)]
    rows = _rows(runs)
    if len(rows) < 2:
        return [runs]
    bands = _bands(rows, size)
    if len(bands) < 2 and not bands[0][1]:
        return [runs]
    found: list[list[Run]] = []
    for band, has_columns in bands:
        flat = [run for row in band for run in row]
        found.extend(_parted(flat, size, right_to_left, depth + 1) if has_columns else [flat])
    return found


def _rows(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs in groups that overlap in height, from top to bottom."""
    rows: list[list[Run]] = []
    low = 0.0
    for run in sorted(runs, key=lambda each: -each.y1):
        slack = 0.25 * (run.y1 - run.y0)
        if rows and run.y1 - slack > low:
            rows[-1].append(run)
            low = min(low, run.y0)
        else:
            rows.append([run])
            low = run.y0
    return rows


def _taken(runs: Sequence[Run]) -> list[Interval]:
    """The stretches of the breadth that runs take up, joined."""
    joined: list[Interval] = []
    for x0, x1 in sorted((run.x0, run.x1) for run in runs):
        if joined and x0 <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], x1))
        else:
            joined.append((x0, x1))
    return joined


def _gaps(runs: Sequence[Run], size: float) -> list[Interval]:
    taken = _taken(runs)
    return [(left[1], right[0]) for left, right in pairwise(taken) if right[0] - left[1] >= _GUTTER * size]


def _lines(runs: Sequence[Run]) -> int:
    """How many lines runs make, roughly."""
    return len({round(run.middle / max(run.size, 1.0) * 1.5) for run in runs})


def _gutter(runs: Sequence[Run], size: float) -> float | None:
    """The middle of the widest white from top to bottom with lines on both sides."""
    best: float | None = None
    widest = 0.0
    for left, right in _gaps(runs, size):
        before = [run for run in runs if run.x1 <= left + 0.01]
        after = [run for run in runs if run.x0 >= right - 0.01]
        if min(_lines(before), _lines(after)) >= 2 and right - left > widest and _beside(before, after):
            best, widest = (left + right) / 2, right - left
    return best


def _beside(before: Sequence[Run], after: Sequence[Run]) -> bool:
    """Whether two groups stand beside each other rather than one above the other."""
    top = min(max(run.y1 for run in before), max(run.y1 for run in after))
    bottom = max(min(run.y0 for run in before), min(run.y0 for run in after))
    return top > bottom


def _bands(rows: list[list[Run]], size: float) -> list[tuple[list[list[Run]], bool]]:
    """The rows in bands: with columns (whose gutter runs through the band), or without."""
    bands: list[tuple[list[list[Run]], bool]] = []
    index = 0
    while index < len(rows):
        end = _columns_until(rows, index, size)
        if end > index:
            bands.append((rows[index:end], True))
            index = end
            continue
        if bands and not bands[-1][1]:
            bands[-1][0].append(rows[index])
        else:
            bands.append(([rows[index]], False))
        index += 1
    return bands


def _columns_until(rows: list[list[Run]], start: int, size: float) -> int:
    """Where columns that begin in this row end; `start` where none do."""
    gaps = _gaps(rows[start], size)
    if not gaps:
        return start
    end = start + 1
    low = min(run.y0 for run in rows[start])
    while end < len(rows):
        white = low - max(run.y1 for run in rows[end])
        rest = _common(gaps, _taken(rows[end]), size)
        if not rest or (white > _APART * size and not _gaps(rows[end], size)):
            break
        gaps = rest
        low = min(low, *(run.y0 for run in rows[end]))
        end += 1
    inside = [run for row in rows[start:end] for run in row]
    return end if _gutter(inside, size) is not None else start


def _common(gaps: Sequence[Interval], taken: Sequence[Interval], size: float) -> list[Interval]:
    """What is left of gaps where these stretches are taken."""
    rest: list[Interval] = []
    for left, right in gaps:
        pieces = [(left, right)]
        for x0, x1 in taken:
            pieces = [
                piece
                for a, b in pieces
                for piece in (((a, min(b, x0)), (max(a, x1), b)) if x0 < b and x1 > a else ((a, b),))
            ]
        rest.extend((a, b) for a, b in pieces if b - a >= _GUTTER * size)
    return rest
