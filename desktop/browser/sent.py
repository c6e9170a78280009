"""What the extension sends to be kept, as a checked record, and its form as a file of the inbox."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from db import names, tags
from db.addresses import url_key
from db.errors import ClipError, Refused

FORMAT = "cuttings-inbox/1"
LONGEST_PAGE = 12_000_000
LONGEST_URL = 8_000
LONGEST_TITLE = 1_000
LONGEST_NAME = 200
MOST_TAGS = 50
MOST_PICTURES = 60
LARGEST_PICTURE = 8_000_000
PICTURES_TOGETHER = 24_000_000

_KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_PICTURE_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"RIFF", "image/webp"),
    (b"\0\0\0", "image/avif"),
)
"""By its first bytes a picture is known, not by what a server called it."""


@dataclass(frozen=True, slots=True)
class SentPicture:
    """A picture that the page showed: where from, its bytes, and what they are."""

    source: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Selection:
    """What was selected, as HTML and as text."""

    html: str
    text: str


@dataclass(frozen=True, slots=True)
class Sent:
    """One page that a person wants kept, with what they said of it.

    `key` is its own for ever, so that it is kept once; `html` the page as it was seen, `whole` whether all of it;
    `selection` what alone is to be the article, if so; `kept_at` UTC, when the host had it.
    """

    key: str
    url: str
    title: str
    html: str
    kept_at: str
    whole: bool = True
    selection: Selection | None = None
    tags: tuple[str, ...] = ()
    story: str = ""
    starred: bool = False
    pictures: tuple[SentPicture, ...] = ()

    def record(self) -> dict[str, Any]:
        """The record as data for JSON; `sent` reads it back."""
        selection = self.selection and {"html": self.selection.html, "text": self.selection.text}
        return {
            "format": FORMAT,
            "key": self.key,
            "kept_at": self.kept_at,
            "url": self.url,
            "title": self.title,
            "tags": list(self.tags),
            "story": self.story,
            "starred": self.starred,
            "whole": self.whole,
            "selection": selection,
            "html": self.html,
            "pictures": [
                {
                    "source": each.source,
                    "type": each.media_type,
                    "base64": base64.b64encode(each.content).decode("ascii"),
                }
                for each in self.pictures
            ],
        }


def sent(record: object, *, kept_at: str | None = None) -> Sent:
    """The checked record; `kept_at` where the record does not say it yet. Raises `ClipError` that names what is amiss.

    A picture that is none is left away; everything else has to be as it should.
    """
    if not isinstance(record, dict):
        raise ClipError("What the browser sent is not a page.")
    moment = kept_at or _text(record, "kept_at", 20)
    if not _MOMENT.fullmatch(moment):
        raise ClipError("What the browser sent has no moment.")
    selection = record.get("selection")
    page = Sent(
        key=key_of(record),
        url=address(_text(record, "url", LONGEST_URL)),
        title=" ".join(_text(record, "title", LONGEST_PAGE).split())[:LONGEST_TITLE],
        html=_text(record, "html", LONGEST_PAGE),
        kept_at=moment,
        whole=record.get("whole") is not False,
        selection=_selection(selection) if selection is not None else None,
        tags=_tags(record.get("tags", [])),
        story=_story(record.get("story", "")),
        starred=record.get("starred") is True,
        pictures=_pictures(record.get("pictures", [])),
    )
    if not page.html.strip() and page.selection is None:
        raise ClipError("The page is empty.", "Wait until it is loaded, then keep it again.")
    return page


def read(content: bytes) -> Sent:
    """What a file of the inbox holds. Raises `ClipError`."""
    try:
        record = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ClipError("The file is not what the browser wrote.") from error
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise ClipError("The file is of no form that is known here.", "It may be from a newer version of Cuttings.")
    return sent(record)


def key_of(record: Mapping[str, object]) -> str:
    """The key of a record. Raises `ClipError`."""
    key = record.get("key")
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        raise ClipError("What the browser sent has no key.")
    return key


def address(url: str) -> str:
    """A web address that can be kept. Raises `ClipError`."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        parts, host = urlsplit(""), None
    if parts.scheme in ("http", "https") and host:
        return url
    raise ClipError("Only pages of the web can be kept from the browser.", "Drop the file on the window of Cuttings.")


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one host, `www.` and mobile forms aside: no page may pass for one of another."""
    return url_key(one).partition("/")[0].partition("?")[0] == url_key(other).partition("/")[0].partition("?")[0]


def _text(record: Mapping[str, object], name: str, longest: int) -> str:
    value = record.get(name)
    if not isinstance(value, str):
        raise ClipError(f"What the browser sent has no {name}.")
    if len(value) > longest:
        raise ClipError(f"The {name} of the page has {len(value):,} characters; {longest:,} can be kept.")
    # A page may hold halves of characters, which no encoding can write.
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")


def _selection(value: object) -> Selection:
    if not isinstance(value, dict):
        raise ClipError("What was selected did not come with the page.")
    return Selection(_text(value, "html", LONGEST_PAGE), _text(value, "text", LONGEST_PAGE))


def _tags(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > MOST_TAGS:
        raise ClipError(f"The tags of the page are no list of at most {MOST_TAGS}.")
    try:
        return tuple(dict.fromkeys(tags.normal_name(_text({"tag": each}, "tag", LONGEST_NAME)) for each in value))
    except Refused as error:
        raise ClipError(error.problem, error.remedy) from error


def _story(value: object) -> str:
    name = _text({"story": value}, "story", LONGEST_NAME)
    if not name.strip():
        return ""
    try:
        return names.clean_name(name, "A story")
    except Refused as error:
        raise ClipError(error.problem, error.remedy) from error


def _pictures(value: object) -> tuple[SentPicture, ...]:
    if not isinstance(value, list) or len(value) > MOST_PICTURES:
        raise ClipError(f"The pictures of the page are no list of at most {MOST_PICTURES}.")
    found: list[SentPicture] = []
    room = PICTURES_TOGETHER
    for each in value:
        if not isinstance(each, dict):
            raise ClipError("A picture of the page is none.")
        source = address(_text(each, "source", LONGEST_URL))
        encoded = _text(each, "base64", LARGEST_PICTURE * 4 // 3 + 4)
        try:
            content = base64.b64decode(encoded, validate=True)
        except ValueError as error:
            raise ClipError("A picture of the page did not arrive whole.", "Keep the page again.") from error
        media_type = _media_type(content)
        room -= len(content)
        if media_type and room >= 0:
            found.append(SentPicture(source, media_type, content))
    return tuple(found)


def _media_type(content: bytes) -> str:
    kind = next((name for start, name in _PICTURE_STARTS if content.startswith(start)), "")
    if kind == "image/webp" and content[8:12] != b"WEBP":
        return ""
    if kind == "image/avif" and content[4:12] not in (b"ftypavif", b"ftypavis"):
        return ""
    return kind
