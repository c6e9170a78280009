"""The small bar over a selection in the reader: mark it in a colour, with a note, or copy it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop import icons
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.highlight_button import highlight_button
from desktop.views.highlight_swatches import Swatches
from desktop.views.reader import Reader

PAUSE = 220
"""Milliseconds for which a selection made by keys has to stay the same before the bar comes."""
GAP = 7


class HighlightBar(QFrame):
    """Floats over the reader while text of the article is selected; takes no focus by itself.

    `colour_chosen` carries a colour; `note_wanted`: in the last colour and with a note. `copy` is an action.
    """

    colour_chosen = Signal(str)
    note_wanted = Signal()

    def __init__(self, reader: Reader, copy: QAction, theme: Theme) -> None:
        super().__init__(reader)
        self.setObjectName("highlight_bar")
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reader = reader
        self._theme = theme
        self._writable = True
        self._pressed = False
        self.swatches = Swatches("highlight_bar.colours", tr("Highlight in {colour}"), theme, self)
        self.swatches.chosen.connect(self.colour_chosen)
        self._note = highlight_button("highlight_bar.note", tr("Highlight and write a note"), self)
        self._note.clicked.connect(self.note_wanted)
        self._copy = highlight_button("highlight_bar.copy", tr("Copy"), self)
        self._copy.setDefaultAction(copy)
        self._copy.setAccessibleName(copy.text().replace("&", ""))
        rule = QFrame(self)
        rule.setProperty("role", "upright")
        line = QHBoxLayout(self)
        line.setContentsMargins(5, 4, 5, 4)
        line.setSpacing(3)
        line.addWidget(self.swatches)
        line.addWidget(rule)
        line.addWidget(self._note)
        line.addWidget(self._copy)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._appear)
        reader.selectionChanged.connect(self._selection_changed)
        reader.verticalScrollBar().valueChanged.connect(self._scrolled)
        reader.viewport().installEventFilter(self)
        theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    def set_writable(self, writable: bool) -> None:
        """Whether anything can be marked; else the bar never comes."""
        self._writable = writable

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = True
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = False
            if self._reader.textCursor().hasSelection():
                # Once the reader itself has heard of it: a click on the selection takes it away.
                self._soon.start(0)
        return False

    @Slot()
    def _selection_changed(self) -> None:
        if not self._reader.textCursor().hasSelection():
            self._soon.stop()
            self.hide()
        elif not self._pressed:
            self._soon.start(PAUSE)

    @Slot()
    def _scrolled(self) -> None:
        if self.isVisible():
            self._place()

    @Slot()
    def _appear(self) -> None:
        if not self._writable or self._reader.highlights.selection() is None or not self._reader.isVisible():
            self.hide()
            return
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        """Above the first line of the selection, or under its last, in sight."""
        self.adjustSize()
        viewport = self._reader.viewport()
        cursor = self._reader.textCursor()
        ends = []
        for position in (cursor.selectionStart(), cursor.selectionEnd()):
            there = QTextCursor(self._reader.document())
            there.setPosition(position)
            ends.append(self._reader.cursorRect(there))
        corner = viewport.mapTo(self._reader, viewport.rect().topLeft())
        top = ends[0].top() - self.height() - GAP
        if top < 2:
            top = ends[1].bottom() + GAP
        top = max(2, min(top, viewport.height() - self.height() - 2))
        one_line = ends[0].top() == ends[1].top()
        middle = (ends[0].left() + ends[1].left()) // 2 if one_line else viewport.width() // 2
        left = max(4, min(middle - self.width() // 2, viewport.width() - self.width() - 4))
        self.move(corner.x() + left, corner.y() + top)

    @Slot()
    def _tint(self) -> None:
        self._note.setIcon(icons.icon("message-square-text", self._theme.tokens))
