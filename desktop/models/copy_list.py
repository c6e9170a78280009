"""The copies of a library as a table: when and why each was made, how large it is, whether it is sound."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from db.care.rotation import REPLACED, Copy, read
from desktop.models.wording import moment_in_words, size_in_words
from desktop.translation import mark, tr

HEADINGS = (mark("Made"), mark("Why"), mark("Size"), mark("State"))
CHOSEN = "chosen"
"""Why a file is here that a person has chosen."""
REASONS = {
    "daily": mark("Daily"),
    "by-hand": mark("By hand"),
    "before-import": mark("Before an import"),
    "before-bulk-change": mark("Before much was changed at once"),
    "before-emptying-trash": mark("Before deleting for ever"),
    "before-repair": mark("Before a repair"),
    REPLACED: mark("What a copy took the place of"),
    CHOSEN: mark("File that you chose"),
}

Index = QModelIndex | QPersistentModelIndex


def reason_in_words(why: str) -> str:
    """Why a copy was made."""
    if why in REASONS:
        return tr(REASONS[why])
    return tr("Before an update of the library") if why.startswith("before-version-") else why


def copy_in_words(path: Path) -> str:
    """Which copy a file is: when and why it was made, where its name says that; else its name."""
    copy = read(path)
    if copy is None:
        return path.name
    return tr("The copy of {day} ({why})").format(day=day_in_words(copy), why=reason_in_words(copy.why))


def question_in_words(copy: Copy | None, path: Path) -> str:
    """The question whether it shall be brought back."""
    if copy is None:
        return tr("Bring back {name}?").format(name=path.name)
    words = tr("Bring back the copy of {day} ({why})?")
    return words.format(day=day_in_words(copy), why=reason_in_words(copy.why))


def day_in_words(copy: Copy) -> str:
    """When it was made, by the clock of who reads it."""
    return moment_in_words(f"{copy.made:%Y-%m-%dT%H:%M:%SZ}")


class CopyList(QAbstractTableModel):
    """All of them: there are never more than some dozens."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copies: list[Copy] = []
        self._danger: QColor | None = None

    def show(self, copies: Sequence[Copy]) -> None:
        """Have these as rows."""
        self.beginResetModel()
        self._copies = list(copies)
        self.endResetModel()

    def set_danger_colour(self, colour: QColor) -> None:
        """The colour of what is damaged."""
        self._danger = colour

    @property
    def copies(self) -> list[Copy]:
        """All of them."""
        return list(self._copies)

    def copy(self, row: int) -> Copy | None:
        """The copy of a row."""
        return self._copies[row] if 0 <= row < len(self._copies) else None

    def row_of(self, path: Path) -> int:
        """The row of a copy, packed or not since; -1 where it is not here."""
        stem = path.name.removesuffix(".gz")
        return next((row for row, each in enumerate(self._copies) if each.stem == stem), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._copies)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADINGS[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole and section == 2:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        copy = self.copy(index.row()) if index.isValid() else None
        if copy is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(copy, index.column())
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == 0:
                return ", ".join(self._words(copy, column) for column in range(len(HEADINGS)))
            case Qt.ItemDataRole.ToolTipRole:
                return copy.path.name
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == 2:
                return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if copy.damaged and index.column() == 3:
                return self._danger
        return None

    def _words(self, copy: Copy, column: int) -> str:
        match column:
            case 0:
                return moment_in_words(f"{copy.made:%Y-%m-%dT%H:%M:%SZ}")
            case 1:
                return reason_in_words(copy.why)
            case 2:
                return size_in_words(copy.size)
        if copy.damaged:
            return tr("Damaged", "a copy")
        return tr("Not verified yet", "a copy") if copy.why in (CHOSEN, REPLACED) else tr("Verified", "a copy")
