"""The list of clippings: keeps selection and current clipping by id, and says what the person did with the rows.

It shows clippings as cards, as short rows or as a table with columns, all three over the same rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Literal

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.models.clipping_table import ClippingTable
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.cell_delegate import CellDelegate
from desktop.views.clipping_delegate import ClippingDelegate
from desktop.views.compact_delegate import CompactDelegate
from desktop.views.list_bands import ListBands
from desktop.views.list_folds import ListFolds
from desktop.views.list_header import ListHeader
from desktop.views.row_delegate import RowDelegate

REMEMBERED = 2000
"""So many selected clippings are selected again after the list was made afresh."""

Mode = Literal["cards", "compact", "table"]
MODES: dict[Mode, type[RowDelegate]] = {"cards": ClippingDelegate, "compact": CompactDelegate, "table": CellDelegate}

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class ClippingList(QTableView):
    """`chosen` says that current clipping or selection changed; `opened` carries an id on Enter or double click.

    `dragged` asks for what is taken along when the selected clippings are dragged.
    """

    chosen = Signal()
    opened = Signal(int)
    star_clicked = Signal(int)
    menu_wanted = Signal(QPoint)
    dragged = Signal()

    def __init__(self, model: ClippingTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clipping_list")
        self.setAccessibleName(tr("Clippings"))
        self._table = model
        self._theme = theme
        self._mode: Mode = "cards"
        self._delegates: dict[Mode, RowDelegate] = {}
        self._kept: tuple[list[int], int | None] = ([], None)
        self._vacated: tuple[int, int | None] | None = None
        self.header = ListHeader(theme, self)
        self.setHorizontalHeader(self.header)
        # Before the selection model is made, which moves the current row away from rows that leave.
        model.rowsAboutToBeRemoved.connect(self._rows_leave)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setDragEnabled(True)
        self.setMinimumWidth(260)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(10)
        self._bands = ListBands(self, model, theme)
        self.folds = ListFolds(self, model, self._row_heights)
        self._make_delegate("cards")
        self._apply_mode()
        self.verticalScrollBar().setSingleStep(36)
        self.doubleClicked.connect(self._open_index)
        model.modelAboutToBeReset.connect(self._keep_selection)
        model.modelReset.connect(self._select_again)
        model.rowsRemoved.connect(self._rows_left)
        theme.changed.connect(self.viewport().update)

    @property
    def mode(self) -> Mode:
        """How clippings are shown."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Show clippings as cards, as short rows or as a table; selection and current clipping stay in sight."""
        if mode == self._mode:
            return
        selected = [(each.top(), each.bottom()) for each in self._ranges()]
        row = self.currentIndex().row()
        self._make_delegate(mode)
        self._mode = mode
        if mode != "table":
            # While the columns are there to be remembered.
            self.header.set_spread(False)
        self._table.set_spread(mode == "table")
        self._apply_mode()
        again = QItemSelection()
        for first, last in selected:
            again.select(self._table.index(first, 0), self._table.index(last, 0))
        if selected:
            self.selectionModel().select(again, _SELECT)
        if row >= 0:
            index = self._table.index(row, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            # Until then the scroll bar goes as far as it did with rows of the other height.
            self.updateGeometries()
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._bands.fit()

    def _make_delegate(self, mode: Mode) -> None:
        if mode not in self._delegates:
            delegate = self._delegates[mode] = MODES[mode](self._theme, self)
            delegate.star_clicked.connect(self.star_clicked)
            delegate.fold_clicked.connect(self._toggle_fold)

    def _apply_mode(self) -> None:
        delegate = self.delegate
        self.setItemDelegate(delegate)
        delegate.fit(self.viewport().width())
        spread = self._mode == "table"
        self.header.set_spread(spread)
        as_needed, off = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(as_needed if spread else off)
        self._set_row_height()

    def _set_row_height(self) -> None:
        self._bands.set_row_height(self.delegate.row_height)
        self.folds.heights_changed()

    def _row_heights(self) -> tuple[int, int]:
        return self.delegate.row_height, self.delegate.copy_height

    @property
    def delegate(self) -> RowDelegate:
        """What paints the rows now."""
        return self._delegates[self._mode]

    @property
    def bands(self) -> ListBands:
        """The headings of the bands."""
        return self._bands

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

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        if QAccessible.isActive():
            super().dataChanged(first, last, roles)
            return
        # Qt would paint the whole list anew for two cells.
        self._update_rows(first.row(), last.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if self._mode == "table":
            # Qt paints the cells, but the frame and the ground go to the edge.
            for part in (selected, deselected):
                for number in range(part.count()):
                    self._update_rows(part.at(number).top(), part.at(number).bottom())
        self.chosen.emit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        for index in (current, previous):
            if self._mode == "table" and index.isValid():
                self._update_rows(index.row(), index.row())

    def _update_rows(self, first: int, last: int) -> None:
        top = self.rowViewportPosition(first) - 1
        bottom = self.rowViewportPosition(last) + self.rowHeight(last) + 1
        self.viewport().update(0, top, self.viewport().width(), bottom - top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.selected_count() and self.currentIndex().isValid():
                self.select_row(self.currentIndex().row())
            clipping_id = self.current_id()
            if clipping_id is not None:
                self.opened.emit(clipping_id)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of actions here, and what is looked for is typed into the search box."""

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        moves = QAbstractItemView.CursorAction
        if action in (moves.MoveHome, moves.MoveEnd):
            rows = self._table.rowCount()
            return self._table.index(0 if action == moves.MoveHome else rows - 1, 0) if rows else QModelIndex()
        if action in (moves.MoveLeft, moves.MoveRight):
            key = Qt.Key.Key_Left if action == moves.MoveLeft else Qt.Key.Key_Right
            row = self.folds.go(key, self.currentIndex().row())
            if row is not None:
                return self._table.index(row, 0)
            bar = self.horizontalScrollBar()
            step = -1 if (action == moves.MoveLeft) is not self.isRightToLeft() else 1
            bar.setValue(bar.value() + 60 * step)
            return self.currentIndex()
        return super().moveCursor(action, modifiers)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        # The row counts, not the cell: going down the list must not move the table sideways.
        aside = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        if self._table.band_starts:
            # Headings that came into sight take room of their own.
            self._bands.fit()
            super().scrollTo(index, hint)
            over = self._bands.covered(index.row()) - self.rowViewportPosition(index.row())
            if over > 0:
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() - over)
        self.horizontalScrollBar().setValue(aside)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        stale = self._bands.stale(dy)
        if not stale.isEmpty():
            self.viewport().update(stale)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        band = self._bands.band_at(event.position().toPoint())
        if band is None:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.select_rows(self._table.band_rows(band))

    def select_rows(self, rows: range) -> None:
        """Select these rows and no others, the first of them the current one."""
        if rows:
            first, last = self._table.index(rows[0], 0), self._table.index(rows[-1], 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.selectionModel().select(QItemSelection(first, last), _SELECT)

    def select_with_copies(self) -> None:
        """Select what is folded into the selected rows too, and show it."""
        again = QItemSelection()
        for rows in self.folds.with_copies(self.selected_ids()):
            again.select(self._table.index(rows[0], 0), self._table.index(rows[-1], 0))
        self.selectionModel().select(again, _SELECT)

    @Slot(int)
    def _toggle_fold(self, clipping_id: int) -> None:
        current = self.current_id()
        if current is not None and self._table.lead_of(current) == clipping_id:
            self.select_id(clipping_id)
        self.folds.toggle(clipping_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.delegate.fit(self.viewport().width()):
            self._set_row_height()
        self._bands.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        viewport = self.viewport()
        if not viewport.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent):
            # Only what covers its own ground is moved by scrolling; else all of it would be painted anew each time.
            viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        ground = QPainter(viewport)
        ground.fillRect(event.rect(), QColor(self._theme.tokens.surface))
        ground.end()
        super().paintEvent(event)
        spread = self._mode == "table"
        if not spread and not self._table.band_starts:
            return
        painter = QPainter(self.viewport())
        if spread:
            self._paint_lines(painter, event.rect())
        self._bands.paint(painter, event.region())
        painter.end()

    def _paint_lines(self, painter: QPainter, exposed: QRect) -> None:
        """The lines between the rows of the table, and the frame around the current one."""
        first, last = self.rowAt(exposed.top()), self.rowAt(exposed.bottom())
        if first < 0:
            return
        width, tokens, height = self.viewport().width(), self._theme.tokens, self.delegate.row_height
        beyond = width - self.header.length()
        left = 0 if self.isRightToLeft() else width - beyond
        painter.setPen(QPen(QColor(tokens.border), 1))
        for row in range(first, (self._table.rowCount() - 1 if last < 0 else last) + 1):
            y = self.rowViewportPosition(row) + self.rowHeight(row) - 1
            if beyond > 0 and self.selectionModel().isRowSelected(row, QModelIndex()):
                painter.fillRect(left, y - height + 1, beyond, height, QColor(tokens.selected))
            painter.drawLine(0, y, width, y)
        if self.hasFocus() and self.currentIndex().isValid():
            row = self.currentIndex().row()
            top = self.rowViewportPosition(row) + self.rowHeight(row) - height
            painter.setPen(QPen(QColor(tokens.accent), 1.4))
            painter.drawRect(QRect(0, top, width, height - 1).adjusted(1, 0, -1, -1))

    def startDrag(self, supported: Qt.DropAction) -> None:
        self.dragged.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            # Where the row is, not where the mouse happens to be.
            area = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
            self.menu_wanted.emit(self.viewport().mapToGlobal(area.center() if area.isValid() else QPoint(20, 20)))
            return
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
        rows = [row for row in map(self.folds.row_standing_for, selected) if row is not None]
        if not rows:
            if self._table.afresh:
                self.scrollToTop()
            self.chosen.emit()
            return
        again = QItemSelection()
        for row in rows:
            again.select(self._table.index(row, 0), self._table.index(row, 0))
        current_row = self.folds.row_standing_for(current) if current is not None else None
        index = self._table.index(rows[0] if current_row is None else current_row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(again, _SELECT)
        self.scrollTo(index)

    @Slot(QModelIndex, int, int)
    def _rows_leave(self, _parent: QModelIndex, first: int, last: int) -> None:
        row = self.currentIndex().row()
        if first <= row <= last and self.selectionModel().isSelected(self.currentIndex()):
            self._vacated = (first, self._table.id_at(row))

    @Slot(QModelIndex, int, int)
    def _rows_left(self, _parent: QModelIndex, first: int, last: int) -> None:
        vacated, self._vacated = self._vacated, None
        if vacated is not None and not self.selectionModel().hasSelection() and self._table.rowCount():
            row, number = vacated
            stands_for = self.folds.row_standing_for(number) if number is not None else None
            self.select_row(row if stands_for is None else stands_for)
        else:
            self.chosen.emit()
