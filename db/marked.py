"""The highlights of all clippings as one list: which there are in which order, and what a page of them shows."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, fields

from db.index.analysis import fold
from db.model import Highlight

_COLUMNS = ", ".join(
    f"highlight.{'clipping_id' if each.name == 'clipping' else each.name}" for each in fields(Highlight)
)


@dataclass(frozen=True, slots=True)
class HighlightRow:
    """A highlight with what tells its clipping: headline, outlet, authors' names, day of publication, address."""

    highlight: Highlight
    title: str
    outlet: str | None
    published: str | None
    url: str | None
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HighlightList:
    """Which highlights are listed and how: of one `colour`, only those that `lost` their place, `by_clipping` in the
    order of the clippings (newest first) and of their texts, else the newest highlights first."""

    colour: str | None = None
    lost: bool = False
    by_clipping: bool = False


def count(connection: sqlite3.Connection) -> int:
    """How many highlights clippings outside the trash have."""
    # Few clippings are in the trash, so counting those and taking them off touches the least.
    every, trashed = connection.execute(
        "SELECT (SELECT count(*) FROM highlight), (SELECT count(*) FROM highlight WHERE clipping_id IN "
        "(SELECT id FROM clipping WHERE trashed_at IS NOT NULL))"
    ).fetchone()
    return int(every) - int(trashed)


def ids(connection: sqlite3.Connection, listed: HighlightList) -> array[int]:
    """The ids of highlights of clippings outside the trash."""
    conditions = ["clipping_id NOT IN (SELECT id FROM clipping WHERE trashed_at IS NOT NULL)"]
    values: list[str] = []
    if listed.colour is not None:
        conditions.append("highlight.colour = ?")
        values.append(listed.colour)
    if listed.lost:
        conditions.append("position IS NULL")
    join, order = "", "highlight.created_at DESC, highlight.id DESC"
    if listed.by_clipping:
        join = "JOIN clipping ON clipping.id = clipping_id"
        order = "sort_date DESC, clipping_id DESC, position IS NULL, position, highlight.id"
    sql = f"SELECT highlight.id FROM highlight {join} WHERE {' AND '.join(conditions)} ORDER BY {order}"
    return array("q", (row[0] for row in connection.execute(sql, values)))


def rows(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[HighlightRow]:
    """What is shown of some highlights, in the order asked for; those that are gone are left out."""
    marks = ", ".join("?" * len(numbers))
    found = connection.execute(
        f"SELECT {_COLUMNS}, title, outlet, published, url FROM highlight "
        f"JOIN clipping ON clipping.id = clipping_id WHERE highlight.id IN ({marks})",
        list(numbers),
    ).fetchall()
    width = len(fields(Highlight))
    clippings = sorted({row[1] for row in found})
    names: dict[int, list[str]] = {}
    for clipping_id, name in connection.execute(
        f"SELECT clipping_id, name FROM author WHERE clipping_id IN ({', '.join('?' * len(clippings))}) "
        "ORDER BY clipping_id, position",
        clippings,
    ):
        names.setdefault(clipping_id, []).append(name)
    made = {}
    for row in found:
        title, outlet, published, url = row[width:]
        by = tuple(names.get(row[1], ()))
        made[row[0]] = HighlightRow(Highlight(*row[:width]), title, outlet, published, url, by)
    return [made[number] for number in numbers if number in made]


def words(text: str) -> tuple[str, ...]:
    """What is looked for, as `matching` takes it: the folded words of a text."""
    return tuple(fold(text).split())


def matching(connection: sqlite3.Connection, numbers: Sequence[int], wanted: Sequence[str]) -> array[int]:
    """Those of some highlights whose quotation or note has all of the folded words, in the order given."""
    marks = ", ".join("?" * len(numbers))
    texts = connection.execute(
        f"SELECT id, quotation || char(10) || note FROM highlight WHERE id IN ({marks})", list(numbers)
    )
    found = {number for number, text in texts if all(word in folded for folded in (fold(text),) for word in wanted)}
    return array("q", (number for number in numbers if number in found))
