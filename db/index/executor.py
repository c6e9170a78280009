"""Text leaves run over the segments of the index: leaf -> the clippings that have it, with how strongly.

Whoosh's own searching is not used: postings come as whole arrays, sets are combined by the caller, who also knows what
the database says. A strength is BM25F's saturated frequency, with matches in the headline counting more; the caller
multiplies it by the leaf's rarity.
"""

from __future__ import annotations

import heapq
import time
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable
from collections.abc import Set as AbstractSet
from itertools import islice

from db.errors import Cancelled
from db.index.analysis import Sequence, Step
from db.index.schema import SPOTS
from db.index.segments import SegmentView, saturation
from db.query.compare import INDEX_FIELDS, ways, wildcard_pattern
from db.query.tree import TextLeaf, Wildcard, Word

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


def strengths(
    segments: Iterable[SegmentView],
    leaf: TextLeaf,
    hidden: Collection[int],
    budget: Budget,
    within: AbstractSet[int] | None = None,
) -> tuple[Strengths, int]:
    """The clippings that have a leaf, except those in `hidden`, and in about how many documents it is.

    Only those in `within` are wanted if that is given; the number is of all.
    """
    found: Strengths = {}
    total = 0
    for segment in segments:
        if not budget.check():
            break
        run = _SegmentRun(segment, budget, within)
        frequencies = run.frequencies(leaf)
        total += max(run.seen, len(frequencies))
        clippings, norms, deleted = segment.clippings, segment.norms, segment.deleted
        for document, frequency in frequencies.items():
            if document not in deleted:
                found[clippings[document]] = saturation(frequency, norms[document])
    for clipping_id in hidden if len(hidden) < len(found) else [each for each in found if each in hidden]:
        found.pop(clipping_id, None)
    return found, total


def size(segments: Iterable[SegmentView], leaf: Word) -> int:
    """In about how many documents a word is: fewest first is the quickest order."""
    return sum(
        max((len(segment.postings(field, _term(steps[0].term))[0]) for field in INDEX_FIELDS[leaf.field]), default=0)
        for segment in segments
        for steps in ways(leaf)[:1]
    )


class _SegmentRun:
    """One leaf in one segment. `seen` is in how many documents its most frequent field has it, wanted or not."""

    def __init__(self, segment: SegmentView, budget: Budget, within: AbstractSet[int] | None) -> None:
        self._segment = segment
        self._budget = budget
        self._wanted: set[int] | None = None
        if within is not None:
            numbers = segment.documents
            if len(within) < len(numbers):
                self._wanted = {numbers[clipping_id] for clipping_id in within if clipping_id in numbers}
            else:
                self._wanted = {document for clipping_id, document in numbers.items() if clipping_id in within}
        self.seen = 0

    def frequencies(self, leaf: TextLeaf) -> dict[int, float]:
        """Document -> frequency, weighted by where the matches stand."""
        found: dict[int, float] = {}
        for field in INDEX_FIELDS[leaf.field]:
            if isinstance(leaf, Wildcard):
                here = self._any_of(field, self._pattern_terms(field, leaf))
            else:
                here = _best(self._in_a_row(field, steps) for steps in ways(leaf))
            boost = BOOSTS[field]
            if not found and boost == 1.0:
                found = here
            else:
                for document, frequency in here.items():
                    found[document] = found.get(document, 0.0) + boost * frequency
        return found

    def _terms(self, field: str, step: Step) -> list[bytes]:
        """The terms that a step stands for."""
        if not step.prefix:
            return [_term(step.term)]
        return self._most_frequent(field, self._segment.terms(field, _term(step.term)), f"{step.term}*")

    def _pattern_terms(self, field: str, leaf: Wildcard) -> list[bytes]:
        pattern = wildcard_pattern(leaf.text)
        beginning = _term(pattern.pattern.split(".", 1)[0].replace("\\", ""))
        terms = (term for term in self._segment.terms(field, beginning) if pattern.match(term.decode()))
        return self._most_frequent(field, terms, leaf.text)

    def _most_frequent(self, field: str, terms: Iterable[bytes], shown: str) -> list[bytes]:
        found: list[bytes] = []
        for number, term in enumerate(islice(terms, _MAX_LOOKED_AT)):
            if not number % _CHECK_EVERY and not self._budget.check():
                break
            found.append(term)
        if len(found) <= MAX_EXPANSIONS:
            return found
        self._budget.note(
            f"“{shown}” stands for very many words: only the {MAX_EXPANSIONS} most frequent are looked for."
        )
        return heapq.nlargest(MAX_EXPANSIONS, found, key=lambda term: self._segment.document_count(field, term))

    def _any_of(self, field: str, terms: list[bytes]) -> dict[int, float]:
        """Document -> how often any of the terms occurs."""
        found: dict[int, float] = {}
        seen = 0
        for number, term in enumerate(terms):
            if number and not number % _CHECK_EVERY and not self._budget.check():
                break
            documents, weights = self._segment.postings(field, term)
            seen = max(seen, len(documents))
            if self._wanted is not None:
                for document in self._wanted.intersection(documents):
                    weight = weights[bisect_left(documents, document)]
                    found[document] = found.get(document, 0.0) + weight
            elif not found:
                found = dict(zip(documents, weights, strict=True))
            else:
                for document, weight in zip(documents, weights, strict=True):
                    found[document] = found.get(document, 0.0) + weight
        self.seen = max(self.seen, seen)
        return found

    def _in_a_row(self, field: str, steps: Sequence) -> dict[int, float]:
        """Document -> how often the words stand in a row."""
        terms = [self._terms(field, step) for step in steps]
        if len(steps) == 1:
            return self._any_of(field, terms[0])
        candidates = self._with_all(field, terms)
        starts: dict[int, set[int]] = {}
        for number, (step, choices) in enumerate(zip(steps, terms, strict=True)):
            if not candidates:
                return {}
            here: dict[int, set[int]] = {}
            for term in choices:
                spots = self._segment.positions(field, term, candidates, self._budget.check)
                for document, encoded in spots.items():
                    places = SPOTS.decode_positions(encoded)
                    moved = {place - step.offset for place in places} if step.offset else set(places)
                    here[document] = here[document] | moved if document in here else moved
            if number:
                here = {document: both for document in here if (both := starts[document] & here[document])}
            starts, candidates = here, set(here)
        return {document: float(len(spots)) for document, spots in starts.items()}

    def _with_all(self, field: str, terms: list[list[bytes]]) -> set[int]:
        """The documents that have one of each of the lists of terms."""
        candidates = self._wanted
        sized = [(sum(len(self._segment.postings(field, term)[0]) for term in choices), choices) for choices in terms]
        for _, choices in sorted(sized):
            if candidates is not None and not candidates:
                break
            having: set[int] = set()
            for term in choices:
                documents = self._segment.postings(field, term)[0]
                having.update(documents if candidates is None else candidates.intersection(documents))
            candidates = having
            if not self._budget.check():
                return set()
        return candidates or set()


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
