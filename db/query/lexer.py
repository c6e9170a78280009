"""The typed text cut into words, quotations, parentheses, minus signs and field names, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from db.query.dates import spoken_end
from db.query.fields import ALIASES, CODES, ORDERED, SEGMENTS
from db.query.tree import NUMBER_FIELDS

# One character for one, so that places stay true. Quotation marks and parentheses of every keyboard; signs that
# programs put in place of the hyphen; controls and lone surrogates, which neither SQLite nor the index takes.
_BLANKS = dict.fromkeys([*range(32), *range(127, 160), *range(0xD800, 0xE000), 0x2028, 0x2029, 0xFEFF], " ")
_SAME = {
    **dict.fromkeys(map(ord, "“”„‟«»″＂〝〞❝❞"), '"'),
    **dict.fromkeys(map(ord, "（❨﴾"), "("),
    **dict.fromkeys(map(ord, "）❩﴿"), ")"),
    **dict.fromkeys(map(ord, "：﹕"), ":"),
    **dict.fromkeys(map(ord, "＊∗"), "*"),
    **dict.fromkeys(map(ord, "？"), "?"),
    **dict.fromkeys(map(ord, "＝"), "="),
    **dict.fromkeys(map(ord, "～∼˜"), "~"),
    **dict.fromkeys(map(ord, "＜"), "<"),
    **dict.fromkeys(map(ord, "＞"), ">"),
    **dict.fromkeys(map(ord, "／"), "/"),
    **dict.fromkeys(map(ord, "！"), "!"),
    **dict.fromkeys(map(ord, "－−–—"), "-"),
    **_BLANKS,
}


class Kind(Enum):
    """What a piece of the typed text is."""

    WORD = auto()
    QUOTED = auto()
    FIELD = auto()
    COUNT = auto()
    MINUS = auto()
    OPEN = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the typed text; `text` without quotation marks, `closed` is `False` for a quotation left open.

    A field's `text` is what its name means. `exact` tells that `=` followed a field's colon or came before a word.
    `attached` tells that the piece is a field's value. `slop` is the number behind a quotation (`"a b"~3`), -1 for
    none.
    """

    kind: Kind
    text: str
    start: int
    end: int
    closed: bool = True
    exact: bool = False
    attached: bool = False
    slop: int = -1


TRUNCATED = re.compile(r"[^\W\d_]{3}!\Z")
"""A word whose end is left open as in Nexis: `econom!`."""

_BARE = re.compile(r'[^\s()"]+')
_FIELD = re.compile(r"([^\W\d_]+)(?:(:=?)|(=)|(?=(\())|\s{0,3}(?=([<>])))")
_SEGMENT = re.compile(r"\(([^()]*)\)?")
_SIGN = re.compile(r"[<>]=?\s*")
_COUNT = re.compile(r"(?i)(?:atleast|first)[0-9]{1,9}(?::|(?=\())|atleast[0-9]{1,9}(?=\s|\Z)")
_DASHES = re.compile(r"-+")
_EXACT = re.compile(r'=+(?=[\w"])')
_SLOP = re.compile(r"~([0-9]*)")
_NO_START = re.compile(r"[^\w\s()\"\-]+")


def level(text: str) -> str:
    """The text with look-alike signs made one, of the same length."""
    return text.translate(_SAME)


def without_controls(text: str) -> str:
    """The text as typed but for what cannot be written anywhere, of the same length."""
    return text.translate(_BLANKS)


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a text made `level`."""
    at = 0
    while at < len(text):
        character = text[at]
        if character.isspace():
            at += 1
        elif character in "()":
            yield Piece(Kind.OPEN if character == "(" else Kind.CLOSE, character, at, at + 1)
            at += 1
        elif character == '"':
            piece = _quoted(text, at)
            yield piece
            at = piece.end
        elif character == "-":
            end = _end(_DASHES, text, at)
            if end < len(text) and not text[end].isspace() and text[end] != ")":
                yield Piece(Kind.MINUS, "-", at, end)
            at = end
        elif exact := _EXACT.match(text, at):
            piece = replace(_value(text, exact.end(), ",;:!?="), exact=True)
            yield piece
            at = piece.end
        elif skipped := _NO_START.match(text, at):
            at = skipped.end()
        elif counted := _COUNT.match(text, at):
            yield Piece(Kind.COUNT, counted.group().rstrip(":").lower(), at, counted.end())
            at = counted.end()
        elif field := _field(text, at):
            yield field
            at = field.end
            if value := _field_value(text, field):
                yield value
                at = value.end
        else:
            piece = _bare(text, at)
            yield piece
            at = piece.end


def _field(text: str, at: int) -> Piece | None:
    found = _FIELD.match(text, at)
    if not found:
        return None
    name, colon, equals, parenthesis, sign = found.groups()
    meant = SEGMENTS.get(name.lower()) if parenthesis else ALIASES.get(name.lower())
    if equals or sign:
        meant = meant or CODES.get(name.lower())
    if not meant or (sign and meant not in ORDERED):
        return None
    return Piece(Kind.FIELD, meant, at, found.end(), exact=colon == ":=")


def _field_value(text: str, field: Piece) -> Piece | None:
    """What is attached to a field's name, `None` for nothing or a group."""
    at = field.end
    counted = field.text in (*ORDERED, "after", "before")
    if counted and (segment := _SEGMENT.match(text, at)) and text[at - 1].isalpha():
        return Piece(Kind.WORD, " ".join(segment[1].replace('"', " ").split()), at, segment.end(), attached=True)
    sign = _SIGN.match(text, at) if counted else None
    begin = sign.end() if sign else at
    if begin == len(text) or text[begin].isspace() or text[begin] in "()":
        return Piece(Kind.WORD, sign.group().strip(), at, begin, attached=True) if sign else None
    spoken = spoken_end(text, begin) if counted and field.text not in NUMBER_FIELDS else 0
    if spoken:
        piece = Piece(Kind.WORD, text[begin:spoken], begin, spoken)
    else:
        piece = _value(text, begin, ",;")
    if sign:
        piece = replace(piece, text=sign.group().strip() + piece.text, start=at)
    return replace(piece, attached=True)


def _value(text: str, at: int, idle: str) -> Piece:
    return _quoted(text, at) if text[at] == '"' else _bare(text, at, idle)


def _quoted(text: str, at: int) -> Piece:
    close = text.find('"', at + 1)
    if close < 0:
        return Piece(Kind.QUOTED, " ".join(text[at + 1 :].split()), at, len(text), closed=False)
    slop = _SLOP.match(text, close + 1)
    end, number = (slop.end(), slop[1]) if slop else (close + 1, "")
    return Piece(Kind.QUOTED, " ".join(text[at + 1 : close].split()), at, end, slop=int(number[:9]) if number else -1)


def _bare(text: str, at: int, idle: str = ",;.!?:'’") -> Piece:
    end = _end(_BARE, text, at)
    word = text[at:end]
    return Piece(Kind.WORD, word if TRUNCATED.search(word) else word.rstrip(idle), at, end)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at + 1
