"""What the actions of the table do with stories, and with tags as a whole."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu

from db.model import Story
from desktop.dialogs.link_kinds import LinkKindsDialog
from desktop.dialogs.stories import StoryDialog
from desktop.translation import tr
from desktop.views.commands.palette import PaletteCommands


class OrganisingCommands(PaletteCommands):
    """The slots for stories, and for tags as a whole."""

    @Slot()
    def story(self) -> None:
        """The story popup for the selected."""
        StoryDialog(self._window.desk, self._ids(), self._window).open()

    @Slot()
    def new_story(self) -> None:
        """Ask for the name of a new story."""
        self._window.sidebar_wiring.story_menu.make()

    @Slot()
    def story_page(self) -> None:
        """The page of the story in the list, else of the one that the current clipping is in."""
        window = self._window
        if window.story_wiring.show():
            return
        ids = window.selected_ids()[:1]
        if not ids:
            window.notice.say(tr("Choose a story in the sidebar, or a clipping that is in one."))
            return
        window.desk.jobs.read(lambda: window.desk.library.stories_of(ids[0]), self._show_one_of)

    def _show_one_of(self, stories: list[Story]) -> None:
        if not stories:
            self._window.notice.say(tr("This clipping is in no story."))
        elif len(stories) == 1:
            self._window.story_wiring.show_story(stories[0].name)
        else:
            menu = QMenu(self._window)
            menu.setObjectName("stories_menu")
            for story in stories:
                show = partial(self._window.story_wiring.show_story, story.name)
                menu.addAction(story.name.replace("&", "&&"), show)
            menu.setActiveAction(menu.actions()[0])
            menu.aboutToHide.connect(menu.deleteLater)
            pane = self._window.pane
            menu.popup(pane.mapToGlobal(pane.rect().center()))

    @Slot()
    def story_from_search(self) -> None:
        """The story popup for everything that the list has."""
        listing = self._window.desk.listing
        if listing.answered:
            StoryDialog(self._window.desk, list(listing.table.whole), self._window).open()
        else:
            self._window.notice.say(tr("The list is still being read. Try again in a moment."))

    @Slot()
    def link_kinds(self) -> None:
        """Show the kinds of link, to add, rename and remove one's own."""
        LinkKindsDialog(self._window.desk, self._window).open()

    @Slot()
    def manage_tags(self) -> None:
        """Show all tags in a table with what can be done to them."""
        self._window.sidebar_wiring.manage_tags()
