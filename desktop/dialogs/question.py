"""Small questions: a line of text, or a yes that cannot be taken back. Neither stops the program while it waits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.buttons import button_row


class TextQuestion(QDialog):
    """Asks for one line; `answer` is called with it when it is not empty and not what it was."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        words: str,
        value: str,
        accept: str,
        answer: Callable[[str], None],
        offers: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("text_question")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(380)
        self._before = value
        self._answer = answer
        label = QLabel(words, self)
        label.setWordWrap(True)
        self.field = QLineEdit(value, self)
        self.field.setObjectName("text_question.field")
        self.field.setAccessibleName(words)
        label.setBuddy(self.field)
        if offers:
            completer = QCompleter(list(offers), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.field.setCompleter(completer)
        buttons, primary = button_row(self, accept)
        primary.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(label)
        layout.addWidget(self.field)
        layout.addLayout(buttons)
        self.field.selectAll()

    @Slot()
    def accept(self) -> None:
        text = self.field.text().strip()
        super().accept()
        if text and text != self._before:
            self._answer(text)


def confirm(parent: QWidget, question: str, words: str, accept: str, act: Callable[[], None]) -> QMessageBox:
    """Ask before something that cannot be undone; the safe answer is the default."""
    box = QMessageBox(parent)
    box.setObjectName("confirm")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(words)
    # A button that the box makes itself has its looks before it has a role.
    yes = QPushButton(accept, box)
    yes.setObjectName("confirm.accept")
    yes.setProperty("role", "danger")
    # Of this role it stands after the way back, as in all other dialogs.
    box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    yes.clicked.connect(act)
    box.open()
    return box


def tell(parent: QWidget, title: str, words: str, details: str = "") -> QMessageBox:
    """Say something longer that wants to be read."""
    box = QMessageBox(parent)
    box.setObjectName("tell")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Information)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(title)
    box.setInformativeText(words)
    if details:
        box.setDetailedText(details)
    box.addButton(QMessageBox.StandardButton.Ok)
    box.open()
    return box
