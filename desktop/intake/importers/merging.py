"""What a clipping has of what an arrival of the same article brings, so that it is given only the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.folding import fold
from db.library import Library
from db.model import Arrival


@dataclass
class Holding:
    """What a clipping has, or will have once it is written. `aliases` are other names of tags, folded."""

    aliases: Mapping[str, str]
    tags: set[str] = field(default_factory=set)
    note: str = ""
    marks: set[str] = field(default_factory=set)
    starred: bool = False
    read: bool = False
    fetched: bool = True

    @classmethod
    def of_clipping(cls, library: Library, number: int, aliases: Mapping[str, str]) -> Holding:
        """That of a clipping of the library."""
        there = library.clipping(number)
        return cls(
            aliases,
            {fold(tag.name) for tag in there.tags},
            there.note,
            {_words(each.quotation) for each in library.highlights(number)},
            there.starred,
            there.read,
            there.article.truncated != "unfetched",
        )

    def take(self, arrival: Arrival) -> str:
        """Add what an arrival brings; returns in words what was new, empty where nothing was."""
        gained = []
        if arrival.draft.article.body and not self.fetched:
            gained.append("the text")
        tags = [each for each in arrival.tags if self._tag(each) not in self.tags]
        if tags:
            gained.append(f"the tag{'s' if len(tags) > 1 else ''} {', '.join(tags)}")
        note = arrival.note.strip()
        if note and note not in self.note:
            gained.append("the note")
            self.note = f"{self.note}\n\n{note}".strip()
        marks = {_words(each.quotation) for each in arrival.highlights} - self.marks
        if marks:
            gained.append(f"{len(marks)} highlight{'s' if len(marks) > 1 else ''}")
        if arrival.starred and not self.starred:
            gained.append("the star")
        if arrival.read and not self.read:
            gained.append("that it was read")
        self.tags |= {self._tag(each) for each in tags}
        self.marks |= marks
        self.starred |= arrival.starred
        self.read |= arrival.read
        self.fetched |= bool(arrival.draft.article.body)
        return ", ".join(gained)

    def _tag(self, name: str) -> str:
        return fold(self.aliases.get(fold(name), name))


def aliases_of(library: Library) -> dict[str, str]:
    """The tags of a library by their other names, folded."""
    return {fold(alias): tag.name for tag in library.tags() for alias in tag.aliases}


def new(arrival: Arrival, aliases: Mapping[str, str]) -> Holding:
    """What a clipping will have that is yet to be made of an arrival."""
    holding = Holding(aliases, fetched=arrival.draft.article.truncated != "unfetched")
    holding.take(arrival)
    return holding


def _words(quotation: str) -> str:
    return " ".join(quotation.split())
