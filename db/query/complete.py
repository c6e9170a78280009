"""What the word at the cursor of the search box may become: fields, their values, days and operators."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from db.query import guide, tree
from db.query.dates import parse_period
from db.query.explain import days_in_words
from db.query.guide import Construct, operators
from db.query.lexer import Kind, Piece, level, pieces
from db.query.printer import print_filter

__all__ = ["Completion", "Construct", "Values", "completions", "operators"]

Values = Callable[[str, str], Sequence[tuple[str, int]]]
"""Field and how its value begins -> values with the number of clippings that have them, best first."""

MOST = 50
"""Completions that are given."""

_REST = re.compile(r'[^\s()"]*')
_DAYS = (
    "today", "yesterday", "this week", "last week", "3 days", "this month", "last month", "30 days", "this year",
    "last year", ">1y", "<2w",
)  # fmt: skip
_NUMBERS = ((">500", "more than 500"), ("<200", "fewer than 200"), ("100..500", "from 100 to 500"))


@dataclass(frozen=True, slots=True)
class Completion:
    """`replacement` for the characters from `start` to `end` of the text; `label` and one line of `detail` to show.

    Where nothing is begun yet, `start` is the cursor: such are to be shown on demand only.
    """

    start: int
    end: int
    replacement: str
    label: str
    detail: str


def completions(text: str, cursor: int, values: Values, today: date | None = None) -> list[Completion]:
    """What can be put at the cursor (counted in characters), best first; nothing inside a quotation or a whole word."""
    cursor = max(0, min(cursor, len(text)))
    levelled = level(text)
    before = list(pieces(levelled[:cursor]))
    last = before[-1] if before and before[-1].end == cursor else None
    end = _rest(levelled, cursor, last)
    if last and last.attached and len(before) > 1:
        found = _values(before[-2].text, last.text, last.start, end, values, today)
    elif last and last.kind is Kind.FIELD:
        found = _values(last.text, "", cursor, end, values, today)
    elif last and last.kind is Kind.WORD and not last.exact:
        found = _names(levelled[last.start : cursor], last.start, end, len(before) > 1)
    elif last is None or last.kind in (Kind.MINUS, Kind.OPEN):
        found = _names("", cursor, end, bool(before) and before[-1].kind not in (Kind.MINUS, Kind.OPEN))
    else:
        found = iter(())
    return [completion for completion, _ in zip(found, range(MOST), strict=False)]


def _rest(text: str, cursor: int, last: Piece | None) -> int:
    """The end of what a completion replaces: the rest of the word, or of the quotation, that the cursor is in."""
    if last and last.kind is Kind.QUOTED and not last.closed:
        close = text.find('"', cursor)
        return close + 1 if close >= 0 else len(text[cursor:].split(" ")[0]) + cursor
    if last is None or last.kind is not Kind.WORD:
        return cursor
    found = _REST.match(text, cursor)
    return found.end() if found else cursor


def _names(beginning: str, start: int, end: int, behind: bool) -> Iterator[Completion]:
    """Operators and names of fields; `behind` tells that something stands before, which an operator can join."""
    wanted = beginning.lower()
    for construct in guide.OPERATORS:
        name = construct.insert
        fits = name.startswith(beginning) if name.isupper() and len(beginning) > 1 else name.lower().startswith(wanted)
        if name and name != beginning and fits and (behind or not construct.joins):
            yield Completion(start, end, name, construct.example, construct.meaning)
    for name, construct in guide.FIELDS.items():
        if name.startswith(wanted):
            yield Completion(start, end, f"{name}:", f"{name}:", f"{construct.meaning} ({construct.example})")


def _values(
    field: str, beginning: str, start: int, end: int, values: Values, today: date | None
) -> Iterator[Completion]:
    wanted = beginning.casefold()
    if field in ("is", "has"):
        for name, meaning in (guide.STATES if field == "is" else guide.PARTS).items():
            if name.startswith(wanted):
                yield Completion(start, end, name, f"{field}:{name}", meaning)
    elif field in (*tree.DATE_FIELDS, "after", "before"):
        yield from _days(wanted, start, end, today or date.today())
    elif field in tree.NUMBER_FIELDS:
        for number, meaning in _NUMBERS:
            if number.startswith(wanted):
                yield Completion(start, end, number, f"{field}:{number}", f"{meaning} words")
    elif field in (*tree.FILTER_FIELDS, "similar"):
        for value, count in values(field, beginning):
            plain = level(value).replace('"', "").strip()
            if plain:
                shown = print_filter(field, plain)[len(field) + 1 :]
                yield Completion(start, end, shown, value, f"{count:,} {'clipping' if count == 1 else 'clippings'}")


def _days(wanted: str, start: int, end: int, today: date) -> Iterator[Completion]:
    year, month = today.year, today.month
    recent = [f"{year - (month <= back)}-{(month - back - 1) % 12 + 1:02}" for back in range(12)]
    for spelling in (*_DAYS, *recent, *(str(year - back) for back in range(10))):
        if spelling.startswith(wanted) and (period := parse_period(spelling, today)):
            first, last = (day.isoformat() if day else None for day in period)
            yield Completion(start, end, spelling, spelling, days_in_words(first, last))
