"""What the records of our own export have to look like; what does not is told in words, and never gets to the library.

A shape is a function that takes what JSON gave and returns it as it may be kept, or raises `Wrong`.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import math
import re
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from db import highlights, saved_searches, tags
from db.body import Body
from db.cleaning import clean_article
from db.clippings import VIEWS
from db.errors import ClipError, CuttingsError, Refused
from db.model import FIELDS, LIST_FIELDS, Article, Origin
from db.names import clean_name
from db.reprints.leads import RULES
from db.sort import Sort
from desktop.intake.sanitize import LONGEST_HTML, address, normalise_fully

LARGEST_FILE = 200_000_000
"""Bytes of one original or picture."""
_HIGHEST = 2**53
_LONGEST = 20_000
_LONGEST_NOTE = 2_000_000
_MOST = 200_000
_DEEPEST = 40
_MOST_SPANS = 100_000
_LONGEST_WORD = 4_000

Shape = Callable[[Any], Any]


class Wrong(Exception):
    """Says in words what is wrong with a part, whose name comes before."""


@dataclass
class Looked:
    """A record that was looked over: what may be kept of it, and sentences about what was not."""

    data: dict[str, Any]
    notes: list[str] = field(default_factory=list)


def _text(longest: int = _LONGEST) -> Shape:
    def text(value: Any) -> str:
        if not isinstance(value, str):
            raise Wrong("is no text")
        if len(value) > longest:
            raise Wrong(f"has more than {longest:,} characters")
        if not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                raise Wrong("has half a character in it") from None
        return value

    return text


def _maybe(shape: Shape) -> Shape:
    return lambda value: None if value is None else shape(value)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Wrong("is neither true nor false")
    return value


def _number(highest: int = _HIGHEST, lowest: int = 0) -> Shape:
    def number(value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not lowest <= value <= highest:
            raise Wrong(f"is no whole number from {lowest} to {highest:,}")
        return value

    return number


def _moment(value: Any) -> str:
    text = str(_text(40)(value))
    with suppress(ValueError):
        datetime.fromisoformat(text)
        return text
    raise Wrong("is no moment such as 2024-11-20T09:30:00Z")


def _one_of(*names: str) -> Shape:
    def chosen(value: Any) -> str:
        if value not in names or not isinstance(value, str):
            raise Wrong(f"is none of {', '.join(names)}")
        return value

    return chosen


def _like(pattern: str, what: str) -> Shape:
    compiled = re.compile(pattern)

    def like(value: Any) -> str:
        if not isinstance(value, str) or not compiled.fullmatch(value):
            raise Wrong(f"is no {what}")
        return value

    return like


def _list(shape: Shape, most: int = _MOST) -> Shape:
    def each_of(value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise Wrong("is no list")
        if len(value) > most:
            raise Wrong(f"has more than {most:,} entries")
        return [shape(each) for each in value]

    return each_of


_REQUIRED = object()


def _object(**parts: Shape | tuple[Shape, Any]) -> Shape:
    """An object with these parts; one with a pair may be missing, and is then the second of it. Others are dropped."""

    def whole(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise Wrong("is no object")
        found = {}
        for name, part in parts.items():
            shape, default = part if isinstance(part, tuple) else (part, _REQUIRED)
            if name not in value:
                if default is _REQUIRED:
                    raise Wrong(f"lacks “{name}”")
                found[name] = default() if default is list else default
                continue
            try:
                found[name] = shape(value[name])
            except Wrong as error:
                raise Wrong(f"“{name}” {error}" if str(error)[:1] != "“" else f"“{name}”, {error}") from None
        return found

    return whole


def _by_rule(rule: Callable[[str], str]) -> Shape:
    """A name as the library's own rule for such names wants it."""

    def named(value: Any) -> str:
        try:
            return rule(_text()(value))
        except Refused as error:
            raise Wrong(f"cannot be kept: {error.problem}") from None

    return named


def _sure(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or not 0 <= value <= 1:
        raise Wrong("is no number from 0 to 1")
    return float(value)


def _header(value: Any) -> list[str]:
    if not isinstance(value, list) or len(value) != 2:
        raise Wrong("is no pair of name and value")
    return [_text()(each) for each in value]


def _text_or_list(value: Any) -> Any:
    return _list(_text(), 2_000)(value) if isinstance(value, list) else _text(_LONGEST_NOTE)(value)


_TAG = _by_rule(tags.normal_name)
_NAME = _by_rule(lambda name: clean_name(name, "It"))
_ID = _number(lowest=1)
_SHA256 = _like("[0-9a-f]{64}", "SHA-256")
_KEY = _like("[0-9a-f]{64}|", "SHA-256")
_KIND = _one_of("person", "place", "organisation")
_NOTHING = (_maybe(_text()), None)
_UNFLAGGED = (_flag, False)
_NOTE = (_text(_LONGEST_NOTE), "")

_SAID = _object(
    title=_text(),
    standfirst=_NOTHING,
    authors=(_list(_text(), 2_000), list),
    published=_NOTHING,
    updated=_NOTHING,
    correction=(_maybe(_text(_LONGEST_NOTE)), None),
    truncated=_NOTHING,
    html=_text(LONGEST_HTML),
)
_CAPTURE = _object(
    id=_ID,
    taken_at=_moment,
    media_type=_text(500),
    sha256=_SHA256,
    size=_number(),
    url=_NOTHING,
    final_url=_NOTHING,
    name=_NOTHING,
    headers=(_list(_header, 1_000), list),
    words=(_KEY, ""),
    said=(_maybe(_SAID), None),
)
_CLIPPING = _object(
    id=_ID,
    **{
        name: (_list(_text(), 2_000), list)
        if name in LIST_FIELDS
        else _text()
        if name == "title"
        else (_maybe(_text(_LONGEST_NOTE)), None)
        for name in FIELDS
    },
    html=_text(LONGEST_HTML),
    captured_at=_moment,
    final_url=_NOTHING,
    excerpt=_UNFLAGGED,
    starred=_UNFLAGGED,
    filed=_UNFLAGGED,
    read=_UNFLAGGED,
    trashed_at=(_maybe(_moment), None),
    tags=(_list(_TAG, 2_000), list),
    note=_NOTE,
    note_changed_at=(_maybe(_moment), None),
    read_also=(_list(_object(title=(_text(), ""), url=(_text(), ""), target=(_maybe(_ID), None)), 5_000), list),
    highlights=(
        _list(
            _object(
                id=_ID,
                quotation=_text(highlights.LONGEST),
                before=(_text(500), ""),
                after=(_text(500), ""),
                position=(_maybe(_number()), None),
                colour=(_one_of(*highlights.COLOURS), highlights.COLOURS[0]),
                note=_NOTE,
                created_at=_moment,
            ),
            20_000,
        ),
        list,
    ),
    candidates=(
        _list(
            _object(
                field=_one_of(*FIELDS, "body"),
                value=_text_or_list,
                origin=_one_of(*(each.value for each in Origin)),
                confidence=_sure,
                detail=(_text(_LONGEST_NOTE), ""),
            ),
            5_000,
        ),
        list,
    ),
    left_out=(_list(_object(text=_text(_LONGEST_NOTE), reason=_text()), 20_000), list),
    captures=(_list(_CAPTURE, 10_000), list),
    pictures=(
        _list(
            _object(
                sha256=_SHA256,
                media_type=_like(r"image/[\w.+-]{1,80}", "kind of picture"),
                size=_number(),
                width=(_number(1_000_000), 0),
                height=(_number(1_000_000), 0),
                source=(_text(), ""),
            ),
            5_000,
        ),
        list,
    ),
    arrivals=(_list(_text(2_000), 1_000), list),
    reprint_lead=_UNFLAGGED,
)
_MEMBER = _object(clipping=_ID, position=_number(lowest=-_HIGHEST), added_at=_moment)
_SHAPES: Mapping[str, Shape] = {
    "link_kinds": _object(key=_text(200), name=_NAME, inverse=_NAME, position=_number(lowest=-_HIGHEST)),
    "tags": _object(
        id=_ID,
        name=_TAG,
        colour=(_like("#[0-9a-fA-F]{6}", "colour such as #3b82f6"), tags.COLOURS[0]),
        aliases=(_list(_TAG, 2_000), list),
    ),
    "clippings": _CLIPPING,
    "links": _object(
        id=_ID, source=_ID, target=_ID, kind=_text(200), note=_NOTE, created_at=_moment, dated=(_maybe(_moment), None)
    ),
    "unrelated": _object(one=_ID, other=_ID, dismissed_at=_moment),
    "reprint_verdicts": _object(one=_ID, other=_ID, same=_flag, decided_at=_moment),
    "stories": _object(
        id=_ID,
        name=_NAME,
        note=_NOTE,
        arranged=(_one_of("date", "hand"), "date"),
        created_at=_moment,
        clippings=(_list(_MEMBER, 1_000_000), list),
        dismissed=(_list(_object(clipping=_ID, dismissed_at=_moment), 1_000_000), list),
    ),
    "saved_searches": _object(
        id=_ID,
        name=_NAME,
        query=_text(saved_searches.LONGEST_QUERY),
        view=(_one_of(*VIEWS), "all"),
        sort=(_one_of(*(each.value for each in Sort)), Sort.RELEVANCE.value),
        position=_number(lowest=-_HIGHEST),
        created_at=_moment,
    ),
    "reprint_rule": _object(rule=_one_of(*RULES), outlets=(_list(_text(500), 1_000), list)),
    "name_rules": _object(
        kind=_KIND, found=_text(500), shown_kind=(_maybe(_KIND), None), shown=(_maybe(_text(120)), None),
        decided_at=_moment,
    ),
    "addresses": _object(key=_text(), gone=_flag, moved_to=_NOTHING, checked_at=_moment),
}  # fmt: skip


def looked_over(section: str, record: Any) -> Looked:
    """A record of a section as it may be kept. Raises `ClipError` where it is not what it should be."""
    try:
        if section == "files":
            return Looked(_file(record))
        done = Looked(_SHAPES[section](record))
        if section == "clippings":
            _look_over_clipping(done)
        if section == "name_rules" and (done.data["shown"] is None) != (done.data["shown_kind"] is None):
            raise Wrong("lacks what is shown")
        if section in ("unrelated", "reprint_verdicts") and done.data["one"] == done.data["other"]:
            raise Wrong("is about one clipping only")
        return done
    except Wrong as error:
        raise ClipError(f"It {error}." if str(error)[:1] != "“" else f"In it {error}.") from None


def _file(record: Any) -> dict[str, Any]:
    """An original or a picture: its bytes as gzip, which are what their name says."""
    data: dict[str, Any] = _object(sha256=_SHA256, gzip=lambda value: value)(record)
    try:
        packed = base64.b64decode(data["gzip"], validate=True)
        unpacking = zlib.decompressobj(16 + zlib.MAX_WBITS)
        content = unpacking.decompress(packed, LARGEST_FILE + 1)
    except (TypeError, ValueError, binascii.Error, zlib.error):
        raise Wrong("has bytes that cannot be unpacked") from None
    if len(content) > LARGEST_FILE:
        raise Wrong(f"has more than {LARGEST_FILE:,} bytes")
    if not unpacking.eof or unpacking.unused_data or hashlib.sha256(content).hexdigest() != data["sha256"]:
        raise Wrong("was altered: its bytes are not those that its name says")
    return {"sha256": data["sha256"], "packed": packed}


def _look_over_clipping(done: Looked) -> None:
    """Put fields, addresses and texts into the library's form, where they are not in it."""
    data = done.data
    for record, names in ((data, ("url", "final_url")), *((each, ("url", "final_url")) for each in data["captures"])):
        for name in names:
            if record[name] is not None and not _of_the_web(record[name]):
                done.notes.append(f"“{record[name][:80]}” is not the address of a web page and was left out.")
                record[name] = None
    for picture in data["pictures"]:
        picture["source"] = picture["source"] if _of_the_web(picture["source"]) else ""
    data["html"] = _sound(data["html"], done)
    article = Article(body=Body(), **{name: _field(data, name) for name in FIELDS})
    clean = clean_article(article)
    for name in FIELDS:
        data[name] = list(getattr(clean, name)) if name in LIST_FIELDS else getattr(clean, name)
    if data["excerpt"] and data["truncated"] is None:
        data["truncated"] = "cut"
    for capture in data["captures"]:
        if (said := capture["said"]) is not None:
            said["html"] = _sound(said["html"], done)


def _field(data: Mapping[str, Any], name: str) -> Any:
    return tuple(data[name]) if name in LIST_FIELDS else data[name]


def _of_the_web(text: str) -> bool:
    """Whether an address cannot lead to anything but the web: another one is not for a file to bring."""
    try:
        return urlsplit(text).scheme.lower() in ("http", "https", "")
    except ValueError:
        return False


_NESTING = re.compile(r"<(/?)(?:blockquote|ul|ol|li|table|figure)\b")


def _sound(html: str, done: Looked) -> str:
    """A text as the library writes texts: as it is where it is such a one, else what the rules of intake leave."""
    depth = deepest = 0
    for found in _NESTING.finditer(html):
        depth += -1 if found[1] else 1
        deepest = max(deepest, depth)
    if deepest <= _DEEPEST:
        body = Body.from_html(html)
        if body.html() == html and _is_bounded(body):
            return html
    try:
        normal = normalise_fully(html)
    except CuttingsError as error:
        raise Wrong(f"has a text that cannot be read: {error}") from None
    done.notes.append("Its text was not as Cuttings writes texts, and was put into that form.")
    return normal.body.html()


def _is_bounded(body: Body) -> bool:
    for number, span in enumerate(body.spans()):
        if number > _MOST_SPANS or (span.href and not address(span.href, None, mail=True)):
            return False
        if len(span.text) > _LONGEST_WORD and max(map(len, span.text.split()), default=0) > _LONGEST_WORD:
            return False
    return all(
        (not each.source or address(each.source, None)) and (not each.asset or re.fullmatch("[0-9a-f]{64}", each.asset))
        for each in body.pictures()
    )
