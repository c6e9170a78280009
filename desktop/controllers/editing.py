"""Changes to clippings, tags, links and saved searches that the person asks for, each one write and one undo step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from db.bulk import Plan
from db.changes import Changes
from db.clippings import FieldValue
from db.library import Library
from db.model import LeftOut, Link
from db.sort import Sort
from desktop.controllers.restoring import with_piece
from desktop.controllers.telling import write
from desktop.jobs import Jobs
from desktop.models.field_change_list import NAMES
from desktop.translation import tr


class Editing(QObject):
    """`done` carries a sentence about what was done and whether it can be undone; failures go to `Jobs.failed`.

    `turned` says that the newest step is another one now, since one was undone or done again.
    """

    done = Signal(str, bool)
    turned = Signal()

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs

    def star(self, ids: Sequence[int], on: bool) -> None:
        """Star clippings or take the star off."""
        self._run(lambda: self._library.star(ids, on), "")

    def file(self, ids: Sequence[int], on: bool) -> None:
        """Take clippings out of the inbox or put them back."""
        count = len(ids)
        away = tr("{n} clipping(s) filed away.", "", count)
        back = tr("{n} clipping(s) moved back to the inbox.", "", count)
        self._run(lambda: self._library.file(ids, on), away if on else back)

    def mark_read(self, ids: Sequence[int], on: bool) -> None:
        """Mark clippings as read or unread."""
        self._run(lambda: self._library.mark_read(ids, on), "")

    def trash(self, ids: Sequence[int]) -> None:
        """Move clippings to the trash."""
        self._run(lambda: self._library.trash(ids), tr("{n} clipping(s) moved to the trash.", "", len(ids)))

    def restore(self, ids: Sequence[int]) -> None:
        """Bring clippings back from the trash."""
        self._run(lambda: self._library.restore(ids), tr("{n} clipping(s) put back.", "", len(ids)))

    def purge(self, ids: Sequence[int] | None) -> None:
        """Delete clippings in the trash for ever, all of them for None."""
        said = tr("The trash is empty.")
        if ids is not None:
            said = tr("{n} clipping(s) deleted for ever.", "", len(ids))
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

        self._run(work, tr("It is in the text again."))

    def use_capture(self, clipping_id: int, capture_id: int) -> None:
        """Give a clipping the text that one of its captures had."""
        said = tr("The text of the capture is used now.")
        self._run(lambda: self._library.use_reading(clipping_id, capture_id), said)

    def restore_value(self, clipping_id: int, field: str, value: FieldValue) -> None:
        """Give a field of a clipping a value again that it had."""
        said = tr("{field}: restored.").format(field=tr(NAMES[field]))
        self._run(lambda: self._library.restore_value(clipping_id, field, value), said)

    def set_note(self, clipping_id: int, text: str) -> None:
        """Set the note on a clipping."""
        self._run(lambda: self._library.set_note(clipping_id, text), "")

    def change_many(self, plan: Plan) -> None:
        """Carry out a planned change to many clippings."""
        self._run(lambda: self._library.change_many(plan), tr("{n} clipping(s) changed.", "", len(plan.ids)))

    def link(self, source: int, targets: Sequence[int], kind: str, note: str = "", dated: str | None = None) -> None:
        """Link a clipping to others."""
        said = tr("Linked to {n} clipping(s).", "", len(targets))
        self._run(lambda: self._library.link(source, targets, kind, note, dated), said)

    def link_to(self, sources: Sequence[int], target: int, kind: str, note: str = "", dated: str | None = None) -> None:
        """Link clippings to another one."""
        said = tr("{n} clipping(s) linked.", "", len(sources))
        self._run(lambda: self._library.link_to(sources, target, kind, note, dated), said)

    def link_all(self, ids: Sequence[int], kind: str, note: str = "", dated: str | None = None) -> None:
        """Link clippings all with each other."""
        said = tr("{n} clipping(s) linked with each other.", "", len(ids))
        self._run(lambda: self._library.link_all(ids, kind, note, dated), said)

    def unlink(self, one: int, other: int, kind: str | None = None) -> None:
        """Remove the links between two clippings."""
        self._run(lambda: self._library.unlink(one, other, kind), tr("Link removed."))

    def remove_link(self, link_id: int) -> None:
        """Remove a link."""
        self._run(lambda: self._library.remove_link(link_id), tr("Link removed."))

    def edit_link(self, link: Link, **changes: Any) -> None:
        """Change a link: its `kind` (a key), `note`, day (`dated`), or direction (`turned`); the rest stays."""
        values = {"kind": link.kind.key, "note": link.note, "dated": link.dated, **changes}
        self._run(lambda: self._library.edit_link(link.id, **values), "")

    def add_link_kind(self, name: str, inverse: str) -> None:
        """Add a kind of link."""
        said = tr("‘{name}’ can be chosen for links now.").format(name=name)
        self._run(lambda: self._library.add_link_kind(name, inverse)[1], said)

    def edit_link_kind(self, key: str, name: str, inverse: str) -> None:
        """Give a kind of link other names."""
        self._run(lambda: self._library.edit_link_kind(key, name, inverse), tr("Kind of link renamed."))

    def remove_link_kind(self, key: str, instead: str | None) -> None:
        """Remove a kind of link; its links become such of the kind `instead`."""
        self._run(lambda: self._library.remove_link_kind(key, instead), tr("Kind of link removed."))

    def save_search(self, name: str, query: str, view: str, sort: Sort) -> None:
        """Save a search under a name."""
        self._run(
            lambda: self._library.save_search(name, query, view, sort)[1], tr("Saved as ‘{name}’.").format(name=name)
        )

    def rename_search(self, search_id: int, name: str) -> None:
        """Give a saved search another name."""
        self._run(lambda: self._library.rename_search(search_id, name), "")

    def change_search(self, search_id: int, query: str, view: str, sort: Sort) -> None:
        """Let a saved search ask something else."""
        self._run(lambda: self._library.change_search(search_id, query, view, sort), tr("Saved search changed."))

    def move_search(self, search_id: int, place: int) -> None:
        """Put a saved search at another place of the list."""
        self._run(lambda: self._library.move_search(search_id, place), "")

    def remove_search(self, search_id: int) -> None:
        """Remove a saved search; what it finds stays."""
        self._run(
            lambda: self._library.remove_search(search_id), tr("Saved search removed; what it finds is still here.")
        )

    def undo(self) -> None:
        """Take back the newest step."""
        self._jobs.write(self._library.undo, self._undone)

    def redo(self) -> None:
        """Do the step again that was undone last."""
        self._jobs.write(self._library.redo, self._redone)

    def _undone(self, changes: Changes) -> None:
        self.turned.emit()
        self.done.emit(tr("Undone: {step}").format(step=changes.label), False)

    def _redone(self, changes: Changes) -> None:
        self.turned.emit()
        self.done.emit(tr("Done again: {step}").format(step=changes.label), False)

    def _run(self, work: Callable[[], Changes], said: str, *, undoable: bool = True) -> None:
        write(self._jobs, work, self.done, said, undoable=undoable)
