"""Stories: named gatherings of clippings, in the order of their dates or by hand."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence

from db import moments
from db.clippings import require
from db.errors import NotFound, Refused
from db.folding import fold
from db.model import Story
from db.names import clean_name
from db.transaction import Transaction

_STORIES = (
    "SELECT story.id, name, note, arranged, created_at, count(clipping.id) FROM story "
    "LEFT JOIN story_clipping ON story_id = story.id "
    "LEFT JOIN clipping ON clipping.id = clipping_id AND trashed_at IS NULL"
)


def every(connection: sqlite3.Connection, ids: Collection[int] | None = None) -> list[Story]:
    """All stories by name, or those of some ids, with the number of their clippings outside the trash."""
    if ids is None:
        return [_story(row) for row in connection.execute(f"{_STORIES} GROUP BY story.id ORDER BY key")]
    rows = connection.execute(
        f"{_STORIES} WHERE story.id IN (SELECT value FROM json_each(?)) GROUP BY story.id ORDER BY key",
        (json.dumps(list(ids)),),
    )
    return [_story(row) for row in rows]


def get(connection: sqlite3.Connection, story_id: int) -> Story:
    """One story. Raises `NotFound`."""
    row = connection.execute(f"{_STORIES} WHERE story.id = ? GROUP BY story.id", (story_id,)).fetchone()
    if row is None:
        raise NotFound("That story is gone.")
    return _story(row)


def find(connection: sqlite3.Connection, name: str) -> Story:
    """The story with this name. Raises `NotFound`."""
    row = connection.execute("SELECT id FROM story WHERE key = ?", (fold(name),)).fetchone()
    if row is None:
        raise NotFound(f"There is no story “{name}”.", "“cuttings story list” shows those that there are.")
    return get(connection, row[0])


def members(connection: sqlite3.Connection, story_id: int) -> list[int]:
    """The clippings of a story outside the trash in its order. Raises `NotFound`."""
    order = "position, clipping_id" if get(connection, story_id).by_hand else "sort_date, clipping_id"
    rows = connection.execute(
        "SELECT clipping_id FROM story_clipping JOIN clipping ON clipping.id = clipping_id "
        f"WHERE story_id = ? AND trashed_at IS NULL ORDER BY {order}",
        (story_id,),
    )
    return [row[0] for row in rows]


def of(connection: sqlite3.Connection, clipping_id: int) -> list[Story]:
    """The stories that a clipping is in, by name."""
    rows = connection.execute(
        f"{_STORIES} WHERE story.id IN (SELECT story_id FROM story_clipping WHERE clipping_id = ?) "
        "GROUP BY story.id ORDER BY key",
        (clipping_id,),
    )
    return [_story(row) for row in rows]


def ids_of(connection: sqlite3.Connection, clipping_ids: Collection[int]) -> frozenset[int]:
    """The ids of the stories that some clippings are in."""
    rows = connection.execute(
        "SELECT DISTINCT story_id FROM story_clipping WHERE clipping_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(clipping_ids)),),
    )
    return frozenset(row[0] for row in rows)


def of_many(connection: sqlite3.Connection, clipping_ids: Sequence[int]) -> dict[str, int]:
    """The names of the stories that some clippings are in, with how many of these are."""
    rows = connection.execute(
        "SELECT name, count(*) FROM story JOIN story_clipping ON story_id = story.id "
        "WHERE clipping_id IN (SELECT value FROM json_each(?)) GROUP BY story.id ORDER BY key",
        (json.dumps(list(clipping_ids)),),
    )
    return {row[0]: row[1] for row in rows}


def add(transaction: Transaction, name: str, clipping_ids: Sequence[int], note: str) -> int:
    """Make a story of some clippings, in this order; returns its id. Raises `Refused` for a name that is taken."""
    clean = _free_name(transaction, name)
    story_id = transaction.insert(
        "story", {"name": clean, "key": fold(clean), "note": note.strip(), "created_at": moments.now()}
    )
    put(transaction, story_id, clipping_ids)
    return story_id


def put(transaction: Transaction, story_id: int, clipping_ids: Sequence[int]) -> None:
    """Put clippings at the end of a story; those that are in it already stay where they are."""
    get(transaction.connection, story_id)
    require(transaction.connection, clipping_ids)
    last = transaction.value("SELECT coalesce(max(position), -1) FROM story_clipping WHERE story_id = ?", (story_id,))
    transaction.execute(
        "INSERT OR IGNORE INTO story_clipping SELECT ?, value, key + ? + 1, ? FROM json_each(?)",
        (story_id, last, moments.now(), json.dumps(list(dict.fromkeys(clipping_ids)))),
    )
    undismiss(transaction, story_id, clipping_ids)


def put_by_name(transaction: Transaction, name: str, clipping_ids: Sequence[int]) -> int:
    """Put clippings at the end of the story with this name, which is made where there is none; returns its id."""
    row = transaction.execute("SELECT id FROM story WHERE key = ?", (fold(name),)).fetchone()
    if row is None:
        return add(transaction, name, clipping_ids, "")
    put(transaction, row[0], clipping_ids)
    return int(row[0])


def take(transaction: Transaction, story_id: int, clipping_ids: Sequence[int]) -> None:
    """Take clippings out of a story; they stay in the library, and are not suggested for the story again."""
    inside = set(clipping_ids).intersection(
        transaction.column("SELECT clipping_id FROM story_clipping WHERE story_id = ?", (story_id,))
    )
    dismiss(transaction, story_id, sorted(inside))
    transaction.execute(
        "DELETE FROM story_clipping WHERE story_id = ? AND clipping_id IN (SELECT value FROM json_each(?))",
        (story_id, json.dumps(list(clipping_ids))),
    )


def dismiss(transaction: Transaction, story_id: int, clipping_ids: Sequence[int]) -> None:
    """Never suggest these clippings for a story again."""
    get(transaction.connection, story_id)
    require(transaction.connection, clipping_ids)
    transaction.execute(
        "INSERT OR IGNORE INTO story_dismissed SELECT ?, value, ? FROM json_each(?)",
        (story_id, moments.now(), json.dumps(list(dict.fromkeys(clipping_ids)))),
    )


def undismiss(transaction: Transaction, story_id: int, clipping_ids: Sequence[int]) -> None:
    """Let these clippings be suggested again."""
    transaction.execute(
        "DELETE FROM story_dismissed WHERE story_id = ? AND clipping_id IN (SELECT value FROM json_each(?))",
        (story_id, json.dumps(list(clipping_ids))),
    )


def dismissed(connection: sqlite3.Connection, story_id: int) -> frozenset[int]:
    """The clippings that are not to be suggested for a story."""
    rows = connection.execute("SELECT clipping_id FROM story_dismissed WHERE story_id = ?", (story_id,))
    return frozenset(row[0] for row in rows)


def move(transaction: Transaction, story_id: int, clipping_ids: Sequence[int], before: int | None) -> None:
    """Place clippings of a story, in this order, before another one of it, or at the end; it is ordered by hand then.

    Those in the trash keep their places.
    """
    present = members(transaction.connection, story_id)
    moved = list(dict.fromkeys(clipping_ids))
    if missing := {*moved, *(() if before is None else (before,))} - {*present}:
        raise NotFound(f"Clipping {min(missing)} is not in the story.", "Add it first.")
    if before in moved:
        return
    taken = set(moved)
    rest = [number for number in present if number not in taken]
    at = len(rest) if before is None else rest.index(before)
    for position, number in enumerate([*rest[:at], *moved, *rest[at:]]):
        transaction.execute(
            "UPDATE story_clipping SET position = ? WHERE story_id = ? AND clipping_id = ? AND position <> ?",
            (position, story_id, number, position),
        )
    arrange(transaction, story_id, True)


def arrange(transaction: Transaction, story_id: int, by_hand: bool) -> None:
    """Order a story by hand or by the dates of its clippings; the order by hand is remembered."""
    get(transaction.connection, story_id)
    transaction.execute("UPDATE story SET arranged = ? WHERE id = ?", ("hand" if by_hand else "date", story_id))


def edit(transaction: Transaction, story_id: int, name: str | None, note: str | None) -> None:
    """Change the name or the note of a story; `None` leaves it. Raises `Refused` for a name that is taken."""
    get(transaction.connection, story_id)
    if name is not None:
        clean = _free_name(transaction, name, story_id)
        transaction.execute("UPDATE story SET name = ?, key = ? WHERE id = ?", (clean, fold(clean), story_id))
    if note is not None:
        transaction.execute("UPDATE story SET note = ? WHERE id = ?", (note.strip(), story_id))


def delete(transaction: Transaction, story_id: int) -> None:
    """Delete a story; its clippings stay."""
    get(transaction.connection, story_id)
    transaction.execute("DELETE FROM story_clipping WHERE story_id = ?", (story_id,))
    transaction.execute("DELETE FROM story_dismissed WHERE story_id = ?", (story_id,))
    transaction.execute("DELETE FROM story WHERE id = ?", (story_id,))


def _story(row: sqlite3.Row) -> Story:
    return Story(row[0], row[1], row[2], row[3] == "hand", row[4], row[5])


def _free_name(transaction: Transaction, name: str, story_id: int | None = None) -> str:
    clean = clean_name(name, "A story")
    other = transaction.value("SELECT id FROM story WHERE key = ? AND id IS NOT ?", (fold(clean), story_id))
    if other is not None:
        raise Refused(f"There is a story “{clean}” already.", "Choose another name, or add to that story.")
    return clean
