"""Copies of a database in less room: gzip, which any system can open without the program, and back.

A database of 100,000 clippings of 543 MB takes 139 MB at the quickest level in 7 s of one core, and 123 MB at the usual
one in 22 s.
"""

from __future__ import annotations

import contextlib
import gzip
import os
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

from db.connection import in_words, translated_os
from db.durable import sync_file, sync_folder
from db.errors import Cancelled, DiskFull, LibraryDamaged

Cancelling = Callable[[], bool]

LEVEL = 1
UNFINISHED = ".copy-"
"""How the name of a file begins that is not whole yet; see `db.care.litter`."""
LOGS = ("-wal", "-shm", "-journal")
_PIECE = 1 << 20
_SPARE = 100_000_000
"""Bytes of the disk that unpacking leaves free."""


class Source(Protocol):
    """What can be read in pieces."""

    def read(self, size: int, /) -> bytes: ...


class Target(Protocol):
    """What can be written to."""

    def write(self, piece: bytes, /) -> object: ...


def remove(database: Path) -> None:
    """Delete a database and what SQLite lays beside one."""
    for ending in ("", *LOGS):
        database.with_name(f"{database.name}{ending}").unlink(missing_ok=True)


def never() -> bool:
    """Nobody cancels."""
    return False


def pack(path: Path, cancelled: Cancelling = never) -> Path:
    """Put a copy into less room, read it back, and only then remove what was there; returns where it is now."""
    target = path.with_name(f"{path.name}.gz")
    handle, name = tempfile.mkstemp(prefix=UNFINISHED, suffix=".gz", dir=path.parent)
    packed = Path(name)
    try:
        with (
            os.fdopen(handle, "wb") as raw,
            gzip.GzipFile("", "wb", LEVEL, raw, mtime=0) as file,
            path.open("rb") as source,
        ):
            was = pour(source, file, cancelled)
        with gzip.open(packed, "rb") as file:
            if pour(file, None, cancelled) != was:
                raise LibraryDamaged(f"{path.name} could not be packed: what was read back differs.")
        sync_file(packed)
        os.replace(packed, target)
        sync_folder(path.parent)
        path.unlink()
    finally:
        packed.unlink(missing_ok=True)
    return target


def pour(source: Source, target: Target | None, cancelled: Cancelling = never, most: int = -1) -> tuple[int, int]:
    """Hand all bytes on, or none for `None`; how many there were, and their CRC. `DiskFull` behind `most` of them."""
    size = check = 0
    while piece := source.read(_PIECE):
        if cancelled():
            raise Cancelled
        size, check = size + len(piece), zlib.crc32(piece, check)
        if 0 <= most < size:
            raise DiskFull("There is not enough room to unpack the copy.", "Free some room.")
        if target is not None:
            target.write(piece)
    return size, check


def room(folder: Path) -> int:
    """How many bytes may be unpacked into a folder."""
    return max(0, shutil.disk_usage(folder).free - _SPARE)


def is_packed(path: Path) -> bool:
    """Whether a file is gzip, by how it begins."""
    with path.open("rb") as file:
        return file.read(2) == b"\x1f\x8b"


def unpack(source: Path, target: Path, cancelled: Cancelling = never) -> None:
    """Write what a file holds, packed or not, over `target`. Raises `LibraryDamaged` where it cannot be read whole."""
    most = room(target.parent)
    try:
        with source.open("rb") as raw, target.open("wb") as file:
            if is_packed(source):
                with gzip.GzipFile(fileobj=raw) as packed:
                    pour(packed, file, cancelled, most)
            else:
                pour(raw, file, cancelled, most)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise LibraryDamaged(f"{source.name} is damaged ({error}).", "Use an older copy.") from error


@contextlib.contextmanager
def plain(copy: Path, cancelled: Cancelling = never) -> Iterator[Path]:
    """The copy as a file that SQLite can open: itself, or unpacked beside it for the time of the block.

    Raises `LibraryDamaged` where it cannot be unpacked.
    """
    try:
        if not is_packed(copy):
            yield copy
            return
        beside = copy.parent if os.access(copy.parent, os.W_OK) else Path(tempfile.gettempdir())
        handle, name = tempfile.mkstemp(prefix=UNFINISHED, suffix=".sqlite3", dir=beside)
        os.close(handle)
        unpacked = Path(name)
    except OSError as error:
        raise translated_os(error, copy) from error
    try:
        try:
            unpack(copy, unpacked, cancelled)
        except OSError as error:
            raise translated_os(error, beside) from error
        yield unpacked
    finally:
        remove(unpacked)


def address(database: Path, mode: str = "ro") -> str:
    """The URI of a database that is there, to be read or, with "rw", written."""
    return f"file:{quote(str(database))}?mode={mode}"


@contextlib.contextmanager
def opened(copy: Path, cancelled: Cancelling = never) -> Iterator[sqlite3.Connection]:
    """A copy, packed or not, as a connection that can only read."""
    with plain(copy, cancelled) as path, in_words(copy):
        connection = sqlite3.connect(address(path), uri=True, isolation_level=None)
        with contextlib.closing(connection):
            if cancelled is not never:
                connection.set_progress_handler(cancelled, 100_000)
            try:
                yield connection
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                    raise Cancelled from error
                raise
