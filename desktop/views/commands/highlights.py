"""What the actions of the table do with highlights: marking, stepping, and the list of all of them."""

from __future__ import annotations

from PySide6.QtCore import Slot

from desktop.views.commands.looks import LooksCommands


class HighlightCommands(LooksCommands):
    """The slots for highlights."""

    @Slot()
    def highlight(self) -> None:
        """Mark what is selected in the reader, in the last colour."""
        self._window.highlights.highlighting.highlight()

    @Slot()
    def highlight_with_note(self) -> None:
        """Mark what is selected in the reader and write a note on it."""
        self._window.highlights.highlighting.highlight_with_note()

    @Slot()
    def next_highlight(self) -> None:
        """The next highlight of the article."""
        self._window.highlights.highlighting.step(1)

    @Slot()
    def previous_highlight(self) -> None:
        """The highlight before."""
        self._window.highlights.highlighting.step(-1)

    @Slot()
    def edit_highlight(self) -> None:
        """Colour and note of the current highlight."""
        self._window.highlights.highlighting.edit_current()

    @Slot()
    def remove_highlight(self) -> None:
        """Remove the current highlight."""
        self._window.highlights.highlighting.remove(self._window.highlights.highlighting.current)

    @Slot()
    def copy_highlight(self) -> None:
        """Copy the current highlight with its source."""
        self._window.highlights.highlighting.copy(self._window.highlights.highlighting.current)

    @Slot(bool)
    def toggle_caret(self, on: bool) -> None:
        """A cursor in the reader that keys move, to select text without a mouse."""
        self._window.highlights.highlighting.set_caret(on)

    @Slot(bool)
    def toggle_highlight_panel(self, on: bool) -> None:
        """Show or hide the list of the article's highlights beside it."""
        self._window.highlights.show_panel(on)

    @Slot()
    def view_highlights(self) -> None:
        """Go to the highlights of all clippings."""
        self._window.highlights.show()
