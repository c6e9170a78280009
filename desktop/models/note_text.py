"""A person's note on a clipping: written in Markdown, shown as blocks of our own body tree.

Whatever a note says goes through the reading of Markdown and the cleaning that articles go through, so it can bring
neither markup nor pictures from elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import replace

from db.body import Block, Body, ListBlock, Paragraph, Picture, Quote, Span
from desktop.intake.markdown import to_html
from desktop.intake.sanitize import normalise

LONGEST_SHOWN = 40_000
"""Letters of a note that are read as Markdown; a longer one is shown as it is written."""
_ITEM = re.compile(r" {0,3}([-*+]|\d{1,3}[.)]) +\S")


def note_body(text: str) -> Body:
    """A note as blocks to be set; empty for an empty one."""
    text = text.strip()
    if not text:
        return Body()
    if len(text) > LONGEST_SHOWN:
        return Body.from_text(text)
    return Body(tuple(_shown(normalise(to_html(_with_breaks(text))).blocks))) or Body.from_text(text)


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
