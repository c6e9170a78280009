"""Copies of a library: automatic ones of the database inside the folder, and whole ones that a person asks for."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from db import schema
from db.connection import in_words, translated_os
from db.durable import sync_file, sync_folder
from db.errors import LibraryDamaged, LibraryError

if TYPE_CHECKING:
    from db.library import Library

KEPT = 12
"""How many automatic copies stay."""

EVERY = timedelta(days=1)
"""How old the newest automatic copy may be before the next start makes another."""


def copies(folder: Path) -> list[Path]:
    """The automatic copies in a library's folder, newest first."""
    return sorted((folder / "backups").glob("*.sqlite3"), reverse=True)


def write_automatic(library: Library, why: str = "daily") -> Path:
    """Copy the database into `backups/`, verify the copy, drop the oldest ones; returns the copy's path."""
    folder = library.folder / "backups"
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    target = folder / f"{stamp}-{why}.sqlite3"
    try:
        folder.mkdir(exist_ok=True)
        with _copied(library, folder) as copy:
            os.replace(copy, target)
        sync_folder(folder)
        for old in copies(library.folder)[KEPT:]:
            old.unlink()
    except OSError as error:
        raise translated_os(error, folder) from error
    return target


def write_if_due(library: Library) -> Path | None:
    """An automatic copy unless the newest one is younger than a day."""
    newest = next(iter(copies(library.folder)), None)
    if newest is not None:
        with contextlib.suppress(ValueError):
            made = datetime.strptime(newest.name[:15], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
            if timedelta(0) <= datetime.now(UTC) - made < EVERY:
                return None
    return write_automatic(library)


def write_whole(library: Library, path: Path) -> None:
    """Write database and originals into one new zip file: beside first, then renamed, so it is whole or not there."""
    if path.exists():
        raise LibraryError(f"{path} exists already.", "Choose another name; a copy never replaces a file.")
    if not path.parent.is_dir():
        raise LibraryError(f"There is no folder {path.parent}.", "Choose a folder that exists.")
    part = path.with_name(f".{path.name}.part")
    try:
        with _copied(library, path.parent) as copy, in_words(copy):
            with contextlib.closing(sqlite3.connect(copy)) as connection:
                hashes = [
                    row[0] for row in connection.execute("SELECT sha256 FROM capture UNION SELECT sha256 FROM asset")
                ]
            with zipfile.ZipFile(part, "w") as archive:
                archive.write(copy, "library.sqlite3", zipfile.ZIP_DEFLATED)
                for sha256 in hashes:
                    source = library.store.path(sha256)
                    if source.exists():
                        archive.write(source, source.relative_to(library.folder).as_posix(), zipfile.ZIP_STORED)
        sync_file(part)
        os.replace(part, path)
        sync_folder(path.parent)
    except OSError as error:
        raise translated_os(error, path.parent) from error
    finally:
        part.unlink(missing_ok=True)


def verify(database: Path) -> None:
    """Raise `LibraryDamaged` unless the file is a sound library database."""
    with in_words(database), contextlib.closing(sqlite3.connect(database)) as connection:
        if not schema.is_ours(connection):
            raise LibraryDamaged(f"{database} is not a library of Cuttings.")
        result = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if result != "ok":
            raise LibraryDamaged(f"{database} is damaged: {result}.", "Use an older copy.")


@contextlib.contextmanager
def _copied(library: Library, folder: Path) -> Iterator[Path]:
    """A verified, durable copy of the database under a temporary name, gone after the block unless renamed."""
    handle, name = tempfile.mkstemp(prefix=".copy-", suffix=".sqlite3", dir=folder)
    os.close(handle)
    copy = Path(name)
    try:
        library.copy_database(copy)
        verify(copy)
        sync_file(copy)
        yield copy
    finally:
        copy.unlink(missing_ok=True)
