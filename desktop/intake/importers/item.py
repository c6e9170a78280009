"""What another program's export says of one thing, and the arrival that is made of it."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote, urlsplit

from db import moments
from db.addresses import host_of, url_key
from db.body import Block, Body, Paragraph, Quote, Span
from db.errors import ClipError, Refused
from db.highlights import COLOURS
from db.model import FIELDS, LIST_FIELDS, Arrival, Candidate, Draft, Origin, Original, Passage, ReadAlso
from db.tags import normal_name
from desktop.intake.dates import find_dates
from desktop.intake.files.pictures import Kept
from desktop.intake.findings import Findings
from desktop.intake.outlets import outlet_of_address
from desktop.intake.sanitize import address
from desktop.intake.when import day_of_address
from desktop.intake.wordlists import table

SURE = 0.97
"""How much a value of an export is believed: another program read it off the page, or a person wrote it."""

MOST_TAGS = 200
MOST_PASSAGES = 2_000
LONGEST_NOTE = 200_000
_LONGEST_PASSAGE = 20_000

Value = str | Iterable[str] | None


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of an export; what is not known is empty.

    `fields` are values of fields of an article; `html` or `text` its content; `added` when it was put into the other
    program, as that one writes moments. `key` is that one's own name for it, for want of an address. `said` is the
    entry as it came, the original of what has no content. `own_words`: a person wrote the content, so that no rule for
    articles may take anything out of it. `pictures` hold what came with it; `file` is a kept file, read where there is
    no other content, with its name.
    """

    url: str = ""
    fields: Mapping[str, Value] = field(default_factory=dict)
    html: str = ""
    text: str = ""
    tags: Iterable[str] = ()
    note: str = ""
    passages: Iterable[Passage] = ()
    starred: bool = False
    read: bool = False
    filed: bool | None = None
    added: Any = None
    key: str = ""
    said: str = ""
    own_words: bool = False
    pictures: Kept | None = None
    file: tuple[bytes, str] | None = None
    read_also: tuple[ReadAlso, ...] = ()


class Empty(ClipError):
    """An entry in which there is nothing to keep."""


def arrival_of(item: Item, program: str) -> Arrival:
    """The arrival of a thing; `program` is the key of the importer. Raises `ClipError`, `Empty` for an empty one."""
    url = address(sound(item.url), None)
    passages = tuple(_passages(item.passages))[:MOST_PASSAGES]
    has_content = bool(item.html.strip() or item.text.strip() or item.file or passages)
    if not url and not has_content:
        if item.url.strip():
            raise ClipError(f"“{sound(item.url).strip()[:80]}” is not the address of a web page.")
        if not _one_line(item.fields.get("title")) and not item.note.strip():
            raise Empty("There is nothing in it.")
        if not item.note.strip():
            raise ClipError("It has neither an address nor a text.")
    draft = _draft(item, url, passages)
    tags: dict[str, str] = {}
    for name in item.tags:
        with contextlib.suppress(Refused):
            clean = normal_name(sound(str(name)))
            tags.setdefault(clean.casefold(), clean)
    return Arrival(
        draft,
        tags=tuple(tags.values())[:MOST_TAGS],
        note=sound(item.note).strip()[:LONGEST_NOTE],
        highlights=passages,
        starred=item.starred,
        read=item.read,
        filed=item.filed,
        key=f"{program}:{_key(item, url)}",
    )


def _key(item: Item, url: str) -> str:
    if item.key:
        return sound(item.key)[:500]
    if url:
        return url_key(url)
    said = "\0".join((str(item.fields.get("title")), item.html, item.text, item.said))
    return hashlib.sha256(said.encode("utf-8", "ignore")).hexdigest()


def sound(text: str) -> str:
    """Text without zeros and halves of surrogate pairs, which no library can keep."""
    clean = text.replace("\0", "")
    return clean if clean.isascii() else clean.encode("utf-8", "ignore").decode("utf-8")


def _one_line(value: Value) -> str:
    return " ".join(sound(value).split()) if isinstance(value, str) else ""


def _passages(passages: Iterable[Passage]) -> Iterable[Passage]:
    seen = set()
    for each in passages:
        quotation = sound(each.quotation).strip()[:_LONGEST_PASSAGE]
        if quotation and quotation not in seen:
            seen.add(quotation)
            note = sound(each.note).strip()[:LONGEST_NOTE]
            yield Passage(quotation, note, each.colour if each.colour in COLOURS else COLOURS[0])


def colour(name: object) -> str:
    """Our colour for the name or `#rrggbb` of another program's."""
    text = str(name or "").strip().lower()
    if len(text) in (4, 7) and text.startswith("#"):
        return _nearest(text)
    return str(table("importers")["colours"].get(text, COLOURS[0]))


_HUES = ((20, "pink"), (42, "orange"), (75, "yellow"), (170, "green"), (265, "blue"), (361, "pink"))


def _nearest(hexadecimal: str) -> str:
    import colorsys

    digits = hexadecimal[1:] if len(hexadecimal) == 7 else "".join(sign * 2 for sign in hexadecimal[1:])
    try:
        red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:
        return COLOURS[0]
    hue, _, depth = colorsys.rgb_to_hls(red, green, blue)
    if depth < 0.1:
        return COLOURS[0]
    return next(name for limit, name in _HUES if hue * 360 < limit)


def moment_of(value: Any) -> str:
    """A moment of an export in UTC, `2024-11-20T09:30:00Z`: seconds, milli- or microseconds since 1970, or ISO 8601.

    Empty for what is none, or lies before 1970 or after 2200.
    """
    if isinstance(value, bool) or value is None:
        return ""
    text = str(value).strip()[:60]
    try:
        if text.replace(".", "", 1).isdecimal() and len(text.partition(".")[0]) >= 9:
            number = float(text)
            while number > 1e11:
                number /= 1000
            moment = datetime.fromtimestamp(number, UTC)
        else:
            moment = datetime.fromisoformat(text.replace(" UTC", "Z").replace(" +0000", "Z"))
            moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return ""
    if not (1970 <= moment.year <= 2200):
        return ""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def day_of(value: Any) -> str:
    """A date or moment of publication as fields have it; empty for one that does not name a day."""
    text = " ".join(str(value or "").split())[:60]
    if not text:
        return ""
    if text.isdecimal() and len(text) >= 9:
        return moment_of(text)
    try:
        moment = datetime.fromisoformat(text.replace(" UTC", "Z").replace(" +0000", "Z"))
    except ValueError:
        found = find_dates(text)
        return found[0].iso if found and len(found[0].iso) >= 10 else ""
    if not 1600 <= moment.year <= 2200:
        return ""
    if len(text) <= 10:
        return moment.date().isoformat()
    return moment.replace(microsecond=0).isoformat().replace("+00:00", "Z")


def _given(item: Item, findings: Findings) -> None:
    """Note what the export says of the fields."""
    for name, value in item.fields.items():
        if name not in FIELDS or not value:
            continue
        if name in LIST_FIELDS:
            each = [value] if isinstance(value, str) else value
            findings.add(name, [sound(str(one)) for one in each if one], Origin.FILE, SURE, "the export")
        elif isinstance(value, str):
            text = day_of(value) if name in ("published", "updated", "dateline_day") else sound(value)
            findings.add(name, text, Origin.FILE, SURE, "the export")


def _draft(item: Item, url: str, passages: tuple[Passage, ...]) -> Draft:
    findings = Findings()
    if _is_address(_one_line(item.fields.get("title"))):
        item = replace(item, fields={**item.fields, "title": None})
    _given(item, findings)
    if url:
        findings.add("url", url, Origin.FILE, SURE, "the export")
    taken_at = moment_of(item.added) or moments.now()
    for pointer in item.read_also:
        findings.point(sound(pointer.title), sound(pointer.url))
    if item.html.strip() or item.text.strip() or item.file:
        from desktop.intake.importers.content import draft_of_content

        try:
            return draft_of_content(item, url, taken_at, findings)
        except ClipError as error:
            if not url and not passages:
                raise
            findings.warn(str(error))
    return _without_content(item, url, taken_at, passages, findings)


def _without_content(item: Item, url: str, taken_at: str, passages: tuple[Passage, ...], findings: Findings) -> Draft:
    said = item.said or "\n".join(filter(None, (_one_line(item.fields.get("title")), url)))
    kind = "application/json" if said.startswith("{") else "text/plain; charset=utf-8"
    original = Original(sound(said).encode(), kind, taken_at, url=url or None)
    blocks: tuple[Block, ...] = ()
    if url:
        findings.add("truncated", "unfetched", Origin.FILE, 1.0, "the export has no text")
        outlet = outlet_of_address(url)
        findings.add("outlet", outlet or host_of(url), Origin.ADDRESS, 0.55 if outlet else 0.15, host_of(url))
        findings.add("title", _title_of_address(url), Origin.ADDRESS, 0.2, "the address")
        findings.add("published", day_of_address(url), Origin.ADDRESS, 0.6, "the day in the address")
    else:
        blocks = tuple(Quote((Paragraph((Span(each.quotation),)),)) for each in passages)
        findings.add("truncated", "cut" if blocks else None, Origin.FILE, 1.0, "the export has highlights only")
    findings.add("title", "Untitled", Origin.GUESS, 0.05)
    return findings.draft(Body(blocks), original)


def _is_address(title: str) -> bool:
    return title.startswith(("http://", "https://", "www.")) and " " not in title


def _title_of_address(url: str) -> str:
    """A headline for want of one: the words in an address, else the address."""
    parts = urlsplit(url)
    for piece in reversed(unquote(parts.path).split("/")):
        words = piece.rpartition(".")[0] or piece
        spoken = [word for word in words.replace("_", "-").split("-") if word.isalpha()]
        if len(spoken) >= 3:
            return " ".join(spoken).capitalize()
    return f"{host_of(url)}{parts.path.rstrip('/')}"


def with_given(draft: Draft, findings: Findings) -> Draft:
    """A draft in which what the export says comes first."""
    merged = Findings(
        [*findings.candidates, *(_less(each) for each in draft.candidates)],
        list(draft.left_out),
        list(draft.article.read_also),
        [*findings.warnings, *draft.warnings],
    )
    return replace(merged.draft(draft.article.body, draft.original), assets=draft.assets)


def _less(candidate: Candidate) -> Candidate:
    return replace(candidate, confidence=min(candidate.confidence, SURE - 0.01))
