"""Zip archives of documents, as Nexis delivers articles one a file: each document is read as if it lay in a folder."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath

from db import zipped
from db.errors import ClipError
from db.model import Draft
from desktop.intake.given import Given
from desktop.intake.recognise import Sample, drafts_of, format_of

LARGEST_PART = 40_000_000
LARGEST_TOGETHER = 600_000_000
MOST_PARTS = 5_000
_TEXTS = frozenset({".txt", ".text", ".md"})


def drafts(given: Given) -> Iterator[Draft]:
    """The drafts of each document in an archive; what is none is passed over, one that cannot be read is refused.

    Nothing is written anywhere, so the names in the archive lead nowhere.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(given.original.content))
        parts = [part for part in archive.infolist() if not part.is_dir() and not _is_hidden(part.filename)]
    except zipped.DAMAGED:
        raise ClipError(f"{given.called} is damaged: it cannot be opened.", "Download it again.") from None
    if len(parts) > MOST_PARTS:
        raise ClipError(f"{given.called} has {len(parts):,} files; {MOST_PARTS:,} can be read.", "Unpack it.")
    room = LARGEST_TOGETHER
    for number, part in enumerate(parts, 1):
        try:
            content = _read(archive, part, min(LARGEST_PART, room), given.called)
            room -= len(content)
            if not content.strip() or not _is_document(part.filename, content):
                continue
            yield from drafts_of(given.part(number, content))
        except ClipError as error:
            given.refuse(f"{given.called}: {part.filename}", error)


def _read(archive: zipfile.ZipFile, part: zipfile.ZipInfo, limit: int, called: str) -> bytes:
    try:
        with archive.open(part) as file:
            content = file.read(limit + 1)
    except zipped.DAMAGED:
        raise ClipError(f"{part.filename} in it is damaged.", "Download the archive again.") from None
    except zipped.LOCKED:
        raise ClipError(f"{called} is locked with a password.", "Unpack it, then clip the files.") from None
    if len(content) > limit:
        if limit < LARGEST_PART:
            raise ClipError(
                f"{called} has more than {LARGEST_TOGETHER:,} bytes once it is unpacked.",
                "Unpack it, and clip the files.",
            )
        raise ClipError(f"{part.filename} in it is too large.", "Unpack the archive, and clip the file alone.")
    return content


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any(part.startswith((".", "__MACOSX", "~$")) for part in parts)


def _is_document(name: str, content: bytes) -> bool:
    """Whether a file is of a kind that holds articles; a plain text only where it is called one."""
    form = format_of(Sample(content))
    if form.key in ("text", "markdown"):
        return PurePosixPath(name).suffix.lower() in _TEXTS
    return bool(form.reader)
