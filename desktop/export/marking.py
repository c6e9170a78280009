"""The text of an article with its highlights in it: spans are cut where a passage begins and ends.

A highlight names its place in `Body.text()`, so this walks the tree as that function does. How a highlight looks is the
business of whoever writes the tree down.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from db.body import Block, Body, Heading, ListBlock, Paragraph, Picture, Preformatted, Quote, Rule, Span, Spans, Table
from db.model import Highlight
from desktop.export.plain import clean


@dataclass(frozen=True, slots=True)
class MarkedSpan(Span):
    """A run of highlighted text; `passages` are the highlights covering it, as indices, `ends` those that end here."""

    passages: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Marked:
    """A body in which highlights are `MarkedSpan`s. `unplaced` are the indices of those that no span could show:
    they lost their place, or stand in preformatted text."""

    body: Body
    unplaced: tuple[int, ...] = ()


def marked(body: Body, highlights: Sequence[Highlight]) -> Marked:
    """The body with these highlights; indices are those of `highlights`."""
    if not highlights:
        return Marked(body)
    walk = _Walk(list(_places(body.text(), highlights)))
    made = Body(tuple(walk.blocks(body.blocks)))
    shown = {number for span in made.spans() if isinstance(span, MarkedSpan) for number in span.ends}
    return Marked(made, tuple(number for number in range(len(highlights)) if number not in shown))


def stands(text: str, highlight: Highlight) -> bool:
    """Whether the words of a highlight are in the text where it says, in whatever kind of block."""
    at = highlight.position
    return at is not None and text[at : at + len(highlight.quotation)] == highlight.quotation


def _places(text: str, highlights: Sequence[Highlight]) -> Iterable[tuple[int, int, int]]:
    """Start, end and index of those that stand in the text, without what cannot be seen at their ends."""
    for number, each in enumerate(highlights):
        if each.position is None or not stands(text, each):
            continue
        start, end = each.position, each.position + len(each.quotation)
        while start < end and not clean(text[start]).strip():
            start += 1
        while start < end and not clean(text[end - 1]).strip():
            end -= 1
        if start < end:
            yield start, end, number


class _Walk:
    """One walk through a body; `_at` is the offset in its text."""

    def __init__(self, places: list[tuple[int, int, int]]) -> None:
        self._places = places
        self._at = 0
        self._begun = False

    def blocks(self, blocks: Iterable[Block]) -> list[Block]:
        """Blocks of the outermost level, whose texts an empty line separates; empty ones leave no trace."""
        made: list[Block] = []
        for block in blocks:
            if isinstance(block, Quote):
                made.append(Quote(tuple(self.blocks(block.blocks))))
                continue
            if Body((block,)).text():
                self._at += 2 if self._begun else 0
                self._begun = True
                block = self._block(block)
            made.append(block)
        return made

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph(spans) | Heading(spans):
                return replace(block, spans=self._spans(spans))
            case Picture(_, caption):
                return replace(block, caption=self._spans(caption))
            case Table(rows):
                return replace(block, rows=self._rows(rows))
            case ListBlock(items):
                return replace(block, items=self._items(items))
            case Preformatted(text):
                self._at += len(text)
                return block
            case Quote() | Rule():
                return block

    def _items(self, items: Sequence[tuple[Block, ...]]) -> tuple[tuple[Block, ...], ...]:
        made = []
        for number, item in enumerate(items):
            self._at += 1 if number else 0
            made.append(tuple(self._in_item(item, [])))
        return tuple(made)

    def _in_item(self, blocks: Iterable[Block], begun: list[bool]) -> Iterable[Block]:
        """Blocks of one item, whose texts are lines, empty ones too."""
        for block in blocks:
            if isinstance(block, Quote):
                yield Quote(tuple(self._in_item(block.blocks, begun)))
            elif isinstance(block, Rule):
                yield block
            else:
                self._at += 1 if begun else 0
                begun.append(True)
                yield self._block(block)

    def _rows(self, rows: Sequence[tuple[Spans, ...]]) -> tuple[tuple[Spans, ...], ...]:
        made = []
        for number, row in enumerate(rows):
            self._at += 1 if number else 0
            cells = []
            for column, cell in enumerate(row):
                self._at += 1 if column else 0
                cells.append(self._spans(cell))
            made.append(tuple(cells))
        return tuple(made)

    def _spans(self, spans: Spans) -> Spans:
        made: list[Span] = []
        for span in spans:
            start, self._at = self._at, self._at + len(span.text)
            made += self._cut(span, start, self._at)
        return tuple(made)

    def _cut(self, span: Span, start: int, end: int) -> Iterable[Span]:
        over = [place for place in self._places if place[0] < end and place[1] > start]
        if not over:
            return [span]
        cuts = sorted({start, end, *(at for place in over for at in place[:2] if start < at < end)})
        pieces: list[Span] = []
        for left, right in pairwise(cuts):
            text = span.text[left - start : right - start]
            covering = [place for place in over if place[0] <= left and place[1] >= right]
            if covering:
                numbers = tuple(number for _, _, number in covering)
                ends = tuple(number for _, last, number in covering if last == right)
                pieces.append(MarkedSpan(text, span.marks, span.href, numbers, ends))
            else:
                pieces.append(replace(span, text=text))
        return pieces
