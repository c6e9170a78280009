"""The part of a library's door for what was done: taking it back, doing it again, and the list of all of it."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from typing import TypeVar

from db import clippings, field_changes, history
from db.changes import Changes
from db.clippings import FieldValue
from db.errors import Cancelled
from db.field_changes import FieldChange
from db.model import Step
from db.transaction import Transaction

T = TypeVar("T")


class Steps(ABC):
    """What `Library` does with its history."""

    @abstractmethod
    def reader(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection for reading, for the time of the block."""

    @abstractmethod
    def _write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction that is no undo step."""

    @abstractmethod
    def _step(self, name: str, work: Callable[[Transaction], object]) -> Changes:
        """Run `work` as one undo step called `name`; what it touched."""

    @abstractmethod
    def _tell(self, changes: Changes) -> Changes:
        """Tell of changes whoever wants to know of them."""

    def undo(self) -> Changes:
        """Take back the newest step; its label is in the result."""
        return self._tell(self._write(history.undo))

    def redo(self) -> Changes:
        """Do again the step that was last undone."""
        return self._tell(self._write(history.redo))

    def undo_to(
        self,
        step_id: int,
        progress: Callable[[int, int, str], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> int:
        """Go to where the library was right after a step (0: before the oldest), one step after the other.

        Steps after it are taken back; where it is undone itself, it and those before it are done again. Returns how
        many steps that were. Each is a write of its own, so that others can write and read in between: `Cancelled`
        leaves the library after one of the steps, and `LibraryError` comes when somebody else has done something
        meanwhile, which is not taken back unseen. Raises `NotFound` for a step that there is not.
        """
        with self.reader() as connection:
            back, again = history.way(connection, step_id)
        total = len(back) + len(again)
        for done, step in enumerate((*back, *again)):
            if cancelled is not None and cancelled():
                raise Cancelled
            if progress is not None:
                progress(done, total, step.label)
            work = history.undo if step in back else history.redo
            self._tell(self._write(partial(work, expected=step.id)))
        if progress is not None:
            progress(total, total, "")
        return total

    def steps(self, limit: int = -1, offset: int = 0) -> list[Step]:
        """What was done, the newest first: first what is undone, then what can be undone."""
        with self.reader() as connection:
            return history.steps(connection, limit, offset)

    def field_changes(
        self, clipping_id: int, field: str | None = None, limit: int = -1, offset: int = 0
    ) -> list[FieldChange]:
        """What became of a clipping's fields, or of one, the newest change first. Raises `NotFound` and `Refused`."""
        with self.reader() as connection:
            clippings.require(connection, [clipping_id])
            return field_changes.of(connection, clipping_id, field, limit, offset)

    def fields_changed(self, clipping_id: int) -> dict[str, int]:
        """How many changes of its fields a clipping has; fields without are left out."""
        with self.reader() as connection:
            return field_changes.counts(connection, clipping_id)

    def first_value(self, clipping_id: int, field: str) -> FieldChange:
        """What a clipping had in a field when it came, as far as that is known. Raises `NotFound` and `Refused`."""
        with self.reader() as connection:
            return field_changes.first(connection, clipping_id, field)

    def field_change(self, change_id: int) -> FieldChange:
        """One change of a field. Raises `NotFound`."""
        with self.reader() as connection:
            return field_changes.get(connection, change_id)

    def restore_value(self, clipping_id: int, field: str, value: FieldValue) -> Changes:
        """Give a clipping a value of a field again that it had. Raises `NotFound` and `Refused`."""
        name = f"Restore {field_changes.NAMES.get(field, field).lower()}"
        return self._step(name, lambda each: field_changes.restore(each, clipping_id, field, value))

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back."""
        with self.reader() as connection:
            return history.labels(connection)[0]

    @property
    def redo_label(self) -> str | None:
        """What `redo` would do again."""
        with self.reader() as connection:
            return history.labels(connection)[1]
