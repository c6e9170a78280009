"""One line of text cut into words, numbers and signs, for the readers of dates and times."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from desktop.intake.wordlists import fold

LONGEST = 300
"""Characters of a line that are looked at."""

_UNITS = frozenset("年月日号號时時点點分秒년월일시분초")


@dataclass(frozen=True, slots=True)
class Token:
    """A run of letters, a run of digits (written 0 to 9 whatever the script) or one sign."""

    text: str
    folded: str
    start: int
    end: int
    kind: Literal["word", "number", "sign"]

    @property
    def value(self) -> int:
        """The number, -1 for anything else."""
        return int(self.text) if self.kind == "number" and len(self.text) < 9 else -1


def ascii_digits(text: str) -> str:
    """Text with the decimal digits of every script written 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def _kind_of(character: str) -> Literal["word", "number", "sign"]:
    if character in "0123456789":
        return "number"
    if character in _UNITS:
        return "sign"
    if character.isalpha() or unicodedata.category(character)[0] == "M" or character in "ºª‌‍":
        return "word"
    return "sign"


def _is_year_of_date(text: str, start: int, before: Sequence[Token]) -> bool:
    """Whether a run of digits behind a day and a month begins with a year."""
    words = [token for token in before[-5:] if token.kind != "sign"][-2:]
    kinds = {token.kind for token in words}
    day = next((token.value for token in words if token.kind == "number"), 0)
    return text[start : start + 2] in ("19", "20") and kinds == {"word", "number"} and 1 <= day <= 31


@lru_cache(maxsize=64)
def tokens_of(line: str) -> tuple[Token, ...]:
    """The tokens of a line, blanks left out."""
    text = ascii_digits(line[:LONGEST])
    kinds = [_kind_of(c) for c in text]
    tokens: list[Token] = []
    start = 0
    while start < len(text):
        kind = kinds[start]
        end = start + 1
        if kind != "sign":
            while end < len(text) and kinds[end] == kind:
                end += 1
        if not text[start].isspace():
            if kind == "number" and 4 < end - start < 10 and end - start != 8 and _is_year_of_date(text, start, tokens):
                end = start + 4  # "November 21, 202501747": a year, and numbers that were run together with it
            piece = text[start:end]
            tokens.append(Token(piece, fold(piece) if kind == "word" else piece, start, end, kind))
        start = end
    return tuple(tokens)


def at(tokens: Sequence[Token], index: int) -> Token | None:
    """The token at an index, or `None` beyond either end."""
    return tokens[index] if 0 <= index < len(tokens) else None
