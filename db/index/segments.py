"""One segment of the index as the executor sees it: arrays by document number."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import numpy as np

from db.index.arrays import Array, ArrayFile, DamagedFile
from db.index.codec import ArraySegment, Terms, fields_of
from db.index.occurrences import base_of

_LARGE = ("/documents", "/times", "/spots")
"""Arrays that are not checked when a segment is opened, as those are that say where something is in others."""
_K1 = 1.2
_B = 0.6
_USUAL_LENGTH = 350.0
"""Words of a usual article. A constant, so that a score doesn't depend on what else is in the library."""


def length_norms(lengths: Array) -> Array:
    """The denominator's part of BM25 that depends on the lengths of texts in words."""
    norms: Array = (_K1 * (1 - _B + _B / _USUAL_LENGTH * lengths)).astype(np.float32)
    return norms


def saturation(frequencies: Array, norms: Array) -> Array:
    """BM25's use of weighted term frequencies, from 0 to k1 + 1."""
    used: Array = frequencies * np.float32(_K1 + 1) / (frequencies + norms)
    return used


def published(generation: Path, segment: ArraySegment) -> ArrayFile:
    """The file of a segment. Raises `DamagedFile` where it is not the one that was published."""
    file = ArrayFile(generation / segment.file_name())
    if file.crc != segment.crc:
        raise DamagedFile(f"{segment.file_name()} is not the file that was published")
    return file


class SegmentView:
    """One segment. `clippings[n]` and `norms[n]` are a document's clipping id and length norm."""

    def __init__(self, generation: Path, segment: ArraySegment) -> None:
        self.name: str = segment.segment_id()  # type: ignore[no-untyped-call]
        self.file = published(generation, segment)
        damaged = self.file.damaged(*_LARGE)
        if damaged:
            raise DamagedFile(f"{segment.file_name()} is damaged ({', '.join(damaged)})")
        self.clippings = self.file["clippings"]
        self.greatest = int(self.clippings.max(initial=0))
        self.fields = {field: Terms(self.file, field) for field in fields_of(self.file)}
        self._bases: dict[str, Array] = {}
        self.deleted: Array | None = None
        self._deleted: frozenset[int] = frozenset()
        self.refresh(segment)

    def __len__(self) -> int:
        return len(self.clippings)

    def refresh(self, segment: ArraySegment) -> None:
        """Take over what a newer table of contents says is deleted."""
        if segment.deleted != self._deleted:
            self._deleted = segment.deleted
            self.deleted = np.zeros(len(self), bool)
            self.deleted[list(segment.deleted)] = True

    def of_clippings(self, values: Array) -> Array:
        """What an array by clipping id says of each document; zero for clippings that it doesn't reach."""
        if self.greatest < len(values):
            return values[self.clippings]
        there = self.clippings < len(values)
        found = np.zeros(len(self), values.dtype)
        found[there] = values[self.clippings[there]]
        return found

    def base(self, field: str) -> Array:
        """Where each document begins on the line of a field's positions (`db.index.occurrences`)."""
        base = self._bases.get(field)
        if base is None:
            base = self._bases[field] = base_of(self.fields[field].lengths)
        return base

    @cached_property
    def norms(self) -> Array:
        """The length norm of every document."""
        lengths = np.zeros(len(self), np.int64)
        for terms in self.fields.values():
            lengths += terms.lengths
        return length_norms(lengths)
