"""What happens on what is done in the sidebar: its signals joined to controllers, menus and dialogs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QMenu, QWidget

from desktop.controllers.naming import KINDS
from desktop.dialogs.facet_values import FacetValues
from desktop.dialogs.tag_manager import TagManager
from desktop.models.facet_tree import value_in_words
from desktop.translation import tr
from desktop.views.name_menu import NameMenu
from desktop.views.saved_view import SavedMenu
from desktop.views.story_view import StoryMenu
from desktop.views.tag_menu import TagMenu

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


class SidebarWiring(QWidget):
    """Has the menus of the sidebar's rows; never shown itself."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.hide()
        self._window = window
        self._desk = window.desk
        self.tag_menu = TagMenu(window.desk, window)
        self.saved_menu = SavedMenu(window.desk, window)
        self.story_menu = StoryMenu(window.desk, window)
        self.name_menu = NameMenu(window.desk, window)
        self._connect()

    def _connect(self) -> None:
        desk, sidebar = self._desk, self._window.sidebar
        organising, narrowing = desk.organising, desk.narrowing
        desk.overview.places.given.connect(organising.give_place)
        sidebar.saved.chosen.connect(self._window.show_saved)
        sidebar.saved.menu_wanted.connect(self.saved_menu.open_for)
        sidebar.saved.rename_wanted.connect(self.saved_menu.rename)
        sidebar.saved.remove_wanted.connect(self.saved_menu.remove)
        desk.saving.saved.moved.connect(desk.editing.move_search)
        self.saved_menu.export_wanted.connect(self._window.commands.export_search)
        self.story_menu.export_wanted.connect(self._window.commands.export_story)
        sidebar.stories.clicked_story.connect(self._story_clicked)
        sidebar.stories.menu_wanted.connect(self.story_menu.open_for)
        sidebar.stories.rename_wanted.connect(self.story_menu.rename)
        sidebar.stories.delete_wanted.connect(self.story_menu.delete)
        sidebar.new_story.clicked.connect(self.story_menu.make)
        desk.overview.story_list.given.connect(organising.give_story)
        sidebar.tags.clicked_tag.connect(self._window.click_tag)
        sidebar.tags.menu_wanted.connect(self.tag_menu.open_for)
        sidebar.tags.rename_wanted.connect(self.tag_menu.rename)
        sidebar.tags.delete_wanted.connect(self.tag_menu.delete)
        sidebar.tags_heading.tag_dropped.connect(self.tag_menu.lift)
        sidebar.manage_tags.clicked.connect(self.manage_tags)
        desk.overview.tag_tree.given.connect(organising.give_tag)
        desk.overview.tag_tree.nested.connect(self.tag_menu.nest)
        sidebar.facets.clicked_value.connect(narrowing.step)
        sidebar.facets.menu_wanted.connect(self.open_value_menu)
        sidebar.facets.all_wanted.connect(self.show_values)
        sidebar.histogram.clicked_period.connect(self._period_clicked)

    @Slot()
    def manage_tags(self) -> None:
        """Show all tags with what can be done to them."""
        TagManager(self._desk, self._window.theme, self._window).open()

    @Slot(str)
    def show_values(self, field: str) -> None:
        """Show every value of a field that the list has."""
        FacetValues(self._desk, field, self._window.theme, self._window).open()

    @Slot(str, str, QPoint)
    def open_value_menu(self, field: str, value: str, spot: QPoint) -> QMenu:
        """Open the menu of a value here."""
        want = partial(self._desk.narrowing.want, field, value)
        menu = QMenu(self._window)
        menu.setObjectName("value_menu")
        menu.addAction(tr("Show only these"), partial(want, "+"))
        menu.addAction(tr("Leave these out"), partial(want, "-"))
        forget = menu.addAction(tr("Take it out of the search"), partial(want, None))
        forget.setEnabled(bool(self._desk.narrowing.facets.sign(field, value)))
        menu.addSeparator()
        everything = tr("Show all of {name}").format(name=value_in_words(field, value))
        menu.addAction(everything.replace("&", "&&"), partial(self._window.search_for, field, value))
        if field in KINDS:
            self.name_menu.add_corrections(menu, KINDS[field], value)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)
        return menu

    @Slot(str)
    def _story_clicked(self, name: str) -> None:
        if not self._desk.overview.story_list.sign(name):
            # Its page is shown, until one of its clippings is chosen.
            self._window.list.clearSelection()
        self._desk.narrowing.step("story", name)

    @Slot(str)
    def _period_clicked(self, period: str) -> None:
        self._desk.narrowing.step("date", period)
