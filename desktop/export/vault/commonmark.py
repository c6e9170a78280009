"""The normalised tree of an article spelt in CommonMark, such that no character of the article is ever markup.

Everything that CommonMark, GitHub's tables and strikethrough, or Obsidian (`#tag`, `==`, `%%`, `$`, `[[`, `^id`) would
read as a sign is escaped where it stands. Runs of text are spelt by `commonmark_spans`; what a file of notes looks like
is left to `markdown`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.body import (
    Block,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
    spans_text,
)
from desktop.export.plain import clean
from desktop.export.vault.commonmark_spans import (
    Destination,
    Manner,
    anywhere,
    encoded,
    inline,
    inline_text,
    is_web,
    label,
    lines_of,
    link,
)

__all__ = [
    "MAX_DEPTH",
    "Destination",
    "Manner",
    "anywhere",
    "blocks_text",
    "encoded",
    "inline",
    "inline_text",
    "is_web",
    "label",
    "link",
    "wiki_words",
    "written",
]

MAX_DEPTH = 8
"""Quotations and lists nested deeper are laid flat: parsers give up at some depth (markdown-it at 20) and drop text."""


def blocks_text(blocks: Iterable[Block], destination: Destination = str) -> str:
    """Blocks in CommonMark, without a line end after the last. Empty blocks are left out."""
    return written(blocks, Manner(destination))


def written(blocks: Iterable[Block], manner: Manner) -> str:
    """`blocks_text` in some manner."""
    return "\n\n".join(_lines(blocks, manner, 0))


def wiki_words(text: str) -> str:
    """What a wikilink says: none of its own signs, and none that would begin code, a comment or markup in there.

    Nothing can be escaped between its brackets.
    """
    plain = re.sub(r"[\[\]|\\]", " ", text).replace("`", "'")
    plain = re.sub(r"<(?=[A-Za-z/!?])", "‹", plain)
    return " ".join(re.sub(r"%%+", "%", plain).split())


def _lines(blocks: Iterable[Block], manner: Manner, depth: int) -> list[str]:
    """Each block as a text that may have several lines."""
    spelt: list[str] = []
    after_list = alternate = False
    for block in blocks:
        is_list = isinstance(block, ListBlock)
        # Two lists in a row are kept apart by their markers.
        other = is_list and after_list and not alternate
        text = _block(block, manner, depth, other)
        if text:
            after_list, alternate = is_list, other
            spelt.append(text)
    return spelt


def _block(block: Block, manner: Manner, depth: int, alternate: bool) -> str:
    match block:
        case Paragraph(spans):
            return _paragraph(spans, manner)
        case Heading(spans, level):
            text = " ".join(line for line in lines_of(spans, manner) if line)
            return f"{'#' * min(max(level, 1), 6)} {text}" if text else ""
        case Quote(inner):
            text = "\n\n".join(_lines(inner, manner, depth + 1))
            return _prefixed(text, "> ", "> ") if text and depth < MAX_DEPTH else text
        case ListBlock(items, ordered):
            return _list(items, ordered, manner, depth, alternate)
        case Table(rows, header):
            return _table(rows, header, manner)
        case Picture():
            return _picture(block, manner)
        case Preformatted(text):
            return _fenced(clean(text))
        case Rule():
            return "___"


def _paragraph(spans: Spans, manner: Manner) -> str:
    lines = lines_of(spans, manner)
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return "\\\n".join(lines)


def _list(items: Sequence[tuple[Block, ...]], ordered: bool, manner: Manner, depth: int, alternate: bool) -> str:
    texts = ["\n\n".join(_lines(item, manner, depth + 1)) for item in items]
    texts = [text for text in texts if text]
    if depth >= MAX_DEPTH:
        return "\n\n".join(texts)
    spelt = []
    for number, text in enumerate(texts, 1):
        marker = f"{number}{')' if alternate else '.'} " if ordered else ("* " if alternate else "- ")
        spelt.append(_prefixed(text, marker, " " * len(marker)))
    loose = any("\n\n" in text for text in texts)
    return ("\n\n" if loose else "\n").join(spelt)


def _table(rows: Sequence[tuple[Spans, ...]], header: bool, manner: Manner) -> str:
    width = max((len(row) for row in rows), default=0)
    cells = [[_cell(cell, manner) for cell in row] + [""] * (width - len(row)) for row in rows]
    if not any(text for row in cells for text in row):
        return ""
    if not header:
        cells.insert(0, [""] * width)
    lines = [f"| {' | '.join(row)} |" for row in cells]
    lines.insert(1, f"|{' --- |' * width}")
    return "\n".join(lines)


def _cell(spans: Spans, manner: Manner) -> str:
    lines = lines_of(spans, manner, in_table=True)
    return "<br>".join(line for line in lines if line)


def _picture(picture: Picture, manner: Manner) -> str:
    """The picture where it is kept, else a link to it: from the web it would be loaded whenever the note is read."""
    caption = [replace(span, marks=span.marks | {"italic"}) for span in picture.caption]
    words, credit = clean(spans_text(picture.caption)), clean(picture.credit).strip()
    if credit and credit not in words:
        caption.append(Span(f" ({credit})" if words.strip() else credit, frozenset({"italic"})))
    shown = manner.embedded(picture)
    if not shown:
        label = f"Picture: {picture.alt}" if picture.alt.strip() else "Picture"
        shown = link(label, manner.destination(picture.source) if is_web(picture.source) else "")
    said = _paragraph(tuple(caption), manner)
    return f"{shown}\\\n{said}" if said else shown


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
