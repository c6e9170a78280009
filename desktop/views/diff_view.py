"""Shows what became of a text: one column or two, all of it or only what changed, with keys that step through it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QShortcut, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QTextEdit, QToolButton, QVBoxLayout, QWidget

from db.model import FIELD_NAMES
from db.relations import Reading
from db.word_diff import marked
from desktop import icons
from desktop.intake.revision import Revision, revise
from desktop.models.wording import enumerated
from desktop.reading_looks import Looks
from desktop.theme import Theme
from desktop.translation import number, tr
from desktop.views.diff_document import DiffSetter, Place
from desktop.views.flow_layout import FlowLayout

MARGIN = 18


class DiffText(QTextEdit):
    """The text with its marks, to be read and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("diff.text")
        self.setReadOnly(True)
        self.setAccessibleName(tr("What changed"))
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)


class DiffView(QWidget):
    """What is shown is told by `show_texts` or `show_revision`. `looked` says that a person chose how to see it."""

    looked = Signal(bool, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("diff")
        self._theme = theme
        self._looks = Looks()
        self._revision: Revision | None = None
        self._names = ("", "")
        self._places: list[list[Place]] = []
        self._current = -1
        self._document: QTextDocument | None = None
        self.count = QLabel(self)
        self.count.setObjectName("diff.count")
        self.count.setProperty("role", "small")
        self._previous = self._button("previous", tr("Previous change (Shift+N)"), "chevron-up", self.previous)
        self._next = self._button("next", tr("Next change (N)"), "chevron-down", self.next)
        self.beside = QCheckBox(tr("Side by side"), self)
        self.beside.setObjectName("diff.beside")
        self.only = QCheckBox(tr("Only what changed"), self)
        self.only.setObjectName("diff.only")
        for box in (self.beside, self.only):
            box.toggled.connect(self._look_chosen)
        self._copy = self._button("copy", tr("Copy with marks as text"), "copy", self.copy)
        self.text = DiffText(self)
        self._counts = QLabel(self)
        self._counts.setObjectName("diff.words")
        self._counts.setProperty("role", "small")
        self._counts.setTextFormat(Qt.TextFormat.PlainText)
        bar = QWidget(self)
        steps = QWidget(bar)
        close = QHBoxLayout(steps)
        close.setContentsMargins(0, 0, 6, 0)
        close.setSpacing(4)
        for step in (self._previous, self._next, self.count):
            close.addWidget(step)
        # In a narrow window these stand in several lines.
        line = FlowLayout(bar, 8)
        for widget in (steps, self.beside, self.only, self._copy, self._counts):
            widget.setMinimumHeight(steps.sizeHint().height())
            line.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(bar)
        layout.addWidget(self.text, 1)
        self.setFocusProxy(self.text)
        for keys, slot in (
            ("N", self.next),
            ("F3", self.next),
            ("Shift+N", self.previous),
            ("Shift+F3", self.previous),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.text)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)
        theme.changed.connect(self._retint)
        self._retint()

    # What is shown

    def show_texts(
        self, old_title: str, old_text: str, new_title: str, new_text: str, old_name: str = "", new_name: str = ""
    ) -> None:
        """Compare two texts with their headlines here and now; an article of 5,000 words takes some 50 ms."""
        old, new = Reading(0, "", old_title, old_text), Reading(0, "", new_title, new_text)
        self.show_revision(revise(old, new), old_name, new_name)

    def show_revision(self, revision: Revision, old_name: str = "", new_name: str = "") -> None:
        """Show what was compared; the names say above the columns which text is which."""
        self._revision = revision
        self._names = (old_name or tr("Before"), new_name or tr("After"))
        self._compose()

    def clear(self, words: str = "") -> None:
        """Show nothing but these words."""
        self._revision = None
        self._places = []
        self._current = -1
        self.text.setExtraSelections([])
        self.text.setPlainText(words)
        self._tell()

    def set_looks(self, looks: Looks) -> None:
        """Set the text in other type."""
        self._looks = looks
        self._compose()

    def set_ways(self, *, side_by_side: bool, only: bool) -> None:
        """Show it in two columns or one, all of it or only what changed."""
        for box, on in ((self.beside, side_by_side), (self.only, only)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self._compose()

    # Changes

    @property
    def changes(self) -> int:
        """How many changes there are to step through."""
        return len(self._places)

    @property
    def current(self) -> int:
        """The change that was gone to, from 0; -1 for none."""
        return self._current

    @Slot()
    def next(self) -> None:
        """Go to the next change, after the last one to the first."""
        self.step(1)

    @Slot()
    def previous(self) -> None:
        """Go to the change before."""
        self.step(-1)

    def step(self, by: int) -> None:
        """Go so many changes on or back, round and round."""
        if self._places:
            start = self._current if self._current >= 0 or by > 0 else 0
            self._current = (start + by) % len(self._places)
            self._show_current()

    def as_text(self) -> str:
        """All of it as plain text with the marks [-cut-]{+added+}."""
        if self._revision is None:
            return ""
        lines = [" – ".join(self._names), ""]
        for each in self._revision.fields:
            lines.append(f"{tr(FIELD_NAMES[each.field])}: {marked(each.changes)}")
        if not any(each.field == "title" for each in self._revision.fields):
            lines.append(self._revision.new.title)
        return "\n".join([*lines, "", marked(self._revision.changes)])

    @Slot()
    def copy(self) -> None:
        """Put `as_text` on the clipboard."""
        if self._revision is not None:
            QGuiApplication.clipboard().setText(self.as_text())

    # Painting

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._compose()

    def _compose(self) -> None:
        if self._revision is None:
            self._tell()
            return
        document = QTextDocument(self)
        document.setDocumentMargin(MARGIN)
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        document.setDefaultTextOption(option)
        tokens = self._theme.tokens
        setter = DiffSetter(document, tokens, self._looks, max(200, self.text.viewport().width() - 2 * MARGIN))
        setter.compose(
            self._revision,
            self._names,
            side_by_side=self.beside.isChecked(),
            only=self.only.isChecked(),
            right_to_left=self.isRightToLeft(),
        )
        self.text.setDocument(document)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document
        self._places = setter.places
        self._current = -1
        self.text.setExtraSelections([])
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._tell()

    def _show_current(self) -> None:
        marks = []
        ground = QTextCharFormat()
        ground.setBackground(QColor(self._theme.tokens.hit_current))
        ground.setForeground(QColor(self._theme.tokens.text))
        for start, end in self._places[self._current]:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format = ground
            marks.append(selection)
        self.text.setExtraSelections(marks)
        first = QTextCursor(self.text.document())
        first.setPosition(self._places[self._current][0][0])
        self.text.setTextCursor(first)
        self._bring_into_sight(first)
        self._tell()

    def _bring_into_sight(self, cursor: QTextCursor) -> None:
        """Scroll a change to a third of the height, unless it is well in sight."""
        rect = self.text.cursorRect(cursor)
        height = self.text.viewport().height()
        if rect.top() < height // 8 or rect.bottom() > height * 3 // 4:
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - height // 3)

    def _tell(self) -> None:
        total = len(self._places)
        if self._revision is None:
            words = said = ""
        else:
            counts = self._revision.counts
            if self._current >= 0:
                words = tr("{current} of {total}").format(current=number(self._current + 1), total=number(total))
            else:
                words = tr("{n} change(s)", "", total) if total else tr("No changes")
            parts = (
                tr("{n} word(s) cut", "", counts.cut),
                tr("{n} added", "words", counts.added),
                tr("{n} kept", "words", counts.kept),
            )
            said = "" if counts.same else enumerated(parts)
        self.count.setText(words)
        self._counts.setText(said)
        self.text.setAccessibleDescription(self._described())
        for button in (self._previous, self._next):
            button.setEnabled(total > 0)
        for widget in (self._copy, self.beside, self.only):
            widget.setEnabled(self._revision is not None)

    def _described(self) -> str:
        """The change that was gone to in words, for those who hear the text and do not see its marks."""
        if self._revision is None or self._current < 0:
            return ""
        document = self.text.document()
        cut: list[str] = []
        added: list[str] = []
        for start, end in self._places[self._current]:
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            (cut if cursor.charFormat().fontStrikeOut() else added).append(cursor.selectedText())
        parts = []
        if cut:
            parts.append(tr("Cut: {words}").format(words=" ".join(cut)))
        if added:
            parts.append(tr("Added: {words}").format(words=" ".join(added)))
        return " ".join(parts)

    def _button(self, name: str, tip: str, icon: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"diff.{name}")
        button.setProperty("icon_name", icon)
        button.setAccessibleName(tip)
        button.setToolTip(tip)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(slot)
        return button

    @Slot(bool)
    def _look_chosen(self, _on: bool) -> None:
        self._compose()
        self.looked.emit(self.beside.isChecked(), self.only.isChecked())

    @Slot()
    def _retint(self) -> None:
        for button in (self._previous, self._next, self._copy):
            button.setIcon(icons.icon(str(button.property("icon_name")), self._theme.tokens))
        self._compose()
