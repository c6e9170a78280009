"""Which terms of a segment a word, a beginning, a pattern or a misspelling means."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np

from db.index.analysis import Step, fold
from db.index.arrays import Array
from db.index.codec import Terms
from db.index.segments import SegmentView
from db.index.spelling import within
from db.query.compare import fuzzy_term, is_stemmed, ways, wildcard_pattern
from db.query.stems import reach, variants
from db.query.tree import Fuzzy, Phrase, Prefix, TextLeaf, Wildcard, Word

VARIANT = 0.6
"""What an inflected form of a word counts beside the word itself."""

_REMEMBERED = 20_000

T = TypeVar("T")


@dataclass(frozen=True)
class Meant:
    """Terms by their numbers: spans (first, end, weight, language code or 0 for all), and single ones of weight 1."""

    spans: tuple[tuple[int, int, float, int], ...] = ()
    scattered: Array | None = None

    def __bool__(self) -> bool:
        return bool(self.spans) or self.scattered is not None

    def count(self, terms: Terms) -> int:
        """In how many documents, counted once per term."""
        postings = terms.postings
        total = sum(int(postings[end]) - int(postings[first]) for first, end, _, _ in self.spans)
        if self.scattered is not None:
            total += int((postings[self.scattered + 1].astype(np.int64) - postings[self.scattered]).sum())
        return total


class Vocabulary:
    """Looks terms up and remembers what it found. `speak` says which language each clipping is in."""

    def __init__(self) -> None:
        self._found: OrderedDict[tuple[Any, ...], Any] = OrderedDict()
        self._spoken: dict[str, Array] = {}
        self._languages: tuple[str, ...] = ()
        self._codes: Array = np.zeros(0, np.uint8)

    def speak(self, languages: Sequence[str], codes: Array) -> None:
        """Take over the languages of the library: `codes[id]` is 0 or one more than a place in `languages`."""
        self._languages = tuple(languages)
        self._codes = codes
        self._spoken.clear()

    def spoken(self, segment: SegmentView) -> Array:
        """The language code of each document of a segment."""
        found = self._spoken.get(segment.name)
        if found is None:
            found = self._spoken[segment.name] = segment.of_clippings(self._codes)
        return found

    def single(self, segment: SegmentView, field: str, leaf: TextLeaf) -> Meant:
        """The terms any of which is the leaf, without what it means as several words in a row."""
        return self._once((segment.name, field, leaf, self._languages), lambda: self._single(segment, field, leaf))

    def _single(self, segment: SegmentView, field: str, leaf: TextLeaf) -> Meant:
        match leaf:
            case Wildcard(text):
                return self._pattern(segment.fields[field], text)
            case Fuzzy(text, edits):
                return _misspelt(segment.fields[field], fuzzy_term(text), edits)
            case Word() | Prefix() | Phrase():
                spans: tuple[tuple[int, int, float, int], ...] = ()
                for steps in ways(leaf):
                    if len(steps) == 1:
                        spans += self.step(segment, field, steps[0]).spans
                        if is_stemmed(leaf, steps):
                            spans += self._forms(segment, field, steps[0].term)
                return Meant(spans)
            case _:
                return Meant()

    def step(self, segment: SegmentView, field: str, step: Step) -> Meant:
        """The terms of one word of a row."""
        return self._once(
            (segment.name, field, step.term, step.prefix), lambda: _looked_up(segment.fields[field], step)
        )

    def _forms(self, segment: SegmentView, field: str, term: str) -> tuple[tuple[int, int, float, int], ...]:
        spans: tuple[tuple[int, int, float, int], ...] = ()
        terms = segment.fields[field]
        for code, language in enumerate(self._languages, 1):
            spans += tuple((number, number + 1, VARIANT, code) for number in _inflected(terms, term, language))
        return spans

    def _once(self, key: tuple[Any, ...], make: Callable[[], T]) -> T:
        found: T | None = self._found.get(key)
        if found is not None:
            self._found.move_to_end(key)
            return found
        made = self._found[key] = make()
        if len(self._found) > _REMEMBERED:
            self._found.popitem(last=False)
        return made

    def _pattern(self, terms: Terms, text: str) -> Meant:
        pattern = wildcard_pattern(text)
        first, end = terms.begin(_encoded(fold(text.partition("*")[0].partition("?")[0])))
        matching = pattern.match
        return _scattered([first + at for at, term in enumerate(terms.words(first, end)) if matching(term)])


def _encoded(term: str) -> bytes:
    return term.encode("utf-8", "replace")


def _looked_up(terms: Terms, step: Step) -> Meant:
    if step.prefix:
        first, end = terms.begin(_encoded(step.term))
        return Meant(((first, end, 1.0, 0),)) if first < end else Meant()
    number = terms.find(_encoded(step.term))
    return Meant(((number, number + 1, 1.0, 0),)) if number >= 0 else Meant()


def _inflected(terms: Terms, term: str, language: str) -> tuple[int, ...]:
    first, end = terms.begin(_encoded(reach(term, language)))
    words = terms.words(first, end)
    forms = frozenset(variants(term, language, words))
    return tuple(first + at for at, word in enumerate(words) if word in forms) if forms else ()


def _misspelt(terms: Terms, word: str, edits: int) -> Meant:
    if not word:
        return Meant()
    first, end = terms.begin(_encoded(word[:1]))
    return _scattered([first + at for at in within(word, edits, terms.words(first, end))])


def _scattered(numbers: list[int]) -> Meant:
    return Meant((), np.array(numbers, np.int64)) if numbers else Meant()
