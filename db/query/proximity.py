"""Operators that say how near words stand to each other, as they are typed, and the trees that they make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from db.query import tree
from db.query.leaves import quoted
from db.query.tree import PLAIN_LEAVES, Exact, Near, Node, Or

MAX_DISTANCE = 255
"""Positions that may lie between words that are near one another, and by which a phrase may be loose."""
MAX_NEAR = 10
"""Things that are looked for near one another."""

SENTENCE = 25
PARAGRAPH = 75
"""Words that a sentence and a paragraph are taken for: where they end is not in the index."""
_USUAL = 10

_NUMBERED = re.compile(r"(?i)(near/?|adj/?|w/|within/|nr/|pre/|onear/)([0-9]+)\Z")
_SPANNING = re.compile(r"(?i)(near|w|pre)/(s|p|seg)\Z")
_HALF = re.compile(r"(?i)(?:near|w|within|nr|pre|onear|adj)/\Z")
_CAPITALS = ("NEAR", "ADJ", "SAME")


class Proximity(NamedTuple):
    """How near, and whether in the order written."""

    distance: int
    ordered: bool


def is_operator(text: str) -> bool:
    """Whether a bare word is an operator of nearness, perhaps half typed (`near/`)."""
    return text in _CAPITALS or bool(_NUMBERED.match(text) or _SPANNING.match(text) or _HALF.match(text))


def proximity(text: str, note: Callable[[str], None]) -> Proximity:
    """What an operator means; `note` is told where that is not what it says."""
    ordered = text.lower().startswith(("pre", "adj", "onear"))
    if text == "SAME" or (spanning := _SPANNING.match(text)):
        sentence = text != "SAME" and spanning is not None and spanning[2].lower() == "s"
        words, what = (SENTENCE, "sentence") if sentence else (PARAGRAPH, "paragraph")
        note(f"“{text}” (the same {what}) is taken as: within {words} words.")
        return Proximity(words, ordered)
    numbered = _NUMBERED.match(text)
    if not numbered:
        return Proximity(1 if text == "ADJ" else _USUAL, ordered)
    return Proximity(max(1, capped(int(numbered[2][:9]), note)), ordered)


def capped(distance: int, note: Callable[[str], None]) -> int:
    """A distance within the bounds."""
    if distance > MAX_DISTANCE:
        note(f"“Near” means {MAX_DISTANCE} words at most.")
    return min(distance, MAX_DISTANCE)


def near(first: Node, others: Sequence[tuple[Proximity, Node]], note: Callable[[str], None]) -> Node:
    """The tree of `first near/5 second near/5 third …`; what cannot stand near others is asked for all the same."""
    parts: list[Node] = []
    run, present = [first], others[0][0]
    for how, node in others:
        if how != present:
            parts.append(_near(run, present, note))
            run, present = run[-1:], how
        run.append(node)
    parts.append(_near(run, present, note))
    return tree.both(parts)


def _near(nodes: list[Node], how: Proximity, note: Callable[[str], None]) -> Node:
    children = [_children(node, how) for node in nodes]
    if any(child is None for child in children):
        note("Only words, phrases and (a OR b) can stand near others: read as AND.")
        return tree.both(nodes)
    if any(isinstance(leaf, Exact) for node in nodes for leaf in _leaves(node)):
        note("Near others, “=” is looked for without regard to case and accents.")
    return together(list(chain.from_iterable(child for child in children if child)), how, note)


def together(children: Sequence[tree.PlainLeaf | Or], how: Proximity, note: Callable[[str], None]) -> Node:
    """A canonical `Near` of these children, which all get the one field that any of them has."""
    fields = {leaf.field for child in children for leaf in _leaves(child)} - {""}  # type: ignore[union-attr]
    if len(fields) > 1:
        note(f"Words in different texts ({', '.join(sorted(fields))}) cannot stand near one another: read as AND.")
        return tree.both(children)
    field = fields.pop() if fields else ""
    scoped = [in_field(child, field) for child in children]
    if len(scoped) > MAX_NEAR:
        note(f"Only the first {MAX_NEAR} have to stand near one another.")
    nodes: list[Node] = [Near(tuple(scoped[:MAX_NEAR]), how.distance, how.ordered, field)]
    return tree.both([*nodes, *scoped[MAX_NEAR:]])


def in_field(child: tree.PlainLeaf | Or, field: str) -> tree.PlainLeaf | Or:
    """A child of a `Near` with this field."""
    if isinstance(child, Or):
        return Or(tuple(replace(leaf, field=field) for leaf in child.children if isinstance(leaf, PLAIN_LEAVES)))
    return replace(child, field=field)


def _children(node: Node, how: Proximity) -> list[tree.PlainLeaf | Or] | None:
    """What a node gives to a `Near`, `None` if it cannot be in one."""
    match node:
        case Near(children, distance, ordered) if (distance, ordered) == how:
            return list(children)
        case Or(children):
            leaves = [_child(child) for child in children]
            kept = [leaf for leaf in leaves if leaf is not None]
            return [Or(tuple(kept))] if len(kept) == len(leaves) else None
        case _:
            leaf = _child(node)
            return None if leaf is None else [leaf]


def _child(node: Node) -> tree.PlainLeaf | None:
    if isinstance(node, Exact):
        node = quoted(node.text, node.field)
    return node if isinstance(node, PLAIN_LEAVES) else None


def _leaves(node: Node) -> Iterable[Node]:
    return (leaf for leaf, _ in tree.leaves(node))
