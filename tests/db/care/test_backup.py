"""Automatic copies are verified, packed, forced before what changes much, and never cost a sound one."""

from __future__ import annotations

import contextlib
import gzip
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db import moments, places
from db.care import backup, rotation
from db.care.restore import restore
from db.care.rotation import all_copies
from db.errors import Cancelled, LibraryDamaged
from db.library import Library
from tests.helpers.drafts import make_draft

DAY = timedelta(days=1)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The moment that it is."""
    now = [datetime(2026, 11, 23, 12, tzinfo=UTC)]

    def tell() -> datetime:
        now[0] += timedelta(milliseconds=1)
        return now[0]

    monkeypatch.setattr(moments, "clock", tell)
    return now


def alter(library: Library, sql: str) -> None:
    with contextlib.closing(sqlite3.connect(library.database)) as connection:
        connection.execute(sql)
        connection.commit()


def fill(library: Library, count: int) -> list[int]:
    drafts = [(make_draft(f"Council {number}", f"Words number {number}."), ()) for number in range(count)]
    library.add_many(drafts, "Add")
    return list(library.ids())


def reasons(library: Library) -> list[str]:
    return [each.why for each in all_copies(library.folder)]


def test_one_copy_a_day_and_old_ones_go(library: Library, clock: list[datetime]) -> None:
    library.add(make_draft())
    library.rotation = rotation.Rotation(daily=3, weekly=0, monthly=0)
    assert backup.write_if_due(library) is not None
    assert backup.write_if_due(library) is None
    for _ in range(5):
        clock[0] += DAY
        assert backup.write_if_due(library) is not None
    assert len(backup.copies(library.folder)) == 3


def test_a_copy_from_the_future_does_not_stand_for_todays(library: Library, clock: list[datetime]) -> None:
    backup.write_automatic(library)
    clock[0] -= DAY * 400
    assert backup.write_if_due(library) is not None
    assert len(backup.copies(library.folder)) == 2


def test_packed_copies_are_read_and_brought_back_like_others(library: Library) -> None:
    library.add(make_draft("Pier"))
    plain = backup.write_automatic(library)
    size = plain.stat().st_size
    assert backup.pack_all(library) == 1
    (packed,) = backup.copies(library.folder)
    assert packed.name == f"{plain.name}.gz"
    assert not plain.exists()
    assert packed.stat().st_size < size / 4
    with backup.opened(packed) as connection:
        assert connection.execute("SELECT title FROM clipping").fetchall() == [("Pier",)]
    library.trash([1])
    library.close()
    restore(library.folder)
    with Library.open(library.folder) as again:
        assert len(again.ids()) == 1
    assert not list((library.folder / "backups").glob(".*"))


def test_packing_that_is_stopped_leaves_what_was_there(library: Library) -> None:
    plain = backup.write_automatic(library)
    with pytest.raises(Cancelled):
        backup.pack_all(library, lambda: True)
    assert sorted((library.folder / "backups").iterdir()) == [plain]


def test_a_packed_copy_that_rots_is_noticed(library: Library) -> None:
    library.add(make_draft())
    backup.write_automatic(library)
    backup.pack_all(library)
    (packed,) = backup.copies(library.folder)
    packed.write_bytes(packed.read_bytes()[:-2000])
    with pytest.raises(LibraryDamaged):
        backup.verify(packed)


def test_damage_in_the_library_costs_no_sound_copy_and_makes_no_copy_impossible(
    library: Library, clock: list[datetime]
) -> None:
    library.rotation = rotation.Rotation(daily=1, weekly=0, monthly=0)
    library.add(make_draft())
    sound = backup.write_automatic(library)
    alter(library, "UPDATE body SET html = '<p>Something else.</p>'")
    for _ in range(4):
        clock[0] += DAY
        made = backup.make_if_due(library)
        assert made is not None
        assert "text of clipping 1" in made.problems[0]
        assert made.path.name.endswith(".damaged.sqlite3")
        assert backup.make_if_due(library) is None, "once a day is enough for these, too"
    assert backup.copies(library.folder) == [sound]
    assert len([each for each in all_copies(library.folder) if each.damaged]) == rotation.DAMAGED_KEPT


def test_the_daily_copy_notices_a_headline_that_rotted(library: Library) -> None:
    library.add(make_draft())
    alter(library, "UPDATE clipping SET title = 'Council puts off pier bote'")
    made = backup.make_if_due(library)
    assert made is not None
    assert not made.sound


def test_originals_that_are_missing_are_told_but_spoil_no_copy(library: Library) -> None:
    number, _ = library.add(make_draft())
    library.store.path(library.captures(number)[0].sha256).unlink()
    made = backup.make_if_due(library)
    assert made is not None
    assert made.sound
    assert made.missing == 1


def test_a_change_of_much_of_the_library_is_made_after_a_copy(library: Library, clock: list[datetime]) -> None:
    ids = fill(library, 120)
    library.tag(ids[:40], ["few"])
    assert reasons(library) == []
    library.tag(ids[:60], ["many"])
    assert reasons(library) == ["before-bulk-change"]
    with backup.opened(backup.copies(library.folder)[0]) as connection:
        assert [row[0] for row in connection.execute("SELECT name FROM tag")] == ["few"]
    library.trash(ids)
    assert reasons(library) == ["before-bulk-change"], "one an hour is enough"
    clock[0] += timedelta(hours=2)
    library.undo()
    assert reasons(library) == ["before-bulk-change"] * 2
    with backup.opened(backup.copies(library.folder)[0]) as connection:
        assert connection.execute("SELECT count(*) FROM clipping WHERE trashed_at IS NULL").fetchone()[0] == 0


def test_many_small_steps_taken_back_at_once_are_many(library: Library) -> None:
    for each in fill(library, 60):
        library.star([each])
    assert reasons(library) == []
    library.undo_to(1)
    assert reasons(library) == ["before-bulk-change"]


def test_originals_of_what_was_deleted_for_ever_live_as_long_as_copies_that_name_them(
    library: Library, clock: list[datetime]
) -> None:
    library.rotation = rotation.Rotation(daily=2, weekly=0, monthly=0)
    number, _ = library.add(make_draft(content=b"as it came"))
    library.trash([number])
    library.purge()
    assert list(library.store.kept()) == []
    library.close()
    restore(library.folder)
    with Library.open(library.folder) as again:
        assert again.capture_content(again.captures(number)[0]) == b"as it came"
        again.purge()
        again.rotation = library.rotation
        for path in library.folder.glob("library-replaced-*"):
            path.unlink()
        for _ in range(40):
            clock[0] += DAY
            backup.write_if_due(again)
        assert list((library.folder / "backups").rglob("*.gz")) == []


def test_a_copy_that_the_disk_does_not_take_leaves_nothing_half(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "sync_file", full)
    with pytest.raises(Exception, match="full"):
        backup.write_automatic(library)
    assert list((library.folder / "backups").iterdir()) == []


def test_a_file_that_is_called_packed_and_is_not_is_told(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "copy.gz", "wb") as file:
        file.write(b"not a database")
    with pytest.raises(LibraryDamaged):
        backup.verify(tmp_path / "copy.gz")


def test_a_copy_before_a_large_change_is_made_in_a_synchronised_folder_too(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    with Library.create(tmp_path / "library") as library:
        assert library.standing.place.journal == places.ROLLBACK
        assert library._writer is not None
        library._writer.run_bare(lambda database: database.conn.execute("PRAGMA cache_size = 10"))
        ids = fill(library, 300)
        library.edit(ids, "section", "Harbour " * 40)
        assert reasons(library) == ["before-bulk-change"]
        with backup.opened(backup.copies(library.folder)[0]) as connection:
            assert connection.execute("SELECT count(section), count(*) FROM clipping").fetchone() == (0, 300)
