"""What a window looks like the next time: its size and columns, and which part of the library it shows."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

COLUMNS = [228, 396, 736, 0]
INSPECTOR = 300


class WindowMemory:
    """Brings back from the settings how the window was left, and puts it there."""

    def __init__(self, window: MainWindow, centre: QWidget) -> None:
        self._window = window
        self._centre = centre
        self._columns: list[int] = []

    def restore(self) -> None:
        """Size, inspector and columns as they were; the columns once the window is shown."""
        window, settings = self._window, self._window.desk.settings
        geometry = settings.text("window.geometry")
        if not geometry or not window.restoreGeometry(QByteArray(base64.b64decode(geometry))):
            window.resize(1360, 860)
        shown = settings.flag("window.inspector")
        window.inspector.setVisible(shown)
        window.actions_["view.inspector"].setChecked(shown)
        columns = settings.items("window.columns")
        fits = len(columns) == len(COLUMNS) and all(isinstance(each, int) for each in columns)
        self._columns = [*(columns if fits else COLUMNS)[:3], settings.number("window.inspector_width") or INSPECTOR]

    def give_columns(self) -> None:
        """Give the columns their widths; only a window that has its size can."""
        if self._columns:
            for layout in (self._window.layout(), self._centre.layout()):
                if layout is not None:
                    layout.activate()
            self._window.splitter.setSizes(self._columns)
            self._columns = []

    def remember(self) -> None:
        """Put what should be the same next time into the settings."""
        window, settings = self._window, self._window.desk.settings
        request = window.desk.listing.request
        settings.set("window.geometry", base64.b64encode(window.saveGeometry().data()).decode("ascii"))
        sizes = window.splitter.sizes()
        settings.set("window.columns", [*sizes[:3], 0])
        settings.set("window.inspector", window.inspector.isVisible())
        if sizes[3]:
            settings.set("window.inspector_width", sizes[3])
        settings.set("list.view", request.view)
        if not request.sort.by_rank:
            settings.set("list.sort", request.sort.value)
        if not request.search_sort.key:
            settings.set("search.sort", request.search_sort.value)
        settings.set("tags.closed", window.sidebar.tags.closed)
        settings.set("tags.opened", window.sidebar.tags.opened)
        settings.set("sidebar.facets_height", window.sidebar.facets_height)
        settings.set("sidebar.closed", window.sidebar.closed)
        settings.set("facets.open", window.sidebar.facets.opened)
        settings.set("reader.size", window.reader.size_of_type)
