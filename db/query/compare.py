"""How a filter's value is compared with a clipping's: one meaning for the database and for clippings in memory."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from db.index.analysis import Step, alternatives, fold, positions
from db.query.tree import Filter, Match, Prefix, TextLeaf, Wildcard, Word

Where = Mapping[str, Sequence[int]]
"""Term -> positions, ascending."""

INDEX_FIELDS = {
    "": ("title", "standfirst", "body", "note"),
    "title": ("title", "standfirst"),
    "body": ("body",),
    "note": ("note",),
}
"""Field of a query -> fields of the index."""


def count(where: Where, leaf: TextLeaf) -> int:
    """How often a text leaf occurs in one text; its field is not looked at."""
    if isinstance(leaf, Wildcard):
        pattern = wildcard_pattern(leaf.text)
        return sum(len(spots) for term, spots in where.items() if pattern.match(term))
    return max((_occurrences(where, steps) for steps in ways(leaf)), default=0)


def ways(leaf: TextLeaf) -> tuple[tuple[Step, ...], ...]:
    """The sequences of words any of which is the leaf; none for a `Wildcard`."""
    if isinstance(leaf, Wildcard):
        return ()
    if isinstance(leaf, Word | Prefix):
        return alternatives(leaf.text, isinstance(leaf, Prefix))
    return alternatives(leaf.text, leaf.prefix)[:1]


@lru_cache(maxsize=256)
def wildcard_pattern(text: str) -> re.Pattern[str]:
    """The terms that a `Wildcard` means."""
    return re.compile("".join({"*": ".*", "?": "."}.get(c, re.escape(c)) for c in fold(text)) + r"\Z", re.DOTALL)


def spots(where: Where, step: Step) -> Sequence[int]:
    """The positions of a step's word, ascending."""
    if not step.prefix:
        return where.get(step.term, ())
    return sorted({spot for term in where if term.startswith(step.term) for spot in where[term]})


def _occurrences(where: Where, steps: tuple[Step, ...]) -> int:
    first = spots(where, steps[0])
    if len(steps) == 1 or not first:
        return len(first)
    starts = set(first)
    for step in steps[1:]:
        starts.intersection_update(spot - step.offset for spot in spots(where, step))
        if not starts:
            return 0
    return len(starts)


_QUOTATION_MARKS = dict.fromkeys(map(ord, '"“”„‟«»″＂〝〞❝❞'))


@lru_cache(maxsize=16384)
def _words_of(value: str) -> Where:
    return positions(value)[0]


def _level(text: str) -> str:
    # Quotation marks cannot be written inside a quoted value, so they don't count.
    return " ".join(fold(text).translate(_QUOTATION_MARKS).split())


def value_matches(condition: Filter, value: str) -> bool:
    """Whether a field's value meets the condition; tags see `tag_matches`."""
    wanted = _level(condition.value)
    if condition.match is Match.EXACT:
        return _level(value) == wanted
    if condition.field == "lang":
        return _language_matches(_level(value).replace("_", "-"), wanted.replace("_", "-"), condition.match)
    if condition.field == "url":
        return wanted in _level(value)
    sequences = alternatives(condition.value, condition.match is Match.PREFIX)
    if not sequences:
        return wanted in _level(value)
    where = _words_of(value)
    return any(_occurrences(where, steps) for steps in sequences)


def _language_matches(value: str, wanted: str, match: Match) -> bool:
    return value.startswith(wanted if match is Match.PREFIX else f"{wanted}-") or value == wanted


def tag_key(name: str) -> str:
    """A tag's path as it is compared."""
    return "/".join(_level(part) for part in name.split("/"))


def tag_matches(condition: Filter, name: str) -> bool:
    """Whether a tag is meant: itself, or below the one that is named."""
    key, wanted = tag_key(name), tag_key(condition.value)
    if condition.match is Match.PREFIX:
        return key.startswith(wanted)
    return key == wanted or (condition.match is Match.WORDS and key.startswith(f"{wanted}/"))


def in_period(value: str | None, start: str | None, end: str | None) -> bool:
    """Whether a moment, ISO 8601, falls on a day from `start` to `end`, both included."""
    if value is None:
        return False
    return (start is None or value[:10] >= start) and (end is None or value[:10] <= end)
