"""Where a stretch of text stands in a line in which scripts of both directions meet: in several pieces."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from PySide6.QtGui import QTextLine

from desktop.views.painting import cursor_x

APART = 1.5
"""Pieces nearer to each other than so many pixels are one."""


def line_spans(line: QTextLine, start: int, end: int, text: str) -> list[tuple[float, float]]:
    """The pieces (left, right) that the characters from `start` to `end` (as Qt counts) take up in a line of the block
    with this text, from left to right."""
    if not runs_both_ways(text):
        one, other = cursor_x(line, start), cursor_x(line, end)
        return [(min(one, other), max(one, other))]
    # The ends of the stretch need not be its outermost letters, so each run of glyphs is asked where it is.
    pieces = []
    for run in line.glyphRuns(start, end - start):
        widths = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for spot, width in zip(run.positions(), widths, strict=False):
            pieces.append((min(spot.x(), spot.x() + width.x()), max(spot.x(), spot.x() + width.x())))
    joined: list[tuple[float, float]] = []
    for left, right in sorted(pieces):
        if joined and left - joined[-1][1] < APART:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined


@lru_cache(maxsize=512)
def runs_both_ways(text: str) -> bool:
    """Whether a text has letters or digits of both directions (Unicode Standard Annex 9)."""
    if text.isascii():
        return False
    directions = {unicodedata.bidirectional(character) for character in set(text)}
    return bool(directions & {"R", "AL"}) and bool(directions & {"L", "EN", "AN"})
