"""The captures of a clipping as rows: when, what changed, from where and how much was taken."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.addresses import host_of
from db.model import Capture
from desktop.intake.said import NOW, Said
from desktop.models.revision_words import changed_in_words
from desktop.models.wording import moment_in_words, size_in_words
from desktop.translation import tr

Index = QModelIndex | QPersistentModelIndex


def capture_name(said: Said, number: int) -> str:
    """What a capture is called: the moment of its taking."""
    capture = said.capture(number)
    return moment_in_words(capture.taken_at) if capture is not None else tr("Now, with what you changed")


class CaptureList(QAbstractListModel):
    """Rows of three lines; what the clipping says now stands first where that is something else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._said: Said | None = None
        self._numbers: list[int] = []

    def show(self, said: Said) -> None:
        """Take what is known."""
        self.beginResetModel()
        self._said = said
        self._numbers = [*([NOW] if said.edited else []), *(each.id for each in said.captures)]
        self.endResetModel()

    def number(self, row: int) -> int | None:
        """The capture of a row."""
        return self._numbers[row] if 0 <= row < len(self._numbers) else None

    def row_of(self, number: int) -> int:
        """The row of a capture, -1 for one that is not here."""
        return self._numbers.index(number) if number in self._numbers else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._said is None:
            return None
        number = self._numbers[index.row()]
        lines = [capture_name(self._said, number), self._change(number)]
        capture = self._said.capture(number)
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join([*lines, _source(capture)] if capture is not None else lines)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{when}: {what}").format(when=lines[0], what=lines[1])
        if role == Qt.ItemDataRole.ToolTipRole and capture is not None:
            address = capture.final_url or capture.url or capture.name or ""
            return "\n".join(filter(None, (address, capture.media_type, f"SHA-256 {capture.sha256}")))
        return None

    def _change(self, number: int) -> str:
        assert self._said is not None
        if number in self._said.unreadable:
            return tr("It cannot be read: {reason}").format(reason=self._said.unreadable[number])
        if number not in self._said.readings:
            return tr("Being read again…")
        if number in self._said.changed:
            return changed_in_words(self._said.changed[number])
        return tr("First taken") if number == self._said.captures[-1].id else tr("Nothing before it to compare")


def _source(capture: Capture) -> str:
    address = capture.final_url or capture.url
    where = host_of(address) if address else capture.name or ""
    parts = (where, size_in_words(capture.size), f"{capture.sha256[:8]}…")
    return " · ".join(f"\u2068{each}\u2069" for each in parts if each)
