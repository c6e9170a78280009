"""What is chosen is in force at once: what a window does when a setting gets another value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db.sort import Sort

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


class Applying(QObject):
    """Hears of every setting that changes; those that are read each time they are needed have no line here."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._apply = {
            "theme": self._theme,
            "reader.size": self._size,
            "search.sort": self._search_sort,
        }
        window.desk.chosen.changed.connect(self._changed)

    @Slot(str)
    def _changed(self, key: str) -> None:
        if key in self._apply:
            self._apply[key]()

    def _theme(self) -> None:
        self._window.theme.set_mode(self._window.desk.settings.text("theme"))
        self._window.check_theme()

    def _size(self) -> None:
        size = self._window.desk.settings.number("reader.size")
        if self._window.reader.size_of_type != size:
            self._window.reader.set_size_of_type(size)

    def _search_sort(self) -> None:
        order = Sort(self._window.desk.settings.text("search.sort"))
        if self._window.desk.listing.request.search_sort is not order:
            self._window.desk.listing.ask(search_sort=order)
