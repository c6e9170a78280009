"""The part of a library's door for single clippings: correcting, marking, throwing away, bringing back."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from db import bulk, clippings, highlights, trash
from db.body import Body
from db.bulk import Plan
from db.changes import Changes
from db.clippings import FieldValue, edit_label, label
from db.model import LeftOut
from db.transaction import Transaction

T = TypeVar("T")


class Editing(ABC):
    """What `Library` does to clippings. Methods that write do it as one undoable step, but for `mark_read`."""

    @abstractmethod
    def _made(self, name: str, work: Callable[[Transaction], T], into: int | None = None) -> tuple[T, Changes]:
        """Run `work` as one undo step called `name`, or `into` an earlier one; what it returned and what it touched."""

    @abstractmethod
    def _write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction that is no undo step."""

    @abstractmethod
    def _tell(self, changes: Changes) -> Changes:
        """Tell of changes whoever wants to know of them."""

    def edit(self, clipping_ids: Sequence[int], field: str, value: FieldValue) -> Changes:
        """Set one field (of `FIELDS`) of some clippings by hand; `None` empties it."""
        return self.edit_fields(clipping_ids, {field: value})

    def edit_fields(self, clipping_ids: Sequence[int], fields: Mapping[str, FieldValue]) -> Changes:
        """Set several fields of some clippings by hand, as one step."""
        ids = list(clipping_ids)
        return self._step(edit_label(ids, fields), lambda each: clippings.edit(each, ids, fields))

    def change_many(self, plan: Plan) -> Changes:
        """Do to many clippings what was planned (`db.bulk`)."""
        field = plan.edit.field
        verb = "Tag" if plan.edit.way == "add" else "Untag"
        name = label(verb, plan.ids) if field == bulk.TAGS else edit_label(plan.ids, [field])
        return self._step(name, lambda each: bulk.carry_out(each, plan))

    def edit_body(self, clipping_id: int, body: Body) -> Changes:
        """Replace the text of a clipping by hand; the captures keep the original."""

        def work(transaction: Transaction) -> None:
            clippings.edit_body(transaction, clipping_id, body)
            highlights.settle(transaction, clipping_id)

        return self._step("Edit text", work)

    def put_back(self, clipping_id: int, piece: LeftOut, body: Body) -> Changes:
        """Replace the text by `body`, which has a piece that was left out of it; it is left out no more."""

        def work(transaction: Transaction) -> None:
            clippings.put_back(transaction, clipping_id, piece, body)
            highlights.settle(transaction, clipping_id)

        return self._step("Put back what was left out", work)

    def set_note(self, clipping_id: int, text: str) -> Changes:
        """Set the person's note on a clipping; an empty text removes it."""
        return self._step("Edit note", lambda each: clippings.set_note(each, clipping_id, text))

    def star(self, clipping_ids: Sequence[int], on: bool = True) -> Changes:
        """Star clippings or take the star off."""
        return self._flag(clipping_ids, "starred", on, "Star" if on else "Unstar")

    def file(self, clipping_ids: Sequence[int], on: bool = True) -> Changes:
        """Take clippings out of the inbox or put them back."""
        return self._flag(clipping_ids, "filed", on, "File" if on else "Move to inbox")

    def mark_read(self, clipping_ids: Sequence[int], on: bool = True) -> Changes:
        """Mark clippings as read or unread. Reading is no step of its own, so it is not undone."""
        ids = list(clipping_ids)
        self._write(lambda each: clippings.set_flag(each, ids, "read", on))
        return self._tell(Changes({"clippings": frozenset(ids)}))

    # Trash

    def trash(self, clipping_ids: Sequence[int]) -> Changes:
        """Move clippings to the trash."""
        ids = list(clipping_ids)
        return self._step(label("Trash", ids), lambda each: trash.put(each, ids))

    def restore(self, clipping_ids: Sequence[int]) -> Changes:
        """Bring clippings back from the trash."""
        ids = list(clipping_ids)
        return self._step(label("Restore", ids), lambda each: trash.restore(each, ids))

    def _flag(self, clipping_ids: Sequence[int], flag: str, on: bool, verb: str) -> Changes:
        ids = list(clipping_ids)
        return self._step(label(verb, ids), lambda each: clippings.set_flag(each, ids, flag, on))

    def _step(self, name: str, work: Callable[[Transaction], object]) -> Changes:
        return self._made(name, work)[1]
