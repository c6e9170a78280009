"""The conditions of a typed text taken apart from its words, so that each can be shown and taken away by itself.

The text stays the one truth: chips and rest are made from it, and `joined` makes from them a text of the same meaning.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from db.query.explain import explain
from db.query.lexer import Kind, Piece, level, pieces
from db.query.parser import parse
from db.query.proximity import is_operator
from db.query.tree import And, Dates, Everything, Filter, Has, Is, Node, Not, Number, Similar

CONDITIONS = (Filter, Dates, Number, Is, Has, Similar)


@dataclass(frozen=True, slots=True)
class Chip:
    """A condition: its text as typed, and in words what it asks (`tagged war`, `not from The Lantern`)."""

    text: str
    words: str


def split(text: str, cursor: int = -1) -> tuple[tuple[Chip, ...], str]:
    """The conditions that a text asks for as a whole, in their order, and the rest of it.

    Nothing is taken out of alternatives, parentheses or from beside an operator. With a `cursor` (in characters) only
    what is followed by a space before it is taken: the rest is still being written.
    """
    found: list[tuple[int, int, Chip]] = []
    for start, end in _places(text):
        if cursor >= 0 and not (end < cursor and text[end : end + 1].isspace()):
            continue
        part = text[start:end]
        tree = parse(part).tree
        leaf = tree.child if isinstance(tree, Not) else tree
        if isinstance(leaf, CONDITIONS):
            found.append((start, end, Chip(part, explain(tree).removeprefix("Clippings "))))
    chips = tuple(chip for _, _, chip in found)
    rest = _without(text, [(start, end) for start, end, _ in found])
    rest = rest if cursor >= 0 else rest.strip()
    if not chips or _conjuncts(joined(chips, rest)) != _conjuncts(text):
        return (), text
    return chips, rest


def joined(chips: tuple[Chip, ...], rest: str) -> str:
    """One text of conditions and rest; the rest comes last, because it is where one goes on typing."""
    return " ".join([*(chip.text for chip in chips), rest]) if chips else rest


def _places(text: str) -> list[tuple[int, int]]:
    """Where names of fields stand with their values, outside parentheses and beside no operator."""
    found = list(pieces(level(text)))
    if any(not piece.closed for piece in found):
        return []
    places = []
    depth = 0
    for at, piece in enumerate(found):
        depth = max(0, depth + (piece.kind is Kind.OPEN) - (piece.kind is Kind.CLOSE))
        if depth or piece.kind is not Kind.FIELD or at + 1 == len(found) or not found[at + 1].attached:
            continue
        first = at - 1 if at and found[at - 1].kind is Kind.MINUS and found[at - 1].end == piece.start else at
        before = found[first - 1] if first else None
        behind = found[at + 2] if at + 2 < len(found) else None
        if not _turns(before) and not _joins(before) and not _joins(behind):
            places.append((found[first].start, _whole(text, found[at + 1])))
    return places


def _whole(text: str, value: Piece) -> int:
    """The end of a value with the comma or the dot behind it, which say nothing."""
    end = value.end
    while end < len(text) and not text[end].isspace() and text[end] not in "()":
        end += 1
    return end


def _turns(piece: Piece | None) -> bool:
    """Whether a piece makes something else of what follows it."""
    return piece is not None and piece.kind in (Kind.MINUS, Kind.COUNT)


def _joins(piece: Piece | None) -> bool:
    """Whether a piece ties its neighbours to each other."""
    word = piece is not None and piece.kind is Kind.WORD and not piece.attached and not piece.exact
    return word and piece is not None and (piece.text in ("AND", "OR", "NOT") or is_operator(piece.text))


def _without(text: str, places: list[tuple[int, int]]) -> str:
    for start, end in reversed(places):
        before = text[:start].rstrip()
        text = (f"{before} " if before else "") + text[end:].lstrip()
    return text


def _conjuncts(text: str) -> Counter[Node]:
    """What a text asks for as a whole, each as often as it is said."""
    tree = parse(text).tree
    if isinstance(tree, Everything):
        return Counter()
    return Counter(tree.children if isinstance(tree, And) else (tree,))
