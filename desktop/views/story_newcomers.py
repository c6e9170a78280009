"""What may belong to a story, too: each with its reasons, to be put into it or never to be suggested again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop import icons
from desktop.controllers.relating import Suggestion
from desktop.models.related_list import reasons
from desktop.models.wording import day_in_words, side_by_side
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.title_button import TitleButton, lead

WORDS = 260
"""Pixels of words that buttons may stand beside; else they stand below."""
ADD = (Qt.Key.Key_Insert, Qt.Key.Key_Plus)


class Newcomer(QFrame):
    """One clipping. Insert or + anywhere in it puts it into the story, Delete dismisses it."""

    opened = Signal(int)
    accepted = Signal(object)
    dismissed = Signal(object)

    def __init__(self, suggestion: Suggestion, theme: Theme, *, writable: bool, parent: QWidget) -> None:
        super().__init__(parent)
        row = suggestion.row
        self.clipping = row.id
        self._writable = writable
        self.setObjectName("newcomer")
        self.title = TitleButton("newcomer.open", self)
        self.title.set_title(row.title)
        self.title.clicked.connect(partial(self.opened.emit, row.id))
        source = side_by_side((row.outlet or row.agency, day_in_words(row.published)))
        why = reasons(suggestion.related.why)
        words = QLabel(source, self)
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        small = QLabel(why, self)
        small.setObjectName("newcomer.why")
        small.setProperty("role", "small")
        small.setWordWrap(True)
        small.setVisible(bool(why))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.title)
        for label in (words, small):
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(lead(label))
        self.add = QPushButton(tr("Add"), self)
        self.add.setObjectName("newcomer.add")
        self.add.setIcon(icons.icon("plus", theme.tokens))
        self.add.setToolTip(tr("Put it into the story (+ or Insert)"))
        self.add.setAccessibleName(tr("Add {title} to the story").format(title=row.title))
        self.add.clicked.connect(self._add)
        self.drop = QPushButton(tr("Not here"), self)
        self.drop.setObjectName("newcomer.dismiss")
        self.drop.setToolTip(tr("Never suggest it for this story again (Del)"))
        self.drop.setAccessibleName(tr("Never suggest {title} for this story").format(title=row.title))
        self.drop.clicked.connect(self._dismiss)
        for button in (self.add, self.drop):
            button.setVisible(writable)
        self.setAccessibleName(f"{row.title}, {source}, {why}")
        self.title.setAccessibleDescription(f"{source}. {why}")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        buttons.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignTop)
        buttons.addStretch()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 3, 0, 5)
        self._line.setSpacing(8)
        self._line.addLayout(column, 1)
        self._line.addLayout(buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self.add.sizeHint().width() + self.drop.sizeHint().width() + WORDS
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._writable and event.key() in ADD:
            self._add()
        elif self._writable and event.key() == Qt.Key.Key_Delete:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _add(self) -> None:
        self.accepted.emit([self.clipping])

    @Slot()
    def _dismiss(self) -> None:
        self.dismissed.emit([self.clipping])


class StoryNewcomers(QFrame):
    """Nothing is shown where nothing is suggested. `opened` carries a clipping, the other two lists of them."""

    opened = Signal(int)
    accepted = Signal(object)
    dismissed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("story_newcomers")
        self._theme = theme
        self.rows: list[Newcomer] = []
        self._shown: tuple[Sequence[Suggestion], bool] = ((), False)
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self.all = QPushButton(tr("Add all"), self)
        self.all.setObjectName("newcomers.all")
        self.all.setProperty("role", "link")
        self.all.clicked.connect(self._add_all)
        head = QHBoxLayout()
        head.addWidget(lead(self.heading), 1)
        head.addWidget(self.all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self.hide()
        theme.changed.connect(self._tint)

    def show_newcomers(self, suggestions: Sequence[Suggestion], *, writable: bool) -> None:
        """Show these."""
        if (suggestions, writable) == self._shown:
            return
        self._shown = (suggestions, writable)
        focus = QApplication.focusWidget()
        focused = next((at for at, row in enumerate(self.rows) if focus is not None and row.isAncestorOf(focus)), None)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for suggestion in suggestions:
            row = Newcomer(suggestion, self._theme, writable=writable, parent=self)
            row.opened.connect(self.opened)
            row.accepted.connect(self.accepted)
            row.dismissed.connect(self.dismissed)
            self._column.addWidget(row)
            self.rows.append(row)
        self.heading.setText(tr("{n} clipping(s) may belong here", "", len(suggestions)))
        self.all.setVisible(writable and len(suggestions) > 1)
        self.setVisible(bool(suggestions))
        if focused is not None and self.rows:
            # Who goes through them by keys goes on with the next one.
            self.rows[min(focused, len(self.rows) - 1)].title.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _add_all(self) -> None:
        self.accepted.emit([row.clipping for row in self.rows])

    @Slot()
    def _tint(self) -> None:
        for row in self.rows:
            row.add.setIcon(icons.icon("plus", self._theme.tokens))
