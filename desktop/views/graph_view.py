"""The picture of a neighbourhood: looked at, moved about, zoomed, and walked along its lines by keys."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QToolTip, QWidget

from db.neighbourhood import Neighbourhood
from desktop.models.graph_words import line_words, spoken
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.graph_painting import GraphPainting, Marks

LEAST_ZOOM, MOST_ZOOM = 0.25, 3.0
LEAST_FITTED = 0.6
STEP = 1.2
WAYS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
SIDEWAYS = 2.5
"""How much further off a clipping counts that is aside of the way that was pressed."""


class GraphView(QGraphicsView):
    """`chosen` carries the clipping that was gone to, `opened` (Enter) and `centred` (double click, C) one for that.

    The scene has nothing in it but its size: all is painted as its background, so it can be painted elsewhere alike.
    """

    chosen = Signal(int)
    opened = Signal(int)
    centred = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("graph.view")
        self.setAccessibleName(tr("Graph of the neighbourhood"))
        self._theme = theme
        self._fitted = True
        self._hovered = 0
        self.selected = 0
        self.painting: GraphPainting | None = None
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        # Tab leads to the list with the same in it, which screen readers can read; F6 leads here.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self.redraw)

    @property
    def zoom(self) -> float:
        """How many pixels of the view one of the picture takes."""
        return self.transform().m11()

    def show_neighbourhood(self, around: Neighbourhood) -> None:
        """Show this; what was selected stays so where it is still there."""
        before = self.painting.around if self.painting is not None else None
        if around == before:
            return
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.painting = GraphPainting(around, self._theme, backwards=backwards)
        self._scene.setSceneRect(self.painting.area)
        self._hovered = 0
        if before is None or before.centre != around.centre or self.selected not in self.painting.layout.boxes:
            self.selected = around.centre
            self._fitted = True
        self._fit_again()
        self.redraw()
        self.chosen.emit(self.selected)

    def select(self, clipping_id: int) -> None:
        """Go to a clipping of the picture."""
        if self.painting is None or clipping_id not in self.painting.layout.boxes or clipping_id == self.selected:
            return
        self.selected = clipping_id
        self.ensureVisible(self.painting.box(clipping_id), 24, 24)
        said = self._said(clipping_id).replace("\n", ", ")
        self.setAccessibleDescription(said)
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self.redraw()
        self.chosen.emit(clipping_id)

    @Slot()
    def fit(self) -> None:
        """Show all of it, and keep doing so while the window changes its size."""
        self._fitted = True
        self._fit_again()

    @Slot()
    def zoom_in(self) -> None:
        """One step nearer."""
        self._zoom_by(STEP)

    @Slot()
    def zoom_out(self) -> None:
        """One step further off."""
        self._zoom_by(1 / STEP)

    @Slot()
    def redraw(self) -> None:
        """Paint all of it again."""
        self.resetCachedContent()
        self.viewport().update()

    def next_in(self, way: tuple[float, float]) -> int:
        """The clipping that an arrow key leads to: along a line if one goes that way, else the nearest; 0 for none."""
        painting = self.painting
        if painting is None or not self.selected:
            return 0
        joined = {edge.target for edge in painting.around.edges if edge.source == self.selected}
        joined |= {edge.source for edge in painting.around.edges if edge.target == self.selected}
        here = painting.box(self.selected).center()
        best: tuple[bool, float, int] | None = None
        for each in painting.layout.boxes:
            there = painting.box(each).center() - here
            ahead = there.x() * way[0] + there.y() * way[1]
            aside = abs(there.x() * way[1]) + abs(there.y() * way[0])
            if each == self.selected or ahead <= 1:
                continue
            along = each in joined and ahead >= aside * 0.2
            candidate = (not along, ahead + aside * SIDEWAYS, each)
            best = min(best, candidate) if best is not None else candidate
        return best[2] if best is not None else 0

    # What Qt asks

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if self.painting is None:
            painter.fillRect(rect, self._theme.colour("page"))
            return
        self.painting.paint(painter, QRectF(rect), Marks(self.selected, self._hovered, self.hasFocus()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in WAYS:
            if there := self.next_in(WAYS[Qt.Key(key)]):
                self.select(there)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected:
            self.opened.emit(self.selected)
        elif key == Qt.Key.Key_C and self.selected:
            self.centred.emit(self.selected)
        elif key == Qt.Key.Key_Home and self.painting is not None:
            self.select(self.painting.around.centre)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self._zoom_by(math.copysign(1, turned) * 0.12 + 1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        there = self._at(event)
        if there and event.button() == Qt.MouseButton.LeftButton:
            self.select(there)
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        there = self._at(event)
        if there and event.button() == Qt.MouseButton.LeftButton:
            self.centred.emit(there)
            event.accept()
            return
        super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self._at(event) if not event.buttons() else 0)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.redraw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_again()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.painting is not None:
            at = self.mapToScene(event.pos())
            node, line = self.painting.node_at(at), self.painting.line_at(at)
            said = self._said(node) if node else line_words(line.edge, self.painting.around) if line else ""
            QToolTip.showText(event.globalPos(), said, self.viewport())
            return True
        return super().viewportEvent(event)

    def _at(self, event: QMouseEvent) -> int:
        return self.painting.node_at(self.mapToScene(event.position().toPoint())) if self.painting else 0

    def _hover(self, clipping_id: int) -> None:
        if clipping_id != self._hovered:
            self._hovered = clipping_id
            shape = Qt.CursorShape.PointingHandCursor if clipping_id else Qt.CursorShape.OpenHandCursor
            self.viewport().setCursor(shape)
            self.redraw()

    def _said(self, clipping_id: int) -> str:
        assert self.painting is not None
        around = self.painting.around
        return next((spoken(node, around) for node in around.nodes if node.row.id == clipping_id), "")

    def _fit_again(self) -> None:
        if not self._fitted or self.painting is None or self.viewport().width() < 20:
            return
        area = self.painting.area
        factor = min(self.viewport().width() / area.width(), self.viewport().height() / area.height(), 1.0)
        # Smaller than that nothing could be read: the middle is shown, and the rest by moving.
        zoom = max(factor, LEAST_FITTED)
        self.setTransform(QTransform.fromScale(zoom, zoom))
        self.centerOn(area.center() if factor >= LEAST_FITTED else self._middle())

    def _middle(self) -> QPointF:
        assert self.painting is not None
        return self.painting.box(self.painting.around.centre).center()

    def _zoom_by(self, factor: float) -> None:
        self._fitted = False
        zoom = max(LEAST_ZOOM, min(MOST_ZOOM, self.zoom * factor))
        self.setTransform(QTransform.fromScale(zoom, zoom))
