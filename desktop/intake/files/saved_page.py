"""Web pages from files: fetched ones, browsers' "Web page, complete", SingleFile and its like.

What a saving program wrote about the page (its address, when it was saved) becomes known, and pictures that are inside
the page or lie beside it come along.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import unquote

from db.model import Draft, Original
from desktop.intake.charset import decode, label_of
from desktop.intake.files.pictures import LARGEST, Kept, with_assets, without_data
from desktop.intake.folder import BESIDE
from desktop.intake.given import Given
from desktop.intake.html import draft_from_page, saved_from

_HEAD = 6_000
_META = re.compile(
    r"<meta\s{1,9}name=[\"']?savepage-(url|date)[\"']?\s{1,9}content=(?:\"([^\"]{1,2000})\"|'([^']{1,2000})')", re.I
)
_SCRAPBOOK = re.compile(r"data-scrapbook-(source|create)=(?:\"([^\"]{1,2000})\"|'([^']{1,2000})')", re.I)
_MONOLITH = re.compile(
    r"<!-- ?Saved from (https?://\S{1,2000}) at (\d{4}-\d\d-\d\dT[\d:.]{8,15}Z) using monolith", re.I
)


def drafts(given: Given) -> Iterator[Draft]:
    """The draft of a page."""
    original = given.original
    text, _ = decode(original.content, label=label_of(original.media_type))
    yield draft_of_page(text, taken(original, text), given, Kept())


def draft_of_page(text: str, original: Original, given: Given, kept: Kept) -> Draft:
    """The draft of a page's text with the pictures in it, beside it, and those that `kept` has already.

    Raises `ClipError` for a page without an article.
    """
    text = without_data(text, kept)
    if given.path is not None:
        text = _with_files_beside(text, given.path, kept)
    if not original.media_type:
        original = replace(original, media_type="text/html")
    moment = given.now or replace(given, original=original).moment
    return with_assets(draft_from_page(original, text=text, now=moment), kept)


def taken(original: Original, text: str) -> Original:
    """The original with the address and moment that a saved page tells of itself, where they are not known better."""
    if original.headers:
        return original
    url, date = told_of_itself(text)
    moment = moment_of(date)
    if url and not (original.url or original.final_url):
        original = replace(original, url=url)
    return replace(original, taken_at=moment) if moment else original


def told_of_itself(text: str) -> tuple[str | None, str]:
    """Address and moment, as written, by SingleFile, Save Page WE, WebScrapBook, monolith or a browser."""
    url, date = saved_from(text)
    head = text[:_HEAD]
    found = {key.lower(): html.unescape(a or b) for key, a, b in (*_META.findall(head), *_SCRAPBOOK.findall(head))}
    monolith = _MONOLITH.search(head)
    if monolith:
        found |= {"url": monolith[1], "date": monolith[2]}
    address = url or found.get("url") or found.get("source") or ""
    moment = date or found.get("date") or found.get("create") or ""
    return (address if address.startswith(("http://", "https://")) else None), moment


_FORMS = ("%a %b %d %Y %H:%M:%S GMT%z", "%Y-%m-%dT%H:%M:%S.%f%z", "%Y-%m-%dT%H:%M:%S%z")


def moment_of(date: str) -> str:
    """A moment as JavaScript, ISO 8601 or WebScrapBook writes it, in our spelling; empty for one that cannot be."""
    words = date.partition("(")[0].strip()
    found: datetime | None = None
    if words.isdecimal() and len(words) in (14, 17):
        with suppress(ValueError):
            found = datetime.strptime(words[:14] + "+0000", "%Y%m%d%H%M%S%z")
    for form in _FORMS:
        with suppress(ValueError):
            found = found or datetime.strptime(words, form)
    return sane(found)


def sane(moment: datetime | None) -> str:
    """A moment in our spelling; empty where nothing can have been saved then."""
    if moment is None:
        return ""
    try:
        utc = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    if utc.year < 1990 or utc > datetime.now(UTC) + timedelta(days=1):
        return ""
    return utc.strftime("%Y-%m-%dT%H:%M:%SZ")


_SOURCE = re.compile(
    r"(\s(?:data-)?src\s{0,9}=\s{0,9})(?:\"([^\"<>]{1,1000})\"|'([^'<>]{1,1000})'|([^\s\"'<>]{1,1000}))", re.I
)


def _with_files_beside(text: str, path: Path, kept: Kept) -> str:
    """The page whose pictures in the folder that a browser wrote beside it are taken along.

    That folder is called like the page ("Ferry to run_files"). What leads out of it is left alone, also by links of the
    file system.
    """
    names = {f"{path.stem}{ending}".casefold() for ending in BESIDE}
    try:
        folders = {
            each.name.casefold(): each.resolve()
            for each in path.parent.iterdir()
            if each.name.casefold() in names and each.is_dir() and not each.is_symlink()
        }
    except OSError:
        return text
    if not folders:
        return text

    def stand_in(found: re.Match[str]) -> str:
        address = html.unescape(found[2] or found[3] or found[4])
        file = _inside(address, folders)
        if file is None:
            return found[0]
        return f'{found[1]}"{kept.stand_in(file, _reader(file), file.suffix.lower().lstrip("."))}"'

    return _SOURCE.sub(stand_in, text)


def _inside(address: str, folders: dict[str, Path]) -> Path | None:
    if ":" in address[:12] or address.startswith(("/", "#")):
        return None
    parts = [part for part in unquote(address.partition("?")[0]).replace("\\", "/").split("/") if part not in ("", ".")]
    folder = folders.get(parts[0].casefold()) if parts else None
    if folder is None or len(parts) < 2 or "\0" in address:
        return None
    try:
        file = folder.joinpath(*parts[1:]).resolve()
        if file.is_relative_to(folder) and file.is_file() and file.stat().st_size <= LARGEST:
            return file
    except (OSError, ValueError, RuntimeError):
        return None
    return None


def _reader(file: Path) -> Callable[[], bytes]:
    def read() -> bytes:
        try:
            return file.read_bytes()
        except OSError:
            return b""  # gone in the meantime: as if it had never been beside the page

    return read
