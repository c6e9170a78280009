"""The blocks of an article as the tree that the press book's template renders; no typst code is ever made here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil

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
    Span,
    Spans,
    Table,
    spans_text,
)
from desktop.export.direction import direction
from desktop.export.dossier import Dossier
from desktop.export.marking import MarkedSpan
from desktop.export.own_words import clipping_meant, own_body
from desktop.export.pdf.pictures import Prepared
from desktop.export.pdf.text import Tree, can_lead, line, safe

MAX_DEPTH = 8
MAX_COLUMNS = 14
PLAIN_BREAKS = 3_000
"""Characters of a paragraph from which on its lines are broken one by one, not weighed against each other."""

LONG_PARAGRAPH = 8_000
MANY_LINES = 200
WIDE_TABLE = 3
"""Columns of a table from which on it needs the width of the whole page."""

_LETTERS_ACROSS = 100
"""Letters of a table's type that a line of the whole page holds."""

_EMPTY_LINES = re.compile(r"\n{3,}")
_PIECE = re.compile(r"[^\n]{1,1000}(?:\s|$)|[^\n]{1,1000}|\n")


Inside = Callable[[str], tuple[int, int] | None]
"""Gives the entry that an address means, and its page; `None` where it leads out of the book."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What the passages of `MarkedSpan`s mean, by their numbers: a highlight's colour, the number of its note, and the
    place in the index (an entry and the number of its name)."""

    colours: Mapping[int, str] = field(default_factory=dict)
    notes: Mapping[int, int] = field(default_factory=dict)
    names: Mapping[int, tuple[int, int]] = field(default_factory=dict)


def blocks_tree(
    blocks: Iterable[Block],
    way: str = "",
    *,
    pictures: Mapping[str, Prepared] | None = None,
    marks: Marks | None = None,
    inside: Inside | None = None,
) -> list[Tree]:
    """Blocks as trees. They stand in a text that runs `way`; without it, each runs as its letters say.

    Pictures are printed where `pictures` has them, by their hashes, and named where not; with `None` they are not
    mentioned at all. `inside` tells the links that lead to another article of the book.
    """
    return _Trees(pictures, marks or Marks(), inside).blocks(blocks, way, 0)


def own_tree(text: str, dossier: Dossier, begins: Mapping[int, int]) -> list[Tree]:
    """What a person wrote in Markdown; addresses of clippings lead to these in the book, which `begins` has by page."""

    def inside(address: str) -> tuple[int, int] | None:
        meant = clipping_meant(address, dossier)
        return None if meant is None else (meant, begins.get(meant, 0))

    return blocks_tree(own_body(text, dossier).blocks, inside=inside)


def lines_of_table(table: Table) -> int:
    """About how many lines a table has when it is as wide as the page."""
    columns = max((len(row) for row in table.rows), default=1) or 1
    room = max(1, _LETTERS_ACROSS // columns)
    return sum(max((ceil(len(spans_text(cell)) / room) for cell in row), default=0) or 1 for row in table.rows)


class _Trees:
    """One walk through the blocks of a text."""

    def __init__(self, pictures: Mapping[str, Prepared] | None, marks: Marks, inside: Inside | None) -> None:
        self._pictures = pictures
        self._marks = marks
        self._inside = inside
        self._level = 0

    def blocks(self, blocks: Iterable[Block], way: str, depth: int) -> list[Tree]:
        trees: list[Tree] = []
        for block in blocks:
            trees += self._block(block, way, depth)
        return trees

    def _block(self, block: Block, way: str, depth: int) -> list[Tree]:
        match block:
            case Paragraph(spans):
                return self._paragraph(spans, way)
            case Heading(spans, level):
                if not spans_text(spans).strip():
                    return []
                # Levels never skip one, as tagged documents want it.
                self._level = min(max(level, 2) - 1, 3, self._level + 1)
                return [{"k": "h", "l": self._level, **_turned(spans_text(spans), way), "s": self._spans(spans)}]
            case Quote(inner):
                trees = self.blocks(inner, way, depth + 1)
                own = direction(Body(inner).text()[:4_000]) if way == "rtl" else "ltr"
                return [{"k": "quote", "d": own, "b": trees}] if trees and depth < MAX_DEPTH else trees
            case ListBlock(items, ordered):
                inside = [self.blocks(item, way, depth + 1) for item in items]
                if depth >= MAX_DEPTH:
                    return [tree for item in inside for tree in item]
                return [{"k": "list", "ordered": ordered, "i": inside}] if inside else []
            case Table(rows, header):
                return self._table(rows, header, way)
            case Picture():
                return self._picture(block)
            case Preformatted(text):
                return [{"k": "pre", "d": "ltr", "t": safe(text)}] if text.strip() else []
            case Rule():
                return [{"k": "rule"}]

    def _paragraph(self, spans: Spans, way: str) -> list[Tree]:
        return [
            {
                "k": "p",
                **_turned(spans_text(portion), way),
                "long": len(spans_text(portion)) > PLAIN_BREAKS,
                "s": self._spans(portion),
            }
            for portion in _portions(spans)
            if spans_text(portion).strip()
        ]

    def _spans(self, spans: Spans) -> list[Tree]:
        trees = []
        for span in spans:
            tree: Tree = {"t": safe(span.text)}
            if span.marks:
                tree["m"] = sorted(span.marks)
            to = self._inside(span.href) if self._inside is not None and span.href else None
            if to is not None:
                tree["id"], tree["page"] = to
            elif span.href and can_lead(span.href):
                tree["h"] = span.href
            if isinstance(span, MarkedSpan):
                tree |= self._passages(span)
            if span.text:
                trees.append(tree)
        return trees

    def _passages(self, span: MarkedSpan) -> Tree:
        marks = self._marks
        colours = [marks.colours[each] for each in span.passages if each in marks.colours]
        tree: Tree = {"c": colours[-1]} if colours else {}
        if notes := [marks.notes[each] for each in span.ends if each in marks.notes]:
            tree["n"] = notes
        if names := [list(marks.names[each]) for each in span.ends if each in marks.names]:
            tree["x"] = names
        return tree

    def _table(self, rows: tuple[tuple[Spans, ...], ...], header: bool, way: str) -> list[Tree]:
        """A table; one with more columns than a page has room for becomes a paragraph for each row."""
        if not any(spans_text(cell).strip() for row in rows for cell in row):
            return []
        columns = max(len(row) for row in rows)
        if columns <= MAX_COLUMNS:
            cells = [[self._spans(cell) for cell in row] for row in rows]
            return [{"k": "table", "header": header, "wide": columns >= WIDE_TABLE, "rows": cells}]
        trees: list[Tree] = []
        for row in rows:
            spans = [span for cell in row for span in (*cell, Span(" | "))]
            trees += self._paragraph(tuple(spans[:-1]), way)
        return trees

    def _picture(self, picture: Picture) -> list[Tree]:
        if self._pictures is None:
            return []
        caption = self._spans(picture.caption)
        words = spans_text(picture.caption)
        credit = line(picture.credit)
        tree: Tree = {"k": "picture", "s": caption, "credit": "" if credit in line(words) else credit}
        kept = self._pictures.get(picture.asset) if picture.asset else None
        if kept is not None:
            alt = line(picture.alt) or line(words) or "Picture"
            return [{**tree, "file": kept.file, "width": kept.width, "height": kept.height, "alt": alt[:1_000]}]
        tree["label"] = f"Picture: {line(picture.alt)}" if picture.alt.strip() else "Picture"
        return [{**tree, "h": picture.source} if can_lead(picture.source) else tree]


def _portions(spans: Spans) -> Sequence[Spans]:
    """The spans of a paragraph, parted into several where it is so long that breaking its lines would take minutes."""
    text = spans_text(spans)
    if len(text) <= LONG_PARAGRAPH and text.count("\n") <= MANY_LINES:
        return [spans]
    portions: list[list[Span]] = [[]]
    length = lines = 0
    for span in spans:
        pieces = _PIECE.findall(_EMPTY_LINES.sub("\n\n", span.text))
        for number, piece in enumerate(pieces, 1):
            if length + len(piece) > LONG_PARAGRAPH or lines > MANY_LINES:
                portions.append([])
                length = lines = 0
            part = replace(span, text=piece)
            if isinstance(part, MarkedSpan) and number < len(pieces):
                part = replace(part, ends=())
            portions[-1].append(part)
            length += len(piece)
            lines += piece.count("\n")
    return [tuple(portion) for portion in portions]


def _turned(text: str, way: str) -> Tree:
    """The direction of a block, where it is not that of its surroundings."""
    own = direction(text)
    return {} if own == way or not any(character.isalpha() for character in text[:4_000]) else {"d": own}
