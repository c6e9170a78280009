"""What stands on which page of the press book, as far as the typesetting so far has told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

UNKNOWN = 8888
"""Stands for a page while only room for its number is wanted."""

Landing = tuple[int, float]
"""A page, from 0, and a height in points from its top."""


@dataclass(slots=True)
class Pages:
    """Pages from 1: where each entry `begins` and `ends`, where the n-th of the names that its text has is `named`.

    `places` are where entries begin, by id, and `landmarks` where other parts do, by name ("contents", "section-3").
    `tight` says of entries whether they were drawn together to end on their page.
    """

    begins: dict[int, int]
    ends: dict[int, int] = field(default_factory=dict)
    named: dict[tuple[int, int], set[int]] = field(default_factory=dict)
    places: dict[int, Landing] = field(default_factory=dict)
    landmarks: dict[str, Landing] = field(default_factory=dict)
    tight: dict[int, bool] = field(default_factory=dict)

    @classmethod
    def unknown(cls, entries: Iterable[int]) -> Pages:
        """Before anything was typeset."""
        return cls(dict.fromkeys(entries, UNKNOWN))

    def landmark(self, name: str) -> int:
        """The page from 1 on which a part begins."""
        return self.landmarks[name][0] + 1 if name in self.landmarks else UNKNOWN

    def learn(self, results: Sequence[Mapping[str, Any]], lengths: Sequence[int]) -> None:
        """Take over what the parts of the book say, in their order; `lengths` are their numbers of pages."""
        named: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
        before = 0
        for result, length in zip(results, lengths, strict=True):
            for place in result["place"]:
                where = (before + place["page"] - 1, place["y"])
                if isinstance(place["id"], int):
                    self.begins[place["id"]] = where[0] + 1
                    self.places[place["id"]] = where
                else:
                    self.landmarks[place["id"]] = where
            for end in result["end"]:
                if isinstance(end["id"], int):
                    self.ends[end["id"]] = before + end["page"]
                    self.tight[end["id"]] = end.get("tight", False)
            for entry, name, page in (each for them in result.get("names", ()) for each in them):
                named[entry, name].add(before + page)
            before += length
        self.named = dict(named)

    def of_name(self, entry: int, name: int) -> set[int]:
        """The pages on which an entry's text has the n-th of its names; where it begins if they were not found."""
        return self.named.get((entry, name)) or {self.begins.get(entry, UNKNOWN)}

    def of_entry(self, entry: int) -> set[int]:
        """All pages of an entry."""
        first = self.begins.get(entry, UNKNOWN)
        return set(range(first, max(first, self.ends.get(entry, first)) + 1))


def joined(pages: Iterable[int]) -> list[tuple[int, int]]:
    """Pages in order, those that follow each other as one range."""
    ranges: list[tuple[int, int]] = []
    for page in sorted(set(pages)):
        if ranges and ranges[-1][1] == page - 1:
            ranges[-1] = (ranges[-1][0], page)
        else:
            ranges.append((page, page))
    return ranges
