"""Whether the index says of every clipping what the database says: each word of each text at each of its positions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from db.index import outbox
from db.index.reader import IndexReader
from db.index.segments import SegmentView
from db.query.matcher import Texts

_MASK = (1 << 64) - 1
_PAGE = 500


def differences(connection: sqlite3.Connection, reader: IndexReader) -> Iterator[str]:
    """Sentences about what is not as it should be; clippings that still wait in the outbox are not looked at."""
    pending = {each.clipping_id for each in outbox.waiting(connection)}
    indexed: dict[int, int] = {}
    for segment in reader.segments:
        damaged = segment.file.damaged()
        if damaged:
            yield f"A file of the index is damaged ({', '.join(damaged)})."
            return
        sums = _segment_sums(segment)
        for document, clipping in enumerate(segment.clippings.tolist()):
            if (segment.deleted is not None and segment.deleted[document]) or clipping in pending:
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
    sums = [0] * len(segment)
    for field, terms in segment.fields.items():
        places = 0
        for number, term in enumerate(terms.words()):
            part = terms.postings_of(number)
            for document, times in zip(terms.documents[part].tolist(), terms.times[part].tolist(), strict=True):
                spots = tuple(terms.spots[places : places + times].tolist())
                sums[document] = (sums[document] + hash((field, term, spots))) & _MASK
                places += times
    return sums


def _text_sum(texts: Texts) -> int:
    total = 0
    for field, where in texts.words().items():
        for term, spots in where.items():
            total = (total + hash((field, _stored(term), tuple(spots)))) & _MASK
    return total


def _stored(term: str) -> str:
    return term.encode("utf-8", "replace").decode()
