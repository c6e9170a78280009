"""The part of a library's door by which another library's records come in (`db.whole`)."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

from db import carried, leftovers, tags
from db.captures import CaptureStore
from db.changes import Changes
from db.transaction import Transaction
from db.whole import Record

T = TypeVar("T")

_WRITERS: Mapping[str, Callable[[Transaction, Record], bool]] = {
    "tags": carried.tag,
    "saved_searches": carried.saved_search,
    "name_rules": carried.name_rule,
    "addresses": carried.address,
    "reprint_rule": carried.reprint_rule,
}
_BETWEEN_CLIPPINGS: Mapping[str, Callable[[Transaction, Record, Mapping[int, int]], bool | None]] = {
    "unrelated": carried.unrelated,
    "reprint_verdicts": carried.verdict,
    "stories": carried.story,
}


class Carrying(ABC):
    """What `Library` has to take in the records of another one. All of one import is one undo step: see `into`."""

    store: CaptureStore

    @abstractmethod
    def reader(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection for reading, for the time of the block."""

    @abstractmethod
    def _made(self, name: str, work: Callable[[Transaction], T], into: int | None = None) -> tuple[T, Changes]:
        """Run `work` as one undo step called `name`, or `into` an earlier one; what it returned and what it touched."""

    @abstractmethod
    def _write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction that is no undo step."""

    @abstractmethod
    def _demand_writable(self) -> None:
        """Raise `LibraryReadOnly` where nothing can be written."""

    def carried_twin(self, record: Record, source: str, claimed: Collection[int]) -> tuple[int, str, bool] | None:
        """The clipping that one of the library `source` is here already: its id, how that is known, is it in the trash.

        Those that are `claimed` by another record are not looked at.
        """
        with self.reader() as connection:
            return carried.twin(connection, record, source, claimed)

    def carry_file(self, packed: bytes, sha256: str) -> bool:
        """Keep the bytes of an original or a picture, as gzip of what has this hash; whether they were not there."""
        self._demand_writable()
        self.store.expected.add(sha256)
        if self.store.path(sha256).exists():
            return False
        self.store.keep_packed(sha256, packed)
        return True

    def drop_files(self, hashes: Sequence[str]) -> None:
        """Remove those of some files that no clipping has, nor a step that can be undone or done again.

        That ends waiting for clippings of the files that were carried here.
        """
        self.store.expected.clear()
        self._write(lambda each: leftovers.discard(each, hashes))

    def carry_clippings(
        self,
        records: Iterable[Record],
        name: str,
        into: int | None,
        *,
        source: str,
        alone: bool,
        tagged: Sequence[str] = (),
    ) -> tuple[list[int], Changes]:
        """Write clippings, all or none, and give them some tags besides; returns their ids."""

        def work(transaction: Transaction) -> list[int]:
            made = []
            for record in records:
                number = carried.clipping(transaction, record, alone=alone)
                if tagged:
                    tags.put(transaction, [number], tagged)
                if number != record["id"]:
                    key = carried.arrival_key(source, record["id"])
                    transaction.execute("INSERT OR IGNORE INTO arrival VALUES (?, ?)", (key, number))
                made.append(number)
            return made

        return self._made(name, work, into)

    def carry_pointers(self, targets: Iterable[tuple[int, int, int]], name: str, into: int | None) -> Changes:
        """Let pointers mean clippings: (clipping, place in its list, target)."""
        return self._made(name, lambda each: carried.pointers(each, targets), into)[1]

    def carry_link_kind(self, record: Record, name: str, into: int | None) -> tuple[tuple[str, bool], Changes]:
        """Make a kind of link; its key here and whether it was made."""
        return self._made(name, lambda each: carried.link_kind(each, record), into)

    def carry(
        self,
        section: str,
        records: Sequence[Record],
        name: str,
        into: int | None,
        *,
        numbers: Mapping[int, int],
        kinds: Mapping[str, str],
    ) -> tuple[list[bool | None], Changes]:
        """Write records that are no clippings, all or none.

        `numbers` are the ids here by those in the records, `kinds` the same for kinds of link. Tells of each whether
        it was written, `None` where a clipping that it names is not here.
        """

        def work(transaction: Transaction) -> list[bool | None]:
            if section == "links":
                return [carried.link(transaction, each, numbers, kinds) for each in records]
            if section in _BETWEEN_CLIPPINGS:
                return [_BETWEEN_CLIPPINGS[section](transaction, each, numbers) for each in records]
            return [_WRITERS[section](transaction, each) for each in records]

        return self._made(name, work, into)
