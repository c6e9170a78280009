"""What happens in the library, told to the window: the writer thread's Changes as a signal of the interface thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from db.changes import Changes
from db.library import Library


class LibraryEvents(QObject):
    """`changed` carries the Changes of every commit, whoever made it, in the order of the commits."""

    changed = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leave = library.subscribe(self._committed)

    def close(self) -> None:
        """Hear no more."""
        self._leave()

    def _committed(self, changes: Changes) -> None:
        self.changed.emit(changes)
