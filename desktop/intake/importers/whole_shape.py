"""What the records of our own export have to look like; what does not is told in words, and never gets to the library.

What a shape is: `shapes`.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from db import highlights, saved_searches, tags
from db.body import Body
from db.cleaning import clean_article
from db.clippings import VIEWS
from db.errors import ClipError, CuttingsError
from db.field_changes import LISTS
from db.field_history import BODY, KEPT, MOST
from db.model import FIELDS, LIST_FIELDS, Article, Origin
from db.names import clean_name
from db.reprints.leads import RULES
from db.sort import Sort
from desktop.intake.building import MOST_BLOCKS, MOST_CELLS, MOST_CHARACTERS
from desktop.intake.importers.shapes import (
    HIGHEST,
    Shape,
    Wrong,
    by_rule,
    flag,
    like,
    list_of,
    maybe,
    moment,
    number,
    one_of,
    record,
    sure,
    text,
)
from desktop.intake.sanitize import LONGEST_HTML, address, normalise_fully

LARGEST_FILE = 200_000_000
"""Bytes of one original or picture."""
_LONGEST_NOTE = 2_000_000
_DEEPEST = 40
_MORE = 2
_LONGEST_WORD = 4_000


@dataclass
class Looked:
    """A record that was looked over: what may be kept of it, and sentences about what was not."""

    data: dict[str, Any]
    notes: list[str] = field(default_factory=list)


def _header(value: Any) -> list[str]:
    if not isinstance(value, list) or len(value) != 2:
        raise Wrong("is no pair of name and value")
    return [text()(each) for each in value]


def _text_or_list(value: Any) -> Any:
    return list_of(text(), 2_000)(value) if isinstance(value, list) else text(_LONGEST_NOTE)(value)


def _text_or_names(value: Any) -> Any:
    return list_of(text(), 2_000)(value) if isinstance(value, list) else text(LONGEST_HTML)(value)


_TAG = by_rule(tags.normal_name)
_NAME = by_rule(lambda name: clean_name(name, "It"))
_ID = number(lowest=1)
_SHA256 = like("[0-9a-f]{64}", "SHA-256")
_KEY = like("[0-9a-f]{64}|", "SHA-256")
_KIND = one_of("person", "place", "organisation")
_NOTHING = (maybe(text()), None)
_UNFLAGGED = (flag, False)
_NOTE = (text(_LONGEST_NOTE), "")

_SAID = record(
    title=text(),
    standfirst=_NOTHING,
    authors=(list_of(text(), 2_000), list),
    published=_NOTHING,
    updated=_NOTHING,
    correction=(maybe(text(_LONGEST_NOTE)), None),
    truncated=_NOTHING,
    html=text(LONGEST_HTML),
)
_CAPTURE = record(
    id=_ID,
    taken_at=moment,
    media_type=text(500),
    sha256=_SHA256,
    size=number(),
    url=_NOTHING,
    final_url=_NOTHING,
    name=_NOTHING,
    headers=(list_of(_header, 1_000), list),
    words=(_KEY, ""),
    said=(maybe(_SAID), None),
)
_CLIPPING = record(
    id=_ID,
    **{
        name: (list_of(text(), 2_000), list)
        if name in LIST_FIELDS
        else text()
        if name == "title"
        else (maybe(text(_LONGEST_NOTE)), None)
        for name in FIELDS
    },
    html=text(LONGEST_HTML),
    captured_at=moment,
    final_url=_NOTHING,
    excerpt=_UNFLAGGED,
    starred=_UNFLAGGED,
    filed=_UNFLAGGED,
    read=_UNFLAGGED,
    trashed_at=(maybe(moment), None),
    tags=(list_of(_TAG, 2_000), list),
    note=_NOTE,
    note_changed_at=(maybe(moment), None),
    read_also=(
        list_of(record(title=(text(), ""), url=(text(), ""), target=(maybe(_ID), None)), 5_000),
        list,
    ),
    highlights=(
        list_of(
            record(
                id=_ID,
                quotation=text(highlights.LONGEST),
                before=(text(500), ""),
                after=(text(500), ""),
                position=(maybe(number()), None),
                colour=(one_of(*highlights.COLOURS), highlights.COLOURS[0]),
                note=_NOTE,
                created_at=moment,
            ),
            20_000,
        ),
        list,
    ),
    candidates=(
        list_of(
            record(
                field=one_of(*FIELDS, "body"),
                value=_text_or_list,
                origin=one_of(*(each.value for each in Origin)),
                confidence=sure,
                detail=(text(_LONGEST_NOTE), ""),
            ),
            5_000,
        ),
        list,
    ),
    left_out=(list_of(record(text=text(_LONGEST_NOTE), reason=text()), 20_000), list),
    captures=(list_of(_CAPTURE, 10_000), list),
    pictures=(
        list_of(
            record(
                sha256=_SHA256,
                media_type=like(r"image/[\w.+-]{1,80}", "kind of picture"),
                size=number(),
                width=(number(1_000_000), 0),
                height=(number(1_000_000), 0),
                source=(text(), ""),
            ),
            5_000,
        ),
        list,
    ),
    arrivals=(list_of(text(2_000), 1_000), list),
    reprint_lead=_UNFLAGGED,
    history=(
        list_of(
            record(
                field=one_of(*KEPT),
                changed_at=moment,
                who=one_of("user", "intake", "import", "repair"),
                way=(one_of("", "undo", "redo"), ""),
                before=(maybe(_text_or_names), None),
                after=(maybe(_text_or_names), None),
            ),
            MOST * len(KEPT),
        ),
        list,
    ),
)
_MEMBER = record(clipping=_ID, position=number(lowest=-HIGHEST), added_at=moment)
_SHAPES: Mapping[str, Shape] = {
    "link_kinds": record(key=text(200), name=_NAME, inverse=_NAME, position=number(lowest=-HIGHEST)),
    "tags": record(
        id=_ID,
        name=_TAG,
        colour=(like("#[0-9a-fA-F]{6}", "colour such as #3b82f6"), tags.COLOURS[0]),
        aliases=(list_of(_TAG, 2_000), list),
    ),
    "clippings": _CLIPPING,
    "links": record(
        id=_ID, source=_ID, target=_ID, kind=text(200), note=_NOTE, created_at=moment, dated=(maybe(moment), None)
    ),
    "unrelated": record(one=_ID, other=_ID, dismissed_at=moment),
    "reprint_verdicts": record(one=_ID, other=_ID, same=flag, decided_at=moment),
    "stories": record(
        id=_ID,
        name=_NAME,
        note=_NOTE,
        arranged=(one_of("date", "hand"), "date"),
        created_at=moment,
        clippings=(list_of(_MEMBER, 1_000_000), list),
        dismissed=(list_of(record(clipping=_ID, dismissed_at=moment), 1_000_000), list),
    ),
    "saved_searches": record(
        id=_ID,
        name=_NAME,
        query=text(saved_searches.LONGEST_QUERY),
        view=(one_of(*VIEWS), "all"),
        sort=(one_of(*(each.value for each in Sort)), Sort.RELEVANCE.value),
        position=number(lowest=-HIGHEST),
        created_at=moment,
    ),
    "reprint_rule": record(rule=one_of(*RULES), outlets=(list_of(text(500), 1_000), list)),
    "name_rules": record(
        kind=_KIND,
        found=text(500),
        shown_kind=(maybe(_KIND), None),
        shown=(maybe(text(120)), None),
        decided_at=moment,
    ),
    "addresses": record(key=text(), gone=flag, moved_to=_NOTHING, checked_at=moment),
}


def looked_over(section: str, value: Any) -> Looked:
    """A record of a section as it may be kept. Raises `ClipError` where it is not what it should be."""
    try:
        if section == "files":
            return Looked(_file(value))
        done = Looked(_SHAPES[section](value))
        if section == "clippings":
            _look_over_clipping(done)
        if section == "name_rules" and (done.data["shown"] is None) != (done.data["shown_kind"] is None):
            raise Wrong("lacks what is shown")
        if section in ("unrelated", "reprint_verdicts") and done.data["one"] == done.data["other"]:
            raise Wrong("is about one clipping only")
        return done
    except Wrong as error:
        raise ClipError(f"It {error}." if str(error)[:1] != "“" else f"In it {error}.") from None


def _file(value: Any) -> dict[str, Any]:
    """An original or a picture: its bytes as gzip, which are what their name says."""
    data: dict[str, Any] = record(sha256=_SHA256, gzip=lambda packed: packed)(value)
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
    for each in (data, *data["captures"]):
        for name in ("url", "final_url"):
            if each[name] is not None and not _of_the_web(each[name]):
                done.notes.append(f"“{each[name][:80]}” is not the address of a web page and was left out.")
                each[name] = None
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
    for change in data["history"]:
        for side in ("before", "after"):
            value = change[side]
            if value is not None and isinstance(value, list) != (change["field"] in LISTS):
                raise Wrong(f"has a history in which “{change['field']}” has a value of another kind")
            if value is not None and change["field"] == BODY:
                change[side] = _sound(value, done)


def _field(data: Mapping[str, Any], name: str) -> Any:
    return tuple(data[name]) if name in LIST_FIELDS else data[name]


def _of_the_web(said: str) -> bool:
    """Whether an address cannot lead to anything but the web: another one is not for a file to bring."""
    try:
        return urlsplit(said).scheme.lower() in ("http", "https", "")
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
        if body.html() == html and _is_bounded(html, body):
            return html
    try:
        normal = normalise_fully(html)
    except CuttingsError as error:
        raise Wrong(f"has a text that cannot be read: {error}") from None
    done.notes.append("Its text was not as Cuttings writes texts, and was put into that form.")
    return normal.body.html()


def _is_bounded(html: str, body: Body) -> bool:
    """Whether a text keeps to the bounds of intake, of which a person may have gone beyond some a little."""
    cells = html.count("</td>") + html.count("</th>")
    blocks = sum(html.count(f"</{name}>") for name in ("p", "h2", "h3", "h4", "li", "pre", "figure"))
    if cells > _MORE * MOST_CELLS or blocks > _MORE * MOST_BLOCKS or len(body.text()) > _MORE * MOST_CHARACTERS:
        return False
    for span in body.spans():
        if span.href and not address(span.href, None, mail=True):
            return False
        if len(span.text) > _LONGEST_WORD and max(map(len, span.text.split()), default=0) > _LONGEST_WORD:
            return False
    return all(
        (not each.source or address(each.source, None)) and (not each.asset or re.fullmatch("[0-9a-f]{64}", each.asset))
        for each in body.pictures()
    )
