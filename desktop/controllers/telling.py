"""A write that a person asked for, and the sentence that tells them what came of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import SignalInstance

from db.changes import Changes
from desktop.jobs import Jobs
from desktop.translation import tr


def write(
    jobs: Jobs,
    work: Callable[[], Changes],
    done: SignalInstance,
    said: str,
    *,
    undoable: bool = True,
    or_nothing: bool = False,
) -> None:
    """Run a write; where it changed anything, `done` carries `said` and whether it can be undone.

    An empty sentence is not said. With `or_nothing` a person is also told that there was nothing to change.
    """

    def written(changes: Changes) -> None:
        if changes and said:
            done.emit(said, undoable and changes.step is not None)
        elif not changes and or_nothing:
            done.emit(tr("Nothing to change: it is so already."), False)

    jobs.write(work, written)
