"""A quiet offer in the corner of the screen to clip what was copied elsewhere; it takes no focus and goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from desktop import icons
from desktop.controllers.clipboard_watcher import Copied
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.elided_label import ElidedLabel

SECONDS = 12
WIDTH = 400
MARGIN = 20


class ClipOffer(QFrame):
    """`taken` when the person wants it; the clipboard still has it then."""

    taken = Signal()

    def __init__(self, theme: Theme) -> None:
        kind = Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, kind | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setObjectName("clip_offer")
        self.setProperty("role", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFixedWidth(WIDTH)
        self._theme = theme
        self._sign = QLabel(self)
        heading = QLabel(tr("Clip what you copied?"), self)
        self._what = ElidedLabel(self)
        self._what.setProperty("role", "muted")
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        take = QPushButton(tr("Clip it"), self)
        take.setObjectName("clip_offer.take")
        take.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        take.clicked.connect(self._take)
        self._close = QToolButton(self)
        self._close.setObjectName("clip_offer.close")
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.setAccessibleName(tr("Dismiss"))
        self._close.setIconSize(QSize(16, 16))
        self._close.clicked.connect(self.hide)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(heading)
        words.addWidget(self._what)
        line = QHBoxLayout(self)
        line.setContentsMargins(13, 11, 9, 11)
        line.setSpacing(10)
        line.addWidget(self._sign)
        line.addLayout(words, 1)
        line.addWidget(take)
        line.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        theme.changed.connect(self._tint)
        self._tint()

    def offer(self, copied: Copied) -> None:
        """Show it for a while."""
        self._what.setText(copied.beginning)
        self.setAccessibleName(tr("Clip what you copied? {beginning}").format(beginning=copied.beginning))
        self.adjustSize()
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            room = screen.availableGeometry()
            left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            x = room.left() + MARGIN if left else room.right() - self.width() - MARGIN
            self.move(x, room.bottom() - self.height() - MARGIN)
        self.show()
        self._timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start()

    @Slot()
    def _take(self) -> None:
        self.hide()
        self.taken.emit()

    @Slot()
    def _tint(self) -> None:
        tokens = self._theme.tokens
        self._sign.setPixmap(icons.pixmap("scissors", tokens.accent, 20, self.devicePixelRatioF()))
        self._close.setIcon(icons.icon("x", tokens))
