"""Looking for silent damage of the index while nobody asks: every byte of it once a day, a little at a time."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator

from db.durable import sync_file
from db.index.arrays import ArrayFile, DamagedFile
from db.index.place import Place
from db.index.reader import read_contents

EVERY_SECONDS = 24 * 3600.0
AGAIN_SECONDS = 600.0
"""When to look again after a pass that could not be finished, or found damage."""
_PIECE = 2 << 20
"""Bytes that are read at once: a few milliseconds."""


class Scrub:
    """One pass after another over the published index. When the last was is kept beside the index."""

    def __init__(self, place: Place, now: Callable[[], float] = time.time) -> None:
        self._place = place
        self._now = now
        self._state = place.folder / "scrubbed"
        self._pass: Iterator[None] | None = None
        self._next = self._last() + EVERY_SECONDS

    def due(self) -> bool:
        """Whether there is something to read."""
        return self._now() >= self._next

    def step(self) -> None:
        """Read a little more. Raises `DamagedFile` where the index is not as it was written, `OSError` where it cannot
        be read, and whatever else Whoosh makes of a damaged table of contents; the pass is then over."""
        if self._pass is None:
            self._pass = self._reading()
        try:
            next(self._pass)
        except StopIteration:
            self._pass = None
            self._finished()
        except Exception:
            self._pass = None
            self._next = self._now() + AGAIN_SECONDS
            raise

    def _reading(self) -> Iterator[None]:
        generation = self._place.current()
        if generation is None:
            return
        for segment in read_contents(generation).segments:
            try:
                file = ArrayFile(generation / segment.file_name())
            except FileNotFoundError:
                # It has been merged into another since, which is read the next time.
                continue
            if file.crc != segment.crc:
                raise DamagedFile(f"{segment.file_name()} is not the file that was published")
            for name in file:
                for good in file.checking(name, _PIECE):
                    if not good:
                        raise DamagedFile(f"{segment.file_name()} is damaged ({name})")
                    yield

    def _last(self) -> float:
        try:
            last = json.loads(self._state.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return 0.0
        # A clock that was set back must not put it off for years.
        return float(last) if isinstance(last, int | float) and last <= self._now() else 0.0

    def _finished(self) -> None:
        self._next = self._now() + EVERY_SECONDS
        if self._place.folder.is_dir():
            self._state.write_text(json.dumps(self._now()), encoding="ascii")
            sync_file(self._state)
