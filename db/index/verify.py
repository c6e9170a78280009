"""Whether the index says of every clipping what the database says: each word of each text at each of its positions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from db.index import outbox
from db.index.reader import IndexReader
from db.index.schema import SPOTS, TEXTS
from db.index.segments import SegmentView
from db.query.matcher import Texts

_MASK = (1 << 64) - 1
_PAGE = 500


def differences(connection: sqlite3.Connection, reader: IndexReader) -> Iterator[str]:
    """Sentences about what is not as it should be; clippings that still wait in the outbox are not looked at."""
    pending = {each.clipping_id for each in outbox.waiting(connection)}
    indexed: dict[int, int] = {}
    for segment in reader.segments:
        sums = _segment_sums(segment)
        for document, clipping in enumerate(segment.clippings):
            if document in segment.deleted or clipping in pending:
                continue
            if clipping in indexed:
                yield f"The index holds clipping {clipping} twice."
            indexed[clipping] = sums[document]
    last = 0
    while page := outbox.texts_after(connection, last, _PAGE):
        last = page[-1][0]
        for clipping, texts in page:
            if clipping in pending:
                continue
            found = indexed.pop(clipping, None)
            if found is None:
                yield f"The index lacks clipping {clipping}."
            elif found != _text_sum(texts):
                yield f"The index holds other words of clipping {clipping} than the database."
    for clipping in indexed:
        yield f"The index holds clipping {clipping}, which is gone."


def _segment_sums(segment: SegmentView) -> list[int]:
    """For each document the sum of a hash of every (text, word, positions)."""
    sums = [0] * len(segment.clippings)
    for field in TEXTS:
        for term in segment.terms(field, b""):
            for document, value in segment.values(field, term):
                sums[document] = (sums[document] + hash((field, term, value))) & _MASK
    return sums


def _text_sum(texts: Texts) -> int:
    total = 0
    for field, where in texts.words().items():
        for term, spots in where.items():
            total = (total + hash((field, term.encode("utf-8", "replace"), SPOTS.encode(list(spots))))) & _MASK
    return total
