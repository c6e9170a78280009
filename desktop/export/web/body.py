"""The text of an article as markup that is HTML and well-formed XML at once, for web pages and for e-books.

Every text and attribute is escaped here and every element is one of ours, so nothing that an article says can become an
element, and nothing is loaded but what `figure` hands over. Highlights are marked in it as `marking` has cut it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from db.body import (
    MARK_TAGS,
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
    Table,
    spans_text,
)
from db.model import Highlight
from desktop.export.direction import direction
from desktop.export.marking import MarkedSpan, marked
from desktop.export.plain import clean
from desktop.export.web.address import leading

MAX_DEPTH = 8
"""Of quotations and lists inside each other; what is deeper stands at this depth."""

LAST_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture as the page shows it: where it is (never on the web), and its size in pixels."""

    source: str
    width: int
    height: int


FigureSource = Callable[[Picture], Figure | None]
"""Gives the figure of a picture, `None` where there is none to show."""


def no_figure(picture: Picture) -> Figure | None:
    """Stands in where no pictures are shown."""
    return None


@dataclass(frozen=True, slots=True)
class Setting:
    """How a body is set: `way` in which the text around it runs, the `level` of the heading above it, `prefix` of the
    ids in it, where links lead (nothing: no link), its pictures, and whether those that are missing are named."""

    way: str = ""
    level: int = 2
    prefix: str = ""
    address: Callable[[str], str] = leading
    figure: FigureSource = no_figure
    pictures: bool = True


@dataclass(frozen=True, slots=True)
class Marked:
    """A highlight in the page: its `number` is 0 where nothing is said of it outside the text, `place` the id of its
    passage, or empty where the passage is not in the text any more."""

    highlight: Highlight
    number: int
    place: str


def body_markup(body: Body, setting: Setting, highlights: Sequence[Highlight] = ()) -> tuple[str, tuple[Marked, ...]]:
    """The markup of a body, and its highlights: those with a note or without a place are numbered as they come."""
    cut = marked(body, highlights)
    writer = _Writer(setting, highlights, cut.unplaced)
    markup = "\n".join(writer.blocks(cut.body.blocks, 0))
    return markup, writer.marked()


def set_text(body: Body, setting: Setting) -> str:
    """The markup of a body without highlights."""
    return body_markup(body, setting)[0]


def lines(text: str) -> str:
    """A text as markup, its line ends kept."""
    return escape(clean(text), quote=False).replace("\n", "<br/>")


class _Writer:
    """Writes one body."""

    def __init__(self, setting: Setting, highlights: Sequence[Highlight], unplaced: Collection[int]) -> None:
        self._set = setting
        self._highlights = highlights
        noted = (number for number, each in enumerate(highlights) if each.note.strip() and number not in unplaced)
        self._numbers = {each: number for number, each in enumerate(noted, 1)}
        self._shown: set[int] = set()
        self._levels: list[int] = []

    def marked(self) -> tuple[Marked, ...]:
        """What became of the highlights, once all is written."""
        return tuple(
            Marked(each, self._numbers.get(number, 0), self._place(number))
            if number in self._shown
            else Marked(each, 0, "")
            for number, each in enumerate(self._highlights)
        )

    def _place(self, number: int) -> str:
        return f"{self._set.prefix}h{self._highlights[number].id}"

    def blocks(self, blocks: Iterable[Block], depth: int) -> Iterator[str]:
        for block in blocks:
            yield from self._block(block, depth)

    def _block(self, block: Block, depth: int) -> Iterator[str]:
        match block:
            case Paragraph(spans):
                text = self._spans(spans)
                if text.strip():
                    yield f"<p{self._turn(spans_text(spans))}>{text}</p>"
            case Heading(spans, level):
                text = self._spans(spans)
                if text.strip():
                    tag = f"h{self._level(level)}"
                    yield f"<{tag}{self._turn(spans_text(spans))}>{text}</{tag}>"
            case Quote(inner):
                made = "".join(self.blocks(inner, depth + 1))
                yield f"<blockquote>{made}</blockquote>" if made and depth < MAX_DEPTH else made
            case ListBlock(items, ordered):
                yield self._list(items, ordered, depth)
            case Table(rows, header):
                yield self._table(rows, header)
            case Picture():
                yield self._picture(block)
            case Preformatted(text):
                kept = escape(clean(text), quote=False)
                # A first line end would be taken for the element's own.
                first = "\n" if kept.startswith("\n") else ""
                yield f'<pre dir="auto">{first}{kept}</pre>' if kept.strip() else ""
            case Rule():
                yield "<hr/>"

    def _turn(self, text: str) -> str:
        """The direction of a block, where it is not that of its surroundings."""
        if not any(character.isalpha() for character in text[:4_000]):
            return ""
        own = direction(text)
        return "" if own == self._set.way else f' dir="{own}"'

    def _level(self, level: int) -> int:
        """A level one below that of the nearest heading above which it stands, so that none is left out."""
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        return min(self._set.level + len(self._levels), LAST_LEVEL)

    def _list(self, items: tuple[tuple[Block, ...], ...], ordered: bool, depth: int) -> str:
        made = ["".join(self.blocks(item, depth + 1)) for item in items]
        if depth >= MAX_DEPTH:
            return "".join(made)
        tag = "ol" if ordered else "ul"
        inner = "".join(f"<li>{item}</li>" for item in made)
        return f"<{tag}>{inner}</{tag}>" if inner else ""

    def _table(self, rows: tuple[tuple[tuple[Span, ...], ...], ...], header: bool) -> str:
        widest = max((len(row) for row in rows), default=0)
        made = []
        for number, row in enumerate(rows):
            tag, scope = ("th", ' scope="col"') if header and number == 0 else ("td", "")
            cells = "".join(f"<{tag}{scope}>{self._spans(cell)}</{tag}>" for cell in row)
            made.append(f"<tr>{cells}{f'<{tag}></{tag}>' * (widest - len(row))}</tr>")
        # What does not fit can be moved to the side; a key has to reach it too.
        wide = '<div class="wide" role="group" aria-label="Table" tabindex="0">'
        return f"{wide}<table>{''.join(made)}</table></div>" if widest else ""

    def _picture(self, picture: Picture) -> str:
        if not self._set.pictures:
            return ""
        caption, said = self._spans(picture.caption), spans_text(picture.caption)
        figure = self._set.figure(picture)
        alt = clean(picture.alt).strip()
        if figure is not None:
            size = f'width="{figure.width}" height="{figure.height}"'
            shown = f'<img src="{escape(figure.source)}" alt="{escape(alt or "Picture")}" {size}/>'
        else:
            label = escape(f"Picture: {alt}" if alt else "Picture")
            href = leading(picture.source)
            shown = f'<p class="missing">{_anchor(href, label) if href else label}</p>'
        credit = clean(picture.credit).strip()
        if credit and credit.casefold() not in said.casefold():
            caption += f' <small class="credit">{escape(credit)}</small>'
        under = f"<figcaption{self._turn(said)}>{caption}</figcaption>" if caption.strip() else ""
        return f"<figure>{shown}{under}</figure>"

    def _spans(self, spans: Sequence[Span]) -> str:
        made = []
        for span in spans:
            text = lines(span.text)
            ended: tuple[int, ...] = ()
            if isinstance(span, MarkedSpan):
                text, ended = self._highlighted(text, span), span.ends
            for mark, tag in MARK_TAGS.items():
                if mark in span.marks:
                    text = f"<{tag}>{text}</{tag}>"
            href = self._set.address(span.href) if span.href else ""
            notes = (self._reference(number) for number in ended if number in self._numbers)
            made.append("".join([_anchor(href, text) if href else text, *notes]))
        return "".join(made)

    def _highlighted(self, text: str, span: MarkedSpan) -> str:
        for number in reversed(span.passages):
            place = "" if number in self._shown else f' id="{self._place(number)}"'
            self._shown.add(number)
            text = f'<mark class="{escape(self._highlights[number].colour)}"{place}>{text}</mark>'
        return text

    def _reference(self, highlight: int) -> str:
        number, prefix = self._numbers[highlight], self._set.prefix
        leads = f'href="#{prefix}n{number}" id="{prefix}r{number}"'
        return f'<sup class="ref" dir="ltr"><a role="doc-noteref" {leads}>{number}</a></sup>'


def _anchor(href: str, text: str) -> str:
    outside = "" if href.startswith("#") or not href.startswith(("http", "mailto")) else ' rel="noreferrer noopener"'
    return f'<a href="{escape(href)}"{outside}>{text}</a>'
