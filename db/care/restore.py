"""Bringing a copy of a library back in place of a lost or damaged database, which is kept beside it.

Killed at any moment it leaves the old library or the new one. The file that takes the database's place is made whole
under a name of its own, and what is there is copied beside; then `.restoring.sqlite3` is the word that it is decided.
From there on whoever opens the library next ends what was begun (`finish`).
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from db import moments, newest, schema, zipped
from db.captures import CaptureStore
from db.care import aside, litter, packing, rotation, whole_copy
from db.care.packing import Cancelling, never
from db.care.verify import examine, is_sound
from db.care.whole_copy import CAPTURES, DATABASE
from db.connection import in_words, translated_os
from db.durable import sync_file, sync_folder
from db.errors import Cancelled, CopyMissing, LibraryDamaged, LibraryError, LibraryMissing
from db.locking import held

DECIDED = ".restoring.sqlite3"
"""A database that is to take the place of the library's, and whose place it takes at the next opening at the latest."""

Tell = Callable[[str], None]


def restore(
    folder: Path, source: Path | None = None, tell: Tell | None = None, cancelled: Cancelling = never
) -> tuple[Path, Path | None]:
    """Put a copy in place of the library's database; returns the copy used, and where the replaced file is kept.

    `source` is a database of the backups folder or a zip file of `Library.backup`; without it the newest sound copy of
    the library is taken. Nothing is overwritten. `tell` hears sentences about what could not be brought back. Raises
    `LibraryMissing` where there is no copy, `LibraryDamaged` where it is not sound, `LibraryBusy` while the library is
    open, and `Cancelled` with nothing changed.
    """
    if not folder.is_dir():
        raise LibraryMissing(f"There is no folder {folder}.", "Name the folder of the library.")
    try:
        with held(folder):
            finish(folder)
            litter.sweep(folder)
            used = source or newest_sound(folder)
            with _unpacked(used, folder, tell, cancelled) as copy:
                return used, _swap(folder, copy)
    except OSError as error:
        raise translated_os(error, folder) from error


def finish(folder: Path) -> bool:
    """End a restoring that was broken off after it was decided; whoever calls this holds the library's lock."""
    decided = folder / DECIDED
    if not decided.exists():
        return False
    try:
        # A log that belongs to another database must never stand beside the one that is put in place.
        for ending in packing.LOGS:
            (folder / f"{DATABASE}{ending}").unlink(missing_ok=True)
        newest.forget(folder)
        sync_folder(folder)
        os.replace(decided, folder / DATABASE)
        sync_folder(folder)
    except OSError as error:
        raise translated_os(error, folder) from error
    return True


def newest_sound(folder: Path) -> Path:
    """The newest automatic copy that verifies. Raises `LibraryMissing`."""
    for each in rotation.all_copies(folder):
        if not each.damaged and each.why != rotation.REPLACED and is_sound(each.path):
            return each.path
    raise CopyMissing(f"There is no sound copy in {folder / rotation.BACKUPS}.", "Name a copy that you keep elsewhere.")


@contextlib.contextmanager
def database_of(source: Path, folder: Path, cancelled: Cancelling = never) -> Iterator[Path]:
    """The database of a copy of any kind as a file of its own in `folder`, gone after the block unless renamed.

    Nothing of it is believed yet. Raises `LibraryMissing`, `LibraryDamaged`.
    """
    if not source.is_file():
        # It may have been packed since somebody saw it.
        source = source.with_name(f"{source.name}.gz") if source.with_name(f"{source.name}.gz").is_file() else source
    if not source.is_file():
        raise CopyMissing(f"There is no file {source}.", "Check its name.")
    handle, name = tempfile.mkstemp(prefix=".restore-", suffix=".sqlite3", dir=folder)
    os.close(handle)
    copy = Path(name)
    try:
        if zipfile.is_zipfile(source):
            with _archive(source) as archive:
                _take_database(archive, copy, source, cancelled)
        elif _has_log(source):
            # What was replaced in a state that SQLite could not read is as it was, with its log beside it.
            with in_words(source), contextlib.closing(sqlite3.connect(packing.address(source), uri=True)) as there:
                with contextlib.closing(sqlite3.connect(copy)) as target:
                    there.backup(target)
                    target.execute("PRAGMA journal_mode = DELETE")
        else:
            packing.unpack(source, copy, cancelled)
        yield copy
    finally:
        packing.remove(copy)


@contextlib.contextmanager
def _unpacked(source: Path, folder: Path, tell: Tell | None, cancelled: Cancelling) -> Iterator[Path]:
    """A verified, durable database of the source in the library's folder; originals of a zip file are kept."""
    with database_of(source, folder, cancelled) as copy:
        found = examine(copy, thorough=True, cancelled=cancelled)
        if found.structure:
            raise LibraryDamaged(f"{source.name} is damaged: {found.structure[0]}", "Use an older copy.")
        if tell is not None:
            for problem in found.contents:
                tell(problem)
        store = CaptureStore(folder / CAPTURES)
        (folder / CAPTURES).mkdir(exist_ok=True)
        if zipfile.is_zipfile(source):
            with _archive(source) as archive:
                lost = _take_originals(archive, store, cancelled)
                _take_waiting(archive, folder)
            if lost and tell is not None:
                tell(f"{lost:,} originals of the copy are not what they are called and were left in it.")
        with in_words(copy), contextlib.closing(sqlite3.connect(packing.address(copy), uri=True)) as connection:
            aside.take_back(folder, store, connection)
        sync_file(copy)
        yield copy


@contextlib.contextmanager
def _archive(source: Path) -> Iterator[zipfile.ZipFile]:
    """A whole copy, within bounds; what is wrong with it in words."""
    try:
        with zipfile.ZipFile(source) as archive:
            names = archive.namelist()
            if len(names) > whole_copy.MOST_NAMES:
                raise LibraryDamaged(
                    f"{source} names {len(names):,} files; a copy of a library has no more than "
                    f"{whole_copy.MOST_NAMES:,}.",
                    "Choose a file that “cuttings backup” wrote.",
                )
            if names.count(DATABASE) != 1:
                raise LibraryDamaged(
                    f"{source} is not a copy of a library.", "Choose a file that “cuttings backup” wrote."
                )
            yield archive
    except zipped.UNREADABLE as error:
        if isinstance(error, OSError) and error.errno not in (errno.EINVAL, None):
            raise
        # A password, a way of packing that nobody here writes, offsets that lead nowhere: zipfile's own errors.
        raise LibraryDamaged(f"{source.name} cannot be unpacked ({error}).", "Use another copy.") from error


def _take_database(archive: zipfile.ZipFile, copy: Path, source: Path, cancelled: Cancelling) -> None:
    entry = archive.getinfo(DATABASE)
    size, packed = entry.file_size, max(1, entry.compress_size)
    if size > whole_copy.LARGEST_DATABASE or size > max(whole_copy.FREELY_DENSE, packed * whole_copy.DENSEST):
        raise LibraryDamaged(
            f"The database in {source.name} would be {size:,} bytes unpacked, which no library is that is packed in "
            f"{packed:,}.",
            "Choose a file that “cuttings backup” wrote.",
        )
    room = packing.room(copy.parent)
    if size > room:
        raise LibraryError(
            f"The database in {source.name} takes {size:,} bytes, and {room:,} are free.", "Free some room."
        )
    with archive.open(entry) as file, copy.open("wb") as target:
        packing.pour(file, target, cancelled, size)


def _take_originals(archive: zipfile.ZipFile, store: CaptureStore, cancelled: Cancelling) -> int:
    """Keep the originals that are missing; returns how many are not what they are called."""
    lost = 0
    for entry in archive.infolist():
        found = whole_copy.CAPTURE.fullmatch(entry.filename)
        if found is None or store.path(found[3]).exists():
            continue
        if cancelled():
            raise Cancelled
        if entry.file_size > whole_copy.LARGEST_ORIGINAL:
            lost += 1
            continue
        try:
            with archive.open(entry) as file:
                fits = whole_copy.is_original(file, found[3])
            if fits:
                store.keep_verified(found[3], archive.read(entry))
        except zipfile.BadZipFile:
            fits = False
        lost += not fits
    return lost


def _take_waiting(archive: zipfile.ZipFile, folder: Path) -> None:
    """Lay what waited in the copy's inbox into the library's, beside what waits there."""
    names = [each for each in archive.infolist() if whole_copy.WAITING.fullmatch(each.filename)]
    for entry in names[: whole_copy.MOST_WAITING]:
        target = folder / entry.filename
        if target.exists() or entry.file_size > whole_copy.LARGEST_WAITING:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = folder / f".restore-{target.name}"[:120]
        try:
            with archive.open(entry) as file, fresh.open("wb") as into:
                packing.pour(file, into, never, entry.file_size)
            sync_file(fresh)
            os.replace(fresh, target)
        finally:
            fresh.unlink(missing_ok=True)
        sync_folder(target.parent)


def _has_log(source: Path) -> bool:
    return source.with_name(f"{source.name}-wal").exists()


def _swap(folder: Path, copy: Path) -> Path | None:
    """Keep the present database beside, then let the copy take its place."""
    kept = _keep_present(folder)
    os.replace(copy, folder / DECIDED)
    sync_folder(folder)
    finish(folder)
    return kept


def _keep_present(folder: Path) -> Path | None:
    """A durable copy of what is there, with what its log holds; byte for byte where SQLite cannot read it."""
    database = folder / DATABASE
    if not database.exists():
        return None
    kept = folder / f"library-replaced-{moments.clock():%Y%m%d-%H%M%S-%f}.sqlite3"
    fresh = folder / f".restore-{kept.name}"
    try:
        try:
            with contextlib.closing(sqlite3.connect(packing.address(database, "rw"), uri=True)) as there:
                if not schema.is_ours(there):
                    raise sqlite3.DatabaseError("it is no library")
                with contextlib.closing(sqlite3.connect(fresh)) as target:
                    there.backup(target)
                    target.execute("PRAGMA journal_mode = DELETE")
        except (sqlite3.Error, UnicodeDecodeError):
            fresh.unlink(missing_ok=True)
            for ending in ("-wal", "-journal"):
                log = folder / f"{DATABASE}{ending}"
                if log.exists():
                    shutil.copyfile(log, folder / f"{kept.name}{ending}")
                    sync_file(folder / f"{kept.name}{ending}")
            shutil.copyfile(database, fresh)
        sync_file(fresh)
        os.replace(fresh, kept)
    finally:
        packing.remove(fresh)
    sync_folder(folder)
    return kept
