"""The search box with what it understood in words, how much was found, the order, and the state of the index."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from db.query import chips
from db.query.chips import Chip
from db.sort import Sort
from desktop import icons
from desktop.models.orders import ORDERS, order_in_words
from desktop.theme import Theme
from desktop.translation import number, tr
from desktop.views.chip_line import ChipLine
from desktop.views.elided_label import ElidedLabel
from desktop.views.meant_line import MeantLine, differing
from desktop.views.search_field import SearchField, wonders

__all__ = ["BY_RANK", "ORDERS", "SearchBar", "SearchField", "differing", "wonders"]

BY_RANK = tuple(order for order in ORDERS if order.by_rank)
"""Orders that only what was searched can be put into."""


class SearchBar(QWidget):
    """`typed` carries the text after each change by the person; `sorted_by` the order that was chosen; `meant` the text
    that was meant instead; `history_wanted`, `builder_wanted`: the buttons in the box were clicked.

    `text` is the one truth. Where `chips` are on, its conditions are shown as chips and the field has the rest.
    """

    typed = Signal(str)
    sorted_by = Signal(object)
    meant = Signal(str)
    history_wanted = Signal()
    builder_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_bar")
        self._theme = theme
        self._text = ""
        self._chipped = False
        self._chips: tuple[Chip, ...] = ()
        self.field = SearchField(self)
        self.field.setObjectName("search_field")
        self.field.setAccessibleName(tr("Search"))
        self.field.setPlaceholderText(tr("Search everything"))
        self.field.setMaxLength(2000)
        self._glass = QAction(tr("Earlier searches"), self)
        self._glass.setToolTip(tr("Earlier searches (down arrow in the empty box)"))
        self._glass.triggered.connect(self.history_wanted)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._build = QAction(tr("Build a search"), self)
        self._build.setToolTip(tr("Build a search in a form"))
        self._build.triggered.connect(self.builder_wanted)
        self.field.addAction(self._build, QLineEdit.ActionPosition.TrailingPosition)
        self._clear = QAction(tr("Clear search"), self)
        self._clear.setToolTip(tr("Clear search (Esc)"))
        self._clear.triggered.connect(self.clear)
        self.field.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.field.textEdited.connect(self._edited)
        self.field.textChanged.connect(self._text_changed)
        self.field.left_behind.connect(self._to_chips)
        self.field.erased.connect(self._to_chips)
        self.field.deserted.connect(self.settle)
        self.chip_line = ChipLine(theme, self)
        self.chip_line.removed.connect(self._remove_chip)
        self.chip_line.edited.connect(self._edit_chip)
        self.chip_line.left.connect(self._to_field)
        self._words = QLabel(self)
        self._words.setObjectName("understood")
        self._words.setAccessibleName(tr("What the search box understood"))
        self._words.setProperty("role", "small")
        self._words.setWordWrap(True)
        self._words.setContentsMargins(4, 0, 4, 0)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.hide()
        self.meant_line = MeantLine(self)
        self.meant_line.chosen.connect(self.meant)
        self._count = QLabel(self)
        self._count.setObjectName("count")
        self._count.setProperty("role", "muted")
        self._state = ElidedLabel(self)
        self._state.setObjectName("index_state")
        self._state.setAccessibleName(tr("State of the index"))
        self._state.setProperty("role", "small")
        self._state.hide()
        self._menu = QMenu(self)
        self._menu.setObjectName("sort_menu")
        self._orders = QActionGroup(self)
        self._orders.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        self._order_actions: dict[Sort, QAction] = {}
        for order, text in ORDERS.items():
            action = self._menu.addAction(tr(text))
            action.setCheckable(True)
            action.setData(order)
            self._orders.addAction(action)
            self._order_actions[order] = action
        self._orders.triggered.connect(self._order_chosen)
        self.sort_button = QToolButton(self)
        self.sort_button.setObjectName("sort_button")
        self.sort_button.setAccessibleName(tr("Order of the list"))
        self.sort_button.setProperty("role", "text")
        self.sort_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.sort_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.sort_button.setIconSize(QSize(16, 16))
        self.sort_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort_button.setMenu(self._menu)
        line = QHBoxLayout()
        line.setContentsMargins(4, 0, 0, 0)
        line.addWidget(self._count)
        line.addWidget(self._state)
        line.addStretch()
        line.addWidget(self.sort_button)
        self._line = line
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 10, 4)
        layout.setSpacing(5)
        layout.addWidget(self.field)
        layout.addWidget(self.chip_line)
        layout.addWidget(self._words)
        layout.addWidget(self.meant_line)
        layout.addLayout(line)
        theme.changed.connect(self._tint)
        self._tint()
        self._text_changed("")

    @property
    def text(self) -> str:
        """The whole text of the search."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show a text that came from elsewhere, without a signal."""
        if self._text != text:
            self._text = text
            self._split()

    def show_as_chips(self, on: bool) -> None:
        """Show conditions as chips, or everything as text."""
        if self._chipped != on:
            self._chipped = on
            self._split()

    @Slot()
    def settle(self) -> None:
        """Nothing more is typed for now: every condition in the field becomes a chip."""
        if self._chipped:
            self._split()

    @Slot()
    def clear(self) -> None:
        """Empty the box as the person would."""
        self._text = ""
        self._show((), "")
        self.typed.emit("")

    def say(self, words: str) -> None:
        """What was understood, in words; nothing hides the line."""
        self._words.setText(words)
        self._words.setToolTip(words)
        self._words.setVisible(bool(words))

    @Slot(object)
    def offer_meant(self, texts: Sequence[str]) -> None:
        """What was perhaps meant instead; nothing hides the line."""
        self.meant_line.offer(self._text, texts)

    def show_count(self, count: int | None, folded: int = 0) -> None:
        """How many clippings the list has, so many of them folded away; None while that is not known."""
        said = "" if count is None else tr("{n} clipping(s)", "", count)
        self._count.setText(tr("{clippings}, {n} folded", "", folded).format(clippings=said) if folded else said)

    def show_order(self, order: Sort, *, ranked: bool) -> None:
        """The order in force; by relevance only what was searched for words can be put."""
        for each in BY_RANK:
            self._order_actions[each].setVisible(ranked)
        chosen = self._orders.checkedAction()
        if order in self._order_actions:
            self._order_actions[order].setChecked(True)
        elif chosen is not None:
            # One that only a column's head asks for.
            chosen.setChecked(False)
        self.sort_button.setText(order_in_words(order, short=True))
        self.sort_button.setToolTip(tr("Order of the list: {order}").format(order=order_in_words(order)))

    def add_beside_order(self, widget: QWidget) -> None:
        """Put something at the end of the line that says count and order."""
        self._line.addWidget(widget)

    def show_index_state(self, done: int, total: int, count: int = 0) -> None:
        """The index catches up: so many of those that wait are in it, of a library of `count`; (0, 0) when it has."""
        waiting = total - done
        if count > waiting > 0:
            said = tr("searching {part} of {all}").format(part=number(count - waiting), all=number(count))
        else:
            said = tr("indexing {part} of {all}").format(part=number(done), all=number(total)) if total else ""
        self._state.setText(said)
        tip = tr("The rest is being read for the first time and is found when that is done.")
        self._state.setToolTip(f"{said}. {tip}" if said else "")
        self._state.setVisible(bool(total))

    # Chips

    def _split(self) -> None:
        found, rest = chips.split(self._text) if self._chipped else ((), self._text)
        self._show(found, rest)

    def _show(self, found: tuple[Chip, ...], rest: str) -> None:
        self._chips = found
        self.chip_line.show_chips(found)
        if self.field.text() != rest:
            self.field.setText(rest)
        self._clear.setVisible(bool(self._text))

    @Slot(str)
    def _edited(self, rest: str) -> None:
        if self._chipped:
            before = self.field.cursor_characters
            found, left = chips.split(rest, before)
            if found:
                self._show((*self._chips, *found), left)
                self.field.set_cursor_characters(max(0, before - (len(rest) - len(left))))
                rest = left
        self._changed(rest)

    def _changed(self, rest: str) -> None:
        self._text = chips.joined(self._chips, rest)
        self._clear.setVisible(bool(self._text))
        self.typed.emit(self._text)

    @Slot()
    def _to_chips(self) -> None:
        self.settle()
        self.chip_line.focus_last()

    @Slot()
    def _to_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.field.setCursorPosition(0)

    @Slot(int)
    def _remove_chip(self, which: int) -> None:
        self._show((*self._chips[:which], *self._chips[which + 1 :]), self.field.text())
        self._changed(self.field.text())

    @Slot(int)
    def _edit_chip(self, which: int) -> None:
        text = self.field.text().strip()
        text = f"{text} {self._chips[which].text}".lstrip()
        self._show((*self._chips[:which], *self._chips[which + 1 :]), text)
        self.field.setFocus()
        self.field.end(False)
        self._changed(text)

    @Slot(QAction)
    def _order_chosen(self, action: QAction) -> None:
        # Qt hands back the word, not the member.
        self.sorted_by.emit(Sort(action.data()))

    @Slot(str)
    def _text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text or self._chips))

    @Slot()
    def _tint(self) -> None:
        tokens = self._theme.tokens
        self._glass.setIcon(icons.icon("search", tokens))
        self._build.setIcon(icons.icon("sliders-horizontal", tokens))
        self._clear.setIcon(icons.icon("circle-x", tokens))
        self.sort_button.setIcon(icons.icon("chevron-down", tokens))
