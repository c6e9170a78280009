"""What the sidebar and the menus know of the library as a whole: counts, tags, saved searches, what can be undone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.library import Library
from db.model import SavedSearch, Tag
from desktop.jobs import Jobs
from desktop.models.places import PlaceList
from desktop.models.tag_tree import TagTree


@dataclass(frozen=True, slots=True)
class Facts:
    """One reading of the library."""

    counts: dict[str, int]
    tags: tuple[Tag, ...]
    undo: str | None
    redo: str | None
    searches: tuple[SavedSearch, ...] = ()


class Overview(QObject):
    """Reads the facts again after each change, many changes at once; `changed` says that they are new."""

    changed = Signal()

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.places = PlaceList(self)
        self.tag_tree = TagTree(self)
        self.facts = Facts({}, (), None, None)
        self._library = library
        self._jobs = jobs
        self._reading = False
        self._again = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._read)

    @property
    def current(self) -> bool:
        """Whether nothing is being read or about to be."""
        return not self._reading and not self._soon.isActive()

    def refresh(self) -> None:
        """Read the facts again soon."""
        self._soon.start()

    @Slot()
    def _read(self) -> None:
        if self._reading:
            self._again = True
            return
        self._reading = True
        self._jobs.read(self._facts, self._came, self._missed)

    def _facts(self) -> Facts:
        library = self._library
        return Facts(
            library.counts(),
            tuple(library.tags()),
            library.undo_label,
            library.redo_label,
            tuple(library.saved_searches()),
        )

    def _came(self, facts: Facts) -> None:
        self._reading = False
        if facts.tags != self.facts.tags:
            self.tag_tree.show(facts.tags)
        self.facts = facts
        self.places.set_counts(facts.counts)
        self.changed.emit()
        if self._again:
            self._again = False
            self._soon.start()

    def _missed(self, error: Exception) -> None:
        self._reading = False
        self._jobs.failed.emit(error)
