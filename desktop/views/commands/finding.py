"""What the actions of the table do with searching, and the places of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from db.query.explain import explain
from db.query.parser import parse
from desktop.dialogs.question import TextQuestion
from desktop.views.commands.reading import ReadingCommands

if TYPE_CHECKING:
    pass

LONGEST_PROPOSED = 60


class FindingCommands(ReadingCommands):
    """The slots for searching, and the places of the library."""

    @Slot()
    def view_inbox(self) -> None:
        """Go to the inbox."""
        self._window.desk.listing.ask(view="inbox")

    @Slot()
    def view_all(self) -> None:
        """Go to all clippings."""
        self._window.desk.listing.ask(view="all")

    @Slot()
    def view_unread(self) -> None:
        """Go to what is unread."""
        self._window.desk.listing.ask(view="unread")

    @Slot()
    def view_starred(self) -> None:
        """Go to what is starred."""
        self._window.desk.listing.ask(view="starred")

    @Slot()
    def view_trash(self) -> None:
        """Go to the trash."""
        self._window.desk.listing.ask(view="trash")

    @Slot()
    def search_focus(self) -> None:
        """Put the cursor into the search box."""
        self._window.search_bar.field.setFocus()
        self._window.search_bar.field.selectAll()

    @Slot()
    def search_save(self) -> None:
        """Save what is searched under a name; what it means in words is offered as one."""
        desk = self._window.desk
        request = desk.listing.request
        words = "It will be in the sidebar with the number of clippings that it finds. Name of the search:"

        def save(name: str) -> None:
            desk.editing.save_search(name, request.text, request.view, request.search_sort)

        question = TextQuestion(self._window, "Save this search", words, "", "Save", save)
        question.field.setText(proposed_name(request.text))
        question.field.selectAll()
        question.open()

    @Slot()
    def search_clear(self) -> None:
        """Empty the search box; the list has the focus then."""
        self._window.search_bar.clear()
        self._window.list.setFocus()


def proposed_name(text: str) -> str:
    """A name for a search: what it means in words, without those that every search has."""
    words = explain(parse(text)).removeprefix("Clippings ").removeprefix("with ").replace("“", "").replace("”", "")
    if len(words) > LONGEST_PROPOSED:
        words = f"{words[:LONGEST_PROPOSED].rpartition(' ')[0].rstrip(',') or words[:LONGEST_PROPOSED]}…"
    return words[:1].upper() + words[1:]
