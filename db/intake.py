"""The part of a library's door by which articles come in: drafts, captures, pictures, and what is there already."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

from db import arrivals, assets, captures, clippings, highlights, known_addresses, learnt, twins
from db.captures import CaptureStore
from db.changes import ADDRESSES, BODIES, Changes
from db.model import Arrival, Asset, Capture, Draft, Twin
from db.transaction import Transaction

T = TypeVar("T")


class Intake(ABC):
    """What `Library` has to take articles in. Methods that write do it as one step, undoable unless they say so."""

    store: CaptureStore

    @abstractmethod
    def reader(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection for reading, for the time of the block."""

    @abstractmethod
    def _made(self, name: str, work: Callable[[Transaction], T], into: int | None = None) -> tuple[T, Changes]:
        """Run `work` as one undo step called `name`, or `into` an earlier one; what it returned and what it touched."""

    @abstractmethod
    def _write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction."""

    @abstractmethod
    def _demand_writable(self) -> None:
        """Raise `LibraryReadOnly` where nothing can be written."""

    @abstractmethod
    def _tell(self, changes: Changes) -> Changes:
        """Tell the subscribers; returns the changes."""

    def add(
        self, draft: Draft, *, tags: Sequence[str] = (), starred: bool = False, filed: bool | None = None
    ) -> tuple[int, Changes]:
        """Keep a draft as a new clipping; returns its id. Without `filed` it goes to the inbox unless it has tags."""
        arrival = Arrival(draft, tuple(tags), starred=starred, filed=filed)
        numbers, changes = self.add_arrivals([arrival], "Add clipping")
        return numbers[0], changes

    def add_many(self, drafts: Iterable[tuple[Draft, Sequence[str]]], name: str) -> tuple[list[int], Changes]:
        """Keep many drafts with their tags, all or none, as one step called `name`; returns their ids."""
        return self.add_arrivals((Arrival(draft, tuple(tags)) for draft, tags in drafts), name)

    def add_arrivals(self, arrived: Iterable[Arrival], name: str, into: int | None = None) -> tuple[list[int], Changes]:
        """Keep drafts with what a person made of them elsewhere, all or none; returns their ids.

        They are one step called `name`, or go `into` the step of an earlier call where that is still the newest, so
        that what comes in many parts is taken back at once.
        """
        self._demand_writable()

        def work(transaction: Transaction) -> list[int]:
            numbers = []
            for arrival in arrived:
                sha256 = self._keep(arrival.draft)
                numbers.append(arrivals.add(transaction, arrival, sha256))
            return numbers

        return self._made(name, work, into)

    def join_arrivals(self, pairs: Iterable[tuple[int, Arrival]], name: str, into: int | None = None) -> Changes:
        """Give clippings what arrivals of the same articles have and they have not, all or none, as `add_arrivals`."""
        self._demand_writable()

        def work(transaction: Transaction) -> None:
            with transaction.by("import"):
                for number, arrival in pairs:
                    arrivals.join(transaction, number, arrival, self._keep)

        return self._made(name, work, into)[1]

    def arrived(self, key: str) -> int | None:
        """The clipping that came in from elsewhere by this key, be it in the trash; `None` where none did."""
        with self.reader() as connection:
            return arrivals.known(connection, key)

    def add_capture(self, clipping_id: int, draft: Draft) -> Changes:
        """Keep another taking of a clipping; fields and text follow it, except what a person has set."""
        self._demand_writable()

        def work(transaction: Transaction) -> None:
            with transaction.by("intake"):
                clippings.take_again(transaction, clipping_id, draft, self._keep(draft))
            highlights.settle(transaction, clipping_id)

        return self._made("Add capture", work)[1]

    def add_assets(self, clipping_id: int, found: Sequence[Asset]) -> Changes:
        """Keep pictures that were fetched for a clipping and show them in its text. This is no undo step."""
        self._demand_writable()

        def work(transaction: Transaction) -> None:
            clippings.require(transaction.connection, [clipping_id])
            assets.keep(self.store, found)
            assets.write(transaction, clipping_id, found)
            clippings.place_assets(transaction, clipping_id)

        self._write(work)
        return self._tell(Changes({BODIES: frozenset({clipping_id})}))

    def twins(self, draft: Draft) -> list[Twin]:
        """Clippings outside the trash that a draft seems to be: by address first, then by body."""
        with self.reader() as connection:
            return twins.of(connection, draft)

    def at_addresses(self, addresses: Iterable[str]) -> dict[str, int]:
        """The clipping outside the trash that each of these addresses names; those that name none are left out."""
        with self.reader() as connection:
            return twins.at_addresses(connection, addresses)

    def gone_addresses(self, addresses: Iterable[str]) -> dict[str, str]:
        """Those of these addresses that were gone when they were last fetched, with that moment."""
        with self.reader() as connection:
            return known_addresses.gone(connection, addresses)

    def note_address(self, address: str, *, gone: bool, moved_to: str | None = None) -> None:
        """Remember what came of fetching an address: gone, or moved for good. This is no undo step."""
        self._write(lambda each: known_addresses.note(each, address, gone=gone, moved_to=moved_to))
        # Which clippings have the address in their texts is not known, so the kind says it, and no id.
        self._tell(Changes({ADDRESSES: frozenset({0})}))

    def captures(self, clipping_id: int) -> list[Capture]:
        """The captures of a clipping, newest first."""
        with self.reader() as connection:
            clippings.require(connection, [clipping_id])
            return captures.of(connection, clipping_id)

    def capture_content(self, capture: Capture) -> bytes:
        """The original bytes of a capture, verified."""
        return self.store.read(capture.sha256)

    def asset(self, sha256: str) -> Asset:
        """A kept picture with its bytes, verified. Raises `NotFound`."""
        with self.reader() as connection:
            return assets.get(connection, self.store, sha256)

    def picture_sizes(self, clipping_id: int) -> dict[str, tuple[int, int]]:
        """Width and height in pixels of a clipping's kept pictures, by their hashes; 0 where they are not known."""
        with self.reader() as connection:
            return assets.sizes(connection, clipping_id)

    def learnt_outlets(self) -> dict[str, str]:
        """The outlets that a person gave to clippings, by the domain of their addresses."""
        with self.reader() as connection:
            return learnt.outlets(connection)

    def _keep(self, draft: Draft) -> str:
        """Write the bytes of a draft and of its pictures; returns the hash of the original."""
        assets.keep(self.store, draft.assets)
        return self.store.keep(draft.original.content)
