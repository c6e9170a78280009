"""Text leaves run over the segments of the index: leaf -> the clippings that have it, with how strongly.

Whoosh's own searching is not used: postings come as whole arrays, sets are combined by the caller, who also knows what
the database says. A strength is BM25F's saturated frequency, with matches in the headline counting more; the caller
multiplies it by the leaf's rarity.
"""

from __future__ import annotations

import heapq
import time
from collections.abc import Callable, Collection, Iterable
from itertools import islice

from db.errors import Cancelled
from db.index.analysis import Sequence, Step
from db.index.segments import SegmentView, saturation
from db.query.compare import INDEX_FIELDS, ways, wildcard_pattern
from db.query.tree import TextLeaf, Wildcard

BOOSTS = {"title": 4.0, "standfirst": 2.0, "body": 1.0, "note": 1.5}
"""How much a match in each text counts."""

MAX_EXPANSIONS = 1000
"""Words that a prefix or pattern may stand for, in one segment and field; the most frequent are taken."""

_MAX_LOOKED_AT = 50_000
_CHECK_EVERY = 256

Strengths = dict[int, float]
"""Clipping id -> saturated frequency."""


class Budget:
    """How long a search may go on, and whether anybody still wants it."""

    def __init__(self, seconds: float, cancelled: Callable[[], bool] | None = None) -> None:
        self._deadline = time.monotonic() + seconds
        self._cancelled = cancelled
        self.spent = False
        self.notes: list[str] = []

    def check(self) -> bool:
        """Whether to go on; raises `Cancelled` when nobody waits for the answer any more."""
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        self.spent = self.spent or time.monotonic() > self._deadline
        return not self.spent

    def note(self, sentence: str) -> None:
        """Have something said with the result, once."""
        if sentence not in self.notes:
            self.notes.append(sentence)


def strengths(segments: Iterable[SegmentView], leaf: TextLeaf, hidden: Collection[int], budget: Budget) -> Strengths:
    """The clippings that have a leaf, except those in `hidden`."""
    found: Strengths = {}
    for segment in segments:
        if not budget.check():
            break
        frequencies = _frequencies(segment, leaf, budget)
        clippings, norms, deleted = segment.clippings, segment.norms, segment.deleted
        if deleted or hidden:
            for document, frequency in frequencies.items():
                if document not in deleted and clippings[document] not in hidden:
                    found[clippings[document]] = saturation(frequency, norms[document])
        else:
            found.update((clippings[d], saturation(frequency, norms[d])) for d, frequency in frequencies.items())
    return found


def _frequencies(segment: SegmentView, leaf: TextLeaf, budget: Budget) -> dict[int, float]:
    """Document -> frequency, weighted by where the matches stand."""
    found: dict[int, float] = {}
    for field in INDEX_FIELDS[leaf.field]:
        if isinstance(leaf, Wildcard):
            here = _any_of(segment, field, _pattern_terms(segment, field, leaf, budget), budget)
        else:
            here = _best(_in_a_row(segment, field, steps, budget) for steps in ways(leaf))
        boost = BOOSTS[field]
        if not found and boost == 1.0:
            found = here
        else:
            for document, frequency in here.items():
                found[document] = found.get(document, 0.0) + boost * frequency
    return found


def _best(ways_found: Iterable[dict[int, float]]) -> dict[int, float]:
    """The higher frequency where a word may be written in several ways."""
    best: dict[int, float] = {}
    for found in ways_found:
        if not best:
            best = found
        else:
            for document, frequency in found.items():
                if frequency > best.get(document, 0.0):
                    best[document] = frequency
    return best


def _term(term: str) -> bytes:
    return term.encode("utf-8", "replace")


def _terms(segment: SegmentView, field: str, step: Step, budget: Budget) -> list[bytes]:
    """The terms that a step stands for."""
    if not step.prefix:
        return [_term(step.term)]
    return _most_frequent(segment, field, segment.terms(field, _term(step.term)), f"{step.term}*", budget)


def _pattern_terms(segment: SegmentView, field: str, leaf: Wildcard, budget: Budget) -> list[bytes]:
    pattern = wildcard_pattern(leaf.text)
    beginning = _term(pattern.pattern.split(".", 1)[0].replace("\\", ""))
    terms = (term for term in segment.terms(field, beginning) if pattern.match(term.decode()))
    return _most_frequent(segment, field, terms, leaf.text, budget)


def _most_frequent(segment: SegmentView, field: str, terms: Iterable[bytes], shown: str, budget: Budget) -> list[bytes]:
    found: list[bytes] = []
    for number, term in enumerate(islice(terms, _MAX_LOOKED_AT)):
        if not number % _CHECK_EVERY and not budget.check():
            break
        found.append(term)
    if len(found) <= MAX_EXPANSIONS:
        return found
    budget.note(f"“{shown}” stands for very many words: only the {MAX_EXPANSIONS} most frequent are looked for.")
    return heapq.nlargest(MAX_EXPANSIONS, found, key=lambda term: segment.document_count(field, term))


def _any_of(segment: SegmentView, field: str, terms: list[bytes], budget: Budget) -> dict[int, float]:
    """Document -> how often any of the terms occurs."""
    if len(terms) == 1:
        documents, weights = segment.postings(field, terms[0])
        return dict(zip(documents, weights, strict=True))
    found: dict[int, float] = {}
    for number, term in enumerate(terms):
        if not number % _CHECK_EVERY and not budget.check():
            break
        for document, weight in zip(*segment.postings(field, term), strict=True):
            found[document] = found.get(document, 0.0) + weight
    return found


def _in_a_row(segment: SegmentView, field: str, steps: Sequence, budget: Budget) -> dict[int, float]:
    """Document -> how often the words stand in a row."""
    terms = [_terms(segment, field, step, budget) for step in steps]
    if len(steps) == 1:
        return _any_of(segment, field, terms[0], budget)
    candidates: set[int] | None = None
    for choices in sorted(terms, key=len):
        having: set[int] = set()
        for term in choices:
            having.update(segment.postings(field, term)[0])
        candidates = having if candidates is None else candidates & having
        if not candidates or not budget.check():
            return {}
    documents = sorted(candidates or ())
    starts: dict[int, set[int]] = {}
    for number, (step, choices) in enumerate(zip(steps, terms, strict=True)):
        here: dict[int, set[int]] = {}
        for term in choices:
            for document, spots in segment.positions(field, term, documents, budget.check).items():
                here.setdefault(document, set()).update(spot - step.offset for spot in spots)
        starts = here if not number else {d: both for d in starts if (both := starts[d] & here.get(d, set()))}
        documents = sorted(starts)
    return {document: float(len(spots)) for document, spots in starts.items()}
