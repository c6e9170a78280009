"""Texts and originals that are not what they were are named, whatever became of them."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from db.care import texts
from db.errors import Cancelled
from db.library import Library
from tests.helpers.drafts import make_draft


def change(library: Library, sql: str) -> None:
    with closing(sqlite3.connect(library.database)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(sql)
        connection.commit()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE body SET html = html || ' ' WHERE clipping_id = 2",
        "UPDATE body SET text = text || ' more' WHERE clipping_id = 2",
        "UPDATE body SET text = CAST(x'ff' AS TEXT) WHERE clipping_id = 2",
        "UPDATE body SET sha256 = CAST(x'ff' AS TEXT) WHERE clipping_id = 2",
        "UPDATE body SET text_key = '' WHERE clipping_id = 2",
        "DELETE FROM body WHERE clipping_id = 2",
    ],
)
def test_an_altered_text_is_named(library: Library, sql: str) -> None:
    for title in ("One", "Two", "Three"):
        library.add(make_draft(title))
    with library.reader() as connection:
        assert texts.altered(connection) == []
    change(library, sql)
    with library.reader() as connection:
        assert texts.altered(connection) == [2]


def test_looking_at_texts_can_be_stopped_and_says_how_far_it_is(library: Library) -> None:
    library.add(make_draft())
    said: list[tuple[int, int]] = []
    with library.reader() as connection:
        texts.altered(connection, lambda done, total, _: said.append((done, total)))
        with pytest.raises(Cancelled):
            texts.altered(connection, cancelled=lambda: True)
    assert said == [(0, 1), (1, 1)]


def test_originals_that_are_not_there_are_named(library: Library) -> None:
    one, _ = library.add(make_draft("One"))
    library.add(make_draft("Two"))
    sha256 = library.captures(one)[0].sha256
    with library.reader() as connection:
        assert texts.missing_originals(connection, library.store) == []
        library.store.path(sha256).unlink()
        assert texts.missing_originals(connection, library.store) == [sha256]
