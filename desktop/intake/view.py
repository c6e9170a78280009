"""A page read once, as a reader sees it: its blocks, which of them are the article's, and the boxes passed over."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from db.body import Block, Heading, Paragraph, Picture, Span, Spans, spans_text
from desktop.intake.building import Builder
from desktop.intake.captions import credit_in_caption, is_caption
from desktop.intake.pointers import text_of
from desktop.intake.region import Region, parts_of
from desktop.intake.sanitize import normalise_element
from desktop.intake.wordlists import bare

_REACH = 40
_MOST_BOXES = 400
_LEAD = 50
_EARLY = 15
_ENTRIES = 3
_LONGEST_META = 400
_STOPS = ".!?।۔؟。！？…॥"
_SHOWN = frozenset(("div", "section", "article", "p", "ul", "ol", "li", "td", "figure", "blockquote", "span"))
_TELLING = frozenset(("div", "p", "span", "h2", "h3", "small"))


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a page that was passed over: why, and before which block it stands."""

    reason: str
    element: Any
    place: int


@dataclass(frozen=True, slots=True)
class View:
    """The visible blocks of a page; those from `first` up to `end` are where the article is, `title` its headline."""

    blocks: tuple[Block, ...]
    first: int
    end: int
    title: int | None
    boxes: tuple[Box, ...] = ()
    standfirsts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()
    meta: frozenset[int] = frozenset()
    """Blocks that say of themselves that they are bylines, dates and the like."""

    def head(self) -> list[Block]:
        """The blocks from the headline to the text."""
        inside = [self.blocks[number] for number in sorted(self.meta) if self.first <= number < self.first + _EARLY]
        if self.title is None or not self.title < self.first <= self.title + _REACH:
            title = next((n for n in range(self.first, min(self.first + _EARLY, self.end)) if n == self.title), None)
            return [self.blocks[title], *inside] if title is not None else [Heading(()), *inside] if inside else []
        above = [block for block in self.blocks[self.title + 1 : self.first] if not _is_lead(block)]
        return [self.blocks[self.title], *above, *inside]

    def above(self) -> list[Block]:
        """The two blocks above the headline, where sections stand."""
        return list(self.blocks[max(0, self.title - 2) : self.title]) if self.title is not None else []

    def body(self) -> list[Block]:
        """The blocks of the region, and the lead between it and the headline."""
        begin = self.first
        if self.title is not None and self.title < self.first <= self.title + _REACH:
            begin = self.title + 1
        elif self.title is None:
            while begin > max(0, self.first - 2) and is_prose(self.blocks[begin - 1]):
                begin -= 1
        gone = self.meta - self._times()
        return [
            block
            for number, block in enumerate(self.blocks[begin : self.end], begin)
            if number not in gone and (number >= self.first or _is_lead(block))
        ]

    def _times(self) -> set[int]:
        """The blocks among `meta` that belong to the text: the times and names above the entries of a live-blog."""
        running = False
        found: set[int] = set()
        for number in range(self.first, self.end):
            if number in self.meta:
                if running:
                    found.add(number)
            else:
                running = running or is_prose(self.blocks[number])
        if len(found) < _ENTRIES:
            return set()
        return {number for number in self.meta if self.first <= number < self.end}


def view_of(tree: Any, base: str | None, region: Region, title: str) -> View:
    """Read a page, passing over the boxes that are no part of its article."""
    guide = _Reader(region)
    done = normalise_element(tree, base, keep_top=True, guide=guide)
    strays = list(done.strays)
    blocks = _captioned(done.body.blocks, guide.captions, guide.credits, strays)
    first = min(guide.first if guide.first is not None else 0, len(blocks))
    end = min(guide.end if guide.end is not None else len(blocks), len(blocks))
    standfirsts = tuple(
        text_of(block) for begin, stop in guide.standfirsts for block in blocks[begin:stop][:1] if block is not None
    )
    kept = [(number, block) for number, block in enumerate(blocks) if block is not None]
    places = [number for number, _ in kept]
    shown = tuple(block for _, block in kept)
    start, stop = bisect_left(places, first), bisect_left(places, end)
    boxes = tuple(Box(box.reason, box.element, bisect_left(places, box.place)) for box in guide.boxes)
    meta = {number for begin, stop in guide.meta for number in range(begin, min(stop, len(blocks)))}
    meta = {number for number in meta if blocks[number] is not None}
    noted = frozenset(bisect_left(places, number) for number in meta)
    return View(
        shown, start, stop, _title_at(shown, title, start), boxes, standfirsts, done.notes, tuple(strays), noted
    )


@dataclass
class _Reader:
    """Leads the walk through the page: past its boxes, through what only lays it out."""

    region: Region
    first: int | None = None
    end: int | None = None
    boxes: list[Box] = field(default_factory=list)
    captions: list[tuple[int, int]] = field(default_factory=list)
    credits: list[tuple[int, int]] = field(default_factory=list)
    standfirsts: list[tuple[int, int]] = field(default_factory=list)
    meta: list[tuple[int, int]] = field(default_factory=list)
    _layouts: dict[Any, bool] = field(default_factory=dict)
    _begun: dict[Any, int] = field(default_factory=dict)

    def passes_over(self, element: Any, builder: Builder, skips: Callable[[Any], bool]) -> bool:
        if element in self.region.above:
            return False
        if skips(element) and not (self.region.shows_hidden and element.tag in _SHOWN):
            return True
        reason = self.region.box_of(element)
        if reason:
            if builder.at_top:
                builder.paragraph_end()
            if len(self.boxes) < _MOST_BOXES:
                self.boxes.append(Box(reason, element, builder.count))
        return bool(reason)

    def looks_through(self, element: Any) -> bool:
        tag = element.tag
        if element in self.region.above:
            return True
        if tag in ("table", "tbody", "thead", "tfoot", "tr", "td", "th"):
            return self._lays_out(element)
        return tag in _TELLING and bool(element.get("class")) and bool(parts_of(element))

    def begins(self, element: Any, builder: Builder) -> None:
        if builder.at_top:
            self._begun[element] = builder.count
            if element is self.region.element:
                self.first = builder.count

    def ends(self, element: Any, builder: Builder) -> None:
        if element is self.region.element:
            self.end = builder.count
        begun = self._begun.pop(element, None)
        if begun is None or begun == builder.count or element in self.region.above:
            return
        parts = parts_of(element)
        if "caption" in parts:
            self.captions.append((begun, builder.count))
        elif "credit" in parts:
            self.credits.append((begun, builder.count))
        elif "standfirst" in parts:
            self.standfirsts.append((begun, builder.count))
        elif "meta" in parts and builder.count - begun <= 6:
            if sum(map(len, element.itertext())) <= _LONGEST_META:
                self.meta.append((begun, builder.count))

    def _lays_out(self, element: Any) -> bool:
        """Whether a table, or the table of a cell, only lays out a page."""
        table = element
        while table is not None and table.tag != "table":
            table = table.getparent()
        if table is None:
            return True
        known = self._layouts.get(table)
        if known is None:
            known = (
                table.get("role") in ("presentation", "none")
                or table.find(".//table") is not None
                or table.find(".//h1") is not None
                or table.find(".//h2") is not None
                or len(table.findall(".//p")) > 3
            )
            self._layouts[table] = known
        return bool(known)


def _captioned(
    blocks: Sequence[Block], captions: Sequence[tuple[int, int]], credits: Sequence[tuple[int, int]], strays: list[str]
) -> list[Block | None]:
    """Blocks with the lines that caption or credit a picture put to it; `None` where such a line was.

    Lines whose picture cannot be told are added to `strays`.
    """
    result: list[Block | None] = list(blocks)
    for kind, places in (("caption", captions), ("credit", credits)):
        for begin, end in places:
            if end - begin > 3 or end > len(result):
                continue
            lines = [block for block in result[begin:end] if isinstance(block, Paragraph)]
            near = _picture_before(result, begin)
            if len(lines) != end - begin or sum(len(text_of(line)) for line in lines) > 700:
                continue
            if near is None:
                if sum(len(text_of(line)) for line in lines) <= _LONGEST_META:
                    strays.extend(text_of(line) for line in lines)
                    result[begin:end] = [None] * (end - begin)
                continue
            picture = result[near]
            assert isinstance(picture, Picture)
            for line in lines:
                picture = _with_line(picture, line.spans, kind)
            result[near] = picture
            result[begin:end] = [None] * (end - begin)
    for number, block in enumerate(result):
        if isinstance(block, Paragraph) and number and is_caption(text_of(block)) and len(text_of(block)) < 260:
            picture = result[number - 1]
            if isinstance(picture, Picture) and not picture.caption:
                result[number - 1], result[number] = _with_line(picture, block.spans, "caption"), None
    return [
        replace(block, credit=credit_in_caption(spans_text(block.caption)))
        if isinstance(block, Picture) and block.caption and not block.credit
        else block
        for block in result
    ]


def _picture_before(blocks: Sequence[Block | None], place: int) -> int | None:
    for number in range(place - 1, max(-1, place - 4), -1):
        if isinstance(blocks[number], Picture):
            return number
        if blocks[number] is not None:
            return None
    return None


def _with_line(picture: Picture, line: Spans, kind: str) -> Picture:
    if bare(spans_text(line)) in bare(spans_text(picture.caption)):
        return picture
    if kind == "credit":
        picture = replace(picture, credit=" ".join(spans_text(line).split())[:200])
    return replace(picture, caption=(*picture.caption, Span("\n"), *line) if picture.caption else line)


def _is_lead(block: Block) -> bool:
    """Whether a block between headline and region belongs to the text: running text that is no link."""
    if not isinstance(block, Paragraph | Heading):
        return isinstance(block, Picture)
    text = spans_text(block.spans)
    linked = sum(len(span.text) for span in block.spans if span.href)
    return len(text) >= _LEAD and linked * 3 <= len(text) and len(text.split()) >= 7


def is_prose(block: Block) -> bool:
    """Whether a block is a paragraph of running text."""
    if not isinstance(block, Paragraph):
        return False
    text = spans_text(block.spans)
    linked = sum(len(span.text) for span in block.spans if span.href)
    ended = text.rstrip("\"'”’»)“]").endswith(tuple(_STOPS))
    return len(text) >= 70 and ended and linked * 3 <= len(text) and "\n" not in text


def _title_at(blocks: Sequence[Block], title: str, first: int) -> int | None:
    """The block of the headline: the one of level 1, else the last equal one above the text."""
    wanted: str = bare(title)
    above = range(first - 1, -1, -1)
    tops = [n for n in above if isinstance(block := blocks[n], Heading) and block.level == 1]
    number: int
    for number in (*tops, *above):
        block = blocks[number]
        if wanted and isinstance(block, Heading | Paragraph) and bare(spans_text(block.spans)) == wanted:
            return number
    return tops[0] if tops else None


def without_lead(body: list[Block], title: str) -> tuple[list[Block], list[Block]]:
    """The body after a headline that stands among its first blocks, and the blocks up to it."""
    wanted = bare(title)
    for number, block in enumerate(body[:12]):
        if isinstance(block, Heading | Paragraph) and wanted and bare(spans_text(block.spans)) == wanted:
            above = body[:number]
            return [*filter(is_prose, above), *body[number + 1 :]], [one for one in above if not is_prose(one)]
    return body, []
