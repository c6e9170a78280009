"""Which occurrences of several things stand near one another, as spans of positions.

Occurrences are chained: each begins behind the end of the one before, at most `distance` positions away. Chains are
followed for all things at once as sets of those met so far, a set being the number with a bit for each, and a choice
of sets in turn the number with the bits of these.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from itertools import groupby

Span = tuple[int, int]
"""First and last position of an occurrence."""

_Occurrence = tuple[int, int, int]
"""First and last position, and the number of the thing."""


def chains(things: Sequence[Sequence[Span]], distance: int, ordered: bool) -> list[Span]:
    """The stretches, ascending, in which each of the things occurs, with at most `distance` from one to the next.

    `things` holds the occurrences of each thing, `ordered` tells that they must stand in this order. Of the stretches
    from one beginning, and of those to one end, there is the shortest.
    """
    if not all(things):
        return []
    nearest = _pairs(things, distance, ordered) if len(things) == 2 else _long_chains(things, distance, ordered)
    # Starts ascend, so that of equal ends the last is the nearest.
    shortest = {end: start for start, end in sorted(nearest.items())}
    return sorted((start, end) for end, start in shortest.items())


def _pairs(things: Sequence[Sequence[Span]], distance: int, ordered: bool) -> dict[int, int]:
    """Where chains of two things begin -> the first end."""
    nearest: dict[int, int] = {}
    for one, other in (things,) if ordered else (things, things[::-1]):
        behind = sorted(other)
        for start, end in one:
            low, high = bisect_left(behind, (end + 1,)), bisect_left(behind, (end + distance + 1,))
            if low < high:
                last = min(its_end for _, its_end in behind[low:high])
                nearest[start] = min(last, nearest.get(start, last))
    return nearest


def _long_chains(things: Sequence[Sequence[Span]], distance: int, ordered: bool) -> dict[int, int]:
    """Where chains begin -> the first end."""
    # Read backwards, a chain ends where it begins: this gives the beginnings from which there is a whole one.
    mirrored = [[(-end, -start) for start, end in spans] for spans in reversed(things)]
    starts = {-end for end in _ends(_ascending(mirrored), len(things), distance, ordered)}
    occurrences = _ascending(things)
    return {start: min(_ends(occurrences, len(things), distance, ordered, start)) for start in starts}


def _ascending(things: Sequence[Sequence[Span]]) -> list[_Occurrence]:
    return sorted((start, end, number) for number, spans in enumerate(things) for start, end in spans)


def _ends(
    occurrences: Sequence[_Occurrence], count: int, distance: int, ordered: bool, start: int | None = None
) -> Iterator[int]:
    """Where whole chains end; if `start` is given, those that begin there and end first."""
    whole = 1 << ((1 << count) - 1)
    before = [_sets_before(number, count, ordered) for number in range(count)]
    met: dict[int, int] = {}
    ends: list[int] = []
    nearest: int | None = None
    first = 0 if start is None else bisect_left(occurrences, (start,))
    for at, here in groupby(occurrences[first:], key=lambda occurrence: occurrence[0]):
        if start is not None and ends and (at - distance > ends[-1] or (nearest is not None and at > nearest)):
            return
        reached = int(start is None or at == start)
        for end in ends[bisect_left(ends, at - distance) : bisect_left(ends, at)]:
            reached |= met[end]
        for _, end, number in here:
            sets = (reached & before[number]) << (1 << number)
            if not sets:
                continue
            if end not in met:
                insort(ends, end)
            met[end] = met.get(end, 0) | sets
            if sets & whole:
                nearest = end if nearest is None else min(nearest, end)
                yield end


def _sets_before(number: int, count: int, ordered: bool) -> int:
    """The sets that a thing may be added to: those without it, or the one of all that are written before it."""
    if ordered:
        return 1 << ((1 << number) - 1)
    return sum(1 << each for each in range(1 << count) if not each >> number & 1)
