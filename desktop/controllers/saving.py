"""The saved searches of the sidebar and their counts, which the search process keeps by what was touched."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from db.changes import Changes
from db.model import SavedSearch
from desktop.controllers.overview import Overview
from desktop.controllers.search_client import SearchClient
from desktop.models.saved_list import SavedList

PAUSE = 250
"""Milliseconds that changes are gathered before they are counted."""
MANY = 500
"""With more clippings to index than this, or half of the library, some were not looked at when they were counted."""


class Saving(QObject):
    """Keeps `saved` in step with the library."""

    def __init__(self, overview: Overview, client: SearchClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.saved = SavedList(self)
        self._overview = overview
        self._client = client
        self._touched: Changes | None = None
        self._counting = False
        self._again = False
        self._counted: tuple[SavedSearch, ...] = ()
        self._incomplete = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._count)
        overview.changed.connect(self._overview_changed)
        client.indexed.connect(self._indexed)
        client.caught_up.connect(self._caught_up)

    def heed(self, changes: Changes) -> None:
        """The library changed: the counts may be others."""
        if self._touched is not None:
            self._touched = self._touched | changes
        self._later()

    @Slot()
    def _overview_changed(self) -> None:
        searches = self._overview.facts.searches
        self.saved.show(searches)
        if searches != self._counted:
            self._later()

    @Slot(int, int)
    def _indexed(self, _done: int, total: int) -> None:
        if not self._incomplete and (total > MANY or 2 * total > self._overview.facts.counts.get("all", 0)):
            self._incomplete = True
            self.saved.set_counts({})

    @Slot()
    def _caught_up(self) -> None:
        if self._incomplete:
            self._incomplete = False
            self._touched = None
            self._later()

    def _later(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _count(self) -> None:
        if self._counting:
            self._again = True
            return
        searches = self._overview.facts.searches
        if not searches:
            self._counted, self._touched = (), None
            return
        self._counting, self._counted = True, searches
        touched, self._touched = self._touched, Changes()
        self._client.counts(searches, touched, self._told)

    def _told(self, answer: dict[str, Any] | None) -> None:
        self._counting = False
        if answer is None:
            # What had been touched is forgotten with the process: everything is counted when it is asked next.
            self._touched = None
        else:
            self.saved.set_counts({int(number): int(count) for number, count in answer["counts"]})
        if self._again:
            self._again = False
            self._later()
