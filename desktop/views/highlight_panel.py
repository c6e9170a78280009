"""The highlights of the article in the reader as a list beside it, those that lost their place for themselves."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from db.model import Highlight
from desktop import icons
from desktop.controllers.desk import Desk
from desktop.models.highlight_table import HighlightTable
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.highlight_list import HighlightList
from desktop.views.highlighting import Highlighting

MOST_LOST = 3
"""So many highlights that lost their place are in sight at once."""


class HighlightPanel(QFrame):
    """`closed` says that the person shut it."""

    closed = Signal()

    def __init__(self, desk: Desk, highlighting: Highlighting, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("highlight_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._highlighting = highlighting
        self._theme = theme
        self._heading = QLabel(self)
        self._heading.setObjectName("highlight_panel.heading")
        self._heading.setProperty("role", "heading")
        self._close = QToolButton(self)
        self._close.setObjectName("highlight_panel.close")
        self._close.setAccessibleName(tr("Hide the highlights of the article"))
        self._close.setToolTip(tr("Hide the highlights of the article"))
        self._close.setIconSize(QSize(16, 16))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.closed)
        self._none = self._words("highlight_panel.none")
        self._none.setText(tr("Select some words of the article and press H."))
        self._placed = HighlightTable(self, with_clipping=False)
        self.list = HighlightList(
            "highlight_panel.list", tr("Highlights of this article"), self._placed, theme, self, with_clipping=False
        )
        self._lost = HighlightTable(self, with_clipping=False)
        self._lost_box = QWidget(self)
        self.lost_list = HighlightList(
            "highlight_panel.lost", tr("Highlights that lost their place"), self._lost, theme, self, with_clipping=False
        )
        self._lost_heading = QLabel(self._lost_box)
        self._lost_heading.setProperty("role", "heading")
        self._lost_words = self._words("highlight_panel.lost_words")
        self._lost_words.setText(
            tr("Their words are not in the text any more. Select the passage that is meant, then attach; or remove.")
        )
        self.attach = QPushButton(tr("Attach to selection"), self._lost_box)
        self.attach.setObjectName("highlight_panel.attach")
        self.attach.clicked.connect(self._attach)
        self.remove = QPushButton(tr("Remove"), self._lost_box)
        self.remove.setObjectName("highlight_panel.remove")
        self.remove.clicked.connect(self._remove_lost)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 4)
        head.addWidget(self._heading, 1)
        head.addWidget(self._close)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 2, 12, 0)
        buttons.setSpacing(6)
        buttons.addWidget(self.attach, 1)
        buttons.addWidget(self.remove)
        lost = QVBoxLayout(self._lost_box)
        lost.setContentsMargins(0, 8, 0, 12)
        lost.setSpacing(4)
        self._lost_heading.setContentsMargins(16, 0, 12, 0)
        lost.addWidget(self._lost_heading)
        lost.addWidget(self._lost_words)
        lost.addWidget(self.lost_list)
        lost.addLayout(buttons)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addWidget(self._lost_box)
        # Keeps what there is at the top where there is no list to take the room.
        column.addStretch()
        edge = QFrame(self)
        edge.setProperty("role", "upright")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(edge)
        layout.addLayout(column, 1)
        for view in (self.list, self.lost_list):
            view.opened.connect(highlighting.edit)
            view.removed.connect(self._remove)
        self.list.chosen.connect(self._chosen)
        self.list.clicked.connect(self._chosen)
        desk.marking.shown.connect(self._show)
        highlighting.changed.connect(self._follow)
        theme.changed.connect(self._tint)
        self._tint()
        self._show(desk.marking.highlights)

    def _words(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", "small")
        label.setWordWrap(True)
        label.setContentsMargins(16, 0, 12, 4)
        return label

    @Slot(object)
    def _show(self, highlights: tuple[Highlight, ...]) -> None:
        parts = (
            (self._placed, [each for each in highlights if each.position is not None]),
            (self._lost, [each for each in highlights if each.position is None]),
        )
        for table, found in parts:
            table.show(each.id for each in found)
            rows = [row for each in found if (row := self._highlighting.row_of(each)) is not None]
            table.put(rows)
        placed, lost = len(parts[0][1]), len(parts[1][1])
        self._heading.setText(tr("{n} highlight(s)", "", placed + lost))
        self._none.setVisible(placed + lost == 0)
        self.list.setVisible(placed > 0)
        self._lost_box.setVisible(lost > 0)
        self.lost_list.setFixedHeight(self.lost_list.row_height * min(lost, MOST_LOST))
        self._lost_heading.setText(tr("Lost their place: {n}", "", lost))
        if lost and self.lost_list.current_id() is None:
            self.lost_list.choose_row(0)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Show the highlight that was stepped to, and what can be done with those that lost their place."""
        current = self._highlighting.current
        if current != -1 and current != self.list.current_id():
            self.list.choose(current)
        writable = self._desk.marking.writable
        self.attach.setEnabled(writable and self._highlighting.selected)
        self.remove.setEnabled(writable)

    @Slot()
    def _chosen(self) -> None:
        number = self.list.current_id()
        # Without the focus it is the list that follows the article.
        if number is not None and self.list.hasFocus():
            self._highlighting.go_to(number)

    @Slot(int)
    def _remove(self, highlight_id: int) -> None:
        if self._desk.marking.writable:
            self._highlighting.remove(highlight_id)

    @Slot()
    def _attach(self) -> None:
        number = self.lost_list.current_id()
        found = self._highlighting.selection()
        if number is not None and found is not None:
            self._desk.marking.attach(number, *found)

    @Slot()
    def _remove_lost(self) -> None:
        number = self.lost_list.current_id()
        if number is not None:
            self._remove(number)

    @Slot()
    def _tint(self) -> None:
        self._close.setIcon(icons.icon("x", self._theme.tokens))
