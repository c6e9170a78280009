"""The saved searches in the sidebar: a click searches, dragging orders, a menu renames, changes and removes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from db.model import SavedSearch
from desktop.controllers.desk import Desk
from desktop.dialogs.question import TextQuestion
from desktop.models.saved_list import SAVED, SavedList
from desktop.theme import Theme
from desktop.views.sidebar_list import SidebarList


class SavedView(SidebarList):
    """As high as it needs. `chosen` carries a `SavedSearch` (click, Enter), `menu_wanted` one and where."""

    chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, model: SavedList, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("saved", "Saved searches", model, theme, parent)
        self._saved = model
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        model.modelReset.connect(self._fit)
        self._fit()

    def show_asked(self, query: str, view: str) -> None:
        """Mark the search that asks just this."""
        row = self._saved.row_of(query, view)
        if row < 0:
            self.clearSelection()
            return
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._saved.index(row), flag)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = self.state() != QAbstractItemView.State.DraggingState
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if pressed and index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(index.data(SAVED))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self.chosen.emit(index.data(SAVED))
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if index.isValid():
            spot = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(20, 0))
            self.menu_wanted.emit(index.data(SAVED), spot if keyboard else event.globalPos())

    @Slot()
    def _fit(self) -> None:
        rows = self._saved.rowCount()
        self.setFixedHeight(self.sizeHintForRow(0) * rows + 2 if rows else 0)
        self.selectionModel().setCurrentIndex(QModelIndex(), QItemSelectionModel.SelectionFlag.Clear)


class SavedMenu(QWidget):
    """Makes the menu of a saved search anew each time it is opened."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._desk = desk

    @Slot(object, QPoint)
    def open_for(self, search: SavedSearch, spot: QPoint) -> QMenu:
        """Open the menu of this search here."""
        menu = QMenu(self.parentWidget())
        menu.setObjectName("saved_menu")
        menu.addAction("Search", partial(self._search, search))
        if not self._desk.library.read_only:
            menu.addSeparator()
            menu.addAction("Rename…", partial(self._rename, search))
            change = menu.addAction("Let it mean the present search", partial(self._change, search))
            request = self._desk.listing.request
            change.setEnabled(request.searching and (request.text.strip(), request.view) != (search.query, search.view))
            menu.addSeparator()
            menu.addAction("Remove", partial(self._desk.editing.remove_search, search.id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)
        return menu

    def _search(self, search: SavedSearch) -> None:
        self._desk.listing.ask(text=search.query, view=search.view, search_sort=search.sort)

    def _rename(self, search: SavedSearch) -> None:
        rename = partial(self._desk.editing.rename_search, search.id)
        TextQuestion(self.window(), "Rename saved search", "New name.", search.name, "Rename", rename).open()

    def _change(self, search: SavedSearch) -> None:
        request = self._desk.listing.request
        self._desk.editing.change_search(search.id, request.text, request.view, request.search_sort)
