"""The headings of the bands in which a list may be parted: room for them, painting them, one that stays at the top.

A heading stands in the upper part of the first row of its band, which is higher than the others. Giving another height
to some thousands of rows takes seconds, so only rows that come near to the screen get it, and what is seen does not
move for that.
"""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QRegion
from PySide6.QtWidgets import QTableView

from desktop.models.clipping_table import ClippingTable
from desktop.theme import Theme, interface_font
from desktop.translation import number
from desktop.views.painting import is_right_to_left

NEAR = 12
"""So many rows above and below what is seen get room for their headings."""
MOST_HIGH = 120
"""With more rows than that, those far from the screen give their room back."""
EDGE = 14.0


class ListBands(QObject):
    """The headings of one list. `row_height` is that of rows without one."""

    def __init__(self, view: QTableView, table: ClippingTable, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._table = table
        self._theme = theme
        self._font = interface_font(scale=0.93, weight=QFont.Weight.DemiBold)
        self._small = interface_font(scale=0.87)
        self.height = round(QFontMetricsF(self._font).lineSpacing() + 10)
        self._row_height = 100
        self._high: set[int] = set()
        self._fitting = False
        table.modelAboutToBeReset.connect(self.forget)
        table.rowsAboutToBeInserted.connect(self.forget)
        table.rowsAboutToBeRemoved.connect(self.forget)
        table.parted.connect(self._parted)
        view.verticalScrollBar().valueChanged.connect(self.fit)

    def set_row_height(self, height: int) -> None:
        """Rows have another height."""
        self.forget()
        self._row_height = height
        self._view.verticalHeader().setDefaultSectionSize(height)

    @Slot()
    def forget(self) -> None:
        """All rows are alike again."""
        for row in self._high:
            self._view.setRowHeight(row, self._row_height)
        self._high.clear()

    @Slot()
    def fit(self) -> None:
        """Give the headings near the screen their room, leaving what is seen where it is."""
        starts = self._table.band_starts
        if not starts or self._fitting:
            return
        first, last = self._seen()
        grown = 0
        wanted = starts[bisect_left(starts, first - NEAR) : bisect_left(starts, last + NEAR)]
        if len(self._high) > MOST_HIGH:
            grown = -self.height * sum(row < first for row in self._high.difference(wanted) if row)
            for row in self._high.difference(wanted):
                self._view.setRowHeight(row, self._row_height)
            self._high.intersection_update(wanted)
        new = [row for row in wanted if row not in self._high]
        for row in new:
            self._high.add(row)
            self._view.setRowHeight(row, self._row_height + self.height)
            # The first row of all has its heading in sight where the list begins.
            grown += self.height if 0 < row < first else 0
        if new or grown:
            self._fitting = True
            bar = self._view.verticalScrollBar()
            value = bar.value()
            # How far can be scrolled depends on the heights.
            self._view.updateGeometries()
            bar.setValue(value + grown)
            self._fitting = False

    def covered(self, row: int) -> int:
        """How many pixels of a row at the top of the list are under a heading that stays there."""
        return 0 if not self._table.band_starts or row in self._high else self.height

    def band_at(self, spot: QPoint) -> int | None:
        """The band whose heading is at a point of the list."""
        return next((band for band, rect in self._headings() if rect.contains(spot)), None)

    def stale(self, moved: int) -> QRegion:
        """What is to be painted anew when the list was moved by so many pixels, besides what came into sight."""
        if not self._table.band_starts:
            return QRegion()
        width = self._view.viewport().width()
        top = QRect(0, 0, width, 2 * self.height)
        return QRegion(top.united(top.translated(0, moved)))

    def paint(self, painter: QPainter, region: QRegion) -> None:
        """Paint the headings in sight."""
        for band, rect in self._headings():
            if region.intersects(rect):
                self._paint(painter, rect, band)

    def _paint(self, painter: QPainter, rect: QRect, band: int) -> None:
        tokens = self._theme.tokens
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.fillRect(rect, QColor(tokens.sidebar))
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        name = self._table.band_name(band)
        count = number(len(self._table.band_rows(band)))
        inner = QRectF(rect).adjusted(EDGE, 0, -EDGE, 0)
        small = QFontMetricsF(self._small)
        width = small.horizontalAdvance(count) + 12
        backwards = self._view.isRightToLeft()
        begin, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        room = inner.adjusted(width, 0, 0, 0) if backwards else inner.adjusted(0, 0, -width, 0)
        painter.setFont(self._font)
        painter.setPen(QColor(tokens.text))
        text = QFontMetricsF(self._font).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        side = end if backwards or is_right_to_left(name) else begin
        centre = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, centre | side, text)
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(inner, centre | (begin if backwards else end), count)

    def _headings(self) -> list[tuple[int, QRect]]:
        """Bands with headings in sight and where these are, the one that stays at the top last."""
        starts = self._table.band_starts
        if not starts:
            return []
        first, last = self._seen()
        width = self._view.viewport().width()
        found = []
        for at in range(bisect_left(starts, first), bisect_left(starts, last + 1)):
            if starts[at] in self._high:
                found.append((at, QRect(0, self._view.rowViewportPosition(starts[at]), width, self.height)))
        current = self._table.band_of(first)
        if current is not None:
            following = next((rect.top() for at, rect in found if at > current), self.height)
            found.append((current, QRect(0, min(0, following - self.height), width, self.height)))
        return found

    def _seen(self) -> tuple[int, int]:
        view = self._view
        rows = len(self._table.ids)
        first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
        return max(0, first), rows - 1 if last < 0 else last

    @Slot()
    def _parted(self) -> None:
        self.forget()
        self.fit()
        self._view.viewport().update()
