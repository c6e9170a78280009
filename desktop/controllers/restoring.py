"""Putting a piece that was left out back into the text, where it stood in the original."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.body import Block, Body, Paragraph, Span, spans_text
from db.model import Draft, LeftOut

CUE = 40
"""So many characters of a paragraph are looked for in the original to tell its place there."""


def restored(draft: Draft, left_out: LeftOut) -> Draft:
    """The draft with a piece that was left out put back into the body."""
    rest = list(draft.left_out)
    rest.remove(left_out)
    body = with_piece(draft.article.body, left_out, draft.original.content)
    return replace(draft, article=replace(draft.article, body=body), left_out=tuple(rest))


def with_piece(body: Body, left_out: LeftOut, original: bytes) -> Body:
    """A body with a piece put in where it stood; at the end where the original does not tell."""
    paragraphs = [Paragraph((Span(" ".join(line.split())),)) for line in left_out.text.split("\n\n") if line.strip()]
    at = _place_of(left_out.text, body.blocks, original.decode("utf-8", "replace"))
    return Body((*body.blocks[:at], *paragraphs, *body.blocks[at:]))


def _place_of(text: str, blocks: Sequence[Block], original: str) -> int:
    place = original.find(text[:CUE])
    if place < 0:
        return len(blocks)
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph) and original.find(spans_text(block.spans)[:CUE]) > place:
            return number
    return len(blocks)
