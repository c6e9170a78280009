"""The facets in the sidebar: a click wants a value, a second one bars it, a third forgets it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from desktop import icons
from desktop.models.facet_tree import ALL, FIELD, VALUE, FacetTree
from desktop.models.tag_tree import COUNT, EXCLUDED, INCLUDED, MORE, STATE
from desktop.theme import Theme, interface_font
from desktop.translation import number, tr
from desktop.views.grown_tree import GrownTree

MARGIN = 16.0
SIGN = 14
SLACK = 3
"""On a fine screen letters come out a little wider than they were measured."""

Index = QModelIndex | QPersistentModelIndex


class FacetDelegate(QStyledItemDelegate):
    """Rows of fields with a sign whether they are open, and of their values with counts."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._plain = interface_font()
        self._strong = interface_font(weight=QFont.Weight.DemiBold)
        self._small = interface_font(scale=0.93)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, round(QFontMetricsF(self._plain).lineSpacing()) + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        sign = str(index.data(STATE) or "")
        is_field = not index.parent().isValid()
        area = QRectF(self._view.viewport().rect())
        area.setTop(option.rect.top())
        area.setHeight(option.rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        box = area.adjusted(8.5, 0.5, -8.5, -0.5)
        if sign == INCLUDED or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if sign == INCLUDED else tokens.hover))
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        backwards = option.direction == Qt.LayoutDirection.RightToLeft
        inside = area.adjusted(MARGIN, 0, -MARGIN, 0)
        self._paint_sign(painter, inside, index, sign, is_field, backwards)
        rest = inside.adjusted(0, 0, -20, 0) if backwards else inside.adjusted(20, 0, 0, 0)
        taken = self._paint_count(painter, index.data(COUNT), rest, backwards)
        rest = rest.adjusted(taken, 0, 0, 0) if backwards else rest.adjusted(0, 0, -taken, 0)
        font = QFont(self._strong if sign == INCLUDED else self._plain)
        font.setStrikeOut(sign == EXCLUDED)
        quiet = is_field or sign == EXCLUDED or index.data(MORE)
        colour = tokens.accent if sign == INCLUDED else tokens.muted if quiet else tokens.text
        painter.setFont(font)
        painter.setPen(QColor(colour))
        text = QFontMetricsF(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rest.width() - SLACK)
        side = Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute, text)
        painter.restore()

    def _paint_sign(
        self, painter: QPainter, area: QRectF, index: Index, sign: str, is_field: bool, backwards: bool
    ) -> None:
        tokens = self._theme.tokens
        left = area.right() - SIGN if backwards else area.left()
        name = {INCLUDED: "check"}.get(sign, "")
        colour = tokens.accent
        if is_field and isinstance(index, QModelIndex):
            name = icons.fold_sign(self._view.isExpanded(index), backwards)
            colour = tokens.muted
        if name:
            picture = icons.pixmap(name, colour, SIGN, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(left, area.center().y() - SIGN / 2), picture)
        elif sign == EXCLUDED:
            painter.setPen(QPen(QColor(tokens.danger), 1.8))
            middle = QPointF(left + SIGN / 2, area.center().y())
            painter.drawLine(middle - QPointF(4.5, 0), middle + QPointF(4.5, 0))

    def _paint_count(self, painter: QPainter, count: int | None, area: QRectF, backwards: bool) -> float:
        if not count:
            return 0.0
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.tokens.muted))
        side = Qt.AlignmentFlag.AlignLeft if backwards else Qt.AlignmentFlag.AlignRight
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute, number(count))
        return QFontMetricsF(self._small).horizontalAdvance(number(count)) + 8


class FacetView(GrownTree):
    """`clicked_value` carries field and value (click, Enter, Space), `menu_wanted` these and where; `all_wanted` a
    field of which every value is to be shown; `folded`: a field was opened or closed."""

    clicked_value = Signal(str, str)
    menu_wanted = Signal(str, str, QPoint)
    all_wanted = Signal(str)
    folded = Signal()

    def __init__(self, model: FacetTree, theme: Theme, opened: set[str], parent: QWidget | None = None) -> None:
        super().__init__("facets", tr("What the list has"), theme, parent)
        self._facets = model
        self._opened = opened
        self._current: tuple[str, str] | None = None
        self.setModel(model)
        self.setItemDelegate(FacetDelegate(theme, self))
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._unfold)
        self.expanded.connect(self._opened_field)
        self.collapsed.connect(self._closed_field)
        self._unfold()

    @property
    def opened(self) -> list[str]:
        """The fields whose values are shown."""
        return sorted(self._opened)

    def choose_row(self, index: QModelIndex) -> None:
        self._act(index)

    def open_menu(self, index: QModelIndex, spot: QPoint) -> None:
        if index.data(VALUE):
            self.menu_wanted.emit(str(index.data(FIELD)), str(index.data(VALUE)), spot)

    def _act(self, index: QModelIndex) -> None:
        field = str(index.data(FIELD))
        if not index.parent().isValid():
            self.setExpanded(index, not self.isExpanded(index))
        elif index.data(ALL):
            self.all_wanted.emit(field)
        elif index.data(MORE):
            self._facets.show_all(field)
        else:
            self.clicked_value.emit(field, str(index.data(VALUE)))

    @Slot()
    def _remember(self) -> None:
        index = self.currentIndex()
        self._current = (str(index.data(FIELD)), str(index.data(VALUE) or "")) if index.isValid() else None

    @Slot()
    def _unfold(self) -> None:
        self.blockSignals(True)
        for name in self._opened:
            index = self._facets.find(name)
            if index.isValid():
                self.setExpanded(index, True)
        if self._current is not None:
            self.setCurrentIndex(self._facets.find(*self._current))
        self.blockSignals(False)
        self.fit()

    @Slot(QModelIndex)
    def _opened_field(self, index: QModelIndex) -> None:
        self._opened.add(str(index.data(FIELD)))
        self.folded.emit()

    @Slot(QModelIndex)
    def _closed_field(self, index: QModelIndex) -> None:
        self._opened.discard(str(index.data(FIELD)))
        self.folded.emit()
