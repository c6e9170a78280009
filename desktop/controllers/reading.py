"""Which clipping is read: fetches its page, finds its hits, and marks it as read after a moment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import snippets
from db.changes import ADDRESSES, CAPTURES, HIGHLIGHTS, NAME_RULES, NAMES, Changes
from db.errors import NotFound
from db.library import Library
from db.query.tree import Query
from desktop.controllers.page import Page, read_page
from desktop.jobs import Job, Jobs

MOMENT = 1200
"""Milliseconds after which a clipping that stays in the reader counts as read."""

Found = list[tuple[int, str, Sequence[tuple[int, int]]]]


class Reading(QObject):
    """`shown` carries the Page to show (or None), `hits` what `Reader.set_marks` takes."""

    shown = Signal(object)
    hits = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._wanted: int | None = None
        self._page: Page | None = None
        self._fetching: Job[Page] | None = None
        self._marking: Job[Found] | None = None
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(MOMENT)
        self._moment.timeout.connect(self._mark_read)

    @property
    def page(self) -> Page | None:
        """What is shown, or None."""
        return self._page

    def show(self, clipping_id: int | None) -> None:
        """Read this clipping."""
        if clipping_id == self._wanted:
            return
        self._wanted = clipping_id
        self._moment.stop()
        self._fetch()

    def heed(self, changes: Changes) -> None:
        """The library changed: fetch the page again if it shows any of that."""
        # Highlights are painted over the page and no part of it, nor are names.
        if self._wanted is None or not changes.touched.keys() - {HIGHLIGHTS, NAMES, NAME_RULES}:
            return
        page = self._page
        near = {self._wanted}
        if page is not None:
            near |= {relation.row.id for relation in page.relations}
            near |= {row.id for row in page.pointed_from} | {row.id for _, row in page.pointers if row}
            near |= {row.id for row in page.linked_from} | {row.id for row in page.clipped.values()}
        if changes.ids() & near or changes.has("tags", CAPTURES, "pointers", ADDRESSES):
            self._fetch()

    def find_hits(self, query: Query | None, stretches: list[tuple[int, str]]) -> None:
        """Find what the query hits in the text on the page."""
        if self._marking is not None:
            self._marking.cancel()
            self._marking = None
        if query is None or self._page is None:
            self.hits.emit([])
            return

        language = self._page.clipping.article.language or ""

        def work() -> Found:
            return [(start, text, snippets.marks(query, text, language=language)) for start, text in stretches]

        self._marking = self._jobs.read(work, self._found)

    def _fetch(self) -> None:
        if self._fetching is not None:
            self._fetching.cancel()
            self._fetching = None
        wanted = self._wanted
        if wanted is None:
            self._page = None
            self.shown.emit(None)
            return
        self._fetching = self._jobs.sight(lambda: read_page(self._library, wanted), self._came, self._missed)

    def _came(self, page: Page) -> None:
        self._fetching = None
        if page.clipping.id != self._wanted:
            return
        first = self._page is None or self._page.clipping.id != page.clipping.id
        self._page = page
        if first and not page.clipping.read and not self._library.read_only:
            self._moment.start()
        self.shown.emit(page)

    def _missed(self, error: Exception) -> None:
        self._fetching = None
        self._page = None
        self._wanted = None
        self.shown.emit(None)
        if not isinstance(error, NotFound):
            self._jobs.failed.emit(error)

    def _found(self, found: Found) -> None:
        self._marking = None
        self.hits.emit(found)

    @Slot()
    def _mark_read(self) -> None:
        wanted = self._wanted
        if wanted is not None:
            self._jobs.write(lambda: self._library.mark_read([wanted]))
