"""The right side: tool bar, the reader or what is said in its place, and the stepper through the hits, wired."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import icons
from desktop.actions import Actions
from desktop.controllers.desk import Desk
from desktop.controllers.page import Page
from desktop.reading_looks import KEYS, Looks
from desktop.theme import Theme
from desktop.translation import number, tr
from desktop.views.beside_reader import BesideReader
from desktop.views.emptiness import reader_emptiness
from desktop.views.empty_state import EmptyState
from desktop.views.looks_popover import LooksPopover
from desktop.views.reader import Reader
from desktop.views.reader_banner import ReaderBanner
from desktop.views.reader_bar import ReaderBar, tool_button
from desktop.views.reprint_line import ReprintLine
from desktop.views.story_page import StoryPageView
from desktop.views.welcome import Welcome


class HitBar(QFrame):
    """'3 of 12' with the two ways to go, floating over the reader's lower corner, at the end of its lines."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hit_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = QLabel(self)
        self._label.setObjectName("hit_count")
        self._label.setAccessibleName(tr("Hits in this article"))
        line = QHBoxLayout(self)
        line.setContentsMargins(11, 3, 4, 3)
        line.setSpacing(2)
        line.addWidget(self._label)
        for action_id in ("hit.previous", "hit.next"):
            line.addWidget(tool_button(actions[action_id], self))
        parent.installEventFilter(self)
        self.hide()

    @Slot(int, int)
    def show_hits(self, current: int, count: int) -> None:
        """Show which hit of how many; nothing for none."""
        if current:
            self._label.setText(tr("{current} of {count}").format(current=number(current), count=number(count)))
        else:
            self._label.setText(tr("{n} hit(s)", "", count))
        self.setVisible(count > 0)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        self.adjustSize()
        parent = self.parentWidget()
        assert parent is not None
        x = 24 if self.isRightToLeft() else parent.width() - self.width() - 24
        self.move(x, parent.height() - self.height() - 18)


class ReaderPane(QFrame):
    """Tool bar over reader or empty state."""

    def __init__(self, desk: Desk, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader_column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._selected = 0
        self._welcoming = False
        self._theme = theme
        self._actions = actions
        reader = self.reader = Reader(theme, desk.settings.number("reader.size"), self)
        reader.set_looks(Looks.of(desk.settings))
        self.empty = EmptyState("reader_empty", theme, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(reader)
        self.welcome = Welcome(desk, actions, theme, self)
        self._stack.addWidget(self.welcome)
        self.welcome.dismissed.connect(self.stop_welcoming)
        self.story = StoryPageView(desk, actions, theme, self)
        self._stack.addWidget(self.story)
        desk.stories.changed.connect(self._story_changed)
        desk.listing.asked.connect(self._asked)
        self.banner = ReaderBanner(theme, self)
        self.reprint_line = ReprintLine(theme, self)
        desk.reprints.carried.connect(self.reprint_line.show_carried)
        # Else the focus would go on to the button that files the clipping away.
        self.banner.answered.connect(reader.setFocus)
        self.hits = HitBar(actions, reader)
        reader.hits_changed.connect(self.hits.show_hits)
        self._export = QPushButton(tr("Export"), self)
        self._export.setObjectName("export_button")
        self._export.setProperty("role", "primary")
        self._export.setAccessibleName(tr("Export"))
        self._export.clicked.connect(actions["export.open"].trigger)
        actions["export.open"].changed.connect(self._export_changed)
        self.bar = ReaderBar(actions, self._export, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.banner)
        layout.addWidget(self.reprint_line)
        self.beside = BesideReader(self._stack, self)
        layout.addWidget(self.beside, 1)
        theme.changed.connect(self._tint)
        desk.reading.shown.connect(self._show_page)
        desk.reading.hits.connect(reader.set_marks)
        self._hits_of = ""
        reader.composed.connect(self._find_hits)
        desk.listing.listed.connect(self._list_changed)
        reader.picture_wanted.connect(desk.pictures.want)
        desk.pictures.ready.connect(reader.set_picture)
        reader.size_wanted.connect(self._set_size)
        desk.chosen.changed.connect(self._setting_changed)
        self.looks = LooksPopover(desk, theme, self)
        self._tint()
        self._export_changed()

    def read(self, clipping_id: int | None, selected: int) -> None:
        """Show a clipping; where it is None, say so of a list in which so many are selected."""
        self._selected = selected
        self._desk.reading.show(clipping_id)
        if clipping_id is None:
            self._show_no_page()

    def show_welcome(self) -> None:
        """Show the first steps, also where a story's page would stand, until something else is asked for."""
        self._welcoming = True
        self.read(None, 0)
        self.welcome.begin()

    @Slot()
    def stop_welcoming(self) -> None:
        """Show what would stand here had nobody asked for the first steps."""
        self._welcoming = False
        if self._desk.reading.page is None:
            self._show_no_page()

    @Slot()
    def _asked(self) -> None:
        if self._welcoming:
            self.stop_welcoming()

    def show_looks(self) -> None:
        """Open the popover with what can be chosen about type and page."""
        button = self.bar.button("reader.looks")
        self.looks.open_under(button if button.isVisible() else self.reader)

    @Slot(int)
    def _set_size(self, size: int) -> None:
        self._desk.settings.set("reader.size", size)

    @Slot(str)
    def _setting_changed(self, key: str) -> None:
        if key in KEYS:
            self.reader.set_looks(Looks.of(self._desk.settings))

    @Slot(object)
    def _show_page(self, page: Page | None) -> None:
        self.reader.show_page(page)
        if page is None:
            self._show_no_page()
        else:
            self._welcoming = False
            self._stack.setCurrentWidget(self.reader)
            self._offer_fetching(page)

    def _offer_fetching(self, page: Page) -> None:
        desk = self._desk
        asked = desk.fetching.pictures_wanted == "ask"
        self.banner.show_page(page, pictures=asked, writable=not desk.library.read_only)
        if page.unkept:
            desk.fetching.pictures_by_themselves(page.clipping.id)

    @Slot()
    def _show_no_page(self) -> None:
        if self._selected == 1:
            return
        if self.story.wanted and not self._selected and not self._welcoming:
            self.banner.hide()
            self._stack.setCurrentWidget(self.story)
            return
        if (self._welcoming or self.welcome.wanted) and not self._selected:
            self.banner.hide()
            self._stack.setCurrentWidget(self.welcome)
            return
        listing = self._desk.listing
        said = reader_emptiness(self._selected, len(listing.table.ids), listing.request)
        self.banner.hide()
        actions = tuple(self._actions[each] for each in said.actions)
        self.empty.say(said.icon, said.heading, said.words, actions)
        self._stack.setCurrentWidget(self.empty)

    @Slot()
    def _story_changed(self) -> None:
        if self._desk.reading.page is None:
            self._show_no_page()

    @Slot()
    def _list_changed(self) -> None:
        """Another search has been answered: the article that goes on being read has other hits."""
        if self._desk.listing.request.text != self._hits_of and self.reader.page is not None:
            self._find_hits()

    @Slot()
    def _find_hits(self) -> None:
        listing = self._desk.listing
        self._hits_of = listing.request.text
        self._desk.reading.find_hits(listing.query if listing.request.searching else None, self.reader.texts())

    @Slot()
    def _export_changed(self) -> None:
        action = self._actions["export.open"]
        self._export.setEnabled(action.isEnabled())
        self._export.setToolTip(action.toolTip())

    @Slot()
    def _tint(self) -> None:
        self._export.setIcon(icons.icon("file-down", self._theme.tokens, "on_accent"))
