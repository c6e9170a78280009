"""The searches of a person that were of use, the latest first: one small file beside the settings, bounded.

Of use is what was entered, what led to a clipping that was opened, and what stood for a moment. Nothing is remembered
where the setting `search.remember` is off; what was remembered before stays until it is cleared.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.small_files import read_json
from desktop.controllers.listing import Listing, Request
from desktop.settings import Settings

MOST = 200
LONGEST = 500
"""Characters of a search that is remembered."""
STANDING = 2000
"""Milliseconds for which a search has to stand to be remembered by itself."""


class SearchHistory(QObject):
    """`changed` whenever there are other entries."""

    changed = Signal()

    def __init__(self, file: Path, settings: Settings, listing: Listing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._settings = settings
        self._listing = listing
        self._entries = _read(file)
        self._stood = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(STANDING)
        self._pause.timeout.connect(self._has_stood)
        listing.asked.connect(self._asked)

    @property
    def entries(self) -> tuple[str, ...]:
        """What was searched, the latest first."""
        return tuple(self._entries)

    def matching(self, text: str) -> list[str]:
        """The entries that have every word of a text, the latest first; all of them for an empty one."""
        wanted = text.casefold().split()
        return [each for each in self._entries if all(word in each.casefold() for word in wanted)]

    @Slot()
    def used(self) -> None:
        """The present search was of use."""
        self._pause.stop()
        self._remember(self._listing.request.text)
        self._stood = ""

    def remove(self, text: str) -> None:
        """Forget one."""
        if text in self._entries:
            self._entries.remove(text)
            self._write_changed()

    @Slot()
    def clear(self) -> None:
        """Forget all."""
        if self._entries:
            self._entries.clear()
            self._write_changed()

    def close(self) -> None:
        """Remember nothing more."""
        self._pause.stop()

    @Slot(object)
    def _asked(self, request: Request) -> None:
        self._pause.stop()
        if request.searching:
            self._pause.start()
        else:
            self._stood = ""

    @Slot()
    def _has_stood(self) -> None:
        text = self._listing.request.text
        before, self._stood = self._stood, text.strip()
        # Who pauses in the middle of typing means one search, not two.
        if before and before != self._stood and self._stood.startswith(before) and self._entries[:1] == [before]:
            del self._entries[0]
        self._remember(text)

    def _remember(self, text: str) -> None:
        text = " ".join(text.split())
        if not text or len(text) > LONGEST or not self._settings.flag("search.remember"):
            return
        if self._entries[:1] == [text]:
            return
        self._entries = [text, *(each for each in self._entries if each != text)][:MOST]
        self._write_changed()

    def _write_changed(self) -> None:
        self._save()
        self.changed.emit()

    def _save(self) -> None:
        """A habit that cannot be written is lost; nothing else depends on it."""
        fresh = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump(self._entries, stream, indent=1, ensure_ascii=False)
            os.replace(fresh, self._file)
        except OSError:
            return


def _read(file: Path) -> list[str]:
    try:
        stored = read_json(file)
    except (OSError, ValueError):
        return []
    if not isinstance(stored, list):
        return []
    texts = [each for each in stored if isinstance(each, str) and each.strip() and len(each) <= LONGEST]
    return list(dict.fromkeys(texts))[:MOST]
