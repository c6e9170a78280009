"""Changing one field of many clippings: the plan is worked out beside the window, and carried out as one step."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import bulk
from db.bulk import Edit, Plan
from db.errors import Cancelled, CuttingsError
from db.library import Library
from desktop.controllers.editing import Editing
from desktop.jobs import Job, Jobs

PAUSE = 150
"""Milliseconds without a key before a plan is made."""
OFFERED = ("outlet", "agency", "section", "language", "dateline")
"""Fields whose values in the library are offered while one is typed."""


class BulkEditing(QObject):
    """`planned` carries the plan of the change asked for last, `refused` why there is none; `named` headlines.

    `known` carries values that the field has in the library.
    """

    planned = Signal(object)
    refused = Signal(object)
    named = Signal(object)
    known = Signal(object)

    def __init__(
        self, library: Library, jobs: Jobs, editing: Editing, ids: Sequence[int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._editing = editing
        self._ids = array("q", ids)
        self._edit: Edit | None = None
        self._planning: Job[Plan] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._plan)

    @property
    def count(self) -> int:
        """How many clippings are meant."""
        return len(self._ids)

    def ask(self, edit: Edit) -> None:
        """Plan another change, once nothing more is typed."""
        self._edit = edit
        self.stop()
        self._soon.start()

    def stop(self) -> None:
        """Plan nothing."""
        self._soon.stop()
        if self._planning is not None:
            self._planning.cancel()
            self._planning = None

    def name(self, ids: Sequence[int]) -> None:
        """Read headlines."""
        self._jobs.read(lambda: self._titles(ids), self.named.emit)

    def offer(self, field: str) -> None:
        """Read the values that a field has."""
        if field in OFFERED:
            self._jobs.read(lambda: [value for value, _ in self._library.values(field)], self.known.emit)
        else:
            self.known.emit([])

    def carry_out(self, plan: Plan) -> None:
        """Make it so, as one step that can be undone."""
        self._editing.change_many(plan)

    @Slot()
    def _plan(self) -> None:
        edit = self._edit
        assert edit is not None

        def work(job: Job[Plan]) -> Plan:
            with self._library.reader() as connection:
                return bulk.plan(connection, self._ids, edit, job.cancelled)

        self._planning = self._jobs.beside(work, self._planned, self._failed)

    def _planned(self, plan: Plan) -> None:
        self._planning = None
        self.planned.emit(plan)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        self._planning = None
        if isinstance(error, CuttingsError):
            self.refused.emit(error)
        else:
            self._jobs.failed.emit(error)

    def _titles(self, ids: Sequence[int]) -> Mapping[int, str]:
        with self._library.reader() as connection:
            return bulk.titles(connection, ids)
