"""The inbox of a library: files left by the browser's host, whole or not at all, until the library has them."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import filelock

from db.addresses import url_key
from db.connection import translated_os
from db.durable import sync_folder
from db.errors import ClipError, LibraryBusy
from desktop.browser import sent
from desktop.browser.sent import Sent

FOLDER = "inbox"
REFUSED = "refused"
LOCK = ".lock"
MOST_FILES = 1_000
MOST_BYTES = 1_000_000_000
LARGEST_FILE = 80_000_000
STALE = 3600.0
"""Seconds after which an unfinished file is not going to be finished."""
PATIENCE = 60.0
"""Seconds to wait for another process that is taking in what lies here."""

_NAME = re.compile(r"(\d{8}T\d{6}Z)-([0-9a-f-]{36})-([0-9a-f]{16})\.json")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that waits, as its name says it: since when, by which key, and which page (`page_of` an address)."""

    path: Path
    kept_at: str
    key: str
    page: str


class Inbox:
    """The inbox of the library in `folder`, which need not be open. The inbox itself need not exist yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / FOLDER
        self.refused = self.folder / REFUSED

    def make(self) -> None:
        """Make the folder, unless it is there. Raises `LibraryError`."""
        try:
            self.folder.mkdir(exist_ok=True)
        except OSError as error:
            raise translated_os(error, self.folder) from error

    def put(self, page: Sent) -> Path:
        """Leave a page here; when this returns, it has reached the disk. The same page twice is one file.

        Raises `LibraryError` where it cannot be written and `ClipError` where there is no more room for it.
        """
        if there := next((each for each in self.waiting() if each.key == page.key), None):
            return there.path
        self._demand_room()
        name = f"{re.sub('[-:]', '', page.kept_at)}-{page.key}-{page_of(page.url)}.json"
        path = self.folder / name
        fresh = self.folder / f".{page.key}.new"
        try:
            is_new = not self.folder.exists()
            self.folder.mkdir(exist_ok=True)
            with fresh.open("w", encoding="utf-8") as file:
                json.dump(page.record(), file, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            os.replace(fresh, path)
            sync_folder(self.folder)
            if is_new:
                sync_folder(self.folder.parent)
        except OSError as error:
            with contextlib.suppress(OSError):
                fresh.unlink(missing_ok=True)
            raise translated_os(error, self.folder) from error
        return path

    def waiting(self) -> list[Waiting]:
        """What waits here, the oldest first."""
        found = []
        for path in self._files():
            if name := _NAME.fullmatch(path.name):
                moment = name[1]
                kept_at = f"{moment[:4]}-{moment[4:6]}-{moment[6:11]}:{moment[11:13]}:{moment[13:]}"
                found.append(Waiting(path, kept_at, name[2], name[3]))
        return sorted(found, key=lambda each: each.path.name)

    def strangers(self) -> list[Path]:
        """Files here that no host wrote."""
        return sorted(
            path
            for path in self._files()
            if not _NAME.fullmatch(path.name) and not path.name.startswith(".") and path.suffix == ".json"
        )

    def read(self, path: Path) -> Sent:
        """What a file holds. Raises `ClipError`."""
        try:
            size = path.stat().st_size
            if size > LARGEST_FILE:
                raise ClipError(f"The file has {size:,} bytes; {LARGEST_FILE:,} can be read.")
            return sent.read(path.read_bytes())
        except OSError as error:
            raise ClipError(f"The file cannot be read: {error.strerror or error}.") from error

    def sweep(self) -> None:
        """Remove what a host began to write and never ended. Raises `LibraryError`."""
        try:
            for path in self.folder.glob(".*.new"):
                if time.time() - path.stat().st_mtime > STALE:
                    path.unlink(missing_ok=True)
        except OSError as error:
            raise translated_os(error, self.folder) from error

    def remove(self, path: Path) -> None:
        """Forget a file that the library has. Raises `LibraryError`."""
        try:
            path.unlink(missing_ok=True)
            sync_folder(self.folder)
        except OSError as error:
            raise translated_os(error, self.folder) from error

    def refuse(self, path: Path, sentence: str) -> Path:
        """Put a file aside with the sentence that says why it was not taken; returns where it is now."""
        try:
            self.refused.mkdir(exist_ok=True)
            aside = self.refused / path.name
            aside.with_suffix(".txt").write_text(f"{sentence}\n", encoding="utf-8")
            os.replace(path, aside)
            sync_folder(self.refused)
            sync_folder(self.folder)
        except OSError as error:
            raise translated_os(error, self.folder) from error
        return aside

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Be the only one who takes in what lies here. Raises `LibraryBusy` where another one does not finish."""
        lock = filelock.FileLock(self.folder / LOCK, thread_local=False)
        try:
            self.folder.mkdir(exist_ok=True)
            lock.acquire(timeout=PATIENCE)
        except filelock.Timeout:
            raise LibraryBusy(
                "Another window or program is taking in what came from the browser.", "Wait until it has finished."
            ) from None
        except OSError as error:
            raise translated_os(error, self.folder) from error
        try:
            yield
        finally:
            lock.release()

    def _files(self) -> list[Path]:
        try:
            return [path for path in self.folder.iterdir() if path.is_file()]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise translated_os(error, self.folder) from error

    def _demand_room(self) -> None:
        files = self._files()
        if len(files) >= MOST_FILES or sum(_size(path) for path in files) >= MOST_BYTES:
            raise ClipError(
                f"The inbox of the library is full: {len(files):,} pages wait in it.",
                "Open Cuttings, which takes them in, then keep the page again.",
            )


def page_of(url: str) -> str:
    """A short name for the page that an address means, the same for all addresses of that page."""
    return hashlib.sha256(url_key(url).encode("utf-8", "replace")).hexdigest()[:16]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0  # taken in meanwhile
