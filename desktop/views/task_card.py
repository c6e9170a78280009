"""One piece of long work as the person sees it: what, how far, how long still, and what can be done about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop import icons
from desktop.controllers.tasks import Task
from desktop.theme import Theme
from desktop.translation import number, tr

MINUTE = 60
HOUR = 60 * MINUTE


class TaskCard(QFrame):
    """`changed` when it went on or ended; `gone` when the person has dismissed it; `again` to have it done anew."""

    changed = Signal(object)
    gone = Signal(object)
    again = Signal(object)

    def __init__(self, task: Task, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("task")
        self.setProperty("role", "task")
        self.setAccessibleName(task.title)
        self.task = task
        self._theme = theme
        self._title = QLabel(task.title, self)
        self._title.setWordWrap(True)
        self._sign = QLabel(self)
        self._sign.hide()
        self._what = QLabel(tr("Starting…"), self)
        self._what.setObjectName("task.what")
        self._what.setProperty("role", "small")
        self._what.setWordWrap(True)
        self._left = QLabel(self)
        self._left.setObjectName("task.left")
        self._left.setProperty("role", "small")
        self._left.hide()
        self._bar = QProgressBar(self)
        self._bar.setObjectName("task.progress")
        self._bar.setAccessibleName(task.title)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._stop = QToolButton(self)
        self._stop.setObjectName("task.stop")
        self._name_stop(tr("Stop"))
        self._stop.setIconSize(QSize(16, 16))
        self._stop.clicked.connect(self.stop)
        self._stop.setVisible(task.can_stop)
        self._open_file = self._button("task.open_file", tr("Open"))
        self._open_file.clicked.connect(self._open_what_was_made)
        self._open = self._button("task.open", tr("Show folder"))
        self._open.clicked.connect(self._open_folder)
        self._renew = self._button("task.again", tr("Try again"))
        self._renew.clicked.connect(self._try_again)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self._open_file)
        buttons.addWidget(self._open)
        buttons.addWidget(self._renew)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(11, 6, 6, 9)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._bar)
        layout.addWidget(self._what)
        layout.addWidget(self._left)
        layout.addLayout(buttons)
        task.progressed.connect(self._progressed)
        task.ended.connect(self._ended)
        theme.changed.connect(self._tint)
        self._tint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Escape) and not self.task.running:
            self.stop()
            return
        super().keyPressEvent(event)

    @Slot()
    def stop(self) -> None:
        """Stop the work, or dismiss what is over."""
        if self.task.running:
            self.task.cancel()
            self._stop.setEnabled(False)
            self._what.setText(tr("Stopping…"))
            self._left.hide()
        else:
            self.gone.emit(self)

    @Slot(int, int, str)
    def _progressed(self, done: int, total: int, what: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if not self._stop.isEnabled():
            return
        if total:
            said = tr("{done} of {all}").format(done=number(done), all=number(total))
            self._what.setText(f"{said} · {what}" if what else said)
        else:
            self._what.setText(what)
        left = self.task.seconds_left
        self._left.setText(time_left(left) if left is not None else "")
        self._left.setVisible(left is not None)
        self.changed.emit(self)

    @Slot()
    def _ended(self) -> None:
        if self.task.brief and self.task.failed is None:
            self.gone.emit(self)
            return
        self._bar.hide()
        self._left.hide()
        self._what.setText(self.task.message)
        self._what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if self.task.failed is not None and not self.task.stopped:
            self._what.setProperty("role", "danger")
            self._what.style().unpolish(self._what)
            self._what.style().polish(self._what)
        self._open.setVisible(self.task.folder is not None)
        self._open_file.setVisible(self.task.folder is not None and self.task.folder.is_file())
        self._renew.setVisible(self.task.failed is not None)
        self._stop.setEnabled(True)
        self._stop.show()
        self._name_stop(tr("Dismiss"))
        self.setAccessibleName(f"{self.task.title}. {self.task.message}")
        self._tint()
        self.changed.emit(self)

    @Slot()
    def _open_folder(self) -> None:
        if self.task.folder is not None:
            open_folder(self.task.folder)

    @Slot()
    def _open_what_was_made(self) -> None:
        if self.task.folder is not None:
            open_file(self.task.folder)

    @Slot()
    def _try_again(self) -> None:
        self.again.emit(self)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(f"{text}: {self.task.title}")
        button.setProperty("role", "link")
        button.setAutoDefault(False)
        button.hide()
        return button

    def _name_stop(self, what: str) -> None:
        self._stop.setAccessibleName(f"{what}: {self.task.title}")
        self._stop.setToolTip(what)

    @Slot()
    def _tint(self) -> None:
        tokens = self._theme.tokens
        self._stop.setIcon(icons.icon("x", tokens))
        if not self.task.running:
            name, colour = "circle-check", tokens.good
            if self.task.stopped:
                name, colour = "circle-x", tokens.muted
            elif self.task.failed is not None:
                name, colour = "circle-alert", tokens.danger
            self._sign.setPixmap(icons.pixmap(name, colour, 16, self.devicePixelRatioF()))
            self._sign.show()


def time_left(seconds: float) -> str:
    """How long something still takes, in words no more exact than can be known."""
    if seconds < MINUTE:
        return tr("less than a minute left")
    if seconds < HOUR:
        return tr("about {n} minute(s) left", "", round(seconds / MINUTE))
    return tr("about {n} hour(s) left", "", round(seconds / HOUR))


def open_file(path: Path) -> None:
    """Open a file in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_folder(path: Path) -> None:
    """Show a folder, or the folder of a file, in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path if path.is_dir() else path.parent)))
