"""The doors of intake: files, bytes, the clipboard and fetched pages, told apart by content and made into drafts.

`drafts_from_*` are for inputs that may carry several articles, `draft_from_*` for those that are to carry one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from db import moments
from db.errors import ClipError
from db.model import Draft, Original
from desktop.intake.clipboard import fragment_of
from desktop.intake.given import Given, Refused
from desktop.intake.html import draft_from_page
from desktop.intake.kept import kept_as_capture
from desktop.intake.recognise import LOOKED_AT, Format, Sample, drafts_of, format_of, looks_like_html
from desktop.intake.text import draft_from_text

LARGEST_FILE = 40_000_000
"""Bytes of a file that are read at once."""
LARGEST_ARCHIVE = 2_000_000_000
"""Bytes of a mailbox or web archive, of which only a piece is read at a time."""
_BY_HAND = "Copy the article's text and paste it."

__all__ = [
    "draft_from_bytes",
    "draft_from_clipboard",
    "draft_from_file",
    "draft_from_fragment",
    "draft_from_original",
    "draft_from_url",
    "drafts_from_file",
    "drafts_from_original",
    "kept_as_capture",
    "looks_like_html",
]


def drafts_from_file(
    path: Path,
    *,
    url: str | None = None,
    now: datetime | None = None,
    refused: Refused | None = None,
    keep_unread: bool = False,
) -> Iterator[Draft]:
    """The drafts of a file, whatever its name says it is: one, or one of each article that it carries.

    `refused` is told of each part that cannot be clipped; without it these are told at the end by a `ClipError`.
    `keep_unread`: of a document that cannot be read, a draft that keeps its bytes (`kept_as_capture`). Raises
    `ClipError` where the file cannot be read or understood.
    """
    beginning, size = _beginning(path)
    if not beginning.strip(b" \t\r\n\0") and size <= LOOKED_AT:
        raise ClipError(f"{path.name} is empty.", "Choose another file, or paste the article's text.")
    form = format_of(Sample(beginning, path.name))
    largest = LARGEST_ARCHIVE if form.streamed else LARGEST_FILE
    if size > largest:
        raise ClipError(f"{path.name} has {size:,} bytes; {largest:,} can be read.", "Choose a single article.")
    try:
        content = b"" if form.streamed else path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error
    original = Original(content, "", moments.now(), url=url, name=path.name)
    yield from _drafts(Given(original, now, path), form, refused, keep_unread)


def drafts_from_original(
    original: Original, *, now: datetime | None = None, refused: Refused | None = None, keep_unread: bool = False
) -> Iterator[Draft]:
    """The drafts of something already taken, for instance fetched or captured earlier; as `drafts_from_file`."""
    called = Given(original).called
    if not original.content.strip(b" \t\r\n\0"):
        raise ClipError(f"{called} is empty.", "Choose another file, or paste the article's text.")
    form = format_of(Sample(original.content, original.name, original.media_type))
    yield from _drafts(Given(original, now), form, refused, keep_unread)


def _drafts(given: Given, form: Format, refused: Refused | None, keep_unread: bool) -> Iterator[Draft]:
    unread: list[ClipError] = []
    count = 0

    def refuse(name: str, error: ClipError) -> None:
        unread.append(error)
        if refused is not None:
            refused(name, error)

    try:
        for draft in drafts_of(replace(given, refuse=refuse), form):
            count += 1
            yield draft
    except ClipError as error:
        original = _whole(given)
        if not (keep_unread and form.document and original.content) or count:
            raise
        yield kept_as_capture(original, str(error))
        return
    if unread and refused is None:
        if len(unread) == 1 and not count:
            raise unread[0]
        raise ClipError(
            f"{len(unread):,} of the {count + len(unread):,} parts of {given.called} could not be clipped: "
            f"{unread[0].problem}",
            _BY_HAND,
        )
    if not count and not unread:
        raise ClipError(f"There is no article in {given.called}.", _BY_HAND)


def _whole(given: Given) -> Original:
    """What was given with its bytes, also where only a piece of it is read at a time; without them if it is large."""
    if given.original.content or given.path is None or given.path.stat().st_size > LARGEST_FILE:
        return given.original
    return replace(given.original, content=given.path.read_bytes())


def _beginning(path: Path) -> tuple[bytes, int]:
    """The first bytes of a file, and how many it has."""
    try:
        with path.open("rb") as file:
            return file.read(LOOKED_AT), path.stat().st_size
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> ClipError:
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return ClipError(f"{path.name} is a folder.", "Choose the files in it.")
    if isinstance(error, FileNotFoundError):
        return ClipError(f"There is no file {path}.", "Check its name.")
    return ClipError(f"{path.name} cannot be read: {error.strerror or error}.", "Check its permissions.")


def draft_from_file(path: Path, *, url: str | None = None, now: datetime | None = None) -> Draft:
    """The draft of a file that carries one article. Raises `ClipError`, also where it carries several."""
    return _only(lambda refused: drafts_from_file(path, url=url, now=now, refused=refused), path.name)


def draft_from_bytes(
    content: bytes,
    *,
    name: str | None = None,
    url: str | None = None,
    media_type: str | None = None,
    now: datetime | None = None,
) -> Draft:
    """The draft of some bytes, whose format is told by content."""
    return draft_from_original(Original(content, media_type or "", moments.now(), url=url, name=name), now=now)


def draft_from_original(original: Original, *, now: datetime | None = None) -> Draft:
    """The draft of something already taken that carries one article."""
    return _only(lambda refused: drafts_from_original(original, now=now, refused=refused), Given(original).called)


def _only(reading: Callable[[Refused], Iterator[Draft]], called: str) -> Draft:
    unread: list[ClipError] = []
    drafts = reading(lambda _, error: unread.append(error))
    first = next(drafts, None)
    others = sum(1 for _ in drafts)
    if first is None:
        raise unread[0]
    if others:
        raise ClipError(
            f"{called} carries {others + 1:,} articles, not one.", "Clip it as a file: each becomes a clipping."
        )
    return first


def draft_from_clipboard(
    html: str | None, text: str | None, source_url: str | None = None, *, now: datetime | None = None
) -> Draft:
    """The draft of what was copied: its HTML where there is any with text in it, else its plain text.

    `html` may carry the header of Windows' clipboard format (CF_HTML), whose SourceURL is then known.
    """
    moment = now or datetime.now(UTC)
    if html and html.strip():
        fragment, header_url = fragment_of(html)
        url = source_url or header_url
        return draft_from_fragment(fragment, html, text, url, now=moment)
    if text and text.strip():
        return draft_from_text(text, now=moment, url=source_url)
    raise ClipError("There is no text on the clipboard.", "Copy the article first.")


def draft_from_fragment(
    fragment: str, html: str, text: str | None, url: str | None, *, now: datetime | None = None
) -> Draft:
    """The draft of a selection's HTML: read like pasted text, with its links, headings and pictures kept.

    Where everything on a page was selected, its article is looked for as in a saved page.
    """
    from desktop.intake.fragment import draft_from_selection, is_whole_page

    if is_whole_page(fragment):
        original = Original(html.encode("utf-8", "surrogatepass"), "text/html; charset=utf-8", moments.now(), url=url)
        try:
            return draft_from_page(original, text=f"<html><body>{fragment}</body></html>", now=now)
        except ClipError:
            pass  # no article is found in it as a page: what was selected counts
    return draft_from_selection(fragment, original=html, plain=text, url=url, now=now)


def draft_from_url(
    url: str, *, allow_private: bool = False, cancelled: Callable[[], bool] | None = None, now: datetime | None = None
) -> Draft:
    """Fetch a page and make its draft. Raises `FetchError`, `ClipError` or `Cancelled`."""
    from desktop.intake.fetch import fetch

    return draft_from_original(fetch(url, allow_private=allow_private, cancelled=cancelled), now=now)
