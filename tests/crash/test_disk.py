"""The model of a disk promises what the standards promise, and nothing more."""

import os
import random
from pathlib import Path

import pytest

from tests.crash.calls import Call, Kind
from tests.crash.disk import Disk, File

ROOT = Path("/disk")
IMAGES = 300


class Process:
    """Calls as a process makes them."""

    def __init__(self, disk):
        self._disk = disk

    def _do(self, kind, fd=-1, number=0, first=b"", second=b""):
        self._disk.take(Call(kind, fd, number, first, second))

    def open(self, fd, path, flags=os.O_RDWR | os.O_CREAT):
        self._do(Kind.OPEN, fd, flags, f"/disk{path}".encode())

    def write(self, fd, offset, data):
        self._do(Kind.WRITE, fd, offset, data)

    def sync(self, fd):
        self._do(Kind.SYNC, fd)

    def sync_folder(self, path=""):
        self.open(99, path, os.O_RDONLY)
        self.sync(99)
        self._do(Kind.CLOSE, 99)

    def mkdir(self, path):
        self._do(Kind.MKDIR, first=f"/disk{path}".encode())

    def rename(self, path, other):
        self._do(Kind.RENAME, first=f"/disk{path}".encode(), second=f"/disk{other}".encode())

    def unlink(self, path):
        self._do(Kind.UNLINK, first=f"/disk{path}".encode())


@pytest.fixture
def disk():
    return Disk(ROOT)


@pytest.fixture
def process(disk):
    return Process(disk)


def images(disk):
    """Many images as they may be found: contents by path, `None` for folders."""
    found = []
    for seed in range(IMAGES):
        image = disk.image(random.Random(seed))
        found.append({path: bytes(each.safe) if isinstance(each, File) else each for path, each in image})
    return found


def test_what_is_synced_with_its_name_is_in_every_image(disk, process):
    process.mkdir("/a")
    process.open(3, "/a/file")
    process.write(3, 0, b"kept")
    process.sync(3)
    process.sync_folder("/a")
    process.sync_folder()
    process.write(3, 4, b" and more")
    assert {image["a/file"][:4] for image in images(disk)} == {b"kept"}


def test_a_file_without_its_name_may_be_gone_and_a_name_may_be_without_its_file(disk, process):
    process.open(3, "/file")
    process.write(3, 0, b"data")
    process.sync(3)
    process.open(4, "/other")
    process.write(4, 0, b"data")
    process.sync_folder()
    found = images(disk)
    assert {image["file"] for image in found} == {b"data"}
    assert {b"", b"data"} <= {image["other"] for image in found}
    process.open(5, "/third")
    process.sync(5)
    assert {"third" in image for image in images(disk)} == {True, False}


def test_a_rename_is_there_or_not_and_may_come_before_the_data(disk, process):
    process.open(3, "/file")
    process.write(3, 0, b"old")
    process.sync(3)
    process.sync_folder()
    process.open(4, "/new")
    process.write(4, 0, b"fresh")
    process.rename("/new", "/file")
    found = {image["file"] for image in images(disk)}
    assert {b"old", b"fresh", b""} <= found
    process.sync(4)
    assert {image["file"] for image in images(disk)} == {b"old", b"fresh"}
    process.sync_folder()
    assert {tuple(image.items()) for image in images(disk)} == {(("file", b"fresh"),)}


def test_writes_are_torn_at_sectors_and_come_in_any_order(disk, process):
    process.open(3, "/file")
    process.write(3, 0, b"0" * 1024)
    process.sync(3)
    process.sync_folder()
    process.write(3, 0, b"1" * 512 + b"2" * 512)
    process.write(3, 0, b"3" * 512)
    found = {(image["file"][:1], image["file"][-1:]) for image in images(disk)}
    assert found >= {(b"0", b"0"), (b"3", b"2"), (b"1", b"2"), (b"0", b"2"), (b"3", b"0")}
    assert all(len(set(image["file"][at : at + 512])) == 1 for image in images(disk) for at in (0, 512))


def test_a_size_may_grow_without_data(disk, process):
    process.open(3, "/file")
    process.sync(3)
    process.sync_folder()
    process.write(3, 0, b"x" * 2000)
    found = {image["file"] for image in images(disk)}
    assert {b"", b"x" * 2000, bytes(2000)} <= found
    assert any(len(each) == 2000 and each.strip(b"x\0") for each in found)


def test_what_was_removed_may_be_there_again(disk, process):
    process.open(3, "/file")
    process.sync(3)
    process.sync_folder()
    process.unlink("/file")
    assert {"file" in image for image in images(disk)} == {True, False}
    process.sync_folder()
    assert images(disk)[0] == {}


def test_what_moves_between_folders_is_never_lost(disk, process):
    process.mkdir("/a")
    process.open(3, "/file")
    process.write(3, 0, b"data")
    process.sync(3)
    process.sync_folder()
    process.rename("/file", "/a/file")
    for image in images(disk):
        assert b"data" in (image.get("file"), image.get("a/file"))
    process.sync_folder("/a")
    assert {tuple(sorted(image)) for image in images(disk)} == {("a", "a/file")}


def test_without_syncs_nothing_is_safe():
    disk = Disk(ROOT, syncs=False)
    process = Process(disk)
    process.open(3, "/file")
    process.write(3, 0, b"data")
    process.sync(3)
    process.sync_folder()
    assert {} in images(disk)
