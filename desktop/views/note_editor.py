"""The editor of a clipping's note: Markdown that grows with its text, and how it will look beside it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.models.note_text import note_body
from desktop.reading_looks import Looks
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.reader_body import BodySetter

LEAST, MOST = 84, 420
"""Pixels of height between which the editor grows."""
PREVIEW_SIZE = 14


class NoteEdit(QPlainTextEdit):
    """A note; `finished` when the focus leaves it, `left` when Escape is pressed."""

    finished = Signal()
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Else Escape would be taken for the shortcut that clears the search.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)


class NotePreview(QTextBrowser):
    """A note as the reader shows it; loads nothing and opens nothing by itself."""

    link = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note_preview")
        self.setAccessibleName(tr("Note as it is shown"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self._theme = theme
        self._text = ""
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._compose)

    def show_text(self, text: str) -> None:
        """Show this note."""
        self._text = text
        self._compose()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing a note names is ever loaded."""
        return None

    @Slot()
    def _compose(self) -> None:
        document = self.document()
        document.clear()
        document.setDocumentMargin(8)
        setter = BodySetter(document, self._theme.tokens, Looks(PREVIEW_SIZE, face="sans"), max(120, self.width() - 16))
        setter.set_blocks(note_body(self._text, own=True).blocks)

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        self.link.emit(url.toString())


class NoteEditor(QWidget):
    """`finished` when the person has done with the text; `link` carries an address clicked in the preview."""

    finished = Signal()
    left = Signal()
    link = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note_editor")
        self.edit = NoteEdit(self)
        self.edit.setObjectName("note")
        self.edit.setAccessibleName(tr("Note"))
        self.edit.setPlaceholderText(tr("Your own words about this clipping"))
        self.edit.setTabChangesFocus(True)
        self.edit.finished.connect(self.finished)
        self.edit.left.connect(self.left)
        self.preview = NotePreview(theme, self)
        self.preview.link.connect(self.link)
        self.preview.hide()
        self._hint = QLabel(tr("Markdown: **bold**, *italic*, - list, > quotation, [words](address)"), self)
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        self.toggle = QToolButton(self)
        self.toggle.setObjectName("note.preview")
        self.toggle.setProperty("role", "text")
        self.toggle.setText(tr("Preview"))
        self.toggle.setCheckable(True)
        self.toggle.setToolTip(tr("Show the note as it will look"))
        self.toggle.setAccessibleName(tr("Preview of the note"))
        self.toggle.toggled.connect(self._toggled)
        foot = QHBoxLayout()
        foot.setContentsMargins(1, 0, 0, 0)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.edit)
        column.addWidget(self.preview)
        column.addLayout(foot)
        self.edit.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.edit.textChanged.connect(self._changed)
        self._grow()
        self._changed()

    @property
    def text(self) -> str:
        """What is written."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Show this note."""
        if text != self.edit.toPlainText():
            self.edit.setPlainText(text)

    def set_read_only(self, read_only: bool) -> None:
        """Whether the note can only be looked at."""
        self.edit.setReadOnly(read_only)
        self._hint.setVisible(not read_only)

    def write(self) -> None:
        """Put the cursor behind the text."""
        self.toggle.setChecked(False)
        self.edit.setFocus()
        cursor = self.edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.edit.setTextCursor(cursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        if on:
            self.preview.show_text(self.text)
        # Shown before the other is hidden, so that the focus has somewhere to go.
        (self.preview if on else self.edit).show()
        (self.edit if on else self.preview).hide()
        self._grow()

    @Slot()
    def _changed(self) -> None:
        self.toggle.setEnabled(bool(self.text.strip()) or self.toggle.isChecked())
        if self.toggle.isChecked():
            self.preview.show_text(self.text)

    @Slot()
    def _grow(self) -> None:
        """As high as the text, within bounds."""
        # A plain text edit counts its document's height in lines.
        lines = self.edit.document().size().height()
        wanted = round(lines * self.edit.fontMetrics().lineSpacing()) + 20
        self.edit.setFixedHeight(max(LEAST, min(wanted, MOST)))
        self.preview.setFixedHeight(max(LEAST, min(round(self.preview.document().size().height()) + 6, MOST)))
