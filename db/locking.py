"""The lock of a library's folder: one program at a time has a library open for writing."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import filelock

from db import moments, presence
from db.errors import LibraryBusy

LOCK = "lock"


def lock(folder: Path) -> filelock.BaseFileLock:
    """Take the lock of a library. Raises `LibraryBusy` while somebody else has it, who is named where that is known."""
    taken = filelock.FileLock(folder / LOCK, thread_local=False)
    try:
        taken.acquire(timeout=0)
    except filelock.Timeout:
        raise LibraryBusy(
            f"The library in {folder} is open in another window or program{_of_whom(folder)}.", "Close it there first."
        ) from None
    except NotImplementedError as error:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK), str(folder)) from error
    return taken


def _of_whom(folder: Path) -> str:
    """Who has it open, where that is somebody else."""
    found = presence.read(folder)
    if found is None or not found.counts:
        return ""
    who = f" of {found.user}" if found.user != presence.user_name() else ""
    where = f" on the computer {found.host}" if not found.is_here else ""
    since = presence.moment(found.since)
    return f"{who}{where}, since {moments.in_local_words(since)}" if (who or where) and since else f"{who}{where}"


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Keep everybody else from opening the library in `folder` for the time of the block."""
    taken = lock(folder)
    try:
        yield
    finally:
        taken.release()
