"""What the actions of the table do to hand clippings on: the export dialog, an export once more, and what is left of
earlier ones."""

from __future__ import annotations

from PySide6.QtCore import Slot

from db.model import SavedSearch, Story
from desktop.controllers.export_scope import Scope
from desktop.dialogs.export import ExportDialog
from desktop.translation import tr
from desktop.views.commands.keeping import KeepingCommands


class ExportCommands(KeepingCommands):
    """The slots for exports."""

    @Slot()
    def export(self) -> None:
        """The export dialog for the selected, or for the whole list where nothing is."""
        self.export_scope(None)

    def export_scope(self, scope: Scope | None) -> None:
        """The export dialog for some clippings; None for what is selected or listed."""
        window = self._window
        listed = list(window.desk.listing.table.whole)
        ExportDialog(window.desk, self._ids(), listed, window.theme, window, scope).open()

    @Slot(object)
    def export_story(self, story: Story) -> None:
        """The export dialog for a story."""
        self.export_scope(Scope("story", number=story.id))

    @Slot(object)
    def export_search(self, search: SavedSearch) -> None:
        """The export dialog for what a saved search finds."""
        self.export_scope(Scope("saved", number=search.id))

    @Slot()
    def export_again(self) -> None:
        """Do the last export once more; the dialog where there was none."""
        exporting = self._window.desk.exporting
        last = next(iter(exporting.memory.recent()), None)
        if last is None:
            self.export()
        else:
            exporting.again(last)

    @Slot()
    def describe_export_again(self) -> None:
        """Say in the menu which export would be done once more."""
        last = next(iter(self._window.desk.exporting.memory.recent()), None)
        words = tr("&Update “{name}”").format(name=last.name.replace("&", "&&")) if last is not None else None
        self._window.actions_.describe("export.again", words)
