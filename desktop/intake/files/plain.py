"""Plain text and Markdown files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from db.model import Draft
from desktop.intake.charset import decode, label_of
from desktop.intake.given import Given
from desktop.intake.markdown import draft_from_markdown
from desktop.intake.text import draft_from_text


def markdown_drafts(given: Given) -> Iterator[Draft]:
    """The draft of a Markdown text."""
    original = given.original
    text, encoding = decode(original.content, label=label_of(original.media_type))
    if not original.media_type:
        original = replace(original, media_type=f"text/markdown; charset={encoding}")
    yield draft_from_markdown(text, original, now=given.moment)


def text_drafts(given: Given) -> Iterator[Draft]:
    """The draft of a plain text."""
    original = given.original
    text, encoding = decode(original.content, label=label_of(original.media_type))
    draft = draft_from_text(
        text,
        now=given.moment,
        url=original.final_url or original.url,
        name=original.name,
        original=original.content,
        media_type=original.media_type or f"text/plain; charset={encoding}",
    )
    yield replace(draft, original=replace(draft.original, taken_at=original.taken_at))
