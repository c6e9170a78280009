"""What the leaves of a tree mean: where a text leaf stands among a text's words, and whether a value meets a filter.

One meaning for the index, for the database and for clippings in memory.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from db.index.analysis import Step, alternatives, fold, positions
from db.query import lexer
from db.query.nearness import Span, chains
from db.query.stems import variants
from db.query.tree import (
    AtLeast,
    Exact,
    Filter,
    First,
    Fuzzy,
    Match,
    Near,
    Or,
    Phrase,
    Prefix,
    TextLeaf,
    Wildcard,
    Word,
)

Where = Mapping[str, Sequence[int]]
"""Term -> positions, ascending."""

INDEX_FIELDS = {
    "": ("title", "standfirst", "body", "note", "highlight"),
    "title": ("title", "standfirst"),
    "body": ("body",),
    "note": ("note",),
    "highlight": ("highlight",),
}
"""Field of a query -> fields of the index."""


FIRST_WHOLE = ("title", "standfirst")
"""Texts all of which counts for `First`; of the body its beginning does, the others never do."""


SHORTEST_FUZZY = 3
"""Letters that a `Fuzzy` needs; of shorter words nearly all are like all others."""


def occurrences(where: Where, leaf: TextLeaf, language: str = "", name: str = "body") -> list[Span]:
    """Where a leaf stands in one text: first and last position of each occurrence, ascending, one for each start.

    `language` is the code of the text's language, in which words are stemmed; `name` says which text it is, for
    `First`. Of an `AtLeast` these are the occurrences of what is counted. An `Exact` is found by `exact_pattern`.
    """
    if not where:
        return []
    match leaf:
        case Word() | Phrase() | Prefix():
            return _plain(where, leaf, language)
        case Wildcard(text):
            pattern = wildcard_pattern(text)
            return _anywhere(where[term] for term in where if pattern.match(term))
        case Fuzzy(text, edits):
            wanted = fuzzy_term(text)
            return _anywhere(where[term] for term in where if is_like(term, wanted, edits))
        case Near(children, distance, ordered):
            return chains([_child(where, child, language, name) for child in children], distance, ordered)
        case AtLeast(_, inner):
            return occurrences(where, inner, language, name)
        case First(words, inner):
            most = first_positions(words, name)
            return [span for span in occurrences(where, inner, language, name) if span[0] < most] if most else []
        case Exact():
            raise TypeError("exact words are looked for in the text, not among its folded words")


def count(where: Where, leaf: TextLeaf, language: str = "", name: str = "body") -> int:
    """How often a text leaf occurs in one text; its field is not looked at."""
    return len(occurrences(where, leaf, language, name))


def first_positions(words: int, name: str) -> int:
    """Among how many positions of a text a `First` may begin."""
    return sys.maxsize if name in FIRST_WHOLE else words if name == "body" else 0


def ways(leaf: TextLeaf) -> tuple[tuple[Step, ...], ...]:
    """The sequences of words any of which is the leaf; none for leaves that aren't words in a row."""
    if isinstance(leaf, Word | Phrase | Prefix):
        return alternatives(leaf.text, isinstance(leaf, Prefix) or (isinstance(leaf, Phrase) and leaf.prefix))
    return ()


def is_stemmed(leaf: TextLeaf, steps: tuple[Step, ...]) -> bool:
    """Whether this way of a leaf stands for other forms of its word, too."""
    if isinstance(leaf, Prefix):
        return leaf.forms and len(steps) == 1
    return isinstance(leaf, Word) and len(steps) == 1 and not steps[0].prefix


@lru_cache(maxsize=256)
def wildcard_pattern(text: str) -> re.Pattern[str]:
    """The terms that a `Wildcard` means."""
    return re.compile("".join({"*": ".*", "?": "."}.get(c, re.escape(c)) for c in fold(text)) + r"\Z", re.DOTALL)


@lru_cache(maxsize=256)
def exact_pattern(text: str) -> re.Pattern[str]:
    """Where an `Exact` stands in a text that is in Unicode's form NFC."""
    space = r"\s+"
    parts = map(re.escape, unicodedata.normalize("NFC", text).split())
    return re.compile(rf"(?<!\w){space.join(parts)}(?!\w)")


@lru_cache(maxsize=256)
def fuzzy_term(text: str) -> str:
    """The term that a `Fuzzy` is compared with; empty where the text isn't one plain word of three letters or more."""
    found = alternatives(text)
    plain = len(found) == 1 and len(found[0]) == 1 and not found[0][0].prefix
    return found[0][0].term if plain and len(found[0][0].term) >= SHORTEST_FUZZY else ""


def is_like(term: str, wanted: str, edits: int) -> bool:
    """Whether a term begins like the one that is wanted and is at most `edits` letters away from it."""
    if term[:1] != wanted[:1] or abs(len(term) - len(wanted)) > edits:
        return False
    return _distance(term, wanted) <= edits


@lru_cache(maxsize=16384)
def _distance(one: str, other: str) -> int:
    """Letters put in, left out, changed or swapped with their neighbour (optimal string alignment)."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, there in enumerate(other, 1):
            least = min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != there))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == there:
                least = min(least, before[column - 2] + 1)
            here.append(least)
        before, above = above, here
    return above[-1]


def spots(where: Where, step: Step) -> Sequence[int]:
    """The positions of a step's word, ascending."""
    if not step.prefix:
        return where.get(step.term, ())
    return sorted({spot for term in where if term.startswith(step.term) for spot in where[term]})


def _plain(where: Where, leaf: Word | Phrase | Prefix, language: str) -> list[Span]:
    """Of two occurrences that begin together, as `covid-19` and `covid19` do, the longer counts."""
    longest: dict[int, int] = {}
    found: Iterable[Span]
    for steps in ways(leaf):
        if isinstance(leaf, Phrase) and leaf.slop:
            found = _windows(where, steps, leaf.slop)
        elif language and is_stemmed(leaf, steps):
            found = [(spot, spot) for spot in _forms(where, steps[0].term, language)]
            if steps[0].prefix:
                found += [(spot, spot) for spot in spots(where, steps[0])]
        else:
            found = _in_a_row(where, steps)
        for start, end in found:
            longest[start] = max(end, longest.get(start, end))
    return sorted(longest.items())


def _forms(where: Where, term: str, language: str) -> Iterable[int]:
    others = variants(term, language, where)
    return {spot for form in (term, *others) for spot in where.get(form, ())} if others else where.get(term, ())


def _in_a_row(where: Where, steps: tuple[Step, ...]) -> list[Span]:
    first = spots(where, steps[0])
    if len(steps) == 1 or not first:
        return [(spot, spot) for spot in first]
    starts = set(first)
    for step in steps[1:]:
        starts.intersection_update(spot - step.offset for spot in spots(where, step))
        if not starts:
            return []
    return [(start, start + steps[-1].offset) for start in starts]


def _windows(where: Where, steps: tuple[Step, ...], slop: int) -> list[Span]:
    """The shortest windows that have all the words, in any order, and take at most `slop` positions more than a row.

    A word that the phrase has twice needs to be there once.
    """
    widest = steps[-1].offset + 1 + slop
    wanted = [spots(where, step) for step in dict.fromkeys(Step(step.term, 0, step.prefix) for step in steps)]
    latest: dict[int, int] = {}
    for start in sorted({spot for its in wanted for spot in its}):
        following = [bisect_left(its, start) for its in wanted]
        if any(at == len(its) for at, its in zip(following, wanted, strict=True)):
            break
        end = max(its[at] for at, its in zip(following, wanted, strict=True))
        if end - start < widest:
            latest[end] = start
    return [(start, end) for end, start in latest.items()]


def _anywhere(places: Iterable[Sequence[int]]) -> list[Span]:
    return [(spot, spot) for spot in sorted({spot for each in places for spot in each})]


def _child(where: Where, child: TextLeaf | Or, language: str, name: str) -> list[Span]:
    if not isinstance(child, Or):
        return occurrences(where, child, language, name)
    return sorted(
        {span for leaf in child.children for span in occurrences(where, leaf, language, name)}  # type: ignore[arg-type]
    )


@lru_cache(maxsize=16384)
def _words_of(value: str) -> Where:
    return positions(value)[0]


def level(text: str) -> str:
    """A value as it is compared: case, accents and doubled spaces don't count."""
    # What is typed has one kind of dash and parenthesis. Quotation marks cannot be written inside a quoted value.
    return " ".join(lexer.level(fold(text)).replace('"', "").split())


def value_matches(condition: Filter, value: str) -> bool:
    """Whether a field's value meets the condition; tags see `tag_matches`."""
    wanted = level(condition.value)
    if condition.match is Match.EXACT:
        return level(value) == wanted
    if condition.field == "lang":
        return _language_matches(level(value).replace("_", "-"), wanted.replace("_", "-"), condition.match)
    if condition.field == "url":
        return wanted in level(value)
    sequences = alternatives(condition.value, condition.match is Match.PREFIX)
    if not sequences:
        return wanted in level(value)
    where = _words_of(value)
    return any(_in_a_row(where, steps) for steps in sequences)


def _language_matches(value: str, wanted: str, match: Match) -> bool:
    return value.startswith(wanted if match is Match.PREFIX else f"{wanted}-") or value == wanted


def tag_key(name: str) -> str:
    """A tag's path as it is compared."""
    return "/".join(level(part) for part in name.split("/"))


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


def in_range(value: int | None, low: int | None, high: int | None) -> bool:
    """Whether a count lies from `low` to `high`, both included."""
    return value is not None and (low is None or value >= low) and (high is None or value <= high)
