"""What was done to the library, the newest first, as a table: what, when, and how many clippings; paged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from db.model import Step
from desktop.models.wording import moment_in_words
from desktop.translation import mark, number, tr

STEP = Qt.ItemDataRole.UserRole + 1
HEADINGS = (mark("What"), mark("When"), mark("Clippings"))
PAGE = 100
BEGINNING = Step(0, "", "", False, 0)
"""Stands for where the library was before the oldest step that can be undone."""

Index = QModelIndex | QPersistentModelIndex


class StepList(QAbstractTableModel):
    """`wanted` carries from which step on more are wanted. The row after the oldest is `BEGINNING`."""

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        self._whole = False
        self._asked = False
        self._quiet: QColor | None = None

    def show(self, steps: Sequence[Step], *, whole: bool) -> None:
        """Take these; `whole` says that there are no older ones."""
        self.beginResetModel()
        self._steps = [*steps, *((BEGINNING,) if whole and steps else ())]
        self._whole, self._asked = whole, False
        self.endResetModel()

    def append(self, steps: Sequence[Step], *, whole: bool) -> None:
        """Take older ones."""
        more = [*steps, *((BEGINNING,) if whole else ())]
        if more:
            self.beginInsertRows(QModelIndex(), len(self._steps), len(self._steps) + len(more) - 1)
            self._steps += more
            self.endInsertRows()
        self._whole, self._asked = whole, False

    def set_quiet_colour(self, colour: QColor) -> None:
        """The colour of what is undone."""
        self._quiet = colour

    def step(self, row: int) -> Step | None:
        """The step of a row."""
        return self._steps[row] if 0 <= row < len(self._steps) else None

    @property
    def present(self) -> int:
        """The row where the library is now, -1 where nothing is known."""
        return next((row for row, step in enumerate(self._steps) if not step.undone), -1)

    def row_of(self, step_id: int) -> int:
        """The row of a step, -1 where it is not here."""
        return next((row for row, step in enumerate(self._steps) if step.id == step_id), -1)

    def way(self, row: int) -> tuple[list[Step], list[Step]]:
        """What going to a row takes back, and what it does again, each in that order."""
        present = self.present
        if row > present >= 0:
            return [step for step in self._steps[present:row] if not step.undone], []
        return [], [step for step in reversed(self._steps[max(row, 0) : max(present, 0)]) if step.undone]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._whole and not self._asked and bool(self._steps)

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.wanted.emit(len(self._steps))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADINGS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        step = self.step(index.row()) if index.isValid() else None
        if step is None:
            return None
        here = index.row() == self.present
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(step, index.column(), here=here)
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == 0:
                when = moment_in_words(step.made_at)
                touched = step.title or (tr("{n} clipping(s)", "", step.clippings) if step.clippings else "")
                return ", ".join(each for each in (self._words(step, 0, here=here), when, touched) if each)
            case Qt.ItemDataRole.FontRole if here or step.undone:
                font = QFont()
                font.setBold(here)
                font.setItalic(step.undone)
                return font
            case Qt.ItemDataRole.ForegroundRole if step.undone:
                return self._quiet
            case Qt.ItemDataRole.ToolTipRole if index.column() == 2:
                return step.title or None
            case _ if role == STEP:
                return step
        return None

    def _words(self, step: Step, column: int, *, here: bool) -> str:
        if column == 1:
            return moment_in_words(step.made_at)
        if column == 2:
            return step.title or (number(step.clippings) if step.clippings else "")
        words = step.label if step.id else tr("Before all of this")
        if here:
            return tr("{step} – here you are").format(step=words)
        return tr("{step} (undone)").format(step=words) if step.undone else words
