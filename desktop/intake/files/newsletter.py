"""Newsletters cut into their articles where headings, texts and links repeat clearly; else left one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from db.body import Block, Heading, Paragraph, Picture, Span, spans_text
from db.model import Draft, Origin, Original
from desktop.intake.files.foot import target_of
from desktop.intake.findings import Findings
from desktop.intake.fragment import demoted, units_of_blocks
from desktop.intake.head import read_head
from desktop.intake.lines import Unit
from desktop.intake.text import finish
from desktop.intake.wordlists import bare, folded_set

FEWEST = 3
"""Sections from which on a mail is taken for several articles."""
_PROSE = 90
"""Characters of text that a section has at least."""
_COVERED = 0.6
"""The share of the mail's text that stands in sections."""
_LONGEST_TITLE = 180
MOST = 60


@dataclass
class Section:
    """One article of a newsletter: its heading, where it leads, and the blocks below it."""

    title: str
    url: str = ""
    blocks: list[Block] = field(default_factory=list)
    more: bool = False

    @property
    def length(self) -> int:
        """Characters of its text."""
        return sum(len(spans_text(block.spans)) for block in self.blocks if isinstance(block, Paragraph))

    def draft(self, of_mail: Findings, original: Original, now: datetime | None) -> Draft:
        """Its draft; outlet and date are those of the mail."""
        findings = Findings(candidates=[c for c in of_mail.candidates if c.field in ("outlet", "published")])
        findings.add("title", self.title, Origin.FILE, 0.9, "a heading of the newsletter")
        url = target_of(self.url) if self.url else None
        findings.add("url", url, Origin.FILE, 0.85, "the link of the heading")
        if self.more:
            findings.add("truncated", "cut", Origin.TEXT, 0.8, "a link to the whole story")
        units = read_head(units_of_blocks(self.blocks), findings, now=now, url=url, titled=True)
        blocks = [demoted(unit.block()) for unit in units] or self.blocks
        return finish(blocks, findings, original, now=now, drop_captions=False)


def sections_of(units: Sequence[Unit]) -> list[Section]:
    """The articles of a newsletter; none where it is not clearly made of several."""
    sections: list[Section] = []
    open_section: Section | None = None
    picture: Block | None = None
    level = _level(units)
    outside = 0
    for unit in units:
        block = unit.block()
        title = _title(block, level)
        if title is not None:
            open_section = title
            if isinstance(picture, Picture):
                open_section.blocks.append(picture)
            picture = None
            sections.append(open_section)
            continue
        if isinstance(block, Picture):
            picture = block
            continue
        if open_section is None:
            outside += len(unit.raw)
            continue
        more = _more(block)
        if more:
            open_section.url = open_section.url or more
            open_section.more = True
            open_section = None
        else:
            if picture is not None:
                open_section.blocks.append(picture)
                picture = None
            open_section.blocks.append(block)
            open_section.url = open_section.url or _linked_last(block)
    told = [section for section in sections if section.length >= _PROSE and section.url]
    addresses = {section.url for section in told}
    covered = sum(section.length for section in told)
    whole = covered + outside + sum(section.length for section in sections if section not in told)
    if len(told) < FEWEST or len(addresses) < len(told) or covered < _COVERED * whole:
        return []
    return [_tidied(section) for section in told[:MOST]]


def _level(units: Sequence[Unit]) -> int:
    """The level of headings that repeats most among those with a text below: sections begin at these."""
    counts: dict[int, int] = {}
    for unit in units:
        if unit.shape == "heading" and unit.text:
            counts[unit.level] = counts.get(unit.level, 0) + 1
    return max(counts, key=lambda level: (counts[level], -level)) if counts else 0


def _title(block: Block, level: int) -> Section | None:
    """The section that a block begins: a heading, or a short line all bold or all linked."""
    if isinstance(block, Heading):
        text = spans_text(block.spans).strip()
        if block.level != level or not 8 <= len(text) <= _LONGEST_TITLE:
            return None
        return Section(" ".join(text.split()), _href(block.spans))
    if not isinstance(block, Paragraph) or level:
        return None
    text = " ".join(spans_text(block.spans).split())
    if not 12 <= len(text) <= _LONGEST_TITLE or len(text.split()) < 3 or bare(text) in _more_words():
        return None
    spans = [span for span in block.spans if span.text.strip()]
    bold = all("bold" in span.marks for span in spans)
    linked = len({span.href for span in spans}) == 1 and bool(spans[0].href)
    return Section(text, _href(block.spans)) if bold or linked else None


def _more_words() -> frozenset[str]:
    return folded_set("mail", "more", "lines")


def _href(spans: Sequence[Span]) -> str:
    return next((span.href for span in spans if span.href.startswith("http")), "")


def _more(block: Block) -> str:
    """The address of a line that is only a link to the whole story."""
    if not isinstance(block, Paragraph):
        return ""
    text = bare(spans_text(block.spans))
    return _href(block.spans) if text in _more_words() else ""


def _linked_last(block: Block) -> str:
    """The address of the link with which a paragraph ends, where it leads to more."""
    if not isinstance(block, Paragraph):
        return ""
    linked = [span for span in block.spans if span.text.strip()]
    if linked and linked[-1].href.startswith("http") and bare(linked[-1].text) in _more_words():
        return linked[-1].href
    return ""


def _tidied(section: Section) -> Section:
    """A section whose last paragraph does not end in the link to the whole story."""
    blocks = list(section.blocks)
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if isinstance(block, Paragraph) and _linked_last(block):
            spans = list(block.spans)
            while spans and (not spans[-1].text.strip() or bare(spans[-1].text) in _more_words()):
                spans.pop()
            blocks[index] = replace(block, spans=tuple(spans))
            return replace(section, blocks=[b for b in blocks if not isinstance(b, Paragraph) or b.spans], more=True)
    return section
