"""Tags: names with a path, colours and aliases; which clippings carry them."""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections.abc import Collection, Iterable, Sequence

from db.clippings import require
from db.errors import NotFound, Refused
from db.folding import fold
from db.model import Tag
from db.transaction import Transaction

COLOURS = (
    "#3b82f6",
    "#f59e0b",
    "#ef4444",
    "#8b5cf6",
    "#10b981",
    "#eab308",
    "#06b6d4",
    "#6366f1",
    "#ec4899",
    "#84cc16",
    "#14b8a6",
    "#f97316",
)
"""Colours that new tags get in turn."""

LONGEST = 200


def normal_name(name: str) -> str:
    """A tag's name as it is kept: parts of the path trimmed, empty ones dropped. Raises `Refused` when none is left."""
    plain = "".join(char for char in unicodedata.normalize("NFC", name) if unicodedata.category(char)[0] != "C")
    parts = [" ".join(part.split()) for part in plain.lstrip("#").split("/")]
    kept = "/".join(part for part in parts if part)
    if not kept:
        raise Refused("A tag needs a name.", "Write a word, or a path such as war/ukraine.")
    if len(kept) > LONGEST:
        raise Refused(f"A tag's name can have {LONGEST} characters.", "Choose a shorter one.")
    return kept


def find(connection: sqlite3.Connection, name: str) -> Tag:
    """The tag with this name or alias. Raises `NotFound`."""
    key = fold(normal_name(name))
    row = connection.execute("SELECT id, name, colour FROM tag WHERE key = ?", (key,)).fetchone()
    row = (
        row
        or connection.execute(
            "SELECT tag.id, tag.name, colour FROM tag_alias JOIN tag ON tag.id = tag_id WHERE tag_alias.key = ?", (key,)
        ).fetchone()
    )
    if row is None:
        raise NotFound(f"There is no tag “{name}”.", "“cuttings tag list” shows the tags that there are.")
    return Tag(*row)


def every(connection: sqlite3.Connection, ids: Collection[int] | None = None) -> list[Tag]:
    """All tags by name, or those of some ids that are there, with their counts outside the trash and their aliases."""
    chosen, values = "", tuple[str, ...]()
    if ids is not None:
        chosen, values = "WHERE tag_id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    counted = dict(
        connection.execute(f"SELECT tag_id, count(*) FROM tagging {chosen} GROUP BY tag_id", values).fetchall()
    )
    trashed = dict(
        connection.execute(
            "SELECT tag_id, count(*) FROM clipping JOIN tagging ON clipping_id = id WHERE trashed_at IS NOT NULL "
            "GROUP BY tag_id"
        ).fetchall()
    )
    aliases: dict[int, list[str]] = {}
    for number, name in connection.execute(f"SELECT tag_id, name FROM tag_alias {chosen} ORDER BY key", values):
        aliases.setdefault(number, []).append(name)
    return [
        Tag(row[0], row[1], row[2], counted.get(row[0], 0) - trashed.get(row[0], 0), tuple(aliases.get(row[0], ())))
        for row in connection.execute(
            f"SELECT id, name, colour FROM tag {chosen.replace('tag_id', 'id')} ORDER BY key", values
        )
    ]


def ids_of(connection: sqlite3.Connection, clipping_ids: Collection[int]) -> frozenset[int]:
    """The ids of the tags that some clippings have."""
    rows = connection.execute(
        "SELECT DISTINCT tag_id FROM tagging WHERE clipping_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(clipping_ids)),),
    )
    return frozenset(row[0] for row in rows)


def put(transaction: Transaction, clipping_ids: Sequence[int], names: Iterable[str]) -> None:
    """Give some clippings some tags; new names become tags."""
    require(transaction.connection, clipping_ids)
    for name in names:
        transaction.execute(
            "INSERT OR IGNORE INTO tagging SELECT value, ? FROM json_each(?)",
            (_made(transaction, name), json.dumps(list(clipping_ids))),
        )


def take(transaction: Transaction, clipping_ids: Sequence[int], names: Iterable[str]) -> None:
    """Take some tags off some clippings. The tags themselves stay. Raises `NotFound` for an unknown name."""
    require(transaction.connection, clipping_ids)
    for name in names:
        transaction.execute(
            "DELETE FROM tagging WHERE tag_id = ? AND clipping_id IN (SELECT value FROM json_each(?))",
            (find(transaction.connection, name).id, json.dumps(list(clipping_ids))),
        )


def rename(transaction: Transaction, old: str, new: str) -> None:
    """Give a tag, and the tags below it, a new path; where that exists already the two become one."""
    above, name = path_of(transaction.connection, old), normal_name(new)
    moved = family(transaction.connection, above)
    # The deepest first where a tag moves below its own old path, so that none meets one that has yet to move.
    for child in reversed(moved) if fold(name).startswith(f"{fold(above)}/") else moved:
        path = name + child.name[len(above) :]
        key = fold(path)
        present = transaction.value("SELECT id FROM tag WHERE key = ?", (key,))
        if present is not None and present != child.id:
            _merge_one(transaction, child, present)
            continue
        transaction.execute("DELETE FROM tag_alias WHERE key = ?", (key,))
        transaction.execute("UPDATE tag SET name = ?, key = ? WHERE id = ?", (path, key, child.id))


def merge(transaction: Transaction, names: Sequence[str], into: str) -> None:
    """Make several tags one; the old names stay as its aliases. Tags below the old ones move along."""
    target = _made(transaction, into)
    kept = transaction.value("SELECT name FROM tag WHERE id = ?", (target,))
    for above in [path_of(transaction.connection, name) for name in names]:
        if fold(above) == fold(kept):
            continue
        if fold(kept).startswith(f"{fold(above)}/"):
            raise Refused(f"“{above}” cannot be merged into a tag below it.", "Merge the other way round.")
        for tag in family(transaction.connection, above):
            if fold(tag.name) == fold(above):
                _merge_one(transaction, tag, target)
            else:
                rename(transaction, tag.name, kept + tag.name[len(above) :])


def colour(transaction: Transaction, name: str, value: str) -> None:
    """Set a tag's colour, `#rrggbb`."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise Refused(f"“{value}” is not a colour.", "Write it as #3b82f6.")
    tag = find(transaction.connection, name)
    transaction.execute("UPDATE tag SET colour = ? WHERE id = ?", (value.lower(), tag.id))


def delete(transaction: Transaction, name: str) -> None:
    """Delete a tag and the tags below it; the clippings stay."""
    for each in family(transaction.connection, path_of(transaction.connection, name)):
        _drop(transaction, each.id)


def delete_some(transaction: Transaction, names: Sequence[str], *, below: bool) -> None:
    """Delete several tags, `below` with the tags below them; one that went with another is no error."""
    paths = [path_of(transaction.connection, name) for name in names]
    for path in paths:
        for each in family(transaction.connection, path):
            if below or fold(each.name) == fold(path):
                _drop(transaction, each.id)


def alias(transaction: Transaction, name: str, other: str) -> None:
    """Let a tag be meant by another name too."""
    tag, spelled = find(transaction.connection, name), normal_name(other)
    if transaction.value("SELECT id FROM tag WHERE key = ?", (fold(spelled),)) is not None:
        raise Refused(f"“{spelled}” is a tag of its own.", "Merge the two instead.")
    _let_mean(transaction, spelled, tag.id)


def set_aliases(transaction: Transaction, name: str, others: Sequence[str]) -> None:
    """Let a tag be meant by just these other names too. Raises `Refused` for one that is a tag of its own."""
    tag = find(transaction.connection, name)
    transaction.execute("DELETE FROM tag_alias WHERE tag_id = ?", (tag.id,))
    for other in others:
        alias(transaction, tag.name, other)


def path_of(connection: sqlite3.Connection, name: str) -> str:
    """The name of a tag as it is kept, or of a path that is only the beginning of others. Raises `NotFound`."""
    path = normal_name(name)
    if not any(fold(tag.name) != fold(path) for tag in family(connection, path)):
        return find(connection, name).name
    return path


def family(connection: sqlite3.Connection, path: str) -> list[Tag]:
    """The tag with this path, where there is one, and all below it."""
    key = fold(path)
    rows = connection.execute(
        "SELECT id, name, colour FROM tag WHERE key = ? OR (key >= ? AND key < ?) ORDER BY key",
        (key, f"{key}/", f"{key}0"),
    )
    return [Tag(*row) for row in rows]


def _made(transaction: Transaction, name: str) -> int:
    """The id of the tag with this name or alias, made when it is new."""
    try:
        return find(transaction.connection, name).id
    except NotFound:
        clean = normal_name(name)
        made = int(transaction.value("SELECT coalesce(max(id), 0) FROM tag"))
        return transaction.insert("tag", {"name": clean, "key": fold(clean), "colour": COLOURS[made % len(COLOURS)]})


def _merge_one(transaction: Transaction, tag: Tag, target: int) -> None:
    transaction.execute(
        "INSERT OR IGNORE INTO tagging SELECT clipping_id, ? FROM tagging WHERE tag_id = ?", (target, tag.id)
    )
    transaction.execute("UPDATE tag_alias SET tag_id = ? WHERE tag_id = ?", (target, tag.id))
    _drop(transaction, tag.id)
    _let_mean(transaction, tag.name, target)


def _let_mean(transaction: Transaction, name: str, tag_id: int) -> None:
    transaction.execute(
        "INSERT INTO tag_alias VALUES (?, ?, ?) "
        "ON CONFLICT (key) DO UPDATE SET name = excluded.name, tag_id = excluded.tag_id",
        (fold(name), name, tag_id),
    )


def _drop(transaction: Transaction, tag_id: int) -> None:
    transaction.execute("DELETE FROM tagging WHERE tag_id = ?", (tag_id,))
    transaction.execute("DELETE FROM tag_alias WHERE tag_id = ?", (tag_id,))
    transaction.execute("DELETE FROM tag WHERE id = ?", (tag_id,))
