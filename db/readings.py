"""What each capture of a clipping said: kept as soon as the clipping itself says something else.

A capture without a row here whose words are those of the clipping's text said what the clipping says now. Of captures
that are older than this table and had other words, nothing is known until somebody reads their bytes again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from db import moments
from db.body import Body
from db.cleaning import clean_article
from db.errors import NotFound, Refused
from db.folding import text_key
from db.model import Article, Capture, Draft
from db.relations import Reading
from db.transaction import Transaction

FIELDS = ("title", "standfirst", "authors", "published", "updated", "correction", "truncated")
"""The fields of an article that a reading has, besides its text."""

_COLUMNS = "title, standfirst, authors, published, updated, correction, truncated, html"


def keep(transaction: Transaction, numbers: Sequence[int]) -> None:
    """Write down what was taken, before the clippings say something else; what is written already stays."""
    for number in numbers:
        waiting = [each for each, _ in _as_now(transaction.connection, number)]
        if waiting:
            taken = _now(transaction.connection, number, by_hand=False)
            for capture_id in waiting:
                _insert(transaction, capture_id, number, taken)


def keep_before_edit(transaction: Transaction, numbers: Sequence[int], field: str) -> None:
    """`keep` those of which nothing else tells what the capture said of a field that a person is about to set."""
    if field in FIELDS:
        said = "EXISTS (SELECT 1 FROM author WHERE clipping_id = id)" if field == "authors" else f"{field} IS NOT NULL"
        found = transaction.column(
            "SELECT id FROM clipping WHERE id IN (SELECT value FROM json_each(?)) "
            f"AND {said} AND NOT EXISTS (SELECT 1 FROM candidate WHERE clipping_id = id AND field = ?)",
            (json.dumps(list(numbers)), field),
        )
        keep(transaction, found)


def write(transaction: Transaction, capture_id: int, number: int, article: Article) -> None:
    """Write down what a capture said; `article` has been cleaned as clippings are."""
    record = {name: getattr(article, name) for name in FIELDS if name != "authors"}
    record |= {"authors": json.dumps(article.authors, ensure_ascii=False), "html": article.body.html()}
    _insert(transaction, capture_id, number, record)


def of(connection: sqlite3.Connection, number: int) -> list[Reading]:
    """What is known of what the captures of a clipping said, newest first."""
    found = [
        _reading(row[0], row[1], dict(zip(_COLUMNS.split(", "), row[2:], strict=True)))
        for row in connection.execute(
            f"SELECT capture_id, taken_at, {_COLUMNS} FROM reading JOIN capture ON capture.id = capture_id "
            "WHERE reading.clipping_id = ?",
            (number,),
        )
    ]
    unwritten = _as_now(connection, number)
    if unwritten:
        taken = _now(connection, number, by_hand=False)
        found += [_reading(capture_id, taken_at, taken) for capture_id, taken_at in unwritten]
    return sorted(found, key=lambda each: (each.taken_at, each.capture), reverse=True)


def present(connection: sqlite3.Connection, number: int) -> Reading:
    """What the clipping says now, corrections of a person and all, as a reading of no capture."""
    return _reading(0, "", _now(connection, number, by_hand=True))


def unread(connection: sqlite3.Connection, number: int) -> list[int]:
    """The captures of which it is not known what they said, newest first."""
    known = {each.capture for each in of(connection, number)}
    rows = connection.execute(
        "SELECT id FROM capture WHERE clipping_id = ? ORDER BY taken_at DESC, id DESC", (number,)
    ).fetchall()
    return [row[0] for row in rows if row[0] not in known]


def said(capture: Capture, draft: Draft) -> Reading:
    """What a capture said whose bytes were read again and gave this draft."""
    article = clean_article(draft.article)
    fields = {name: getattr(article, name) for name in FIELDS if name != "title"}
    return Reading(capture.id, capture.taken_at, article.title, article.body.text(), **fields)


def body(connection: sqlite3.Connection, number: int, capture_id: int) -> Body:
    """The text of a capture as a tree. Raises `NotFound` where it is not known."""
    row = connection.execute(
        "SELECT html FROM reading WHERE clipping_id = ? AND capture_id = ?", (number, capture_id)
    ).fetchone()
    if row is None and capture_id in {each for each, _ in _as_now(connection, number)}:
        row = connection.execute("SELECT html FROM body WHERE clipping_id = ?", (number,)).fetchone()
    if row is None:
        raise NotFound(f"It is not known what capture {capture_id} of clipping {number} said.", "Compare it first.")
    return Body.from_html(row[0])


def _as_now(connection: sqlite3.Connection, number: int) -> list[tuple[int, str]]:
    """The captures, with their times, that have no row and the words of the clipping's text."""
    rows = connection.execute(
        "SELECT capture.id, taken_at FROM capture JOIN body ON body.clipping_id = capture.clipping_id "
        "WHERE capture.clipping_id = ?1 AND capture.id NOT IN (SELECT capture_id FROM reading WHERE clipping_id = ?1) "
        "AND (capture.text_key = body.text_key OR (capture.text_key = '' AND body.text_key = ?2))",
        (number, text_key("")),
    ).fetchall()
    return [(row[0], row[1]) for row in rows]


def _now(connection: sqlite3.Connection, number: int, *, by_hand: bool) -> dict[str, Any]:
    """The columns of a reading as the clipping has them; without `by_hand`, fields are as they were taken."""
    row = connection.execute(
        "SELECT title, standfirst, published, updated, correction, truncated, html FROM clipping "
        "JOIN body ON clipping_id = id WHERE id = ?",
        (number,),
    ).fetchone()
    if row is None:
        raise NotFound(f"There is no clipping {number}.")
    names = ("title", "standfirst", "published", "updated", "correction", "truncated", "html")
    record = dict(zip(names, row, strict=True))
    written = connection.execute("SELECT name FROM author WHERE clipping_id = ? ORDER BY position", (number,))
    record["authors"] = json.dumps([each[0] for each in written], ensure_ascii=False)
    if not by_hand:
        record |= _taken(connection, number)
    record["title"] = record["title"] or row[0]
    return record


def _taken(connection: sqlite3.Connection, number: int) -> dict[str, Any]:
    """The fields that a person set, as they were before."""
    found: dict[str, list[tuple[str, Any]]] = {}
    for field, value, origin in connection.execute(
        "SELECT field, value, origin FROM candidate WHERE clipping_id = ? ORDER BY position", (number,)
    ):
        if field in FIELDS:
            found.setdefault(field, []).append((origin, json.loads(value)))
    record: dict[str, Any] = {}
    for field, candidates in found.items():
        others = [value for origin, value in candidates if origin != "user"]
        if len(others) == len(candidates) or (field == "title" and not others):
            continue
        value = others[0] if others else None
        if field == "authors":
            record[field] = json.dumps(value or [], ensure_ascii=False)
        else:
            record[field] = _date(value) if field in ("published", "updated") else value or None
    return record


def _date(value: str | None) -> str | None:
    with suppress(Refused):
        return moments.normal_date(value) if value else None
    return None


def _insert(transaction: Transaction, capture_id: int, number: int, record: dict[str, Any]) -> None:
    said = f"{record['title']}\n{record['correction'] or ''}"
    key = text_key(said) if Body.from_html(record["html"]).text().strip() else ""
    transaction.execute("DELETE FROM reading WHERE capture_id = ?", (capture_id,))
    transaction.insert("reading", {"capture_id": capture_id, "clipping_id": number, **record, "key": key})


def _reading(capture_id: int, taken_at: str, record: dict[str, Any]) -> Reading:
    return Reading(
        capture_id,
        taken_at,
        record["title"],
        Body.from_html(record["html"]).text(),
        record["standfirst"],
        tuple(json.loads(record["authors"])),
        record["published"],
        record["updated"],
        record["correction"],
        record["truncated"],
    )
