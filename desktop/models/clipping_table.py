"""The list of clippings as Qt sees it: all ids in order, and cards of those rows that were looked at lately.

It has one column, of whole cards, or one for each of `desktop.models.list_columns`. The bands in which the list may be
parted are no rows: a band is a name for the rows from its first to that of the next.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from db.bands import Bands
from db.model import Marked, Row
from desktop.models.folded import CopyOf, Fold, FoldedList, difference_in_words, fold_in_words, unfolded
from desktop.models.lazy_rows import Index, LazyRows
from desktop.models.list_columns import COLUMNS
from desktop.models.orders import band_in_words
from desktop.models.wording import day_in_words, enumerated
from desktop.translation import mark, tr

PAGE = 16
KEPT = 1200
"""Cards kept at most; some three kilobytes each."""

ID = Qt.ItemDataRole.UserRole
CARD = Qt.ItemDataRole.UserRole + 1
UNFOLDED = Qt.ItemDataRole.UserRole + 2
"""Whether what is folded into a row is shown under it."""


@dataclass(frozen=True, slots=True)
class Card:
    """What one row shows: the clipping's row, and its headline and excerpt with the places to mark.

    `fold` says what is folded into the row, `copy` how it differs from the one under which it stands.
    """

    row: Row
    title: Marked
    excerpt: Marked
    fold: Fold | None = None
    copy: CopyOf | None = None


def _number(card: Card) -> int:
    return card.row.id


class ClippingTable(LazyRows[Card]):
    """The rows. `wanted` carries the ids (a tuple) whose cards should be `put`; `parted` says: the bands are new;
    `folded` that other rows may have something under them, or show it, which `folding` has said before."""

    parted = Signal()
    folding = Signal()
    folded = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_number, KEPT, PAGE, parent)
        self._bands: Bands | None = None
        self._columns = 1
        self._folding = FoldedList(self._ids)
        self._opened: set[int] = set()
        self._leads: dict[int, int] = {}
        self._afresh = False

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

    @property
    def afresh(self) -> bool:
        """Whether the list that is shown has nothing to do with the one before."""
        return self._afresh

    @property
    def whole(self) -> Sequence[int]:
        """All clippings of the list in its order, those that are folded away after the row that they are under."""
        rows, _ = unfolded(self._folding, self._folding.hidden)
        return rows

    @property
    def whole_count(self) -> int:
        """How many clippings the list has, those that are folded away included."""
        return self._folding.count

    def folded_into(self, clipping_id: int) -> Sequence[int]:
        """The clippings under a row, shown or not."""
        return self._folding.hidden.get(clipping_id, ())

    def lead_of(self, clipping_id: int) -> int | None:
        """The row under which a clipping stands, shown or not; None for a row of its own or one that is not here."""
        if not self._leads and self._folding.hidden:
            self._leads = {each: lead for lead, copies in self._folding.hidden.items() for each in copies}
        return self._leads.get(clipping_id)

    def is_unfolded(self, clipping_id: int) -> bool:
        """Whether what is under a row is shown."""
        return clipping_id in self._opened

    @property
    def unfolded_rows(self) -> list[tuple[int, int]]:
        """The rows whose copies are shown, each with how many follow it."""
        found = []
        for each in self._opened:
            row = self.row_of(each)
            if row is not None:
                found.append((row, len(self._folding.hidden[each])))
        return found

    def unfold(self, clipping_ids: Iterable[int], on: bool = True) -> None:
        """Show what is under these rows beneath them, or no more."""
        wanted = self._folding.hidden.keys() & set(clipping_ids)
        opened = self._opened | wanted if on else self._opened - wanted
        if opened != self._opened:
            changed = opened ^ self._opened
            self._opened = opened
            self._show_rows(afresh=False)
            self._changed(changed)

    def show(
        self,
        ids: Iterable[int],
        *,
        afresh: bool = False,
        bands: Bands | None = None,
        hidden: Mapping[int, Sequence[int]] | None = None,
    ) -> None:
        """Replace the list, parted into `bands` whose ids these are, with other clippings `hidden` under some of them.

        The view keeps its place and selection where few rows came or went; `afresh` when the cards have to be made
        again too (another search).
        """
        before = self._folding
        self._folding = FoldedList(array("q", ids), hidden or {}, bands)
        self._leads.clear()
        self._opened = set() if afresh else self._still_open()
        if not afresh and (before.hidden or self._folding.hidden):
            self._renew_folds(before)
        self._show_rows(afresh=afresh)

    def _still_open(self) -> set[int]:
        """The rows whose copies stay in sight; of a group that another one leads now, that one."""
        hidden = self._folding.hidden
        still = self._opened & hidden.keys()
        others = (self.lead_of(each) for each in self._opened - still)
        return still | {lead for lead in others if lead is not None}

    def _renew_folds(self, before: FoldedList) -> None:
        """What is folded into a row, or that it is under another one, stands on its card."""
        now = self._folding
        stale = set()
        for each, card in self._items.items():
            under = self.lead_of(each)
            if before.hidden.get(each) != now.hidden.get(each) or (card.copy.lead if card.copy else None) != under:
                stale.add(each)
        self.renew(stale)

    def _show_rows(self, *, afresh: bool) -> None:
        rows, bands = unfolded(self._folding, self._opened)
        self._afresh = afresh
        self.folding.emit()
        before, self._bands = self._bands, bands
        self._replace(array("q", rows), afresh=afresh)
        if before is not bands:
            self.parted.emit()
        self.folded.emit()
        self._afresh = False

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
        if role == UNFOLDED:
            return self._ids[index.row()] in self._opened
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].say(card.row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, card)
        return None

    def _spoken(self, index: Index, card: Card) -> str:
        column = COLUMNS[index.column()]
        if index.column():
            value = column.say(card.row) or tr("none")
            return f"{tr(column.text)}: {value}"
        band = self.band_of(index.row())
        said = enumerated(part for part in (spoken(card.row), self._spoken_fold(card)) if part)
        return said if band is None else tr("{row}, under {band}").format(row=said, band=self.band_name(band))

    def _spoken_fold(self, card: Card) -> str:
        if card.fold is not None:
            words = tr("{copies}, shown below") if self.is_unfolded(card.row.id) else tr("{copies}, folded")
            return words.format(copies=fold_in_words(card.fold))
        return tr("copy: {difference}").format(difference=difference_in_words(card.copy)) if card.copy else ""


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
