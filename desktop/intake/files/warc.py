"""Web archives (WARC, ISO 28500), plain or compressed: every page in them, and the pictures beside it."""

from __future__ import annotations

import logging
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from db.errors import ClipError
from db.model import Draft, Original
from desktop.intake.charset import decode, label_of
from desktop.intake.files.pictures import LARGEST, Kept
from desktop.intake.files.saved_page import draft_of_page, moment_of
from desktop.intake.given import Given

LARGEST_PAGE = 12_000_000
MOST_PAGES = 1_000
_PAGES_TOGETHER = 150_000_000
_PICTURES_TOGETHER = 80_000_000
_UNPACKED = 4_000_000_000
"""Bytes that are unpacked at most to look for pages."""
_SECONDS = 120
_PIECE = 1 << 16


@dataclass
class _Archive:
    """What was taken out of an archive so far, and how much more may be."""

    deadline: float
    pages: list[Original] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    too_large: list[str] = field(default_factory=list)
    held_pages: int = 0
    held_pictures: int = 0
    unpacked: int = 0

    def over(self) -> bool:
        """Whether it is enough."""
        return (
            self.unpacked > _UNPACKED
            or len(self.pages) >= MOST_PAGES
            or self.held_pages > _PAGES_TOGETHER
            or time.monotonic() > self.deadline
        )


def drafts(given: Given) -> Iterator[Draft]:
    """The drafts of the pages, in order. What is no article, or damaged, goes to `given.refuse`."""
    archive = _Archive(time.monotonic() + _SECONDS)
    damage = _read(given, archive)
    if not archive.pages:
        if archive.too_large:
            raise _too_large(archive.too_large[0])
        raise damage or ClipError(f"There is no page in {given.called}.", "Archive the article's own page.")
    for number, page in enumerate(archive.pages, 1):
        kept = Kept()
        for address, content in archive.pictures.items():
            kept.hold(address, _reader(content))
        own = given.part(number, page.content, page.media_type, page.url)
        named = f"{own.called} {page.url}"
        original = Original(page.content, page.media_type, page.taken_at, url=page.url, name=own.original.name)
        text, _ = decode(page.content, label=label_of(page.media_type))
        try:
            yield draft_of_page(text, original, own, kept)
        except ClipError as error:
            given.refuse(named, error)
    for url in archive.too_large:
        given.refuse(f"{given.called} {url}", _too_large(url))
    if damage is not None:
        given.refuse(given.called, damage)


def _too_large(url: str) -> ClipError:
    return ClipError(
        f"The page {url[:200]} has more than {LARGEST_PAGE:,} bytes.", "Copy the article's text and paste it."
    )


def _reader(content: bytes) -> Callable[[], bytes]:
    return lambda: content


def _read(given: Given, archive: _Archive) -> ClipError | None:
    """Take pages and pictures out of the archive; what ended it before its end."""
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
    from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]

    logging.getLogger("warcio").setLevel(logging.CRITICAL)  # what is damaged is said by us
    with given.opened() as stream:
        try:
            records = ArchiveIterator(stream)
            records.INC_RECORD = ""  # it would write each damaged record to standard error
            for record in records:
                _take(record, archive)
                if archive.over():
                    return ClipError(
                        f"{given.called} has more pages than can be clipped at once; the rest was left.",
                        "Archive fewer pages.",
                    )
        except (ArchiveLoadFailed, zlib.error, ValueError, LookupError, AttributeError, TypeError, OSError, EOFError):
            # What warcio raises, depending on where the archive is damaged.
            return ClipError(f"{given.called} is damaged: it cannot be read to its end.", "Make the archive again.")
    return None


def _take(record: Any, archive: _Archive) -> None:
    headers = record.http_headers
    url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    kind = (headers.get_header("Content-Type") if headers else record.rec_headers.get_header("Content-Type")) or ""
    short = kind.partition(";")[0].strip().lower()
    found = record.rec_type in ("response", "resource") and url.startswith(("http://", "https://"))
    if headers is not None and record.rec_type == "response":
        found = found and (headers.get_statuscode() or "").startswith("200")
    page = found and short in ("text/html", "application/xhtml+xml")
    picture = found and short in ("image/png", "image/jpeg", "image/gif", "image/webp")
    limit = LARGEST_PAGE if page else LARGEST if picture else 0
    content = _content(record, archive, limit)
    if content is None:
        archive.too_large += [url] if page else []
    elif page and content.strip():
        moment = moment_of(record.rec_headers.get_header("WARC-Date") or "")
        archive.pages.append(Original(content, kind, moment, url=url))
        archive.held_pages += len(content)
    elif picture and content and archive.held_pictures + len(content) <= _PICTURES_TOGETHER:
        archive.pictures[url] = content
        archive.held_pictures += len(content)


def _content(record: Any, archive: _Archive, limit: int) -> bytes | None:
    """A record's content, `None` of one that is too large; the whole record is passed over in pieces."""
    stream = record.content_stream() if limit else record.raw_stream
    pieces: list[bytes] = []
    size = 0
    while not archive.over():
        piece = stream.read(_PIECE)
        if not piece:
            break
        archive.unpacked += len(piece)
        size += len(piece)
        if size <= limit:
            pieces.append(piece)
        else:
            pieces.clear()
    return b"".join(pieces) if size <= limit else None
