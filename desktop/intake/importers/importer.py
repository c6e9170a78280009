"""What an importer is: it tells the export of a program from others, and reads it row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.errors import ClipError
from db.model import Arrival
from desktop.intake.importers.export import Export
from desktop.intake.importers.item import Empty, Item, arrival_of

MOST_ROWS = 500_000
"""Entries of one export that are read."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A record of our own export (`db.whole`), looked over; the section `head` has what is said of all of it.

    `line` is where it stands, `notes` are sentences about what was not kept of it.
    """

    section: str
    data: Mapping[str, Any]
    line: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of an export: what is to be kept of it, or a sentence that says why nothing is.

    `number` counts from 1; `label` is its headline or address. `empty`: there was nothing in it to begin with. Of our
    own export there is a `piece` instead of an `arrival`.
    """

    number: int
    label: str
    arrival: Arrival | None = None
    sentence: str = ""
    empty: bool = False
    piece: Piece | None = None


Entry = Item | ClipError
"""What a reader of a format yields: a thing, or why an entry of the export cannot be read."""


@dataclass(frozen=True, slots=True)
class Importer:
    """The importer of one format. `name` names it for a person, `carries` says what comes along.

    `program` names where it comes from in the keys of what arrives: two formats of one program share it. `whole`: its
    entries are pieces of a library.
    """

    key: str
    name: str
    carries: str
    fits: Callable[[Export], bool]
    items: Callable[[Export], Iterator[Entry | Piece]]
    program: str = ""
    whole: bool = False

    def rows(self, path: Path) -> Iterator[Row]:
        """The entries of an export. Raises `ClipError` where it cannot be read at all."""
        with Export(path) as export:
            yield from self.rows_of(export)

    def rows_of(self, export: Export) -> Iterator[Row]:
        """The entries of an export that is open."""
        for number, entry in enumerate(self.items(export), 1):
            if number > MOST_ROWS and not self.whole:
                yield Row(number, "", sentence=f"Only the first {MOST_ROWS:,} entries are imported at once.")
                return
            yield self._row(number, entry)

    def _row(self, number: int, entry: Entry | Piece) -> Row:
        if isinstance(entry, ClipError):
            return Row(number, "", sentence=str(entry))
        if isinstance(entry, Piece):
            label = entry.data.get("title") or entry.data.get("name") or ""
            return Row(number, str(label)[:300], piece=entry)
        title = entry.fields.get("title")
        label = " ".join((title if isinstance(title, str) and title.strip() else entry.url).split())[:300]
        try:
            arrival = arrival_of(entry, self.program or self.key)
        except Empty as error:
            return Row(number, label, sentence=str(error), empty=True)
        except ClipError as error:
            return Row(number, label, sentence=str(error))
        return Row(number, arrival.draft.article.title or label, arrival)
