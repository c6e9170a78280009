"""A list in which copies of one text stand under one row: which rows there are, what is under them, what these say.

Nothing here knows the library or Qt. A list is folded where it was read; the model unfolds rows, a few at a time.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from db.bands import Bands
from db.model import Row
from desktop.models.wording import enumerated, side_by_side
from desktop.translation import number, tr

ALIKE = 0.03
"""A copy whose length differs by no more than this part is as long as its lead, to whoever compares by eye."""


Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Reprinted:
    """Which clippings are in which group of copies, and which of them lead theirs; both with a place for each id."""

    groups: Numbers = field(default_factory=lambda: np.zeros(1, np.int64))
    leading: Flags = field(default_factory=lambda: np.zeros(1, np.bool_))

    @classmethod
    def of(cls, rows: Sequence[tuple[int, int, int]]) -> Reprinted:
        """From clippings with their group and whether they lead it."""
        if not rows:
            return cls()
        found = np.array(rows, np.int64)
        groups, leading = np.zeros(found[:, 0].max() + 1, np.int64), np.zeros(found[:, 0].max() + 1, np.bool_)
        groups[found[:, 0]] = found[:, 1]
        leading[found[:, 0]] = found[:, 2] != 0
        return cls(groups, leading)

    @property
    def empty(self) -> bool:
        """Whether there are no copies at all."""
        return len(self.groups) == 1


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
    """Fold a list as `db.reprints.fold` does, a long one at once: its lead, if it is in the list, is shown for a group.

    What stands under a heading stays there: the band of an outlet has all that it printed.
    """
    if reprinted.empty or not ids:
        return FoldedList(ids, {}, made)
    every = np.frombuffer(ids, np.int64)
    # What was clipped after the groups were read is in none.
    known = np.flatnonzero(every < len(reprinted.groups))
    known = known[reprinted.groups[every[known]] > 0]
    numbers = every[known]
    group = reprinted.groups[numbers]
    band = np.zeros(len(known), np.int64)
    if made is not None:
        band = np.searchsorted(np.frombuffer(made.starts, np.int64), known, side="right")
    # By band and group, in these the lead before the others, which are in the order of the list.
    order = np.lexsort((known, ~reprinted.leading[numbers], group, band))
    group, band = group[order], band[order]
    follows = np.zeros(len(order), np.bool_)
    follows[1:] = (group[1:] == group[:-1]) & (band[1:] == band[:-1])
    kept = np.ones(len(every), np.bool_)
    kept[known[order[follows]]] = False
    hidden = _runs(numbers[order], follows)
    rows = array("q", every[kept].tobytes())
    if made is None:
        return FoldedList(rows, hidden)
    before = np.concatenate(([0], np.cumsum(kept)))
    starts = array("q", before[np.frombuffer(made.starts, np.int64)].astype(np.int64).tobytes())
    return FoldedList(rows, hidden, Bands(made.by, rows, starts, made.names))


def _runs(numbers: Numbers, follows: Flags) -> dict[int, Sequence[int]]:
    """What follows each number that is followed by any."""
    edges = np.flatnonzero(follows[1:] != follows[:-1]) + 1
    if not len(edges):
        return {}
    plain = numbers.tolist()
    # A run begins after the number it follows and ends before the next one that follows nothing.
    ends = [*edges.tolist(), len(plain)]
    return {plain[start - 1]: tuple(plain[start:end]) for start, end in zip(ends[::2], ends[1::2], strict=False)}


def unfolded(folded: FoldedList, opened: Iterable[int]) -> tuple[array[int], Bands | None]:
    """The rows, with what is under the opened ones beneath each of them, and the bands of that."""
    opened = set(opened).intersection(folded.hidden)
    if not opened:
        return folded.ids, folded.bands
    found = np.flatnonzero(np.isin(np.frombuffer(folded.ids, np.int64), list(opened))).tolist()
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
