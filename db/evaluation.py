"""One search: a tree worked out over index, catalogue and what the index doesn't hold, as arrays of clipping ids."""

from __future__ import annotations

import math
import sqlite3
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from db import moments
from db.catalogue import EVERYWHERE, Catalogue, Structure
from db.index import outbox
from db.index.budget import Budget
from db.index.executor import NOTHING, Strengths, size, strengths
from db.index.likeness import like
from db.index.segments import SegmentView
from db.index.vocabulary import Vocabulary
from db.ordering import Ordered
from db.query import sql
from db.query.compare import INDEX_FIELDS, exact_pattern
from db.query.tree import (
    And,
    Dates,
    Everything,
    Exact,
    Filter,
    Has,
    Is,
    Match,
    Node,
    Not,
    Number,
    Or,
    Phrase,
    Similar,
    TextLeaf,
    Word,
)
from db.sort import Sort

FRESH_DAYS = 60.0
"""After so many days a clipping has lost half of what being new adds to its score."""

_VERIFIED = 256
_DAY = 86_400

Array = NDArray[np.generic]
Ids = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Snapshot:
    """What is true until the database changes: the structured fields, and what the index doesn't hold.

    `matched` are the clippings that are looked at directly, with their sequence numbers. `held` says of each id whether
    what the index has of it counts, `None` for all. `pending` clippings are lacking, of which `unsearched` aren't
    looked at.
    """

    catalogue: Catalogue
    total: int = 0
    matched: Mapping[int, int] = field(default_factory=dict)
    held: Mask | None = None
    pending: int = 0
    unsearched: int = 0
    verified: dict[Exact, dict[int, bool]] = field(default_factory=dict)
    """What was found in the texts themselves."""


@dataclass
class _Found:
    """Clippings, each once, and how strongly text leaves are in them, each with its rarity."""

    ids: Ids
    parts: tuple[tuple[Strengths, float], ...] = ()


@dataclass
class Evaluation:
    """One search. `segments` is `None` where there is no usable index; `direct` then has all that text leaves find."""

    connection: sqlite3.Connection
    snapshot: Snapshot
    segments: Sequence[SegmentView] | None
    vocabulary: Vocabulary
    direct: Mapping[TextLeaf, Strengths]
    condition: str
    budget: Budget

    def answer(self, tree: Node, sort: Sort, within: Ids | None = None) -> Ordered:
        """What was found, in order. With `within` only among these clippings."""
        catalogue = self.snapshot.catalogue
        members = catalogue.mask(self.condition)
        among = None if within is None else self._mask(within)
        if among is not None:
            members = members & among
        if isinstance(tree, Everything):
            ids: Ids = np.flatnonzero(members)
            scores = None
        else:
            found = self._evaluate(tree, among)
            kept = found.ids < catalogue.size
            kept[kept] = members[found.ids[kept]]
            ids = found.ids[kept]
            if len(found.parts) == 1 and found.parts[0][0].ids is found.ids:
                scores = found.parts[0][0].values[kept] * np.float32(found.parts[0][1])
            else:
                scores = self._scores(found.parts, ids)
        keys = catalogue.order_key[ids]
        if sort.key:
            places = catalogue.places(sort.key)[ids]
            ranks = places if sort.is_reversed else np.where(places > 0, -places, np.iinfo(np.int64).min)
            return Ordered(ids, ranks, keys, scores)
        if scores is None or sort in (Sort.NEWEST, Sort.OLDEST):
            return Ordered(ids, -keys if sort is Sort.OLDEST else keys, keys, scores)
        if sort is Sort.FRESH:
            age = np.maximum(moments.clock().timestamp() - (keys >> 25), 0) / _DAY
            scores = (scores * (1 + np.exp2(-age / FRESH_DAYS))).astype(np.float32)
        return Ordered(ids, scores, keys, scores)

    def _mask(self, ids: Ids) -> Mask:
        mask = np.zeros(self.snapshot.catalogue.size, bool)
        mask[ids[ids < len(mask)]] = True
        return mask

    def _evaluate(self, node: Node, within: Mask | None = None) -> _Found:
        """What a tree means; with `within`, only those clippings are wanted and others may be left out."""
        self.budget.check()
        match node:
            case And(children):
                return self._all(children, within)
            case Or(children):
                found = [self._evaluate(child, within) for child in children]
                mask = np.zeros(self.snapshot.catalogue.size, bool)
                for each in found:
                    mask[each.ids] = True
                return _Found(np.flatnonzero(mask), tuple(part for each in found for part in each.parts))
            case Not():
                return _Found(np.flatnonzero(self._left(node, within)))
            case Everything():
                return _Found(np.flatnonzero(self.snapshot.catalogue.mask(EVERYWHERE)))
            case Filter() | Dates() | Is() | Has() | Number():
                mask = self._structure(node)
                return _Found(np.flatnonzero(mask if within is None else mask & within))
            case Similar(clipping):
                return self._similar(clipping, within)
            case Exact():
                return self._exact(node, within)
            case _:
                return self._text(node, within)

    def _left(self, node: Not, within: Mask | None) -> Mask:
        """`within`, or everything, without what is not wanted."""
        left = (self.snapshot.catalogue.mask(EVERYWHERE) if within is None else within).copy()
        left[self._evaluate(node.child, left).ids] = False
        return left

    def _all(self, children: tuple[Node, ...], within: Mask | None) -> _Found:
        parts: list[tuple[Strengths, float]] = []
        ids: Ids | None = None
        for child in sorted(dict.fromkeys(children), key=self._cost):
            if isinstance(child, Filter | Dates | Is | Has | Number):
                mask = self._structure(child)
                within = mask if within is None else within & mask
                ids = None
                continue
            if isinstance(child, Not):
                within, ids = self._left(child, within), None
                continue
            found = self._evaluate(child, within)
            parts.extend(found.parts)
            ids = found.ids
            if not len(ids):
                return _Found(ids)
            within = self._mask(ids)
        assert within is not None
        return _Found(np.flatnonzero(within) if ids is None else ids, tuple(parts))

    def _cost(self, node: Node) -> tuple[int, int]:
        """The order in which conditions are looked at: each leaves less for those behind it."""
        match node:
            case Filter() | Dates() | Is() | Has() | Number():
                return 0, 0
            case Word():
                return 1, size(self.segments or (), node)
            case Phrase():
                return 2, 0
            case Exact():
                return 6, 0
            case Not():
                return 5, 0
            case _:
                return 3, 0

    def _structure(self, leaf: Structure) -> Mask:
        mask = self.snapshot.catalogue.meant(leaf)
        if isinstance(leaf, Filter) and leaf.match is not Match.PREFIX and not mask.any():
            if leaf.field == "tag" and not sql.meant_tags(self.connection, leaf):
                self.budget.note(f"There is no tag “{leaf.value}”.")
            if leaf.field == "story":
                self.budget.note(f"There is no story “{leaf.value}” with clippings in it.")
        return mask

    def _text(self, leaf: TextLeaf, within: Mask | None) -> _Found:
        found, seen = NOTHING, 0
        if self.segments is not None:
            held = self.snapshot.held
            if held is not None:
                held = held if within is None else within & held
            found, seen = strengths(self.segments, leaf, self.vocabulary, self.budget, within if held is None else held)
        direct = self.direct.get(leaf, NOTHING)
        if len(direct.ids):
            kept = direct.ids < self.snapshot.catalogue.size
            if within is not None:
                kept[kept] = within[direct.ids[kept]]
            ids, values = direct.ids[kept], direct.values[kept]
            found = Strengths(np.concatenate([found.ids, ids]), np.concatenate([found.values, values]))
        return _Found(found.ids, ((found, self._rarity(max(seen, len(found.ids)))),))

    def _exact(self, leaf: Exact, within: Mask | None) -> _Found:
        """Those with the words in any spelling, then of these the ones whose text has them as typed."""
        found = self._text(Phrase(leaf.text, leaf.field), within)
        pattern = exact_pattern(leaf.text)
        names = INDEX_FIELDS[leaf.field]
        verified = self.snapshot.verified.setdefault(leaf, {})
        ids = found.ids.tolist()
        unknown = [number for number in ids if number not in verified]
        for at in range(0, len(unknown), _VERIFIED):
            if not self.budget.check():
                break
            for number, texts in outbox.texts_of(self.connection, unknown[at : at + _VERIFIED]):
                verified[number] = any(
                    pattern.search(unicodedata.normalize("NFC", getattr(texts, name))) for name in names
                )
        return _Found(np.array([number for number in ids if verified.get(number)], np.int64), found.parts)

    def _similar(self, clipping: int, within: Mask | None) -> _Found:
        texts = outbox.texts(self.connection, [clipping]).get(clipping)
        if texts is None:
            self.budget.note(f"There is no clipping {clipping}.")
            return _Found(np.zeros(0, np.int64))
        if self.segments is None:
            self.budget.note("Similar clippings are not found without a search index.")
            return _Found(np.zeros(0, np.int64))
        found = like(self.segments, texts, clipping, self.snapshot.total, self.budget, within)
        return _Found(found.ids, ((found, 1.0),))

    def _rarity(self, having: int) -> float:
        """BM25's weight of a leaf that is in so many documents."""
        return math.log(1 + (max(self.snapshot.total - having, 0) + 0.5) / (having + 0.5))

    def _scores(self, parts: tuple[tuple[Strengths, float], ...], ids: Ids) -> NDArray[np.float32] | None:
        """The score of each id, `None` where no text was asked for."""
        if not parts:
            return None
        together = np.zeros(self.snapshot.catalogue.size, np.float32)
        for found, rarity in parts:
            there = found.ids if not len(found.ids) or found.ids.max() < len(together) else None
            if there is None:
                kept = found.ids < len(together)
                together[found.ids[kept]] += found.values[kept] * np.float32(rarity)
            else:
                together[there] += found.values * np.float32(rarity)
        return together[ids]
