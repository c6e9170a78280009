"""How well what somebody typed fits a text: beginnings of words and letters in a row count, scattered letters do not.

`shc` fits `SHow Clipping`, `cit` fits `Copy CITation`; `lrh` does not fit `cLeaR searcH`. Marks on letters and
case make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

AT_START = 10
AT_WORD = 8
IN_A_ROW = 6
INSIDE = -4
"""A row of letters that begins inside a word: the first one."""
JUMP = -9
"""A row of letters that begins inside a word: a later one."""
LEAST = 2.5
"""What a word has to reach with each of its letters to be found."""
WHOLE = 40
TOGETHER = 14
FAR = 0.04
"""What each letter of the text costs, so that of two that fit the shorter one comes first."""
MOST_LETTERS = 160
"""Letters of a text that are looked at."""
NEVER = -1000.0
FIRST_IDEOGRAPH = 0x2E80
"""Scripts from here on write no spaces: every letter begins a word."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How well, and the places of the letters in the text that were meant."""

    score: float
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed, ready to be looked for in many texts."""

    text: str
    words: tuple[str, ...]
    sieve: tuple[re.Pattern[str], ...]


def wanted(typed: str) -> Wanted:
    """Prepare what was typed."""
    text = " ".join(folded(typed).split())
    words = tuple(dict.fromkeys(text.split()))
    return Wanted(text, words, tuple(re.compile(".*?".join(map(re.escape, word))) for word in words))


def folded(text: str) -> str:
    """A text as it is compared, letter by letter: as long as it was."""
    return text.lower() if text.isascii() else "".join(map(_letter, text))


def fit(what: Wanted, text: str) -> Fit | None:
    """How well a text fits, None where it does not. Everything fits nothing typed."""
    if not what.words:
        return Fit(0)
    plain = folded(text[:MOST_LETTERS])
    if not all(sieve.search(plain) for sieve in what.sieve):
        return None
    score = -FAR * len(plain)
    places: set[int] = set()
    starts: list[bool] = []
    for word in what.words:
        found = _together(word, plain)
        if found is None:
            starts = starts or _starts(plain)
            found = _align(word, plain, starts)
        if found is None:
            return None
        score += found.score
        places.update(found.places)
    if plain == what.text:
        score += WHOLE
    elif what.text in plain:
        score += TOGETHER
    return Fit(score, tuple(sorted(places)))


def best(what: Wanted, texts: Sequence[str]) -> Fit | None:
    """The best fit of several texts for the same thing; places are told only of the first text."""
    fits = [fit(what, text) for text in texts]
    first = fits[0] if fits else None
    rest = [each.score for each in fits[1:] if each is not None]
    if rest and (first is None or max(rest) > first.score):
        return Fit(max(rest) - 1, first.places if first is not None else ())
    return first


def _together(word: str, plain: str) -> Fit | None:
    """The word in one piece at the beginning of the text or of a word of it: the usual case, told without trying."""
    at = plain.find(word)
    while at > 0 and plain[at - 1].isalnum():
        at = plain.find(word, at + 1)
    if at < 0:
        return None
    score = (AT_WORD if at else AT_START) + IN_A_ROW * (len(word) - 1)
    return Fit(score, tuple(range(at, at + len(word))))


def _starts(plain: str) -> list[bool]:
    found, before = [], " "
    for letter in plain:
        found.append(letter.isalnum() and (not before.isalnum() or ord(letter) >= FIRST_IDEOGRAPH))
        before = letter
    return found


def _align(word: str, plain: str, starts: Sequence[bool]) -> Fit | None:
    """The best way to find the letters of a word one after the other, if there is one that is worth it."""
    size = len(plain)
    # `ending[at]` is the best score of the letters so far when the last of them stands at `at`; `came` says from where.
    ending = [NEVER] * size
    came: list[list[int]] = []
    for number, letter in enumerate(word):
        fresh = [NEVER] * size
        origin = [-1] * size
        reached, reached_at = NEVER, -1
        for at in range(size):
            if number and at > 1 and ending[at - 2] > reached:
                reached, reached_at = ending[at - 2], at - 2
            if plain[at] != letter:
                continue
            if not number:
                fresh[at] = (AT_START if not at else AT_WORD) if starts[at] or not at else INSIDE
                continue
            row = ending[at - 1] + IN_A_ROW if at else NEVER
            jump = reached + (AT_WORD - 1 if starts[at] else JUMP)
            fresh[at], origin[at] = (row, at - 1) if row >= jump else (jump, reached_at)
        ending = fresh
        came.append(origin)
    score = max(ending, default=NEVER)
    if score < LEAST * len(word):
        return None
    places = [ending.index(score)]
    for origin in reversed(came[1:]):
        places.append(origin[places[-1]])
    return Fit(score, tuple(reversed(places)))


@lru_cache(maxsize=4096)
def _letter(letter: str) -> str:
    return (unicodedata.normalize("NFKD", letter.casefold())[:1] or letter).casefold()[:1] or letter
