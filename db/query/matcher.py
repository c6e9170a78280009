"""Whether a clipping in memory is meant by a tree: for what the index does not hold yet, and as the tests' oracle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.index.analysis import positions
from db.query.compare import INDEX_FIELDS, Where, count, in_period, tag_matches, value_matches
from db.query.tree import (
    And,
    Dates,
    Everything,
    Filter,
    Has,
    Is,
    Node,
    Not,
    Or,
    TextLeaf,
)


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a clipping that the index holds."""

    title: str
    standfirst: str
    body: str
    note: str

    def words(self) -> dict[str, Where]:
        """Field of the index -> where its words are."""
        return {name: positions(getattr(self, name))[0] for name in INDEX_FIELDS[""]}


@dataclass(frozen=True, slots=True)
class Document:
    """A clipping with all that a query can ask for."""

    id: int
    texts: Texts
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Values of the fields of `FILTER_FIELDS`, tags with their paths."""
    moments: Mapping[str, str | None] = field(default_factory=dict)
    """Moments by the names of `DATE_FIELDS`."""
    states: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()


def frequencies(words: Mapping[str, Where], leaf: TextLeaf) -> dict[str, int]:
    """How often a text leaf occurs in each field of the index in which it does."""
    found = {name: count(words[name], leaf) for name in INDEX_FIELDS[leaf.field]}
    return {name: times for name, times in found.items() if times}


def matches(tree: Node, document: Document) -> bool:
    """Whether the tree means this clipping; views and trash are not looked at."""
    return _matches(tree, document, document.texts.words())


def _matches(node: Node, document: Document, words: Mapping[str, Where]) -> bool:
    match node:
        case And(children):
            return all(_matches(child, document, words) for child in children)
        case Or(children):
            return any(_matches(child, document, words) for child in children)
        case Not(child):
            return not _matches(child, document, words)
        case Everything():
            return True
        case Filter("tag"):
            return any(tag_matches(node, name) for name in document.values.get("tag", ()))
        case Filter(name):
            return any(value_matches(node, value) for value in document.values.get(name, ()))
        case Dates(name, start, end):
            return in_period(document.moments.get(name), start, end)
        case Is(state):
            return state in document.states
        case Has(part):
            return part in document.parts
        case _:
            return bool(frequencies(words, node))
