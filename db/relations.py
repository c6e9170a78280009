"""What is known or guessed of how clippings belong together; see DESIGN's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NameKind = Literal["person", "place", "organisation"]


@dataclass(frozen=True, slots=True)
class LinkKind:
    """A kind of link: `name` reads from the source to the target ("A is follow-up of B"), `inverse` the other way.

    A kind whose two names are the same has no direction.
    """

    key: str
    name: str
    inverse: str

    @property
    def directed(self) -> bool:
        """Whether it matters which end is the source."""
        return self.name != self.inverse

    @property
    def built_in(self) -> bool:
        """Whether every library has it; the others were added by a person."""
        return any(self.key == each.key for each in LINK_KINDS)

    def words(self, from_source: bool) -> str:
        """How it reads from one of its ends."""
        return self.name if from_source else self.inverse


LINK_KINDS = (
    LinkKind("follow-up", "follow-up of", "followed up by"),
    LinkKind("background", "background to", "has background in"),
    LinkKind("reaction", "reaction to", "drew reaction in"),
    LinkKind("correction", "correction of", "corrected by"),
    LinkKind("contradicts", "contradicts", "contradicted by"),
    LinkKind("related", "related to", "related to"),
)
"""The kinds of link that every library has."""

RELATED = LINK_KINDS[-1]
"""What two clippings are to each other when nothing more is said."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody or something that a text names, as it is called there at its longest, and how often."""

    name: str
    kind: NameKind
    times: int = 1


@dataclass(frozen=True, slots=True)
class Copy:
    """Another clipping with the same text: `shared` is the part of the shorter one that the longer has, 0 to 1."""

    other: int
    shared: float


@dataclass(frozen=True, slots=True)
class Finding:
    """What comparing one clipping with the others brought. `sha256` is that of the body it was read from."""

    clipping: int
    sha256: str
    mentions: tuple[Mention, ...] = ()
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """A clipping that belongs to another or to a story: how surely (0 to 1), why in words, as what kind of link."""

    clipping: int
    score: float
    why: tuple[str, ...] = ()
    kind: str = "related"


@dataclass(frozen=True, slots=True)
class TagSuggestion:
    """A tag that like clippings have: how surely (0 to 1) and why in words."""

    name: str
    score: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class ReprintGroup:
    """Clippings outside the trash with the same agency copy, the lead first and the others by their dates."""

    id: int
    members: tuple[int, ...]
    agency: str | None = None

    @property
    def lead(self) -> int:
        """The clipping that stands for all."""
        return self.members[0]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one capture of a clipping said."""

    capture: int
    taken_at: str
    title: str
    text: str
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    correction: str | None = None
    truncated: str | None = None
