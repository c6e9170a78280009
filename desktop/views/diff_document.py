"""Sets a revision into a QTextDocument: what is told above the text, then the text with what was cut and added marked.

Cut words are struck out, added ones underlined, each also on a ground of its own, so that no colour is needed to tell
them apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from db.model import FIELD_NAMES
from desktop.intake.revision import DATE_FIELDS, FieldChange, Note, Revision
from desktop.models.diff_rows import DiffRows, Piece, Row, diff_rows, only_changes
from desktop.models.wording import moment_in_words
from desktop.translation import tr
from desktop.views.reader_formats import Setter, block_look

MOST_ROWS = 700
"""Rows that are set side by side; longer texts are set one below the other (tables of Qt become slow)."""

Place = tuple[int, int]


class DiffSetter(Setter):
    """Sets one revision. `places` are the stretches of the document that belong to each change, in order."""

    def compose(
        self,
        revision: Revision,
        names: tuple[str, str],
        *,
        side_by_side: bool = False,
        only: bool = False,
        right_to_left: bool = False,
    ) -> None:
        """Set all of it; `names` say what the old and the new text are, `right_to_left` which way the window runs."""
        self.places: list[list[Place]] = []
        self._old_column = 1 if right_to_left else 0
        self._way = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        self._cursor.beginEditBlock()
        self._set_head(revision)
        found = diff_rows(revision.changes)
        self.first_of_text = len(self.places)
        self.places += [[] for _ in range(found.passages)]
        self._set_text(revision, found, names, side_by_side=side_by_side, only=only)
        self._cursor.endEditBlock()
        self.places = [each for each in self.places if each]

    # What is told above the text

    def _set_head(self, revision: Revision) -> None:
        if not any(each.field == "title" for each in revision.fields):
            title = self._reading(round(self._size * 1.3), QFont.Weight.Bold)
            with self._running_like(revision.new.title):
                self._line(revision.new.title, title, below=round(self._size * 0.6), height=self._looks.title_height)
        if not revision.fields and not revision.notes:
            return
        with self._box("box", above=4 if self._fresh else 10, below=round(self._size * 0.9), padding=12):
            for each in revision.fields:
                self._set_field(each)
            for note in revision.notes:
                self._set_note(note)

    def _set_field(self, change: FieldChange) -> None:
        self._line(tr(FIELD_NAMES[change.field]), self._label(), above=3, below=1)
        self._start_block(block_look(below=7, height=self._looks.line_height - 8))
        row = diff_rows(change.changes)
        pieces = [piece for each in row.rows for piece in each.pieces]
        if change.field in DATE_FIELDS:
            pieces = [Piece(each.kind, moment_in_words(each.text), 1) for each in pieces]
        self.places.append([])
        bold = QFont.Weight.Bold if change.field == "title" else QFont.Weight.Normal
        self._set_pieces(pieces, self._reading(self._size, bold), alone=len(self.places) - 1)

    def _set_note(self, note: Note) -> None:
        correction = note.kind == "correction"
        if note.in_old and note.in_new:
            name = tr("Correction note, in both") if correction else tr("Update note, in both")
        elif note.in_new:
            name = tr("Correction note, added") if correction else tr("Update note, added")
        else:
            name = tr("Correction note, removed") if correction else tr("Update note, removed")
        self._line(name, self._label(), above=3, below=1)
        self._start_block(block_look(below=7, height=self._looks.line_height - 8))
        kind = "equal" if note.in_old and note.in_new else "added" if note.in_new else "cut"
        look = self._marked(self._reading(round(self._size * 0.95)), kind)
        start = self._cursor.position()
        self._cursor.insertText(note.text, look)
        if kind != "equal":
            self.places.append([(start, self._cursor.position())])

    # The text

    def _set_text(
        self, revision: Revision, found: DiffRows, names: tuple[str, str], *, side_by_side: bool, only: bool
    ) -> None:
        if revision.counts.same:
            self._line(tr("The text is the same."), self._interface(13, "muted"), above=4, below=10)
            if only:
                return
        rows = only_changes(found.rows) if only else found.rows
        if side_by_side and len(rows) <= MOST_ROWS:
            self._set_table(rows, names)
        else:
            for row in rows:
                self._set_row(row, row.pieces)

    def _set_table(self, rows: Sequence[Row], names: tuple[str, str]) -> None:
        look = QTextTableFormat()
        look.setBorder(0)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        look.setCellPadding(7)
        look.setCellSpacing(0)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        look.setColumnWidthConstraints([half, half])
        look.setHeaderRowCount(1)
        if not self._fresh:
            self._cursor.insertBlock(block_look(height=1))
            self._cursor.setBlockCharFormat(self._interface(1))
        table = self._cursor.insertTable(len(rows) + 1, 2, look)
        # In the order of the document, so that what is set later does not move what was noted before.
        columns = tuple(column == self._old_column for column in (0, 1))
        for column, old in enumerate(columns):
            self._enter(table.cellAt(0, column).firstCursorPosition())
            self._line(f"\u2068{names[0 if old else 1]}\u2069", self._label())
        for number, row in enumerate(rows, 1):
            for column, old in enumerate(columns):
                self._enter(table.cellAt(number, column).firstCursorPosition())
                self._set_row(row, row.side(old=old), old=old)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True

    def _enter(self, cursor: QTextCursor) -> None:
        """Set what comes into this place."""
        self._cursor.setPosition(cursor.position())
        self._fresh = True

    def _set_row(self, row: Row, pieces: Sequence[Piece], *, old: bool | None = None) -> None:
        """Set a paragraph, or what one side has of it."""
        if row.gap:
            words = tr("{n} paragraph(s) unchanged", "", row.gap)
            self._line(f"⋯  {words}", self._interface(12, "muted"), above=2, below=round(self._size * 0.6))
            return
        if row.label == "away" and old is not False:
            words = tr("Moved away from here: {words}").format(words=f"\u2068{pieces[0].text}\u2069")
            self._line(words, self._quiet(), below=round(self._size * 0.6))
            return
        if row.label == "moved" and old is not True:
            start = self._cursor.position()
            self._line(tr("Moved here"), self._label(), below=2)
            self._note_place(row.passage, start + (0 if start == 0 else 1), self._cursor.position())
        if pieces:
            below = 0 if old is not None else round(self._size * 0.75)
            self._start_block(self._paragraph(below))
            self._set_pieces(pieces, self._reading(self._size))

    def _paragraph(self, below: int) -> QTextBlockFormat:
        look = block_look(below=below, height=self._looks.line_height)
        look.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        return look

    def _set_pieces(self, pieces: Sequence[Piece], look: QTextCharFormat, alone: int | None = None) -> None:
        """Set words; with `alone` all marked ones are one change with this number."""
        for number, piece in enumerate(pieces):
            after = pieces[number + 1] if number + 1 < len(pieces) else None
            instead = piece.kind == "cut" and after is not None and after.kind == "added"
            bare = piece.text.strip()
            before, _, blank = piece.text.partition(bare) if bare else ("", "", piece.text)
            self._cursor.insertText(before, look)
            start = self._cursor.position()
            self._cursor.insertText(bare, self._marked(look, piece.kind))
            end = self._cursor.position()
            self._cursor.insertText(" " if instead else blank, look)
            if piece.kind != "equal" and end > start:
                if alone is not None:
                    self.places[alone].append((start, end))
                else:
                    self._note_place(piece.passage, start, end)

    def _note_place(self, passage: int, start: int, end: int) -> None:
        if passage and end > start:
            self.places[self.first_of_text + passage - 1].append((start, end))

    def _marked(self, look: QTextCharFormat, kind: str) -> QTextCharFormat:
        made = QTextCharFormat(look)
        if kind == "cut":
            made.setFontStrikeOut(True)
            made.setForeground(QColor(self._tokens.danger))
            made.setBackground(QColor(self._tokens.danger_soft))
        elif kind == "added":
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            made.setUnderlineColor(QColor(self._tokens.good))
            made.setBackground(QColor(self._tokens.good_soft))
        return made

    def _label(self) -> QTextCharFormat:
        return self._interface(12, "muted", QFont.Weight.DemiBold)

    def _quiet(self) -> QTextCharFormat:
        look = self._interface(13, "muted")
        look.setFontItalic(True)
        return look
