"""Highlighting in the reader: the bar over a selection, the editor of a highlight, and what keys do with them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from db.marked import HighlightRow
from db.model import Highlight
from desktop.controllers.desk import Desk
from desktop.controllers.page import Page
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.highlight_bar import HighlightBar
from desktop.views.highlight_editor import HighlightEditor
from desktop.views.reader import Reader

CARET = Qt.TextInteractionFlag.TextSelectableByKeyboard


class Highlighting(QObject):
    """`told` carries a sentence for the person; `changed` says that what can be done with highlights is another."""

    told = Signal(str)
    changed = Signal()

    def __init__(self, desk: Desk, reader: Reader, copy: QAction, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reader = reader
        self._layer = reader.highlights
        marking = self._marking = desk.marking
        self.bar = HighlightBar(reader, copy, theme)
        self.bar.set_writable(marking.writable)
        self.bar.colour_chosen.connect(self.highlight)
        self.bar.note_wanted.connect(self.highlight_with_note)
        self.editor = HighlightEditor(theme, reader)
        self.editor.set_writable(marking.writable)
        self.editor.colour_chosen.connect(self._recolour)
        self.editor.note_written.connect(marking.set_note)
        self.editor.remove_wanted.connect(self.remove)
        self.editor.copy_wanted.connect(self.copy)
        self.editor.closed.connect(self._give_focus_back)
        desk.remembering.watch(self.editor, self.editor.unsaved)
        self._layer.clicked.connect(self._clicked)
        self._layer.current_changed.connect(self.changed)
        marking.shown.connect(self._shown)
        marking.made.connect(self.edit)
        desk.reading.shown.connect(self._show_page)
        self._was_selected = False
        self._edit_wanted = -1
        self._shown_id: int | None = None
        self._focus_before: QWidget | None = None
        reader.composed.connect(self._edit_if_wanted)
        reader.selectionChanged.connect(self._selection_changed)
        reader.verticalScrollBar().valueChanged.connect(self._scrolled)
        reader.installEventFilter(self)

    @property
    def current(self) -> int:
        """The highlight that was clicked or stepped to last, -1 for none."""
        return self._layer.current

    @property
    def selected(self) -> bool:
        """Whether something is selected in the reader."""
        return self._reader.textCursor().hasSelection()

    @property
    def count(self) -> int:
        """How many highlights the article has."""
        return len(self._marking.highlights)

    # What a person does

    @Slot(str)
    def highlight(self, colour: str = "") -> None:
        """Mark what is selected, in the last colour if none is named."""
        self._highlight(colour, with_note=False)

    @Slot()
    def highlight_with_note(self) -> None:
        """Mark what is selected in the last colour and write a note on it."""
        self._highlight("", with_note=True)

    def selection(self) -> tuple[int, int] | None:
        """What is selected in the article, in characters of its plain text; tells the person where it is none."""
        found = self._layer.selection()
        if found is None:
            self.told.emit(
                tr("Only the text of the article can be highlighted. Select some words of it.")
                if self.selected
                else tr("Select some words of the article first.")
            )
        return found

    @Slot(int)
    def edit(self, highlight_id: int) -> None:
        """Open the editor of a highlight."""
        highlight = self._marking.get(highlight_id)
        if highlight is None:
            return
        focus = QApplication.focusWidget()
        self._focus_before = None if focus is None or self.editor.isAncestorOf(focus) else focus
        self._layer.go_to(highlight_id)
        self.editor.open(highlight, *self._spot(highlight_id))

    def go_to(self, highlight_id: int) -> None:
        """Bring a highlight into sight, when its article stands."""
        self.editor.finish()
        self._layer.go_to(highlight_id)

    def edit_soon(self, highlight_id: int) -> None:
        """Open the editor of a highlight as soon as its article stands."""
        self.go_to(highlight_id)
        self._edit_wanted = highlight_id
        self._edit_if_wanted()

    def edit_current(self) -> None:
        """Open the editor of the current highlight."""
        self.edit(self.current)

    def step(self, step: int) -> None:
        """Go to the next or previous highlight of the article."""
        self.editor.finish()
        if self._layer.step(step) == -1 and self._marking.highlights:
            self.told.emit(tr("The highlights of this article have lost their places."))

    @Slot(int)
    def remove(self, highlight_id: int) -> None:
        """Remove a highlight."""
        self._marking.remove([highlight_id])

    @Slot(int)
    def copy(self, highlight_id: int) -> None:
        """Copy a highlight's quotation with its source."""
        highlight = self._marking.get(highlight_id)
        if highlight is not None:
            self._marking.cite(highlight)

    def row_of(self, highlight: Highlight) -> HighlightRow | None:
        """A highlight of the clipping in the reader with what tells its source."""
        page = self._desk.reading.page
        if page is None or page.clipping.id != highlight.clipping:
            return None
        article = page.clipping.article
        return HighlightRow(
            highlight, article.title, article.outlet, article.published, article.url, tuple(article.authors)
        )

    def set_caret(self, on: bool) -> None:
        """Whether the reader has a cursor that keys move, to select text without a mouse."""
        flags = self._reader.textInteractionFlags()
        self._reader.setTextInteractionFlags(flags | CARET if on else flags & ~CARET)
        self._reader.setCursorWidth(2)
        self._reader.setFocus()
        if not on:
            return
        cursor = self._reader.cursorForPosition(QPoint(self._reader.viewport().width() // 2, 8))
        body = self._layer.first_place()
        if cursor.position() < body:
            cursor.setPosition(body)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        self._reader.setTextCursor(cursor)

    def _spot(self, highlight_id: int) -> tuple[int, int, int]:
        """The upper and lower edge of a highlight and where its last line begins, in the reader's pixels."""
        rects = self._layer.rects(highlight_id)
        if not rects:
            return 0, 0, 24
        corner = self._reader.viewport().pos()
        above, below = round(rects[0].top()) + corner.y(), round(rects[-1].bottom()) + corner.y()
        return above, below, round(rects[-1].left()) + corner.x()

    # What happens

    @Slot()
    def _scrolled(self) -> None:
        if self.editor.isVisible():
            self.editor.place(*self._spot(self.editor.highlight_id))

    @Slot()
    def _selection_changed(self) -> None:
        # Each letter more that is selected is no news for the actions.
        if self.selected != self._was_selected:
            self._was_selected = self.selected
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or self.current == -1 or event.modifiers() & _HELD:
            return False
        does = {
            Qt.Key.Key_Return: self.edit_current,
            Qt.Key.Key_Enter: self.edit_current,
            Qt.Key.Key_Delete: self._remove_current,
            Qt.Key.Key_Escape: self._layer.leave,
        }.get(Qt.Key(event.key()))
        # A link that Tab went to is selected, and Enter is for that.
        if does is None or (does == self.edit_current and self.selected):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            does()
            return True
        return False

    def _remove_current(self) -> None:
        if self._marking.writable:
            self.remove(self.current)

    def _highlight(self, colour: str, *, with_note: bool) -> None:
        found = self.selection()
        if found is None:
            return
        cursor = self._reader.textCursor()
        cursor.clearSelection()
        self._reader.setTextCursor(cursor)
        self._marking.add(*found, colour, with_note=with_note)

    @Slot(int, str)
    def _recolour(self, highlight_id: int, colour: str) -> None:
        self._marking.recolour([highlight_id], colour)

    @Slot(int, QPoint)
    def _clicked(self, highlight_id: int, _point: QPoint) -> None:
        if highlight_id == -1:
            self.editor.finish()
        else:
            self.edit(highlight_id)

    @Slot(object)
    def _shown(self, highlights: tuple[Highlight, ...]) -> None:
        self._layer.show_highlights(highlights)
        if self.editor.highlight_id != -1:
            self.editor.renew(self._marking.get(self.editor.highlight_id))
        self._edit_if_wanted()
        self.changed.emit()

    @Slot()
    def _edit_if_wanted(self) -> None:
        highlight = self._marking.get(self._edit_wanted)
        # One that lost its place will never be painted; the others are once their article stands.
        if highlight is not None and (highlight.position is None or highlight.id in self._layer.placed_ids):
            self._edit_wanted = -1
            self.edit(highlight.id)

    @Slot()
    def _give_focus_back(self) -> None:
        before, self._focus_before = self._focus_before, None
        (before if before is not None and before.isVisible() else self._reader).setFocus()

    @Slot(object)
    def _show_page(self, page: Page | None) -> None:
        shown = page.clipping.id if page is not None else None
        if shown != self._shown_id:
            self._shown_id = shown
            self.bar.hide()
        self._marking.show(shown)


_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
