"""One field of an article: its name, where its value came from, other values that were found, and an editor."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db import moments
from db.errors import Refused
from db.model import DATE_FIELDS, FIELD_NAMES, LIST_FIELDS, ORIGIN_NAMES, TRUNCATED, Candidate, Origin
from desktop import icons
from desktop.models.wording import certainty, moment_in_words
from desktop.theme import Theme
from desktop.translation import mark, tr
from desktop.views.value_editors import ChoiceEdit, LinesEdit, WrappingEdit

LONG_FIELDS = ("title", "standfirst", "keywords")
LINES_FIELDS = ("correction",)
CHOICES = {"truncated": {"": mark("whole"), **TRUNCATED}}
OFFERED_FIELDS = ("outlet", "authors", "agency", "section", "language", "dateline")
"""Fields whose earlier values are offered while typing."""

HINTS = {
    "authors": mark("Several: separate with ;"),
    "keywords": mark("Several: separate with ;"),
    "dateline_day": "2024-11-20",
    "published": mark("2024-11-20 or 2024-11-20T15:15"),
    "updated": mark("2024-11-20 or 2024-11-20T15:15"),
    "correction": mark("One to a line"),
    "language": "en, de, ur …",
    "url": "https://…",
}
ROOM_FOR_ORIGIN = 330
"""Pixels of width from which on another value says where it was found."""
UNSURE = 0.6
"""A value of less confidence should be looked at, and two others are offered instead of one."""

Value = str | tuple[str, ...]
Editor = QLineEdit | WrappingEdit | ChoiceEdit


class Alternative(QPushButton):
    """Another value that was found, taken with one click; its origin is named where there is room."""

    def __init__(self, candidate: Candidate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = _shown(candidate, 300)
        self._origin = tr(ORIGIN_NAMES[candidate.origin])
        self.setObjectName("alternative")
        self.setProperty("role", "alternative")
        self.setAutoDefault(False)
        self.setAccessibleName(tr("Take {value}").format(value=in_words(candidate)))
        self.setToolTip(
            tr("Take as {field}: {value}").format(field=tr(FIELD_NAMES[candidate.field]), value=in_words(candidate))
        )
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        origin = f"  –  {self._origin}" if self.width() >= ROOM_FOR_ORIGIN else ""
        metrics = self.fontMetrics()
        offer = tr("or {value}", "another value that was found")
        room = self.width() - 14 - metrics.horizontalAdvance(offer.format(value="") + origin)
        # Other headlines often differ at their ends.
        value = metrics.elidedText(self._value, Qt.TextElideMode.ElideMiddle, room)
        self.setText((offer.format(value=value) + origin).replace("&", "&&"))


class OriginButton(QToolButton):
    """Says where a value comes from, shorter where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""

    @property
    def words(self) -> str:
        """What it says where there is room."""
        return self._words

    def set_words(self, words: str) -> None:
        """Say this."""
        self._words = words
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self._around() + self.fontMetrics().horizontalAdvance(self._words) + 2, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._around() + 16, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _around(self) -> int:
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())

    def _fit(self) -> None:
        room = self.width() - self._around()
        if self.sizeHint().width() <= self.width() or not self.isVisible():
            self.setText(self._words)
        else:
            self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, max(12, room)))


class FieldEditor(QWidget):
    """`edited` carries (field, value) when the person has changed the value; an empty value is None.

    `history_wanted` carries the field of which a person wants to know what became of it.
    """

    edited = Signal(str, object)
    history_wanted = Signal(str)

    def __init__(self, field: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.setObjectName(f"field.{field}")
        self._theme = theme
        self._value: Value | None = None
        self._candidates: tuple[Candidate, ...] = ()
        name = tr(FIELD_NAMES[field])
        label = QLabel(name, self)
        label.setProperty("role", "name")
        self.editor = self._make_editor()
        self.editor.setObjectName(f"field.{field}.editor")
        self.editor.setAccessibleName(name)
        if not isinstance(self.editor, ChoiceEdit):
            self.editor.setPlaceholderText(tr(HINTS[field]) if field in HINTS else "")
            # Half a form is narrower than some hints.
            self.editor.setToolTip(self.editor.placeholderText())
        label.setBuddy(self.editor)
        self.origin = OriginButton(self)
        self.origin.setObjectName(f"field.{field}.origin")
        self.origin.setProperty("role", "origin")
        self.origin.setAccessibleName(tr("Where this comes from: {field}").format(field=name))
        self.origin.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.origin.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.origin.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.origin.setIconSize(QSize(14, 14))
        keeping = self.origin.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        keeping.setHorizontalPolicy(QSizePolicy.Policy.Maximum)
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
        self._alternatives = QVBoxLayout()
        self._alternatives.setSpacing(0)
        layout.addLayout(self._alternatives)
        self.editor.editingFinished.connect(self.commit)
        theme.changed.connect(self._show_origin)

    def _make_editor(self) -> Editor:
        if self.field in CHOICES:
            return ChoiceEdit({value: tr(words) for value, words in CHOICES[self.field].items()}, self)
        if self.field in LINES_FIELDS:
            return LinesEdit(self)
        return WrappingEdit(self) if self.field in LONG_FIELDS else QLineEdit(self)

    @property
    def value(self) -> Value | None:
        """What is shown, as it was set or committed last."""
        return self._value

    @property
    def found_others(self) -> bool:
        """Whether anything else was found for the field."""
        return bool(self._others())

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

    def offer_history(self) -> None:
        """Let it be asked what became of the field."""
        for widget in (self, self.editor):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(self._show_menu)

    @Slot(QPoint)
    def _show_menu(self, where: QPoint) -> None:
        """The menu of the right button: that of the editor, with the history of the field at its end."""
        asked = self.sender()
        editor = self.editor
        menu = QMenu(self) if isinstance(editor, ChoiceEdit) else editor.createStandardContextMenu()
        menu.setObjectName(f"field.{self.field}.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        action = menu.addAction(tr("History of this field…"))
        action.triggered.connect(self._ask_history)
        menu.popup((asked if isinstance(asked, QWidget) else self).mapToGlobal(where))

    @Slot()
    def _ask_history(self) -> None:
        self.history_wanted.emit(self.field)

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

    def _show_words(self) -> None:
        if self.field in DATE_FIELDS:
            words = moment_in_words(as_text(self._value))
            self._words.setText(words)
            self._words.setVisible(bool(words))

    def _others(self) -> list[Candidate]:
        """Other values that were found, each once."""
        others: dict[Value | None, Candidate] = {}
        for each in self._candidates:
            if each.value and self._key(each.value) != self._key(self._value):
                others.setdefault(self._key(each.value), each)
        return list(others.values())

    def _key(self, value: Value | None) -> Value | None:
        """What two ways to write a value have in common."""
        if self.field not in DATE_FIELDS or not value:
            return value
        try:
            return moments.normal_date(as_text(value))
        except Refused:
            return value

    @Slot()
    def _show_origin(self) -> None:
        chosen = next((each for each in self._candidates if self._key(each.value) == self._key(self._value)), None)
        others = self._others()
        unsure = chosen is None or chosen.confidence < UNSURE
        if self._value is None:
            text = "" if not others else tr("{n} found", "", len(others))
        elif chosen is None:
            text = ""
        else:
            text = tr(ORIGIN_NAMES[chosen.origin])
            text = " · ".join((text, tr("please check"))) if unsure else text
        self.origin.set_words(text)
        self.origin.setVisible(bool(text))
        self.origin.setToolTip(in_words(chosen) if chosen is not None else "")
        by_hand = chosen is not None and chosen.origin is Origin.USER
        self._show_alternatives([] if by_hand or self.editor.isReadOnly() else others[: 2 if unsure else 1])
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
        for candidate in (chosen, *others) if chosen is not None else others:
            action = menu.addAction(in_words(candidate).replace("&", "&&"))
            action.setData(candidate)
            action.setCheckable(True)
            action.setChecked(candidate is chosen)
        menu.triggered.connect(self._take)
        self.origin.setMenu(menu)
        self.origin.setIcon(icons.icon("chevron-down", self._theme.tokens))

    def _show_alternatives(self, candidates: Sequence[Candidate]) -> None:
        while self._alternatives.count():
            item = self._alternatives.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for candidate in candidates:
            button = Alternative(candidate, self)
            button.clicked.connect(partial(self._take_candidate, candidate))
            self._alternatives.addWidget(button)

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        self._take_candidate(action.data())

    def _take_candidate(self, candidate: Candidate) -> None:
        self.editor.setText(as_text(candidate.value))
        self.commit()


def as_text(value: Value | None) -> str:
    """A field's value as one line."""
    return "; ".join(value) if isinstance(value, tuple) else value or ""


def from_text(field: str, text: str) -> Value | None:
    """What a person typed as a field's value."""
    if field in LINES_FIELDS:
        return text or None
    text = " ".join(text.split())
    if field not in LIST_FIELDS:
        return text or None
    separator = ";" if ";" in text else ","
    return tuple(part for part in (piece.strip() for piece in text.split(separator)) if part) or None


def in_words(candidate: Candidate) -> str:
    """A candidate's value with where it was found and how certain it is."""
    where = tr(ORIGIN_NAMES[candidate.origin])
    if candidate.origin is not Origin.USER and candidate.detail:
        where += f", {candidate.detail[:50]}"
    sure = "" if candidate.origin is Origin.USER else f" ({certainty(candidate.confidence)})"
    return f"{_shown(candidate, 70)}  –  {where}{sure}"


def _shown(candidate: Candidate, longest: int) -> str:
    text = as_text(candidate.value)
    text = moment_in_words(text) if candidate.field in DATE_FIELDS else text
    chosen = CHOICES.get(candidate.field, {}).get(text)
    value = " ".join((tr(chosen) if chosen else text).split())
    return value if len(value) <= longest else value[: longest - 1] + "…"
