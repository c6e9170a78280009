"""The parts of the window that have to do with highlights: made, put into their places and joined to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStackedWidget

from db.marked import HighlightRow
from desktop.translation import tr
from desktop.views.highlight_column import HighlightColumn
from desktop.views.highlight_list import HighlightList
from desktop.views.highlight_panel import HighlightPanel
from desktop.views.highlighting import Highlighting

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

VIEW = "highlights"
"""The word for the place in the sidebar."""
PANEL = "highlights.panel"
LISTS = ("view.inbox", "view.all", "view.unread", "view.starred", "view.trash")
"""The actions that go to lists of clippings."""


class HighlightWiring(QObject):
    """`columns` has the list of clippings and that of highlights, one of them in front."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        desk, theme = window.desk, window.theme
        self.columns = QStackedWidget(window)
        self.columns.setObjectName("list_columns")
        self.columns.addWidget(window.column)
        self.column = HighlightColumn(desk, theme, window)
        self.columns.addWidget(self.column)
        self.highlighting = Highlighting(desk, window.reader, window.actions_["copy.quotation"], theme, window)
        self.panel = HighlightPanel(desk, self.highlighting, theme, window)
        window.pane.beside.add_panel(PANEL, self.panel)
        window.pane.beside.front_changed.connect(self._front_changed)
        self.panel.closed.connect(self._panel_closed)
        self.highlighting.told.connect(self._tell)
        self.column.told.connect(self._tell)
        self.column.chosen.connect(self._chosen)
        self.column.edit_wanted.connect(self._edit)
        self.column.copy_wanted.connect(desk.marking.cite)
        desk.marking.cited.connect(self._cited)
        for place in LISTS:
            window.actions_[place].triggered.connect(self._list_wanted)
        self.show_panel(desk.settings.flag(PANEL))

    @property
    def shown(self) -> bool:
        """Whether the highlights are in the place of the list."""
        return self.columns.currentWidget() is self.column

    @property
    def front(self) -> HighlightList | None:
        """The list of highlights if it is in front."""
        return self.column.list if self.shown else None

    def show(self) -> None:
        """Bring the highlights of all clippings to the front."""
        if not self.shown:
            self.columns.setCurrentWidget(self.column)
            self._window.sidebar.places.show_view(VIEW)
            self._window.pane.read(None, 1)
        self.column.begin()

    def leave(self) -> bool:
        """Bring the list of clippings back; False where it is in front already."""
        if not self.shown:
            return False
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.column.isAncestorOf(focus)
        self.columns.setCurrentWidget(self._window.column)
        self.column.end()
        self._window.sidebar.places.show_view(self._window.desk.listing.request.view)
        if had_focus:
            self._window.list.setFocus()
        return True

    def show_panel(self, on: bool) -> None:
        """Show or hide the list of the article's highlights, and remember it."""
        self._window.pane.beside.show_panel(PANEL, on)
        self._front_changed(self._window.pane.beside.front)
        if on and self._window.isVisible() and not self._window.pane.beside.has_room:
            self._tell(tr("The highlights come beside the article once the window is wide enough."))

    @Slot()
    def _list_wanted(self) -> None:
        # The list that was there before is not asked for anew.
        if self.leave():
            self._window.read_chosen()

    @Slot(str)
    def _front_changed(self, name: str) -> None:
        """Another panel may have taken the place."""
        self._window.desk.settings.set(PANEL, name == PANEL)
        self._window.actions_["view.highlight_panel"].setChecked(name == PANEL)

    @Slot()
    def _panel_closed(self) -> None:
        self.show_panel(False)
        self._window.reader.setFocus()

    @Slot(object)
    def _chosen(self, row: HighlightRow | None) -> None:
        if row is None:
            self._window.pane.read(None, 0)
            return
        self._window.pane.read(row.highlight.clipping, 1)
        self.highlighting.go_to(row.highlight.id)

    @Slot(object)
    def _edit(self, row: HighlightRow) -> None:
        self._window.pane.read(row.highlight.clipping, 1)
        self.highlighting.edit_soon(row.highlight.id)

    @Slot(str)
    def _tell(self, said: str) -> None:
        self._window.notice.say(said)

    @Slot(str, str)
    def _cited(self, plain: str, rich: str) -> None:
        data = QMimeData()
        data.setText(plain)
        data.setHtml(rich)
        QGuiApplication.clipboard().setMimeData(data)
        self._tell(tr("The quotation was copied with its source."))
