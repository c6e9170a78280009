"""The store follows the library, and the library is told of every finding, whatever happens in between."""

from __future__ import annotations

import shutil
import sqlite3

import pytest

from db.body import Body
from db.changes import Changes
from db.index.place import Place
from db.kin.keeper import Keeper, catch_up
from db.kin.kinship import Kinship
from db.kin.store import ASIDE, NAME, Store, lock
from db.library import Library
from db.noting import noted
from tests.db.kin.conftest import add_all, read
from tests.helpers.drafts import make_draft

LONG = " ".join(f"word{n} of the agency's long report from the harbour at dawn number {n * 7}." for n in range(12))


def kept(place: Place) -> dict[int, str]:
    store = Store(place, writing=False)
    found = dict(store.connection.execute("SELECT id, sha256 FROM clipping").fetchall())
    store.close()
    return found


def texts(library: Library) -> dict[int, str]:
    with library.reader() as connection:
        return {row[0]: row[1] for row in connection.execute("SELECT clipping_id, sha256 FROM body")}


def test_everything_is_read_once(library, cache, place, events):
    assert read(library, cache) == sum(map(len, events.values()))
    assert read(library, cache) == 0
    assert kept(place) == texts(library)


def test_changes_and_deletions_are_followed(library, cache, place, events):
    read(library, cache)
    first, second, *_ = events["dam"]
    library.edit_body(first, Body.from_text("Something quite different about marmalade and oranges."))
    library.trash([second])
    library.purge([second])
    assert read(library, cache) == 2
    assert kept(place) == texts(library)
    store = Store(place, writing=False)
    for table in ("shingle", "quotation", "pointer"):
        assert not store.connection.execute(f"SELECT 1 FROM {table} WHERE clipping = ?", (second,)).fetchone()
    term = store.terms(["marmalad"])["marmalad"][0]
    found = store.postings([term], 0, 1 << 20)
    assert found.clippings.tolist() == [first]
    assert found.days.tolist() == [store.kept([first])[first].day]
    every = [row[0] for row in store.connection.execute("SELECT id FROM term")]
    assert second not in store.postings(every, 0, 1 << 20).clippings
    assert store.count() == len(texts(library))
    store.close()


def test_undo_of_adding_and_redo_bring_everything_back(library, cache, place, events):
    copy = library.add(make_draft("One", LONG))[0]
    twin = library.add(make_draft("Two", LONG))[0]
    read(library, cache)
    assert library.reprint_group(copy).members == (copy, twin)
    library.undo()
    read(library, cache)
    assert library.reprint_group(copy) is None
    library.redo()
    read(library, cache)
    assert library.reprint_group(copy).members == (copy, twin)
    assert kept(place) == texts(library)


def test_findings_are_handed_out_until_the_library_has_them(library, place, events):
    keeper = Keeper(place)
    with library.reader() as connection:
        while keeper.step(connection):
            pass
        first = keeper.findings(connection)
        assert first is not None
        assert first == keeper.findings(connection)
    library.note_findings(first.findings, first.upto)
    with library.reader() as connection:
        assert keeper.findings(connection) is None
        token, _, number = first.upto.partition(":")
        assert noted(connection) == {token: int(number)}
    keeper.close()


def test_findings_about_another_text_are_passed_over(library, place):
    number = library.add(make_draft("Visit", "Prime Minister Pia Lund met Jonas Berg in Paris on Monday."))[0]
    keeper = Keeper(place)
    with library.reader() as connection:
        keeper.step(connection)
        found = keeper.findings(connection)
    keeper.close()
    assert found is not None
    assert found.findings[0].mentions
    library.edit_body(number, Body.from_text("nothing at all"))
    assert not library.note_findings(found.findings, found.upto)
    with library.reader() as connection:
        assert connection.execute("SELECT count(*) FROM mention").fetchone()[0] == 0


def test_noting_tells_what_was_touched(library, cache):
    one, two = (library.add(make_draft(title, LONG))[0] for title in ("One", "Two"))
    told: list[Changes] = []
    end = library.subscribe(told.append)
    read(library, cache)
    end()
    assert {one, two} <= set().union(*(changes.ids("reprints") for changes in told))
    read(library, cache)


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00 and then nothing", b"\x00" * 9000])
def test_a_damaged_file_is_moved_aside_and_made_anew(library, cache, place, events, content):
    read(library, cache)
    for ending in ("-wal", "-shm"):
        place.folder.joinpath(NAME + ending).unlink(missing_ok=True)
    place.folder.joinpath(NAME).write_bytes(content)
    assert read(library, cache) == len(texts(library))
    assert kept(place) == texts(library)


def test_a_foreign_database_is_moved_aside(library, cache, place, events):
    place.folder.mkdir(parents=True)
    with sqlite3.connect(place.folder / NAME) as foreign:
        foreign.execute("CREATE TABLE precious (a)")
    foreign.close()
    assert read(library, cache) == len(texts(library))
    with sqlite3.connect(place.folder / ASIDE) as aside:
        assert aside.execute("SELECT count(*) FROM precious").fetchone() == (0,)
    aside.close()


def test_damage_inside_is_noticed_and_mended(library, cache, place, events, kinship):
    read(library, cache)
    store = Store(place, writing=True)
    store.connection.execute("UPDATE clipping SET vector = x'00'")
    store.connection.execute("UPDATE post SET postings = x'00'")
    store.close()
    with library.reader() as connection:
        assert kinship.related(connection, events["dam"][0]) == []
    library.edit_body(events["dam"][0], Body.from_text("The Kelda dam above Tarnby gave way in the night."))
    assert read(library, cache) in (0, 1)
    assert read(library, cache) == len(texts(library))
    assert kept(place) == texts(library)


def test_a_restored_older_library_is_read_anew(library, tmp_path, cache, place, events):
    read(library, cache)
    library.copy_database(tmp_path / "older.sqlite3")
    library.edit_body(events["dam"][0], Body.from_text("Later words about a comet over the sea."))
    read(library, cache)
    folder = library.folder
    library.close()
    shutil.copy(tmp_path / "older.sqlite3", folder / "library.sqlite3")
    for ending in ("-wal", "-shm"):
        (folder / f"library.sqlite3{ending}").unlink(missing_ok=True)
    with Library.open(folder) as older:
        assert read(older, cache) == len(texts(older))
        assert kept(place) == texts(older)


def test_a_second_computer_does_not_make_the_first_read_anew(library, tmp_path, events):
    here, there = tmp_path / "here", tmp_path / "there"
    assert read(library, here) == read(library, there)
    add_all(library, [("New", "Something new about herrings.")])
    assert read(library, here) == 1
    assert read(library, there) == 1


def test_only_one_process_writes_at_a_time(library, cache, place, events):
    with lock(place):
        assert catch_up(library, cache) == 0
    assert catch_up(library, cache) == len(texts(library))


def test_a_reader_follows_a_file_that_is_made_anew(library, cache, place, events, kinship: Kinship):
    read(library, cache)
    with library.reader() as connection:
        assert kinship.related(connection, events["dam"][0])
        shutil.rmtree(place.folder)
        assert kinship.related(connection, events["dam"][0]) == []
        read(library, cache)
        assert kinship.related(connection, events["dam"][0])


def test_a_step_reads_no_more_than_a_batch_and_pauses_between(library, place, events):
    paused = []
    keeper = Keeper(place)
    with library.reader() as connection:
        assert keeper.step(connection, lambda: paused.append(1), most=3) == 3
    keeper.close()
    assert len(paused) == 6


def test_what_is_forgotten_is_read_anew(library, cache, place, events, kinship: Kinship):
    read(library, cache)
    keeper = Keeper(place)
    with library.reader() as connection:
        before = kinship.related(connection, events["dam"][0])
    with lock(place):
        assert not keeper.forget()
    assert keeper.forget()
    keeper.close()
    assert read(library, cache) == len(texts(library))
    with library.reader() as connection:
        assert kinship.related(connection, events["dam"][0]) == before


def test_a_long_reading_goes_on_where_it_was_interrupted(library, cache, place, events):
    told: list[tuple[int, int]] = []
    every = len(texts(library))
    assert catch_up(library, cache, 4, lambda done, total: told.append((done, total))) == 4
    assert told == [(4, 4)]
    assert catch_up(library, cache, progress=lambda done, total: told.append((done, total))) == every - 4
    assert told[-1] == (every - 4, every - 4)
    assert kept(place) == texts(library)
