"""Where a library's index lives in the cache folder: generations side by side, and a pointer to the one that counts.

A rebuild writes a new generation beside the old one and then moves the pointer in one rename, so that there is always
either the old index or the new one. The folder may be deleted at any time: everything in it can be made again.
"""

from __future__ import annotations

import os
import re
import shutil
import uuid
from pathlib import Path

from filelock import FileLock

from db.durable import sync_file, sync_folder

_GENERATION = re.compile(r"index-[0-9a-f]{32}\Z")
_UNPUBLISHED = re.compile(r"_MAIN_\d+\.toc\.\d.*\Z")


class Place:
    """The folder of one library's index."""

    def __init__(self, cache: Path, library_id: str) -> None:
        self.folder = cache / library_id

    def lock(self) -> FileLock:
        """The lock that a process holds while it writes the index; not waited for."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return FileLock(self.folder / "lock", timeout=0)

    def current(self) -> Path | None:
        """The generation that counts, `None` if there is none yet."""
        return self._named("current")

    def building(self) -> Path | None:
        """The generation that is being built beside the one that counts."""
        return self._named("building")

    def _named(self, pointer: str) -> Path | None:
        try:
            name = (self.folder / pointer).read_text(encoding="ascii").strip()
        except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
            return None
        return self.folder / name if _GENERATION.match(name) else None

    def new_generation(self) -> Path:
        """An empty folder for a new index."""
        generation = self.folder / f"index-{uuid.uuid4().hex}"
        generation.mkdir(parents=True)
        return generation

    def publish(self, generation: Path) -> None:
        """Make this generation the one that counts. It must be on the disk already."""
        self._point("current", generation)

    def build_beside(self, generation: Path) -> None:
        """Remember a generation that is being built, so that it can be gone on with after a crash."""
        self._point("building", generation)

    def _point(self, pointer: str, generation: Path) -> None:
        beside = self.folder / f"{pointer}.new"
        beside.write_text(generation.name, encoding="ascii")
        sync_file(beside)
        os.replace(beside, self.folder / pointer)
        sync_folder(self.folder)

    def forget_building(self) -> None:
        """Nothing is being built beside any more."""
        (self.folder / "building").unlink(missing_ok=True)

    def discard(self) -> None:
        """Let no generation count: what was published is damaged."""
        (self.folder / "current").unlink(missing_ok=True)
        if self.folder.is_dir():
            sync_folder(self.folder)

    def sweep(self) -> None:
        """Remove what crashes and rebuilds left behind. Only for the process that holds the lock.

        What another process still has open may stay (on Windows); the next sweep gets it.
        """
        kept = [each for each in (self.current(), self.building()) if each]
        for entry in self.folder.iterdir():
            if _GENERATION.match(entry.name) and entry not in kept:
                shutil.rmtree(entry, ignore_errors=True)
        for generation in kept:
            for entry in generation.iterdir() if generation.is_dir() else ():
                if entry.is_dir():
                    shutil.rmtree(entry, ignore_errors=True)
                elif _UNPUBLISHED.match(entry.name):
                    entry.unlink(missing_ok=True)
