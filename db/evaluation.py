"""One search: a tree worked out over index, database and what the index doesn't hold, as sets of clipping ids."""

from __future__ import annotations

import math
import sqlite3
from array import array
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from db.index.executor import Budget, Strengths, size, strengths
from db.index.segments import SegmentView
from db.model import Sort
from db.query import sql
from db.query.tree import (
    And,
    Dates,
    Everything,
    Filter,
    Has,
    Is,
    Match,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    TextLeaf,
    Wildcard,
    Word,
)

EVERYWHERE = "1"
"""The condition of a search that is not confined to a view."""


@dataclass
class Snapshot:
    """What was read from the database and is true until it changes: the clippings that the index doesn't hold in their
    present state with their sequence numbers, the number of all, and by condition the ids of a view in order.
    """

    pending: Mapping[int, int]
    total: int
    orders: dict[str, array[int]] = field(default_factory=dict)
    members: dict[str, frozenset[int]] = field(default_factory=dict)
    ranks: dict[str, dict[int, int]] = field(default_factory=dict)
    structures: dict[sql.Structure, frozenset[int]] = field(default_factory=dict)


@dataclass
class _Found:
    """Clippings, and how strongly text leaves are in them, each with its rarity."""

    ids: AbstractSet[int]
    parts: tuple[tuple[Strengths, float], ...] = ()


@dataclass
class Evaluation:
    """One search. `segments` is `None` where there is no usable index; `direct` then has all that text leaves find."""

    connection: sqlite3.Connection
    snapshot: Snapshot
    segments: list[SegmentView] | None
    direct: Mapping[TextLeaf, Strengths]
    condition: str
    budget: Budget

    def answer(self, tree: Node, sort: Sort) -> tuple[Iterable[int], tuple[float, ...]]:
        """The ids in order, and their scores where there are any."""
        order = self._order()
        if isinstance(tree, Everything):
            return (reversed(order) if sort is Sort.OLDEST else order), ()
        found = self._evaluate(tree)
        ids = self._newest_first(found.ids)
        if sort is Sort.OLDEST:
            ids.reverse()
        scores = _scores(found.parts, ids)
        if scores and sort is Sort.RELEVANCE:
            # Stable, so that of equals the newest come first.
            ranked = sorted(range(len(ids)), key=scores.__getitem__, reverse=True)
            return [ids[at] for at in ranked], tuple(scores[at] for at in ranked)
        return ids, tuple(scores)

    def _order(self) -> array[int]:
        """The ids of the view, newest first."""
        order = self.snapshot.orders.get(self.condition)
        if order is None:
            rows = self.connection.execute(
                f"SELECT id FROM clipping WHERE {self.condition} ORDER BY sort_date DESC, id DESC"
            )
            order = self.snapshot.orders[self.condition] = array("q", (row[0] for row in rows))
        return order

    def _members(self) -> frozenset[int]:
        members = self.snapshot.members.get(self.condition)
        if members is None:
            members = self.snapshot.members[self.condition] = frozenset(self._order())
        return members

    def _newest_first(self, ids: AbstractSet[int]) -> list[int]:
        order = self._order()
        if len(ids) * 8 > len(order):
            return [number for number in order if number in ids]
        ranks = self.snapshot.ranks.get(self.condition)
        if ranks is None:
            ranks = self.snapshot.ranks[self.condition] = {number: rank for rank, number in enumerate(order)}
        return sorted((number for number in ids if number in ranks), key=ranks.__getitem__)

    def _evaluate(self, node: Node, within: AbstractSet[int] | None = None) -> _Found:
        """What a tree means; with `within`, only those clippings are wanted and others may be left out."""
        self.budget.check()
        match node:
            case And(children):
                return self._all(children, within)
            case Or(children):
                found = [self._evaluate(child, within) for child in children]
                parts = tuple(part for each in found for part in each.parts)
                return _Found(frozenset().union(*(each.ids for each in found)), parts)
            case Not(child):
                wanted = self._members() if within is None else within
                return _Found(wanted - self._evaluate(child, wanted).ids)
            case Everything():
                return _Found(self._members())
            case Filter() | Dates() | Is() | Has():
                return _Found(self._structure(node))
            case _:
                return self._text(node, within)

    def _all(self, children: tuple[Node, ...], within: AbstractSet[int] | None) -> _Found:
        parts: list[tuple[Strengths, float]] = []
        for child in sorted(children, key=self._cost):
            if isinstance(child, Not):
                wanted = self._members() if within is None else within
                within = wanted - self._evaluate(child.child, wanted).ids
            else:
                part = self._evaluate(child, within)
                parts.extend(part.parts)
                within = part.ids if within is None else within & part.ids
            if not within:
                return _Found(frozenset())
        return _Found(within or frozenset(), tuple(parts))

    def _cost(self, node: Node) -> tuple[int, int]:
        """The order in which conditions are looked at: each leaves less for those behind it."""
        match node:
            case Filter() | Dates() | Is() | Has():
                return 0, 0
            case Word():
                return 1, size(self.segments or (), node)
            case Not():
                return 5, 0
            case Phrase():
                return 3, 0
            case Prefix() | Wildcard():
                return 4, 0
            case _:
                return 2, 0

    def _structure(self, leaf: sql.Structure) -> frozenset[int]:
        ids = self.snapshot.structures.get(leaf)
        if ids is None:
            ids = self.snapshot.structures[leaf] = frozenset(sql.ids(self.connection, leaf))
        if not ids and isinstance(leaf, Filter) and leaf.field == "tag" and leaf.match is not Match.PREFIX:
            if not sql.meant_tags(self.connection, leaf):
                self.budget.note(f"There is no tag “{leaf.value}”.")
        return ids

    def _text(self, leaf: TextLeaf, within: AbstractSet[int] | None) -> _Found:
        found: Strengths = {}
        seen = 0
        if self.segments is not None:
            found, seen = strengths(self.segments, leaf, self.snapshot.pending, self.budget, within)
        found.update(self.direct.get(leaf, {}))
        return _Found(found.keys(), ((found, _rarity(max(seen, len(found)), self.snapshot.total)),))


def _rarity(having: int, total: int) -> float:
    """BM25's weight of a leaf that is in so many of so many documents."""
    return math.log(1 + (max(total - having, 0) + 0.5) / (having + 0.5))


def _scores(parts: tuple[tuple[Strengths, float], ...], ids: list[int]) -> list[float]:
    """The score of each id, none where no text was asked for."""
    scores: list[float] = []
    for found, rarity in parts:
        strength = found.get
        if scores:
            scores = [score + rarity * strength(number, 0.0) for score, number in zip(scores, ids, strict=True)]
        else:
            scores = [rarity * strength(number, 0.0) for number in ids]
    return scores
