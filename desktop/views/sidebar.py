"""The sidebar: the library's name, its places, its tags, and at the bottom what is being worked on."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QToolButton, QTreeView, QVBoxLayout, QWidget

from desktop.models.places import PLACES, VIEW, PlaceList
from desktop.models.tag_tree import NAME, TagTree
from desktop.theme import Theme, interface_font
from desktop.views.sidebar_delegate import SidebarDelegate

INDENT = 14


class PlaceView(QListView):
    """The places, as high as they need. `chosen` carries a view's word when the person goes there."""

    chosen = Signal(str)

    def __init__(self, model: PlaceList, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("places")
        self.setAccessibleName("Parts of the library")
        self.setModel(model)
        self._places = model
        self.setItemDelegate(SidebarDelegate(theme, tags=False, parent=self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFixedHeight(self.sizeHintForRow(0) * len(PLACES) + 2)
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._went)
        theme.changed.connect(self.viewport().update)

    def show_view(self, view: str) -> None:
        """Show as chosen without choosing."""
        self._quiet = True
        row = next(number for number, place in enumerate(PLACES) if place.view == view)
        self.selectionModel().setCurrentIndex(self._places.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._quiet = False

    @Slot(QModelIndex, QModelIndex)
    def _went(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.chosen.emit(str(current.data(VIEW)))


class TagView(QTreeView):
    """The tags. `clicked_tag` carries a name (click, Enter); `menu_wanted` a name and where; `folded` when a branch was
    opened or closed."""

    clicked_tag = Signal(str)
    menu_wanted = Signal(str, QPoint)
    folded = Signal()

    def __init__(self, model: TagTree, theme: Theme, closed: set[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tags")
        self.setAccessibleName("Tags")
        self._tree = model
        self._closed = closed
        self.setModel(model)
        self.setItemDelegate(SidebarDelegate(theme, tags=True, parent=self))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(INDENT)
        self.setRootIsDecorated(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model.modelReset.connect(self._unfold)
        self.expanded.connect(self._opened)
        self.collapsed.connect(self._shut)
        theme.changed.connect(self.viewport().update)
        self._unfold()

    @property
    def closed(self) -> list[str]:
        """The names of the tags whose children are folded away."""
        return sorted(self._closed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if event.position().x() >= self.visualRect(index).left():
            self.clicked_tag.emit(str(index.data(NAME)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self.clicked_tag.emit(str(index.data(NAME)))
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if index.isValid():
            spot = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(20, 0))
            mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            self.menu_wanted.emit(str(index.data(NAME)), event.globalPos() if mouse else spot)

    @Slot()
    def _unfold(self) -> None:
        self.blockSignals(True)
        self.expandAll()
        for name in self._closed:
            index = self._tree.find(name)
            if index.isValid():
                self.setExpanded(index, False)
        self.blockSignals(False)

    @Slot(QModelIndex)
    def _opened(self, index: QModelIndex) -> None:
        self._closed.discard(str(index.data(NAME)))
        self.folded.emit()

    @Slot(QModelIndex)
    def _shut(self, index: QModelIndex) -> None:
        self._closed.add(str(index.data(NAME)))
        self.folded.emit()


class ElidedLabel(QLabel):
    """A label that ends in dots where there is no room."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().windowText().color())
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()


class Sidebar(QFrame):
    """Everything on the left."""

    def __init__(
        self,
        name: str,
        places: PlaceList,
        tags: TagTree,
        clip: QAction,
        tasks: QWidget,
        closed: set[str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setMinimumWidth(170)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = ElidedLabel(name, self)
        self.title.setObjectName("library_name")
        self.title.setFont(interface_font(scale=1.3, weight=QFont.Weight.Bold))
        self.title.setSizePolicy(self.title.sizePolicy().Policy.Ignored, self.title.sizePolicy().verticalPolicy())
        self.title.setToolTip(name)
        button = QToolButton(self)
        button.setObjectName("clip_button")
        button.setDefaultAction(clip)
        button.setAccessibleName("New clipping")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 10, 10)
        head.addWidget(self.title, 1)
        head.addWidget(button)
        self.places = PlaceView(places, theme, self)
        self.tags = TagView(tags, theme, closed, self)
        self._tags_heading = QLabel("TAGS", self)
        self._tags_heading.setObjectName("tags_heading")
        self._tags_heading.setProperty("role", "heading")
        self._tags_heading.setContentsMargins(18, 18, 8, 6)
        self._no_tags = QLabel("None yet. Choose a clipping and press T.", self)
        self._no_tags.setObjectName("no_tags")
        self._no_tags.setProperty("role", "small")
        self._no_tags.setWordWrap(True)
        self._no_tags.setContentsMargins(18, 0, 12, 0)
        self._tree = tags
        tags.modelReset.connect(self._tags_came)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.places)
        layout.addWidget(self._tags_heading)
        layout.addWidget(self._no_tags)
        layout.addWidget(self.tags, 1)
        layout.addWidget(tasks)
        self._tags_came()

    @Slot()
    def _tags_came(self) -> None:
        some = self._tree.rowCount() > 0
        self._no_tags.setVisible(not some)
