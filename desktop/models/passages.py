"""Where the characters of a clipping's plain text stand in the composed article, and back.

Qt counts positions of the document in UTF-16 units and has more in it than the text: headline, pictures, labels. The
plain text (`Body.text`) counts characters and has line ends and tabs between its pieces. Both have the same runs of
words in the same order, one for each paragraph, heading, table cell, caption and preformatted piece.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from db.body import (
    Block,
    Body,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    Rule,
    Table,
    spans_text,
)

Runs = list[tuple[int, str]]
"""Pieces of the plain text: (character at which it begins, its words)."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One run of words: `place` is Qt's position of its beginning, `start` its first character in the plain text."""

    place: int
    start: int
    text: str
    wide: tuple[int, ...]

    @property
    def end(self) -> int:
        """The character behind the last."""
        return self.start + len(self.text)

    @property
    def last_place(self) -> int:
        """Qt's position behind the last character."""
        return self.place + len(self.text) + len(self.wide)

    def to_place(self, character: int) -> int:
        """Qt's position of a character of the plain text that is in this stretch."""
        inside = character - self.start
        return self.place + inside + bisect_left(self.wide, inside)

    def to_character(self, place: int) -> int:
        """The character at one of Qt's positions; in the middle of a wide character its beginning."""
        inside = place - self.place
        # The n-th wide character begins n units later than it would without those before it.
        starts = [at + number for number, at in enumerate(self.wide)]
        return self.start + inside - bisect_left(starts, inside)


class TextMap:
    """The stretches of one composed article; one without any where nothing is composed."""

    def __init__(self, stretches: Iterable[Stretch] = ()) -> None:
        self._stretches = tuple(stretches)
        self._starts = [each.start for each in self._stretches]
        self._places = [each.place for each in self._stretches]

    @classmethod
    def of(cls, body: Body, places: Sequence[int]) -> TextMap:
        """The map of a body whose runs of words begin at these positions of the document."""
        return cls(
            Stretch(place, start, text, tuple(at for at, character in enumerate(text) if character > "\uffff"))
            for place, (start, text) in zip(places, runs(body), strict=True)
        )

    def __bool__(self) -> bool:
        return bool(self._stretches)

    def places(self, start: int, end: int) -> list[tuple[int, int]]:
        """Characters `start` to `end` of the plain text as Qt's positions, one pair for each stretch."""
        found = []
        for each in self._stretches[max(0, bisect_right(self._starts, start) - 1) :]:
            if each.start >= end:
                break
            first, last = max(start, each.start), min(end, each.end)
            if first < last:
                found.append((each.to_place(first), each.to_place(last)))
        return found

    def characters(self, first: int, last: int) -> tuple[int, int] | None:
        """What a selection from Qt's position `first` to `last` is in the plain text, trimmed to what is text."""
        start = end = None
        for each in self._stretches[max(0, bisect_right(self._places, first) - 1) :]:
            if each.place >= last:
                break
            a, b = max(first, each.place), min(last, each.last_place)
            if a < b:
                start = each.to_character(a) if start is None else start
                # A selection that ends in the middle of a wide character has the whole of it.
                end = each.to_character(b)
                if each.to_place(end) < b:
                    end += 1
        return None if start is None or end is None or start >= end else (start, end)


def runs(body: Body) -> Runs:
    """The runs of words of a body in reading order, with their places in its plain text; none that is empty."""
    found: Runs = []
    at = 0
    for inside, length in _pieces(body.blocks):
        if not length:
            continue
        at += 2 if at else 0
        found += [(at + start, text) for start, text in inside if text]
        at += length
    return found


_Piece = tuple[Runs, int]


def _pieces(blocks: Iterable[Block]) -> Iterator[_Piece]:
    """What `Body.text` puts blank lines between, each with the runs in it and its length."""
    for block in blocks:
        match block:
            case Paragraph(spans) | Heading(spans):
                yield _run(spans_text(spans))
            case Quote(inner):
                yield from _pieces(inner)
            case ListBlock(items):
                yield _joined(_joined(_pieces(item)) for item in items)
            case Table(rows):
                yield _joined(_joined(_run(spans_text(cell)) for cell in row) for row in rows)
            case Picture(_, caption):
                yield _run(spans_text(caption))
            case Preformatted(text):
                yield _run(text)
            case Rule():
                pass


def _run(text: str) -> _Piece:
    return [(0, text)], len(text)


def _joined(pieces: Iterable[_Piece]) -> _Piece:
    """Pieces with one character between two."""
    found: Runs = []
    at = -1
    for inside, length in pieces:
        at += 1
        found += [(at + start, text) for start, text in inside]
        at += length
    return found, max(at, 0)


def settable(text: str) -> str:
    """A text as Qt takes it without making blocks of it: as many characters, line ends as breaks inside a block."""
    return text.translate(_SETTABLE)


_SETTABLE = {
    ord("\n"): "\u2028",
    ord("\r"): " ",
    ord("\u2029"): "\u2028",
    0xFDD0: "\ufffd",
    0xFDD1: "\ufffd",
    ord("\0"): "\ufffd",
}
