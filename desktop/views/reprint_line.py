"""A line over an article that many carry: whose text it is, which other outlets have it, and the way to compare."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop import icons
from desktop.controllers.reprints import Carried
from desktop.models.wording import enumerated
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.elided_label import ElidedLabel


class ReprintLine(QFrame):
    """`wanted` carries the id of the clipping whose reprints are to be compared."""

    wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reprint_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._carried: Carried | None = None
        self._sign = QLabel(self)
        self._words = ElidedLabel(self)
        self._words.setObjectName("reprint_line.words")
        self._words.setProperty("role", "small")
        self._compare = QPushButton(tr("Compare"), self)
        self._compare.setObjectName("reprint_line.compare")
        self._compare.setProperty("role", "link")
        self._compare.setAutoDefault(False)
        self._compare.clicked.connect(self._clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 3, 12, 3)
        line.setSpacing(8)
        line.addWidget(self._sign)
        line.addWidget(self._words, 1)
        line.addWidget(self._compare)
        theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    @Slot(object)
    def show_carried(self, carried: Carried | None) -> None:
        """Say who else has the article; nothing hides the line."""
        self._carried = carried
        if carried is not None:
            said = carried_in_words(carried)
            self._words.setText(said)
            self._words.setToolTip(said)
            self._compare.setAccessibleName(tr("Compare reprints"))
            self._compare.setAccessibleDescription(said)
        self.setVisible(carried is not None)

    @Slot()
    def _clicked(self) -> None:
        if self._carried is not None:
            self.wanted.emit(self._carried.clipping)

    @Slot()
    def _tint(self) -> None:
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(icons.icon("files", self._theme.tokens).pixmap(QSize(16, 16), ratio))


def carried_in_words(carried: Carried) -> str:
    """`Reuters copy, also in 8 outlets: Courier, Lantern and others`."""
    outlets, agency = carried.outlets, carried.agency
    if not outlets:
        many = len(carried.others)
        if agency:
            return tr("{agency} copy, with {n} more cop(y|ies) here", "", many).format(agency=agency)
        return tr("{n} more cop(y|ies) of this text", "", many)
    named = enumerated(outlets)
    if agency:
        said = tr("{agency} copy, also in {n} outlet(s): {outlets}", "", len(outlets))
        return said.format(agency=agency, outlets=named)
    return tr("Also in {n} outlet(s): {outlets}", "", len(outlets)).format(outlets=named)
