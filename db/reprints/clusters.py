"""How pairs of texts that are alike become groups of one text each.

Likeness does not carry over: a roundup holds several texts, and two that are in it need not be alike. So a clipping
joins a group when it is like most of it; or, single as it is, when it and the one to which most of the group are like
are copies of each other as a whole, as rewritten copies are of what the agency sent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

MOST_ASKED = 40
"""Of a group of this many or more half of so many are "most": of a huge one not all pairs are known."""

WHOLE = 0.67
"""How long the shorter of two copies is at least, of the longer, if they are copies as a whole."""

Pair = tuple[int, int]
"""Two clippings, the smaller id first."""


class Likeness(NamedTuple):
    """What part of the shorter of two texts is in the longer, and how long that is, of the longer."""

    shared: float
    length: float

    @property
    def overall(self) -> float:
        """The part of both texts together that they share (Jaccard's)."""
        both = self.shared * self.length
        return both / (1 + self.length - both)


def clusters(
    members: Iterable[int], alike: Mapping[Pair, Likeness], same: Iterable[Pair] = (), apart: Iterable[Pair] = ()
) -> list[set[int]]:
    """The groups of two or more among `members`, each with its smallest id first met; the rest stand alone.

    `same` and `apart` are what a person said: the latter keeps two from being in one group, the former puts groups into
    one unless that would. Depends on nothing but what is given, in no order.
    """
    where = {member: {member} for member in members}
    forbidden = _both_ways(pair for pair in apart if _within(pair, where))
    near = _both_ways(pair for pair in alike if _within(pair, where))
    known = [(likeness, pair) for pair, likeness in alike.items() if _within(pair, where)]
    for likeness, (one, other) in sorted(known, key=lambda each: (-each[0].overall, each[1])):
        left, right = where[one], where[other]
        if left is not right and not _kept_apart(left, right, forbidden):
            if _mostly_alike(left, right, near) or (likeness.length >= WHOLE and _joins_hub(one, other, where, near)):
                _join(left, right, where)
    for one, other in sorted(pair for pair in same if _within(pair, where)):
        left, right = where[one], where[other]
        if left is not right and not _kept_apart(left, right, forbidden):
            _join(left, right, where)
    unique = {min(group): group for group in where.values() if len(group) > 1}
    return [unique[first] for first in sorted(unique)]


def _within(pair: Pair, where: Mapping[int, set[int]]) -> bool:
    return pair[0] in where and pair[1] in where


def _both_ways(pairs: Iterable[Pair]) -> defaultdict[int, set[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return found


def _kept_apart(left: set[int], right: set[int], forbidden: Mapping[int, set[int]]) -> bool:
    return any(not forbidden.get(member, _NOBODY).isdisjoint(right) for member in left) if forbidden else False


_NOBODY: set[int] = set()


def _mostly_alike(left: set[int], right: set[int], near: Mapping[int, set[int]]) -> bool:
    few, many = sorted((left, right), key=len)
    pairs = sum(len(near[member] & many) for member in few)
    return 2 * pairs > len(few) * min(len(many), MOST_ASKED)


def _joins_hub(one: int, other: int, where: Mapping[int, set[int]], near: Mapping[int, set[int]]) -> bool:
    """Whether one of two is alone, and no other one of the group of the other has more that are like it there."""
    for single, hub in ((one, other), (other, one)):
        group = where[hub]
        if len(where[single]) == 1 and len(near[hub] & group) == max(len(near[each] & group) for each in group):
            return True
    return False


def _join(left: set[int], right: set[int], where: dict[int, set[int]]) -> None:
    few, many = sorted((left, right), key=len)
    many |= few
    for member in few:
        where[member] = many
