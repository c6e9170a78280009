"""Painting shared by the delegates: lines of text with soft marks, tag chips, dots."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from db.model import Marked, Tag
from desktop.models.spans import cut_spans, qt_spans
from desktop.theme import Tokens

MARK_RADIUS = 2.5
CHIP_GAP = 6.0
DOT = 6.0


@dataclass(slots=True)
class Lines:
    """A text laid out in a few lines: one layout per line with the rectangles to mark, at (0, 0)."""

    layouts: list[tuple[QTextLayout, list[QRectF], float]]
    height: float

    def paint(self, painter: QPainter, at: QPointF, colour: QColor, mark: QColor) -> None:
        """Marks first, the text over them."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mark)
        for _, marks, y in self.layouts:
            for rect in marks:
                painter.drawRoundedRect(rect.translated(at.x(), at.y() + y), MARK_RADIUS, MARK_RADIUS)
        painter.setPen(colour)
        for layout, _, y in self.layouts:
            layout.draw(painter, QPointF(at.x(), at.y() + y))


def lay_out(marked: Marked, font: QFont, width: float, lines: int, spacing: float = 1.0) -> Lines:
    """`marked` in at most so many lines of `width`; what does not fit ends in dots."""
    text = marked.text.replace("\n", " ")
    spans = qt_spans(text, marked.spans)
    metrics = QFontMetricsF(font)
    step = metrics.lineSpacing() * spacing
    backwards = is_right_to_left(text)
    starts = _line_starts(text, font, width, lines)
    units = _units(text)
    made: list[tuple[QTextLayout, list[QRectF], float]] = []
    for number, start in enumerate(starts):
        last = number == lines - 1
        end = units if last or number + 1 == len(starts) else starts[number + 1]
        piece = _cut(text, start, end)
        shown = piece.rstrip()
        marks = cut_spans(spans, start, start + _units(shown))
        if last:
            whole, shown = shown, metrics.elidedText(shown, Qt.TextElideMode.ElideRight, width)
            if shown != whole:
                marks = [(a, b) for a, b in marks if b < _units(shown)]
        made.append((*_one_line(shown, marks, font, width, backwards), number * step))
    return Lines(made, max(1, len(made)) * step)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left (rule P2 of Unicode's annex 9)."""
    for character in text[:200]:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _line_starts(text: str, font: QFont, width: float, most: int) -> list[int]:
    layout = QTextLayout(text, font)
    layout.setTextOption(_option())
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts


def _one_line(
    text: str, spans: list[tuple[int, int]], font: QFont, width: float, backwards: bool
) -> tuple[QTextLayout, list[QRectF]]:
    layout = QTextLayout(text, font)
    option = _option(wrap=False)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    line = layout.createLine()
    marks = []
    if line.isValid():
        line.setLineWidth(width)
        if backwards:
            line.setPosition(QPointF(max(0.0, width - line.naturalTextWidth()), 0))
        for start, end in spans:
            one, other = cursor_x(line, start), cursor_x(line, end)
            left, right = min(one, other), max(one, other)
            marks.append(QRectF(left - 1, line.y(), right - left + 2, line.height()))
    layout.endLayout()
    return layout, marks


def cursor_x(line: QTextLine, position: int) -> float:
    """Where the cursor stands in a line of text."""
    answer: object = line.cursorToX(position)
    # PySide hands back the position together with the cursor it was asked for.
    value = answer[0] if isinstance(answer, tuple) else answer
    assert isinstance(value, float)
    return value


def _option(*, wrap: bool = True) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if wrap else QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return option


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _cut(text: str, start: int, end: int) -> str:
    if text.isascii() or max(text, default="") <= "\uffff":
        return text[start:end]
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def paint_dot(painter: QPainter, centre: QPointF, size: float, colour: QColor) -> None:
    """A round dot."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, size / 2, size / 2)


def paint_chips(
    painter: QPainter,
    area: QRectF,
    tags: tuple[Tag, ...],
    font: QFont,
    tokens: Tokens,
    back: QColor,
    *,
    backwards: bool = False,
) -> None:
    """Tag chips in one line of `area`, as many as fit; the rest as a number. `backwards`: from its right end."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    x = area.left()

    def placed(rect: QRectF) -> QRectF:
        return _turned(rect, area) if backwards else rect

    side = Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
    aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side
    for number, tag in enumerate(tags):
        rest = len(tags) - number - 1
        room = area.right() - x - (metrics.horizontalAdvance(f"+{rest}") + CHIP_GAP if rest else 0)
        text = metrics.elidedText(tag.leaf, Qt.TextElideMode.ElideRight, min(room - 25, 150))
        width = metrics.horizontalAdvance(text) + 24
        if width > room or len(text) < min(3, len(tag.leaf)):
            painter.setPen(QColor(tokens.muted))
            painter.drawText(placed(QRectF(x, area.top(), area.right() - x, area.height())), aligned, f"+{rest + 1}")
            return
        chip = QRectF(x, area.top(), width, area.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(placed(chip), chip.height() / 2, chip.height() / 2)
        paint_dot(painter, placed(QRectF(x + 10, chip.center().y(), 0, 0)).topLeft(), DOT, QColor(tag.colour))
        painter.setPen(QColor(tokens.text))
        painter.drawText(placed(chip.adjusted(16, 0, -6, 0)), aligned, text)
        x += width + CHIP_GAP


def paint_badge(
    painter: QPainter, area: QRectF, words: str, font: QFont, tokens: Tokens, *, backwards: bool = False
) -> QRectF:
    """A warning in a chip at the beginning of `area`; returns what is left of that for the next thing."""
    metrics = QFontMetricsF(font)
    text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width() - 16)
    badge = QRectF(area.left(), area.top(), metrics.horizontalAdvance(text) + 14, area.height())
    rest = QRectF(badge.right() + CHIP_GAP, area.top(), area.right() - badge.right() - CHIP_GAP, area.height())
    if backwards:
        badge, rest = _turned(badge, area), _turned(rest, area)
    painter.setFont(font)
    painter.setPen(QPen(QColor(tokens.star), 0.8))
    painter.setBrush(QColor(tokens.warning_soft))
    painter.drawRoundedRect(badge.adjusted(0.4, 0.4, -0.4, -0.4), 4, 4)
    painter.setPen(QColor(tokens.text))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    return rest


def _turned(rect: QRectF, area: QRectF) -> QRectF:
    return QRectF(area.left() + area.right() - rect.right(), rect.top(), rect.width(), rect.height())
