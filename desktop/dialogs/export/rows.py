"""Rows of a form with a label each, whose labels are one under another in all parts of the dialog."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from desktop.translation import tr

LEAST_LETTERS = 8
SLACK = 4
"""Pixels that a style keeps free around the choice."""
ABOVE_AND_BELOW = 14
"""Pixels of a field of one line around its text."""


class Rows(QGridLayout):
    """A grid of labels and what they name."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(10)
        self.setVerticalSpacing(8)
        self.setColumnStretch(1, 1)
        self._labels: dict[QWidget, QLabel] = {}

    def add(self, text: str, field: QWidget, shown: QWidget | None = None) -> None:
        """A row for a field; `shown` is what stands there where the field is only a part of it."""
        widget = shown or field
        label = QLabel(text, field.parentWidget())
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(field)
        row = self.rowCount()
        self.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
        # As high as a field of one line, so that the words stand on its line also beside a higher one.
        widget.ensurePolished()
        label.setMinimumHeight(min(widget.sizeHint().height(), label.fontMetrics().lineSpacing() + ABOVE_AND_BELOW))
        self.addWidget(widget, row, 1)
        self._labels[widget] = label

    def show_row(self, widget: QWidget, shown: bool) -> None:
        """Show or hide a row."""
        widget.setVisible(shown)
        self._labels[widget].setVisible(shown)

    @property
    def labels(self) -> tuple[QLabel, ...]:
        """All labels, to be made of one width."""
        return tuple(self._labels.values())


def align(rows: Iterable[Rows]) -> None:
    """Make all labels as wide as the widest."""
    labels = [label for each in rows for label in each.labels]
    widest = max(label.sizeHint().width() for label in labels)
    for label in labels:
        label.setMinimumWidth(widest)
        label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)


class Choice(QComboBox):
    """A list to choose one of, whose choice ends in dots where there is no room."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        text = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width() - SLACK)
        # Isolated (FSI … PDI), so that the dots stand at the end of the name as its own letters run.
        option.currentText = text if text == self.currentText() else f"\u2068{text}\u2069"
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


def combo(name: str, spoken: str, choices: Sequence[tuple[object, str]], parent: QWidget) -> Choice:
    """A list to choose one of; `choices` are data and texts of a table, still to be translated."""
    made = Choice(parent)
    made.setObjectName(f"export_dialog.{name}")
    made.setAccessibleName(spoken)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(LEAST_LETTERS)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    for data, text in choices:
        made.addItem(tr(text), data)
    return made


def choose(box: QComboBox, data: object) -> None:
    """Go to the choice with these data, or to the first."""
    box.setCurrentIndex(max(0, box.findData(data)))
