"""A word to the person that asks for nothing: what was done (with Undo), or what went wrong and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from db.errors import CuttingsError
from desktop import icons
from desktop.theme import Theme

SECONDS = 7
WIDEST = 640
SIGNS = {
    "info": ("circle-check", "good"),
    "warning": ("triangle-alert", "star"),
    "error": ("circle-alert", "danger"),
}


class Notice(QFrame):
    """Floats at the bottom of its parent; takes no focus. `action_chosen` when its button was pressed."""

    action_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("role", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._kind = "info"
        self._sign = QLabel(self)
        self._text = QLabel(self)
        self._text.setObjectName("notice.text")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton(self)
        self._button.setObjectName("notice.action")
        self._button.setProperty("role", "link")
        self._button.clicked.connect(self._chosen)
        self._close = QToolButton(self)
        self._close.setObjectName("notice.close")
        self._close.setAccessibleName("Dismiss")
        self._close.setIconSize(QSize(16, 16))
        self._close.clicked.connect(self.hide)
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(12, 7, 7, 7)
        line.setSpacing(9)
        line.addWidget(self._sign)
        line.addWidget(self._text, 1)
        line.addWidget(self._button)
        line.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def say(self, text: str, action: str = "", *, kind: str = "info") -> None:
        """Say something; an error stays until it is dismissed, the rest goes by itself."""
        self._kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._text.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._tint()
        self.show()
        self.raise_()
        self._place()
        if kind == "info":
            self._timer.start(SECONDS * 1000)
        else:
            self._timer.stop()
        self.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def say_error(self, error: CuttingsError) -> None:
        """What was wrong and what to do."""
        self.say(str(error), kind="error")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        margin = 16
        fixed = 130 + self._button.sizeHint().width() * bool(self._button.text())
        text = self._text.fontMetrics().horizontalAdvance(self._text.text())
        width = min(WIDEST, parent.width() - 2 * margin, fixed + text)
        self.setFixedWidth(max(200, width))
        self._line.activate()
        height = max(self._line.heightForWidth(self.width()), self.minimumSizeHint().height())
        self.setFixedHeight(height)
        self.move((parent.width() - self.width()) // 2, parent.height() - height - margin)

    @Slot()
    def _chosen(self) -> None:
        self.hide()
        self.action_chosen.emit()

    @Slot()
    def _tint(self) -> None:
        name, colour = SIGNS[self._kind]
        tokens = self._theme.tokens
        self._sign.setPixmap(icons.pixmap(name, getattr(tokens, colour), 18, self.devicePixelRatioF()))
        self._close.setIcon(icons.icon("x", tokens))
