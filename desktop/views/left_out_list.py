"""The pieces of the input that were kept out of the text, each with the reason and a way back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from db.model import LeftOut
from desktop.translation import tr
from desktop.views.elided_label import ElidedLabel

LONGEST_SHOWN = 300
MOST_SHOWN = 60
"""So many boxes at most; a page can leave out hundreds of links."""


class LeftOutList(QWidget):
    """`restore_wanted` carries the `LeftOut` that belongs into the text."""

    restore_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("left_out_list")
        self._read_only = False
        self._pieces: tuple[LeftOut, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def set_read_only(self, read_only: bool) -> None:
        """Whether the pieces can only be looked at."""
        self._read_only = read_only

    def show_pieces(self, pieces: Sequence[LeftOut]) -> None:
        """Show these."""
        if tuple(pieces) == self._pieces:
            return
        self._pieces = tuple(pieces)
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for piece in pieces[:MOST_SHOWN]:
            self._column.addWidget(self._box(piece))
        if len(pieces) > MOST_SHOWN:
            rest = QLabel(tr("and {n} more; they are in the original.", "", len(pieces) - MOST_SHOWN), self)
            rest.setProperty("role", "small")
            self._column.addWidget(rest)

    def _box(self, piece: LeftOut) -> QFrame:
        box = QFrame(self)
        box.setObjectName("left_out")
        box.setProperty("role", "box")
        text = ElidedLabel(" ".join(piece.text.split())[:LONGEST_SHOWN], box)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setToolTip(piece.text[:2000])
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        reason = ElidedLabel(piece.reason, box)
        reason.setProperty("role", "name")
        reason.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(text)
        words.addWidget(reason)
        inside = QHBoxLayout(box)
        inside.setContentsMargins(12, 6, 6, 6)
        inside.addLayout(words, 1)
        if not self._read_only:
            back = QPushButton(tr("Put back"), box)
            back.setObjectName("left_out.restore")
            back.setAccessibleName(tr("Put back: {text}").format(text=piece.text[:60]))
            back.setToolTip(tr("Put this into the text, where it stood"))
            back.setProperty("role", "link")
            back.setAutoDefault(False)
            back.clicked.connect(partial(self.restore_wanted.emit, piece))
            inside.addWidget(back)
        return box
