"""The list of clippings: keeps selection and current clipping by id, and says what the person did with the rows."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.models.clipping_table import ClippingTable
from desktop.theme import Theme
from desktop.views.clipping_delegate import ClippingDelegate

REMEMBERED = 2000
"""So many selected clippings are selected again after the list was made afresh."""

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class ClippingList(QTableView):
    """`chosen` says that current clipping or selection changed; `opened` carries an id on Enter or double click."""

    chosen = Signal()
    opened = Signal(int)
    star_clicked = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, model: ClippingTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clipping_list")
        self.setAccessibleName("Clippings")
        self._table = model
        self._delegate = ClippingDelegate(theme, self)
        self._delegate.star_clicked.connect(self.star_clicked)
        self._kept: tuple[list[int], int | None] = ([], None)
        self._vacated: int | None = None
        self.setItemDelegate(self._delegate)
        # Before the selection model is made, which moves the current row away from rows that leave.
        model.rowsAboutToBeRemoved.connect(self._rows_leave)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setMinimumWidth(260)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(10)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._delegate.row_height)
        self.verticalScrollBar().setSingleStep(36)
        self.doubleClicked.connect(self._open_index)
        model.modelAboutToBeReset.connect(self._keep_selection)
        model.modelReset.connect(self._select_again)
        model.rowsRemoved.connect(self._rows_left)
        theme.changed.connect(self.viewport().update)

    def selected_ids(self, most: int | None = None) -> list[int]:
        """The selected clippings in the order of the list, all or the first of them."""
        ids = self._table.ids
        spans = sorted((each.top(), each.bottom()) for each in self._ranges())
        rows = (row for first, last in spans for row in range(first, min(last + 1, len(ids))))
        return [ids[row] for row in islice(rows, most)]

    def selected_count(self) -> int:
        """How many clippings are selected."""
        return sum(each.height() for each in self._ranges())

    def current_id(self) -> int | None:
        """The clipping that the reader should show: the current one if it is selected."""
        index = self.currentIndex()
        if index.isValid() and self.selectionModel().isSelected(index):
            return self._table.id_at(index.row())
        return None

    def select_id(self, clipping_id: int) -> bool:
        """Make a clipping the only one selected and bring it into sight; False where it is not in the list."""
        row = self._table.row_of(clipping_id)
        if row is None:
            return False
        self.select_row(row)
        return True

    def select_row(self, row: int) -> None:
        """Make a row the only one selected, as near as the list has one."""
        if self._table.rowCount():
            index = self._table.index(max(0, min(row, self._table.rowCount() - 1)), 0)
            self.selectionModel().setCurrentIndex(index, _SELECT)
            self.scrollTo(index)

    def step(self, rows: int) -> None:
        """Go so many rows down (or up, where negative) from the current one."""
        index = self.currentIndex()
        self.select_row(index.row() + rows if index.isValid() else 0)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            clipping_id = self.current_id()
            if clipping_id is not None:
                self.opened.emit(clipping_id)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(number) for number in range(selection.count())]

    @Slot(QModelIndex)
    def _open_index(self, index: QModelIndex) -> None:
        clipping_id = self._table.id_at(index.row())
        if clipping_id is not None:
            self.opened.emit(clipping_id)

    @Slot()
    def _keep_selection(self) -> None:
        current = self._table.id_at(self.currentIndex().row())
        self._kept = (self.selected_ids() if self.selected_count() <= REMEMBERED else [], current)

    @Slot()
    def _select_again(self) -> None:
        selected, current = self._kept
        self._kept = ([], None)
        rows = [row for row in map(self._table.row_of, selected) if row is not None]
        if not rows:
            self.scrollToTop()
            self.chosen.emit()
            return
        again = QItemSelection()
        for row in rows:
            again.select(self._table.index(row, 0), self._table.index(row, 0))
        current_row = self._table.row_of(current) if current is not None else None
        index = self._table.index(rows[0] if current_row is None else current_row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(again, _SELECT)
        self.scrollTo(index)

    @Slot(QModelIndex, int, int)
    def _rows_leave(self, _parent: QModelIndex, first: int, last: int) -> None:
        row = self.currentIndex().row()
        if first <= row <= last and self.selectionModel().isSelected(self.currentIndex()):
            self._vacated = first

    @Slot(QModelIndex, int, int)
    def _rows_left(self, _parent: QModelIndex, first: int, last: int) -> None:
        row, self._vacated = self._vacated, None
        if row is not None and not self.selectionModel().hasSelection() and self._table.rowCount():
            self.select_row(row)
        else:
            self.chosen.emit()
