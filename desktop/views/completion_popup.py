"""The popup under the search box: what can stand at the cursor, chosen by keys or by a click, never in the way.

It takes no focus: the box keeps the cursor and every key but those that choose. Tab accepts what is marked, else the
first; arrows mark; Enter accepts only what was marked; Escape puts the popup away.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from db.query.complete import Completion
from desktop.controllers.completing import Offer
from desktop.models.completion_list import DETAIL, CompletionList
from desktop.theme import Theme, interface_font
from desktop.translation import tr
from desktop.views.popup_list import PopupList

ROWS = 9
"""Rows that are seen at once."""
WIDEST = 560
MARGIN = 10

Index = QModelIndex | QPersistentModelIndex


class CompletionDelegate(QStyledItemDelegate):
    """A row: what is put in, and in one line what it means."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strong = interface_font(weight=QFont.Weight.DemiBold)
        self._small = interface_font(scale=0.93)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, round(QFontMetricsF(self._strong).lineSpacing()) + 11)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        area = QRectF(option.rect)
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        if marked or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if marked else tokens.hover))
            painter.drawRoundedRect(area, 5, 5)
        inside = area.adjusted(MARGIN, 0, -MARGIN, 0)
        backwards = option.direction == Qt.LayoutDirection.RightToLeft
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if backwards:
            near, far = far, near
        label, detail = str(index.data()), str(index.data(DETAIL))
        metrics, small = QFontMetricsF(self._strong), QFontMetricsF(self._small)
        width = min(metrics.horizontalAdvance(label) + 1, inside.width() * (0.62 if detail else 1))
        painter.setFont(self._strong)
        painter.setPen(QColor(tokens.text))
        shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, width)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | near | Qt.AlignmentFlag.AlignAbsolute, shown)
        rest = inside.adjusted(0, 0, -(width + 16), 0) if backwards else inside.adjusted(width + 16, 0, 0, 0)
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.muted))
        shown = small.elidedText(detail, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | far | Qt.AlignmentFlag.AlignAbsolute, shown)
        painter.restore()


class CompletionPopup(QFrame):
    """Lies over the window below its `field`. `accepted` carries a `Completion`; `recalled` an earlier search and
    `forgotten` one that the person wants to be offered no more; `dismissed`: put away."""

    accepted = Signal(object)
    recalled = Signal(str)
    forgotten = Signal(str)
    dismissed = Signal()

    def __init__(self, field: QLineEdit, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("completion_popup")
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field = field
        self._quiet: Completion | None = None
        self._earlier = False
        self._model = CompletionList(self)
        self.list = PopupList("completions", tr("Completions"), self._model, CompletionDelegate(theme, self), self)
        self.list.clicked.connect(self._clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 5, 5, 5)
        layout.setSpacing(3)
        layout.addWidget(self.list)
        self._hint = QLabel(tr("Enter searches it again, Delete forgets it"), self)
        self._hint.setProperty("role", "small")
        self._hint.setContentsMargins(MARGIN, 0, MARGIN, 2)
        self._hint.setWordWrap(True)
        layout.addWidget(self._hint)
        field.installEventFilter(self)
        theme.changed.connect(self.list.viewport().update)
        self.hide()

    @Slot(object)
    def offer(self, offer: Offer) -> None:
        """Show what is offered, or go where nothing is; what was marked stays marked where it is still offered."""
        marked = self.list.currentIndex()
        label = str(marked.data()) if marked.isValid() and self.isVisible() else None
        self._quiet = offer.completions[0] if offer.quiet else None
        shown = () if offer.quiet or not self._field.hasFocus() else offer.completions
        self._earlier = offer.earlier
        self._hint.setVisible(offer.earlier)
        self._model.show(shown)
        if not shown:
            self.hide()
            return
        for row, each in enumerate(shown):
            if each.label == label:
                self.list.setCurrentIndex(self._model.index(row))
        self._place(len(shown))
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut:
            self._dismiss()
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.isVisible():
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        """Whether the key was meant for the popup."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain:
            return False
        if not self.isVisible():
            if event.key() == Qt.Key.Key_Tab and self._quiet is not None:
                self.accepted.emit(self._quiet)
                return True
            return False
        current = self.list.currentIndex()
        match event.key():
            case Qt.Key.Key_Delete if self._earlier and current.isValid():
                self._forget(current.row())
            case Qt.Key.Key_Tab if self._earlier and not current.isValid():
                self._dismiss()
                return False
            case Qt.Key.Key_Tab:
                self._accept(current.row() if current.isValid() else 0)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if current.isValid():
                self._accept(current.row())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._dismiss()
                return False
            case Qt.Key.Key_Escape:
                self._dismiss()
            case Qt.Key.Key_Down | Qt.Key.Key_Up | Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self._step(event.key())
            case _:
                return False
        return True

    def _step(self, key: int) -> None:
        count, row = self._model.rowCount(), self.list.currentIndex().row()
        match key:
            case Qt.Key.Key_Down:
                row = (row + 1) % count
            case Qt.Key.Key_Up:
                row = count - 1 if row <= 0 else row - 1
            case Qt.Key.Key_PageDown:
                row = min(count - 1, max(row, 0) + ROWS - 1)
            case _:
                row = max(0, row - ROWS + 1)
        index = self._model.index(row)
        self.list.setCurrentIndex(index)
        said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, said))

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self._accept(index.row())

    def _accept(self, row: int) -> None:
        chosen = self._model.completion(row)
        self.list.setCurrentIndex(QModelIndex())
        if self._earlier:
            self._dismiss()
            self.recalled.emit(chosen.replacement)
        else:
            self.accepted.emit(chosen)

    def _forget(self, row: int) -> None:
        """What follows the forgotten one is marked then."""
        self.forgotten.emit(self._model.completion(row).replacement)
        if self.isVisible() and self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1)))

    def _dismiss(self) -> None:
        self._quiet = None
        self.hide()
        self.dismissed.emit()

    def _place(self, count: int) -> None:
        parent = self.parentWidget()
        assert parent is not None
        corner = self._field.mapTo(parent, QPoint(0, self._field.height() + 3))
        width = max(self._field.width(), min(WIDEST, parent.width() - corner.x() - 16))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            right = corner.x() + self._field.width()
            width = max(self._field.width(), min(WIDEST, right - 16))
            corner.setX(right - width)
        height = self.list.sizeHintForRow(0) * min(count, ROWS) + 12
        if self._earlier:
            height += self._hint.heightForWidth(width - 10) + 3
        self.setGeometry(corner.x(), corner.y(), width, min(height, max(60, parent.height() - corner.y() - 8)))
