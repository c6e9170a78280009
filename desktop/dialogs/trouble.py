"""A library that cannot be opened: what is wrong, what to do about it, and buttons that do it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.errors import CuttingsError, LibraryBusy, LibraryDamaged, LibraryMissing
from desktop import icons
from desktop.theme import Theme
from desktop.translation import mark, tr
from desktop.views.elided_label import ElidedLabel

AGAIN, READ, OTHER, NEW, MEND, COPY = "again", "read", "other", "new", "mend", "copy"
WORDS = {
    MEND: mark("Repair the library"),
    COPY: mark("Bring the newest copy back"),
    AGAIN: mark("Try again"),
    READ: mark("Open for reading only"),
    OTHER: mark("Open another library…"),
    NEW: mark("Make a new library…"),
}
MOST_RECENT = 4


def remedies(error: CuttingsError) -> tuple[str, ...]:
    """What can be done about an error of opening, the obvious first."""
    if isinstance(error, LibraryBusy):
        return (AGAIN, READ, OTHER, NEW)
    if isinstance(error, LibraryMissing):
        return (OTHER, AGAIN, NEW)
    if isinstance(error, LibraryDamaged):
        return (MEND, COPY, READ, OTHER, AGAIN, NEW)
    return (AGAIN, OTHER, NEW)


class Trouble(QDialog):
    """After `exec`, `choice` is one of the words above, or the path of another library; empty for none."""

    def __init__(
        self, error: CuttingsError, recent: Sequence[Path], theme: Theme, *, first: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("trouble")
        self.setWindowTitle(tr("Cuttings"))
        self.setMinimumWidth(520)
        self.choice = ""
        sign = QLabel(self)
        sign.setPixmap(icons.pixmap("circle-alert", theme.tokens.danger, 30, self.devicePixelRatioF()))
        heading = QLabel(tr("The library cannot be opened"), self)
        heading.setProperty("role", "title")
        problem = QLabel(error.problem, self)
        problem.setObjectName("trouble.problem")
        remedy = QLabel(error.remedy, self)
        remedy.setObjectName("trouble.remedy")
        remedy.setProperty("role", "muted")
        remedy.setVisible(bool(error.remedy))
        text = QVBoxLayout()
        text.setSpacing(7)
        text.addWidget(heading)
        for label in (problem, remedy):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            text.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(9)
        column.addLayout(head)
        column.addSpacing(6)
        for number, name in enumerate(remedies(error)):
            button = self._button(name, tr(WORDS[name]), name)
            if number == 0:
                button.setProperty("role", "primary")
                button.setDefault(True)
                button.setFocus()
            column.addWidget(button)
        others = [folder for folder in recent if folder.exists()][:MOST_RECENT]
        if others:
            lately = QLabel(tr("Or one that was open lately:"), self)
            lately.setProperty("role", "small")
            column.addSpacing(4)
            column.addWidget(lately)
        for number, folder in enumerate(others):
            button = self._button(f"recent.{number}", folder.name, str(folder))
            button.setProperty("role", "link")
            button.setToolTip(str(folder))
            button.setAccessibleDescription(str(folder))
            place = ElidedLabel(str(folder.parent), self)
            place.setProperty("role", "small")
            line = QHBoxLayout()
            line.addWidget(button)
            line.addWidget(place, 1)
            column.addLayout(line)
        leave = QPushButton(tr("Quit") if first else tr("Cancel"), self)
        leave.setObjectName("trouble.leave")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(leave)
        column.addSpacing(6)
        column.addLayout(foot)

    def _button(self, name: str, text: str, choice: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"trouble.{name}")
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._choose, choice))
        return button

    @Slot()
    def _choose(self, choice: str) -> None:
        self.choice = choice
        self.accept()
