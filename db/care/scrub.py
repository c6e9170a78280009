"""The same check as a person can ask for, a little at a time, while nobody needs the machine: once a day, all of it.

Where it is and what it found is kept in the library, so that it goes on after a restart. Nothing is mended by it.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from db import moments, seals
from db.care import originals, rows, structure, texts
from db.errors import CuttingsError, LibraryError
from db.library import Library

EVERY = timedelta(hours=20)
"""How long after one pass the next begins: a little less than a day, for those who come at the same hour."""
KEY = "scrub"
OWNERS = 40
"""Entries that are looked at together: some milliseconds."""
SAVED_EVERY = 60.0
"""Seconds after which it is written down how far it has come."""
MOST = 50
"""Findings that are kept; it is said how many there are of all."""


@dataclass(slots=True)
class Scrubbed:
    """What is known of the last whole pass: when it ended, how much was looked at, and what has to be seen to."""

    at: str = ""
    clippings: int = 0
    originals: int = 0
    count: int = 0
    findings: list[str] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Whether there was nothing."""
        return self.count == 0


@dataclass(slots=True)
class _State:
    """How far the pass under way has come: which part of it, and how far in that."""

    last: Scrubbed = field(default_factory=Scrubbed)
    part: str = ""
    at: int | str = 0
    found: Scrubbed = field(default_factory=Scrubbed)


class Scrub:
    """Passes over one library; may be called from any thread."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._state = _read(library)
        self._pass: Iterator[None] | None = None
        self._saved = time.monotonic()
        self._lock = threading.Lock()

    @property
    def last(self) -> Scrubbed | None:
        """What the last whole pass found; `None` before the first."""
        return self._state.last if self._state.last.at else None

    @property
    def under_way(self) -> bool:
        """Whether a pass has begun and not ended."""
        return bool(self._state.part)

    def due(self) -> bool:
        """Whether there is something to look at now."""
        if self._state.part or not self._state.last.at:
            return True
        passed = moments.clock() - datetime.fromisoformat(self._state.last.at).astimezone(UTC)
        # A clock that was set back must not put it off for years.
        return passed >= EVERY or passed < timedelta(0)

    def step(self, seconds: float) -> bool:
        """Look at a little more, for about so long; whether a pass came to its end."""
        until = time.monotonic() + seconds
        with self._lock:
            if self._pass is None:
                self._pass = self._whole()
            while time.monotonic() < until:
                try:
                    next(self._pass)
                except StopIteration:
                    self._pass = None
                    self._ended()
                    return True
            if time.monotonic() - self._saved > SAVED_EVERY:
                self._save()
        return False

    def save(self) -> None:
        """Write down how far it has come."""
        with self._lock:
            self._save()

    def _save(self) -> None:
        self._saved = time.monotonic()
        text = json.dumps(asdict(self._state), ensure_ascii=False)
        self._library.note_fact(KEY, text)

    def heed(self, sound: bool, clippings: int, originals: int, findings: list[str]) -> None:
        """Somebody has looked at everything just now and found this; a pass under way is begun anew another day."""
        found = Scrubbed(moments.now(), clippings, originals, 0 if sound else len(findings), findings[:MOST])
        with self._lock:
            self._state = _State(found)
            self._pass = None
            self._save()

    def _ended(self) -> None:
        self._state.found.at = moments.now()
        self._state = _State(self._state.found)
        self._save()

    def _found(self, what: str) -> None:
        self._state.found.count += 1
        if len(self._state.found.findings) < MOST:
            self._state.found.findings.append(what)

    def _whole(self) -> Iterator[None]:
        """One pass, from where it is."""
        if not self._state.part:
            self._state.part, self._state.at, self._state.found = "tables", "", Scrubbed()
        for part, work in (("tables", self._tables), ("rows", self._rows), ("originals", self._originals)):
            if self._state.part == part:
                try:
                    yield from work()
                except LibraryError as error:
                    self._found(error.problem)
                if part == "tables":
                    self._state.part, self._state.at = "rows", 0
                elif part == "rows":
                    self._state.part, self._state.at = "originals", ""

    def _tables(self) -> Iterator[None]:
        with self._library.reader() as connection:
            names = [
                row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")
            ]
            if not names:
                return
        for name in names:
            if name > str(self._state.at) and not name.startswith("sqlite_"):
                with self._library.reader() as connection:
                    said = [row[0] for row in connection.execute(f"PRAGMA integrity_check({name})")]
                for line in said:
                    if line != "ok":
                        self._found(f"The database says: {line}.")
                self._state.at = name
                yield
        with self._library.reader() as connection:
            for line in structure.layout(connection):
                self._found(f"The database says: {line}.")

    def _rows(self) -> Iterator[None]:
        with self._library.reader() as connection:
            kept, last = seals.are_kept(connection), rows.highest(connection)
        while kept and int(self._state.at) <= last:
            low = int(self._state.at)
            with self._library.reader() as connection:
                for place in rows.broken_of(connection, low, low + OWNERS - 1):
                    self._found(rows.sentence(connection, place))
                among = connection.execute(
                    "SELECT count(*) FROM clipping WHERE id BETWEEN ? AND ?", (low, low + OWNERS - 1)
                ).fetchone()[0]
            self._state.found.clippings += among
            self._state.at = low + OWNERS
            yield

    def _originals(self) -> Iterator[None]:
        with self._library.reader() as connection:
            wanted = list(texts.wanted_originals(connection))
        for sha256 in wanted:
            if sha256 > str(self._state.at):
                if originals.why_damaged(self._library, sha256):
                    self._found(originals.finding(self._library, sha256).what)
                self._state.found.originals += 1
                self._state.at = sha256
                yield


def last_of(library: Library) -> Scrubbed | None:
    """What the last whole pass over a library found; `None` before the first, or where that cannot be read."""
    try:
        found = _read(library).last
    except CuttingsError:
        return None
    return found if found.at else None


def _read(library: Library) -> _State:
    with library.reader() as connection:
        row = connection.execute("SELECT value FROM library WHERE key = ?", (KEY,)).fetchone()
    try:
        known: dict[str, Any] = json.loads(row[0]) if row is not None else {}
        state = _State(Scrubbed(**known["last"]), known["part"], known["at"], Scrubbed(**known["found"]))
        if state.last.at:
            datetime.fromisoformat(state.last.at)
    except (ValueError, TypeError, KeyError):
        return _State()
    return state
