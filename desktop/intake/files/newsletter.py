"""Newsletters cut into their articles where headings, texts and links repeat clearly; else left one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import pairwise

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
    level = _level(units)
    cutter = _Cutter(level)
    for unit in units:
        cutter.take(unit)
    told = [section for section in cutter.sections if section.length >= _PROSE and section.url]
    addresses = {section.url for section in told}
    covered = sum(section.length for section in told)
    whole = covered + cutter.outside + sum(section.length for section in cutter.sections if section not in told)
    if len(told) < FEWEST or len(addresses) < len(told) or covered < _COVERED * whole:
        return []
    return [_tidied(section) for section in told[:MOST]]


class _Cutter:
    """Takes the units one by one and opens a section at each heading of the `level` (0: at each line that is one)."""

    def __init__(self, level: int) -> None:
        self.sections: list[Section] = []
        self.outside = 0
        self._level = level
        self._open: Section | None = None
        self._picture: Picture | None = None

    def take(self, unit: Unit) -> None:
        block = unit.block()
        title = _title(block, self._level) or (None if self._level else _lead_in(block))
        if title is not None:
            self._begin(title)
        elif isinstance(block, Picture):
            self._picture = block
        elif self._open is None:
            self.outside += len(unit.raw) if len(unit.text) > _LABEL else 0
        elif more := _more(block):
            self._open.url = self._open.url or more
            self._open.more = True
            self._open = None
        else:
            self._keep_picture()
            self._open.blocks.append(block)
            self._open.url = self._open.url or _linked_last(block)

    def _begin(self, section: Section) -> None:
        if self._open is not None:
            while self._open.blocks and _is_label(self._open.blocks[-1]):
                self._open.blocks.pop()
        self._open = section
        self.sections.append(section)
        self._keep_picture(first=True)

    def _keep_picture(self, *, first: bool = False) -> None:
        if self._picture is not None and self._open is not None:
            self._open.blocks[0 if first else len(self._open.blocks) : 0 if first else None] = [self._picture]
            self._picture = None


_LABEL = 40


def _is_label(block: Block) -> bool:
    """Whether a block is the label above the next heading ("NEWS", "Elsewhere") rather than text."""
    if not isinstance(block, Paragraph | Heading):
        return False
    text = spans_text(block.spans).strip()
    return len(text) <= _LABEL and text[-1:] not in '.!?”"»'


def _level(units: Sequence[Unit]) -> int:
    """The level of headings at which sections begin: of which most stand right above a text. 0 where none repeats."""
    counts: dict[int, int] = {}
    shown = [unit for unit in units if not isinstance(unit.source, Picture)]
    for unit, following in pairwise(shown):
        if unit.shape == "heading" and unit.text and following.shape != "heading":
            counts[unit.level] = counts.get(unit.level, 0) + 1
    level = max(counts, key=lambda level: (counts[level], -level)) if counts else 0
    return level if counts.get(level, 0) >= FEWEST else 0


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


def _lead_in(block: Block) -> Section | None:
    """The section that is one paragraph: its headline in bold, its text, and a link to the whole story."""
    if not isinstance(block, Paragraph) or not _linked_last(block):
        return None
    count = next((n for n, span in enumerate(block.spans) if "bold" not in span.marks), len(block.spans))
    title = " ".join(spans_text(block.spans[:count]).split()).rstrip(".: ")
    rest = block.spans[count:]
    if not 12 <= len(title) <= _LONGEST_TITLE or len(spans_text(rest)) < _PROSE:
        return None
    first = replace(rest[0], text=rest[0].text.lstrip(" .:–—-"))
    return Section(title, _linked_last(block), [Paragraph((first, *rest[1:]))])


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
            if spans:
                spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip())
            blocks[index] = replace(block, spans=tuple(spans))
            return replace(section, blocks=[b for b in blocks if not isinstance(b, Paragraph) or b.spans], more=True)
    return section
