"""Which program this is, and whose work is in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from desktop import __version__, icons
from desktop.dialogs.buttons import close_row
from desktop.theme import Theme
from desktop.translation import mark, tr

WORDS = mark(
    "Keeps newspaper articles on your own computer: clip them, find them, tag and link them, hand them on. "
    "Nothing leaves your computer unless you ask for a page to be fetched."
)
THANKS = mark(
    "Free software under the MIT licence. Icons: Lucide (ISC). Type: Inter and Noto (SIL Open Font Licence). "
    "Qt is used under the LGPL."
)

WIDTH, MARGIN = 420, 24


class About(QDialog):
    """A short word."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle(tr("About Cuttings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        sign = QLabel(self)
        sign.setPixmap(icons.pixmap("newspaper", theme.tokens.accent, 44, self.devicePixelRatioF()))
        name = QLabel(tr("Cuttings {version}").format(version=__version__), self)
        name.setProperty("role", "title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 22, MARGIN, 16)
        layout.setSpacing(10)
        layout.addWidget(sign)
        layout.addWidget(name)
        for text in (WORDS, THANKS):
            # A sentence may begin with a Latin name in a language that runs from right to left.
            label = QLabel(("\u200f" if self.isRightToLeft() else "") + tr(text), self)
            label.setWordWrap(True)
            # Its height is reckoned for this width, not for that of a narrow column.
            label.setMinimumWidth(WIDTH - 2 * MARGIN)
            label.setProperty("role", "muted")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        layout.addLayout(close_row(self))
