"""One article of a delivery as its database's reader hands it over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.model import Origin
from desktop.intake.bulk.lines import Line
from desktop.intake.findings import Findings


@dataclass(slots=True)
class Part:
    """All lines of an article, those that are its text, and what the others said."""

    lines: Sequence[Line]
    body: list[Line] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)
    keywords: list[str] = field(default_factory=list)

    def add_keywords(self, terms: Sequence[str]) -> None:
        """Terms of one of the article's indexes, which together are its keywords."""
        self.keywords.extend(terms)

    def settle(self) -> None:
        """Note the keywords, now that all are known."""
        self.findings.add("keywords", self.keywords, Origin.FILE, 0.9, "the database's index")


@dataclass(frozen=True, slots=True)
class Delivery:
    """What was delivered: the articles' lines, and how many there should be."""

    parts: Sequence[Sequence[Line]]
    announced: int
