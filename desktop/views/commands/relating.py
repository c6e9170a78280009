"""What the actions of the table do with what belongs to a clipping: the panel beside it, and the graph."""

from __future__ import annotations

from PySide6.QtCore import Slot

from desktop.views.commands.organising import OrganisingCommands


class RelatingCommands(OrganisingCommands):
    """The slots for what is related."""

    @Slot(bool)
    def toggle_related(self, on: bool) -> None:
        """Show or hide what belongs to the article, beside it."""
        self._window.related.show_panel(on)

    @Slot()
    def graph(self) -> None:
        """What is around the clipping in the reader, as a picture."""
        self._window.related.show_graph()
