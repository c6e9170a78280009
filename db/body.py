"""The normalised text of an article as a small tree, and its one spelling in HTML.

Intake builds the tree, the library keeps its HTML, the reader and every exporter walk it. Elements: paragraphs,
headings (levels 2 to 4), quotations, lists, tables, pictures, preformatted text and rules; inside them text with marks
and web links. Anything else was left behind when the article was clipped, so nobody downstream meets foreign markup.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Literal

Mark = Literal["bold", "italic", "code", "sub", "sup", "strike"]
MARK_TAGS: dict[Mark, str] = {
    "bold": "strong",
    "italic": "em",
    "code": "code",
    "sub": "sub",
    "sup": "sup",
    "strike": "s",
}
_TAG_MARKS = {tag: mark for mark, tag in MARK_TAGS.items()}


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text with its marks; `href` is an http(s) or mailto address, or empty. A line break is `\\n`."""

    text: str
    marks: frozenset[Mark] = frozenset()
    href: str = ""


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    spans: Spans


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the body; level 2, 3 or 4 (level 1 is the headline, which is not part of the body)."""

    spans: Spans
    level: int = 2


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is a tuple of blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of rows of cells; `header` says whether the first row is one."""

    rows: tuple[tuple[Spans, ...], ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: `source` its web address (never loaded by itself), `asset` the SHA-256 of the kept file or empty.

    `credit` is who is named as its source ("AFP/Jane Doe"); the caption has these words too where they are printed.
    """

    source: str
    caption: Spans = ()
    alt: str = ""
    asset: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Preformatted:
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    pass


Block = Paragraph | Heading | Quote | ListBlock | Table | Picture | Preformatted | Rule


def spans_text(spans: Iterable[Span]) -> str:
    """The bare text of some spans."""
    return "".join(span.text for span in spans)


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of an article in reading order."""

    blocks: tuple[Block, ...] = ()

    @classmethod
    def from_text(cls, text: str) -> Body:
        """A body of plain paragraphs, which blank lines separate; single line ends inside one are kept as breaks."""
        pieces = (piece.strip("\n") for piece in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n")))
        return cls(tuple(Paragraph((Span(piece),)) for piece in pieces if piece.strip()))

    @classmethod
    def from_html(cls, markup: str) -> Body:
        """Read back what `html()` wrote. Foreign elements are passed over and their text kept."""
        reader = _Reader()
        reader.feed(markup)
        reader.close()
        return cls(reader.blocks())

    def html(self) -> str:
        """The one HTML spelling of the tree: no attributes but href, src, alt, data-asset and -credit; all escaped."""
        return "\n".join(_block_html(block) for block in self.blocks)

    def text(self) -> str:
        """Plain text: blocks are separated by a blank line, table cells by a tab; captions are included."""
        return "\n\n".join(text for text in _texts(self.blocks) if text)

    def pictures(self) -> Iterator[Picture]:
        """The pictures in reading order, those in quotations and lists too."""
        return _pictures(self.blocks)

    def spans(self) -> Iterator[Span]:
        """The runs of text in reading order, of all blocks and captions; preformatted text has none."""
        return _spans(self.blocks)

    def __bool__(self) -> bool:
        return bool(self.blocks)


def _pictures(blocks: Iterable[Block]) -> Iterator[Picture]:
    for block in blocks:
        match block:
            case Picture():
                yield block
            case Quote(inner):
                yield from _pictures(inner)
            case ListBlock(items):
                for item in items:
                    yield from _pictures(item)


def _spans(blocks: Iterable[Block]) -> Iterator[Span]:
    for block in blocks:
        match block:
            case Paragraph(spans) | Heading(spans) | Picture(_, spans):
                yield from spans
            case Quote(inner):
                yield from _spans(inner)
            case ListBlock(items):
                for item in items:
                    yield from _spans(item)
            case Table(rows):
                for row in rows:
                    for cell in row:
                        yield from cell
            case Preformatted() | Rule():
                pass


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(spans) | Heading(spans):
                yield spans_text(spans)
            case Quote(inner):
                yield from _texts(inner)
            case ListBlock(items):
                yield "\n".join("\n".join(_texts(item)) for item in items)
            case Table(rows):
                yield "\n".join("\t".join(spans_text(cell) for cell in row) for row in rows)
            case Picture(_, caption):
                yield spans_text(caption)
            case Preformatted(text):
                yield text
            case Rule():
                pass


def spans_html(spans: Iterable[Span]) -> str:
    """The HTML of some spans."""
    pieces = []
    for span in spans:
        piece = html.escape(span.text, quote=False).replace("\n", "<br>")
        for mark, tag in MARK_TAGS.items():
            if mark in span.marks:
                piece = f"<{tag}>{piece}</{tag}>"
        if span.href:
            piece = f'<a href="{html.escape(span.href)}">{piece}</a>'
        pieces.append(piece)
    return "".join(pieces)


def _block_html(block: Block) -> str:
    match block:
        case Paragraph(spans):
            return f"<p>{spans_html(spans)}</p>"
        case Heading(spans, level):
            return f"<h{level}>{spans_html(spans)}</h{level}>"
        case Quote(blocks):
            return f"<blockquote>{''.join(map(_block_html, blocks))}</blockquote>"
        case ListBlock(items, ordered):
            tag = "ol" if ordered else "ul"
            inner = "".join(f"<li>{''.join(map(_block_html, item))}</li>" for item in items)
            return f"<{tag}>{inner}</{tag}>"
        case Table(rows, header):
            lines = []
            for number, row in enumerate(rows):
                cell_tag = "th" if header and number == 0 else "td"
                cells = "".join(f"<{cell_tag}>{spans_html(cell)}</{cell_tag}>" for cell in row)
                lines.append(f"<tr>{cells}</tr>")
            return f"<table>{''.join(lines)}</table>"
        case Picture(source, caption, alt, asset, credit):
            kept = f' data-asset="{html.escape(asset)}"' if asset else ""
            kept += f' data-credit="{html.escape(credit)}"' if credit else ""
            image = f'<img src="{html.escape(source)}" alt="{html.escape(alt)}"{kept}>'
            return f"<figure>{image}<figcaption>{spans_html(caption)}</figcaption></figure>"
        case Preformatted(text):
            return f"<pre>{html.escape(text, quote=False)}</pre>"
        case Rule():
            return "<hr>"


_BLOCKS = {"p", "h2", "h3", "h4", "blockquote", "ul", "ol", "li", "table", "tr", "td", "th", "figure", "pre", "hr"}


class _Frame:
    """An open element of the reader: its tag, the blocks inside so far and the spans not yet closed into a block."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.blocks: list[Block] = []
        self.items: list[tuple[Block, ...]] = []
        self.rows: list[tuple[Spans, ...]] = []
        self.cells: list[Spans] = []
        self.header = False
        self.spans: list[Span] = []
        self.image: dict[str, str] = {}


class _Reader(HTMLParser):
    """Reads our own HTML back; see `Body.from_html`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._stack = [_Frame("")]
        self._marks: list[Mark] = []
        self._hrefs: list[str] = []

    def blocks(self) -> tuple[Block, ...]:
        while len(self._stack) > 1:
            self._close(self._stack[-1].tag)
        self._flush(self._stack[0])
        return tuple(self._stack[0].blocks)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in _TAG_MARKS:
            self._marks.append(_TAG_MARKS[tag])
        elif tag == "a":
            self._hrefs.append(values.get("href", ""))
        elif tag == "br":
            self._add("\n")
        elif tag == "img":
            self._stack[-1].image = values
        elif tag == "hr":
            self._flush(self._stack[-1])
            self._stack[-1].blocks.append(Rule())
        elif tag in _BLOCKS:
            if tag not in ("tr", "td", "th", "li"):
                self._flush(self._stack[-1])
            self._stack.append(_Frame(tag))

    def handle_endtag(self, tag: str) -> None:
        if tag in _TAG_MARKS:
            if _TAG_MARKS[tag] in self._marks:
                self._marks.remove(_TAG_MARKS[tag])
        elif tag == "a":
            if self._hrefs:
                self._hrefs.pop()
        elif tag in _BLOCKS and any(frame.tag == tag for frame in self._stack):
            while self._stack[-1].tag != tag:
                self._close(self._stack[-1].tag)
            self._close(tag)

    def handle_data(self, data: str) -> None:
        frame = self._stack[-1]
        if frame.tag in ("", "blockquote", "li", "ul", "ol", "table", "tr") and not frame.spans and not data.strip():
            return
        self._add(data)

    def _add(self, text: str) -> None:
        href = self._hrefs[-1] if self._hrefs else ""
        self._stack[-1].spans.append(Span(text, frozenset(self._marks), href))

    def _flush(self, frame: _Frame) -> None:
        if frame.spans:
            frame.blocks.append(Paragraph(_merged(frame.spans)))
            frame.spans = []

    def _close(self, tag: str) -> None:
        frame = self._stack.pop()
        outer = self._stack[-1]
        spans = _merged(frame.spans)
        match tag:
            case "p":
                outer.blocks.append(Paragraph(spans))
            case "h2" | "h3" | "h4":
                outer.blocks.append(Heading(spans, int(tag[1])))
            case "pre":
                outer.blocks.append(Preformatted(spans_text(spans)))
            case "figure":
                image = frame.image
                kept = (image.get(name, "") for name in ("alt", "data-asset", "data-credit"))
                outer.blocks.append(Picture(image.get("src", ""), spans, *kept))
            case "blockquote":
                self._flush(frame)
                outer.blocks.append(Quote(tuple(frame.blocks)))
            case "li":
                self._flush(frame)
                outer.items.append(tuple(frame.blocks))
            case "ul" | "ol":
                outer.blocks.append(ListBlock(tuple(frame.items), tag == "ol"))
            case "td" | "th":
                outer.cells.append(spans)
                outer.header = outer.header or tag == "th"
            case "tr":
                outer.rows.append(tuple(frame.cells))
                outer.header = outer.header or (frame.header and len(outer.rows) == 1)
            case "table":
                outer.blocks.append(Table(tuple(frame.rows), frame.header))


def _merged(spans: Iterable[Span]) -> Spans:
    """Neighbouring spans of the same look joined into one."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].marks == span.marks and joined[-1].href == span.href:
            joined[-1] = Span(joined[-1].text + span.text, span.marks, span.href)
        elif span.text:
            joined.append(span)
    return tuple(joined)
