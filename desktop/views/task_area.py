"""What is being worked on, at the bottom of the sidebar: progress, a way to stop it, and a way to what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop import icons
from desktop.controllers.tasks import Task, Tasks
from desktop.theme import Theme


class TaskCard(QFrame):
    """One task."""

    def __init__(self, task: Task, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("task")
        self.setProperty("role", "task")
        self.setAccessibleName(task.title)
        self._task = task
        self._theme = theme
        self._title = QLabel(task.title, self)
        self._title.setWordWrap(True)
        self._what = QLabel("Starting…", self)
        self._what.setObjectName("task.what")
        self._what.setProperty("role", "small")
        self._what.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("task.progress")
        self._bar.setAccessibleName(task.title)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._stop = QToolButton(self)
        self._stop.setObjectName("task.stop")
        self._stop.setAccessibleName("Stop")
        self._stop.setToolTip("Stop")
        self._stop.setIconSize(QSize(16, 16))
        self._stop.clicked.connect(self._stopped)
        self._open = QPushButton("Open folder", self)
        self._open.setObjectName("task.open")
        self._open.setProperty("role", "link")
        self._open.clicked.connect(self._open_folder)
        self._open.hide()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(11, 6, 6, 9)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._bar)
        layout.addWidget(self._what)
        layout.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        task.progressed.connect(self._progressed)
        task.ended.connect(self._ended)
        theme.changed.connect(self._tint)
        self._tint()

    @Slot(int, int, str)
    def _progressed(self, done: int, total: int, what: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._what.setText(f"{done:,} of {total:,}" + (f" · {what}" if what else "") if total else what)

    @Slot()
    def _ended(self) -> None:
        if self._task.brief and self._task.failed is None:
            self.hide()
            self._stopped()
            return
        self._bar.hide()
        self._what.setText(self._task.message)
        if self._task.failed is not None:
            self._what.setProperty("role", "danger")
            self._what.style().unpolish(self._what)
            self._what.style().polish(self._what)
        self._open.setVisible(self._task.folder is not None)
        self._stop.setEnabled(True)
        self._stop.setAccessibleName("Dismiss")
        self._stop.setToolTip("Dismiss")

    @Slot()
    def _stopped(self) -> None:
        if self._task.running:
            self._task.cancel()
            self._stop.setEnabled(False)
            self._what.setText("Stopping…")
        else:
            self.deleteLater()
            self._task.deleteLater()

    @Slot()
    def _open_folder(self) -> None:
        if self._task.folder is not None:
            open_folder(self._task.folder)

    @Slot()
    def _tint(self) -> None:
        self._stop.setIcon(icons.icon("x", self._theme.tokens))


class TaskArea(QWidget):
    """The tasks of the window, the newest below; above them what goes on all the time. `standing_clicked` when the
    person wants to see to that."""

    standing_clicked = Signal()

    def __init__(self, tasks: Tasks, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("task_area")
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 4, 8, 8)
        self._layout.setSpacing(6)
        self._standing = QToolButton(self)
        self._standing.setObjectName("task_area.standing")
        self._standing.setProperty("role", "text")
        self._standing.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._standing.setIconSize(QSize(16, 16))
        self._standing.clicked.connect(self.standing_clicked)
        self._standing.hide()
        self._layout.addWidget(self._standing, 0, Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self._tint)
        self._tint()
        tasks.started.connect(self._started)

    @Slot(str)
    def show_standing(self, words: str) -> None:
        """Say what goes on all the time; nothing for empty words."""
        self._standing.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, 180))
        self._standing.setAccessibleName(words)
        self._standing.setToolTip(f"{words}. The folder is set in the preferences.")
        self._standing.setVisible(bool(words))

    @Slot()
    def _tint(self) -> None:
        self._standing.setIcon(icons.icon("folder-open", self._theme.tokens))

    @Slot(object)
    def _started(self, task: Task) -> None:
        self._layout.addWidget(TaskCard(task, self._theme, self))


def open_folder(path: Path) -> None:
    """Show a folder, or the folder of a file, in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path if path.is_dir() else path.parent)))
