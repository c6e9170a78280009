"""Writes what the search process finds in clippings into the library: copies of a text, and whom texts name."""

from __future__ import annotations

import logging
from functools import partial

from PySide6.QtCore import QObject, Slot

from db.changes import Changes
from db.library import Library
from db.relations import Finding
from desktop.controllers.search_client import SearchClient
from desktop.jobs import Jobs


class FindingWriter(QObject):
    """Takes findings, some at a time; the next come when these are written."""

    def __init__(self, library: Library, jobs: Jobs, client: SearchClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._client = client
        if not library.read_only:
            client.findings.connect(self._write)

    @Slot(object, str)
    def _write(self, findings: list[Finding], upto: str) -> None:
        self._jobs.write(partial(self._library.note_findings, findings, upto), self._written, self._failed)

    def _written(self, _changes: Changes) -> None:
        self._client.noted()

    def _failed(self, error: Exception) -> None:
        # The search process sends them again after a while; nothing of a person's is lost.
        logging.getLogger(__name__).info("what was found in clippings could not be written: %s", error)
