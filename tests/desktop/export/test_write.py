import contextlib
import errno
import os
import sys

import pytest

from db.errors import ExportError
from desktop.export.write import Staging, export_error, replacing, write_bytes


def test_a_file_is_replaced_whole_and_keeps_its_permissions(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_bytes(path, b"new")
    assert path.read_bytes() == b"new"
    assert sys.platform == "win32" or path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_what_fails_half_way_leaves_the_old_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    with contextlib.suppress(ZeroDivisionError), replacing(path) as part:
        part.write_bytes(b"half")
        1 / 0
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_staged_files_come_all_at_once_or_not_at_all(tmp_path):
    folder = tmp_path / "new" / "folder"
    with Staging(folder) as staging:
        staging.add("a.md", b"a")
        staging.add("deep/b.md", b"b")
        assert not (folder / "a.md").exists()
        staging.commit()
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")} == {"a.md", "deep/b.md"}
    with contextlib.suppress(ZeroDivisionError), Staging(folder) as staging:
        staging.add("a.md", b"changed")
        1 / 0
    assert (folder / "a.md").read_bytes() == b"a"
    assert sorted(path.name for path in folder.iterdir()) == ["a.md", "deep"]


def test_a_folder_that_was_there_is_not_taken_away(tmp_path):
    with pytest.raises(ZeroDivisionError), Staging(tmp_path):
        1 / 0
    assert tmp_path.exists()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EACCES, "no permission"),
        (errno.EROFS, "can only be read"),
        (errno.ENAMETOOLONG, "too long"),
        (errno.ENOTDIR, "is a file"),
        (errno.EISDIR, "is a folder"),
        (errno.ENOENT, "does not exist"),
        (errno.EIO, "could not be written"),
    ],
)
def test_what_the_system_says_is_told_in_words(tmp_path, number, words):
    error = export_error(OSError(number, os.strerror(number)), tmp_path / "book.pdf")
    assert isinstance(error, ExportError)
    assert words in error.problem
    assert "“book.pdf”" in error.problem
    assert error.remedy
