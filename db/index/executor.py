"""Text leaves run over the segments of the index: leaf -> the clippings that have it, with how strongly.

Whoosh's own searching is not used: postings are slices of arrays (`db.index.codec`), and sets are combined by the
caller, who also knows what the database says. A strength is BM25F's saturated frequency, with matches in the headline
counting more and inflected forms counting less; the caller multiplies it by the leaf's rarity.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from db.index.analysis import Sequence as Steps
from db.index.arrays import Array
from db.index.budget import Budget
from db.index.occurrences import (
    NOWHERE,
    Occurrences,
    ascending,
    chained,
    changes,
    documents_of,
    in_a_row,
    in_a_window,
    longest,
    side_by_side,
    united,
)
from db.index.segments import SegmentView, saturation
from db.index.vocabulary import Group, Meant, Vocabulary
from db.query.compare import INDEX_FIELDS, first_positions, ways
from db.query.tree import AtLeast, First, Fuzzy, Near, Node, Or, Phrase, Prefix, TextLeaf, Wildcard, Word

BOOSTS = {"title": 4.0, "standfirst": 2.0, "body": 1.0, "note": 1.5, "highlight": 1.5}
"""How much a match in each text counts."""

MOST_PLACES = 12_000_000
"""Positions of words that a phrase or nearness may look at in one segment (some 25 bytes each while it does)."""

_SPARSE = 16


class _TooMuch(Exception):
    """A leaf needs more memory than a search may take."""


@dataclass(frozen=True)
class Strengths:
    """Clippings, each once, and how strongly a leaf is in them (32-bit floats above 0)."""

    ids: Array
    values: Array


NOTHING = Strengths(np.zeros(0, np.int64), np.zeros(0, np.float32))

Counts = tuple[Array, Array]
"""Document numbers, ascending, and how often something is in each, weighted (32-bit floats)."""

Share = tuple[Array, Array, bool]
"""Counts, and whether each document is there once and in order."""

_NONE: Counts = (np.zeros(0, np.int64), np.zeros(0, np.float32))


def strengths(
    segments: Iterable[SegmentView],
    leaf: TextLeaf,
    vocabulary: Vocabulary,
    budget: Budget,
    within: Array | None = None,
) -> tuple[Strengths, int]:
    """The clippings that have a leaf, and in about how many documents it is.

    Only those in `within` (one bool by clipping id) are wanted if that is given; the number is of all.
    """
    ids: list[Array] = []
    values: list[Array] = []
    total = 0
    for segment in segments:
        if not budget.check():
            break
        run = _SegmentRun(segment, vocabulary, wanted(segment, within), budget)
        try:
            documents, frequencies = run.leaf(leaf)
        except _TooMuch:
            budget.note("Words of this search stand in too many places to look at all of them: there may be more.")
            continue
        total += max(run.seen, len(documents))
        if len(documents):
            ids.append(segment.clippings[documents])
            values.append(saturation(frequencies, segment.norms[documents]))
    if not ids:
        return NOTHING, total
    if len(ids) == 1:
        return Strengths(ids[0], values[0]), total
    return Strengths(np.concatenate(ids), np.concatenate(values)), total


def wanted(segment: SegmentView, within: Array | None) -> Array | None:
    """For each document whether it counts; `None` where all do."""
    if within is None:
        return None if segment.deleted is None else ~segment.deleted
    chosen = segment.of_clippings(within)
    if segment.deleted is not None:
        chosen &= ~segment.deleted
    return chosen


def size(segments: Iterable[SegmentView], leaf: Word) -> int:
    """In about how many documents a word is: fewest first is the quickest order."""
    steps = next(iter(ways(leaf)), ())
    if not steps:
        return 0
    term = steps[0].term.encode("utf-8", "replace")
    most = 0
    for segment in segments:
        fields = (segment.fields.get(field) for field in INDEX_FIELDS[leaf.field])
        most += max((terms.count_of(term) for terms in fields if terms), default=0)
    return most


class _SegmentRun:
    """One leaf in one segment. `seen` is in how many documents its most frequent text has it, wanted or not."""

    def __init__(self, segment: SegmentView, vocabulary: Vocabulary, wanted: Array | None, budget: Budget) -> None:
        self._segment = segment
        self._vocabulary = vocabulary
        self._wanted = wanted
        self._budget = budget
        self._looked_at = 0
        self.seen = 0

    def leaf(self, leaf: TextLeaf) -> Counts:
        """The documents with a leaf and how often it is there, weighted by where."""
        match leaf:
            case AtLeast(times, of):
                documents, counts = self._total(self._fields(of, counted=True))
                enough = counts >= times
                return documents[enough], counts[enough]
            case First(words, of):
                return self._total(self._fields(of, first=words))
            case _:
                shares = self._vocabulary.shares(self._segment, leaf)
                if shares is None:
                    return self._total(self._fields(leaf))
                return self._total([self._postings(group, BOOSTS[field]) for field, group in shares])

    def _fields(self, leaf: TextLeaf, counted: bool = False, first: int = 0) -> list[Share]:
        found: list[Share] = []
        for field in INDEX_FIELDS[leaf.field]:
            terms = self._segment.fields.get(field)
            upto = first_positions(first, field) if first else sys.maxsize
            if terms is None or not upto:
                continue
            documents, counts = self._in_field(field, leaf, counted, upto)
            found.append((documents, counts if counted else counts * np.float32(BOOSTS[field]), True))
        return found

    def _in_field(self, field: str, leaf: TextLeaf, counted: bool, upto: int) -> Counts:
        """The documents with a leaf in one text, among its first `upto` positions; `counted` exactly, not for rank."""
        if counted or upto < sys.maxsize or isinstance(leaf, Near) or (isinstance(leaf, Phrase) and leaf.slop):
            starts = self._occurrences(field, leaf, self._wanted).starts
            base = self._segment.base(field)
            if upto < sys.maxsize:
                starts = starts[starts - base[np.searchsorted(base, starts, "right") - 1] < upto]
            return documents_of(starts, base)
        meant = self._vocabulary.single(self._segment, field, leaf)
        found = [self._total([self._postings(group) for group in meant])] if meant else []
        for steps in ways(leaf):
            if len(steps) > 1:
                starts, _length = self._row(field, steps, self._wanted)
                found.append(documents_of(starts, self._segment.base(field)))
        if len(found) < 2:
            return found[0] if found else _NONE
        return self._most(found)

    def _postings(self, group: Group, boost: float = 1.0) -> Share:
        """The wanted documents with the terms of a group."""
        documents, times = group.documents(), group.times()
        if group.one and not group.language:
            self.seen = max(self.seen, len(documents))
        kept = self._speaking(group)[documents] if group.language else None
        if self._wanted is not None:
            kept = self._wanted[documents] if kept is None else kept & self._wanted[documents]
        if kept is not None:
            documents, times = documents[kept], times[kept]
        counts = times.astype(np.float32)
        if group.weight * boost != 1:
            counts *= np.float32(group.weight * boost)
        return documents, counts, group.one

    def _speaking(self, group: Group) -> Array:
        """The documents, one bool each, in the language of a group."""
        speaking: Array = self._vocabulary.spoken(self._segment)[0] == group.language
        return speaking

    def _total(self, found: Sequence[Share]) -> Counts:
        """The counts of several texts or terms together."""
        found = [each for each in found if len(each[0])]
        if not found:
            return _NONE
        if len(found) == 1 and found[0][2]:
            return found[0][:2]
        if sum(len(each[0]) for each in found) * _SPARSE < len(self._segment):
            if len(found) == 1:
                return _grouped(*found[0][:2])
            return _grouped(np.concatenate([each[0] for each in found]), np.concatenate([each[1] for each in found]))
        together = np.zeros(len(self._segment), np.float32)
        for documents, counts, once in found:
            if once:
                together[documents] += counts
            else:
                together += np.bincount(documents, weights=counts, minlength=len(together))
        having = np.flatnonzero(together)
        return having, together[having]

    def _most(self, found: Sequence[Counts]) -> Counts:
        """The higher count where a word may be written in several ways."""
        together = np.zeros(len(self._segment), np.float32)
        for documents, counts in found:
            together[documents] = np.maximum(together[documents], counts)
        having = np.flatnonzero(together)
        return having, together[having]

    def _row(self, field: str, steps: Steps, chosen: Array | None) -> tuple[Array, int]:
        """Where words in a row begin in the chosen documents, and how far behind the first the last one stands."""
        meant = [self._vocabulary.step(self._segment, field, step) for step in steps]
        offsets = [step.offset for step in steps]
        having = self._having_all(meant, chosen)
        if having is None:
            return np.zeros(0, np.int64), offsets[-1]
        base = self._segment.base(field)
        found = [self._places(each, base, having) for each in meant]
        return in_a_row(found, offsets, base), offsets[-1]

    def _possible(self, field: str, node: Node) -> Array | None:
        """The documents, one bool each, in which a leaf may be; `None` for none."""
        if isinstance(node, Or):
            found = [self._possible(field, child) for child in node.children]
        else:
            assert isinstance(node, Word | Prefix | Wildcard | Fuzzy | Phrase)
            meant = self._vocabulary.single(self._segment, field, node)
            found = [self._having(meant)] if meant else []
            for steps in ways(node):
                if len(steps) > 1:
                    row = [self._vocabulary.step(self._segment, field, step) for step in steps]
                    found.append(self._having_all(row, None))
        there = [each for each in found if each is not None]
        if len(there) < 2:
            return there[0] if there else None
        any_of: Array = np.logical_or.reduce(there)
        return any_of

    def _having(self, meant: Meant) -> Array:
        """The documents, one bool each, that have any of some terms, in whatever language."""
        here = np.zeros(len(self._segment), bool)
        for group in meant:
            here[group.documents()] = True
        return here

    def _having_all(self, meant: Sequence[Meant], chosen: Array | None) -> Array | None:
        """The documents, one bool each, that have something of each; `None` where there are none."""
        for each in sorted(meant, key=lambda each: sum(group.count for group in each)):
            if not each:
                return None
            here = self._having(each)
            if chosen is not None:
                here &= chosen
            if not here.any():
                return None
            chosen = here
        return chosen

    def _places(self, meant: Meant, base: Array, chosen: Array | None) -> Array:
        """Where any of some terms stands, ascending."""
        found: list[Array] = []
        for group in meant:
            there = chosen
            if group.language:
                speaking = self._speaking(group)
                there = speaking if chosen is None else chosen & speaking
            self._looked_at += group.size
            if self._looked_at > MOST_PLACES:
                raise _TooMuch
            found.append(group.places(base, there))
        if len(found) == 1 and meant[0].one:
            return found[0]
        return ascending(found, int(base[-1]))

    def _occurrences(self, field: str, node: Node, chosen: Array | None) -> Occurrences:
        """Where a leaf stands in the chosen documents; of `Near` and loose phrases only a beginning counts."""
        if not self._budget.check():
            return NOWHERE
        base = self._segment.base(field)
        match node:
            case Near(children, distance, ordered):
                for child in children:
                    here = self._possible(field, child)
                    if here is not None and chosen is not None:
                        here &= chosen
                    if here is None or not here.any():
                        return NOWHERE
                    chosen = here
                found = [self._occurrences(field, child, chosen) for child in children]
                if len(found) == 2 and all(each.ends is each.starts for each in found):
                    starts = side_by_side(found[0].starts, found[1].starts, base, distance, ordered)
                else:
                    starts = chained(found, base, distance, ordered, self._budget.check)
                return Occurrences(starts, starts)
            case Or(children):
                found = [self._occurrences(field, child, chosen) for child in children]
                if all(each.ends is each.starts for each in found):
                    starts = ascending([each.starts for each in found], int(base[-1]))
                    return Occurrences(starts, starts)
                return united(found)
            case Phrase(slop=slop) if slop:
                steps = ways(node)[0]
                meant = [self._vocabulary.step(self._segment, field, step) for step in steps]
                having = self._having_all(meant, chosen)
                if having is None:
                    return NOWHERE
                found_places = [self._places(each, base, having) for each in meant]
                return in_a_window(found_places, base, steps[-1].offset + 1 + slop)
            case Word() | Prefix() | Wildcard() | Fuzzy() | Phrase():
                all_ways: list[Occurrences] = []
                meant_here = self._vocabulary.single(self._segment, field, node)
                if meant_here:
                    starts = self._places(meant_here, base, chosen)
                    all_ways.append(Occurrences(starts, starts))
                for steps in ways(node):
                    if len(steps) > 1:
                        starts, length = self._row(field, steps, chosen)
                        all_ways.append(Occurrences(starts, starts + length))
                return all_ways[0] if len(all_ways) == 1 else longest(united(all_ways))
            case _:
                raise AssertionError(node)


def _grouped(documents: Array, counts: Array) -> Counts:
    """Counts by document, each once."""
    if not len(documents):
        return _NONE
    order = np.argsort(documents, kind="stable")
    documents, counts = documents[order], counts[order]
    new = changes(documents)
    return documents[new], np.add.reduceat(counts, new)
