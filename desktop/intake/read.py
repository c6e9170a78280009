"""The doors of intake: files, bytes, the clipboard and fetched pages, told apart by content and made into drafts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from db import moments
from db.errors import ClipError
from db.model import Draft, Original
from desktop.intake.charset import decode, label_of
from desktop.intake.clipboard import fragment_of
from desktop.intake.html import draft_from_page
from desktop.intake.markdown import draft_from_markdown, looks_like_markdown
from desktop.intake.text import draft_from_text

LARGEST_FILE = 40_000_000
"""Bytes of a file that are read."""

_NOT_YET = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"bplist", "a web archive"),
    (b"\x1f\x8b", "a compressed file"),
)


def draft_from_file(path: Path, *, url: str | None = None, now: datetime | None = None) -> Draft:
    """The draft of a file, whatever its name says it is. Raises `ClipError` where it cannot be read or understood."""
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise ClipError(
                f"{path.name} has {size:,} bytes; {LARGEST_FILE:,} can be read.", "Choose a single article."
            )
        content = path.read_bytes()
    except IsADirectoryError:
        raise ClipError(f"{path.name} is a folder.", "Choose the files in it.") from None
    except FileNotFoundError:
        raise ClipError(f"There is no file {path}.", "Check its name.") from None
    except OSError as error:
        raise ClipError(f"{path.name} cannot be read: {error.strerror or error}.", "Check its permissions.") from error
    return draft_from_bytes(content, name=path.name, url=url, now=now)


def draft_from_bytes(
    content: bytes,
    *,
    name: str | None = None,
    url: str | None = None,
    media_type: str | None = None,
    now: datetime | None = None,
) -> Draft:
    """The draft of some bytes: a page, Markdown or plain text, told apart by content."""
    return draft_from_original(Original(content, media_type or "", moments.now(), url=url, name=name), now=now)


def draft_from_original(original: Original, *, now: datetime | None = None) -> Draft:
    """The draft of something already taken, for instance fetched or captured earlier."""
    content = original.content
    called = original.name or original.final_url or original.url or "What was given"
    if not content.strip(b" \t\r\n\0"):
        raise ClipError(f"{called} is empty.", "Choose another file, or paste the article's text.")
    for start, what in _NOT_YET:
        if content.startswith(start):
            raise ClipError(
                f"{called} is {what}; these cannot be clipped yet.", "Copy the article's text and paste it."
            )
    text, encoding = decode(content, label=label_of(original.media_type))
    head = text[:4000].lstrip()
    mail = _mail(head)
    if mail:
        raise ClipError(f"{called} is {mail}; these cannot be clipped yet.", "Copy the article's text and paste it.")
    if _binary(text):
        raise ClipError(f"{called} is not a text.", "Copy the article's text and paste it.")
    moment = now or _moment(original.taken_at)
    if looks_like_html(text):
        typed = original if original.media_type else _typed(original, "text/html")
        return draft_from_page(typed, text=text, now=moment)
    if looks_like_markdown(text, original.name):
        typed = original if original.media_type else _typed(original, f"text/markdown; charset={encoding}")
        return draft_from_markdown(text, typed, now=moment)
    return draft_from_text(
        text,
        now=moment,
        url=original.final_url or original.url,
        name=original.name,
        original=content,
        media_type=original.media_type or f"text/plain; charset={encoding}",
    )


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


def looks_like_html(text: str) -> bool:
    """Whether a text is a page: it begins like one, or is full of elements."""
    head = text[:2000].lstrip("\ufeff \t\r\n").lower()
    if head.startswith(
        ("<!doctype html", "<html", "<?xml", "<head", "<body", "<!-- saved from", "<!--\n page saved", "<!--")
    ):
        return "<" in head[1:]
    if not head.startswith("<"):
        sample = text[:20_000].lower()
        return sample.count("</p>") + sample.count("</div>") + sample.count("<br") >= 3 and "<html" in sample
    tags = (
        "<p",
        "<div",
        "<article",
        "<h1",
        "<h2",
        "<table",
        "<section",
        "<main",
        "<span",
        "<a ",
        "<meta",
        "<title",
        "<ul",
        "<img",
        "<figure",
        "<b",
        "<i",
        "<font",
        "<center",
    )
    sample = text[:20_000].lower()
    return head.startswith(tags) and "</" in sample


def _mail(head: str) -> str:
    lines = head[:3000].splitlines()
    names = {line.partition(":")[0].lower() for line in lines[:40] if ":" in line and " " not in line.partition(":")[0]}
    if "mime-version" in names and ("content-type" in names):
        return "a saved web archive (MHTML)" if "multipart/related" in head.lower() else "an e-mail"
    if {"from", "subject", "date"} <= names and ("received" in names or "message-id" in names):
        return "an e-mail"
    return ""


def _binary(text: str) -> bool:
    sample = text[:4000]
    odd = sum(c == "\ufffd" or (c < " " and c not in "\t\n\r\f\x0b\x1a") for c in sample)
    return odd * 10 > len(sample)


def _typed(original: Original, media_type: str) -> Original:
    from dataclasses import replace

    return replace(original, media_type=media_type)


def _moment(taken_at: str) -> datetime | None:
    try:
        return datetime.fromisoformat(taken_at)
    except ValueError:
        return None
