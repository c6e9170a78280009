"""The copies of the open library: which there are, what bringing one back would change, one more, one less."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from db.care import aside, backup, rotation
from db.care.backup import Made
from db.care.difference import Difference, difference
from db.care.rotation import Copy
from db.errors import Cancelled
from db.library import Library
from desktop.jobs import Job, Jobs


@dataclass(frozen=True, slots=True)
class Listed:
    """The copies, and how many bytes lie beside them as originals that only they name."""

    copies: tuple[Copy, ...]
    aside: int


class Copies(QObject):
    """`listed` carries a `Listed`, `compared` the path and a `Difference`, `failed` the path and an error,
    `made` a `Made`, and `not_made` the error that came instead."""

    listed = Signal(object)
    compared = Signal(object, object)
    failed = Signal(object, object)
    made = Signal(object)
    not_made = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._comparing: Job[Difference] | None = None
        self._about: Path | None = None

    @property
    def comparing(self) -> bool:
        """Whether a copy is being looked into."""
        return self._comparing is not None

    @Slot()
    def read(self) -> None:
        """List them."""
        folder = self._library.folder
        self._jobs.beside(lambda _: Listed(tuple(rotation.all_copies(folder)), aside.size(folder)), self.listed.emit)

    def compare(self, path: Path) -> None:
        """Look into one; what was being looked into is left."""
        self.stop()
        folder = self._library.folder
        self._about = path
        self._comparing = self._jobs.beside(
            lambda job: difference(folder, path, job.cancelled), self._came, self._failed
        )

    @Slot()
    def stop(self) -> None:
        """Leave what is being looked into."""
        if self._comparing is not None:
            self._comparing.cancel()
        self._comparing = None

    def make(self) -> None:
        """Make one more."""
        self._jobs.beside(
            lambda job: backup.make(self._library, "by-hand", thorough=True), self._made, self.not_made.emit
        )

    def remove(self, path: Path) -> None:
        """Delete a file that was kept beside."""
        self._jobs.beside(lambda _: backup.remove_replaced(self._library, path), self._removed)

    def _came(self, found: Difference) -> None:
        self._comparing = None
        self.compared.emit(self._about, found)

    def _failed(self, error: Exception) -> None:
        # One that was left has another after it.
        if not isinstance(error, Cancelled):
            self._comparing = None
            self.failed.emit(self._about, error)

    def _made(self, made: Made) -> None:
        self.made.emit(made)
        self.read()

    def _removed(self, _: None) -> None:
        self.read()
