"""How an open library stands in its folder: what kind of place that is, whether it is there, who else is in it.

Looking costs a few questions of the file system; whoever asks does so when something is written and now and then.
"""

from __future__ import annotations

import os
import secrets
import threading
from pathlib import Path

from db import moments, places, presence
from db.errors import LibraryElsewhere, LibraryGone
from db.presence import Presence

DATABASE = "library.sqlite3"
LOG = f"{DATABASE}-wal"


class Standing:
    """One opening of the library in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.place = places.look(folder)
        self.token = secrets.token_hex(4)
        self.left_behind: Presence | None = None
        """Who had it open before and never said that it was closed, if that was another computer."""
        self.kept: Path | None = None
        """Where the database is kept that was open until another file took its place, if that does not have it all."""
        self.rejoining = threading.Lock()
        """Held while whoever uses the library goes over to the file that is there now."""
        self._entered: Presence | None = None
        self._file = self._identity()
        self._log: tuple[int, int] | None = None

    # Who has it open

    def enter(self) -> None:
        """Say that it is open here. Raises `LibraryElsewhere` where another computer has just said so."""
        found = presence.read(self.folder)
        if found is not None and not found.is_here:
            if found.counts:
                raise elsewhere(self.folder, found)
            self.left_behind = found
        self._entered = presence.here(self.token)
        presence.write(self.folder, self._entered)

    def beat(self) -> None:
        """Say it again, unless somebody else says it now or the folder is gone. May raise `OSError`."""
        if self._entered is not None and self.intruder() is None and self.is_there:
            self._entered = self._entered.again()
            presence.write(self.folder, self._entered)

    def leave(self) -> None:
        """Say no more that it is open here."""
        if self._entered is not None and self.is_there:
            presence.remove(self.folder, self.token)
        self._entered = None

    def intruder(self) -> Presence | None:
        """Who else has opened it since and says so: two write where one should."""
        found = presence.read(self.folder) if self._entered is not None else None
        return found if found is not None and found.token != self.token and found.counts else None

    # Whether it is there

    @property
    def is_there(self) -> bool:
        """Whether the folder has the very file that was opened."""
        there = self._file is not None and self._identity() == self._file
        if there and self._log is None:
            self._log = self._identity(LOG)
        return there

    @property
    def log_is_stale(self) -> bool:
        """Whether the log of the file that was opened lies beside another file, which it would destroy."""
        return self._log is not None and self._file != self._identity() and self._identity(LOG) == self._log

    def drop_log(self) -> None:
        """Take away the log of a file that is gone, and what belongs to it. May raise `OSError`."""
        for name in (LOG, f"{DATABASE}-shm"):
            (self.folder / name).unlink(missing_ok=True)

    def demand(self) -> None:
        """Raise `LibraryGone` unless there is a database in the folder."""
        if self._identity() is None:
            raise gone(self.folder)

    def accept(self) -> None:
        """Take the file that is there now for the one that was opened."""
        self._file, self._log = self._identity(), None

    def _identity(self, name: str = DATABASE) -> tuple[int, int] | None:
        try:
            found = os.stat(self.folder / name)
        except OSError:
            return None
        return found.st_dev, found.st_ino


def gone(folder: Path) -> LibraryGone:
    """The library's folder, or the drive that it is on, is not there."""
    return LibraryGone(
        f"The library's folder is not there: {folder}.",
        "Connect the drive or the network again, or put the folder back, and go on. Nothing of this action was kept.",
    )


def elsewhere(folder: Path, found: Presence) -> LibraryElsewhere:
    """Another computer has it open."""
    since, until = (
        moments.in_local_words(each) if each else "?" for each in (presence.moment(found.since), found.until)
    )
    return LibraryElsewhere(
        f"The library in {folder} is open on the computer {found.host} ({found.user}), since {since}.",
        f"Close it there and let it be synchronised first, or open it here for reading only. "
        f"If Cuttings was not closed in order on {found.host}, this can be opened here from {until}.",
    )
