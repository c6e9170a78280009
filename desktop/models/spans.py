"""Places in a text, turned from Python's characters into the UTF-16 units that Qt counts in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

Spans = Sequence[tuple[int, int]]


def qt_spans(text: str, spans: Spans) -> list[tuple[int, int]]:
    """`spans` of `text` as Qt counts: a character beyond the basic plane is two units."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return list(spans)
    wide = [at for at, character in enumerate(text) if character > "\uffff"]
    return [(start + bisect_left(wide, start), end + bisect_left(wide, end)) for start, end in spans]


def cut_spans(spans: Spans, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of `spans` that lie between `start` and `end`, counted from `start`."""
    return [(max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and b > start]
