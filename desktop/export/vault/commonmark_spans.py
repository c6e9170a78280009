"""Runs of text spelt in CommonMark, such that no character of them is ever markup.

Marks are spelt with delimiters where the rules of flanking (CommonMark 0.31, 6.2) are sure to see them, else with HTML
elements, which CommonMark passes through. Highlights have the delimiter of the profile, or none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import quote

from db.body import MARK_TAGS, Mark, Picture, Span
from desktop.clipping_address import read_address
from desktop.export.marking import MarkedSpan
from desktop.export.plain import clean

Destination = Callable[[str], str]
"""Where a web link of the article is to lead: its own address, or the file of the clipping that it means."""


def not_embedded(picture: Picture) -> str:
    """Stands in where pictures stay at home."""
    return ""


def not_noted(passage: int) -> str:
    """Stands in where nothing is said of a highlight in its place."""
    return ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How one text is to be written down.

    `embedded` gives the markup that shows a picture, empty for one that can only be linked to; `highlight` is the
    delimiter around highlighted words, `noted` what follows the last word of the highlight with an index.
    """

    destination: Destination = str
    embedded: Callable[[Picture], str] = not_embedded
    highlight: str = ""
    noted: Callable[[int], str] = not_noted


PLAIN = Manner()

_ALWAYS = frozenset("\\`*[]<~$|^#")
_SIGN = re.compile(r"[\\`*\[\]<~$|^#_=%!&]")
_DELIMITERS: dict[Mark, str] = {"bold": "**", "italic": "*"}
_LINE_START = re.compile(r"[=>]|[-+](?=[\s+-]|$)|:(?=-)")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_BARE_ADDRESS = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(?:/[A-Za-z0-9._~/?=+,;:@&-]*)?")
_UNSAFE_IN_ADDRESS = re.compile(r'[\s<>()\[\]\\"`^{|}]')


def inline(spans: Iterable[Span], destination: Destination = str) -> str:
    """Spans on one line: line breaks become spaces."""
    return " ".join(line for line in lines_of(spans, Manner(destination)) if line)


def inline_text(text: str) -> str:
    """Bare text on one line, escaped so that it can stand anywhere in a line but at its start."""
    return _escaped(" ".join(clean(text).split()))


def anywhere(text: str) -> str:
    """Bare text escaped so that it can stand anywhere: at the start of a line, in a line, as the words of a link.

    It keeps its lines and paragraphs; more than one blank line becomes one, and what indents a line is left out.
    """
    lines = [line.strip(" \t") for line in re.sub(r"\n(?:[ \t]*\n)+", "\n\n", clean(text)).strip("\n").split("\n")]
    return "\n".join(_anywhere(line) for line in lines)


def _anywhere(line: str) -> str:
    # A full stop may come to stand behind a figure.
    if re.match(r"[.)](?=\s|$)", line):
        return f"\\{line[0]}{_escaped(line[1:], linked=True)}"
    return _escaped(line, at_start=True, linked=True)


def link(text: str, address: str) -> str:
    """A link with an escaped text; only the text where the address is empty."""
    shown = label(text)
    return f"[{shown}]({encoded(address)})" if address else shown


def label(text: str) -> str:
    """Bare text on one line between the brackets of a link or a picture."""
    return _escaped(" ".join(clean(text).split()), linked=True)


def encoded(address: str) -> str:
    """An address as it can stand between the parentheses of a link; letters of other scripts stay readable."""
    safe = _UNSAFE_IN_ADDRESS.sub(lambda found: quote(found[0]), clean(address).replace("\n", ""))
    return re.sub(r"&(?=[A-Za-z#])", "&amp;", safe)


def is_web(address: str) -> bool:
    """Whether an address is one that links may lead to."""
    return address.lower().startswith(("http://", "https://", "mailto:"))


def lines_of(spans: Iterable[Span], manner: Manner, in_table: bool = False) -> list[str]:
    """The lines of some spans, escaped, trimmed and ready to stand at the start of a line."""
    lines: list[list[Span]] = [[]]
    for span in spans:
        look = _looking(span, manner)
        for number, piece in enumerate(look.text.split("\n")):
            if number:
                lines.append([])
            if piece:
                lines[-1].append(replace(look, text=piece))
    ends: dict[int, bool] = {}
    for line in reversed(lines):
        for at in range(len(line) - 1, -1, -1):
            line[at] = _ending(line[at], ends)
    return [_line(_trimmed(line), manner, in_table) for line in lines]


def _looking(span: Span, manner: Manner) -> Span:
    """A span with only what of its looks can be written."""
    text, href = clean(span.text), span.href if is_web(span.href) or read_address(span.href) else ""
    if isinstance(span, MarkedSpan) and manner.highlight:
        return replace(span, text=text, href=href)
    return Span(text, span.marks, href)


def _ending(run: Span, ends: dict[int, bool]) -> Span:
    """A highlight ends once, behind its last word. Runs come from the last; `ends` says which have theirs."""
    if not isinstance(run, MarkedSpan):
        return run
    for each in run.ends:
        ends.setdefault(each, False)
    own = tuple(each for each in run.passages if run.text.strip() and ends.get(each) is False)
    ends.update(dict.fromkeys(own, True))
    return replace(run, ends=own)


def _trimmed(line: list[Span]) -> list[Span]:
    while line and not line[0].text.strip():
        line = line[1:]
    while line and not line[-1].text.strip():
        line = line[:-1]
    if line:
        line[0] = replace(line[0], text=line[0].text.lstrip())
        line[-1] = replace(line[-1], text=line[-1].text.rstrip())
    return line


def _line(line: list[Span], manner: Manner, in_table: bool) -> str:
    runs = _joined([run for span in _joined(line) for run in _edges_bare(span)])
    spelt = [_run(runs, number, in_table) for number in range(len(runs))]
    pieces: list[_Piece] = []
    position = 0
    for href, group in groupby(runs, key=lambda run: run.href):
        own = list(group)
        parts = [
            _Piece(isinstance(run, MarkedSpan), text, _notes(run, manner))
            for run, text in zip(own, spelt[position : position + len(own)], strict=True)
        ]
        position += len(own)
        if href:
            # A footnote inside a link would be a link inside a link: it stands behind it.
            notes = "".join(part.notes for part in parts)
            whole = all(part.marked for part in parts)
            bare = [replace(part, notes="") for part in parts]
            text = "".join(part.text for part in bare) if whole else _highlighted(bare, manner.highlight)
            pieces.append(_Piece(whole, f"[{text}]({encoded(manner.destination(href))})", notes))
        else:
            pieces += parts
    return _highlighted(pieces, manner.highlight)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A spelt run or link, whether it is highlighted, and what is to stand behind it."""

    marked: bool
    text: str
    notes: str


def _joined(runs: list[Span]) -> list[Span]:
    return [_one(list(same)) for _, same in groupby(runs, key=_look)]


def _look(run: Span) -> tuple[frozenset[Mark], str, tuple[int, ...]]:
    return run.marks, run.href, run.passages if isinstance(run, MarkedSpan) else ()


def _one(same: list[Span]) -> Span:
    """Neighbours of the same look as one run."""
    first, text = same[0], "".join(each.text for each in same)
    if not isinstance(first, MarkedSpan):
        return replace(first, text=text)
    ends = (number for each in same if isinstance(each, MarkedSpan) for number in each.ends)
    return replace(first, text=text, ends=tuple(ends))


def _notes(run: Span, manner: Manner) -> str:
    return "".join(map(manner.noted, run.ends)) if isinstance(run, MarkedSpan) else ""


def _highlighted(pieces: list[_Piece], delimiter: str) -> str:
    """Texts joined, with the delimiter around those that are marked; it holds only beside what is no space."""
    line = ""
    for marked, group in groupby(pieces, key=lambda piece: piece.marked):
        *before, last = group
        text = "".join(each.text + each.notes for each in before) + last.text
        core = text.strip()
        if not marked or not core or not delimiter:
            line += text + last.notes
            continue
        lead, _, trail = text.partition(core)
        sign = delimiter[0]
        line = _last_escaped(line + lead, sign)
        core = _last_escaped(f"\\{core}" if core[0] == sign else core, sign)
        line += f"{delimiter}{core}{delimiter}{last.notes}{trail}"
    return line


def _last_escaped(text: str, sign: str) -> str:
    """A text whose last sign cannot join the delimiter that follows; an even number of backslashes escapes nothing."""
    if not text.endswith(sign) or text.endswith(sign * 2):
        return text
    before = text[:-1]
    backslashes = len(before) - len(before.rstrip("\\"))
    return text if backslashes % 2 else f"{before}\\{sign}"


def _edges_bare(span: Span) -> list[Span]:
    """A marked span as bare space, marked text, bare space: marks do not hold beside space."""
    text = span.text
    if not span.marks or text == text.strip():
        return [span]
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    if start >= end:
        return [replace(span, marks=frozenset())]
    parts = [(text[:start], frozenset[Mark]()), (text[start:end], span.marks), (text[end:], frozenset[Mark]())]
    runs = [replace(span, text=part, marks=marks) for part, marks in parts if part]
    return [replace(run, ends=()) if isinstance(run, MarkedSpan) else run for run in runs[:-1]] + runs[-1:]


def _run(runs: list[Span], number: int, in_table: bool) -> str:
    run = runs[number]
    if "code" in run.marks:
        beside = (*runs[max(number - 1, 0) : number], *runs[number + 1 : number + 2])
        # Two runs of backticks must not meet, and inside a link `]` would end it sooner than the code.
        as_element = in_table or any("code" in each.marks for each in beside) or (bool(run.href) and "]" in run.text)
        text = _code(run.text, as_element)
    else:
        text = _escaped(run.text, at_start=not number and not run.marks and not run.href, linked=bool(run.href))
    if in_table:
        text = text.replace("\\|", "&#124;")
    emphasis: list[Mark] = [mark for mark in _DELIMITERS if mark in run.marks]
    elements: list[Mark] = [mark for mark in MARK_TAGS if mark in run.marks and mark not in (*emphasis, "code")]
    before = runs[number - 1] if number else None
    after = runs[number + 1] if number + 1 < len(runs) else None
    if emphasis and (elements or not _delimiters_hold(text, run, before, after)):
        elements += emphasis
        emphasis = []
    for mark in elements:
        text = f"<{MARK_TAGS[mark]}>{text}</{MARK_TAGS[mark]}>"
    delimiter = "".join(_DELIMITERS[mark] for mark in emphasis)
    return f"{delimiter}{text}{delimiter[::-1]}"


def _delimiters_hold(text: str, run: Span, before: Span | None, after: Span | None) -> bool:
    """Whether `*` around the run, spelt as `text`, is sure to be read as emphasis (flanking, both sides)."""
    if any(other and (other.marks or other.href != run.href) for other in (before, after)):
        return False
    # Where a highlight begins or ends its delimiter stands between, which the rules take for punctuation.
    highlighted = isinstance(run, MarkedSpan)
    outer = (
        before.text[-1] if before and isinstance(before, MarkedSpan) == highlighted else "",
        after.text[0] if after and isinstance(after, MarkedSpan) == highlighted else "",
    )
    return all(_flanks(inside, outside) for inside, outside in zip((text[0], text[-1]), outer, strict=True))


def _flanks(inside: str, outside: str) -> bool:
    if outside in ("*", "_"):
        return False
    if unicodedata.category(inside)[0] in "LN":
        return not outside or outside == "\t" or unicodedata.category(outside)[0] in "LNZP"
    return not outside or outside in " ("


def _code(text: str, as_element: bool) -> str:
    if not text.strip():
        return text
    if as_element:
        return f"<code>{_escaped(text, linked=True)}</code>"
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _escaped(text: str, at_start: bool = False, linked: bool = False) -> str:
    """Bare text with every sign of markup escaped. `at_start`: it opens a line; `linked`: it is the text of a link."""
    if at_start:
        if found := _NUMBERED.match(text):
            return f"{found[1]}\\{found[2]}{_escaped(text[found.end() :], linked=linked)}"
        if _LINE_START.match(text):
            return f"\\{text[0]}{_escaped(text[1:], linked=linked)}"
    if linked or "://" not in text:
        return _signs_escaped(text)
    pieces = []
    position = 0
    for found in _BARE_ADDRESS.finditer(text):
        address = found[0].rstrip(".,;:?")
        end = found.start() + len(address)
        before, after = text[found.start() - 1 : found.start()], text[end : end + 1]
        if (before and not before.isspace() and before != "(") or after.isalnum() or "xn--" in address:
            continue
        pieces += [_signs_escaped(text[position : found.start()]), f"<{address}>"]
        position = end
    return "".join(pieces) + _signs_escaped(text[position:])


def _signs_escaped(text: str) -> str:
    return _SIGN.sub(_sign_escaped, text)


def _sign_escaped(found: re.Match[str]) -> str:
    sign, text, position = found[0], found.string, found.start()
    before = text[position - 1] if position else ""
    after = text[position + 1 : position + 2]
    if sign in _ALWAYS or (
        (sign == "_" and not (before.isalnum() and after.isalnum()))
        or (sign in "=%" and before in ("", sign))
        or (sign == "!" and (not before or after in ("", "[")))
        or (sign == "&" and (not after or after == "#" or after.isalpha()))
    ):
        return f"\\{sign}"
    return sign
