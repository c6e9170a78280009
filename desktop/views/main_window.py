"""The window: sidebar, list, reader and inspector side by side, and what each shows when."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from db.errors import CuttingsError
from db.model import SavedSearch
from db.query.edit import with_filter
from desktop.actions import ACTIONS, Actions, Keymap
from desktop.controllers.desk import Desk
from desktop.controllers.listing import Request
from desktop.controllers.page import Page
from desktop.controllers.tasks import Task
from desktop.dialogs.question import confirm
from desktop.models.clipping_table import Card
from desktop.models.dragging import are_ours
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.applying import Applying
from desktop.views.care_wiring import CareWiring
from desktop.views.commands import Commands
from desktop.views.conditions import conditions
from desktop.views.drop_overlay import DropOverlay
from desktop.views.highlight_wiring import VIEW, HighlightWiring
from desktop.views.inspector import Inspector
from desktop.views.link_wiring import LinkWiring
from desktop.views.list_column import ListColumn
from desktop.views.notice import Notice
from desktop.views.place_banner import PlaceBanner
from desktop.views.reader_menu import ReaderMenu
from desktop.views.reader_pane import ReaderPane
from desktop.views.reading_mode import ReadingMode
from desktop.views.recent_menu import RecentMenu
from desktop.views.related_wiring import RelatedWiring
from desktop.views.remedies import remedy
from desktop.views.remembered import Remembered
from desktop.views.sidebar import Sidebar
from desktop.views.sidebar_wiring import SidebarWiring
from desktop.views.story_wiring import StoryWiring
from desktop.views.task_area import TaskArea, open_file, open_folder
from desktop.views.window_memory import WindowMemory


class MainWindow(QMainWindow):
    """One library's window. `closing` is the last thing it says."""

    closing = Signal()

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(tr("{name} – Cuttings").format(name=desk.library.name))
        self.setAcceptDrops(True)
        self.desk = desk
        self._stopping = False
        self._leaving = False
        self.stays_hidden: Callable[[], bool] | None = None
        """Asked when the window is closed: whether the program stays and the window is only hidden."""
        self.theme = theme
        self.commands = Commands(self)
        self.actions_ = Actions(self, self.commands, theme, Keymap(ACTIONS, desk.settings, self))
        self.menus = self.actions_.fill_menus(self.menuBar())
        self.task_area = TaskArea(desk.tasks, theme, self, desk.settings)
        self.sidebar = Sidebar(desk, self.actions_["clip.new"], self.task_area, theme, self)
        centre = QWidget(self)
        self.column = ListColumn(desk, self.actions_, theme, centre, self)
        self.search_bar = self.column.search_bar
        self.list = self.column.list
        self.completions = self.column.completions
        self.pane = ReaderPane(desk, self.actions_, theme, self)
        self.reader = self.pane.reader
        self.inspector = Inspector(desk, theme, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("columns")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.highlights = HighlightWiring(self)
        self.related = RelatedWiring(self)
        for widget in (self.sidebar, self.highlights.columns, self.pane, self.inspector):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(2, 1)
        filled = QVBoxLayout(centre)
        filled.setContentsMargins(0, 0, 0, 0)
        self.place_banner = PlaceBanner(theme, self)
        self.place_gone = False
        """Whether the banner says that the library's folder is not there, so that nobody else need say it."""
        filled.setSpacing(0)
        filled.addWidget(self.place_banner)
        filled.addWidget(self.splitter, 1)
        self.setCentralWidget(centre)
        self.drop_overlay = DropOverlay(theme, centre)
        self.notice = Notice(theme, centre, desk.settings)
        self.notice.home = self.list
        self.reading_mode = ReadingMode(self)
        self.reader_menu = ReaderMenu(self)
        self.link_wiring = LinkWiring(self)
        self._connect()
        self.sidebar_wiring = SidebarWiring(self)
        self.story_wiring = StoryWiring(self)
        self.care_wiring = CareWiring(self)
        self.tag_menu = self.sidebar_wiring.tag_menu
        self.saved_menu = self.sidebar_wiring.saved_menu
        self._memory = WindowMemory(self, centre)
        self._memory.restore()
        self.check_theme()
        self._applying = Applying(self)
        self._set_tab_order()

    # What is shown

    def say_error(self, error: Exception) -> None:
        """Tell of something that the environment did; anything else is a crash and not shown here."""
        if isinstance(error, CuttingsError):
            self.notice.say_error(error, *remedy(self, error))
        else:
            raise error

    def selected_ids(self) -> list[int]:
        """The clippings that an action is meant for."""
        if self.highlights.shown:
            page = self.desk.reading.page
            return [page.clipping.id] if page is not None else []
        return self.list.selected_ids()

    def selected_cards(self) -> list[Card]:
        """Cards of selected clippings, as far as they are at hand."""
        return self.column.selected_cards()

    @Slot(int)
    def show_clipping(self, clipping_id: int) -> None:
        """Go to a clipping, leaving search and place where the list does not have it."""
        self.highlights.leave()
        self.column.show_clipping(clipping_id)

    @Slot(str)
    def click_tag(self, name: str) -> None:
        """Include a tag in the search, exclude it, take it out: one step further each time."""
        self.desk.narrowing.step("tag", name)

    @Slot(object)
    def show_saved(self, search: SavedSearch) -> None:
        """Ask what a saved search asks."""
        self.desk.listing.ask(text=search.query, view=search.view, search_sort=search.sort)

    def search_for(self, field: str, value: str) -> None:
        """Show everything that has this value."""
        self.desk.listing.ask(text=with_filter("", field, value, "+"), view="all")

    def check_theme(self) -> None:
        """Check the action of the theme in force."""
        for mode in ("system", "light", "dark"):
            self.actions_[f"theme.{mode}"].setChecked(self.theme.mode == mode)

    def show_recent(self, folders: list[Path]) -> None:
        """Offer these libraries in the menu."""
        if not folders:
            return
        menu = RecentMenu(folders, self)
        menu.wanted.connect(self.commands.library_wanted)
        rows = self.menus["&Library"].actions()
        line = rows[rows.index(self.actions_["library.backup"]) - 1]
        self.menus["&Library"].insertMenu(line, menu)

    # Wiring

    def _connect(self) -> None:
        desk = self.desk
        listing = desk.listing
        self.sidebar.places.chosen.connect(self._go_to)
        self.column.chosen.connect(self._chosen)
        self.list.opened.connect(self.commands.reader_focus)
        listing.asked.connect(self._asked)
        listing.failed.connect(self.say_error)
        listing.table.dataChanged.connect(self._describe_toggles)
        desk.client.trouble.connect(self._trouble)
        desk.overview.changed.connect(self._overview_changed)
        desk.saving.saved.modelReset.connect(self._mark_saved)
        desk.reading.shown.connect(self._show_page)
        desk.editing.done.connect(self._done)
        desk.marking.done.connect(self._done)
        self.highlights.highlighting.changed.connect(self._update_conditions)
        desk.organising.done.connect(self._done)
        desk.naming.done.connect(self._done)
        desk.reprints.done.connect(self._done)
        desk.relating.done.connect(self._done)
        desk.stories.done.connect(self._done)
        desk.jobs.failed.connect(self.say_error)
        desk.exporting.failed.connect(self.say_error)
        desk.exporting.remembered.connect(self.commands.describe_export_again)
        desk.exporting.left.connect(self.commands.offer_removal)
        desk.exporting.removed.connect(self.commands.say_removed)
        self.commands.describe_export_again()
        self.reader.hits_changed.connect(self._update_conditions)
        self.reader.own_link.connect(self._own_link)
        self.reader.web_link.connect(self.commands.open_web)
        self.pane.banner.text_wanted.connect(self.commands.fetch_text_of)
        self.pane.banner.pictures_wanted.connect(self.commands.fetch_pictures_of)
        self.pane.reprint_line.wanted.connect(self.commands.show_reprints)
        self.pane.banner.compare_wanted.connect(self.commands.compare_captures)
        desk.fetching.told.connect(self._fetched)
        self._remembered = Remembered(self, self.commands.resume_clip)
        desk.watched.told.connect(self._done)
        desk.watched.stated.connect(self.task_area.show_standing)
        desk.watched.failed.connect(self.say_error)
        self.task_area.ended.connect(self._task_ended)
        self.task_area.standing_clicked.connect(self.commands.watched_preferences)
        self.inspector.links.opened.connect(self.show_clipping)
        self.inspector.captures.wanted.connect(self.commands.captures)
        self.inspector.left.connect(self.commands.reader_focus)
        self.inspector.history_wanted.connect(self.commands.inspected_history)
        self.inspector.web_link.connect(self.commands.open_web)
        self.notice.action_chosen.connect(desk.editing.undo)
        desk.editing.turned.connect(self.notice.take_back_undo)

    def _set_tab_order(self) -> None:
        chain: list[QWidget] = [
            self.search_bar.field, self.search_bar.sort_button, self.list, self.reader,
            self.sidebar.places, self.sidebar.saved, self.sidebar.stories, self.sidebar.tag_filter, self.sidebar.tags,
            self.sidebar.all_dates, self.sidebar.histogram, self.sidebar.facets,
        ]  # fmt: skip
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)
        self.list.setFocus()

    @Slot(str)
    def _go_to(self, view: str) -> None:
        if view == VIEW:
            self.highlights.show()
            return
        if self.highlights.leave():
            self._chosen()
        self.desk.listing.ask(view=view)

    @Slot(object)
    def _asked(self, request: Request) -> None:
        if self.highlights.leave():
            self._chosen()
        self.sidebar.places.show_view(request.view)
        self.sidebar.saved.show_asked(request.text, request.view)
        self._update_conditions()

    def read_chosen(self) -> None:
        """Have in the reader what is chosen in the list."""
        self._chosen()

    @Slot()
    def _chosen(self) -> None:
        if self.highlights.shown:
            return
        count = self.list.selected_count()
        current = self.list.current_id() if count == 1 else None
        if count == 1 and current is None:
            current = self.list.selected_ids()[0]
        self.pane.read(current, count)
        self._update_conditions()

    @Slot(object)
    def _show_page(self, page: Page | None) -> None:
        self.inspector.show_page(page)
        self._update_conditions()

    @Slot()
    def _mark_saved(self) -> None:
        request = self.desk.listing.request
        self.sidebar.saved.show_asked(request.text, request.view)

    @Slot()
    def _overview_changed(self) -> None:
        facts = self.desk.overview.facts
        self.actions_.describe("undo", tr("&Undo: {step}").format(step=facts.undo) if facts.undo else None)
        self.actions_.describe("redo", tr("&Redo: {step}").format(step=facts.redo) if facts.redo else None)
        if self.desk.listing.answered:
            self.column.refresh_emptiness()
        self._update_conditions()

    @Slot()
    def _update_conditions(self) -> None:
        self.actions_.set_conditions(conditions(self))
        self._describe_toggles()

    @Slot()
    def _describe_toggles(self) -> None:
        cards = self.selected_cards()
        filed = bool(cards) and all(card.row.filed for card in cards)
        self.actions_.describe("clipping.file", tr("Move to &inbox") if filed else None)
        read = bool(cards) and all(card.row.read for card in cards)
        self.actions_.describe("clipping.unread", None if read or not cards else tr("Mark as rea&d"))
        starred = bool(cards) and all(card.row.starred for card in cards)
        self.actions_["clipping.star"].setChecked(starred)
        self.actions_.describe("clipping.star", tr("Take the &star off") if starred else None)

    @Slot(str, str)
    def _own_link(self, kind: str, value: str) -> None:
        if kind == "clipping":
            self.show_clipping(int(value))
        elif kind in ("tag", "outlet"):
            self.search_for(kind, value)
        elif kind == "left-out":
            self.commands.show_left_out()
        elif kind == "note":
            self.commands.edit_note()

    @Slot(str, bool)
    def _done(self, said: str, undoable: bool) -> None:
        self.notice.say(said, tr("Undo") if undoable else "")

    @Slot(str, bool)
    def _fetched(self, said: str, well: bool) -> None:
        self.notice.say(said, kind="info" if well else "warning")

    @Slot(object)
    def _task_ended(self, task: Task) -> None:
        if task.folder is not None:
            opening = [(tr("Open"), partial(open_file, task.folder))] if task.folder.is_file() else []
            show = partial(open_folder, task.folder)
            self.notice.say(task.message, tr("Show folder"), act=show, others=opening)
        else:
            self.notice.say(task.message)

    @Slot(str)
    def _trouble(self, said: str) -> None:
        if not self.place_gone:
            self.notice.say(said, kind="warning")

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _droppable(event.mimeData()) and not self.desk.library.read_only:
            event.acceptProposedAction()
            self.drop_overlay.offer(event.mimeData())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_overlay.hide()
        event.acceptProposedAction()
        self.commands.clip_mime(event.mimeData())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._memory.give_columns()

    def remember(self) -> None:
        """Put what should be the same next time into the settings."""
        self._memory.remember()

    def leave(self) -> None:
        """Close for good, also where closing would only hide the window."""
        self._leaving = True
        self.close()

    @Slot()
    def _stop_and_close(self) -> None:
        self._stopping = self._leaving = True
        self.desk.tasks.cancel_all()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        leaving, self._leaving = self._leaving, False
        if not leaving and self.stays_hidden is not None and self.stays_hidden():
            event.ignore()
            self.remember()
            self.inspector.commit()
            self.hide()
            return
        running = self.desk.tasks.running
        if running and not self._stopping:
            event.ignore()
            words = tr("Still being worked on: {tasks}. What is half done is taken back; what came in stays.")
            words = words.format(tasks=", ".join(running))
            confirm(self, tr("Stop that and quit?"), words, tr("Stop and quit"), self._stop_and_close)
            return
        self.remember()
        self.inspector.commit()
        super().closeEvent(event)
        self.closing.emit()


def _droppable(data: QMimeData) -> bool:
    return not are_ours(data) and (data.hasUrls() or data.hasHtml() or data.hasText())
