"""The panel with what belongs to the article: made, shown and hidden, and joined to the rest of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.dialogs.graph import Graph
from desktop.views.related_panel import RelatedPanel

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

PANEL = "related.panel"
QUIET = 6000
"""Milliseconds without news after which all articles count as compared."""
MANY = 50
"""So many articles have to wait for the index before that is worth a word."""
COPIES = "clipping.reprints"
"""The action that shows the reprints of a clipping."""


class RelatedWiring(QObject):
    """The panel follows what the reader shows while it is in sight."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        desk = window.desk
        self.panel = RelatedPanel(desk.relating, window.theme, window)
        beside = window.pane.beside
        beside.add_panel(PANEL, self.panel, below=True)
        QWidget.setTabOrder(window.reader, self.panel)
        beside.front_changed.connect(self._front_changed)
        self.panel.closed.connect(self._closed)
        self.panel.left.connect(window.reader.setFocus)
        self.panel.opened.connect(window.show_clipping)
        self.panel.copies_wanted.connect(self._show_copies)
        self.panel.graph_wanted.connect(window.actions_["clipping.graph"].trigger)
        desk.reading.shown.connect(desk.relating.show_page)
        desk.client.caught_up.connect(desk.relating.renew)
        desk.client.findings.connect(self._compared)
        desk.client.indexed.connect(self._indexed)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self._all_compared)
        desk.relating.changed.connect(self._choose)
        self._choose_soon = False
        self.show_panel(desk.settings.flag(PANEL))

    def show_panel(self, on: bool) -> None:
        """Show or hide the panel, and remember it."""
        had_focus = self._has_focus()
        self._window.pane.beside.show_panel(PANEL, on)
        self._front_changed(self._window.pane.beside.front)
        if not self._window.isVisible():
            return
        if on and self.panel.isVisible():
            self.panel.view.setFocus()
            self._choose_soon = True
            self._choose()
        elif had_focus:
            self._window.reader.setFocus()

    def show_graph(self) -> None:
        """Show what is around the clipping in the reader; an open graph goes there."""
        page = self._window.desk.reading.page
        if page is None:
            return
        graph = next((each for each in self._window.findChildren(Graph) if each.isVisible()), None)
        if graph is None:
            graph = Graph(self._window.desk, page.clipping.id, self._window.theme, self._window)
            graph.opened.connect(self._window.show_clipping)
            graph.show()
        else:
            graph.show_around(page.clipping.id)
        graph.raise_()
        graph.activateWindow()

    @Slot()
    def _choose(self) -> None:
        """Once there is something to choose from, keys are meant for the first suggestion."""
        if self._choose_soon and self._window.desk.relating.now.state == "ready":
            self._choose_soon = False
            if self.panel.view.hasFocus():
                self.panel.view.choose_first()

    @Slot(object, str)
    def _compared(self, _findings: object, upto: str) -> None:
        """Some articles were compared with the others; as long as that goes on there may be more to suggest."""
        self._quiet.start()
        desk = self._window.desk
        # Findings are counted from the first on: while all is read for the first time that is how far it is.
        counted = upto.rpartition(":")[2]
        done = int(counted) if counted.isdecimal() else 0
        self.panel.show_comparing(True, done, desk.overview.facts.counts.get("all", 0) if done else 0)
        desk.relating.renew()

    @Slot(int, int)
    def _indexed(self, done: int, total: int) -> None:
        """Articles are compared after the index of the search has them all."""
        if total - done >= MANY:
            self._quiet.start()
            self.panel.show_comparing(True)

    @Slot()
    def _all_compared(self) -> None:
        self.panel.show_comparing(False)
        self._window.desk.relating.renew()

    @Slot(str)
    def _front_changed(self, name: str) -> None:
        self._window.desk.settings.set(PANEL, name == PANEL)
        self._window.actions_["clipping.related"].setChecked(name == PANEL)
        self._window.desk.relating.watch(name == PANEL)

    @Slot()
    def _closed(self) -> None:
        self.show_panel(False)
        self._window.reader.setFocus()

    @Slot()
    def _show_copies(self) -> None:
        action = next((each for each in self._window.actions() if each.data() == COPIES), None)
        copies = self._window.desk.relating.now.copies
        if action is not None and action.isEnabled():
            action.trigger()
        elif copies:
            self._window.show_clipping(copies[0].id)

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.panel.isAncestorOf(focus)
