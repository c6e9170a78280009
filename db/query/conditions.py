"""From a field's name and value to the condition that they make; a value that says nothing makes none."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from db.query import tree
from db.query.dates import Period, parse_period
from db.query.fields import PARTS, STATES
from db.query.tree import Dates, Everything, Filter, Has, Is, Match, Node, Number, Similar

_MOST = 10**9
_FEW = 100
_COUNT = r"([0-9]{1,15}(?:[.,' ][0-9]{3}){0,4})"
_ONE = re.compile(rf"(>=|<=|>|<|)\s*{_COUNT}\Z")
_RANGE = re.compile(rf"{_COUNT}?\s*(?:\.\.+|-)\s*{_COUNT}?\Z")
_LAST_DIGIT = re.compile(r"(.*[0-9])[-/.][0-9]\Z")


class Conditions:
    """Makes conditions of names and values; `note` is given sentences about what is not understood."""

    def __init__(self, today: date, note: Callable[[str], None]) -> None:
        self._today = today
        self._note = note

    def make(self, name: str, value: str, *, exact: bool = False, typed: bool = False) -> Node:
        """The leaf of `name:value`. With `typed` the value may go on, and nothing is said of one that is half typed."""
        if name in ("is", "has"):
            return self._known(name, value, typed)
        if name in (*tree.DATE_FIELDS, "after", "before"):
            return self._dates(name, value, typed)
        if name in tree.NUMBER_FIELDS:
            return self._number(name, value, typed)
        if name == "similar":
            return self._similar(value)
        value = " ".join(value.split())
        if name == "tag":
            value = "/".join(part.strip() for part in value.split("/") if part.strip())
        prefix = not exact and (typed or value.endswith("*"))
        if not exact:
            value = value.rstrip("*/ " if name == "tag" else "* ")
        if not value:
            return Everything()
        return Filter(name, value, Match.EXACT if exact else Match.PREFIX if prefix else Match.WORDS)

    def _known(self, name: str, value: str, typed: bool) -> Node:
        known = STATES if name == "is" else PARTS
        wanted = value.lower()
        meant = known.get(wanted)
        if meant is None and typed:
            begun = {known[word] for word in known if word.startswith(wanted)}
            meant = begun.pop() if len(begun) == 1 else None
            if begun:
                return Everything()
        if meant is None:
            if wanted:
                names = ", ".join(tree.STATES if name == "is" else tree.PARTS)
                self._note(f"“{name}:{value}” is not known and left out. There are: {names}.")
            return Everything()
        return Is(meant) if name == "is" else Has(meant)

    def _dates(self, name: str, value: str, typed: bool) -> Node:
        period = parse_period(value, self._today)
        if typed:
            period = self._begun(value) or period
        if period is None:
            if not typed and value.strip("<>= "):
                self._note(
                    f"“{value}” is not a date: left out. Write 2024, 2024-11, 2024-11-20, last week or >1y (older than "
                    "a year)."
                )
            return Everything()
        start, end = period
        if name == "after":
            name, end = "date", None
        elif name == "before":
            name, end = "date", _day_before(start) if start else end
            start = None
        if not start and not end:
            return Everything()
        return Dates(name, start.isoformat() if start else None, end.isoformat() if end else None)

    def _begun(self, value: str) -> Period | None:
        """What is sure of a date whose last number has one digit yet, or of a range whose end is half typed."""
        left, dots, right = value.rpartition("..")
        if dots and (begun := _LAST_DIGIT.match(right)):
            return parse_period(f"{left}..{begun[1]}", self._today)
        if dots and parse_period(value, self._today) is None:
            return parse_period(f"{left}..", self._today)
        if not dots and (begun := _LAST_DIGIT.match(value)):
            return parse_period(begun[1], self._today)
        return None

    def _number(self, name: str, value: str, typed: bool) -> Node:
        low: int | None
        high: int | None
        if one := _ONE.match(value):
            number = _whole(one[2])
            low, high = {
                ">": (min(number + 1, _MOST), None),
                ">=": (number, None),
                "<": (None, max(number - 1, 0)),
                "<=": (None, number),
                "": (number, number),
            }[one[1]]
        elif (between := _RANGE.match(value)) and (between[1] or between[2]):
            low = _whole(between[1]) if between[1] else None
            high = _whole(between[2]) if between[2] else None
            if low is not None and high is not None and low > high and not typed:
                low, high = high, low
        else:
            if not typed and value.strip("<>= "):
                self._note(f"“{value}” is not a number: left out. Write {name}>500, {name}<200 or {name}:100..500.")
            return Everything()
        if typed and one and one[1] == "":
            # `words:100` becomes a range, in all likelihood.
            return Everything()
        if typed and high is not None and (high < _FEW or (low is not None and low > high)):
            # The number is likely to go on: hardly an article has so few words.
            high = None
        if low is None and high is None:
            return Everything()
        return Number(name, low, high)

    def _similar(self, value: str) -> Node:
        number = value.strip().lstrip("#")
        if number.isascii() and number.isdigit() and len(number) <= 18:
            return Similar(int(number))
        if number:
            self._note(f"“similar:{value}” is left out: write the number of a clipping, such as similar:123.")
        return Everything()


def _whole(text: str) -> int:
    return min(int("".join(filter(str.isdigit, text))), _MOST)


def _day_before(day: date) -> date:
    return day - timedelta(1) if day > date.min else day
