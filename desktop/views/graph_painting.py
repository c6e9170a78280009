"""Paints a neighbourhood that was laid out: on the screen, and into a picture to be kept."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF

from db.model import Marked
from db.neighbourhood import Edge, Neighbourhood, Node
from desktop.models.graph_layout import HEIGHT, WIDTH, Box, Layout, Line, lay_out
from desktop.models.graph_words import day, kind_words, outlet
from desktop.models.wording import day_in_words
from desktop.theme import Theme, interface_font
from desktop.views.painting import Lines, is_right_to_left
from desktop.views.painting import lay_out as lay_out_text
from desktop.views.row_delegate import name_and_day

INSET = 11.0
TITLE_CHARACTERS = 26
"""So many letters of a headline have room in a line."""
ARROW = 8.0
NEAR = 9.0
"""Pixels from a line at which the mouse still means it."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked in the picture: clippings by id, 0 for none."""

    selected: int = 0
    hovered: int = 0
    focused: bool = False


class GraphPainting:
    """One neighbourhood with its places; texts are laid out once."""

    def __init__(self, around: Neighbourhood, theme: Theme, *, backwards: bool) -> None:
        self._theme = theme
        self._title = interface_font(weight=QFont.Weight.DemiBold)
        self._small = interface_font(scale=0.9)
        self.around = around
        title, small = QFontMetricsF(self._title), QFontMetricsF(self._small)
        size = (
            max(WIDTH, title.averageCharWidth() * TITLE_CHARACTERS),
            max(HEIGHT, 2 * title.lineSpacing() + small.lineSpacing() + 2 * INSET),
        )
        self.layout: Layout = lay_out(around, self._measure, backwards=backwards, size=size)
        self._texts: dict[int, tuple[Lines, Lines]] = {}
        self.paths = [_path(line) for line in self.layout.lines]

    @property
    def area(self) -> QRectF:
        """All of the picture."""
        return _rect(self.layout.area)

    def box(self, clipping_id: int) -> QRectF:
        """Where a clipping is."""
        return _rect(self.layout.boxes[clipping_id])

    def node_at(self, at: QPointF) -> int:
        """The clipping at a point, 0 for none."""
        return next((each for each, box in self.layout.boxes.items() if _rect(box).contains(at)), 0)

    def line_at(self, at: QPointF) -> Line | None:
        """The line at a point or near it."""
        stroker = QPainterPathStroker()
        stroker.setWidth(NEAR * 2)
        for line, path in zip(self.layout.lines, self.paths, strict=True):
            on_label = line.label is not None and _rect(line.label).contains(at)
            if on_label or (path.boundingRect().adjusted(-NEAR, -NEAR, NEAR, NEAR).contains(at)
                            and stroker.createStroke(path).contains(at)):  # fmt: skip
                return line
        return None

    def paint(self, painter: QPainter, part: QRectF, marks: Marks) -> None:
        """Paint what of the picture is in `part`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(part, self._theme.colour("page"))
        self._paint_days(painter, part)
        lines = list(zip(self.layout.lines, self.paths, strict=True))
        chosen = marks.hovered or marks.selected
        # Those of the marked clipping are painted last, over the others.
        lines.sort(key=lambda each: chosen in (each[0].edge.source, each[0].edge.target))
        for line, path in lines:
            if path.boundingRect().adjusted(-20, -20, 20, 20).intersects(part):
                self._paint_line(painter, line, path, chosen)
        for node in self.around.nodes:
            if self.box(node.row.id).adjusted(-8, -8, 8, 8).intersects(part):
                self._paint_node(painter, node, marks)
        for line, _ in lines:
            if line.label is not None:
                self._paint_label(painter, line, _rect(line.label))

    def _measure(self, edge: Edge) -> tuple[float, float]:
        metrics = QFontMetricsF(self._small)
        return metrics.horizontalAdvance(kind_words(edge)) + 12, metrics.height() + 3

    def _paint_days(self, painter: QPainter, part: QRectF) -> None:
        area = self.area
        painter.setFont(self._small)
        metrics = QFontMetricsF(self._small)
        for x, date in self.layout.ticks:
            words = day_in_words(date)
            painter.setPen(QPen(self._theme.colour("border"), 1))
            painter.drawLine(QPointF(x, area.top() + 30), QPointF(x, area.bottom()))
            painter.setPen(self._theme.colour("muted"))
            width = metrics.horizontalAdvance(words) + 2
            painter.drawText(QRectF(x - width / 2, area.top() + 6, width, 22), Qt.AlignmentFlag.AlignCenter, words)

    def _paint_line(self, painter: QPainter, line: Line, path: QPainterPath, chosen: int) -> None:
        edge = line.edge
        style, width, name = {
            "link": (Qt.PenStyle.SolidLine, 1.8, "accent"),
            "pointer": (Qt.PenStyle.DotLine, 1.6, "muted"),
            "suggestion": (Qt.PenStyle.DashLine, 1.3, "outline"),
        }[edge.kind]
        colour = self._theme.colour(name)
        near = chosen in (edge.source, edge.target)
        pen = QPen(colour, width + (0.9 if near else 0), style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        if edge.kind == "pointer" or (edge.kind == "link" and edge.directed):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(_arrow(line))

    def _paint_label(self, painter: QPainter, line: Line, rect: QRectF) -> None:
        painter.setPen(QPen(self._theme.colour("accent"), 0.8))
        painter.setBrush(self._theme.colour("page"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, kind_words(line.edge))

    def _paint_node(self, painter: QPainter, node: Node, marks: Marks) -> None:
        theme, number = self._theme, node.row.id
        rect = self.box(number)
        centre = number == self.around.centre
        selected = number == marks.selected
        edge = QPen(theme.colour("accent" if centre or selected else "outline"), 2.2 if centre else 1.2)
        fill = theme.colour("selected" if selected else "hover" if number == marks.hovered else "raised")
        if node.steps > 1 and not selected and number != marks.hovered:
            fill = theme.colour("surface")
        painter.setPen(edge)
        if node.copies:
            # Further copies show their edges behind.
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(rect.translated(6, 6), 8, 8)
            painter.drawRoundedRect(rect.translated(3, 3), 8, 8)
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, 8, 8)
        if selected and marks.focused:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), 11, 11)
        title, small = self._text(node)
        painter.save()
        painter.setClipRect(rect.adjusted(INSET - 3, 2, 3 - INSET, -2))
        none = QColor(theme.colour("hit"))
        height = title.height + 2 + small.height
        y = rect.top() + max(4.0, (rect.height() - height) / 2)
        title.paint(painter, QPointF(rect.left() + INSET, y), theme.colour("text"), none)
        small.paint(painter, QPointF(rect.left() + INSET, y + title.height + 2), theme.colour("muted"), none)
        painter.restore()

    def _text(self, node: Node) -> tuple[Lines, Lines]:
        kept = self._texts.get(node.row.id)
        if kept is None:
            room = self.box(node.row.id).width() - 2 * INSET
            way = "\u200f" if is_right_to_left(node.row.title) else "\u200e"
            title = lay_out_text(Marked(node.row.title), self._title, room, 2)
            said = name_and_day(outlet(node, short=True), day(node), QFontMetricsF(self._small), room - 2)
            kept = title, lay_out_text(Marked(way + said), self._small, room, 1)
            self._texts[node.row.id] = kept
        return kept


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _path(line: Line) -> QPainterPath:
    start, one, other, end = (QPointF(x, y) for x, y in line.points)
    path = QPainterPath(start)
    path.cubicTo(one, other, end)
    return path


def _arrow(line: Line) -> QPolygonF:
    """A triangle whose tip touches the target."""
    (bx, by), (x, y) = line.points[2], line.points[3]
    dx, dy = x - bx, y - by
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    dx, dy = dx / length, dy / length
    back = QPointF(x - dx * ARROW, y - dy * ARROW)
    aside = QPointF(-dy * ARROW * 0.5, dx * ARROW * 0.5)
    return QPolygonF([QPointF(x, y), back + aside, back - aside])
