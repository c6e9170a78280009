"""What the actions of the table do with reprints: fold them, select them, compare them, and say what is one."""

from __future__ import annotations

from PySide6.QtCore import Slot

from desktop.dialogs.reprints import ReprintDialog
from desktop.translation import tr
from desktop.views.commands.relating import RelatingCommands


class ReprintCommands(RelatingCommands):
    """The slots for reprints."""

    @Slot()
    def fold_reprints(self) -> None:
        """One row for all copies of a text, or a row for each."""
        self._window.column.looks.set_fold(not self._window.desk.settings.flag("list.fold"))

    @Slot()
    def select_copies(self) -> None:
        """Select the copies that are folded into the selected rows, too, so that what is done is done with all."""
        view = self._window.list
        before = view.selected_count()
        view.select_with_copies()
        count = view.selected_count()
        said = tr("{n} clipping(s) selected, copies included.", "", count)
        self._window.notice.say(said if count > before else tr("No copies are folded into what is selected."))

    @Slot()
    def reprints(self) -> None:
        """The dialog with the reprints of the current clipping."""
        ids = self._ids()
        if ids:
            self.show_reprints(ids[0])

    @Slot(int)
    def show_reprints(self, clipping_id: int) -> None:
        """The dialog with the reprints of a clipping."""
        dialog = ReprintDialog(self._window.desk, clipping_id, self._window.theme, self._window)
        dialog.opened.connect(self._window.show_clipping)
        dialog.open()

    @Slot()
    def same_text(self) -> None:
        """Say that the selected clippings are reprints of each other; with one, find the other."""
        ids = self._ids()
        if len(ids) > 1:
            self._window.desk.reprints.say_same(ids)
        elif ids:
            self.show_reprints(ids[0])
