"""All tags as a table: how often and when each was used last, its other names, and which others it looks like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from db.folding import fold
from db.model import Tag
from desktop import icons
from desktop.models.tag_tree import NAME
from desktop.models.wording import day_in_words
from desktop.translation import mark, number, tr

HEADINGS = (mark("Tag"), mark("Clippings"), mark("Newest clipped"), mark("Also called"), mark("Looks like"))
TAG, CLIPPINGS, NEWEST, ALIASES, ALIKE = range(len(HEADINGS))
RANK = Qt.ItemDataRole.UserRole + 1
"""By what a column is sorted."""

Which = Literal["all", "unused", "alike"]
Index = QModelIndex | QPersistentModelIndex


class TagTable(QAbstractTableModel):
    """One row for each tag, by name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tags: list[Tag] = []
        self._newest: Mapping[int, str] = {}
        self._groups: dict[str, tuple[int, tuple[str, ...]]] = {}

    def show(self, tags: Sequence[Tag]) -> None:
        """Take new tags; rows of the same tags are only repainted."""
        if [tag.id for tag in tags] == [tag.id for tag in self._tags]:
            self._tags = list(tags)
            self._repaint()
            return
        self.beginResetModel()
        self._tags = list(tags)
        self.endResetModel()

    def set_care(self, newest: Mapping[int, str], groups: Sequence[Sequence[str]]) -> None:
        """Take when tags were used last, by id, and groups of names that look alike."""
        self._newest = newest
        self._groups = {
            name: (at, tuple(other for other in group if other != name))
            for at, group in enumerate(groups)
            for name in group
        }
        self._repaint()

    def group(self, name: str) -> int:
        """The number of the group of names that a name looks like, -1 for none."""
        return self._groups.get(name, (-1, ()))[0]

    def tag(self, row: int) -> Tag:
        """The tag of a row."""
        return self._tags[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._tags)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADINGS[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            far = Qt.AlignmentFlag.AlignTrailing if section == CLIPPINGS else Qt.AlignmentFlag.AlignLeading
            return far | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        tag = self._tags[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(tag, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                text = self._text(tag, index.column())
                return f"{tr(HEADINGS[index.column()])}: {text}" if index.column() else text
            case Qt.ItemDataRole.DecorationRole if index.column() == TAG:
                return icons.dot(tag.colour, 20) if tag.colour else None
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == CLIPPINGS:
                return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            case _ if role == NAME:
                return tag.name
            case _ if role == RANK:
                return self._rank(tag, index.column())
        return None

    def _text(self, tag: Tag, column: int) -> str:
        match column:
            case 0:
                return tag.name
            case 1:
                return number(tag.count)
            case 2:
                return day_in_words(self._newest.get(tag.id))
            case 3:
                return ", ".join(tag.aliases)
        return ", ".join(self._groups.get(tag.name, (-1, ()))[1])

    def _rank(self, tag: Tag, column: int) -> Any:
        match column:
            case 1:
                return tag.count
            case 2:
                return self._newest.get(tag.id, "")
            case 4:
                # Names without a look-alike come last.
                at = self.group(tag.name)
                return f"{at if at >= 0 else 1_000_000:07}{fold(tag.name)}"
        return fold(self._text(tag, column))

    def _repaint(self) -> None:
        if self._tags:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._tags) - 1, len(HEADINGS) - 1))


class TagFilter(QSortFilterProxyModel):
    """Rows whose name or other names have what is typed: all, those on no clipping, or those that look like others."""

    def __init__(self, table: TagTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._wanted = ""
        self._which: Which = "all"
        self.setSortRole(RANK)
        self.setSourceModel(table)

    def want(self, text: str, which: Which) -> None:
        """Show only these."""
        self.beginFilterChange()
        self._wanted, self._which = text.strip().casefold(), which
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        tag = self._table.tag(row)
        if self._which == "unused" and tag.count:
            return False
        if self._which == "alike" and self._table.group(tag.name) < 0:
            return False
        return not self._wanted or any(self._wanted in name.casefold() for name in (tag.name, *tag.aliases))
