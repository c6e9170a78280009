"""The text of an RTF document as it comes: paragraphs whose kind is known only at their end, cells, rows, notes."""

from __future__ import annotations

import binascii
import hashlib
import re
from dataclasses import dataclass, field

from db.body import Mark
from desktop.intake.building import Builder
from desktop.intake.files.pictures import Kept
from desktop.intake.office.document import ARTICLES, Document, Facts
from desktop.intake.office.nesting import Lists

_MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    marks: frozenset[Mark] = frozenset()
    href: str = ""
    picture: str = ""


@dataclass(slots=True)
class _Cells:
    """The table in the making: cells of the row so far, paragraphs of the cell so far."""

    cells: list[list[list[_Run]]] = field(default_factory=list)
    cell: list[list[_Run]] = field(default_factory=list)
    open: bool = False


class Text:
    """Takes runs of text and the ends of what they belong to; the properties are those of the paragraph so far."""

    def __init__(self) -> None:
        self.level = 0
        self.depth = 0
        self.listed = False
        self.numbered = False
        self.tabled = False
        self.notes: list[str] = []
        self._builder = Builder(ARTICLES)
        self._lists = Lists(self._builder)
        self._kept = Kept()
        self._runs: list[_Run] = []
        self._table = _Cells()
        self._footnotes: list[str] = []

    @property
    def full(self) -> bool:
        """Whether nothing more can be taken in."""
        return self._builder.full

    def put(self, text: str, marks: frozenset[Mark], href: str) -> None:
        """Running text."""
        last = self._runs[-1] if self._runs else None
        if last is not None and not last.picture and (last.marks, last.href) == (marks, href):
            self._runs[-1] = _Run(last.text + text, marks, href)
        else:
            self._runs.append(_Run(text, marks, href))

    def picture(self, kind: str, digits: bytes) -> None:
        """A picture as hexadecimal digits; those of no kind that we keep are left."""
        clean = re.sub(rb"[^0-9a-fA-F]", b"", digits)
        if kind and len(clean) > 64:
            key = hashlib.sha256(clean).digest()
            address = self._kept.stand_in(key, lambda: binascii.unhexlify(clean[: len(clean) // 2 * 2]), kind)
            self._runs.append(_Run("", picture=address))

    def footnote(self, text: str) -> None:
        """A note below the text, called at this place."""
        if text.strip():
            self._footnotes.append(" ".join(text.split()))
            self.put(f"[{len(self._footnotes)}]", frozenset({"sup"}), "")

    def plain(self) -> None:
        """Back to a paragraph without properties."""
        self.level = self.depth = 0
        self.listed = self.numbered = self.tabled = False

    def end_paragraph(self) -> None:
        """The paragraph is over; its properties hold for the next one too, a list's sign excepted."""
        runs, self._runs = self._runs, []
        if self.tabled:
            self._table.cell.append(runs)
            return
        self._end_table()
        if any(run.text.strip() or run.picture for run in runs):
            self._paragraph(runs)
        self.listed = False

    def end_cell(self) -> None:
        """The cell is over."""
        self._table.cell.append(self._runs)
        self._runs = []
        if len(self._table.cells) < _MOST_COLUMNS:
            self._table.cells.append(self._table.cell)
        self._table.cell = []

    def end_row(self) -> None:
        """The row is over."""
        cells, self._table.cells = self._table.cells, []
        if not cells:
            return
        self._lists.end()
        if not self._table.open:
            self._builder.open("table")
            self._table.open = True
        self._builder.open("row")
        for cell in cells:
            self._builder.open("cell")
            for runs in cell:
                self._emit(runs)
                self._builder.paragraph_end()
            self._builder.close("cell")
        self._builder.close("row")

    def document(self, facts: Facts) -> Document:
        """All of it."""
        if self._table.cell or self._table.cells:
            self.end_cell()
            self.end_row()
        self.tabled = False
        self.end_paragraph()
        self._lists.end()
        for number, note in enumerate(self._footnotes, 1):
            self._builder.text(f"[{number}] {note}")
            self._builder.paragraph_end()
        blocks = self._builder.body().blocks
        return Document(blocks, self._kept, facts, (*self.notes, *self._builder.notes))

    def _end_table(self) -> None:
        if self._table.cell or self._table.cells:
            self.end_row()
            for runs in self._table.cell:
                self._emit(runs)
                self._builder.paragraph_end()
            self._table.cell = []
        if self._table.open:
            self._builder.close("table")
            self._table.open = False

    def _paragraph(self, runs: list[_Run]) -> None:
        builder = self._builder
        if self.level and builder.can_open("heading"):
            self._lists.end()
            builder.open("heading", level=self.level)
            self._emit(runs)
            builder.close("heading")
            return
        if self.listed:
            self._lists.item("ol" if self.numbered else "ul", self.depth)
        else:
            self._lists.end()
        builder.paragraph_end()
        self._emit(runs)
        builder.paragraph_end()

    def _emit(self, runs: list[_Run]) -> None:
        builder = self._builder
        for run in runs:
            if run.picture:
                builder.picture(run.picture, "")
                continue
            for mark in sorted(run.marks):
                builder.mark(mark)
            builder.link(run.href)
            builder.text(run.text)
            builder.unlink()
            for mark in sorted(run.marks):
                builder.unmark(mark)
