"""The reader's context menu: what can be done with the selected words, with a link, and with the article."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QMenu

from desktop.translation import tr
from desktop.views.reader_formats import ADDRESS, WEB_SCHEMES

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

LONGEST_SEARCH = 200
"""Letters of a selection that are searched for."""
SHOWN = 30
OF_THE_ARTICLE = (
    *("copy.text", "copy.citation", "copy.link", ""),
    *("clipping.original", "clipping.tag", "article.print", "reader.full"),
)
OF_HIGHLIGHTS = ("highlight.add", "highlight.note", "highlight.edit", "highlight.remove")


class ReaderMenu(QObject):
    """Made anew for each place; a link there and what is selected decide what it offers."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._reader = window.reader
        self._address = ""
        self._clipping = 0
        self._words = ""
        self._reader.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._reader.customContextMenuRequested.connect(self._open)

    @Slot(QPoint)
    def _open(self, spot: QPoint) -> None:
        menu = self.menu_at(spot)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._reader.viewport().mapToGlobal(spot))

    def menu_at(self, spot: QPoint) -> QMenu:
        """The menu for a place in the reader, in its viewport's coordinates."""
        window, actions = self._window, self._window.actions_
        menu = QMenu(self._reader)
        menu.setObjectName("reader_menu")
        self._words = window.commands.selected_words()
        if self._words:
            self._add(menu, tr("&Copy"), self._copy)
            menu.addAction(actions["copy.quotation"])
            shown = self._words if len(self._words) <= SHOWN else self._words[: SHOWN - 1] + "…"
            self._add(menu, tr("&Search for “{words}”").format(words=shown.replace("&", "&&")), self._search)
        for action_id in OF_HIGHLIGHTS:
            if actions[action_id].isEnabled():
                menu.addAction(actions[action_id])
        self._add_link(menu, spot)
        menu.addSeparator()
        page = window.desk.reading.page
        if page is not None and not window.desk.library.read_only:
            note = tr("Change the &note") if page.clipping.note.strip() else tr("Write a &note")
            self._add(menu, note, self._note)
        for action_id in OF_THE_ARTICLE:
            if not action_id:
                menu.addSeparator()
            elif actions[action_id].isEnabled():
                menu.addAction(actions[action_id])
        self._add(menu, tr("Select &all"), self._select_all)
        return menu

    def _add(self, menu: QMenu, text: str, slot: Callable[[], None]) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(slot)
        return action

    def _add_link(self, menu: QMenu, spot: QPoint) -> None:
        cursor = self._reader.cursorForPosition(spot)
        href = self._reader.anchorAt(spot)
        url = QUrl(href)
        self._address, self._clipping = "", 0
        if url.scheme() in WEB_SCHEMES:
            self._address = href
        elif url.path().startswith("clipping/"):
            self._clipping = int(url.path().partition("/")[2])
            self._address = _address_at(cursor)
        if not href or not (self._address or self._clipping):
            return
        menu.addSeparator()
        if self._clipping:
            self._add(menu, tr("&Open the clipping"), self._open_clipping)
        if self._address:
            self._add(menu, tr("Open in the &browser"), self._browse)
            self._add(menu, tr("Copy the &address"), self._copy_address)
            web = url.scheme() != "mailto"
            if web and not self._clipping and not self._window.desk.library.read_only:
                self._add(menu, tr("Cl&ip this link"), self._clip)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._words)

    @Slot()
    def _search(self) -> None:
        words = " ".join(self._words.split())[:LONGEST_SEARCH].replace('"', " ").strip()
        self._window.desk.listing.ask(text=f'"{words}"' if " " in words else words, view="all")

    @Slot()
    def _open_clipping(self) -> None:
        self._window.show_clipping(self._clipping)

    @Slot()
    def _browse(self) -> None:
        self._window.commands.open_web(self._address)

    @Slot()
    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._address)

    @Slot()
    def _clip(self) -> None:
        self._window.link_wiring.clip(self._address)

    @Slot()
    def _note(self) -> None:
        self._window.commands.edit_note()

    @Slot()
    def _select_all(self) -> None:
        self._reader.selectAll()


def _address_at(cursor: QTextCursor) -> str:
    """The web address of the link to a clipping at a place, from either side of the cursor."""
    found = cursor.charFormat().stringProperty(ADDRESS)
    if not found and not cursor.atBlockEnd():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        found = cursor.charFormat().stringProperty(ADDRESS)
    return found
