"""The links of the clipping in the inspector, by what they say from its end, and what points to it from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
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

from db.model import Row
from db.relations import LINK_KINDS, RELATED, LinkKind
from desktop import icons
from desktop.controllers.desk import Desk
from desktop.controllers.page import Page, Relation
from desktop.dialogs.link_edit import LinkEditDialog
from desktop.models.link_words import link_words, sentence_case
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
        # Isolated, so that what was cut is marked at the end, whichever way the headline runs.
        self.setText(f"\u2068{shown.replace('&', '&&')}\u2069")


class LinkList(QWidget):
    """`opened` carries the id of the other end."""

    opened = Signal(int)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("links")
        self._desk = desk
        self._theme = theme
        self._shown: tuple[object, ...] | None = None
        self._of = 0
        self._kinds: Sequence[LinkKind] = LINK_KINDS
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_page(self, page: Page) -> None:
        """Show this clipping's links, and what points to it."""
        shown = (page.clipping.id, page.relations, page.pointed_from, page.linked_from, page.kinds)
        if shown == self._shown:
            return
        self._shown, self._of, self._kinds = shown, page.clipping.id, page.kinds
        while self._layout.count():
            item = self._layout.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for words, relations in _grouped(page):
            self._layout.addWidget(self._heading(words))
            for relation in relations:
                self._layout.addWidget(self._card(relation))
        if not page.relations:
            none = QLabel(tr("None. Press L to link this clipping to another."), self)
            none.setProperty("role", "small")
            none.setWordWrap(True)
            self._layout.addWidget(none)
        linked = {each.row.id for each in page.relations}
        pointing = [(row, tr("names this story under ‘read also’")) for row in page.pointed_from]
        pointing += [(row, tr("links to this story in its text")) for row in page.linked_from]
        if pointing:
            self._layout.addWidget(self._heading(tr("Pointed to by")))
        for row, how in pointing:
            self._layout.addWidget(self._pointing_card(row, how, linked=row.id in linked))

    def _heading(self, words: str) -> QLabel:
        heading = QLabel(sentence_case(words), self)
        heading.setProperty("role", "name")
        heading.setWordWrap(True)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        return heading

    def _card(self, relation: Relation) -> QFrame:
        more = self._tool("ellipsis", tr("Change this link"), "link_card.more")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu(relation, more))
        link = relation.link
        about = side_by_side((relation.row.outlet, day_in_words(relation.row.published)))
        dated = tr("Dated {day}").format(day=day_in_words(link.dated)) if link.dated else ""
        return self._boxed(relation.row, relation.words, (about, dated, link.note), more)

    def _pointing_card(self, row: Row, how: str, *, linked: bool) -> QFrame:
        tool = None
        if not linked:
            tool = self._tool("link", tr("Link the two clippings"), "link_card.make")
            tool.clicked.connect(partial(self._desk.editing.link, row.id, [self._of], RELATED.key))
        about = side_by_side((row.outlet, day_in_words(row.published)))
        return self._boxed(row, how, (about, how), tool)

    def _boxed(self, row: Row, words: str, lines: Sequence[str], tool: QToolButton | None) -> QFrame:
        card = QFrame(self)
        card.setObjectName("link_card")
        card.setProperty("role", "box")
        button = TitleButton(row.title, card)
        button.setAccessibleName(f"{words}: {row.title}")
        button.clicked.connect(partial(self.opened.emit, row.id))
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(button, 1)
        if tool is not None:
            tool.setParent(card)
            head.addWidget(tool)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(6, 4, 5, 7)
        layout.setSpacing(1)
        layout.addLayout(head)
        for text in filter(None, lines):
            label = QLabel(text, card)
            label.setProperty("role", "small")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setContentsMargins(6, 0, 4, 0)
            layout.addWidget(label)
        return card

    def _tool(self, icon: str, words: str, name: str) -> QToolButton:
        tool = QToolButton(self)
        tool.setObjectName(name)
        tool.setAccessibleName(words)
        tool.setToolTip(words)
        tool.setIcon(icons.icon(icon, self._theme.tokens))
        tool.setIconSize(QSize(16, 16))
        tool.setEnabled(not self._desk.library.read_only)
        return tool

    def _menu(self, relation: Relation, parent: QWidget) -> QMenu:
        link, editing = relation.link, self._desk.editing
        menu = QMenu(parent)
        menu.setObjectName("link_menu")
        for kind in self._kinds:
            text = sentence_case(link_words(kind, link.source == self._of)).replace("&", "&&")
            action = menu.addAction(text, partial(editing.edit_link, link, kind=kind.key))
            action.setCheckable(True)
            action.setChecked(kind.key == link.kind.key)
        menu.addSeparator()
        turn = menu.addAction(tr("Turn round"), partial(editing.edit_link, link, turned=True))
        turn.setEnabled(link.kind.directed)
        menu.addAction(tr("Note and day…"), partial(self._change, relation))
        menu.addAction(tr("Remove link"), partial(editing.remove_link, link.id))
        return menu

    @Slot()
    def _change(self, relation: Relation) -> None:
        LinkEditDialog(self._desk, relation, self._of, self._kinds, self._theme, self.window()).open()


def _grouped(page: Page) -> list[tuple[str, list[Relation]]]:
    """The links by what they say from this end: kind after kind, each first as it is said from its source."""
    groups: dict[tuple[str, bool], list[Relation]] = {}
    for relation in page.relations:
        link = relation.link
        groups.setdefault((link.kind.key, link.source == page.clipping.id or not link.kind.directed), []).append(
            relation
        )
    found = []
    for kind in page.kinds:
        for from_source in (True, False):
            if relations := groups.pop((kind.key, from_source), None):
                found.append((relations[0].words, relations))
    return found + [(relations[0].words, relations) for relations in groups.values()]
