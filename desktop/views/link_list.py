"""The links of the clipping in the inspector: open the other end, change kind or note, remove."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.model import Link
from db.relations import LINK_KINDS
from desktop import icons
from desktop.controllers.desk import Desk
from desktop.controllers.page import Page, Relation
from desktop.dialogs.question import TextQuestion
from desktop.models.wording import day_in_words, side_by_side
from desktop.theme import Theme
from desktop.translation import tr


class TitleButton(QPushButton):
    """A headline to be clicked, as much of it as there is room for."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.setObjectName("link_card.open")
        self.setProperty("role", "link")
        self.setToolTip(title)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, self.width() - 14)
        self.setText(shown.replace("&", "&&"))


class LinkList(QWidget):
    """`opened` carries the id of the other end."""

    opened = Signal(int)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("links")
        self._desk = desk
        self._theme = theme
        self._relations: tuple[Relation, ...] | None = None
        self._of = 0
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_page(self, page: Page) -> None:
        """Show this clipping's links."""
        if page.relations == self._relations and page.clipping.id == self._of:
            return
        self._relations, self._of = page.relations, page.clipping.id
        while self._layout.count():
            item = self._layout.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for relation in page.relations:
            self._layout.addWidget(self._card(relation))
        if not page.relations:
            none = QLabel(tr("None. Press L to link this clipping to another."), self)
            none.setProperty("role", "small")
            none.setWordWrap(True)
            self._layout.addWidget(none)

    def _card(self, relation: Relation) -> QFrame:
        card = QFrame(self)
        card.setObjectName("link_card")
        card.setProperty("role", "box")
        words = QLabel(relation.words, card)
        words.setProperty("role", "name")
        button = TitleButton(relation.row.title, card)
        button.setAccessibleName(f"{relation.words}: {relation.row.title}")
        button.clicked.connect(partial(self.opened.emit, relation.row.id))
        more = QToolButton(card)
        more.setObjectName("link_card.more")
        more.setAccessibleName(tr("Change this link"))
        more.setToolTip(tr("Change this link"))
        more.setIcon(icons.icon("ellipsis", self._theme.tokens))
        more.setIconSize(QSize(16, 16))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu(relation.link, more))
        more.setEnabled(not self._desk.library.read_only)
        head = QHBoxLayout()
        head.addWidget(words, 1)
        head.addWidget(more)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(10, 5, 5, 8)
        layout.setSpacing(1)
        layout.addLayout(head)
        layout.addWidget(button)
        about = side_by_side((relation.row.outlet, day_in_words(relation.row.published)))
        for text in (about, relation.link.note):
            if text:
                label = QLabel(text, card)
                label.setProperty("role", "small")
                label.setWordWrap(True)
                label.setContentsMargins(6, 0, 4, 0)
                layout.addWidget(label)
        return card

    def _menu(self, link: Link, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.setObjectName("link_menu")
        editing = self._desk.editing
        for kind in LINK_KINDS:
            text = kind.words(link.source == self._of)
            action = menu.addAction(text[0].upper() + text[1:], partial(editing.edit_link, link, kind=kind.key))
            action.setCheckable(True)
            action.setChecked(kind == link.kind)
        menu.addSeparator()
        menu.addAction(tr("Note…"), partial(self._ask_note, link))
        menu.addAction(tr("Remove link"), partial(editing.remove_link, link.id))
        return menu

    @Slot()
    def _ask_note(self, link: Link) -> None:
        def answer(note: str) -> None:
            self._desk.editing.edit_link(link, note=note)

        TextQuestion(
            self.window(), tr("Note on the link"), tr("Why these two belong together"), link.note, tr("Keep"), answer
        ).open()
