"""The sidebar: the library's name, its places, saved searches, tags, what the list has, and what is being worked on."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop.controllers.desk import Desk
from desktop.models.places import PLACES, VIEW, PlaceList
from desktop.models.tag_tree import NAME, TagTree
from desktop.theme import Theme, interface_font
from desktop.views.elided_label import ElidedLabel
from desktop.views.facet_view import FacetView
from desktop.views.grown_tree import GrownTree
from desktop.views.histogram import Histogram
from desktop.views.saved_view import SavedView
from desktop.views.sidebar_delegate import SidebarDelegate
from desktop.views.sidebar_list import SidebarList
from desktop.views.sidebar_section import SidebarSection

INDENT = 14


class PlaceView(SidebarList):
    """The places, as high as they need. `chosen` carries a view's word when the person goes there."""

    chosen = Signal(str)

    def __init__(self, model: PlaceList, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("places", "Parts of the library", model, theme, parent)
        self._places = model
        self.setFixedHeight(self.sizeHintForRow(0) * len(PLACES) + 2)
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._went)

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


class TagView(GrownTree):
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
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model.modelReset.connect(self._unfold)
        model.presence_changed.connect(self._hide_absent)
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
        self._hide_absent()

    @Slot()
    def _hide_absent(self) -> None:
        """Show only the tags that what was found has."""
        self._hide_below(QModelIndex())
        self.fit()

    def _hide_below(self, parent: QModelIndex) -> None:
        for row in range(self._tree.rowCount(parent)):
            index = self._tree.index(row, 0, parent)
            self.setRowHidden(row, parent, not self._tree.worth_showing(index))
            self._hide_below(index)

    @Slot(QModelIndex)
    def _opened(self, index: QModelIndex) -> None:
        self._closed.discard(str(index.data(NAME)))
        self.folded.emit()

    @Slot(QModelIndex)
    def _shut(self, index: QModelIndex) -> None:
        self._closed.add(str(index.data(NAME)))
        self.folded.emit()


class Sidebar(QFrame):
    """Everything on the left. `folded` says that a part was opened or closed."""

    folded = Signal()

    def __init__(self, desk: Desk, clip: QAction, tasks: QWidget, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setMinimumWidth(170)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        name = desk.library.name
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
        settings = desk.settings
        closed = settings.items("sidebar.closed")
        self.places = PlaceView(desk.overview.places, theme, self)
        self.saved = SavedView(desk.saving.saved, theme, self)
        self.tags = TagView(desk.overview.tag_tree, theme, set(settings.items("tags.closed")), self)
        self.histogram = Histogram(theme, desk.narrowing.date_sign, self)
        self.facets = FacetView(desk.narrowing.facets, theme, set(settings.items("facets.open")), self)
        self._no_tags = QLabel("None yet. Choose a clipping and press T.", self)
        self._no_tags.setObjectName("no_tags")
        self._no_tags.setProperty("role", "small")
        self._no_tags.setWordWrap(True)
        self._no_tags.setContentsMargins(18, 0, 12, 0)
        self._saved_section = SidebarSection("saved", "Saved searches", theme, "saved" in closed, self)
        self._saved_section.content.addWidget(self.saved)
        self._tags_section = SidebarSection("tags", "Tags", theme, "tags" in closed, self)
        self._tags_section.content.addWidget(self._no_tags)
        self._tags_section.content.addWidget(self.tags)
        self._facets_section = SidebarSection("facets", "In this list", theme, "facets" in closed, self)
        self._facets_section.content.addWidget(self.histogram)
        self._facets_section.content.addWidget(self.facets)
        self._sections = (self._saved_section, self._tags_section, self._facets_section)
        self._saved = desk.saving.saved
        self._tree = desk.overview.tag_tree
        self._facet_tree = desk.narrowing.facets
        self._saved.modelReset.connect(self._parts_came)
        self._tree.modelReset.connect(self._parts_came)
        self._tree.presence_changed.connect(self._parts_came)
        self._facet_tree.modelReset.connect(self._parts_came)
        desk.narrowing.months.connect(self.histogram.show_months)
        desk.narrowing.months.connect(self._parts_came)
        column = QWidget(self)
        parts = QVBoxLayout(column)
        parts.setContentsMargins(0, 0, 0, 10)
        parts.setSpacing(0)
        parts.addWidget(self.places)
        for section in self._sections:
            parts.addWidget(section)
            section.folded.connect(self.folded)
        parts.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName("sidebar_area")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(area, 1)
        layout.addWidget(tasks)
        self._parts_came()

    @property
    def closed(self) -> list[str]:
        """The names of the parts that are folded away."""
        return [section.name for section in self._sections if section.closed]

    @Slot()
    def _parts_came(self) -> None:
        some = self._tree.rowCount() > 0
        self._no_tags.setVisible(not some)
        self.tags.setVisible(some)
        self._tags_section.setVisible(not some or self.tags.has_open_rows)
        self._saved_section.setVisible(self._saved.rowCount() > 0)
        self._facets_section.setVisible(self._facet_tree.rowCount() > 0 or bool(self.histogram.bars))
