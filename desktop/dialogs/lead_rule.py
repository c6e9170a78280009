"""Which copy of a text stands for all of them: the part of the preferences that says by what rule."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from db.reprints.leads import RULES, LeadRule, Rule
from desktop.controllers.desk import Desk
from desktop.translation import mark, tr

RULE_WORDS: dict[Rule, str] = {
    "first": mark("The first published"),
    "longest": mark("The longest"),
    "preferred": mark("That of outlets I prefer"),
}
LINES = 4


class OutletLines(QPlainTextEdit):
    """Names, one in each line; Tab goes on to what comes after. `left` when they are finished."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 18)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def names(self) -> tuple[str, ...]:
        """The names in their order, each once."""
        return tuple(dict.fromkeys(line.strip() for line in self.toPlainText().splitlines() if line.strip()))


class LeadPart(QWidget):
    """The rule, which belongs to the library and is written as soon as it was chosen."""

    keys: tuple[str, ...] = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known = LeadRule()
        self._quiet = True
        label = tr("Of several reprints the list shows")
        name = QLabel(label, self)
        name.setWordWrap(True)
        self.rule = QComboBox(self)
        self.rule.setObjectName("preferences.lead_rule")
        self.rule.setAccessibleName(label)
        self.rule.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for each in RULES:
            self.rule.addItem(tr(RULE_WORDS[each]), each)
        name.setBuddy(self.rule)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(name, 1)
        line.addWidget(self.rule)
        self._outlets_name = QLabel(tr("Outlets, the best first, one in each line"), self)
        self._outlets_name.setWordWrap(True)
        self.outlets = OutletLines(self)
        self.outlets.setObjectName("preferences.lead_outlets")
        self.outlets.setAccessibleName(self._outlets_name.text())
        self._outlets_name.setBuddy(self.outlets)
        self._about = QLabel(tr("This is kept in the library. For a single text you can choose another one."), self)
        self._about.setProperty("role", "small")
        self._about.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self._outlets_name)
        column.addWidget(self.outlets)
        column.addWidget(self._about)
        self.words = " ".join((label, self._outlets_name.text(), *(tr(each) for each in RULE_WORDS.values())))
        self.rule.currentIndexChanged.connect(self._apply)
        self.outlets.left.connect(self._apply)
        self.setEnabled(False)
        self._fit()
        desk.reprints.read_rule(self._came)

    def show_value(self) -> None:
        """Show the rule in force."""
        self._desk.reprints.read_rule(self._came)

    def _came(self, known: LeadRule) -> None:
        self._known, self._quiet = known, True
        self.rule.setCurrentIndex(self.rule.findData(known.rule))
        self.outlets.setPlainText("\n".join(known.outlets))
        self._quiet = False
        self.setEnabled(not self._desk.library.read_only)
        self._fit()

    def _fit(self) -> None:
        preferred = self.rule.currentData() == "preferred"
        self._outlets_name.setVisible(preferred)
        self.outlets.setVisible(preferred)

    @Slot()
    def _apply(self) -> None:
        self._fit()
        wanted = LeadRule(self.rule.currentData(), self.outlets.names())
        if not self._quiet and wanted != self._known:
            self._known = wanted
            self._desk.reprints.set_rule(wanted.rule, wanted.outlets)
