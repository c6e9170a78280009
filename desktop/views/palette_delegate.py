"""How a row of the palette is painted: icon, text with the letters that fit, what it is, and its shortcut."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import icons
from desktop.models.palette_list import PLACES, TARGET, Target
from desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ICON = 18
MARGIN = 10
GAP = 10
WIDEST_ASIDE = 0.45
"""Of the row, what may be taken by what is said aside."""


class PaletteDelegate(QStyledItemDelegate):
    """A row of one line; what cannot be chosen is grey and says why instead of what it is."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, max(ICON, round(QFontMetricsF(option.font).lineSpacing())) + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        target = index.data(TARGET)
        if not isinstance(target, Target):
            return
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        if marked or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if marked else tokens.hover))
            painter.drawRoundedRect(area, 5, 5)
        row = _Row(area.adjusted(MARGIN, 0, -MARGIN, 0), option.direction)
        if target.icon:
            ratio = painter.device().devicePixelRatioF()
            colour = tokens.disabled if target.reason else tokens.muted
            place = row.from_start(ICON)
            painter.drawPixmap(
                QPointF(place.left(), place.center().y() - ICON / 2), icons.pixmap(target.icon, colour, ICON, ratio)
            )
        else:
            row.from_start(ICON)
        row.from_start(GAP)
        small = QFont(option.font)
        small.setPointSizeF(option.font.pointSizeF() * 0.92)
        if target.keys:
            self._keys(painter, row, small, target.keys)
        aside = target.reason or target.aside
        if aside:
            metrics = QFontMetricsF(small)
            width = min(metrics.horizontalAdvance(aside) + 1, row.width * WIDEST_ASIDE)
            shown = metrics.elidedText(aside, Qt.TextElideMode.ElideRight, width)
            painter.setFont(small)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(row.from_end(width), Qt.AlignmentFlag.AlignVCenter | row.far, shown)
            row.from_end(GAP)
        colour = tokens.muted if target.reason else tokens.text
        self._text(painter, row, option, target.text, index.data(PLACES), QColor(colour))
        painter.restore()

    def _keys(self, painter: QPainter, row: _Row, font: QFont, keys: str) -> None:
        """The shortcut in a box, as on a key."""
        tokens = self._theme.tokens
        metrics = QFontMetricsF(font)
        box = row.from_end(metrics.horizontalAdvance(keys) + 12)
        height = metrics.height() + 4
        box = QRectF(box.left(), box.center().y() - height / 2, box.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.chip))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        # Keys are written from left to right everywhere.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
        row.from_end(GAP)

    def _text(
        self, painter: QPainter, row: _Row, option: QStyleOptionViewItem, text: str, places: object, colour: QColor
    ) -> None:
        shown = QFontMetricsF(option.font).elidedText(
            " ".join(text.split()) if "\n" in text else text, Qt.TextElideMode.ElideRight, row.width
        )
        layout = QTextLayout(shown, option.font)
        choice = QTextOption(row.near)
        choice.setWrapMode(QTextOption.WrapMode.NoWrap)
        choice.setTextDirection(option.direction)
        layout.setTextOption(choice)
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.Bold)
        strong.setForeground(colour)
        ranges = []
        for place in places if isinstance(places, tuple) else ():
            if place < len(shown):
                found = QTextLayout.FormatRange()
                found.start = len(shown[:place].encode("utf-16-le", "surrogatepass")) // 2
                found.length = len(shown[place].encode("utf-16-le", "surrogatepass")) // 2
                found.format = strong
                ranges.append(found)
        layout.setFormats(ranges)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(row.width)
        layout.endLayout()
        painter.setPen(colour)
        painter.setClipRect(row.rest)
        layout.draw(painter, QPointF(row.rest.left(), row.rest.center().y() - line.height() / 2))
        painter.setClipping(False)


class _Row:
    """The room of a row, taken from where reading begins or from where it ends."""

    def __init__(self, rest: QRectF, direction: Qt.LayoutDirection) -> None:
        self.rest = rest
        self._backwards = direction == Qt.LayoutDirection.RightToLeft
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        self.near, self.far = (right, left) if self._backwards else (left, right)

    @property
    def width(self) -> float:
        """What is left."""
        return max(0.0, self.rest.width())

    def from_start(self, width: float) -> QRectF:
        """Take so much where reading begins."""
        return self._take(width, left=not self._backwards)

    def from_end(self, width: float) -> QRectF:
        """Take so much where reading ends."""
        return self._take(width, left=self._backwards)

    def _take(self, width: float, *, left: bool) -> QRectF:
        taken = QRectF(self.rest)
        if left:
            taken.setWidth(width)
            self.rest.setLeft(self.rest.left() + width)
        else:
            taken.setLeft(self.rest.right() - width)
            self.rest.setRight(self.rest.right() - width)
        return taken
