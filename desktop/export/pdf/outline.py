"""The outline of the press book: its parts, and below each section its articles."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.export.grouping import Section
from desktop.export.pdf.front import LISTS
from desktop.export.pdf.pages import Pages
from desktop.export.pdf.text import line

Item = tuple[int, str, int, float]
"""The level from 0, the title, the page from 0, and the height in points from its top."""

_BEFORE = (("foreword", "Foreword"), ("story", "The story"), ("contents", "Contents"))


def outline(parts: Sequence[Section], pages: Pages) -> list[Item]:
    """The items in the order of the book, each with where it leads."""
    items: list[Item] = [(0, "Cover", 0, 0.0)]
    items += [(0, title, *pages.landmarks[name]) for name, title in _BEFORE if name in pages.landmarks]
    for number, part in enumerate(parts):
        if part.name and part.entries:
            items.append((0, line(part.name), *pages.landmarks[f"section-{number}"]))
        level = 1 if part.name else 0
        items += [(level, line(entry.article.title) or "Untitled", *pages.places[entry.id]) for entry in part.entries]
    items += [(0, title, *pages.landmarks[name]) for name, title in LISTS.items() if name in pages.landmarks]
    return items
