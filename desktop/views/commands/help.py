"""What the actions of the table do with help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.dialogs.about import About
from desktop.dialogs.search_help import SearchHelp
from desktop.dialogs.shortcuts import Shortcuts
from desktop.views.commands.highlights import HighlightCommands

if TYPE_CHECKING:
    pass


class HelpCommands(HighlightCommands):
    """The slots for help."""

    @Slot()
    def shortcuts(self) -> None:
        """The keyboard shortcuts."""
        Shortcuts(self._window.actions_, self._window).open()

    @Slot()
    def search_help(self) -> None:
        """What the search box understands."""
        SearchHelp(self._window).open()

    @Slot()
    def about(self) -> None:
        """Which program this is."""
        About(self._window.theme, self._window).open()
