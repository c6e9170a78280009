"""One field of an article: its name, where its value came from, other values that were found, and an editor."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.model import FIELD_NAMES, ORIGIN_NAMES, Candidate, Origin
from desktop import icons
from desktop.models.wording import moment_in_words
from desktop.theme import Theme

LONG_FIELDS = ("title", "standfirst")
DATE_FIELDS = ("published", "updated")
OFFERED_FIELDS = ("outlet", "authors", "agency", "section", "language", "dateline")
"""Fields whose earlier values are offered while typing."""

HINTS = {
    "authors": "Several: separate with ;",
    "published": "2024-11-20 or 2024-11-20T15:15",
    "updated": "2024-11-20 or 2024-11-20T15:15",
    "language": "en, de, ur …",
    "url": "https://…",
}

Value = str | tuple[str, ...]


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


class FieldEditor(QWidget):
    """`edited` carries (field, value) when the person has changed the value; an empty value is None."""

    edited = Signal(str, object)

    def __init__(self, field: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.setObjectName(f"field.{field}")
        self._theme = theme
        self._value: Value | None = None
        self._candidates: tuple[Candidate, ...] = ()
        name = FIELD_NAMES[field]
        label = QLabel(name, self)
        label.setProperty("role", "name")
        self.editor: QLineEdit | WrappingEdit = WrappingEdit(self) if field in LONG_FIELDS else QLineEdit(self)
        self.editor.setObjectName(f"field.{field}.editor")
        self.editor.setAccessibleName(name)
        self.editor.setPlaceholderText(HINTS.get(field, ""))
        label.setBuddy(self.editor)
        self.origin = QToolButton(self)
        self.origin.setObjectName(f"field.{field}.origin")
        self.origin.setProperty("role", "origin")
        self.origin.setAccessibleName(f"Where {name.lower()} comes from")
        self.origin.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.origin.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.origin.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.origin.setIconSize(QSize(14, 14))
        keeping = self.origin.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self.origin.setSizePolicy(keeping)
        head = QHBoxLayout()
        head.setContentsMargins(1, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(label)
        head.addStretch()
        head.addWidget(self.origin)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.editor)
        self._words = QLabel(self)
        self._words.setObjectName(f"field.{field}.words")
        self._words.setProperty("role", "small")
        self._words.hide()
        layout.addWidget(self._words)
        self.editor.editingFinished.connect(self.commit)
        theme.changed.connect(self._show_origin)

    def set_offers(self, values: Sequence[str]) -> None:
        """Values to complete with while typing."""
        if isinstance(self.editor, QLineEdit) and values:
            completer = self.editor.completer()
            if completer is None:
                completer = QCompleter(self)
                completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
                completer.setFilterMode(Qt.MatchFlag.MatchContains)
                completer.setModel(QStringListModel(completer))
                self.editor.setCompleter(completer)
            model = completer.model()
            assert isinstance(model, QStringListModel)
            model.setStringList(list(values))

    def show_value(self, value: Value | None, candidates: Sequence[Candidate]) -> None:
        """Show a value and everything that was found for the field, the chosen one first."""
        self._value = value or None
        self._candidates = tuple(each for each in candidates if each.field == self.field)
        text = as_text(value)
        if text != self.editor.text():
            self.editor.setText(text)
            if isinstance(self.editor, QLineEdit):
                self.editor.setCursorPosition(0)
        self._show_origin()
        self._show_words()

    def set_read_only(self, read_only: bool) -> None:
        """Whether the value can only be looked at."""
        self.editor.setReadOnly(read_only)
        self.origin.setEnabled(not read_only)

    @Slot()
    def commit(self) -> None:
        """Tell of a change, if there is one."""
        value = from_text(self.field, self.editor.text())
        if value != self._value and not self.editor.isReadOnly():
            self._value = value
            self.edited.emit(self.field, value)

    def mark_uncertain(self) -> None:
        """Show that the value should be looked at."""
        self.origin.setText("please check")

    def _show_words(self) -> None:
        if self.field in DATE_FIELDS:
            words = moment_in_words(as_text(self._value))
            self._words.setText(words)
            self._words.setVisible(bool(words))

    @Slot()
    def _show_origin(self) -> None:
        chosen = next((each for each in self._candidates if each.value == self._value), None)
        others = [each for each in self._candidates if each is not chosen and each.value]
        if self._value is None:
            text = "" if not others else f"{len(others)} found"
        elif chosen is None:
            text = ""
        else:
            text = ORIGIN_NAMES[chosen.origin]
        self.origin.setText(text)
        self.origin.setVisible(bool(text))
        self.origin.setToolTip(chosen.detail if chosen is not None else "")
        before = self.origin.menu()
        if before is not None:
            before.deleteLater()
        if not others:
            self.origin.setMenu(None)  # type: ignore[arg-type]
            self.origin.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            return
        self.origin.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        menu = QMenu(self.origin)
        menu.setObjectName(f"field.{self.field}.alternatives")
        for candidate in self._candidates:
            if not candidate.value:
                continue
            action = menu.addAction(_alternative(candidate))
            action.setData(candidate)
            action.setCheckable(True)
            action.setChecked(candidate is chosen)
        menu.triggered.connect(self._take)
        self.origin.setMenu(menu)
        self.origin.setIcon(icons.icon("chevron-down", self._theme.tokens))

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        candidate = action.data()
        self.editor.setText(as_text(candidate.value))
        self.commit()


def as_text(value: Value | None) -> str:
    """A field's value as one line."""
    return "; ".join(value) if isinstance(value, tuple) else value or ""


def from_text(field: str, text: str) -> Value | None:
    """What a person typed as a field's value."""
    text = " ".join(text.split())
    if field != "authors":
        return text or None
    separator = ";" if ";" in text else ","
    return tuple(part for part in (piece.strip() for piece in text.split(separator)) if part) or None


def _alternative(candidate: Candidate) -> str:
    value = as_text(candidate.value)
    value = value if len(value) <= 70 else value[:69] + "…"
    where = ORIGIN_NAMES[candidate.origin]
    if candidate.origin is not Origin.USER and candidate.detail:
        where += f", {candidate.detail[:50]}"
    return f"{value}  –  {where}".replace("&", "&&")
