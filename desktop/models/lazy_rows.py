"""A long list as Qt sees it: all ids in order, and what is shown of those rows that were looked at lately.

The model asks for what it lacks by `wanted` and is given it by `put`; who reads the library is not its business.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QTimer, Signal, Slot

MOST_STEPS = 60
"""A new list is told to the view as so many removed or inserted ranges at most; else the view starts afresh."""

MOST_COMPARED = 10_000
"""Between the first and the last row that is another one, so many are compared one by one at most."""

Index = QModelIndex | QPersistentModelIndex
Item = TypeVar("Item")


class LazyRows(QAbstractTableModel, Generic[Item]):
    """The rows. `wanted` carries the ids (a tuple) of which something should be `put`; `kept` is how much is held at
    most, `page` how many neighbours of a row are asked for with it."""

    wanted = Signal(object)

    def __init__(self, number_of: Callable[[Item], int], kept: int, page: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number_of = number_of
        self._kept = kept
        self._page = page
        self._ids: array[int] = array("q")
        self._items: OrderedDict[int, Item] = OrderedDict()
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

    def row_of(self, number: int) -> int | None:
        """The row of an id, None where it is not in the list."""
        # Where it was when it was last looked at: searching a long list for each of many rows would be felt.
        row = self._places.get(number)
        if row is not None and row < len(self._ids) and self._ids[row] == number:
            return row
        try:
            return self._ids.index(number)
        except ValueError:
            return None

    def put(self, items: Iterable[Item]) -> None:
        """Take what was wanted; ask on if more rows were looked at meanwhile."""
        self._fetching = False
        came = []
        for item in items:
            number = self._number_of(item)
            self._items[number] = item
            self._items.move_to_end(number)
            self._stale.discard(number)
            came.append(number)
        while len(self._items) > self._kept:
            gone, _ = self._items.popitem(last=False)
            self._places.pop(gone, None)
        self._changed(came)
        if self._lacking or self._near:
            self._ask.start()

    def renew(self, ids: Iterable[int]) -> None:
        """These changed: fetch what is shown of them again, showing the old until then."""
        # Of many that changed few are here.
        changed = ids if isinstance(ids, frozenset | set) else set(ids)
        stale = {number for number in self._items if number in changed}
        self._stale |= stale
        self._changed(stale)

    def renew_all(self) -> None:
        """Any of them may have changed."""
        self._stale.update(self._items)
        self._changed(self._items)

    def give_up(self) -> None:
        """What was wanted will not come; rows that are still looked at ask again."""
        self._fetching = False
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def _item(self, row: int) -> Item | None:
        """What there is of a row that is looked at, which is asked for where it is missing or old."""
        number = self._ids[row]
        item = self._items.get(number)
        if item is None or number in self._stale:
            self._lack(row)
        return item

    def _seen(self, row: int) -> None:
        """A row was painted: what is held of it is among the last to go."""
        number = self._ids[row]
        self._items.move_to_end(number)
        self._places[number] = row

    def _lack(self, row: int) -> None:
        """Something is missing of a row that is looked at: it comes first, its neighbours when there is time."""
        self._lacking[self._ids[row]] = None
        self._places[self._ids[row]] = row
        first = row - row % self._page
        for place, number in enumerate(self._ids[first : first + self._page], first):
            if number not in self._items or number in self._stale:
                self._places[number] = place
                self._near[number] = None
        if not self._ask.isActive():
            self._ask.start()

    @Slot()
    def _ask_now(self) -> None:
        if self._fetching:
            return
        lacking = self._lacking or self._near
        here = self._items.keys() - self._stale
        # What was looked at last is what is on the screen now; rows that were only scrolled past ask again if needed.
        wanted = tuple(number for number in tuple(lacking)[-3 * self._page :] if number not in here)
        lacking.clear()
        if wanted:
            self._fetching = True
            self.wanted.emit(wanted)
        elif self._near:
            self._ask.start()

    def _replace(self, new: array[int], *, afresh: bool = False) -> None:
        """Make this the list. The view keeps its place where few rows came or went; `afresh`: nothing shown holds."""
        if afresh:
            self._reset(new, keep_items=False)
        elif new != self._ids:
            steps = _steps(self._ids, new)
            if steps is None:
                self._reset(new, keep_items=True)
            else:
                self._walk(steps)

    def _reset(self, new: array[int], *, keep_items: bool) -> None:
        self.beginResetModel()
        self._ids = new
        self._lacking.clear()
        self._near.clear()
        self._places.clear()
        if not keep_items:
            self._items.clear()
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

    def _changed(self, ids: Iterable[int]) -> None:
        # A row that nobody looked at since the list was made need not be painted again.
        known = ((self._places.get(number), number) for number in ids)
        count = len(self._ids)
        rows = sorted(row for row, number in known if row is not None and row < count and self._ids[row] == number)
        for first, last in _ranges(rows):
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))


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
