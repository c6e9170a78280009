"""Plain text cut into the units an article is read by: lines, and paragraphs whose hard line ends are undone."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from db.body import Block, Paragraph, Preformatted, Span, Table
from db.errors import ClipError

LONGEST_TEXT = 400_000
"""Characters of one article, at most."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A line or paragraph: its text, the number of its first line (from 1), and the group of lines it stands in.

    `text` has single blanks; `raw` is as printed; `source` is the block it was made from where the input had markup,
    and `level` that of a heading.
    """

    text: str
    raw: str
    line: int
    group: int
    shape: Literal["text", "columns", "tabs", "heading", "block"] = "text"
    source: Block | None = None
    level: int = 0

    def block(self) -> Block:
        """The unit as a block of a body."""
        if self.source is not None:
            return self.source
        if self.shape == "columns":
            return Preformatted(self.raw)
        if self.shape == "tabs":
            rows = [row.split("\t") for row in self.raw.split("\n")]
            return Table(tuple(tuple((Span(cell.strip()),) if cell.strip() else () for cell in row) for row in rows))
        return Paragraph((Span(self.text),))


_SPACES = dict.fromkeys(
    map(ord, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"), " "
)
_LINE_ENDS = {ord(c): "\n" for c in "\u0085\u2028\u2029\x0b\x0c\r"}
_GONE = dict.fromkeys(
    map(ord, "\ufeff\u200b\u2060\u00ad\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffc")
)
_CONTROLS = {n: None for n in (*range(0x20), *range(0x7F, 0xA0)) if n not in (0x09, 0x0A)}
_CLEAN = _CONTROLS | _SPACES | _LINE_ENDS | _GONE


def clean_text(text: str) -> str:
    """Text without control, zero-width and direction characters; every blank and line end made an ordinary one."""
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").translate(_CLEAN)
    return unicodedata.normalize("NFC", text) if not text.isascii() else text


def units_of(text: str) -> list[Unit]:
    """The units of a cleaned text. Raises `ClipError` when it is empty or far longer than an article."""
    if len(text) > LONGEST_TEXT:
        raise ClipError(
            f"The text has {len(text):,} characters; one article may have {LONGEST_TEXT:,}.",
            "Clip one article at a time.",
        )
    groups = _groups(text.expandtabs(8) if "\t" in text and not _tabbed(text) else text)
    if not groups:
        raise ClipError("There is no text in what was given.", "Copy the article's text and try again.")
    width = _wrap_width([group for _, group in groups])
    units: list[Unit] = []
    for number, (first, group) in enumerate(groups):
        units.extend(_group_units(group, first, number, width))
    return units


def _tabbed(text: str) -> bool:
    return any("\t" in line.strip() for line in text.split("\n"))


def _groups(text: str) -> list[tuple[int, list[str]]]:
    """Runs of lines between blank lines, each with the number of its first line."""
    groups: list[tuple[int, list[str]]] = []
    blank = True
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            blank = True
            continue
        if blank:
            groups.append((number, []))
            blank = False
        groups[-1][1].append(line.rstrip())
    return groups


def _wrap_width(groups: Sequence[Sequence[str]]) -> int:
    """The column at which a text was hard-wrapped; 0 when its line ends are its own.

    A line was wrapped when the first word of the next one would not have fitted on it (the test of format=flowed,
    RFC 3676, read backwards). Most of the long breaks of a wrapped text pass it.
    """
    lengths = [len(line) for group in groups for line in group]
    longest = max(lengths)
    if not 40 <= longest <= 132 or sum(lengths) < 3 * longest:
        return 0
    passed = failed = 0
    for group in groups:
        for line, following in pairwise(group):
            if following[:1].isspace() and not line[:1].isspace():
                continue
            if _fits_not(line, following, longest):
                passed += 1
            else:
                failed += 1
    return longest if passed >= 3 and passed > 2 * failed else 0


def _fits_not(line: str, following: str, width: int) -> bool:
    words = following.split(None, 1)
    return len(line) + 1 + len(words[0]) > width - 3 and len(line) > width // 2


def _group_units(group: list[str], first: int, number: int, width: int) -> list[Unit]:
    if len(group) > 1 and all("\t" in line.strip() for line in group):
        return [Unit(" ".join(" ".join(group).split()), "\n".join(group), first, number, "tabs")]
    if len(group) > 1 and sum("   " in line.strip() for line in group) * 3 >= 2 * len(group):
        return [Unit(" ".join(" ".join(group).split()), "\n".join(group), first, number, "columns")]
    units: list[Unit] = []
    pending: list[str] = []
    start = first
    for offset, line in enumerate(group):
        if pending and not (width and _joins(pending[-1], line, width)):
            units.append(_unit(pending, start, number))
            pending = []
        if not pending:
            start = first + offset
        pending.append(line)
    units.append(_unit(pending, start, number))
    return units


def _joins(line: str, following: str, width: int) -> bool:
    """Whether a line end inside a wrapped text is only the wrapping."""
    if following[:2].isspace() and not line[:1].isspace():
        return False
    if following.lstrip()[:2] in ("- ", "* ", "• ", "> "):
        return False
    return _fits_not(line, following, width)


def _unit(lines: list[str], first: int, group: int) -> Unit:
    raw = "\n".join(lines)
    pieces: list[str] = []
    for line in lines:
        text = " ".join(line.split())
        if (
            pieces
            and pieces[-1].endswith("-")
            and text[:1].islower()
            and len(pieces[-1]) > 2
            and pieces[-1][-2].isalpha()
        ):
            pieces[-1] += text
        else:
            pieces.append(text)
    text = " ".join(pieces)
    half = len(text) // 2
    if half >= 40 and text[:half] == text[-half:]:
        text = text[:half]  # a picture's words and its caption, run together
    return Unit(text, raw, first, group)
