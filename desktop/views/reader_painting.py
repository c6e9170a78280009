"""What the reader paints under the text because Qt's documents cannot: bars beside quotations, grounds of links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextCursor, QTextDocument

from desktop.theme import Tokens
from desktop.views.line_spans import line_spans
from desktop.views.reader_formats import QUOTATION, QUOTED

BAR = 3.0


def blocks_in(document: QTextDocument, seen: QRectF) -> Iterator[tuple[QTextBlock, QRectF]]:
    """The blocks that are at least partly in sight, with their places, in the document's coordinates."""
    layout = document.documentLayout()
    block = first_block(document, seen.top())
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        if rect.top() > seen.bottom():
            return
        if rect.bottom() >= seen.top():
            yield block, rect
        block = block.next()


def first_block(document: QTextDocument, top: float) -> QTextBlock:
    """A block a little above a height, found by halving; blocks of boxes and tables stand in no strict order."""
    layout = document.documentLayout()
    low, high = 0, max(0, document.blockCount() - 1)
    while low < high:
        middle = (low + high) // 2
        if layout.blockBoundingRect(document.findBlockByNumber(middle)).bottom() < top:
            low = middle + 1
        else:
            high = middle
    return document.findBlockByNumber(max(0, low - 1))


def paint_quotations(
    painter: QPainter, document: QTextDocument, seen: QRectF, offset: QPointF, tokens: Tokens, step: int
) -> None:
    """The bars of quotations in sight, one piece from the first block of each to its last."""
    colour = QColor(tokens.outline)
    before: tuple[int, int, float] | None = None
    for block, rect in blocks_in(document, seen.adjusted(0, -400, 0, 400)):
        look = block.blockFormat()
        quoted, number = look.intProperty(QUOTED), look.intProperty(QUOTATION)
        if quoted:
            left, right = _edges(document, block)
            back = block.textDirection() == Qt.LayoutDirection.RightToLeft
            for level in range(quoted.bit_length()):
                if not quoted >> level & 1:
                    continue
                joined = before is not None and before[1] == number and before[0] >> level & 1
                top = before[2] if before is not None and joined else rect.top()
                x = right - level * step - BAR - 2 if back else left + level * step + 2
                painter.fillRect(QRectF(x, top, BAR, rect.bottom() - top).translated(offset), colour)
        before = (quoted, number, rect.bottom())


def _edges(document: QTextDocument, block: QTextBlock) -> tuple[float, float]:
    """Where the text of the box around a block, or of the page, begins and ends."""
    frame = QTextCursor(block).currentFrame()
    look = frame.frameFormat()
    if frame is document.rootFrame() or frame.parentFrame() is None:
        return look.leftMargin(), document.textWidth() - look.rightMargin()
    rect = document.documentLayout().frameBoundingRect(frame)
    inside = look.padding()
    return rect.left() + look.leftMargin() + inside, rect.right() - look.rightMargin() - inside


def text_rects(document: QTextDocument, start: int, end: int) -> Iterator[QRectF]:
    """The rectangles of a stretch of text within one block, in the document's coordinates."""
    block = document.findBlock(start)
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    first, last = start - block.position(), min(end - block.position(), block.length() - 1)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        a, b = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if a >= b:
            continue
        for left, right in line_spans(line, a, b, block.text()):
            # Proportional line height puts the room above the letters, so a mark hangs from the line's bottom.
            yield QRectF(corner.x() + left - 2, corner.y() + line.y(), right - left + 4, line.ascent() + line.descent())


def paint_grounds(
    painter: QPainter,
    document: QTextDocument,
    seen: QRectF,
    offset: QPointF,
    stretches: Sequence[tuple[int, int]],
    tokens: Tokens,
) -> None:
    """The ground and the strong line of links that lead to something clipped."""
    layout = document.documentLayout()
    for start, end in stretches:
        if not layout.blockBoundingRect(document.findBlock(start)).intersects(seen):
            continue
        for rect in text_rects(document, start, end):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected))
            painter.drawRoundedRect(rect.translated(offset), 4, 4)
            line = rect.translated(offset)
            painter.fillRect(QRectF(line.left() + 2, line.bottom() - 2, line.width() - 4, 2), QColor(tokens.accent))
