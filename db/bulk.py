"""One change to a field of many clippings: what it would make of each value, and making it so in one step."""

from __future__ import annotations

import json
import re
import sqlite3
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from db import clippings, moments, tags
from db.clippings import FieldValue
from db.errors import Cancelled, NotFound, Refused
from db.folding import fold
from db.model import DATE_FIELDS, LIST_FIELDS
from db.transaction import Transaction

Way = Literal["set", "clear", "replace", "add", "remove"]

TAGS = "tags"
"""What is edited like a list of names, though it is no field of an article."""
WAYS: dict[str, tuple[Way, ...]] = {
    "outlet": ("set", "replace", "clear"),
    "authors": ("set", "add", "remove", "replace", "clear"),
    "agency": ("set", "replace", "clear"),
    "section": ("set", "replace", "clear"),
    "published": ("set", "clear"),
    "updated": ("set", "clear"),
    "language": ("set", "clear"),
    "dateline": ("set", "replace", "clear"),
    "page": ("set", "replace", "clear"),
    "edition": ("set", "replace", "clear"),
    "keywords": ("set", "add", "remove", "replace", "clear"),
    "title": ("replace",),
    "kicker": ("set", "replace", "clear"),
    "url": ("replace",),
    TAGS: ("add", "remove"),
}
"""Fields that many clippings may share a value of, or may need the same words replaced in, and how each is changed."""

_PAGE = 500
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: `text` is what is set, added, removed or looked for; `other` what takes the place of what was found.

    Names of a list have semicolons between. What is looked for is found whatever its case.
    """

    field: str
    way: Way
    text: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a change would do: the clippings whose value becomes another one with both values, and how many stay."""

    edit: Edit
    ids: array[int]
    old: tuple[FieldValue, ...]
    new: tuple[FieldValue, ...]
    same: int


def plan(
    connection: sqlite3.Connection, numbers: Sequence[int], edit: Edit, cancelled: Callable[[], bool] = lambda: False
) -> Plan:
    """Work out what a change would do to some clippings. Raises `Refused` for one that makes no sense, `Cancelled`."""
    change = _changer(replace(edit, text=";".join(_tags(connection, edit.text))) if edit.field == TAGS else edit)
    ids, olds, news = array("q"), [], []
    for start in range(0, len(numbers), _PAGE):
        if cancelled():
            raise Cancelled
        page = numbers[start : start + _PAGE]
        values = _values(connection, page, edit.field)
        for number in page:
            old = values.get(number)
            new = change(old)
            if (new or None) != (old or None):
                if edit.field == "title" and not new:
                    raise Refused("A clipping needs a headline.", "Of one, nothing would be left.")
                ids.append(number)
                olds.append(old)
                news.append(new)
    return Plan(edit, ids, tuple(olds), tuple(news), len(numbers) - len(ids))


def carry_out(transaction: Transaction, made: Plan) -> None:
    """Make it so. What was changed since the plan was made gets the value that was planned."""
    if made.edit.field == TAGS:
        names = _tags(transaction.connection, made.edit.text)
        if made.edit.way == "add":
            tags.put(transaction, made.ids, names)
            clippings.set_flag(transaction, made.ids, "filed", True)
        else:
            there = {fold(name) for value in made.old for name in value or ()}
            tags.take(transaction, made.ids, [name for name in names if fold(name) in there])
        return
    together: dict[FieldValue, list[int]] = {}
    for number, value in zip(made.ids, made.new, strict=True):
        together.setdefault(value, []).append(number)
    for value, numbers in together.items():
        clippings.edit(transaction, numbers, {made.edit.field: value})


def titles(connection: sqlite3.Connection, numbers: Sequence[int]) -> Mapping[int, str]:
    """The headlines of some clippings."""
    found = connection.execute(
        "SELECT id, title FROM clipping WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(numbers)),)
    )
    return dict(found.fetchall())


def _values(connection: sqlite3.Connection, numbers: Sequence[int], field: str) -> Mapping[int, FieldValue]:
    if field == "authors":
        return clippings.authors(connection, numbers)
    if field == TAGS:
        found = clippings.tags_of(connection, numbers)
        return {number: tuple(tag.name for tag in its) for number, its in found.items()}
    if field not in WAYS:
        raise Refused(f"“{field}” cannot be changed in many clippings at once.")
    rows = connection.execute(
        f"SELECT id, {field} FROM clipping WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(numbers)),)
    )
    if field in LIST_FIELDS:
        return {number: tuple(json.loads(value or "[]")) for number, value in rows}
    return dict(rows.fetchall())


def _changer(edit: Edit) -> Callable[[FieldValue], FieldValue]:
    """What a change makes of one value. Raises `Refused`."""
    if edit.way not in WAYS.get(edit.field, ()):
        raise Refused("That cannot be done with this field.", "Choose another way to change it.")
    several = edit.field in (*LIST_FIELDS, TAGS)
    text = edit.text.strip()
    if edit.way != "clear" and not text:
        raise Refused("There is nothing to change yet.", "Write what is meant.")
    match edit.way:
        case "clear":
            return lambda _: () if several else None
        case "set":
            wanted = _names(text) if several else _checked(edit.field, text)
            return lambda _: wanted
        case "add":
            return _adding(_names(text))
        case "remove":
            return _removing({fold(name) for name in _names(text)})
        case "replace":
            return _replacing(re.compile(re.escape(text), re.IGNORECASE), edit.other.strip())


def _checked(field: str, text: str) -> str:
    if field in DATE_FIELDS:
        return moments.normal_date(text)
    if field == "language" and not _LANGUAGE.match(text):
        raise Refused(f"“{text}” is no code of a language.", "Write en for English, de for German, ur for Urdu.")
    return " ".join(text.split())


def _adding(names: tuple[str, ...]) -> Callable[[FieldValue], FieldValue]:
    def add(old: FieldValue) -> FieldValue:
        there = {fold(name) for name in old or ()}
        return (*(old or ()), *(name for name in names if fold(name) not in there))

    return add


def _removing(keys: set[str]) -> Callable[[FieldValue], FieldValue]:
    return lambda old: tuple(name for name in old or () if fold(name) not in keys)


def _replacing(pattern: re.Pattern[str], other: str) -> Callable[[FieldValue], FieldValue]:
    def one(value: str) -> str:
        changed, count = pattern.subn(lambda _: other, value)
        return " ".join(changed.split()) if count else value

    def every(old: FieldValue) -> FieldValue:
        if isinstance(old, tuple):
            return tuple(dict.fromkeys(filter(None, map(one, old))))
        return (one(old) or None) if old else old

    return every


def _names(text: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(filter(None, (" ".join(part.split()) for part in text.split(";")))))
    if not found:
        raise Refused("There is no name in that.", "Write names with semicolons between.")
    return found


def _tags(connection: sqlite3.Connection, text: str) -> tuple[str, ...]:
    """Tags by name or alias, as they are called where they are known."""
    found = []
    for name in _names(text) if text.strip() else ():
        try:
            found.append(tags.find(connection, name).name)
        except NotFound:
            found.append(tags.normal_name(name))
    return tuple(dict.fromkeys(found))
