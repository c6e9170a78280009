"""A list in which copies of one text stand under one row: which rows there are, what is under them, what these say.

Nothing here knows the library or Qt. A list is folded where it was read; the model unfolds rows, a few at a time.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from db.bands import Bands
from db.model import Row
from db.reprints.fold import fold
from desktop.models.wording import enumerated, side_by_side
from desktop.translation import number, tr

ALIKE = 0.03
"""A copy whose length differs by no more than this part is as long as its lead, to whoever compares by eye."""

FEW = 20
"""So many opened rows are looked up one by one; for more the list is gone through."""


@dataclass(frozen=True, slots=True)
class Reprinted:
    """Which clippings are in which group of copies, and which of them lead theirs."""

    groups: Mapping[int, int] = field(default_factory=dict)
    leads: Collection[int] = frozenset()


@dataclass(frozen=True, slots=True)
class FoldedList:
    """The rows of a list in their order, and under some of them other clippings of the list, in its order."""

    ids: array[int]
    hidden: Mapping[int, Sequence[int]] = field(default_factory=dict)
    bands: Bands | None = None

    @property
    def count(self) -> int:
        """How many clippings there are, hidden ones included."""
        return len(self.ids) + sum(map(len, self.hidden.values()))


@dataclass(frozen=True, slots=True)
class Fold:
    """What a row says of the copies under it: the agency, how many outlets have the text, how many copies are under."""

    agency: str | None
    outlets: int
    copies: int


@dataclass(frozen=True, slots=True)
class CopyOf:
    """What a row under another says: the headline that it does not share, and its length as a part of the other's."""

    lead: int
    title: str
    length: float

    @property
    def retitled(self) -> bool:
        """Whether it has a headline of its own."""
        return bool(self.title)


def fold_list(ids: array[int], made: Bands | None, reprinted: Reprinted) -> FoldedList:
    """Fold a list. What stands under a heading stays there: the band of an outlet has all that it printed."""
    if not reprinted.groups:
        return FoldedList(ids, {}, made)
    if made is None:
        shown, hidden = fold(ids, reprinted.groups, reprinted.leads)
        return FoldedList(array("q", shown), hidden)
    everything: dict[int, Sequence[int]] = {}
    rows, starts = array("q"), array("q")
    for place, start in enumerate(made.starts):
        end = made.starts[place + 1] if place + 1 < len(made.starts) else len(ids)
        shown, hidden = fold(made.ids[start:end], reprinted.groups, reprinted.leads)
        starts.append(len(rows))
        rows.extend(shown)
        everything.update(hidden)
    return FoldedList(rows, everything, Bands(made.by, rows, starts, made.names))


def unfolded(folded: FoldedList, opened: Iterable[int]) -> tuple[array[int], Bands | None]:
    """The rows, with what is under the opened ones beneath each of them, and the bands of that."""
    opened = set(opened).intersection(folded.hidden)
    if not opened:
        return folded.ids, folded.bands
    if len(opened) <= FEW:
        found = sorted(map(folded.ids.index, opened))
    else:
        found = [place for place, each in enumerate(folded.ids) if each in opened]
    rows, places, done = array("q"), [], 0
    for place in found:
        under = folded.hidden[folded.ids[place]]
        rows.extend(folded.ids[done : place + 1])
        rows.extend(under)
        places.append((place, len(under)))
        done = place + 1
    rows.extend(folded.ids[done:])
    if folded.bands is None:
        return rows, None
    starts, more, at = array("q"), 0, 0
    for start in folded.bands.starts:
        while at < len(places) and places[at][0] < start:
            more += places[at][1]
            at += 1
        starts.append(start + more)
    return rows, Bands(folded.bands.by, rows, starts, folded.bands.names)


def fold_of(row: Row, copies: Sequence[Row], count: int) -> Fold:
    """What a row says of so many copies, of which these rows were read."""
    agency = next((each.agency for each in (row, *copies) if each.agency), None)
    outlets = {each.outlet for each in (row, *copies) if each.outlet}
    # Of very many copies only some were read; the others are as likely of outlets of their own.
    return Fold(agency, len(outlets) + count - len(copies), count)


def copy_of(row: Row, lead: Row) -> CopyOf:
    """What a row under another says."""
    length = row.word_count / lead.word_count if lead.word_count else 1.0
    return CopyOf(lead.id, "" if same_words(row.title, lead.title) else row.title, length)


def same_words(one: str, other: str) -> bool:
    """Whether two headlines have the same words, however spaced and written."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def outlets_in_words(fold: Fold) -> str:
    """How many have the text: `9 outlets`, or `3 copies` where they are of one outlet or of none."""
    return tr("{n} outlet(s)", "", fold.outlets) if fold.outlets > 1 else tr("{n} cop(y|ies)", "", fold.copies + 1)


def fold_in_words(fold: Fold) -> str:
    """What a folded row says: `Reuters · 9 outlets`."""
    return side_by_side((fold.agency, outlets_in_words(fold)))


def length_in_words(length: float, *, short: bool = False) -> str:
    """How long a copy is: `cut to 60 %`, `12 % longer`, or only `60 %`, `112 %`; empty where it is as long."""
    if short and abs(length - 1) > ALIKE:
        return tr("{percent} %").format(percent=number(max(1, round(length * 100))))
    if length < 1 - ALIKE:
        return tr("cut to {percent} %").format(percent=number(max(1, round(length * 100))))
    if length > 1 + ALIKE:
        return tr("{percent} % longer").format(percent=number(round((length - 1) * 100)))
    return ""


def difference_in_words(copy: CopyOf) -> str:
    """What differs, in short: `cut to 60 %, other headline`."""
    said = [length_in_words(copy.length), tr("other headline") if copy.retitled else ""]
    return enumerated(each for each in said if each) or tr("same length and headline")
