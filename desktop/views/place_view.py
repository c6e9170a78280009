"""The places in the sidebar: going to one shows its list, clippings dropped on one are there then."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.models.places import PLACES, VIEW, PlaceList
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.sidebar_list import SidebarList


class PlaceView(SidebarList):
    """The places, as high as they need. `chosen` carries a view's word when the person goes there."""

    chosen = Signal(str)
    drops_on_rows = True

    def __init__(self, model: PlaceList, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("places", tr("Parts of the library"), model, theme, parent)
        self._places = model
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._went)

    def show_view(self, view: str) -> None:
        """Show as chosen without choosing."""
        self._quiet = True
        row = next(number for number, place in enumerate(PLACES) if place.view == view)
        self.selectionModel().setCurrentIndex(self._places.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._quiet = False

    def click_row(self, index: QModelIndex) -> None:
        """Nothing more: that the row became the current one is heard of."""

    def choose_row(self, index: QModelIndex) -> None:
        self.chosen.emit(str(index.data(VIEW)))

    @Slot(QModelIndex, QModelIndex)
    def _went(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.chosen.emit(str(current.data(VIEW)))
