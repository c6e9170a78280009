"""Bringing a copy of a library back while the library is closed, on a thread of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.care import restore
from desktop.jobs import Job, Jobs

Replaced = tuple[Path, Path | None, tuple[str, ...]]
"""The copy that was used, where the file is kept that it took the place of, and what could not be brought back."""


class PuttingBack(QObject):
    """`done` carries a `Replaced`, or the exception that it failed with; nothing was changed then."""

    done = Signal(object)

    def __init__(self, folder: Path, source: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self.folder = folder
        self._source = source

    def start(self) -> None:
        """Begin."""
        self._jobs.beside(self._restore, self._came, self._came)

    def _restore(self, _: Job[Replaced]) -> Replaced:
        told: list[str] = []
        used, kept = restore.restore(self.folder, self._source, told.append)
        return used, kept, tuple(told)

    def _came(self, result: Replaced | Exception) -> None:
        self._jobs.close()
        self.done.emit(result)
