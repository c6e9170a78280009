"""What the actions of the table do with the library as a whole: undo, another library, leaving."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from desktop.dialogs.history import History
from desktop.dialogs.preferences import Preferences
from desktop.views.commands.exporting import ExportCommands


class LibraryCommands(ExportCommands):
    """`library_wanted` asks for another library: "new", "open", or the path of one that is known."""

    library_wanted = Signal(str)

    @Slot()
    def undo(self) -> None:
        """Take back the last step."""
        self._window.desk.editing.undo()

    @Slot()
    def redo(self) -> None:
        """Do it again."""
        self._window.desk.editing.redo()

    @Slot()
    def history(self) -> None:
        """What was done last, to go back to any point of it."""
        History(self._window.desk, self._window.theme, self._window).open()

    @Slot()
    def library_new(self) -> None:
        """Make another library."""
        self.library_wanted.emit("new")

    @Slot()
    def library_open(self) -> None:
        """Open another library."""
        self.library_wanted.emit("open")

    @Slot()
    def preferences(self) -> None:
        """Everything that can be set."""
        self.show_preferences()

    def show_preferences(self, page: str = "general") -> None:
        """The preferences, at a page of `desktop.settings.PAGES`."""
        self._window.remember()
        dialog = Preferences(self._window.desk, self._window, page)
        dialog.shortcuts_wanted.connect(self._window.actions_["help.shortcuts"].trigger)
        dialog.open()

    @Slot()
    def watched_preferences(self) -> None:
        """Where the watched folder is set."""
        self.show_preferences("watched")

    @Slot()
    def quit(self) -> None:
        """Close the window, also where the program stays in the notification area else."""
        self._window.leave()
