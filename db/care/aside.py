"""Originals that nothing in the library names any more, kept beside the copies of the database that still name them.

Each lies in a folder with a list of the copies that there were when it was put there; when the last of these is gone,
so are they. No clock is asked.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from db import moments
from db.captures import CaptureStore
from db.care import rotation, texts
from db.connection import translated_os
from db.durable import make_folder, sync_file, sync_folder
from db.errors import LibraryDamaged

ORIGINALS = "originals"
"""The folder inside that of the copies."""
_LIST = "copies.txt"
_STAMP = "%Y%m%d-%H%M%S-%f"


def set_aside(folder: Path, store: CaptureStore, hashes: Iterable[str]) -> None:
    """Take these originals out of the store of the library in `folder`; without any copy they are deleted."""
    wanted = [store.path(sha256) for sha256 in hashes if store.path(sha256).exists()]
    if not wanted:
        return
    named = sorted(each.stem for each in rotation.all_copies(folder))
    if not named:
        for path in wanted:
            path.unlink(missing_ok=True)
        return
    place = _place(folder) / moments.clock().strftime(_STAMP)
    try:
        make_folder(place)
        (place / _LIST).write_text("\n".join(named), encoding="utf-8")
        sync_file(place / _LIST)
        sync_folder(place)
        for path in wanted:
            with contextlib.suppress(FileNotFoundError):
                os.replace(path, place / path.name)
        sync_folder(place)
    except OSError as error:
        raise translated_os(error, place) from error


def take_back(folder: Path, store: CaptureStore, database: sqlite3.Connection) -> int:
    """Bring those back that a database names and the store lacks; returns how many. What is aside stays there."""
    aside = {path.name[:-3]: path for path in _place(folder).glob("*/*.gz")}
    if not aside:
        return 0
    count = 0
    for sha256 in texts.wanted_originals(database):
        path = aside.get(sha256)
        if path is not None and not store.path(sha256).exists():
            with contextlib.suppress(LibraryDamaged):
                store.keep_packed(sha256, path.read_bytes())
                count += 1
    return count


def drop(folder: Path) -> None:
    """Delete what no copy that is left can name."""
    present = {each.stem for each in rotation.all_copies(folder)}
    for place in _place(folder).glob("*"):
        with contextlib.suppress(OSError):
            named = (place / _LIST).read_text(encoding="utf-8", errors="replace").split("\n")
            if present.isdisjoint(named):
                shutil.rmtree(place, ignore_errors=True)


def size(folder: Path) -> int:
    """How many bytes lie aside."""
    return sum(path.stat().st_size for path in _place(folder).glob("*/*.gz"))


def _place(folder: Path) -> Path:
    return folder / rotation.BACKUPS / ORIGINALS
