"""Mending: what is altered comes back from copies, a damaged database is written anew, and what is lost is told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.care import backup
from db.care.check import check
from db.care.mend import mend
from db.errors import LibraryBusy, LibraryDamaged
from db.library import DATABASE, Library
from tests.db.test_history import furnish
from tests.helpers.drafts import make_draft


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with a copy, and a change after it."""
    with Library.create(tmp_path / "library") as library:
        furnish(library)
        backup.write_automatic(library)
        library.set_note(2, "after the copy")
    return tmp_path / "library"


def alter(folder: Path, sql: str) -> None:
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        connection.execute(sql)
        connection.commit()


def overwrite(folder: Path, at: int, content: bytes) -> None:
    with (folder / DATABASE).open("r+b") as file:
        file.seek(at)
        file.write(content)


def test_what_is_as_it_was_in_the_copy_comes_back_exactly(folder: Path) -> None:
    alter(folder, "UPDATE clipping SET title = 'Nonsense' WHERE id = 1")
    report = mend(folder)
    (finding,) = report.findings
    assert (finding.repaired, finding.kind, finding.clipping) == (True, "row", 1)
    assert "brought back as it was" in finding.how
    with Library.open(folder) as library:
        assert library.clipping(1).article.title == "One"
        assert check(library).findings == []


def test_what_no_copy_has_is_told_and_taken_as_it_is_only_when_accepted(folder: Path) -> None:
    alter(folder, "UPDATE note SET text = 'something else' WHERE clipping_id = 2")
    for _ in range(2):
        report = mend(folder)
        assert not report.sound
        assert "the note of clipping 2" in report.findings[0].what
        assert "--accept" in report.findings[0].advice
    assert mend(folder, accept=True).sound
    with Library.open(folder) as library:
        assert library.clipping(2).note == "something else"
        assert check(library).sound


def test_a_damaged_seal_alone_changes_nothing(folder: Path) -> None:
    alter(folder, "UPDATE seal SET sum = sum + 1 WHERE tbl = 'note' AND owner = 2")
    (finding,) = mend(folder).findings
    assert (finding.kind, finding.repaired) == ("seal", True)
    with Library.open(folder) as library:
        assert library.clipping(2).note == "after the copy"


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: overwrite(folder, 0, bytes(100)),
        lambda folder: overwrite(folder, 4096 * 3, b"\xff" * 4096),
        lambda folder: alter(folder, "PRAGMA user_version = 99"),
        lambda folder: alter(folder, "DROP TRIGGER outbox_note_update"),
        lambda folder: alter(folder, "DELETE FROM library"),
    ],
    ids=["header", "page", "version", "trigger", "identity"],
)
def test_a_database_is_written_anew_and_the_damaged_one_kept(folder: Path, harm: Callable[[Path], None]) -> None:
    with Library.open(folder) as library:
        whole = library.id
    harm(folder)
    report = mend(folder)
    assert any("written anew" in each.how or each.repaired for each in report.findings)
    with Library.open(folder) as library:
        assert not library.read_only
        assert library.id == whole
        assert library.clipping(2).note == "after the copy"
        assert check(library).sound
    assert list(folder.glob("library-replaced-*.sqlite3"))


def test_originals_come_back_from_wherever_their_bytes_are(folder: Path) -> None:
    with Library.open(folder) as library:
        library.backup(folder.parent / "whole.zip")
        one, two = (library.store.path(library.captures(each)[0].sha256) for each in (1, 2))
        one.unlink()
        two.rename(two.with_name("misplaced.gz"))
        report = check(library, repair=True)
        assert report.sound
        assert sum("put back" in each.how for each in report.findings) == 2
        assert check(library).sound


def test_lost_changes_are_told_until_a_repair_has_said_so(folder: Path, tmp_path: Path) -> None:
    before = (folder / DATABASE).read_bytes()
    with Library.open(folder) as library:
        library.add(make_draft("Late"))
    (folder / DATABASE).write_bytes(before)
    with Library.open(folder) as library:
        report = check(library)
        assert [each.kind for each in report.unmended] == ["newest"]
        assert check(library, repair=True).sound
        assert check(library).findings == []


def test_an_emptied_database_is_not_taken_for_a_new_one(folder: Path) -> None:
    (folder / DATABASE).write_bytes(b"")
    with pytest.raises(LibraryDamaged, match="is empty"):
        Library.open(folder)
    report = mend(folder)
    assert "has taken its place" in report.findings[0].how
    with Library.open(folder) as library:
        assert library.counts()["all"] == 3


def test_nothing_is_done_while_somebody_has_it_open(folder: Path) -> None:
    with Library.open(folder), pytest.raises(LibraryBusy):
        mend(folder)
