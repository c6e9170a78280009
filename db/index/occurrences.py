"""Where words stand: positions of all documents of a segment's text on one line, so that a phrase is an intersection.

Document n begins at `base[n]`; a word at position p of it has the place `base[n] + p`. Places are 64-bit integers,
ascending.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from db.index.arrays import Array, ranges

_FEW = 8


@dataclass(frozen=True)
class Occurrences:
    """Where something begins and where its last word stands, in order of beginnings."""

    starts: Array
    ends: Array

    def __len__(self) -> int:
        return len(self.starts)


NOWHERE = Occurrences(np.zeros(0, np.int64), np.zeros(0, np.int64))


def base_of(lengths: Array) -> Array:
    """Where each document begins, and at last where the line ends."""
    base = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=base[1:])
    return base


def places(documents: Array, times: Array, spots: Array, base: Array, chosen: Array | None) -> Array:
    """Where the terms of some postings stand in the documents that are `chosen` (one bool each).

    `documents` and `times` are of each posting, `spots` the positions of all of them one after another.
    """
    if chosen is not None:
        kept = chosen[documents]
        having = int(np.count_nonzero(kept))
        if having * 4 < len(documents):
            at = np.flatnonzero(kept)
            times = times.astype(np.int64)
            begins = np.cumsum(times) - times
            documents, times, begins = documents[at], times[at], begins[at]
            spots = spots[ranges(begins, times)]
        elif having < len(documents):
            spots = spots[np.repeat(kept, times)]
            documents, times = documents[kept], times[kept]
    found = np.repeat(base[documents], times)
    found += spots
    return found


def in_a_row(found: Sequence[Array], offsets: Sequence[int], base: Array) -> Array:
    """Where sequences begin, given the places of each of their words and how far behind the first it stands."""
    order = sorted(range(len(found)), key=lambda at: len(found[at]))
    starts = found[order[0]] - offsets[order[0]]
    for at in order[1:]:
        if not len(starts):
            return starts
        starts = starts[_among(starts + offsets[at], found[at], int(base[-1]))]
    return _inside(starts, starts + offsets[-1], base)[0]


def ascending(found: Sequence[Array], line: int) -> Array:
    """All of these places, each once, in order, on a line of this length."""
    if sum(map(len, found)) * _FEW * _FEW < line:
        if not found:
            return np.zeros(0, np.int64)
        together = np.concatenate(found)
        together.sort()
        return together[changes(together)]
    marked = np.zeros(line, bool)
    for each in found:
        marked[each] = True
    return np.flatnonzero(marked)


def _among(wanted: Array, there: Array, line: int) -> Array:
    """Which of some places are among others."""
    if len(wanted) * _FEW < len(there) or len(there) * _FEW * _FEW < line:
        at = np.searchsorted(there, wanted)
        at[at == len(there)] = 0
        return there[at] == wanted if len(there) else np.zeros(len(wanted), bool)
    marked = np.zeros(line, bool)
    marked[there] = True
    found = np.zeros(len(wanted), bool)
    possible = (wanted >= 0) & (wanted < line)
    found[possible] = marked[wanted[possible]]
    return found


def _inside(starts: Array, ends: Array, base: Array) -> tuple[Array, Array]:
    """Those that don't reach from one document into the next."""
    kept = starts >= 0
    kept &= ends < base[np.searchsorted(base, starts, "right")]
    return starts[kept], ends[kept]


def united(found: Sequence[Occurrences]) -> Occurrences:
    """All of these, each once."""
    if len(found) == 1:
        return found[0]
    if not found:
        return NOWHERE
    starts = np.concatenate([each.starts for each in found])
    ends = np.concatenate([each.ends for each in found])
    order = np.lexsort((ends, starts))
    starts, ends = starts[order], ends[order]
    new = np.ones(len(starts), bool)
    new[1:] = (starts[1:] != starts[:-1]) | (ends[1:] != ends[:-1])
    return Occurrences(starts[new], ends[new])


def longest(found: Occurrences) -> Occurrences:
    """Of those that begin together the one that ends last."""
    last = np.ones(len(found), bool)
    last[:-1] = found.starts[1:] != found.starts[:-1]
    return Occurrences(found.starts[last], found.ends[last])


def chained(
    found: Sequence[Occurrences], base: Array, distance: int, ordered: bool, go_on: Callable[[], bool] = lambda: True
) -> Array:
    """Where the last of several things begins that follow each other, at most `distance` positions apart.

    Without `ordered` in any order. Things that overlap don't follow each other. `go_on` is asked at each step.
    """
    count = len(found)
    reached: dict[tuple[frozenset[int], int], Occurrences] = {}
    for at in range(count if not ordered else 1):
        reached[frozenset((at,)), at] = found[at]
    complete: list[Array] = []
    for size in range(2, count + 1):
        sets = [frozenset(range(size))] if ordered else [frozenset(each) for each in combinations(range(count), size)]
        for members in sets:
            for last in [size - 1] if ordered else sorted(members):
                if not go_on():
                    return np.zeros(0, np.int64)
                before = members - {last}
                earlier = [step for each in before if (step := reached.get((before, each))) is not None and len(step)]
                if not earlier:
                    continue
                followed = _following(
                    found[last], np.unique(np.concatenate([each.ends for each in earlier])), base, distance
                )
                reached[members, last] = followed
                if size == count:
                    complete.append(followed.starts)
    return np.unique(np.concatenate(complete)) if complete else np.zeros(0, np.int64)


def side_by_side(first: Array, second: Array, base: Array, distance: int, ordered: bool) -> Array:
    """Where words stand that have another word at most `distance` positions away; the less frequent word's places.

    With `ordered` the second stands behind the first.
    """
    few, many = (first, second) if len(first) <= len(second) else (second, first)
    if not len(few):
        return few
    at = np.searchsorted(many, few)
    near = np.zeros(len(few), bool)
    if not ordered or few is second:
        near |= _within(few, many, at - 1, base, -distance)
    if not ordered or few is first:
        behind = np.minimum(at, len(many) - 1)
        at = at + (many[behind] == few)
        near |= _within(few, many, at, base, distance)
    return few[near]


def _within(places: Array, others: Array, at: Array, base: Array, distance: int) -> Array:
    """Whether the other place of each number is in the same document and not farther away; none for no such number."""
    there = (at >= 0) & (at < len(others))
    which = np.flatnonzero(there)
    step = others[at[which]] - places[which]
    which = which[step <= distance if distance > 0 else step >= distance]
    low, high = (places, others) if distance > 0 else (others, places)
    low = low[which] if distance > 0 else low[at[which]]
    high = high[at[which]] if distance > 0 else high[which]
    which = which[high < base[np.searchsorted(base, low, "right")]]
    found = np.zeros(len(places), bool)
    found[which] = True
    return found


def _following(later: Occurrences, ends: Array, base: Array, distance: int) -> Occurrences:
    """Those of `later` that begin at most `distance` behind one of `ends`, in the same document."""
    at = np.searchsorted(ends, later.starts) - 1
    near = at >= 0
    near &= later.starts - ends[at] <= distance
    starts, last_ends, at = later.starts[near], later.ends[near], at[near]
    same = ends[at] >= base[np.searchsorted(base, starts, "right") - 1]
    return Occurrences(starts[same], last_ends[same])


def in_a_window(found: Sequence[Array], base: Array, width: int) -> Occurrences:
    """The shortest windows of at most `width` positions that have one of each of these places."""
    begins = ascending(found, int(base[-1]))
    ends = begins.copy()
    kept = np.ones(len(begins), bool)
    for there in found:
        at = np.searchsorted(there, begins)
        kept &= at < len(there)
        at[at == len(there)] = 0
        if len(there):
            np.maximum(ends, there[at], out=ends)
    kept &= ends - begins < width
    begins, ends = begins[kept], ends[kept]
    shortest = np.ones(len(ends), bool)
    shortest[:-1] = ends[1:] != ends[:-1]
    return Occurrences(*_inside(begins[shortest], ends[shortest], base))


def documents_of(starts: Array, base: Array) -> tuple[Array, Array]:
    """The documents in which these places are, ascending, and how many are in each (32-bit floats)."""
    of = np.searchsorted(base, starts, "right") - 1
    new = changes(of)
    counts = np.diff(np.append(new, len(of)))
    return of[new], counts.astype(np.float32)


def changes(numbers: Array) -> Array:
    """Where in an array another number begins than the one before; 0 is such a place."""
    new = np.ones(len(numbers), bool)
    np.not_equal(numbers[1:], numbers[:-1], out=new[1:])
    return np.flatnonzero(new)
