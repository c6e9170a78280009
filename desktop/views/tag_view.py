"""The tags in the sidebar: a click narrows the list, dragging nests a tag, clippings dropped on one get it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import QDrag, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from desktop import icons
from desktop.models.tag_tree import MORE, NAME, TagTree
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.drag_picture import drag_picture
from desktop.views.grown_tree import GrownTree
from desktop.views.sidebar_delegate import SidebarDelegate

INDENT = 14
BRANCH = 11
MANY = 150
"""With more tags than this, branches are closed until they are opened."""
OPEN_AFTER = 700
"""Milliseconds over a closed branch until it opens for what is dragged."""

Index = QModelIndex | QPersistentModelIndex

PICTURE = QPoint(-12, -10)
"""Where the pointer is from what hangs at it, which is not to cover the row below."""


class TagView(GrownTree):
    """`clicked_tag` carries a name (click, Enter); `menu_wanted` a name and where; `rename_wanted` and `delete_wanted`
    a name; `folded` when a branch was opened or closed."""

    clicked_tag = Signal(str)
    menu_wanted = Signal(str, QPoint)
    rename_wanted = Signal(str)
    delete_wanted = Signal(str)
    folded = Signal()
    drops_on_rows = True

    def __init__(
        self, model: TagTree, theme: Theme, closed: set[str], opened: set[str], parent: QWidget | None = None
    ) -> None:
        super().__init__("tags", tr("Tags"), theme, parent)
        self._tree = model
        self._closed = closed
        self._opened_ones = opened
        self._current = ""
        self._spot = QPoint()
        self.setModel(model)
        self.setItemDelegate(SidebarDelegate(theme, self))
        self.setIndentation(INDENT)
        self.setRootIsDecorated(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(OPEN_AFTER)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._unfold)
        model.repainted.connect(self.viewport().update)
        self.expanded.connect(self._opened)
        self.collapsed.connect(self._shut)
        self._unfold()

    @property
    def closed(self) -> list[str]:
        """The names of the tags whose children are folded away."""
        return sorted(self._closed)

    @property
    def opened(self) -> list[str]:
        """The names of the tags that were opened where there are many."""
        return sorted(self._opened_ones)

    def choose_row(self, index: QModelIndex) -> None:
        if index.data(MORE):
            self._tree.show_all()
        else:
            self.clicked_tag.emit(str(index.data(NAME)))

    def rename_row(self, index: QModelIndex) -> None:
        if not index.data(MORE):
            self.rename_wanted.emit(str(index.data(NAME)))

    def remove_row(self, index: QModelIndex) -> None:
        if not index.data(MORE):
            self.delete_wanted.emit(str(index.data(NAME)))

    def open_menu(self, index: QModelIndex, spot: QPoint) -> None:
        if not index.data(MORE):
            self.menu_wanted.emit(str(index.data(NAME)), spot)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """A sign beside the rows that have rows below them: the style sheet leaves Qt's own out."""
        if isinstance(index, QModelIndex) and self._tree.hasChildren(index):
            backwards = self.isRightToLeft()
            name, tint = icons.fold_sign(self.isExpanded(index), backwards), self.painted_theme.tokens.muted
            picture = icons.pixmap(name, tint, BRANCH, painter.device().devicePixelRatioF())
            left = rect.left() if backwards else rect.right() + 1 - BRANCH
            painter.drawPixmap(QPointF(left, rect.center().y() + 0.5 - BRANCH / 2), picture)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._spot = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # Qt drags what is selected, and of tags nothing is.
        if not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (event.position().toPoint() - self._spot).manhattanLength() >= QApplication.startDragDistance():
            self.startDrag(Qt.DropAction.CopyAction)

    def startDrag(self, supported: Qt.DropAction) -> None:
        index = self.indexAt(self._spot)
        if self._pressed.isEmpty() or not self._tree.flags(index) & Qt.ItemFlag.ItemIsDragEnabled:
            return
        self._pressed = QRect()
        drag = QDrag(self)
        drag.setMimeData(self._tree.mimeData([index]))
        name, tokens = str(index.data(NAME)), self.painted_theme.tokens
        drag.setPixmap(drag_picture(name, 1, tokens, self.devicePixelRatioF()))
        drag.setHotSpot(PICTURE)
        drag.exec(Qt.DropAction.CopyAction)

    @Slot()
    def _remember(self) -> None:
        self._current = str(self.currentIndex().data(NAME) or "")

    @Slot()
    def _unfold(self) -> None:
        self.blockSignals(True)
        if self._tree.size > MANY and not self._tree.narrowed:
            for name in self._opened_ones:
                self.setExpanded(self._tree.find(name), True)
        else:
            self.expandAll()
            for name in self._closed if not self._tree.narrowed else ():
                self.setExpanded(self._tree.find(name), False)
        if self._current:
            self.setCurrentIndex(self._tree.find(self._current))
        self.blockSignals(False)
        self.fit()

    @Slot(QModelIndex)
    def _opened(self, index: QModelIndex) -> None:
        self._closed.discard(str(index.data(NAME)))
        self._opened_ones.add(str(index.data(NAME)))
        self.folded.emit()

    @Slot(QModelIndex)
    def _shut(self, index: QModelIndex) -> None:
        self._closed.add(str(index.data(NAME)))
        self._opened_ones.discard(str(index.data(NAME)))
        self.folded.emit()
