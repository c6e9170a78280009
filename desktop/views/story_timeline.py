"""The picture of a story: when each clipping was published against the day of its dateline, by outlet, linked.

Where everything stands is worked out by `desktop.models.story_layout`; `story_painting` draws it.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QSizePolicy, QToolTip, QWidget

from db.story_page import StoryPage
from desktop.models.story_layout import Timeline, lay_out
from desktop.models.story_words import bar_in_words, mark_in_words
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.story_painting import Geometry, TimelinePainter

STEP = 1.5
MOST_ZOOM = 200.0
MOST_IN_MENU = 25
OURS = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Equal),
    Qt.Key.Key_0,
)


class StoryTimeline(QAbstractScrollArea):
    """As high as its lanes. `opened` carries the clipping whose mark was clicked or on which Enter was pressed.

    Arrows go from clipping to clipping, Home and End to the ends, plus and minus zoom, 0 shows everything.
    """

    opened = Signal(int)
    zoomed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("story_timeline")
        self.setAccessibleName(tr("Timeline"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._theme = theme
        self._page: StoryPage | None = None
        self._zoom = 1.0
        self.timeline = Timeline()
        self._geometry = Geometry(self, self.timeline, ())
        self._at = -1
        self._hovered = -1
        theme.changed.connect(self.viewport().update)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)

    # What is shown

    def show_page(self, page: StoryPage) -> None:
        """Show another story, or the same one anew, which keeps its place."""
        same = self._page is not None and self._page.story.id == page.story.id
        current = self.current if same else None
        self._page = page
        if not same:
            self._zoom = 1.0
            self.horizontalScrollBar().setValue(0)
        self._hovered = -1
        self._lay_out()
        order = [clipping for clipping, _ in self.timeline.order]
        self._at = order.index(current) if current in order else -1
        said = tr("{n} clipping(s) by day and outlet; arrows go from one to the next, Enter opens.", "", len(order))
        self.setAccessibleDescription(said)

    @property
    def current(self) -> int | None:
        """The clipping that the arrows have gone to."""
        return self.timeline.order[self._at][0] if 0 <= self._at < len(self.timeline.order) else None

    @property
    def zoom(self) -> float:
        """How much wider it is than what fits, 1 for all in sight."""
        return self._zoom

    def zoom_by(self, factor: float, around: float | None = None) -> None:
        """Show less for longer, or more; the place `around` (pixels of the axis) stays where it is."""
        wanted = min(max(self._zoom * factor, 1.0), MOST_ZOOM)
        if wanted == self._zoom:
            return
        bar, before = self.horizontalScrollBar(), self.timeline.width
        place = self._geometry.plot_width / 2 + bar.value() if around is None else around
        self._zoom = wanted
        self._lay_out()
        grown = self.timeline.width / before if before else 1.0
        bar.setValue(round(place * grown - (place - bar.value())))
        self.zoomed.emit(self._zoom)

    @Slot()
    def zoom_in(self) -> None:
        """Show less, wider."""
        self.zoom_by(STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Show more, narrower."""
        self.zoom_by(1 / STEP)

    @Slot()
    def fit(self) -> None:
        """Show everything."""
        self.zoom_by(1 / self._zoom)

    def mark_rectangle(self, number: int) -> QRectF:
        """Where a mark is in the viewport."""
        return self._geometry.mark_rectangle(number)

    # Layout

    def _lay_out(self) -> None:
        if self._page is None:
            return
        geometry = Geometry(self, Timeline(), ())
        self.timeline = lay_out(self._page, geometry.plot_width, self._zoom)
        self._geometry = Geometry(self, self.timeline, self.timeline.kinds)
        bar = self.horizontalScrollBar()
        over = max(0, round(self.timeline.width - self._geometry.plot_width))
        bar.setRange(0, over)
        bar.setPageStep(round(self._geometry.plot_width))
        bar.setSingleStep(40)
        self._fit_height()
        self.viewport().update()

    def _fit_height(self) -> None:
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if bar.maximum() > 0 else 0
        wanted = round(self._geometry.height) + extra
        if self.height() != wanted or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    def sizeHint(self) -> QSize:
        return QSize(420, round(self._geometry.height))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, round(self._geometry.height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._lay_out()

    @Slot()
    def _scrolled(self) -> None:
        self.viewport().update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is None:
            return
        painter = QPainter(self.viewport())
        picture = TimelinePainter(painter, self._geometry, self.timeline, self._theme.tokens)
        current = self.timeline.order[self._at][1] if 0 <= self._at < len(self.timeline.order) else -1
        picture.paint(event.rect(), hovered=self._hovered, current=current if self.hasFocus() else -1)
        painter.end()

    # Pointer

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self._geometry.mark_at(event.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hovered >= 0 else Qt.CursorShape.ArrowCursor)
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.viewport().update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        number = self._geometry.mark_at(event.position())
        if number < 0:
            return
        placed = self.timeline.marks[number]
        self._at = next(at for at, (clipping, _) in enumerate(self.timeline.order) if clipping == placed.id)
        if placed.also:
            self._choose_among((placed.id, *placed.also), event.globalPosition().toPoint())
        else:
            self.opened.emit(placed.id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            place = self._geometry.axis_at(event.position().x())
            self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP, place)
            event.accept()
        elif event.angleDelta().x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().wheelEvent(event)
        else:
            # The page around scrolls.
            event.ignore()

    def _choose_among(self, clippings: tuple[int, ...], spot: QPoint) -> None:
        """A menu of the clippings that share a mark."""
        assert self._page is not None
        known = self._page.by_id
        menu = QMenu(self)
        menu.setObjectName("timeline_menu")
        for number in clippings[:MOST_IN_MENU]:
            title = known[number].title
            words = title if len(title) <= 80 else f"{title[:79]}…"
            menu.addAction(words.replace("&", "&&"), partial(self.opened.emit, number))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._page is not None:
            spot = QPointF(event.pos())
            number, bar = self._geometry.mark_at(spot), self._geometry.bar_at(spot)
            said = ""
            if number >= 0:
                said = "\n".join(mark_in_words(self._page, self.timeline.marks[number]))
            elif bar >= 0:
                said = bar_in_words(self.timeline.bars[bar])
            elif (lane := self._geometry.lane_at(spot)) >= 0:
                said = self._geometry.lane_words(lane)
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().viewportEvent(event)

    # Keys

    def event(self, event: QEvent) -> bool:
        # Shortcuts of the window would take some of these keys.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back, on = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.isRightToLeft():
            back, on = on, back
        count = len(self.timeline.order)
        if not _is_ours(event) or not count:
            QFrame.keyPressEvent(self, event)
            return
        match event.key():
            case key if key in (back, on):
                self._go(0 if self._at < 0 else self._at + (1 if key == on else -1))
            case Qt.Key.Key_Up:
                self._go_lane(-1)
            case Qt.Key.Key_Down:
                self._go_lane(1)
            case Qt.Key.Key_Home:
                self._go(0)
            case Qt.Key.Key_End:
                self._go(count - 1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0:
                self.fit()
            case _ if self.current is not None:
                self.opened.emit(self.current)
        self._reveal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0 and event.reason() != Qt.FocusReason.MouseFocusReason and self.timeline.order:
            self._go(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _go(self, at: int) -> None:
        self._at = min(max(0, at), len(self.timeline.order) - 1)
        assert self._page is not None
        clipping, number = self.timeline.order[self._at]
        said = ", ".join(mark_in_words(self._page, self.timeline.marks[number], clipping))
        self.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self._reveal()
        self.viewport().update()

    def _go_lane(self, by: int) -> None:
        """To the nearest clipping of the next lane up or down that has any."""
        order, marks = self.timeline.order, self.timeline.marks
        if self._at < 0:
            self._go(0)
            return
        here = marks[order[self._at][1]]
        places = [(at, marks[number]) for at, (_, number) in enumerate(order) if marks[number].lane == here.lane + by]
        if places:
            self._go(min(places, key=lambda place: abs(place[1].x - here.x))[0])

    def _reveal(self) -> None:
        """Bring the current clipping into sight."""
        if not 0 <= self._at < len(self.timeline.order):
            return
        bar, x = self.horizontalScrollBar(), self.timeline.marks[self.timeline.order[self._at][1]].x
        margin = 40
        if x - margin < bar.value():
            bar.setValue(round(x - margin))
        elif x + margin > bar.value() + self._geometry.plot_width:
            bar.setValue(round(x + margin - self._geometry.plot_width))


def _is_ours(event: QKeyEvent) -> bool:
    bare = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier
    return event.key() in OURS and event.modifiers() in bare
