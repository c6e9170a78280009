"""Shows among the tasks that the index of the search is being made, where that takes a while."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop.controllers.search_client import SearchClient
from desktop.controllers.tasks import Task, Tasks
from desktop.translation import tr

MANY = 200
"""So many clippings have to wait for the index before that is worth a word."""


class IndexProgress(QObject):
    """One task for each time that the index catches up with much."""

    def __init__(self, client: SearchClient, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        client.indexed.connect(self._indexed)

    @Slot(int, int)
    def _indexed(self, done: int, total: int) -> None:
        if total == 0:
            task, self._task = self._task, None
            if task is not None:
                task.finish(tr("Everything can be found."))
            return
        if self._task is None and total - done >= MANY:
            self._task = self._tasks.show(tr("Index of the search"))
        if self._task is not None:
            self._task.report(done, total, tr("what was clipped before can be found already"))
