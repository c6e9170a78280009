"""What processes of ours that were killed left half made in a library's folder: removed when it is next opened.

Everything that is written into a library is written beside under one of these names first and renamed when it is whole.
So nothing that has such a name is anything yet, and whoever holds the library's lock may remove it.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

_UNFINISHED = (("", ".restore-*"), ("backups", ".copy-*"), ("captures", ".new-*"))
"""Folders inside the library's, and what is unfinished in them, with the files that SQLite lays beside a database."""


def sweep(folder: Path) -> None:
    """Remove what was never finished. What cannot be removed stays for the next time."""
    for path in left_over(folder):
        with contextlib.suppress(OSError):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()


def left_over(folder: Path) -> Iterator[Path]:
    """The unfinished files and folders in the library of `folder`."""
    for room, pattern in _UNFINISHED:
        yield from (folder / room).glob(pattern)
