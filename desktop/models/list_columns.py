"""The columns that the list has as a table: what each is called, what it says of a clipping, and how it is ordered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from db.model import Row
from db.sort import Sort
from desktop.models.wording import day_in_words
from desktop.translation import mark, number, tr

Kind = Literal["text", "headline", "number", "tags", "star", "dot"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `sort` is the order that the first click on its head asks for, `None` where there is none.

    `shown` says whether it is there before anybody chose; `width` is in pixels at the usual size of type.
    """

    id: str
    text: str
    say: Callable[[Row], str]
    sort: Sort | None
    width: int
    kind: Kind = "text"
    shown: bool = True


def _read(row: Row) -> str:
    return tr("read") if row.read else tr("unread")


def _starred(row: Row) -> str:
    return tr("starred") if row.starred else tr("no star")


def _words(row: Row) -> str:
    return number(row.word_count)


def _authors(row: Row) -> str:
    return "; ".join(row.authors)


def _tags(row: Row) -> str:
    return ", ".join(tag.name for tag in row.tags)


COLUMNS = (
    Column("headline", mark("Headline"), lambda row: row.title, Sort.HEADLINE, 340, "headline"),
    Column("outlet", mark("Outlet"), lambda row: row.outlet or "", Sort.OUTLET, 130),
    Column("published", mark("Published"), lambda row: day_in_words(row.published), Sort.NEWEST, 104),
    Column("read", mark("Read"), _read, Sort.UNREAD, 48, "dot"),
    Column("star", mark("Star"), _starred, Sort.STARRED, 48, "star"),
    Column("authors", mark("Authors"), _authors, Sort.AUTHOR, 150),
    Column("tags", mark("Tags"), _tags, None, 170, "tags"),
    Column("clipped", mark("Clipped"), lambda row: day_in_words(row.captured_at), Sort.CLIPPED, 104, shown=False),
    Column("updated", mark("Updated"), lambda row: day_in_words(row.updated), Sort.UPDATED, 104, shown=False),
    Column("agency", mark("Agency"), lambda row: row.agency or "", Sort.AGENCY, 100, shown=False),
    Column("section", mark("Section"), lambda row: row.section or "", Sort.SECTION, 100, shown=False),
    Column("language", mark("Language"), lambda row: row.language or "", Sort.LANGUAGE, 78, shown=False),
    Column("words", mark("Words"), _words, Sort.LENGTH, 70, "number"),
    Column("url", mark("Address"), lambda row: row.url or "", None, 200, shown=False),
)
"""Every column, in the order in which they stand before anybody moved them; the first is always shown."""

PLACES = {column.id: place for place, column in enumerate(COLUMNS)}


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Which columns are shown, in what order and how wide, as `[id, width, shown]` for each."""

    columns: tuple[tuple[str, int, bool], ...]

    @classmethod
    def read(cls, kept: Sequence[object]) -> Arrangement:
        """What was remembered, with what is missing or makes no sense as it is at first."""
        found: dict[str, tuple[str, int, bool]] = {}
        for each in kept:
            match each:
                case [str(name), int(width), bool(shown)] if name in PLACES and 20 <= width <= 4000:
                    found.setdefault(name, (name, width, shown or name == COLUMNS[0].id))
        for column in COLUMNS:
            found.setdefault(column.id, (column.id, column.width, column.shown))
        return cls(tuple(found.values()))

    def with_width(self, name: str, width: int) -> Arrangement:
        """The same with one column of another width."""
        return Arrangement(tuple((each, width if each == name else wide, on) for each, wide, on in self.columns))

    def kept(self) -> list[list[object]]:
        """The same as data for the settings."""
        return [list(each) for each in self.columns]
