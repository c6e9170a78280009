"""Paints a clipping that can be linked on three lines: headline, where from and when, why it is offered."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.models.link_choices import CHOICE, LinkChoice
from desktop.theme import Theme, interface_font

ACROSS, ABOVE = 11.0, 7.0

Index = QModelIndex | QPersistentModelIndex


class LinkChoiceDelegate(QStyledItemDelegate):
    """Rows of one height, each line cut where there is no more room; the tool tip has all of it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = interface_font(weight=QFont.Weight.DemiBold)
        self._small = interface_font(scale=0.93)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        choice = index.data(CHOICE)
        lines = 2 if isinstance(choice, LinkChoice) and choice.more else 1
        title, small = QFontMetricsF(self._title), QFontMetricsF(self._small)
        return QSize(120, round(2 * ABOVE + title.lineSpacing() + lines * (small.lineSpacing() + 1)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(CHOICE)
        if not isinstance(choice, LinkChoice):
            return
        tokens = self._theme.tokens
        area = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            focused = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(tokens.accent), 1.4) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if selected else tokens.hover))
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), 6, 6)
        back = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if back else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine
        line = area.adjusted(ACROSS, ABOVE, -ACROSS, 0)
        quiet, plain = QColor(tokens.muted), QColor(tokens.text)
        for text, font, colour in (
            (choice.row.title, self._title, plain),
            (choice.about, self._small, quiet),
            (choice.more, self._small, plain),
        ):
            metrics = QFontMetricsF(font)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(line, flags, f"\u2068{shown}\u2069")
            line.setTop(line.top() + metrics.lineSpacing() + 1)
        painter.restore()
