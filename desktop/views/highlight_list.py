"""A list of highlights: one current row, opened by Enter or a click, removed by Delete, with a menu of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.models.highlight_table import HighlightTable
from desktop.theme import Theme
from desktop.views.highlight_delegate import HighlightDelegate

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class HighlightList(QTableView):
    """`chosen` says that another highlight is current; `opened` (Enter, F2, double click), `removed` (Delete) carry an
    id, `menu_wanted` an id and where, in global pixels."""

    chosen = Signal()
    opened = Signal(int)
    removed = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(
        self, name: str, spoken: str, model: HighlightTable, theme: Theme, parent: QWidget, *, with_clipping: bool
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setProperty("role", "highlights")
        self._table = model
        self._kept: int | None = None
        self._quiet = False
        delegate = HighlightDelegate(theme, self, with_clipping=with_clipping)
        self.setItemDelegate(delegate)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(10)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(delegate.row_height)
        self.verticalScrollBar().setSingleStep(30)
        self.doubleClicked.connect(self._double_clicked)
        self.clicked.connect(self._clicked_again)
        self.selectionModel().currentChanged.connect(self._went)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._choose_again)
        theme.changed.connect(self.viewport().update)

    def current_id(self) -> int | None:
        """The current highlight."""
        return self._table.id_at(self.currentIndex().row())

    @property
    def row_height(self) -> int:
        """The height of every row."""
        return self.verticalHeader().defaultSectionSize()

    def choose(self, highlight_id: int) -> bool:
        """Make a highlight the current one; False where it is not in the list."""
        row = self._table.row_of(highlight_id)
        if row is None:
            return False
        self.choose_row(row)
        return True

    def choose_row(self, row: int) -> None:
        """Make the highlight in a row the current one, as near as the list has one."""
        if self._table.rowCount():
            index = self._table.index(max(0, min(row, self._table.rowCount() - 1)), 0)
            self.selectionModel().setCurrentIndex(index, _SELECT)
            self.scrollTo(index)

    def step(self, rows: int) -> None:
        """Go so many rows down, or up where negative."""
        index = self.currentIndex()
        self.choose_row(index.row() + rows if index.isValid() else 0)

    def event(self, event: QEvent) -> bool:
        # Delete would else move the clipping to the trash.
        own = (Qt.Key.Key_Delete, *_OPEN)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.key() in own and not event.modifiers():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = self.current_id()
        if number is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if event.key() in _OPEN:
                self.opened.emit(number)
                return
            if event.key() == Qt.Key.Key_Delete:
                self.removed.emit(number)
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        spot = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            spot = self.viewport().mapToGlobal(self.visualRect(index).center())
        number = self._table.id_at(index.row())
        if number is not None:
            self.menu_wanted.emit(number, spot)

    @Slot(QModelIndex)
    def _double_clicked(self, index: QModelIndex) -> None:
        number = self._table.id_at(index.row())
        if number is not None:
            self.opened.emit(number)

    @Slot(QModelIndex)
    def _clicked_again(self, index: QModelIndex) -> None:
        """A click on what is current already goes there once more."""
        if index == self.currentIndex():
            self.chosen.emit()

    @Slot(QModelIndex, QModelIndex)
    def _went(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.chosen.emit()

    @Slot()
    def _keep(self) -> None:
        self._kept = self.current_id()

    @Slot()
    def _choose_again(self) -> None:
        kept, self._kept = self._kept, None
        row = self._table.row_of(kept) if kept is not None else None
        if row is not None:
            # It is current as before, so nobody has to be told.
            self._quiet = True
            self.choose_row(row)
            self._quiet = False
        else:
            self.scrollToTop()
