"""How much one search may take, and what is said of it."""

from __future__ import annotations

import time
from collections.abc import Callable

from db.errors import Cancelled


class Budget:
    """How long a search may go on, and whether anybody still wants it."""

    def __init__(self, seconds: float, cancelled: Callable[[], bool] | None = None) -> None:
        self._deadline = time.monotonic() + seconds
        self._cancelled = cancelled
        self.spent = False
        self.notes: list[str] = []

    def check(self) -> bool:
        """Whether to go on; raises `Cancelled` when nobody waits for the answer any more."""
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        self.spent = self.spent or time.monotonic() > self._deadline
        return not self.spent

    def note(self, sentence: str) -> None:
        """Have something said with the result, once."""
        if sentence not in self.notes:
            self.notes.append(sentence)
