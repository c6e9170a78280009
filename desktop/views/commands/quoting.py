"""What the actions of the table do with the article's words elsewhere: copied, cited, printed."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Slot
from PySide6.QtGui import QGuiApplication

from desktop.controllers.page import Page
from desktop.export.cited import cited
from desktop.export.dossier import Entry
from desktop.translation import tr
from desktop.views.commands.following import FollowingCommands
from desktop.views.plain_words import plain_words
from desktop.views.reader_print import ArticlePrint

if TYPE_CHECKING:
    pass


class QuotingCommands(FollowingCommands):
    """The slots that take the article's words elsewhere."""

    @Slot()
    def copy_text(self) -> None:
        """The article as plain text with its source."""
        page = self._window.desk.reading.page
        if page is not None:
            article = page.clipping.article
            parts = (article.title, cited(_entry(page), "chicago")[0], article.body.text())
            QGuiApplication.clipboard().setText("\n\n".join(part for part in parts if part))
            self._window.notice.say(tr("The article was copied."))

    @Slot()
    def copy_citation(self) -> None:
        """The citation in the style that was chosen."""
        page = self._window.desk.reading.page
        if page is not None:
            _to_clipboard(*self._citation(page))
            self._window.notice.say(tr("The citation was copied."))

    @Slot()
    def copy_quotation(self) -> None:
        """The selected words in quotation marks with the citation; the citation alone where nothing is selected."""
        page = self._window.desk.reading.page
        words = self.selected_words()
        if page is None or not words:
            self.copy_citation()
            return
        citation, marked = self._citation(page)
        rich = (
            f"<blockquote>{html.escape(words).replace(chr(10), '<br>')}</blockquote><p>{marked}</p>" if marked else ""
        )
        _to_clipboard(f"“{words}”\n\n{citation}", rich)
        self._window.notice.say(tr("The quotation was copied with its citation."))

    def selected_words(self) -> str:
        """What is selected in the reader, as plain text."""
        return plain_words(self._window.reader.textCursor().selectedText())

    @Slot()
    def print_article(self) -> None:
        """The article on paper, shown before it is printed."""
        page = self._window.desk.reading.page
        if page is not None:
            ArticlePrint(self._window.desk, page, self._window).open()

    def _citation(self, page: Page) -> tuple[str, str]:
        return cited(_entry(page), self._window.desk.settings.text("citation.style"))


def _entry(page: Page) -> Entry:
    clipping = page.clipping
    return Entry(
        clipping.id,
        clipping.article,
        clipping.captured_at,
        clipping.tags,
        sha256=clipping.sha256,
        final_url=next((capture.final_url for capture in page.captures if capture.final_url), None),
    )


def _to_clipboard(plain: str, marked: str) -> None:
    data = QMimeData()
    data.setText(plain)
    if marked:
        data.setHtml(marked)
    QGuiApplication.clipboard().setMimeData(data)
