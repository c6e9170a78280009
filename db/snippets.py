"""Where a query's words stand in a text, and the piece of a text that shows them best."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from db.index.analysis import Step, Token, tokens
from db.model import Marked
from db.query.compare import ways, wildcard_pattern
from db.query.parser import parse
from db.query.tree import Node, Phrase, Prefix, Query, TextLeaf, Wildcard, Word, leaves

_LONGEST = 100_000
"""Characters of a text in which a snippet is looked for."""
_LEAD = 60
"""Characters that may stand before the first hit of a snippet."""
_SENTENCE_END = re.compile(r"[.!?…。！？।؟]['\"”’»)]*\s+|\n+|[。！？]")
_SPACE = re.compile(r"\s")


def marks(query: Query | str, text: str, field: str = "") -> tuple[tuple[int, int], ...]:
    """Spans of `text` (characters, sorted, not overlapping) where the wanted words of the query stand.

    `field` is the query field that the text belongs to ("title", "body", "note"), empty for any: words that the query
    looks for in another field are not marked.
    """
    spans = sorted((start, end) for start, end, _ in _hits(query, text, field))
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)


def snippet(query: Query | str, text: str, width: int = 200, field: str = "") -> Marked:
    """About `width` characters of `text` around the place with the most of the query's words, hits marked.

    It begins at a sentence or a word, white space is made single, and `…` stands where something is left out. Without a
    hit it is the beginning of the text.
    """
    text = text[:_LONGEST]
    hits = sorted(_hits(query, text, field))
    start = _beginning(text, _best_hit(hits, width - _LEAD)) if hits else 0
    end = _ending(text, start + width)
    piece = " ".join(text[start:end].split())
    shown = ("… " if start else "") + piece + (" …" if end < len(text.rstrip()) else "")
    return Marked(shown, marks(query, shown, field))


def _tree(query: Query | str) -> Node:
    return parse(query).tree if isinstance(query, str) else query.tree


def _wanted(query: Query | str, field: str) -> list[TextLeaf]:
    return [
        leaf
        for leaf, positive in leaves(_tree(query))
        if positive and isinstance(leaf, Word | Phrase | Prefix | Wildcard) and (not field or leaf.field in ("", field))
    ]


def _hits(query: Query | str, text: str, field: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, number of the leaf) of every occurrence."""
    wanted = _wanted(query, field)
    if not wanted or not text:
        return
    words: dict[str, dict[int, Token]] = {}
    for token in tokens(text):
        words.setdefault(token.term, {})[token.position] = token
    for number, leaf in enumerate(wanted):
        if isinstance(leaf, Wildcard):
            pattern = wildcard_pattern(leaf.text)
            for term in filter(pattern.match, words):
                yield from ((token.start, token.end, number) for token in words[term].values())
        for steps in ways(leaf):
            for start, end in _rows(words, steps):
                yield start, end, number


def _rows(words: dict[str, dict[int, Token]], steps: tuple[Step, ...]) -> Iterator[tuple[int, int]]:
    choices = [_tokens(words, step) for step in steps]
    for position, first in choices[0].items():
        start, end = first.start, first.end
        for step, there in zip(steps[1:], choices[1:], strict=True):
            token = there.get(position + step.offset)
            if token is None:
                break
            end = max(end, token.end)
        else:
            yield start, end


def _tokens(words: dict[str, dict[int, Token]], step: Step) -> dict[int, Token]:
    if not step.prefix:
        return words.get(step.term, {})
    found: dict[int, Token] = {}
    for term in words:
        if term.startswith(step.term):
            found.update(words[term])
    return found


def _best_hit(hits: list[tuple[int, int, int]], width: int) -> int:
    """Where the first hit stands of those that fit together and are the most different words, then the most."""
    best, where = (0, 0), hits[0][0]
    starts = [start for start, _, _ in hits]
    for index, (start, _, _) in enumerate(hits[:500]):
        together = hits[index : bisect_left(starts, start + width, index)]
        worth = len({number for _, _, number in together}), len(together)
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
