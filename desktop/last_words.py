"""What is left of a program that ended without being asked: told at the next start.

While it runs, each process has a file of its own among the crash reports, into which Python's faulthandler writes where
every thread was when Qt or another library brought the process down; a lock beside it says that it still runs. One
that was killed, or whose power went, leaves the file empty.
"""

from __future__ import annotations

import faulthandler
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

import filelock

from desktop import crash

LONGEST = 200_000
"""Characters of a report that are kept."""


class LastWords:
    """Use it as a context manager around the program. `faults` are reports of earlier processes, the newest first,
    which now stand among the crash reports."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._name = f"session-{datetime.now(UTC):%Y%m%dT%H%M%S%f}-{os.getpid()}"
        self._file: TextIO | None = None
        self._lock: filelock.BaseFileLock | None = None
        self.faults: list[Path] = []

    def __enter__(self) -> Self:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._gather()
            self._lock = filelock.FileLock(self._folder / f"{self._name}.lock")
            self._lock.acquire(timeout=0)
            self._file = (self._folder / f"{self._name}.txt").open("w", encoding="utf-8")
            faulthandler.enable(self._file)
        except (OSError, filelock.Timeout) as error:
            sys.stderr.write(f"If the program crashes, that will not be written down: {error}\n")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._remove(self._folder / f"{self._name}.txt")
        if self._lock is not None:
            self._lock.release()
            self._remove(self._folder / f"{self._name}.lock")

    def _gather(self) -> None:
        """Make reports of what dead processes left."""
        for file in sorted(self._folder.glob("session-*.txt"), reverse=True):
            lock = filelock.FileLock(file.with_suffix(".lock"))
            try:
                lock.acquire(timeout=0)
            except (filelock.Timeout, OSError):
                continue  # it still runs
            try:
                words = file.read_text(encoding="utf-8", errors="replace")[:LONGEST]
                if words.strip():
                    self.faults.append(crash.write(f"{crash.versions()}\n\n{words}", self._folder))
                file.unlink()
            except FileNotFoundError:
                continue  # another one that starts now was faster
            finally:
                lock.release()
                self._remove(file.with_suffix(".lock"))

    def _remove(self, file: Path) -> None:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            sys.stderr.write(f"{file} could not be removed: {error}\n")
