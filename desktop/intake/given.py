"""What a reader of a format is given, and the report of what it could not read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from db.errors import ClipError
from db.model import Draft, Original

Refused = Callable[[str, ClipError], None]
"""Told of a part that cannot be clipped: what it is called, and why."""

DEEPEST = 4
"""So many things may be packed inside each other: a page in a mail in a mailbox in a compressed file."""


def _unheard(name: str, error: ClipError) -> None:
    raise error


@dataclass(frozen=True, slots=True)
class Given:
    """Some input for a reader.

    `path` is where the file lies, if it does: pictures saved beside a page are looked for there, and a format of which
    only a piece is read at a time is opened there (its `original` then has no content). `depth` says inside how many
    other things this was found.
    """

    original: Original
    now: datetime | None = None
    path: Path | None = None
    depth: int = 0
    refuse: Refused = field(default=_unheard)

    @property
    def called(self) -> str:
        """What to call it in a sentence."""
        return self.original.name or self.original.final_url or self.original.url or "What was given"

    @property
    def moment(self) -> datetime | None:
        """The day from which dates without a year are counted."""
        if self.now is not None:
            return self.now
        try:
            return datetime.fromisoformat(self.original.taken_at)
        except ValueError:
            return None

    def opened(self) -> BinaryIO:
        """The bytes as a stream."""
        if self.path is not None and not self.original.content:
            return self.path.open("rb")
        return BytesIO(self.original.content)

    def part(self, number: int, content: bytes, media_type: str = "", url: str | None = None) -> Given:
        """One of several things that this one carries, by its own bytes; `number` counts from 1.

        Raises `ClipError` where things are packed inside each other without end.
        """
        if self.depth >= DEEPEST:
            raise ClipError(
                f"{self.called} is packed inside itself too many times.", "Unpack it, and clip the article in it."
            )
        named = f"{self.original.name or 'part'}#{number}"
        own = Original(content, media_type, self.original.taken_at, url=url, name=named)
        return replace(self, original=own, path=None, depth=self.depth + 1)


UNREAD = "it could not be read"
"""What is said of the `truncated` of a draft that only keeps what could not be read."""


def is_unread(draft: Draft) -> bool:
    """Whether a draft only keeps the bytes of what could not be read."""
    chosen = draft.chosen("truncated")
    return chosen is not None and chosen.detail == UNREAD
