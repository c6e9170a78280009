"""The list of what belongs to the clipping in the reader: keys and clicks that open, accept and dismiss."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from desktop.models.related_list import Entry, RelatedList
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.related_delegate import RelatedDelegate

_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ACCEPT = (Qt.Key.Key_A, Qt.Key.Key_L)
_DISMISS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_NUMBERS = range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)


class RelatedView(QListView):
    """Signals carry an `Entry`: `opened` (Enter, its title clicked, double click), `accepted` (A, L, its button) as the
    kind that is guessed, `accepted_as` (1 to 9) with the number of a kind, `dismissed` (Delete, its button; of what was
    dismissed it means to take that back), `menu_wanted` with a place in global pixels, `went` (another row is current).
    `left`: Escape. Without `titles_open` a click on a title only goes to its row.
    """

    opened = Signal(object)
    accepted = Signal(object)
    accepted_as = Signal(object, int)
    dismissed = Signal(object)
    menu_wanted = Signal(object, QPoint)
    left = Signal()
    went = Signal(object)

    def __init__(self, model: RelatedList, theme: Theme, parent: QWidget | None, *, titles_open: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("related.list")
        self.setAccessibleName(tr("What belongs to this clipping"))
        self.setProperty("role", "cards")
        self._rows = model
        self._titles_open = titles_open
        self._kept: tuple[Entry, int] | None = None
        self.cards = RelatedDelegate(theme, self)
        self.setItemDelegate(self.cards)
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(30)
        self.cards.pressed.connect(self._pressed)
        self.doubleClicked.connect(self._double_clicked)
        self.selectionModel().currentChanged.connect(self._went)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._choose_again)
        theme.changed.connect(self.viewport().update)

    @property
    def current(self) -> Entry | None:
        """The row that keys are meant for."""
        return self._rows.entry(self.currentIndex())

    def choose(self, clipping: int) -> bool:
        """Make a clipping's row the current one; False where there is none."""
        row = self._rows.row_of(clipping)
        if row is not None:
            self._go(row)
        return row is not None

    def choose_first(self) -> None:
        """Make the first suggestion current, else what there is first."""
        entries = self._rows.entries
        rows = [at for at, each in enumerate(entries) if not each.heading]
        if rows:
            self._go(next((at for at in rows if entries[at].section == "suggested"), rows[0]))

    def event(self, event: QEvent) -> bool:
        # They would else be shortcuts of the window: Delete moves the clipping to the trash.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if self._means_something(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, entry = event.key(), self.current
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif entry is None or not self._means_something(event):
            super().keyPressEvent(event)
        elif key in _OPEN:
            self.opened.emit(entry)
        elif key in _ACCEPT:
            self.accepted.emit(entry)
        elif key in _DISMISS:
            self.dismissed.emit(entry)
        else:
            self.accepted_as.emit(entry, key - Qt.Key.Key_1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        self.cards.point(at)
        index = self.indexAt(at)
        part = self._part(index, at) if index.isValid() else None
        if part == "title" and not self._titles_open:
            part = None
            self.cards.point(QPoint(-1, -1))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if part else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.cards.point(QPoint(-1, -1))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.cards.fit(self.viewport().width())
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, spot = self.indexAt(event.pos()), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            spot = self.viewport().mapToGlobal(self.visualRect(index).center())
        entry = self._rows.entry(index)
        if entry is not None:
            self.menu_wanted.emit(entry, spot)

    def _means_something(self, event: QKeyEvent) -> bool:
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return plain and (key in (*_OPEN, *_ACCEPT, *_DISMISS, Qt.Key.Key_Escape) or key in _NUMBERS)

    def _part(self, index: QModelIndex, at: QPoint) -> str | None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return self.cards.part_at(option, index, at)

    def _go(self, row: int) -> None:
        index = self._rows.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    @Slot(int, str)
    def _pressed(self, row: int, part: str) -> None:
        entry = self._rows.entry(self._rows.index(row))
        if entry is None:
            return
        if part == "title":
            if self._titles_open:
                self.opened.emit(entry)
        elif part == "dismiss" or entry.section == "dismissed":
            self.dismissed.emit(entry)
        else:
            self.accepted.emit(entry)

    @Slot(QModelIndex)
    def _double_clicked(self, index: QModelIndex) -> None:
        entry = self._rows.entry(index)
        on_part = self._part(index, self.viewport().mapFromGlobal(self.cursor().pos())) is not None
        if entry is not None and not (on_part and self._titles_open):
            self.opened.emit(entry)

    @Slot(QModelIndex, QModelIndex)
    def _went(self, current: QModelIndex, _before: QModelIndex) -> None:
        entry = self._rows.entry(current)
        if entry is not None:
            self.went.emit(entry)

    @Slot()
    def _keep(self) -> None:
        entry = self.current
        self._kept = None
        if entry is not None:
            before = self._rows.entries[: self.currentIndex().row()]
            self._kept = (entry, sum(each.section == entry.section and not each.heading for each in before))

    @Slot()
    def _choose_again(self) -> None:
        """Stay at what was current; where that left its section, at what took its place there."""
        kept, self._kept = self._kept, None
        if kept is None:
            return
        entry, place = kept
        rows = [at for at, each in enumerate(self._rows.entries) if not each.heading]
        own = [at for at in rows if self._rows.entries[at].section == entry.section]
        same = next((at for at in own if self._rows.entries[at].clipping == entry.clipping), None)
        if same is not None:
            self._go(same)
        elif own:
            self._go(own[min(place, len(own) - 1)])
        elif not self.choose(entry.clipping) and rows:
            self._go(rows[0])
