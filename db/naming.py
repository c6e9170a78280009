"""The part of a library's door for names in texts: whom and what clippings name, and what a person says of that."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

from db.changes import Changes
from db.kin import mentions
from db.relations import Mention, NameKind
from db.transaction import Transaction

T = TypeVar("T")


class Naming(ABC):
    """What `Library` does with names. Corrections are undoable steps, and hold for what is found later too."""

    @abstractmethod
    def reader(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection for reading, for the time of the block."""

    @abstractmethod
    def _made(self, name: str, work: Callable[[Transaction], T], into: int | None = None) -> tuple[T, Changes]:
        """Run `work` as one undo step called `name`, or `into` an earlier one; what it returned and what it touched."""

    def mentions(self, clipping_id: int) -> tuple[Mention, ...]:
        """The names in a clipping: people, places, organisations, each the most frequent first.

        Nothing as long as the search process has not read the text.
        """
        with self.reader() as connection:
            return mentions.of(connection, clipping_id)

    def mentions_of(self, clipping_ids: Sequence[int]) -> dict[int, tuple[Mention, ...]]:
        """The names in several clippings; those without any are left out."""
        with self.reader() as connection:
            return mentions.of_all(connection, clipping_ids)

    def names(self, kind: NameKind | None = None, beginning: str = "", most: int = 50) -> list[tuple[Mention, int]]:
        """Names of a kind or of all, of which a word begins so, with the number of their clippings."""
        with self.reader() as connection:
            return mentions.names(connection, kind, beginning, most)

    def names_said(self) -> list[tuple[Mention, Mention | None]]:
        """What a person said of names: each as it is found, and what is shown instead; `None` for nothing."""
        with self.reader() as connection:
            return mentions.said(connection)

    def rename_name(self, kind: NameKind, name: str, new: str, new_kind: NameKind | None = None) -> Changes:
        """Show a name as another one wherever it is found; one that is there already is joined with it."""
        return self._made("Rename name", lambda each: mentions.say(each, kind, name, new, new_kind))[1]

    def say_no_name(self, kind: NameKind, name: str) -> Changes:
        """Show a name no more, wherever it is found."""
        return self._made("Not a name", lambda each: mentions.say(each, kind, name, None))[1]

    def forget_name_said(self, kind: NameKind, found: str) -> Changes:
        """Show a name again as it is found."""
        return self._made("Show name again", lambda each: mentions.unsay(each, kind, found))[1]
