"""What can be fetched for the article in the reader, offered in one line above it: its text, or its pictures."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop import icons
from desktop.controllers.page import Page
from desktop.theme import Theme
from desktop.translation import tr


class ReaderBanner(QFrame):
    """`text_wanted` and `pictures_wanted` carry the clipping's id; `answered` when it has gone because of a click."""

    text_wanted = Signal(int)
    pictures_wanted = Signal(int)
    answered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader_banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._page: Page | None = None
        self._dismissed: set[int] = set()
        self._words = QLabel(self)
        self._words.setObjectName("reader_banner.words")
        self._words.setProperty("role", "small")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._fetch = QPushButton(self)
        self._fetch.setObjectName("reader_banner.fetch")
        self._fetch.setAutoDefault(False)
        self._fetch.clicked.connect(self._asked)
        self._close = QToolButton(self)
        self._close.setObjectName("reader_banner.close")
        self._close.setAccessibleName(tr("Not now"))
        self._close.setToolTip(tr("Not now"))
        self._close.setIconSize(QSize(16, 16))
        self._close.clicked.connect(self._not_now)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 7, 12, 7)
        line.setSpacing(10)
        line.addWidget(self._words, 1)
        line.addWidget(self._fetch)
        line.addWidget(self._close)
        theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    @property
    def words(self) -> str:
        """What is offered."""
        return self._words.text()

    def show_page(self, page: Page | None, *, pictures: bool, writable: bool) -> None:
        """Offer what this article lacks; its pictures only where the person may want them."""
        self._page = page
        if page is None or not writable or page.clipping.id in self._dismissed or page.clipping.trashed_at:
            self.hide()
            return
        article = page.clipping.article
        unkept = page.unkept
        if article.truncated == "unfetched" and article.url:
            self._offer(tr("Its text can be fetched from {site}.").format(site=_host(article.url)), tr("Fetch text"))
        elif unkept and pictures:
            hosts = list(dict.fromkeys(map(_host, unkept)))
            where = hosts[0]
            if len(hosts) > 1:
                others = tr("{n} other site(s)", "", len(hosts) - 1)
                where = tr("{site} and {others}").format(site=where, others=others)
            said = tr("{n} picture( is|s are) not kept. Fetching tells {sites} that you read this.", "", len(unkept))
            self._offer(said.replace("{sites}", where), tr("Fetch pictures"))
        else:
            self.hide()

    def _offer(self, words: str, act: str) -> None:
        self._words.setText(words)
        self._fetch.setText(act)
        self.show()

    @Slot()
    def _asked(self) -> None:
        if self._page is not None:
            clipping = self._page.clipping
            wanted = self.text_wanted if clipping.article.truncated == "unfetched" else self.pictures_wanted
            self.answered.emit()
            self.hide()
            wanted.emit(clipping.id)

    @Slot()
    def _not_now(self) -> None:
        if self._page is not None:
            self._dismissed.add(self._page.clipping.id)
        self.answered.emit()
        self.hide()

    @Slot()
    def _tint(self) -> None:
        self._close.setIcon(icons.icon("x", self._theme.tokens))


def _host(address: str) -> str:
    return (urlsplit(address).hostname or address).removeprefix("www.")
