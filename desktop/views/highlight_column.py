"""The highlights of all clippings in the place of the list: looked through, filtered, copied, removed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.highlights import COLOURS
from db.marked import HighlightRow
from desktop import icons
from desktop.controllers.desk import Desk
from desktop.controllers.highlight_listing import MOST_COPIED
from desktop.models.highlight_words import colour_name
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.elided_label import ElidedLabel
from desktop.views.empty_state import EmptyState
from desktop.views.highlight_list import HighlightList
from desktop.views.highlight_swatches import swatch

AROUND = 40
"""Pixels that the head needs besides what stands in it."""


class HighlightSearch(QLineEdit):
    """The search box of the highlights; `stepped` carries how many rows the arrow keys go."""

    stepped = Signal(int)

    def event(self, event: QEvent) -> bool:
        # What was typed is taken back here, and where nothing was, the last step of the library.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)


class HighlightColumn(QFrame):
    """`chosen` carries a highlight's row (`HighlightRow`) whose clipping should be read; `edit_wanted` one whose note
    should be written; `copy_wanted` one whose quotation should be copied; `told` a sentence for the person."""

    chosen = Signal(object)
    edit_wanted = Signal(object)
    copy_wanted = Signal(object)
    told = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("highlight_column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._theme = theme
        self._listing = desk.highlight_listing
        self._awaited: tuple[int, bool] | None = None
        self.field = HighlightSearch(self)
        self.field.setObjectName("highlight_search")
        self.field.setAccessibleName(tr("Search highlights and their notes"))
        self.field.setPlaceholderText(tr("Search highlights and their notes"))
        self.field.setMaxLength(200)
        self.field.setClearButtonEnabled(True)
        self._glass = self.field.addAction(icons.icon("search", theme.tokens), QLineEdit.ActionPosition.LeadingPosition)
        self._count = ElidedLabel(self)
        self._count.setObjectName("highlight_count")
        self._count.setProperty("role", "muted")
        self.filter_button = self._button("highlight_filter", tr("Which highlights are listed"))
        self.filter_button.setMenu(self._filter_menu())
        self.order_button = self._button("highlight_order", tr("Order of the highlights"))
        self.order_button.setMenu(self._order_menu())
        self.more_button = self._button("highlight_more", tr("More to do with these highlights"))
        self.more_button.setMenu(self._more_menu())
        self.more_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.list = HighlightList(
            "highlight_list", tr("Highlights"), self._listing.table, theme, self, with_clipping=True
        )
        # Less than what stands in the head would like to have: its buttons then show their signs alone.
        self.setMinimumWidth(260)
        self.empty = EmptyState("highlights_empty", theme, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        line = QHBoxLayout()
        line.setContentsMargins(4, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self._count, 1)
        for button in (self.filter_button, self.order_button, self.more_button):
            line.addWidget(button)
        head = QVBoxLayout()
        head.setContentsMargins(12, 10, 12, 4)
        head.setSpacing(6)
        head.addWidget(self.field)
        head.addLayout(line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        self.field.textEdited.connect(self._typed)
        self.field.textChanged.connect(self._cleared)
        self.field.stepped.connect(self._step)
        self.field.returnPressed.connect(self.list.setFocus)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._opened)
        self.list.removed.connect(self._removed)
        self.list.menu_wanted.connect(self._open_menu)
        self._listing.listed.connect(self._listed)
        self._listing.copied.connect(self._copied)
        self._listing.table.dataChanged.connect(self._came)
        theme.changed.connect(self._tint)
        self._tint()
        self._say_filter()

    def current_row(self) -> HighlightRow | None:
        """The current highlight, as far as it is at hand."""
        number = self.list.current_id()
        return self._listing.table.row(number) if number is not None else None

    def begin(self) -> None:
        """The column was brought to the front: read the list, and go to the highlight that was current."""
        self._listing.set_shown(True)
        self.list.setFocus()
        if self.list.current_id() is not None:
            self._chosen()

    def end(self) -> None:
        """The column is not seen any more."""
        self._listing.set_shown(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the words of the buttons where there is room for them and the count."""
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        named = (self.filter_button, self.order_button)
        for button in named:
            button.setToolButtonStyle(beside)
        wanted = sum(each.sizeHint().width() for each in (self._count, *named, self.more_button))
        if wanted + AROUND > self.width():
            for button in named:
                button.setToolButtonStyle(alone)

    # The head

    def _button(self, name: str, said: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.setProperty("role", "text")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _filter_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("highlight_filter_menu")
        group = QActionGroup(menu)
        self._colour_actions: dict[str | None, QAction] = {}
        for colour in (None, *COLOURS):
            action = menu.addAction(colour_name(colour) if colour else tr("All colours"))
            action.setObjectName(f"highlight_filter.{colour or 'all'}")
            action.setCheckable(True)
            action.setData(colour)
            group.addAction(action)
            self._colour_actions[colour] = action
        self._colour_actions[None].setChecked(True)
        group.triggered.connect(self._colour_chosen)
        menu.addSeparator()
        self._lost = menu.addAction(tr("Only those that lost their place"))
        self._lost.setObjectName("highlight_filter.lost")
        self._lost.setCheckable(True)
        self._lost.triggered.connect(self._lost_chosen)
        return menu

    def _order_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("highlight_order_menu")
        group = QActionGroup(menu)
        by_clipping = self._desk.settings.flag("highlights.by_clipping")
        for text, value in ((tr("Newest first"), False), (tr("By clipping"), True)):
            action = menu.addAction(text)
            action.setObjectName(f"highlight_order.{'clipping' if value else 'newest'}")
            action.setCheckable(True)
            action.setChecked(value is by_clipping)
            action.setData(value)
            group.addAction(action)
        group.triggered.connect(self._order_chosen)
        self._listing.ask(by_clipping=by_clipping)
        return menu

    def _more_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("highlight_more_menu")
        self._copy_all = menu.addAction(tr("Copy all that are listed as Markdown"), self._listing.copy_shown)
        self._copy_all.setObjectName("highlight_more.copy")
        return menu

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._listing.ask(text=text, typing=True)

    @Slot(str)
    def _cleared(self, text: str) -> None:
        if not text:
            self._listing.ask(text="")

    @Slot(int)
    def _step(self, rows: int) -> None:
        self.list.step(rows)

    @Slot(QAction)
    def _colour_chosen(self, action: QAction) -> None:
        self._listing.ask(colour=action.data())
        self._say_filter()

    @Slot(bool)
    def _lost_chosen(self, on: bool) -> None:
        self._listing.ask(lost=on)
        self._say_filter()

    @Slot(QAction)
    def _order_chosen(self, action: QAction) -> None:
        by_clipping = bool(action.data())
        self._desk.settings.set("highlights.by_clipping", by_clipping)
        self._listing.ask(by_clipping=by_clipping)
        self._say_filter()

    def _say_filter(self) -> None:
        listed = self._listing.wanted.listed
        said = colour_name(listed.colour) if listed.colour else tr("All colours")
        if listed.lost and not listed.colour:
            said = tr("Lost their place")
        order = tr("By clipping") if listed.by_clipping else tr("Newest first")
        # Qt leaves no room between a sign and its text.
        self.filter_button.setText(f"\u2009{said}")
        self.order_button.setText(f"\u2009{order}")
        self._fit()
        self._tint()

    # The list

    @Slot()
    def _listed(self) -> None:
        count = len(self._listing.table.ids)
        self._count.setText(tr("{n} highlight(s)", "", count))
        self._fit()
        self._copy_all.setEnabled(count > 0)
        lost = self._listing.lost_count
        self._lost.setText(tr("Only those that lost their place: {n}", "", lost))
        self._lost.setEnabled(lost > 0 or self._lost.isChecked())
        if count:
            self._stack.setCurrentWidget(self.list)
            if self.list.current_id() is None and self.isVisible():
                self.list.choose_row(0)
            return
        had_focus = self.list.hasFocus()
        if self._listing.wanted.narrowed:
            self.empty.say(
                "search",
                tr("No such highlights"),
                tr("None has these words, this colour or this state. Empty the search box or choose all colours."),
            )
        else:
            self.empty.say(
                "highlighter",
                tr("Nothing highlighted yet"),
                tr("Select some words of an article and press H, or choose a colour from the bar that appears."),
            )
        self._stack.setCurrentWidget(self.empty)
        if had_focus:
            self.field.setFocus()
        self.chosen.emit(None)

    @Slot()
    def _chosen(self) -> None:
        self._go(edit=False)

    @Slot(int)
    def _opened(self, highlight_id: int) -> None:
        self._go(edit=True)

    def _go(self, *, edit: bool) -> None:
        """Read the clipping of the current highlight, once it is known whose it is."""
        row = self.current_row()
        number = self.list.current_id()
        if row is None:
            self._awaited = (number, edit) if number is not None else None
            return
        self._awaited = None
        (self.edit_wanted if edit else self.chosen).emit(row)

    @Slot()
    def _came(self) -> None:
        if self._awaited is not None and self.isVisible() and self._awaited[0] == self.list.current_id():
            self._go(edit=self._awaited[1])

    @Slot(int)
    def _removed(self, highlight_id: int) -> None:
        if self._desk.marking.writable:
            row = self._listing.table.row_of(highlight_id)
            # The next one is current then, as in the list of clippings.
            self._desk.marking.remove([highlight_id])
            if row is not None and row + 1 < len(self._listing.table.ids):
                self.list.choose_row(row + 1)
            elif row:
                self.list.choose_row(row - 1)

    @Slot(int, QPoint)
    def _open_menu(self, highlight_id: int, spot: QPoint) -> None:
        self.list.choose(highlight_id)
        row = self._listing.table.row(highlight_id)
        if row is None:
            return
        writable = self._desk.marking.writable
        menu = QMenu(self)
        menu.setObjectName("highlight_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Edit note and colour"), partial(self._opened, highlight_id)).setEnabled(writable)
        colours = menu.addMenu(tr("Colour"))
        colours.setEnabled(writable)
        for colour in COLOURS:
            action = colours.addAction(
                colour_name(colour), partial(self._desk.marking.recolour, [highlight_id], colour)
            )
            action.setIcon(swatch(colour, self._theme.tokens, self.devicePixelRatioF()))
        menu.addSeparator()
        menu.addAction(tr("Copy quotation with its source"), partial(self.copy_wanted.emit, row.highlight))
        menu.addAction(self._copy_all)
        menu.addSeparator()
        menu.addAction(tr("Remove"), partial(self._removed, highlight_id)).setEnabled(writable)
        menu.popup(spot)

    @Slot(int, str)
    def _copied(self, count: int, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        said = tr("{n} highlight(s) copied as Markdown.", "", count)
        if len(self._listing.table.ids) > MOST_COPIED:
            said = tr("The first {n} highlight(s) were copied as Markdown; more at once are too many.", "", count)
        self.told.emit(said)

    @Slot()
    def _tint(self) -> None:
        tokens = self._theme.tokens
        self._glass.setIcon(icons.icon("search", tokens))
        self.more_button.setIcon(icons.icon("ellipsis", tokens))
        self.order_button.setIcon(icons.icon("chevron-down", tokens))
        colour = self._listing.wanted.listed.colour
        ratio = self.devicePixelRatioF()
        self.filter_button.setIcon(swatch(colour, tokens, ratio) if colour else icons.icon("highlighter", tokens))
        for name, action in self._colour_actions.items():
            if name is not None:
                action.setIcon(swatch(name, tokens, ratio))
