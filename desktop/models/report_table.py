"""What came of many things that were done at once, one row for each, as a table and as a file for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from desktop import icons
from desktop.theme import Theme
from desktop.translation import mark, tr

Kind = Literal["waiting", "good", "there", "refused", "again"]
SIGNS: dict[str, tuple[str, str]] = {
    "waiting": ("loader-circle", "muted"),
    "good": ("circle-check", "good"),
    "there": ("copy", "star"),
    "refused": ("circle-x", "danger"),
    "again": ("triangle-alert", "star"),
}
COLUMNS = (mark("Article"), mark("What came of it"), mark("Why"))
LINE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One row: what it is about, the kind of outcome and its words, the reason, the clipping if there is one."""

    label: str
    kind: Kind
    outcome: str
    why: str = ""
    clipping: int | None = None


class ReportTable(QAbstractTableModel):
    """The rows, to be replaced one by one as their outcomes come."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[ReportLine] = []
        self._columns = COLUMNS

    @property
    def lines(self) -> Sequence[ReportLine]:
        """All rows."""
        return self._lines

    def show(self, lines: Iterable[ReportLine], columns: tuple[str, str, str] = COLUMNS) -> None:
        """Show these rows instead, under these heads."""
        self.beginResetModel()
        self._columns = columns
        self._lines = list(lines)
        self.endResetModel()

    def put(self, row: int, line: ReportLine) -> None:
        """Replace one row."""
        if 0 <= row < len(self._lines):
            self._lines[row] = line
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(self._columns[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        text = (line.label, line.outcome, line.why)[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(text.split())
            case Qt.ItemDataRole.ToolTipRole:
                return f"{line.label}\n{line.outcome}\n{line.why}".strip()
            case Qt.ItemDataRole.DecorationRole if index.column() == 1:
                name, colour = SIGNS[line.kind]
                return icons.icon(name, self._theme.tokens, colour)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (line.label, line.outcome, line.why) if part)
        return line if role == LINE else None


class KindFilter(QSortFilterProxyModel):
    """Only the rows of some kinds."""

    def __init__(self, source: ReportTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds: frozenset[str] = frozenset()
        self.setSourceModel(source)

    def show_kinds(self, kinds: Iterable[str]) -> None:
        """Show these kinds, all where none is named."""
        self._kinds = frozenset(kinds)
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        source = self.sourceModel()
        assert isinstance(source, ReportTable)
        return not self._kinds or source.lines[source_row].kind in self._kinds
