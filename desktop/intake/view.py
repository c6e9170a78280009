"""The page as a reader sees it, laid beside the body that extraction chose.

Extraction leaves things out that belong to an article (captions, pointers to other stories, the lines between headline
and text); aligned with the whole visible page, they are found again, and what was left out can be shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from db.body import Block, Body, Heading, ListBlock, Paragraph, Picture, Quote, Rule, Table, spans_text
from desktop.intake.pointers import text_of
from desktop.intake.sanitize import normalise_element
from desktop.intake.wordlists import bare

_KEY = 48
_REACH = 40


@dataclass(frozen=True, slots=True)
class View:
    """The visible blocks of a page, and where the headline and the body's first and last block are among them."""

    blocks: tuple[Block, ...]
    title: int | None
    first: int | None
    last: int | None

    def head(self) -> list[Block]:
        """The blocks from just above the headline to the text."""
        if self.first is None or self.title is None or not self.title < self.first <= self.title + _REACH:
            return []
        return list(self.blocks[self.title : self.first])

    def above(self) -> list[Block]:
        """The two blocks above the headline, where sections stand."""
        return list(self.blocks[max(0, self.title - 2) : self.title]) if self.title is not None else []


def view_of(tree: Any, base: str | None, body: Sequence[Block], title: str) -> View:
    """Lay a body beside the visible page."""
    blocks = normalise_element(_neighbourhood(tree, body), base, keep_top=True).body.blocks
    keys = [key_of(block) for block in blocks]
    places: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        if key:
            places.setdefault(key, []).append(number)
    found: list[int] = []
    for block in body:
        key = key_of(block)
        if len(key) < 12:
            continue
        spots = places.get(key, [])
        after = [spot for spot in spots if not found or spot > found[-1]]
        if after and (not found or after[0] < found[-1] + 200):
            found.append(after[0])
    first, last = (found[0], found[-1]) if found else (None, None)
    return View(blocks, _title_at(blocks, title, first), first, last)


def _neighbourhood(tree: Any, body: Sequence[Block]) -> Any:
    """The smallest element around the page's `<h1>` that has as much text as the body; the page where there is none."""
    wanted = sum(len(text_of(block)) for block in body)
    tops = [element for element in tree.iter("h1")]
    if len(tops) != 1:
        return tree
    element = tops[0]
    for ancestor in element.iterancestors():
        if sum(len(text) for text in ancestor.itertext()) >= wanted and ancestor.tag != "header":
            parent = ancestor.getparent()
            return parent if parent is not None else ancestor
    return tree


def key_of(block: Block) -> str:
    """What a block is recognised by: how its folded text begins, without blanks."""
    return bare(text_of(block)[:160]).replace(" ", "")[:_KEY]


def _title_at(blocks: Sequence[Block], title: str, first: int | None) -> int | None:
    """The block of the headline: the one of level 1, else the last equal one above the text."""
    wanted = bare(title)
    if not wanted:
        return None
    spots = [
        number
        for number, block in enumerate(blocks)
        if isinstance(block, Heading | Paragraph) and bare(text_of(block)) == wanted
    ]
    above = [spot for spot in spots if first is None or spot < first]
    tops = [spot for spot in above if isinstance(block := blocks[spot], Heading) and block.level == 1]
    if tops:
        return tops[-1]
    return above[-1] if above else (spots[0] if spots else None)


def with_pictures(body: list[Block], view: View) -> list[Block]:
    """The body with the captioned pictures that extraction dropped, at their places."""
    if view.first is None or view.last is None:
        return body
    present = {picture_key(block.source) for block in body if isinstance(block, Picture)}
    begin = view.first if view.title is None or view.title > view.first else view.title
    after: dict[str, list[Picture]] = {}
    anchor = ""
    keys = {key_of(block) for block in body}
    for block in view.blocks[begin : view.last + 4]:
        if isinstance(block, Picture):
            if block.caption and picture_key(block.source) not in present:
                present.add(picture_key(block.source))
                after.setdefault(anchor, []).append(block)
        elif (key := key_of(block)) in keys and len(key) >= 12:
            anchor = key
    if not after:
        return body
    result: list[Block] = list(after.pop("", []))
    for block in body:
        result.append(block)
        result.extend(after.pop(key_of(block), []))
    return result


def picture_key(source: str) -> str:
    """What two addresses of one picture share, whatever size was asked for."""
    return source.partition("?")[0].rpartition("/")[2].lower() or source


def dropped(body: Sequence[Block], view: View) -> tuple[list[Block], list[Block]]:
    """The visible blocks beside the text that extraction left out: between headline and end, and just below."""
    if view.first is None or view.last is None:
        return [], []
    keys = {key_of(block) for block in body}
    begin = view.first if view.title is None or view.title > view.first else view.title + 1
    between: list[Block] = []
    below: list[Block] = []
    for number, block in enumerate(view.blocks[begin : view.last + 4], begin):
        key = key_of(block)
        if isinstance(block, Picture | Rule) or not key or key in keys:
            continue
        if isinstance(block, ListBlock | Table | Quote | Paragraph | Heading):
            (between if number < view.last else below).append(block)
    return between, below


def without_lead(body: list[Block], title: str) -> tuple[list[Block], list[Block]]:
    """The body after a headline that stands among its first blocks, and the blocks up to it."""
    wanted = bare(title)
    for number, block in enumerate(body[:12]):
        if isinstance(block, Heading | Paragraph) and wanted and bare(spans_text(block.spans)) == wanted:
            return body[number + 1 :], body[:number]
    return body, []


def text_length(blocks: Sequence[Block]) -> int:
    """Characters of text in some blocks."""
    return len(Body(tuple(blocks)).text())


_PROSE = 70
_STOPS = ".!?।۔؟。！？…॥"


def with_dropped_prose(body: list[Block], view: View) -> list[Block]:
    """The body with paragraphs of running text that extraction passed over: inside the text, and right before it.

    Not behind it: that is where pages put their pleas.
    """
    if view.first is None or view.last is None:
        return body
    places = {key_of(block): number for number, block in enumerate(body) if len(key_of(block)) >= 12}
    begin, end = view.first, view.last
    while begin > 0 and (view.title is None or begin - 1 > view.title) and _is_prose(view.blocks[begin - 1]):
        begin -= 1
    if view.first - begin > 2:
        begin = view.first
    result: list[Block] = []
    taken = 0
    for block in view.blocks[begin : end + 1]:
        number = places.get(key_of(block))
        if number is not None and number >= taken:
            result.extend(body[taken : number + 1])
            taken = number + 1
        elif number is None and _is_prose(block):
            result.append(block)
    return [*result, *body[taken:]]


def _is_prose(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    text = spans_text(block.spans)
    linked = sum(len(span.text) for span in block.spans if span.href)
    ended = text.rstrip("\"'”’»)“]").endswith(tuple(_STOPS))
    return len(text) >= _PROSE and ended and linked * 3 <= len(text) and "\n" not in text


_FARTHEST_SIBLING = 8


def with_last_siblings(tree: Any, base: str | None, body: list[Block]) -> list[Block]:
    """The body with paragraphs behind its last one that stand beside it in the page and are made like it."""
    last = next((block for block in reversed(body) if isinstance(block, Paragraph) and len(text_of(block)) > 40), None)
    if last is None or body[-1] is not last:
        return body
    wanted = key_of(last)
    for element in tree.iter("p", "div"):
        head = element.text or (element[0].text if len(element) else "") or ""
        if bare(head[:60]).replace(" ", "")[:20] != wanted[:20] or not wanted.startswith(_element_key(element)[:_KEY]):
            continue
        found: list[Block] = []
        sibling = element.getnext()
        for _ in range(_FARTHEST_SIBLING):
            if sibling is None:
                break
            if sibling.tag == element.tag and _make(sibling) == _make(element):
                found.extend(block for block in normalise_element(sibling, base).body.blocks if _is_prose(block))
            sibling = sibling.getnext()
        known = {key_of(block) for block in body}
        return [*body, *(block for block in found if key_of(block) not in known)]
    return body


def _element_key(element: Any) -> str:
    return bare("".join(element.itertext())[:160]).replace(" ", "")


def _make(element: Any) -> str:
    """An element's class with its numbers left out: pages number the classes of their paragraphs."""
    return "".join(c for c in element.get("class") or "" if not c.isdigit())
