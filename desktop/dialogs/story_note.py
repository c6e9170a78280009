"""The note on a story: a few lines of the person's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from db.model import Story
from desktop.dialogs.buttons import button_row
from desktop.translation import tr
from desktop.unsaved import Unsaved


class StoryNoteDialog(QDialog):
    """`answer` is called with the story's id and the text when that has changed."""

    def __init__(self, parent: QWidget, story: Story, answer: Callable[[int, str], None]) -> None:
        super().__init__(parent)
        self.setObjectName("story_note")
        self.setWindowTitle(tr("Note on the story"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(420, 260)
        self._story = story
        self._answer = answer
        heading = QLabel(story.name, self)
        heading.setProperty("role", "title")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        self.field = QPlainTextEdit(story.note, self)
        self.field.setObjectName("story_note.field")
        self.field.setAccessibleName(tr("Note on the story"))
        self.field.setPlaceholderText(tr("What it is about, what is missing, what comes next"))
        self.field.setTabChangesFocus(True)
        buttons, primary = button_row(self, tr("Keep"))
        primary.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(self.field, 1)
        layout.addLayout(buttons)
        self.field.setFocus()

    def unsaved(self) -> list[Unsaved]:
        """The text that is being written."""
        text = self.field.toPlainText()
        if not self.isVisible() or text.strip() == self._story.note:
            return []
        return [Unsaved("story", self._story.name, text, self._story.id, self._story.note)]

    @Slot()
    def accept(self) -> None:
        text = self.field.toPlainText().strip()
        super().accept()
        if text != self._story.note:
            self._answer(self._story.id, text)
