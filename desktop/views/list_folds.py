"""Copies that are shown under their row of the list: the height of their rows, and the keys that show and hide them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QTableView

from desktop.models.clipping_table import ClippingTable

MOST_LOW = 300
"""With more copies in sight than that theirs are as high as other rows: each height takes Qt a while."""


class ListFolds(QObject):
    """The folds of one list. `heights` tells how high rows and those of copies are now."""

    def __init__(self, view: QTableView, table: ClippingTable, heights: Callable[[], tuple[int, int]]) -> None:
        super().__init__(view)
        self._view = view
        self._table = table
        self._heights = heights
        self._low: set[int] = set()
        self._anchor: tuple[int, int] | None = None
        table.folding.connect(self._hold)
        table.modelAboutToBeReset.connect(self._forget)
        table.folded.connect(self._settle)

    def heights_changed(self) -> None:
        """Rows have another height than before."""
        self._forget()
        self._fit()

    def row_standing_for(self, clipping_id: int) -> int | None:
        """The row of a clipping, or the one into which it is folded."""
        row = self._table.row_of(clipping_id)
        lead = self._table.lead_of(clipping_id) if row is None else None
        return row if lead is None else self._table.row_of(lead)

    @Slot()
    def _hold(self) -> None:
        """Remember what is at the top, so that it can be there again."""
        number = self._table.id_at(self._view.rowAt(0))
        at_home = self._table.afresh or number is None or not self._view.verticalScrollBar().value()
        self._anchor = None if at_home or number is None else (number, self._offset(self._view.rowAt(0)))

    @Slot()
    def _settle(self) -> None:
        """Make the rows of copies as high as they should be, with what is seen where it was."""
        self._fit()
        anchor, self._anchor = self._anchor, None
        row = self.row_standing_for(anchor[0]) if anchor is not None else None
        if anchor is not None and row is not None:
            bar = self._view.verticalScrollBar()
            self._view.updateGeometries()
            bar.setValue(bar.value() + self._offset(row) - anchor[1])

    def _offset(self, row: int) -> int:
        """Where the lower edge of a row is, because a heading makes it grow upwards."""
        return self._view.rowViewportPosition(row) + self._view.rowHeight(row)

    def _fit(self) -> None:
        usual, low = self._heights()
        rows = [row for lead, count in self._table.unfolded_rows for row in range(lead + 1, lead + 1 + count)]
        wanted = rows if low < usual and len(rows) <= MOST_LOW else []
        now = {self._table.ids[row] for row in wanted}
        for number in self._low - now:
            row = self._table.row_of(number)
            # One with a heading over it is higher still.
            if row is not None and self._view.rowHeight(row) < usual:
                self._view.setRowHeight(row, usual)
        for row in wanted:
            if self._view.rowHeight(row) != low:
                self._view.setRowHeight(row, low)
        self._low = now

    def go(self, key: Qt.Key, row: int) -> int | None:
        """What an arrow along the lines does to a row: the row to go to then, None where it does nothing here.

        The arrow that points the way the lines run shows copies; the other one hides them, from among them too.
        """
        backwards = self._view.isRightToLeft()
        forward = key == (Qt.Key.Key_Left if backwards else Qt.Key.Key_Right)
        number = self._table.id_at(row)
        if number is None:
            return None
        if self._table.folded_into(number):
            if forward is self._table.is_unfolded(number):
                return None
            self._table.unfold([number], forward)
            return row
        lead = None if forward else self._table.lead_of(number)
        if lead is None:
            return None
        found = self._table.row_of(lead)
        self._table.unfold([lead], False)
        return found

    def toggle(self, number: int) -> None:
        """Show what is under a row, or no more."""
        self._table.unfold([number], not self._table.is_unfolded(number))

    def with_copies(self, numbers: Sequence[int]) -> list[range]:
        """The rows of clippings and of what is folded into them, all of which is in sight then."""
        leads = [lead if (lead := self._table.lead_of(each)) is not None else each for each in numbers]
        self._table.unfold(leads)
        found = []
        for each in dict.fromkeys(leads):
            row = self._table.row_of(each)
            if row is not None:
                found.append(range(row, row + 1 + len(self._table.folded_into(each))))
        return found

    @Slot()
    def _forget(self) -> None:
        """All rows are alike again; Qt keeps their heights by number, whatever list comes."""
        usual, _ = self._heights()
        for number in self._low:
            row = self._table.row_of(number)
            if row is not None:
                self._view.setRowHeight(row, usual)
        self._low.clear()
