"""Tells the window when a setting got another value, whoever set it: what is chosen is in force at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.settings import Settings


class Chosen(QObject):
    """`changed` carries the key of a setting; its value is in the settings by then."""

    changed = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = settings.listen(self._heard)
        self._closed = False

    def close(self) -> None:
        """Tell nothing more."""
        if not self._closed:
            self._closed = True
            self._stop()

    def _heard(self, key: str) -> None:
        self.changed.emit(key)
