"""Highlights as Qt sees them: all ids in order, and what is shown of those rows that were looked at lately.

The model asks for what it lacks by `wanted` and is given it by `put`; who reads the library is not its business.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal, Slot

from db.marked import HighlightRow
from desktop.models.highlight_words import on_one_line, spoken

PAGE = 24
KEPT = 600
"""Rows kept at most; some two kilobytes each."""

ID = Qt.ItemDataRole.UserRole
ROW = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class HighlightTable(QAbstractTableModel):
    """One column of highlights. `wanted` carries the ids (a tuple) whose rows should be `put`."""

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None, *, with_clipping: bool = True) -> None:
        super().__init__(parent)
        self._with_clipping = with_clipping
        self._ids: array[int] = array("q")
        self._rows: OrderedDict[int, HighlightRow] = OrderedDict()
        self._stale: set[int] = set()
        self._places: dict[int, int] = {}
        self._lacking: dict[int, None] = {}
        self._fetching = False
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._ask_now)

    @property
    def ids(self) -> Sequence[int]:
        """All ids in the order of the list."""
        return self._ids

    def id_at(self, row: int) -> int | None:
        """The id in a row, None outside the list."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, highlight_id: int) -> int | None:
        """The row of an id, None where it is not in the list."""
        # Where it was when it was last looked at: searching a long list for each of many rows would be felt.
        row = self._places.get(highlight_id)
        if row is not None and row < len(self._ids) and self._ids[row] == highlight_id:
            return row
        try:
            return self._ids.index(highlight_id)
        except ValueError:
            return None

    def row(self, highlight_id: int) -> HighlightRow | None:
        """What is shown of a highlight, if it is here."""
        return self._rows.get(highlight_id)

    def show(self, ids: Iterable[int]) -> None:
        """Replace the list; a list that only goes on, or that lost one run of rows, keeps its view."""
        new, old = array("q", ids), self._ids
        if new == old:
            return
        if len(new) > len(old) and new[: len(old)] == old:
            self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
            self._ids = new
            self.endInsertRows()
            return
        if 0 < len(new) < len(old):
            same = next((row for row, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(new))
            gone = len(old) - len(new)
            if old[:same] + old[same + gone :] == new:
                self.beginRemoveRows(QModelIndex(), same, same + gone - 1)
                self._ids = new
                self.endRemoveRows()
                return
        self.beginResetModel()
        self._ids = new
        self._lacking.clear()
        self.endResetModel()

    def put(self, rows: Iterable[HighlightRow]) -> None:
        """Take rows that were wanted; ask on if more were looked at meanwhile."""
        self._fetching = False
        came = []
        for row in rows:
            number = row.highlight.id
            self._rows[number] = row
            self._rows.move_to_end(number)
            self._stale.discard(number)
            came.append(number)
        while len(self._rows) > max(KEPT, len(came)):
            gone, _ = self._rows.popitem(last=False)
            self._places.pop(gone, None)
        self._changed(came)
        if self._lacking:
            self._ask.start()

    def renew(self) -> None:
        """Something changed: fetch what is shown again, showing the old until then."""
        self._stale = set(self._rows)
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))

    def give_up(self) -> None:
        """The rows that were wanted will not come; those that are still looked at ask again."""
        self._fetching = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        number = self._ids[index.row()]
        if role == ID:
            return number
        row = self._rows.get(number)
        if row is None or number in self._stale:
            self._lack(index.row())
        if row is None:
            return None
        if role == ROW:
            self._rows.move_to_end(number)
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return on_one_line(row.highlight.quotation)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row, with_clipping=self._with_clipping)
        return None

    def _lack(self, row: int) -> None:
        first = row - row % PAGE
        for place, number in enumerate(self._ids[first : first + PAGE], first):
            self._places[number] = place
            if number not in self._rows or number in self._stale:
                self._lacking[number] = None
        if not self._ask.isActive():
            self._ask.start()

    @Slot()
    def _ask_now(self) -> None:
        if self._fetching or not self._lacking:
            return
        # What was looked at last is what is on the screen now; rows that were only scrolled past ask again if needed.
        wanted = tuple(self._lacking)[-3 * PAGE :]
        self._lacking.clear()
        self._fetching = True
        self.wanted.emit(wanted)

    def _changed(self, ids: Sequence[int]) -> None:
        rows = sorted(row for row in map(self.row_of, ids) if row is not None)
        if rows:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], 0))
