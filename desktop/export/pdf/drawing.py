"""Draws the first pages of a press book for a preview. Runs in the child process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop.export.pdf.pages import UNKNOWN

SHOWN = ("foreword", "story", "contents")
"""The parts before the articles of which the first page is drawn; where there is no room the last is kept."""

NOT_YET = "…"
"""Stands for a page that only the whole book will tell."""


def with_numbers(tree: Any, places: Sequence[Mapping[str, Any]]) -> Any:
    """The data with the numbers of the pages that are known, and an ellipsis for all others."""
    known = {place["id"]: place["page"] for place in places}

    def numbered(it: Any) -> Any:
        if isinstance(it, dict):
            made = {key: numbered(value) for key, value in it.items()}
            if made.get("page") == UNKNOWN:
                made["page"] = known.get(made.get("id"), NOT_YET)
            return made
        return [numbered(each) for each in it] if isinstance(it, list) else it

    return numbered(tree)


def chosen_pages(places: Sequence[Mapping[str, Any]], most: int) -> list[int]:
    """The pages to draw, from 0: the cover, where parts begin, then those of the articles in their order."""
    begins = {place["id"]: place["page"] - 1 for place in places}
    front = [begins[name] for name in SHOWN if name in begins]
    articles = min(page for name, page in begins.items() if isinstance(name, int))
    room = max(0, most - 2)
    front = front[-room:] if room else []
    chosen = list(dict.fromkeys((0, *front)))
    return list(dict.fromkeys((*chosen, *range(articles, articles + most - len(chosen)))))


def draw(book: bytes, pages: Sequence[int], width: int, folder: Path) -> int:
    """Draw those of the pages that there are, `width` pixels wide, as numbered PNG files; how many they are."""
    import pypdfium2  # type: ignore[import-untyped]

    drawn = 0
    with pypdfium2.PdfDocument(book) as opened:
        for number in pages:
            if number < len(opened):
                page = opened[number]
                page.render(scale=width / page.get_width()).to_pil().save(folder / f"{drawn}.png", compress_level=1)
                drawn += 1
    return drawn
