"""The small editor of one highlight over the reader: its colour, its note, and what else can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.highlights import COLOURS
from db.model import Highlight
from desktop import icons
from desktop.models.highlight_words import on_one_line
from desktop.theme import Theme
from desktop.translation import tr
from desktop.unsaved import Unsaved
from desktop.views.highlight_button import highlight_button
from desktop.views.highlight_swatches import Swatches

WIDTH = 330


class HighlightEditor(QFrame):
    """What is written is kept when the editor closes, in whatever way. All signals carry the highlight's id."""

    colour_chosen = Signal(int, str)
    note_written = Signal(int, str)
    remove_wanted = Signal(int)
    copy_wanted = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, reader: QWidget) -> None:
        super().__init__(reader)
        self._reader = reader
        self.setObjectName("highlight_editor")
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._theme = theme
        self._highlight: Highlight | None = None
        self.swatches = Swatches("highlight_editor.colours", tr("Make it {colour}"), theme, self)
        self.swatches.chosen.connect(self._colour_chosen)
        self._copy = highlight_button("highlight_editor.copy", tr("Copy the quotation with its source"), self)
        self._copy.clicked.connect(self._copy_clicked)
        self._remove = highlight_button("highlight_editor.remove", tr("Remove this highlight"), self)
        self._remove.clicked.connect(self._remove_clicked)
        self.note = QPlainTextEdit(self)
        self.note.setObjectName("highlight_editor.note")
        self.note.setAccessibleName(tr("Note on the highlight"))
        self.note.setPlaceholderText(tr("Your note on this passage"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(84)
        self._done = QPushButton(tr("Done"), self)
        self._done.setObjectName("highlight_editor.done")
        self._done.clicked.connect(self.finish)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.swatches)
        head.addStretch()
        head.addWidget(self._copy)
        head.addWidget(self._remove)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(9, 7, 9, 9)
        layout.setSpacing(7)
        layout.addLayout(head)
        layout.addWidget(self.note)
        layout.addLayout(foot)
        self.note.installEventFilter(self)
        theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    @property
    def highlight_id(self) -> int:
        """Which highlight is edited, -1 for none."""
        return self._highlight.id if self._highlight is not None else -1

    def set_writable(self, writable: bool) -> None:
        """Whether anything can be changed."""
        self.swatches.setEnabled(writable)
        self._remove.setEnabled(writable)
        self.note.setReadOnly(not writable)

    def open(self, highlight: Highlight, above: int, below: int, left: int) -> None:
        """Edit this one, under `below` or, where there is no room, above `above` (in the parent's pixels)."""
        self.finish()
        self._highlight = highlight
        self.setAccessibleName(tr("Highlight: {quotation}").format(quotation=on_one_line(highlight.quotation)[:120]))
        self.swatches.tick(highlight.colour)
        self.note.setPlainText(highlight.note)
        self.place(above, below, left)
        self.show()
        self.raise_()
        self.note.setFocus()
        self.note.moveCursor(self.note.textCursor().MoveOperation.End)

    def place(self, above: int, below: int, left: int) -> None:
        """Stand under `below` or above `above`, in sight."""
        self.adjustSize()
        parent = self._reader
        top = below + 6
        if top + self.height() > parent.height() - 4:
            top = above - self.height() - 6
        top = max(4, min(top, parent.height() - self.height() - 4))
        self.move(QPoint(max(4, min(left, parent.width() - self.width() - 4)), top))

    def renew(self, highlight: Highlight | None) -> None:
        """The highlight changed, or is gone (None)."""
        if highlight is None:
            self._highlight = None
            self._leave()
        elif self._highlight is not None:
            typed = self.note.toPlainText() != self._highlight.note
            self._highlight = highlight
            self.swatches.tick(highlight.colour)
            if not typed and self.note.toPlainText() != highlight.note:
                self.note.setPlainText(highlight.note)

    def unsaved(self) -> list[Unsaved]:
        """The note that is being written."""
        highlight, text = self._highlight, self.note.toPlainText()
        if highlight is None or text.strip() == highlight.note:
            return []
        return [Unsaved("highlight", on_one_line(highlight.quotation)[:200], text, highlight.id, highlight.note)]

    @Slot()
    def finish(self) -> None:
        """Keep what was written and close."""
        highlight, self._highlight = self._highlight, None
        if highlight is None:
            return
        self._leave()
        note = self.note.toPlainText().strip()
        if note != highlight.note and not self.note.isReadOnly():
            self.note_written.emit(highlight.id, note)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _closes(event):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        # The keyboard stays in here until the editor is closed.
        colours = (self.swatches.button(each) for each in COLOURS)
        every: tuple[QWidget, ...] = (self.note, self._done, *colours, self._copy, self._remove)
        chain = [each for each in every if each.isEnabled()]
        focus = QApplication.focusWidget()
        at = chain.index(focus) if focus in chain else 0
        chain[(at + (1 if next else -1)) % len(chain)].setFocus(
            Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _closes(event):
            self.finish()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _closes(event):
            self.finish()
            return True
        return False

    def _leave(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    @Slot(str)
    def _colour_chosen(self, colour: str) -> None:
        if self._highlight is not None:
            self.swatches.tick(colour)
            self.colour_chosen.emit(self._highlight.id, colour)

    @Slot()
    def _copy_clicked(self) -> None:
        if self._highlight is not None:
            self.copy_wanted.emit(self._highlight.id)

    @Slot()
    def _remove_clicked(self) -> None:
        highlight, self._highlight = self._highlight, None
        if highlight is not None:
            self._leave()
            self.remove_wanted.emit(highlight.id)

    @Slot()
    def _tint(self) -> None:
        self._copy.setIcon(icons.icon("copy", self._theme.tokens))
        self._remove.setIcon(icons.icon("trash-2", self._theme.tokens))


def _closes(event: QKeyEvent) -> bool:
    """Esc, or Ctrl+Enter as in other places where Enter makes a line."""
    if event.key() == Qt.Key.Key_Escape:
        return True
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
