"""The original bytes of what was clipped: files named by their SHA-256 under `captures/`, each written once."""

from __future__ import annotations

import contextlib
import errno
import gzip
import hashlib
import json
import os
import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from db import zipped
from db.connection import translated_os
from db.durable import make_folder, sync_folder
from db.errors import LibraryDamaged
from db.folding import text_key
from db.model import Capture, Original
from db.transaction import Transaction


class CaptureStore:
    """The folder of originals. A file is gzip of the bytes, so that any system can open it without the program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.expected: set[str] = set()
        """Files that are there before what names them is written, and so are no leftovers."""

    def path(self, sha256: str) -> Path:
        """Where the bytes with this hash are kept."""
        return self.folder / sha256[:2] / sha256[2:4] / f"{sha256}.gz"

    def keep(self, content: bytes) -> str:
        """Write the bytes durably, unless they are there already; returns their SHA-256 in hex."""
        sha256 = hashlib.sha256(content).hexdigest()
        target = self.path(sha256)
        if not target.exists():
            self._write(target, gzip.compress(content, 6, mtime=0))
        return sha256

    def keep_packed(self, sha256: str, packed: bytes) -> None:
        """Write what another store packed, if it is what it is called. Raises `LibraryDamaged` if it is not."""
        if hashlib.sha256(zipped.gunzip(packed)).hexdigest() != sha256:
            raise LibraryDamaged(f"The original {sha256}.gz was altered.", "Use another copy of the library.")
        self._write(self.path(sha256), packed)

    def keep_verified(self, sha256: str, packed: bytes) -> None:
        """Write what another store packed, and the caller has found to be what it is called."""
        self._write(self.path(sha256), packed)

    def read(self, sha256: str) -> bytes:
        """The bytes, verified. Raises `LibraryDamaged` when the file is missing or was altered."""
        target = self.path(sha256)
        try:
            content = zipped.gunzip(target.read_bytes())
        except (OSError, EOFError, zlib.error) as error:
            raise LibraryDamaged(
                f"The original {target.name} cannot be read ({error}).", "Restore it from a copy of the library."
            ) from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise LibraryDamaged(f"The original {target.name} was altered.", "Restore it from a copy of the library.")
        return content

    def kept(self) -> Iterator[str]:
        """The hashes of all files that are there."""
        for path in self.folder.glob("??/??/*.gz"):
            yield path.name[:-3]

    def remove(self, sha256: str) -> None:
        """Delete the file of a hash that nothing names any more."""
        self.path(sha256).unlink(missing_ok=True)

    def _write(self, target: Path, packed: bytes) -> None:
        try:
            self._put(target, packed)
        except OSError as error:
            raise translated_os(error, self.folder) from error

    def _put(self, target: Path, packed: bytes) -> None:
        if not self.folder.parent.is_dir():
            # The library's own folder is never made here: where it is not there, its drive is gone.
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.folder.parent))
        make_folder(target.parent)
        # Not beside its place: among so many folders nobody would find what a crash leaves (`db.care.litter`).
        handle, name = tempfile.mkstemp(prefix=".new-", dir=self.folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(packed)
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, target)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise
        try:
            sync_folder(target.parent)
        except BaseException:
            # What stands there without being durable would be taken for kept the next time.
            with contextlib.suppress(OSError):
                target.unlink()
            raise


def add(transaction: Transaction, clipping_id: int, original: Original, sha256: str, text: str) -> int:
    """Record one taking of a clipping whose bytes are kept already and gave this text; returns the capture's id."""
    return transaction.insert(
        "capture",
        {
            "clipping_id": clipping_id,
            "taken_at": original.taken_at,
            "media_type": original.media_type,
            "sha256": sha256,
            "size": len(original.content),
            "url": original.url,
            "final_url": original.final_url,
            "name": original.name,
            "headers": json.dumps(original.headers, ensure_ascii=False),
            "text_key": _words_key(text),
        },
    )


def note_words(transaction: Transaction, capture_id: int, text: str) -> None:
    """Record which words a capture gave that is read again."""
    transaction.execute(
        "UPDATE capture SET text_key = ?2 WHERE id = ?1 AND text_key <> ?2", (capture_id, _words_key(text))
    )


def _words_key(text: str) -> str:
    return text_key(text) if text.strip() else ""


def of(connection: sqlite3.Connection, clipping_id: int) -> list[Capture]:
    """All captures of a clipping, newest first."""
    rows = connection.execute(
        "SELECT id, clipping_id, taken_at, media_type, sha256, size, url, final_url, name, headers FROM capture "
        "WHERE clipping_id = ? ORDER BY taken_at DESC, id DESC",
        (clipping_id,),
    )
    found = []
    for row in rows:
        number, owner, taken_at, media_type, sha256, size, url, final_url, name, headers = row
        sent = tuple((key, value) for key, value in json.loads(headers))
        found.append(Capture(number, owner, taken_at, media_type, sha256, size, url, final_url, name, sent))
    return found
