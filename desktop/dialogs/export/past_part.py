"""The last exports of the library, to be done once more with everything as it was."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.controllers.export_memory import ExportMemory, Past
from desktop.export.formats import format_of
from desktop.translation import tr

SHOWN = 3
LONGEST = 150
"""Pixels of a name; a longer one has dots in its middle."""


class PastPart(QWidget):
    """`chosen` carries a `Past`."""

    chosen = Signal(object)

    def __init__(self, memory: ExportMemory, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog.past")
        heading = QLabel(tr("Lately"), self)
        heading.setProperty("role", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        recent = memory.recent()[:SHOWN]
        for number, past in enumerate(recent):
            button = QPushButton(self)
            button.setObjectName(f"export_dialog.past.{number}")
            button.setProperty("role", "link")
            button.setAutoDefault(False)
            shown = button.fontMetrics().elidedText(past.name, Qt.TextElideMode.ElideMiddle, LONGEST)
            button.setText(shown.replace("&", "&&"))
            what = tr(format_of(past.request.format_id).name)
            said = tr("Once more as {format}: {path}").format(format=what, path=past.request.path)
            button.setAccessibleName(said)
            button.setToolTip(said)
            button.clicked.connect(partial(self._choose, past))
            column.addWidget(button)
        self.setVisible(bool(recent))

    def _choose(self, past: Past) -> None:
        self.chosen.emit(past)
