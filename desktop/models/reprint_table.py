"""The copies of one text as rows of a table: outlet, day, what each kept, cut and added, and its headline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.model import Row
from desktop.models.wording import day_in_words
from desktop.translation import mark, number, tr

Index = QModelIndex | QPersistentModelIndex
ID = Qt.ItemDataRole.UserRole
HEADS = (mark("Outlet"), mark("Published"), mark("Kept"), mark("Cut"), mark("Added"), mark("Headline"))
FIGURES = range(2, 5)


class Compared(Protocol):
    """A copy with what it changed, in parts of the lead's words."""

    @property
    def row(self) -> Row:
        """The clipping."""

    @property
    def leads(self) -> bool:
        """Whether it stands for the others."""

    @property
    def retitled(self) -> bool:
        """Whether its headline is another one."""

    @property
    def kept(self) -> float | None:
        """The part of the lead's words that it has."""

    @property
    def cut(self) -> float | None:
        """The part of the lead's words that it has not."""

    @property
    def added(self) -> float | None:
        """The words that only it has, as a part of the lead's."""


class ReprintTable(QAbstractTableModel):
    """The rows, the lead first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._members: list[Compared] = []

    def show(self, members: Sequence[Compared]) -> None:
        """Have these as rows."""
        self.beginResetModel()
        self._members = list(members)
        self.endResetModel()

    def id_at(self, row: int) -> int | None:
        """The clipping in a row."""
        return self._members[row].row.id if 0 <= row < len(self._members) else None

    def row_of(self, clipping_id: int | None) -> int:
        """The row of a clipping, -1 where it is not here."""
        return next((place for place, each in enumerate(self._members) if each.row.id == clipping_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._members)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADS[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        member = self._members[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                said = self._text(member, index.column())
                # Isolated, so that a headline is cut at its own end, whichever way the window runs.
                return f"\u2068{said}\u2069" if index.column() == len(HEADS) - 1 and said else said
            case Qt.ItemDataRole.ToolTipRole:
                return member.row.title if index.column() == len(HEADS) - 1 else self._text(member, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                said = self._text(member, index.column()) or tr("none")
                return said if not index.column() else f"{tr(HEADS[index.column()])}: {said}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return _aligned(index.column())
            case _ if role == ID:
                return member.row.id
        return None

    def _text(self, member: Compared, column: int) -> str:
        row = member.row
        match column:
            case 0:
                name = row.outlet or row.agency or tr("Unknown source")
                return tr("{outlet} (lead)").format(outlet=name) if member.leads else name
            case 1:
                return day_in_words(row.published) or tr("clipped {day}").format(day=day_in_words(row.captured_at))
            case 2:
                return in_percent(member.kept)
            case 3:
                return in_percent(member.cut)
            case 4:
                return in_percent(member.added)
        return row.title if member.retitled or member.leads else tr("same headline")


def in_percent(part: float | None) -> str:
    """A part as `84 %`; never 0 or 100 for what is not quite; a dash where it is not known."""
    if part is None:
        return "–"
    figure = round(part * 100)
    if 0 < part < 1:
        figure = min(99, max(1, figure))
    return tr("{percent} %").format(percent=number(figure))


def _aligned(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if column in FIGURES else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
