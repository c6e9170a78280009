"""The highlights of all clippings as a list that is asked for: by colour, by words, newest first or by clipping."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.changes import BODIES, CLIPPINGS, HIGHLIGHTS, Changes
from db.library import Library
from db.marked import HighlightList, HighlightRow
from desktop.jobs import Job, Jobs
from desktop.models.highlight_table import HighlightTable
from desktop.models.highlight_words import as_markdown

TYPING_PAUSE = 120
"""Milliseconds between keystrokes that are waited for before the highlights are searched."""
AT_ONCE = 2000
"""So many highlights are looked through in one go; between two goes the reader gets its turn."""
MOST_COPIED = 5000
"""So many highlights are copied at most."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is listed: which highlights in which order, and the words that they must have."""

    listed: HighlightList = field(default_factory=HighlightList)
    text: str = ""

    @property
    def narrowed(self) -> bool:
        """Whether some highlights may be left out."""
        return bool(self.text.strip() or self.listed.colour or self.listed.lost)


class HighlightListing(QObject):
    """Keeps `table` in step with what is wanted, once somebody looks at it; `listed` says that a list stands, `copied`
    carries how many highlights were copied and their Markdown."""

    listed = Signal()
    copied = Signal(int, str)

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = HighlightTable(self)
        self.wanted = Wanted()
        self.lost_count = 0
        self._library = library
        self._jobs = jobs
        self._shown = False
        self._stale = True
        self._answered = True
        self._all: array[int] = array("q")
        self._found: array[int] = array("q")
        self._at = 0
        self._reading: Job[Any] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._read)
        self.table.wanted.connect(self._fetch_rows)

    @property
    def answered(self) -> bool:
        """Whether the list is what was asked for."""
        return self._answered and not self._pause.isActive()

    def set_shown(self, shown: bool) -> None:
        """Whether anybody looks at the list: else it is read again when somebody does."""
        self._shown = shown
        if shown and self._stale:
            self._ask(0)

    def ask(self, *, typing: bool = False, **changes: Any) -> None:
        """Change what is listed: `text`, `colour`, `lost`, `by_clipping`. Typing waits a moment for the next key."""
        text = changes.pop("text", self.wanted.text)
        wanted = Wanted(replace(self.wanted.listed, **changes), text)
        if wanted != self.wanted:
            self.wanted = wanted
            self._ask(TYPING_PAUSE if typing else 0)

    def heed(self, changes: Changes) -> None:
        """The library changed: renew what shows it."""
        # That a clipping was read is no step and has no name, and is nothing that is listed here.
        if not changes.has(HIGHLIGHTS, BODIES) and not (changes.label and changes.has(CLIPPINGS)):
            return
        self._stale = True
        self.table.renew_all()
        if self._shown:
            self._ask(0)

    def copy_shown(self) -> None:
        """Make Markdown of what is listed, in its order, and `copied` of that."""
        ids = list(self.table.ids[:MOST_COPIED])

        def work() -> tuple[int, str]:
            rows: list[HighlightRow] = []
            for start in range(0, len(ids), 500):
                rows += self._library.highlight_rows(ids[start : start + 500])
            return len(rows), as_markdown(rows)

        self._jobs.read(work, self._copied)

    def _copied(self, answer: tuple[int, str]) -> None:
        self.copied.emit(*answer)

    def _ask(self, pause: int) -> None:
        self._answered = False
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        self._pause.start(pause)

    @Slot()
    def _read(self) -> None:
        listed, library = self.wanted.listed, self._library

        def work() -> tuple[array[int], int]:
            lost = library.highlight_ids(HighlightList(lost=True))
            return library.highlight_ids(listed), len(lost)

        self._stale = False
        self._reading = self._jobs.read(work, self._read_all, self._missed)

    def _read_all(self, answer: tuple[array[int], int]) -> None:
        self._all, self.lost_count = answer
        if not self.wanted.text.strip():
            self._show(self._all)
            return
        self._found, self._at = array("q"), 0
        self._look_on()

    def _look_on(self) -> None:
        ids, text, library = self._all[self._at : self._at + AT_ONCE], self.wanted.text, self._library
        self._reading = self._jobs.read(lambda: library.matching_highlights(ids, text), self._matched, self._missed)

    def _matched(self, found: array[int]) -> None:
        self._found = self._found + found
        self._at += AT_ONCE
        if self._at >= len(self._all):
            self._show(self._found)
            return
        # What is there is shown at once, unless it would only empty a list that may fill again.
        if self._found:
            self.table.show(self._found)
        self._look_on()

    def _show(self, ids: array[int]) -> None:
        self._reading = None
        self._answered = True
        self.table.show(ids)
        self.listed.emit()

    def _missed(self, error: Exception) -> None:
        self._reading = None
        self._answered = True
        self._jobs.failed.emit(error)

    @Slot(object)
    def _fetch_rows(self, ids: tuple[int, ...]) -> None:
        self._jobs.read(lambda: self._library.highlight_rows(ids), self.table.put, self._no_rows)

    def _no_rows(self, error: Exception) -> None:
        self.table.give_up()
        self._jobs.failed.emit(error)
