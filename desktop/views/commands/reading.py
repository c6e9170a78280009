"""What the actions of the table do with the article in the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop.models.wording import moment_in_words
from desktop.views.commands.clippings import ClippingCommands
from desktop.views.reader_document import WEB_SCHEMES

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

USUAL_SIZE = 17


class ReadingCommands(ClippingCommands):
    """The slots for the article in the reader."""

    @Slot()
    def open_original(self) -> None:
        """The article on the web, in the browser."""
        page = self._window.desk.reading.page
        if page is not None and page.clipping.article.url:
            self.open_web(page.clipping.article.url)

    @Slot(str)
    def open_web(self, address: str) -> None:
        """Open a web or mail address outside; nothing else is ever opened."""
        url = QUrl(address)
        if url.scheme().lower() in WEB_SCHEMES:
            QDesktopServices.openUrl(url)

    @Slot()
    def copy_text(self) -> None:
        """The article as plain text with its source."""
        page = self._window.desk.reading.page
        if page is not None:
            article = page.clipping.article
            parts = (article.title, _citation(page.clipping.id, self._window), article.body.text())
            QGuiApplication.clipboard().setText("\n\n".join(part for part in parts if part))
            self._window.notice.say("The article was copied.")

    @Slot()
    def copy_citation(self) -> None:
        """Authors, headline, outlet, date and address in one line."""
        page = self._window.desk.reading.page
        if page is not None:
            article = page.clipping.article
            head = f"{'; '.join(article.authors)}: {article.title}" if article.authors else article.title
            QGuiApplication.clipboard().setText(f"{head}. {_citation(page.clipping.id, self._window)}".strip())
            self._window.notice.say("The citation was copied.")

    @Slot()
    def reader_focus(self) -> None:
        """Go to the reader."""
        if self._window.list.current_id() is None:
            self._window.list.step(0)
        self._window.reader.setFocus()

    @Slot()
    def next_hit(self) -> None:
        """The next hit in the article."""
        self._window.reader.step_hit(1)

    @Slot()
    def previous_hit(self) -> None:
        """The hit before."""
        self._window.reader.step_hit(-1)

    @Slot()
    def larger(self) -> None:
        """Larger type in the reader."""
        self._window.reader.set_size_of_type(self._window.reader.size_of_type + 1)

    @Slot()
    def smaller(self) -> None:
        """Smaller type in the reader."""
        self._window.reader.set_size_of_type(self._window.reader.size_of_type - 1)

    @Slot()
    def usual_size(self) -> None:
        """The reader's type as it is at first."""
        self._window.reader.set_size_of_type(USUAL_SIZE)


def _citation(clipping_id: int, window: MainWindow) -> str:
    page = window.desk.reading.page
    if page is None or page.clipping.id != clipping_id:
        return ""
    article = page.clipping.article
    parts = (article.outlet or article.agency or "", moment_in_words(article.published), article.url or "")
    return ", ".join(part for part in parts if part)
