"""The line of the search box: what is typed, a hint how it may go on, and the keys that are for others."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.translation import tr


class SearchField(QLineEdit):
    """`stepped` carries how many rows to go in the list, `entered` says Enter; both leave the focus here. `wondered`:
    the person asks what can stand at the cursor (Ctrl+Space, Alt+Down); `recalled`: in the empty box, what was searched
    before (Down, Alt+Down). `left_behind`: from the beginning of the text further back, to what stands before it;
    `erased`: the same with Backspace. `deserted`: the focus went elsewhere."""

    stepped = Signal(int)
    entered = Signal()
    wondered = Signal()
    recalled = Signal()
    left_behind = Signal()
    erased = Signal()
    deserted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = ""
        self.textChanged.connect(self._no_hint)
        self.cursorPositionChanged.connect(self._no_hint)

    @property
    def cursor_characters(self) -> int:
        """Where the cursor stands, in characters."""
        return len(self.text().encode("utf-16-le", "surrogatepass")[: 2 * self.cursorPosition()].decode("utf-16-le"))

    def set_cursor_characters(self, at: int) -> None:
        """Put the cursor behind so many characters."""
        self.setCursorPosition(_units(self.text()[:at]))

    def show_hint(self, text: str) -> None:
        """Show behind the text how it may go on."""
        if text != self._hint:
            self._hint = text
            goes_on = tr("Tab goes on with {text}").format(text=f"{self.text()}{text}")
            self.setAccessibleDescription(goes_on if text else "")
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
        if recalls(event) and not self.text():
            self.recalled.emit()
        elif wonders(event):
            self.wondered.emit()
        elif self._at_beginning() and event.key() == self._back() and not event.modifiers():
            self.left_behind.emit()
        elif self._at_beginning() and event.key() == Qt.Key.Key_Backspace:
            self.erased.emit()
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

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.deserted.emit()

    def _at_beginning(self) -> bool:
        return self.cursorPosition() == 0 and not self.hasSelectedText()

    def _back(self) -> Qt.Key:
        return Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left

    @Slot()
    def _no_hint(self) -> None:
        self.show_hint("")


def wonders(event: QKeyEvent) -> bool:
    """Whether these keys ask what can stand at the cursor."""
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    return (event.key(), event.modifiers()) in ((Qt.Key.Key_Space, control), (Qt.Key.Key_Down, alt))


def recalls(event: QKeyEvent) -> bool:
    """Whether these keys ask, in the empty box, what was searched before."""
    plain, alt = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() == Qt.Key.Key_Down and modifiers in (plain, alt)


def _units(text: str) -> int:
    """How long a text is as Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
