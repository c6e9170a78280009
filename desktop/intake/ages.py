"""Dates that a page prints by their age: "2 hours ago", "gestern, 14:40", "il y a 3 jours", "3時間前".

They are reckoned from the moment of copying, so they are believed little. Words are in `tables/dates.toml`.
"""

from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta
from functools import cache, lru_cache

from desktop.intake.clock import clock
from desktop.intake.dates import FoundDate, Kind, label_of
from desktop.intake.tokens import at, tokens_of
from desktop.intake.wordlists import fold, folded_set, table

_LONGEST = 110
_UNITS = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "month": timedelta(days=30.44),
    "year": timedelta(days=365.25),
}
_SURE = {"minute": 0.45, "hour": 0.45, "day": 0.4, "week": 0.3, "month": 0.2, "year": 0.15}


@cache
def _units() -> dict[str, str]:
    ages = table("dates")["ages"]
    return {fold(form): unit for unit in reversed(_UNITS) for form in ages[unit].split()}


@cache
def _phrases(key: str) -> frozenset[str]:
    return folded_set("dates", "ages", key)


@lru_cache(maxsize=1_024)
def find_age(line: str, now: datetime | None) -> FoundDate | None:
    """The day of a line that prints how long ago it was; `now` is the moment of copying.

    A word such as "yesterday" is believed only where the line has nothing else but a time or a label.
    """
    if now is None or len(line) > _LONGEST:
        return None
    return _counted(line, now) or _named(line, now)


def _counted(line: str, now: datetime) -> FoundDate | None:
    """A number and a unit with a word before or behind them: "vor 3 Std.", "3 hours ago", "5分前"."""
    tokens = tokens_of(line)
    units = _units()
    for index, token in enumerate(tokens):
        number = token.value if token.kind == "number" else 1 if token.folded in _phrases("one") else 0
        if not 0 < number < 1000:
            continue
        unit, end = _unit_at(line, tokens[index].end, units)
        if not unit:
            continue
        behind = fold(line[end : end + 24]).lstrip(" .,)")
        before = fold(line[max(0, token.start - 16) : token.start]).rstrip(" (")
        after_word = next((word for word in _phrases("after") if _begins(behind, word)), "")
        before_word = next((word for word in _phrases("before") if _closes(before, word)), "")
        if not after_word and not before_word:
            continue
        moment = now - number * _UNITS[unit]
        kind = label_of(line[: token.start])
        start = max(0, token.start - len(before_word) - 1) if before_word else token.start
        stop = min(len(line), end + 1 + len(after_word)) if after_word else end
        return FoundDate(moment.date().isoformat(), start, stop, kind, _SURE[unit])
    return None


def _unit_at(line: str, start: int, units: dict[str, str]) -> tuple[str, int]:
    """The unit of time that stands at a place of a line, and where it ends; the longest that fits."""
    rest = line[start : start + 24]
    shift = len(rest) - len(rest.lstrip(" \u00a0"))
    for length in range(min(16, len(rest) - shift), 0, -1):
        piece = rest[shift : shift + length]
        following = rest[shift + length : shift + length + 1]
        cut = not _is_letter(following) or "\u3040" <= piece[-1] <= "\ud7ff" or "\u0e00" <= piece[-1] <= "\u0eff"
        if cut and not piece[-1].isspace() and fold(piece) in units:
            return units[fold(piece)], start + shift + length
    return "", start


def _is_letter(character: str) -> bool:
    return character.isalpha() or unicodedata.category(character or " ")[0] == "M"


def _begins(text: str, word: str) -> bool:
    following = text[len(word) : len(word) + 1]
    return text.startswith(word) and (not following.isalpha() or not word.isascii())


def _closes(text: str, word: str) -> bool:
    previous = text[: len(text) - len(word)][-1:]
    return text.endswith(word) and not previous.isalpha()


def _named(line: str, now: datetime) -> FoundDate | None:
    """ "Yesterday", "heute, 12:43 Uhr", "Updated just now": a word with nothing but a time and labels beside it."""
    tokens = tokens_of(line)
    folded = fold(line)
    words = set(folded.translate(_SIGNS).split())
    for key, days, sure in (("just", 0, 0.45), ("today", 0, 0.4), ("yesterday", 1, 0.4)):
        word = _held(folded, words, key)
        if not word:
            continue
        day = (now - timedelta(days=days)).date().isoformat()
        rest = [token for token in tokens if token.kind != "sign" and token.folded not in word.split()]
        first = next((n for n, token in enumerate(tokens) if token.kind == "number"), len(tokens))
        read = clock(tokens, first) if at(tokens, first) else None
        if read is not None:
            taken = {id(token) for token in tokens[first : read[1]]}
            rest = [token for token in rest if id(token) not in taken]
        if word in _phrases("weak") and read is None:
            continue
        labels = folded_set("dates", "labels", "published") | folded_set("dates", "labels", "updated")
        idle = labels | folded_set("dates", "particles", "time") | folded_set("dates", "particles", "fillers")
        if all(token.folded in idle or token.folded in word for token in rest):
            kind: Kind = label_of(line)
            return FoundDate(day + (read[0] if read else ""), 0, len(line), kind, sure)
    return None


@cache
def _kinds_of_phrases(key: str) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """The phrases of one word, of several, and of scripts without blanks."""
    phrases = sorted(_phrases(key), key=len, reverse=True)
    tight = tuple(p for p in phrases if any("\u2e80" <= c <= "\ud7ff" or "\u0e00" <= c <= "\u0eff" for c in p))
    spaced = tuple(p for p in phrases if " " in p and p not in tight)
    return frozenset(p for p in phrases if p not in tight and p not in spaced), spaced, tight


def _held(folded: str, words: set[str], key: str) -> str:
    """The phrase of a list that stands in a line, as whole words where the script parts them; else empty."""
    single, several, tight = _kinds_of_phrases(key)
    plain = f" {folded.translate(_SIGNS)} "
    return (
        next((phrase for phrase in several if f" {phrase} " in plain), "")
        or next(iter(single & words), "")
        or (next((phrase for phrase in tight if phrase in folded), "") if not folded.isascii() else "")
    )


_SIGNS = {ord(c): " " for c in ".,;:|•·()[]–—-/!"}
