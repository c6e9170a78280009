"""Automatic copies of a library's database inside its folder: when they are made, verified, packed and rotated away."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import tempfile
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from db import moments
from db.care import aside, packing, rotation, texts
from db.care.packing import Cancelling, never, opened
from db.care.rotation import BACKUPS, DAILY, all_copies
from db.care.verify import examine, verify
from db.connection import in_words, translated_os
from db.durable import sync_file, sync_folder

if TYPE_CHECKING:
    from db.library import Library

__all__ = ["Made", "copies", "make", "make_if_due", "opened", "pack_all", "verify", "write_automatic", "write_if_due"]

EVERY = timedelta(days=1)
"""How old the newest automatic copy may be before another is due."""

BULK_SHARE = 10
"""A change of more than one in so many clippings,"""
BULK_LEAST = 50
"""if it is one of at least so many, is made after a copy,"""
BULK_EVERY = timedelta(hours=1)
"""unless there is one that is younger than this."""

_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Made:
    """What came of making a copy: where it is, what is wrong with it in sentences, and how many originals that it names
    are not in the library's folder."""

    path: Path
    problems: tuple[str, ...] = ()
    missing: int = 0

    @property
    def sound(self) -> bool:
        """Whether it verified."""
        return not self.problems


def copies(folder: Path) -> list[Path]:
    """The sound automatic copies in a library's folder, newest first; read them through `opened`."""
    return [each.path for each in all_copies(folder) if not each.damaged and each.why != rotation.REPLACED]


def write_automatic(library: Library, why: str = DAILY) -> Path:
    """Copy the database into `backups/`, verify the copy, drop those that need not stay; returns the copy's path.

    Where the library itself is damaged the copy is kept under a name that says so, and no other one goes for it. Raises
    `LibraryError` where the disk does not take it.
    """
    return make(library, why).path


def write_if_due(library: Library) -> Path | None:
    """An automatic copy unless there is one that is younger than a day."""
    made = make_if_due(library)
    return made.path if made is not None else None


def make_if_due(library: Library, every: timedelta = EVERY, cancelled: Cancelling = never) -> Made | None:
    """The daily copy, looked through thoroughly, unless there is one that is younger than `every`."""
    return None if has_recent(library.folder, every) else make(library, thorough=True, cancelled=cancelled)


def has_recent(folder: Path, age: timedelta) -> bool:
    """Whether there is a copy that is younger than this, sound or as damaged as the library; one from the future is not
    young."""
    now = moments.clock()
    return any(timedelta(0) <= now - each.made < age for each in all_copies(folder) if each.why != rotation.REPLACED)


def make(library: Library, why: str = DAILY, *, thorough: bool = False, cancelled: Cancelling = never) -> Made:
    """What `write_automatic` does, and what it found."""
    folder = library.folder / BACKUPS
    try:
        with _one_at_a_time:
            folder.mkdir(exist_ok=True)
            with copied(library, folder) as copy:
                problems = examine(copy, thorough=thorough, cancelled=cancelled).all
                target = folder / rotation.name_of(moments.clock(), why, damaged=bool(problems))
                missing = 0 if problems else _missing(library, copy)
                os.replace(copy, target)
            sync_folder(folder)
            rotate(library, count_sound=not problems)
    except OSError as error:
        raise translated_os(error, folder) from error
    return Made(target, tuple(problems), missing)


def rotate(library: Library, *, count_sound: bool = True) -> None:
    """Delete the copies that need not stay, and the originals that only they had; of the sound ones none where
    `count_sound` is False."""
    present = [each for each in all_copies(library.folder) if each.why != rotation.REPLACED]
    for each in rotation.going(present, library.rotation, moments.clock()):
        if each.damaged or count_sound:
            for path in (each.path, each.path.with_name(each.stem)):
                path.unlink(missing_ok=True)
    aside.drop(library.folder)


def pack_all(library: Library, cancelled: Cancelling = never) -> int:
    """Put every copy that takes its full room into less, the oldest first; returns how many. Raises `Cancelled`.

    What was replaced stays as it is for a day, and for ever where it could only be kept with its log beside it.
    """
    settled = moments.clock() - EVERY
    waiting = [
        each
        for each in reversed(all_copies(library.folder))
        if not each.packed
        and (each.why != rotation.REPLACED or each.made < settled)
        and not each.path.with_name(f"{each.path.name}-wal").exists()
    ]
    done = 0
    for each in waiting:
        try:
            with _one_at_a_time:
                packing.pack(each.path, cancelled)
                done += 1
        except FileNotFoundError:
            continue  # rotated away meanwhile
        except OSError as error:
            raise translated_os(error, each.path.parent) from error
    return done


def remove_replaced(library: Library, path: Path) -> None:
    """Delete what a copy took the place of, and the originals that only it names. Raises `ValueError` for any other."""
    found = rotation.read(path)
    if found is None or found.why != rotation.REPLACED:
        raise ValueError(path)
    try:
        packing.remove(path)
    except OSError as error:
        raise translated_os(error, path) from error
    aside.drop(library.folder)


def before_bulk(library: Library, touched: int) -> Path | None:
    """A copy before a change of so many clippings, where they are many of the library's and no copy is young."""
    if touched < BULK_LEAST or has_recent(library.folder, BULK_EVERY):
        return None
    with library.reader() as connection:
        total = connection.execute("SELECT count(*) FROM clipping").fetchone()[0]
    return write_automatic(library, "before-bulk-change") if touched * BULK_SHARE > total else None


def before_steps(library: Library, steps: Sequence[int]) -> Path | None:
    """The same before several steps are taken back or done again."""
    with library.reader() as connection:
        touched = connection.execute(
            "SELECT count(DISTINCT subject) FROM step_change WHERE step_id IN (SELECT value FROM json_each(?)) "
            "AND tbl NOT IN ('tag', 'tag_alias', 'story', 'saved_search', 'link_type')",
            (json.dumps(list(steps)),),
        ).fetchone()[0]
    return before_bulk(library, touched)


@contextlib.contextmanager
def copied(library: Library, folder: Path, name: str = "") -> Iterator[Path]:
    """A durable copy of the database under a temporary name, gone after the block unless renamed; not yet verified.

    Outside the library, where nobody sweeps, it has a `name` that is the same the next time.
    """
    if name:
        copy = folder / name
        packing.remove(copy)
    else:
        handle, made = tempfile.mkstemp(prefix=packing.UNFINISHED, suffix=".sqlite3", dir=folder)
        os.close(handle)
        copy = Path(made)
    try:
        library.copy_database(copy)
        sync_file(copy)
        yield copy
    finally:
        packing.remove(copy)


def _missing(library: Library, copy: Path) -> int:
    with in_words(copy), contextlib.closing(sqlite3.connect(packing.address(copy), uri=True)) as connection:
        return len(texts.missing_originals(connection, library.store))
