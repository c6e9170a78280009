"""What the actions of the table do with searching, and the places of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from db.query.explain import explain
from db.query.parser import parse
from desktop.dialogs.question import TextQuestion, confirm
from desktop.dialogs.search_builder import SearchBuilder
from desktop.translation import tr
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
        if self._window.highlights.shown:
            self._window.highlights.column.field.setFocus()
            self._window.highlights.column.field.selectAll()
            return
        self._window.search_bar.field.setFocus()
        self._window.search_bar.field.selectAll()

    @Slot()
    def search_save(self) -> None:
        """Save what is searched under a name; what it means in words is offered as one."""
        desk = self._window.desk
        request = desk.listing.request
        words = tr("It will be in the sidebar with the number of clippings that it finds. Name of the search:")

        def save(name: str) -> None:
            desk.editing.save_search(name, request.text, request.view, request.search_sort)

        question = TextQuestion(self._window, tr("Save this search"), words, "", tr("Save"), save)
        question.field.setText(proposed_name(request.text))
        question.field.selectAll()
        question.open()

    @Slot()
    def search_build(self) -> None:
        """Put a search together in a form."""
        builder = SearchBuilder(self._window.desk, self._window.desk.listing.request.text, self._window)
        builder.built.connect(self._search_built)
        builder.open()

    @Slot(str)
    def _search_built(self, text: str) -> None:
        self._window.desk.listing.ask(text=text)
        self._window.desk.history.used()

    @Slot()
    def search_history(self) -> None:
        """Offer what was searched before."""
        self._window.column.show_history()

    @Slot()
    def search_forget(self) -> None:
        """Forget what was searched before, if the person says so."""
        entries = len(self._window.desk.history.entries)
        if not entries:
            self._window.notice.say(tr("There are no earlier searches."))
            return
        words = tr("{n} search(es) will not be offered any more. Saved searches stay.", "", entries)
        forget = self._window.desk.history.clear
        confirm(self._window, tr("Forget earlier searches?"), words, tr("Forget"), forget)

    @Slot(bool)
    def search_chips(self, on: bool) -> None:
        """Show the conditions of a search as chips, or as text."""
        self._window.desk.settings.set("search.chips", on)

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
