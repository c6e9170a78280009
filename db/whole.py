"""A library as records that hold all that does not follow from something else: what an export for keeping is made of.

What becomes of each table:

- kept in a clipping's record: `clipping`, `body` (its HTML), `author`, `candidate`, `left_out`, `read_also`, `capture`,
  `reading`, `asset`, `note`, `tagging`, `arrival`, `highlight`, `reprint_lead`, `field_change` with `field_wording`
- kept in records of their own: `tag` with `tag_alias`, `link_type`, `link`, `story` with `story_clipping` and
  `story_dismissed`, `dismissed`, `reprint_verdict`, `saved_search`, `name_rule`, `address_state`; of `library` the rule
  for the leads of reprints
- made anew, since they follow from these: `title_key`, `address`, `outbox`, `index_state`, `touched`, `reworded`,
  `retaken`, `copy`, `reprint`, `name`, `mention`, `text_link`, `seal`, and all keys, hashes and counts in the tables
  above; positions in lists follow from their order
- not kept: `step` and `step_change`, what was done and can be undone, belong to the one library and not to a copy, as
  does `discarded`; of `library` its id, name and birthday, which a copy has of its own.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from db import field_changes
from db.clippings import COLUMN_FIELDS
from db.model import FIELDS, LIST_FIELDS
from db.reprints.leads import rule_of

FORMAT = "cuttings-library"
VERSION = 2
"""Of what is written; version 1 was a dossier."""

Record = dict[str, Any]

SECTIONS = (
    *("link_kinds", "tags", "files", "clippings", "links", "unrelated", "reprint_verdicts", "stories"),
    *("saved_searches", "reprint_rule", "name_rules", "addresses"),
)
"""The kinds of records in the order in which they are written, so that what is named comes before what names it."""

READING = ("title", "standfirst", "authors", "published", "updated", "correction", "truncated", "html")
"""What a capture said, where the clipping says something else."""

_PAGE = 200
_INSIDE = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Extent:
    """Which clippings are told of, in ascending order; `whole`: with what belongs to none of them but to the library.

    A link is told of where one of its ends is inside, everything else about several where all are.
    """

    ids: tuple[int, ...]
    whole: bool


def everything(connection: sqlite3.Connection, *, trash: bool) -> Extent:
    """The whole library, with or without the trash."""
    condition = "" if trash else "WHERE trashed_at IS NULL"
    return Extent(tuple(row[0] for row in connection.execute(f"SELECT id FROM clipping {condition} ORDER BY id")), True)


def selection(connection: sqlite3.Connection, ids: Sequence[int]) -> Extent:
    """Some clippings, and what belongs to them. Where that is all outside the trash, it is the whole library."""
    wanted = tuple(sorted(set(ids)))
    return Extent(wanted, wanted == everything(connection, trash=False).ids)


def hashes(connection: sqlite3.Connection, extent: Extent, *, originals: bool, pictures: bool) -> list[str]:
    """The names of the files that the clippings have: originals and kept pictures, each once."""
    tables = [table for table, wanted in (("capture", originals), ("asset", pictures)) if wanted]
    if not tables:
        return []
    query = " UNION ".join(f"SELECT sha256 FROM {table} WHERE clipping_id {_INSIDE}" for table in tables)
    return sorted(row[0] for row in connection.execute(query, [_listed(extent)] * len(tables)))


def records(connection: sqlite3.Connection, section: str, extent: Extent) -> Iterator[Record]:
    """The records of a section but `files`, in an order that depends on nothing but them."""
    return _SECTIONS[section](connection, extent)


def _listed(extent: Extent) -> str:
    return json.dumps(extent.ids)


def _rows(connection: sqlite3.Connection, query: str, values: Sequence[Any], *names: str) -> Iterator[Record]:
    for row in connection.execute(query, values):
        yield dict(zip(names, row, strict=True))


def _clippings(connection: sqlite3.Connection, extent: Extent) -> Iterator[Record]:
    for start in range(0, len(extent.ids), _PAGE):
        yield from _page(connection, extent.ids[start : start + _PAGE])


def _page(connection: sqlite3.Connection, ids: Sequence[int]) -> Iterator[Record]:
    listed = json.dumps(list(ids))

    def grouped(query: str) -> dict[int, list[tuple[Any, ...]]]:
        found: dict[int, list[tuple[Any, ...]]] = {}
        for row in connection.execute(query.replace("IN ?", _INSIDE), (listed,)):
            found.setdefault(row[0], []).append(tuple(row)[1:])
        return found

    own = ("captured_at", "word_count", "starred", "filed", "read", "trashed_at")
    clippings = grouped(f"SELECT id, {', '.join((*COLUMN_FIELDS, *own))} FROM clipping WHERE id IN ?")
    bodies = grouped("SELECT clipping_id, html, text FROM body WHERE clipping_id IN ?")
    authors = grouped("SELECT clipping_id, name FROM author WHERE clipping_id IN ? ORDER BY position")
    candidates = grouped(
        "SELECT clipping_id, field, value, origin, confidence, detail FROM candidate WHERE clipping_id IN ? "
        "ORDER BY position"
    )
    left_out = grouped("SELECT clipping_id, text, reason FROM left_out WHERE clipping_id IN ? ORDER BY position")
    pointers = grouped(
        "SELECT clipping_id, title, url, target_id FROM read_also WHERE clipping_id IN ? ORDER BY position"
    )
    captures = grouped(
        "SELECT clipping_id, id, taken_at, media_type, sha256, size, url, final_url, name, headers, text_key "
        "FROM capture WHERE clipping_id IN ? ORDER BY id"
    )
    readings = {
        row[1]: dict(zip(READING, row[2:], strict=True))
        for row in connection.execute(
            f"SELECT clipping_id, capture_id, {', '.join(READING)} FROM reading WHERE clipping_id {_INSIDE}", (listed,)
        )
    }
    pictures = grouped(
        "SELECT clipping_id, sha256, media_type, size, width, height, source FROM asset WHERE clipping_id IN ? "
        "ORDER BY rowid"
    )
    notes = grouped("SELECT clipping_id, text, changed_at FROM note WHERE clipping_id IN ?")
    tags = grouped(
        "SELECT clipping_id, name FROM tagging JOIN tag ON tag.id = tag_id WHERE clipping_id IN ? ORDER BY tag.key"
    )
    arrivals = grouped("SELECT clipping_id, key FROM arrival WHERE clipping_id IN ? ORDER BY key")
    highlights = grouped(
        "SELECT clipping_id, id, quotation, before, after, position, colour, note, created_at FROM highlight "
        "WHERE clipping_id IN ? ORDER BY id"
    )
    leads = grouped("SELECT clipping_id FROM reprint_lead WHERE clipping_id IN ?")
    histories = field_changes.records(connection, ids)

    def captured(row: tuple[Any, ...]) -> Record:
        names = ("id", "taken_at", "media_type", "sha256", "size", "url", "final_url", "name", "headers", "words")
        record = dict(zip(names, row, strict=True))
        record["headers"] = json.loads(record["headers"])
        if record["id"] in readings:
            said = readings[record["id"]]
            record["said"] = {**said, "authors": json.loads(said["authors"])}
        return record

    for number in ids:
        row = dict(zip((*COLUMN_FIELDS, *own), clippings[number][0], strict=True))
        for name in LIST_FIELDS:
            row[name] = json.loads(row.get(name) or "[]")
        row["authors"] = [each[0] for each in authors.get(number, ())]
        html, text = bodies[number][0] if number in bodies else ("", "")
        note, changed_at = notes[number][0] if number in notes else ("", None)
        taken = [captured(each) for each in captures.get(number, ())]
        newest = max(taken, key=lambda each: (each["taken_at"], each["id"]), default=None)
        yield {
            "id": number,
            **{name: row[name] for name in FIELDS},
            "text": text,
            "html": html,
            **{name: row[name] for name in ("captured_at", "word_count")},
            "sha256": newest["sha256"] if newest else "",
            **{name: bool(row[name]) for name in ("starred", "filed", "read")},
            "trashed_at": row["trashed_at"],
            "tags": [each[0] for each in tags.get(number, ())],
            "note": note,
            "note_changed_at": changed_at,
            "read_also": [
                {"title": title, "url": url, "target": target} for title, url, target in pointers.get(number, ())
            ],
            "highlights": [
                dict(
                    zip(
                        ("id", "quotation", "before", "after", "position", "colour", "note", "created_at"),
                        each,
                        strict=True,
                    )
                )
                for each in highlights.get(number, ())
            ],
            "candidates": [
                {"field": field, "value": json.loads(value), "origin": origin, "confidence": sure, "detail": detail}
                for field, value, origin, sure, detail in candidates.get(number, ())
            ],
            "left_out": [{"text": piece, "reason": reason} for piece, reason in left_out.get(number, ())],
            "captures": taken,
            "pictures": [
                dict(zip(("sha256", "media_type", "size", "width", "height", "source"), each, strict=True))
                for each in pictures.get(number, ())
            ],
            "arrivals": [each[0] for each in arrivals.get(number, ())],
            "reprint_lead": number in leads,
            "history": histories.get(number, []),
        }


def _tags(connection: sqlite3.Connection, extent: Extent) -> Iterator[Record]:
    condition = "" if extent.whole else f"WHERE id IN (SELECT tag_id FROM tagging WHERE clipping_id {_INSIDE})"
    values = () if extent.whole else (_listed(extent),)
    aliases: dict[int, list[str]] = {}
    for tag_id, name in connection.execute("SELECT tag_id, name FROM tag_alias ORDER BY key"):
        aliases.setdefault(tag_id, []).append(name)
    query = f"SELECT id, name, colour FROM tag {condition} ORDER BY id"
    for record in _rows(connection, query, values, "id", "name", "colour"):
        yield {**record, "aliases": aliases.get(record["id"], [])}


def _link_kinds(connection: sqlite3.Connection, extent: Extent) -> Iterator[Record]:
    used = f"WHERE key IN (SELECT type FROM link WHERE source_id {_INSIDE} OR target_id {_INSIDE})"
    condition = "" if extent.whole else used
    values = () if extent.whole else (_listed(extent), _listed(extent))
    query = f"SELECT key, name, inverse, position FROM link_type {condition} ORDER BY position, key"
    return _rows(connection, query, values, "key", "name", "inverse", "position")


def _links(connection: sqlite3.Connection, extent: Extent) -> Iterator[Record]:
    inside = frozenset(extent.ids)
    names = ("id", "source", "target", "kind", "note", "created_at", "dated")
    for record in _rows(
        connection,
        "SELECT id, source_id, target_id, type, note, created_at, dated FROM link "
        f"WHERE source_id {_INSIDE} OR target_id {_INSIDE} ORDER BY id",
        [_listed(extent)] * 2,
        *names,
    ):
        away = next((record[end] for end in ("source", "target") if record[end] not in inside), None)
        if away is not None:
            query = "SELECT id, title, outlet, published, url FROM clipping WHERE id = ?"
            record["outside"] = next(_rows(connection, query, (away,), "id", "title", "outlet", "published", "url"))
        yield record


def _pairs(table: str, *names: str) -> Callable[[sqlite3.Connection, Extent], Iterator[Record]]:
    def read(connection: sqlite3.Connection, extent: Extent) -> Iterator[Record]:
        query = f"SELECT {', '.join(names)} FROM {table} WHERE one {_INSIDE} AND other {_INSIDE} ORDER BY one, other"
        return _rows(connection, query, [_listed(extent)] * 2, *names)

    return read


def _verdicts(connection: sqlite3.Connection, extent: Extent) -> Iterator[Record]:
    for record in _pairs("reprint_verdict", "one", "other", "same", "decided_at")(connection, extent):
        yield {**record, "same": bool(record["same"])}


def _stories(connection: sqlite3.Connection, extent: Extent) -> Iterator[Record]:
    inside = frozenset(extent.ids)

    def of(story: int, query: str, *names: str) -> list[Record]:
        return [each for each in _rows(connection, query, (story,), *names) if each["clipping"] in inside]

    members = (
        "SELECT clipping_id, position, added_at FROM story_clipping WHERE story_id = ? ORDER BY position, clipping_id"
    )
    dismissed = "SELECT clipping_id, dismissed_at FROM story_dismissed WHERE story_id = ? ORDER BY clipping_id"
    names = ("id", "name", "note", "arranged", "created_at")
    for record in _rows(connection, f"SELECT {', '.join(names)} FROM story ORDER BY id", (), *names):
        record["clippings"] = of(record["id"], members, "clipping", "position", "added_at")
        record["dismissed"] = of(record["id"], dismissed, "clipping", "dismissed_at")
        if extent.whole or record["clippings"]:
            yield record


def _saved_searches(connection: sqlite3.Connection, extent: Extent) -> Iterator[Record]:
    names = ("id", "name", "query", "view", "sort", "position", "created_at")
    if extent.whole:
        yield from _rows(connection, f"SELECT {', '.join(names)} FROM saved_search ORDER BY id", (), *names)


def _reprint_rule(connection: sqlite3.Connection, extent: Extent) -> Iterator[Record]:
    if extent.whole and connection.execute("SELECT 1 FROM library WHERE key = 'reprint_lead'").fetchone():
        rule = rule_of(connection)
        yield {"rule": rule.rule, "outlets": list(rule.outlets)}


def _name_rules(connection: sqlite3.Connection, extent: Extent) -> Iterator[Record]:
    names = ("kind", "found", "shown_kind", "shown", "decided_at")
    if extent.whole:
        yield from _rows(connection, f"SELECT {', '.join(names)} FROM name_rule ORDER BY kind, key", (), *names)


def _addresses(connection: sqlite3.Connection, extent: Extent) -> Iterator[Record]:
    if extent.whole:
        for record in _rows(
            connection,
            "SELECT url_key, gone, moved_to, checked_at FROM address_state ORDER BY url_key",
            (),
            *("key", "gone", "moved_to", "checked_at"),
        ):
            yield {**record, "gone": bool(record["gone"])}


_SECTIONS: dict[str, Callable[[sqlite3.Connection, Extent], Iterator[Record]]] = {
    "link_kinds": _link_kinds,
    "tags": _tags,
    "clippings": _clippings,
    "links": _links,
    "unrelated": _pairs("dismissed", "one", "other", "dismissed_at"),
    "reprint_verdicts": _verdicts,
    "stories": _stories,
    "saved_searches": _saved_searches,
    "reprint_rule": _reprint_rule,
    "name_rules": _name_rules,
    "addresses": _addresses,
}
