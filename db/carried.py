"""Writing the records of a whole library (`db.whole`) into another one.

Ids stay as they are where they are free, so that what is carried into an empty library is the same there. Elsewhere
clippings get other ids, and what names them follows: that is what `numbers` tells, new ids by the old.

The records have been looked over: every part is there, of its type and within bounds.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from db import field_changes, highlights, known_addresses, leftovers, link_kinds, moments, read_also, tags
from db.addresses import url_key
from db.body import Body
from db.clippings import COLUMN_FIELDS
from db.errors import NotFound, Refused
from db.folding import count_words, fold, text_key
from db.model import LIST_FIELDS
from db.reprints import leads
from db.transaction import Transaction
from db.whole import READING, Record

HIGHEST_KEPT = 2_000_000
"""Ids above this are not kept: arrays have a place for each id, and a file may say anything."""

Numbers = Mapping[int, int]


def clipping(transaction: Transaction, record: Record, *, alone: bool) -> int:
    """Write a clipping with all that is its own; returns its id.

    `alone`: there was none in the library before, so that no pointer in it can be waiting for this one.
    """
    number = _clipping_row(transaction, record)
    leftovers.forget(transaction, [number])  # of one that had its number, and whose coming was undone
    markup, plain = record["html"], Body.from_html(record["html"]).text()
    sha256 = hashlib.sha256(markup.encode()).hexdigest()
    _put(
        transaction, "body",
        [{"clipping_id": number, "html": markup, "text": plain, "sha256": sha256, "text_key": text_key(plain)}],
    )  # fmt: skip
    transaction.execute("UPDATE clipping SET word_count = ? WHERE id = ?", (count_words(plain), number))
    _put(transaction, "title_key", [{"clipping_id": number, "key": fold(record["title"])}])
    _put(transaction, "author", _listed(number, ({"name": name} for name in record["authors"])))
    findings = ({**each, "value": json.dumps(each["value"], ensure_ascii=False)} for each in record["candidates"])
    _put(transaction, "candidate", _listed(number, findings))
    _put(transaction, "left_out", _listed(number, record["left_out"]))
    pointers = (
        {
            "title": each["title"],
            "url": each["url"],
            "title_key": fold(each["title"]),
            "url_key": url_key(each["url"]) if each["url"] else "",
        }
        for each in record["read_also"]
    )
    _put(transaction, "read_also", _listed(number, pointers))
    for capture in record["captures"]:
        _capture(transaction, number, capture)
    _put(
        transaction, "asset", ({"clipping_id": number, **each} for each in record["pictures"]), "ON CONFLICT DO NOTHING"
    )
    if record["note"].strip():
        changed_at = record["note_changed_at"] or record["captured_at"]
        _put(transaction, "note", [{"clipping_id": number, "text": record["note"], "changed_at": changed_at}])
    tags.put(transaction, [number], record["tags"])
    _highlights(transaction, number, record["highlights"], plain)
    arrived = ({"key": key, "clipping_id": number} for key in record["arrivals"])
    _put(transaction, "arrival", arrived, "ON CONFLICT DO NOTHING")
    if record["reprint_lead"]:
        _put(transaction, "reprint_lead", [{"clipping_id": number}])
    field_changes.carry(transaction, number, record["history"])
    keys = known_addresses.renew(transaction, number)
    if not alone:
        if plain.strip():
            known_addresses.arrived(transaction, keys)
        read_also.complete(transaction, number, keys)
    return number


def _clipping_row(transaction: Transaction, record: Record) -> int:
    row: dict[str, Any] = {name: record[name] for name in COLUMN_FIELDS}
    for name in LIST_FIELDS:
        if name in row:
            row[name] = json.dumps(row[name], ensure_ascii=False) if row[name] else None
    row.update(
        id=_free(transaction, "clipping", record["id"]),
        url_key=url_key(record["url"]) if record["url"] else None,
        captured_at=record["captured_at"],
        sort_date=moments.sort_date(record["published"], record["captured_at"]),
        **{name: int(record[name]) for name in ("starred", "filed", "read")},
        trashed_at=record["trashed_at"],
    )
    return _put_one(transaction, "clipping", row)


def _capture(transaction: Transaction, number: int, record: Record) -> None:
    row = {name: record[name] for name in ("taken_at", "media_type", "sha256", "size", "url", "final_url", "name")}
    row |= {"headers": json.dumps(record["headers"], ensure_ascii=False), "text_key": record["words"]}
    row |= {"id": _free(transaction, "capture", record["id"]), "clipping_id": number}
    capture_id = _put_one(transaction, "capture", row)
    said = record["said"]
    if said is not None:
        reading = {name: said[name] for name in READING} | {"authors": json.dumps(said["authors"], ensure_ascii=False)}
        words = text_key(f"{said['title']}\n{said['correction'] or ''}")
        key = words if Body.from_html(said["html"]).text().strip() else ""
        _put(transaction, "reading", [{"capture_id": capture_id, "clipping_id": number, **reading, "key": key}])


def _highlights(transaction: Transaction, number: int, records: Iterable[Record], plain: str) -> None:
    lost = False
    for each in records:
        at = each["position"]
        lost |= at is not None and plain[at : at + len(each["quotation"])] != each["quotation"]
        row = {**each, "id": _free(transaction, "highlight", each["id"]), "clipping_id": number}
        _put_one(transaction, "highlight", row)
    if lost:
        highlights.settle(transaction, number)


def pointers(transaction: Transaction, targets: Iterable[tuple[int, int, int]]) -> None:
    """Let pointers mean clippings: (clipping, place in its list, target). One that means one already stays so."""
    transaction.connection.executemany(
        "UPDATE read_also SET target_id = ?3 WHERE clipping_id = ?1 AND position = ?2 AND target_id IS NULL", targets
    )


def tag(transaction: Transaction, record: Record) -> bool:
    """Make a tag, unless there is one that is meant by its name; whether it was made."""
    try:
        tags.find(transaction.connection, record["name"])
    except NotFound:
        row = {"id": _free(transaction, "tag", record["id"]), "name": record["name"], "key": fold(record["name"])}
        made = _put_one(transaction, "tag", {**row, "colour": record["colour"]})
        for name in record["aliases"]:
            if transaction.value("SELECT 1 FROM tag WHERE key = ?", (fold(name),)) is None:
                alias = {"key": fold(name), "name": name, "tag_id": made}
                _put(transaction, "tag_alias", [alias], "ON CONFLICT DO NOTHING")
        return True
    return False


def link_kind(transaction: Transaction, record: Record) -> tuple[str, bool]:
    """Make a kind of link, unless there is one of its name; its key here, and whether it was made."""
    there = link_kinds.by_key(transaction.connection)
    for kind in there.values():
        if fold(kind.name) == fold(record["name"]):
            return kind.key, False
    try:
        kind = link_kinds.add(transaction, record["name"], record["inverse"])
    except Refused:  # its inverse is another kind's name
        kind = link_kinds.add(transaction, f"{record['name']} ({len(there)})")
    if record["key"] not in there:
        row = (record["key"], record["position"], kind.key)
        transaction.execute("UPDATE link_type SET key = ?, position = ? WHERE key = ?", row)
        return record["key"], True
    return kind.key, True


def link(transaction: Transaction, record: Record, numbers: Numbers, kinds: Mapping[str, str]) -> bool | None:
    """Link two clippings, unless they are linked so; whether it was done, `None` where an end is not there."""
    source, target = numbers.get(record["source"]), numbers.get(record["target"])
    if source is None or target is None or source == target:
        return None
    known = link_kinds.by_key(transaction.connection)
    kind = known.get(kinds.get(record["kind"], record["kind"])) or known["related"]
    ends = [(source, target)] if kind.directed else [(source, target), (target, source)]
    for one, other in ends:
        query = "SELECT 1 FROM link WHERE source_id = ? AND target_id = ? AND type = ?"
        if transaction.value(query, (one, other, kind.key)):
            return False
    row = {"id": _free(transaction, "link", record["id"]), "source_id": source, "target_id": target, "type": kind.key}
    row |= {name: record[name] for name in ("note", "created_at", "dated")}
    _put_one(transaction, "link", row)
    return True


def unrelated(transaction: Transaction, record: Record, numbers: Numbers) -> bool | None:
    """Remember that two clippings do not belong together; as `link`."""
    return _pair(transaction, "dismissed", record, numbers, {"dismissed_at": record["dismissed_at"]})


def verdict(transaction: Transaction, record: Record, numbers: Numbers) -> bool | None:
    """Remember what a person said of two clippings, whether they are copies; as `link`."""
    said = {"same": int(record["same"]), "decided_at": record["decided_at"]}
    return _pair(transaction, "reprint_verdict", record, numbers, said)


def _pair(
    transaction: Transaction, table: str, record: Record, numbers: Numbers, said: Mapping[str, Any]
) -> bool | None:
    one, other = numbers.get(record["one"]), numbers.get(record["other"])
    if one is None or other is None or one == other:
        return None
    row = {"one": min(one, other), "other": max(one, other), **said}
    return _put(transaction, table, [row], "ON CONFLICT DO NOTHING") > 0


def story(transaction: Transaction, record: Record, numbers: Numbers) -> bool | None:
    """Make a story, or put the clippings into the one of its name; whether anything was done, `None` as `link`."""
    members = [(each, numbers[each["clipping"]]) for each in record["clippings"] if each["clipping"] in numbers]
    if record["clippings"] and not members:
        return None
    key = fold(record["name"])
    number = transaction.value("SELECT id FROM story WHERE key = ?", (key,))
    made = number is None
    if made:
        row = {name: record[name] for name in ("name", "note", "arranged", "created_at")}
        number = _put_one(transaction, "story", {"id": _free(transaction, "story", record["id"]), "key": key, **row})
    last = transaction.value("SELECT coalesce(max(position), -1) FROM story_clipping WHERE story_id = ?", (number,))
    done = 0
    for at, (each, clipping_id) in enumerate(members, last + 1):
        row = {"story_id": number, "clipping_id": clipping_id, "added_at": each["added_at"]}
        row["position"] = each["position"] if made else at
        done += _put(transaction, "story_clipping", [row], "ON CONFLICT DO NOTHING")
    for each in record["dismissed"]:
        away = numbers.get(each["clipping"])
        inside = "SELECT 1 FROM story_clipping WHERE story_id = ? AND clipping_id = ?"
        if away is not None and not transaction.value(inside, (number, away)):
            row = {"story_id": number, "clipping_id": away, "dismissed_at": each["dismissed_at"]}
            done += _put(transaction, "story_dismissed", [row], "ON CONFLICT DO NOTHING")
    return made or done > 0


def saved_search(transaction: Transaction, record: Record) -> bool:
    """Save a search, unless there is one of its name; whether it was done."""
    key = fold(record["name"])
    if transaction.value("SELECT 1 FROM saved_search WHERE key = ?", (key,)):
        return False
    row = {name: record[name] for name in ("name", "query", "view", "sort", "position", "created_at")}
    if transaction.value("SELECT 1 FROM saved_search WHERE position = ?", (row["position"],)):
        row["position"] = transaction.value("SELECT max(position) + 1 FROM saved_search")
    _put_one(transaction, "saved_search", {"id": _free(transaction, "saved_search", record["id"]), "key": key, **row})
    return True


def name_rule(transaction: Transaction, record: Record) -> bool:
    """Remember what a person said of a name, unless something is said of it; whether it was done."""
    return _put(transaction, "name_rule", [{**record, "key": fold(record["found"])}], "ON CONFLICT DO NOTHING") > 0


def address(transaction: Transaction, record: Record) -> bool:
    """Remember what became of an address, unless that is known; whether it was done. This is not undone."""
    row = {"url_key": record["key"], **{name: record[name] for name in ("gone", "moved_to", "checked_at")}}
    return _put(transaction, "address_state", [{**row, "gone": int(row["gone"])}], "ON CONFLICT DO NOTHING") > 0


def reprint_rule(transaction: Transaction, record: Record) -> bool:
    """Choose the leads of reprints so, unless a rule was chosen; whether it was done."""
    if transaction.value("SELECT 1 FROM library WHERE key = 'reprint_lead'"):
        return False
    leads.keep_rule(transaction, leads.LeadRule(record["rule"], tuple(record["outlets"])))
    return True


def arrival_key(source: str, number: int) -> str:
    """By which a clipping is known that came from the library with the id `source` and had this number there."""
    return f"cuttings-json:{source}/{number}"


def twin(
    connection: sqlite3.Connection, record: Record, source: str, claimed: Collection[int]
) -> tuple[int, str, bool] | None:
    """The clipping that a record is already: its id, how it is known in words, whether it is in the trash.

    Those that are `claimed` by another record are not looked at: two clippings that are alike stay two.
    """
    for key in (arrival_key(source, record["id"]), *record["arrivals"]):
        row = connection.execute("SELECT clipping_id FROM arrival WHERE key = ?", (key,)).fetchone()
        if row is not None and row[0] not in claimed:
            return _told(connection, row[0], "was imported before")
    originals = json.dumps([each["sha256"] for each in record["captures"]])
    from_originals = (
        "SELECT DISTINCT clipping.id, captured_at = ?2, url_key, body.text_key FROM capture "
        "JOIN clipping ON clipping.id = capture.clipping_id JOIN body ON body.clipping_id = clipping.id "
        "WHERE capture.sha256 IN (SELECT value FROM json_each(?1)) ORDER BY clipping.id <> ?3, clipping.id"
    )
    own_url = url_key(record["url"]) if record["url"] else None
    plain = Body.from_html(record["html"]).text()
    own_text = text_key(plain)
    for number, same_moment, url, text in connection.execute(
        from_originals, (originals, record["captured_at"], record["id"])
    ).fetchall():
        if number not in claimed:
            if number == record["id"] and same_moment:
                return _told(connection, number, "is the same clipping")
            if url == own_url and (url is not None or text == own_text):
                return _told(connection, number, "has the same original")
    if own_url:
        for number in known_addresses.at(connection, [own_url], 20):
            if number not in claimed:
                return _told(connection, number, "has the same address")
    if plain.strip():
        for number, url, outlet in connection.execute(
            "SELECT id, url_key, outlet FROM body JOIN clipping ON id = clipping_id WHERE body.text_key = ? "
            "AND trashed_at IS NULL ORDER BY id LIMIT 20",
            (own_text,),
        ).fetchall():
            # The same text under two addresses is a reprint, and two clippings.
            if number not in claimed and (url is None or own_url is None) and outlet == record["outlet"]:
                return _told(connection, number, "has the same text")
    return None


def _told(connection: sqlite3.Connection, number: int, how: str) -> tuple[int, str, bool]:
    title, trashed = connection.execute(
        "SELECT title, trashed_at IS NOT NULL FROM clipping WHERE id = ?", (number,)
    ).fetchone()
    return number, f"{number}, “{title}”, {how}{', and is in the trash' if trashed else ''}.", bool(trashed)


def _free(transaction: Transaction, table: str, wanted: int) -> int | None:
    """An id as it was, where nothing has it."""
    if wanted > HIGHEST_KEPT or transaction.value(f"SELECT 1 FROM {table} WHERE id = ?", (wanted,)):
        return None
    return wanted


def _listed(number: int, records: Iterable[Mapping[str, Any]]) -> Iterable[Record]:
    """Rows of a clipping's list, whose order is their position."""
    for position, record in enumerate(records):
        yield {"clipping_id": number, "position": position, **record}


def _put_one(transaction: Transaction, table: str, row: Mapping[str, Any]) -> int:
    names = ", ".join(row)
    marks = ", ".join("?" * len(row))
    return int(
        transaction.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values())).lastrowid or 0
    )


def _put(transaction: Transaction, table: str, rows: Iterable[Mapping[str, Any]], otherwise: str = "") -> int:
    """Insert rows of the same columns; returns how many."""
    found = list(rows)
    if not found:
        return 0
    names = ", ".join(found[0])
    marks = ", ".join("?" * len(found[0]))
    return transaction.connection.executemany(
        f"INSERT INTO {table} ({names}) VALUES ({marks}) {otherwise}", [list(row.values()) for row in found]
    ).rowcount
