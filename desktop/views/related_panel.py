"""What belongs to the article in the reader, beside it: copies, links, suggestions with their reasons, pointers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from db.relations import LinkKind
from desktop import icons
from desktop.controllers.relating import Relating, Surroundings, is_source
from desktop.models.link_words import link_words, sentence_case
from desktop.models.related_list import (
    Entry,
    RelatedList,
    Section,
    about,
    heading,
    outlets_of,
    reasons,
    strength_of,
)
from desktop.models.wording import side_by_side
from desktop.theme import Theme
from desktop.translation import number, tr
from desktop.views.related_view import RelatedView

USUAL = "related"
"""The key of the kind of link that says least."""


class RelatedPanel(QFrame):
    """`closed` says that the person shut it, `left` that the keys belong to the article again; `opened` carries the id
    of a clipping; `copies_wanted` asks for the reprints of this one, `graph_wanted` for a picture of what is around.
    """

    closed = Signal()
    left = Signal()
    opened = Signal(int)
    copies_wanted = Signal()
    graph_wanted = Signal()

    def __init__(self, relating: Relating, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("related_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._relating = relating
        self._theme = theme
        self._comparing = False
        self._how_far = ""
        self._heading = QLabel(tr("Related"), self)
        self._heading.setObjectName("related_panel.heading")
        self._heading.setProperty("role", "heading")
        self.graph = self._tool("graph", tr("Show as a graph"))
        self.graph.clicked.connect(self.graph_wanted)
        self._close = self._tool("close", tr("Hide what is related"))
        self._close.clicked.connect(self.closed)
        self.words = QLabel(self)
        self.words.setObjectName("related_panel.words")
        self.words.setProperty("role", "small")
        self.words.setWordWrap(True)
        self.words.setContentsMargins(16, 6, 16, 6)
        self.again = QPushButton(tr("Try again"), self)
        self.again.setObjectName("related_panel.again")
        self.again.clicked.connect(relating.renew)
        self.rows = RelatedList(self)
        self.view = RelatedView(self.rows, theme, self)
        self.view.cards.read_only = not relating.writable
        self.dismissed = QPushButton(self)
        self.dismissed.setObjectName("related_panel.dismissed")
        self.dismissed.setProperty("role", "link")
        self.dismissed.setCheckable(True)
        self.dismissed.toggled.connect(self._fill)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 4)
        head.setSpacing(2)
        head.addWidget(self._heading, 1)
        head.addWidget(self.graph)
        head.addWidget(self._close)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 4, 10, 6)
        foot.addWidget(self.dismissed)
        foot.addWidget(self.again)
        foot.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.words)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)
        self.view.opened.connect(self._open)
        self.view.accepted.connect(self._accept)
        self.view.accepted_as.connect(self._accept_as)
        self.view.dismissed.connect(self._dismiss)
        self.view.menu_wanted.connect(self._show_menu)
        self.view.left.connect(self.left)
        relating.changed.connect(self._fill)
        theme.changed.connect(self._tint)
        self._tint()
        self._fill()

    def show_comparing(self, on: bool, done: int = 0, total: int = 0) -> None:
        """Whether articles are still being compared with each other, so that more may be found, and how far that is;
        a `total` of 0 says nothing of that.
        """
        how_far = f"({number(done)} / {number(total)})" if on and done < total else ""
        if (on, how_far) != (self._comparing, self._how_far):
            self._comparing, self._how_far = on, how_far
            self._say()

    def sizeHint(self) -> QSize:
        return QSize(260, 400)

    def _tool(self, name: str, spoken: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"related_panel.{name}")
        button.setAccessibleName(spoken)
        button.setToolTip(spoken)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @Slot()
    def _fill(self) -> None:
        now = self._relating.now
        count = len(now.dismissed)
        self.dismissed.setVisible(count > 0)
        self.dismissed.setText(tr("Dismissed: {n}", "", count))
        self.dismissed.setAccessibleName(
            tr("Hide what was dismissed") if self.dismissed.isChecked() else tr("Show what was dismissed")
        )
        self.graph.setEnabled(now.of is not None)
        self.rows.show(entries(now, with_dismissed=self.dismissed.isChecked()))
        self._say()

    def _say(self) -> None:
        now = self._relating.now
        said = ""
        if now.state == "empty":
            said = tr("Open a clipping to see what belongs to it.")
        elif now.state == "waiting" and not now.suggestions:
            said = tr("Looking for what belongs to it…")
        elif now.state == "failed":
            said = tr("The search did not answer, so nothing can be suggested now.")
        elif not now.suggestions and not now.count:
            said = tr("Nothing in the library seems to belong to this article.")
        if self._comparing and now.of is not None and now.state != "failed":
            comparing = tr("Articles are still being compared, so there may be more soon.")
            said = " ".join(each for each in (said, comparing, self._how_far) if each)
        self.words.setText(said)
        self.words.setVisible(bool(said))
        self.again.setVisible(now.state == "failed")
        self.view.setAccessibleDescription(said)

    @Slot(object)
    def _open(self, entry: Entry) -> None:
        if entry.section == "copies":
            self.copies_wanted.emit()
        else:
            self.opened.emit(entry.clipping)

    @Slot(object)
    def _accept(self, entry: Entry) -> None:
        if entry.can_be_accepted and self._relating.writable:
            self._relating.accept(entry.clipping, entry.kind)

    @Slot(object, int)
    def _accept_as(self, entry: Entry, place: int) -> None:
        kinds = self._relating.now.kinds
        if entry.can_be_accepted and self._relating.writable and 0 <= place < len(kinds):
            self._relating.accept(entry.clipping, kinds[place].key)

    @Slot(object)
    def _dismiss(self, entry: Entry) -> None:
        if not self._relating.writable:
            return
        if entry.section == "suggested":
            self._relating.dismiss([entry.clipping])
        elif entry.section == "dismissed":
            self._relating.take_back([entry.clipping])

    @Slot(object, QPoint)
    def _show_menu(self, entry: Entry, spot: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("related_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opening = tr("Show the copies") if entry.section == "copies" else tr("Open")
        menu.addAction(opening, partial(self._open, entry))
        if entry.can_be_accepted and self._relating.writable:
            menu.addSeparator()
            now = self._relating.now
            for place, kind in enumerate(now.kinds):
                words = kind_words(kind, now, entry.clipping)
                # A number for the key that does the same in the list.
                text = sentence_case(words).replace("&", "&&")
                menu.addAction(f"{text}\t{place + 1}" if place < 9 else text, partial(self._accept_as, entry, place))
            if entry.section in ("suggested", "dismissed"):
                menu.addSeparator()
                words = tr("Do not suggest any more") if entry.section == "suggested" else tr("Suggest again")
                menu.addAction(words, partial(self._dismiss, entry))
        menu.popup(spot)

    @Slot()
    def _tint(self) -> None:
        self._close.setIcon(icons.icon("x", self._theme.tokens))
        self.graph.setIcon(icons.icon("waypoints", self._theme.tokens))


def entries(now: Surroundings, *, with_dismissed: bool = False) -> list[Entry]:
    """The rows of the list, section after section, each with its heading."""
    sections: list[tuple[Section, list[Entry]]] = [
        ("copies", _copies(now)),
        ("linked", _linked(now)),
        ("suggested", [_suggested(now, each.related.clipping) for each in now.suggestions]),
        ("points", [_other(now, "points", row.id) for row in now.points]),
        ("pointers", [_other(now, "pointers", row.id) for row in now.pointers]),
        ("dismissed", [_other(now, "dismissed", row.id) for row in now.dismissed] if with_dismissed else []),
    ]
    made: list[Entry] = []
    for section, rows in sections:
        if rows:
            count = len(now.copies) if section == "copies" else len(rows)
            made += [heading(section, count), *rows]
    return made


def kind_words(kind: LinkKind, now: Surroundings, other: int) -> str:
    """How a link of this kind to another clipping would read from the one in the reader."""
    return link_words(kind, is_source(kind.key, now.day, now.day_of(other)))


def _copies(now: Surroundings) -> list[Entry]:
    if not now.copies:
        return []
    agency = now.group.agency if now.group is not None else None
    named = list(dict.fromkeys(row.outlet for row in now.copies if row.outlet and row.outlet != now.outlet))
    if named and agency:
        title = tr("{agency} copy, also in {n} outlet(s)", "", len(named)).format(agency=agency)
    elif named:
        title = tr("Also in {n} outlet(s)", "", len(named))
    elif agency:
        title = tr("{agency} copy, with {n} more cop(y|ies) here", "", len(now.copies)).format(agency=agency)
    else:
        title = tr("{n} more cop(y|ies) of this text", "", len(now.copies))
    return [Entry("copies", now.copies[0].id, title, outlets_of(named))]


def _linked(now: Surroundings) -> list[Entry]:
    made = []
    for each in now.relations:
        words = link_words(each.link.kind, each.link.source == now.of)
        why = side_by_side((sentence_case(words), each.link.note))
        made.append(Entry("linked", each.row.id, each.row.title, about(each.row, now.day), why))
    return made


def _suggested(now: Surroundings, clipping: int) -> Entry:
    each = next(each for each in now.suggestions if each.row.id == clipping)
    kind = each.related.kind
    return Entry(
        "suggested",
        clipping,
        each.row.title,
        about(each.row, now.day),
        reasons(each.related.why),
        strength_of(each.related.score),
        kind,
        _guess(now, kind, clipping),
    )


def _other(now: Surroundings, section: Section, clipping: int) -> Entry:
    rows = (*now.points, *now.pointers, *now.dismissed)
    row = next(row for row in rows if row.id == clipping)
    return Entry(
        section,
        clipping,
        row.title,
        about(row, now.day),
        kind=USUAL,
        kind_words=_guess(now, USUAL, clipping),
    )


def _guess(now: Surroundings, key: str, other: int) -> str:
    kind = next((each for each in now.kinds if each.key == key), None)
    return kind_words(kind, now, other) if kind is not None else tr("Link")
