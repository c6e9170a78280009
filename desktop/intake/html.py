"""A web page made into a draft: fields by our resolver, body from the region that holds its prose, then our rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Any

from db import moments
from db.body import Block, Body, Heading, Paragraph, Span
from db.errors import ClipError
from db.model import Draft, Origin, Original
from desktop.intake.charset import decode, label_of
from desktop.intake.dates import find_dates
from desktop.intake.findings import Findings
from desktop.intake.fragment import demoted, units_of_blocks
from desktop.intake.head import read_head
from desktop.intake.junk import read_also_of
from desktop.intake.markup import line_of
from desktop.intake.metadata import complete_metadata, read_metadata
from desktop.intake.outlets import section_in
from desktop.intake.pointers import text_of
from desktop.intake.region import find_region
from desktop.intake.sanitize import LONGEST_HTML, address, normalise_element, parse
from desktop.intake.stated import end_by, stated_body, stated_text
from desktop.intake.text import finish
from desktop.intake.view import View, view_of, without_lead
from desktop.intake.weeding import weeded
from desktop.intake.weighing import settle
from desktop.intake.wordlists import bare, words_of


def draft_from_html(
    content: bytes | str,
    *,
    url: str | None = None,
    final_url: str | None = None,
    headers: Iterable[tuple[str, str]] = (),
    name: str | None = None,
    taken_at: str | None = None,
    media_type: str | None = None,
    now: datetime | None = None,
) -> Draft:
    """The draft of a page. `url` is what was asked for, `final_url` where it was found; `content` bytes as they came.

    Raises `ClipError` for a page without text or of absurd size.
    """
    headers = tuple(headers)
    sent = media_type or next((value for key, value in headers if key.lower() == "content-type"), None)
    original = Original(
        content if isinstance(content, bytes) else content.encode("utf-8", "replace"),
        sent or "text/html; charset=utf-8" if isinstance(content, str) else sent or "text/html",
        taken_at or moments.now(),
        url=url,
        final_url=final_url,
        headers=headers,
        name=name,
    )
    return draft_from_page(original, text=content if isinstance(content, str) else None, now=now)


def draft_from_page(original: Original, *, text: str | None = None, now: datetime | None = None) -> Draft:
    """The draft of a page that is at hand as an `Original`. Raises `ClipError` for a page without an article."""
    if text is None:
        text, _ = decode(original.content, label=label_of(original.media_type))
    if len(text) > LONGEST_HTML:
        raise ClipError(
            f"The page has {len(text):,} characters of markup; {LONGEST_HTML:,} can be read.",
            "Select the article on the page and clip the selection.",
        )
    saved_url, _ = saved_from(text)
    url = original.final_url or original.url or saved_url
    tree = parse(text)
    if tree is None:
        raise ClipError("There is nothing to read in this page.", "Save the page again, or copy its text and paste it.")
    # lxml makes its Python objects anew at each visit unless somebody holds them.
    held = list(tree.iter())
    try:
        draft = _read_page(tree, original, url, now)
    finally:
        held.clear()
    if not draft.article.body:
        raise _without_text()
    return draft


_LITTLE = 250
"""Characters of text below which a page's scripts are asked for it."""


def _read_page(tree: Any, original: Original, url: str | None, now: datetime | None) -> Draft:
    space_out(tree)
    findings = Findings()
    if url:
        findings.add(
            "url", url, Origin.ADDRESS, 0.8 if original.url or original.final_url else 0.7, "the address of the page"
        )
    read_metadata(tree, findings, url=url, now=now)
    base = _base(tree, url)
    settle(findings)
    region = find_region(tree)
    if region is None:
        told = stated_body(tree, base, stated_text(tree))
        if told.text():
            return finish(list(told.blocks), findings, original, now=now, drop_captions=False)
        return _draft_from_region(tree, original, findings, base, now)
    title = findings.best("title") or ""
    view = view_of(tree, base, region, title)
    for note in view.notes:
        findings.warn(note)
    stated = stated_text(tree)
    shown = view.body()
    blocks, lead = without_lead(weeded(shown, findings, end_by(stated, shown)), title)
    if sum(len(text_of(block)) for block in blocks) < _LITTLE:
        told = stated_body(tree, base, stated)
        if len(told.text()) > 2 * _LITTLE:
            blocks, lead = list(told.blocks), []
    _read_boxes(view, findings, base)
    for caption in view.strays[:40]:
        findings.leave_out(caption, "picture caption")
    blocks = _read_surroundings(blocks, lead, view, findings, now, url)
    blocks = _lift_standfirst(view, blocks, findings)
    complete_metadata(tree, findings, [text_of(block) for block in blocks])
    settle(findings)
    if not Body(tuple(blocks)).text().strip():
        return _draft_from_region(tree, original, findings, base, now)
    return finish(blocks, findings, original, now=now, drop_captions=False)


def space_out(tree: Any) -> None:
    """Part neighbouring inline elements that only style sheets keep apart: `<a>Jane Doe</a><time>...`."""
    for element in tree.iter("span", "a", "time", "button", "li"):
        if not element.tail and element.getnext() is not None:
            element.tail = " "


def _draft_from_region(
    tree: Any, original: Original, findings: Findings, base: str | None, now: datetime | None
) -> Draft:
    """The draft of the element with most of the page's prose, read from its headline on like a selection."""
    blocks = normalise_element(tree, base, keep_top=True).body.blocks
    if not Body(blocks).text().strip():
        raise _without_text()
    inner = Findings()
    url = findings.best("url")
    body = read_head(units_of_blocks(blocks), inner, now=now, url=url)
    titles = {bare(c.value) for c in findings.candidates if c.field == "title" and isinstance(c.value, str)}
    for candidate in inner.candidates:
        sure = candidate.confidence
        if candidate.field == "title" and any(bare(str(candidate.value)) in title for title in titles):
            sure = 0.97
        findings.candidates.append(replace(candidate, confidence=min(sure, 0.97)))
    findings.left_out.extend(inner.left_out)
    for pointer in inner.read_also:
        findings.point(pointer.title, pointer.url)
    settle(findings)
    return finish([demoted(unit.block()) for unit in body], findings, original, now=now, drop_captions=False)


def _without_text() -> ClipError:
    return ClipError(
        "No article text was found in this page.", "Select the article on the page, copy it and paste it here."
    )


_NEAR, _ABOVE = 0.9, 0.8
"""How much less sure a line of a page is than one of pasted text, which a person has selected."""


def _read_surroundings(
    blocks: list[Block],
    lead: list[Block],
    view: View,
    findings: Findings,
    now: datetime | None,
    url: str | None,
) -> list[Block]:
    """Read the lines between headline and text, take them off the body, and show what extraction left out."""
    near = Findings()
    read_head(units_of_blocks(view.head()[1:]), near, now=now, url=url, titled=True)
    for block in reversed(view.above() or lead[-2:]):
        section = section_in(text_of(block))
        if section:
            near.add("section", section, Origin.MARKUP, 0.8, "above the headline")
            break
    own = Findings()
    blocks = _without_signature(blocks, findings, now)
    if lead:  # the headline is one of the lines of the text, and what is above it tells as much as what is below
        headline = Heading((Span(str(findings.best("title"))),))
        rest = read_head(units_of_blocks([*lead, headline, *blocks]), own, now=now, url=url)
    else:
        rest = read_head(units_of_blocks(blocks), own, now=now, url=url, titled=True)
    for source, where in ((near, "near the headline"), (own, "above the text")):
        for candidate in source.candidates:
            sure = round(candidate.confidence * (_NEAR if source is near else _ABOVE), 2)
            findings.candidates.append(replace(candidate, confidence=sure, detail=f"{where}: {candidate.detail}"))
    findings.left_out.extend(own.left_out)
    for block in lead:
        findings.leave_out(text_of(block), "above the headline")
    for pointer in own.read_also:
        findings.point(pointer.title, pointer.url)
    return [demoted(unit.block()) for unit in rest]


_LONGEST_SIGNATURE = 150
_SPARE_WORDS = 4
"""Words that a line of writers and dates has besides: "By", "Last update:", the name of a time zone."""


def _without_signature(blocks: list[Block], findings: Findings, now: datetime | None) -> list[Block]:
    """The body without a line among its first that only says who wrote the article, and when."""
    for number, block in enumerate(blocks[:3]):
        text = rest = text_of(block)
        if len(blocks) < 2 or not isinstance(block, Paragraph) or len(text) > _LONGEST_SIGNATURE:
            continue
        dates = find_dates(text, now=now)
        for each in reversed(dates):
            rest = rest[: each.start] + rest[each.end :]
        names = {name for one in findings.candidates if one.field == "authors" for name in one.value if name in rest}
        for name in sorted(names, key=len, reverse=True):
            rest = rest.replace(name, "")
        if dates and names and len(words_of(rest)) <= _SPARE_WORDS:
            findings.leave_out(text, "line beside the headline")
            return [*blocks[:number], *blocks[number + 1 :]]
    return blocks


_LONGEST_BOX = 1_500
_MOST_POINTERS = 8
_MOST_INSIDE = 2_000


def _shown_text(element: Any) -> str:
    """The text of an element on one line, without that of its scripts and style sheets."""
    parts: list[str] = []
    for one in islice(element.iter(), _MOST_INSIDE):
        if isinstance(one.tag, str) and one.tag not in ("script", "style", "noscript", "template", "svg"):
            parts.append(one.text or "")
            parts.extend(child.tail or "" for child in one)
    return " ".join(" ".join(parts).split())


def _read_boxes(view: View, findings: Findings, base: str | None) -> None:
    """Note the boxes that were passed over beside the text, and the stories that they point to."""
    begin = view.first if view.title is None else min(view.title + 1, view.first)
    noted: set[str] = set()
    for box in view.boxes:
        if not begin <= box.place <= view.end:
            continue
        text = _shown_text(box.element)
        if not text or text in noted:
            continue
        noted.add(text)
        pointing = box.reason == "read also" or (box.reason == "side column" and read_also_of(text[:300]) is not None)
        if pointing and (box.place < view.end or box.element.tag == "p") and len(text) <= _LONGEST_BOX:
            for link in [link for link in box.element.iter("a") if len(line_of(link)) >= 12][:_MOST_POINTERS]:
                findings.point(line_of(link), address(link.get("href") or "", base))
        if box.reason not in ("not shown", "form") and len(noted) <= 40:
            findings.leave_out(text[:_LONGEST_BOX], box.reason)


def saved_from(text: str) -> tuple[str | None, str | None]:
    """Address and moment that a saved page tells of itself (SingleFile's first comment, "saved from url")."""
    head = text[:3000]
    url = moment = None
    start = head.find("<!--")
    while start >= 0:
        comment = head[start : head.find("-->", start) if head.find("-->", start) > 0 else start + 800]
        if "saved from url" in comment.lower():
            words = comment.replace(")", " ").split()
            url = url or next((word[word.find("http") :] for word in words if "http" in word), None)
        if "singlefile" in comment.lower():
            for line in comment.splitlines():
                key, _, value = line.strip().partition(":")
                if key.strip().lower() == "url":
                    url = url or value.strip().split(" ")[0]
                if key.strip().lower() == "saved date":
                    moment = value.strip()
        start = head.find("<!--", start + 4)
    return (url if url and url.startswith(("http://", "https://")) else None), moment


def _base(tree: Any, url: str | None) -> str | None:
    for element in tree.iter("base"):
        declared = address(element.get("href") or "", url)
        if declared:
            return declared
    return url


def _lift_standfirst(view: View, blocks: list[Block], findings: Findings) -> list[Block]:
    """The summary below the headline becomes a field; a first paragraph that repeats it leaves the body."""
    early = {bare(text_of(block)): number for number, block in enumerate(blocks[:4]) if isinstance(block, Paragraph)}
    for text in view.standfirsts[:3]:
        if 20 <= len(text) <= 600:
            findings.add("standfirst", text, Origin.MARKUP, 0.7, "class of the element")
            number = early.get(bare(text))
            if number is not None and len(blocks) > 2:
                return [*blocks[:number], *blocks[number + 1 :]]
            break
    return blocks
