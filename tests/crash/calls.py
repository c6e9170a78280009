"""The shim of `shim/calls.c` from Python: making it, loading it into a child, marking its log, refusing calls.

It stands before the C library of a process (LD_PRELOAD), so that it sees SQLite's calls as well as Python's.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).with_name("shim") / "calls.c"

_RECORD = struct.Struct("=IiqII")


class Kind(IntEnum):
    """The kinds of calls, as `shim/calls.c` numbers them."""

    OPEN = 1
    CLOSE = 2
    WRITE = 3
    TRUNCATE = 4
    SYNC = 5
    RENAME = 6
    UNLINK = 7
    MKDIR = 8
    LINK = 9
    RMDIR = 10
    MARK = 11
    READ = 12


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the log: `number` are the flags of an open, the offset of a write, the size of a truncate."""

    kind: Kind
    fd: int
    number: int
    first: bytes
    second: bytes

    @property
    def path(self) -> str:
        """The path that is opened, removed or renamed."""
        return os.fsdecode(self.first)

    @property
    def other(self) -> str:
        """The new path of what is renamed or linked."""
        return os.fsdecode(self.second)


@cache
def why_not() -> str:
    """Why there can be no shim here; empty where there can."""
    if sys.platform.startswith("linux") and shutil.which("cc"):
        command = ["cc", "-fsyntax-only", "-w", str(SOURCE)]
        if subprocess.run(command, capture_output=True).returncode == 0:
            return ""
    return "calls are seen on Linux, through what a C compiler makes of shim/calls.c"


def make(folder: Path) -> Path:
    """Compile the shim into `folder`."""
    made = folder / "calls.so"
    command = ["cc", "-O2", "-shared", "-fPIC", "-o", str(made), str(SOURCE), "-ldl", "-lpthread"]
    subprocess.run(command, check=True, capture_output=True)
    return made


def environment(shim: Path) -> Mapping[str, str]:
    """The environment of a child that is to have the shim."""
    return {**os.environ, "LD_PRELOAD": str(shim)}


def read_log(path: Path) -> Iterator[Call]:
    """What was written down, in the order in which it was done."""
    with path.open("rb") as file:
        while head := file.read(_RECORD.size):
            kind, fd, number, first, second = _RECORD.unpack(head)
            yield Call(Kind(kind), fd, number, file.read(first), file.read(second))


class Shim:
    """The shim in this process, which was started with it."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)
        self._library.calls_refuse.argtypes = (
            *(ctypes.c_long, ctypes.c_int, ctypes.c_int, ctypes.c_uint),
            *(ctypes.c_char_p, ctypes.c_long),
        )
        self._library.calls_counted.restype = self._library.calls_refused.restype = ctypes.c_long
        self._seen = ctypes.create_string_buffer(1 << 20)

    def watch(self, folder: Path) -> None:
        """Have what is done below `folder` count."""
        self._library.calls_watch(os.fsencode(folder))

    def log(self, path: Path) -> None:
        """Write down what is done from now on."""
        self._library.calls_log(os.fsencode(path))

    def mark(self, words: str) -> None:
        """Put words between the calls of the log."""
        self._library.calls_mark(words.encode())

    def count(self) -> None:
        """Count from nothing, and refuse nothing."""
        self._library.calls_refuse(0, 0, 0, 0, self._seen, len(self._seen))

    def counted(self) -> list[Kind]:
        """The calls since `count`."""
        return [Kind(each) for each in self._seen.raw[: self._library.calls_counted()]]

    def refuse(self, at: int, error: int, kinds: frozenset[Kind], *, stays: bool = False) -> None:
        """Have the call `at`, counted from 1, or the next one of these kinds, fail; with no error write but half."""
        mask = sum(1 << kind for kind in kinds)
        self._library.calls_refuse(at, error, stays, mask, None, 0)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Neither count nor refuse for the time of the block, whatever thread calls."""
        self._library.calls_pause(1)
        try:
            yield
        finally:
            self._library.calls_pause(0)

    def refused(self) -> int:
        """How many calls have failed."""
        return int(self._library.calls_refused())
