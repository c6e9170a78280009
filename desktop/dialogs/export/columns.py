"""The three columns of the export dialog: formats, what is chosen, and what it will look like."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from desktop.translation import tr

GAP = 14
BESIDE_BAR = 8
"""Pixels between what is chosen and its scroll bar."""


class Columns(QSplitter):
    """Filled from the left, as the interface is read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("export_dialog.columns")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.area = ChoicesArea(self)
        self._right = QWidget(self)

    @property
    def previewing(self) -> bool:
        """Whether there is a third column."""
        return not self._right.isHidden()

    def fill_left(self, formats: QWidget, past: QWidget) -> None:
        """The formats, and below them what was exported lately."""
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(*self._sides(0, GAP))
        column.setSpacing(10)
        column.addWidget(formats, 1)
        column.addWidget(past)
        self.addWidget(left)

    def fill_middle(self, about: QWidget, parts: Iterable[QWidget | QLayout], place: QWidget) -> None:
        """What the format is, the parts that scroll where there is no room for them, and the place, always in sight."""
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(*self._sides(0, BESIDE_BAR))
        column.setSpacing(9)
        for part in parts:
            if isinstance(part, QLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        column.addStretch()
        self.area.setWidget(inside)
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        middle = QWidget(self)
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(GAP, 0, GAP, 0)
        rows.setSpacing(9)
        rows.addWidget(about)
        rows.addWidget(self.area, 1)
        rows.addWidget(rule)
        rows.addWidget(place)
        self.addWidget(middle)
        self.setStretchFactor(1, 1)

    def fill_right(self, preview: QWidget) -> None:
        """What it will look like."""
        holder = QHBoxLayout(self._right)
        holder.setContentsMargins(*self._sides(GAP, 0))
        holder.addWidget(preview)
        self.addWidget(self._right)
        self.setStretchFactor(2, 2)

    def show_preview(self, shown: bool) -> None:
        """Show or hide the third column."""
        self._right.setVisible(shown)

    @Slot()
    def fit(self) -> None:
        """Other choices are shown than before: they may be wider."""
        self.area.updateGeometry()

    def _sides(self, before: int, after: int) -> tuple[int, int, int, int]:
        """Margins at the sides of a layout, by how the interface is read."""
        return (after, 0, before, 0) if self.isRightToLeft() else (before, 0, after, 0)


class ChoicesArea(QScrollArea):
    """Scrolls up and down only: it is never narrower than what it shows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog.rows")
        self.setAccessibleName(tr("Export"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        inside = self.widget()
        width = inside.minimumSizeHint().width() if inside is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), super().minimumSizeHint().height())
