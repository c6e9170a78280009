"""What the actions of the table do with the selected clippings, whether one or many."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.dialogs.bulk_edit import BulkEditDialog
from desktop.dialogs.link import LinkDialog
from desktop.dialogs.question import confirm
from desktop.dialogs.tags import TagDialog
from desktop.translation import tr
from desktop.views.commands.listing import ListingCommands

if TYPE_CHECKING:
    pass


class ClippingCommands(ListingCommands):
    """The slots for the selected clippings, whether one or many."""

    @Slot()
    def file(self) -> None:
        """File the selected away, or back into the inbox if all of them are filed."""
        cards = self._window.selected_cards()
        self._window.desk.editing.file(self._ids(), not (cards and all(card.row.filed for card in cards)))

    @Slot()
    def star(self) -> None:
        """Star the selected, or take the stars off if all have one."""
        cards = self._window.selected_cards()
        self._window.desk.editing.star(self._ids(), not (cards and all(card.row.starred for card in cards)))

    @Slot()
    def toggle_read(self) -> None:
        """Mark the selected as unread, or as read if one of them is not."""
        cards = self._window.selected_cards()
        self._window.desk.editing.mark_read(self._ids(), bool(cards) and not all(card.row.read for card in cards))

    @Slot()
    def tag(self) -> None:
        """The tag popup for the selected."""
        TagDialog(self._window.desk, self._ids(), self._window.theme, self._window).open()

    @Slot()
    def link(self) -> None:
        """The link dialog for the selected."""
        LinkDialog(self._window.desk, self._ids(), self._window.theme, self._window).open()

    @Slot()
    def edit(self) -> None:
        """Show the inspector and put the cursor into its first field."""
        self._show_inspector(True)
        self._window.inspector.focus_first()

    @Slot()
    def edit_many(self) -> None:
        """The dialog that changes a field of all that are selected, after showing what that does."""
        BulkEditDialog(self._window.desk, self._ids(), self._window).open()

    @Slot()
    def show_left_out(self) -> None:
        """Show in the inspector what was left out of the text."""
        self._show_inspector(True)
        self._window.inspector.show_left_out()

    @Slot()
    def trash(self) -> None:
        """Move the selected to the trash."""
        self._window.desk.editing.trash(self._ids())

    @Slot()
    def restore(self) -> None:
        """Bring the selected back."""
        self._window.desk.editing.restore(self._ids())

    @Slot()
    def purge(self) -> None:
        """Delete the selected for ever, after a question."""
        ids = self._ids()
        confirm(
            self._window,
            tr("Delete {n} clipping(s) for ever?", "", len(ids)),
            tr("Text, tags, links and the kept originals are deleted. This cannot be undone."),
            tr("Delete for ever"),
            partial(self._window.desk.editing.purge, ids),
        )

    @Slot()
    def empty_trash(self) -> None:
        """Delete everything in the trash for ever, after a question."""
        count = self._window.desk.overview.facts.counts.get("trash", 0)
        confirm(
            self._window,
            tr("Delete {n} clipping(s) in the trash for ever?", "", count),
            tr("Text, tags, links and the kept originals are deleted. This cannot be undone."),
            tr("Empty trash"),
            partial(self._window.desk.editing.purge, None),
        )

    @Slot()
    def select_all(self) -> None:
        """Select the whole list."""
        self._window.list.selectAll()

    @Slot()
    def next_clipping(self) -> None:
        """One down in the list."""
        (self._window.highlights.front or self._window.list).step(1)

    @Slot()
    def previous_clipping(self) -> None:
        """One up in the list."""
        (self._window.highlights.front or self._window.list).step(-1)

    def _show_inspector(self, on: bool) -> None:
        self._window.inspector.setVisible(on)
        self._window.actions_["view.inspector"].setChecked(on)

    @Slot()
    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""
        self._show_inspector(not self._window.inspector.isVisible())
