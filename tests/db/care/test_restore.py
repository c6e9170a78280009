"""A copy comes back in place of what was lost, and what was there is kept."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from db.care import backup
from db.care.restore import restore
from db.errors import LibraryBusy, LibraryDamaged, LibraryMissing
from db.library import Library
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
