"""The captures of a clipping: what each said and changed, read beside the interface, and any two of them compared.

Of captures that are older than the table of readings the bytes are read again in the intake child, and the result kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db import readings
from db.errors import Cancelled, CuttingsError
from db.library import Library
from db.model import Capture
from db.relations import Reading
from desktop.controllers.intake_child import IntakeChild
from desktop.export.names import safe_stem
from desktop.export.write import write_bytes
from desktop.intake.reread import kept_original
from desktop.intake.revision import Revision, revise
from desktop.intake.said import Said, read_said
from desktop.jobs import Job, Jobs

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "multipart/related": ".mhtml",
    "message/rfc822": ".eml",
    "application/json": ".json",
    "application/warc": ".warc",
    "text/rtf": ".rtf",
}


def suggested_name(capture: Capture, title: str) -> str:
    """What to call the file of a capture's original bytes."""
    if capture.name:
        return safe_stem(Path(capture.name).stem) + Path(capture.name).suffix
    kind = capture.media_type.partition(";")[0].strip().lower()
    return f"{safe_stem(title, max_bytes=100)} {capture.taken_at[:10]}{_SUFFIXES.get(kind, '.bin')}"


class Comparing(QObject):
    """`loaded` carries `Said`, at first and when more is known; `compared` a `Revision`; `saved` the path of a file.

    `reading` says how many captures are being read again, 0 when that is over.
    """

    loaded = Signal(object)
    compared = Signal(object)
    saved = Signal(object)
    reading = Signal(int)

    def __init__(self, library: Library, jobs: Jobs, intake: IntakeChild, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._intake = intake
        self._clipping = 0
        self._said: Said | None = None
        self._loading: Job[Said] | None = None
        self._rereading: Job[dict[int, Reading | str]] | None = None
        self._comparing: Job[Revision] | None = None

    @property
    def said(self) -> Said | None:
        """What is known so far."""
        return self._said

    def load(self, clipping_id: int) -> None:
        """Find out about a clipping's captures, anew where it is the same one."""
        if clipping_id != self._clipping:
            self._said = None
        self._clipping = clipping_id
        if self._loading is not None:
            self._loading.cancel()
        library, known = self._library, self._said
        self._loading = self._jobs.beside(lambda job: read_said(library, clipping_id, known), self._came)

    def compare(self, old: int, new: int) -> None:
        """Compare what two captures said."""
        if self._said is None or not {old, new} <= self._said.readings.keys():
            return
        one, other = self._said.readings[old], self._said.readings[new]
        if self._comparing is not None:
            self._comparing.cancel()
        self._comparing = self._jobs.beside(lambda job: revise(one, other), self._compared)

    def save(self, capture: Capture, path: Path) -> None:
        """Write the original bytes of a capture to a file."""
        library = self._library

        def work(job: Job[Path]) -> Path:
            write_bytes(path, library.capture_content(capture))
            return path

        self._jobs.beside(work, self._saved)

    def close(self) -> None:
        """Wait for nothing any more."""
        for job in (self._loading, self._rereading, self._comparing):
            if job is not None:
                job.cancel()

    def _compared(self, revision: Revision) -> None:
        self._comparing = None
        self.compared.emit(revision)

    def _saved(self, path: Path) -> None:
        self.saved.emit(path)

    def _came(self, said: Said) -> None:
        self._loading = None
        self._said = said
        self.loaded.emit(said)
        if said.unread and self._rereading is None:
            self.reading.emit(len(said.unread))
            captures = said.unread
            self._rereading = self._jobs.beside(lambda job: self._read_again(job, captures), self._read, lane="long")

    def _read_again(self, job: Job[dict[int, Reading | str]], captures: Sequence[Capture]) -> dict[int, Reading | str]:
        found: dict[int, Reading | str] = {}
        read = self._intake.reader(job.cancelled)
        for each in captures:
            try:
                draft = read(kept_original(self._library, each))
                found[each.id] = readings.said(each, draft)
                if not self._library.read_only:
                    self._library.note_reading(each, draft)
            except Cancelled:
                raise
            except CuttingsError as error:
                found[each.id] = str(error)
        return found

    def _read(self, found: dict[int, Reading | str]) -> None:
        self._rereading = None
        if self._said is None:
            return
        for number, each in found.items():
            if isinstance(each, str):
                self._said.unreadable[number] = each
            else:
                self._said.readings[number] = each
        self.reading.emit(0)
        self.load(self._clipping)
