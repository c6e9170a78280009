"""What hangs at the pointer while clippings are dragged: the first headline, and how many there are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from desktop.theme import Tokens, interface_font
from desktop.translation import number

WIDTH = 240.0
SHEET = 5.0


def drag_picture(title: str, count: int, tokens: Tokens, ratio: float) -> QPixmap:
    """A sheet with a headline, a second one under it and a number where there are several."""
    font, small = interface_font(), interface_font(scale=0.87, weight=QFont.Weight.Bold)
    height = QFontMetricsF(font).lineSpacing() + 16
    picture = QPixmap(round((WIDTH + 2 * SHEET) * ratio), round((height + 2 * SHEET) * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.outline), 1))
    painter.setBrush(QColor(tokens.raised))
    sheet = QRectF(0.5, 0.5, WIDTH, height)
    if count > 1:
        painter.drawRoundedRect(sheet.translated(SHEET, SHEET), 6, 6)
    painter.drawRoundedRect(sheet, 6, 6)
    inner = sheet.adjusted(10, 0, -10, 0)
    if count > 1:
        words = number(count)
        width = QFontMetricsF(small).horizontalAdvance(words) + 14
        badge = QRectF(inner.right() - width, sheet.center().y() - 10, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(badge, 10, 10)
        painter.setFont(small)
        painter.setPen(QColor(tokens.on_accent))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
        inner.setRight(badge.left() - 8)
    painter.setFont(font)
    painter.setPen(QColor(tokens.text))
    text = QFontMetricsF(font).elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)
    painter.end()
    return picture
