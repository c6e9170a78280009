"""A dossier as one HTML file that opens offline: no script, nothing loaded, everything escaped by construction."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

from db.body import Block, Body, Heading, ListBlock, Paragraph, Picture, Preformatted, Quote, Rule, Span, Spans, Table
from db.model import ReadAlso
from db.story_page import StoryPage
from desktop.export.commonmark import is_web
from desktop.export.direction import direction
from desktop.export.dossier import Dossier, Entry, Relation, Written
from desktop.export.plain import clean
from desktop.export.story_picture import draw, svg
from desktop.export.story_sheet import sheet
from desktop.export.wording import (
    counts_in_words,
    dateline_opens_body,
    day_in_words,
    days_in_words,
    record_in_words,
    remark,
    said_after,
    short_source,
    source_parts,
)
from desktop.export.write import write_text
from desktop.models.note_text import note_body

TEMPLATE = "press_book.html"
PICTURE = 620.0
"""Units to the side of a story's picture."""

Address = Callable[[str], str]


def write_html(dossier: Dossier, path: Path) -> Written:
    """Write the page: cover, contents, and the articles with links to each other. Raises `ExportError`."""
    write_text(path, page(dossier))
    return Written(path, (path,))


def page(dossier: Dossier) -> str:
    """The whole page."""
    from jinja2 import Environment, StrictUndefined

    source = (files("resources") / "templates" / TEMPLATE).read_text("utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    languages = {entry.article.language for entry in dossier.entries}
    return environment.from_string(source).render(
        book={"title": clean(dossier.title), "subtitle": clean(dossier.subtitle)},
        language=_language(languages.pop() if len(languages) == 1 else "en") or "en",
        days=days_in_words(dossier.days),
        counts=counts_in_words(dossier),
        compiled=day_in_words(dossier.compiled_at),
        articles=[_article(entry, dossier) for entry in dossier.entries],
        story=_story(dossier.story, dossier) if dossier.story is not None else None,
    )


def _story(page: StoryPage, dossier: Dossier) -> dict[str, Any]:
    """The page of a story: its picture, who was first, its counts, and its days."""
    from markupsafe import Markup

    made = sheet(page)
    anchors = {entry.id: f"#{_anchor(entry.id)}" for entry in dossier.entries}
    titles = {member.id: f"{clean(member.title)} ({clean(member.outlet or '')})" for member in page.members}
    picture = draw(page, PICTURE)
    return {
        "sheet": made,
        "dir": direction(made.name),
        "note": Markup(note_body(clean(made.note)).html()) if made.note.strip() else "",
        "anchors": anchors,
        # Made by us of numbers and of texts that it escapes.
        "picture": Markup(svg(picture, titles, anchors)) if picture.shapes else "",
        "counts": [(name, counts, max(count for _, count in counts)) for name, counts in made.counts],
    }


def _language(language: str | None) -> str:
    return language if language and re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", language) else ""


def _anchor(clipping_id: int) -> str:
    return f"clip-{clipping_id}"


def _article(entry: Entry, dossier: Dossier) -> dict[str, Any]:
    from markupsafe import Markup

    article = entry.article

    def address(original: str) -> str:
        target = dossier.entry_at(original)
        if target is not None and target != entry.id:
            return f"#{_anchor(target)}"
        return original if is_web(original) else ""

    def markup(body: Body) -> Markup:
        # The one spelling of the tree escapes every text and attribute itself.
        return Markup(Body(_led(body.blocks, address)).html())

    return {
        "anchor": _anchor(entry.id),
        "lang": _language(article.language),
        "dir": direction(f"{article.title} {article.body.text()[:4_000]}", article.language),
        "title": clean(article.title) or "Untitled",
        "outlet": clean(article.outlet or ""),
        "short_source": clean(short_source(entry)),
        "kicker": clean(article.kicker or ""),
        "standfirst": clean(article.standfirst or ""),
        "after": [clean(words) for words in said_after(entry)],
        "source": [clean(part) for part in source_parts(entry) if part != article.outlet],
        "url": clean(entry.url) if entry.url and is_web(entry.url) else "",
        "tags": [clean(tag.name) for tag in entry.tags],
        "dateline": "" if dateline_opens_body(entry) else clean(article.dateline or ""),
        "body": markup(article.body),
        "note": markup(Body.from_text(entry.note)),
        "stories": [
            ("Related stories", [_relation(link, dossier) for link in entry.links]),
            ("Read also", [_pointer(each, entry, dossier) for each in article.read_also]),
        ],
        "record": record_in_words(entry),
    }


def _relation(link: Relation, dossier: Dossier) -> dict[str, str]:
    other = dossier.by_id.get(link.target)
    return {
        "words": link.words[:1].upper() + link.words[1:],
        "title": clean(link.target_title) or "Untitled",
        "href": f"#{_anchor(other.id)}" if other else "",
        "source": clean(short_source(other)) if other else "",
        "note": clean(remark(link)),
    }


def _pointer(pointer: ReadAlso, entry: Entry, dossier: Dossier) -> dict[str, str]:
    target = pointer.target if pointer.target in dossier.by_id else dossier.entry_at(pointer.url)
    inside = target is not None and target != entry.id
    return {
        "words": "",
        "title": clean(pointer.title or pointer.url),
        "href": f"#{_anchor(target)}" if inside and target else clean(pointer.url) if is_web(pointer.url) else "",
        "source": clean(short_source(dossier.by_id[target])) if inside and target else "",
        "note": "",
    }


def _led(blocks: Iterable[Block], address: Address) -> tuple[Block, ...]:
    """Blocks with clean texts, their links led to where `address` says, and pictures named instead of loaded."""
    return tuple(_led_block(block, address) for block in blocks)


def _led_block(block: Block, address: Address) -> Block:
    match block:
        case Paragraph(spans):
            return Paragraph(_led_spans(spans, address))
        case Heading(spans, level):
            return Heading(_led_spans(spans, address), level)
        case Quote(inner):
            return Quote(_led(inner, address))
        case ListBlock(items, ordered):
            return ListBlock(tuple(_led(item, address) for item in items), ordered)
        case Table(rows, header):
            return Table(tuple(tuple(_led_spans(cell, address) for cell in row) for row in rows), header)
        case Picture(source, caption, alt):
            label = f"Picture: {clean(alt)}" if alt.strip() else "Picture"
            named = Span(label, frozenset(), source if is_web(source) else "")
            return Paragraph((named, Span("\n"), *_led_spans(caption, address)) if caption else (named,))
        case Preformatted(text):
            return Preformatted(clean(text))
        case Rule():
            return block


def _led_spans(spans: Spans, address: Address) -> Spans:
    return tuple(Span(clean(span.text), span.marks, address(span.href) if span.href else "") for span in spans)
