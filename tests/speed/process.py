"""Our search as the window has it: the worker process, asked over its pipes, with its start, memory and latency."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from db.query.matcher import Document
from tests.db.search.made import MadeLibrary, add
from tests.speed.building import remove
from tests.speed.questions import Question
from tests.speed.timing import Times, stopped

_FACETS = ("tag", "outlet", "agency", "author", "place", "lang", "month")


class RunningWorker:
    """`python -m db.index.worker` on a library; `started` is when it was asked for."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.started = time.perf_counter()
        self._held = ExitStack()
        errors = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 - closed in `close`
        self._errors = self._held.enter_context(errors)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "db.index.worker", "--library", str(folder), "--cache", str(cache)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            encoding="utf-8",
        )
        assert self._process.stdin
        assert self._process.stdout
        self._stdin, self._stdout = self._process.stdin, self._process.stdout
        self._number = 0
        self._events: list[dict[str, Any]] = []

    def send(self, **request: object) -> int:
        """Write a request; its number."""
        self._number += 1
        self._stdin.write(json.dumps({"id": self._number, **request}) + "\n")
        self._stdin.flush()
        return self._number

    def ask(self, **request: object) -> dict[str, Any]:
        """The answer to a request."""
        number = self.send(**request)
        while (said := self._read()).get("id") != number:
            if "event" in said:
                self._events.append(said)
        return said

    def forget_events(self) -> None:
        """Let `synced` wait for what is said from now on."""
        self._events.clear()

    def synced(self) -> None:
        """Wait until the index holds everything."""
        while True:
            said = self._events.pop(0) if self._events else self._read()
            if said.get("event") == "synced" and not said["pending"]:
                return

    def _read(self) -> dict[str, Any]:
        line = self._stdout.readline()
        if not line:
            self._errors.seek(0)
            raise RuntimeError(f"The search process ended: {self._errors.read()[-2000:]}")
        said: dict[str, Any] = json.loads(line)
        if said.get("event") == "error" or "crash" in said or "error" in said:
            raise RuntimeError(f"The search process says {said}")
        return said

    def memory(self) -> dict[str, float]:
        """Megabytes: `VmRSS` now, `VmHWM` at most, `RssAnon` its own, `RssFile` pages of files. Empty but on Linux."""
        status = Path(f"/proc/{self._process.pid}/status")
        if not status.exists():
            return {}
        lines = (line.split() for line in status.read_text().splitlines())
        wanted = ("VmRSS:", "VmHWM:", "RssAnon:", "RssFile:")
        return {words[0].rstrip(":"): int(words[1]) / 1024 for words in lines if words and words[0] in wanted}

    def close(self) -> None:
        """Close its input, which ends it."""
        self._process.communicate()
        self._held.close()

    def __enter__(self) -> "RunningWorker":
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def first_results(folder: Path, cache: Path, text: str, times: int) -> Times:
    """From nothing to the first result: process, opening, one query; the files are in the system's cache."""
    taken = []
    for _ in range(times):
        with RunningWorker(folder, cache) as worker:
            worker.ask(do="search", text=text)
            taken.append(time.perf_counter() - worker.started)
    return Times(tuple(taken))


def keys(worker: RunningWorker, sessions: Sequence[Sequence[Question]]) -> Times:
    """Key to answer, every keystroke answered before the next."""
    taken = []
    for session in sessions:
        for question in session:
            taken.append(stopped(partial(worker.ask, do="search", text=question.ours, typing=True))[0])
    return Times(tuple(taken))


def last_keys(worker: RunningWorker, sessions: Sequence[Sequence[Question]]) -> Times:
    """The last key to its answer where all keys of a query come at once: what is superseded must not hold it up."""
    taken = []
    for session in sessions:
        for question in session[:-1]:
            worker.send(do="search", text=question.ours, typing=True)
        started = time.perf_counter()
        worker.ask(do="search", text=session[-1].ours, typing=True)
        taken.append(time.perf_counter() - started)
    return Times(tuple(taken))


def each(worker: RunningWorker, questions: Sequence[Question]) -> None:
    """Ask all these, as somebody does who uses it for a day: afterwards its memory is looked at."""
    for question in questions:
        worker.ask(do="search", text=question.typed(True), sort="newest" if question.newest else "relevance")


def facets(worker: RunningWorker, questions: Sequence[Question]) -> Times:
    """Search and counts of all fields, as the window asks for both."""

    def ask(question: Question) -> None:
        worker.ask(do="search", text=question.ours)
        worker.ask(do="facets", text=question.ours, fields=_FACETS)

    return Times(tuple(stopped(partial(ask, question))[0] for question in questions))


def adding(worker: RunningWorker, library: MadeLibrary, extra: Sequence[Document]) -> tuple[Times, Times]:
    """Clippings added one by one: until a search finds each, and until the index holds it. They are removed again."""
    found, indexed = [], []
    for document in extra:
        worker.forget_events()
        started = time.perf_counter()
        add(library, [document])
        worker.send(do="sync")
        if document.id not in worker.ask(do="search", text=f'"{document.texts.title}"')["ids"]:
            raise RuntimeError(f"{document.texts.title!r} was added and is not found")
        found.append(time.perf_counter() - started)
        worker.synced()
        indexed.append(time.perf_counter() - started)
    worker.forget_events()
    remove(library, (document.id for document in extra))
    worker.send(do="sync")
    worker.synced()
    return Times(tuple(found)), Times(tuple(indexed))
