"""Paints one highlight: its colour as a bar, the quotation on its ground, the note, and whose words they are."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.marked import HighlightRow
from db.model import Marked
from desktop import icons
from desktop.models.highlight_table import ROW
from desktop.models.highlight_words import on_one_line
from desktop.models.wording import day_in_words
from desktop.theme import Theme, interface_font
from desktop.translation import tr
from desktop.views.painting import Lines, is_right_to_left, lay_out
from desktop.views.row_delegate import name_and_day

MARGIN = 8.0
BAR = 4.0
INSIDE = 20.0
TOP = 9.0
SIGN = 13
QUOTED_LINES = 3
KEPT_LAYOUTS = 80

Index = QModelIndex | QPersistentModelIndex


class HighlightDelegate(QStyledItemDelegate):
    """Cards of one fixed height, `row_height`; `with_clipping` shows headline, outlet and day, too."""

    def __init__(self, theme: Theme, parent: QObject | None = None, *, with_clipping: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._with_clipping = with_clipping
        self._plain = interface_font()
        self._small = interface_font(scale=0.93)
        self._name = interface_font(scale=0.93, weight=QFont.Weight.DemiBold)
        self._laid: OrderedDict[tuple[int, int], tuple[HighlightRow, tuple[Lines, Lines, Lines, Lines]]] = OrderedDict()

    @property
    def row_height(self) -> int:
        """The height of every card."""
        quotation = QFontMetricsF(self._plain).lineSpacing() * QUOTED_LINES
        small = QFontMetricsF(self._small).lineSpacing()
        return round(2 * TOP + quotation + 5 + small + (2 * small + 6 if self._with_clipping else 0) + 3)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(280, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        back = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, area, selected=selected, hovered=hovered, focused=focused)
        row = index.data(ROW)
        if isinstance(row, HighlightRow):
            self._paint_row(painter, area, row, back=back)
        painter.restore()

    def _paint_frame(self, painter: QPainter, area: QRectF, *, selected: bool, hovered: bool, focused: bool) -> None:
        tokens = self._theme.tokens
        box = area.adjusted(MARGIN, 2, -MARGIN, -3).adjusted(0.6, 0.6, -0.6, -0.6)
        ring = QPen(QColor(tokens.accent), 1.4) if focused else Qt.PenStyle.NoPen
        if selected or hovered:
            painter.setPen(ring)
            painter.setBrush(QColor(tokens.selected if selected else tokens.hover))
            painter.drawRoundedRect(box, 8, 8)
        elif focused:
            painter.setPen(ring)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        if not selected:
            painter.setPen(QPen(QColor(tokens.border), 1))
            y = area.bottom() - 0.5
            painter.drawLine(QPointF(area.left() + INSIDE, y), QPointF(area.right() - INSIDE, y))

    def _paint_row(self, painter: QPainter, area: QRectF, row: HighlightRow, *, back: bool) -> None:
        tokens = self._theme.tokens
        highlight = row.highlight
        inside = area.adjusted(INSIDE, TOP, -INSIDE, -TOP)
        bar_width = BAR + 8
        text = inside.adjusted(0, 0, -bar_width, 0) if back else inside.adjusted(bar_width, 0, 0, 0)
        quotation, note, title, about = self._lines(row, text.width())
        x = inside.right() - BAR if back else inside.left()
        lost = highlight.position is None
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens, f"edge_{highlight.colour}")))
        painter.drawRoundedRect(QRectF(x, text.top() + 1, BAR, max(12.0, quotation.height - 2)), 2, 2)
        quotation.paint(painter, text.topLeft(), QColor(tokens.text), QColor(tokens.hit))
        y = text.top() + quotation.height + 5
        small = QFontMetricsF(self._small).lineSpacing()
        if lost or note.layouts:
            self._paint_second(painter, QRectF(text.left(), y, text.width(), small), lost, note, back)
            y += small + 5
        if not self._with_clipping:
            return
        for lines, colour in ((title, tokens.text), (about, tokens.muted)):
            lines.paint(painter, QPointF(text.left(), y), QColor(colour), QColor(tokens.hit))
            y += small

    def _paint_second(self, painter: QPainter, line: QRectF, lost: bool, note: Lines, back: bool) -> None:
        """The line under the quotation: that it lost its place, and the note with its sign."""
        tokens = self._theme.tokens
        ratio = painter.device().devicePixelRatioF()
        signs = [("map-pin-off", tokens.danger)] * lost + [("message-square-text", tokens.muted)] * bool(note.layouts)
        for name, colour in signs:
            x = line.right() - SIGN if back else line.left()
            painter.drawPixmap(QPointF(x, line.center().y() - SIGN / 2), icons.pixmap(name, colour, SIGN, ratio))
            line = line.adjusted(0, 0, -SIGN - 5, 0) if back else line.adjusted(SIGN + 5, 0, 0, 0)
        if note.layouts:
            note.paint(painter, line.topLeft(), QColor(tokens.muted), QColor(tokens.hit))
        elif lost:
            painter.setFont(self._small)
            painter.setPen(QColor(tokens.danger))
            side = Qt.AlignmentFlag.AlignRight if back else Qt.AlignmentFlag.AlignLeft
            side |= Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, side, tr("Lost its place"))

    def _lines(self, row: HighlightRow, width: float) -> tuple[Lines, Lines, Lines, Lines]:
        """Quotation, note, headline and what else tells the clipping."""
        key = (row.highlight.id, int(width))
        kept = self._laid.get(key)
        if kept is not None and kept[0] == row:
            self._laid.move_to_end(key)
            return kept[1]
        quotation = lay_out(Marked(on_one_line(row.highlight.quotation[:600])), self._plain, width, QUOTED_LINES)
        note = title = about = Lines([], 0.0)
        if row.highlight.note:
            room = width - (SIGN + 5) * (2 if row.highlight.position is None else 1)
            note = lay_out(Marked(on_one_line(row.highlight.note[:300])), self._small, room, 1)
        if self._with_clipping:
            title = lay_out(Marked(row.title), self._name, width, 1)
            # The line runs like the headline, although each part of it runs its own way.
            way = "\u200f" if is_right_to_left(row.title) else "\u200e"
            metrics = QFontMetricsF(self._small)
            said = name_and_day(row.outlet or "", day_in_words(row.published), metrics, width - 2)
            about = lay_out(Marked(way + said), self._small, width, 1)
        self._laid[key] = (row, (quotation, note, title, about))
        while len(self._laid) > KEPT_LAYOUTS:
            self._laid.popitem(last=False)
        return quotation, note, title, about
