"""The normalised tree of an article spelt in CommonMark, such that no character of the article is ever markup.

Everything that CommonMark, GitHub's tables and strikethrough, or Obsidian (`#tag`, `==`, `%%`, `$`, `[[`, `^id`) would
read as a sign is escaped where it stands. Marks are spelt with delimiters where the rules of flanking (CommonMark 0.31,
6.2) are sure to see them, else with HTML elements, which CommonMark passes through. What a file of notes looks like is
left to `markdown`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from urllib.parse import quote

from db.body import (
    MARK_TAGS,
    Block,
    Heading,
    ListBlock,
    Mark,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
)
from desktop.export.plain import clean

MAX_DEPTH = 8
"""Quotations and lists nested deeper are laid flat: parsers give up at some depth (markdown-it at 20) and drop text."""

Destination = Callable[[str], str]
"""Where a web link of the article is to lead: its own address, or the file of the clipping that it means."""

_ALWAYS = frozenset("\\`*[]<~$|^#")
_DELIMITERS: dict[Mark, str] = {"bold": "**", "italic": "*"}
_LINE_START = re.compile(r"[=>]|[-+](?=[\s+-]|$)|:(?=-)")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_BARE_ADDRESS = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(?:/[A-Za-z0-9._~/?=+,;:@&-]*)?")
_UNSAFE_IN_ADDRESS = re.compile(r'[\s<>()\[\]\\"`^{|}]')


def blocks_text(blocks: Iterable[Block], destination: Destination = str) -> str:
    """Blocks in CommonMark, without a line end after the last. Empty blocks are left out."""
    return "\n\n".join(_lines(blocks, destination, 0))


def inline(spans: Iterable[Span], destination: Destination = str) -> str:
    """Spans on one line: line breaks become spaces."""
    return " ".join(line for line in _inline_lines(spans, destination) if line)


def inline_text(text: str) -> str:
    """Bare text on one line, escaped so that it can stand anywhere in a line but at its start."""
    return _escaped(" ".join(clean(text).split()))


def link(text: str, address: str) -> str:
    """A link with an escaped text; only the text where the address is empty."""
    shown = _escaped(" ".join(clean(text).split()), linked=True)
    return f"[{shown}]({encoded(address)})" if address else shown


def encoded(address: str) -> str:
    """An address as it can stand between the parentheses of a link; letters of other scripts stay readable."""
    safe = _UNSAFE_IN_ADDRESS.sub(lambda found: quote(found[0]), clean(address).replace("\n", ""))
    return re.sub(r"&(?=[A-Za-z#])", "&amp;", safe)


def _lines(blocks: Iterable[Block], destination: Destination, depth: int) -> list[str]:
    """Each block as a text that may have several lines."""
    spelt: list[str] = []
    after_list = alternate = False
    for block in blocks:
        is_list = isinstance(block, ListBlock)
        # Two lists in a row are kept apart by their markers.
        alternate = is_list and after_list and not alternate
        text = _block(block, destination, depth, alternate)
        if text:
            after_list = is_list
            spelt.append(text)
    return spelt


def _block(block: Block, destination: Destination, depth: int, alternate: bool) -> str:
    match block:
        case Paragraph(spans):
            return _paragraph(spans, destination)
        case Heading(spans, level):
            text = inline(spans, destination)
            return f"{'#' * min(max(level, 1), 6)} {text}" if text else ""
        case Quote(inner):
            text = "\n\n".join(_lines(inner, destination, depth + 1))
            return _prefixed(text, "> ", "> ") if text and depth < MAX_DEPTH else text
        case ListBlock(items, ordered):
            return _list(items, ordered, destination, depth, alternate)
        case Table(rows, header):
            return _table(rows, header, destination)
        case Picture():
            return _picture(block, destination)
        case Preformatted(text):
            return _fenced(clean(text))
        case Rule():
            return "___"


def _paragraph(spans: Spans, destination: Destination) -> str:
    lines = _inline_lines(spans, destination)
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return "\\\n".join(lines)


def _list(
    items: Sequence[tuple[Block, ...]], ordered: bool, destination: Destination, depth: int, alternate: bool
) -> str:
    texts = ["\n\n".join(_lines(item, destination, depth + 1)) for item in items]
    texts = [text for text in texts if text]
    if depth >= MAX_DEPTH:
        return "\n\n".join(texts)
    spelt = []
    for number, text in enumerate(texts, 1):
        marker = f"{number}{')' if alternate else '.'} " if ordered else ("* " if alternate else "- ")
        spelt.append(_prefixed(text, marker, " " * len(marker)))
    loose = any("\n\n" in text for text in texts)
    return ("\n\n" if loose else "\n").join(spelt)


def _table(rows: Sequence[tuple[Spans, ...]], header: bool, destination: Destination) -> str:
    width = max((len(row) for row in rows), default=0)
    cells = [[_cell(cell, destination) for cell in row] + [""] * (width - len(row)) for row in rows]
    if not any(text for row in cells for text in row):
        return ""
    if not header:
        cells.insert(0, [""] * width)
    lines = [f"| {' | '.join(row)} |" for row in cells]
    lines.insert(1, f"|{' --- |' * width}")
    return "\n".join(lines)


def _cell(spans: Spans, destination: Destination) -> str:
    lines = _inline_lines(spans, destination, in_table=True)
    return "<br>".join(line for line in lines if line)


def _picture(picture: Picture, destination: Destination) -> str:
    """The picture's address as a link and its caption: an embedded picture would be loaded from the web on reading."""
    label = f"Picture: {picture.alt}" if picture.alt.strip() else "Picture"
    shown = link(label, destination(picture.source) if is_web(picture.source) else "")
    caption = _paragraph(picture.caption, destination)
    return f"{shown}\\\n{caption}" if caption else shown


def _fenced(text: str) -> str:
    if not text.strip():
        return ""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def _prefixed(text: str, first: str, rest: str) -> str:
    lines = text.split("\n")
    lead = [first] + [rest] * (len(lines) - 1)
    return "\n".join(prefix + line if line else prefix.rstrip() for prefix, line in zip(lead, lines, strict=True))


def is_web(address: str) -> bool:
    """Whether an address is one that links may lead to."""
    return address.lower().startswith(("http://", "https://", "mailto:"))


def _inline_lines(spans: Iterable[Span], destination: Destination, in_table: bool = False) -> list[str]:
    """The lines of some spans, escaped, trimmed and ready to stand at the start of a line."""
    lines: list[list[Span]] = [[]]
    for span in spans:
        for number, piece in enumerate(clean(span.text).split("\n")):
            if number:
                lines.append([])
            if piece:
                lines[-1].append(Span(piece, span.marks, span.href if is_web(span.href) else ""))
    return [_line(_trimmed(line), destination, in_table) for line in lines]


def _trimmed(line: list[Span]) -> list[Span]:
    while line and not line[0].text.strip():
        line = line[1:]
    while line and not line[-1].text.strip():
        line = line[:-1]
    if line:
        line[0] = Span(line[0].text.lstrip(), line[0].marks, line[0].href)
        line[-1] = Span(line[-1].text.rstrip(), line[-1].marks, line[-1].href)
    return line


def _line(line: list[Span], destination: Destination, in_table: bool) -> str:
    runs = [run for span in line for run in _edges_bare(span)]
    runs = [
        Span("".join(each.text for each in same), *look)
        for look, same in groupby(runs, key=lambda run: (run.marks, run.href))
    ]
    spelt = [_run(runs, number, in_table) for number in range(len(runs))]
    pieces = []
    position = 0
    for href, group in groupby(runs, key=lambda run: run.href):
        count = len(list(group))
        text = "".join(spelt[position : position + count])
        pieces.append(f"[{text}]({encoded(destination(href))})" if href else text)
        position += count
    return "".join(pieces)


def _edges_bare(span: Span) -> list[Span]:
    """A marked span as bare space, marked text, bare space: marks do not hold beside space."""
    text = span.text
    if not span.marks or text == text.strip():
        return [span]
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    if start >= end:
        return [Span(text, frozenset(), span.href)]
    parts = [(text[:start], frozenset[Mark]()), (text[start:end], span.marks), (text[end:], frozenset[Mark]())]
    return [Span(part, marks, span.href) for part, marks in parts if part]


def _run(runs: list[Span], number: int, in_table: bool) -> str:
    run = runs[number]
    if "code" in run.marks:
        text = _code(run.text, in_table)
    else:
        text = _escaped(run.text, at_start=not number and not run.marks and not run.href, linked=bool(run.href))
    if in_table:
        text = text.replace("\\|", "&#124;")
    emphasis: list[Mark] = [mark for mark in _DELIMITERS if mark in run.marks]
    elements: list[Mark] = [mark for mark in MARK_TAGS if mark in run.marks and mark not in (*emphasis, "code")]
    before = runs[number - 1] if number else None
    after = runs[number + 1] if number + 1 < len(runs) else None
    if emphasis and (elements or not _delimiters_hold(run, before, after)):
        elements += emphasis
        emphasis = []
    for mark in elements:
        text = f"<{MARK_TAGS[mark]}>{text}</{MARK_TAGS[mark]}>"
    delimiter = "".join(_DELIMITERS[mark] for mark in emphasis)
    return f"{delimiter}{text}{delimiter[::-1]}"


def _delimiters_hold(run: Span, before: Span | None, after: Span | None) -> bool:
    """Whether `*` around the run is sure to be read as emphasis (flanking, both sides)."""
    if any(other and (other.marks or other.href != run.href) for other in (before, after)):
        return False
    inner = ("`", "`") if "code" in run.marks else (run.text[0], run.text[-1])
    outer = (before.text[-1] if before else "", after.text[0] if after else "")
    return all(_flanks(inside, outside) for inside, outside in zip(inner, outer, strict=True))


def _flanks(inside: str, outside: str) -> bool:
    if outside in ("*", "_"):
        return False
    if unicodedata.category(inside)[0] in "LN":
        return not outside or outside == "\t" or unicodedata.category(outside)[0] in "LNZP"
    return not outside or outside in " ("


def _code(text: str, in_table: bool) -> str:
    if not text.strip():
        return text
    if in_table:
        return f"<code>{_escaped(text)}</code>"
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
    escaped: list[str] = []
    last = len(text) - 1
    for position, character in enumerate(text):
        before = text[position - 1] if position else ""
        after = text[position + 1] if position < last else ""
        if character in _ALWAYS or (
            (character == "_" and not (before.isalnum() and after.isalnum()))
            or (character in "=%" and before in ("", character))
            or (character == "!" and after in ("", "["))
            or (character == "&" and (not after or after == "#" or after.isalpha()))
        ):
            escaped.append("\\")
        escaped.append(character)
    return "".join(escaped)
