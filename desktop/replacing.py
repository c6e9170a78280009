"""Bringing a copy back in place of the open library: closed for that, and opened again whatever came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from db.care.rotation import REPLACED, all_copies
from db.errors import CuttingsError
from desktop.controllers.putting_back import PuttingBack, Replaced
from desktop.models.copy_list import copy_in_words
from desktop.models.wording import size_in_words
from desktop.place_memory import PlaceMemory
from desktop.translation import tr

if TYPE_CHECKING:
    from desktop.app import Program


FEW = 2
"""Replaced files that nothing is said of."""


class Replacing(QObject):
    """Closes the program's library, has a copy take the place of its database, and opens it again."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._work: PuttingBack | None = None

    @Slot(str)
    def replace(self, source: str) -> None:
        """Let this copy take the place of what is open."""
        # The question that asked belongs to the window that is about to go.
        QTimer.singleShot(0, self, partial(self._begin, Path(source)))

    def _begin(self, source: Path) -> None:
        opened = self._program.opened
        if opened is None or self._work is not None:
            return
        if running := opened.window.desk.tasks.running:
            words = tr("Wait until this is done, or stop it: {tasks}.").format(tasks=", ".join(running))
            opened.window.notice.say(words, kind="warning")
            return
        opened.window.remember()
        opened.window.hide()
        self._program.quick.leave()
        opened.close()
        self._program.opened = None
        self._work = PuttingBack(opened.library.folder, source, self)
        self._work.done.connect(self._done)
        self._work.start()

    @Slot(object)
    def _done(self, result: Replaced | Exception) -> None:
        work, self._work = self._work, None
        assert work is not None
        work.deleteLater()
        if not isinstance(result, Exception):
            # That an older state is there is known, and need not be told.
            PlaceMemory(self._program.paths).forget(work.folder)
        self._program.start(work.folder)
        window = self._program.opened.window if self._program.opened is not None else None
        if isinstance(result, Exception) and not isinstance(result, CuttingsError):
            raise result
        if window is None:
            return
        if isinstance(result, CuttingsError):
            window.notice.say_error(result)
            return
        used, kept, told = result
        for words in told:
            window.notice.say(words, kind="warning")
        words = tr("{copy} was brought back.").format(copy=copy_in_words(used))
        if kept is None:
            window.notice.say(words)
            return
        words += " " + tr("What was there before is kept as {file}.").format(file=kept.name)
        beside = [each for each in all_copies(work.folder) if each.why == REPLACED]
        if len(beside) > FEW:
            room = size_in_words(sum(each.size for each in beside))
            more = tr("{n} such files take {room} by now; they can be deleted in the list of copies.", "", len(beside))
            words += " " + more.format(room=room)
        back = partial(window.commands.restore_from, str(kept))
        window.notice.say(words, tr("Bring that back…"), act=back, stays=True)
