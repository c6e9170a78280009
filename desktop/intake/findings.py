"""What intake found about an article so far: candidates of every field, left-out lines, pointers and warnings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from db.body import Body
from db.model import FIELDS, Article, Candidate, Draft, LeftOut, Origin, Original, ReadAlso
from desktop.intake.wordlists import bare

_LONGEST_VALUE = 600
_LONGEST_CORRECTION = 4000


@dataclass
class Findings:
    """A collection of candidates in the making; `draft()` ends it."""

    candidates: list[Candidate] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    read_also: list[ReadAlso] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def add(
        self, name: str, value: str | Sequence[str] | None, origin: Origin, confidence: float, detail: str = ""
    ) -> None:
        """Note a possible value; empty ones and those already found with more confidence are passed over."""
        if isinstance(value, str):
            lines = value.splitlines() if name == "correction" else [value]
            value = "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
            value = value[: _LONGEST_CORRECTION if name == "correction" else _LONGEST_VALUE]
        elif value is not None:
            value = tuple(dict.fromkeys(" ".join(one.split())[:200] for one in value if one.strip()))[:40]
        if not value:
            return
        detail = detail if len(detail) <= 160 else detail[:157] + "..."
        self.candidates.append(Candidate(name, value, origin, round(min(max(confidence, 0.0), 1.0), 2), detail))

    def leave_out(self, text: str, reason: str) -> None:
        """Note a piece of the input that does not go into the body."""
        if text.strip():
            self.left_out.append(LeftOut(text.strip(), reason))

    def point(self, title: str, url: str = "") -> None:
        """Note a pointer to another story, once."""
        title = " ".join(title.split())[:500]
        for number, one in enumerate(self.read_also):
            if (title and bare(one.title) == bare(title)) or (url and one.url == url):
                if url and not one.url:
                    self.read_also[number] = ReadAlso(one.title, url)
                return
        if title or url:
            self.read_also.append(ReadAlso(title, url))

    def warn(self, sentence: str) -> None:
        """Note a sentence for the person, once."""
        if sentence not in self.warnings:
            self.warnings.append(sentence)

    def ranked(self, name: str) -> list[Candidate]:
        """The candidates of a field, best first, each value once."""
        found: dict[object, Candidate] = {}
        for candidate in sorted((c for c in self.candidates if c.field == name), key=lambda c: -c.confidence):
            key = bare(candidate.value) if isinstance(candidate.value, str) else tuple(map(bare, candidate.value))
            found.setdefault(key or candidate.value, candidate)
        return list(found.values())

    def best(self, name: str) -> Any:
        """The value of the best candidate of a field, `None` where there is none."""
        ranked = self.ranked(name)
        return ranked[0].value if ranked else None

    def draft(self, body: Body, original: Original) -> Draft:
        """The draft of what was found: per field the best candidate first."""
        candidates: list[Candidate] = []
        values: dict[str, Any] = {}
        for name in FIELDS:
            ranked = self.ranked(name)
            candidates.extend(ranked)
            if ranked:
                values[name] = ranked[0].value
        article = Article(body=body, read_also=tuple(self.read_also), **values)
        return Draft(article, original, tuple(candidates), tuple(self.left_out), tuple(self.warnings))
