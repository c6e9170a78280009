"""What was said lately and has gone by: the last messages, newest first, to be read in peace and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, QTime, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop import icons
from desktop.dialogs.buttons import close_row
from desktop.theme import Theme
from desktop.translation import mark, tr
from desktop.views.notice import SIGNS, Message

KINDS = {"info": mark("Done"), "warning": mark("Warning"), "error": mark("Error")}


class Messages(QDialog):
    """A list to look at."""

    def __init__(self, messages: Sequence[Message], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self.setWindowTitle(tr("Messages"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 460)
        words = QLabel(tr("What Cuttings has told you since it was started, the newest first."), self)
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setObjectName("messages.list")
        self.list.setAccessibleName(tr("Messages"))
        self.list.setProperty("role", "boxed")
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        locale = QLocale()
        for message in reversed(messages):
            name, colour = SIGNS[message.kind]
            sign = icons.pixmap(name, getattr(theme.tokens, colour), 16, self.devicePixelRatioF())
            when = locale.toString(QTime(message.when.hour, message.when.minute), QLocale.FormatType.ShortFormat)
            item = QListWidgetItem(sign, f"{when}  {message.whole}", self.list)
            kind = tr(KINDS[message.kind])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind}, {when}: {message.whole}")
        if not messages:
            nothing = QListWidgetItem(tr("Nothing was said yet."), self.list)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        copy = QPushButton(tr("Copy"), self)
        copy.setObjectName("messages.copy")
        copy.setToolTip(tr("Copy what is selected, or everything"))
        copy.setAutoDefault(False)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setEnabled(bool(messages))
        copy.clicked.connect(self._copy)
        buttons = close_row(self)
        buttons.insertWidget(0, copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.list.setFocus()

    @Slot()
    def _copy(self) -> None:
        chosen = [self.list.item(row) for row in range(self.list.count()) if self.list.item(row).isSelected()]
        everything = chosen or [self.list.item(row) for row in range(self.list.count())]
        QGuiApplication.clipboard().setText("\n".join(item.text() for item in everything))
