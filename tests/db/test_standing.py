"""Libraries in places that bite: other computers, drives that come and go, clocks, errors of the disk. Each is said."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import filelock
import pytest

from db import connection, identity, lineage, moments, places, presence
from db.errors import LibraryBusy, LibraryElsewhere, LibraryError, LibraryGone, LibraryReadOnly
from db.library import Library
from db.places import Place
from tests.helpers.drafts import make_draft

KITCHEN = presence.Presence("kitchen", "0" * 16, "bea", 4711, "abcd1234", "", "")


def says(folder: Path, who: presence.Presence, ago: timedelta = timedelta(0)) -> None:
    """Another computer has just said that it has the library open, or a while ago."""
    moment = (moments.clock() - ago).strftime("%Y-%m-%dT%H:%M:%SZ")
    presence.write(folder, replace(who, since=moment, beat=moment))


def put_in(monkeypatch: pytest.MonkeyPatch, place: Place) -> None:
    """Have every folder be such a place."""
    monkeypatch.setattr(places, "look", lambda folder: place)


def journal_of(library: Library) -> str:
    assert library._writer is not None
    found: str = library._writer.run_bare(lambda database: database.conn.execute("PRAGMA journal_mode").fetchone()[0])
    return found


# Another computer


def test_who_has_it_open_is_said_in_its_folder_and_no_more_afterwards(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Library.create(folder):
        told = json.loads((folder / "in-use.json").read_text(encoding="utf-8"))
        assert (told["pid"], told["host"], told["user"]) == (os.getpid(), presence.host_name(), presence.user_name())
    assert not (folder / "in-use.json").exists()


def test_open_on_another_computer_it_is_not_opened_to_write_and_can_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    Library.create(folder).close()
    says(folder, KITCHEN)
    with pytest.raises(LibraryElsewhere, match=r"is open on the computer kitchen \(bea\), since 20") as refused:
        Library.open(folder)
    assert "open it here for reading only" in refused.value.remedy
    assert "this can be opened here from 20" in refused.value.remedy
    with Library.open(folder, read_only=True) as library:
        assert library.counts()["all"] == 0
    # What was refused has let go of everything and taken nothing from the other one.
    assert presence.read(folder) is not None
    (folder / "in-use.json").unlink()
    Library.open(folder).close()


@pytest.mark.parametrize("ago", [timedelta(minutes=6), timedelta(days=400), -timedelta(days=400)])
def test_what_was_left_behind_long_ago_or_by_a_wrong_clock_is_taken_over(tmp_path: Path, ago: timedelta) -> None:
    folder = tmp_path / "library"
    Library.create(folder).close()
    says(folder, KITCHEN, ago)
    with Library.open(folder) as library:
        assert library.standing.left_behind is not None
        assert library.standing.left_behind.host == "kitchen"
        library.add(make_draft())
        told = presence.read(folder)
        assert told is not None
        assert told.is_here


def test_what_this_computer_left_behind_is_of_no_account(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    Library.create(folder).close()
    presence.write(folder, replace(presence.here("left"), pid=1))
    with Library.open(folder) as library:
        assert library.standing.left_behind is None


@pytest.mark.parametrize("text", ["", "[]", "{", '{"host": 3}', '{"pid": "x", "host": "a"}', "\udcff"])
def test_a_file_that_makes_no_sense_keeps_nobody_out(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "library"
    Library.create(folder).close()
    (folder / "in-use.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    Library.open(folder).close()
    assert not (folder / "in-use.json").exists()


def test_a_second_computer_that_comes_in_unseen_is_noticed_and_not_overwritten(tmp_path: Path) -> None:
    with Library.create(tmp_path / "library") as library:
        assert library.standing.intruder() is None
        says(library.folder, KITCHEN)
        found = library.standing.intruder()
        assert found is not None
        assert found.host == "kitchen"
        library.standing.beat()
        assert presence.read(library.folder) == found
    assert presence.read(tmp_path / "library") == found


def test_it_is_said_again_while_it_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presence, "BEAT", 0.01)
    later = datetime.now(UTC) + timedelta(minutes=3)
    with Library.create(tmp_path / "library") as library:
        monkeypatch.setattr(moments, "clock", lambda: later)
        wanted = moments.now()
        for _ in range(3000):
            found = presence.read(library.folder)
            if found is not None and found.beat == wanted:
                break
            library.counts()
        assert found is not None
        assert found.beat == wanted


def test_a_lock_that_works_over_the_network_names_the_other_computer(tmp_path: Path) -> None:
    with Library.create(tmp_path / "library") as library:
        says(library.folder, KITCHEN)
        with pytest.raises(LibraryBusy, match="in another window or program of bea on the computer kitchen, since 20"):
            Library.open(library.folder)


# An older copy, or another computer's


def seen(library: Library) -> lineage.Seen:
    found = library.lineage()
    return lineage.Seen(found.count, found.newest, found.sequence)


def test_an_older_copy_and_another_computers_copy_are_told_from_one_that_went_on(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Library.create(folder) as library:
        library.add(make_draft("One"))
    shutil.copytree(folder, tmp_path / "copy")
    with Library.open(folder) as library:
        at_first = seen(library)
        library.add(make_draft("Two"))
        now = seen(library)
    with Library.open(folder, read_only=True) as library:
        assert library.lineage().since(lineage.Seen()) == ""
        assert library.lineage().since(now) == ""
        assert library.lineage().since(at_first) == ""
    with Library.open(tmp_path / "copy", read_only=True) as library:
        assert library.lineage().since(now) == "older"
    for _ in range(2):
        Library.open(tmp_path / "copy").close()
    with Library.open(tmp_path / "copy", read_only=True) as library:
        assert library.lineage().since(now) == "other"
    for _ in range(3):
        Library.open(folder).close()
    with Library.open(folder, read_only=True) as library:
        assert library.lineage().since(now) == ""


def test_a_copy_of_the_same_session_that_lacks_its_end_is_older(tmp_path: Path) -> None:
    with Library.create(tmp_path / "library") as library:
        library.add(make_draft("One"))
        before = library.lineage()
        library.add(make_draft("Two"))
        assert before.since(seen(library)) == "older"


def test_of_sessions_beyond_memory_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lineage, "REMEMBERED", 2)
    with Library.create(tmp_path / "library") as library:
        long_ago = seen(library)
    for _ in range(4):
        Library.open(tmp_path / "library").close()
    with Library.open(tmp_path / "library", read_only=True) as library:
        found = library.lineage()
        assert (found.count, len(found.marks)) == (5, 2)
        assert found.since(long_ago) == ""


# The journal


def test_in_a_shared_folder_there_is_no_write_ahead_log_and_at_home_there_is_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "library"
    with Library.create(folder) as library:
        library.add(make_draft("At home"))
        assert journal_of(library) == "wal"
    with monkeypatch.context() as away:
        put_in(away, Place(network="SMB"))
        with Library.open(folder) as library:
            number, _ = library.add(make_draft("Away"))
            assert journal_of(library) == "truncate"
            with Library.open(folder, read_only=True) as other:
                assert other.clipping(number).article.title == "Away"
            assert not list(folder.glob("*-wal"))
    with Library.open(folder) as library:
        assert journal_of(library) == "wal"
        assert library.counts()["all"] == 2


def test_a_journal_that_others_hold_stays_and_writing_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "library"
    Library.create(folder).close()
    monkeypatch.setattr(connection, "SWITCH_TIMEOUT", 0.01)
    with Library.open(folder, read_only=True) as reader, reader.reader() as held:
        held.execute("BEGIN")
        held.execute("SELECT count(*) FROM clipping").fetchone()
        put_in(monkeypatch, Place(synchronised="Dropbox"))
        with Library.open(folder) as library:
            library.add(make_draft())
            assert journal_of(library) == "wal"
        held.execute("ROLLBACK")
    with Library.open(folder) as library:
        assert journal_of(library) == "truncate"
        assert library.counts()["all"] == 1


def test_once_closed_everything_is_in_the_one_file_though_somebody_reads(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    Library.create(folder).close()
    with Library.open(folder, read_only=True) as reader:
        assert reader.counts()["all"] == 0
        with Library.open(folder) as library:
            library.add(make_draft())
            assert (folder / "library.sqlite3-wal").stat().st_size > 0
        assert (folder / "library.sqlite3-wal").stat().st_size == 0
        copy = tmp_path / "copy.sqlite3"
        shutil.copy(folder / "library.sqlite3", copy)
    rows = sqlite3.connect(copy)
    assert rows.execute("SELECT count(*) FROM clipping").fetchone()[0] == 1
    rows.close()


# A drive that goes and comes back


def test_a_folder_that_is_gone_is_said_and_none_is_made_in_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "drive" / "library"
    with Library.create(folder) as library:
        number, _ = library.add(make_draft("Before"))
        (tmp_path / "drive").rename(tmp_path / "unplugged")
        assert not library.standing.is_there
        for work in (lambda: library.star([number]), lambda: library.add(make_draft("During", "Other words."))):
            with pytest.raises(LibraryGone, match="The library's folder is not there: ") as refused:
                work()
            assert "Connect the drive or the network again" in refused.value.remedy
        assert not (tmp_path / "drive").exists()
        (tmp_path / "unplugged").rename(tmp_path / "drive")
        assert library.standing.is_there
        library.add(make_draft("After", "Other words again."))
        assert library.undo_label == "Add clipping"
        assert library.counts() == {**library.counts(), "all": 2, "starred": 0}


def test_an_empty_folder_in_its_place_stays_empty(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Library.create(folder) as library:
        folder.rename(tmp_path / "unplugged")
        folder.mkdir()
        with pytest.raises(LibraryGone, match="is not there"):
            library.add(make_draft())
        assert list(folder.iterdir()) == []
        folder.rmdir()
        (tmp_path / "unplugged").rename(folder)
        library.add(make_draft())


def test_the_same_library_on_another_drive_is_gone_on_with_and_another_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Library.create(folder) as library:
        number, _ = library.add(make_draft("Before"))
        assert library.clipping(number).id == number
        shutil.copytree(folder, tmp_path / "copied")
        folder.rename(tmp_path / "unplugged")
        Library.create(folder).close()
        with pytest.raises(LibraryGone, match="There is another library in"):
            library.star([number])
        shutil.rmtree(folder)
        (tmp_path / "copied").rename(folder)
        library.star([number])
        library.undo()
        library.add(make_draft("After", "Other words."))
        assert library.counts()["all"] == 2
    with Library.open(folder) as library:
        assert library.counts() == {**library.counts(), "all": 2, "starred": 0}


# Errors of the disk


def test_after_an_error_of_the_disk_writing_and_undo_go_on(tmp_path: Path) -> None:
    with Library.create(tmp_path / "library") as library:
        number, _ = library.add(make_draft())
        assert library._writer is not None

        def breaks(_: object) -> None:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
            raise error

        before = library._writer._database
        with pytest.raises(LibraryError, match="could not be read or written"):
            library._writer.run(breaks)
        library.star([number])
        assert library._writer._database is not before
        assert library.undo_label == "Star clipping"
        library.undo()
        assert not library.clipping(number).starred


def test_a_reading_connection_that_met_an_error_of_the_disk_is_not_used_again(tmp_path: Path) -> None:
    with Library.create(tmp_path / "library") as library:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
        with pytest.raises(LibraryError, match="could not be read or written"), library.reader() as lent:
            raise error
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            lent.execute("SELECT 1")
        assert library.counts()["all"] == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_where_nothing_can_grow_it_is_said_and_with_room_again_it_goes_on(tmp_path: Path) -> None:
    """A limit of this process stands in for a quota, which the system calls neither full nor gone."""
    code = (
        "import resource, sys\nfrom pathlib import Path\nfrom db.errors import CuttingsError\n"
        "from db.library import Library\nfrom tests.helpers.drafts import make_draft\n"
        "endless = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)\n"
        "long = ' '.join(f'word{n}' for n in range(60_000))\nbig = make_draft('Big', long)\n"
        "with Library.create(Path(sys.argv[1])) as library:\n"
        "    library.add(make_draft('Kept'))\n"
        "    for size in (50_000, 300_000, 900_000):\n"
        "        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))\n"
        "        for work in (lambda: library.add(big), lambda: library.set_note(1, long),\n"
        "                     lambda: library.backup(Path(sys.argv[1]).parent / 'copy.zip')):\n"
        "            try: work(); print('done')\n"
        "            except CuttingsError as error: print('said', error)\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, endless)\n"
        "    print(library.counts()['all'], library.undo_label, library.clipping(1).note == '')\n"
        "    library.add(big)\n"
        "    library.undo()\n"
        "    library.set_note(1, 'Room again')\n"
        "    print(library.counts()['all'], library.undo_label)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "library")],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert told.returncode == 0, told.stderr
    *said, meanwhile, after = told.stdout.splitlines()
    assert len(said) == 9
    assert all("has room" in each or "is full" in each or each == "done" for each in said), told.stdout
    assert sum(each.startswith("said") for each in said) >= 5, told.stdout
    assert meanwhile == "1 Add clipping True"
    assert after == "1 Edit note"
    assert sorted(each.name for each in tmp_path.iterdir()) in (["library"], ["copy.zip", "library"])


@pytest.mark.parametrize("error", [OSError(errno.ENOLCK, "No locks available"), NotImplementedError("no flock")])
def test_a_drive_that_cannot_lock_is_said_and_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    folder = tmp_path / "library"
    with Library.create(folder) as library:
        library.add(make_draft())

    def refuse(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(filelock.FileLock, "acquire", refuse)
        with Library.open(folder) as library:
            assert "cannot lock files, so that two programs could write at the same time" in library.read_only_reason
            assert library.counts()["all"] == 1
            with pytest.raises(LibraryReadOnly, match="Copy the library's folder to another drive"):
                library.star([1])
    Library.open(folder).close()


# Media that cannot be written


@pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() != 0 or shutil.which("mount") is None, reason="only root can mount"
)
def test_from_a_disc_everything_is_read_or_it_is_said_what_is_missing(tmp_path: Path) -> None:
    disc = tmp_path / "disc"
    disc.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disc)], check=False).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        with Library.create(tmp_path / "library") as library:
            library.add(make_draft("One"))
        with Library.open(tmp_path / "library") as library:
            library.add(make_draft("Two", "Other words."))
            shutil.copytree(library.folder, disc / "torn", ignore=shutil.ignore_patterns("*-shm"))
            shutil.copytree(library.folder, disc / "whole")
        shutil.copytree(tmp_path / "library", disc / "closed")
        subprocess.run(["mount", "-o", "remount,ro", str(disc)], check=True)
        for name, count in (("torn", 1), ("whole", 2), ("closed", 2)):
            with Library.open(disc / name) as library:
                assert library.counts()["all"] == count
                assert library.read_only_reason.startswith("There is no permission to write in")
                assert ("What was written last is missing here" in library.read_only_reason) is (name == "torn")
                assert identity.library_id(disc / name) == library.id
                with pytest.raises(LibraryReadOnly, match="Nothing can be changed here"):
                    library.star([1])
    finally:
        subprocess.run(["umount", "-l", str(disc)], check=True)


@pytest.mark.skipif(shutil.which("chattr") is None, reason="only some systems have such files")
def test_a_file_that_nobody_may_change_is_opened_for_reading(tmp_path: Path) -> None:
    with Library.create(tmp_path / "library") as library:
        library.add(make_draft())
    database = tmp_path / "library" / "library.sqlite3"
    if subprocess.run(["chattr", "+i", str(database)], check=False, capture_output=True).returncode:
        pytest.skip("this file system has no such files")
    try:
        with Library.open(tmp_path / "library") as library:
            assert library.read_only_reason.startswith(f"There is no permission to write {database}.")
            assert library.counts()["all"] == 1
    finally:
        subprocess.run(["chattr", "-i", str(database)], check=True)


# The clock


def test_nothing_of_the_library_looks_at_another_clock() -> None:
    """All of `db` asks `moments.clock`, so that what a wrong clock does can be tried, and is."""
    root = Path(moments.__file__).parent
    looking = re.compile(r"datetime\.now\(|datetime\.utcnow|[^.]\btime\.time\(|CURRENT_TIMESTAMP|datetime\('now'")
    found = {
        str(file.relative_to(root))
        for file in root.rglob("*.*")
        if file.suffix in (".py", ".sql") and looking.search(file.read_text(encoding="utf-8"))
    }
    assert found == {"moments.py"}


# Other people


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can be somebody else")
def test_another_person_of_this_computer_is_told_who_has_it_open() -> None:
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom db.library import Library\n"
        "from db.errors import LibraryBusy\nos.setgid(65534); os.setuid(65534)\n"
        "try: Library.open(Path(sys.argv[1]))\nexcept LibraryBusy as error: print(error)"
    )
    with tempfile.TemporaryDirectory() as outer:
        Path(outer).chmod(0o755)
        with Library.create(Path(outer) / "library") as library:
            for path in (library.folder, *library.folder.iterdir()):
                path.chmod(0o777 if path.is_dir() else 0o666)
            told = subprocess.run(
                [sys.executable, "-c", code, str(library.folder)],
                capture_output=True,
                text=True,
                timeout=60,
                check=False,
                env={**os.environ, "USER": "nobody", "LOGNAME": "nobody"},
            )
    assert told.returncode == 0, told.stderr
    assert f"is open in another window or program of {presence.user_name()}, since 20" in told.stdout


# A file that is replaced while it is open


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody replace an open file")
@pytest.mark.parametrize("place", [Place(), Place(synchronised="Dropbox")])
@pytest.mark.parametrize("forked", [True, False])
def test_a_replaced_file_is_gone_on_with_and_nothing_of_either_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: Place, forked: bool
) -> None:
    put_in(monkeypatch, place)
    folder = tmp_path / "library"
    with Library.create(folder) as library:
        library.add(make_draft("Both have it"))
    with Library.open(folder) as library:
        library.star([1])
        shutil.copytree(folder, tmp_path / "kitchen")
        (tmp_path / "kitchen" / presence.IN_USE).unlink()
        if forked:
            library.add_many([(make_draft(f"Only here {n}", f"Words {n} of here."), ()) for n in range(30)], "Add")
        with Library.open(tmp_path / "kitchen") as other:
            other.add(make_draft("From the kitchen", "Words of the kitchen."))
        os.replace(tmp_path / "kitchen" / "library.sqlite3", folder / "library.sqlite3")
        library.set_note(1, "Gone on")
        titles = {row.title for row in library.rows(list(library.ids()))}
        assert titles == {"Both have it", "From the kitchen"}
        assert library.undo_label == "Edit note"
        kept = library.standing.kept
        assert (kept is not None) is (forked or place.journal == "wal")
    with Library.open(folder) as library:
        assert library.clipping(1).note == "Gone on"
        with library.reader() as reading:
            assert reading.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert places.conflicts(folder) == []
    if forked:
        assert kept is not None
        copy = sqlite3.connect(kept)
        assert copy.execute("SELECT count(*) FROM clipping").fetchone()[0] == 31
        assert copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        copy.close()
