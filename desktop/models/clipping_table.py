"""The list of clippings as Qt sees it: all ids in order, and cards of those rows that were looked at lately.

It has one column, of whole cards, or one for each of `desktop.models.list_columns`. The bands in which the list may be
parted are no rows: a band is a name for the rows from its first to that of the next.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from db.bands import Bands
from db.model import Marked, Row
from desktop.models.lazy_rows import Index, LazyRows
from desktop.models.list_columns import COLUMNS
from desktop.models.orders import band_in_words
from desktop.models.wording import day_in_words
from desktop.translation import mark, tr

PAGE = 16
KEPT = 1200
"""Cards kept at most; some three kilobytes each."""

ID = Qt.ItemDataRole.UserRole
CARD = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Card:
    """What one row shows: the clipping's row, and its headline and excerpt with the places to mark."""

    row: Row
    title: Marked
    excerpt: Marked


def _number(card: Card) -> int:
    return card.row.id


class ClippingTable(LazyRows[Card]):
    """The rows. `wanted` carries the ids (a tuple) whose cards should be `put`; `parted` says: the bands are new."""

    parted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_number, KEPT, PAGE, parent)
        self._bands: Bands | None = None
        self._columns = 1

    def card(self, clipping_id: int) -> Card | None:
        """A clipping's card if it is here."""
        return self._items.get(clipping_id)

    @property
    def spread(self) -> bool:
        """Whether there is a column for each field."""
        return self._columns > 1

    def set_spread(self, on: bool) -> None:
        """Have a column for each field, or one of cards."""
        if on and not self.spread:
            self.beginInsertColumns(QModelIndex(), 1, len(COLUMNS) - 1)
            self._columns = len(COLUMNS)
            self.endInsertColumns()
        elif not on and self.spread:
            self.beginRemoveColumns(QModelIndex(), 1, len(COLUMNS) - 1)
            self._columns = 1
            self.endRemoveColumns()

    @property
    def band_starts(self) -> Sequence[int]:
        """The rows with which bands begin, ascending; none where the list is not parted."""
        return self._bands.starts if self._bands else ()

    def band_of(self, row: int) -> int | None:
        """The number of the band that a row is in."""
        return bisect_right(self._bands.starts, row) - 1 if self._bands and self._bands.starts else None

    def band_rows(self, band: int) -> range:
        """The rows of a band."""
        starts = self.band_starts
        return range(starts[band], starts[band + 1] if band + 1 < len(starts) else len(self._ids))

    def band_name(self, band: int) -> str:
        """What is written over a band."""
        assert self._bands is not None
        return band_in_words(self._bands.by, self._bands.names[band], date.today())

    def show(self, ids: Iterable[int], *, afresh: bool = False, bands: Bands | None = None) -> None:
        """Replace the list, parted into `bands` whose ids these are. The view keeps its place and selection where few
        rows came or went; `afresh` when the cards have to be made again too (another search)."""
        before, self._bands = self._bands, bands
        self._replace(array("q", ids), afresh=afresh)
        if before is not bands:
            self.parted.emit()

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < len(COLUMNS):
            return tr(COLUMNS[section].text)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        if role == ID:
            return self._ids[index.row()]
        card = self._item(index.row())
        if card is None:
            return None
        if role == CARD:
            self._seen(index.row())
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].say(card.row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, card.row)
        return None

    def _spoken(self, index: Index, row: Row) -> str:
        column = COLUMNS[index.column()]
        if index.column():
            value = column.say(row) or tr("none")
            return f"{tr(column.text)}: {value}"
        band = self.band_of(index.row())
        said = spoken(row)
        return said if band is None else tr("{row}, under {band}").format(row=said, band=self.band_name(band))


_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_NOT_WHOLE = {
    "paywall": mark("text cut off by a paywall"),
    "cut": mark("text cut off"),
    "unfetched": mark("text not fetched yet"),
}


def spoken(row: Row) -> str:
    """A row in the words of a screen reader."""
    parts = [row.title, row.outlet or "", day_in_words(row.published or row.captured_at)]
    parts += [tr("unread")] * (not row.read) + [tr("starred")] * row.starred
    if row.truncated:
        parts.append(tr(_NOT_WHOLE[row.truncated]) if row.truncated in _NOT_WHOLE else row.truncated)
    if row.tags:
        parts.append(tr("tags {names}").format(names=", ".join(tag.name for tag in row.tags)))
    return ", ".join(part for part in parts if part)
