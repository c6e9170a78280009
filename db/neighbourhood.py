"""The neighbourhood of a clipping: what is linked with it, points to it or has its text, two steps far and no further.

Copies of one text are one place in it. Every question to the library is bounded, so a clipping that a thousand others
point to costs no more than one with sixty.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from db.library import Library
from db.model import Row
from db.relations import Related

EdgeKind = Literal["link", "pointer", "suggestion"]

MOST = 60
"""Clippings in one picture."""
MOST_COPIES = 12
"""Copies of the text in the middle whose links and pointers are counted as its own."""
MOST_OF_ONE = 40
"""Neighbours that are looked up for each clipping, for each way of being one."""


@dataclass(frozen=True, slots=True)
class Edge:
    """What joins two clippings, from the one that says it to the other. `words` are those of the kind of link as read
    from the source, the reasons of a suggestion, or nothing for a pointer; `note` is the link's."""

    source: int
    target: int
    kind: EdgeKind
    key: str = ""
    words: str = ""
    inverse: str = ""
    note: str = ""
    directed: bool = True


@dataclass(frozen=True, slots=True)
class Node:
    """A clipping so many steps from the middle; `copies` are the other outlets that carry the same text."""

    row: Row
    steps: int
    copies: tuple[int, ...] = ()

    @property
    def day(self) -> str:
        """The day it belongs to as an ISO date: of publication, else that on which it was clipped."""
        return (self.row.published or self.row.captured_at)[:10]


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """`nodes` begin with the middle; `more` are neighbours that there was no room for."""

    centre: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    more: int = 0

    def record(self) -> dict[str, Any]:
        """The same as data for JSON."""
        return {
            "centre": self.centre,
            "nodes": [
                {
                    "id": node.row.id,
                    "title": node.row.title,
                    "outlet": node.row.outlet,
                    "published": node.row.published,
                    "steps": node.steps,
                    "copies": list(node.copies),
                }
                for node in self.nodes
            ],
            "edges": [
                {
                    "from": edge.source,
                    "to": edge.target,
                    "kind": edge.kind,
                    "type": edge.key or None,
                    "words": edge.words,
                    "note": edge.note,
                }
                for edge in self.edges
            ],
            "more": self.more,
        }


@dataclass(slots=True)
class _Walk:
    """What was found so far: edges by their ends as they are in the library, and clippings in the order of finding."""

    steps: dict[int, int]
    edges: dict[tuple[int, int, str, str], Edge] = field(default_factory=dict)
    missed: set[int] = field(default_factory=set)


def neighbourhood(
    library: Library, clipping_id: int, *, steps: int = 2, most: int = MOST, suggested: Sequence[Related] = ()
) -> Neighbourhood:
    """What is around a clipping; `suggested` clippings count as one step from it. Raises `NotFound`."""
    library.body(clipping_id)
    kinds = {kind.key: kind for kind in library.link_kinds()}
    group = library.reprint_group(clipping_id)
    same = [each for each in group.members if each != clipping_id] if group is not None else []
    walk = _Walk(dict.fromkeys([clipping_id, *same[:MOST_COPIES]], 0))
    most += len(walk.steps) - 1
    with library.reader() as connection:
        edge = list(walk.steps)
        for step in range(1, steps + 1):
            found: list[int] = []
            for each in edge:
                for other in _look(connection, each, walk, kinds):
                    if other not in walk.steps and other not in found:
                        found.append(other)
            if step == 1:
                for guess in suggested:
                    if guess.clipping not in walk.steps and guess.clipping not in found:
                        found.append(guess.clipping)
            there = _outside_trash(connection, found)
            room = most - len(walk.steps)
            walk.missed.update(there[room:] if room > 0 else there)
            edge = there[: max(0, room)]
            walk.steps.update(dict.fromkeys(edge, step))
    for guess in suggested:
        key = (clipping_id, guess.clipping, "suggestion", "")
        joined = any({clipping_id, guess.clipping} == {one, other} for one, other, _, _ in walk.edges)
        if guess.clipping in walk.steps and not joined:
            words = "; ".join(guess.why)
            walk.edges[key] = Edge(clipping_id, guess.clipping, "suggestion", guess.kind, words, words, directed=False)
    return _folded(library, clipping_id, walk)


def _look(connection: sqlite3.Connection, of: int, walk: _Walk, kinds: dict[str, Any]) -> Iterable[int]:
    """The neighbours of one clipping, links first; what joins them goes into the walk."""
    others: list[int] = []
    links = connection.execute(
        "SELECT source_id, target_id, type, note FROM link WHERE source_id = :of "
        "UNION ALL SELECT source_id, target_id, type, note FROM link WHERE target_id = :of LIMIT :most",
        {"of": of, "most": MOST_OF_ONE},
    )
    for source, target, key, note in links.fetchall():
        kind = kinds.get(key)
        name, inverse = (kind.name, kind.inverse) if kind is not None else (key, key)
        directed = kind is None or kind.directed
        walk.edges[source, target, "link", key] = Edge(source, target, "link", key, name, inverse, note, directed)
        others.append(target if source == of else source)
    pointers = connection.execute(
        "SELECT clipping_id, target_id FROM (SELECT clipping_id, target_id FROM read_also "
        "WHERE clipping_id = :of AND target_id IS NOT NULL LIMIT :most) "
        "UNION SELECT clipping_id, target_id FROM (SELECT clipping_id, target_id FROM read_also "
        "WHERE target_id = :of LIMIT :most)",
        {"of": of, "most": MOST_OF_ONE},
    )
    for source, target in pointers.fetchall():
        if source != target:
            walk.edges.setdefault((source, target, "pointer", ""), Edge(source, target, "pointer"))
            others.append(target if source == of else source)
    return others


def _outside_trash(connection: sqlite3.Connection, ids: Sequence[int]) -> list[int]:
    marks = ",".join("?" * len(ids))
    rows = connection.execute(f"SELECT id FROM clipping WHERE id IN ({marks}) AND trashed_at IS NULL", list(ids))
    there = {row[0] for row in rows}
    return [each for each in ids if each in there]


def _folded(library: Library, centre: int, walk: _Walk) -> Neighbourhood:
    """With one place for all copies of a text: that of the middle, else of the one found first."""
    groups = library.group_of(list(walk.steps))
    stands: dict[int, int] = {}
    first: dict[int, int] = {}
    for each in walk.steps:
        group = groups.get(each)
        stands[each] = first.setdefault(group, each) if group is not None else each
    members = {group.id: group.members for group in library.reprint_groups(list(first.values()))}
    shown = list(dict.fromkeys(stands.values()))
    rows = {row.id: row for row in library.rows(shown)}
    nodes = [
        Node(
            rows[each],
            walk.steps[each],
            tuple(other for other in members.get(groups.get(each, 0), ()) if other != each),
        )
        for each in shown
        if each in rows
    ]
    edges: dict[tuple[int, int, str, str], Edge] = {}
    for (one, other, kind, key), edge in walk.edges.items():
        source, target = stands.get(one), stands.get(other)
        if source is None or target is None or source == target:
            continue
        place = (source, target, kind, key)
        if place not in edges:
            edges[place] = Edge(source, target, edge.kind, edge.key, edge.words, edge.inverse, edge.note, edge.directed)
    linked = {frozenset((one, other)) for one, other, kind, _ in edges if kind == "link"}
    kept = tuple(
        edge for edge in edges.values() if edge.kind != "pointer" or frozenset((edge.source, edge.target)) not in linked
    )
    return Neighbourhood(centre, tuple(nodes), kept, len(walk.missed - set(stands)))
