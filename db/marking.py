"""The part of a library's door for highlights: of one clipping, and all of them as one list."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from array import array
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

from db import highlights, marked
from db.changes import Changes
from db.clippings import label
from db.marked import HighlightList, HighlightRow
from db.model import Highlight
from db.transaction import Transaction

T = TypeVar("T")


class Marking(ABC):
    """What `Library` does with highlights. Methods that write do it as one undoable step."""

    @abstractmethod
    def reader(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection for reading, for the time of the block."""

    @abstractmethod
    def _made(self, name: str, work: Callable[[Transaction], T], into: int | None = None) -> tuple[T, Changes]:
        """Run `work` as one undo step called `name`, or `into` an earlier one; what it returned and what it touched."""

    def highlight(
        self, clipping_id: int, start: int, end: int, colour: str = highlights.COLOURS[0], note: str = ""
    ) -> tuple[int, Changes]:
        """Mark characters `start` to `end` of a clipping's plain text; returns the highlight's id."""
        return self._made("Highlight", lambda each: highlights.add(each, clipping_id, start, end, colour, note))

    def edit_highlights(
        self, highlight_ids: Sequence[int], *, colour: str | None = None, note: str | None = None
    ) -> Changes:
        """Change the colour or the note of highlights."""
        ids = list(highlight_ids)
        name = label("Edit", ids, "highlight")
        return self._made(name, lambda each: highlights.edit(each, ids, colour, note))[1]

    def attach_highlight(self, highlight_id: int, start: int, end: int) -> Changes:
        """Give a highlight another place: characters `start` to `end` of its clipping's plain text."""
        return self._made("Move highlight", lambda each: highlights.attach(each, highlight_id, start, end))[1]

    def remove_highlights(self, highlight_ids: Sequence[int]) -> Changes:
        """Remove highlights."""
        ids = list(highlight_ids)
        return self._made(label("Remove", ids, "highlight"), lambda each: highlights.remove(each, ids))[1]

    def highlights(self, clipping_id: int) -> list[Highlight]:
        """The highlights of a clipping as they come in its text, those that lost their place last."""
        with self.reader() as connection:
            return highlights.of(connection, clipping_id)

    def newest_highlights(self, limit: int = -1, offset: int = 0, *, lost: bool = False) -> list[Highlight]:
        """The highlights of all clippings outside the trash, newest first; `lost` those without a place only."""
        with self.reader() as connection:
            return highlights.newest(connection, limit, offset, lost=lost)

    def highlight_count(self) -> int:
        """How many highlights clippings outside the trash have."""
        with self.reader() as connection:
            return marked.count(connection)

    def highlight_ids(self, listed: HighlightList) -> array[int]:
        """The ids of the highlights of all clippings outside the trash, in the order of the list."""
        with self.reader() as connection:
            return marked.ids(connection, listed)

    def highlight_rows(self, highlight_ids: Sequence[int]) -> list[HighlightRow]:
        """What is shown of some highlights, in this order; those that are gone are left out."""
        with self.reader() as connection:
            return marked.rows(connection, highlight_ids)

    def matching_highlights(self, highlight_ids: Sequence[int], text: str) -> array[int]:
        """Those of some highlights whose quotation or note has all words of a text, whole or in part."""
        with self.reader() as connection:
            return marked.matching(connection, highlight_ids, marked.words(text))
