"""Notices what no clipped text may do: reach for the network, open a file that is none of ours, start a program.

Python's own doings are told by its audit events; those of Qt and of libraries in C by a watched folder of decoys and a
port that nobody may call.
"""

from __future__ import annotations

import ctypes
import os
import socket
import sys
import sysconfig
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request", "ftplib")
_PROGRAMS = ("subprocess.Popen", "os.system", "os.exec", "os.spawn", "os.posix_spawn", "os.fork", "os.startfile")
_OPENED, _READ = 0x20, 0x1
_OURS = tuple(
    os.path.realpath(each) + os.sep
    for each in (
        sys.prefix, sys.base_prefix, *sysconfig.get_paths().values(), *filter(None, sys.path),
        str(Path(__file__).parents[2]), "/usr/lib", "/usr/share", "/usr/local", "/dev", "/proc/self", "/sys",
        "/var/cache/fontconfig",
    )
)  # fmt: skip
_watching: list[Guard] = []


class Guard:
    """What was done while it watched, `seen` in words; `decoys` are files and `port` is one of this machine's, to be
    named by what is tried."""

    def __init__(self, folder: Path) -> None:
        """`folder` is the one in which files may be opened, but for those of `folder/decoys`."""
        self.seen: list[str] = []
        self._away = False
        self.folder = os.path.realpath(folder) + os.sep
        place = folder / "decoys"
        place.mkdir(parents=True)
        self._decoys = os.path.realpath(place)
        self.decoys = tuple(place / name for name in ("x.png", "x.html", "x.css", "x.dtd", "x.txt", "x.svg"))
        for each in self.decoys:
            each.write_bytes(_content(each.suffix))
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._listening.setblocking(False)
        self.port: int = self._listening.getsockname()[1]
        self._inotify = _watch(self._decoys)

    def forget(self) -> None:
        """Begin anew."""
        self.look()
        self.seen.clear()

    def look(self) -> list[str]:
        """What was seen up to now, that of C included."""
        if self._inotify is not None:
            try:
                os.read(self._inotify, 65_536)
                self.seen.append("a decoy was opened")
            except BlockingIOError:
                pass
        try:
            self._listening.accept()[0].close()
            self.seen.append("the port was called")
        except BlockingIOError:
            pass
        return self.seen

    @contextmanager
    def looking_away(self) -> Iterator[None]:
        """Take no notice of what Python does in the block, which has nothing to do with what is tried."""
        self._away = True
        yield
        self._away = False

    def close(self) -> None:
        """Let go of port and folder."""
        self._listening.close()
        if self._inotify is not None:
            os.close(self._inotify)

    def heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        """An audit event."""
        if self._away:
            return
        if event == "subprocess.Popen" and list(arguments[1])[:2] == [sys.executable, "-m"]:
            return  # a child of our own
        if event.startswith((*_NETWORK, *_PROGRAMS)):
            self.seen.append(f"{event} {arguments!r}"[:300])
        elif event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            path = os.fsdecode(arguments[0])
            if not os.path.isabs(path):
                if arguments[1] is None:
                    return  # by `os.open`, in a folder that is open, as when one is removed with all that is in it
                self.seen.append(f"a file was opened by the name {path}")
                return
            path = os.path.realpath(path)
            if path.startswith(self._decoys) or not f"{path}{os.sep}".startswith((self.folder, *_OURS)):
                self.seen.append(f"{path} was opened")


@contextmanager
def watched(folder: Path) -> Iterator[Guard]:
    """Watch this process for the time of the block; its temporary files go into the folder meanwhile."""
    if not hasattr(_heard, "there"):
        sys.addaudithook(_heard)
        _heard.there = True  # type: ignore[attr-defined]
    guard = Guard(folder)
    before, tempfile.tempdir = tempfile.tempdir, str(folder)
    _watching.append(guard)
    try:
        yield guard
        guard.look()
    finally:
        _watching.remove(guard)
        tempfile.tempdir = before
        guard.close()


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    for guard in _watching:
        guard.heard(event, arguments)


def _watch(folder: str) -> int | None:
    """A descriptor that can be read once a file of the folder was opened; `None` where the system has no such thing."""
    if not sys.platform.startswith("linux"):
        return None
    system = ctypes.CDLL(None)
    made = system.inotify_init1(os.O_NONBLOCK)
    if made < 0 or system.inotify_add_watch(made, os.fsencode(folder), _OPENED | _READ) < 0:
        return None
    return int(made)


def _content(suffix: str) -> bytes:
    if suffix == ".png":
        rows = b"".join(b"\0" + b"\x40\x80\xc0" * 8 for _ in range(8))
        parts = (
            (b"IHDR", bytes((0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0))),
            (b"IDAT", zlib.compress(rows)),
            (b"IEND", b""),
        )
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
            for kind, data in parts
        )
    return b'<!ENTITY secret "the secret of the decoy"> the secret of the decoy'
