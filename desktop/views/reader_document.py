"""Sets an article as a QTextDocument: headline, sources, tags, body, and the box of related clippings.

The document is made through a cursor from our own body tree; no markup is handed to Qt. Long articles are set
in pieces: `compose` is a generator that yields now and then, so that the interface can breathe.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import quote

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)

from db.body import Block, Heading, ListBlock, Paragraph, Picture, Preformatted, Quote, Rule, Spans, Table, spans_text
from db.model import Row
from desktop.controllers.page import Page
from desktop.models.passages import settable
from desktop.models.wording import amount, day_in_words, moment_in_words, not_whole, reading_time, side_by_side
from desktop.theme import INTERFACE_FAMILY, READING_FAMILIES, Tokens
from desktop.views.painting import is_right_to_left

OWN_SCHEME = "cuttings"
WEB_SCHEMES = ("http", "https", "mailto")
BLOCKS_A_TURN = 60
LINE_HEIGHT = 132
TALLEST = 640
"""Pixels; a picture that is higher is shown smaller."""
HEADINGS = {2: 1.28, 3: 1.12, 4: 1.0}


@dataclass(slots=True)
class Layout:
    """Where things are in a composed document, in Qt's positions: the stretches whose hits are marked, and
    kept pictures with their hashes; `runs` are the beginnings of the body's runs of words (`desktop.models.passages`)."""

    searchable: list[tuple[int, int]] = field(default_factory=list)
    body: tuple[int, int] = (0, 0)
    pictures: list[tuple[int, str]] = field(default_factory=list)
    runs: list[int] = field(default_factory=list)


class Composer:
    """Sets one page into one document in the colours and sizes given; `column` is the width of the text in pixels."""

    def __init__(self, document: QTextDocument, tokens: Tokens, size: int, column: int) -> None:
        self._tokens = tokens
        self._size = size
        self._column = column
        self._kept: dict[str, tuple[int, int]] = {}
        self._cursor = QTextCursor(document)
        self._fresh = True
        self.layout = Layout()

    def compose(self, page: Page) -> Iterator[None]:
        """Set the page, yielding between pieces."""
        self._kept = page.pictures
        self._set_head(page)
        start = self._cursor.position()
        turn = self._cursor
        turn.beginEditBlock()
        for number, block in enumerate(page.clipping.article.body.blocks):
            self._set_block(block, 0)
            if number % BLOCKS_A_TURN == BLOCKS_A_TURN - 1:
                turn.endEditBlock()
                yield
                turn.beginEditBlock()
        turn.endEditBlock()
        self.layout.body = (start, self._cursor.position())
        self.layout.searchable.append(self.layout.body)
        self._set_foot(page)
        self._set_related(page)

    # The head

    def _set_head(self, page: Page) -> None:
        article = page.clipping.article
        cursor = self._cursor
        cursor.beginEditBlock()
        if article.outlet:
            kicker = self._interface(13, "accent", QFont.Weight.DemiBold)
            _own_link(kicker, f"outlet/{article.outlet}")
            self._line(article.outlet, kicker, below=4)
        if article.kicker:
            self._line(article.kicker, self._interface(13, "muted", QFont.Weight.DemiBold), below=3)
        start = cursor.position()
        title_size = round(self._size * (1.62 if len(article.title) < 110 else 1.36))
        title = self._reading(title_size, QFont.Weight.Bold)
        self._line(article.title, title, below=8, height=95)
        self.layout.searchable.append((start, cursor.position()))
        if article.standfirst:
            start = cursor.position()
            self._line(
                article.standfirst, self._reading(round(self._size * 1.08), colour="muted"), below=10, height=112
            )
            self.layout.searchable.append((start, cursor.position()))
        # The line runs like the headline, although each part of it runs its own way.
        way = "\u200f" if is_right_to_left(article.title) else "\u200e"
        self._line(way + side_by_side(_about(page)), self._interface(13, "muted"), below=6, height=130)
        self._set_tags(page)
        if article.url:
            link = self._interface(12, "muted")
            _web_link(link, article.url)
            self._line(_short(article.url), link, below=4)
        if article.truncated:
            self._set_badge(article.truncated)
        self._start_block(_block(below=8))
        cursor.endEditBlock()

    def _set_tags(self, page: Page) -> None:
        tags = page.clipping.tags
        if not tags:
            return
        self._start_block(_block(below=4, height=150))
        for number, tag in enumerate(tags):
            dot = self._interface(13)
            dot.setForeground(QColor(tag.colour))
            _own_link(dot, f"tag/{tag.name}")
            text = self._interface(13, "text")
            _own_link(text, f"tag/{tag.name}")
            text.setToolTip(tag.name)
            self._cursor.insertText("●\u00a0", dot)
            self._cursor.insertText(tag.leaf.replace(" ", "\u00a0"), text)
            if number + 1 < len(tags):
                self._cursor.insertText("\u2003", self._interface(13))

    def _set_badge(self, truncated: str) -> None:
        with self._box("warning_soft", above=10, below=8):
            self._line(not_whole(truncated), self._interface(13, "text", QFont.Weight.DemiBold))

    @contextmanager
    def _box(self, colour: str, *, above: int, below: int, indent: int = 0) -> Iterator[None]:
        """What is set inside stands on a ground of its own."""
        look = QTextFrameFormat()
        look.setBackground(QColor(getattr(self._tokens, colour)))
        look.setPadding(9)
        look.setTopMargin(above)
        look.setBottomMargin(below)
        look.setLeftMargin(26.0 * indent)
        if self._fresh:
            # The empty block that is left before a frame should not be seen.
            self._cursor.setBlockFormat(_block(height=1))
            self._cursor.setBlockCharFormat(self._interface(1))
        self._cursor.insertFrame(look)
        self._fresh = True
        yield
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True

    # The body

    def _set_block(self, block: Block, depth: int) -> None:
        match block:
            case Paragraph(spans):
                self._start_block(_block(below=round(self._size * 0.85), height=LINE_HEIGHT, indent=depth))
                self._set_spans(spans, self._reading(self._size, colour="text" if not depth else "muted"))
            case Heading(spans, level):
                scale = HEADINGS.get(level, 1.0)
                self._start_block(_block(above=round(self._size * 0.7), below=6, height=115, indent=depth))
                self._set_spans(spans, self._reading(round(self._size * scale), QFont.Weight.Bold))
            case Quote(blocks):
                for inner in blocks:
                    self._set_block(inner, depth + 1)
            case ListBlock(items, ordered):
                self._set_list(items, ordered, depth)
            case Table(rows, header):
                self._set_table(rows, header)
            case Picture():
                self._set_picture(block, depth)
            case Preformatted(text):
                code = self._reading(round(self._size * 0.86))
                code.setFontFamilies(["Noto Sans Mono", "monospace"])
                self._start_block(_block(below=12, height=140, indent=depth))
                if text:
                    self.layout.runs.append(self._cursor.position())
                self._cursor.insertText(settable(text), code)
            case Rule():
                rule = self._interface(13, "muted")
                self._line("⁂", rule, below=12)

    def _set_spans(self, spans: Spans, base: QTextCharFormat) -> None:
        if spans_text(spans):
            self.layout.runs.append(self._cursor.position())
        for span in spans:
            look = QTextCharFormat(base)
            if "bold" in span.marks:
                look.setFontWeight(QFont.Weight.Bold)
            if "italic" in span.marks:
                look.setFontItalic(True)
            if "strike" in span.marks:
                look.setFontStrikeOut(True)
            if "code" in span.marks:
                look.setFontFamilies(["Noto Sans Mono", "monospace"])
            if "sub" in span.marks:
                look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
            if "sup" in span.marks:
                look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            if span.href:
                _web_link(look, span.href)
                look.setForeground(QColor(self._tokens.accent))
            self._cursor.insertText(settable(span.text), look)

    def _set_list(self, items: tuple[tuple[Block, ...], ...], ordered: bool, depth: int) -> None:
        style = QTextListFormat()
        style.setIndent(depth + 1)
        style.setStyle(QTextListFormat.Style.ListDecimal if ordered else QTextListFormat.Style.ListDisc)
        made = None
        for item in items:
            for number, block in enumerate(item):
                if number == 0 and isinstance(block, Paragraph):
                    self._start_block(_block(below=5, height=126))
                    if made is None:
                        made = self._cursor.createList(style)
                    else:
                        made.add(self._cursor.block())
                    self._set_spans(block.spans, self._reading(self._size))
                else:
                    self._set_block(block, depth + 1)
        # The next block would otherwise be one more item.
        self._start_block(_block(below=4, height=40))

    def _set_table(self, rows: tuple[tuple[Spans, ...], ...], header: bool) -> None:
        columns = max((len(row) for row in rows), default=0)
        if not columns:
            return
        look = QTextTableFormat()
        look.setBorder(1)
        look.setBorderCollapse(True)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderBrush(QColor(self._tokens.border))
        look.setCellPadding(6)
        look.setTopMargin(6)
        look.setBottomMargin(14)
        look.setHeaderRowCount(1 if header else 0)
        table = self._cursor.insertTable(len(rows), columns, look)
        size = round(self._size * 0.86)
        for number, row in enumerate(rows):
            weight = QFont.Weight.DemiBold if header and number == 0 else QFont.Weight.Normal
            for column, spans in enumerate(row):
                inside = QTextCursor(table.cellAt(number, column).firstCursorPosition())
                outer, self._cursor = self._cursor, inside
                self._set_spans(spans, self._reading(size, weight))
                self._cursor = outer
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True

    def _set_picture(self, picture: Picture, depth: int) -> None:
        caption = spans_text(picture.caption)
        credit = picture.credit if picture.credit not in caption else ""
        if picture.asset in self._kept:
            self._start_block(_block(above=6, below=5 if caption or credit else 16, indent=depth))
            self.layout.pictures.append((self._cursor.position(), picture.asset))
            width, height = fitted(self._kept[picture.asset], self._column - 26 * depth)
            look = QTextImageFormat()
            look.setName(f"{OWN_SCHEME}:asset/{picture.asset}")
            look.setWidth(width)
            look.setHeight(height)
            if picture.alt:
                look.setToolTip(picture.alt)
            self._cursor.insertImage(look)
        else:
            with self._box("box", above=6, below=6 if caption or credit else 16, indent=depth):
                self._line("Picture not kept", self._interface(12, "muted", QFont.Weight.DemiBold))
                if picture.alt and picture.alt != caption:
                    self._cursor.insertText(f"\u2003{picture.alt}", self._interface(12, "muted"))
        if caption:
            self._start_block(_block(below=2 if credit else 18, height=125, indent=depth))
            self._set_spans(picture.caption, self._interface(13, "muted"))
        if credit:
            self._start_block(_block(below=18, height=120, indent=depth))
            self._cursor.insertText(credit, self._interface(12, "muted"))

    # The end

    def _set_foot(self, page: Page) -> None:
        """Corrections, keywords, and how much was left out."""
        article = page.clipping.article
        for number, correction in enumerate((article.correction or "").splitlines()):
            start = self._cursor.position()
            look = self._reading(round(self._size * 0.92), colour="muted")
            look.setFontItalic(True)
            self._line(correction, look, above=10 if number == 0 else 0, below=8, height=124)
            self.layout.searchable.append((start, self._cursor.position()))
        if article.keywords:
            self._line(f"Keywords: {', '.join(article.keywords)}", self._interface(12, "muted"), above=8, height=125)
        if page.clipping.left_out and page.clipping.id:
            link = self._interface(12, "muted")
            _own_link(link, "left-out/show")
            link.setFontUnderline(True)
            count = amount(len(page.clipping.left_out), "piece")
            self._line(f"{count} of the page left out of the text", link, above=8, below=4)

    def _set_related(self, page: Page) -> None:
        if not (page.relations or page.pointers or page.pointed_from):
            return
        cursor = self._cursor
        cursor.beginEditBlock()
        box = QTextFrameFormat()
        box.setBackground(QColor(self._tokens.box))
        box.setPadding(16)
        box.setTopMargin(22)
        box.setBottomMargin(10)
        box.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertFrame(box)
        self._fresh = True
        self._heading("Linked stories", bool(page.relations))
        for relation in page.relations:
            note = f"“{relation.link.note}”" if relation.link.note else ""
            self._pointer(relation.row, relation.words, note)
        self._heading("Read also", bool(page.pointers))
        for pointer, row in page.pointers:
            if row is not None:
                self._pointer(row, "clipped", "")
            else:
                self._unclipped(pointer.title or _short(pointer.url), pointer.url)
        self._heading("Pointed to by", bool(page.pointed_from))
        for row in page.pointed_from:
            self._pointer(row, "names this story under ‘read also’", "")
        cursor.endEditBlock()

    def _heading(self, text: str, wanted: bool) -> None:
        if wanted:
            look = self._interface(11, "muted", QFont.Weight.DemiBold)
            look.setFontCapitalization(QFont.Capitalization.AllUppercase)
            look.setFontLetterSpacing(104)
            self._line(text, look, above=0 if self._fresh else 12, below=8)

    def _pointer(self, row: Row, words: str, note: str) -> None:
        head = self._interface(13, "text", QFont.Weight.DemiBold)
        _own_link(head, f"clipping/{row.id}")
        self._line(row.title, head, below=2, height=125)
        said = side_by_side((row.outlet, day_in_words(row.published), words))
        self._line(said, self._interface(12, "muted"), below=2 if note else 11)
        if note:
            self._line(note, self._interface(12, "text"), below=11)

    def _unclipped(self, title: str, url: str) -> None:
        head = self._interface(13, "text")
        if url:
            _web_link(head, url)
        self._line(title, head, below=2, height=125)
        self._line(
            "not clipped yet" + ("  ·  opens in the browser" if url else ""), self._interface(12, "muted"), below=11
        )

    # Formats

    def _start_block(self, look: QTextBlockFormat) -> None:
        if self._fresh:
            self._fresh = False
            self._cursor.setBlockFormat(look)
        else:
            self._cursor.insertBlock(look)

    def _line(self, text: str, look: QTextCharFormat, *, above: int = 0, below: int = 0, height: int = 100) -> None:
        self._start_block(_block(above=above, below=below, height=height))
        self._cursor.insertText(text.replace("\n", " "), look)

    def _interface(
        self, pixels: int, colour: str = "text", weight: QFont.Weight = QFont.Weight.Normal
    ) -> QTextCharFormat:
        return self._format([INTERFACE_FAMILY, "sans-serif"], pixels, colour, weight)

    def _reading(
        self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal, colour: str = "text"
    ) -> QTextCharFormat:
        return self._format(list(READING_FAMILIES), pixels, colour, weight)

    def _format(self, families: list[str], pixels: int, colour: str, weight: QFont.Weight) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFontFamilies(families)
        look.setProperty(QTextCharFormat.Property.FontPixelSize, pixels)
        look.setFontWeight(weight)
        look.setForeground(QColor(getattr(self._tokens, colour)))
        return look


def fitted(natural: tuple[int, int], column: int) -> tuple[int, int]:
    """The size in which a picture is shown: as it is, or as large as the column has room; 3:2 where it is not known."""
    width, height = natural
    if width <= 0 or height <= 0:
        return column, round(column / 1.5)
    scale = min(1.0, column / width, TALLEST / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _block(*, above: int = 0, below: int = 0, height: int = 100, indent: int = 0) -> QTextBlockFormat:
    look = QTextBlockFormat()
    look.setTopMargin(above)
    look.setBottomMargin(below)
    look.setLineHeight(float(height), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    look.setLeftMargin(26.0 * indent)
    return look


def _own_link(look: QTextCharFormat, path: str) -> None:
    look.setAnchor(True)
    look.setAnchorHref(f"{OWN_SCHEME}:{quote(path, safe='/')}")


def _web_link(look: QTextCharFormat, address: str) -> None:
    if QUrl(address).scheme().lower() in WEB_SCHEMES:
        look.setAnchor(True)
        look.setAnchorHref(address)
        look.setToolTip(address)


def _about(page: Page) -> list[str]:
    clipping = page.clipping
    article = clipping.article
    dateline = ", ".join(part for part in (article.dateline, day_in_words(article.dateline_day)) if part)
    parts = [", ".join(article.authors), article.agency or "", dateline, moment_in_words(article.published)]
    if article.updated and article.updated != article.published:
        parts.append(f"updated {moment_in_words(article.updated)}")
    page_of = f"p. {article.page}" if article.page else ""
    place = ", ".join(part for part in (article.section, page_of, article.edition) if part)
    length = reading_time(clipping.word_count) if clipping.word_count else ""
    parts += [place, length, f"clipped {day_in_words(clipping.captured_at)}"]
    return [part.replace(" ", "\u00a0") if len(part) < 40 else part for part in parts if part]


def _short(url: str) -> str:
    bare = url.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return bare if len(bare) <= 90 else bare[:87] + "…"
