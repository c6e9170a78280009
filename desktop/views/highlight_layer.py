"""Highlights in the reader: painted under the text, hit by the mouse, stepped through by the keyboard.

The layer knows where the highlights stand in the composed article; what is done with them is others' business.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip

from db.model import Highlight
from desktop import icons
from desktop.models.passages import TextMap
from desktop.theme import Tokens
from desktop.views.painting import is_right_to_left
from desktop.views.reader_painting import text_rects

if TYPE_CHECKING:
    from desktop.views.reader import Reader

LINE = 2.0
"""Thickness of the line under a highlight; of overlapping ones each has its own, one under the other."""
LEVELS = 3
SIGN = 15
FURTHEST = 4
"""Pixels that the mouse may move in a click."""


@dataclass(frozen=True, slots=True)
class _Placed:
    highlight: Highlight
    places: tuple[tuple[int, int], ...]
    level: int


class HighlightLayer(QObject):
    """`clicked` carries the id of a highlight, -1 for none, and where it was clicked in the viewport; `current_changed`
    the id of the one that was stepped to, or -1."""

    clicked = Signal(int, QPoint)
    current_changed = Signal(int)

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._reader = reader
        self._map = TextMap()
        self._text = ""
        self._highlights: tuple[Highlight, ...] = ()
        self._placed: list[_Placed] = []
        self._signs: list[tuple[QRectF, int]] = []
        self._current = -1
        self._wanted: int | None = None
        self._pressed: QPoint | None = None
        reader.viewport().installEventFilter(self)

    @property
    def current(self) -> int:
        """The id of the highlight that was stepped to or clicked last, -1 if none."""
        return self._current

    @property
    def placed_ids(self) -> list[int]:
        """The highlights that are painted, as they come in the text."""
        return [each.highlight.id for each in self._placed]

    def set_article(self, there: TextMap, text: str) -> None:
        """Another article, or the same made anew, with its plain text; an empty map while it is being composed."""
        self._map, self._text = there, text
        self._place()

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Paint these."""
        self._highlights = tuple(highlights)
        self._place()

    def selection(self) -> tuple[int, int] | None:
        """What is selected in the reader as characters of the plain text, without blanks around it; None where that is
        no text of the article."""
        cursor = self._reader.textCursor()
        if not cursor.hasSelection():
            return None
        found = self._map.characters(cursor.selectionStart(), cursor.selectionEnd())
        if found is None:
            return None
        start, end = found
        words = self._text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        return (start, end) if start < end else None

    def selected_words(self) -> tuple[int, str] | None:
        """Where in the plain text the selection begins, and its words; None where that is no text of the article."""
        found = self.selection()
        return None if found is None else (found[0], self._text[slice(*found)])

    def positions_of(self, start: int, words: str) -> tuple[int, int] | None:
        """Qt's positions of the beginning and the end of these words, if they stand at that place of the text."""
        if self._text[start : start + len(words)] != words:
            return None
        places = self._map.places(start, start + len(words))
        return (places[0][0], places[-1][1]) if places else None

    def first_place(self) -> int:
        """Qt's position of the first word of the article's text."""
        places = self._map.places(0, len(self._text))
        return places[0][0] if places else 0

    def go_to(self, highlight_id: int) -> bool:
        """Bring a highlight into sight and make it the current one; False where it has no place. One of an article
        that is still being composed is gone to when it stands."""
        placed = next((each for each in self._placed if each.highlight.id == highlight_id), None)
        self._wanted = None if placed is not None else highlight_id
        if placed is None:
            return False
        self._set_current(highlight_id)
        rects = self.rects(highlight_id)
        if rects:
            bar = self._reader.verticalScrollBar()
            height = self._reader.viewport().height()
            top = rects[0].top() + bar.value()
            if rects[0].top() < 40 or min(rects[-1].bottom(), rects[0].top() + height / 2) > height - 60:
                bar.setValue(round(top - height / 3))
        self._reader.viewport().update()
        return True

    def forget_wanted(self) -> None:
        """Go nowhere when the article stands."""
        self._wanted = None

    def step(self, step: int) -> int:
        """Go to the next (1) or previous (-1) highlight, round the end; from the middle of the text where none is
        current. Returns its id, -1 if there is none."""
        ids = self.placed_ids
        if not ids:
            return -1
        if self._current in ids:
            number = (ids.index(self._current) + step) % len(ids)
        else:
            tops = [min((rect.top() for rect in self.rects(each)), default=0.0) for each in ids]
            below = [number for number, top in enumerate(tops) if top >= 0]
            if step > 0:
                number = below[0] if below else 0
            else:
                number = below[0] - 1 if below else len(ids) - 1
        self.go_to(ids[number])
        return ids[number]

    def leave(self) -> None:
        """No highlight is current any more."""
        self._set_current(-1)

    def rects(self, highlight_id: int) -> list[QRectF]:
        """Where a highlight is, line by line, in the viewport."""
        reader = self._reader
        offset = reader.offset
        for each in self._placed:
            if each.highlight.id == highlight_id:
                document = reader.document()
                return [rect.translated(offset) for a, b in each.places for rect in text_rects(document, a, b)]
        return []

    def at(self, point: QPoint) -> list[int]:
        """The highlights under a point of the viewport, the uppermost first."""
        signs = [number for rect, number in self._signs if rect.contains(QPointF(point))]
        position = self._reader.cursorForPosition(point).position()
        near = [
            each.highlight.id
            for each in reversed(self._placed)
            if any(a - 1 <= position <= b + 1 for a, b in each.places)
        ]
        spot = QPointF(point)
        under = [number for number in near if any(rect.contains(spot) for rect in self.rects(number))]
        return list(dict.fromkeys([*signs, *under]))

    # Painting

    def paint(self, painter: QPainter, seen: QRectF, offset: QPointF, tokens: Tokens) -> None:
        """Grounds and lines of the highlights that are `seen` (in the document's coordinates); the text comes over
        them."""
        self._signs = []
        document = self._reader.document()
        layout = document.documentLayout()
        lines: list[tuple[QRectF, QColor]] = []
        near = seen.adjusted(-seen.left(), -SIGN, 0, SIGN)
        for each in self._placed:
            ground = QColor(getattr(tokens, f"mark_{each.highlight.colour}"))
            edge = QColor(getattr(tokens, f"edge_{each.highlight.colour}"))
            current = each.highlight.id == self._current
            for number, (a, b) in enumerate(each.places):
                block = document.findBlock(a)
                if not layout.blockBoundingRect(block).intersects(near):
                    continue
                rects = [rect.translated(offset) for rect in text_rects(document, a, b)]
                for rect in rects:
                    painter.setPen(QPen(edge, 1.4) if current else Qt.PenStyle.NoPen)
                    painter.setBrush(ground)
                    painter.drawRoundedRect(rect, 3, 3)
                    y = rect.bottom() - 1 + each.level * (LINE + 1)
                    lines.append((QRectF(rect.left() + 1, y, rect.width() - 2, LINE), edge))
                if number == 0 and each.highlight.note and rects:
                    self._paint_sign(painter, rects[0], block.text(), edge, each.highlight.id)
        painter.setPen(Qt.PenStyle.NoPen)
        for rect, edge in lines:
            painter.setBrush(edge)
            painter.drawRoundedRect(rect, 1, 1)

    def _paint_sign(self, painter: QPainter, beside: QRectF, text: str, edge: QColor, number: int) -> None:
        """The sign of a note, in the margin where the line begins; of two in a line one under the other."""
        frame = self._reader.document().rootFrame().frameFormat()
        x = frame.leftMargin() - SIGN - 8.0
        if is_right_to_left(text):
            x = self._reader.viewport().width() - frame.rightMargin() + 8.0
        spot = QRectF(x, beside.center().y() - SIGN / 2, SIGN, SIGN)
        while any(spot.intersects(other) for other, _ in self._signs):
            spot.translate(0, SIGN + 2)
        self._signs.append((spot, number))
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(spot.topLeft(), icons.pixmap("message-square-text", edge.name(), SIGN, ratio))

    def _place(self) -> None:
        """Find where the highlights stand; one whose words are not (any more) there is not painted."""
        placed: list[_Placed] = []
        for each in self._highlights:
            if each.position is None or not self._map:
                continue
            end = each.position + len(each.quotation)
            if self._text[each.position : end] != each.quotation:
                continue
            under = {
                other.level
                for other in placed
                if other.highlight.position is not None
                and other.highlight.position < end
                and other.highlight.position + len(other.highlight.quotation) > each.position
            }
            level = next((free for free in range(LEVELS) if free not in under), 0)
            placed.append(_Placed(each, tuple(self._map.places(each.position, end)), level))
        self._placed = placed
        if self._current != -1 and self._current not in self.placed_ids and self._map:
            self._set_current(-1)
        self._reader.viewport().update()
        if self._wanted is not None and self._map:
            self.go_to(self._wanted)

    def _set_current(self, highlight_id: int) -> None:
        if highlight_id != self._current:
            self._current = highlight_id
            self._reader.viewport().update()
            self.current_changed.emit(highlight_id)

    # The mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            point = event.position().toPoint()
            self._pressed = point if event.button() == Qt.MouseButton.LeftButton else None
            if event.button() == Qt.MouseButton.RightButton and (found := self.at(point)):
                # The menu that follows offers what can be done with it.
                self._set_current(found[0])
        elif kind == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            self._released(event.position().toPoint())
        elif kind == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            # A word is being selected: what the first click opened is in the way.
            self.clicked.emit(-1, event.position().toPoint())
        elif kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._told(event)
        return False

    def _released(self, point: QPoint) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or (point - pressed).manhattanLength() > FURTHEST or self._reader.anchorAt(point):
            return
        found = self.at(point)
        if found:
            self._set_current(found[0])
            self.clicked.emit(found[0], point)
        else:
            self.leave()
            self.clicked.emit(-1, point)

    def _told(self, event: QHelpEvent) -> bool:
        """Show the note of the highlight under the mouse; a link's own tip goes before it."""
        reader = self._reader
        if reader.anchorAt(event.pos()):
            return False
        notes = [each.highlight.note for each in self._placed if each.highlight.id in self.at(event.pos())]
        text = "\n\n".join(note for note in notes if note)
        if not text:
            return False
        # As rich text, so that long notes are wrapped and what looks like markup is shown as it is.
        QToolTip.showText(event.globalPos(), f'<p style="white-space: pre-wrap">{escape(text)}</p>', reader.viewport())
        return True
