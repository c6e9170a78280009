"""What can be typed into the search box, by example: the one table of `db.query.guide`, in parts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from db.query import guide
from db.query.guide import Construct
from desktop.dialogs.buttons import close_row
from desktop.theme import interface_font
from desktop.translation import mark, tr

EXAMPLES = 190
"""Least width of the column of examples, so that all parts line up."""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands under it."""

    heading: str
    constructs: tuple[Construct, ...]


def parts() -> tuple[Part, ...]:
    """Everything that can be typed, in the order in which it is explained."""
    states = tuple(Construct(f"is:{name}", meaning) for name, meaning in guide.STATES.items())
    having = tuple(Construct(f"has:{name}", meaning) for name, meaning in guide.PARTS.items())
    fields = tuple(each for name, each in guide.FIELDS.items() if name not in ("is", "has"))
    return (
        Part(mark("Words and phrases"), guide.OPERATORS),
        Part(mark("Fields"), fields),
        Part(mark("States"), states),
        Part(mark("What clippings have"), having),
        Part(mark("As in other archives"), guide.HABITS),
    )


class SearchHelp(QDialog):
    """Examples and what they find."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search_help")
        self.setWindowTitle(tr("How to search"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 640)
        heading = QLabel(tr("How to search"), self)
        heading.setProperty("role", "title")
        words = QLabel(
            tr(
                "Results come while you type, and the line under the box says what was understood. Accents and "
                "capital letters make no difference. Ctrl+Space in the search box offers what can stand at the cursor, "
                "the down arrow in the empty box what you searched before, and the button at its end a form to fill in."
            ),
            self,
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        self._filter = QLineEdit(self)
        self._filter.setObjectName("search_help.filter")
        self._filter.setAccessibleName(tr("Find in this help"))
        self._filter.setPlaceholderText(tr("Find"))
        self._filter.textChanged.connect(self._filtered)
        self._rows: list[tuple[str, QLabel, QLabel]] = []
        self._headings: list[tuple[QLabel, range]] = []
        inside = QWidget(self)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, EXAMPLES)
        grid.setColumnStretch(1, 1)
        line = 0
        for part in parts():
            title = QLabel(tr(part.heading).upper(), inside)
            title.setProperty("role", "heading")
            title.setContentsMargins(0, 12 if line else 0, 0, 2)
            grid.addWidget(title, line, 0, 1, 2)
            line += 1
            self._headings.append((title, range(len(self._rows), len(self._rows) + len(part.constructs))))
            for construct in part.constructs:
                self._add(grid, line, construct, inside)
                line += 1
        grid.setRowStretch(line, 1)
        area = QScrollArea(self)
        area.setObjectName("search_help.area")
        area.setAccessibleName(tr("What can be typed"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 14, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addWidget(self._filter)
        layout.addWidget(area, 1)
        layout.addLayout(close_row(self))
        self._filter.setFocus()

    def _add(self, grid: QGridLayout, line: int, construct: Construct, parent: QWidget) -> None:
        example = QLabel(construct.example, parent)
        example.setFont(interface_font(weight=example.font().Weight.DemiBold))
        example.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        example.setTextFormat(Qt.TextFormat.PlainText)
        example.setWordWrap(True)
        meaning = QLabel(construct.meaning, parent)
        meaning.setTextFormat(Qt.TextFormat.PlainText)
        meaning.setProperty("role", "muted")
        meaning.setWordWrap(True)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(example, line, 0, top)
        grid.addWidget(meaning, line, 1, top)
        self._rows.append((f"{construct.example} {construct.meaning}".casefold(), example, meaning))

    @Slot(str)
    def _filtered(self, text: str) -> None:
        wanted = text.casefold().split()
        shown = [all(word in words for word in wanted) for words, _, _ in self._rows]
        for show, (_, example, meaning) in zip(shown, self._rows, strict=True):
            example.setVisible(show)
            meaning.setVisible(show)
        for title, rows in self._headings:
            title.setVisible(any(shown[row] for row in rows))
