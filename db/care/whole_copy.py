"""Whole copies of a library that a person asks for: database, originals and what waits in the inbox in one zip file."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from db.care import backup, packing, texts
from db.care.packing import Cancelling, never
from db.care.verify import examine
from db.connection import in_words, translated_os
from db.durable import sync_file, sync_folder
from db.errors import Cancelled, LibraryDamaged, LibraryError

if TYPE_CHECKING:
    from db.library import Library

Progress = Callable[[int, int, str], None]

DATABASE = "library.sqlite3"
CAPTURES = "captures"
INBOX = "inbox"
CAPTURE = re.compile(r"captures/([0-9a-f]{2})/([0-9a-f]{2})/(\1\2[0-9a-f]{60})\.gz")
"""What an original is called in a whole copy,"""
WAITING = re.compile(r"inbox/((?:refused/)?[0-9A-Za-z][0-9A-Za-z._-]{0,160}\.(?:json|txt))")
"""and a page that waits to be taken in. Anything else in the archive is left in it."""

MOST_NAMES = 2_000_000
MOST_WAITING = 2_000
LARGEST_ORIGINAL = 600_000_000
LARGEST_WAITING = 80_000_000
LARGEST_DATABASE = 200_000_000_000
DENSEST = 200
"""How many times smaller a database can become by packing, as far as whole copies go."""
FREELY_DENSE = 50_000_000
"""Bytes of a database that may be packed as densely as it likes."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What a whole copy holds, and in sentences what the library lacked when it was made."""

    path: Path
    originals: int
    waiting: int
    problems: tuple[str, ...] = ()


def write(library: Library, path: Path, progress: Progress | None = None, cancelled: Cancelling = never) -> Whole:
    """Write a new zip file: beside first, then read back, then renamed, so it is whole and verified or not there."""
    if path.exists():
        raise LibraryError(f"{path} exists already.", "Choose another name; a copy never replaces a file.")
    if not path.parent.is_dir():
        raise LibraryError(f"There is no folder {path.parent}.", "Choose a folder that exists.")
    part = path.with_name(f".{path.name}.part")
    try:
        with backup.copied(library, path.parent, f".{path.name}.database") as copy:
            problems = list(examine(copy, cancelled=cancelled).all)
            with in_words(copy), contextlib.closing(sqlite3.connect(packing.address(copy), uri=True)) as connection:
                wanted = list(texts.wanted_originals(connection))
            found = [each for each in wanted if library.store.path(each).is_file()]
            waiting = _waiting(library.folder)
            with zipfile.ZipFile(part, "w", allowZip64=True) as archive:
                archive.write(copy, DATABASE, zipfile.ZIP_DEFLATED, packing.LEVEL)
                for number, sha256 in enumerate(found):
                    _heed(number, len(found), "Copying originals", progress, cancelled)
                    source = library.store.path(sha256)
                    archive.write(source, source.relative_to(library.folder).as_posix(), zipfile.ZIP_STORED)
                taken = 0
                for source in waiting:
                    with contextlib.suppress(FileNotFoundError):  # taken in meanwhile
                        name = source.relative_to(library.folder).as_posix()
                        archive.write(source, name, zipfile.ZIP_DEFLATED)
                        taken += 1
            altered = _read_back(part, copy, progress, cancelled)
        sync_file(part)
        os.replace(part, path)
        sync_folder(path.parent)
    except OSError as error:
        raise translated_os(error, path.parent) from error
    finally:
        with contextlib.suppress(OSError):  # which is no other failure than the one that is told
            part.unlink(missing_ok=True)
    if len(found) < len(wanted):
        problems.append(f"{len(wanted) - len(found):,} originals are missing in the library, and so in its copy.")
    if altered:
        problems.append(f"{len(altered):,} originals were altered in the library, and are so in its copy.")
    return Whole(path, len(found), taken, tuple(problems))


def _waiting(folder: Path) -> list[Path]:
    there = sorted((folder / INBOX).glob("**/*")) if (folder / INBOX).is_dir() else []
    return [path for path in there if path.is_file() and WAITING.fullmatch(path.relative_to(folder).as_posix())]


def _read_back(part: Path, copy: Path, progress: Progress | None, cancelled: Cancelling) -> list[str]:
    """Read the archive again as who brings it back will; the names of originals that are not what they are called."""
    with copy.open("rb") as file:
        written = packing.pour(file, None, cancelled)
    altered = []
    with zipfile.ZipFile(part) as archive:
        entries = archive.infolist()
        for number, entry in enumerate(entries):
            _heed(number, len(entries), "Reading the copy back", progress, cancelled)
            try:
                with archive.open(entry) as file:
                    if entry.filename == DATABASE:
                        if packing.pour(file, None, cancelled) != written:
                            raise LibraryDamaged("What was read back of the copy differs.", "Try another disk.")
                    elif found := CAPTURE.fullmatch(entry.filename):
                        if not is_original(file, found[3]):
                            altered.append(entry.filename)
                    else:
                        packing.pour(file, None, cancelled)
            except zipfile.BadZipFile as error:
                raise LibraryDamaged(
                    f"What was read back of the copy differs ({error}).", "Try another disk."
                ) from error
    return altered


def is_original(file: packing.Source, sha256: str) -> bool:
    """Whether packed bytes are what they are called, without ever holding all of them; none is endless."""
    digest, unpacking, size = hashlib.sha256(), zlib.decompressobj(wbits=31), 0
    try:
        while piece := file.read(1 << 18):
            while piece:
                plain = unpacking.decompress(piece, 1 << 20)
                digest.update(plain)
                size += len(plain)
                if size > LARGEST_ORIGINAL:
                    return False
                piece = unpacking.unconsumed_tail
                if unpacking.eof:
                    if unpacking.unused_data.strip(b"\0"):
                        return False
                    break
    except zlib.error:
        return False
    return unpacking.eof and digest.hexdigest() == sha256


def _heed(done: int, total: int, what: str, progress: Progress | None, cancelled: Cancelling) -> None:
    if cancelled():
        raise Cancelled
    if progress is not None:
        progress(done, total, what)
