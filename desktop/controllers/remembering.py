"""Unsaved work: looked at every second or two while somebody types, and offered again after a crash."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.connection import translated_os
from db.errors import NotFound
from db.library import Library
from desktop.jobs import Job, Jobs
from desktop.paths import Paths
from desktop.unsaved import Unsaved, UnsavedFiles

EVERY = 1500
"""Milliseconds between looks at what is typed; so much typing a crash may take."""


class Remembering(QObject):
    """`offered` carries what an earlier run left behind, once; `restored` how many notes are back in their places, and
    the id of a clipping that has one of them (0 for none); `clip_wanted` what was being clipped; `failed` an
    error."""

    offered = Signal(list)
    restored = Signal(int, int)
    clip_wanted = Signal(list)
    failed = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._files = UnsavedFiles(paths.unsaved / library.id)
        self._askers: list[tuple[QObject, Callable[[], Sequence[Unsaved]]]] = []
        self._writing: Job[None] | None = None
        self._last: tuple[Unsaved, ...] = ()
        self._told = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Read what was left behind, then begin to look."""
        self._jobs.beside(lambda job: self._files.begin(), self._begun, self._could_not)

    def watch(self, owner: QObject, ask: Callable[[], Sequence[Unsaved]]) -> None:
        """Ask for unsaved work now and then, as long as its owner lives."""
        self._askers.append((owner, ask))

    @Slot()
    def look(self) -> None:
        """Write down what is unsaved, if it is not what it was."""
        if self._writing is not None:
            return
        work = self._present()
        if work != self._last:
            self._last = work
            self._writing = self._jobs.beside(lambda job: self._files.write(work), self._written, self._could_not)

    def restore(self, work: Sequence[Unsaved]) -> None:
        """Put things back: notes into the library, each a step that can be undone; what was being clipped comes into
        the clip dialog."""
        notes = [each for each in work if each.kind != "clip"]
        clips = [each for each in work if each.kind == "clip"]
        if clips:
            self.clip_wanted.emit(clips)
        # From now on the clip dialog has it, and says so when it is asked.
        self.look()
        self.dismiss(clips)
        if notes:
            self._jobs.write(lambda: self._put_back(notes), self._restored, self.failed.emit)

    def dismiss(self, work: Sequence[Unsaved]) -> None:
        """Forget things that were left behind."""
        if work:
            self._jobs.beside(lambda job: self._files.dismiss(work), self._dismissed, self._failed)

    def close(self) -> None:
        """Write down what is still unsaved now; call when nothing else runs any more."""
        self._timer.stop()
        try:
            self._files.write(self._present())
        except OSError as error:
            sys.stderr.write(f"What was not kept yet could not be written down: {error}\n")

    def _present(self) -> tuple[Unsaved, ...]:
        self._askers = [pair for pair in self._askers if shiboken6.isValid(pair[0])]
        return tuple(each for _, ask in self._askers for each in ask())

    def _put_back(self, work: Sequence[Unsaved]) -> tuple[list[Unsaved], list[Unsaved], int]:
        """Runs on the thread that writes. What is back, what has no place any more, and a clipping to show."""
        done, homeless, shown = [], [], 0
        for each in work:
            try:
                shown = self._put_one_back(each) or shown
                done.append(each)
            except NotFound:
                homeless.append(each)
        return done, homeless, shown

    def _put_one_back(self, work: Unsaved) -> int:
        if work.kind == "note":
            self._library.set_note(work.of, merged(self._library.clipping(work.of).note, work))
            return work.of
        if work.kind == "highlight":
            rows = self._library.highlight_rows([work.of])
            if not rows:
                raise NotFound("This highlight is gone.")
            self._library.edit_highlights([work.of], note=merged(rows[0].highlight.note, work))
            return rows[0].highlight.clipping
        present = self._library.story_page(work.of).story.note
        self._library.edit_story(work.of, note=merged(present, work))
        return 0

    def _restored(self, answer: tuple[list[Unsaved], list[Unsaved], int]) -> None:
        done, homeless, shown = answer
        self.dismiss(done)
        self.restored.emit(len(done), shown)
        if homeless:
            # They stay among what was left behind, from where their words can be copied.
            self.offered.emit(homeless)

    def _begun(self, left: list[Unsaved]) -> None:
        self._timer.start()
        if left:
            self.offered.emit(left)

    def _written(self, _: None) -> None:
        self._writing = None

    def _dismissed(self, _: None) -> None:
        """Nobody needs to be told."""

    def _could_not(self, error: Exception) -> None:
        self._writing = None
        if not self._told:
            # What could not be read or written may be so in a minute; once is enough to be told.
            self._timer.start()
            self._told = True
            self._failed(error)

    def _failed(self, error: Exception) -> None:
        self.failed.emit(translated_os(error, self._files.folder) if isinstance(error, OSError) else error)


def merged(present: str, work: Unsaved) -> str:
    """The unsaved words in place of those they were made of; below words that were kept since."""
    if present in (work.base, work.text) or not present.strip():
        return work.text
    return present if work.text in present else f"{present.rstrip()}\n\n{work.text}"
