"""Changing the typed text for a person who clicks: a facet included, excluded, taken out again."""

from __future__ import annotations

from typing import Literal

from db.query.compare import tag_key
from db.query.lexer import Kind, Piece, level, pieces
from db.query.parser import parse
from db.query.printer import print_filter
from db.query.tree import FILTER_FIELDS, Match, Or

Sign = Literal["+", "-"] | None


def with_filter(text: str, field: str, value: str, sign: Sign) -> str:
    """The typed text with the condition `field:value` added (`+`), negated (`-`) or taken out (`None`).

    Whatever the text said of this value before is replaced; the rest stays as typed. A tag means its children too; of
    other fields the whole value is meant (`outlet:="The Daily Star"`), as facets count it. `field` may also be `is`,
    `has` or `date`.
    """
    rest = _without(text, field, value)
    if sign is None:
        return rest
    return f"{_finished(rest)} {'-' if sign == '-' else ''}{_printed(field, value)}".strip()


def without_field(text: str, field: str, signs: tuple[Sign, ...] = ("+", "-")) -> str:
    """The typed text without anything it says of a field, or only without what it demands (`+`) or excludes (`-`)."""
    for start, end, sign in reversed(_mentions(text, field)):
        text = _cut(text, start, end) if sign in signs else text
    return text


def mentions_field(text: str, field: str) -> bool:
    """Whether the typed text says something of a field."""
    return bool(_mentions(text, field))


def filter_sign(text: str, field: str, value: str) -> Sign:
    """Whether the typed text asks for `field:value` (`+`), excludes it (`-`) or doesn't speak of it."""
    return next((sign for _, _, sign in _mentions(text, field, value)), None)


def _finished(text: str) -> str:
    """The text with what is open closed and `a OR b` kept together, so that a condition can follow."""
    found = list(pieces(level(text)))
    if any(not piece.closed for piece in found):
        text += '"'
    depth = 0
    for piece in found:
        depth = max(0, depth + (piece.kind is Kind.OPEN) - (piece.kind is Kind.CLOSE))
    text = text.rstrip() + ")" * depth
    return f"({text})" if isinstance(parse(text).tree, Or) else text


def _printed(field: str, value: str) -> str:
    value = level(value).replace('"', "")
    if field in FILTER_FIELDS:
        return print_filter(field, value, Match.WORDS if field == "tag" else Match.EXACT)
    return f'{field}:"{value}"' if " " in value else f"{field}:{value}"


def _without(text: str, field: str, value: str) -> str:
    for start, end, _ in reversed(_mentions(text, field, value)):
        text = _cut(text, start, end)
    return text


def _cut(text: str, start: int, end: int) -> str:
    before, after = text[:start].rstrip(), text[end:].lstrip()
    joint = " " if before and after and not after.startswith(")") and not before.endswith("(") else ""
    return before + joint + after


def _mentions(text: str, field: str, value: str | None = None) -> list[tuple[int, int, Sign]]:
    """(start, end, sign) of every place where the text says `field:value`, or anything of the field."""
    found: list[tuple[int, int, Sign]] = []
    wanted = None if value is None else _comparable(field, value)
    before: list[Piece] = []
    for piece in pieces(level(text)):
        if piece.attached and before:
            name = before[-1]
            if name.text == field and wanted in (None, _comparable(field, piece.text)):
                minus = before[-2] if len(before) > 1 and before[-2].kind is Kind.MINUS else None
                attached = minus is not None and minus.end == name.start
                start = minus.start if minus and attached else name.start
                found.append((start, piece.end, "-" if attached else "+"))
        before.append(piece)
    return found


def _comparable(field: str, value: str) -> str:
    value = level(value).replace('"', "")
    return tag_key(value) if field == "tag" else " ".join(value.casefold().split())
