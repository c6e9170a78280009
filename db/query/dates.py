"""Days as people type them: years, months, days, ranges and words like `yesterday`, turned into first and last day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

Period = tuple[date | None, date | None]
"""First and last day, both included; `None` for open."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = {"d": (1, 0), "w": (7, 0), "m": (0, 1), "y": (0, 12)}
"""First letter -> days and months."""
_YEAR = re.compile(r"(\d{4})\Z")
_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})\Z")
_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\Z")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})\Z")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\Z")
_NAMED = re.compile(r"(?:(\d{1,2}) )?([a-z]{3,9})\.? (\d{4})\Z")
_NAMED_FIRST = re.compile(r"([a-z]{3,9})\.? (\d{1,2}),? (\d{4})\Z")
_QUARTER = re.compile(r"(\d{4})[-/ ]?q([1-4])\Z")
_AGO = re.compile(r"(?:last |past )?(\d{1,4}) ?(d|w|m|y|day|week|month|year)s?(?: ago)?\Z")

_NAMES = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
_NAMES += "|nov(?:ember)?|dec(?:ember)?"
_UNIT = "(?:day|week|month|year)s?"
_SPOKEN = rf"(?:(?:last|past)\s+[0-9]{{1,4}}\s+{_UNIT}|[0-9]{{1,3}}\s+{_UNIT}(?:\s+ago)?|(?:last|past|this)\s+{_UNIT}"
_SPOKEN += rf"|last\s+(?:{'|'.join(_WEEKDAYS)})|(?:[0-9]{{1,2}}\s+)?(?:{_NAMES})\.?\s+[0-9]{{4}}"
_SPOKEN += rf"|(?:{_NAMES})\.?\s+[0-9]{{1,2}},?\s+[0-9]{{4}})(?![\w/-])"
_SPOKEN_RANGE = re.compile(rf"(?i)(?:{_SPOKEN}|[\w/-]+(?=\.\.))(?:\.\.(?:{_SPOKEN}|[\w/-]+))?")
_HALF_SPOKEN = re.compile(
    r"(?i)(?:(?:last|past|this)(?:\s+[0-9]{1,4})?|[0-9]{1,3})\s+(?:d|da|w|we|wee|m|mo|mon|mont|y|ye|yea)?\Z"
)


def spoken_end(text: str, at: int) -> int:
    """The end of a date of several words (`last week`, `20 Nov 2024`) that begins here, or is begun; 0 for none."""
    found = _SPOKEN_RANGE.match(text, at) or _HALF_SPOKEN.match(text, at)
    return found.end() if found and any(map(str.isspace, found.group().strip())) else 0


def parse_period(text: str, today: date) -> Period | None:
    """What `text` means, `None` if it is no date. `today` is what relative words count from.

    Of days `>` means later ones (`>2024-11-01`), of ages longer ago: `>1y` is older, `<2w` newer.
    """
    words = " ".join(text.casefold().replace("_", " ").split())
    try:
        return _range(words, today) or _single(words, today)
    except (ValueError, OverflowError):
        return None


def _range(words: str, today: date) -> Period | None:
    for sign, first in ((">=", True), ("<=", False), (">", True), ("<", False)):
        if words.startswith(sign):
            words = words[len(sign) :].strip()
            ago = _ago(words.replace("-", " "), today)
            if ago and not _absolute(words):
                return _age(ago, sign)
            period = _single(words, today)
            return period and _beyond(period, sign, first)
    if ".." not in words:
        return None
    left, _, right = (part.strip(" .") for part in words.partition(".."))
    start = _single(left, today) if left else (None, None)
    end = _single(right, today) if right else (None, None)
    if start is None or end is None or (not left and not right):
        return None
    low, high = start[0], end[1]
    if low and high and low > high and start[1] and end[0]:
        return end[0], start[1]
    return low, high


def _beyond(period: Period, sign: str, later: bool) -> Period:
    first, last = period
    if later:
        return (first if sign == ">=" else last and last + timedelta(1)), None
    return None, (last if sign == "<=" else first and first - timedelta(1))


def _age(day: date, sign: str) -> Period:
    if sign[0] == ">":
        return None, (day if sign == ">=" else day - timedelta(1))
    return (day if sign == "<=" else day + timedelta(1)), None


def _single(words: str, today: date) -> Period | None:
    if words in _RELATIVE:
        return _RELATIVE[words](today)
    spaced = words.replace("-", " ")
    if spaced in _RELATIVE:
        return _RELATIVE[spaced](today)
    weekday = spaced.removeprefix("last ")
    if weekday in _WEEKDAYS:
        back = (today.weekday() - _WEEKDAYS.index(weekday)) % 7
        return _on(today - timedelta(back or (7 if weekday != spaced else 0)))
    period = _absolute(words)
    if period is None and (day := _ago(spaced, today)):
        return day, None
    return period


def _absolute(words: str) -> Period | None:
    if found := _YEAR.match(words):
        return date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)
    if found := _MONTH.match(words):
        return _month(int(found[1]), int(found[2]))
    if found := _QUARTER.match(words):
        last = 3 * int(found[2])
        return _month(int(found[1]), last - 2)[0], _month(int(found[1]), last)[1]
    if found := _DAY.match(words) or _COMPACT.match(words):
        return _on(date(int(found[1]), int(found[2]), int(found[3])))
    if found := _DOTTED.match(words):
        return _on(date(int(found[3]), int(found[2]), int(found[1])))
    if found := _NAMED.match(words):
        day, name, year = found.groups()
    elif found := _NAMED_FIRST.match(words):
        name, day, year = found.groups()
    else:
        return None
    if name[:3] not in _MONTHS:
        return None
    month = _MONTHS.index(name[:3]) + 1
    return _on(date(int(year), month, int(day))) if day else _month(int(year), month)


def _ago(words: str, today: date) -> date | None:
    """The day so long ago; years and months by the calendar."""
    found = _AGO.match(words)
    if not found:
        return None
    number = int(found[1])
    days, months = _UNITS[found[2][0]]
    year, month = divmod(today.year * 12 + today.month - 1 - number * months, 12)
    if year < 1:
        return None
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1])) - timedelta(number * days)


def _on(day: date) -> Period:
    return day, day


def _month(year: int, month: int) -> Period:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _week(today: date, back: int) -> Period:
    monday = today - timedelta(today.weekday() + 7 * back)
    return monday, monday + timedelta(6)


def _last_month(today: date) -> Period:
    before = today.replace(day=1) - timedelta(1)
    return _month(before.year, before.month)


_RELATIVE: dict[str, Callable[[date], Period]] = {
    "today": _on,
    "yesterday": lambda today: _on(today - timedelta(1)),
    "this week": lambda today: _week(today, 0),
    "last week": lambda today: _week(today, 1),
    "lastweek": lambda today: _week(today, 1),
    "this month": lambda today: _month(today.year, today.month),
    "last month": _last_month,
    "this year": lambda today: (date(today.year, 1, 1), date(today.year, 12, 31)),
    "last year": lambda today: (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
}


def print_period(start: str | None, end: str | None) -> str:
    """The shortest spelling that `parse_period` reads back: `2024`, `2024-11`, `2024-11-20`, `2024-11-01..`."""
    if start and end:
        if start == end:
            return start
        if start[4:] == "-01-01" and end == f"{start[:4]}-12-31":
            return start[:4]
        first = date.fromisoformat(start)
        if first.day == 1 and end == _iso(_month(first.year, first.month)[1]):
            return start[:7]
    return f"{start or ''}..{end or ''}"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def in_words(day: str) -> str:
    """`1 Nov 2024`."""
    on = date.fromisoformat(day)
    return f"{on.day} {_MONTHS[on.month - 1].title()} {on.year}"
