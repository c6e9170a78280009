"""Where a query's words stand in a text, and the piece of a text that shows them best."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from db.index.analysis import Step, Token, located, vocabulary
from db.model import Marked
from db.query.compare import (
    exact_pattern,
    first_positions,
    fuzzy_term,
    is_like,
    is_stemmed,
    occurrences,
    ways,
    wildcard_pattern,
)
from db.query.parser import parse
from db.query.stems import stem_language, variants
from db.query.tree import (
    TEXT_LEAVES,
    AtLeast,
    Exact,
    First,
    Fuzzy,
    Near,
    Node,
    Or,
    Phrase,
    Query,
    TextLeaf,
    Wildcard,
    leaves,
)

_LONGEST = 100_000
"""Characters of a text in which a snippet is looked for."""
_OFTEN_ENOUGH = 20_000
"""Characters of a long text that do if there is a hit among them."""
_LEAD = 60
"""Characters that may stand before the first hit of a snippet."""
_SENTENCE_END = re.compile(r"[.!?…。！？।؟]['\"”’»)]*\s+|\n+|[。！？]")
_SPACE = re.compile(r"\s")


def marks(query: Query | str, text: str, field: str = "", language: str = "") -> tuple[tuple[int, int], ...]:
    """Spans of `text` (characters, sorted, not overlapping) where the wanted words of the query stand.

    `field` is the query field that the text belongs to ("title", "body", "note", "highlight"), empty for any: words
    that the query looks for in another field are not marked. `language` is the tag of the text's language, in which
    words are stemmed. Of words that must be near each other those are marked that are.
    """
    return _merged((hit.start, hit.end) for hit in _hits(query, text, field, language))


def snippet(query: Query | str, text: str, width: int = 200, field: str = "", language: str = "") -> Marked:
    """About `width` characters of `text` around the place with the most of the query's words, hits marked.

    It begins at a sentence or a word, white space is made single, and `…` stands where something is left out. Without a
    hit it is the beginning of the text. `field` and `language` are as in `marks`.
    """
    text = text[:_LONGEST]
    hits = _hits(query, text[:_OFTEN_ENOUGH], field, language)
    if not hits and len(text) > _OFTEN_ENOUGH:
        hits = _hits(query, text, field, language)
    hits.sort(key=lambda hit: (hit.start, hit.end))
    start = _beginning(text, _best_hit(hits, width - _LEAD)) if hits and len(text) > width else 0
    end = _ending(text, start + width)
    return _shown(text, start, end, [(hit.start, hit.end) for hit in hits])


def _merged(spans: Iterator[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)


def _shown(text: str, start: int, end: int, hits: list[tuple[int, int]]) -> Marked:
    """A piece of the text with single spaces, and where its hits have come to stand."""
    before = "… " if start else ""

    def place(spot: int) -> int:
        piece = text[start:spot]
        shown = " ".join(piece.split())
        return len(before) + len(shown) + (1 if shown and piece[-1].isspace() else 0)

    inside = ((max(low, start), min(high, end)) for low, high in hits if low < end and high > start)
    spans = _merged((place(low), place(high)) for low, high in inside)
    shown = before + " ".join(text[start:end].split()) + (" …" if end < len(text.rstrip()) else "")
    return Marked(shown, spans)


class _Hit(NamedTuple):
    """First and last position and where they stand in the text, and the number of the leaf."""

    first: int
    last: int
    start: int
    end: int
    leaf: int = 0


def _tree(query: Query | str) -> Node:
    return parse(query).tree if isinstance(query, str) else query.tree


@lru_cache(maxsize=64)
def _wanted(tree: Node, field: str) -> tuple[TextLeaf, ...]:
    return tuple(
        leaf
        for leaf, positive in leaves(tree)
        if positive and isinstance(leaf, TEXT_LEAVES) and (not field or leaf.field in ("", field))
    )


def _hits(query: Query | str, text: str, field: str, language: str) -> list[_Hit]:
    """Every occurrence of every wanted leaf."""
    wanted = _wanted(_tree(query), field)
    if not wanted or not text:
        return []
    words = _words(wanted, text, field if field in ("title", "note", "highlight") else "body", stem_language(language))
    found: list[_Hit] = []
    for number, leaf in enumerate(wanted):
        if isinstance(leaf, Exact):
            found.extend(_Hit(0, 0, start, end, number) for start, end in _exact(leaf.text, text))
        elif words.tokens:
            found.extend(hit._replace(leaf=number) for hit in words.hits(leaf))
    return found


def _exact(wanted: str, text: str) -> Iterator[tuple[int, int]]:
    if unicodedata.is_normalized("NFC", text):
        yield from (found.span() for found in exact_pattern(wanted).finditer(text))
        return
    # Each letter with its marks is composed by itself, so that it is known where it came from.
    begins = [at for at, letter in enumerate(text) if not at or not unicodedata.combining(letter)]
    composed = [unicodedata.normalize("NFC", text[at:to]) for at, to in zip(begins, [*begins[1:], None], strict=True)]
    origin = [at for at, letters in zip(begins, composed, strict=True) for _ in letters] + [len(text)]
    for found in exact_pattern(wanted).finditer("".join(composed)):
        yield origin[found.start()], origin[found.end()]


def _words(wanted: tuple[TextLeaf, ...], text: str, name: str, language: str) -> _Words:
    there = vocabulary(text)
    relevant = frozenset(term for leaf in wanted for term in _relevant(leaf, there, language))
    found: dict[str, dict[int, Token]] = {}
    for token in located(text, relevant) if relevant else ():
        found.setdefault(token.term, {})[token.position] = token
    return _Words(found, name, language)


def _relevant(leaf: Node, there: frozenset[str], language: str) -> Iterator[str]:
    """Those terms of a text that may have to do with a leaf."""
    match leaf:
        case Near(children) | Or(children):
            for child in children:
                yield from _relevant(child, there, language)
        case AtLeast(_, inner) | First(_, inner):
            yield from _relevant(inner, there, language)
        case Wildcard(text):
            yield from filter(wildcard_pattern(text).match, there)
        case Fuzzy(text, edits):
            yield from (term for term in there if is_like(term, fuzzy_term(text), edits))
        case Exact():
            return
        case _:
            for steps in ways(leaf):  # type: ignore[arg-type]
                for step in steps:
                    if step.prefix:
                        yield from (term for term in there if term.startswith(step.term))
                    elif step.term in there:
                        yield step.term
                if is_stemmed(leaf, steps):  # type: ignore[arg-type]
                    yield from variants(steps[0].term, language, there)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text that a query may be about."""

    tokens: dict[str, dict[int, Token]]
    """Term -> position -> where it stands."""
    name: str
    language: str

    def hits(self, leaf: Node) -> Iterator[_Hit]:
        """Where a leaf stands; of words that only must be near each other, where each of them does."""
        match leaf:
            case Near(children):
                among = [hit for child in children for hit in self.hits(child)]
                yield from self._taking_part(leaf, among)
            case Or(children):
                for child in children:
                    yield from self.hits(child)
            case AtLeast(_, inner):
                yield from self.hits(inner)
            case First(words, inner):
                most = first_positions(words, self.name)
                yield from (hit for hit in self.hits(inner) if hit.first < most)
            case Wildcard(text):
                yield from self._each(filter(wildcard_pattern(text).match, self.tokens))
            case Fuzzy(text, edits):
                wanted = fuzzy_term(text)
                yield from self._each(term for term in self.tokens if is_like(term, wanted, edits))
            case Phrase(slop=slop) if slop:
                among = [
                    hit
                    for steps in ways(leaf)
                    for step in steps
                    for hit in self._rows((Step(step.term, 0, step.prefix),))
                ]
                yield from self._taking_part(leaf, among)
            case _:
                for steps in ways(leaf):  # type: ignore[arg-type]
                    yield from self._rows(steps)
                    if is_stemmed(leaf, steps):  # type: ignore[arg-type]
                        yield from self._each(variants(steps[0].term, self.language, self.tokens))

    def _taking_part(self, leaf: TextLeaf, among: list[_Hit]) -> Iterator[_Hit]:
        where = {term: sorted(spots) for term, spots in self.tokens.items()}
        spans = occurrences(where, leaf, self.language, self.name)
        for hit in among:
            if any(first <= hit.first and hit.last <= last for first, last in spans):
                yield hit

    def _each(self, terms: Iterable[str]) -> Iterator[_Hit]:
        for term in terms:
            for position, token in self.tokens[term].items():
                yield _Hit(position, position, token.start, token.end)

    def _rows(self, steps: tuple[Step, ...]) -> Iterator[_Hit]:
        choices = [self._spots(step) for step in steps]
        for position, first in choices[0].items():
            end = first.end
            for step, there in zip(steps[1:], choices[1:], strict=True):
                token = there.get(position + step.offset)
                if token is None:
                    break
                end = max(end, token.end)
            else:
                yield _Hit(position, position + steps[-1].offset, first.start, end)

    def _spots(self, step: Step) -> dict[int, Token]:
        if not step.prefix:
            return self.tokens.get(step.term, {})
        found: dict[int, Token] = {}
        for term, spots in self.tokens.items():
            if term.startswith(step.term):
                found.update(spots)
        return found


def _best_hit(hits: list[_Hit], width: int) -> int:
    """Where the first hit stands of those that fit together and are the most different words, then the most."""
    best, where = (0, 0), hits[0].start
    starts = [hit.start for hit in hits]
    for index, start in enumerate(starts[:500]):
        together = hits[index : bisect_left(starts, start + width, index)]
        worth = len({hit.leaf for hit in together}), len(together)
        if worth > best:
            best, where = worth, start
    return where


def _beginning(text: str, hit: int) -> int:
    """The start of the hit's sentence if that is near, else of a word shortly before it."""
    if hit <= _LEAD:
        return 0
    low = hit - _LEAD
    ends = [found.end() for found in _SENTENCE_END.finditer(text, low, hit)]
    if ends:
        return ends[-1]
    space = _SPACE.search(text, low, hit)
    return space.end() if space else low


def _ending(text: str, limit: int) -> int:
    if limit >= len(text):
        return len(text)
    low = max(0, limit - 30)
    spaces = [found.start() for found in _SPACE.finditer(text, low, limit + 1)]
    return spaces[-1] if spaces else limit
