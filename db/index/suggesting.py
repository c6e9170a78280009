"""'Did you mean': the typed text with words that the library has in place of those that it lacks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from db.index.analysis import fold
from db.index.executor import size
from db.index.segments import SegmentView
from db.index.spelling import suggestions
from db.query.tree import Prefix, Query, Word, leaves

_FIELDS = ("title", "body")
_MOST = 3
_SLIPS = 5
_SLIPS_IN = 2000
"""A word in so few documents, or in one of so many, may be a slip that others made as well."""
_SHORTEST = 4
"""Letters of a word that is still being typed, from which on it may be a slip and not just begun."""


def corrections(query: Query, segments: Sequence[SegmentView]) -> tuple[str, ...]:
    """The typed text with each unknown word replaced by the likeliest known one; more for a single unknown word."""
    few = max(_SLIPS, sum(map(len, segments)) // _SLIPS_IN)
    unknown = [word for word in dict.fromkeys(_typed(query, segments, few)) if size(segments, word) <= few]
    found = {word.text: suggestions(word.text, _Vocabulary(segments), _MOST) for word in unknown}
    found = {text: terms for text, terms in found.items() if terms}
    if len(found) == 1:
        text, terms = next(iter(found.items()))
        return tuple(_replaced(query.text, text, term) for term in terms)
    corrected = query.text
    for text, terms in found.items():
        corrected = _replaced(corrected, text, terms[0])
    return (corrected,) if found else ()


def _typed(query: Query, segments: Sequence[SegmentView], few: int) -> Iterator[Word]:
    for leaf, wanted in leaves(query.tree):
        if wanted and isinstance(leaf, Word):
            yield leaf
        elif wanted and isinstance(leaf, Prefix) and len(leaf.text) >= _SHORTEST and _begun(leaf, segments) <= few:
            yield Word(leaf.text, leaf.field)


def _begun(word: Prefix, segments: Sequence[SegmentView]) -> int:
    """In how many documents, counted once per word and text, words begin so."""
    beginning = fold(word.text).encode("utf-8", "replace")
    total = 0
    for segment in segments:
        for terms in segment.fields.values():
            first, end = terms.begin(beginning)
            postings = terms.postings_of(first, end)
            total += postings.stop - postings.start
    return total


def _replaced(text: str, word: str, other: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", other, text, count=1)


class _Vocabulary:
    """The words of headlines and texts, deleted ones among them."""

    def __init__(self, segments: Sequence[SegmentView]) -> None:
        self._segments = segments

    def terms(self, prefix: str) -> list[tuple[str, int]]:
        """The terms that begin so, sorted, with the number of documents that have them."""
        counts: Counter[str] = Counter()
        for segment in self._segments:
            for field in _FIELDS:
                if field in segment.fields:
                    terms = segment.fields[field]
                    first, end = terms.begin(prefix.encode("utf-8", "replace"))
                    counts.update(dict(zip(terms.words(first, end), terms.counts(first, end).tolist(), strict=True)))
        return sorted(counts.items())
