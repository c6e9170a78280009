"""The index follows the database through crashes, restored backups, damage and other processes."""

import errno
import random
import shutil
import sqlite3

import pytest

from db.errors import DiskFull
from db.index import outbox
from db.index.keeper import IndexKeeper
from db.index.place import Place
from db.index.reader import IndexReader
from db.index.writer import MERGE_FACTOR, IndexWriter, due
from db.query.matcher import Document, Texts
from db.search import Searcher
from tests.db.search.made import add, make_library, random_document


class StopHere(BaseException):
    """Stands for the process ending at this point."""


def note(number, text, title="A title"):
    return Document(number, Texts(title, "", text, ""))


@pytest.fixture
def library(tmp_path):
    made = make_library(tmp_path, [note(n, f"alpha number{n}") for n in range(1, 31)])
    yield made
    made.close()


@pytest.fixture
def searcher(library, tmp_path):
    with Searcher(library, tmp_path / "cache") as made:
        yield made


@pytest.fixture
def place(library, tmp_path):
    return Place(tmp_path / "cache", library.id)


def change(library, number, text):
    library.connection.execute("UPDATE body SET text = ? WHERE clipping_id = ?", (text, number))


def state(library):
    return outbox.state(library.connection)


def test_everything_waits_until_it_is_indexed(library, searcher):
    assert searcher.pending() == 30
    assert searcher.search("alpha").count == 30
    assert searcher.search("alpha").notes == (
        "The texts themselves were searched, because there is no search index yet.",
    )
    assert searcher.sync() == 30
    assert searcher.pending() == 0
    assert searcher.search("alpha").count == 30
    assert searcher.search("alpha").notes == ()
    assert searcher.sync() == 0


@pytest.mark.parametrize("indexed", [False, True])
def test_a_change_is_seen_at_once(library, searcher, indexed):
    searcher.sync()
    change(library, 3, "beta")
    library.connection.execute("DELETE FROM clipping WHERE id = 4")
    add(library, [note(31, "gamma")])
    library.connection.execute("UPDATE clipping SET title = 'Delta' WHERE id = 5")
    library.connection.execute("INSERT INTO note VALUES (6, 'epsilon', '')")
    if indexed:
        assert searcher.sync() == 5
    assert searcher.search("beta").ids == (3,)
    assert searcher.search("number3").ids == ()
    assert searcher.search("number4").ids == ()
    assert searcher.search("gamma").ids == (31,)
    assert searcher.search("delta").ids == (5,)
    assert searcher.search("note:epsilon").ids == (6,)
    assert searcher.search("alpha").count == 28
    assert searcher.search("alpha").pending == (0 if indexed else 5)


def test_progress_is_told_and_a_limit_ends_it(library, searcher):
    told = []
    searcher.sync(lambda done, total: told.append((done, total)))
    assert told == [(30, 30)]
    for number in range(1, 31):
        change(library, number, "beta")
    assert searcher.sync(limit=1) == 30, "a batch that was begun is finished"


def test_only_one_process_writes(library, searcher, place):
    with place.lock():
        assert searcher.sync() == 0
        assert searcher.rebuild() == 0
        assert not searcher.merge()
        assert searcher.search("alpha").count == 30
    assert searcher.sync() == 30


def test_a_library_that_cannot_be_written_is_searched_all_the_same(library, tmp_path):
    library.can_be_written = False
    with Searcher(library, tmp_path / "cache") as searcher:
        assert searcher.sync() == 0
        assert searcher.search("number7").ids == (7,)


@pytest.mark.parametrize("step", ["announce", "commit", "acknowledge"])
@pytest.mark.parametrize("after", [False, True])
def test_ending_at_any_step_of_catching_up_loses_nothing(library, searcher, place, monkeypatch, step, after):
    searcher.sync()
    change(library, 3, "beta")
    stop_at(monkeypatch, step, after)
    with pytest.raises(StopHere):
        searcher.sync()
    monkeypatch.undo()
    generation = place.current()
    assert searcher.search("beta").ids == (3,)
    assert searcher.search("number3").ids == ()
    assert searcher.search("number7").notes == ()
    searcher.sync()
    assert place.current() == generation, "no need to build it anew"
    assert searcher.search("beta").ids == (3,)
    assert searcher.search("alpha").count == 29
    assert searcher.pending() == 0


@pytest.mark.parametrize("step", ["create", "commit", "announce", "publish", "acknowledge_rebuilt"])
@pytest.mark.parametrize("after", [False, True])
def test_ending_at_any_step_of_a_rebuild_loses_nothing(library, searcher, place, monkeypatch, step, after):
    searcher.sync()
    change(library, 3, "beta")
    stop_at(monkeypatch, step, after)
    with pytest.raises(StopHere):
        searcher.rebuild()
    monkeypatch.undo()
    assert searcher.search("beta").ids == (3,)
    assert searcher.search("alpha").count == 29
    searcher.sync()
    assert searcher.search("alpha").count == 29
    assert searcher.search("number3").ids == ()
    searcher.sync()
    assert [entry.name for entry in place.folder.iterdir() if entry.is_dir()] == [place.current().name]


def stop_at(monkeypatch, step, after):
    """Have the process end before or after a step."""
    owner = next(o for o in (outbox, IndexWriter, Place) if hasattr(o, step))
    original = getattr(owner, step)

    def stopping(*values):
        if after:
            original(*values)
        raise StopHere

    monkeypatch.setattr(owner, step, stopping)


def test_a_restored_backup_is_not_searched_with_the_newer_index(library, searcher, tmp_path):
    searcher.sync()
    backup = tmp_path / "backup.sqlite3"
    with sqlite3.connect(backup) as copy:
        library.connection.backup(copy)
    copy.close()
    change(library, 3, "beta")
    searcher.sync()
    searcher.close()
    library.close()
    for name in ("library.sqlite3-wal", "library.sqlite3-shm"):
        (tmp_path / name).unlink(missing_ok=True)
    shutil.copy(backup, library.database)
    assert searcher.search("beta").ids == ()
    assert searcher.search("number3").ids == (3,)
    assert "another state of the library" in searcher.search("number3").notes[0]
    assert searcher.sync() == 30
    assert searcher.search("number3").notes == ()


def test_an_older_index_is_built_anew(library, searcher, place, tmp_path):
    searcher.sync()
    shutil.copytree(place.folder, tmp_path / "older")
    change(library, 3, "beta")
    searcher.sync()
    searcher.close()
    shutil.rmtree(place.folder)
    shutil.copytree(tmp_path / "older", place.folder)
    assert searcher.search("beta").ids == (3,)
    assert searcher.sync() == 30
    assert searcher.search("beta").notes == ()


def test_an_index_without_its_folder_is_built_anew(library, searcher, place):
    searcher.sync()
    searcher.close()
    shutil.rmtree(place.current())
    assert searcher.search("alpha").count == 30
    assert searcher.sync() == 30


@pytest.mark.parametrize("damage", [b"", b"\x80\x04nonsense", None])
def test_a_damaged_index_is_built_anew(library, searcher, place, damage):
    searcher.sync()
    searcher.close()
    for file in place.current().iterdir():
        if file.suffix == ".toc":
            content = file.read_bytes()
            file.write_bytes(damage if damage is not None else content[: len(content) // 2])
    assert searcher.search("number7").ids == (7,)
    assert searcher.sync() == 30
    assert searcher.search("number7").notes == ()


def test_litter_is_swept(library, searcher, place):
    searcher.sync()
    litter = place.current() / "_MAIN_7.toc.1732.5"
    litter.touch()
    (place.current() / "MAIN.tmp").mkdir(exist_ok=True)
    (place.current() / "MAIN.tmp" / "x.run").touch()
    abandoned = place.new_generation()
    (abandoned / "some").touch()
    searcher.sync()
    assert not litter.exists()
    assert not (place.current() / "MAIN.tmp").exists()
    assert not abandoned.exists()


def test_segments_are_merged_when_there_are_many(library, searcher, place):
    chance = random.Random(3)
    searcher.sync()
    documents = {}
    for number in range(100, 100 + 2 * MERGE_FACTOR):
        documents[number] = random_document(chance, number)
        add(library, [documents[number]])
        searcher.sync()
    change(library, 105, "zeta")
    searcher.sync()
    before = searcher.search("mine* OR the OR zeta")
    reader = IndexReader(place)
    reader.refresh()
    many = len(reader.segments)
    pauses = []
    assert searcher.merge(lambda: pauses.append(1))
    assert pauses
    assert not searcher.merge()
    reader.refresh()
    assert len(reader.segments) == 1 < many
    reader.close()
    after = searcher.search("mine* OR the OR zeta")
    assert (after.ids, after.notes) == (before.ids, ())
    assert after.scores == pytest.approx(before.scores)


def test_a_merge_can_be_stopped(library, searcher, place):
    searcher.sync()
    for number in range(100, 100 + MERGE_FACTOR):
        add(library, [note(number, "alpha")])
        searcher.sync()

    def stop():
        raise StopHere

    with pytest.raises(StopHere):
        searcher.merge(stop)
    assert searcher.search("alpha").count == 30 + MERGE_FACTOR
    assert searcher.merge()
    assert searcher.search("alpha").count == 30 + MERGE_FACTOR


def test_which_segments_are_due():
    assert due([("a", 10, 10)]) == frozenset()
    small = [(str(n), 10, 10) for n in range(MERGE_FACTOR)]
    assert due([*small, ("big", 5000, 5000)]) == {name for name, _, _ in small}
    assert due([("wasted", 40, 100), ("fine", 60, 100)]) == {"wasted"}
    assert due([("gone", 0, 1)]) == frozenset()


def test_a_search_during_a_rebuild_sees_everything(library, searcher, place, tmp_path):
    searcher.sync()
    seen: list[tuple[int, tuple[int, ...]]] = []
    with Searcher(library, tmp_path / "cache") as other:

        def look():
            change(library, 9, f"beta{len(seen)}")
            seen.append((other.search("alpha").count, other.search(f"beta{len(seen)}").ids))

        searcher.rebuild(pause=look)
        assert seen
        assert set(seen) == {(29, (9,))}
        assert other.search(f"beta{len(seen) - 1}").ids == (9,)


def test_a_full_disk_is_told_and_costs_nothing(library, searcher, place, monkeypatch):
    searcher.sync()
    change(library, 3, "beta")

    def full(*_values, **_options):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(IndexWriter, "_add", full)
    with pytest.raises(DiskFull, match=str(place.folder)):
        searcher.sync()
    monkeypatch.undo()
    assert searcher.search("beta").ids == (3,)
    assert searcher.sync() == 1
    assert searcher.search("beta").ids == (3,)
    assert searcher.verify() == []


def test_damaged_postings_are_worked_round_and_the_index_built_anew(library, searcher, place, caplog):
    searcher.sync()
    searcher.close()
    for file in place.current().glob("*.pst"):
        content = file.read_bytes()
        file.write_bytes(bytes(len(content)))
    found = searcher.search("alpha OR number7")
    assert found.count == 30
    assert "the search index is damaged" in found.notes[0]
    assert searcher.behind()
    assert searcher.sync() == 30
    assert searcher.search("alpha OR number7").notes == ()
    assert not searcher.behind()


def test_the_keeper_is_used_without_a_searcher(library, place):
    keeper = IndexKeeper(library.database, place)
    assert keeper.sync() == 30
    assert keeper.rebuild() == 30
    assert state(library).committed_sequence == state(library).last_sequence
