"""Words of the library that are written much like another: `within` for fuzzy search, `suggestions` for slips.

Distance is that of optimal string alignment: letters put in, left out, changed, or swapped with their neighbour, each
for one (Damerau 1964; https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from string import ascii_lowercase
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from db.index.analysis import sequence

_FAR = 100
"""More than any distance that is asked for; with the length of a term (`analysis.MAX_TERM`) it fits eight bits."""


_SHORTEST = 3
"""Letters of a word that may be a slip; shorter ones are like too many."""

_LONG = 5
"""Letters from which on two edits are one slip."""

_MOST_LOOKED_AT = 50_000
"""Terms of one beginning that are compared."""

_MOST_PROBED = 500
"""Terms of each beginning that differs in the first letter."""

_TIMES = 5
"""How often as many documents must have a word as have what was typed, if that is in the library at all."""

_RARE = 100
"""Of words so much rarer than another like one it is believed that they are slips themselves."""


class Vocabulary(Protocol):
    """The terms that a library has."""

    def terms(self, prefix: str) -> Iterable[tuple[str, int]]:
        """The terms that begin so, sorted, each with the number of documents that have it."""


def suggestions(word: str, vocabulary: Vocabulary, most: int = 3) -> list[str]:
    """Words of the library that somebody may have meant by a word (as typed, one word), best first.

    They are one edit away, two for longer words; nearer ones come first, of these more frequent ones. A first letter is
    seldom wrong: words with another one must be an edit nearer. None for numbers and for scripts without spaces.
    """
    steps = sequence(word)
    if len(steps) != 1 or steps[0].prefix:
        return []
    wanted = steps[0].term
    if len(wanted) < _SHORTEST or any(letter.isdigit() for letter in wanted):
        return []
    edits = 2 if len(wanted) >= _LONG else 1
    found = dict(_like(wanted, edits, islice(vocabulary.terms(wanted[0]), _MOST_LOOKED_AT)))
    own = found.pop(wanted, (0, 0))[1]
    if edits > 1:
        for beginning in _misbegun(wanted):
            for term, (_, count) in _like(wanted, 1, islice(vocabulary.terms(beginning), _MOST_PROBED)):
                found.setdefault(term, (edits, count))
    found = {term: (distance, count) for term, (distance, count) in found.items() if count > own * _TIMES}
    largest = max((count for _, count in found.values()), default=0)

    def rank(term: str) -> tuple[int, int, str]:
        distance, count = found[term]
        return distance + (count * _RARE < largest), -count, term

    return sorted(found, key=rank)[:most]


def _misbegun(word: str) -> Iterator[str]:
    """How a word may begin whose first letter was swapped, put in, changed or left out."""
    yield word[1] + word[0] + word[2]
    yield word[1:4]
    if word.isascii():
        for letter in ascii_lowercase:
            if letter != word[0]:
                yield letter + word[1:4]
                yield letter + word[:3]


def _like(word: str, edits: int, terms: Iterable[tuple[str, int]]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Those of some terms that are like a word, with their distance and the number that comes with them."""
    near = sorted((term for term in terms if abs(len(term[0]) - len(word)) <= edits), key=lambda term: len(term[0]))
    for _, group in groupby(near, key=lambda term: len(term[0])):
        alike = list(group)
        found = distances(word, [term for term, _ in alike], edits)
        for at in np.flatnonzero(found <= edits):
            term, count = alike[at]
            yield term, (int(found[at]), count)


def within(word: str, edits: int, terms: Sequence[str]) -> list[int]:
    """Indices, ascending, of those `terms` that begin with the letter of `word` and are at most `edits` away."""
    first = word[:1]
    by_length: dict[int, list[int]] = {length: [] for length in range(max(1, len(word) - edits), len(word) + edits + 1)}
    for index, term in enumerate(terms):
        if len(term) in by_length and term[0] == first:
            by_length[len(term)].append(index)
    found: list[int] = []
    for group in by_length.values():
        if group:
            near = distances(word, [terms[index] for index in group], edits) <= edits
            found.extend(group[at] for at in np.flatnonzero(near))
    return sorted(found)


def distances(word: str, terms: Sequence[str], most: int) -> NDArray[np.uint8]:
    """How far each of `terms`, all of one length, is from `word`; any number above `most` for those farther off."""
    length = len(terms[0])
    letters = np.frombuffer("".join(terms).encode("utf-32-le", "surrogatepass"), np.uint32).reshape(len(terms), length)
    columns = [np.ascontiguousarray(letters[:, at]) for at in range(length)]
    codes = [ord(letter) for letter in word]
    same = [{code: column == code for code in {*codes}} for column in columns]
    far = np.full(len(terms), _FAR, np.uint8)
    before: list[NDArray[np.uint8]] = []
    above = [np.full(len(terms), at, np.uint8) if at <= most else far for at in range(length + 1)]
    for row, code in enumerate(codes, 1):
        here = [far] * (length + 1)
        if row <= most:
            here[0] = np.full(len(terms), row, np.uint8)
        # Cells farther off the diagonal are more than `most` whatever the letters.
        for at in range(max(1, row - most), min(length, row + most) + 1):
            cell = np.minimum(above[at], here[at - 1]) + np.uint8(1)
            np.minimum(cell, above[at - 1] + ~same[at - 1][code], out=cell)
            if row > 1 and at > 1:
                swapped = same[at - 1][codes[row - 2]] & same[at - 2][code]
                np.minimum(cell, before[at - 2] + np.uint8(1), out=cell, where=swapped)
            here[at] = cell
        before, above = above, here
    return above[length]
