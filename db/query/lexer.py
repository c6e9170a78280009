"""The typed text cut into words, quotations, parentheses, minus signs and field names, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

# One character for one, so that places stay true. Quotation marks and parentheses of every keyboard; signs that
# programs put in place of the hyphen; controls and lone surrogates, which neither SQLite nor the index takes.
_SAME = {
    **dict.fromkeys(map(ord, "“”„‟«»″＂〝〞❝❞"), '"'),
    **dict.fromkeys(map(ord, "（❨﴾"), "("),
    **dict.fromkeys(map(ord, "）❩﴿"), ")"),
    **dict.fromkeys(map(ord, "：﹕"), ":"),
    **dict.fromkeys(map(ord, "＊∗"), "*"),
    **dict.fromkeys(map(ord, "？"), "?"),
    **dict.fromkeys(map(ord, "＝"), "="),
    **dict.fromkeys(map(ord, "－−–—"), "-"),
    **dict.fromkeys([*range(32), *range(127, 160), *range(0xD800, 0xE000), 0x2028, 0x2029, 0xFEFF], " "),
}


class Kind(Enum):
    """What a piece of the typed text is."""

    WORD = auto()
    QUOTED = auto()
    FIELD = auto()
    MINUS = auto()
    OPEN = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the typed text; `text` without quotation marks, `closed` is `False` for a quotation left open.

    A field's `text` is its name as typed; `exact` tells that `=` followed the colon. `attached` tells that the piece is
    a field's value.
    """

    kind: Kind
    text: str
    start: int
    end: int
    closed: bool = True
    exact: bool = False
    attached: bool = False


_BARE = re.compile(r'[^\s()"]+')
_FIELD = re.compile(r"([^\W\d_]+):(=?)")
_DASHES = re.compile(r"-+")
_NO_START = re.compile(r"[^\w\s()\"\-]+")


def level(text: str) -> str:
    """The text with look-alike signs made one, of the same length."""
    return text.translate(_SAME)


def pieces(text: str, fields: frozenset[str]) -> Iterator[Piece]:
    """The pieces of a text made `level`, given the (lower-case) names that count as fields."""
    at = 0
    while at < len(text):
        character = text[at]
        if character.isspace():
            at += 1
        elif character == "(":
            yield Piece(Kind.OPEN, "(", at, at + 1)
            at += 1
        elif character == ")":
            yield Piece(Kind.CLOSE, ")", at, at + 1)
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
        elif skipped := _NO_START.match(text, at):
            at = skipped.end()
        elif (field := _FIELD.match(text, at)) and field[1].lower() in fields:
            yield Piece(Kind.FIELD, field[1], at, field.end(), exact=bool(field[2]))
            at = field.end()
            if at < len(text) and not text[at].isspace() and text[at] not in "()":
                piece = _quoted(text, at) if text[at] == '"' else _bare(text, at, ",;")
                yield Piece(piece.kind, piece.text, piece.start, piece.end, piece.closed, attached=True)
                at = piece.end
        else:
            piece = _bare(text, at)
            yield piece
            at = piece.end


def _quoted(text: str, at: int) -> Piece:
    close = text.find('"', at + 1)
    if close < 0:
        return Piece(Kind.QUOTED, " ".join(text[at + 1 :].split()), at, len(text), closed=False)
    return Piece(Kind.QUOTED, " ".join(text[at + 1 : close].split()), at, close + 1)


def _bare(text: str, at: int, idle: str = ",;.!?:'’") -> Piece:
    end = _end(_BARE, text, at)
    return Piece(Kind.WORD, text[at:end].rstrip(idle), at, end)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at + 1
