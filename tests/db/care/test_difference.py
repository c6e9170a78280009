"""What bringing a copy back would change is said beforehand."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.care import backup
from db.care.difference import difference
from db.care.restore import restore
from db.errors import Cancelled, LibraryDamaged
from db.library import Library
from tests.helpers.drafts import make_draft

VERSIONS = Path(__file__).parents[1] / "versions"


@pytest.fixture
def copy(library: Library) -> Path:
    """A copy of a library that has gone on since."""
    for title in ("Stays", "Retitled", "Tagged", "Deleted", "Read"):
        library.add(make_draft(title, f"About {title}.", content=title.encode()))
    library.trash([4])
    made = backup.write_automatic(library)
    library.purge([4])
    library.add(make_draft("Newer", "About newer."))
    library.edit([2], "title", "Other title")
    library.tag([3], ["harbour"])
    library.mark_read([5])
    return made


def test_what_is_only_there_only_here_and_changed(library: Library, copy: Path) -> None:
    found = difference(library.folder, copy)
    assert found.only_there.newest == ((4, "Deleted"),)
    assert found.only_here.newest == ((6, "Newer"),)
    assert {title for _, title in found.changed.newest} == {"Other title", "Tagged"}
    assert found.counts["clippings"] == (4, 5)
    assert found.counts["in the trash"] == (1, 0)
    assert found.counts["tags"] == (0, 1)
    assert not found.none
    assert not found.other


def test_a_fresh_copy_differs_in_nothing(library: Library, copy: Path) -> None:
    backup.write_automatic(library)
    backup.pack_all(library)
    assert difference(library.folder, backup.copies(library.folder)[0]).none


def test_numbers_that_were_given_twice_are_two_clippings(library: Library, copy: Path, tmp_path: Path) -> None:
    with Library.create(tmp_path / "other", "Other papers") as other:
        other.add(make_draft("Elsewhere", taken_at="2001-01-01T00:00:00Z"))
        found = difference(library.folder, backup.write_automatic(other))
    assert found.other == "Other papers"
    assert found.only_there.newest == ((1, "Elsewhere"),)
    assert found.only_here.count == 5
    assert found.changed.count == 0


def test_a_whole_copy_is_held_against_the_library_too(library: Library, tmp_path: Path, copy: Path) -> None:
    library.backup(tmp_path / "copy.zip")
    library.add(make_draft("Newest", "About newest."))
    found = difference(library.folder, tmp_path / "copy.zip")
    assert (found.only_here.newest, found.changed.count) == (((7, "Newest"),), 0)


def test_a_library_that_cannot_be_read_is_no_hindrance(library: Library, copy: Path) -> None:
    library.close()
    library.database.write_bytes(b"lightning struck")
    found = difference(library.folder, copy)
    assert found.only_there.count == 5
    assert found.counts["clippings"] == (4, 0)


def test_a_copy_of_an_older_version_is_compared_by_what_both_have(library: Library, copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.executescript("DROP TABLE reprint_lead; ALTER TABLE clipping DROP COLUMN word_count;")
    assert difference(library.folder, copy).changed.count == 2


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_copies_of_every_version_are_looked_into_and_brought_back(library: Library, number: int) -> None:
    copy = VERSIONS / f"{number}.sqlite3.gz"
    library.add(make_draft("Here", taken_at="2001-01-01T00:00:00Z"))
    found = difference(library.folder, copy)
    assert found.only_here.newest == ((1, "Here"),)
    assert found.only_there.count == found.counts["clippings"][0] + found.counts["in the trash"][0] > 0
    library.close()
    restore(library.folder, copy)
    with Library.open(library.folder) as again:
        assert len(again.ids()) + len(again.ids("trash")) == found.only_there.count


def test_it_can_be_stopped_and_leaves_nothing(library: Library, copy: Path) -> None:
    with pytest.raises(Cancelled):
        difference(library.folder, copy, lambda: True)
    assert [path for path in library.folder.rglob(".*")] == []


def test_a_file_that_is_no_copy_is_told(library: Library, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("shopping list")
    with pytest.raises(LibraryDamaged):
        difference(library.folder, tmp_path / "notes.txt")


def test_where_nothing_can_be_written_it_is_looked_into_elsewhere(
    library: Library, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup.pack_all(library)
    monkeypatch.setattr("os.access", lambda path, mode: False)
    assert difference(library.folder, backup.copies(library.folder)[0]).only_here.count == 1
