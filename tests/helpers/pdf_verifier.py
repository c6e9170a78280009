"""Opens a press book as its reader does and holds every way through it to where it leads: contents, outline, links."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

NEAR = 130.0
"""Points below a landing within which the headline has to begin; above it are kicker and the name of a section."""

_PAGE = re.compile(r"(?:see )?p\.\s*(\d+)$")
_NUMBERS = re.compile(r"(\d+)(?:–\d+)?$")


@dataclass(frozen=True, slots=True)
class Landing:
    """A page from 0, and the height on it in points from its foot."""

    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Jump:
    """An internal link: the page it is on, what is printed there, and where it leads."""

    page: int
    text: str
    to: Landing


class PdfReader:
    """A PDF as a reader sees it: text by page, and where links and outline lead."""

    def __init__(self, path: Path) -> None:
        self.pikepdf = pikepdf.open(path)
        self.pdfium = pypdfium2.PdfDocument(path)
        self._content = [page.get_textpage() for page in self.pdfium]
        self.texts = [" ".join(each.get_text_range().split()) for each in self._content]
        self._below: dict[Landing, str] = {}
        self._numbers = {page.obj.objgen: number for number, page in enumerate(self.pikepdf.pages)}

    def __enter__(self) -> PdfReader:
        return self

    def __exit__(self, *_: object) -> None:
        for each in self._content:
            each.close()
        self.pdfium.close()
        self.pikepdf.close()

    def outline(self) -> list[tuple[str, Landing]]:
        """All items in their order, those inside others too."""
        with self.pikepdf.open_outline() as outline:
            return list(self._items(outline.root))

    def _items(self, items: Sequence[pikepdf.OutlineItem]) -> Iterator[tuple[str, Landing]]:
        for item in items:
            yield item.title, self._landing(item.destination)
            yield from self._items(item.children)

    def _landing(self, destination: Any) -> Landing:
        return Landing(self._numbers[destination[0].objgen], float(destination[3]))

    def jumps(self) -> Iterator[Jump]:
        """Every internal link. A link that is broken over lines is several."""
        for number, page in enumerate(self.pikepdf.pages):
            for link in page.obj.get("/Annots", []):
                if "/Dest" in link:
                    left, bottom, right, top = (float(edge) for edge in link.Rect)
                    text = self._content[number].get_text_bounded(left, bottom, right, top)
                    yield Jump(number, " ".join(text.split()), self._landing(link.Dest))

    def addresses(self) -> set[str]:
        """The addresses outside of the book."""
        links = [link for page in self.pikepdf.pages for link in page.obj.get("/Annots", [])]
        return {str(link.A.URI) for link in links if "/A" in link}

    def below(self, landing: Landing) -> str:
        """The text at which a jump lands."""
        if landing not in self._below:
            width = self.pdfium[landing.page].get_width()
            text = self._content[landing.page].get_text_bounded(0, landing.top - NEAR, width, landing.top + 2)
            self._below[landing] = str(text)
        return self._below[landing]

    def mistakes(self, titles: Sequence[str]) -> list[str]:
        """What does not lead where it says, of a book of articles with these headlines, in sentences."""
        outline = self.outline()
        said = [f"“{title}” is not in the outline" for title in titles if title not in dict(outline)]
        begins = {title: landing for title, landing in outline if title in set(titles)}
        for title, landing in begins.items():
            if not same(title, self.below(landing)):
                said.append(f"the outline’s “{title}” leads to page {landing.page + 1}: {self.below(landing)[:80]!r}")
        numbered = dict.fromkeys(titles, 0)
        for jump in self.jumps():
            said += self._mistakes(jump, begins, numbered)
        said += [f"the contents do not name “{title}”" for title, times in numbered.items() if not times]
        said += [f"{address} was left as it was" for address in self.addresses() if not address.startswith("http")]
        return said

    def _mistakes(self, jump: Jump, begins: dict[str, Landing], numbered: dict[str, int]) -> list[str]:
        where = f"page {jump.page + 1}, “{jump.text[:60]}”, leads to page {jump.to.page + 1}"
        page_only = jump.to.top > self.pdfium[jump.to.page].get_height() - 1
        near = [
            title
            for title, landing in begins.items()
            if landing.page == jump.to.page and abs(landing.top - jump.to.top) < NEAR
        ]
        found = _PAGE.search(jump.text) or _NUMBERS.search(jump.text)
        right = found is not None and int(found[1]) == jump.to.page + 1
        if page_only:
            return [] if right else [where]
        if not near:
            return [f"{where}, where no article begins"]
        if not right and not any(same(jump.text, title) for title in near):
            return [where]
        title = min(near, key=lambda each: abs(begins[each].top - jump.to.top))
        if not same(title, self.below(jump.to)):
            return [f"{where}, beside the headline"]
        if same(title, jump.text) and right:
            numbered[title] += 1
        return []


def same(title: str, text: str) -> bool:
    """Whether a headline is in a text, whichever way round its letters were taken from the page, and however broken."""
    wanted, there = _letters(title)[:40], _letters(text)
    if wanted in there:
        return True
    return not title.isascii() and sum(letter in there for letter in wanted) >= 0.9 * len(wanted)


@cache
def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    return "".join(each for each in plain if unicodedata.category(each)[0] in "LMN").casefold()
