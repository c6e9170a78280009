"""A delivery of a news database as lines, whatever file it came in, and the text of an article made of them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from db.body import Block, Heading, Paragraph, Picture, Rule, Span, Spans, Table, spans_text
from desktop.intake.lines import clean_text, units_of
from desktop.intake.pointers import text_of
from desktop.intake.wordlists import table

_NARROWEST, _WIDEST = 40, 100


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words, the block that it is (`None` in plain text), whether it is set strong.

    `paragraph` counts paragraphs: lines with the same number are one, broken where it was printed so.
    """

    text: str
    block: Block | None = None
    strong: bool = False
    paragraph: int = -1

    @property
    def blank(self) -> bool:
        """Whether nothing is on it."""
        return not self.text


def lines_of_blocks(blocks: Iterable[Block]) -> list[Line]:
    """The lines of some blocks. Where an article is laid out in a table, its cells become lines of their own.

    Pictures are left: they are rules and logos of the database.
    """
    found: list[Line] = []
    number = 0
    for block in blocks:
        for spans, heading in _paragraphs(block):
            number += 1
            for piece in _broken(spans):
                text = " ".join(spans_text(piece).split())
                if text:
                    strong = heading or all("bold" in span.marks for span in piece if span.text.strip())
                    found.append(Line(text, Paragraph(piece), strong, number))
        if not isinstance(block, Paragraph | Heading | Rule | Picture) and not _is_tagged(block):
            number += 1
            text = " ".join(text_of(block).split())
            if text:
                found.append(Line(text, block, paragraph=number))
    return found


def _paragraphs(block: Block) -> Iterator[tuple[Spans, bool]]:
    match block:
        case Paragraph(spans):
            yield spans, False
        case Heading(spans):
            yield spans, True
        case Table(rows) if _is_tagged(block):
            for row in rows:
                for cell in row:
                    for piece in _broken(cell):
                        yield piece, False


def _is_tagged(block: Block) -> bool:
    """Whether a table is no table of the article but has Factiva's tags in its first column."""
    if not isinstance(block, Table):
        return False
    tags = table("delivery")["factiva"]["tags"].split()
    return any(row and spans_text(row[0]).strip() in tags for row in block.rows[:12])


def _broken(spans: Spans) -> list[Spans]:
    """Spans cut at line breaks."""
    if "\n" not in spans_text(spans):
        return [spans]
    pieces: list[list[Span]] = [[]]
    for span in spans:
        for number, piece in enumerate(span.text.split("\n")):
            if number:
                pieces.append([])
            if piece:
                pieces[-1].append(replace(span, text=piece))
    return [tuple(piece) for piece in pieces if spans_text(piece).strip()]


def lines_of_text(text: str) -> list[Line]:
    """The lines of a plain text, blank ones too."""
    return [Line(line.strip()) for line in clean_text(text).split("\n")]


def text_of_lines(lines: Sequence[Line]) -> str:
    """Lines as text: what an article's own original is where its file has only the whole."""
    if any(line.block is None for line in lines):
        return "\n".join(line.text for line in lines).strip() + "\n"
    return "\n\n".join(line.text for line in lines).strip() + "\n"


def width_of(lines: Sequence[Line]) -> int:
    """The width to which a plain text was wrapped, 0 where it was not."""
    lengths = sorted(len(line.text) for line in lines if line.block is None and line.text)
    width = lengths[int(len(lengths) * 0.98)] if lengths else 0
    return width if _NARROWEST <= width <= _WIDEST else 0


def _unwrapped(lines: Sequence[Line], width: int) -> Iterator[str]:
    """Lines as text, those joined that were wrapped: the first word of the next one had no room."""
    text = ""
    for line, following in zip(lines, [*lines[1:], Line("")], strict=True):
        text = f"{text} {line.text}" if text else line.text
        word = following.text.partition(" ")[0]
        if not (width and line.text and word and len(line.text) + 1 + len(word) > width):
            yield text
            text = ""


def blocks_of_lines(lines: Sequence[Line], width: int = 0) -> list[Block]:
    """The blocks of an article's text; lines of plain text that were wrapped to `width` are joined."""
    if any(line.block is None for line in lines):
        return [unit.block() for unit in units_of("\n".join(_unwrapped(lines, width)))]
    found: list[Block] = []
    last = -1
    for line in lines:
        block = line.block
        assert block is not None
        before = found[-1] if found else None
        if line.paragraph == last and isinstance(block, Paragraph) and isinstance(before, Paragraph):
            found[-1] = Paragraph((*before.spans, Span("\n"), *block.spans))
        elif line.strong and isinstance(block, Paragraph) and _is_head(line.text):
            found.append(Heading(tuple(replace(span, marks=span.marks - {"bold"}) for span in block.spans), 3))
        else:
            found.append(block)
        last = line.paragraph
    return found


def _is_head(text: str) -> bool:
    """Whether a line set strong is a heading inside the text."""
    return len(text) <= 90 and len(text.split()) <= 12 and text[-1] not in ".,;:"
