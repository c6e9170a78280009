"""The part of a library's door for looking at clippings: their pages, rows, texts, and the lists that they are in."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from array import array
from collections.abc import Sequence
from contextlib import AbstractContextManager

from db import clippings, marked, read_also, text_links
from db.body import Body
from db.model import Clipping, Row
from db.sort import Sort


class Looking(ABC):
    """What `Library` tells of clippings."""

    @abstractmethod
    def reader(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection for reading, for the time of the block."""

    def clipping(self, clipping_id: int) -> Clipping:
        """One clipping, whole. Raises `NotFound`."""
        with self.reader() as connection:
            return clippings.get(connection, clipping_id)

    def body(self, clipping_id: int) -> Body:
        """The text of one clipping. Raises `NotFound`."""
        with self.reader() as connection:
            return clippings.body(connection, clipping_id)

    def texts(self, clipping_ids: Sequence[int]) -> dict[int, str]:
        """Plain texts by id."""
        with self.reader() as connection:
            return clippings.texts(connection, clipping_ids)

    def rows(self, clipping_ids: Sequence[int]) -> list[Row]:
        """What the list shows of these clippings, in the order given."""
        with self.reader() as connection:
            return clippings.rows(connection, clipping_ids)

    def ids(self, view: str = "all", sort: Sort = Sort.NEWEST, first: int | None = None) -> array[int]:
        """The ids of a view ('all', 'inbox', 'unread', 'starred', 'trash') in order, all or the first of them."""
        with self.reader() as connection:
            return clippings.ids(connection, view, sort, first)

    def counts(self) -> dict[str, int]:
        """How many clippings each view holds, and how many highlights there are."""
        with self.reader() as connection:
            return {**clippings.counts(connection), "highlights": marked.count(connection)}

    def values(self, field: str) -> list[tuple[str, int]]:
        """Distinct outlets, agencies, authors, sections, languages or datelines with counts, most first."""
        with self.reader() as connection:
            return clippings.values(connection, field)

    def read_also_from(self, clipping_id: int) -> list[int]:
        """The clippings whose 'read also' pointers mean this one."""
        with self.reader() as connection:
            return read_also.pointing_to(connection, clipping_id)

    def linked_from(self, clipping_id: int) -> list[int]:
        """The clippings whose texts link to an address of this one."""
        with self.reader() as connection:
            return text_links.pointing_to(connection, clipping_id)
