"""The part of a library's door for what captures said: reading it, learning it from the bytes, going back to it."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeVar

from db import captures, clippings, highlights, readings
from db.changes import CAPTURES, Changes
from db.model import Capture, Draft
from db.relations import Reading
from db.transaction import Transaction

T = TypeVar("T")


class Taking(ABC):
    """What `Library` knows of the single captures' words."""

    @abstractmethod
    def reader(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection for reading, for the time of the block."""

    @abstractmethod
    def _step(self, name: str, work: Callable[[Transaction], object]) -> Changes:
        """Run `work` as one undo step called `name`; what it touched."""

    @abstractmethod
    def _write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction that is no undo step."""

    @abstractmethod
    def _tell(self, changes: Changes) -> Changes:
        """Tell the subscribers; returns the changes."""

    def readings(self, clipping_id: int) -> list[Reading]:
        """What the captures of a clipping said, newest first; those of `unread_captures` are not among them."""
        with self.reader() as connection:
            clippings.require(connection, [clipping_id])
            return readings.of(connection, clipping_id)

    def present_reading(self, clipping_id: int) -> Reading:
        """What a clipping says now, with what a person changed, as a reading of no capture (0)."""
        with self.reader() as connection:
            return readings.present(connection, clipping_id)

    def unread_captures(self, clipping_id: int) -> list[Capture]:
        """Captures of which it is not known what they said until somebody reads their bytes again, newest first."""
        with self.reader() as connection:
            unread = set(readings.unread(connection, clipping_id))
            return [each for each in captures.of(connection, clipping_id) if each.id in unread]

    def note_reading(self, capture: Capture, draft: Draft) -> Changes:
        """Keep what the bytes of a capture said when they were read again. This is no undo step."""

        def work(transaction: Transaction) -> None:
            clippings.require(transaction.connection, [capture.clipping_id])
            clippings.note_reading(transaction, capture.clipping_id, capture.id, draft)

        self._write(work)
        return self._tell(Changes({CAPTURES: frozenset({capture.clipping_id})}))

    def use_reading(self, clipping_id: int, capture_id: int) -> Changes:
        """Give a clipping the text that one of its captures had. Raises `NotFound` where that is not known."""

        def work(transaction: Transaction) -> None:
            clippings.require(transaction.connection, [clipping_id])
            clippings.use_reading(transaction, clipping_id, capture_id)
            highlights.settle(transaction, clipping_id)

        return self._step("Use the text of a capture", work)
