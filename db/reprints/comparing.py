"""Whether two texts are the same agency copy: how much of the shorter one stands in the longer, word by word.

Runs of words that both have are looked for whole, not in samples. What an outlet prints around everything, runs that
are in very many clippings, does not count. Reports that follow a pattern (market notes, weather, results) share their
words and differ in their numbers and names, and most come on different days; copies share numbers and names as they
share words, and come within days. How much each of these tells was fitted (logistic regression) on edited agency
stories of some months, with the dates of some blurred; `tests/quality/reprints.py` measures what comes of it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from zlib import crc32

import numpy as np
import numpy.typing as npt

from db.reprints.shingles import run_hashes, unspaced, words

Marks = npt.NDArray[np.bool_]
Grams = npt.NDArray[np.uint64]

WIDTHS = (2, 3, 4)
WIDTHS_UNSPACED = (4, 6, 8)
"""Words, or signs of scripts without spaces, of the runs that are looked for."""

LEAST_WORDS = 8
"""Of a text with fewer words besides what is everywhere it cannot be told whose it is."""

BRIDGED = 10
"""Words between two that are everywhere that are taken to be so too: of a text only some runs are known in number."""
MOST_EVERYWHERE = 0.7
"""If more of a text than this is everywhere, it is not what stands around articles but printed everywhere itself."""

SAME_DAYS = 3
FAR_DAYS = 14
"""Copies come within days; from here on the distance no longer tells anything more."""

# What begins a sentence is capitalised whether it is a name or not.
_NAME = re.compile(r"(?<=[^\W\d_] |[,;()] )[A-Z\u00c0-\u00de\u0370-\u03ab\u0400-\u042f]\w+")

_FACTOR = np.uint64(0x9E3779B97F4A7C15)

_WEIGHTS = {
    "two": -5.9,
    "three": 8.4,
    "four": 7.1,
    "ratio": 1.4,
    "length": 2.0,
    "near": 1.2,
    "numbers": -3.2,
    "numbers far": -6.0,
    "names": -3.5,
    "agency": 0.5,
}
_BIAS = -14.3
_LEAST_SHARED = 0.4
"""Of the shorter text: two long reports of one event share some paragraphs of what went before."""
_LONG = 300
"""Words from which on a text being long says nothing more."""


@dataclass(frozen=True)
class Text:
    """A text as it is compared: its words, what of them are numbers or names, and when and by whom it was sent.

    `day` counts from anywhere, the same for all; `None` where it is not known. `names` are words that are capitalised
    inside of a sentence.
    """

    words: tuple[str, ...]
    day: int | None = None
    agency: str = ""
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, text: str, day: int | None = None, agency: str = "") -> Text:
        """The text of a clipping."""
        found = tuple(words(text))
        named = frozenset(words(" ".join(_NAME.findall(text[: len(found) * 12]))))
        return cls(found, day, agency, named)

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def hashes(self) -> Grams:
        """A number for each word."""
        return np.array([crc32(word.encode()) for word in self.words], np.uint64) + np.uint64(1)

    @cached_property
    def numbers(self) -> Marks:
        """Which words are numbers."""
        return np.array([word[0].isdigit() for word in self.words], np.bool_)

    @cached_property
    def named(self) -> Marks:
        """Which words are capitalised somewhere inside of a sentence."""
        return np.array([word in self.names for word in self.words], np.bool_)

    @cached_property
    def is_unspaced(self) -> bool:
        """Whether most of it is of a script without spaces."""
        return 2 * sum(map(unspaced, self.words)) > len(self.words)

    def grams(self, width: int) -> Grams:
        """A number for each run of so many words."""
        count = max(0, len(self.words) - width + 1)
        found = np.zeros(count, np.uint64)
        for at in range(width):
            found = found * _FACTOR + self.hashes[at : at + count]
        return found

    def everywhere(self, runs: Set[int]) -> Marks:
        """Which words belong to runs with these hashes (`db.reprints.shingles`), or stand between such."""
        marks = np.zeros(len(self.words), np.bool_)
        if not runs:
            return marks
        for at, (value, width) in enumerate(run_hashes(list(self.words))):
            if value in runs:
                marks[at : at + width] = True
        places = np.flatnonzero(marks)
        for one, other in pairwise(places):
            if other - one <= BRIDGED:
                marks[one:other] = True
        return marks if np.count_nonzero(marks) <= MOST_EVERYWHERE * len(marks) else np.zeros_like(marks)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What comparing two texts brought: the part of the shorter one that the longer has, and how surely it is a copy.

    `odds` is the logarithm of the odds: 0 for even, more for a copy.
    """

    shared: float
    odds: float


def compare(one: Text, other: Text, everywhere: Marks | None = None) -> Verdict:
    """Compare two texts; `everywhere` says which words of the first do not count."""
    features = measured(one, other, everywhere)
    if features is None:
        return Verdict(0.0, -math.inf)
    shared = features["two"]
    odds = _BIAS + sum(_WEIGHTS[name] * value for name, value in features.items())
    return Verdict(shared, odds if shared >= _LEAST_SHARED else -math.inf)


def measured(one: Text, other: Text, everywhere: Marks | None = None) -> dict[str, float] | None:
    """What a verdict is made of; `None` where one of the texts has too little of its own."""
    ignored = everywhere if everywhere is not None else np.zeros(len(one), np.bool_)
    ignored_of_other = _found_in(other, one, ignored) if np.any(ignored) else np.zeros(len(other), np.bool_)
    lengths = len(one) - int(np.count_nonzero(ignored)), len(other) - int(np.count_nonzero(ignored_of_other))
    short, long, ignored, (length, longer) = (
        (one, other, ignored, lengths) if lengths[0] <= lengths[1] else (other, one, ignored_of_other, lengths[::-1])
    )
    if length < LEAST_WORDS:
        return None
    by_sign = short.is_unspaced
    counted = ~ignored
    parts = []
    for width in WIDTHS_UNSPACED if by_sign else WIDTHS:
        marks = _covered(short, long, width) & counted
        parts.append(int(np.count_nonzero(marks)) / length)
        if len(parts) == 1:
            numbers = short.numbers & counted
            kept, there = int(np.count_nonzero(numbers & marks)), int(np.count_nonzero(numbers))
    # Of few numbers or names one that differs tells little.
    of_numbers = (kept + 2 * parts[0]) / (there + 2)
    names = short.named & counted
    kept, there = int(np.count_nonzero(names & np.isin(short.hashes, long.hashes))), int(np.count_nonzero(names))
    of_names = (kept + 2 * parts[0]) / (there + 2)
    near, lost = _nearness(one.day, other.day), max(0.0, parts[0] - of_numbers)
    return {
        "two": parts[0],
        "three": parts[1],
        "four": parts[2],
        "ratio": length / longer,
        "length": math.log(min(_LONG, length / 2 if by_sign else length)),
        "near": near,
        "numbers": lost,
        "numbers far": lost * (1 - near),
        "names": max(0.0, parts[0] - of_names),
        "agency": _agreement(one.agency, other.agency),
    }


def _covered(one: Text, other: Text, width: int) -> Marks:
    """Which words of one text belong to runs of so many that the other has."""
    hits = np.isin(one.grams(width), other.grams(width))
    marks = np.zeros(len(one), np.bool_)
    for at in range(width):
        marks[at : at + len(hits)] |= hits
    return marks


def _found_in(one: Text, other: Text, marked: Marks) -> Marks:
    """Which words of one text belong to runs that the other has where it is marked."""
    width = WIDTHS[-1]
    runs = other.grams(width)
    hits = np.isin(one.grams(width), runs[marked[: len(runs)] & marked[width - 1 :]])
    marks = np.zeros(len(one), np.bool_)
    for at in range(width):
        marks[at : at + len(hits)] |= hits
    return marks


def _nearness(one: int | None, other: int | None) -> float:
    """1 for the same days, falling to 0; between these where a day is not known."""
    if one is None or other is None:
        return 0.5
    return min(1.0, max(0.0, (FAR_DAYS - abs(one - other)) / (FAR_DAYS - SAME_DAYS)))


def _agreement(one: str, other: str) -> float:
    """1 for the same agency, -1 for another one, 0 where that is not known."""
    return 0.0 if not one or not other else 1.0 if one == other else -1.0
