"""Blocks inside an article's region that are the page's: lists of links, teasers, offers, and what follows its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from db.body import Block, Heading, ListBlock, Paragraph, Picture, Quote, Rule, Span, Table, spans_text
from desktop.intake.findings import Findings
from desktop.intake.junk import junk_reason, read_also_of
from desktop.intake.litter import is_offer
from desktop.intake.pointers import text_of
from desktop.intake.wordlists import bare, fold, folded_list, folded_set

_LINKED = 0.8
_TAIL_LINKED = 0.5
_TAIL = 0.35
"""The share of the text that may be below a label that ends the article."""
_TAIL_PROSE = 0.1
_LONGEST_LABEL = 80
_LONGEST_OFFER = 300
_STOPS = ".!?।۔؟。！？…॥:;"


def weeded(blocks: Sequence[Block], findings: Findings, end: int | None = None) -> list[Block]:
    """The blocks without lists of links, teasers, offers and what follows the end; all of it is noted.

    `end`: where the page's data say that the article ends among the blocks.
    """
    kept: list[Block] = []
    for number, block in enumerate(blocks):
        text, linked = _lengths(block)
        reason = _reason(block, text, linked)
        if not reason and end is not None and number >= end and not isinstance(block, Picture | Rule):
            reason = "below the article"
        if reason:
            findings.leave_out(text_of(block), reason)
            _drop_label(kept, findings)
            continue
        kept.append(block)
    return _without_tail(kept, findings)


def _reason(block: Block, text: int, linked: int) -> str:
    if not text:
        return ""
    if isinstance(block, Paragraph) and text <= _LONGEST_OFFER and is_offer(text_of(block)):
        return "newsletter or subscription"
    if linked < _LINKED * text:
        return ""
    if isinstance(block, ListBlock | Table):
        return "list of links" if text >= 20 else ""
    return "teaser of another story" if isinstance(block, Heading) and text >= 12 else ""


def _without_tail(blocks: list[Block], findings: Findings) -> list[Block]:
    """The blocks above a label under which only other stories, topics or offers follow."""
    sizes = [_lengths(block) for block in blocks]
    prose = [size if _is_prose(block, size, linked) else 0 for block, (size, linked) in zip(blocks, sizes, strict=True)]
    total = sum(size for size, _ in sizes)
    above = 0
    for number, block in enumerate(blocks):
        below = total - above - sizes[number][0]
        above += sizes[number][0]
        if not number or below > _TAIL * total or not _is_label(block):
            continue
        linked = sum(size for _, size in sizes[number + 1 :])
        running = sum(prose[number + 1 :])
        if not below and not ends_article(text_of(block)):
            continue
        if (running <= _TAIL_PROSE * total and ends_article(text_of(block))) or (
            below and linked >= _TAIL_LINKED * below
        ):
            for other in blocks[number:]:
                findings.leave_out(text_of(other), "below the article")
            return blocks[:number]
    return blocks


def _is_label(block: Block) -> bool:
    """Whether a block could be the label of a part: a heading, a short paragraph in bold or before a colon."""
    if isinstance(block, Heading):
        return True
    if not isinstance(block, Paragraph):
        return False
    text = spans_text(block.spans).strip()
    if not 3 <= len(text) <= _LONGEST_LABEL or "\n" in text:
        return False
    return text.endswith((":", "：")) or all("bold" in span.marks for span in block.spans if span.text.strip())


def ends_article(text: str) -> bool:
    """Whether a label says that what follows is no more of the article: "More on this", "Weitere Beiträge"."""
    if len(text) > _LONGEST_LABEL:
        return False
    folded = fold(text).strip(" :：.»›→*-–—|")
    if folded in folded_set("endings", "", "lines") or bare(text) in folded_set("endings", "", "lines"):
        return True
    for start in folded_list("endings", "", "starts"):
        if folded.startswith(start) and not (start[-1].isascii() and folded[len(start) : len(start) + 1].isalnum()):
            return True
    pointer = read_also_of(text if text.rstrip().endswith((":", "：")) else f"{text.rstrip()}:")
    return pointer is not None and not pointer.title


def _is_prose(block: Block, text: int, linked: int) -> bool:
    return isinstance(block, Paragraph | Quote) and text >= 80 and linked * 3 <= text


def _drop_label(kept: list[Block], findings: Findings) -> None:
    """A label above what went goes with it."""
    if kept and _is_label(kept[-1]) and (ends_article(text_of(kept[-1])) or junk_reason(text_of(kept[-1]))):
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
