"""A page or document compressed by gzip, as servers send it and some programs save it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace

from db.errors import ClipError
from db.model import Draft
from desktop.intake.given import Given
from desktop.intake.recognise import drafts_of

LARGEST = 40_000_000
"""Bytes that may come out."""


def drafts(given: Given) -> Iterator[Draft]:
    """The drafts of what is inside; their original is the compressed file."""
    machine = zlib.decompressobj(31)
    try:
        content = machine.decompress(given.original.content, LARGEST + 1)
    except zlib.error:
        raise ClipError(
            f"{given.called} is damaged: it cannot be decompressed.", "Save or download it again."
        ) from None
    if len(content) > LARGEST:
        raise ClipError(
            f"{given.called} has more than {LARGEST:,} bytes once it is decompressed.", "Choose a single article."
        )
    own = given.original
    inner = replace(given.part(1, content, url=own.url), original=replace(own, content=content, media_type=""))
    for draft in drafts_of(inner):
        one = draft.original.content == content
        kept = replace(draft.original, content=own.content, media_type="application/gzip") if one else draft.original
        yield replace(draft, original=kept)
