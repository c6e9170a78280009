"""What a window looks like the next time: its size and columns, and which part of the library it shows."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

SIZE = QSize(1360, 860)
COLUMNS = [228, 396, 736, 0]
INSPECTOR = 300
LEAST = (170, 260, 300)
"""The least that sidebar, list and reader are of use with."""
MOST = (0.34, 0.5, 1.0)
"""The most of the window that each of them takes."""
GRIP = QSize(160, 30)
"""So much of a window's upper edge has to be on a screen for a person to get hold of it."""


class WindowMemory:
    """Brings back from the settings how the window was left, and puts it there."""

    def __init__(self, window: MainWindow, centre: QWidget) -> None:
        self._window = window
        self._centre = centre
        self._columns: list[int] = []

    def restore(self) -> None:
        """Size, inspector and columns as they were; the columns once the window is shown."""
        window, settings = self._window, self._window.desk.settings
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if not self._restore_geometry(settings.text("window.geometry")):
            window.resize(SIZE.boundedTo(screens[0].size()) if screens else SIZE)
        elif not window.isMaximized() and not window.isFullScreen():
            place = on_a_screen(window.geometry(), screens)
            if place != window.geometry():
                window.setGeometry(place)
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
            width = self._window.splitter.width()
            inspector = self._columns[3] if self._window.inspector.isVisible() else 0
            self._window.splitter.setSizes([*sane_columns(self._columns[:3], width - inspector), self._columns[3]])
            self._columns = []

    def _restore_geometry(self, stored: str) -> bool:
        try:
            return bool(stored) and self._window.restoreGeometry(QByteArray(base64.b64decode(stored, validate=True)))
        except binascii.Error:
            return False

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


def on_a_screen(window: QRect, screens: Sequence[QRect]) -> QRect:
    """Where a window goes that was at `window`: there if its upper edge can be got hold of on one of the screens, else
    onto the first, no larger than that is."""
    edge = QRect(window.topLeft(), QSize(window.width(), GRIP.height()))
    for screen in screens:
        seen = edge.intersected(screen)
        if seen.width() >= min(GRIP.width(), window.width()) and seen.height() >= GRIP.height() // 2:
            return (
                window if screen.contains(window) else QRect(window.topLeft(), window.size().boundedTo(screen.size()))
            )
    if not screens:
        return window
    place = QRect(window.topLeft(), window.size().boundedTo(screens[0].size()))
    place.moveCenter(screens[0].center())
    return place


def sane_columns(columns: Sequence[int], width: int) -> list[int]:
    """Widths of sidebar, list and reader for a window of this width, of those it was left with on another screen."""
    sidebar, listed = (
        round(max(least, min(column, most * width)))
        for column, least, most in zip(columns[:2], LEAST[:2], MOST[:2], strict=True)
    )
    over = sidebar + listed + LEAST[2] - width
    if over > 0:
        listed = max(LEAST[1], listed - over)
        sidebar = max(LEAST[0], min(sidebar, width - listed - LEAST[2]))
    return [sidebar, listed, max(LEAST[2], width - sidebar - listed)]
