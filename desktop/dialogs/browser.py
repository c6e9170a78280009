"""Installing the browser extension: for which browsers it was made ready, and what is left to do by hand."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from db.errors import CuttingsError
from desktop.browser.browsers import installed
from desktop.browser.installing import Installer
from desktop.browser.steps import next_steps
from desktop.controllers.desk import Desk
from desktop.dialogs.buttons import close_row
from desktop.jobs import Job
from desktop.translation import tr
from desktop.views.task_area import open_folder

WIDTH, MARGIN = 620, 22


class BrowserDialog(QDialog):
    """Installs when it opens, and says what to do next. `data` is the folder for the extension."""

    def __init__(self, desk: Desk, data: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("browser_dialog")
        self.setWindowTitle(tr("Browser extension"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self._installer = Installer(data, desk.library.folder)
        heading = QLabel(tr("Clip from the browser"), self)
        heading.setProperty("role", "title")
        self.words = QLabel(tr("Looking for browsers…"), self)
        self.words.setObjectName("browser_dialog.words")
        self.words.setWordWrap(True)
        # The height of words is reckoned for this width, so that nothing is left empty below them.
        self.words.setMinimumWidth(WIDTH - 2 * MARGIN)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setAccessibleName(tr("What to do next"))
        self._place = QLineEdit(str(self._installer.extension), self)
        self._place.setObjectName("browser_dialog.place")
        self._place.setAccessibleName(tr("Folder of the extension"))
        self._place.setReadOnly(True)
        copy = QPushButton(tr("Copy"), self)
        copy.setObjectName("browser_dialog.copy")
        copy.setAccessibleName(tr("Copy the folder's name"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        show = QPushButton(tr("Open folder"), self)
        show.setObjectName("browser_dialog.open")
        show.setAutoDefault(False)
        show.clicked.connect(self._open)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self._place, 1)
        place.addWidget(copy)
        place.addWidget(show)
        self._folder = QWidget(self)
        place.setContentsMargins(0, 0, 0, 0)
        self._folder.setLayout(place)
        self._folder.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 18, MARGIN, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(self.words)
        layout.addWidget(self._folder)
        layout.addStretch()
        layout.addLayout(close_row(self))
        desk.jobs.beside(self._install, self._installed, self._failed)

    def _install(self, _: Job[str]) -> str:
        found = installed(Path.home(), os.environ)
        if not found:
            return ""
        done = self._installer.install(found)
        notes = [each.note for each in done if each.note]
        return "\n\n".join([next_steps(self._installer.extension, [each.place for each in done]), *notes])

    def _installed(self, words: str) -> None:
        self._folder.setVisible(bool(words))
        self.words.setText(
            words
            or tr(
                "No browser was found on this computer. Start one once, so that it has its folder of settings, and "
                "come back. “cuttings install-browser-extension --browser NAME” installs for one that is somewhere "
                "else."
            )
        )
        self.adjustSize()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CuttingsError):
            raise error
        self.words.setText(str(error))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._place.text())

    @Slot()
    def _open(self) -> None:
        open_folder(Path(self._place.text()))
