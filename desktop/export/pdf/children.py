"""Runs the disposable processes of the PDF writer: a few at a time, all ended at once when the person cancels."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.errors import Cancelled
from desktop.export.dossier import IsCancelled
from desktop.export.pdf.child import SYSTEM_ERROR

TIME_LIMIT = 300.0
"""Seconds after which a child is taken to be lost in its work."""

_POLL = 0.02
_AT_ONCE = 2
_SHARING = ("measure", "print")
"""Tasks of which several run at once: each with one thread, since threads waiting for each other cost time as well."""

_MODULE = "desktop.export.pdf.child"


@dataclass(frozen=True, slots=True)
class Job:
    """A task for one child, in a folder of its own; `size` is how many steps of progress it is worth."""

    task: str
    folder: Path
    size: int = 1


Result = dict[str, Any]


def run_jobs(jobs: Iterable[Job], cancelled: IsCancelled, done: Callable[[Job], None]) -> dict[Job, Result]:
    """Run all jobs, at most one for each processor and no more than two at once; `done` is called as each ends.

    A job is asked for no sooner than it can start, so that what it needs can be laid down just in time.

    A child that was killed, by the system or for taking too long, has the result `{"problem": "died"}`; one that ended
    in an exception of ours raises `RuntimeError` with its traceback. Raises `Cancelled`. No child outlives the call.
    """
    waiting = iter(jobs)
    more = True
    running: dict[subprocess.Popen[bytes], tuple[Job, float]] = {}
    results: dict[Job, Result] = {}
    with _ended(running):
        while more or running:
            while more and len(running) < min(_AT_ONCE, os.cpu_count() or 1):
                job = next(waiting, None)
                if more := job is not None:
                    running[_started(job)] = (job, time.monotonic() + TIME_LIMIT)
            if cancelled():
                raise Cancelled
            finished = [child for child in running if child.poll() is not None]
            late = [child for child, (_, deadline) in running.items() if time.monotonic() > deadline]
            for child in {*finished, *late}:
                job, _ = running.pop(child)
                _end(child)
                results[job] = _result(job, child.returncode)
                done(job)
            if not finished:
                time.sleep(_POLL)
    return results


@contextlib.contextmanager
def _ended(running: dict[subprocess.Popen[bytes], tuple[Job, float]]) -> Iterator[None]:
    try:
        yield
    finally:
        for child in running:
            _end(child)
        running.clear()


def _end(child: subprocess.Popen[bytes]) -> None:
    """Make sure that a child is gone and nothing of it is held."""
    if child.poll() is None:
        child.kill()
    child.wait()
    if child.stdin:
        child.stdin.close()


def _started(job: Job) -> subprocess.Popen[bytes]:
    root = str(Path(__file__).resolve().parents[3])
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    threads = {"RAYON_NUM_THREADS": "1"} if job.task in _SHARING else {}
    with (job.folder / "said.txt").open("wb") as said:
        return subprocess.Popen(
            [sys.executable, "-m", _MODULE, job.task, str(job.folder)],
            stdin=subprocess.PIPE,  # its end tells the child that this process is gone
            stdout=said,
            stderr=said,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1", **threads},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )


def _result(job: Job, code: int) -> Result:
    if code == 0:
        result: Result = json.loads((job.folder / "result.json").read_text("utf-8"))
        return result
    if code > SYSTEM_ERROR:
        return {"problem": "system", "errno": code - SYSTEM_ERROR, "said": os.strerror(code - SYSTEM_ERROR)}
    said = (job.folder / "said.txt").read_text("utf-8", "replace")[-4_000:]
    if "Traceback" in said:
        raise RuntimeError(f"{_MODULE} {job.task} failed:\n{said}")
    return {"problem": "died", "said": said}
