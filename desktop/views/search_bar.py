"""The search box with what it understood in words, how much was found, the order, and the state of the index."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from db.model import Sort
from desktop import icons
from desktop.models.wording import amount
from desktop.theme import Theme
from desktop.views.elided_label import ElidedLabel

ORDERS = {
    Sort.RELEVANCE: "Best match",
    Sort.FRESH: "Best match, newest favoured",
    Sort.NEWEST: "Newest first",
    Sort.OLDEST: "Oldest first",
}
SHORT = {Sort.FRESH: "Best and newest"}
"""What the button says where that is shorter."""
BY_RANK = (Sort.RELEVANCE, Sort.FRESH)
"""Orders that only what was searched can be put into."""
MOST_MEANT = 3


class SearchField(QLineEdit):
    """`stepped` carries how many rows to go in the list, `entered` says Enter; both leave the focus here. `wondered`:
    the person asks what can stand at the cursor (Ctrl+Space, Alt+Down)."""

    stepped = Signal(int)
    entered = Signal()
    wondered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = ""
        self.textChanged.connect(self._no_hint)
        self.cursorPositionChanged.connect(self._no_hint)

    @property
    def cursor_characters(self) -> int:
        """Where the cursor stands, in characters."""
        return len(self.text().encode("utf-16-le", "surrogatepass")[: 2 * self.cursorPosition()].decode("utf-16-le"))

    def show_hint(self, text: str) -> None:
        """Show behind the text how it may go on."""
        if text != self._hint:
            self._hint = text
            self.setAccessibleDescription(f"Tab goes on with {self.text()}{text}" if text else "")
            self.update()

    def replace(self, start: int, end: int, text: str) -> None:
        """Put a text for these characters, as one step that the box can undo."""
        before = self.text()
        at, length = _units(before[:start]), _units(before[start:end])
        self.setSelection(at, length) if length else self.setCursorPosition(at)
        self.insert(text)
        self.textEdited.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
        if wonders(event):
            self.wondered.emit()
        elif event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._hint or self.isRightToLeft():
            return
        room = self.cursorRect()
        painter = QPainter(self)
        painter.setPen(self.palette().placeholderText().color())
        painter.setFont(self.font())
        # The rectangle of the cursor is wider than the cursor, which stands in its middle.
        area = QRect(room.center().x() + 2, room.top(), self.width() - room.right(), room.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, f"{self._hint}   Tab ⇥")
        painter.end()

    @Slot()
    def _no_hint(self) -> None:
        self.show_hint("")


def wonders(event: QKeyEvent) -> bool:
    """Whether these keys ask what can stand at the cursor."""
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    return (event.key(), event.modifiers()) in ((Qt.Key.Key_Space, control), (Qt.Key.Key_Down, alt))


def _units(text: str) -> int:
    """How long a text is as Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class MeantLine(QWidget):
    """`Did you mean ...?` with each text as a link; `chosen` carries the one that was meant."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meant")
        words = QLabel("Did you mean", self)
        words.setProperty("role", "small")
        self._links = [QPushButton(self) for _ in range(MOST_MEANT)]
        self._texts: list[str] = []
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 0, 4, 0)
        line.setSpacing(2)
        line.addWidget(words)
        for number, link in enumerate(self._links):
            link.setObjectName(f"meant.{number}")
            link.setProperty("role", "link")
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            link.clicked.connect(partial(self._clicked, number))
            line.addWidget(link)
        line.addStretch()
        self.hide()

    def offer(self, typed: str, texts: Sequence[str]) -> None:
        """Offer these texts instead of what was typed, nothing where there are none; shown is what is other in them."""
        self._texts = list(texts[:MOST_MEANT])
        parent = self.parentWidget()
        room = parent.width() - 40 if parent is not None else 380
        for number, link in enumerate(self._links):
            link.setVisible(number < len(self._texts))
            if number < len(self._texts):
                text = self._texts[number]
                widest = max(60, (room - 110) // len(self._texts) - 14)
                shown = link.fontMetrics().elidedText(differing(typed, text), Qt.TextElideMode.ElideRight, widest)
                link.setText(f"{shown}?".replace("&", "&&"))
                link.setToolTip(text)
                link.setAccessibleName(f"Did you mean {text}?")
        self.setVisible(bool(self._texts))

    def _clicked(self, number: int) -> None:
        self.chosen.emit(self._texts[number])


def differing(typed: str, meant: str) -> str:
    """The words of what was meant that were not typed so; all of them where none is."""
    there = typed.split()
    return " ".join(word for word in meant.split() if word not in there) or meant


class SearchBar(QWidget):
    """`typed` carries the text after each change by the person; `sorted_by` the order that was chosen; `meant` the text
    that was meant instead."""

    typed = Signal(str)
    sorted_by = Signal(object)
    meant = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_bar")
        self._theme = theme
        self.field = SearchField(self)
        self.field.setObjectName("search_field")
        self.field.setAccessibleName("Search")
        self.field.setPlaceholderText("Search everything")
        self.field.setMaxLength(2000)
        self._glass = QAction(self)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction("Clear search", self)
        self._clear.setToolTip("Clear search (Esc)")
        self._clear.triggered.connect(self.clear)
        self.field.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.field.textEdited.connect(self.typed)
        self.field.textChanged.connect(self._text_changed)
        self._words = QLabel(self)
        self._words.setObjectName("understood")
        self._words.setAccessibleName("What the search box understood")
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
        self._state.setAccessibleName("State of the index")
        self._state.setProperty("role", "small")
        self._state.hide()
        self._menu = QMenu(self)
        self._menu.setObjectName("sort_menu")
        self._orders = QActionGroup(self)
        self._order_actions: dict[Sort, QAction] = {}
        for order, text in ORDERS.items():
            action = self._menu.addAction(text)
            action.setCheckable(True)
            action.setData(order)
            self._orders.addAction(action)
            self._order_actions[order] = action
        self._orders.triggered.connect(self._order_chosen)
        self.sort_button = QToolButton(self)
        self.sort_button.setObjectName("sort_button")
        self.sort_button.setAccessibleName("Order of the list")
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 10, 4)
        layout.setSpacing(5)
        layout.addWidget(self.field)
        layout.addWidget(self._words)
        layout.addWidget(self.meant_line)
        layout.addLayout(line)
        theme.changed.connect(self._tint)
        self._tint()
        self._text_changed("")

    def set_text(self, text: str) -> None:
        """Show a text that came from elsewhere, without a signal."""
        if self.field.text() != text:
            self.field.setText(text)

    @Slot()
    def clear(self) -> None:
        """Empty the box as the person would."""
        self.field.clear()
        self.typed.emit("")

    def say(self, words: str) -> None:
        """What was understood, in words; nothing hides the line."""
        self._words.setText(words)
        self._words.setToolTip(words)
        self._words.setVisible(bool(words))

    @Slot(object)
    def offer_meant(self, texts: Sequence[str]) -> None:
        """What was perhaps meant instead; nothing hides the line."""
        self.meant_line.offer(self.field.text(), texts)

    def show_count(self, count: int | None) -> None:
        """How many clippings the list has; None while that is not known."""
        self._count.setText("" if count is None else amount(count, "clipping"))

    def show_order(self, order: Sort, *, searching: bool) -> None:
        """The order in force; by relevance only what was searched can be put."""
        for each in BY_RANK:
            self._order_actions[each].setVisible(searching)
        self._order_actions[order].setChecked(True)
        self.sort_button.setText(SHORT.get(order, ORDERS[order]))
        self.sort_button.setToolTip(f"Order of the list: {ORDERS[order].lower()}")

    def show_index_state(self, done: int, total: int) -> None:
        """The index catches up; (0, 0) when it has."""
        self._state.setText(f"indexing {done:,} of {total:,}" if total else "")
        self._state.setToolTip(self._state.text())
        self._state.setVisible(bool(total))

    @Slot(QAction)
    def _order_chosen(self, action: QAction) -> None:
        # Qt hands back the word, not the member.
        self.sorted_by.emit(Sort(action.data()))

    @Slot(str)
    def _text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    @Slot()
    def _tint(self) -> None:
        tokens = self._theme.tokens
        self._glass.setIcon(icons.icon("search", tokens))
        self._clear.setIcon(icons.icon("circle-x", tokens))
        self.sort_button.setIcon(icons.icon("chevron-down", tokens))
