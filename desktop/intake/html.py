"""A web page made into a draft: fields by our resolver, body by trafilatura, then our normaliser and line rules."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from db import moments
from db.body import Block, Body, Paragraph, Picture, Span
from db.errors import ClipError
from db.model import Draft, Origin, Original
from desktop.intake.agencies import agencies_of
from desktop.intake.charset import decode, label_of
from desktop.intake.classes import classed
from desktop.intake.cleaning import clean
from desktop.intake.findings import Findings
from desktop.intake.fragment import demoted, units_of_blocks
from desktop.intake.head import read_head
from desktop.intake.metadata import iso_moment, line_of, read_metadata, sole_name, writers_of
from desktop.intake.outlets import section_in
from desktop.intake.pointers import text_of
from desktop.intake.region import best_region
from desktop.intake.sanitize import LONGEST_HTML, address, normalise_element, parse, picture_address
from desktop.intake.text import finish
from desktop.intake.view import (
    View,
    dropped,
    key_of,
    picture_key,
    view_of,
    with_dropped_prose,
    with_last_siblings,
    with_pictures,
    without_lead,
)
from desktop.intake.weighing import settle
from desktop.intake.wordlists import bare, runs_of

_PAYWALL = "The page is cut by a paywall: this is only the beginning of the article."


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
    """The draft of a page that is at hand as an `Original`."""
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
        return _read_page(tree, original, url, now)
    finally:
        held.clear()


def _read_page(tree: Any, original: Original, url: str | None, now: datetime | None) -> Draft:
    space_out(tree)
    findings = Findings()
    if url:
        findings.add(
            "url", url, Origin.ADDRESS, 0.8 if original.url or original.final_url else 0.7, "the address of the page"
        )
    read_metadata(tree, findings, url=url, now=now)
    base = _base(tree, url)
    blocks = _extract(tree, findings, base)
    if blocks is None:
        return _draft_from_region(tree, original, findings, base, now)
    settle(findings)
    blocks = _without_furniture(tree, blocks, findings)
    title = findings.best("title") or ""
    blocks, lead = without_lead(blocks, title)
    view = view_of(tree, base, blocks, title)
    blocks = with_last_siblings(tree, base, with_dropped_prose(blocks, view))
    blocks = _read_surroundings(tree, blocks, lead, view, findings, now, url)
    blocks = with_captions(with_pictures(blocks, view), captions_of(tree, base), findings)
    blocks = _lift_standfirst(tree, blocks, findings)
    settle(findings)
    if not blocks:
        raise ClipError(
            "No article text was found in this page.", "Select the article on the page, copy it and paste it here."
        )
    return finish(blocks, findings, original, now=now, drop_captions=False)


def space_out(tree: Any) -> None:
    """Part neighbouring inline elements that only style sheets keep apart: `<a>Jane Doe</a><time>...`."""
    for element in tree.iter("span", "a", "time", "button", "li"):
        if not element.tail and element.getnext() is not None:
            element.tail = " "


def _without_furniture(tree: Any, blocks: list[Block], findings: Findings) -> list[Block]:
    """The blocks that do not come from boxes whose class says that they are no part of the article."""
    boxes: list[tuple[str, str]] = []
    for element in classed(tree, "furniture"):
        text = line_of(element)
        if 0 < len(text) <= 400 and len(boxes) < 400:
            name = (element.get("class") or element.get("id") or "")[:40]
            boxes.append((bare(text).replace(" ", ""), name))
    kept = []
    for block in blocks:
        key = key_of(block)
        box = next((name for text, name in boxes if key and key in text), None)
        if box is not None and len(text_of(block)) <= 400 and not isinstance(block, Picture):
            findings.leave_out(text_of(block), f"box of the page ({box})")
        else:
            kept.append(block)
    return kept


def _draft_from_region(
    tree: Any, original: Original, findings: Findings, base: str | None, now: datetime | None
) -> Draft:
    """The draft of the element with most of the page's prose, read from its headline on like a selection."""
    region = best_region(tree)
    blocks = normalise_element(region if region is not None else tree, base, keep_top=True).body.blocks
    if not Body(blocks).text().strip():
        raise ClipError(
            "No article text was found in this page.", "Select the article on the page, copy it and paste it here."
        )
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


_NEAR, _ABOVE = 0.9, 0.8
"""How much less sure a line of a page is than one of pasted text, which a person has selected."""


def _read_surroundings(
    tree: Any,
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
    blocks = _without_meta_lines(blocks, view)
    own = Findings()
    rest = read_head(units_of_blocks(blocks), own, now=now, url=url, titled=True)
    for source, where in ((near, "near the headline"), (own, "above the text")):
        for candidate in source.candidates:
            sure = round(candidate.confidence * (_NEAR if source is near else _ABOVE), 2)
            findings.candidates.append(replace(candidate, confidence=sure, detail=f"{where}: {candidate.detail}"))
    findings.left_out.extend(own.left_out)
    for block in lead:
        findings.leave_out(text_of(block), "above the headline")
    kept = [demoted(unit.block()) for unit in rest]
    gone = Findings()
    kept = _boxed_pointers(tree, kept, view, findings)
    between, below = dropped(blocks, view)
    below = [block for block in below if isinstance(block, Paragraph)]
    for block in clean([*between, *below], gone, title=findings.best("title") or ""):
        findings.leave_out(text_of(block), "beside the text")
    for pointer in (*own.read_also, *gone.read_also):
        findings.point(pointer.title, pointer.url)
    findings.left_out.extend(gone.left_out)
    return kept


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


_TABULAR = 0.5
"""The share of an extracted text in table cells from which on the page is taken to be laid out by tables."""


def _date_search(findings: Findings) -> dict[str, Any]:
    """How far htmldate is to look: not into the text, by far the slowest part, where the page's data say the date."""
    told = any(c.field == "published" and c.confidence >= 0.7 for c in findings.candidates)
    today = datetime.now().astimezone().strftime("%Y-%m-%d")
    return {"original_date": True, "extensive_search": not told, "max_date": today}


def _is_told(findings: Findings) -> bool:
    """Whether the page's own data say who wrote what and when: trafilatura need not look, half its work."""
    enough = {"title": 0.85, "published": 0.8, "authors": 0.75}
    return all(
        any(c.field == name and c.confidence >= sure for c in findings.candidates) for name, sure in enough.items()
    )


def _extract(tree: Any, findings: Findings, base: str | None) -> list[Block] | None:
    """The article's blocks by trafilatura, whose own metadata become candidates; `None` where it cannot tell."""
    import trafilatura
    from trafilatura.htmlprocessing import convert_to_html

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    document = trafilatura.bare_extraction(
        tree, url=base, include_comments=False, include_images=True, include_links=True, include_formatting=True,
        include_tables=True, with_metadata=not _is_told(findings), output_format="html",
        date_extraction_params=_date_search(findings),
    )  # fmt: skip
    if document is None or isinstance(document, dict):
        return None
    findings.add("title", document.title, Origin.EXTRACTOR, 0.6, "trafilatura")
    findings.add("published", iso_moment(document.date or ""), Origin.EXTRACTOR, 0.66, "htmldate")
    findings.add("outlet", document.sitename, Origin.EXTRACTOR, 0.35, "trafilatura")
    authors = [name for each in (document.author or "").split(";") for name in writers_of(each)]
    findings.add("authors", authors, Origin.EXTRACTOR, 0.78, "trafilatura")
    if not authors:
        findings.add("authors", sole_name(document.author or ""), Origin.EXTRACTOR, 0.35, "trafilatura")
    credited = [name for each in (document.author or "").split(";") for name in agencies_of(each)]
    findings.add("agency", "/".join(credited), Origin.EXTRACTOR, 0.6, f"author: {document.author}")
    whole = sum(map(len, document.body.itertext()))
    celled = sum(sum(map(len, table.itertext())) for table in document.body.iter("table"))
    if celled > _TABULAR * whole:
        return None
    done = normalise_element(convert_to_html(document.body), base)
    for note in done.notes:
        findings.warn(note)
    return list(done.body.blocks)


def _boxed_pointers(tree: Any, body: list[Block], view: View, findings: Findings) -> list[Block]:
    """Note the stories in boxes inside the text whose class says that they are related; they leave the body."""
    if view.first is None or view.last is None:
        return body
    inside = {key_of(block) for block in view.blocks[view.first : view.last + 2]}
    gone: set[str] = set()
    for element in classed(tree, "related"):
        if len(line_of(element)) > 400:
            continue
        blocks = normalise_element(element, None).body.blocks
        text = Body(blocks).text()
        if not 1 <= len(blocks) <= 3 or len(text) > 400 or not all(key_of(block) in inside for block in blocks):
            continue
        links = [link for link in element.iter("a") if line_of(link)]
        if len(links) > 3 or (not links and not any(sign in text for sign in ":：")):
            continue
        for link in links:
            findings.point(line_of(link), address(link.get("href") or "", _page_address(findings)))
        if not links:
            findings.point(text.partition(":" if ":" in text else "：")[2].strip())
        gone.update(key_of(block) for block in blocks)
        findings.leave_out(text, "read also")
    return [block for block in body if key_of(block) not in gone or not key_of(block)]


def _page_address(findings: Findings) -> str | None:
    url = findings.best("url")
    return str(url) if url else None


def _without_meta_lines(blocks: list[Block], view: View) -> list[Block]:
    """The body without first lines that extraction ran together from the lines between headline and text."""
    known = {word for block in view.head() for word in runs_of(text_of(block))}
    kept = list(blocks)
    while len(kept) > 1 and isinstance(kept[0], Paragraph) and len(text_of(kept[0])) < 150:
        words = runs_of(text_of(kept[0]))
        if not words or not known or not all(word in known for word in words):
            break
        kept.pop(0)
    return kept


def captions_of(tree: Any, base: str | None) -> dict[str, tuple[Span, ...]]:
    """The captions of the page's figures by the address of their picture."""
    found: dict[str, tuple[Span, ...]] = {}
    for figure in tree.iter("figure"):
        body = normalise_element(figure, base).body
        for block in body.blocks:
            if isinstance(block, Picture) and block.caption:
                found.setdefault(picture_key(block.source), block.caption)
        for image in figure.iter("img"):
            source = picture_address(image, base)
            caption = next((b.caption for b in body.blocks if isinstance(b, Picture) and b.caption), ())
            if source and caption:
                found.setdefault(picture_key(source), caption)
    return found


def with_captions(blocks: list[Block], captions: dict[str, tuple[Span, ...]], findings: Findings) -> list[Block]:
    """Captions go back to their pictures; paragraphs that repeat one are left out."""
    texts = {bare("".join(span.text for span in caption)) for caption in captions.values()}
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Picture) and not block.caption:
            block = replace(block, caption=captions.get(picture_key(block.source), ()))
        if isinstance(block, Paragraph) and bare(text_of(block)) in texts and len(text_of(block)) < 600:
            if not any(isinstance(other, Picture) and bare(text_of(other)) == bare(text_of(block)) for other in blocks):
                findings.leave_out(text_of(block), "picture caption")
            continue
        kept.append(block)
    return kept


def _lift_standfirst(tree: Any, blocks: list[Block], findings: Findings) -> list[Block]:
    """The summary below the headline becomes a field; a first paragraph that repeats it leaves the body."""
    texts: list[tuple[str, str]] = []
    for number, element in enumerate(classed(tree, "standfirst")):
        text = line_of(element)
        if number < 20 and 20 <= len(text) <= 600:
            texts.append((text, f"class {(element.get('class') or '')[:40]}"))
    early = {bare(text_of(block)): number for number, block in enumerate(blocks[:4]) if isinstance(block, Paragraph)}
    lifted: set[int] = set()
    for text, detail in texts:
        findings.add("standfirst", text, Origin.MARKUP, 0.7, detail)
        if bare(text) in early and len(blocks) > 2:
            lifted.add(early[bare(text)])
        break
    return [block for number, block in enumerate(blocks) if number not in lifted]
