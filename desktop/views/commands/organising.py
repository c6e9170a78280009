"""What the actions of the table do with stories, and with tags as a whole."""

from __future__ import annotations

from PySide6.QtCore import Slot

from desktop.dialogs.stories import StoryDialog
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
    def manage_tags(self) -> None:
        """Show all tags in a table with what can be done to them."""
        self._window.sidebar_wiring.manage_tags()
