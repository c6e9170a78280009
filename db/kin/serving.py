"""The search process's share in what belongs together: reading clippings in quiet moments, and answering questions.

It writes only the store; findings are sent to the owner of the process, who writes them into the library and says so.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from db.errors import CuttingsError
from db.index.place import Place
from db.kin.findings import packed
from db.kin.keeper import Keeper, Pause
from db.kin.kinship import Kinship
from db.library import Library

Message = dict[str, Any]

BREATH = 0.6
"""Of the time that a step took, how long the processor is left to others behind it."""
PATIENCE = 30.0
"""Seconds after which findings are sent again of which nobody said that they were written."""
RETRY_SECONDS = 60.0


class Serving:
    """Reads a little at each `step`, and hands on what was found by `send`."""

    def __init__(self, library: Library, cache: Path, send: Callable[[Message], None]) -> None:
        self._library = library
        self._send = send
        place = Place(cache, library.id)
        self._keeper = Keeper(place)
        self._kinship = Kinship(place)
        self._next = 0.0
        self._anew = False
        self._sent_at = -math.inf
        self._patience = PATIENCE
        self.does: dict[str, Callable[[Message], Message | None]] = {
            "related": self._related,
            "related to many": self._related_to_many,
            "suggest tags": self._suggest_tags,
            "tags for": self._tags_for,
        }

    def wait(self) -> float:
        """Seconds until the next step is due, 0 where it is."""
        return max(0.0, self._next - time.monotonic())

    def look(self) -> None:
        """Something may have been written to the library."""
        if self._next == math.inf:
            self._next = time.monotonic()

    def noted(self, _message: Message) -> Message | None:
        """The findings that were sent are in the library."""
        self._sent_at, self._patience = -math.inf, PATIENCE
        self.look()
        return None

    def renew(self) -> None:
        """Read everything anew, beginning with the next step."""
        self._anew = True
        self._next = time.monotonic()

    def step(self, pause: Pause) -> None:
        """Read some clippings, or find that there are none; hand on findings if nobody is busy with earlier ones.

        `pause` is called every some milliseconds.
        """
        begun = time.monotonic()
        self._next = math.inf
        try:
            if self._anew:
                self._kinship.close()
                self._anew = not self._keeper.forget()
            with self._library.reader() as connection:
                done = self._keeper.step(connection, pause)
                if begun > self._sent_at + self._patience:
                    self._hand_on(begun)
        except CuttingsError as error:
            self._next = begun + RETRY_SECONDS
            self._send({"event": "error", "problem": error.problem, "remedy": error.remedy})
            return
        if done or self._anew:
            now = time.monotonic()
            self._next = now + BREATH * (now - begun)

    def close(self) -> None:
        """Let go of the files."""
        self._keeper.close()
        self._kinship.close()

    def _hand_on(self, now: float) -> None:
        with self._library.reader() as connection:
            found = self._keeper.findings(connection)
        if found is None:
            self._sent_at = -math.inf
            return
        if self._sent_at != -math.inf:
            # Nobody answered, as in a library that can only be read.
            self._patience *= 2
        self._sent_at = now
        self._send({"event": "kin", "upto": found.upto, "findings": [packed(each) for each in found.findings]})

    def _related(self, message: Message) -> Message:
        with self._library.reader() as connection:
            found = self._kinship.related(connection, int(message["clipping"]), int(message.get("most", 10)))
        return {"related": [asdict(each) for each in found]}

    def _related_to_many(self, message: Message) -> Message:
        ids = [int(each) for each in message["clippings"]]
        with self._library.reader() as connection:
            found = self._kinship.related_to_many(connection, ids, int(message.get("most", 10)))
        return {"related": [asdict(each) for each in found]}

    def _suggest_tags(self, message: Message) -> Message:
        title, text, language = (str(message.get(key) or "") for key in ("title", "text", "language"))
        with self._library.reader() as connection:
            found = self._kinship.suggest_tags(connection, title, text, language)
        return {"tags": [asdict(each) for each in found]}

    def _tags_for(self, message: Message) -> Message:
        with self._library.reader() as connection:
            found = self._kinship.tags_for(connection, int(message["clipping"]))
        return {"tags": [asdict(each) for each in found]}
