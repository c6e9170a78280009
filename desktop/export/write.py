"""Putting files in place whole or not at all: temporary file beside, fsync, atomic rename, fsync of the folder."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from db.durable import make_folder, sync_file, sync_folder
from db.errors import ExportError
from desktop.export.dossier import IsCancelled, never_cancelled, stop_if

_NO_SPACE = {errno.ENOSPC, errno.EDQUOT}
_NO_PERMISSION = {errno.EACCES, errno.EPERM}
_OLD = 24 * 3600
_AT_ONCE = 16
_PART = re.compile(r"\.cuttings-[0-9a-f]{12}\.part")
_WINDOWS_SHARING = (32, 33)


@contextlib.contextmanager
def told_in_words(path: Path) -> Iterator[None]:
    """Turn what the system says about writing to `path` into an `ExportError` that says what to do."""
    try:
        yield
    except OSError as error:
        raise export_error(error, path) from error


def export_error(error: OSError, path: Path) -> ExportError:
    """The failure of writing to `path` in words."""
    place = f"“{path.name or path}”"
    if error.errno in _NO_SPACE:
        return ExportError(
            f"The disk is full: {place} could not be written.",
            "Make room or choose another place.",
        )
    if error.errno == errno.EROFS:
        return ExportError(f"{place} is on a disk that can only be read.", "Choose another place.")
    if getattr(error, "winerror", None) in _WINDOWS_SHARING:
        return ExportError(f"{place} is open in another program.", "Close it there and export again.")
    if error.errno in _NO_PERMISSION:
        return ExportError(f"There is no permission to write {place}.", "Choose another place.")
    if error.errno == errno.ENAMETOOLONG:
        return ExportError(f"The path of {place} is too long.", "Choose a folder with a shorter path.")
    if error.errno in (errno.EEXIST, errno.ENOTDIR):
        # Of a folder above it, where one of those is none.
        way = next((each for each in (*reversed(path.parents), path) if each.is_file()), path)
        return ExportError(f"“{way.name}” is a file, where a folder is needed.", "Choose another name.")
    if error.errno in (errno.EISDIR, errno.ENOTEMPTY):
        return ExportError(f"{place} is a folder, where a file is needed.", "Choose another name.")
    if error.errno == errno.ENOENT:
        return ExportError(f"The folder of {place} does not exist.", "Choose another place.")
    return ExportError(f"{place} could not be written: {error.strerror or error}.", "Choose another place.")


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a temporary path beside `path`; when the block ends well the file there takes the place of `path`.

    When it does not, the temporary file is removed and `path` stays as it was. Raises `ExportError`.
    """
    with told_in_words(path):
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        sweep(path.parent)
        part = path.with_name(_part_name())
        try:
            yield part
            sync_file(part)
            if path.exists():
                shutil.copymode(path, part)
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)
        sync_folder(path.parent)


def _part_name() -> str:
    return f".cuttings-{secrets.token_hex(6)}.part"


def sweep(folder: Path, begun: re.Pattern[str] = _PART) -> None:
    """Remove what an export left that was ended by force, once it is too old to be one that goes on.

    `begun` are the names of what exports begin there, which nobody else gives.
    """
    for part in folder.glob("*cuttings-*"):
        with contextlib.suppress(OSError):  # somebody else's who uses this computer, or it is gone already
            if begun.fullmatch(part.name) and time.time() - part.lstat().st_mtime > _OLD:
                if part.is_dir():
                    shutil.rmtree(part)
                else:
                    part.unlink()


def write_bytes(path: Path, content: bytes) -> None:
    """Write a whole file in one step that cannot be seen half done. Raises `ExportError`."""
    with replacing(path) as part:
        part.write_bytes(content)


def write_text(path: Path, text: str) -> None:
    """`write_bytes` of UTF-8 with the line ends as they are."""
    write_bytes(path, text.encode())


class Staging:
    """New contents of files of one folder, laid in a hidden folder inside it until all are there, then put in place.

    Until `commit`, which comes after `settle`, nothing of the folder changes; leaving the block without it removes the
    hidden folder, and the folder itself if it was made here. Raises `ExportError`.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stage = folder / _part_name()
        self._made: list[Path] = []
        self._staged: list[tuple[Path, Path]] = []

    def __enter__(self) -> Staging:
        with told_in_words(self.folder):
            missing = [each for each in (self.folder, *self.folder.parents) if not each.exists()]
            for each in reversed(missing):
                each.mkdir()
                self._made.insert(0, each)
            sweep(self.folder)
            self._stage.mkdir()
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._stage, ignore_errors=True)
        for each in self._made:
            with contextlib.suppress(OSError):  # not empty any more: it is somebody's now
                each.rmdir()

    def add(self, relative: str, content: bytes) -> Path:
        """Lay down the coming content of a file; gives the path where it will be."""
        path = self.folder / relative
        part = self._stage / str(len(self._staged))
        with told_in_words(path):
            part.write_bytes(content)
        self._staged.append((part, path))
        return path

    def settle(self, cancelled: IsCancelled = never_cancelled) -> None:
        """Wait until all that was laid down is on the disk, many files at a time: a disk takes them together. Raises
        `Cancelled`."""
        with told_in_words(self.folder), ThreadPoolExecutor(_AT_ONCE) as pool:
            for at in range(0, len(self._staged), _AT_ONCE):
                stop_if(cancelled)
                list(pool.map(sync_file, [part for part, _ in self._staged[at : at + _AT_ONCE]]))

    def commit(self) -> None:
        """Put all files in place, in the order in which they were added."""
        for part, path in self._staged:
            with told_in_words(path):
                make_folder(path.parent)
                if path.exists():
                    shutil.copymode(path, part)
                os.replace(part, path)
        with told_in_words(self.folder):
            for folder in {path.parent for _, path in self._staged}:
                sync_folder(folder)
            for folder in self._made:
                with contextlib.suppress(PermissionError):  # as in `make_folder`
                    sync_folder(folder.parent)
        self._made.clear()
