"""The index follows the database through crashes, restored backups, damage and other processes."""

import errno
import random
import shutil
import sqlite3
from collections.abc import Sequence

import pytest

from db.connection import open_writer
from db.errors import DiskFull
from db.index import crew, indexing, outbox
from db.index.arrays import ArrayWriter
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


BUILDING = ["create", "announce", "point", "acknowledge", "publish", "acknowledge_built"]


@pytest.mark.parametrize("turn", [1, 2, 3])
@pytest.mark.parametrize("step", BUILDING)
@pytest.mark.parametrize("after", [False, True])
def test_ending_at_any_step_of_building_loses_nothing(library, searcher, small_batches, monkeypatch, step, after, turn):
    stop_at(monkeypatch, step, after, turn)
    if ends_at(searcher.sync):
        monkeypatch.undo()
        change(library, 3, "beta")
        add(library, [note(31, "gamma")])
        library.connection.execute("DELETE FROM clipping WHERE id = 28")
        assert searcher.search("beta").ids == (3,)
        assert searcher.search("number28").ids == ()
        searcher.sync()
        assert searcher.search("alpha").notes == ()
        assert searcher.search("alpha").count == 28
        assert searcher.search("beta OR gamma").count == 2
        assert searcher.search("number3 OR number28").ids == ()
        assert searcher.verify() == []
    else:
        assert searcher.search("alpha").notes == ()


@pytest.mark.parametrize("turn", [1, 2, 3, 4])
@pytest.mark.parametrize("step", [*BUILDING, "acknowledge_rebuilt"])
@pytest.mark.parametrize("after", [False, True])
def test_ending_at_any_step_of_a_rebuild_loses_nothing(
    library, searcher, place, small_batches, monkeypatch, step, after, turn
):
    searcher.sync()
    change(library, 3, "beta")
    stop_at(monkeypatch, step, after, turn)
    ends_at(searcher.rebuild)
    monkeypatch.undo()
    assert searcher.search("beta").ids == (3,)
    assert searcher.search("alpha").count == 29
    assert searcher.search("alpha").notes == ()
    change(library, 30, "beta")
    add(library, [note(31, "alpha")])
    library.connection.execute("DELETE FROM clipping WHERE id = 28")
    searcher.sync()
    assert searcher.search("alpha").count == 28
    assert searcher.search("beta").count == 2
    assert searcher.search("number3 OR number30 OR number28").ids == ()
    assert searcher.verify() == []
    searcher.sync()
    assert [entry.name for entry in place.folder.iterdir() if entry.is_dir()] == [place.current().name]
    assert place.building() is None


def test_a_rebuild_is_gone_on_with(library, searcher, place, small_batches, monkeypatch):
    searcher.sync()
    stop_at(monkeypatch, "publish", True, 3)
    assert ends_at(searcher.rebuild)
    monkeypatch.undo()
    unfinished = place.building()
    assert unfinished not in (None, place.current())
    assert searcher.sync() == 12, "three of five batches were there"
    assert place.current() == unfinished
    assert searcher.verify() == []


def test_a_rebuild_is_not_gone_on_with_in_a_restored_backup(
    library, searcher, place, small_batches, monkeypatch, tmp_path
):
    searcher.sync()
    stop_at(monkeypatch, "publish", True, 2)
    assert ends_at(searcher.rebuild)
    monkeypatch.undo()
    with sqlite3.connect(tmp_path / "backup.sqlite3") as copy:
        library.connection.backup(copy)
    copy.close()
    change(library, 3, "beta")
    stop_at(monkeypatch, "publish", True, 2)
    assert ends_at(searcher.sync)
    monkeypatch.undo()
    restore(library, searcher, tmp_path / "backup.sqlite3")
    for number in range(5, 10):
        change(library, number, "delta")
    searcher.sync()
    assert searcher.verify() == []
    assert searcher.search("number3").ids == (3,)
    assert searcher.search("beta").ids == ()


def test_an_index_that_grows_is_searched_as_far_as_it_goes(library, searcher, small_batches, monkeypatch):
    library.connection.execute("DELETE FROM outbox")
    stop_at(monkeypatch, "acknowledge_built", True, 2)
    assert ends_at(searcher.sync)
    monkeypatch.undo()
    found = searcher.search("alpha")
    assert sorted(found.ids) == list(range(19, 31)), "the newest first"
    assert found.notes == ("Searched 12 of 30 clippings; the others are still being indexed.",)
    assert found.pending == 18
    assert searcher.sync() == 18
    assert searcher.search("alpha").count == 30


def test_what_is_written_while_an_index_grows_is_indexed_with_it(library, searcher, small_batches, place):
    told: list[tuple[int, int]] = []

    def look(done, total):
        if done < 30:
            change(library, 2, f"beta{done}")
            change(library, 29, f"gamma{done}")
            add(library, [note(100 + len(told), f"alpha{done}")])
            library.connection.execute("DELETE FROM clipping WHERE id = ?", (31 - done // 2,))
        told.append((done, total))

    searcher.sync(look)
    searcher.sync()
    assert searcher.search("alpha").notes == ()
    assert searcher.verify() == []


def test_searches_are_answered_while_somebody_else_writes(library, searcher):
    searcher.sync()
    change(library, 3, "beta")
    other = open_writer(library.database).conn
    answers = []

    def look():
        if other.in_transaction:
            answers.append(searcher.search("beta").ids)
            if len(answers) > 3:
                other.execute("ROLLBACK")

    other.execute("BEGIN IMMEDIATE")
    assert searcher.sync(pause=look) == 1
    other.close()
    assert len(answers) > 3
    assert set(answers) == {(3,)}


@pytest.fixture
def small_batches(monkeypatch):
    monkeypatch.setattr(indexing, "SMALL_BATCH", 6)


@pytest.fixture
def helped(monkeypatch):
    """Helper processes for a handful of clippings."""
    monkeypatch.setattr(indexing, "SMALL_BATCH", 2)
    monkeypatch.setattr(indexing, "LARGE_BATCH", 5)
    monkeypatch.setattr(indexing, "HELPED_FROM", 10)


def test_helpers_make_the_same_index(library, searcher, helped):
    told, pauses = [], []
    assert searcher.sync(lambda done, total: told.append((done, total)), lambda: pauses.append(1)) == 30
    assert told[0] == (2, 30)
    assert told[-1] == (30, 30)
    assert pauses
    assert searcher.verify() == []
    for number in range(1, 31, 2):
        change(library, number, f"beta{number}")
    library.connection.execute("DELETE FROM clipping WHERE id = 5")
    assert searcher.sync() == 15
    assert searcher.verify() == []
    assert searcher.merge()
    assert searcher.verify() == []
    assert searcher.rebuild() == 29
    assert searcher.verify() == []
    assert searcher.search("alpha").notes == ()


def test_a_helper_that_dies_is_replaced_by_our_own_hands(library, searcher, helped, monkeypatch):
    started = []
    original = crew._Helper.give

    def give(helper, number, job):
        given = original(helper, number, job)
        started.append(helper)
        helper._process.kill()
        return given

    monkeypatch.setattr(crew._Helper, "give", give)
    assert searcher.sync() == 30
    assert started
    assert searcher.verify() == []


def test_what_a_helper_cannot_write_is_told(library, searcher, helped, monkeypatch, place):
    monkeypatch.setattr(crew, "read_made", None)
    monkeypatch.setattr(
        crew.Crew, "_listen", lambda self, done: done.update({1: {"errno": errno.ENOSPC, "error": "x"}})
    )
    with pytest.raises(DiskFull, match=str(place.folder)):
        searcher.sync()
    monkeypatch.undo()
    assert searcher.search("alpha").count == 30
    searcher.sync()
    assert searcher.verify() == []


def ends_at(action):
    """Whether the process ended while doing this."""
    try:
        action()
    except StopHere:
        return True
    return False


def stop_at(monkeypatch, step, after, turn=1):
    """Have the process end before or after a step when it is done for the `turn`th time."""
    owner = {"create": IndexWriter, "commit": IndexWriter, "publish": IndexWriter, "point": Place}.get(step, outbox)
    name = {"point": "_point"}.get(step, step)
    original = getattr(owner, name)
    turns = []

    def stopping(*values):
        turns.append(1)
        if len(turns) < turn:
            return original(*values)
        if after:
            original(*values)
        raise StopHere

    monkeypatch.setattr(owner, name, stopping)


def restore(library, searcher, backup):
    searcher.close()
    library.close()
    for name in ("library.sqlite3-wal", "library.sqlite3-shm"):
        library.database.with_name(name).unlink(missing_ok=True)
    shutil.copy(backup, library.database)
    library.connection = open_writer(library.database).conn


def test_a_restored_backup_is_not_searched_with_the_newer_index(library, searcher, tmp_path):
    searcher.sync()
    backup = tmp_path / "backup.sqlite3"
    with sqlite3.connect(backup) as copy:
        library.connection.backup(copy)
    copy.close()
    change(library, 3, "beta")
    searcher.sync()
    restore(library, searcher, backup)
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
    assert list(after.scores) == pytest.approx(list(before.scores))


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
    seen: list[tuple[int, Sequence[int]]] = []
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

    monkeypatch.setattr(ArrayWriter, "add", full)
    with pytest.raises(DiskFull, match=str(place.folder)):
        searcher.sync()
    monkeypatch.undo()
    assert searcher.search("beta").ids == (3,)
    assert searcher.sync() == 1
    assert searcher.search("beta").ids == (3,)
    assert searcher.verify() == []


def test_damaged_postings_are_worked_round_and_the_index_built_anew(library, searcher, place):
    searcher.sync()
    searcher.close()
    for file in place.current().glob("*.arrays"):
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


def test_without_helpers_the_work_is_done_all_the_same(library, searcher, helped, monkeypatch):
    def refuse(*_arguments, **_options):
        raise OSError(errno.EAGAIN, "no more processes")

    monkeypatch.setattr("db.index.crew.subprocess.Popen", refuse)
    assert searcher.sync() == 30
    for number in range(1, 31):
        change(library, number, "beta")
    assert searcher.sync() == 30
    while searcher.merge():
        pass
    assert searcher.verify() == []
    assert searcher.search("beta").count == 30


def test_segments_stay_few_as_clippings_come_one_by_one():
    sizes: list[tuple[str, int, int]] = [("big", 60_000, 60_000), ("rest", 36_000, 36_000)]
    most = 0
    for number in range(6000):
        sizes.append((f"s{number}", 1, 1))
        while chosen := due(sizes):
            together = sum(live for name, live, _ in sizes if name in chosen)
            sizes = [each for each in sizes if each[0] not in chosen] + [(f"m{number}", together, together)]
        most = max(most, len(sizes))
    assert most <= 20
    assert sum(live for _, live, _ in sizes) == 102_000
