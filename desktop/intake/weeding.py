"""Blocks inside an article's region that are the page's: lists of links, teasers of other stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from db.body import Block, Heading, ListBlock, Paragraph, Quote, Span, Table
from desktop.intake.findings import Findings
from desktop.intake.junk import junk_reason, read_also_of
from desktop.intake.pointers import text_of

_LINKED = 0.8
_STOPS = ".!?।۔؟。！？…॥:;"


def weeded(blocks: Sequence[Block], findings: Findings) -> list[Block]:
    """The blocks without lists of links and teasers; what goes is noted, teasers as pointers to other stories."""
    kept: list[Block] = []
    for block in blocks:
        text, linked = _lengths(block)
        reason = _reason(block, text, linked)
        if reason:
            findings.leave_out(text_of(block), reason)
            _drop_heading(kept, findings)
            continue
        kept.append(block)
    return kept


def _reason(block: Block, text: int, linked: int) -> str:
    if not text or linked < _LINKED * text:
        return ""
    if isinstance(block, ListBlock | Table):
        return "list of links" if text >= 20 else ""
    return "teaser of another story" if isinstance(block, Heading) and text >= 12 else ""


def _drop_heading(kept: list[Block], findings: Findings) -> None:
    """A label above a list of links goes with it."""
    if (
        kept
        and isinstance(kept[-1], Heading)
        and (read_also_of(text_of(kept[-1])) is not None or junk_reason(text_of(kept[-1])))
    ):
        findings.leave_out(text_of(kept.pop()), "read also")


def _lengths(block: Block) -> tuple[int, int]:
    """Characters of a block's text, and those of them in links."""
    text = linked = 0
    for span in _spans(block):
        length = len(span.text.strip())
        text += length
        if span.href:
            linked += length
    return text, linked


def _spans(block: Block) -> Iterator[Span]:
    pending: list[Block] = [block]
    while pending:
        one = pending.pop()
        if isinstance(one, Paragraph | Heading):
            yield from one.spans
        elif isinstance(one, ListBlock):
            pending.extend(inner for item in one.items for inner in item)
        elif isinstance(one, Quote):
            pending.extend(one.blocks)
        elif isinstance(one, Table):
            yield from (span for row in one.rows for cell in row for span in cell)
