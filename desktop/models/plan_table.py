"""What a change to many clippings would do, a row for each that changes: its headline, its value now and then.

Headlines are read for rows that are looked at; `wanted` carries the ids of those that lack, `put` takes what came.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal, Slot

from db.bulk import Plan
from db.clippings import FieldValue
from desktop.translation import mark, tr

COLUMNS = (mark("Headline"), mark("Now"), mark("Then"))
PAGE = 64
KEPT = 2000

Index = QModelIndex | QPersistentModelIndex


class PlanTable(QAbstractTableModel):
    """The rows of one plan, none at first."""

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._titles: OrderedDict[int, str] = OrderedDict()
        self._lacking: set[int] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    def show(self, plan: Plan | None) -> None:
        """Show another plan, or none."""
        self.beginResetModel()
        self._plan = plan
        self._lacking.clear()
        self.endResetModel()

    @Slot(object)
    def put(self, titles: Mapping[int, str]) -> None:
        """Take headlines that were wanted."""
        self._titles.update(titles)
        while len(self._titles) > KEPT:
            self._titles.popitem(last=False)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() or self._plan is None else len(self._plan.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._plan is None or not index.isValid() or not 0 <= index.row() < len(self._plan.ids):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if index.column() == 0:
            said = self._title(index.row())
        else:
            values = self._plan.old if index.column() == 1 else self._plan.new
            said = in_words(values[index.row()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{tr(COLUMNS[index.column()])}: {said}"
        return said

    def _title(self, row: int) -> str:
        assert self._plan is not None
        ids = self._plan.ids
        title = self._titles.get(ids[row])
        if title is None:
            first = row - row % PAGE
            self._lacking.update(number for number in ids[first : first + PAGE] if number not in self._titles)
            if not self._soon.isActive():
                self._soon.start()
        return title or ""

    @Slot()
    def _ask(self) -> None:
        if self._lacking:
            wanted, self._lacking = sorted(self._lacking), set()
            self.wanted.emit(wanted)


def in_words(value: FieldValue) -> str:
    """A value as the table says it; what is nothing has a sign, so that no cell looks forgotten."""
    return ("; ".join(value) if isinstance(value, tuple) else value) or "–"
