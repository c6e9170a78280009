"""Pages saved as one file with everything in it (MHTML, RFC 2557), by Chromium, Internet Explorer and others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin

from db.errors import ClipError
from db.model import Draft, Original
from desktop.intake.files.mime import Part, leaves, message
from desktop.intake.files.pictures import Kept
from desktop.intake.files.saved_page import draft_of_page, sane, taken
from desktop.intake.given import Given

_PAGES = ("text/html", "application/xhtml+xml")
_MOST_FRAMES = 8


def drafts(given: Given) -> Iterator[Draft]:
    """The draft of the page in it. Raises `ClipError` where no page is found."""
    root = message(given.original.content)
    parts = list(leaves(root))
    pages = [part for part in parts if part.kind in _PAGES or _seems_page(part)]
    if not pages:
        raise ClipError(
            f"There is no page in {given.called}: it is damaged.", "Save the page again, or paste its text."
        )
    first = _main(pages, root)
    others = [page for page in pages if page is not first]
    error: ClipError | None = None
    for page in (first, *others[:_MOST_FRAMES]):
        try:
            yield _draft(page, parts, root, given)
        except ClipError as failure:
            error = error or failure
            continue
        return
    assert error is not None
    raise error


def _seems_page(part: Part) -> bool:
    if part.kind not in ("text/plain", "application/octet-stream"):
        return False
    return part.body[:2000].lstrip().lower().startswith((b"<!doctype html", b"<html"))


def _main(pages: list[Part], root: Part) -> Part:
    """The page itself among its frames: what the head names, else the first."""
    start = root.headers.get_param("start")
    location = root.header("Snapshot-Content-Location") or root.header("Content-Location")
    for page in pages:
        if isinstance(start, str) and page.header("Content-ID") == start:
            return page
        if location and page.header("Content-Location") == location:
            return page
    return pages[0]


def _draft(page: Part, parts: list[Part], root: Part, given: Given) -> Draft:
    location = root.header("Snapshot-Content-Location") or page.header("Content-Location")
    url = location if location.startswith(("http://", "https://")) else None
    text = page.text()
    original = _dated(given.original, root, url)
    kept = Kept()
    text = with_parts(text, parts, url or "", kept)
    draft = draft_of_page(text, taken(replace(original, media_type="text/html"), text), given, kept)
    kind = given.original.media_type or "multipart/related"
    return replace(draft, original=replace(draft.original, media_type=kind))


def _dated(original: Original, root: Part, url: str | None) -> Original:
    if original.headers:
        return original
    return replace(
        original,
        url=original.url or url,
        taken_at=sane(root.date()) or original.taken_at,
    )


_CID = re.compile(r"(?<=[\"'(=])cid:([^\"')\s>]{1,300})", re.I)


def with_parts(text: str, parts: list[Part], url: str, kept: Kept) -> str:
    """The markup whose pictures among the parts of its message are known to `kept`, by address or Content-ID."""
    named: dict[str, Part] = {}
    for part in parts:
        if not part.kind.startswith("image/") and part.kind != "application/octet-stream":
            continue
        identity = part.header("Content-ID").strip("<> ")
        if identity:
            named[identity.casefold()] = part
        location = part.header("Content-Location")
        if location:
            whole = _joined(url, location)
            if whole.startswith(("http://", "https://")):
                kept.hold(whole, part.content)
            elif whole:
                named[whole.casefold()] = part

    def stand_in(found: re.Match[str]) -> str:
        part = named.get(found[1].replace("%40", "@").casefold())
        if part is None:
            return found[0]
        location = part.header("Content-Location")
        source = location if location.startswith(("http://", "https://")) else ""
        return kept.stand_in(id(part), part.content, part.kind.partition("/")[2], source)

    return _CID.sub(stand_in, text) if named else text


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location) if url else location
    except ValueError:
        return ""
