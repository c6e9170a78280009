"""The program whose writes are recorded: `python -m tests.crash.recording ROOT IMPORTS LOG SEED LENGTH`, with the shim.

It works in the empty folder ROOT, and marks in the log what has to survive from there on: {"state": …} after every
transaction of the library, {"files": …} after every deed, {"opening": …} where the rows may be on their way to what
they are when the library is open, {"journal": …} where it is not the usual one.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db import places
from db.connection import Writer
from db.errors import NotFound, Refused
from db.places import Place
from tests.crash import looking
from tests.crash.calls import Shim
from tests.crash.deeds import Deeds

CHECKPOINT_EVERY = 24
"""Pages of the write-ahead log, far less than usual, so that checkpoints are among what is recorded."""


class Recording:
    """Deeds of which the log is told."""

    def __init__(self, root: Path, imports: Path, seed: int) -> None:
        self._root = root
        self._shim = Shim()
        self._chance = random.Random(seed)
        self.deeds = Deeds(root, imports, self._chance, self.did)
        self._last = ""
        self._opening = False

    def tell(self, **what: Any) -> None:
        """Mark the log."""
        words = json.dumps(what, sort_keys=True)
        if words != self._last:
            self._last = words
            self._shim.mark(words)

    def tell_state(self) -> None:
        """Say what the rows are, if somebody has the library open."""
        if not self._opening and self.deeds.is_open:
            self.tell(state=looking.state(self.deeds.library))

    def did(self, name: str) -> None:
        """A deed is done."""
        self.tell_state()
        self.tell(files=looking.files(self._root), after=name)

    def opening(self, how: Callable[[], None]) -> None:
        """Open the library, however many transactions that takes."""
        self._opening = True
        self.tell(opening=True)
        how()
        self._opening = False
        self.tell_state()

    def run(self, log: Path, length: int) -> None:
        """Make a library, old or new, and work on it."""
        self._shim.watch(self._root)
        self._shim.log(log)
        if self._chance.random() < 0.3:
            self.tell(journal=places.ROLLBACK)
            use_journal(places.ROLLBACK)
        Deeds.open = self._wrapped(Deeds.open)  # type: ignore[assignment,method-assign]
        Writer.run = self._followed(Writer.run)  # type: ignore[method-assign]
        self.deeds.make_out()
        if self._chance.random() < 0.3:
            self.deeds.lay_old()
            self.opening(self.deeds.open)
        else:
            self.opening(self.deeds.create)
        self.did("create")
        for name in self.deeds.plan(length):
            try:
                self.deeds.do(name)
            except (NotFound, Refused) as error:
                print(f"{name}: {error}", file=sys.stderr)
        self.deeds.close()
        self.did("close")

    def _wrapped(self, opened: Callable[[Deeds], None]) -> Callable[[Deeds], None]:
        def opening(one: Deeds) -> None:
            if self._opening:
                opened(one)
            else:
                self.opening(lambda: opened(one))

        return opening

    def _followed(self, run: Callable[..., Any]) -> Callable[..., Any]:
        def running(writer: Writer, unit: Callable[..., Any]) -> Any:
            result = run(writer, unit)
            self.tell_state()
            return result

        return running


def use_journal(journal: str) -> None:
    """Take every place for one where libraries have this journal."""
    Place.journal = property(lambda _: journal)  # type: ignore[assignment,method-assign]


if __name__ == "__main__":
    root, imports, log = map(Path, sys.argv[1:4])
    Recording(root, imports, int(sys.argv[4])).run(log, int(sys.argv[5]))
