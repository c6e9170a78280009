"""How clippings, hits, links and tags look as JSON and as lines for a person."""

from __future__ import annotations

import textwrap
from typing import Any

from db.library import Library
from db.model import TRUNCATED, Clipping, Highlight, Link, Marked, Row, Tag
from db.relations import Mention


def clipping(found: Clipping) -> dict[str, Any]:
    """A clipping as the JSON object that README documents."""
    article = found.article
    return {
        "id": found.id,
        **article.record(),
        "word_count": found.word_count,
        "tags": [tag.name for tag in found.tags],
        "read_also": [{"title": each.title, "url": each.url or None, "id": each.target} for each in article.read_also],
        "captured_at": found.captured_at,
        "sha256": found.sha256,
        "reprint_group": found.reprint_group,
        "starred": found.starred,
        "filed": found.filed,
        "read": found.read,
        "trashed_at": found.trashed_at,
        "note": found.note or None,
    }


def link(library: Library, found: Link, seen_from: int) -> dict[str, Any]:
    """A link as JSON, with the headline of its far end."""
    other = found.other(seen_from)
    row = library.rows([other])
    return {
        "from": found.source,
        "to": found.target,
        "type": found.kind.key,
        "note": found.note or None,
        "dated": found.dated,
        "suggested": False,
        "other": other,
        "title": row[0].title if row else None,
        "words": found.words(seen_from),
    }


def name(found: Mention) -> dict[str, Any]:
    """A name in a text as JSON."""
    return {"name": found.name, "kind": found.kind, "times": found.times}


def highlight(found: Highlight) -> dict[str, Any]:
    """A highlight as JSON; `position` counts characters of `text`, null where its words are not there any more."""
    return {
        "id": found.id,
        "quotation": found.quotation,
        "note": found.note or None,
        "colour": found.colour,
        "position": found.position,
        "created_at": found.created_at,
    }


def tag(found: Tag) -> dict[str, Any]:
    """A tag as JSON."""
    return {"name": found.name, "colour": found.colour, "count": found.count, "aliases": list(found.aliases)}


def marked(text: Marked) -> str:
    """A snippet with its hits in `<mark>`."""
    pieces, at = [], 0
    for start, end in text.spans:
        pieces += [text.text[at:start], "<mark>", text.text[start:end], "</mark>"]
        at = end
    return "".join([*pieces, text.text[at:]])


def line(row: Row) -> str:
    """A clipping as two lines of a list."""
    star = "★ " if row.starred else ""
    about = " · ".join(filter(None, (row.outlet or row.agency, (row.published or "")[:10], *_names(row.tags))))
    return f"{row.id:>6}  {star}{row.title}\n        {about}".rstrip()


def whole(found: Clipping) -> str:
    """A clipping as a person reads it in a terminal."""
    article = found.article
    printed = (article.section, article.page and f"page {article.page}", article.edition)
    head = [article.title, "=" * min(len(article.title), 78)]
    for name, value in (
        ("Outlet", article.outlet),
        ("By", ", ".join(article.authors)),
        ("Agency", article.agency),
        ("Printed", ", ".join(filter(None, printed))),
        ("Published", article.published),
        ("Updated", article.updated),
        ("Address", article.url),
        ("Tags", ", ".join(_names(found.tags))),
        ("Clipped", found.captured_at),
    ):
        if value:
            head.append(f"{name + ':':<11}{value}")
    body = "\n\n".join(textwrap.fill(part, 88) for part in article.body.text().split("\n\n"))
    also = [f"Read also: {each.title}" + (f" [{each.target}]" if each.target else "") for each in article.read_also]
    note = [f"Note: {found.note}"] if found.note else []
    lacking = [f"[The text is {TRUNCATED[article.truncated]}.]"] if article.truncated else []
    parts = [body, article.correction, *lacking, "\n".join(also), *note]
    return "\n".join(head) + "\n\n" + "\n\n".join(filter(None, parts))


def _names(tags: tuple[Tag, ...]) -> tuple[str, ...]:
    return tuple(f"#{each.name}" for each in tags)
