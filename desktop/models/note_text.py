"""A person's note on a clipping: written in Markdown, shown as blocks of our own body tree.

Whatever a note says goes through the reading of Markdown and the cleaning that articles go through, so it can bring
neither markup nor pictures from elsewhere. Addresses of clippings, links in no article, can be links here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from db.body import Block, Body, Heading, ListBlock, Paragraph, Picture, Quote, Span, Table
from desktop.clipping_address import PATTERN, read_address
from desktop.intake.markdown import to_html
from desktop.intake.sanitize import normalise

LONGEST_SHOWN = 40_000
"""Letters of a note that are read as Markdown; a longer one is shown as it is written."""
_STAND_IN = "https://clipping.invalid/"
"""Before the address of a clipping while it goes through the cleaning, which knows only addresses of the web."""
_ADDRESS = re.compile(rf"(\]\(<?)?(?<![\w/])({PATTERN})", re.IGNORECASE)
_ITEM = re.compile(r" {0,3}([-*+]|\d{1,3}[.)]) +\S")


def note_body(text: str, *, own: bool = False) -> Body:
    """A note as blocks to be set; empty for an empty one. With `own`, addresses of clippings are links in it."""
    text = text.strip()
    if not text:
        return Body()
    if len(text) > LONGEST_SHOWN:
        return Body.from_text(text)
    linked = _ADDRESS.sub(_stand_in, text) if own else text
    body = Body(tuple(_shown(normalise(to_html(_with_breaks(linked))).blocks)))
    return (body if linked == text else respanned(body, _own_span)) or Body.from_text(text)


def respanned(body: Body, change: Callable[[Span], Span]) -> Body:
    """A note's body with its runs of text changed."""
    return Body(tuple(_respanned(block, change) for block in body.blocks))


def _stand_in(found: re.Match[str]) -> str:
    opening, address = found.groups()
    return f"{opening}{_STAND_IN}{address}" if opening else f"[{address}]({_STAND_IN}{address})"


def _respanned(block: Block, change: Callable[[Span], Span]) -> Block:
    match block:
        case Paragraph() | Heading():
            return replace(block, spans=tuple(map(change, block.spans)))
        case Quote(inner):
            return replace(block, blocks=tuple(_respanned(each, change) for each in inner))
        case ListBlock(items):
            return replace(block, items=tuple(tuple(_respanned(each, change) for each in item) for item in items))
        case Table(rows):
            return replace(block, rows=tuple(tuple(tuple(map(change, cell)) for cell in row) for row in rows))
        case _:
            return block


def _own_span(span: Span) -> Span:
    """A run with the address of a clipping as it was written."""
    address = read_address(span.href.removeprefix(_STAND_IN)) if span.href.startswith(_STAND_IN) else None
    return replace(span, href=str(address)) if address is not None else span


def _with_breaks(text: str) -> str:
    """Line ends are kept where a person made them, and a list needs no empty line before it, as in most programs."""
    made: list[str] = []
    item_before = True
    for line in text.replace("\r\n", "\n").split("\n"):
        item = bool(_ITEM.match(line))
        if item and not item_before:
            made.append("")
        item_before = item or not line.strip() or (item_before and line.startswith(" "))
        made.append(f"{line}  " if line.strip() else "")
    return "\n".join(made)


def _shown(blocks: tuple[Block, ...]) -> list[Block]:
    """The blocks without pictures, of which a link stays."""
    shown: list[Block] = []
    for block in blocks:
        match block:
            case Picture(source, _, alt):
                shown.append(Paragraph((Span(alt or source, href=source),)))
            case Quote(inner):
                shown.append(replace(block, blocks=tuple(_shown(inner))))
            case ListBlock(items):
                shown.append(replace(block, items=tuple(tuple(_shown(item)) for item in items)))
            case _:
                shown.append(block)
    return shown
