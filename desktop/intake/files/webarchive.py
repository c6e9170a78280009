"""Safari's web archives: a property list, binary or XML, of the page and everything that it loaded."""

from __future__ import annotations

import plistlib
import struct
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from xml.parsers.expat import ExpatError

from db.errors import ClipError
from db.model import Draft
from desktop.intake.charset import decode
from desktop.intake.files.pictures import Kept
from desktop.intake.files.saved_page import draft_of_page
from desktop.intake.given import Given

_DAMAGED = (
    plistlib.InvalidFileException, ExpatError, ValueError, TypeError, LookupError, AttributeError, OverflowError,
    RecursionError, struct.error,
)  # fmt: skip
"""What the standard library's reader raises, depending on where a property list is damaged."""
_MOST_RESOURCES = 5_000


def drafts(given: Given) -> Iterator[Draft]:
    """The draft of the page. Raises `ClipError` where the archive is damaged or of something else."""
    try:
        archive = plistlib.loads(given.original.content)
    except _DAMAGED:
        raise ClipError(
            f"The web archive {given.called} is damaged.", "Save the page again, or copy its text and paste it."
        ) from None
    page = archive.get("WebMainResource") if isinstance(archive, dict) else None
    content = page.get("WebResourceData") if isinstance(page, dict) else None
    if not isinstance(page, dict) or not isinstance(content, bytes):
        raise ClipError(f"There is no page in {given.called}.", "Save the page again, or copy its text and paste it.")
    text, _ = decode(content, label=_word(page, "WebResourceTextEncodingName"))
    url = _word(page, "WebResourceURL")
    kept = Kept()
    resources = archive.get("WebSubresources")
    for resource in resources[:_MOST_RESOURCES] if isinstance(resources, list) else ():
        if isinstance(resource, dict) and isinstance(resource.get("WebResourceData"), bytes):
            kept.hold(_word(resource, "WebResourceURL"), _reader(resource["WebResourceData"]))
    original = given.original
    if not (original.url or original.final_url) and url.startswith(("http://", "https://")):
        original = replace(original, url=url)
    draft = draft_of_page(text, replace(original, media_type="text/html"), given, kept)
    yield replace(draft, original=replace(draft.original, media_type="application/x-webarchive"))


def _word(record: dict[str, Any], key: str) -> str:
    value = record.get(key)
    return value[:2000] if isinstance(value, str) else ""


def _reader(content: bytes) -> Callable[[], bytes]:
    return lambda: content
