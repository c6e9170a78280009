"""Which terms of a segment a word, a beginning, a pattern or a misspelling means."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import numpy as np

from db.index.analysis import Step, fold
from db.index.arrays import Array, ranges
from db.index.codec import Terms
from db.index.occurrences import places
from db.index.segments import SegmentView
from db.index.spelling import within
from db.query.compare import INDEX_FIELDS, fuzzy_term, is_stemmed, ways, wildcard_pattern
from db.query.stems import reach, variants
from db.query.tree import Fuzzy, Phrase, Prefix, TextLeaf, Wildcard, Word

VARIANT = 0.6
"""What an inflected form of a word counts beside the word itself."""

_REMEMBERED = 20_000

T = TypeVar("T")


class Group:
    """Some terms of one text, side by side or not, that weigh the same; `language` is a code, 0 where any will do."""

    def __init__(
        self,
        terms: Terms,
        span: tuple[int, int] = (0, 0),
        numbers: Array | None = None,
        weight: float = 1.0,
        language: int = 0,
    ) -> None:
        self._terms = terms
        self.weight = weight
        self.language = language
        self._postings: slice | Array
        self._spots: slice | Array
        if numbers is None:
            first, end = span
            self.one = end - first == 1
            self._postings = terms.postings_of(first, end)
            self._spots = slice(int(terms.places[first]), int(terms.places[end]))
            self.count = self._postings.stop - self._postings.start
            self.size = self._spots.stop - self._spots.start
        else:
            self.one = len(numbers) == 1
            self._postings = _spans(terms.postings, numbers)
            self._spots = _spans(terms.places, numbers)
            self.count, self.size = len(self._postings), len(self._spots)

    def documents(self) -> Array:
        """The documents of the terms' postings, ascending for each term."""
        return self._terms.documents[self._postings]

    def times(self) -> Array:
        """How often each posting's term stands in its document."""
        return self._terms.times[self._postings]

    def places(self, base: Array, chosen: Array | None) -> Array:
        """Where the terms stand in the `chosen` documents (one bool each); in order for one term."""
        return places(self.documents(), self.times(), self._terms.spots[self._spots], base, chosen)


Meant = tuple[Group, ...]
"""What a word means in one text of one segment: the terms of all groups; empty where there are none."""


def _spans(begins: Array, numbers: Array) -> Array:
    starts = begins[numbers].astype(np.int64)
    return ranges(starts, begins[numbers + 1] - starts)


class Vocabulary:
    """Looks terms up and remembers what it found. `speak` says which language each clipping is in."""

    def __init__(self) -> None:
        self._found: OrderedDict[tuple[Any, ...], Any] = OrderedDict()
        self._spoken: dict[str, tuple[Array, frozenset[int]]] = {}
        self._languages: tuple[str, ...] = ()
        self._codes: Array = np.zeros(0, np.uint8)

    def speak(self, languages: Sequence[str], codes: Array) -> None:
        """Take over the languages of the library: `codes[id]` is 0 or one more than a place in `languages`."""
        if self._languages != tuple(languages) or not np.array_equal(self._codes, codes):
            self._languages = tuple(languages)
            self._codes = codes
            self._spoken.clear()
            self._found.clear()

    def spoken(self, segment: SegmentView) -> tuple[Array, frozenset[int]]:
        """The language code of each document of a segment, and which codes there are."""
        found = self._spoken.get(segment.name)
        if found is None:
            codes = segment.of_clippings(self._codes)
            found = self._spoken[segment.name] = codes, frozenset(np.flatnonzero(np.bincount(codes)).tolist())
        return found

    def single(self, segment: SegmentView, field: str, leaf: TextLeaf) -> Meant:
        """The terms any of which is the leaf, without what it means as several words in a row."""
        return self._once((segment.name, field, leaf), lambda: self._single(segment, field, leaf))

    def _single(self, segment: SegmentView, field: str, leaf: TextLeaf) -> Meant:
        terms = segment.fields[field]
        match leaf:
            case Wildcard(text):
                return self._pattern(terms, text)
            case Fuzzy(text, edits):
                return _misspelt(terms, fuzzy_term(text), edits)
            case Word() | Prefix() | Phrase():
                meant: Meant = ()
                for steps in ways(leaf):
                    if len(steps) == 1:
                        meant += _looked_up(terms, steps[0])
                        if is_stemmed(leaf, steps):
                            meant += self._forms(segment, terms, steps[0].term)
                return meant
            case _:
                return ()

    def shares(self, segment: SegmentView, leaf: TextLeaf) -> tuple[tuple[str, Group], ...] | None:
        """The groups of terms any of which is the leaf, with their texts; `None` where that takes words in a row."""
        return self._once((segment.name, leaf), lambda: self._shares(segment, leaf))[0]

    def _shares(self, segment: SegmentView, leaf: TextLeaf) -> tuple[tuple[tuple[str, Group], ...] | None]:
        if not isinstance(leaf, Word | Prefix | Wildcard | Fuzzy) or any(len(steps) > 1 for steps in ways(leaf)):
            return (None,)
        names = [name for name in INDEX_FIELDS[leaf.field] if name in segment.fields]
        return (tuple((name, group) for name in names for group in self._single(segment, name, leaf)),)

    def step(self, segment: SegmentView, field: str, step: Step) -> Meant:
        """The terms of one word of a row."""
        terms = segment.fields[field]
        return self._once((segment.name, field, step.term, step.prefix), lambda: _looked_up(terms, step))

    def _forms(self, segment: SegmentView, terms: Terms, term: str) -> Meant:
        meant: Meant = ()
        _, present = self.spoken(segment)
        for code, language in enumerate(self._languages, 1):
            numbers = _inflected(terms, term, language) if code in present else []
            if numbers:
                meant += (Group(terms, numbers=np.array(numbers), weight=VARIANT, language=_any(code, present)),)
        return meant

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
        return _scattered(terms, [first + at for at, term in enumerate(terms.words(first, end)) if matching(term)])


def _encoded(term: str) -> bytes:
    return term.encode("utf-8", "replace")


def _any(code: int, present: frozenset[int]) -> int:
    """No language to look at where there is only that one."""
    return 0 if present == {code} else code


def _looked_up(terms: Terms, step: Step) -> Meant:
    if step.prefix:
        first, end = terms.begin(_encoded(step.term))
        return (Group(terms, (first, end)),) if first < end else ()
    number = terms.find(_encoded(step.term))
    return (Group(terms, (number, number + 1)),) if number >= 0 else ()


def _inflected(terms: Terms, term: str, language: str) -> list[int]:
    first, end = terms.begin(_encoded(reach(term, language)))
    words = terms.words(first, end)
    forms = frozenset(variants(term, language, words))
    return [first + at for at, word in enumerate(words) if word in forms] if forms else []


def _misspelt(terms: Terms, word: str, edits: int) -> Meant:
    if not word:
        return ()
    first, end = terms.begin(_encoded(word[:1]))
    return _scattered(terms, [first + at for at in within(word, edits, terms.words(first, end))])


def _scattered(terms: Terms, numbers: list[int]) -> Meant:
    return (Group(terms, numbers=np.array(numbers)),) if numbers else ()
