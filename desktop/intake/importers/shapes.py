"""Shapes that JSON from elsewhere has to have: functions that take a value and return it as it may be kept.

What a value is not is told in words (`Wrong`), with the names of the parts that lead to it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

from db.errors import Refused

HIGHEST = 2**53
LONGEST = 20_000
MOST = 200_000

Shape = Callable[[Any], Any]


class Wrong(Exception):
    """Says in words what is wrong with a part, whose name comes before."""


def text(longest: int = LONGEST) -> Shape:
    """A text of at most so many characters, which can be written as UTF-8."""

    def checked(value: Any) -> str:
        if not isinstance(value, str):
            raise Wrong("is no text")
        if len(value) > longest:
            raise Wrong(f"has more than {longest:,} characters")
        if not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                raise Wrong("has half a character in it") from None
        return value

    return checked


def maybe(shape: Shape) -> Shape:
    """What the shape says, or nothing."""
    return lambda value: None if value is None else shape(value)


def flag(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise Wrong("is neither true nor false")
    return value


def number(highest: int = HIGHEST, lowest: int = 0) -> Shape:
    """A whole number within bounds."""

    def checked(value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not lowest <= value <= highest:
            raise Wrong(f"is no whole number from {lowest} to {highest:,}")
        return value

    return checked


def moment(value: Any) -> str:
    """A moment or a day, ISO 8601."""
    said = str(text(40)(value))
    with suppress(ValueError):
        datetime.fromisoformat(said)
        return said
    raise Wrong("is no moment such as 2024-11-20T09:30:00Z")


def one_of(*names: str) -> Shape:
    """One of some words."""

    def chosen(value: Any) -> str:
        if value not in names or not isinstance(value, str):
            raise Wrong(f"is none of {', '.join(names)}")
        return value

    return chosen


def like(pattern: str, what: str) -> Shape:
    """A text that a pattern matches whole; `what` says what such a one is called."""
    compiled = re.compile(pattern)

    def checked(value: Any) -> str:
        if not isinstance(value, str) or not compiled.fullmatch(value):
            raise Wrong(f"is no {what}")
        return value

    return checked


def list_of(shape: Shape, most: int = MOST) -> Shape:
    """A list of such as the shape says, at most so many."""

    def each_of(value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise Wrong("is no list")
        if len(value) > most:
            raise Wrong(f"has more than {most:,} entries")
        return [shape(each) for each in value]

    return each_of


_REQUIRED = object()


def record(**parts: Shape | tuple[Shape, Any]) -> Shape:
    """An object with these parts; one with a pair may be missing, and is then the second of it. Others are dropped."""

    def whole(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise Wrong("is no object")
        found = {}
        for name, part in parts.items():
            shape, default = part if isinstance(part, tuple) else (part, _REQUIRED)
            if name not in value:
                if default is _REQUIRED:
                    raise Wrong(f"lacks “{name}”")
                found[name] = default() if default is list else default
                continue
            try:
                found[name] = shape(value[name])
            except Wrong as error:
                raise Wrong(f"“{name}” {error}" if str(error)[:1] != "“" else f"“{name}”, {error}") from None
        return found

    return whole


def by_rule(rule: Callable[[str], str]) -> Shape:
    """A name as the library's own rule for such names wants it."""

    def named(value: Any) -> str:
        try:
            return rule(text()(value))
        except Refused as error:
            raise Wrong(f"cannot be kept: {error.problem}") from None

    return named


def sure(value: Any) -> float:
    """A number from 0 to 1."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or not 0 <= value <= 1:
        raise Wrong("is no number from 0 to 1")
    return float(value)
