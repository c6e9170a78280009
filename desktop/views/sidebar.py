"""The sidebar: above the library's places, saved searches, stories and tags, below what the present list has.

The two scroll for themselves, so that what narrows the list stays in sight however many tags there are.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.controllers.desk import Desk
from desktop.theme import Theme, interface_font
from desktop.translation import tr
from desktop.views.elided_label import ElidedLabel
from desktop.views.facet_view import FacetView
from desktop.views.histogram import Histogram
from desktop.views.place_view import PlaceView
from desktop.views.saved_view import SavedView
from desktop.views.sidebar_section import SidebarSection
from desktop.views.story_view import StoryView
from desktop.views.tag_view import TagView

MANY_TAGS = 25
"""With more tags than this there is a box to find one."""
SHARE = 0.42
"""Of the height what the list has gets, until the person draws the line elsewhere."""
LEAST = 90
IN_SIGHT = 60
"""Pixels of rows that have to be in sight where rows below them went away."""
UNLIMITED = 16_777_215


class SidebarColumn(QWidget):
    """What scrolls. Rows that go away below do not move those in sight: who clicks a spot again means the same row.

    Where hardly any row would be left in sight, those that there are come back.
    """

    _least = 0

    @Slot(int)
    def hold(self, at: int) -> None:
        """Be so high that the column can stay scrolled to here."""
        above = self.parentWidget()
        self._least = at + above.height() if at and above is not None else 0
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        own, above = super().minimumSizeHint(), self.parentWidget()
        empty = self._least - own.height()
        if above is not None and empty > above.height() - IN_SIGHT:
            return own
        return own.expandedTo(QSize(0, self._least))


class Sidebar(QFrame):
    """Everything on the left. `folded` says that a part was opened or closed."""

    folded = Signal()

    def __init__(self, desk: Desk, clip: QAction, tasks: QWidget, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setMinimumWidth(170)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._theme = theme
        settings = desk.settings
        closed = settings.items("sidebar.closed")
        self._counted = False
        self._height = settings.number("sidebar.facets_height")
        self.places = PlaceView(desk.overview.places, theme, self)
        self.saved = SavedView(desk.saving.saved, theme, self)
        self.stories = StoryView(desk.overview.story_list, theme, self)
        branches = (set(settings.items("tags.closed")), set(settings.items("tags.opened")))
        self.tags = TagView(desk.overview.tag_tree, theme, *branches, self)
        self.histogram = Histogram(theme, desk.narrowing.date_sign, self)
        self.facets = FacetView(desk.narrowing.facets, theme, set(settings.items("facets.open")), self)
        self._saved = desk.saving.saved
        self._tree = desk.overview.tag_tree
        self._stories = desk.overview.story_list
        self._facet_tree = desk.narrowing.facets
        self._no_tags = self._hint("no_tags", tr("None yet. Choose a clipping and press T."))
        self._no_such_tag = self._hint("no_such_tag", tr("No tag is called so."))
        self._no_stories = self._hint("no_stories", tr("None yet. Choose clippings and press Shift+T."))
        self.tag_filter = self._tag_filter()
        self._saved_section = SidebarSection("saved", tr("Saved searches"), theme, "saved" in closed, self)
        self._saved_section.content.addWidget(self.saved)
        self._stories_section = SidebarSection("stories", tr("Stories"), theme, "stories" in closed, self)
        self._stories_section.content.addWidget(self._no_stories)
        self._stories_section.content.addWidget(self.stories)
        self._tags_section = SidebarSection("tags", tr("Tags"), theme, "tags" in closed, self)
        finding = QHBoxLayout()
        finding.setContentsMargins(14, 2, 14, 4)
        finding.addWidget(self.tag_filter)
        self._tags_section.content.addWidget(self._no_tags)
        self._tags_section.content.addLayout(finding)
        self._tags_section.content.addWidget(self._no_such_tag)
        self._tags_section.content.addWidget(self.tags)
        self.tags_heading = self._tags_section.heading
        self.tags_heading.setAcceptDrops(not desk.library.read_only)
        self.manage_tags = self._tags_section.add_button("manage_tags", "tags", tr("All tags…"))
        self.new_story = self._stories_section.add_button("new_story", "plus", tr("New story…"))
        self.new_story.setVisible(not desk.library.read_only)
        self._facets_section = SidebarSection("facets", tr("In this list"), theme, "facets" in closed, self)
        self.all_dates = self._dates_button()
        self._facets_section.content.addWidget(self.all_dates)
        self._facets_section.content.addWidget(self.histogram)
        self._facets_section.content.addWidget(self._scrolling("facets_area", (self.facets,)), 1)
        self._sections = (self._saved_section, self._stories_section, self._tags_section, self._facets_section)
        self.parts = QSplitter(Qt.Orientation.Vertical, self)
        self.parts.setObjectName("sidebar_parts")
        self.parts.setChildrenCollapsible(False)
        self.parts.setHandleWidth(1)
        above = (self.places, self._saved_section, self._stories_section, self._tags_section)
        library = self._scrolling("sidebar_area", above)
        library.setMinimumHeight(LEAST)
        self.parts.addWidget(library)
        self.parts.addWidget(self._facets_section)
        self.parts.setStretchFactor(0, 1)
        self.parts.splitterMoved.connect(self._line_drawn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head(clip))
        layout.addWidget(self.parts, 1)
        layout.addWidget(tasks)
        self._connect()
        self._parts_came()

    @property
    def closed(self) -> list[str]:
        """The names of the parts that are folded away."""
        return [section.name for section in self._sections if section.closed]

    @property
    def facets_height(self) -> int:
        """How high the person made what the list has, 0 where they did not."""
        return self._height

    def _connect(self) -> None:
        for section in self._sections:
            section.folded.connect(self.folded)
        self._facets_section.folded.connect(self._share_out)
        for model in (self._saved, self._tree, self._stories, self._facet_tree):
            model.modelReset.connect(self._parts_came)
        self._desk.narrowing.months.connect(self.histogram.show_months)
        self._desk.narrowing.months.connect(self._months_came)
        self._desk.listing.asked.connect(self._asked)
        self.all_dates.clicked.connect(self._desk.narrowing.forget_dates)
        self.histogram.left.connect(self._desk.narrowing.forget_dates)
        self.tag_filter.textChanged.connect(self._tree.set_wanted)

    def _head(self, clip: QAction) -> QHBoxLayout:
        name = self._desk.library.name
        self.title = ElidedLabel(name, self)
        self.title.setObjectName("library_name")
        self.title.setFont(interface_font(scale=1.3, weight=QFont.Weight.Bold))
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, self.title.sizePolicy().verticalPolicy())
        self.title.setToolTip(name)
        button = QToolButton(self)
        button.setObjectName("clip_button")
        button.setDefaultAction(clip)
        button.setAccessibleName(tr("New clipping"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 10, 6)
        head.addWidget(self.title, 1)
        head.addWidget(button)
        return head

    def _hint(self, name: str, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setObjectName(name)
        label.setProperty("role", "small")
        label.setWordWrap(True)
        label.setContentsMargins(18, 0, 12, 0)
        label.hide()
        return label

    def _tag_filter(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("tag_filter")
        field.setProperty("role", "small_field")
        field.setAccessibleName(tr("Find a tag"))
        field.setPlaceholderText(tr("Find a tag"))
        field.setClearButtonEnabled(True)
        field.hide()
        return field

    def _dates_button(self) -> QPushButton:
        button = QPushButton(tr("All dates"), self)
        button.setObjectName("all_dates")
        button.setProperty("role", "link")
        button.setToolTip(tr("Take what the search says of dates out of it"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.hide()
        return button

    def _scrolling(self, name: str, widgets: tuple[QWidget, ...]) -> QScrollArea:
        column = SidebarColumn(self)
        parts = QVBoxLayout(column)
        parts.setContentsMargins(0, 0, 0, 8)
        parts.setSpacing(0)
        for widget in widgets:
            parts.addWidget(widget)
        parts.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName(name)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(column)
        area.verticalScrollBar().valueChanged.connect(column.hold)
        return area

    @Slot(object)
    def _asked(self, _request: object) -> None:
        self.all_dates.setVisible(self._desk.narrowing.dated)

    @Slot(object)
    def _months_came(self, _months: object) -> None:
        self._counted = True
        self._parts_came()

    @Slot()
    def _parts_came(self) -> None:
        some, found = self._tree.size > 0, self._tree.rowCount() > 0
        finding = self._tree.narrowed
        self._no_tags.setVisible(not some)
        self._no_such_tag.setVisible(finding and not found)
        self.tag_filter.setVisible(self._tree.size > MANY_TAGS or finding)
        self.tags.setVisible(found)
        self._tags_section.setVisible(not some or found or finding)
        self._no_stories.setVisible(not self._stories.stories)
        self.stories.setVisible(bool(self._stories.stories))
        self._saved_section.setVisible(self._saved.rowCount() > 0)
        listed = self._facet_tree.rowCount() > 0 or bool(self.histogram.bars)
        self._facets_section.setVisible(listed or not self._counted)

    @Slot(int, int)
    def _line_drawn(self, _at: int, _number: int) -> None:
        self._height = self.parts.sizes()[1]

    @Slot()
    def _share_out(self) -> None:
        """Give what the list has its height, or only that of its heading where it is folded away."""
        closed = self._facets_section.closed
        head = self._facets_section.heading.sizeHint().height() + 14
        self._facets_section.setMinimumHeight(head if closed else 2 * LEAST)
        self._facets_section.setMaximumHeight(head if closed else UNLIMITED)
        if not closed:
            whole = self.parts.height()
            below = self._height or round(whole * SHARE)
            self.parts.setSizes([whole - below, below])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only what is laid out has a height to share.
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._share_out()
