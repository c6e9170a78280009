"""Reading what is clipped in a process of its own: extraction is hard work, and some pages are made to hang it.

Beside the interface in one process it would hold up every repaint. A child that takes too long for the person is ended,
and a new one is started for the next thing.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
import time
import traceback
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from db.errors import Cancelled, ClipError, CuttingsError, Gone
from db.model import Draft, Original
from desktop.intake.given import Refused

LISTEN = 0.05
"""Seconds between looks at whether the person still waits."""
LONGEST = 120.0
"""Seconds that reading something may take when nobody watches: some pages are made to hang what reads them."""


@dataclass(frozen=True, slots=True)
class Source:
    """What is to be clipped: text, a page's HTML (with the plain text beside it), an address, or a file.

    `kept` is a file of the browser's inbox, `original` something that was fetched already; `allow_private` lets an
    address of the local network be fetched. With `keep_unread` a document that cannot be read is kept as it is.
    """

    text: str = ""
    html: str = ""
    url: str = ""
    file: Path | None = None
    kept: Path | None = None
    original: Original | None = None
    allow_private: bool = False
    keep_unread: bool = True

    @property
    def name(self) -> str:
        """What to call it while it has no headline."""
        if self.file is not None:
            return self.file.name
        if self.kept is not None:
            return "a page from the browser"
        if self.original is not None:
            return self.original.final_url or self.original.url or "a page"
        return self.url or "pasted text"


def draft_from(source: Source) -> Draft:
    """What intake makes of a source. Raises `ClipError`."""
    # Extraction libraries take a second to import, and plain text does without them.
    if source.text and not source.html:
        from desktop.intake.text import draft_from_text

        return draft_from_text(source.text, url=source.url or None)
    if source.kept is not None:
        from desktop.browser.drafting import draft_of_file

        return draft_of_file(source.kept)
    from desktop.intake import read

    if source.original is not None:
        return read.draft_from_original(source.original)
    if source.file is not None:
        return read.draft_from_file(source.file)
    if source.html:
        return read.draft_from_clipboard(source.html, source.text, source.url or None)
    from desktop.intake.fetch import fetch

    return read.draft_from_original(fetch(source.url, allow_private=source.allow_private))


def drafts_from(source: Source, refused: Refused) -> Iterator[Draft]:
    """Everything that a source carries. `refused` is told of parts that cannot be clipped; raises `ClipError`."""
    if source.file is not None:
        from desktop.intake import read

        yield from read.drafts_from_file(source.file, refused=refused, keep_unread=source.keep_unread)
    elif source.url and not (source.text or source.html):
        from desktop.intake import read
        from desktop.intake.fetch import fetch

        yield from read.drafts_from_original(fetch(source.url, allow_private=source.allow_private), refused=refused)
    else:
        yield draft_from(source)


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of a source that cannot be clipped."""

    name: str
    error: ClipError


class IntakeChild:
    """The child, started when it is first needed. Its methods may be called from any thread."""

    def __init__(self) -> None:
        self._context = multiprocessing.get_context("spawn")
        self._turn = threading.Lock()
        self._process: BaseProcess | None = None
        self._line: Connection[Any, Any] | None = None
        self._closed = False

    def warm(self) -> None:
        """Start the child now, because something will be clipped soon."""
        if self._turn.acquire(blocking=False):
            try:
                self._started()
            finally:
                self._turn.release()

    def read(self, source: Source, cancelled: Callable[[], bool]) -> Draft:
        """The draft of a source. Raises `ClipError`, and `Cancelled` once `cancelled` says so."""
        while not self._turn.acquire(timeout=LISTEN):
            if cancelled():
                raise Cancelled
        try:
            draft = self._asked(source, cancelled)
            assert isinstance(draft, Draft)
            return draft
        finally:
            self._turn.release()

    def read_within(self, source: Source, cancelled: Callable[[], bool]) -> Draft:
        """As `read`, for what nobody watches: raises `ClipError` where it takes longer than that."""
        until = time.monotonic() + LONGEST
        try:
            return self.read(source, lambda: cancelled() or time.monotonic() > until)
        except Cancelled:
            if cancelled() or time.monotonic() <= until:
                raise
            raise ClipError(f"Reading {source.name} took more than {LONGEST:.0f} seconds.") from None

    def reader(self, cancelled: Callable[[], bool]) -> Callable[[Original], Draft]:
        """A function that reads in the child what was fetched."""
        return lambda original: self.read_within(Source(original=original), cancelled)

    def file_reader(self, cancelled: Callable[[], bool]) -> Callable[[Path, Refused], Iterator[Draft]]:
        """A function that reads a file in the child and tells of the parts that cannot be clipped."""

        def read(path: Path, refused: Refused) -> Iterator[Draft]:
            with contextlib.closing(self.read_all(Source(file=path, keep_unread=False), cancelled)) as parts:
                for each in parts:
                    if isinstance(each, Unread):
                        refused(each.name, each.error)
                    else:
                        yield each

        return read

    def read_all(self, source: Source, cancelled: Callable[[], bool]) -> Generator[Draft | Unread]:
        """Everything that a source carries, one by one; as `read`. Who does not want the rest closes the iterator."""
        while not self._turn.acquire(timeout=LISTEN):
            if cancelled():
                raise Cancelled
        whole = False
        try:
            answer = self._asked(source, cancelled, several=True)
            while answer is not None:
                yield answer
                answer = self._heard(source, cancelled)
            whole = True
        except CuttingsError:
            whole = self._line is not None
            raise
        finally:
            if not whole:
                self._end()
            self._turn.release()

    def close(self) -> None:
        """End the child."""
        self._closed = True
        with self._turn:
            self._end()

    def _asked(self, source: Source, cancelled: Callable[[], bool], *, several: bool = False) -> Draft | Unread | None:
        line = self._started()
        with contextlib.suppress(OSError):
            line.send((source, several))
        return self._heard(source, cancelled)

    def _heard(self, source: Source, cancelled: Callable[[], bool]) -> Draft | Unread | None:
        """The next answer; `None` at the end of several."""
        line = self._line
        assert line is not None
        try:
            while not line.poll(LISTEN):
                if cancelled() or self._closed:
                    self._end()
                    raise Cancelled
            answer = line.recv()
        except (OSError, EOFError):
            self._end()
            raise ClipError(
                f"{source.name} could not be read: reading it ended without an answer.",
                "Copy the article's text and paste it.",
            ) from None
        if isinstance(answer, CuttingsError):
            raise answer
        if answer is None or isinstance(answer, Draft | Unread):
            return answer
        raise RuntimeError(f"Reading {source.name} failed in the intake process:\n{answer}")

    def _started(self) -> Connection[Any, Any]:
        if self._line is None or self._process is None or not self._process.is_alive():
            self._end()
            here, there = self._context.Pipe()
            process = self._context.Process(target=_serve, args=(there,), name="cuttings-intake", daemon=True)
            process.start()
            there.close()
            self._process, self._line = process, here
        return self._line

    def _end(self) -> None:
        if self._line is not None:
            self._line.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._line = self._process = None


def _serve(line: Connection[Any, Any]) -> None:
    """The child's life: read what comes until the line is closed."""

    def refused(name: str, error: ClipError) -> None:
        line.send(Unread(name, ClipError(error.problem, error.remedy)))

    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            source, several = line.recv()
            try:
                if several:
                    for draft in drafts_from(source, refused):
                        line.send(draft)
                    line.send(None)
                else:
                    line.send(draft_from(source))
            except CuttingsError as error:
                gone = getattr(error, "reason", None) == "gone"
                line.send((Gone if gone else ClipError)(error.problem, error.remedy))
            except (EOFError, OSError):
                raise
            except Exception:
                line.send(traceback.format_exc())
