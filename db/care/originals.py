"""The files of originals and pictures: each read whole against its name, and brought back from where else it is."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from db import zipped
from db.care import texts
from db.care.findings import Finding
from db.care.rotation import BACKUPS
from db.care.rows import named
from db.care.texts import Progress, Stop
from db.errors import Cancelled, LibraryDamaged
from db.library import Library

LARGEST = 1 << 30
"""Bytes of a file that is looked at when an original is missing."""
MOST_STRAYS = 20
MOST_ARCHIVES = 20
_NAME = re.compile(r"([0-9a-f]{2})/([0-9a-f]{2})/(\1\2[0-9a-f]{60})\.gz")
_UNFINISHED = ".new-"


def damaged(library: Library, progress: Progress | None = None, cancelled: Stop | None = None) -> Iterator[str | None]:
    """For each original that the database names: its hash where it is missing or altered, else `None`."""
    with library.reader() as connection:
        wanted = list(texts.wanted_originals(connection))
    for number, sha256 in enumerate(wanted):
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None and number % 20 == 0:
            progress(number, len(wanted), "Checking originals")
        yield sha256 if why_damaged(library, sha256) else None


def why_damaged(library: Library, sha256: str) -> str:
    """What is wrong with an original that is still named; empty for nothing."""
    try:
        library.store.read(sha256)
    except LibraryDamaged as error:
        # It may have been deleted for ever since the list was made.
        with library.reader() as connection:
            return error.problem if _owner(connection, sha256) is not None else ""
    return ""


def finding(library: Library, sha256: str, how: str = "") -> Finding:
    """What to say of an original that is missing or altered; `how` it came back."""
    with library.reader() as connection:
        owner = _owner(connection, sha256)
        of = f" It belongs to {named(connection, owner)}." if owner is not None else ""
    what = f"The original {sha256[:12]}….gz is {'not there' if not library.store.path(sha256).exists() else 'damaged'}."
    advice = "Bring it back from a whole copy of the library (“cuttings backup”), or clip the article again."
    return Finding(what + of, bool(how), "original", owner, how, "" if how else advice)


def strays(library: Library) -> list[Finding]:
    """Files among the originals that are none; they harm nothing and are left alone."""
    found = []
    for path in sorted(library.store.folder.rglob("*")):
        place = path.relative_to(library.store.folder).as_posix()
        if path.is_file() and not _NAME.fullmatch(place) and not path.name.startswith(_UNFINISHED):
            found.append(
                Finding(f"The file {place} among the originals is none of the library's.", kind="stray", harmless=True)
            )
    return found[:MOST_STRAYS]


def mend(library: Library, hashes: list[str]) -> dict[str, str]:
    """Bring originals back from any file of the library, or whole copy beside it, that has them; how, by hash."""
    done: dict[str, str] = {}
    for path, content in _bytes_elsewhere(library, hashes):
        sha256 = hashlib.sha256(content).hexdigest()
        if sha256 in hashes and sha256 not in done:
            library.store.keep_verified(sha256, gzip.compress(content, 6, mtime=0))
            done[sha256] = f"Its bytes were found in {path.name} and put back."
        if len(done) == len(hashes):
            break
    return done


def _bytes_elsewhere(library: Library, hashes: list[str]) -> Iterator[tuple[Path, bytes]]:
    """Bytes that might be of these originals: themselves packed wrongly, set aside, misnamed, or in a whole copy."""
    names = {f"{sha256}.gz" for sha256 in hashes}
    for sha256 in hashes:
        yield from _readings(library.store.path(sha256))
    for path in (library.folder / BACKUPS).rglob("*.gz"):
        if path.name in names:
            yield from _readings(path)
    archives = [
        path
        for room in (library.folder, library.folder / BACKUPS, library.folder.parent)
        for path in room.glob("*.zip")
    ]
    for path in sorted(archives, key=_age)[:MOST_ARCHIVES]:
        with contextlib.suppress(*zipped.UNREADABLE):
            with zipfile.ZipFile(path) as archive:
                for info in archive.infolist():
                    if Path(info.filename).name in names and info.file_size <= LARGEST:
                        with archive.open(info) as packed:
                            yield path, _unpacked(packed.read())
    with library.reader() as connection:
        wanted = texts.wanted_originals(connection)
    for path in library.store.folder.rglob("*"):
        if path.is_file() and path.name[:-3] not in wanted:
            yield from _readings(path)


def _readings(path: Path) -> Iterator[tuple[Path, bytes]]:
    with contextlib.suppress(OSError):
        if path.is_file() and path.stat().st_size <= LARGEST:
            raw = path.read_bytes()
            yield path, _unpacked(raw)
            yield path, raw


def _unpacked(raw: bytes) -> bytes:
    """What can be had of gzip, also where its frame or its end is damaged: the hash says whether it is all."""
    with contextlib.suppress(OSError, EOFError, zlib.error):
        return zipped.gunzip(raw, LARGEST)
    for begin, window in ((0, 31), (10, -15)):
        with contextlib.suppress(zlib.error):
            return zlib.decompressobj(window).decompress(raw[begin:], LARGEST)
    return b""


def _owner(connection: sqlite3.Connection, sha256: str) -> int | None:
    row = connection.execute(
        "SELECT min(clipping_id) FROM (SELECT clipping_id FROM capture WHERE sha256 = ?1 "
        "UNION ALL SELECT clipping_id FROM asset WHERE sha256 = ?1)",
        (sha256,),
    ).fetchone()
    return None if row[0] is None else int(row[0])


def _age(path: Path) -> float:
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0.0
