"""The heads of the list's columns: a click orders, dragging moves, a menu chooses which are there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from db.sort import Sort
from desktop.models.list_columns import COLUMNS, PLACES, Arrangement
from desktop.theme import Theme
from desktop.translation import tr

LEAST = 36
LEAST_HEADLINE = 150
"""As narrow as the headlines become where the list is too narrow for the columns next to them."""
BESIDE = 2
"""So many columns next to the headlines are to be seen without scrolling."""


class ListHeader(QHeaderView):
    """`sorted_by` carries the order that a click asks for; `arranged` says that a person moved, sized or chose columns.

    With one column of cards there are no heads.
    """

    sorted_by = Signal(object)
    arranged = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("list_header")
        self.setAccessibleName(tr("Columns of the list"))
        self._spread = False
        self._arrangement = Arrangement.read([])
        self._order = Sort.NEWEST
        self._placing = False
        self.setMinimumSectionSize(10)
        self.setHighlightSections(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        self.sectionClicked.connect(self._clicked)
        self.sectionMoved.connect(self._rearranged)
        self.sectionResized.connect(self._resized)

    @property
    def arrangement(self) -> Arrangement:
        """The columns as they stand, also while the list shows cards."""
        if not self._spread:
            return self._arrangement
        logical = [self.logicalIndex(place) for place in range(self.count())]
        widths = {name: width for name, width, _ in self._arrangement.columns}
        shown = [not self.isSectionHidden(each) for each in logical]
        names = [COLUMNS[each].id for each in logical]
        sizes = [
            self.sectionSize(each) if on else widths[COLUMNS[each].id] for each, on in zip(logical, shown, strict=True)
        ]
        made = Arrangement(tuple(zip(names, sizes, shown, strict=True)))
        # What a headline gave or took for the list to be filled is not what anybody chose.
        return made.with_width(COLUMNS[0].id, COLUMNS[0].width) if self._fills else made

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Put the columns so."""
        self._arrangement = arrangement
        if self._spread:
            self._place()

    def set_spread(self, on: bool) -> None:
        """Have a head for each column, or none over the one of cards."""
        if self._spread and not on:
            self._arrangement = self.arrangement
        self._placing = True
        self._spread = on
        self.setVisible(on)
        self.setSectionsMovable(on)
        self.setSectionsClickable(on)
        self.setStretchLastSection(False)
        if on:
            self.setMinimumSectionSize(LEAST)
            self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
            self._place()
        else:
            self.setMinimumSectionSize(10)
            self.setSectionHidden(0, False)
            self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._placing = False

    @property
    def _fills(self) -> bool:
        """Whether the headlines have the width that there is, because nobody gave them another."""
        return (COLUMNS[0].id, COLUMNS[0].width, True) in self._arrangement.columns

    def _fill(self) -> None:
        """Give the headlines what the other columns leave, or have them make room for those next to them."""
        if not self._spread or not self._fills:
            return
        room = self.viewport().width()
        shown = [place for place in map(self.logicalIndex, range(self.count())) if not self.isSectionHidden(place)]
        others = [self.sectionSize(place) for place in shown if place]
        usual = COLUMNS[0].width
        wanted = room - sum(others)
        if wanted < usual:
            wanted = min(usual, max(LEAST_HEADLINE, room - sum(others[:BESIDE])))
        placing, self._placing = self._placing, True
        self.resizeSection(0, wanted)
        self._placing = placing

    def show_order(self, order: Sort) -> None:
        """Point with an arrow to the column by which the list is ordered."""
        self._order = order
        column = next(
            (at for at, each in enumerate(COLUMNS) if each.sort and order in (each.sort, each.sort.turned)), -1
        )
        self.setSortIndicatorShown(column >= 0 and self._spread)
        if column >= 0:
            down = _descending(order)
            self.setSortIndicator(column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)

    def choose(self, name: str, shown: bool) -> None:
        """Show or hide a column."""
        self._arrangement = self.arrangement
        width = next(width for each, width, _ in self._arrangement.columns if each == name)
        self.setSectionHidden(PLACES[name], not shown)
        if shown:
            self.resizeSection(PLACES[name], width)
        self._fill()
        self._rearranged()

    def menu(self) -> QMenu:
        """A menu of all columns."""
        menu = QMenu(self)
        menu.setObjectName("columns_menu")
        for place, column in enumerate(COLUMNS):
            action = menu.addAction(tr(column.text))
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(place))
            # A list without headlines could not be told apart from one that is broken.
            action.setEnabled(place > 0)
            action.toggled.connect(partial(self.choose, column.id))
        menu.addSeparator()
        menu.addAction(tr("As they were at first"), self._reset)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._spread:
            self.menu().popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    @Slot()
    def _reset(self) -> None:
        self.set_arrangement(Arrangement.read([]))
        self.arranged.emit()

    def _place(self) -> None:
        self._placing = True
        for place, (name, width, shown) in enumerate(self._arrangement.columns):
            logical = PLACES[name]
            self.moveSection(self.visualIndex(logical), place)
            self.setSectionHidden(logical, not shown)
            if shown:
                self.resizeSection(logical, max(LEAST, width))
        self._placing = False
        self._fill()

    @Slot(int)
    def _clicked(self, place: int) -> None:
        wanted = COLUMNS[place].sort
        if wanted is not None:
            self.sorted_by.emit(wanted.turned if self._order is wanted else wanted)
        # Qt turned its arrow by itself.
        self.show_order(self._order)

    @Slot(int, int, int)
    def _resized(self, place: int, _before: int, width: int) -> None:
        if self._placing or not self._spread:
            return
        if place == 0:
            self._arrangement = self._arrangement.with_width(COLUMNS[0].id, width)
        self._rearranged()

    @Slot()
    def _rearranged(self) -> None:
        if self._spread and not self._placing:
            self.arranged.emit()


def _descending(order: Sort) -> bool:
    """Whether what is greatest comes first: the latest day, the longest text."""
    greatest_first = order in (Sort.NEWEST, Sort.OLDEST) or order.key in ("clipped", "updated", "length", "starred")
    return greatest_first is not order.is_reversed
