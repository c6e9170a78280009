"""What will happen when what is being dragged is dropped, said over the whole window while it is dragged there."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.dialogs.clip_input import sources_of
from desktop.dialogs.importing import dropped_path
from desktop.theme import Theme, interface_font
from desktop.translation import tr

SHADE = 225
"""How little of the window shines through, of 255."""


class DropOverlay(QWidget):
    """Lies over its parent and takes no mouse: what is dropped on it is dropped on the window."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drop_overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._words = ""
        self.hide()

    @property
    def words(self) -> str:
        """What is said."""
        return self._words

    def offer(self, data: QMimeData) -> None:
        """Say what becomes of this."""
        self._words = said_of(data)
        self.setAccessibleName(self._words)
        parent = self.parentWidget()
        assert parent is not None
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = QColor(tokens.surface)
        shade.setAlpha(SHADE)
        painter.fillRect(self.rect(), shade)
        frame = QRectF(self.rect()).adjusted(14, 14, -14, -14)
        pen = QPen(QColor(tokens.accent), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(frame, 12, 12)
        painter.setPen(QColor(tokens.text))
        painter.setFont(interface_font(scale=1.5, weight=QFont.Weight.DemiBold))
        area = frame.adjusted(30, 30, -30, -30)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
        painter.end()


def said_of(data: QMimeData) -> str:
    """What becomes of something that is dropped."""
    path = dropped_path(data)
    if path is not None:
        name = path.name if len(path.name) <= 80 else f"{path.name[:79]}…"
        return tr("Drop to clip “{name}”, or to import it where it is an export").format(name=name)
    sources = sources_of(data)
    if len(sources) > 1:
        return tr("Drop to clip {n} file(s)", "", len(sources))
    if sources and sources[0].url and not (sources[0].text or sources[0].html):
        address = sources[0].url if len(sources[0].url) <= 80 else f"{sources[0].url[:79]}…"
        return tr("Drop to clip the page at {address}").format(address=address)
    return tr("Drop to clip this text")
