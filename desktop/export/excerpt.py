"""The opening of a text, for readers to whom the whole may not be handed on."""

from __future__ import annotations

from db.body import Body, Paragraph, Span, spans_text

LONGEST = 60
"""Words of an excerpt at most; it is never more than a third of the text."""


def excerpt(body: Body) -> Body:
    """The first words of a body as one paragraph without links, ended by an ellipsis where the text goes on."""
    words = body.text().split()
    room = min(LONGEST, len(words) // 3)
    first = next(
        (block for block in body.blocks if isinstance(block, Paragraph) and spans_text(block.spans).strip()), None
    )
    opening = spans_text(first.spans).split() if first is not None else words
    if not opening or room == 0:
        return Body()
    shown = " ".join(opening[:room])
    return Body((Paragraph((Span(f"{shown} …"),)),))
