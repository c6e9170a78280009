"""Sets the blocks of an article's body: paragraphs, headings, quotations, lists, tables, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextTableCell,
    QTextTableFormat,
)

from db.body import Block, Heading, ListBlock, Paragraph, Picture, Preformatted, Quote, Rule, Spans, Table, spans_text
from db.model import Row
from desktop.clipping_address import read_address
from desktop.models.passages import settable
from desktop.models.wording import day_in_words
from desktop.reading_looks import Looks
from desktop.theme import Tokens
from desktop.translation import tr
from desktop.views.painting import is_right_to_left
from desktop.views.reader_formats import (
    ADDRESS,
    MONOSPACED,
    OWN_SCHEME,
    QUOTATION,
    QUOTED,
    Setter,
    block_look,
    own_link,
    web_link,
)

TALLEST = 640
"""Pixels; a picture that is higher is shown smaller."""
HEADINGS = {2: 1.3, 3: 1.14, 4: 1.0}
MANY_COLUMNS = 5
"""A table with more columns is set smaller."""
LONGEST_WORD = 12
"""A word in a table may be so many times as wide as the type is high before it is broken."""
DEEPEST = 12
_FIGURE = re.compile(r"[\s\d.,:%+\-–−/()$£€¥]*\d[\s\d.,:%+\-–−/()$£€¥]*")

_NO_FIGURE = frozenset(("", "-", "–", "—", "n/a"))


@dataclass(slots=True)
class Layout:
    """Where things are in a composed document, in Qt's positions: the stretches whose hits are marked, kept pictures
    with their hashes, and links to clippings; `runs` are the beginnings of the body's runs of words
    (`desktop.models.passages`)."""

    searchable: list[tuple[int, int]] = field(default_factory=list)
    body: tuple[int, int] = (0, 0)
    pictures: list[tuple[int, str]] = field(default_factory=list)
    runs: list[int] = field(default_factory=list)
    clipped: list[tuple[int, int]] = field(default_factory=list)


def gone_words(moment: str, address: str = "") -> str:
    """That nothing was at an address any more, and when that was."""
    if address:
        return tr("Gone: nothing was there on {day}: {address}").format(day=day_in_words(moment), address=address)
    return tr("gone: nothing was there on {day}").format(day=day_in_words(moment))


class BodySetter(Setter):
    """Sets blocks one after the other; `layout` grows with them."""

    def __init__(self, document: QTextDocument, tokens: Tokens, looks: Looks, column: int) -> None:
        super().__init__(document, tokens, looks, column)
        self._kept: dict[str, tuple[int, int]] = {}
        self._clipped: dict[str, Row] = {}
        self._gone: dict[str, str] = {}
        self._quotation = 0
        self.layout = Layout()

    @property
    def _line_pixels(self) -> float:
        return round(self._looks.line_pixels * self._size / self._looks.size)

    def set_blocks(self, blocks: Iterable[Block]) -> None:
        """Set these, and nothing around them."""
        for block in blocks:
            self._set_block(block)

    def _set_block(self, block: Block, depth: int = 0, quoted: int = 0) -> None:
        """Set one block; `depth` counts the steps of indentation, `quoted` has a bit for each that is a quotation's."""
        size = self._size
        match block:
            case Paragraph(spans):
                look = self._block(spans_text(spans), depth, quoted, below=round(size * 0.85))
                self._start_block(look)
                self._set_spans(spans, self._reading(size))
            case Heading(spans, level):
                look = self._block(spans_text(spans), depth, quoted, above=round(size * 0.8), below=round(size * 0.4))
                look.setLineHeight(104.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
                look.setHeadingLevel(level)
                self._start_block(look)
                self._set_spans(spans, self._reading(round(size * HEADINGS.get(level, 1.0)), QFont.Weight.Bold))
            case Quote(blocks):
                if not quoted:
                    self._quotation += 1
                for inner in blocks:
                    self._set_block(inner, min(depth + 1, DEEPEST), quoted | 1 << min(depth, DEEPEST - 1))
            case ListBlock(items, ordered):
                self._set_list(items, ordered, depth, quoted)
            case Table(rows, header):
                self._set_table(rows, header)
            case Picture():
                self._set_picture(block, depth, quoted)
            case Preformatted(text):
                self._set_preformatted(text, depth)
            case Rule():
                look = self._block("", depth, quoted, above=4, below=round(size * 0.9))
                look.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                self._start_block(look)
                self._cursor.insertText("⁂", self._interface(14, "muted"))

    def _block(self, text: str, depth: int, quoted: int, *, above: int = 0, below: int = 0) -> QTextBlockFormat:
        """A block of running text that begins where its direction says."""
        look = block_look(above=above, below=below, height=self._looks.line_height)
        if text and _is_low(text):
            # A single sign from another face would else push the lines of its whole paragraph apart.
            look.setLineHeight(self._line_pixels, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if depth and is_right_to_left(text):
            look.setRightMargin(self.step * depth)
        else:
            look.setLeftMargin(self.step * depth)
        if quoted:
            look.setProperty(QUOTED, quoted)
            look.setProperty(QUOTATION, self._quotation)
        return look

    def _set_spans(self, spans: Spans, base: QTextCharFormat) -> None:
        self._cursor.setBlockCharFormat(base)
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
                look.setFontFamilies(list(MONOSPACED))
            if "sub" in span.marks:
                look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
            if "sup" in span.marks:
                look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            start = self._cursor.position()
            if span.href:
                self._link(look, span.href)
            self._cursor.insertText(settable(span.text), look)
            if span.href in self._clipped:
                self.layout.clipped.append((start, self._cursor.position()))

    def _link(self, look: QTextCharFormat, address: str) -> None:
        row = self._clipped.get(address)
        if row is None and address in self._gone:
            web_link(look, address)
            look.setFontStrikeOut(True)
            look.setToolTip(gone_words(self._gone[address], address))
            look.setForeground(QColor(self._tokens.muted))
            return
        if row is None:
            web_link(look, address)
            look.setFontUnderline(look.isAnchor())
            if look.isAnchor() and read_address(address) is not None:
                look.setToolTip(tr("A clipping"))
            elif look.isAnchor():
                look.setToolTip(tr("Not clipped: {address}").format(address=address))
        else:
            own_link(look, f"clipping/{row.id}")
            look.setProperty(ADDRESS, address)
            look.setToolTip(tr("In your library: {title}").format(title=row.title))
        look.setForeground(QColor(self._tokens.accent))

    def _set_list(self, items: tuple[tuple[Block, ...], ...], ordered: bool, depth: int, quoted: int) -> None:
        style = QTextListFormat()
        style.setIndent(depth + 1)
        style.setStyle(QTextListFormat.Style.ListDecimal if ordered else QTextListFormat.Style.ListDisc)
        made = None
        for place, item in enumerate(items):
            last = place == len(items) - 1
            for number, block in enumerate(item):
                if number == 0 and isinstance(block, Paragraph):
                    alone = last and len(item) == 1
                    below = round(self._size * (0.85 if alone else 0.35))
                    look = self._block(spans_text(block.spans), 0, quoted, below=below)
                    self._start_block(look)
                    if made is None:
                        made = self._cursor.createList(style)
                    else:
                        made.add(self._cursor.block())
                    self._set_spans(block.spans, self._reading(self._size))
                else:
                    self._set_block(block, min(depth + 1, DEEPEST), quoted)

    def _set_preformatted(self, text: str, depth: int) -> None:
        look = self._format(MONOSPACED, round(self._size * 0.82), "text", QFont.Weight.Normal)
        with self._box("box", above=4, below=round(self._size * 0.9), indent=depth, padding=12):
            self._start_block(block_look(height=112))
            self._cursor.setBlockCharFormat(look)
            if text:
                self.layout.runs.append(self._cursor.position())
            self._cursor.insertText(settable(text), look)

    def _set_table(self, rows: tuple[tuple[Spans, ...], ...], header: bool) -> None:
        columns = max((len(row) for row in rows), default=0)
        if not columns:
            return
        header = header or all(span.marks >= {"bold"} for cell in rows[0] for span in cell)
        many = columns > MANY_COLUMNS
        look = QTextTableFormat()
        look.setBorder(0)
        look.setCellSpacing(0)
        look.setCellPadding(4 if many else 6)
        look.setTopMargin(6)
        look.setBottomMargin(round(self._size * 0.9))
        look.setHeaderRowCount(1 if header else 0)
        if is_right_to_left(" ".join(spans_text(cell) for row in rows[:3] for cell in row)):
            look.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        size = max(11, round(self._size * (0.74 if many else 0.86)))
        widths = _column_widths(rows, columns, self._looks.families, size, 2 * look.cellPadding())
        look.setColumnWidthConstraints(_constraints(widths, self._column))
        table = self._cursor.insertTable(len(rows), columns, look)
        figures = _columns_of_figures(rows, columns, header)
        for number, row in enumerate(rows):
            heads = header and number == 0
            for column, spans in enumerate(row):
                cell = table.cellAt(number, column)
                outer, self._cursor = self._cursor, QTextCursor(cell.firstCursorPosition())
                inside = block_look(height=108)
                if column in figures:
                    inside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
                self._cursor.setBlockFormat(inside)
                self._set_spans(spans, self._reading(size, QFont.Weight.DemiBold if heads else QFont.Weight.Normal))
                self._cursor = outer
                # A cell's look is kept in its first block's, so it comes after the text.
                self._line_below(cell, heads, last=number == len(rows) - 1)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True

    def _line_below(self, cell: QTextTableCell, heads: bool, *, last: bool) -> None:
        """Lines between rows only, a stronger one under the head."""
        if not last:
            look = cell.format().toTableCellFormat()
            look.setBottomBorder(1)
            look.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            look.setBottomBorderBrush(QBrush(QColor(self._tokens.outline if heads else self._tokens.border)))
            cell.setFormat(look)

    def _set_picture(self, picture: Picture, depth: int, quoted: int) -> None:
        caption = spans_text(picture.caption)
        credit = picture.credit if picture.credit not in caption else ""
        words = bool(caption or credit)
        after = round(self._size * 1.1)
        if picture.asset in self._kept:
            look_of_block = self._block(caption, depth, quoted, above=6, below=6 if words else after)
            look_of_block.setLineHeight(100.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            self._start_block(look_of_block)
            self.layout.pictures.append((self._cursor.position(), picture.asset))
            width, height = fitted(self._kept[picture.asset], self._column - self.step * depth)
            look = QTextImageFormat()
            look.setName(f"{OWN_SCHEME}:asset/{picture.asset}")
            look.setWidth(width)
            look.setHeight(height)
            if picture.alt:
                look.setToolTip(picture.alt)
            self._cursor.insertImage(look)
        else:
            with self._box("box", above=6, below=7 if words else after, indent=depth):
                self._line(tr("Picture not kept"), self._interface(12, "muted", QFont.Weight.DemiBold))
                if picture.alt and picture.alt != caption:
                    self._cursor.insertText(f"\u2003{picture.alt}", self._interface(12, "muted"))
        if caption:
            look_of_block = self._block(caption, depth, quoted, below=2 if credit else after)
            look_of_block.setLineHeight(118.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            self._start_block(look_of_block)
            self._set_spans(picture.caption, self._interface(13, "muted"))
        if credit:
            look_of_block = self._block("", depth, quoted, below=after)
            self._start_block(look_of_block)
            self._cursor.insertText(credit, self._interface(12, "muted"))


def fitted(natural: tuple[int, int], column: int) -> tuple[int, int]:
    """The size in which a picture is shown: as it is, or as large as the column has room; 3:2 where it is not known."""
    width, height = natural
    if width <= 0 or height <= 0:
        return column, round(column / 1.5)
    scale = min(1.0, column / width, TALLEST / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _is_low(text: str) -> bool:
    """Whether all letters of a text are as high as Latin ones; many other scripts need more room."""
    return text.isascii() or not any(character > "\u052f" and character.isalpha() for character in text)


def _columns_of_figures(rows: tuple[tuple[Spans, ...], ...], columns: int, header: bool) -> set[int]:
    """The columns that have nothing but figures below their head."""
    below = rows[1:] if header else rows
    found = set()
    for column in range(columns):
        texts = [spans_text(row[column]).strip() for row in below if column < len(row)]
        filled = [text for text in texts if text not in _NO_FIGURE]
        if filled and all(_FIGURE.fullmatch(text) for text in filled):
            found.add(column)
    return found


def _column_widths(
    rows: tuple[tuple[Spans, ...], ...], columns: int, families: tuple[str, ...], size: int, around: float
) -> list[tuple[float, float]]:
    """For each column how wide its longest word is, and its longest cell on one line, in pixels."""
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(size)
    font.setBold(True)
    metrics = QFontMetricsF(font)
    widths = []
    for column in range(columns):
        texts = [spans_text(row[column])[:400] for row in rows if column < len(row)]
        words = {word for text in texts for word in text.split()}
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
        whole = max((metrics.horizontalAdvance(text) for text in texts), default=0.0)
        widths.append((min(longest, LONGEST_WORD * size) + around + 2, whole + around + 2))
    return widths


def _constraints(widths: list[tuple[float, float]], room: int) -> list[QTextLength]:
    """Columns share the room without breaking words; where the words have no room the table is wider than the text."""
    least, most = sum(width for width, _ in widths), sum(width for _, width in widths)
    if least > room:
        return [QTextLength(QTextLength.Type.FixedLength, width) for width, _ in widths]
    extra = (room - 2 - least) / max(1.0, most - least)
    shares = [few + (many - few) * extra for few, many in widths]
    return [QTextLength(QTextLength.Type.PercentageLength, 99.5 * share / sum(shares)) for share in shares]
