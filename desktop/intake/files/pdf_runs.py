"""The text of one PDF page as runs: pieces of lines with their place, size and weight, in the order of the file.

PDFium tells characters and boxes; coordinates are points from the lower left corner.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from math import isfinite
from statistics import median
from typing import Any

MOST_CHARACTERS = 120_000
"""Characters of one page that are looked at."""
_WIDE = 1.6
"""A gap of so many times the size of the letters parts two runs."""
_SMALLEST, _LARGEST = 0.5, 5_000.0
"""Points of height between which letters can be seen on a page."""
_TILTED = 0.15
"""Radians of slant from which on text is no line of an article."""
_HYPHENS = "\u0002\ufffe\u00ad"
"""What PDFium gives for a hyphen that only the end of the line brought."""


@dataclass(slots=True)
class Run:
    """A piece of a line. `y0` is its lower edge, `y1` the upper; `hyphened`: its last word goes on in the next line.

    `photo` is the number of the picture for which it holds the place; it then has no text.
    """

    text: str
    x0: float
    x1: float
    y0: float
    y1: float
    size: float
    bold: bool = False
    hyphened: bool = False
    photo: int | None = None

    @property
    def middle(self) -> float:
        """Half-way between its lower and upper edge."""
        return (self.y0 + self.y1) / 2

    @property
    def length(self) -> int:
        """Its characters without blanks."""
        return sum(not c.isspace() for c in self.text)


def runs_of(page: Any) -> list[Run]:
    """The runs of an open page of pypdfium2."""
    textpage = page.get_textpage()
    try:
        return _Collector(textpage).runs()
    finally:
        textpage.close()


class _Collector:
    def __init__(self, textpage: Any) -> None:
        import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

        self._pdfium: Any = pdfium
        self._raw = textpage.raw
        self._count = min(textpage.count_chars(), MOST_CHARACTERS)
        self._runs: list[Run] = []
        self._reset()

    def _reset(self) -> None:
        self._text: list[str] = []
        self._sizes: list[float] = []
        self._first = 0
        self._x0 = self._y0 = float("inf")
        self._x1 = self._y1 = float("-inf")

    def runs(self) -> list[Run]:
        pdfium, raw = self._pdfium, self._raw
        box = pdfium.FS_RECTF()
        reference = ctypes.byref(box)
        for index in range(self._count):
            code = pdfium.FPDFText_GetUnicode(raw, index)
            character = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "
            if character in "\r\n":
                self._end()
                continue
            if not pdfium.FPDFText_GetLooseCharBox(raw, index, reference):
                continue
            if self._text and self._breaks(box):
                self._end()
            if character.isspace() or character == "\u200b":
                if self._text and self._text[-1] != " ":
                    self._text.append(" ")
                self._x1 = max(self._x1, box.left) if self._text else self._x1
                continue
            if not self._text:
                self._first = index
            self._text.append(character)
            self._sizes.append(box.top - box.bottom)
            self._x0, self._x1 = min(self._x0, box.left), max(self._x1, box.right)
            self._y0, self._y1 = min(self._y0, box.bottom), max(self._y1, box.top)
            if character in _HYPHENS:
                self._end(hyphened=True)
        self._end()
        return self._runs

    def _breaks(self, box: Any) -> bool:
        height = self._y1 - self._y0
        middle = (box.top + box.bottom) / 2
        if not self._y0 - 0.2 * height <= middle <= self._y1 + 0.2 * height:
            return True
        wide = _WIDE * max(height * 0.8, 1.0)
        return bool(box.left > self._x1 + wide or box.right < self._x0 - wide)

    def _end(self, *, hyphened: bool = False) -> None:
        text = "".join(self._text).strip()
        if hyphened:
            text = text.rstrip(_HYPHENS)
        size = median(self._sizes) if self._sizes else 0.0
        if text and _SMALLEST <= size < _LARGEST and isfinite(self._x1 - self._x0) and self._is_level():
            weight = self._pdfium.FPDFText_GetFontWeight(self._raw, self._first)
            self._runs.append(
                Run(text, self._x0, self._x1, self._y0, self._y1, size, weight >= 600 or self._named_bold(), hyphened)
            )
        self._reset()

    def _is_level(self) -> bool:
        angle = float(self._pdfium.FPDFText_GetCharAngle(self._raw, self._first))
        return angle < _TILTED or angle > 6.283 - _TILTED

    def _named_bold(self) -> bool:
        name = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        self._pdfium.FPDFText_GetFontInfo(self._raw, self._first, name, 128, ctypes.byref(flags))
        return b"bold" in name.value.lower() or b"black" in name.value.lower()
