"""What the actions of the table do with the captures of a clipping."""

from __future__ import annotations

from PySide6.QtCore import Slot

from desktop.dialogs.captures import CapturesDialog
from desktop.dialogs.field_history import FieldHistoryDialog
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

    @Slot()
    def field_history(self) -> None:
        """What became of the fields of the clipping, or of the one in which the cursor is."""
        field = self._window.inspector.field_in_hand
        ids = self._ids()
        if field is not None:
            self.inspected_history(field)
        elif len(ids) == 1:
            self._show_field_history(ids[0], None)

    @Slot(str)
    def inspected_history(self, field: str) -> None:
        """What became of a field of the clipping in the inspector."""
        number = self._window.inspector.clipping_id
        if number is not None:
            self._show_field_history(number, field)

    def _show_field_history(self, clipping_id: int, field: str | None) -> None:
        window = self._window
        window.inspector.commit()
        FieldHistoryDialog(window.desk, clipping_id, field, window.theme, window).show()

    def _show_captures(self, clipping_id: int, ends: tuple[int, int] | None = None) -> None:
        window = self._window
        dialog = CapturesDialog(window.desk, clipping_id, window.theme, window, ends)
        dialog.address_wanted.connect(window.commands.open_web)
        dialog.show()
