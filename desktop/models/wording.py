"""How the window says dates, numbers and durations, in the language of the interface."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from desktop.translation import is_english, number, tr

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WORDS_A_MINUTE = 230

BETWEEN = "  ·  "
"""What stands between the parts of a line."""


def day_in_words(moment: str | None) -> str:
    """An ISO date or moment as `20 Nov 2024`; a moment of our own (in UTC) is first put into local time."""
    if not moment:
        return ""
    parts = moment[:10].split("-")
    if moment.endswith("Z"):
        local = datetime.fromisoformat(moment).astimezone()
        return _day(local.year, local.month, local.day)
    if len(parts) == 3 and all(part.isdigit() for part in parts) and 1 <= int(parts[1]) <= 12:
        return _day(int(parts[0]), int(parts[1]), int(parts[2]))
    if len(parts) == 2 and all(part.isdigit() for part in parts) and 1 <= int(parts[1]) <= 12:
        return month_in_words(int(parts[0]), int(parts[1]))
    return moment


def moment_in_words(moment: str | None) -> str:
    """Day and, where one is given, time: `20 Nov 2024, 15:15`."""
    if not moment:
        return ""
    if "T" not in moment:
        return day_in_words(moment)
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    if moment.endswith("Z"):
        when = when.astimezone()
    day = _day(when.year, when.month, when.day)
    return tr("{day}, {time}", "day and time of day").format(day=day, time=f"{when:%H:%M}")


def month_in_words(year: int, month: int) -> str:
    """A month as `Nov 2024`."""
    if is_english():
        return f"{MONTHS[month - 1]} {year}"
    return QLocale().toString(QDate(year, month, 1), tr("MMM yyyy", "how Qt is to write a month"))


def month_name(month: int) -> str:
    """A month without its year, short: `Nov`."""
    return MONTHS[month - 1] if is_english() else QLocale().standaloneMonthName(month, QLocale.FormatType.ShortFormat)


def _day(year: int, month: int, day: int) -> str:
    date = QDate(year, month, day)
    if is_english() or not date.isValid():
        return f"{day} {MONTHS[month - 1]} {year}"
    return QLocale().toString(date, tr("d MMM yyyy", "how Qt is to write a day"))


def amount(count: int, one: str, many: str | None = None) -> str:
    """An English counted noun: `1 clipping`, `3 clippings`, `12,000 clippings`; use `tr` with a number instead."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def reading_time(words: int) -> str:
    """How long an article of so many words takes: `2 min read`."""
    return tr("{n} min read", "", max(1, round(words / WORDS_A_MINUTE)))


def size_in_words(size: int) -> str:
    """A number of bytes as `812 bytes`, `14 kB`, `2.1 MB`."""
    if size < 1000:
        return tr("{n} byte(s)", "", size)
    if size < 1_000_000:
        return tr("{size} kB").format(size=number(round(size / 1000)))
    size_in_mb = f"{size / 1_000_000:,.1f}" if is_english() else QLocale().toString(size / 1_000_000, "f", 1)
    return tr("{size} MB").format(size=size_in_mb)


def side_by_side(parts: Iterable[str | None]) -> str:
    """Parts of a line with dots between them, empty ones left out.

    Each is isolated (Unicode Standard Annex 9), so that a name in another direction does not pull its neighbours apart.
    """
    return BETWEEN.join(f"\u2068{part}\u2069" for part in parts if part)


def enumerated(parts: Iterable[str]) -> str:
    """Parts of a list one after the other, with what the language puts between them."""
    return tr(", ", "between the parts of a list").join(parts)


def sentence_of(parts: Iterable[str]) -> str:
    """A list as a sentence: `3 articles read, 1 already clipped.`"""
    return tr("{list}.", "a list as a sentence").format(list=enumerated(parts))


def certainty(confidence: float) -> str:
    """How sure intake is of a value, from 0 to 1, in words."""
    if confidence >= 0.9:
        return tr("nearly certain")
    if confidence >= 0.7:
        return tr("likely")
    return tr("possible") if confidence >= 0.4 else tr("unlikely")


def not_whole(truncated: str | None) -> str:
    """What is to be said of a text that is not whole, as a sentence; empty for a whole one."""
    if truncated == "paywall":
        return tr("The text is cut off by a paywall.")
    if truncated == "cut":
        return tr("The text is cut off: its end is missing.")
    if truncated == "unfetched":
        return tr("The text is not fetched yet: only its address is known.")
    return ""
