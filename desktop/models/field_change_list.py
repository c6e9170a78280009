"""What became of the fields of a clipping as a table under headings of days: when, what, by whom; paged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication

from db.body import Body
from db.clippings import FieldValue
from db.field_changes import FieldChange
from db.field_history import BODY
from db.model import DATE_FIELDS, FIELD_NAMES, ORIGIN_NAMES, TRUNCATED
from desktop.models.orders import band_in_words
from desktop.models.wording import moment_in_words
from desktop.translation import mark, tr

PAGE = 200
HEADINGS = (mark("Time"), mark("Field"), mark("What changed"), mark("By whom"))
NAMES = {**FIELD_NAMES, "truncated": mark("Cut off"), BODY: mark("Text"), "note": mark("Note"), "tags": mark("Tags")}
"""What the fields are called, each other than all others."""

WHO = {
    "user": mark("You"),
    "intake": mark("The page, taken again"),
    "import": mark("An import"),
    "repair": mark("A repair"),
}
WAYS = {"undo": mark("{who}, by undoing"), "redo": mark("{who}, by doing again")}

_LONGEST = 300
_ISOLATE, _END = "\u2068", "\u2069"

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A change, or the heading of a day."""

    day: str
    change: FieldChange | None = None


class FieldChangeList(QAbstractTableModel):
    """`wanted` carries from which change on more are wanted."""

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._count = 0
        self._whole = False
        self._asked = False

    def show(self, changes: Sequence[FieldChange], *, whole: bool) -> None:
        """Take these, the newest first; `whole` says that there are no more."""
        self.beginResetModel()
        self._rows = _under_days(changes, "")
        self._count, self._whole, self._asked = len(changes), whole, False
        self.endResetModel()

    def append(self, changes: Sequence[FieldChange], *, whole: bool) -> None:
        """Take older ones."""
        more = _under_days(changes, self._rows[-1].day if self._rows else "")
        if more:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(more) - 1)
            self._rows += more
            self.endInsertRows()
        self._count += len(changes)
        self._whole, self._asked = whole, False

    def change(self, row: int) -> FieldChange | None:
        """The change of a row, `None` for a heading."""
        return self._rows[row].change if 0 <= row < len(self._rows) else None

    def row_of(self, field: str, change_id: int) -> int:
        """The row of a change (0: the first value) of a field, -1 where it is not here."""
        for row, each in enumerate(self._rows):
            if each.change is not None and (each.change.field, each.change.id) == (field, change_id):
                return row
        return -1

    def is_present(self, row: int) -> bool:
        """Whether the change of a row gave its field the value that it has now."""
        change = self.change(row)
        return change is not None and change.after == next(
            each.change.after for each in self._rows if each.change is not None and each.change.field == change.field
        )

    @property
    def headings(self) -> list[int]:
        """The rows that are headings."""
        return [row for row, each in enumerate(self._rows) if each.change is None]

    @property
    def count(self) -> int:
        """How many changes are here."""
        return self._count

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._whole and not self._asked and bool(self._rows)

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.wanted.emit(self._count)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.change(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADINGS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if row.change is None:
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return band_in_words("day", row.day, date.today()) if index.column() == 0 else None
            if role == Qt.ItemDataRole.FontRole:
                font = QFont()
                font.setBold(True)
                return font
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row.change, index.column())
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == 0:
                parts = (self._words(row.change, column) for column in (1, 2, 3))
                return ", ".join((moment_in_words(row.change.changed_at), *parts))
            case Qt.ItemDataRole.ToolTipRole if index.column() == 2:
                return self._words(row.change, 2)
            case Qt.ItemDataRole.ToolTipRole if index.column() == 3 and row.change.step:
                return row.change.step
        return None

    def _words(self, change: FieldChange, column: int) -> str:
        match column:
            case 0:
                return f"{_local(change.changed_at):%H:%M}"
            case 1:
                return tr(NAMES[change.field])
            case 2:
                return change_in_words(change)
        return who_in_words(change)


def who_in_words(change: FieldChange) -> str:
    """By whom a field was changed, or where its first value was found."""
    if not change.id:
        if change.origin is None:
            return tr("At first")
        return tr("At first: {origin}").format(origin=tr(ORIGIN_NAMES[change.origin]))
    return tr(WAYS[change.way]).format(who=tr(WHO[change.who])) if change.way else tr(WHO[change.who])


def change_in_words(change: FieldChange) -> str:
    """`old → new` on one line; the first value stands alone."""
    after = value_in_words(change.field, change.after)
    if not change.id:
        return after
    before = value_in_words(change.field, change.before)
    arrow = "←" if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft else "→"
    return f"{_ISOLATE}{before}{_END} {arrow} {_ISOLATE}{after}{_END}"


def value_in_words(field: str, value: FieldValue) -> str:
    """A value on one line; of a text, how many words it has."""
    if not value:
        return tr("whole") if field == "truncated" else tr("nothing", "what stands in an empty field")
    if isinstance(value, tuple):
        return "; ".join(value)
    if field == BODY:
        return tr("{n} word(s)", "", len(Body.from_html(value).text().split()))
    if field in DATE_FIELDS:
        return moment_in_words(value)
    if field == "truncated":
        return tr(TRUNCATED.get(value, value))
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def value_as_text(field: str, value: FieldValue) -> str:
    """A value to be compared word by word: names one to a line, a text without its marks."""
    if not value:
        return ""
    if isinstance(value, tuple):
        return "\n".join(value)
    if field == BODY:
        return Body.from_html(value).text()
    return value_in_words(field, value) if field in (*DATE_FIELDS, "truncated") else value


def _local(moment: str) -> datetime:
    return datetime.fromisoformat(moment).astimezone()


def _under_days(changes: Sequence[FieldChange], day: str) -> list[Row]:
    rows: list[Row] = []
    for each in changes:
        own = f"{_local(each.changed_at):%Y-%m-%d}"
        if own != day:
            rows.append(Row(own))
            day = own
        rows.append(Row(own, each))
    return rows
