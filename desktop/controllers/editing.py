"""Changes to clippings, tags, links and saved searches that the person asks for, each one write and one undo step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from db.changes import Changes
from db.library import Library
from db.model import LeftOut, LinkType, Sort
from desktop.controllers.restoring import with_piece
from desktop.jobs import Jobs
from desktop.models.wording import amount


class Editing(QObject):
    """`done` carries a sentence about what was done and whether it can be undone; failures go to `Jobs.failed`."""

    done = Signal(str, bool)

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs

    def star(self, ids: Sequence[int], on: bool) -> None:
        """Star clippings or take the star off."""
        self._run(lambda: self._library.star(ids, on), "")

    def file(self, ids: Sequence[int], on: bool) -> None:
        """Take clippings out of the inbox or put them back."""
        where = "filed away" if on else "moved back to the inbox"
        self._run(lambda: self._library.file(ids, on), f"{_clippings(ids)} {where}.")

    def mark_read(self, ids: Sequence[int], on: bool) -> None:
        """Mark clippings as read or unread."""
        self._run(lambda: self._library.mark_read(ids, on), "")

    def trash(self, ids: Sequence[int]) -> None:
        """Move clippings to the trash."""
        self._run(lambda: self._library.trash(ids), f"{_clippings(ids)} moved to the trash.")

    def restore(self, ids: Sequence[int]) -> None:
        """Bring clippings back from the trash."""
        self._run(lambda: self._library.restore(ids), f"{_clippings(ids)} put back.")

    def purge(self, ids: Sequence[int] | None) -> None:
        """Delete clippings in the trash for ever, all of them for None."""
        said = "The trash is empty." if ids is None else f"{_clippings(ids)} deleted for ever."
        self._run(lambda: self._library.purge(ids), said, undoable=False)

    def edit(self, ids: Sequence[int], field: str, value: str | tuple[str, ...] | None) -> None:
        """Set a field by hand."""
        self._run(lambda: self._library.edit(ids, field, value), "")

    def put_back(self, clipping_id: int, piece: LeftOut) -> None:
        """Put what was left out of a text back into it."""

        def work() -> Changes:
            captures = self._library.captures(clipping_id)
            original = self._library.capture_content(captures[0]) if captures else b""
            return self._library.put_back(
                clipping_id, piece, with_piece(self._library.body(clipping_id), piece, original)
            )

        self._run(work, "It is in the text again.")

    def set_note(self, clipping_id: int, text: str) -> None:
        """Set the note on a clipping."""
        self._run(lambda: self._library.set_note(clipping_id, text), "")

    def tag(self, ids: Sequence[int], add: Sequence[str], remove: Sequence[str]) -> None:
        """Give and take tags."""
        if add:
            self._run(lambda: self._library.tag(ids, add), f"{_clippings(ids)} tagged {', '.join(add)}.")
        if remove:
            self._run(lambda: self._library.untag(ids, remove), f"{', '.join(remove)} taken off {_clippings(ids)}.")

    def rename_tag(self, old: str, new: str) -> None:
        """Give a tag another name or path."""
        self._run(lambda: self._library.rename_tag(old, new), f"Tag {old} is now {new}.")

    def merge_tags(self, names: Sequence[str], into: str) -> None:
        """Make several tags one."""
        self._run(lambda: self._library.merge_tags(names, into), f"{', '.join(names)} merged into {into}.")

    def colour_tag(self, name: str, colour: str) -> None:
        """Give a tag another colour."""
        self._run(lambda: self._library.colour_tag(name, colour), "")

    def delete_tag(self, name: str) -> None:
        """Delete a tag; its clippings stay."""
        self._run(lambda: self._library.delete_tag(name), f"Tag {name} deleted; its clippings are still here.")

    def link(self, source: int, targets: Sequence[int], type_: LinkType, note: str) -> None:
        """Link a clipping to others."""
        said = f"Linked to {_clippings(targets).lower()}."
        self._run(lambda: self._library.link(source, targets, type_, note), said)

    def unlink(self, one: int, other: int, type_: LinkType) -> None:
        """Remove a link."""
        self._run(lambda: self._library.unlink(one, other, type_), "Link removed.")

    def edit_link(self, link_id: int, type_: LinkType, note: str) -> None:
        """Change a link's kind and note."""
        self._run(lambda: self._library.edit_link(link_id, type_, note), "")

    def save_search(self, name: str, query: str, view: str, sort: Sort) -> None:
        """Save a search under a name."""
        self._run(lambda: self._library.save_search(name, query, view, sort)[1], f"Saved as ‘{name}’.")

    def rename_search(self, search_id: int, name: str) -> None:
        """Give a saved search another name."""
        self._run(lambda: self._library.rename_search(search_id, name), "")

    def change_search(self, search_id: int, query: str, view: str, sort: Sort) -> None:
        """Let a saved search ask something else."""
        self._run(lambda: self._library.change_search(search_id, query, view, sort), "Saved search changed.")

    def move_search(self, search_id: int, place: int) -> None:
        """Put a saved search at another place of the list."""
        self._run(lambda: self._library.move_search(search_id, place), "")

    def remove_search(self, search_id: int) -> None:
        """Remove a saved search; what it finds stays."""
        self._run(lambda: self._library.remove_search(search_id), "Saved search removed; what it finds is still here.")

    def undo(self) -> None:
        """Take back the newest step."""
        self._jobs.write(self._library.undo, self._undone)

    def redo(self) -> None:
        """Do the step again that was undone last."""
        self._jobs.write(self._library.redo, self._redone)

    def _undone(self, changes: Changes) -> None:
        self.done.emit(f"Undone: {changes.label}", False)

    def _redone(self, changes: Changes) -> None:
        self.done.emit(f"Done again: {changes.label}", False)

    def _run(self, work: Callable[[], Changes], said: str, *, undoable: bool = True) -> None:
        def written(changes: Changes) -> None:
            if said and changes:
                self.done.emit(said, undoable and changes.step is not None)

        self._jobs.write(work, written)


def _clippings(ids: Sequence[int]) -> str:
    return amount(len(ids), "clipping")
