"""What an outlet made of agency copy: what it cut, added, moved and retitled, as data and in sentences."""

from __future__ import annotations

from dataclasses import dataclass

from db import word_diff
from db.folding import fold
from db.model import Clipping

_SLIGHT = 0.005
"""A part of the words of which nothing is said."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How a copy differs from the lead of its group.

    `kept` and `cut` are parts of the words of the lead, `added` new words as a part of those that the copy has; `moved`
    counts paragraphs. Headline, authors and agency are those of the copy where they are other ones, else `None`;
    `uncredited` says that the lead names an agency and the copy none.
    """

    clipping: int
    kept: float
    cut: float
    added: float
    moved: int = 0
    title: str | None = None
    authors: tuple[str, ...] | None = None
    agency: str | None = None
    uncredited: bool = False

    @property
    def same(self) -> bool:
        """Whether the copy is as it was sent."""
        return self.sentences() == ("unchanged",)

    def sentences(self) -> tuple[str, ...]:
        """What is different in words, what weighs most first."""
        said = []
        if self.cut > _SLIGHT:
            said.append(f"cut to {self.kept:.0%}")
        if self.added > _SLIGHT:
            said.append(f"{self.added:.0%} of it added")
        if self.moved:
            said.append("a paragraph moved" if self.moved == 1 else f"{self.moved} paragraphs moved")
        if self.title is not None:
            said.append(f"retitled “{self.title}”")
        if self.authors is not None:
            said.append(f"byline {', '.join(self.authors)}" if self.authors else "without the byline")
        if self.agency is not None:
            said.append(f"credited to {self.agency}")
        if self.uncredited:
            said.append("the agency is not named")
        return tuple(said) or ("unchanged",)


def difference(lead: Clipping, copy: Clipping) -> Difference:
    """Compare a copy with the lead of its group word by word; milliseconds for articles of usual length."""
    found = word_diff.summary(word_diff.compare(lead.article.body.text(), copy.article.body.text()))
    whole, new = found.kept + found.cut, found.kept + found.added
    mine, theirs = copy.article, lead.article
    return Difference(
        copy.id,
        found.share,
        found.cut / whole if whole else 0.0,
        found.added / new if new else 0.0,
        found.moved,
        mine.title if _level(mine.title) != _level(theirs.title) else None,
        mine.authors if {*map(fold, mine.authors)} != {*map(fold, theirs.authors)} else None,
        mine.agency if mine.agency and mine.agency != theirs.agency else None,
        bool(theirs.agency and not mine.agency),
    )


def _level(title: str) -> str:
    """A headline as it is compared: quotation marks and the full stop are the typesetter's."""
    return fold(title.translate(_QUOTES)).rstrip(".")


_QUOTES = dict.fromkeys(map(ord, "\"'“”‘’«»‹›„‚`´"))
