"""Work for which a library must be closed while no window is there: what is being done, how far it is, a way out."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.jobs import Jobs
from desktop.translation import tr

Progress = Callable[[int, int, str], None]


class Waiting(QDialog):
    """After `exec`, `result_` is what `work(progress, cancelled)` returned, or the exception that it failed with."""

    def __init__(
        self, title: str, work: Callable[[Progress, Callable[[], bool]], Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("waiting")
        self.setWindowTitle(tr("Cuttings"))
        self.setMinimumWidth(420)
        self.result_: Any = None
        self._work = work
        self._jobs = Jobs(self)
        self._stopped = threading.Event()
        heading = QLabel(title, self)
        heading.setProperty("role", "title")
        heading.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("waiting.bar")
        self._bar.setAccessibleName(title)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._stop = QPushButton(tr("Stop"), self)
        self._stop.setObjectName("waiting.stop")
        self._stop.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(self._bar)
        column.addLayout(foot)

    def exec(self) -> int:
        report = self._jobs.progress_of(self._progressed)
        self._jobs.beside(lambda _: self._work(report, self._stopped.is_set), self._came, self._came)
        return super().exec()

    @Slot()
    def reject(self) -> None:
        """Ask the work to stop; the dialog goes when it has."""
        self._stop.setEnabled(False)
        self._stopped.set()

    def _progressed(self, done: int, total: int, _: str) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)

    def _came(self, result: Any) -> None:
        self.result_ = result
        self._jobs.close()
        self.accept()
