"""Fields of all clippings as arrays: values as codes, days as numbers, and pairs where a clipping has several values.

An array has one place for each clipping id; 0 stands for no value. What is read from the database comes as text that
SQLite has put together (`group_concat`), which is several times faster than a row for each clipping.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from db.index.analysis import Step, alternatives, positions
from db.query.compare import level, value_matches
from db.query.tree import Filter, Match

Mask = npt.NDArray[np.bool_]
Ids = npt.NDArray[np.int64]
Codes = npt.NDArray[np.int32]

Group = tuple[Any, int, str]
"""A value, how many clippings have it, and their ids with commas between."""

Element = TypeVar("Element", bound=np.generic)

_ROOM = 1024
_FEW = 16
_MEANT_KEPT = 32
_MOMENT_SIGNS = {4: "-", 7: "-", 10: "T", 13: ":", 16: ":", 19: "Z"}
_DAY_SIGNS = {4: "-", 7: "-"}


def with_room(array: npt.NDArray[Element], size: int) -> npt.NDArray[Element]:
    """The array, or a copy of at least twice its length when it is shorter than `size`; new places hold zero."""
    if len(array) >= size:
        return array
    larger = np.zeros(max(size, 2 * len(array), _ROOM), array.dtype)
    larger[: len(array)] = array
    return larger


def numbers(text: str | None) -> Ids:
    """Whole numbers with commas between."""
    return np.fromstring(text or "", np.int64, sep=",")


def seconds(text: str | None) -> Ids:
    """Moments such as `2024-11-20T09:30:00Z` with commas between, as seconds since 1970; 0 for what is no moment."""
    digits = _digits(text or "", 20, _MOMENT_SIGNS)
    if digits is None:
        return np.array([second_of(each) for each in text.split(",")] if text else [], np.int64)
    year, month, day, hour, minute, second = (_number(digits, at) for at in ("0123", "56", "89", "bc", "ef", "hi"))
    # Days of the civil calendar counted from March, so that the leap day comes last (H. Hinnant, "chrono-compatible
    # low-level date algorithms").
    year = year - (month <= 2)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    days = year * 365 + year // 4 - year // 100 + year // 400 + of_year - 719468
    return days * 86400 + hour * 3600 + minute * 60 + second


def days(text: str | None) -> Codes:
    """Days such as `2024-11-20` with commas between, as numbers such as 20241120; 0 for what is no day."""
    digits = _digits(text or "", 10, _DAY_SIGNS)
    if digits is None:
        return np.array([day_of(each) for each in text.split(",")] if text else [], np.int32)
    year, month, day = (_number(digits, at) for at in ("0123", "56", "89"))
    return (year * 10000 + month * 100 + day).astype(np.int32)


def _digits(text: str, width: int, signs: dict[int, str]) -> npt.NDArray[np.uint8] | None:
    """The characters less `0`, a row for each part of that width; `None` unless all have their signs in place."""
    if (len(text) + 1) % (width + 1) or not text.isascii():
        return None
    table = np.frombuffer(f"{text},".encode(), np.uint8).reshape(-1, width + 1)
    expected = {**signs, width: ","}
    if any((table[:, at] != ord(sign)).any() for at, sign in expected.items()):
        return None
    digits = table - np.uint8(ord("0"))
    plain = [at for at in range(width) if at not in signs]
    return digits if bool((digits[:, plain] <= 9).all()) else None


def _number(digits: npt.NDArray[np.uint8], places: str) -> Ids:
    found = np.zeros(len(digits), np.int64)
    for place in places:
        found = found * 10 + digits[:, int(place, 36)]
    return found


def second_of(text: str) -> int:
    """A moment as seconds since 1970; 0 for what is no moment."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return 0
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())


def day_of(text: str) -> int:
    """The day of a moment as a number such as 20241120; 0 for what is no day."""
    figures = text[:4] + text[5:7] + text[8:10]
    return int(figures) if len(figures) == 8 and figures.isdecimal() and figures.isascii() else 0


def ids_and_codes(groups: Iterable[Group], codes: Iterable[int]) -> tuple[Ids, Codes]:
    """The ids of all groups in a row, and beside each the code of its group."""
    rows = list(groups)
    found = numbers(",".join(row[2] for row in rows))
    return found, np.repeat(np.fromiter(codes, np.int32, len(rows)), [row[1] for row in rows])


class Vocabulary:
    """The distinct values of a field, which only become more. The first has code 1."""

    def __init__(self, field: str) -> None:
        """`field` is the name by which queries know the field."""
        self.field = field
        self.values: list[str] = []
        self._codes: dict[str, int] = {}
        self._levelled: list[str] = []
        self._terms: dict[str, list[int]] = {}
        self._analysed = 0
        self._meant: dict[Filter, Mask] = {}
        self._sorted: list[str] = []
        self._ranks: Codes = np.zeros(0, np.int32)

    def code(self, value: str) -> int:
        """The code of a value, a new one for a new value."""
        code = self._codes.get(value)
        if code is None:
            self.values.append(value)
            code = self._codes[value] = len(self.values)
        return code

    def meant(self, condition: Filter) -> Mask:
        """For each code, from 0, whether a filter means its value."""
        known = self._meant.pop(condition, np.zeros(1, np.bool_))
        found = known
        if len(known) <= len(self.values):
            found = np.zeros(len(self.values) + 1, np.bool_)
            found[: len(known)] = known
            found[self._find(condition, len(known))] = True
        self._meant[condition] = found
        if len(self._meant) > _MEANT_KEPT:
            del self._meant[next(iter(self._meant))]
        return found

    def _find(self, condition: Filter, first: int) -> list[int]:
        """The codes from `first` on whose values a filter means; not each of many values is compared."""
        codes: Sequence[int] = range(first, len(self.values) + 1)
        if len(codes) > _FEW and condition.field != "lang":
            sequences = alternatives(condition.value, condition.match is Match.PREFIX)
            if condition.match is Match.EXACT or not sequences:
                wanted, levelled = level(condition.value), self.levelled()
                codes = [code for code in codes if wanted in levelled[code - 1]]
            else:
                codes = sorted({code for steps in sequences for code in self._with(steps[0], first)})
                if all(len(steps) == 1 for steps in sequences):
                    return codes
        return [code for code in codes if value_matches(condition, self.values[code - 1])]

    def _with(self, step: Step, first: int) -> Iterator[int]:
        """The codes from `first` on of values that have a word."""
        self._analyse()
        terms = [each for each in self._terms if each.startswith(step.term)] if step.prefix else [step.term]
        for each in terms:
            yield from (code for code in self._terms.get(each, ()) if code >= first)

    def _analyse(self) -> None:
        for code in range(self._analysed + 1, len(self.values) + 1):
            for each in positions(self.values[code - 1])[0]:
                self._terms.setdefault(each, []).append(code)
        self._analysed = len(self.values)

    def read_ahead(self) -> bool:
        """Make ready what the first condition or count would wait for; whether it wasn't yet."""
        if self._analysed == len(self._levelled) == len(self._sorted) == len(self.values):
            return False
        self._analyse()
        self.levelled()
        self.ranks()
        return True

    def levelled(self) -> list[str]:
        """The values as they are compared, in the order of their codes."""
        self._levelled.extend(level(value) for value in self.values[len(self._levelled) :])
        return self._levelled

    def ranks(self) -> Codes:
        """For each code, less 1, the place of its value in the alphabet."""
        new = self.values[len(self._sorted) :]
        if len(new) > _FEW:
            self._sorted = sorted(self.values)
            places = {value: place for place, value in enumerate(self._sorted)}
            self._ranks = np.fromiter((places[value] for value in self.values), np.int32, len(self.values))
        else:
            for value in new:
                place = bisect_left(self._sorted, value)
                insort(self._sorted, value)
                self._ranks[self._ranks >= place] += 1
                self._ranks = np.append(self._ranks, np.int32(place))
        return self._ranks


class Pairs:
    """Which clipping has which codes, as two arrays side by side."""

    def __init__(self) -> None:
        # As wide as an index is, or numpy would widen them at every use.
        self._clippings: Ids = np.zeros(_ROOM, np.int64)
        self._codes: Codes = np.zeros(_ROOM, np.int32)
        self._used = 0
        self._dropped = 0

    @property
    def clippings(self) -> Ids:
        """The clipping of each pair; 0 where the pair is no more."""
        return self._clippings[: self._used]

    @property
    def codes(self) -> Codes:
        """The code of each pair."""
        return self._codes[: self._used]

    def add(self, clippings: Ids, codes: Codes) -> None:
        """Add pairs, each once however often it is named."""
        both = np.unique(clippings << 32 | codes)
        end = self._used + len(both)
        self._clippings, self._codes = with_room(self._clippings, end), with_room(self._codes, end)
        self._clippings[self._used : end] = both >> 32
        self._codes[self._used : end] = both & 0xFFFFFFFF
        self._used = end

    def drop(self, ids: Ids, size: int) -> None:
        """Forget the pairs of some clippings, all below `size`."""
        if len(ids) <= _FEW:
            gone = np.zeros(self._used, np.bool_)
            for number in ids:
                gone |= self.clippings == number
        else:
            named = np.zeros(size, np.bool_)
            named[ids] = True
            gone = named[self.clippings]
        self.clippings[gone] = 0
        self._dropped += int(np.count_nonzero(gone))
        if self._dropped > max(_ROOM, self._used // 2):
            kept = self.clippings > 0
            self._clippings, self._codes = self.clippings[kept], self.codes[kept]
            self._used, self._dropped = len(self._clippings), 0

    def having(self, meant: Mask, size: int) -> Mask:
        """Which of the clippings below `size` have one of the codes that are meant."""
        found = np.zeros(size, np.bool_)
        found[self.clippings[meant[self.codes]]] = True
        found[:1] = False
        return found
