"""Keeps an eye on the place of the open library: what is to be said of it, whether it is there, who else comes in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.errors import CuttingsError, LibraryGone
from db.library import Library
from desktop import place_words
from desktop.jobs import Job, Jobs
from desktop.place_memory import PlaceMemory
from desktop.place_words import Remark

LOOK_EVERY = 10_000
"""Milliseconds between two looks at the folder."""
LOOK_AGAIN = 2_000
"""The same while it is gone."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What one look found: whether the library is there, whether in another file, and what is to be said."""

    there: bool
    replaced: bool = False
    remarks: tuple[Remark, ...] = ()


class Placing(QObject):
    """`remarked` carries a `Remark` not said before, `gone` comes when the folder is not there any more, `back` when it
    is there again, and `replaced` when it has another file, so that everything has to be read anew."""

    remarked = Signal(object)
    gone = Signal()
    back = Signal()
    replaced = Signal()
    looked = Signal()

    def __init__(self, library: Library, jobs: Jobs, memory: PlaceMemory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._memory = memory
        self._looking = False
        self.is_gone = False
        self._told: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Say what is to be said of the library as it was opened, and begin to look."""
        self._jobs.read(self._of_opening, self._said, self._unsaid)
        self._timer.start()

    def close(self) -> None:
        """Look no more, and remember the state in which the library is left."""
        self._timer.stop()
        if not self.is_gone:
            self._memory.saw(self._library)

    @Slot()
    def look(self) -> None:
        """Look at the folder now, beside the interface: a drive that hangs must not hold that up."""
        if not self._looking:
            self._looking = True
            self._jobs.beside(self._sight, self._seen, self._not_seen)

    def _of_opening(self) -> list[Remark]:
        found = place_words.remarks(self._library, self._memory)
        place_words.remember(found, self._memory)
        self._memory.saw(self._library)
        return found

    def _sight(self, _: Job[Sight]) -> Sight:
        standing = self._library.standing
        replaced = not standing.is_there
        if replaced:
            try:
                self._library.rejoin()
            except LibraryGone:
                return Sight(there=False)
            if self._library.read_only and not standing.is_there:
                return Sight(there=False)
        found = [each for each in place_words.conflicts(self._library) if not self._memory.was_told(each.key)]
        place_words.remember(found, self._memory)
        if (who := standing.intruder()) is not None:
            found.append(place_words.intruder(who))
        return Sight(True, replaced, tuple(found))

    def _seen(self, sight: Sight) -> None:
        self._looking = False
        if not sight.there and not self.is_gone:
            self.is_gone = True
            self._timer.setInterval(LOOK_AGAIN)
            self.gone.emit()
        elif sight.there:
            if sight.replaced:
                self.replaced.emit()
            if self.is_gone:
                self.is_gone = False
                self._timer.setInterval(LOOK_EVERY)
                self.back.emit()
            elif sight.replaced:
                self.remarked.emit(place_words.replaced(self._library))
        self._said(sight.remarks)
        self.looked.emit()

    def _not_seen(self, error: Exception) -> None:
        self._looking = False
        if not isinstance(error, (CuttingsError, OSError)):
            self._jobs.failed.emit(error)
        self.looked.emit()

    def _said(self, remarks: Sequence[Remark]) -> None:
        for each in remarks:
            # What a second computer does is found at each look, and said once while it is open.
            mark = repr(each)
            if mark not in self._told:
                self._told.add(mark)
                self.remarked.emit(each)

    def _unsaid(self, error: Exception) -> None:
        if isinstance(error, CuttingsError):
            return
        self._jobs.failed.emit(error)
