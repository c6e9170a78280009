"""Clippings: writing them from drafts, correcting their fields, reading them one by one or as pages of rows."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from db import addresses, assets, captures, known_addresses, moments, orders, read_also, readings
from db.body import Body
from db.cleaning import clean_article, clean_value
from db.errors import NotFound, Refused
from db.folding import count_words, fold, text_key
from db.model import FIELD_NAMES, FIELDS, LIST_FIELDS, Article, Candidate, Clipping, Draft, LeftOut, Origin, Row, Tag
from db.reprints import groups
from db.sort import Sort
from db.transaction import Transaction

COLUMN_FIELDS = tuple(name for name in FIELDS if name != "authors")
"""The fields that are columns of the clipping table."""

OPENING = 400
"""Characters of the body that a row of the list carries."""

_PAGE = 500

VIEWS = {
    "all": "trashed_at IS NULL",
    "inbox": "trashed_at IS NULL AND filed = 0",
    "unread": "trashed_at IS NULL AND read = 0",
    "starred": "trashed_at IS NULL AND starred = 1",
    "trash": "trashed_at IS NOT NULL",
}
"""The lists of the sidebar as SQL conditions on the clipping table."""


def add(transaction: Transaction, draft: Draft, sha256: str, *, starred: bool, filed: bool) -> int:
    """Write a draft as a new clipping with its first capture, whose bytes are kept already; returns the id."""
    article = clean_article(draft.article)
    captured_at = draft.original.taken_at
    record: dict[str, Any] = {name: _as_column(name, getattr(article, name)) for name in COLUMN_FIELDS}
    record.update(
        url_key=addresses.url_key(article.url) if article.url else None,
        captured_at=captured_at,
        sort_date=moments.sort_date(article.published, captured_at),
        starred=int(starred),
        filed=int(filed),
    )
    number = transaction.insert("clipping", record)
    _write_body(transaction, number, article.body, new=True)
    _write_authors(transaction, number, article.authors)
    _write_findings(transaction, number, draft.candidates, draft.left_out)
    transaction.insert("title_key", {"clipping_id": number, "key": fold(article.title)})
    read_also.write(transaction, number, article.read_also)
    captures.add(transaction, number, draft.original, sha256, article.body.text())
    assets.write(transaction, number, draft.assets)
    _settle_addresses(transaction, number, arrived=True)
    return number


def take_again(transaction: Transaction, number: int, draft: Draft, sha256: str) -> None:
    """Add a capture; fields and body follow it, except those that a person has set.

    A text that is cut off does not take the place of a whole one, nor one without words that of any, nor one that was
    taken before that of a later one; it stays in the capture. Pictures that are kept already keep their places.
    """
    require(transaction.connection, [number])
    readings.keep(transaction, [number])
    newest = transaction.value("SELECT max(taken_at) FROM capture WHERE clipping_id = ?", (number,))
    article = clean_article(draft.article)
    capture_id = captures.add(transaction, number, draft.original, sha256, article.body.text())
    readings.write(transaction, capture_id, number, article)
    assets.write(transaction, number, draft.assets)
    if newest and draft.original.taken_at < newest and body(transaction.connection, number):
        return
    was_whole = transaction.value("SELECT truncated IS NULL FROM clipping WHERE id = ?", (number,))
    better = bool(article.body) and not (article.truncated and was_whole)
    by_hand = {each.field for each in _candidates(transaction.connection, number) if each.origin is Origin.USER}
    for name in FIELDS:
        value = getattr(article, name)
        if name not in by_hand and (better if name == "truncated" else value):
            _set_field(transaction, number, name, value)
    if "body" not in by_hand and better:
        _write_body(
            transaction, number, assets.placed(article.body, assets.sources_kept(transaction.connection, number))
        )
        transaction.execute("DELETE FROM read_also WHERE clipping_id = ?", (number,))
        read_also.write(transaction, number, article.read_also)
    kept = [each for each in _candidates(transaction.connection, number) if each.origin is Origin.USER]
    transaction.execute("DELETE FROM candidate WHERE clipping_id = ?", (number,))
    transaction.execute("DELETE FROM left_out WHERE clipping_id = ?", (number,))
    _write_findings(transaction, number, (*kept, *draft.candidates), draft.left_out)
    _settle_addresses(transaction, number, arrived=bool(article.body))


def note_reading(transaction: Transaction, number: int, capture_id: int, draft: Draft) -> None:
    """Write down what a capture said whose bytes were read again."""
    article = clean_article(draft.article)
    readings.write(transaction, capture_id, number, article)
    captures.note_words(transaction, capture_id, article.body.text())


def use_reading(transaction: Transaction, number: int, capture_id: int) -> None:
    """Give a clipping the text that one of its captures had, as if by hand."""
    text = readings.body(transaction.connection, number, capture_id)
    edit_body(transaction, number, assets.placed(text, assets.sources_kept(transaction.connection, number)))


FieldValue = str | tuple[str, ...] | None
"""What a field is set to: a text, the names of authors, or nothing."""


def edit(transaction: Transaction, numbers: Sequence[int], fields: Mapping[str, FieldValue]) -> None:
    """Set fields of some clippings by hand. Raises `Refused` for an unknown field, a bad date, an empty headline."""
    require(transaction.connection, numbers)
    for field, value in fields.items():
        if field not in FIELDS:
            raise Refused(f"There is no field “{field}”.", f"The fields are {', '.join(FIELDS)}.")
        clean = clean_value(field, value)
        readings.keep_before_edit(transaction, numbers, field)
        for number in numbers:
            _set_field(transaction, number, field, clean)
            _remember_by_hand(transaction, number, field, clean)
    if fields.keys() & {"url", "title"}:
        for number in numbers:
            _settle_addresses(transaction, number)


def edit_body(transaction: Transaction, number: int, body: Body) -> None:
    """Replace the text of a clipping by hand; the captures keep the original."""
    require(transaction.connection, [number])
    readings.keep(transaction, [number])
    _write_body(transaction, number, body)
    _remember_by_hand(transaction, number, "body", "")


def put_back(transaction: Transaction, number: int, piece: LeftOut, body: Body) -> None:
    """Replace the text by one that has a piece which was left out of it, and count that as left out no more."""
    edit_body(transaction, number, body)
    transaction.execute(
        "DELETE FROM left_out WHERE clipping_id = ? AND text = ? AND reason = ?", (number, piece.text, piece.reason)
    )


def place_assets(transaction: Transaction, number: int) -> None:
    """Let the pictures of a clipping's text name their kept files, found by their addresses."""
    old = body(transaction.connection, number)
    new = assets.placed(old, assets.sources_kept(transaction.connection, number))
    if new != old:
        _write_body(transaction, number, new)


def set_note(transaction: Transaction, number: int, text: str) -> None:
    """Set or, with an empty text, remove the person's note."""
    require(transaction.connection, [number])
    if not text.strip():
        transaction.execute("DELETE FROM note WHERE clipping_id = ?", (number,))
        return
    transaction.execute(
        "INSERT INTO note VALUES (?, ?, ?) ON CONFLICT (clipping_id) DO UPDATE SET text = excluded.text, "
        "changed_at = excluded.changed_at WHERE text IS NOT excluded.text",
        (number, text, moments.now()),
    )


def set_flag(transaction: Transaction, numbers: Sequence[int], flag: str, on: bool) -> None:
    """Set `starred`, `filed` or `read` of some clippings."""
    if flag not in ("starred", "filed", "read"):
        raise KeyError(flag)
    require(transaction.connection, numbers)
    transaction.execute(
        f"UPDATE clipping SET {flag} = ? WHERE {flag} <> ? AND id IN (SELECT value FROM json_each(?))",
        (int(on), int(on), json.dumps(list(numbers))),
    )


def require(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    """Raise `NotFound` unless every one of these clippings exists."""
    wanted = set(numbers)
    rows = connection.execute(
        "SELECT id FROM clipping WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(wanted)),)
    )
    missing = sorted(wanted - {row[0] for row in rows})
    if missing:
        raise NotFound(f"There is no clipping {missing[0]}.", "“cuttings list” shows the numbers that there are.")


def get(connection: sqlite3.Connection, number: int) -> Clipping:
    """One clipping, whole. Raises `NotFound`."""
    row = connection.execute(
        f"SELECT {', '.join(COLUMN_FIELDS)}, captured_at, word_count, starred, filed, read, trashed_at "
        "FROM clipping WHERE id = ?",
        (number,),
    ).fetchone()
    if row is None:
        raise NotFound(f"There is no clipping {number}.", "“cuttings list” shows the numbers that there are.")
    fields = dict(zip(COLUMN_FIELDS, row[: len(COLUMN_FIELDS)], strict=True))
    fields["keywords"] = tuple(json.loads(fields["keywords"] or "[]"))
    captured_at, word_count, starred, filed, read, trashed_at = row[len(COLUMN_FIELDS) :]
    article = Article(body=body(connection, number), authors=authors(connection, [number]).get(number, ()), **fields)
    article = replace(article, read_also=read_also.of(connection, number))
    note = connection.execute("SELECT text FROM note WHERE clipping_id = ?", (number,)).fetchone()
    newest = connection.execute(
        "SELECT sha256 FROM capture WHERE clipping_id = ? ORDER BY taken_at DESC, id DESC LIMIT 1", (number,)
    ).fetchone()
    left_out = connection.execute(
        "SELECT text, reason FROM left_out WHERE clipping_id = ? ORDER BY position", (number,)
    )
    return Clipping(
        number,
        article,
        tags_of(connection, [number]).get(number, ()),
        captured_at,
        newest[0] if newest else "",
        word_count,
        bool(starred),
        bool(filed),
        bool(read),
        trashed_at,
        note[0] if note else "",
        tuple(_candidates(connection, number)),
        tuple(LeftOut(*each) for each in left_out),
        groups.of(connection, [number]).get(number),
    )


def body(connection: sqlite3.Connection, number: int) -> Body:
    """The text of a clipping as a tree."""
    row = connection.execute("SELECT html FROM body WHERE clipping_id = ?", (number,)).fetchone()
    if row is None:
        raise NotFound(f"There is no clipping {number}.", "“cuttings list” shows the numbers that there are.")
    return Body.from_html(row[0])


def texts(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, str]:
    """The plain texts of some clippings by id."""
    rows = connection.execute(
        "SELECT clipping_id, text FROM body WHERE clipping_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(numbers)),),
    )
    return {row[0]: row[1] for row in rows}


def rows(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[Row]:
    """What the list shows of some clippings, in the order given; ids that are gone are left out."""
    found: dict[int, Row] = {}
    for start in range(0, len(numbers), _PAGE):
        page = list(numbers[start : start + _PAGE])
        tags, names = tags_of(connection, page), authors(connection, page)
        for row in connection.execute(
            "SELECT clipping.id, title, outlet, agency, published, captured_at, substr(body.text, 1, ?), word_count, "
            "starred, filed, read, trashed_at IS NOT NULL, language, truncated, section, updated, url, "
            "(SELECT group_id FROM reprint WHERE reprint.clipping_id = clipping.id) FROM json_each(?) AS wanted "
            "JOIN clipping ON clipping.id = wanted.value JOIN body ON body.clipping_id = clipping.id",
            (OPENING, json.dumps(page)),
        ):
            number, title, outlet, agency, published, captured_at, opening, word_count, *flags = row
            starred, filed, read, trashed, *more = flags
            found[number] = Row(
                number,
                title,
                outlet,
                agency,
                names.get(number, ()),
                published,
                captured_at,
                opening,
                word_count,
                bool(starred),
                bool(filed),
                bool(read),
                bool(trashed),
                tags.get(number, ()),
                *more,
            )
    return [found[number] for number in numbers if number in found]


def ids(connection: sqlite3.Connection, view: str, sort: Sort, first: int | None = None) -> array[int]:
    """The ids of a view of the sidebar in order (relevance counts as newest), all or the first of them."""
    direction = "ASC" if sort is Sort.OLDEST else "DESC"
    # One text of all ids: while SQLite makes it, Python does not hold up other threads row by row.
    (text,) = connection.execute(
        f"SELECT group_concat(id) FROM (SELECT id FROM clipping WHERE {VIEWS[view]} "
        f"ORDER BY sort_date {direction}, id {direction} LIMIT ?)",
        (-1 if first is None or sort.key else first,),
    ).fetchone()
    found = array("q", map(int, text.split(",")) if text else ())
    if sort.key:
        found = orders.arranged(connection, found, sort)[:first]
    return found


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many clippings each view holds."""
    return {
        view: int(connection.execute(f"SELECT count(*) FROM clipping WHERE {condition}").fetchone()[0])
        for view, condition in VIEWS.items()
    }


_VALUES = {
    name: f"SELECT {name}, count(*) FROM clipping WHERE {name} IS NOT NULL AND trashed_at IS NULL GROUP BY {name}"
    for name in ("outlet", "agency", "section", "language", "dateline")
}
_VALUES["author"] = (
    "SELECT name, count(*) FROM author JOIN clipping ON clipping.id = clipping_id "
    "WHERE trashed_at IS NULL GROUP BY name"
)


def values(connection: sqlite3.Connection, field: str) -> list[tuple[str, int]]:
    """The distinct values of outlet, agency, author, section, language or dateline with their counts, most first."""
    found = [(row[0], int(row[1])) for row in connection.execute(_VALUES[field])]
    return sorted(found, key=lambda pair: (-pair[1], pair[0].casefold()))


def authors(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The authors of some clippings by id, in the order of the byline."""
    found: dict[int, tuple[str, ...]] = {}
    for number, name in connection.execute(
        "SELECT clipping_id, name FROM author WHERE clipping_id IN (SELECT value FROM json_each(?)) "
        "ORDER BY clipping_id, position",
        (json.dumps(list(numbers)),),
    ):
        found[number] = (*found.get(number, ()), name)
    return found


def tags_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, tuple[Tag, ...]]:
    """The tags of some clippings by id, by name; their counts are not filled in."""
    found: dict[int, tuple[Tag, ...]] = {}
    for number, tag_id, name, colour in connection.execute(
        "SELECT clipping_id, tag.id, name, colour FROM json_each(?) AS wanted "
        "JOIN tagging ON clipping_id = wanted.value JOIN tag ON tag.id = tag_id ORDER BY tag.key",
        (json.dumps(list(numbers)),),
    ):
        found[number] = (*found.get(number, ()), Tag(tag_id, name, colour))
    return found


def _as_column(field: str, value: Any) -> Any:
    """A field's value as its column holds it."""
    return (json.dumps(value, ensure_ascii=False) if value else None) if field in LIST_FIELDS else value


def _set_field(transaction: Transaction, number: int, field: str, value: Any) -> None:
    if field == "authors":
        if authors(transaction.connection, [number]).get(number, ()) != tuple(value or ()):
            transaction.execute("DELETE FROM author WHERE clipping_id = ?", (number,))
            _write_authors(transaction, number, value or ())
        return
    record: dict[str, Any] = {field: _as_column(field, value)}
    if field == "url":
        record["url_key"] = addresses.url_key(value) if value else None
    if field == "published":
        captured_at = transaction.value("SELECT captured_at FROM clipping WHERE id = ?", (number,))
        record["sort_date"] = moments.sort_date(value, captured_at)
    pairs = ", ".join(f"{name} = ?" for name in record)
    differs = " OR ".join(f"{name} IS NOT ?" for name in record)
    values = [*record.values(), number, *record.values()]
    transaction.execute(f"UPDATE clipping SET {pairs} WHERE id = ? AND ({differs})", values)
    if field == "title":
        transaction.execute("UPDATE title_key SET key = ? WHERE clipping_id = ?", (fold(value), number))


def _settle_addresses(transaction: Transaction, number: int, *, arrived: bool = False) -> None:
    """Write down by which addresses a clipping is known now, and let pointers that were waiting for it point to it."""
    keys = known_addresses.renew(transaction, number)
    if arrived:
        known_addresses.arrived(transaction, keys)
    read_also.complete(transaction, number, keys)


def _write_body(transaction: Transaction, number: int, text: Body, *, new: bool = False) -> None:
    markup, plain = text.html(), text.text()
    record = {
        "html": markup,
        "text": plain,
        "sha256": hashlib.sha256(markup.encode()).hexdigest(),
        "text_key": text_key(plain),
    }
    if new:
        transaction.insert("body", {"clipping_id": number, **record})
    else:
        transaction.update("body", number, record)
    transaction.execute("UPDATE clipping SET word_count = ? WHERE id = ?", (count_words(plain), number))


def _write_authors(transaction: Transaction, number: int, names: Iterable[str]) -> None:
    transaction.insert_all(
        "author", ({"clipping_id": number, "position": at, "name": name} for at, name in enumerate(names))
    )


def _write_findings(
    transaction: Transaction, number: int, candidates: Iterable[Candidate], left_out: Iterable[LeftOut]
) -> None:
    transaction.insert_all(
        "candidate",
        (
            {
                "clipping_id": number,
                "position": at,
                "field": each.field,
                "value": json.dumps(each.value, ensure_ascii=False),
                "origin": each.origin.value,
                "confidence": float(each.confidence),
                "detail": each.detail,
            }
            for at, each in enumerate(candidates)
        ),
    )
    transaction.insert_all(
        "left_out",
        (
            {"clipping_id": number, "position": at, "text": each.text, "reason": each.reason}
            for at, each in enumerate(left_out)
        ),
    )


def _remember_by_hand(transaction: Transaction, number: int, field: str, value: Any) -> None:
    """Note that a person set this field, before all other candidates of it."""
    written = json.dumps(value or ("" if field not in LIST_FIELDS else []), ensure_ascii=False)
    changed = transaction.execute(
        "UPDATE candidate SET value = ? WHERE clipping_id = ? AND field = ? AND origin = ?",
        (written, number, field, Origin.USER.value),
    ).rowcount
    if not changed:
        first = transaction.value("SELECT min(position) FROM candidate WHERE clipping_id = ?", (number,))
        transaction.insert(
            "candidate",
            {
                "clipping_id": number,
                "position": (first or 0) - 1,
                "field": field,
                "value": written,
                "origin": Origin.USER.value,
                "confidence": 1.0,
                "detail": "",
            },
        )


def _candidates(connection: sqlite3.Connection, number: int) -> list[Candidate]:
    found = []
    for field, value, origin, confidence, detail in connection.execute(
        "SELECT field, value, origin, confidence, detail FROM candidate WHERE clipping_id = ? ORDER BY position",
        (number,),
    ):
        read = json.loads(value)
        found.append(
            Candidate(field, tuple(read) if isinstance(read, list) else read, Origin(origin), confidence, detail)
        )
    return found


def label(verb: str, numbers: Sequence[int], what: str = "clipping") -> str:
    """The name of an undo step: 'Star 3 clippings', 'Star clipping'."""
    return f"{verb} {what}" if len(numbers) == 1 else f"{verb} {len(numbers):,} {what}s"


def edit_label(numbers: Sequence[int], fields: Iterable[str]) -> str:
    """The name of the undo step of a field edit."""
    name = ", ".join(FIELD_NAMES.get(field, field).lower() for field in fields)
    return f"Edit {name}" if len(numbers) == 1 else f"Edit {name} of {len(numbers):,} clippings"
