"""What the actions of the table do with the article in the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices

from desktop.clipping_address import read_address
from desktop.reading_looks import USUAL_SIZE
from desktop.views.commands.quoting import QuotingCommands
from desktop.views.reader_formats import WEB_SCHEMES

if TYPE_CHECKING:
    pass


class ReadingCommands(QuotingCommands):
    """The slots for the article in the reader."""

    @Slot()
    def open_original(self) -> None:
        """The article on the web, in the browser."""
        page = self._window.desk.reading.page
        if page is not None and page.clipping.article.url:
            self.open_web(page.clipping.article.url)

    @Slot(str)
    def open_web(self, address: str) -> None:
        """Open a web or mail address outside, and that of a clipping here; nothing else is ever opened."""
        if (clipping := read_address(address)) is not None:
            self.follow(clipping)
            return
        url = QUrl(address)
        if url.scheme().lower() in WEB_SCHEMES:
            QDesktopServices.openUrl(url)

    @Slot()
    def reader_focus(self) -> None:
        """Go to the reader."""
        if not self._window.highlights.shown and self._window.list.current_id() is None:
            self._window.list.step(0)
        self._window.reader.setFocus()

    @Slot()
    def next_hit(self) -> None:
        """The next hit in the article."""
        self._window.reader.step_hit(1)

    @Slot()
    def previous_hit(self) -> None:
        """The hit before."""
        self._window.reader.step_hit(-1)

    @Slot()
    def larger(self) -> None:
        """Larger type in the reader."""
        self._window.reader.step_size(1)

    @Slot()
    def smaller(self) -> None:
        """Smaller type in the reader."""
        self._window.reader.step_size(-1)

    @Slot()
    def usual_size(self) -> None:
        """The reader's type as it is at first."""
        self._window.desk.settings.set("reader.size", USUAL_SIZE)

    @Slot()
    def reader_looks(self) -> None:
        """The popover with what can be chosen about type and page."""
        self._window.pane.show_looks()

    @Slot()
    def full_screen(self) -> None:
        """Only the article, on the whole screen, or the window again."""
        self._window.reading_mode.toggle()

    @Slot()
    def edit_note(self) -> None:
        """Show the inspector and put the cursor into the note."""
        self._show_inspector(True)
        self._window.inspector.focus_note()
