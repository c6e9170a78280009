"""Counting coded values: the most frequent of them, and the months of days."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from db.columns import Codes, Ids

Counted = list[tuple[str, int]]
"""Values with how often they occur, the most frequent first, of equals by the alphabet."""


def most_frequent(counts: Ids, values: Sequence[str], ranks: Codes, most: int | None) -> Counted:
    """The values counted, at most so many.

    `counts[n]` is how often `values[n]` occurs, `ranks[n]` its place in the alphabet.
    """
    present = np.flatnonzero(counts[: len(values)])
    # One number for both orders, so that the best are found without sorting the rest.
    keys = (counts[present].max(initial=0) - counts[present]) << 32 | ranks[present]
    if most is not None and len(present) > most:
        best = np.argpartition(keys, most)[:most]
        present, keys = present[best], keys[best]
    return [(values[at], int(counts[at])) for at in present[np.argsort(keys)].tolist()]


def months_of(days: Codes) -> Codes:
    """For each day, a number such as 20241120, how many months have passed since the year 0; 0 where there is none."""
    return days // 10000 * 12 + days // 100 % 100 - (days > 0)


def months(passed: Codes, most: int | None) -> Counted:
    """The months (`2024-11`) of what `months_of` says."""
    counts = np.bincount(passed)
    present = np.flatnonzero(counts[1:]) + 1
    names = [f"{month // 12:04}-{month % 12 + 1:02}" for month in present.tolist()]
    return most_frequent(counts[present], names, np.arange(len(names), dtype=np.int32), most)
