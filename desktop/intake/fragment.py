"""A selection with markup - from the clipboard, or Markdown - read by the same line rules as pasted text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from db import moments
from db.body import Block, Heading, ListBlock, Paragraph, Picture, Rule, Span, Spans, Table, spans_text
from db.errors import ClipError
from db.model import Draft, Origin, Original
from desktop.intake.findings import Findings
from desktop.intake.head import read_head
from desktop.intake.lines import Unit
from desktop.intake.litter import without_litter
from desktop.intake.pointers import text_of
from desktop.intake.printed import read_printed
from desktop.intake.sanitize import normalise_fully
from desktop.intake.surroundings import find_day_elsewhere, find_writers_elsewhere
from desktop.intake.text import finish

_LINES_FROM = 12
"""Blocks at the beginning whose line breaks part units: headline, byline and date are often one paragraph."""


def draft_from_selection(
    fragment: str, *, original: str, plain: str | None, url: str | None, now: datetime | None
) -> Draft:
    """The draft of selected HTML; the original kept is `original`, or the plain text where the HTML had none."""
    done = normalise_fully(fragment, url, keep_top=True)
    taken = Original(original.encode("utf-8", "surrogatepass"), "text/html; charset=utf-8", moments.now(), url=url)
    findings = Findings(warnings=list(done.notes))
    if url:
        findings.add("url", url, Origin.ADDRESS, 0.95, "the page it was copied from")
    if not done.body.text().strip():
        if plain and plain.strip():
            from desktop.intake.text import draft_from_text

            return draft_from_text(plain, now=now, url=url)
        raise ClipError("There is no text in what was copied.", "Select the article's text and copy it again.")
    return draft_from_blocks(done.body.blocks, taken, findings, now=now)


_MANY_LINKS = 30
_LINKED = 0.35


def is_whole_page(fragment: str) -> bool:
    """Whether a selection took a page's menus along: many links, and much of the text in them."""
    links = fragment.lower().count("<a ")
    if links < _MANY_LINKS:
        return False
    body = normalise_fully(fragment).body
    linked = total = 0
    for block in body.blocks:
        text = text_of(block)
        total += len(text)
        inner = block.items if isinstance(block, ListBlock) else ()
        if inner and len(text) < 60 * len(inner):
            linked += len(text)
        elif isinstance(block, Paragraph | Heading):
            linked += sum(len(span.text) for span in block.spans if span.href or len(text) < 30)
    return linked > _LINKED * total


def draft_from_blocks(
    blocks: Sequence[Block], original: Original, findings: Findings, *, now: datetime | None
) -> Draft:
    """The draft of blocks whose head is still among them."""
    units = read_printed(units_of_blocks(blocks), findings)
    url = findings.best("url") or original.final_url or original.url
    body = without_litter(read_head(units, findings, now=now, url=url), findings, units)
    find_day_elsewhere(units, body, findings, now)
    find_writers_elsewhere(units, findings)
    kept = [demoted(unit.block()) for unit in body]
    return finish(kept, findings, original, now=now, drop_captions=False)


def units_of_blocks(blocks: Sequence[Block]) -> list[Unit]:
    """Units of blocks, in order; paragraphs near the beginning are cut at their line breaks."""
    units: list[Unit] = []
    for number, block in enumerate(blocks):
        line = len(units) + 1
        if isinstance(block, Paragraph) and number < _LINES_FROM:
            for spans in _lines(block.spans):
                text = " ".join(spans_text(spans).split())
                units.append(Unit(text, text, len(units) + 1, number, "text", Paragraph(spans)))
        elif isinstance(block, Heading):
            text = " ".join(spans_text(block.spans).split())
            units.append(Unit(text, text, line, number, "heading", block, block.level))
        elif isinstance(block, Paragraph):
            text = " ".join(spans_text(block.spans).split())
            units.append(Unit(text, spans_text(block.spans), line, number, "text", block))
        else:
            text = "" if isinstance(block, Picture | Rule | Table | ListBlock) else text_of(block)
            units.append(Unit(text, text_of(block), line, number, "block", block))
    return units


def _lines(spans: Spans) -> list[Spans]:
    if "\n" not in spans_text(spans):
        return [spans]
    lines: list[list[Span]] = [[]]
    for span in spans:
        for number, piece in enumerate(span.text.split("\n")):
            if number:
                lines.append([])
            if piece:
                lines[-1].append(replace(span, text=piece))
    return [tuple(line) for line in lines if spans_text(line).strip()]


def demoted(block: Block) -> Block:
    """A heading of level 1 as one of level 2: the headline is not part of a body."""
    return replace(block, level=2) if isinstance(block, Heading) and block.level < 2 else block
