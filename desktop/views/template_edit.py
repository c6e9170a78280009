"""A field for templates: numbered lines, what stands between braces told from what is printed, a wrong line marked."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from desktop.theme import Theme, interface_font
from desktop.translation import number

ROOM = 8
"""Pixels at both sides of a line's number."""
OPEN, IN_COMMENT, IN_TAG, IN_VALUE = -1, 1, 2, 3
_PARTS = ((IN_COMMENT, "{#", "#}"), (IN_TAG, "{%", "%}"), (IN_VALUE, "{{", "}}"))
_BEGINNING = re.compile(r"\{[#%{]")


def fixed_font() -> QFont:
    """The system's type in which all letters have one width, as large as the interface's."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPointSizeF(interface_font().pointSizeF() * 0.95)
    return font


class TemplateColours(QSyntaxHighlighter):
    """Colours values, tags and comments, also those that go over several lines."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        looks = self._looks()
        state, place = self.previousBlockState(), 0
        while place < len(text):
            if state == OPEN:
                found = _BEGINNING.search(text, place)
                if found is None:
                    break
                state, start = next(kind for kind, sign, _ in _PARTS if sign == found[0]), found.start()
                after = found.end()
            else:
                start = after = place
            end = text.find(next(sign for kind, _, sign in _PARTS if kind == state), after)
            stop = len(text) if end < 0 else end + 2
            self.setFormat(start, stop - start, looks[state])
            place, state = stop, state if end < 0 else OPEN
        self.setCurrentBlockState(state)

    def _looks(self) -> dict[int, QTextCharFormat]:
        tokens = self._theme.tokens
        looks = {}
        for kind, colour in ((IN_COMMENT, tokens.muted), (IN_TAG, tokens.good), (IN_VALUE, tokens.accent)):
            look = looks[kind] = QTextCharFormat()
            look.setForeground(QColor(colour))
            look.setFontItalic(kind == IN_COMMENT)
            look.setFontWeight(QFont.Weight.Bold if kind == IN_TAG else QFont.Weight.Normal)
        return looks


class TemplateEdit(QPlainTextEdit):
    """The lines are numbered at the side where they begin."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wrong = 0
        self.setTabChangesFocus(True)
        # Markup reads from left to right in every language of the interface.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFont(fixed_font())
        self._colours = TemplateColours(theme, self.document())
        self._side = _Numbers(self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._scroll_side)
        theme.changed.connect(self._mark)
        self._make_room()

    def mark_line(self, line: int | None) -> None:
        """Mark this line, counted from 1, as the one that is wrong; none where there is no such line."""
        self._wrong = line or 0
        self._mark()

    @property
    def wrong_line(self) -> int:
        """The marked line, 0 for none."""
        return self._wrong

    def insert(self, text: str) -> None:
        """Write a text where the cursor stands; a part of several lines begins a line of its own."""
        cursor = self.textCursor()
        if "\n" in text and cursor.positionInBlock() and not cursor.hasSelection():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            text = f"\n{text}"
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._side.setGeometry(QRect(inside.left(), inside.top(), self.side_width(), inside.height()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_side"):
            self._make_room()

    def side_width(self) -> int:
        """Pixels that the numbers take."""
        digits = max(2, len(str(self.blockCount())))
        return 2 * ROOM + self.fontMetrics().horizontalAdvance("8") * (digits + 1)

    def paint_side(self, event: QPaintEvent) -> None:
        """Paint the numbers of the lines that are in sight; the wrong one has a sign besides its colour."""
        tokens = self._theme.tokens
        painter = QPainter(self._side)
        painter.fillRect(event.rect(), QColor(tokens.box))
        painter.setFont(self.font())
        block: QTextBlock = self.firstVisibleBlock()
        top = round(self.blockBoundingGeometry(block).translated(self.contentOffset()).top())
        while block.isValid() and top <= event.rect().bottom():
            height = round(self.blockBoundingRect(block).height())
            line = block.blockNumber() + 1
            wrong = line == self._wrong
            painter.setPen(QColor(tokens.danger if wrong else tokens.muted))
            room = QRect(0, top, self._side.width() - ROOM, self.fontMetrics().height())
            said = f"!{number(line)}" if wrong else number(line)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
            top += height
            block = block.next()
        painter.end()

    @Slot()
    def _make_room(self) -> None:
        self.setViewportMargins(self.side_width(), 0, 0, 0)
        self._side.setFixedWidth(self.side_width())
        self._side.update()

    @Slot(QRect, int)
    def _scroll_side(self, rect: QRect, by: int) -> None:
        if by:
            self._side.scroll(0, by)
        else:
            self._side.update(0, rect.y(), self._side.width(), rect.height())

    @Slot()
    def _mark(self) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        block = self.document().findBlockByNumber(self._wrong - 1) if self._wrong else QTextBlock()
        if block.isValid():
            marked = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setBackground(QColor(self._theme.tokens.danger_soft))
            look.setProperty(QTextFormat.Property.FullWidthSelection, True)
            marked.format = look
            marked.cursor = QTextCursor(block)
            marks.append(marked)
        self.setExtraSelections(marks)
        self._side.update()


class _Numbers(QWidget):
    """The strip with the numbers; what is on it is the editor's to paint."""

    def __init__(self, edit: TemplateEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.setAccessibleName("")

    def sizeHint(self) -> QSize:
        return QSize(self._edit.side_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._edit.paint_side(event)
