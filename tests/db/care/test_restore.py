"""A copy comes back in place of what was lost, and what was there is kept."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import os
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from db.care import backup, packing, whole_copy
from db.care.restore import restore
from db.errors import Cancelled, DiskFull, LibraryBusy, LibraryDamaged, LibraryMissing
from db.library import Library
from db.search import Searcher
from tests.helpers.drafts import make_draft


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with one clipping in its newest copy and two in itself."""
    with Library.create(tmp_path / "library") as library:
        library.add(make_draft("Copied", content=b"first"))
        backup.write_automatic(library)
        library.add(make_draft("Later", "Other words.", content=b"second"))
    return tmp_path / "library"


def titles(folder: Path) -> list[str]:
    with Library.open(folder) as library:
        return [row.title for row in library.rows(library.ids())]


def test_a_damaged_database_is_replaced_by_the_newest_sound_copy(folder: Path) -> None:
    (folder / "backups" / "99990101-000000-000000-daily.sqlite3").write_bytes(b"newer, but no database")
    (folder / "library.sqlite3").write_bytes(b"lightning struck")
    with pytest.raises(LibraryDamaged, match="restore-backup"):
        Library.open(folder)
    _, kept = restore(folder)
    assert titles(folder) == ["Copied"]
    assert kept is not None
    assert kept.read_bytes() == b"lightning struck"


def test_a_lost_database_comes_back(folder: Path) -> None:
    (folder / "library.sqlite3").unlink()
    assert restore(folder)[1] is None
    assert titles(folder) == ["Copied"]


def test_what_was_not_in_the_copy_is_kept_beside(folder: Path, tmp_path: Path) -> None:
    _, kept = restore(folder)
    assert titles(folder) == ["Copied"]
    assert kept is not None
    restore(folder, kept)
    assert titles(folder) == ["Later", "Copied"]


def test_a_whole_copy_brings_its_originals_along(folder: Path, tmp_path: Path) -> None:
    with Library.open(folder) as library:
        library.backup(tmp_path / "copy.zip")
    (tmp_path / "new").mkdir()
    restore(tmp_path / "new", tmp_path / "copy.zip")
    with Library.open(tmp_path / "new") as library:
        assert library.capture_content(library.captures(2)[0]) == b"second"


def test_an_archive_cannot_write_outside_the_library(folder: Path, tmp_path: Path) -> None:
    with Library.open(folder) as library:
        library.backup(tmp_path / "copy.zip")
    with zipfile.ZipFile(tmp_path / "copy.zip", "a") as archive:
        archive.writestr("../outside.txt", "x")
        archive.writestr("captures/aa/bb/../../../outside.gz", "x")
    restore(folder, tmp_path / "copy.zip")
    assert not (tmp_path / "outside.txt").exists()
    assert not list(tmp_path.rglob("outside*"))


def test_a_copy_that_is_not_sound_changes_nothing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("shopping list")
    with pytest.raises(LibraryDamaged):
        restore(folder, tmp_path / "notes.txt")
    assert titles(folder) == ["Later", "Copied"]


def test_an_open_library_is_not_replaced(folder: Path) -> None:
    with Library.open(folder), pytest.raises(LibraryBusy):
        restore(folder)


def test_without_a_copy_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing, match="no sound copy"):
        restore(tmp_path)


def library_with_log(folder: Path) -> bytes:
    """Leave the library as a killed process does, its newest clipping only in the log beside it; the database."""
    with Library.open(folder) as library:
        library.add(make_draft("In the log", "Newest words."))
        database, log = (folder / "library.sqlite3").read_bytes(), (folder / "library.sqlite3-wal").read_bytes()
    (folder / "library.sqlite3").write_bytes(database)
    (folder / "library.sqlite3-wal").write_bytes(log)
    return database


def test_what_is_kept_beside_has_what_the_log_held(folder: Path) -> None:
    library_with_log(folder)
    _, kept = restore(folder)
    assert titles(folder) == ["Copied"]
    assert kept is not None
    assert [path.name for path in folder.glob("library-replaced-*")] == [kept.name]
    restore(folder, kept)
    assert titles(folder) == ["In the log", "Later", "Copied"]


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize(("with_log", "damaged"), [(True, False), (False, True)])
def test_broken_off_at_any_call_it_leaves_the_old_library_or_the_new(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, with_log: bool, damaged: bool
) -> None:
    if with_log:
        library_with_log(folder)
    if damaged:
        (folder / "library.sqlite3").write_bytes(b"lightning struck")
    before = tmp_path / "before"
    shutil.copytree(folder, before)
    old = None if damaged else titles(folder)
    shutil.rmtree(folder)
    seen = set()
    for number in range(100):
        shutil.copytree(before, folder)
        ended = broken_off(folder, monkeypatch, number)
        try:
            now = titles(folder)
        except LibraryDamaged:
            now = None
        assert now in (old, ["Copied"])
        if now == ["Copied"]:
            (kept,) = folder.glob("library-replaced-*.sqlite3")
            if damaged:
                assert kept.read_bytes() == b"lightning struck"
            else:
                restore(folder, kept)
                assert titles(folder) == old
            assert not list(folder.glob(".restor*"))
        seen.add(str(now))
        shutil.rmtree(folder)
        if ended:
            break
    assert ended
    assert len(seen) == 2


def broken_off(folder: Path, monkeypatch: pytest.MonkeyPatch, after: int) -> bool:
    """Restore, but end before the call with this number that changes a file; whether it went through."""
    calls = 0

    def counted(work: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **options: object) -> object:
            nonlocal calls
            calls += 1
            if calls > after:
                raise Killed
            return work(*arguments, **options)

        return call

    with monkeypatch.context() as patched:
        for place, name in ((os, "replace"), (os, "fsync"), (Path, "unlink"), (shutil, "copyfile"), (Path, "rename")):
            patched.setattr(place, name, counted(getattr(place, name)))
        try:
            restore(folder)
        except Killed:
            return False
    return True


def test_a_damaged_copy_that_is_asked_for_by_name_comes_back_with_a_word(folder: Path) -> None:
    (copy,) = backup.copies(folder)
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE body SET html = '<p>Rotten.</p>'")
        connection.commit()
    told: list[str] = []
    restore(folder, copy, told.append)
    assert "text of clipping 1" in told[0]
    with pytest.raises(LibraryMissing, match="no sound copy"):
        restore(folder)


def test_what_waited_in_the_inbox_comes_along_and_overwrites_nothing(folder: Path, tmp_path: Path) -> None:
    inbox = folder / "inbox"
    inbox.mkdir()
    (inbox / "20240101T000000Z-one.json").write_text("{}")
    (inbox / "refused").mkdir()
    (inbox / "refused" / "other.txt").write_text("why")
    (inbox / ".lock").write_text("")
    with Library.open(folder) as library:
        assert library.backup(tmp_path / "copy.zip").waiting == 2
    (inbox / "20240101T000000Z-one.json").write_text('{"newer": 1}')
    (inbox / "refused" / "other.txt").unlink()
    restore(folder, tmp_path / "copy.zip")
    assert (inbox / "20240101T000000Z-one.json").read_text() == '{"newer": 1}'
    assert (inbox / "refused" / "other.txt").read_text() == "why"


def test_a_whole_copy_says_what_the_library_lacks(folder: Path, tmp_path: Path) -> None:
    with Library.open(folder) as library:
        one, other = (library.captures(number)[0].sha256 for number in (1, 2))
        library.store.path(one).unlink()
        library.store.path(other).write_bytes(gzip.compress(b"forged"))
        made = library.backup(tmp_path / "copy.zip")
    assert "1 originals are missing" in made.problems[0]
    assert "1 originals were altered" in made.problems[1]
    told: list[str] = []
    (tmp_path / "new").mkdir()
    restore(tmp_path / "new", tmp_path / "copy.zip", told.append)
    assert "1 originals of the copy" in told[0]
    assert titles(tmp_path / "new") == ["Later", "Copied"]


def test_a_whole_copy_can_be_stopped(folder: Path, tmp_path: Path) -> None:
    with Library.open(folder) as library, pytest.raises(Cancelled):
        library.backup(tmp_path / "copy.zip", cancelled=lambda: True)
    assert not list(tmp_path.glob("*.zip")) + list(tmp_path.glob(".*"))


@pytest.mark.parametrize("kind", ["bomb", "twice", "cut", "locked", "names", "original"])
def test_an_archive_from_outside_is_taken_within_bounds(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    path = tmp_path / "copy.zip"
    with Library.open(folder) as library:
        library.backup(path)
    if kind == "bomb":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("library.sqlite3", b"\0" * 60_000_000)
    elif kind == "twice":
        with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("library.sqlite3", b"another")
    elif kind == "cut":
        path.write_bytes(path.read_bytes()[:3000] + path.read_bytes()[3100:])
    elif kind == "locked":
        content = bytearray(path.read_bytes())
        for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            content[content.index(mark) + at] |= 1
        path.write_bytes(content)
    elif kind == "names":
        monkeypatch.setattr(whole_copy, "MOST_NAMES", 2)
    else:
        sha256 = hashlib.sha256(b"\0" * 5_000_000).hexdigest()
        monkeypatch.setattr(whole_copy, "LARGEST_ORIGINAL", 4_000_000)
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(f"captures/{sha256[:2]}/{sha256[2:4]}/{sha256}.gz", gzip.compress(b"\0" * 5_000_000))
        told: list[str] = []
        restore(folder, path, told.append)
        assert "1 originals" in told[0]
        assert not list(folder.rglob(f"{sha256}*"))
        return
    with pytest.raises(LibraryDamaged):
        restore(folder, path)
    assert titles(folder) == ["Later", "Copied"]
    assert not list(folder.glob(".restor*"))


def test_a_packed_bomb_is_stopped_by_the_room_there_is(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "room", lambda folder: 1_000_000)
    with gzip.open(tmp_path / "copy.sqlite3.gz", "wb") as file:
        file.write(b"\0" * 5_000_000)
    with pytest.raises(DiskFull):
        restore(folder, tmp_path / "copy.sqlite3.gz")
    assert titles(folder) == ["Later", "Copied"]


def test_the_search_finds_what_is_there_after_a_copy_came_back(folder: Path, tmp_path: Path) -> None:
    with Library.open(folder) as library:
        searcher = Searcher(library, tmp_path / "cache")
        searcher.sync()
        assert [*searcher.search("later").ids] == [2]
        searcher.close()
    restore(folder)
    with Library.open(folder) as library:
        library.add(make_draft("Otherwise", "Different matter."))
        searcher = Searcher(library, tmp_path / "cache")
        searcher.sync()
        assert [*searcher.search("later").ids] == []
        assert [*searcher.search("otherwise").ids] == [2]
        assert searcher.verify() == []
        searcher.close()
