"""Drafts made without intake, for tests of what comes after it."""

from __future__ import annotations

from typing import Any

from db.body import Body
from db.model import Article, Candidate, Draft, Origin, Original

TEXT = "The harbour council met on Monday.\n\nIt put off the vote on the new pier for the third time."


def make_draft(
    title: str = "Council puts off pier vote", text: str = TEXT, *, content: bytes | None = None, **fields: Any
) -> Draft:
    """A draft of this headline and text, other fields of `Article` by name; bytes differ unless `content` is given."""
    fields.setdefault("language", "en")
    taken_at = fields.pop("taken_at", "2026-03-01T08:00:00Z")
    return Draft(
        Article(title=title, body=Body.from_text(text), **fields),
        Original(content or f"{title}\n\n{text}".encode(), "text/plain; charset=utf-8", taken_at),
        (Candidate("title", title, Origin.TEXT, 0.9, f"line 1: {title}"),),
    )
