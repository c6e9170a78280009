"""Who has a library open: a small file in its folder, for where the system's locks do not reach.

Locks do not travel with a synchronised folder, and often not over a network. So whoever has a library open for writing
says so in a file, with the moment, again and again; one that was not renewed for a while counts as left behind.
"""

from __future__ import annotations

import contextlib
import functools
import getpass
import hashlib
import json
import os
import socket
import sys
import uuid
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from db import moments
from db.small_files import read_json

IN_USE = "in-use.json"

BEAT = 60.0
"""Seconds after which it is said again that the library is open."""

STALE = timedelta(minutes=5)
"""How long it counts; longer than a synchroniser takes, and than two computers' clocks differ."""


@dataclass(frozen=True, slots=True)
class Presence:
    """Who has a library open: computer, person and process, since when (UTC), and when that was last said (UTC)."""

    host: str
    machine: str
    user: str
    pid: int
    token: str
    since: str
    beat: str

    @property
    def is_here(self) -> bool:
        """Whether that is a process of this computer."""
        return (self.host, self.machine) == (host_name(), machine())

    @property
    def counts(self) -> bool:
        """Whether it was said lately. What a clock that was wrong says of the future is as good as old."""
        said = moment(self.beat)
        return said is not None and abs(moments.clock() - said) < STALE

    @property
    def until(self) -> datetime | None:
        """When it counts no more unless it is said again."""
        said = moment(self.beat)
        return said + STALE if said is not None else None

    def again(self) -> Presence:
        """The same, said now."""
        return replace(self, beat=moments.now())


def here(token: str) -> Presence:
    """This process; `token` tells this opening from every other."""
    now = moments.now()
    return Presence(host_name(), machine(), user_name(), os.getpid(), token, now, now)


def read(folder: Path) -> Presence | None:
    """Who says to have the library open; `None` for nobody, and for a file that makes no sense."""
    try:
        found = read_json(folder / IN_USE)
        texts = {name: str(found[name])[:200] for name in ("host", "machine", "user", "token", "since", "beat")}
        return Presence(pid=int(found["pid"]), **texts)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write(folder: Path, presence: Presence) -> None:
    """Say it, whole or not at all. Raises `OSError`."""
    part = folder / f".{IN_USE}.part"
    part.write_text(json.dumps(asdict(presence)), encoding="utf-8")
    os.replace(part, folder / IN_USE)


def remove(folder: Path, token: str) -> None:
    """Take back what this opening said, and nothing that somebody else did."""
    found = read(folder)
    if found is not None and found.token == token:
        with contextlib.suppress(OSError):
            (folder / IN_USE).unlink()


@functools.cache
def machine() -> str:
    """A name for this computer that others of the same host name do not have."""
    told = ""
    with contextlib.suppress(OSError):
        told = Path("/etc/machine-id").read_text(encoding="utf-8").strip()
    if sys.platform == "win32":
        import winreg

        with (
            contextlib.suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key,
        ):
            told = str(winreg.QueryValueEx(key, "MachineGuid")[0])
    # The identity itself is nobody else's business (machine-id(5)).
    return hashlib.sha256(f"cuttings {told or uuid.getnode()}".encode()).hexdigest()[:16]


@functools.cache
def host_name() -> str:
    """What this computer is called."""
    return socket.gethostname().partition(".")[0] or "?"


def user_name() -> str:
    """What this person is called by the system."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def moment(text: str) -> datetime | None:
    """A moment as it is written here; `None` for what is none."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
