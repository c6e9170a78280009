"""One line above the article: what the outlet changed since it was taken, or what can be fetched for it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from db.addresses import host_of
from desktop import icons
from desktop.controllers.page import Page
from desktop.models.revision_words import changed_in_words
from desktop.models.wording import day_in_words
from desktop.theme import Theme
from desktop.translation import tr


class ReaderBanner(QFrame):
    """The signals carry the clipping's id, `compare_wanted` also the two captures to compare.

    `answered` comes when the banner has gone because of a click.
    """

    text_wanted = Signal(int)
    pictures_wanted = Signal(int)
    compare_wanted = Signal(int, int, int)
    answered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader_banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._page: Page | None = None
        self._pictures = self._writable = False
        self._offered: Literal["", "text", "pictures", "compare"] = ""
        self._dismissed: set[tuple[str, int]] = set()
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
        """Say what the outlet changed, or offer what this article lacks; pictures only where a person may want them."""
        self._page = page
        self._pictures, self._writable = pictures, writable
        self._offered = self._what() if page is not None and not page.clipping.trashed_at else ""
        if page is None or not self._offered:
            self.hide()
            return
        article = page.clipping.article
        if self._offered == "text":
            words = tr("Its text can be fetched from {site}.").format(site=_host(article.url or ""))
            self._offer(words, tr("Fetch text"))
        elif self._offered == "compare" and page.changed is not None:
            words = tr("Changed since {day}: {what}.")
            day = day_in_words(page.changed.old.taken_at)
            self._offer(words.format(day=day, what=changed_in_words(page.changed)), tr("Compare"))
        else:
            hosts = list(dict.fromkeys(map(_host, page.unkept)))
            where = hosts[0]
            if len(hosts) > 1:
                others = tr("{n} other site(s)", "", len(hosts) - 1)
                where = tr("{site} and {others}").format(site=where, others=others)
            count = len(page.unkept)
            said = tr("{n} picture( is|s are) not kept. Fetching tells {sites} that you read this.", "", count)
            self._offer(said.replace("{sites}", where), tr("Fetch pictures"))

    def _what(self) -> Literal["", "text", "pictures", "compare"]:
        """What there is to offer that was not answered with 'not now'."""
        page = self._page
        if page is None:
            return ""
        article, number = page.clipping.article, page.clipping.id
        if article.truncated == "unfetched" and article.url and self._writable and self._open("text", number):
            return "text"
        if page.changed is not None and self._open("compare", number):
            return "compare"
        if page.unkept and self._pictures and self._writable and self._open("pictures", number):
            return "pictures"
        return ""

    def _open(self, what: str, number: int) -> bool:
        return (what, number) not in self._dismissed

    def _offer(self, words: str, act: str) -> None:
        self._words.setText(words)
        self._fetch.setText(act)
        self.show()

    @Slot()
    def _asked(self) -> None:
        if self._page is not None:
            number = self._page.clipping.id
            changed = self._page.changed
            if self._offered == "compare" and changed is not None:
                # What changed stays to be seen; only the comparison is opened.
                self.compare_wanted.emit(number, changed.old.capture, changed.new.capture)
                return
            wanted = self.text_wanted if self._offered == "text" else self.pictures_wanted
            self.answered.emit()
            self.hide()
            wanted.emit(number)

    @Slot()
    def _not_now(self) -> None:
        if self._page is not None:
            self._dismissed.add((self._offered, self._page.clipping.id))
        self.answered.emit()
        self.show_page(self._page, pictures=self._pictures, writable=self._writable)

    @Slot()
    def _tint(self) -> None:
        self._close.setIcon(icons.icon("x", self._theme.tokens))


def _host(address: str) -> str:
    return host_of(address) or address
