"""What the actions of the table do with the list as a whole: how it looks, and narrowing it to what is like a row."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu

from db.bands import Grouping
from db.model import Row
from db.query.edit import filter_sign, with_filter
from desktop.translation import tr
from desktop.views.clipping_list import Mode
from desktop.views.commands.library import LibraryCommands


class ListingCommands(LibraryCommands):
    """The slots for the list."""

    @Slot()
    def list_cards(self) -> None:
        """A card for each clipping."""
        self._show_as("cards")

    @Slot()
    def list_compact(self) -> None:
        """A short row for each clipping."""
        self._show_as("compact")

    @Slot()
    def list_table(self) -> None:
        """A table with columns."""
        self._show_as("table")

    @Slot()
    def list_columns(self) -> None:
        """The menu of the table's columns."""
        self._show_as("table")
        header = self._window.list.header
        header.menu().popup(header.mapToGlobal(header.rect().bottomLeft()))

    @Slot()
    def group_none(self) -> None:
        """One list without headings."""
        self._group_by("")

    @Slot()
    def group_day(self) -> None:
        """A heading for each day of publication."""
        self._group_by("day")

    @Slot()
    def group_month(self) -> None:
        """A heading for each month of publication."""
        self._group_by("month")

    @Slot()
    def group_outlet(self) -> None:
        """A heading for each outlet."""
        self._group_by("outlet")

    @Slot()
    def group_story(self) -> None:
        """A heading for each story."""
        self._group_by("story")

    @Slot()
    def only_author(self) -> None:
        """Only what an author of the current clipping wrote; again: all."""
        self._narrow("author", lambda row: row.authors, tr("This clipping has no author."))

    @Slot()
    def only_outlet(self) -> None:
        """Only what is from the outlet of the current clipping; again: all."""
        self._narrow("outlet", lambda row: (row.outlet,) if row.outlet else (), tr("This clipping has no outlet."))

    @Slot()
    def only_tag(self) -> None:
        """Only what has a tag of the current clipping; again: all."""
        self._narrow("tag", lambda row: tuple(tag.name for tag in row.tags), tr("This clipping has no tags."))

    def _show_as(self, mode: Mode) -> None:
        self._window.column.looks.set_mode(mode)

    def _group_by(self, group: Grouping) -> None:
        self._window.column.looks.set_group(group)

    def _narrow(self, field: str, values_of: Callable[[Row], tuple[str, ...]], none: str) -> None:
        """Narrow the list to what shares a value of the current clipping, whose row may not have been read yet."""
        desk, number = self._window.desk, self._window.list.current_id()
        if number is None:
            return
        card = desk.listing.table.card(number)
        if card is not None:
            self._narrow_to(field, values_of(card.row), none)
            return
        desk.jobs.read(
            lambda: desk.library.rows([number]),
            lambda rows: self._narrow_to(field, values_of(rows[0]), none) if rows else None,
        )

    def _narrow_to(self, field: str, values: tuple[str, ...], none: str) -> None:
        if not values:
            self._window.notice.say(none)
        elif len(values) == 1:
            self._toggle(field, values[0])
        else:
            self._choose(field, values)

    def _choose(self, field: str, values: tuple[str, ...]) -> None:
        """A menu of several values beside the current row; those that the search has are checked."""
        view = self._window.list
        text = self._window.desk.listing.request.text
        menu = QMenu(view)
        menu.setObjectName("only_menu")
        for value in values:
            action = menu.addAction(value.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(filter_sign(text, field, value) == "+")
            action.triggered.connect(partial(self._toggle, field, value))
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        area = view.visualRect(view.currentIndex()).intersected(view.viewport().rect())
        menu.popup(view.viewport().mapToGlobal(area.center()))

    def _toggle(self, field: str, value: str, _checked: bool = False) -> None:
        listing = self._window.desk.listing
        text = listing.request.text
        listing.ask(text=with_filter(text, field, value, None if filter_sign(text, field, value) == "+" else "+"))
