"""Paints the cells of the list as a table: a text each, the headline with its weight, signs for star and unread."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop.models.clipping_table import Card
from desktop.models.list_columns import COLUMNS
from desktop.theme import Theme
from desktop.views.painting import is_right_to_left, paint_chips, paint_dot
from desktop.views.row_delegate import STAR, RowDelegate, is_cut_off

EDGE = 8.0
PADDING = 12


class CellDelegate(RowDelegate):
    """Cells. The frame of the focus is around the whole row and painted by the list."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._metrics = QFontMetricsF(self._plain)
        self._title_metrics = QFontMetricsF(self._title)
        self._chip_height = QFontMetricsF(self._chip).lineSpacing() + 3
        self._height = round(max(self._title_metrics.lineSpacing(), self._chip_height) + PADDING)

    @property
    def row_height(self) -> int:
        return self._height

    def _has_star(self, column: int) -> bool:
        return COLUMNS[column].kind == "star"

    def _star_area(self, area: QRectF) -> QRectF:
        centre = area.center()
        return QRectF(centre.x() - STAR / 2 - 2, centre.y() - STAR / 2 - 2, STAR + 4, STAR + 4)

    def _paint_frame(self, painter: QPainter, area: QRectF, *, selected: bool, hovered: bool, focused: bool) -> None:
        tokens = self._theme.tokens
        if selected:
            painter.fillRect(area, QColor(tokens.selected))
        painter.setPen(QPen(QColor(tokens.border), 1))
        y = area.bottom() - 0.5
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _paint_card(
        self, painter: QPainter, area: QRectF, card: Card, column: int, *, selected: bool, hovered: bool
    ) -> None:
        tokens = self._theme.tokens
        row, field = card.row, COLUMNS[column]
        inner = area.adjusted(EDGE, 0, -EDGE, -1)
        if field.kind == "star":
            self._paint_star(painter, area, starred=row.starred, hovered=hovered)
        elif field.kind == "dot":
            if not row.read:
                paint_dot(painter, area.center(), 7, QColor(tokens.accent))
        elif field.kind == "tags":
            height = self._chip_height
            chips = QRectF(inner.left(), inner.center().y() - height / 2, inner.width(), height)
            back = QColor(tokens.raised if selected else tokens.chip)
            paint_chips(painter, chips, row.tags, self._chip, tokens, back, backwards=self._backwards)
        else:
            heavy = field.kind == "headline" and not row.read
            said = field.say(row)
            painter.setFont(self._title if heavy else self._plain)
            painter.setPen(QColor(tokens.text if field.kind == "headline" else tokens.muted))
            metrics = self._title_metrics if heavy else self._metrics
            # Words go by their own direction, figures to the end of their column.
            backwards = is_right_to_left(said) if field.kind == "headline" else self._backwards
            ends = backwards is not (field.kind == "number")
            side = Qt.AlignmentFlag.AlignRight if ends else Qt.AlignmentFlag.AlignLeft
            painter.drawText(
                inner,
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side,
                metrics.elidedText(said, Qt.TextElideMode.ElideRight, inner.width()),
            )

    def _paint_waiting(self, painter: QPainter, area: QRectF, column: int) -> None:
        if COLUMNS[column].kind in ("star", "dot"):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.chip))
        bar = QRectF(area.left() + EDGE, area.center().y() - 4, (area.width() - 2 * EDGE) * 0.6, 8)
        painter.drawRoundedRect(self.turned(bar, area), 4, 4)

    def _what_is_cut_off(self, card: Card, column: int, width: float) -> str:
        field = COLUMNS[column]
        if field.kind in ("star", "dot"):
            return field.say(card.row)
        said = field.say(card.row)
        font = self._title if field.kind == "headline" else self._plain
        return said if field.kind == "tags" or is_cut_off(said, font, width - 2 * EDGE) else ""
