"""Having the disk take what was written: contents of files, names in folders."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def sync_file(path: Path) -> None:
    """Make a file's contents durable."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system has to be told (Windows does so by itself)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, with names that are durable when this returns."""
    missing = [each for each in (folder, *folder.parents) if not each.is_dir()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for each in missing:
            # A folder may take new names from those who must not list it.
            with contextlib.suppress(PermissionError):
                sync_folder(each.parent)
    except BaseException:
        # What is there would be taken for durable the next time.
        for each in missing:
            with contextlib.suppress(OSError):
                each.rmdir()
        raise
