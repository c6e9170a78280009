"""Killing a process in the middle of its work: after a time, or exactly where something is about to change.

A task is a function of a module that can be imported; it is run in a process that is forked from one that has imported
everything, since importing takes longer than what tasks do. In it are counted the calls that change a folder (opening
for writing, renaming, removing, making folders; syncing, before and after) and the statements of SQL that are not mere
reading, so that it can be killed just before any of them. Those that a task starts in turn are not killed: they have to
notice.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sqlite3
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from tests.crash.proofs import Broken

PATIENCE = 120.0
"""Seconds for a task's next word on a busy machine, and for those that it started to end after it."""

KILLED_HERE = os.name == "posix"
"""Whether this system can do what is done here."""

_TASKS = ("writer", "index", "related", "migration", "backup", "repair", "import", "export")

PROCESSES: Any = multiprocessing.get_context("forkserver" if KILLED_HERE else "spawn")
if KILLED_HERE:
    PROCESSES.set_forkserver_preload([f"tests.crash.kill_{name}" for name in _TASKS])

Say = Callable[[Any], None]
Task = Callable[..., None]
"""Takes `say` first, which tells the one who kills something, and then its arguments."""

_CHANGING = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.link"})
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


@dataclass(frozen=True, slots=True)
class Moment:
    """When to kill: `number` seconds, or just before the call or statement of that number.

    Time and counting begin when the task has said `after` things.
    """

    kind: str
    number: float
    after: int = 0

    def __str__(self) -> str:
        where = f"after {self.number:.3f} s" if self.kind == "time" else f"before {self.kind} {self.number:.0f}"
        return f"{where} of what follows its word {self.after}" if self.after else where


NEVER = Moment("time", PATIENCE)


@dataclass(slots=True)
class Course:
    """How a task went: whether it came to its end, what it said, and how much there was to count."""

    ended: bool = False
    said: list[Any] = field(default_factory=list)
    calls: int = 0
    statements: int = 0
    seconds: float = 0.0

    def has_ended(self, other: Course) -> bool:
        """Whether another run came to its end, from which is learnt how long one takes when nothing else goes on."""
        if other.ended:
            self.seconds = min(self.seconds, other.seconds)
        return other.ended

    def moment(self, chance: random.Random) -> Moment:
        """A moment of another run like this one: half of them some time, half just before something."""
        match chance.randrange(4):
            case 0 if self.calls:
                # Most calls prepare; what they prepared is put in place at the end.
                return Moment("call", chance.randint(chance.choice((1, 1 + self.calls * 2 // 3)), self.calls))
            case 1 if self.statements:
                return Moment("statement", chance.randint(1, self.statements))
        return Moment("time", chance.uniform(0.0, self.seconds))


def killed(task: Task, *arguments: Any, moment: Moment, inside: Path) -> Course:
    """Run a task and kill it at its moment, unless it ends before. Calls are counted that touch something `inside`.

    Returns when it and all that it started are gone. Raises `Broken` where it fails by itself, or something that it
    started outlives it.
    """
    ours, theirs = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=_live, args=(task, arguments, moment, str(inside), theirs))
    process.start()
    theirs.close()
    course = Course()
    failed = ""
    words = begun = 0
    started = time.monotonic()
    ends: float | None = None
    with ours:
        with suppress(EOFError, OSError):  # whatever it was saying when it died
            while True:
                left = PATIENCE if ends is None else ends - time.monotonic()
                if left <= 0 or not ours.poll(left):
                    process.kill()
                    ends = None
                kind, value = ours.recv()
                if kind == "begun":
                    begun, started = 1, time.monotonic()
                elif kind == "said":
                    words += 1
                    course.said.append(value)
                elif kind == "failed":
                    failed = value
                else:
                    course.ended = True
                    course.calls, course.statements = value
                    course.seconds = time.monotonic() - started
                if begun and words == moment.after and ends is None and moment.kind == "time" and kind != "ended":
                    ends = time.monotonic() + moment.number
        process.join()
    if failed or (process.exitcode != -signal.SIGKILL and not course.ended):
        raise Broken(f"{task.__name__} ended by itself ({process.exitcode}), {moment}: {failed}")
    group = process.pid
    process.close()
    _await_end_of(group, task)
    return course


def _await_end_of(group: int, task: Task) -> None:
    until = time.monotonic() + PATIENCE
    while left := _running(group):
        if time.monotonic() > until:
            raise Broken(f"{task.__name__} was killed, and what it had started goes on: {left}")
        time.sleep(0.002)


def _running(group: int) -> list[int]:
    """The processes of a group that have not ended."""
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return []
    if not Path("/proc/self/stat").exists():
        return [group]
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, its_group = entry.read_text().rsplit(")", 1)[1].split()[:3]
            if int(its_group) == group and state not in "ZX":
                found.append(int(entry.parent.name))
    return found


def _live(task: Task, arguments: tuple[Any, ...], moment: Moment, inside: str, told: Connection) -> None:
    """What the process does that is to be killed."""
    os.setpgid(0, 0)
    fate = _Fate(moment, inside)
    sys.addaudithook(fate.heard)
    sync: Any = os.fsync
    connect: Any = sqlite3.connect

    def counted_sync(handle: Any) -> None:
        fate.call()
        sync(handle)
        fate.call()

    def traced(*given: Any, **named: Any) -> Any:
        connection = connect(*given, **named)
        connection.set_trace_callback(fate.statement)
        return connection

    for module, name, counted in ((os, "fsync", counted_sync), (sqlite3, "connect", traced)):
        setattr(module, name, counted)
    told.send(("begun", None))

    def say(value: Any) -> None:
        told.send(("said", value))
        fate.said += 1

    try:
        task(say, *arguments)
    except BaseException:
        told.send(("failed", traceback.format_exc()))
        raise
    told.send(("ended", (fate.calls, fate.statements)))


class _Fate:
    """Counts what a process does, and ends it."""

    def __init__(self, moment: Moment, inside: str) -> None:
        self.calls = self.statements = self.said = 0
        self._moment = moment
        self._inside = inside
        self._lock = threading.Lock()

    def heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Python is about to do something."""
        if event == "open":
            path, _, flags = arguments
            if isinstance(path, str) and flags & _WRITING and path.startswith(self._inside):
                self.call()
        elif event in _CHANGING:
            if str(arguments[0]).startswith(self._inside):
                self.call()

    def call(self) -> None:
        """Something that changes a folder is about to happen, or just has."""
        with self._lock:
            if self.said >= self._moment.after:
                self.calls += 1
                self._end_at("call", self.calls)

    def statement(self, sql: str) -> None:
        """A statement of SQL is about to run."""
        if not sql.startswith(("SELECT", "PRAGMA", "-- SELECT")):
            with self._lock:
                if self.said >= self._moment.after:
                    self.statements += 1
                    self._end_at("statement", self.statements)

    def _end_at(self, kind: str, number: int) -> None:
        if self._moment.kind == kind and number >= self._moment.number:
            os.kill(os.getpid(), signal.SIGKILL)


@contextmanager
def blamed(seed: int, case: int, moment: Moment, what: str = "") -> Iterator[None]:
    """Turn an assertion that fails in the block into `Broken` that says how to have it again."""
    try:
        yield
    except Exception as error:
        about = f" ({what})" if what else ""
        raise Broken(f"seed {seed}, kill {case}{about}, {moment}: {type(error).__name__}: {error}") from error
