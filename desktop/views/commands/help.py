"""What the actions of the table do with help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QApplication, QDialog

from desktop.dialogs.about import About
from desktop.dialogs.help import Help
from desktop.dialogs.messages import Messages
from desktop.dialogs.search_help import SearchHelp
from desktop.dialogs.shortcuts import Shortcuts
from desktop.help_pages import OF_DIALOG, PAGES
from desktop.language import code_for
from desktop.views.commands.highlights import HighlightCommands
from desktop.views.dialog_help import DialogHelp

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


class HelpCommands(HighlightCommands):
    """The slots for help."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._dialog_help = DialogHelp(window, self.help_here)

    @Slot()
    def help(self) -> None:
        """The pages of the help, from the first."""
        self.show_help()

    def show_help(self, page: str = PAGES[0].name, over: QDialog | None = None) -> None:
        """A page of `desktop.help_pages`; the window of the help is one and stays open beside the work.

        A dialog that waits for an answer lets nobody else have the keys but what is `over` it.
        """
        window = self._window
        found = [each for each in (over or window).findChildren(Help) if each.isVisible()]
        if found:
            shown = found[0]
        else:
            language = code_for(window.desk.settings.text("language"))
            shown = Help(window.actions_.keymap, language, window.theme, over or window)
            shown.action_wanted.connect(self._do)
            shown.setting_wanted.connect(self.show_preferences)
        shown.show_page(page)
        shown.show()
        shown.raise_()
        shown.activateWindow()

    @Slot()
    def help_here(self) -> None:
        """The page of the help that belongs to the dialog in front."""
        front = QApplication.activeModalWidget() or QApplication.activeWindow()
        if isinstance(front, QDialog):
            self.show_help(OF_DIALOG.get(front.objectName(), PAGES[0].name), front)
        else:
            self.show_help()

    @Slot(str)
    def _do(self, action_id: str) -> None:
        self._window.activateWindow()
        self._window.actions_[action_id].trigger()

    @Slot()
    def messages(self) -> None:
        """What was said lately."""
        Messages(list(self._window.notice.history), self._window.theme, self._window).open()

    @Slot()
    def welcome(self) -> None:
        """The page with the first steps."""
        window = self._window
        window.desk.settings.set("welcome.shown", True)
        window.list.clearSelection()
        window.list.setCurrentIndex(QModelIndex())
        window.pane.show_welcome()

    @Slot()
    def sample_open(self) -> None:
        """The sample library, made where it is not there yet."""
        self.library_wanted.emit("sample")

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
