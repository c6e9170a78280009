"""Several segments made one, without deleted documents. Postings are moved as arrays, some ten thousand at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from db.index.arrays import Array, ArrayFile, ArrayWriter, ranges
from db.index.building import add_terms, document_kind, spots_kind, times_kind
from db.index.codec import ArraySegment, Terms, fields_of
from db.index.storage import DurableStorage

_PIECE = 200_000
"""Postings that are moved at once: some ten milliseconds of work, and as many megabytes."""


@dataclass(frozen=True)
class _Source:
    """A field of one segment. `documents[n]` is the new number of document n, -1 for a deleted one."""

    terms: Terms
    documents: Array
    ranks: Array
    """The new number of each term."""


def merge(
    storage: DurableStorage,
    index_name: str,
    segments: Sequence[ArraySegment],
    pause: Callable[[], None],
    source: Path | None = None,
) -> ArraySegment:
    """A new segment with the documents of these, not published. `pause` is called every few milliseconds.

    The segments are in the folder `source` where that is another than the new one's.
    """
    folder = Path(storage.folder)
    files = [ArrayFile((source or folder) / segment.file_name()) for segment in segments]
    numbers = _new_numbers(segments)
    merged = ArraySegment(index_name)
    merged.documents = sum(int(np.count_nonzero(kept >= 0)) for kept in numbers)
    with storage.writing(merged.file_name()) as out:
        writer = ArrayWriter(out, folder)
        try:
            clippings = [file["clippings"][kept >= 0] for file, kept in zip(files, numbers, strict=True)]
            writer.add("clippings", np.concatenate(clippings), "<i8")
            for field in sorted({field for file in files for field in fields_of(file)}):
                _merge_field(writer, field, files, numbers, merged.documents, pause)
            writer.close()
        finally:
            writer.abandon()
    merged.crc = ArrayFile(folder / merged.file_name()).crc
    return merged


def _new_numbers(segments: Sequence[ArraySegment]) -> list[Array]:
    made: list[Array] = []
    base = 0
    for segment in segments:
        kept = np.ones(segment.documents, bool)
        kept[list(segment.deleted)] = False
        numbers = np.where(kept, np.cumsum(kept) - 1 + base, -1)
        base += int(np.count_nonzero(kept))
        made.append(numbers)
    return made


def _merge_field(
    writer: ArrayWriter,
    field: str,
    files: Sequence[ArrayFile],
    numbers: Sequence[Array],
    documents: int,
    pause: Callable[[], None],
) -> None:
    having = [at for at, file in enumerate(files) if f"{field}/terms" in file]
    terms = {at: Terms(files[at], field) for at in having}
    lengths = np.concatenate(
        [
            terms[at].lengths[kept >= 0] if at in terms else np.zeros(np.count_nonzero(kept >= 0), np.uint32)
            for at, kept in enumerate(numbers)
        ]
    )
    spelled = {at: each.spelled() for at, each in terms.items()}
    vocabulary = sorted(set().union(*spelled.values()))
    rank = {term: number for number, term in enumerate(vocabulary)}
    sources = [
        _Source(terms[at], numbers[at], np.fromiter(map(rank.__getitem__, spelled[at]), np.int64, len(spelled[at])))
        for at in having
    ]
    del rank, spelled
    pause()
    most = max(int(source.terms.times.max(initial=1)) for source in sources)
    all_documents = writer.grow(f"{field}/documents", document_kind(documents))
    all_times = writer.grow(f"{field}/times", times_kind(most))
    all_spots = writer.grow(f"{field}/spots", spots_kind(int(lengths.max(initial=0))))
    postings = np.zeros(len(vocabulary), np.int64)
    spots = np.zeros(len(vocabulary), np.int64)
    for first, end in _pieces(sources, len(vocabulary)):
        piece = [_taken(source, first, end) for source in sources]
        of = np.concatenate([each[0] for each in piece])
        order = np.argsort(of, kind="stable")
        times = np.concatenate([each[2] for each in piece])
        begins = np.cumsum(times) - times
        all_documents.append(np.concatenate([each[1] for each in piece])[order])
        all_times.append(times[order])
        all_spots.append(np.concatenate([each[3] for each in piece])[ranges(begins[order], times[order])])
        postings[first:end] = np.bincount(of, minlength=end - first)
        spots[first:end] = np.bincount(of, weights=times, minlength=end - first).astype(np.int64)
        pause()
    kept = np.flatnonzero(postings)
    add_terms(writer, field, [vocabulary[number] for number in kept])
    writer.add(f"{field}/postings", np.concatenate(([0], np.cumsum(postings[kept]))), "<u4")
    writer.add(f"{field}/places", np.concatenate(([0], np.cumsum(spots[kept]))), "<u4")
    writer.add(f"{field}/lengths", lengths, "<u4")


def _pieces(sources: Sequence[_Source], terms: int) -> Iterator[tuple[int, int]]:
    """Spans of new term numbers with about `_PIECE` postings each."""
    counts = np.zeros(terms, np.int64)
    for source in sources:
        counts[source.ranks] += source.terms.counts()
    upto = np.cumsum(counts)
    first = 0
    while first < terms:
        done = int(upto[first - 1]) if first else 0
        end = max(first + 1, int(np.searchsorted(upto, done + _PIECE, "right")))
        yield first, end
        first = end


def _taken(source: _Source, first: int, end: int) -> tuple[Array, Array, Array, Array]:
    """Of the postings of some new term numbers: which number from `first` on, which document, how often, where."""
    low, high = np.searchsorted(source.ranks, (first, end))
    terms = source.terms
    part = terms.postings_of(int(low), int(high))
    of = np.repeat(source.ranks[low:high] - first, terms.counts(int(low), int(high)))
    times = terms.times[part].astype(np.int64)
    spots = terms.spots[int(terms.places[low]) : int(terms.places[high])]
    documents = source.documents[terms.documents[part]]
    kept = documents >= 0
    if not kept.all():
        spots = spots[np.repeat(kept, times)]
        of, times, documents = of[kept], times[kept], documents[kept]
    return of, documents, times, spots
