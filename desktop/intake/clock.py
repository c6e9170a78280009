"""Printed times of day with their zones, in the tokens of one line."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.intake.tokens import Token, at, tokens_of
from desktop.intake.wordlists import folded_set, table

_BETWEEN = frozenset(",.-–—|·•/T(;:@")


def clock(tokens: Sequence[Token], index: int) -> tuple[str, int] | None:
    """A time of day with its zone as `T15:15:00+05:45` and the index after it."""
    half = ""
    token = at(tokens, index)
    if token and token.folded in ("오전", "오후", "上午", "下午", "午前", "午後"):
        half = "pm" if token.folded in ("오후", "下午", "午後") else "am"
        index += 1
    read = _digits(tokens, index)
    if read is None:
        return None
    hour, minute, second, end = read
    if not half:
        half, end = _half_day(tokens, end)
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    if hour > 23:
        return None
    tail = at(tokens, end)
    if tail and tail.folded in ("uhr", "h", "hrs", "hours", "น", "बजे"):
        end += 1
    offset, end = _zone(tokens, end)
    return f"T{hour:02}:{minute:02}:{second:02}{offset}", end


def _digits(tokens: Sequence[Token], index: int) -> tuple[int, int, int, int] | None:
    """Hour, minute, second and the index after a time that starts here: 15:15, 15.15, 15h15, 3pm, 15時30分."""
    hour = at(tokens, index)
    if hour is None or hour.kind != "number" or len(hour.text) > 2 or hour.value > 24:
        return None
    sign, minute = at(tokens, index + 1), at(tokens, index + 2)
    if sign is None:
        return None
    if sign.text in "时時点點시":
        unit = at(tokens, index + 3)
        if minute and minute.kind == "number" and minute.value < 60 and unit and unit.text in "分분":
            return hour.value, minute.value, 0, index + 4
        return hour.value, 0, 0, index + 2
    if minute and minute.kind == "number" and len(minute.text) == 2 and minute.value < 60:
        if sign.text in (":", ".", "h", "H", "：") and sign.end == minute.start:
            colon, second = at(tokens, index + 3), at(tokens, index + 4)
            if not (colon and second and colon.text == ":" and second.kind == "number" and second.value < 60):
                return hour.value, minute.value, 0, index + 3
            dot, fraction = at(tokens, index + 5), at(tokens, index + 6)
            split = dot and fraction and dot.text == "." and fraction.kind == "number" and dot.start == second.end
            return hour.value, minute.value, second.value, index + (7 if split else 5)
    if sign.folded in ("h", "uhr", "am", "pm") or (sign.folded in ("a", "p") and _half_day(tokens, index + 1)[0]):
        return hour.value, 0, 0, index + 1
    return None


def _half_day(tokens: Sequence[Token], index: int) -> tuple[str, int]:
    """'am' or 'pm' and the index after it, where it is printed here in any spelling."""
    token = at(tokens, index)
    if token is None:
        return "", index
    if token.folded in ("am", "pm"):
        return token.folded, index + 1
    dot, second, dot2 = (at(tokens, index + n) for n in range(1, 4))
    if token.folded in ("a", "p") and dot and second and dot.text == "." and second.folded == "m":
        return token.folded + "m", index + (4 if dot2 and dot2.text == "." else 3)
    return "", index


def _zone(tokens: Sequence[Token], index: int) -> tuple[str, int]:
    token = at(tokens, index)
    opened = token is not None and token.text == "("
    if opened:
        token = at(tokens, index + 1)
    after = index + (2 if opened else 1)
    minutes: int | None = None
    if token and token.kind == "word" and token.text.isupper():
        minutes = table("dates")["zones"].get(token.text)
        if token.text in ("GMT", "UTC"):
            signed, beyond = _offset(tokens, after)
            minutes, after = (signed, beyond) if signed is not None else (0, after)
    elif token and not opened and token.text in "+-−" and token.start == tokens[index - 1].end:
        minutes, after = _offset(tokens, index)
    if minutes is None:
        return "", index
    closing = at(tokens, after)
    if opened and closing and closing.text == ")":
        after += 1
    if minutes == 0:
        return "Z", after
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}", after


def _offset(tokens: Sequence[Token], index: int) -> tuple[int | None, int]:
    """Minutes east of Greenwich printed as +5:30, +0530 or +5."""
    sign, hours, colon, minutes = (at(tokens, index + n) for n in range(4))
    if not (sign and hours) or sign.text not in "+-−" or hours.kind != "number" or hours.start != sign.end:
        return None, index
    factor = 1 if sign.text == "+" else -1
    if len(hours.text) == 4 and hours.value <= 1400:
        return factor * (hours.value // 100 * 60 + hours.value % 100), index + 2
    if len(hours.text) > 2 or hours.value > 14:
        return None, index
    if colon and minutes and colon.text == ":" and minutes.kind == "number" and len(minutes.text) == 2:
        return factor * (hours.value * 60 + minutes.value), index + 4
    return factor * hours.value * 60, index + 2


def time_after(tokens: Sequence[Token], index: int) -> tuple[str, int] | None:
    """The time of day that follows a date, over at most six signs and particles."""
    words = folded_set("dates", "particles", "time") | folded_set("dates", "weekdays", "all")
    for position in range(index, min(index + 6, len(tokens))):
        read = clock(tokens, position)
        if read is not None:
            return read
        token = tokens[position]
        if token.text not in _BETWEEN and token.text != ")" and token.folded not in words:
            return None
    return None


def time_before(tokens: Sequence[Token], index: int) -> tuple[str, int] | None:
    """The time printed before a date ('10:05 AM EDT, Sun May 24 2026') and the index where it starts."""
    words = (
        folded_set("dates", "particles", "time")
        | folded_set("dates", "weekdays", "all")
        | folded_set("dates", "particles", "all")
    )
    for first in range(max(0, index - 10), index):
        read = clock(tokens, first)
        previous = at(tokens, first - 1)
        if read is None or read[1] > index or (previous is not None and previous.kind == "number"):
            continue
        if all(token.text in _BETWEEN or token.folded in words for token in tokens[read[1] : index]):
            return read[0], first
    return None


def lone_time(line: str) -> str:
    """The time of a line that is nothing but a time ("15:44 Uhr", "at 3:15 pm IST"), as `T15:44:00`; else empty."""
    tokens = tokens_of(line)
    words = folded_set("dates", "particles", "time")
    first = 0
    while first < len(tokens) and (tokens[first].folded in words or tokens[first].text in _BETWEEN):
        first += 1
    read = clock(tokens, first)
    if read is None or any(token.kind != "sign" for token in tokens[read[1] :]):
        return ""
    return read[0]
