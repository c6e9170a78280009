"""The helper processes that make segments while the process that keeps the index answers searches (`db.index.builder`).

What they make comes back in the order in which it was asked for. Where no helper can be started, or one ends by itself,
the work is done here: slower, but done.
"""

from __future__ import annotations

import json
import logging
import os
import queue
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import db
from db.connection import open_reader
from db.index.builder import Job, Made, Pause, perform, read_made, written
from db.index.storage import DurableStorage

MOST_HELPERS = 2
_AHEAD = 2
"""Jobs that a helper has, so that it need not wait for the next."""
_LOOK_SECONDS = 0.004

log = logging.getLogger(__name__)


class Crew:
    """Up to `MOST_HELPERS` helpers, one per processor, for one generation of the index."""

    def __init__(self, database: Path, generation: Path, pause: Pause) -> None:
        self._database = database
        self._generation = generation
        self._storage = DurableStorage(str(generation))
        self._pause = pause
        self.helpers: list[_Helper] = []
        self._answers: queue.SimpleQueue[tuple[_Helper, dict[str, Any] | None]] = queue.SimpleQueue()

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_error: object) -> None:
        for helper in self.helpers:
            helper.end()

    def start(self, most: int = MOST_HELPERS) -> bool:
        """Start the helpers; whether there are any."""
        for _ in range(min(most, os.cpu_count() or 1)):
            try:
                self.helpers.append(_Helper(self._database, self._generation, self._answers))
            except OSError as error:
                log.info("no helper process can be started: %s", error)
                break
            self._pause()
        return bool(self.helpers)

    def make(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Made]]:
        """Do the jobs. With helpers the first is done here: they take a moment to start."""
        coming = iter(jobs)
        first = next(coming, None)
        if first is None:
            return
        waiting: deque[tuple[int, Job]] = deque()
        numbers = iter(range(1, sys.maxsize))
        done: dict[int, dict[str, Any] | None] = {}
        self._fill(coming, waiting, numbers, done)
        if self.helpers and not waiting:
            waiting.append((0, first))
            self._hand_out(0, first, done)
        else:
            yield first, self._here(first)
        while waiting or not self.helpers:
            self._fill(coming, waiting, numbers, done)
            if not waiting:
                job = next(coming, None)
                if job is None:
                    return
                yield job, self._here(job)
                continue
            number, job = waiting.popleft()
            while number not in done:
                self._listen(done)
            said = done.pop(number)
            yield job, self._here(job) if said is None else self._taken_over(said)

    def _fill(
        self,
        coming: Iterator[Job],
        waiting: deque[tuple[int, Job]],
        numbers: Iterator[int],
        done: dict[int, dict[str, Any] | None],
    ) -> None:
        while len(waiting) < _AHEAD * len(self.helpers):
            job = next(coming, None)
            if job is None:
                return
            number = next(numbers)
            waiting.append((number, job))
            self._hand_out(number, job, done)

    def _hand_out(self, number: int, job: Job, done: dict[int, dict[str, Any] | None]) -> None:
        helper = min(self.helpers, key=lambda each: len(each.has), default=None)
        if helper is None or not helper.give(number, job):
            done[number] = None

    def _here(self, job: Job) -> Made:
        connection = open_reader(self._database)
        try:
            return perform(job, connection, self._generation, self._storage, self._pause)
        finally:
            connection.close()

    def _listen(self, done: dict[int, dict[str, Any] | None]) -> None:
        try:
            helper, said = self._answers.get(timeout=_LOOK_SECONDS)
        except queue.Empty:
            self._pause()
            return
        if said is not None:
            helper.has.discard(said["number"])
            done[said["number"]] = said
            return
        log.info("a helper process ended by itself")
        if helper in self.helpers:
            self.helpers.remove(helper)
        helper.end()
        done.update(dict.fromkeys(helper.has))

    def _taken_over(self, said: dict[str, Any]) -> Made:
        """Move what a helper made into the generation. Raises what the system told the helper."""
        if "errno" in said:
            raise OSError(said["errno"], said["error"])
        if "error" in said:
            raise RuntimeError(f"a helper process failed:\n{said['error']}")
        made = read_made(said)
        for segment in made.segments:
            os.replace(self._generation / said["folder"] / segment.file_name(), self._generation / segment.file_name())
        return made


class _Helper:
    def __init__(self, database: Path, generation: Path, answers: queue.SimpleQueue[Any]) -> None:
        root = str(Path(db.__path__[0]).parent)
        known = os.environ.get("PYTHONPATH")
        self.has: set[int] = set()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "db.index.builder", "--database", str(database), "--generation", str(generation)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{known}" if known else root},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.number = self._process.pid
        self._reading = threading.Thread(target=self._read, args=(answers,), name="helper", daemon=True)
        self._reading.start()

    def give(self, number: int, job: Job) -> bool:
        """Hand over a job; `False` where the process is gone."""
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps({"number": number, **written(job)}) + "\n")
            self._process.stdin.flush()
        except OSError:
            return False
        self.has.add(number)
        return True

    def _read(self, answers: queue.SimpleQueue[Any]) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            answers.put((self, json.loads(line)))
        answers.put((self, None))

    def end(self) -> None:
        """Have it end; what it was doing is dropped."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._reading.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                try:
                    stream.close()
                except OSError:
                    # What was still to be written has nobody to read it.
                    log.debug("a helper left before it was told everything")
