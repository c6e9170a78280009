"""The part of a library's door for links between clippings, their kinds, and pairs that are not wanted as links."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

from db import dismissed, link_kinds, links
from db.changes import Changes
from db.clippings import label, require
from db.model import Link
from db.relations import RELATED, LinkKind
from db.transaction import Transaction

T = TypeVar("T")


class Linking(ABC):
    """What `Library` does with links. Methods that write do it as one undoable step; kinds are named by their keys."""

    @abstractmethod
    def reader(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection for reading, for the time of the block."""

    @abstractmethod
    def _made(self, name: str, work: Callable[[Transaction], T], into: int | None = None) -> tuple[T, Changes]:
        """Run `work` as one undo step called `name`, or `into` an earlier one; what it returned and what it touched."""

    # Kinds

    def link_kinds(self) -> list[LinkKind]:
        """The kinds of link of this library, those that a person added last."""
        with self.reader() as connection:
            return link_kinds.every(connection)

    def link_kind(self, words: str) -> tuple[LinkKind, bool]:
        """The kind meant by its key, name or inverse, and whether the ends are to be swapped. Raises `NotFound`."""
        with self.reader() as connection:
            return link_kinds.meant(connection, words)

    def link_kind_uses(self) -> dict[str, int]:
        """How many links there are of each kind, by its key."""
        with self.reader() as connection:
            return link_kinds.uses(connection)

    def add_link_kind(self, name: str, inverse: str = "") -> tuple[LinkKind, Changes]:
        """Add a kind of link; without another inverse it reads the same from both ends."""
        return self._made("Add kind of link", lambda each: link_kinds.add(each, name, inverse))

    def edit_link_kind(self, key: str, name: str, inverse: str) -> Changes:
        """Give a kind of link that was added other names."""
        return self._made("Rename kind of link", lambda each: link_kinds.edit(each, key, name, inverse))[1]

    def remove_link_kind(self, key: str, instead: str | None = None) -> Changes:
        """Remove a kind of link that was added; its links become such of the kind `instead`.

        Raises `Refused` when it has links and there is no other kind for them.
        """
        return self._made("Remove kind of link", lambda each: link_kinds.remove(each, key, instead))[1]

    # Links

    def link(
        self, source: int, targets: Sequence[int], kind: str = RELATED.key, note: str = "", dated: str | None = None
    ) -> Changes:
        """Link a clipping to others: "source is a `kind` of target"."""
        ends = list(targets)

        def work(transaction: Transaction) -> None:
            links.put(transaction, source, ends, link_kinds.get(transaction.connection, kind), note, dated)

        return self._made(label("Link", ends), work)[1]

    def link_to(
        self, sources: Sequence[int], target: int, kind: str = RELATED.key, note: str = "", dated: str | None = None
    ) -> Changes:
        """Link several clippings to one, the same way; one that is there already gets the new note and day."""
        ends = list(sources)

        def work(transaction: Transaction) -> None:
            found = link_kinds.get(transaction.connection, kind)
            for source in ends:
                links.put(transaction, source, [target], found, note, dated)

        return self._made(label("Link", ends), work)[1]

    def link_all(
        self, clipping_ids: Sequence[int], kind: str = RELATED.key, note: str = "", dated: str | None = None
    ) -> Changes:
        """Link clippings all with each other; of each two the later one is the source. Raises `Refused` for many."""
        ids = list(clipping_ids)

        def work(transaction: Transaction) -> None:
            links.put_all(transaction, ids, link_kinds.get(transaction.connection, kind), note, dated)

        return self._made(label("Link", ids), work)[1]

    def unlink(self, one: int, other: int, kind: str | None = None) -> Changes:
        """Remove the links between two clippings, of one kind or all."""

        def work(transaction: Transaction) -> None:
            found = link_kinds.get(transaction.connection, kind) if kind else None
            links.remove(transaction, one, other, found)

        return self._made("Remove link", work)[1]

    def remove_link(self, link_id: int) -> Changes:
        """Remove one link."""
        return self._made("Remove link", lambda each: links.remove_one(each, link_id))[1]

    def edit_link(
        self, link_id: int, kind: str, note: str, dated: str | None = None, *, turned: bool = False
    ) -> Changes:
        """Set a link's kind, note and day; `turned` makes its source the target."""

        def work(transaction: Transaction) -> None:
            links.edit(transaction, link_id, link_kinds.get(transaction.connection, kind), note, dated, turned)

        return self._made("Edit link", work)[1]

    def links(self, clipping_id: int) -> list[Link]:
        """The links of a clipping, seen from both ends."""
        with self.reader() as connection:
            require(connection, [clipping_id])
            return links.of(connection, clipping_id)

    # Not wanted

    def dismiss(self, one: int, others: Sequence[int]) -> Changes:
        """Remember that a clipping and others do not belong together, so that they are not suggested again."""
        ends = list(others)
        return self._made(label("Dismiss", ends, "suggestion"), lambda each: dismissed.put(each, one, ends))[1]

    def undismiss(self, one: int, others: Sequence[int]) -> Changes:
        """Let a clipping and others be suggested to each other again."""
        ends = list(others)
        return self._made(label("Bring back", ends, "suggestion"), lambda each: dismissed.take(each, one, ends))[1]

    def dismissed(self, clipping_id: int) -> list[int]:
        """The clippings that were not wanted beside this one."""
        with self.reader() as connection:
            return dismissed.of(connection, clipping_id)
