"""Dates of other calendars than the Gregorian one: Iran's solar calendar and Nepal's Bikram Sambat."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from desktop.intake.wordlists import fold, table

_FIRST_BIKRAM_YEAR = 2065
_FIRST_BIKRAM_DAY = date(2008, 4, 13)
_BIKRAM = (
    "121210009901 111211900991 112111090900 112210090900 121210009901 111211900900 112111090900"
    " 121210090900 121210009901 111211090900 112111090900 121210009900 121210009091 111211090900"
    " 112111090900 121210009900 121210009091 112111090900 112111090900 121210009901 021210009091"
    " 112111090900"
)
"""The months of the years from 2065 (2008) as the government's almanac sets them, each by the last digit of its days:
0 for 30, 1 for 31, 2 for 32, 9 for 29."""
_DAYS = {"0": 30, "1": 31, "2": 32, "9": 29}

JALALI_YEARS = range(1330, 1431)
BIKRAM_YEARS = range(_FIRST_BIKRAM_YEAR, _FIRST_BIKRAM_YEAR + len(_BIKRAM.split()))


def from_jalali(year: int, month: int, day: int) -> date | None:
    """The day of Iran's solar calendar, `None` where there is none such.

    Leap years follow the cycle of 33 years, which agrees with the observed calendar from 1178 to 1633.
    """
    if not (1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        return None
    if month == 12 and day == 30 and not _is_leap(year):
        return None
    days = sum(366 if _is_leap(each) else 365 for each in range(1300, year))
    return date(1921, 3, 21) + timedelta(days + min(month - 1, 6) * 31 + max(month - 7, 0) * 30 + day - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in (1, 5, 9, 13, 17, 22, 26, 30)


def from_bikram(year: int, month: int, day: int) -> date | None:
    """The day of Nepal's calendar, `None` where there is none such or its year is not in the almanac."""
    if year not in BIKRAM_YEARS or not 1 <= month <= 12:
        return None
    lengths = [_DAYS[digit] for digit in "".join(_BIKRAM.split()[: year - _FIRST_BIKRAM_YEAR + 1])]
    if not 1 <= day <= lengths[-12 + month - 1]:
        return None
    return _FIRST_BIKRAM_DAY + timedelta(sum(lengths[: len(lengths) - 12 + month - 1]) + day - 1)


@cache
def _months(name: str) -> dict[str, int]:
    months = table("dates")["other_months"][name]
    return {fold(form): number for number, forms in enumerate(months, 1) for form in forms.split()}


def other_month(word: str) -> tuple[str, int]:
    """The calendar ("jalali", "bikram") and number of a month by its name; ("", 0) for any other word."""
    for name in ("jalali", "bikram"):
        number = _months(name).get(word)
        if number:
            return name, number
    return "", 0


def from_other(name: str, year: int, month: int, day: int) -> date | None:
    """The day of a calendar by its name."""
    if name == "jalali":
        return from_jalali(year, month, day) if year in JALALI_YEARS else None
    return from_bikram(year, month, day)
