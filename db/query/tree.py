"""What the search box means, as a small tree of frozen nodes; parsing, printing and running it are done elsewhere.

A tree is canonical: `And` and `Or` have two or more children and none of their own kind, `Not` never holds `Not`, and
`Everything` stands alone. `both`, `either` and `negated` build such trees, `Query` says what was typed and understood.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

TEXT_FIELDS = ("title", "body", "note", "highlight")
"""Fields whose words are in the index; `title` is headline and standfirst, captions are part of `body`. A word without
a field may be in any."""

FILTER_FIELDS = (
    "tag", "outlet", "author", "person", "place", "org", "agency", "dateline", "section", "lang", "url", "story",
)  # fmt: skip
"""Fields that are compared, not ranked; `person`, `place` and `org` are named in the text, a place or as dateline."""

DATE_FIELDS = ("date", "clipped", "updated")
"""Days on which a clipping was published, clipped and updated by its outlet."""

NUMBER_FIELDS = ("words",)
"""Fields that are counted."""

STATES = ("inbox", "filed", "starred", "unread", "read", "trashed", "changed", "reprint", "truncated", "unfetched")
"""What `is:` knows; `changed` has captures whose text differs, `reprint` has the text of another clipping."""

PARTS = (
    "tag", "link", "note", "highlight", "story", "url", "picture", "author", "agency", "outlet", "person", "place",
    "org", "dateline", "section", "lang", "date", "pointer",
)  # fmt: skip
"""What `has:` knows; `pointer` is a 'read also' line, `date` that of publication."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text, or one of the same stem in the language of the clipping.

    `text` is one word as typed, maybe with joints (`covid-19`); `field` is empty for any.
    """

    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words as they are, in a row; with `prefix` the last one may go on.

    With a `slop` they stand in any order within a window of so many positions more than the phrase takes.
    """

    text: str
    field: str = ""
    prefix: bool = False
    slop: int = 0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin like this; with `forms` the word's other forms too, as while it is being typed."""

    text: str
    field: str = ""
    forms: bool = False


@dataclass(frozen=True, slots=True)
class Wildcard:
    """Words of this pattern: `*` any letters, `?` one letter; begins with a letter."""

    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words that begin with the same letter and are at most `edits` (1 or 2) letters away.

    A letter put in, left out, changed or swapped with the next is one edit.
    """

    text: str
    edits: int
    field: str = ""


@dataclass(frozen=True, slots=True)
class Exact:
    """These characters as whole words: case and accents count, any white space stands for a space."""

    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Near:
    """In one text, each of two or more children with at most `distance` positions from one to the next.

    With `ordered` they stand as written. A child of type `Or` has only leaves that could be children themselves.
    `field` is the one that all the leaves have.
    """

    children: tuple[Word | Phrase | Prefix | Wildcard | Fuzzy | Or, ...]
    distance: int
    ordered: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A leaf that occurs so often (2 or more) in all its texts together."""

    times: int
    leaf: PlainLeaf

    @property
    def field(self) -> str:
        """Where the leaf is looked for."""
        return self.leaf.field


@dataclass(frozen=True, slots=True)
class First:
    """A leaf that begins among the first `words` positions of the body, or stands in title or standfirst."""

    words: int
    leaf: PlainLeaf

    @property
    def field(self) -> str:
        """Where the leaf is looked for."""
        return self.leaf.field


class Match(StrEnum):
    """How a filter's value is compared: as words inside the field, as the whole of it, as its beginning."""

    WORDS = "words"
    EXACT = "exact"
    PREFIX = "prefix"


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on a field of `FILTER_FIELDS`. A tag means its children too, unless `match` is exact."""

    field: str
    value: str
    match: Match = Match.WORDS


@dataclass(frozen=True, slots=True)
class Dates:
    """Days from `start` to `end`, both included, `YYYY-MM-DD` or `None` for open."""

    field: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Number:
    """A count of `NUMBER_FIELDS` from `low` to `high`, both included, `None` for open."""

    field: str
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Similar:
    """Clippings like the one of this id, which is not among them."""

    clipping: int


@dataclass(frozen=True, slots=True)
class Is:
    """One of `STATES`."""

    state: str


@dataclass(frozen=True, slots=True)
class Has:
    """One of `PARTS`."""

    part: str


@dataclass(frozen=True, slots=True)
class And:
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    child: Node


@dataclass(frozen=True, slots=True)
class Everything:
    """No condition at all."""


PlainLeaf = Word | Phrase | Prefix | Wildcard | Fuzzy
TextLeaf = PlainLeaf | Exact | Near | AtLeast | First
Structure = Filter | Dates | Number | Is | Has
Node = TextLeaf | Structure | Similar | And | Or | Not | Everything

PLAIN_LEAVES = (Word, Phrase, Prefix, Wildcard, Fuzzy)
TEXT_LEAVES = (*PLAIN_LEAVES, Exact, Near, AtLeast, First)


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, what it means, and sentences about what was repaired or not understood."""

    text: str
    tree: Node
    notes: tuple[str, ...] = ()


def both(children: Iterable[Node]) -> Node:
    """All of these."""
    kept: list[Node] = []
    for child in children:
        kept.extend(child.children if isinstance(child, And) else () if isinstance(child, Everything) else (child,))
    if not kept:
        return Everything()
    return kept[0] if len(kept) == 1 else And(tuple(kept))


def either(children: Iterable[Node]) -> Node:
    """Any of these. Parts without a condition are left out, as they are half typed."""
    kept: list[Node] = []
    for child in children:
        kept.extend(child.children if isinstance(child, Or) else () if isinstance(child, Everything) else (child,))
    if not kept:
        return Everything()
    return kept[0] if len(kept) == 1 else Or(tuple(kept))


def negated(child: Node) -> Node:
    """Not this; nothing typed stays nothing."""
    if isinstance(child, Not):
        return child.child
    return child if isinstance(child, Everything) else Not(child)


def leaves(node: Node, positive: bool = True) -> Iterator[tuple[Node, bool]]:
    """Every leaf with whether it is wanted (`False` under an odd number of `Not`); `Near` and the like are leaves."""
    match node:
        case And(children) | Or(children):
            for child in children:
                yield from leaves(child, positive)
        case Not(child):
            yield from leaves(child, not positive)
        case _:
            yield node, positive


def mentions_trash(node: Node) -> bool:
    """Whether the tree speaks of the trash, so that it must not be left out beforehand."""
    return any(leaf == Is("trashed") for leaf, _ in leaves(node))
