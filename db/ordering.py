"""Results in their order, sorted only as far as somebody looks: a list shows its first page, few people the last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
FIRST = 1000
"""Results that are put in order at first."""

V = TypeVar("V", int, float)


class Ordered:
    """Clippings by descending rank, equals by descending tie-breaker; sorted when asked for.

    `given` are the scores that go with the ids, `None` where there are none.
    """

    def __init__(self, ids: Array, ranks: Array, ties: Array, given: Array | None = None) -> None:
        self._ids = ids
        self._ranks = ranks
        self._ties = ties
        self._given = given
        self._order = np.zeros(0, np.int64)

    def __len__(self) -> int:
        return len(self._ids)

    def ids(self, end: int) -> Array:
        """The first ids up to this one, or more."""
        return self._ids[self._sorted(end)]

    @property
    def unsorted(self) -> Array:
        """All ids in no order."""
        return self._ids

    def part(self, kept: Array) -> Ordered:
        """Some of the clippings, said by truth values that go with `unsorted`."""
        given = None if self._given is None else self._given[kept]
        return Ordered(self._ids[kept], self._ranks[kept], self._ties[kept], given)

    @property
    def scored(self) -> bool:
        """Whether there are scores."""
        return self._given is not None

    def scores(self, end: int) -> Array:
        """The scores that go with `ids(end)`."""
        assert self._given is not None
        return self._given[self._sorted(end)]

    def _sorted(self, end: int) -> Array:
        if end > len(self._order):
            self._order = self._first(FIRST) if end <= FIRST else self._whole()
        return self._order

    def _first(self, end: int) -> Array:
        if len(self._ids) <= 2 * end:
            return self._whole()
        limit = np.partition(self._ranks, len(self._ranks) - end)[len(self._ranks) - end]
        high = np.flatnonzero(self._ranks >= limit)
        if len(high) > 4 * end:
            # So many are equal that the tie-breaker has to choose among them.
            above = np.flatnonzero(self._ranks > limit)
            level = np.flatnonzero(self._ranks == limit)
            wanted = end - len(above)
            ties = self._ties[level]
            level = level[np.argpartition(ties, len(ties) - wanted)[len(ties) - wanted :]]
            high = np.concatenate([above, level])
        return high[np.lexsort((self._ties[high], self._ranks[high]))[::-1]][:end]

    def _whole(self) -> Array:
        return np.lexsort((self._ties, self._ranks))[::-1]


class _Sorted(Sequence[V]):
    """A sequence that is sorted no further than it is read. Equal to any sequence with the same items."""

    def __init__(self, ordered: Ordered) -> None:
        self._ordered = ordered

    def _items(self, end: int) -> Array:
        raise NotImplementedError

    def __len__(self) -> int:
        return len(self._ordered)

    @overload
    def __getitem__(self, index: int) -> V: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[V, ...]: ...
    def __getitem__(self, index: int | slice) -> V | tuple[V, ...]:
        if isinstance(index, slice):
            start, stop, step = index.indices(len(self))
            if step < 0:
                return tuple(self)[index]
            return tuple(self._items(max(start + 1, stop))[start:stop:step].tolist())
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        at = index % len(self)
        value: V = self._items(at + 1)[at].item()
        return value

    def __iter__(self) -> Iterator[V]:
        return iter(self._items(len(self)).tolist())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(other) == len(self) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"<{len(self)} results>"


class SortedIds(_Sorted[int]):
    """Clipping ids in order."""

    def _items(self, end: int) -> Array:
        return self._ordered.ids(end)

    def array(self) -> Array:
        """All of them as an array of 64-bit integers."""
        return self._ordered.ids(len(self))


class SortedScores(_Sorted[float]):
    """The scores that go with the ids."""

    def _items(self, end: int) -> Array:
        return self._ordered.scores(end)
