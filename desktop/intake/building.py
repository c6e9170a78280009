"""Builds a body tree from a stream of 'element begins', 'text', 'element ends', within fixed bounds.

What goes beyond a bound is cut and said in `notes`; no input makes the tree deeper, wider or longer than the bounds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from db.body import (
    Block,
    Body,
    Heading,
    ListBlock,
    Mark,
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
from desktop.intake.lines import clean_text

DEEPEST = 12
"""Containers (quotations, lists) inside each other; what lies deeper joins the innermost one."""
MOST_BLOCKS = 4_000
MOST_CELLS = 1_500
MOST_CHARACTERS = 400_000
LONGEST_WORD = 400
"""A longer run without a blank gets zero-width spaces, so that no renderer has to lay it out whole."""
_LAYOUT_CELL = 400
_LONGEST_CAPTION = 600


def split_long_words(text: str, run: int = 0) -> str:
    """Text whose words are at most `LONGEST_WORD` long, by zero-width spaces; `run`: the length of a word before it."""
    if run + len(text) <= LONGEST_WORD or run + max(map(len, text.split()), default=0) <= LONGEST_WORD:
        return text
    out: list[str] = []
    for character in text:
        run = 0 if character.isspace() else run + 1
        if run > LONGEST_WORD:
            out.append("\u200b")
            run = 1
        out.append(character)
    return "".join(out)


def _open_word(text: str) -> int:
    """The length of the word with which a text ends."""
    tail = text[-LONGEST_WORD:]
    words = tail.replace("\u200b", " ").split()
    return len(words[-1]) if words and not tail[-1:].isspace() else 0


@dataclass
class _Frame:
    kind: str
    blocks: list[Block] = field(default_factory=list)
    items: list[tuple[Block, ...]] = field(default_factory=list)
    rows: list[tuple[Spans, ...]] = field(default_factory=list)
    cells: list[Spans] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    level: int = 2
    header: bool = False
    first_picture: int = 0
    caption: Spans = ()


class Builder:
    """The tree in the making. The caller sends balanced `open`/`close` calls; `body()` ends it.

    `articles`: so many may be in it, which is parted and bounded one by one later.
    """

    def __init__(self, articles: int = 1) -> None:
        self._most_blocks = MOST_BLOCKS * articles
        self._most_cells = MOST_CELLS * articles
        self._most_characters = MOST_CHARACTERS * articles
        self._stack = [_Frame("root")]
        self._marks: list[Mark] = []
        self._hrefs: list[str] = []
        self._blocks = self._cells = self._characters = 0
        self.notes: list[str] = []
        self.strays: list[str] = []
        """Captions of figures without a picture, which are in no block."""

    @property
    def full(self) -> bool:
        """Whether nothing more can be taken in."""
        return self._blocks >= self._most_blocks or self._characters >= self._most_characters

    def body(self) -> Body:
        """The finished tree."""
        while len(self._stack) > 1:
            self.close(self._stack[-1].kind)
        self._flush(self._stack[0])
        return Body(tuple(self._stack[0].blocks))

    @property
    def at_top(self) -> bool:
        """Whether nothing is open: the next block stands outside all containers."""
        return len(self._stack) == 1

    @property
    def count(self) -> int:
        """How many blocks there are so far outside all containers."""
        return len(self._stack[0].blocks)

    # Inline

    def mark(self, mark: Mark) -> None:
        self._marks.append(mark)

    def unmark(self, mark: Mark) -> None:
        if mark in self._marks:
            self._marks.remove(mark)

    def link(self, href: str) -> None:
        self._hrefs.append(href)

    def unlink(self) -> None:
        if self._hrefs:
            self._hrefs.pop()

    def text(self, text: str) -> None:
        """Add running text; blanks are kept for the time being."""
        room = self._most_characters - self._characters
        if room <= 0:
            self._note("The text was cut: it is longer than an article can be.")
            return
        if len(text) > room:
            text = text[:room]
            self._note("The text was cut: it is longer than an article can be.")
        self._characters += len(text)
        if text:
            href = next((href for href in reversed(self._hrefs) if href), "")
            self._stack[-1].spans.append(Span(text, frozenset(self._marks), href))

    def line_break(self) -> None:
        self.text("\n")

    # Blocks

    def paragraph_end(self) -> None:
        """End the paragraph in the making; inside a heading, cell or caption, a line."""
        frame = self._stack[-1]
        if frame.kind in ("heading", "cell", "caption"):
            if frame.spans and not frame.spans[-1].text.endswith("\n"):
                frame.spans.append(Span("\n"))
        elif frame.kind != "pre":
            self._flush(frame)

    def open(self, kind: str, level: int = 2, header: bool = False) -> None:
        """Begin a heading, quote, list (`ul`, `ol`), item, table, row, cell, figure, caption or preformatted text."""
        self.paragraph_end()
        self._stack.append(_Frame(kind, level=level, header=header, first_picture=len(self._home().blocks)))

    def can_open(self, kind: str) -> bool:
        """Whether an element may begin here: tables are not nested, containers only so deep."""
        kinds = [frame.kind for frame in self._stack]
        inside = kinds[-1]
        if inside in ("heading", "cell", "caption", "pre"):
            return False
        if kind in ("quote", "ul", "ol"):
            return sum(each in ("quote", "ul", "ol") for each in kinds) < DEEPEST
        if kind == "item":
            return inside in ("ul", "ol")
        if kind == "row":
            return inside == "table"
        if kind == "cell":
            return inside == "row"
        if kind == "caption":
            return "figure" in kinds
        if kind == "figure":
            return "figure" not in kinds
        return True

    def picture(self, source: str, alt: str) -> None:
        """Add a picture by its address; inside a cell, heading or caption only its words are kept."""
        frame = self._stack[-1]
        if frame.kind in ("cell", "heading", "caption", "pre", "table", "row", "ul", "ol"):
            return
        self._flush(frame)
        self._add(frame, Picture(source, alt=clean_text(" ".join(alt.split()))[:500]))

    def rule(self) -> None:
        frame = self._stack[-1]
        if frame.kind in ("root", "quote", "item", "figure"):
            self._flush(frame)
            if frame.blocks and not isinstance(frame.blocks[-1], Rule):
                self._add(frame, Rule())

    def close(self, kind: str) -> None:
        """End the innermost element, which is of this kind."""
        frame = self._stack.pop()
        assert frame.kind == kind, (frame.kind, kind)
        outer = self._stack[-1]
        match kind:
            case "heading":
                spans = _tidy(frame.spans)
                if spans:
                    self._add(outer, Heading(spans, frame.level))
            case "pre":
                text = clean_text(spans_text(frame.spans)).strip("\n")
                if text.strip():
                    self._add(outer, Preformatted("\n".join(split_long_words(line) for line in text.split("\n"))))
            case "quote":
                self._flush(frame)
                if frame.blocks:
                    self._add(outer, Quote(tuple(frame.blocks)))
            case "item":
                self._flush(frame)
                if frame.blocks:
                    outer.items.append(tuple(frame.blocks))
            case "ul" | "ol":
                self._loose_items(frame)
                if frame.items:
                    self._add(outer, ListBlock(tuple(frame.items), kind == "ol"))
            case "cell":
                self._cells += 1
                if self._cells <= self._most_cells:
                    outer.cells.append(_tidy(frame.spans))
                    outer.header = outer.header or frame.header
                else:
                    self._note("A table was cut: it has more cells than can be shown.")
            case "row":
                self._loose_cells(frame)
                if any(frame.cells):
                    outer.header = outer.header or (frame.header and not outer.rows)
                    outer.rows.append(tuple(frame.cells))
            case "table":
                self._close_table(frame, outer)
            case "caption":
                self._close_caption(frame)
            case "figure":
                self._flush(frame)
                self._close_figure(frame, outer)

    def _home(self) -> _Frame:
        return next(frame for frame in reversed(self._stack) if frame.kind in ("root", "quote", "item", "figure"))

    def _add(self, frame: _Frame, block: Block) -> None:
        if self._blocks >= self._most_blocks:
            self._note("The text was cut: it has more paragraphs than an article can have.")
            return
        self._blocks += 1
        frame.blocks.append(block)

    def _note(self, note: str) -> None:
        if note not in self.notes:
            self.notes.append(note)

    def _flush(self, frame: _Frame) -> None:
        """Make paragraphs of the running text so far; two line breaks in a row part them."""
        if not frame.spans:
            return
        spans, frame.spans = frame.spans, []
        if all(span.text.isspace() for span in spans):
            return
        for piece in _paragraphs(_tidy(spans)):
            self._add(frame, Paragraph(piece))

    def _loose_items(self, frame: _Frame) -> None:
        """Text and blocks that stand in a list outside its items become an item."""
        self._flush(frame)
        if frame.blocks:
            frame.items.append(tuple(frame.blocks))
            frame.blocks = []

    def _loose_cells(self, frame: _Frame) -> None:
        spans = _tidy(frame.spans)
        if spans:
            frame.cells.append(spans)

    def _close_table(self, frame: _Frame, outer: _Frame) -> None:
        loose = _tidy(frame.spans)
        for block in frame.blocks:
            self._add(outer, block)
        if loose:
            self._add(outer, Paragraph(loose))
        width = max(map(len, frame.rows), default=0)
        longest = max((len(spans_text(cell)) for row in frame.rows for cell in row), default=0)
        parted = sum("\n\n" in spans_text(cell) for row in frame.rows for cell in row)
        if width >= 2 and longest <= _LAYOUT_CELL and parted < 2:
            self._add(outer, Table(tuple(frame.rows), frame.header and bool(frame.rows)))
            return
        # A table of one column, or with whole texts in its cells, only lays out a page.
        for row in frame.rows:
            for cell in row:
                for piece in _paragraphs(_doubled(cell)):
                    self._add(outer, Paragraph(piece))

    def _close_caption(self, frame: _Frame) -> None:
        caption = _tidy(frame.spans)
        figure = next(each for each in reversed(self._stack) if each.kind == "figure")
        figure.caption = (
            (*figure.caption, Span("\n"), *caption) if figure.caption and caption else caption or figure.caption
        )

    def _close_figure(self, frame: _Frame, outer: _Frame) -> None:
        pictures = [number for number, block in enumerate(frame.blocks) if isinstance(block, Picture)]
        caption = _tidy(frame.caption)
        if pictures and caption:
            last = frame.blocks[pictures[-1]]
            assert isinstance(last, Picture)
            frame.blocks[pictures[-1]] = replace(last, caption=caption)
        elif caption and frame.blocks:
            frame.blocks.append(Paragraph(caption))
        elif caption:
            self.strays.append(" ".join(spans_text(caption).split()))
        elif len(pictures) == 1 and pictures[0] == 0:
            lines = [block for block in frame.blocks[1:] if isinstance(block, Paragraph)]
            if lines and len(lines) == len(frame.blocks) - 1 and sum(map(_length, lines)) <= _LONGEST_CAPTION:
                picture = frame.blocks[0]
                assert isinstance(picture, Picture)
                parts = [span for line in lines for span in (Span("\n"), *line.spans)][1:]
                frame.blocks = [replace(picture, caption=tuple(parts))]
        outer.blocks.extend(frame.blocks)


def _length(paragraph: Paragraph) -> int:
    return sum(len(span.text) for span in paragraph.spans)


@dataclass
class _Piece:
    text: str
    marks: frozenset[Mark]
    href: str


def _tidy(spans: Iterable[Span]) -> Spans:
    """Spans with single blanks, none at the ends or beside a line break, neighbours of one look joined."""
    pieces: list[_Piece] = []
    blank = True
    for span in spans:
        out: list[str] = []
        cleaned = clean_text(span.text)
        if "\n" not in cleaned:
            # The common case, without a look at each character.
            words = " ".join(cleaned.split())
            if not words:
                if cleaned and not blank:
                    out.append(" ")
                    blank = True
            else:
                lead = "" if blank or not cleaned[0].isspace() else " "
                trail = " " if cleaned[-1].isspace() else ""
                out.append(lead + words + trail)
                blank = bool(trail)
            cleaned = ""
        for character in cleaned:
            if character == "\n":
                while out and out[-1] == " ":
                    out.pop()
                if not out:
                    _strip_end(pieces)
                out.append("\n")
                blank = True
            elif character in " \t":
                if not blank:
                    out.append(" ")
                    blank = True
            else:
                out.append(character)
                blank = False
        if not out:
            continue
        if pieces and pieces[-1].marks == span.marks and pieces[-1].href == span.href:
            pieces[-1].text += "".join(out)
        else:
            pieces.append(_Piece("".join(out), span.marks, span.href))
    while pieces and not (stripped := pieces[0].text.lstrip()):
        pieces.pop(0)
    if pieces:
        pieces[0].text = stripped
    while pieces and not (stripped := pieces[-1].text.rstrip()):
        pieces.pop()
    if pieces:
        pieces[-1].text = stripped
    tidy: list[Span] = []
    run = 0
    for piece in pieces:
        text = split_long_words(piece.text, run)
        whole = not any(c.isspace() for c in text)
        run = run + len(text) if whole and "\u200b" not in text else _open_word(text)
        # Pieces between may have become empty and gone: what is now side by side is joined.
        if tidy and tidy[-1].marks == piece.marks and tidy[-1].href == piece.href:
            tidy[-1] = replace(tidy[-1], text=tidy[-1].text + text)
        else:
            tidy.append(Span(text, piece.marks, piece.href))
    return tuple(tidy)


def _strip_end(pieces: list[_Piece]) -> None:
    while pieces:
        pieces[-1].text = pieces[-1].text.rstrip(" ")
        if pieces[-1].text:
            return
        pieces.pop()


def _doubled(spans: Spans) -> Spans:
    return tuple(replace(span, text=span.text.replace("\n", "\n\n")) for span in spans)


def _paragraphs(spans: Spans) -> list[Spans]:
    """Spans cut where two line breaks follow each other."""
    text = spans_text(spans)
    if "\n\n" not in text:
        return [spans] if text.strip() else []
    found: list[list[Span]] = [[]]
    run = 0
    for span in spans:
        piece: list[str] = []
        for character in span.text:
            if character == "\n":
                run += 1
                piece.append(character)
                continue
            if run >= 2:
                found[-1].append(replace(span, text="".join(piece)))
                found.append([])
                piece = []
            run = 0
            piece.append(character)
        if piece:
            found[-1].append(replace(span, text="".join(piece)))
    return [tidy for tidy in (_tidy(group) for group in found) if tidy]


def bounded(blocks: Iterable[Block]) -> tuple[list[Block], list[str]]:
    """Top-level blocks of plain text within the bounds of this module, and sentences about what was cut."""
    kept: list[Block] = []
    notes: list[str] = []
    cells = 0
    for block in blocks:
        if len(kept) >= MOST_BLOCKS:
            notes.append("The text was cut: it has more paragraphs than an article can have.")
            break
        if isinstance(block, Paragraph):
            block = Paragraph(tuple(replace(span, text=split_long_words(span.text)) for span in block.spans))
        elif isinstance(block, Preformatted):
            block = Preformatted("\n".join(split_long_words(line) for line in block.text.split("\n")))
        elif isinstance(block, Table):
            width = max(map(len, block.rows), default=1)
            room = max(MOST_CELLS - cells, 0) // max(width, 1)
            if room < len(block.rows):
                notes.append("A table was cut: it has more cells than can be shown.")
                block = Table(block.rows[:room], block.header)
            cells += width * len(block.rows)
            if not block.rows:
                continue
        kept.append(block)
    return kept, notes
