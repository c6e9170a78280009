"""What the actions of the table do with the captures of a clipping."""

from __future__ import annotations

from PySide6.QtCore import Slot

from desktop.dialogs.captures import CapturesDialog
from desktop.views.commands.intake import IntakeCommands


class CaptureCommands(IntakeCommands):
    """The slots for what was taken of an article, and when."""

    @Slot()
    def captures(self) -> None:
        """When the clipping was taken, and what changed."""
        ids = self._ids()
        if len(ids) == 1:
            self.captures_of(ids[0])

    @Slot(int)
    def captures_of(self, clipping_id: int) -> None:
        """When this clipping was taken, and what changed."""
        window = self._window
        dialog = CapturesDialog(window.desk, clipping_id, window.theme, window)
        dialog.address_wanted.connect(window.commands.open_web)
        dialog.show()
