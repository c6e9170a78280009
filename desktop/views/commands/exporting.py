"""What the actions of the table do to hand clippings on: the export dialog, an export once more, and what is left of
earlier ones."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot

from db.model import SavedSearch, Story
from desktop.controllers.export_scope import Scope
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.question import confirm
from desktop.export.dossier import Written
from desktop.translation import tr
from desktop.views.commands.keeping import KeepingCommands

NAMED = 10
"""Files that are named before they are removed; of more it is said how many they are."""


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

    @Slot(object)
    def offer_removal(self, written: Written) -> None:
        """Say that files of earlier exports are no longer part of one, and offer to remove them."""
        count = len(written.left_behind)
        words = tr("In {name}, {n} file(s) of earlier exports are no longer part of it.", "", count)
        remove = tr("Remove {n} file(s)…", "", count)
        ask = partial(self._ask_removal, written)
        self._window.notice.say(words.format(name=written.path.name), remove, act=ask, stays=True)

    def _ask_removal(self, written: Written) -> None:
        names = [path.relative_to(written.path).as_posix() for path in written.left_behind]
        shown = names[:NAMED]
        if len(names) > NAMED:
            shown.append(tr("and {n} more", "", len(names) - NAMED))
        words = tr("What you have written or changed in them yourself stays.") + "\n\n" + "\n".join(shown)
        question = tr("Remove {n} file(s) from {name}?", "", len(names)).format(name=written.path.name)
        remove = partial(self._window.desk.exporting.remove_left, written)
        confirm(self._window, question, words, tr("Remove"), remove)

    @Slot(str)
    def say_removed(self, words: str) -> None:
        """Say what was removed of an export."""
        self._window.notice.say(words)
