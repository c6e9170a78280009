"""The history of the library: its steps in pages, and going to any of them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from db.library import Library
from db.model import Step
from desktop.controllers.overview import Overview
from desktop.controllers.tasks import Task, Tasks
from desktop.jobs import Jobs
from desktop.models.step_list import PAGE, StepList
from desktop.translation import tr


class Stepping(QObject):
    """Keeps `steps` in step with the library."""

    def __init__(
        self, library: Library, jobs: Jobs, overview: Overview, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.steps = StepList(self)
        self._library = library
        self._jobs = jobs
        self._tasks = tasks
        self._turn = 0
        self.steps.wanted.connect(self._more)
        overview.changed.connect(self.read)

    @Slot()
    def read(self) -> None:
        """Read what is shown again."""
        self._read(0, max(PAGE, self.steps.rowCount()))

    def go(self, step_id: int, title: str) -> Task:
        """Go to where the library was after a step; the task can be stopped between two steps."""
        return self._tasks.start(
            title,
            lambda progress, cancelled: self._library.undo_to(step_id, progress, cancelled),
            lambda count: (tr("Done: {what}").format(what=title), None),
            tr("Stopped. The history shows how far it went."),
            brief=True,
        )

    @Slot(int)
    def _more(self, offset: int) -> None:
        self._read(offset, PAGE)

    def _read(self, offset: int, limit: int) -> None:
        self._turn += 1
        turn = self._turn
        self._jobs.read(lambda: _Page(turn, offset, limit, self._library.steps(limit, offset)), self._came)

    def _came(self, page: _Page) -> None:
        if page.turn != self._turn:
            return
        whole = len(page.steps) < page.limit
        if page.offset:
            self.steps.append(page.steps, whole=whole)
        elif not whole and all(step.undone for step in page.steps):
            # Where the library is now has to be among them.
            self._read(0, 4 * page.limit)
        else:
            self.steps.show(page.steps, whole=whole)


@dataclass(frozen=True, slots=True)
class _Page:
    """Steps as they were read: for which question, from which on, and how many were asked for."""

    turn: int
    offset: int
    limit: int
    steps: list[Step]
