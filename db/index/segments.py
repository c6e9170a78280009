"""Reading one segment of the index: decoded postings, positions, the terms that begin in some way.

The only module that knows how Whoosh lays out a segment; what it hands out are plain arrays by document number.
Postings are decoded a block at a time through the codec's matcher, which is several times faster than stepping it.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, TypeAlias

from whoosh.reading import TermNotFound

from db.index.codec import payload
from db.index.schema import SPOTS

Postings: TypeAlias = "tuple[array[int], array[float]]"
"""Document numbers, ascending, and how often the term occurs in each."""

CACHED_POSTINGS = 4_000_000
"""Decoded postings kept over all segments (8 bytes each)."""

_K1 = 1.2
_B = 0.6
_USUAL_LENGTH = 350.0
"""Words of a usual article. A constant, so that a score doesn't depend on what else is in the library."""


def length_norm(length: int) -> float:
    """The denominator's part of BM25 that depends on a text's length in words."""
    return _K1 * (1 - _B + _B * length / _USUAL_LENGTH)


def saturation(frequency: float, norm: float) -> float:
    """BM25's use of a weighted term frequency, from 0 to k1 + 1."""
    return frequency * (_K1 + 1) / (frequency + norm)


class PostingsCache:
    """Decoded postings of all segments, the least recently used thrown out."""

    def __init__(self, limit: int = CACHED_POSTINGS) -> None:
        self._limit = limit
        self._held = 0
        self._postings: OrderedDict[tuple[str, str, bytes], Postings] = OrderedDict()

    def get(self, key: tuple[str, str, bytes], make: Callable[[], Postings]) -> Postings:
        """The postings of (segment, field, term), decoded when they are not there."""
        found = self._postings.get(key)
        if found is not None:
            self._postings.move_to_end(key)
            return found
        found = make()
        self._postings[key] = found
        self._held += len(found[0]) + 16
        while self._held > self._limit and len(self._postings) > 1:
            _, dropped = self._postings.popitem(last=False)
            self._held -= len(dropped[0]) + 16
        return found


class SegmentView:
    """One segment. `clippings[n]` and `norms[n]` are a document's clipping id and length norm."""

    def __init__(self, storage: Any, segment: Any, cache: PostingsCache) -> None:
        self.name: str = segment.segment_id()
        self._cache = cache
        self.clippings = read_column(storage, segment, "clipping", "q")
        self.norms = array("f", map(length_norm, read_column(storage, segment, "length", "I")))
        self._terms = segment.codec().terms_reader(storage, segment)
        self._fields = frozenset(self._terms.indexed_field_names())
        self.deleted: frozenset[int] = frozenset()
        self.refresh(segment)

    def refresh(self, segment: Any) -> None:
        """Take over what a newer table of contents says is deleted."""
        self.deleted = frozenset(segment.deleted_docs())

    def close(self) -> None:
        """Close the files."""
        self._terms.close()

    def postings(self, field: str, term: bytes) -> Postings:
        """The documents with a term, deleted ones among them."""
        return self._cache.get((self.name, field, term), lambda: self._decode(field, term))

    def _matcher(self, field: str, term: bytes) -> Any:
        if field not in self._fields:
            return None
        try:
            return self._terms.matcher(field, term, SPOTS)
        except TermNotFound:
            return None

    def _decode(self, field: str, term: bytes) -> Postings:
        documents, weights = array("I"), array("f")
        matcher = self._matcher(field, term)
        while matcher is not None and matcher.is_active():
            matcher.id()
            matcher.weight()
            documents.extend(matcher._ids)
            weights.extend(matcher._weights)
            matcher._next_block()
        return documents, weights

    def document_count(self, field: str, term: bytes) -> int:
        """In how many documents a term of the segment is, deleted ones counted."""
        return int(self._terms.doc_frequency(field, term))

    def positions(self, field: str, term: bytes, documents: set[int], go_on: Callable[[], bool]) -> dict[int, bytes]:
        """Where a term stands in those of `documents` that have it, for `SPOTS` to decode.

        `go_on` is asked now and then. Blocks without any of the documents are skipped.
        """
        found: dict[int, bytes] = {}
        matcher = self._matcher(field, term)
        if matcher is None:
            return found
        wanted = sorted(documents)
        at, blocks = 0, 0
        while matcher.is_active():
            blocks += 1
            if at == len(wanted) or (not blocks % 256 and not go_on()):
                break
            last = matcher.block_max_id()
            end = bisect_right(wanted, last, at)
            if end > at:
                matcher.value()
                matcher.id()
                for document in documents.intersection(matcher._ids):
                    found[document] = payload(matcher._values[bisect_left(matcher._ids, document)])
                at = end
            matcher._next_block()
        return found

    def values(self, field: str, term: bytes) -> Iterator[tuple[int, bytes]]:
        """Each document with a term, deleted ones among them, and its positions as they are stored (for `verify`)."""
        matcher = self._matcher(field, term)
        while matcher is not None and matcher.is_active():
            yield matcher.id(), payload(matcher.value())
            matcher.next()

    @cached_property
    def documents(self) -> dict[int, int]:
        """Clipping id -> document number, without deleted documents' being told apart."""
        return {clipping_id: document for document, clipping_id in enumerate(self.clippings)}

    def terms(self, field: str, prefix: bytes) -> Iterator[bytes]:
        """The terms that begin with `prefix`, in order."""
        if field not in self._fields:
            return
        for name, term in self._terms.terms_from(field, prefix):
            if name != field or not term.startswith(prefix):
                return
            yield term


def read_column(storage: Any, segment: Any, name: str, code: str) -> array[int]:
    """A segment's column of numbers as an array, padded with the zeros that Whoosh leaves out at the end."""
    documents = segment.codec().per_document_reader(storage, segment)
    values = array(code)
    if documents.has_column(name):
        file, start, length = documents._get_column_file(name)
        values.frombytes(file.get(start, length))
        file.close()
        if sys.byteorder == "little":
            values.byteswap()
    documents.close()
    values.extend([0] * (segment.doc_count_all() - len(values)))
    return values
