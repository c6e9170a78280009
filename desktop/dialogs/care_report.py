"""What looking the library over found: each thing in words, what was done about it or what to do, and the repair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop import icons
from desktop.dialogs.buttons import close_row
from desktop.theme import Theme
from desktop.translation import mark, tr

if TYPE_CHECKING:
    from db.care.findings import Finding

OPEN, MENDED, HARMLESS = "open", "mended", "harmless"
SIGNS = {OPEN: ("circle-alert", "danger"), MENDED: ("circle-check", "good"), HARMLESS: ("info", "muted")}
WORDS = {OPEN: mark("Wrong"), MENDED: mark("Mended"), HARMLESS: mark("By the way")}
LTR, END = "\u2066", "\u2069"
"""What keeps the signs of a text in their order among words that are written the other way."""
PLAIN = Qt.ItemDataRole.UserRole + 1
MOST = 500
"""Rows that are shown; of the others it is said how many there are, and the command line lists them all."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: what was found, what came of it, and the clipping that it is about."""

    kind: str
    what: str
    more: str = ""
    clipping: int | None = None


def lines_of(findings: Sequence[Finding]) -> list[Line]:
    """Rows of what a check found, what is open first."""
    found = []
    for each in findings:
        kind = MENDED if each.repaired else HARMLESS if each.harmless else OPEN
        found.append(Line(kind, each.what, each.how if each.repaired else each.advice, each.clipping))
    return sorted(found, key=lambda line: list(WORDS).index(line.kind))


class CareReport(QDialog):
    """`repair_wanted` when the person asks for it; `opened` carries the number of a clipping to show."""

    repair_wanted = Signal()
    opened = Signal(int)

    def __init__(
        self, summary: str, lines: Sequence[Line], theme: Theme, parent: QWidget, *, repairable: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName("care_report")
        self.setWindowTitle(tr("Health of the library"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 460 if lines else 160)
        words = QLabel(summary, self)
        words.setObjectName("care_report.summary")
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QListWidget(self)
        self.list.setObjectName("care_report.list")
        self.list.setAccessibleName(tr("What was found"))
        self.list.setProperty("role", "boxed")
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVisible(bool(lines))
        self.list.itemActivated.connect(self._activated)
        for line in lines[:MOST]:
            self._add(line, theme)
        if len(lines) > MOST:
            rest = QListWidgetItem(tr("And {n} more.", "", len(lines) - MOST), self.list)
            rest.setFlags(Qt.ItemFlag.ItemIsEnabled)
        copy = self._button("copy", tr("Copy"), tr("Copy what is selected, or everything"))
        copy.setEnabled(bool(lines))
        copy.clicked.connect(self._copy)
        repair = self._button(
            "repair", tr("Repair…"), tr("Bring back from the copies what was altered; a copy is made before")
        )
        repair.setProperty("role", "primary")
        repair.setVisible(repairable)
        repair.clicked.connect(self._repair)
        buttons = close_row(self)
        buttons.insertWidget(0, copy)
        buttons.addWidget(repair)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        if lines:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"care_report.{name}")
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    def _add(self, line: Line, theme: Theme) -> None:
        name, colour = SIGNS[line.kind]
        sign = icons.pixmap(name, getattr(theme.tokens, colour), 16, self.devicePixelRatioF())
        parts = [line.what, line.more] if line.more else [line.what]
        # The library speaks English; in a window that reads from the right its full stops stay where they belong.
        item = QListWidgetItem(sign, "\n".join(f"{LTR}{each}{END}" for each in parts), self.list)
        item.setData(Qt.ItemDataRole.UserRole, line.clipping)
        item.setData(PLAIN, "\n".join(parts))
        said = tr("{kind}: {what}").format(kind=tr(WORDS[line.kind]), what=f"{line.what} {line.more}".strip())
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        if line.clipping is not None:
            item.setToolTip(tr("Double-click or press Enter to see the clipping"))

    @Slot(QListWidgetItem)
    def _activated(self, item: QListWidgetItem) -> None:
        number = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(number, int):
            self.accept()
            self.opened.emit(number)

    @Slot()
    def _copy(self) -> None:
        rows = [self.list.item(row) for row in range(self.list.count())]
        chosen = [item for item in rows if item.isSelected()] if len(self.list.selectedItems()) > 1 else rows
        QGuiApplication.clipboard().setText("\n\n".join(item.data(PLAIN) or item.text() for item in chosen))

    @Slot()
    def _repair(self) -> None:
        self.accept()
        self.repair_wanted.emit()
