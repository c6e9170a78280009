"""Words of the library that are written much like another: `within` for fuzzy search, `suggestions` for slips.

Distance is that of optimal string alignment: letters put in, left out, changed, or swapped with their neighbour, each
for one (Damerau 1964; https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_FAR = 100
"""More than any distance that is asked for; with the length of a term (`analysis.MAX_TERM`) it fits eight bits."""


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
