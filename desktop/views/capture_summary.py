"""The captures of a clipping in the inspector: when it was taken, what the outlet changed, and the way to compare."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.controllers.page import Page
from desktop.models.revision_words import changed_in_words
from desktop.models.wording import day_in_words, moment_in_words, size_in_words
from desktop.translation import tr

MOST_NAMED = 6


class CaptureSummary(QWidget):
    """`wanted` asks for the captures to be shown and compared."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changed = self._words("inspector.changed")
        self._list = self._words("inspector.captures")
        self.button = QPushButton(tr("Show captures…"), self)
        self.button.setObjectName("inspector.compare")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self._changed, self._list):
            layout.addWidget(widget)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_page(self, page: Page) -> None:
        """Show the captures of this clipping, the newest first."""
        lines = [
            f"{moment_in_words(each.taken_at)} · {size_in_words(each.size)} · {each.name or each.media_type}\n"
            f"SHA-256 {each.sha256[:16]}…"
            for each in page.captures[:MOST_NAMED]
        ]
        rest = len(page.captures) - MOST_NAMED
        if rest > 0:
            lines.append(tr("and {n} more", "captures", rest))
        self._list.setText("\n".join(lines))
        self._changed.setVisible(page.changed is not None)
        if page.changed is not None:
            day = day_in_words(page.changed.old.taken_at)
            words = tr("Changed since {day}: {what}.").format(day=day, what=changed_in_words(page.changed))
            self._changed.setText(words)
        self.button.setText(tr("Compare captures…") if len(page.captures) > 1 else tr("Show captures…"))

    def _words(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", "small")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
