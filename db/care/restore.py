"""Bringing a copy of a library back in place of a lost or damaged database, which is kept beside it."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from db.captures import CaptureStore
from db.care import backup
from db.connection import translated_os
from db.durable import sync_file, sync_folder
from db.errors import CuttingsError, LibraryDamaged, LibraryMissing
from db.library import BACKUPS, CAPTURES, DATABASE
from db.locking import held

_CAPTURE = re.compile(r"captures/([0-9a-f]{2})/([0-9a-f]{2})/(\1\2[0-9a-f]{60})\.gz")
"""What an original is called in a whole copy; anything else in the archive is left in it."""


def restore(folder: Path, source: Path | None = None) -> tuple[Path, Path | None]:
    """Put a copy in place of the library's database; returns the copy used, and where the replaced file is kept.

    `source` is a database of the backups folder or a zip file of `write_whole`; without it the newest sound copy of the
    library is taken. Nothing is overwritten. Raises `LibraryMissing` where there is no copy, `LibraryDamaged` where it
    is not sound, `LibraryBusy` while the library is open.
    """
    if not folder.is_dir():
        raise LibraryMissing(f"There is no folder {folder}.", "Name the folder of the library.")
    with held(folder):
        try:
            used = source or _newest_sound(folder)
            with _unpacked(used, folder) as copy:
                return used, _swap(folder, copy)
        except OSError as error:
            raise translated_os(error, folder) from error


def _newest_sound(folder: Path) -> Path:
    for copy in backup.copies(folder):
        with contextlib.suppress(CuttingsError):
            backup.verify(copy)
            return copy
    raise LibraryMissing(f"There is no sound copy in {folder / BACKUPS}.", "Name a copy that you keep elsewhere.")


@contextlib.contextmanager
def _unpacked(source: Path, folder: Path) -> Iterator[Path]:
    """A verified, durable copy of the source's database in the library's folder; originals of a zip file are kept."""
    if not source.is_file():
        raise LibraryMissing(f"There is no file {source}.", "Check its name.")
    handle, name = tempfile.mkstemp(prefix=".restore-", suffix=".sqlite3", dir=folder)
    os.close(handle)
    copy = Path(name)
    try:
        if zipfile.is_zipfile(source):
            with zipfile.ZipFile(source) as archive:
                _unzip(archive, folder, copy, source)
        else:
            shutil.copyfile(source, copy)
        backup.verify(copy)
        sync_file(copy)
        yield copy
    finally:
        copy.unlink(missing_ok=True)


def _unzip(archive: zipfile.ZipFile, folder: Path, copy: Path, source: Path) -> None:
    if DATABASE not in archive.namelist():
        raise LibraryDamaged(f"{source} is not a copy of a library.", "Choose a file that “cuttings backup” wrote.")
    with archive.open(DATABASE) as packed, copy.open("wb") as file:
        shutil.copyfileobj(packed, file)
    store = CaptureStore(folder / CAPTURES)
    for name in archive.namelist():
        found = _CAPTURE.fullmatch(name)
        if found and not store.path(found[3]).exists():
            store.keep_packed(found[3], archive.read(name))


def _swap(folder: Path, copy: Path) -> Path | None:
    """Move the present database and its write-ahead log aside, then the copy into place."""
    database = folder / DATABASE
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    kept = folder / f"library-replaced-{stamp}.sqlite3"
    present = database.exists()
    # A log that belongs to another database must never stand beside the one that is put in place.
    for ending in ("-wal", "-shm"):
        log = folder / f"{DATABASE}{ending}"
        if log.exists():
            log.rename(folder / f"{kept.name}{ending}")
    if present:
        shutil.copyfile(database, kept)
        sync_file(kept)
    os.replace(copy, database)
    sync_folder(folder)
    return kept if present else None
