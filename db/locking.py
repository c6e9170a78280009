"""The lock of a library's folder: one program at a time has a library open for writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import filelock

from db.errors import LibraryBusy

LOCK = "lock"


def lock(folder: Path) -> filelock.BaseFileLock:
    """Take the lock of a library. Raises `LibraryBusy` while somebody else has it."""
    taken = filelock.FileLock(folder / LOCK, thread_local=False)
    try:
        taken.acquire(timeout=0)
    except filelock.Timeout:
        raise LibraryBusy(
            f"The library in {folder} is open in another window or program.", "Close it there first."
        ) from None
    return taken


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Keep everybody else from opening the library in `folder` for the time of the block."""
    taken = lock(folder)
    try:
        yield
    finally:
        taken.release()
