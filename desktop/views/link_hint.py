"""A small button at a link in the reader that has not been clipped: one press clips what it leads to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QCursor, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QPushButton

from db.addresses import names_article, url_key
from desktop import icons
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.reader import Reader

LINGERS = 500
"""Milliseconds that the button stays after the mouse has left the link, so that it can be reached."""
GAP = 4
KEYS = ("Ctrl+Return", "Ctrl+Enter")
"""While the keyboard is at a link in the reader, these clip it."""


class LinkHint(QObject):
    """Follows the link under the mouse or the keyboard's focus; `wanted` carries the address to clip."""

    wanted = Signal(str)

    def __init__(self, reader: Reader, theme: Theme) -> None:
        super().__init__(reader)
        self._reader = reader
        self._theme = theme
        self._address = ""
        self.button = QPushButton(tr("Clip this link"), reader.viewport())
        self.button.setObjectName("reader.clip_link")
        self.button.setProperty("role", "segment")
        self.button.setCursor(reader.cursor())
        self.button.setIconSize(QSize(14, 14))
        self.button.hide()
        self.button.installEventFilter(self)
        self.button.clicked.connect(self._clicked)
        for keys in KEYS:
            shortcut = QShortcut(QKeySequence(keys), reader)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._clicked)
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(LINGERS)
        self._leaving.timeout.connect(self.hide)
        reader.highlighted.connect(self._at)
        reader.verticalScrollBar().valueChanged.connect(self.hide)
        reader.composed.connect(self.hide)
        theme.changed.connect(self._tint)
        self._tint()

    @property
    def address(self) -> str:
        """The address of the link that the button stands at; empty while it is hidden."""
        return self._address

    @Slot()
    def hide(self) -> None:
        """Stand at no link."""
        if self.button.hasFocus():
            self._reader.setFocus()
        self._address = ""
        self.button.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.button and event.type() == QEvent.Type.Enter:
            self._leaving.stop()
        elif watched is self.button and event.type() == QEvent.Type.Leave:
            self._leaving.start()
        return False

    @Slot(QUrl)
    def _at(self, url: QUrl) -> None:
        address = url.toString()
        if not self._clippable(url, address):
            if self._address:
                self._leaving.start()
            return
        self._leaving.stop()
        self._address = address
        self.button.setToolTip(tr("Fetch and keep {address} (Ctrl+Enter)").format(address=address))
        self.button.setAccessibleName(tr("Clip this link: {address}").format(address=address))
        self.button.adjustSize()
        self.button.move(self._place(self._link_rect()))
        self.button.show()
        self.button.raise_()

    def _clippable(self, url: QUrl, address: str) -> bool:
        page = self._reader.page
        if page is None or page.read_only or url.scheme() not in ("http", "https"):
            return False
        # The address line of the article itself leads to what is here already, and a front page is no article.
        here = address == page.clipping.article.url
        return not here and address not in page.gone and names_article(url_key(address))

    def _link_rect(self) -> QRect:
        """Where the link is in the viewport: selected by the keyboard, or under the mouse."""
        cursor = self._reader.textCursor()
        if cursor.hasSelection() and cursor.charFormat().isAnchor():
            end = QTextCursor(cursor)
            end.setPosition(cursor.selectionEnd())
            return self._reader.cursorRect(end)
        at = self._reader.viewport().mapFromGlobal(QCursor.pos())
        return self._reader.cursorRect(self._reader.cursorForPosition(at))

    def _place(self, link: QRect) -> QPoint:
        """Above the link, within the viewport, as the tool tip comes below; below it where there is no room above."""
        room, size = self._reader.viewport().rect(), self.button.size()
        x = link.left() - size.width() // 2
        y = link.top() - GAP - size.height()
        if y < GAP:
            y = link.bottom() + GAP
        return QPoint(max(GAP, min(x, room.right() - size.width() - GAP)), max(GAP, y))

    @Slot()
    def _clicked(self) -> None:
        address = self._address
        self.hide()
        if address:
            self.wanted.emit(address)

    @Slot()
    def _tint(self) -> None:
        self.button.setIcon(icons.icon("scissors", self._theme.tokens, "accent"))
