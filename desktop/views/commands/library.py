"""What the actions of the table do with the library as a whole: undo, export, copies, another library, leaving."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.dialogs.export import ExportDialog
from desktop.dialogs.history import History
from desktop.dialogs.preferences import Preferences
from desktop.dialogs.question import tell
from desktop.models.wording import amount
from desktop.views.commands.intake import IntakeCommands
from desktop.views.task_area import open_folder

if TYPE_CHECKING:
    pass


class LibraryCommands(IntakeCommands):
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
    def export(self) -> None:
        """The export dialog for the selected, or for the whole list where nothing is."""
        table = self._window.desk.listing.table
        ExportDialog(self._window.desk, self._ids(), list(table.ids), self._window.theme, self._window).open()

    @Slot()
    def library_new(self) -> None:
        """Make another library."""
        self.library_wanted.emit("new")

    @Slot()
    def library_open(self) -> None:
        """Open another library."""
        self.library_wanted.emit("open")

    @Slot()
    def library_folder(self) -> None:
        """Show the library's folder."""
        open_folder(self._window.desk.library.folder)

    @Slot()
    def library_backup(self) -> None:
        """Write a copy of the whole library."""
        desk = self._window.desk
        chooser = QFileDialog(self._window, "Back up the library", str(desk.library.folder.parent), "Copies (*.zip)")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("zip")
        chooser.selectFile(f"{desk.library.name}.zip")
        chooser.fileSelected.connect(self._back_up)
        chooser.open()

    @Slot(str)
    def _back_up(self, name: str) -> None:
        library = self._window.desk.library
        path = Path(name)
        self._window.desk.tasks.start(
            f"Copy of {library.name}",
            lambda progress, cancelled: library.backup(path),
            lambda _: (f"Written and verified: {path.name}", path.parent),
        )

    @Slot()
    def library_check(self) -> None:
        """Verify the whole library."""
        from db import check

        library = self._window.desk.library

        def done(report: check.Report) -> tuple[str, Path | None]:
            if report.sound:
                return f"{amount(report.clippings, 'clipping')} looked at: everything is in order.", None
            tell(self._window, "The library has damage", "\n".join(each.what for each in report.findings))
            return "Damage was found.", None

        self._window.desk.tasks.start(
            "Check of the library", lambda progress, cancelled: check.check(library, progress=progress), done
        )

    @Slot()
    def preferences(self) -> None:
        """Everything that can be set."""
        self.show_preferences()

    def show_preferences(self, page: str = "general") -> None:
        """The preferences, at a page of `desktop.settings.PAGES`."""
        self._window.remember()
        Preferences(self._window.desk, self._window, page).open()

    @Slot()
    def watched_preferences(self) -> None:
        """Where the watched folder is set."""
        self.show_preferences("watched")

    @Slot()
    def quit(self) -> None:
        """Close the window, also where the program stays in the notification area else."""
        self._window.leave()
