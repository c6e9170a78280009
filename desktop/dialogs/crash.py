"""Something nobody expected has happened: that what is kept is safe, what to do, and the details to hand on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop import icons
from desktop.theme import Theme
from desktop.translation import tr


class CrashDialog(QDialog):
    """Shows a report; `earlier`: it is of the last run of the program. `kept` is the file that has it."""

    def __init__(
        self, report: str, kept: Path | None, theme: Theme, *, earlier: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("crash")
        self.setWindowTitle(tr("Cuttings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 420)
        self._report = report
        self._kept = kept
        sign = QLabel(self)
        sign.setPixmap(icons.pixmap("circle-alert", theme.tokens.danger, 30, self.devicePixelRatioF()))
        happened = tr("Something went wrong inside Cuttings")
        heading = QLabel(tr("Cuttings ended by itself the last time") if earlier else happened, self)
        heading.setObjectName("crash.heading")
        heading.setProperty("role", "title")
        heading.setWordWrap(True)
        safe = tr("What you have kept is safe: every change is written before it is shown.")
        told = tr("What you were typing is offered to you again.") if earlier else tr("It is best to start it again.")
        share = tr("To report this, copy the details. Look through them first: an error may quote what it was about.")
        words = QLabel(f"{safe} {told}\n\n{share}", self)
        words.setObjectName("crash.words")
        words.setWordWrap(True)
        self.details = QPlainTextEdit(report, self)
        self.details.setObjectName("crash.details")
        self.details.setAccessibleName(tr("Details"))
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.copy = self._button("copy", tr("Copy details"), self._copy)
        folder = self._button("folder", tr("Show the report's folder"), self._show_folder)
        folder.setEnabled(kept is not None)
        close = self._button("close", tr("Close"), self.reject)
        close.setProperty("role", "primary")
        close.setDefault(True)
        text = QVBoxLayout()
        text.setSpacing(7)
        text.addWidget(heading)
        text.addWidget(words)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(text, 1)
        foot = QHBoxLayout()
        foot.setSpacing(9)
        foot.addWidget(self.copy)
        foot.addWidget(folder)
        foot.addStretch()
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 14)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.details, 1)
        column.addLayout(foot)
        close.setFocus()

    def _button(self, name: str, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"crash.{name}")
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.copy.setText(tr("Copied"))

    @Slot()
    def _show_folder(self) -> None:
        if self._kept is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._kept.parent)))
