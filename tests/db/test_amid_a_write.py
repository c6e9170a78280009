"""A library whose writer was brought down amid a write with a rollback journal, which only a writer can take back."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from db.connection import is_amid_a_write
from db.errors import LibraryReadOnly
from db.library import Library
from db.locking import held
from tests.helpers.drafts import make_draft


@pytest.fixture
def brought_down(tmp_path):
    """The folder as a power cut leaves it: half of a change in the database, what was before in the journal."""
    folder = tmp_path / "library"
    with Library.create(folder) as library:
        for number in range(20):
            library.add(make_draft(f"Headline {number}", f"text {number} " * 300))
    with closing(sqlite3.connect(folder / "library.sqlite3", isolation_level=None)) as connection:
        for statement in ("journal_mode = TRUNCATE", "synchronous = FULL", "cache_size = 2"):
            connection.execute(f"PRAGMA {statement}").fetchall()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE body SET text = 'half'")
        left = tmp_path / "left"
        shutil.copytree(folder, left)
        connection.execute("ROLLBACK")
    return left


def texts(library):
    return {text.split()[0] for text in library.texts(list(library.ids())).values()}


@pytest.mark.parametrize("read_only", [False, True])
def test_it_opens_as_it_was_before(brought_down, read_only):
    assert is_amid_a_write(brought_down / "library.sqlite3")
    with Library.open(brought_down, read_only=read_only) as library:
        assert texts(library) == {"text"}
        assert len(library.ids()) == 20


def test_what_somebody_is_writing_just_now_is_left_alone(brought_down):
    with held(brought_down), pytest.raises(LibraryReadOnly):
        Library.open(brought_down, read_only=True).close()
    assert is_amid_a_write(brought_down / "library.sqlite3")
