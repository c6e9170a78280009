"""The line under the search box that offers what was perhaps meant."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.translation import tr

MOST_MEANT = 3


class MeantLine(QWidget):
    """`Did you mean ...?` with each text as a link; `chosen` carries the one that was meant."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meant")
        words = QLabel(tr("Did you mean"), self)
        words.setProperty("role", "small")
        self._links = [QPushButton(self) for _ in range(MOST_MEANT)]
        self._texts: list[str] = []
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 0, 4, 0)
        line.setSpacing(2)
        line.addWidget(words)
        for number, link in enumerate(self._links):
            link.setObjectName(f"meant.{number}")
            link.setProperty("role", "link")
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            link.clicked.connect(partial(self._clicked, number))
            line.addWidget(link)
        line.addStretch()
        self.hide()

    def offer(self, typed: str, texts: Sequence[str]) -> None:
        """Offer these texts instead of what was typed, nothing where there are none; shown is what is other in them."""
        self._texts = list(texts[:MOST_MEANT])
        parent = self.parentWidget()
        room = parent.width() - 40 if parent is not None else 380
        for number, link in enumerate(self._links):
            link.setVisible(number < len(self._texts))
            if number < len(self._texts):
                text = self._texts[number]
                widest = max(60, (room - 110) // len(self._texts) - 14)
                shown = link.fontMetrics().elidedText(differing(typed, text), Qt.TextElideMode.ElideRight, widest)
                link.setText(f"{shown}?".replace("&", "&&"))
                link.setToolTip(text)
                link.setAccessibleName(tr("Did you mean {text}?").format(text=text))
        self.setVisible(bool(self._texts))

    def _clicked(self, number: int) -> None:
        self.chosen.emit(self._texts[number])


def differing(typed: str, meant: str) -> str:
    """The words of what was meant that were not typed so; all of them where none is."""
    there = typed.split()
    return " ".join(word for word in meant.split() if word not in there) or meant
