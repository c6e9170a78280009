"""Hours of work in one window, measured from inside: `python -m tests.crash.soak_session LIBRARY SEED MINUTES`.

After every round of what a person does all day it is looked at how much memory the window and its search process have
of their own, and how many widgets, objects, threads, open files, temporary files and bytes of log there are. One JSON
object with the samples of all rounds and the stalls of the interface is printed at the end.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import threading
import time
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.crash.soak_person import Person
from tests.crash.witness import Witness
from tests.speed.window_meter import Session, high

Sample = dict[str, float]


def soak(library: Path, cache: Path, scratch: Path, seed: int, minutes: float) -> dict[str, object]:
    """Work so long, at least one round; the samples, one for each round, and the figures of all of it."""
    session = Session(library, cache, scratch)
    person = Person(session, seed, scratch)
    witness = Witness(person.fail)
    samples: list[Sample] = []
    delays: list[float] = []
    begun = time.monotonic()
    session.meter.take()
    try:
        while not samples or time.monotonic() - begun < minutes * 60:
            person.work()
            delays += session.meter.take()
            samples.append({"seconds": time.monotonic() - begun, **sample(session)})
            print(json.dumps({name: round(value, 1) for name, value in samples[-1].items()}), flush=True)
            session.meter.take()
    finally:
        session.close()
        # What was copied is freed with the platform, when it is too late for objects of Python's.
        QGuiApplication.clipboard().clear()
        witness.leave()
    return {
        "samples": samples,
        "things done": person.done,
        "stall p99": high(delays, 0.99),
        "worst stall": max(delays, default=0.0),
        "stalls over 100 ms": sum(each > 100 for each in delays),
        "left in the temporary folder": _files(Path(tempfile.gettempdir())),
    }


def sample(session: Session) -> Sample:
    """What there is now. Memory in megabytes, of the process alone (what it shares with others does not count)."""
    window, opened = session.window, session.program.opened
    assert opened is not None
    search = [each for each in _children(os.getpid()) if b"db.index.worker" in _command(each)]
    wal = session.desk.library.folder / "library.sqlite3-wal"
    return {
        "window": _memory(os.getpid()),
        "search": sum(map(_memory, search)),
        "widgets": len(QApplication.allWidgets()),
        "objects": len(window.findChildren(QObject)) + len(opened.findChildren(QObject)),
        "threads": threading.active_count(),
        "tasks": _count(Path("/proc/self/task")),
        "files": _count(Path("/proc/self/fd")),
        "temporary": _files(Path(tempfile.gettempdir())),
        "log": wal.stat().st_size / 2**20 if wal.exists() else 0.0,
    }


def _memory(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Clean", "Private_Dirty"))) / 1024


def _children(process: int) -> list[int]:
    try:
        listed = (Path(f"/proc/{process}/task") / str(process) / "children").read_text("ascii")
    except OSError:
        return []
    return [int(each) for each in listed.split()]


def _command(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


def _count(folder: Path) -> int:
    return len(os.listdir(folder)) if folder.exists() else 0


def _files(folder: Path) -> int:
    return sum(len(names) for _, _, names in os.walk(folder))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", type=Path)
    parser.add_argument("seed", type=int)
    parser.add_argument("minutes", type=float)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--scratch", type=Path, required=True)
    given = parser.parse_args()
    print(json.dumps(soak(given.library, given.cache, given.scratch, given.seed, given.minutes)))
