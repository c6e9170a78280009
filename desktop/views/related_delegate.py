"""Paints what belongs to a clipping: headline, where from and when, why, and what can be done with a suggestion."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from db.model import Marked
from desktop import icons
from desktop.models.related_list import ENTRY, Entry
from desktop.models.wording import BETWEEN
from desktop.theme import Theme, interface_font
from desktop.translation import tr
from desktop.views.painting import Lines, is_right_to_left, lay_out

MARGIN = 8.0
INSIDE = 16.0
TOP = 9.0
SIGN = 14
BAR = 4.0
KEPT_LAYOUTS = 120
TITLE_LINES, ABOUT_LINES, WHY_LINES = 2, 2, 2

Index = QModelIndex | QPersistentModelIndex
Part = Literal["title", "accept", "dismiss"]


@dataclass(frozen=True, slots=True)
class _Laid:
    """One entry laid out for a width: texts with their heights, and where its buttons are, from the card's corner."""

    title: Lines
    about: Lines
    why: Lines
    height: float
    accept: QRectF
    dismiss: QRectF
    accept_words: str


class RelatedDelegate(QStyledItemDelegate):
    """Cards as high as their words need at the width that `fit` was told.

    `pressed` carries a row and the part of it that was clicked: title, accept or dismiss.
    """

    pressed = Signal(int, str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = 240
        self._title = interface_font(weight=QFont.Weight.DemiBold)
        self._small = interface_font(scale=0.93)
        self._heading = interface_font(scale=0.85, weight=QFont.Weight.DemiBold)
        self._heading.setCapitalization(QFont.Capitalization.AllUppercase)
        self._kept: OrderedDict[tuple[Entry, int], _Laid] = OrderedDict()
        self._pointer = QPoint(-1, -1)
        self.read_only = False

    def fit(self, width: int) -> None:
        """Hear how wide the list is."""
        self._width = max(120, width)

    def point(self, at: QPoint) -> None:
        """Hear where the mouse is in the list."""
        self._pointer = at

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return QSize(self._width, 24)
        if entry.heading:
            above = 16 if index.row() else 6
            return QSize(self._width, round(QFontMetricsF(self._heading).height()) + above + 5)
        return QSize(self._width, round(self._lay(entry).height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        area = QRectF(option.rect)
        back = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.heading:
            side = Qt.AlignmentFlag.AlignRight if back else Qt.AlignmentFlag.AlignLeft
            painter.setFont(self._heading)
            painter.setPen(QColor(self._theme.tokens.muted))
            line = area.adjusted(INSIDE, 0, -INSIDE, -4)
            painter.drawText(line, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignBottom, index.data())
        else:
            self._paint_frame(painter, area, option.state)
            self._paint_entry(painter, area, entry, option.state, back=back)
        painter.restore()

    def part_at(self, option: QStyleOptionViewItem, index: Index, at: QPoint) -> Part | None:
        """What of a card is at a point of the list."""
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry) or entry.heading:
            return None
        area = QRectF(option.rect)
        back = option.direction == Qt.LayoutDirection.RightToLeft
        laid, point = self._lay(entry), QPointF(at)
        if not laid.accept.isEmpty() and self._place(laid.accept, area, back).contains(point):
            return "accept"
        if not laid.dismiss.isEmpty() and self._place(laid.dismiss, area, back).contains(point):
            return "dismiss"
        title = QRectF(INSIDE, TOP, area.width() - 2 * INSIDE, laid.title.height)
        return "title" if self._place(title, area, back).contains(point) else None

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
            and (part := self.part_at(option, index, event.position().toPoint()))
        ):
            self.pressed.emit(index.row(), part)
            return True
        return False

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        entry = index.data(ENTRY)
        said = ""
        if isinstance(entry, Entry) and not entry.heading:
            part = self.part_at(option, index, event.pos())
            if part == "accept" and entry.section == "dismissed":
                said = tr("Let it be suggested again")
            elif part == "accept":
                said = tr("Link this clipping as: {words}").format(words=entry.kind_words)
            elif part == "dismiss":
                said = tr("Do not suggest this any more")
            else:
                said = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        QToolTip.showText(event.globalPos(), said, view)
        return True

    def _lay(self, entry: Entry) -> _Laid:
        key = (entry, self._width)
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        room = self._width - 2 * INSIDE
        small = QFontMetricsF(self._small)
        title = lay_out(Marked(entry.title), self._title, room, TITLE_LINES)
        # The line runs like the headline, although each part of it runs its own way.
        way = "\u200f" if is_right_to_left(entry.title) else "\u200e"
        name, *whens = entry.about.split(BETWEEN)
        # A line ends between the outlet, the day and how long that is after, not within a day.
        said = way + BETWEEN.join((name, *(when.replace(" ", "\u00a0") for when in whens)))
        about = lay_out(Marked(said), self._small, room, ABOUT_LINES) if entry.about else Lines([], 0.0)
        why = lay_out(Marked(entry.why), self._small, room, WHY_LINES) if entry.why else Lines([], 0.0)
        height = TOP + title.height + 2 + about.height + (why.height + 2 if entry.why else 0)
        accept, dismiss, words = QRectF(), QRectF(), ""
        if entry.can_be_accepted and not self.read_only:
            line = small.lineSpacing() + 8
            height += 6
            start = INSIDE + (3 * (BAR + 2) + 8 if entry.strength else 0)
            sign = line
            whole = tr("Suggest again") if entry.section == "dismissed" else entry.kind_words
            most = self._width - INSIDE - start - (sign + 4 if entry.section == "suggested" else 0) - SIGN - 20
            words = small.elidedText(whole, Qt.TextElideMode.ElideRight, max(20.0, most))
            accept = QRectF(start, height, small.horizontalAdvance(words) + SIGN + 21, line)
            if entry.section == "suggested":
                dismiss = QRectF(self._width - INSIDE - sign + 4, height, sign, line)
            height += line
        laid = _Laid(title, about, why, height + TOP, accept, dismiss, words)
        self._kept[key] = laid
        while len(self._kept) > KEPT_LAYOUTS:
            self._kept.popitem(last=False)
        return laid

    def _place(self, rect: QRectF, area: QRectF, back: bool) -> QRectF:
        x = area.right() - rect.right() if back else area.left() + rect.left()
        return QRectF(x, area.top() + rect.top(), rect.width(), rect.height())

    def _paint_frame(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        tokens = self._theme.tokens
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        box = area.adjusted(MARGIN, 2, -MARGIN, -3).adjusted(0.6, 0.6, -0.6, -0.6)
        if selected or state & QStyle.StateFlag.State_MouseOver or focused:
            painter.setPen(QPen(QColor(tokens.accent), 1.4) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if selected else tokens.hover))
            painter.drawRoundedRect(box, 8, 8)
        if not selected:
            painter.setPen(QPen(QColor(tokens.border), 1))
            y = area.bottom() - 0.5
            painter.drawLine(QPointF(area.left() + INSIDE, y), QPointF(area.right() - INSIDE, y))

    def _paint_entry(
        self, painter: QPainter, area: QRectF, entry: Entry, state: QStyle.StateFlag, *, back: bool
    ) -> None:
        tokens = self._theme.tokens
        laid = self._lay(entry)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        x, y = area.left() + INSIDE, area.top() + TOP
        none = QColor(tokens.hit)
        title = QRectF(INSIDE, TOP, area.width() - 2 * INSIDE, laid.title.height)
        under = hovered and self._place(title, area, back).contains(QPointF(self._pointer))
        laid.title.paint(painter, QPointF(x, y), QColor(tokens.accent if under else tokens.text), none)
        y += laid.title.height + 2
        laid.about.paint(painter, QPointF(x, y), QColor(tokens.muted), none)
        y += laid.about.height + 2
        laid.why.paint(painter, QPointF(x, y), QColor(tokens.text), none)
        if laid.accept.isEmpty():
            return
        if entry.strength:
            self._paint_strength(
                painter, QRectF(INSIDE, laid.accept.top(), 20, laid.accept.height()), area, entry, back
            )
        accept = self._place(laid.accept, area, back)
        self._paint_button(painter, accept, laid.accept_words, entry, hovered=hovered, back=back)
        if not laid.dismiss.isEmpty():
            dismiss = self._place(laid.dismiss, area, back)
            over = hovered and dismiss.contains(QPointF(self._pointer))
            if over:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.chip))
                painter.drawRoundedRect(dismiss, 6, 6)
            self._paint_sign(painter, "x", tokens.text if over else tokens.muted, dismiss.center())

    def _paint_button(
        self, painter: QPainter, rect: QRectF, words: str, entry: Entry, *, hovered: bool, back: bool
    ) -> None:
        tokens = self._theme.tokens
        over = hovered and rect.contains(QPointF(self._pointer))
        painter.setPen(QPen(QColor(tokens.accent if over else tokens.outline), 1))
        painter.setBrush(QColor(tokens.selected if over else tokens.raised))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        sign = "undo-2" if entry.section == "dismissed" else "link"
        x = rect.right() - 7 - SIGN / 2 if back else rect.left() + 7 + SIGN / 2
        self._paint_sign(painter, sign, tokens.accent, QPointF(x, rect.center().y()))
        text = rect.adjusted(4, 0, -SIGN - 12, 0) if back else rect.adjusted(SIGN + 12, 0, -4, 0)
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.text))
        side = Qt.AlignmentFlag.AlignRight if back else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(text, flags, words)

    def _paint_strength(self, painter: QPainter, rect: QRectF, area: QRectF, entry: Entry, back: bool) -> None:
        """Three bars of rising height, as many of them filled as it is sure; the tool tip says it in words."""
        tokens = self._theme.tokens
        bottom = area.top() + rect.center().y() + 6
        for number in range(3):
            left = rect.left() + number * (BAR + 2)
            height = 5.0 + 3.5 * number
            bar = self._place(QRectF(left, 0, BAR, height), area, back)
            bar.moveBottom(bottom)
            filled = number < entry.strength
            painter.setPen(QPen(QColor(tokens.accent if filled else tokens.outline), 1))
            painter.setBrush(QColor(tokens.accent) if filled else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1)

    def _paint_sign(self, painter: QPainter, name: str, colour: str, centre: QPointF) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(centre - QPointF(SIGN / 2, SIGN / 2), icons.pixmap(name, colour, SIGN, ratio))
