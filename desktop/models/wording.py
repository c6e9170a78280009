"""How the window says dates, numbers and durations."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WORDS_A_MINUTE = 230


def day_in_words(moment: str | None) -> str:
    """An ISO date or moment as `20 Nov 2024`; a moment of our own (in UTC) is first put into local time."""
    if not moment:
        return ""
    parts = moment[:10].split("-")
    if moment.endswith("Z"):
        local = datetime.fromisoformat(moment).astimezone()
        return f"{local.day} {MONTHS[local.month - 1]} {local.year}"
    if len(parts) == 3 and parts[1].isdigit() and 1 <= int(parts[1]) <= 12:
        return f"{int(parts[2])} {MONTHS[int(parts[1]) - 1]} {parts[0]}"
    if len(parts) == 2 and parts[1].isdigit() and 1 <= int(parts[1]) <= 12:
        return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
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
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}, {when:%H:%M}"


def amount(number: int, one: str, many: str | None = None) -> str:
    """A counted noun: `1 clipping`, `3 clippings`, `12,000 clippings`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def reading_time(words: int) -> str:
    """How long an article of so many words takes: `2 min read`."""
    return f"{max(1, round(words / WORDS_A_MINUTE))} min read"


def size_in_words(size: int) -> str:
    """A number of bytes as `812 bytes`, `14 kB`, `2.1 MB`."""
    if size < 1000:
        return amount(size, "byte")
    if size < 1_000_000:
        return f"{round(size / 1000):,} kB"
    return f"{size / 1_000_000:,.1f} MB"


def side_by_side(parts: Iterable[str | None]) -> str:
    """Parts of a line with dots between them, empty ones left out.

    Each is isolated (Unicode Standard Annex 9), so that a name in another direction does not pull its neighbours apart.
    """
    return "  ·  ".join(f"\u2068{part}\u2069" for part in parts if part)


def certainty(confidence: float) -> str:
    """How sure intake is of a value, from 0 to 1, in words."""
    for least, words in ((0.9, "nearly certain"), (0.7, "likely"), (0.4, "possible")):
        if confidence >= least:
            return words
    return "unlikely"


def not_whole(truncated: str | None) -> str:
    """What is to be said of a text that is not whole, as a sentence; empty for a whole one."""
    return {
        "paywall": "The text is cut off by a paywall.",
        "cut": "The text is cut off: its end is missing.",
        "unfetched": "The text is not fetched yet: only its address is known.",
    }.get(truncated or "", "")
