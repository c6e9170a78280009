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
            self._show_captures(ids[0])

    @Slot(int, int, int)
    def compare_captures(self, clipping_id: int, old: int, new: int) -> None:
        """What changed from one capture of this clipping to another."""
        self._show_captures(clipping_id, (old, new))

    def _show_captures(self, clipping_id: int, ends: tuple[int, int] | None = None) -> None:
        window = self._window
        dialog = CapturesDialog(window.desk, clipping_id, window.theme, window, ends)
        dialog.address_wanted.connect(window.commands.open_web)
        dialog.show()
