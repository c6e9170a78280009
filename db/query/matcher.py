"""Whether a clipping in memory is meant by a tree: for what the index does not hold yet, and as the tests' oracle."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from db.index.analysis import positions
from db.query.compare import (
    INDEX_FIELDS,
    Where,
    count,
    exact_pattern,
    in_period,
    in_range,
    tag_matches,
    value_matches,
)
from db.query.tree import (
    And,
    AtLeast,
    Dates,
    Everything,
    Exact,
    Filter,
    Has,
    Is,
    Node,
    Not,
    Number,
    Or,
    Similar,
    TextLeaf,
)


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a clipping that the index holds, and the code of two letters of its language, empty if unknown."""

    title: str
    standfirst: str
    body: str
    note: str
    highlight: str = ""
    language: str = ""

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
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Counts by the names of `NUMBER_FIELDS`."""


def frequencies(words: Mapping[str, Where], leaf: TextLeaf, texts: Texts | None = None) -> dict[str, int]:
    """How often a text leaf occurs in each field of the index in which it does; nothing where that isn't enough.

    `words` are those of `texts`, which tell the language and are needed for `Exact`.
    """
    if isinstance(leaf, Exact):
        if texts is None:
            raise TypeError("exact words are looked for in the texts")
        pattern = exact_pattern(leaf.text)
        found = {
            name: len(pattern.findall(unicodedata.normalize("NFC", getattr(texts, name))))
            for name in INDEX_FIELDS[leaf.field]
        }
    else:
        language = texts.language if texts else ""
        found = {name: count(words[name], leaf, language, name) for name in INDEX_FIELDS[leaf.field]}
    if isinstance(leaf, AtLeast) and sum(found.values()) < leaf.times:
        return {}
    return {name: times for name, times in found.items() if times}


def matches(tree: Node, document: Document, words: Mapping[str, Where] | None = None) -> bool:
    """Whether the tree means this clipping; views and trash are not looked at.

    `words` are those of its texts where they are at hand.
    """
    return _matches(tree, document, document.texts.words() if words is None else words)


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
        case Number(name, low, high):
            return in_range(document.numbers.get(name), low, high)
        case Similar():
            raise TypeError("which clippings are alike is not known without the others")
        case _:
            return bool(frequencies(words, node, document.texts))
