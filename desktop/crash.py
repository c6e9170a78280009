"""What happens to an exception that nobody expected: a report on disk and a word to the person, never silence."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType

from desktop import __version__

VERSIONED = ("PySide6_Essentials", "whoosh3", "sqlite-utils", "trafilatura", "typst", "pikepdf", "lxml")


KEPT = 20
"""How many reports stay."""


def versions() -> str:
    """What the program is made of, a line each."""
    lines = [f"Cuttings {__version__}", f"Python {sys.version}", f"System {platform.platform()}"]
    for name in VERSIONED:
        try:
            lines.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            lines.append(f"{name} missing")
    return "\n".join(lines)


def report(error: BaseException) -> str:
    """The text of a crash report: what failed, where, and with which versions."""
    return f"{versions()}\n\n" + "".join(traceback.format_exception(error))


def keep(error: BaseException, folder: Path) -> Path | None:
    """Write a report into `folder`; None where that cannot be done (the report is then on standard error only)."""
    try:
        return write(report(error), folder)
    except OSError:
        return None


def write(text: str, folder: Path) -> Path:
    """Write a report, and remove the oldest of too many. Raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.txt"
    file.write_text(text, encoding="utf-8")
    for old in sorted(folder.glob("crash-*.txt"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return file


class CrashHooks:
    """Takes over the interpreter's hooks for uncaught exceptions of every thread while it is installed.

    `tell` is called with the exception on whichever thread it happened.
    """

    def __init__(self, tell: Callable[[BaseException], None]) -> None:
        self._tell = tell
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Begin to catch."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread

    def remove(self) -> None:
        """Put the hooks back that were there before."""
        sys.excepthook, threading.excepthook = self._before

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        traceback.print_exception(error)
        self._tell(error)

    def _uncaught_in_thread(self, happened: threading.ExceptHookArgs) -> None:
        if happened.exc_value is not None:
            self._uncaught(happened.exc_type, happened.exc_value, happened.exc_traceback)
