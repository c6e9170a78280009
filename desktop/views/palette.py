"""The palette: one field that finds everything that can be done and everywhere one can go.

It lies over the window and has the focus while it is there; where the focus was before gets it back. Enter chooses,
Ctrl+Enter chooses the other thing that can be done with it, Escape or a click elsewhere puts it away.
"""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.controllers.going import Found, Going
from desktop.models.palette_list import PaletteList, Target
from desktop.theme import Theme
from desktop.translation import mark, tr
from desktop.views.palette_delegate import PaletteDelegate
from desktop.views.popup_list import PopupList

ROWS = 11
"""Rows that are seen at once."""
WIDEST = 700
TOP = 48
SPOKEN_AFTER = 350
"""Milliseconds after which a screen reader is told how much was found."""

OTHERWISE = {
    "clipping": mark("Ctrl+Enter opens the original"),
    "tag": mark("Ctrl+Enter adds it to the search"),
    "outlet": mark("Ctrl+Enter adds it to the search"),
    "author": mark("Ctrl+Enter adds it to the search"),
    "story": mark("Ctrl+Enter adds it to the search"),
    "search": mark("Ctrl+Enter puts it into the search box to be changed"),
}
"""What Ctrl+Enter does with a target of a kind."""


class Palette(QFrame):
    """`chosen` carries a `Target` and whether the other thing was meant, after the palette has gone."""

    chosen = Signal(object, bool)

    def __init__(self, going: Going, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Do or go to anything"))
        self._going = going
        self._before: QWidget | None = None
        self._whole = True
        self._moved = False
        self._entered: bool | None = None
        self._model = PaletteList(self)
        self.field = QLineEdit(self)
        self.field.setObjectName("palette.field")
        self.field.setAccessibleName(tr("Do or go to anything"))
        self.field.setPlaceholderText(tr("Type what you want to do or where to go"))
        self.field.textEdited.connect(self._typed)
        self.field.installEventFilter(self)
        self.list = PopupList("palette.list", tr("What fits"), self._model, PaletteDelegate(theme, self), self)
        self.list.clicked.connect(self._clicked)
        self._nothing = QLabel(tr("Nothing is called that."), self)
        self._nothing.setObjectName("palette.nothing")
        self._nothing.setProperty("role", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setMargin(16)
        self._hint = QLabel(self)
        self._hint.setObjectName("palette.hint")
        self._hint.setProperty("role", "small")
        signs = tr("> actions   # tags   @ outlets, authors   / saved searches")
        # The sign is the one on the key, also where writing runs from right to left.
        prefixes = QLabel(signs.replace(">", "\u2066>\u2069"), self)
        prefixes.setObjectName("palette.prefixes")
        prefixes.setProperty("role", "small")
        foot = QHBoxLayout()
        foot.setContentsMargins(6, 2, 6, 0)
        foot.addWidget(prefixes)
        foot.addStretch()
        foot.addWidget(self._hint)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 7)
        layout.setSpacing(6)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._nothing, 1)
        layout.addLayout(foot)
        self._speak = QTimer(self)
        self._speak.setSingleShot(True)
        self._speak.setInterval(SPOKEN_AFTER)
        self._speak.timeout.connect(self._say)
        going.found.connect(self._found)
        theme.changed.connect(self.list.viewport().update)
        parent.installEventFilter(self)
        self.hide()

    def open(self, given: Sequence[Target], text: str = "") -> None:
        """Show it for what the window can do now; `text` is what is typed already."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._moved, self._entered = False, None
        self.field.setText(text)
        self.show()
        self._going.open(given)
        if text:
            self._going.look(text)
        self._place()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_(self) -> None:
        """Put it away and give the focus back."""
        if not self.isVisible():
            return
        had = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        self._speak.stop()
        self._going.close()
        before, self._before = self._before, None
        if had and before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def target(self) -> Target | None:
        """What is marked."""
        return self._model.target(self.list.currentIndex().row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is not self.field:
            if kind == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
                self.close_()
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        """Whether the key was meant for the list."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter(otherwise=control)
            case Qt.Key.Key_Escape:
                self.close_()
            case Qt.Key.Key_Down | Qt.Key.Key_Tab:
                self._step(1, around=True)
            case Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self._step(-1, around=True)
            case Qt.Key.Key_PageDown:
                self._step(ROWS - 1)
            case Qt.Key.Key_PageUp:
                self._step(1 - ROWS)
            case _:
                return False
        return True

    def _enter(self, *, otherwise: bool) -> None:
        """Choose what is marked; where only the search is at hand and more may come, wait for it."""
        target = self.target()
        if not self._whole and not self._moved and (target is None or target.kind == "query"):
            self._entered = otherwise
        else:
            self._choose(self.list.currentIndex().row(), otherwise=otherwise)

    def _step(self, rows: int, *, around: bool = False) -> None:
        count = self._model.rowCount()
        if not count:
            return
        self._moved = True
        row = self.list.currentIndex().row() + rows
        self._mark(row % count if around else min(max(row, 0), count - 1))
        said = str(self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    def _mark(self, row: int) -> None:
        self.list.setCurrentIndex(self._model.index(row))
        target = self.target()
        words = tr(OTHERWISE[target.kind]) if target is not None and target.kind in OTHERWISE else ""
        self._hint.setText(words)
        self.field.setAccessibleDescription(words)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        control = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        self._choose(index.row(), otherwise=control)

    def _choose(self, row: int, *, otherwise: bool) -> None:
        target = self._model.target(row)
        if target is None:
            return
        if target.reason:
            self._mark(row)
            self._hint.setText(target.reason)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, target.reason))
            return
        self._going.remember(target)
        self.close_()
        self.chosen.emit(target, otherwise)

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._moved = False
        self._entered = None
        self._going.look(text)

    @Slot(object)
    def _found(self, found: Found) -> None:
        if not self.isVisible():
            return
        marked = self.target()
        self._whole = found.whole
        self._model.show(found.offered)
        targets = [each.target for each in found.offered]
        self.list.setVisible(bool(targets) or not found.whole)
        self._nothing.setVisible(not targets and found.whole)
        if targets:
            # What the person went to stays marked while more comes; else it is always the first.
            self._mark(targets.index(marked) if self._moved and marked in targets else 0)
        else:
            self._hint.clear()
        self._place()
        self._speak.start()
        if self._whole and self._entered is not None:
            otherwise, self._entered = self._entered, None
            self._choose(self.list.currentIndex().row(), otherwise=otherwise)

    @Slot()
    def _say(self) -> None:
        count = self._model.rowCount()
        first = str(self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or "")
        said = tr("{n} result(s)", "", count) if count else self._nothing.text()
        words = f"{said}. {first}" if first else said
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        width = min(WIDEST, parent.width() - 32)
        rows = max(1, min(self._model.rowCount(), ROWS))
        height = self.list.sizeHintForRow(0) * rows if self._model.rowCount() else 60
        margins = self._layout.contentsMargins()
        spare = self.field.sizeHint().height() + self._hint.sizeHint().height() + margins.top() + margins.bottom() + 20
        whole = min(height + spare, parent.height() - TOP - 16)
        self.setGeometry((parent.width() - width) // 2, TOP, width, max(whole, spare + 40))
