"""From texts to a segment: every word of every text is given a number, and one sort brings the numbers into order."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path

import numpy as np

from db.index.analysis import terms_in_order
from db.index.arrays import Array, ArrayFile, ArrayWriter
from db.index.codec import ArraySegment
from db.index.schema import TEXTS
from db.index.storage import DurableStorage
from db.query.matcher import Texts

MOST_DOCUMENTS = 1 << 16
"""Documents of a segment at most, so that their numbers take two bytes."""


class Batch:
    """Texts to become one segment."""

    def __init__(self) -> None:
        self.clippings = array("q")
        self._fields = {name: _Field() for name in TEXTS}

    def __len__(self) -> int:
        return len(self.clippings)

    @property
    def size(self) -> int:
        """The number of words taken in."""
        return sum(len(field.tokens) for field in self._fields.values())

    def add(self, clipping_id: int, texts: Texts) -> None:
        """Take in one clipping."""
        number = len(self.clippings)
        self.clippings.append(clipping_id)
        for name, field in self._fields.items():
            text = getattr(texts, name)
            if text:
                field.add(number, text)

    def write(self, storage: DurableStorage, index_name: str) -> ArraySegment:
        """Write the segment's file; it is not published."""
        segment = ArraySegment(index_name)
        segment.documents = len(self.clippings)
        with storage.writing(segment.file_name()) as file:
            writer = ArrayWriter(file, Path(storage.folder))
            writer.add("clippings", np.array(self.clippings), "<i8")
            for name, field in self._fields.items():
                if field.tokens:
                    field.write(writer, name, len(self.clippings))
            writer.close()
        segment.crc = ArrayFile(Path(storage.folder) / segment.file_name()).crc
        return segment


class _Field:
    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self._take: Callable[[str], int] = self._numbers.__getitem__
        self.tokens = array("I")
        self._positions = array("I")
        self._documents = array("I")
        self._sizes = array("I")
        self._lengths = array("I")

    def add(self, document: int, text: str) -> None:
        terms, positions = terms_in_order(text)
        if not terms:
            return
        self.tokens.extend(map(self._take, terms))
        self._positions.extend(range(len(terms)) if positions is None else positions)
        self._documents.append(document)
        self._sizes.append(len(terms))
        self._lengths.append(len(terms) if positions is None else max(positions) + 1)

    def write(self, writer: ArrayWriter, name: str, documents: int) -> None:
        """Write the field's arrays."""
        spelled = [term.encode("utf-8", "replace") for term in self._numbers]
        order = sorted(range(len(spelled)), key=spelled.__getitem__)
        rank = np.empty(len(order), np.uint32)
        rank[order] = np.arange(len(order), dtype=np.uint32)
        tokens = rank[np.frombuffer(self.tokens, np.uint32)]
        by_term = sorted_order(tokens)
        tokens = tokens[by_term]
        of = np.repeat(np.frombuffer(self._documents, np.uint32), np.frombuffer(self._sizes, np.uint32))[by_term]
        spots = np.frombuffer(self._positions, np.uint32)[by_term]
        begins = np.empty(len(tokens), bool)
        begins[0] = True
        np.not_equal(tokens[1:], tokens[:-1], out=begins[1:])
        new_term = begins.copy()
        begins[1:] |= of[1:] != of[:-1]
        first = np.flatnonzero(begins)
        lengths = np.zeros(documents, np.uint32)
        lengths[np.frombuffer(self._documents, np.uint32)] = np.frombuffer(self._lengths, np.uint32)
        places = np.append(np.flatnonzero(new_term), len(tokens))
        add_terms(writer, name, [spelled[number] for number in order])
        writer.add(f"{name}/postings", np.append(np.flatnonzero(new_term[first]), len(first)), "<u4")
        writer.add(f"{name}/documents", of[first], document_kind(documents))
        times = np.diff(np.append(first, len(tokens)))
        writer.add(f"{name}/times", times, times_kind(int(times.max())))
        writer.add(f"{name}/spots", spots, spots_kind(int(lengths.max())))
        writer.add(f"{name}/places", places, "<u4")
        writer.add(f"{name}/lengths", lengths, "<u4")


def add_terms(writer: ArrayWriter, name: str, terms: Iterable[bytes]) -> None:
    """Write the sorted terms of a field and where they begin."""
    listed = list(terms)
    sizes = np.fromiter(map(len, listed), np.int64, len(listed)) + 1
    writer.add(f"{name}/terms", np.frombuffer(b"\n".join([*listed, b""]), np.uint8), "<u1")
    writer.add(f"{name}/starts", np.concatenate(([0], np.cumsum(sizes))), "<u4")


def sorted_order(keys: Array) -> Array:
    """What brings 32-bit keys into order, equal ones as they are; several times quicker than a stable `argsort`."""
    if len(keys) >= 1 << 32:
        return np.argsort(keys, kind="stable")
    both = keys.astype(np.uint64) << np.uint64(32)
    both |= np.arange(len(keys), dtype=np.uint64)
    both.sort()
    both &= np.uint64(0xFFFFFFFF)
    return both.astype(np.int64)


def document_kind(documents: int) -> str:
    """The type of document numbers in a segment of so many."""
    return "<u2" if documents <= MOST_DOCUMENTS else "<u4"


def times_kind(most: int) -> str:
    """The type of counts up to this one."""
    return "<u1" if most < 1 << 8 else "<u2" if most < 1 << 16 else "<u4"


def spots_kind(longest: int) -> str:
    """The type of positions in texts up to this length."""
    return "<u2" if longest <= 1 << 16 else "<u4"


def build(storage: DurableStorage, index_name: str, texts: Iterable[tuple[int, Texts]]) -> list[ArraySegment]:
    """Segments of these texts, as many as are needed; not published."""
    segments: list[ArraySegment] = []
    batch = Batch()
    for clipping_id, text in texts:
        if len(batch) >= MOST_DOCUMENTS or batch.size >= _MOST_WORDS:
            segments.append(batch.write(storage, index_name))
            batch = Batch()
        batch.add(clipping_id, text)
    if len(batch):
        segments.append(batch.write(storage, index_name))
    return segments


_MOST_WORDS = 4_000_000
