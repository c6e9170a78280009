"""What an export will look like, worked out beside the interface while the person chooses: pages, a text or a table."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from db.errors import Cancelled, CuttingsError
from db.library import Library
from desktop.export.dossier import IsCancelled
from desktop.export.preview import preview
from desktop.export.preview_text import TextPreview, preview_text
from desktop.export.request import ExportRequest
from desktop.jobs import Job, Jobs

PAUSE = 350
"""Milliseconds without a change before the preview is made anew."""
PAGED = ("pdf",)
"""The formats of which there are pictures of pages."""


@dataclass(frozen=True, slots=True)
class PagePreview:
    """Pictures of the first pages, and how many pages the whole has, 0 where that is not known."""

    images: tuple[QImage, ...]
    pages: int = 0
    warnings: tuple[str, ...] = ()


Sample = PagePreview | TextPreview


class Previewing(QObject):
    """`changed` says that `sample`, `problem` or `busy` is another one. The last sample stays until there is a new one;
    one of another format is dropped at once."""

    changed = Signal()

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._request: ExportRequest | None = None
        self._job: Job[Sample] | None = None
        self._question = 0
        self.sample: Sample | None = None
        self.problem = ""
        self.busy = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._begin)

    def ask(self, request: ExportRequest) -> None:
        """Preview this, soon and once; what is worked out for another request is stopped."""
        if request == self._request and not self.problem:
            return
        if self._request is None or request.format_id != self._request.format_id:
            self.sample = None
        self._stop_job()
        self._request = request
        self.problem = ""
        self.busy = True
        self._soon.start()
        self.changed.emit()

    def clear(self) -> None:
        """There is nothing to preview."""
        self.stop()
        self._request, self.sample, self.problem = None, None, ""
        self.changed.emit()

    def stop(self) -> None:
        """Nobody looks any more."""
        if self.busy:
            self._request = None
        self._soon.stop()
        self._stop_job()
        self.busy = False

    def _stop_job(self) -> None:
        self._question += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def _begin(self) -> None:
        request = self._request
        if request is not None:
            told = _Told(self, self._question)
            self._job = self._jobs.beside(
                lambda job: sample_of(self._library, request, job.cancelled), told.made, told.failed
            )

    def show_sample(self, question: int, sample: Sample) -> None:
        """Take the answer to a question, if it is the newest."""
        if question == self._question:
            self._job, self.busy, self.sample = None, False, sample
            self.changed.emit()

    def show_problem(self, question: int, error: Exception) -> None:
        """Hear that a preview could not be made; a fault of our own is told as such."""
        if question != self._question or isinstance(error, Cancelled):
            return
        self._job, self.busy, self.sample = None, False, None
        self.problem = str(error)
        self.changed.emit()
        if not isinstance(error, CuttingsError):
            self._jobs.failed.emit(error)


@dataclass(frozen=True, slots=True)
class _Told:
    """Takes an answer to who asked, with the number of the question."""

    owner: Previewing
    question: int

    def made(self, sample: Sample) -> None:
        self.owner.show_sample(self.question, sample)

    def failed(self, error: Exception) -> None:
        self.owner.show_problem(self.question, error)


def sample_of(library: Library, request: ExportRequest, cancelled: IsCancelled) -> Sample:
    """The preview of a request. Raises `ExportError`, `NotFound` and `Cancelled`."""
    if request.format_id not in PAGED:
        return preview_text(library, request, cancelled=cancelled)
    made = preview(library, request, cancelled=cancelled)
    return PagePreview(tuple(QImage.fromData(each) for each in made.images), made.pages, made.warnings)
