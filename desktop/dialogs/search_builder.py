"""A search put together in a form: rows in plain words, and below what they become as text and how much it finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import shiboken6
from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from db.query.explain import explain
from db.query.form import PERIODS, Form, form_of, text_of
from db.query.parser import parse
from desktop.controllers.desk import Desk
from desktop.dialogs.buttons import button_row
from desktop.translation import mark, tr
from desktop.views.value_field import ValueField

WHERE = (
    ("", mark("Anywhere")),
    ("title", mark("In the headline")),
    ("body", mark("In the text")),
    ("note", mark("In my notes")),
    ("highlight", mark("In what I highlighted")),
)
WHEN = dict(
    zip(
        PERIODS,
        (
            mark("Today"),
            mark("Yesterday"),
            mark("The last 7 days"),
            mark("The last 30 days"),
            mark("This month"),
            mark("Last month"),
            mark("This year"),
            mark("Last year"),
        ),
        strict=True,
    )
)
BETWEEN = "between"
STATES = (
    ("is:inbox", mark("In the inbox")),
    ("is:unread", mark("Unread")),
    ("is:starred", mark("Starred")),
    ("has:tag", mark("With a tag")),
    ("has:note", mark("With a note")),
    ("has:highlight", mark("With a highlight")),
    ("has:link", mark("Linked")),
    ("has:story", mark("In a story")),
    ("has:picture", mark("With a picture")),
    ("is:changed", mark("Changed by the outlet")),
    ("is:reprint", mark("A reprint")),
    ("is:truncated", mark("Text not whole")),
)
STATES_A_ROW = 2
PAUSE = 250
"""Milliseconds without a change before it is counted."""
MOST_WORDS = 100_000


class SearchBuilder(QDialog):
    """`built` carries the text of the search when the dialog is accepted."""

    built = Signal(str)

    def __init__(self, desk: Desk, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search_builder")
        self.setWindowTitle(tr("Build a search"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 790)
        self._desk = desk
        self._besides = ""
        self._filling = True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._count)
        heading = QLabel(tr("Build a search"), self)
        heading.setProperty("role", "title")
        inside = QWidget(self)
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(2, 0, 12, 4)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(1, 1)
        self._make_words()
        self._make_values()
        self._make_days()
        self._make_states()
        self._make_length()
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        area = QScrollArea(self)
        area.setObjectName("search_builder.rows")
        area.setAccessibleName(tr("What is searched"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setMinimumWidth(inside.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
        buttons, self._search = button_row(self, tr("Search"), tr("Cancel"))
        self._search.setDefault(True)
        clear = QPushButton(tr("Empty the form"), self)
        clear.setObjectName("search_builder.clear")
        clear.setAutoDefault(False)
        clear.clicked.connect(self._empty)
        buttons.insertWidget(0, clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(area, 1)
        layout.addWidget(self._make_outcome())
        layout.addLayout(buttons)
        desk.client.values("lang", "", _Languages(self))
        self._fill(*form_of(text))
        self.every.setFocus()

    @property
    def text(self) -> str:
        """The search as text."""
        return text_of(self.form(), self._besides)

    @Slot()
    def accept(self) -> None:
        self.built.emit(self.text)
        super().accept()

    def form(self) -> Form:
        """What the rows say."""
        period = str(self.when.currentData())
        between = period == BETWEEN
        return Form(
            every=self.every.text(),
            some=self.some.text(),
            none=self.none.text(),
            phrase=self.phrase.text(),
            where=str(self.where.currentData()),
            outlet=self.outlet.text().strip(),
            author=self.author.text().strip(),
            lang=str(self.language.currentData() or ""),
            whole=frozenset(n for n, line in (("outlet", self.outlet), ("author", self.author)) if line.whole),
            tags=self.tags.values,
            period="" if between else period,
            start=_iso(self.start.date()) if between and self.from_day.isChecked() else "",
            end=_iso(self.end.date()) if between and self.to_day.isChecked() else "",
            states=tuple(state for state, box in self.states.items() if box.isChecked()),
            least=self.least.value() or None,
            most=self.most.value() or None,
        )

    # The rows

    def _row(self, text: str, widget: QWidget) -> None:
        label = QLabel(text, self)
        label.setBuddy(widget)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(widget, row, 1)

    def _line(self, name: str, text: str, example: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(f"search_builder.{name}")
        line.setAccessibleName(text)
        line.setPlaceholderText(example)
        line.textChanged.connect(self._changed)
        self._row(text, line)
        return line

    def _make_words(self) -> None:
        self.every = self._line("every", tr("All of these words"), tr("harbour strike"))
        self.phrase = self._line("phrase", tr("Exactly this phrase"), tr("collective agreement"))
        self.some = self._line("some", tr("Any of these words"), tr("port harbour dock"))
        self.none = self._line("none", tr("None of these words"), tr("lightning"))
        self.where = self._choice("where", tr("Look for them"))
        for value, text in WHERE:
            self.where.addItem(tr(text), value)

    def _make_values(self) -> None:
        self.outlet = self._value("outlet", tr("Outlet"))
        self.author = self._value("author", tr("Author"))
        self.tags = self._value("tag", tr("Tags"), several=True)
        self.tags.setPlaceholderText(tr("several with commas between"))
        self.language = self._choice("language", tr("Language"))
        self.language.addItem(tr("Any"), "")

    def _value(self, field: str, text: str, *, several: bool = False) -> ValueField:
        line = ValueField(field, self._desk.client.values, self, several=several)
        line.setObjectName(f"search_builder.{field}")
        line.setAccessibleName(text)
        line.textChanged.connect(self._changed)
        self._row(text, line)
        return line

    def _choice(self, name: str, text: str) -> QComboBox:
        choice = QComboBox(self)
        choice.setObjectName(f"search_builder.{name}")
        choice.setAccessibleName(text)
        choice.currentIndexChanged.connect(self._changed)
        self._row(text, choice)
        return choice

    def _make_days(self) -> None:
        self.when = self._choice("when", tr("Published"))
        self.when.addItem(tr("At any time"), "")
        for period, text in WHEN.items():
            self.when.addItem(tr(text), period)
        self.when.addItem(tr("From a day to another…"), BETWEEN)
        self._days = QWidget(self)
        line = QHBoxLayout(self._days)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.from_day, self.start = self._day("start", tr("from"), line)
        self.to_day, self.end = self._day("end", tr("to"), line)
        line.addStretch()
        self._grid.addWidget(self._days, self._grid.rowCount(), 1)

    def _day(self, name: str, text: str, line: QHBoxLayout) -> tuple[QCheckBox, QDateEdit]:
        box = QCheckBox(text, self)
        box.setObjectName(f"search_builder.{name}.on")
        box.setChecked(True)
        day = QDateEdit(QDate.currentDate(), self)
        day.setObjectName(f"search_builder.{name}")
        day.setAccessibleName(tr("Published {from_or_to}").format(from_or_to=text))
        day.setCalendarPopup(True)
        short = self.locale().dateFormat(QLocale.FormatType.ShortFormat)
        day.setDisplayFormat(short if "yyyy" in short else short.replace("yy", "yyyy"))
        box.toggled.connect(day.setEnabled)
        box.toggled.connect(self._changed)
        day.dateChanged.connect(self._changed)
        line.addWidget(box)
        line.addWidget(day)
        return box, day

    def _make_states(self) -> None:
        self.states: dict[str, QCheckBox] = {}
        holder = QWidget(self)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        for number, (state, text) in enumerate(STATES):
            box = QCheckBox(tr(text), holder)
            box.setObjectName(f"search_builder.{state}")
            box.toggled.connect(self._changed)
            grid.addWidget(box, number // STATES_A_ROW, number % STATES_A_ROW)
            self.states[state] = box
        label = QLabel(tr("Only what is"), self)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(holder, row, 1)

    def _make_length(self) -> None:
        holder = QWidget(self)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.least = self._number("least", tr("Fewest words"))
        self.most = self._number("most", tr("Most words"))
        for text, spin in ((tr("from"), self.least), (tr("to"), self.most)):
            line.addWidget(QLabel(text, self))
            line.addWidget(spin)
        line.addWidget(QLabel(tr("words"), self))
        line.addStretch()
        self._row(tr("Length"), holder)

    def _number(self, name: str, text: str) -> QSpinBox:
        spin = QSpinBox(self)
        spin.setObjectName(f"search_builder.{name}")
        spin.setAccessibleName(text)
        spin.setRange(0, MOST_WORDS)
        spin.setSingleStep(100)
        spin.setSpecialValueText(tr("any"))
        # A style sheet reaches the frame of a spin box, not the place of its text.
        spin.lineEdit().setTextMargins(5, 0, 5, 0)
        spin.valueChanged.connect(self._changed)
        return spin

    def _make_outcome(self) -> QFrame:
        box = QFrame(self)
        box.setProperty("role", "box")
        self._also = QLabel(box)
        self._also.setObjectName("search_builder.also")
        self._also.setWordWrap(True)
        self._also.setTextFormat(Qt.TextFormat.PlainText)
        self._leave = QPushButton(tr("Leave that out"), box)
        self._leave.setObjectName("search_builder.leave")
        self._leave.setProperty("role", "link")
        self._leave.setAutoDefault(False)
        self._leave.clicked.connect(self._drop_besides)
        self._text = QLabel(box)
        self._text.setObjectName("search_builder.text")
        self._text.setAccessibleName(tr("The search as text"))
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words = QLabel(box)
        self._words.setObjectName("search_builder.words")
        self._words.setProperty("role", "small")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._found = QLabel(box)
        self._found.setObjectName("search_builder.found")
        column = QVBoxLayout(box)
        column.setContentsMargins(14, 11, 14, 11)
        column.setSpacing(5)
        line = QHBoxLayout()
        line.addWidget(self._also, 1)
        line.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        for label in (self._text, self._words, self._found):
            column.addWidget(label)
        return box

    # What comes of it

    def _fill(self, form: Form, besides: str) -> None:
        self._filling = True
        unshown = [state for state in form.states if state not in self.states]
        self._besides = " ".join((besides, *unshown)).strip()
        self.every.setText(form.every)
        self.some.setText(form.some)
        self.none.setText(form.none)
        self.phrase.setText(form.phrase)
        self.where.setCurrentIndex(self.where.findData(form.where))
        self.outlet.show_value(form.outlet, whole="outlet" in form.whole)
        self.author.show_value(form.author, whole="author" in form.whole)
        self.tags.setText(", ".join(form.tags))
        self._choose_language(form.lang)
        between = bool(form.start or form.end)
        self.when.setCurrentIndex(self.when.findData(BETWEEN if between else form.period))
        for box, day, value in ((self.from_day, self.start, form.start), (self.to_day, self.end, form.end)):
            box.setChecked(bool(value) or not between)
            day.setDate(QDate.fromString(value, Qt.DateFormat.ISODate) if value else QDate.currentDate())
        for state, check in self.states.items():
            check.setChecked(state in form.states)
        self.least.setValue(min(form.least or 0, MOST_WORDS))
        self.most.setValue(min(form.most or 0, MOST_WORDS))
        self._filling = False
        self._changed()

    def _choose_language(self, code: str) -> None:
        if self.language.findData(code) < 0:
            self.language.addItem(_language(code), code)
        self.language.setCurrentIndex(self.language.findData(code))

    def _add_languages(self, codes: list[str]) -> None:
        for code in codes:
            if self.language.findData(code) < 0:
                self.language.addItem(_language(code), code)

    @Slot()
    def _empty(self) -> None:
        self._fill(Form(), "")
        self.every.setFocus()

    @Slot()
    def _drop_besides(self) -> None:
        self._besides = ""
        self._changed()
        self.every.setFocus()

    @Slot()
    def _changed(self) -> None:
        if self._filling:
            return
        self._days.setVisible(self.when.currentData() == BETWEEN)
        self._also.setText(tr("The search also asks: {text}").format(text=self._besides))
        self._also.setVisible(bool(self._besides))
        self._leave.setVisible(bool(self._besides))
        text = self.text
        query = parse(text)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._words.setText(" ".join((f"{explain(query)}.", *query.notes)))
        self._found.setText(tr("Counting…"))
        self._pause.start()

    @Slot()
    def _count(self) -> None:
        self._desk.client.count(self.text, self._desk.listing.request.view, _Count(self, self.text))

    def _counted(self, text: str, count: int) -> None:
        if text == self.text:
            self._found.setText(tr("{n} clipping(s) found", "", count))


def _iso(day: QDate) -> str:
    return day.toString(Qt.DateFormat.ISODate)


def _language(code: str) -> str:
    locale = QLocale(code)
    name = "" if locale.language() == QLocale.Language.C else locale.nativeLanguageName()
    return f"{name} ({code})" if name else code


@dataclass(frozen=True, slots=True)
class _Count:
    """Takes the count of a text to the dialog, if it is still there."""

    dialog: SearchBuilder
    text: str

    def __call__(self, answer: dict[str, Any] | None) -> None:
        if answer is not None and shiboken6.isValid(self.dialog):
            self.dialog._counted(self.text, int(answer["count"]))


@dataclass(frozen=True, slots=True)
class _Languages:
    """Takes the languages of the library to the dialog, if it is still there."""

    dialog: SearchBuilder

    def __call__(self, values: list[tuple[str, int]]) -> None:
        if shiboken6.isValid(self.dialog):
            self.dialog._add_languages([value for value, _ in values])
