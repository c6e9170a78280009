"""Pointers to other stories among the blocks of a body: "Read also: ...", labelled links, lists below a label."""

from __future__ import annotations

from collections.abc import Sequence

from db.body import Block, Body, Heading, ListBlock, Paragraph, Quote, Spans, spans_text
from desktop.intake.findings import Findings
from desktop.intake.junk import Pointer, junk_reason, read_also_of
from desktop.intake.wordlists import words_of

_LONGEST_HEADLINE = 170
_STOPS = ".!?।۔؟。！？…॥"


def text_of(block: Block) -> str:
    """The text of a block on one line."""
    return " ".join(Body((block,)).text().split())


def _link(spans: Spans) -> str:
    """The address that a paragraph's text mostly links to, or empty."""
    linked = sum(len(span.text) for span in spans if span.href)
    total = sum(len(span.text) for span in spans)
    return next((span.href for span in reversed(spans) if span.href), "") if linked * 3 >= total else ""


def take_pointers(blocks: Sequence[Block], index: int, findings: Findings) -> int:
    """Note the pointers to other stories that begin at a block; how many blocks they take up."""
    block = blocks[index]
    if isinstance(block, ListBlock):
        return _pointer_list(block, findings)
    if not isinstance(block, Heading | Paragraph | Quote):
        return 0
    spans = block.spans if isinstance(block, Heading | Paragraph) else _inner_spans(block)
    text = spans_text(spans)
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines or len(text) > 900:
        return 0
    pointer = _labelled_link(spans) or read_also_of(lines[0])
    if pointer is None:
        return 0
    if pointer.title or len(lines) > 1:
        if pointer.title:
            findings.point(pointer.title, _link(spans) or next((span.href for span in spans if span.href), ""))
        for line in lines[1:]:
            more = read_also_of(line)
            findings.point(more.title if more else line.strip(), _href_of(spans, line))
        findings.leave_out(text, "read also")
        return 1
    taken = 1
    while index + taken < len(blocks) and taken < 12:
        following = blocks[index + taken]
        if isinstance(following, ListBlock) and all(len(text_of(Quote(item))) <= 250 for item in following.items):
            for item in following.items:
                spans = tuple(span for inner in item if isinstance(inner, Paragraph) for span in inner.spans)
                findings.point(text_of(Quote(item)), _link(spans) or next((s.href for s in spans if s.href), ""))
            taken += 1
            break
        if not isinstance(following, Paragraph) or not headline_like(following):
            break
        findings.point(text_of(following), _link(following.spans))
        findings.leave_out(text_of(following), "read also")
        taken += 1
    if taken == 1 and isinstance(block, Heading) and index + 1 < len(blocks):
        return 0
    findings.leave_out(text, "read also")
    return taken


def _labelled_link(spans: Spans) -> Pointer | None:
    """A phrase such as "Read also" and a link behind it, with or without a sign or blank between them."""
    first = next((number for number, span in enumerate(spans) if span.href), 0)
    label = spans_text(spans[:first]).strip()
    title = spans_text(spans[first:]).strip()
    if (
        not first
        or len(label) > 40
        or not title
        or not all(span.href or not span.text.strip() for span in spans[first:])
    ):
        return None
    pointer = read_also_of(label if label.endswith((":", "：")) else f"{label}:")
    return Pointer(title, pointer.prefix) if pointer and not pointer.title else None


def _inner_spans(block: Quote) -> Spans:
    return tuple(span for inner in block.blocks if isinstance(inner, Paragraph) for span in inner.spans)


def _href_of(spans: Spans, line: str) -> str:
    return next((span.href for span in spans if span.href and span.text.strip() in line), "")


def headline_like(paragraph: Paragraph) -> bool:
    """Whether a paragraph could be the headline of another story: short, a link or without a stop at its end."""
    text = spans_text(paragraph.spans)
    if len(text) > _LONGEST_HEADLINE or junk_reason(text):
        return False
    return bool(_link(paragraph.spans)) or (text.rstrip("\"'”’»")[-1:] not in _STOPS and len(words_of(text)) >= 3)


def _pointer_list(block: ListBlock, findings: Findings) -> int:
    """A list whose every item is a pointer ("Read also: ...")."""
    pointers = [read_also_of(text_of(Quote(item))) for item in block.items]
    if not pointers or not all(pointer and pointer.title for pointer in pointers):
        return 0
    for pointer, item in zip(pointers, block.items, strict=True):
        spans = tuple(span for inner in item if isinstance(inner, Paragraph) for span in inner.spans)
        if pointer:
            findings.point(pointer.title, next((span.href for span in spans if span.href), ""))
    findings.leave_out(Body((block,)).text(), "read also")
    return 1
