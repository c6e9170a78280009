"""Painting what rows of the list say of copies: the chip of what is folded into a row, and the rows of the copies."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop import icons
from desktop.models.clipping_table import Card
from desktop.models.folded import Fold, difference_in_words, fold_in_words, length_in_words, outlets_in_words
from desktop.models.wording import side_by_side
from desktop.theme import Tokens
from desktop.translation import tr

ARROW = 14
PADDING = 6.0
STACK = 2.5
"""Pixels by which the sheet below the chip looks out from under it."""
INDENT = 20.0
"""Pixels by which copies stand further in than the row that they are under."""
COPY_TOP = 6.0


def chip_words(fold: Fold, *, short: bool = False) -> str:
    """What the chip says: agency and outlets, or only these."""
    return outlets_in_words(fold) if short else fold_in_words(fold)


def chip_width(words: str, font: QFont, most: float) -> float:
    """How wide a chip with these words is, at most so many pixels."""
    wanted = QFontMetricsF(font).horizontalAdvance(words) + ARROW + 2 * PADDING + 5 + STACK
    return min(wanted, max(0.0, most))


def paint_chip(
    painter: QPainter, area: QRectF, words: str, font: QFont, tokens: Tokens, *, unfolded: bool, backwards: bool
) -> None:
    """The chip in `area`: a sheet over another one while it is folded, its arrow pointing to where the copies are."""
    sheet = area.adjusted(0.5, 0.5, -STACK - 0.5, -STACK - 0.5)
    if backwards:
        sheet.translate(STACK, 0)
    painter.setPen(QPen(QColor(tokens.outline), 1))
    painter.setBrush(QColor(tokens.raised))
    if not unfolded:
        painter.drawRoundedRect(sheet.translated(-STACK if backwards else STACK, STACK), 4, 4)
    painter.drawRoundedRect(sheet, 4, 4)
    ratio = painter.device().devicePixelRatioF()
    sign = icons.fold_sign(unfolded, backwards)
    arrow = icons.pixmap(sign, tokens.muted, ARROW, ratio)
    inner = sheet.adjusted(PADDING - 2, 0, -PADDING, 0)
    if backwards:
        inner = sheet.adjusted(PADDING, 0, 2 - PADDING, 0)
    x = inner.right() - ARROW if backwards else inner.left()
    painter.drawPixmap(QPointF(x, sheet.center().y() - ARROW / 2), arrow)
    room = inner.adjusted(0, 0, -ARROW - 3, 0) if backwards else inner.adjusted(ARROW + 3, 0, 0, 0)
    painter.setFont(font)
    painter.setPen(QColor(tokens.text))
    text = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
    side = Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side, text)


def copy_height(plain: QFont, small: QFont) -> int:
    """The height of a copy's row where it has two lines."""
    return round(2 * COPY_TOP + QFontMetricsF(plain).lineSpacing() + QFontMetricsF(small).lineSpacing() + 2)


def paint_copy(
    painter: QPainter,
    area: QRectF,
    card: Card,
    source: str,
    fonts: tuple[QFont, QFont],
    tokens: Tokens,
    *,
    backwards: bool,
) -> None:
    """What a copy says in `area`: where it is from, and what differs; one after the other where there is one line.

    It stands next to the line that leads to its row, in whatever direction its words run.
    """
    plain, small = fonts
    first, second = QFontMetricsF(plain), QFontMetricsF(small)
    said = copy_words(card)
    side = Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.setFont(plain)
    painter.setPen(QColor(tokens.text))
    if area.height() < first.lineSpacing() + second.lineSpacing():
        painter.drawText(
            area,
            flags | side,
            first.elidedText(side_by_side((source, said)), Qt.TextElideMode.ElideRight, area.width()),
        )
        return
    upper = QRectF(area.left(), area.top(), area.width(), first.lineSpacing())
    painter.drawText(upper, flags | side, source)
    lower = QRectF(area.left(), upper.bottom() + 2, area.width(), second.lineSpacing())
    painter.setFont(small)
    painter.setPen(QColor(tokens.muted))
    painter.drawText(lower, flags | side, second.elidedText(said, Qt.TextElideMode.ElideRight, area.width()))


def copy_words(card: Card) -> str:
    """What differs from the row that a copy is under, with its own headline where it has one."""
    copy = card.copy
    assert copy is not None
    if not copy.retitled:
        return difference_in_words(copy)
    return side_by_side((length_in_words(copy.length), tr("other headline: {title}").format(title=copy.title)))


def paint_guide(painter: QPainter, area: QRectF, tokens: Tokens) -> None:
    """The line beside copies, from the row above them down; `area` is as wide as it."""
    painter.setPen(QPen(QColor(tokens.outline), 1.5))
    painter.drawLine(QPointF(area.center().x(), area.top()), QPointF(area.center().x(), area.bottom()))
