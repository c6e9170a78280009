"""The list of clippings as Qt sees it: all ids in order, and cards of those rows that were looked at lately.

The model asks for what it lacks by `wanted` and is given it by `put`; who reads the library is not its business. It has
one column, of whole cards, or one for each of `desktop.models.list_columns`. The bands in which the list may be parted
are no rows: a band is a name for the rows from its first to that of the next.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal, Slot

from db.bands import Bands
from db.model import Marked, Row
from desktop.models.list_columns import COLUMNS
from desktop.models.orders import band_in_words
from desktop.models.wording import day_in_words
from desktop.translation import mark, tr

PAGE = 16
KEPT = 1200
"""Cards kept at most; some three kilobytes each."""
MOST_STEPS = 60
"""A new list is told to the view as so many removed or inserted ranges at most; else the view starts afresh."""

MOST_COMPARED = 10_000
"""Between the first and the last row that is another one, so many are compared one by one at most."""

ID = Qt.ItemDataRole.UserRole
CARD = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Card:
    """What one row shows: the clipping's row, and its headline and excerpt with the places to mark."""

    row: Row
    title: Marked
    excerpt: Marked


class ClippingTable(QAbstractTableModel):
    """The rows. `wanted` carries the ids (a tuple) whose cards should be `put`; `parted` says: the bands are new."""

    wanted = Signal(object)
    parted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: array[int] = array("q")
        self._bands: Bands | None = None
        self._columns = 1
        self._cards: OrderedDict[int, Card] = OrderedDict()
        self._stale: set[int] = set()
        self._places: dict[int, int] = {}
        self._lacking: dict[int, None] = {}
        self._near: dict[int, None] = {}
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

    def row_of(self, clipping_id: int) -> int | None:
        """The row of an id, None where it is not in the list."""
        # Where it was when it was last looked at: searching a long list for each of many cards would be felt.
        row = self._places.get(clipping_id)
        if row is not None and row < len(self._ids) and self._ids[row] == clipping_id:
            return row
        try:
            return self._ids.index(clipping_id)
        except ValueError:
            return None

    def card(self, clipping_id: int) -> Card | None:
        """A clipping's card if it is here."""
        return self._cards.get(clipping_id)

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
        self._show(array("q", ids), afresh=afresh)
        if before is not bands:
            self.parted.emit()

    def _show(self, new: array[int], *, afresh: bool) -> None:
        if afresh:
            self._reset(new, keep_cards=False)
        elif new != self._ids:
            steps = _steps(self._ids, new)
            if steps is None:
                self._reset(new, keep_cards=True)
            else:
                self._walk(steps)

    def put(self, cards: Iterable[Card]) -> None:
        """Take cards that were wanted; ask on if more rows were looked at meanwhile."""
        self._fetching = False
        came = [card.row.id for card in cards if self._keep(card)]
        self._changed(came)
        if self._lacking or self._near:
            self._ask.start()

    def renew(self, ids: Iterable[int]) -> None:
        """These clippings changed: fetch their cards again, showing the old ones until then."""
        # Of many that changed few are here.
        changed = ids if isinstance(ids, frozenset | set) else set(ids)
        stale = {number for number in self._cards if number in changed}
        self._stale |= stale
        self._changed(stale)

    def renew_all(self) -> None:
        """Any clipping may have changed."""
        self._stale.update(self._cards)
        self._changed(self._cards)

    def give_up(self) -> None:
        """The cards that were wanted will not come; rows that are still looked at ask again."""
        self._fetching = False
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, self._columns - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

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
        clipping_id = self._ids[index.row()]
        if role == ID:
            return clipping_id
        card = self._cards.get(clipping_id)
        if card is None or clipping_id in self._stale:
            self._lack(index.row())
        if card is None:
            return None
        if role == CARD:
            self._cards.move_to_end(clipping_id)
            self._places[clipping_id] = index.row()
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

    def _lack(self, row: int) -> None:
        """A row is looked at whose card is not here: it comes first, the others of its page when there is time."""
        self._lacking[self._ids[row]] = None
        self._places[self._ids[row]] = row
        first = row - row % PAGE
        for place, clipping_id in enumerate(self._ids[first : first + PAGE], first):
            if clipping_id not in self._cards or clipping_id in self._stale:
                self._places[clipping_id] = place
                self._near[clipping_id] = None
        if not self._ask.isActive():
            self._ask.start()

    @Slot()
    def _ask_now(self) -> None:
        if self._fetching:
            return
        lacking = self._lacking or self._near
        here = self._cards.keys() - self._stale
        # What was looked at last is what is on the screen now; rows that were only scrolled past ask again if needed.
        wanted = tuple(number for number in tuple(lacking)[-3 * PAGE :] if number not in here)
        lacking.clear()
        if not wanted:
            if self._near:
                self._ask.start()
            return
        self._fetching = True
        self.wanted.emit(wanted)

    def _keep(self, card: Card) -> bool:
        self._cards[card.row.id] = card
        self._stale.discard(card.row.id)
        self._cards.move_to_end(card.row.id)
        while len(self._cards) > KEPT:
            gone, _ = self._cards.popitem(last=False)
            self._places.pop(gone, None)
        return True

    def _changed(self, ids: Iterable[int]) -> None:
        # A row that nobody looked at since the list was made need not be painted again.
        known = ((self._places.get(number), number) for number in ids)
        count = len(self._ids)
        rows = sorted(row for row, number in known if row is not None and row < count and self._ids[row] == number)
        for first, last in _ranges(rows):
            self.dataChanged.emit(self.index(first, 0), self.index(last, self._columns - 1))

    def _reset(self, new: array[int], *, keep_cards: bool) -> None:
        self.beginResetModel()
        self._ids = new
        self._lacking.clear()
        self._near.clear()
        self._places.clear()
        if not keep_cards:
            self._cards.clear()
            self._stale.clear()
        self.endResetModel()

    def _walk(self, steps: list[tuple[str, int, array[int]]]) -> None:
        for kind, at, ids in steps:
            if kind == "remove":
                self.beginRemoveRows(QModelIndex(), at, at + len(ids) - 1)
                del self._ids[at : at + len(ids)]
                self.endRemoveRows()
            else:
                self.beginInsertRows(QModelIndex(), at, at + len(ids) - 1)
                self._ids[at:at] = ids
                self.endInsertRows()


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


def _ranges(rows: Sequence[int]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for row in rows:
        if ranges and row == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], row)
        else:
            ranges.append((row, row))
    return ranges


def _alike(most: int, alike: Callable[[int], bool]) -> int:
    """The greatest count up to `most` for which so many items are alike."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if alike(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _steps(old: array[int], new: array[int]) -> list[tuple[str, int, array[int]]] | None:
    """How to get from one list to the other by removing and inserting ranges; None if that takes too many."""
    same = min(len(old), len(new))
    head = _alike(same, lambda count: old[:count] == new[:count])
    same -= head
    tail = _alike(same, lambda count: old[len(old) - count :] == new[len(new) - count :])
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    if not before or not after:
        gone = [(head, head + len(before) - 1)] if before else []
        come = [(head, head + len(after) - 1)] if after else []
    else:
        if min(len(before), len(after)) > MOST_COMPARED:
            return None
        in_new, in_old = set(after), set(before)
        if array("q", (x for x in before if x in in_new)) != array("q", (x for x in after if x in in_old)):
            return None
        gone = _ranges([row for row, x in enumerate(before, head) if x not in in_new])
        come = _ranges([row for row, x in enumerate(after, head) if x not in in_old])
        if len(gone) + len(come) > MOST_STEPS:
            return None
    steps = [("remove", first, old[first : last + 1]) for first, last in reversed(gone)]
    steps += [("insert", first, new[first : last + 1]) for first, last in come]
    return steps
