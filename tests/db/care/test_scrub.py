"""The library is looked over a little at a time; where it is and what it found outlasts the program."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from db.care import scrub
from db.care.scrub import Scrub
from db.library import Library
from tests.db.test_history import furnish


def whole(found: Scrub) -> None:
    while not found.step(0.05):
        pass


def test_a_sound_library_is_found_sound(library: Library) -> None:
    furnish(library)
    found = Scrub(library)
    assert found.last is None
    assert found.due()
    whole(found)
    assert found.last is not None
    assert found.last.sound
    assert (found.last.clippings, found.last.originals) == (len(library.ids()), 3)
    assert not found.due()
    assert scrub.last_of(library) == found.last


def test_damage_of_any_kind_is_found(library: Library) -> None:
    furnish(library)
    library.store.path(library.captures(1)[0].sha256).unlink()
    with closing(sqlite3.connect(library.database)) as connection:
        connection.execute("UPDATE highlight SET note = 'other'")
        connection.execute("DROP INDEX author_name")
        connection.commit()
    found = Scrub(library)
    whole(found)
    assert found.last is not None
    assert not found.last.sound
    said = "\n".join(found.last.findings)
    assert "the highlights of clipping" in said
    assert "author_name" in said
    assert "is not there" in said


def test_a_pass_goes_on_where_the_last_program_left_it(library: Library) -> None:
    furnish(library)
    first = Scrub(library)
    for _ in range(3):
        assert not first.step(0.0)
    assert not first.step(0.001)
    first.save()
    at = json.loads(library_fact(library))
    assert at["part"] == "tables"
    assert at["at"]
    second = Scrub(library)
    assert second.due()
    whole(second)
    assert second.last is not None
    assert second.last.sound


def test_a_check_counts_as_a_pass(library: Library) -> None:
    furnish(library)
    found = Scrub(library)
    found.heed(False, 3, 3, ["Something is missing."])
    assert not found.due()
    again = Scrub(library).last
    assert again is not None
    assert (again.count, again.findings) == (1, ["Something is missing."])


@pytest.mark.parametrize("value", ["", "[]", "{}", '{"last": {"at": "nonsense"}, "part": "", "at": 0, "found": {}}'])
def test_what_cannot_be_read_of_it_begins_anew(library: Library, value: str) -> None:
    library.note_fact(scrub.KEY, value)
    assert Scrub(library).due()
    assert scrub.last_of(library) is None


def library_fact(library: Library) -> str:
    with library.reader() as connection:
        return str(connection.execute("SELECT value FROM library WHERE key = ?", (scrub.KEY,)).fetchone()[0])
