"""What belongs to the clipping in the reader as rows: headings, and under them copies, links, suggestions, pointers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.model import Row
from desktop.models.wording import day_in_words, enumerated, side_by_side
from desktop.translation import mark, tr

Section = Literal["copies", "linked", "suggested", "points", "pointers", "dismissed"]

ENTRY = Qt.ItemDataRole.UserRole + 1
NAMED_OUTLETS = 4
MANY_DAYS, MANY_WEEKS, MANY_MONTHS = 15, 9, 24
"""From so many on the next larger measure is used."""

HEADINGS: dict[Section, str] = {
    "copies": mark("Same text"),
    "linked": mark("Linked"),
    "suggested": mark("Suggested"),
    "points": mark("Point here"),
    "pointers": mark("Pointed to"),
    "dismissed": mark("Dismissed"),
}

_DAYS_APART = re.compile(r"(a|\d[\d,]*) \w+ (later|earlier)|(the )?same day", re.IGNORECASE)

REASONS = {
    "links to it": mark("links here"),
    "linked from it": mark("linked from here"),
    "same quotation": mark("same quotation"),
}
_LISTED = re.compile(r"(?:(\d+) )?shared (names?|words?): (.+)", re.DOTALL)
_COPY = re.compile(r"(.+) copy", re.DOTALL)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a heading where `clipping` is 0. `strength` is 0 to 3, how surely it belongs; `kind` the key of the kind
    of link that is guessed, and `kind_words` what accepting it would say."""

    section: Section
    clipping: int
    title: str
    about: str = ""
    why: str = ""
    strength: int = 0
    kind: str = ""
    kind_words: str = ""

    @property
    def heading(self) -> bool:
        """Whether it is the heading of a section."""
        return self.clipping == 0

    @property
    def can_be_accepted(self) -> bool:
        """Whether it could become a link."""
        return self.clipping != 0 and self.section in ("suggested", "points", "pointers", "dismissed")


class RelatedList(QAbstractListModel):
    """Headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rows."""
        return self._entries

    def show(self, entries: Iterable[Entry]) -> None:
        """Replace the rows; where they are about the same clippings as before they are only painted again."""
        new = tuple(entries)
        if [(each.section, each.clipping) for each in new] == [(each.section, each.clipping) for each in self._entries]:
            changed = new != self._entries
            self._entries = new
            if changed and new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._entries = new
        self.endResetModel()

    def entry(self, index: Index) -> Entry | None:
        """What is in a row, None for a heading."""
        if not index.isValid() or not 0 <= index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        return None if entry.heading else entry

    def row_of(self, clipping: int) -> int | None:
        """Where a clipping is."""
        return next((at for at, each in enumerate(self._entries) if clipping and each.clipping == clipping), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.entry(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(entry)
        if role == Qt.ItemDataRole.ToolTipRole and not entry.heading:
            return "\n".join(part for part in (entry.title, entry.about, strength_in_words(entry), entry.why) if part)
        return None


def heading(section: Section, count: int) -> Entry:
    """The heading over a section with so many rows."""
    return Entry(section, 0, tr("{name} ({n})", "", count).format(name=tr(HEADINGS[section])))


def strength_of(score: float) -> int:
    """A score from 0 to 1 as 1 (possible), 2 (likely) or 3 (nearly certain)."""
    return 3 if score >= 0.75 else 2 if score >= 0.45 else 1


def strength_in_words(entry: Entry) -> str:
    """How surely it belongs, in words; empty for what nobody guessed."""
    return ("", tr("possible"), tr("likely"), tr("nearly certain"))[entry.strength]


def spoken(entry: Entry) -> str:
    """A row in the words of a screen reader."""
    if entry.heading:
        return entry.title
    name = tr(HEADINGS[entry.section])
    parts = (name, entry.title, entry.about, strength_in_words(entry), entry.why)
    return ", ".join(part for part in parts if part)


def about(row: Row, day: str) -> str:
    """Where a clipping is from, its day, and how far that is from `day`."""
    name = row.outlet or row.agency or "; ".join(row.authors[:1])
    return side_by_side((name, day_in_words(row.published), days_apart(day, row.published or "")))


def days_apart(here: str, there: str) -> str:
    """How much later or earlier one day is than another, in words; empty where one of them is not known."""
    try:
        days = (date.fromisoformat(there[:10]) - date.fromisoformat(here[:10])).days
    except ValueError:
        return ""
    if days == 0:
        return tr("same day")
    far = abs(days)
    if far < MANY_DAYS:
        return tr("{n} day(s) later", "", far) if days > 0 else tr("{n} day(s) earlier", "", far)
    if far < MANY_WEEKS * 7:
        weeks = round(far / 7)
        return tr("{n} week(s) later", "", weeks) if days > 0 else tr("{n} week(s) earlier", "", weeks)
    if far < MANY_MONTHS * 30:
        months = round(far / 30.44)
        return tr("{n} month(s) later", "", months) if days > 0 else tr("{n} month(s) earlier", "", months)
    years = round(far / 365.25)
    return tr("{n} year(s) later", "", years) if days > 0 else tr("{n} year(s) earlier", "", years)


def reasons(why: Sequence[str]) -> str:
    """Why something is suggested, as one text; how many days lie between is told beside it already."""
    text = "; ".join(reason_in_words(each) for each in why if not _DAYS_APART.fullmatch(each.strip()))
    return text[:1].upper() + text[1:]


def reason_in_words(reason: str) -> str:
    """One reason as `db.kin.reasons` says it, in the language of the interface; one that is not known as it is."""
    if reason in REASONS:
        return tr(REASONS[reason])
    listed = _LISTED.fullmatch(reason)
    if listed is not None:
        count, what, things = int(listed[1] or 1), listed[2], listed[3]
        if what.startswith("word"):
            return tr("shared words: {words}").format(words=things)
        return tr("{n} shared name(s): {names}", "", count).format(names=things)
    copy = _COPY.fullmatch(reason)
    return tr("both from {agency}").format(agency=copy[1]) if copy is not None else reason


def outlets_of(names: Sequence[str]) -> str:
    """Outlets, the first few by name."""
    if len(names) <= NAMED_OUTLETS:
        return enumerated(names)
    rest = len(names) - NAMED_OUTLETS
    return tr("{these} and {n} more", "", rest).format(these=enumerated(names[:NAMED_OUTLETS]))
