"""What the actions of the table do with the article's words elsewhere: copied, cited, printed."""

from __future__ import annotations

import html
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, Slot
from PySide6.QtGui import QGuiApplication

from db.model import Row
from desktop.clipping_address import ClippingAddress
from desktop.controllers.page import Page
from desktop.export.dossier import Entry
from desktop.export.references.cited import READ, bibliography, cited
from desktop.export.references.handing import citable, quotation, quotation_in_markdown
from desktop.export.vault import commonmark
from desktop.translation import tr
from desktop.views.commands.following import FollowingCommands
from desktop.views.plain_words import plain_words
from desktop.views.reader_print import ArticlePrint

MOST = 2000
"""So many citations are copied at once."""


class QuotingCommands(FollowingCommands):
    """The slots that take the article's words elsewhere."""

    @Slot()
    def copy_text(self) -> None:
        """The article as plain text with its source."""
        page = self._window.desk.reading.page
        if page is not None:
            article = page.clipping.article
            parts = (
                article.title,
                cited(_entry(page), self._style if self._style in READ else "chicago")[0],
                article.body.text(),
            )
            QGuiApplication.clipboard().setText("\n\n".join(part for part in parts if part))
            self._window.notice.say(tr("The article was copied."))

    @Slot()
    def copy_citation(self) -> None:
        """The citation in the style that was chosen; of several clippings a sorted list of works."""
        self._copy_cited(self._style)

    @Slot()
    def copy_chicago(self) -> None:
        """The citations as the Chicago Manual of Style has them."""
        self._copy_cited("chicago")

    @Slot()
    def copy_apa(self) -> None:
        """The citations in APA's style."""
        self._copy_cited("apa")

    @Slot()
    def copy_mla(self) -> None:
        """The citations in MLA's style."""
        self._copy_cited("mla")

    @Slot()
    def copy_harvard(self) -> None:
        """The citations in the style of Harvard."""
        self._copy_cited("harvard")

    @Slot()
    def copy_bibtex(self) -> None:
        """The references for LaTeX."""
        self._copy_cited("bibtex")

    @Slot()
    def copy_ris(self) -> None:
        """The references for EndNote and others."""
        self._copy_cited("ris")

    @Slot()
    def copy_csl(self) -> None:
        """The references for Zotero and Pandoc."""
        self._copy_cited("csl")

    @Slot()
    def copy_link(self) -> None:
        """The addresses that open the selected clippings in this program."""
        self._copy_links(_plain_links)

    @Slot()
    def copy_link_markdown(self) -> None:
        """The same as links in Markdown, under the headlines."""
        self._copy_links(_markdown_links)

    @Slot()
    def copy_quotation(self) -> None:
        """The selected words in quotation marks with the citation; the citation alone where nothing is selected."""
        page = self._window.desk.reading.page
        words = self.selected_words()
        if page is None or not words:
            self.copy_citation()
            return
        _to_clipboard(*quotation(words, _entry(page), self._style, self._address(page.clipping.id)))
        self._window.notice.say(tr("The quotation was copied with its citation."))

    @Slot()
    def copy_quotation_markdown(self) -> None:
        """The selected words as a quotation in Markdown, with the citation and the way back."""
        page = self._window.desk.reading.page
        words = self.selected_words()
        if page is None or not words:
            self._window.notice.say(tr("Select some words of the article first."))
            return
        back = self._address(page.clipping.id)
        _to_clipboard(quotation_in_markdown(words, _entry(page), self._style, back), "")
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

    @property
    def _style(self) -> str:
        return self._window.desk.settings.text("citation.style")

    def _address(self, clipping_id: int) -> ClippingAddress:
        return ClippingAddress(self._window.desk.library.id, clipping_id)

    def _copy_cited(self, style: str) -> None:
        desk, ids = self._window.desk, self._ids()
        page = desk.reading.page
        if page is not None and ids in ([], [page.clipping.id]):
            self._cited(1, cited(_entry(page), style, rich=True))
            return

        def work() -> tuple[str, str]:
            return bibliography(citable(desk.library, ids), style)

        if len(ids) > MOST:
            said = tr("So many citations are better exported, as BibTeX, RIS or CSL JSON.")
            self._window.notice.say(said, tr("Export…"), act=self._window.actions_["export.open"].trigger)
        elif ids:
            desk.jobs.read(work, partial(self._cited, len(ids)))

    def _cited(self, count: int, found: tuple[str, str]) -> None:
        _to_clipboard(*found)
        self._window.notice.say(
            tr("The citation was copied.") if count == 1 else tr("{n} citation(s) copied.", "", count)
        )

    def _copy_links(self, spell: Callable[[list[tuple[str, ClippingAddress]]], tuple[str, str]]) -> None:
        desk, ids = self._window.desk, self._ids()

        def copy(rows: list[Row]) -> None:
            _to_clipboard(*spell([(row.title, self._address(row.id)) for row in rows]))
            self._window.notice.say(tr("{n} link(s) copied.", "", len(rows)))

        if ids:
            desk.jobs.sight(lambda: desk.library.rows(ids), copy)


def _plain_links(links: list[tuple[str, ClippingAddress]]) -> tuple[str, str]:
    rich = "<br>".join(f'<a href="{address}">{html.escape(title)}</a>' for title, address in links)
    return "\n".join(str(address) for _, address in links), rich


def _markdown_links(links: list[tuple[str, ClippingAddress]]) -> tuple[str, str]:
    lines = [f"[{commonmark.inline_text(title)}]({address})" for title, address in links]
    return (lines[0] if len(lines) == 1 else "".join(f"- {line}\n" for line in lines)), ""


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
