"""The editors of single values: a line that may wrap, several lines, a choice of a few. Each acts like a QLineEdit."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget


class WrappingEdit(QPlainTextEdit):
    """A line that may wrap: as high as its text, Enter finishes, Tab goes on."""

    editingFinished = Signal()  # noqa: N815 - named as in QLineEdit, in whose place it stands

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """The text on one line."""
        return " ".join(self.toPlainText().split())

    def setText(self, text: str) -> None:  # noqa: N802 - as in QLineEdit
        """Show a text."""
        self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            else:
                self.editingFinished.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.editingFinished.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        lines = max(1, min(6, int(self.document().size().height())))
        height = round(lines * self.fontMetrics().lineSpacing() + 17)
        if height != self.height():
            self.setFixedHeight(height)


class LinesEdit(WrappingEdit):
    """Several lines: Enter begins the next one, leaving finishes."""

    def text(self) -> str:
        """The text, its lines kept and blank ones left out."""
        lines = (" ".join(line.split()) for line in self.toPlainText().splitlines())
        return "\n".join(line for line in lines if line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.insertPlainText("\n")
            return
        super().keyPressEvent(event)


class ChoiceEdit(QComboBox):
    """One of a few values, or none; `choices` maps a value to its words, the empty one to those for none."""

    editingFinished = Signal()  # noqa: N815 - named as in QLineEdit, in whose place it stands

    def __init__(self, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for value, words in choices.items():
            self.addItem(words, value)
        self._read_only = False
        self.activated.connect(self._chosen)

    def text(self) -> str:
        """The value chosen."""
        return str(self.currentData())

    def setText(self, text: str) -> None:  # noqa: N802 - as in QLineEdit
        """Choose a value."""
        self.setCurrentIndex(max(0, self.findData(text)))

    def isReadOnly(self) -> bool:  # noqa: N802 - as in QLineEdit
        """Whether the value can only be looked at."""
        return self._read_only

    def setReadOnly(self, read_only: bool) -> None:  # noqa: N802 - as in QLineEdit
        """Let the value only be looked at."""
        self._read_only = read_only
        self.setEnabled(not read_only)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A turn of the wheel is meant for the form, not for the value under the mouse."""
        event.ignore()

    @Slot()
    def _chosen(self) -> None:
        self.editingFinished.emit()
