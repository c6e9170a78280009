"""The saved searches in the sidebar: a click searches, dragging orders, a menu renames, changes and removes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from db.model import SavedSearch
from desktop.controllers.desk import Desk
from desktop.dialogs.question import TextQuestion
from desktop.models.saved_list import SAVED, SavedList
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.sidebar_list import SidebarList


class SavedView(SidebarList):
    """As high as it needs. `chosen` carries a `SavedSearch` (click, Enter), `menu_wanted` one and where,
    `rename_wanted` and `remove_wanted` one."""

    chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)
    rename_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, model: SavedList, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("saved", tr("Saved searches"), model, theme, parent)
        self._saved = model
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        model.modelReset.connect(self._forget_row)

    def show_asked(self, query: str, view: str) -> None:
        """Mark the search that asks just this."""
        row = self._saved.row_of(query, view)
        if row < 0:
            self.clearSelection()
            return
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._saved.index(row), flag)

    def choose_row(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(SAVED))

    def rename_row(self, index: QModelIndex) -> None:
        self.rename_wanted.emit(index.data(SAVED))

    def remove_row(self, index: QModelIndex) -> None:
        self.remove_wanted.emit(index.data(SAVED))

    def move_row(self, index: QModelIndex, by: int) -> None:
        self._saved.move(index.row(), by)

    def open_menu(self, index: QModelIndex, spot: QPoint) -> None:
        self.menu_wanted.emit(index.data(SAVED), spot)

    @Slot()
    def _forget_row(self) -> None:
        self.selectionModel().setCurrentIndex(QModelIndex(), QItemSelectionModel.SelectionFlag.Clear)


class SavedMenu(QWidget):
    """Makes the menu of a saved search anew each time it is opened. `export_wanted` carries a `SavedSearch`."""

    export_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._desk = desk

    @Slot(object, QPoint)
    def open_for(self, search: SavedSearch, spot: QPoint) -> QMenu:
        """Open the menu of this search here."""
        menu = QMenu(self.parentWidget())
        menu.setObjectName("saved_menu")
        menu.addAction(tr("Search"), partial(self._search, search))
        menu.addAction(tr("Export…"), partial(self.export_wanted.emit, search))
        if not self._desk.library.read_only:
            menu.addSeparator()
            menu.addAction(tr("Rename…"), partial(self.rename, search))
            menu.addAction(tr("Edit what it searches…"), partial(self._edit, search))
            change = menu.addAction(tr("Let it mean the present search"), partial(self._change, search))
            request = self._desk.listing.request
            change.setEnabled(request.searching and (request.text.strip(), request.view) != (search.query, search.view))
            menu.addSeparator()
            searches = self._desk.saving.saved.searches
            row = next((at for at, each in enumerate(searches) if each.id == search.id), 0)
            up = menu.addAction(tr("Move up"), partial(self._desk.editing.move_search, search.id, row - 1))
            up.setEnabled(row > 0)
            down = menu.addAction(tr("Move down"), partial(self._desk.editing.move_search, search.id, row + 1))
            down.setEnabled(row + 1 < len(searches))
            menu.addSeparator()
            menu.addAction(tr("Remove"), partial(self.remove, search))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)
        return menu

    @Slot(object)
    def rename(self, search: SavedSearch) -> None:
        """Ask for another name."""
        if self._desk.library.read_only:
            return
        rename = partial(self._desk.editing.rename_search, search.id)
        TextQuestion(
            self.window(), tr("Rename saved search"), tr("New name."), search.name, tr("Rename"), rename
        ).open()

    @Slot(object)
    def remove(self, search: SavedSearch) -> None:
        """Remove it; undo brings it back."""
        if not self._desk.library.read_only:
            self._desk.editing.remove_search(search.id)

    def _search(self, search: SavedSearch) -> None:
        self._desk.listing.ask(text=search.query, view=search.view, search_sort=search.sort)

    def _edit(self, search: SavedSearch) -> None:
        def change(query: str) -> None:
            self._desk.editing.change_search(search.id, query, search.view, search.sort)

        words = tr("What ‘{name}’ searches:").format(name=search.name)
        TextQuestion(self.window(), tr("Edit saved search"), words, search.query, tr("Change"), change).open()

    def _change(self, search: SavedSearch) -> None:
        request = self._desk.listing.request
        self._desk.editing.change_search(search.id, request.text, request.view, request.search_sort)
