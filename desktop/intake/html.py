"""A web page made into a draft: fields by our resolver, body by trafilatura, then our normaliser and line rules."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from db.body import Block, Body, Paragraph, Picture, Span
from db.errors import ClipError
from db.model import Draft, Origin, Original
from desktop.intake.agencies import agencies_of
from desktop.intake.charset import decode, label_of
from desktop.intake.cleaning import text_of
from desktop.intake.findings import Findings, utc_now
from desktop.intake.metadata import classed, iso_moment, line_of, read_metadata, writers_of
from desktop.intake.sanitize import LONGEST_HTML, normalise_element, normalise_fully, parse, picture_address
from desktop.intake.text import finish
from desktop.intake.wordlists import bare

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
        taken_at or utc_now(),
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
    saved_url, saved_at = saved_from(text)
    url = original.final_url or original.url or saved_url
    tree = parse(text)
    if tree is None:
        raise ClipError("There is nothing to read in this page.", "Save the page again, or copy its text and paste it.")
    findings = Findings()
    if url:
        findings.add(
            "url", url, Origin.ADDRESS, 0.8 if original.url or original.final_url else 0.7, "the address of the page"
        )
    del saved_at
    read_metadata(tree, findings, url=url, now=now)
    base = _base(tree, url)
    captions = captions_of(tree, base)
    blocks = _extract(tree, findings, base)
    blocks = with_captions(blocks, captions, findings)
    blocks = _lift_standfirst(tree, blocks, findings)
    settle(findings)
    if not blocks:
        raise ClipError(
            "No article text was found in this page.", "Select the article on the page, copy it and paste it here."
        )
    return finish(blocks, findings, original, now=now, drop_captions=False)


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
    from desktop.intake.sanitize import address

    for element in tree.iter("base"):
        declared = address(element.get("href") or "", url)
        if declared:
            return declared
    return url


def _extract(tree: Any, findings: Findings, base: str | None) -> list[Block]:
    """The article's blocks by trafilatura; the whole text where it finds none. Its own metadata become candidates."""
    import trafilatura
    from trafilatura.htmlprocessing import build_html_output

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    document = trafilatura.bare_extraction(
        tree, url=base, include_comments=False, include_images=True, include_links=True, include_formatting=True,
        include_tables=True, with_metadata=True, output_format="html",
    )  # fmt: skip
    if document is None or isinstance(document, dict):
        return list(normalise_element(tree, base).body.blocks)
    findings.add("title", document.title, Origin.EXTRACTOR, 0.6, "trafilatura")
    findings.add("published", iso_moment(document.date or ""), Origin.EXTRACTOR, 0.72, "htmldate")
    findings.add("outlet", document.sitename, Origin.EXTRACTOR, 0.35, "trafilatura")
    authors = [name for each in (document.author or "").split(";") for name in writers_of(each)]
    findings.add("authors", authors, Origin.EXTRACTOR, 0.78, "trafilatura")
    credited = [name for each in (document.author or "").split(";") for name in agencies_of(each)]
    findings.add("agency", "/".join(credited), Origin.EXTRACTOR, 0.6, f"author: {document.author}")
    done = normalise_fully(build_html_output(document), base)
    for note in done.notes:
        findings.warn(note)
    return list(done.body.blocks)


def captions_of(tree: Any, base: str | None) -> dict[str, tuple[Span, ...]]:
    """The captions of the page's figures by the address of their picture."""
    found: dict[str, tuple[Span, ...]] = {}
    for figure in tree.iter("figure"):
        body = normalise_element(figure, base).body
        for block in body.blocks:
            if isinstance(block, Picture) and block.caption:
                found.setdefault(_picture_key(block.source), block.caption)
        for image in figure.iter("img"):
            source = picture_address(image, base)
            caption = next((b.caption for b in body.blocks if isinstance(b, Picture) and b.caption), ())
            if source and caption:
                found.setdefault(_picture_key(source), caption)
    return found


def _picture_key(source: str) -> str:
    return source.partition("?")[0].rpartition("/")[2].lower() or source


def with_captions(blocks: list[Block], captions: dict[str, tuple[Span, ...]], findings: Findings) -> list[Block]:
    """Captions go back to their pictures; paragraphs that repeat one are left out."""
    texts = {bare("".join(span.text for span in caption)) for caption in captions.values()}
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Picture) and not block.caption:
            block = replace(block, caption=captions.get(_picture_key(block.source), ()))
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


def settle(findings: Findings) -> None:
    """Weigh candidates of a page against each other: outlets are no authors, dates that agree are surer."""
    outlets = {bare(c.value) for c in findings.candidates if c.field == "outlet" and isinstance(c.value, str)}
    kept = []
    for candidate in findings.candidates:
        if candidate.field == "authors":
            names = tuple(name for name in candidate.value if bare(name) not in outlets)
            if not names:
                continue
            candidate = replace(candidate, value=names)
        kept.append(candidate)
    findings.candidates[:] = kept
    published = findings.best("published")
    updated = findings.best("updated")
    if published and updated and updated <= published:
        findings.candidates[:] = [
            replace(c, confidence=0.0) if c.field == "updated" and str(c.value) <= published else c
            for c in findings.candidates
        ]
        findings.candidates[:] = [c for c in findings.candidates if not (c.field == "updated" and c.confidence == 0.0)]


__all__ = ["Body", "captions_of", "draft_from_html", "draft_from_page", "saved_from", "settle", "with_captions"]
