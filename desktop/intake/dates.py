"""Printed dates of many languages in one line of text; nothing here searches whole articles.

A line is cut into words, numbers and signs, and patterns are tried over these tokens: the work is linear in the line.
Results are ISO 8601: date only where no time was printed, with an offset where a zone was. Words and zones are in
`tables/dates.toml`; times of day are read in `clock.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import Literal

from desktop.intake.calendars import JALALI_YEARS, from_jalali, from_other, other_month
from desktop.intake.clock import clock, time_after, time_before
from desktop.intake.tokens import Token, at, tokens_of
from desktop.intake.wordlists import fold, folded_set, table

Kind = Literal["published", "updated", ""]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a line: its ISO form, the characters it takes up, what its label says of it and how sure it is.

    `spare` is another reading of an ambiguous form ("05/06/2024"), or empty.
    """

    iso: str
    start: int
    end: int
    kind: Kind = ""
    confidence: float = 0.9
    spare: str = ""

    @property
    def day(self) -> str:
        """The date without its time."""
        return self.iso[:10]

    @property
    def timed(self) -> bool:
        """Whether a time was printed."""
        return len(self.iso) > 10


@dataclass(frozen=True, slots=True)
class _Day:
    """A reading of some tokens: year (0 where none is printed), month, day; `spare`: day and month may be exchanged."""

    year: int
    month: int
    day: int
    end: int
    confidence: float
    spare: bool = False


@cache
def _months() -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for months in table("dates")["months"].values():
        for number, forms in enumerate(months, 1):
            for form in forms.split():
                found.setdefault(fold(form.replace("_", " ")), set()).add(number)
    return {form: tuple(sorted(numbers)) for form, numbers in found.items()}


def find_dates(line: str, *, now: datetime | None = None, day: str | None = None) -> list[FoundDate]:
    """All dates of a line, in order.

    `now` settles years that are not printed and ambiguous forms; without it such dates are left alone. `day` is the
    date printed before this line: "Updated at 18:10" is completed with it.
    """
    tokens = tokens_of(line)
    if not any(token.kind == "number" for token in tokens) or _is_until(line):
        return []
    found: list[FoundDate] = []
    index = label_from = 0
    while index < len(tokens):
        reading = _day_at(tokens, index)
        placed = _placed(tokens, index, reading, now) if reading else None
        if placed is not None:
            one, index = placed
            found.append(replace(one, kind=_label(tokens[label_from : _first_of(tokens, one.start)])))
            label_from = index
            continue
        timed = _lone_time(tokens, index, label_from, found[-1].day if found else day)
        if timed is not None:
            found.append(timed[0])
            index = label_from = timed[1]
        else:
            index += 1
    return found


def _is_until(line: str) -> bool:
    """Whether a line says until when something is to be had, or something else that is not the article's day."""
    folded = fold(line[:300])
    return any(phrase in folded for phrase in folded_set("dates", "until", "words"))


def _first_of(tokens: Sequence[Token], start: int) -> int:
    return next((number for number, token in enumerate(tokens) if token.end > start), len(tokens))


def label_of(text: str) -> Kind:
    """What the words of a text say of a date behind them: when it was published, when it was changed."""
    return _label(tokens_of(text))


def _label(tokens: Sequence[Token]) -> Kind:
    words = {token.folded for token in tokens if token.kind == "word"}
    kinds: tuple[Kind, ...] = ("updated", "published")
    for kind in kinds:
        if words & folded_set("dates", "labels", kind):
            return kind
    joined = "".join(token.folded for token in tokens)
    for kind in kinds:
        if not joined.isascii() and any(word in joined for word in _unspaced(kind)):
            return kind
    return ""


@cache
def _unspaced(kind: str) -> tuple[str, ...]:
    """The labels of scripts that are written without spaces."""
    words = folded_set("dates", "labels", kind)
    return tuple(word for word in words if any("぀" <= c <= "鿿" or "가" <= c <= "힣" for c in word))


def _placed(tokens: Sequence[Token], index: int, reading: _Day, now: datetime | None) -> tuple[FoundDate, int] | None:
    """The date with its time and the index after it, or `None` where the numbers are no date."""
    year, month, day, confidence, spare = reading.year, reading.month, reading.day, reading.confidence, ""
    if not year:
        if now is None or confidence < 0.5:
            return None
        year = now.year if (month, day) <= (now.month, now.day + 1) else now.year - 1
    iso = _iso(year, month, day)
    if iso is None or not 1600 <= year <= 2200:
        return None
    if reading.spare:
        other = _iso(year, day, month) or ""
        tomorrow = (now.date() + timedelta(days=1)).isoformat() if now else ""
        if tomorrow and iso > tomorrow >= other:
            iso, other = other, ""
        confidence, spare = min(confidence, 0.6), other
    start, end, after = tokens[index].start, tokens[reading.end - 1].end, reading.end
    following = time_after(tokens, reading.end)
    if following is not None:
        iso, after = iso + following[0], following[1]
        end = tokens[after - 1].end
    elif (before := time_before(tokens, index)) is not None:
        iso, start = iso + before[0], tokens[before[1]].start
    return FoundDate(iso, start, end, "", confidence, spare), after


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _year(token: Token | None, short: bool = False) -> int:
    """The year that a token is, 0 if it is none; two digits only where `short`."""
    if token is None or token.kind != "number":
        return 0
    if len(token.text) == 4:
        if 1600 <= token.value <= 2100:
            return token.value
        if 2480 <= token.value <= 2643:  # Buddhist era
            return token.value - 543
    if short and len(token.text) == 2:
        return 2000 + token.value if token.value < 70 else 1900 + token.value
    return 0


def _month(token: Token | None) -> int:
    if token is None or token.kind != "word":
        return 0
    months = _months().get(token.folded.strip("'"), ())
    if not months and len(token.text) > 8 and not token.text.isupper():
        # "TimesNovember": what stood before was run together with the month.
        cut = max((n for n in range(3, len(token.text) - 2) if token.text[n].isupper()), default=0)
        months = _months().get(fold(token.text[cut:]), ()) if cut and token.text[cut - 1].islower() else ()
    # 'listopada' is November in Polish and Czech, October in Croatian: the more widely printed one.
    return months[-1] if months else 0


def _skip(tokens: Sequence[Token], index: int, signs: str = ".,'’") -> int:
    """The next index that is neither one of some signs nor a particle of dates."""
    particles = folded_set("dates", "particles", "all")
    while index < len(tokens):
        token = tokens[index]
        if token.text not in signs and not (token.kind == "word" and token.folded.strip("'") in particles):
            break
        index += 1
    return index


_GLUE = frozenset("/-.–:$€£#")


def _day_at(tokens: Sequence[Token], index: int) -> _Day | None:
    token, previous = tokens[index], at(tokens, index - 1)
    if token.kind == "word":
        return _month_first(tokens, index) or _other_calendar(tokens, index) or _era(tokens, index)
    before = at(tokens, index - 2)
    digits = before is not None and before.kind == "number" and previous is not None and before.end == previous.start
    glued = previous is not None and previous.end == token.start and previous.text in _GLUE
    if token.kind != "number" or (glued and (digits or (previous is not None and previous.text in "$€£#"))):
        return None
    return (
        _year_first(tokens, index)
        or _other_calendar(tokens, index)
        or _eastern(tokens, index)
        or _numeric(tokens, index)
        or _day_first(tokens, index)
    )


def _year_first(tokens: Sequence[Token], index: int) -> _Day | None:
    """2024-11-20, 2024/11/20, 20241120, '2024. november 20.', '2024 m. lapkričio 20 d.'"""
    token = tokens[index]
    if len(token.text) == 8 and 1900 <= token.value // 10000 <= 2100:
        year, rest = divmod(token.value, 10000)
        return _Day(year, rest // 100, rest % 100, index + 1, 0.6) if _iso(year, rest // 100, rest % 100) else None
    year = _year(token)
    if not year:
        return None
    sign, month, sign2, day = (at(tokens, index + n) for n in range(1, 5))
    if sign and month and sign2 and day and sign.text == sign2.text and sign.text in "-/.‐‑" and day.kind == "number":
        number = month.value if month.kind == "number" else _month(month)
        if _iso(year, number, day.value):
            return _Day(year, number, day.value, index + 5, 0.95)
    following = _skip(tokens, index + 1)
    named_token = at(tokens, following)
    if named_token and named_token.folded == "m":
        following = _skip(tokens, following + 1)
        named_token = at(tokens, following)
    named = _month(named_token)
    if named:
        day_at = _skip(tokens, following + 1)
        day_token = at(tokens, day_at)
        if day_token and day_token.kind == "number" and len(day_token.text) <= 2 and _iso(year, named, day_token.value):
            return _Day(year, named, day_token.value, day_at + 1, 0.9)
    return None


def _other_calendar(tokens: Sequence[Token], index: int) -> _Day | None:
    """30 آبان 1403, 1403/08/30, २०८१ मंसिर ५, मंसिर ५, २०८१"""
    places = [index]
    while len(places) < 3:
        places.append(_skip(tokens, places[-1] + 1))
    parts = [token for place in places if (token := at(tokens, place)) is not None]
    if len(parts) == 3:
        words = [number for number, token in enumerate(parts) if token.kind == "word"]
        name, month = other_month(parts[words[0]].folded) if len(words) == 1 else ("", 0)
        numbers = [token.value for token in parts if token.kind == "number"]
        if month and len(numbers) == 2:
            year, day = max(numbers), min(numbers)
            found = from_other(name, year, month, day)
            return _Day(found.year, found.month, found.day, places[-1] + 1, 0.9) if found else None
    first, sign, second, sign2, third = (at(tokens, index + n) for n in range(5))
    if not (first and sign and second and sign2 and third) or sign.text != sign2.text or sign.text not in "/-.":
        return None
    if first.value in JALALI_YEARS and second.kind == "number" and third.kind == "number" and len(third.text) <= 2:
        found = from_jalali(first.value, second.value, third.value)
        return _Day(found.year, found.month, found.day, index + 5, 0.85) if found else None
    return None


def _eastern(tokens: Sequence[Token], index: int) -> _Day | None:
    """2024年11月20日, 2024년 11월 20일, and 11月20日 without a year."""
    values: dict[str, int] = {}
    position = index
    for units in ("年년", "月월", "日号號일"):
        number, unit = at(tokens, position), at(tokens, position + 1)
        if number and unit and number.kind == "number" and unit.text in units:
            values[units[0]] = number.value
            position += 2
    if "月" not in values or "日" not in values:
        return None
    year = values.get("年", 0)
    if not _iso(year or 2000, values["月"], values["日"]):
        return None
    return _Day(year, values["月"], values["日"], position, 0.95 if year else 0.5)


_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}


def _era(tokens: Sequence[Token], index: int) -> _Day | None:
    """令和6年11月20日"""
    first = _ERAS.get(tokens[index].text[-2:])
    reading = _eastern(tokens, index + 1) if first and index + 1 < len(tokens) else None
    return replace(reading, year=reading.year + first) if reading and first and 0 < reading.year < 200 else None


def _numeric(tokens: Sequence[Token], index: int) -> _Day | None:
    """20.11.2024, 20/11/2024, 11/20/2024, 20-11-2024, 20.11.24; with blanks after the dots too."""
    first, sign, second, sign2, third = (at(tokens, index + n) for n in range(5))
    if not (first and sign and second and sign2 and third) or sign.text != sign2.text or sign.text not in "./-":
        return None
    if second.kind != "number" or len(first.text) > 2 or len(second.text) > 2 or third.end - first.start > 12:
        return None
    year = _year(third, short=sign.text != "-")
    sign3, fourth = at(tokens, index + 5), at(tokens, index + 6)
    if sign3 and fourth and sign3.text == sign.text and fourth.kind == "number" and fourth.start == third.end + 1:
        return None
    if not year:
        return None
    confidence = 0.9 if len(third.text) == 4 else 0.65
    day, month = first.value, second.value
    if _iso(year, month, day):
        both = sign.text == "/" and day <= 12 and day != month
        return _Day(year, month, day, index + 5, confidence, spare=both)
    return _Day(year, day, month, index + 5, confidence) if _iso(year, day, month) else None


def _day_first(tokens: Sequence[Token], index: int) -> _Day | None:
    """20 November 2024, 20. November 2024, 20th of November, 2024, 20 de noviembre de 2024, 20-Nov-2024, 20 Nov '24"""
    token = tokens[index]
    if len(token.text) > 2 or not 1 <= token.value <= 31:
        return None
    following = _skip(tokens, index + 1, ".-,/'’")
    month = _month(at(tokens, following))
    if not month or not _iso(2000, month, token.value):
        return None
    year_at = _skip(tokens, following + 1, ".,-/'’")
    year = _year(at(tokens, year_at), short=tokens[year_at - 1].text in "'’-")
    if year and _iso(year, month, token.value):
        suffix = at(tokens, year_at + 1)
        ends = year_at + 2 if suffix and suffix.folded in ("г", "р") else year_at + 1
        return _Day(year, month, token.value, ends, 0.95)
    return _Day(0, month, token.value, following + 1, 0.5)


def _month_first(tokens: Sequence[Token], index: int) -> _Day | None:
    """November 20, 2024; Nov. 20th 2024; Nov 20 (no year)"""
    month = _month(tokens[index])
    if not month:
        return None
    dot = at(tokens, index + 1)
    day_at = index + 2 if dot and dot.text in ".-" else index + 1
    day = at(tokens, day_at)
    if not day or day.kind != "number" or len(day.text) > 2 or not _iso(2000, month, day.value):
        return None
    year_at = _skip(tokens, day_at + 1, ".,-")
    year = _year(at(tokens, year_at))
    if year and _iso(year, month, day.value):
        return _Day(year, month, day.value, year_at + 1, 0.95)
    if tokens[index].text[0].islower():
        return None
    suffix = at(tokens, day_at + 1)
    return _Day(0, month, day.value, day_at + (2 if suffix and suffix.folded in ("st", "nd", "rd", "th") else 1), 0.5)


def _lone_time(tokens: Sequence[Token], index: int, label_from: int, day: str | None) -> tuple[FoundDate, int] | None:
    """A labelled time without a date of its own: 'Updated at 18:10' after a date."""
    if day is None or tokens[index].kind != "number":
        return None
    kind = _label(tokens[label_from:index])
    read = clock(tokens, index) if kind else None
    if read is None:
        return None
    return FoundDate(day + read[0], tokens[index].start, tokens[read[1] - 1].end, kind, 0.8), read[1]


def is_only_date(line: str, found: Sequence[FoundDate]) -> bool:
    """Whether a line has nothing but dates, their labels, weekdays and signs."""
    return bool(found) and not _rest_words(line, found)


def _rest_words(line: str, found: Sequence[FoundDate]) -> list[str]:
    known = _all_known()
    return [
        token.text
        for token in tokens_of(line)
        if token.kind != "sign"
        and not any(one.start <= token.start < one.end for one in found)
        and token.folded.strip("'") not in known
        and not (token.text.isupper() and token.text in table("dates")["zones"])
        and not _label([token])
    ]


@cache
def _all_known() -> frozenset[str]:
    sections = (
        ("weekdays", "all"),
        ("particles", "all"),
        ("particles", "time"),
        ("particles", "fillers"),
        ("labels", "published"),
        ("labels", "updated"),
    )
    return frozenset().union(*(folded_set("dates", section, key) for section, key in sections))


def rest_of_line(line: str, found: Sequence[FoundDate]) -> str:
    """A line without its dates, as far as words other than labels and weekdays remain; else empty."""
    if not _rest_words(line, found):
        return ""
    pieces, position = [], 0
    for one in found:
        pieces.append(line[position : one.start])
        position = one.end
    pieces.append(line[position:])
    stripped = [_without_weekdays(piece) for piece in pieces]
    return ", ".join(piece for piece in stripped if piece)


def _without_weekdays(text: str) -> str:
    """Text beside a date without weekdays and signs at its ends."""
    edges = " ,;|·•-–—/()."
    words = text.strip(edges).split()
    idle = folded_set("dates", "weekdays", "all") | folded_set("dates", "labels", "published")
    idle |= folded_set("dates", "labels", "updated") | {"", "last"}
    while words and fold(words[-1]).strip(edges + ":") in idle:
        words.pop()
    while words and fold(words[0]).strip(edges + ":") in idle:
        words.pop(0)
    return text.strip(edges) if words == text.strip(edges).split() else " ".join(words).strip(edges)
