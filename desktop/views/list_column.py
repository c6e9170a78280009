"""The column of the list: the search box over the list or what is said in its place, wired to each other."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QVBoxLayout, QWidget

from db.query.complete import Completion
from db.sort import Sort
from desktop.actions import BY_ID, Actions
from desktop.controllers.completing import Offer
from desktop.controllers.desk import Desk
from desktop.controllers.listing import Request
from desktop.models.clipping_table import Card
from desktop.theme import Theme
from desktop.views.clipping_list import ClippingList
from desktop.views.completion_popup import CompletionPopup
from desktop.views.emptiness import list_emptiness
from desktop.views.empty_state import EmptyState
from desktop.views.list_looks import ListLooks
from desktop.views.search_bar import SearchBar

CONTEXT = (
    ("clipping.read", "clipping.original", "clipping.text", "clipping.pictures"),
    ("clipping.file", "clipping.star", "clipping.unread"),
    ("clipping.tag", "clipping.story", "clipping.link", "clipping.edit", "clipping.edit_many"),
    ("clipping.copies", "clipping.reprints", "clipping.same"),
    ("only.author", "only.outlet", "only.tag"),
    ("copy.text", "copy.citation", "copy.link", "export.open"),
    ("clipping.trash", "clipping.restore", "clipping.purge"),
)
"""What the menu of a row offers, in its parts."""
IN_TRASH = ("clipping.restore", "clipping.purge")
FOR_SEVERAL = ("clipping.edit_many", "clipping.same")


def context_of(count: int, *, trash: bool) -> list[list[str]]:
    """What is offered for so many selected clippings: nothing that is only for one, or for many, or elsewhere."""
    parts = []
    for group in CONTEXT:
        part = [
            each
            for each in group
            if trash == (each in IN_TRASH)
            and (count == 1 or not {"single", "address"}.intersection(BY_ID[each].needs))
            and (count > 1 or each not in FOR_SEVERAL)
        ]
        if part:
            parts.append(part)
    return parts


class ListColumn(QFrame):
    """`chosen` says that current clipping, selection or list changed. `overlay` is what pop-ups float over."""

    chosen = Signal()

    def __init__(
        self, desk: Desk, actions: Actions, theme: Theme, overlay: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("list_column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._actions = actions
        self._wanted: int | None = None
        self._first_wanted = False
        self.search_bar = SearchBar(theme, self)
        self.list = ClippingList(desk.listing.table, theme, self)
        self.empty = EmptyState("list_empty", theme, self)
        self.completions = CompletionPopup(self.search_bar.field, theme, overlay)
        self.looks = ListLooks(desk, actions, self.list, theme, self)
        self.search_bar.add_beside_order(self.looks.button)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        inside.addWidget(self.search_bar)
        inside.addWidget(self._stack, 1)
        self._connect()

    def selected_cards(self) -> list[Card]:
        """Cards of selected clippings, as far as they are at hand."""
        table = self._desk.listing.table
        return [card for card in map(table.card, self.list.selected_ids(500)) if card is not None]

    def show_clipping(self, clipping_id: int, view: str = "all") -> None:
        """Go to a clipping, leaving search and place for a view that has it where the list does not."""
        if self._reach(clipping_id):
            return
        self._wanted = clipping_id
        self._desk.listing.ask(view=view, text="")

    def _reach(self, clipping_id: int) -> bool:
        """Select a clipping of the list, also one that is folded into another row; False where the list has it not."""
        table = self._desk.listing.table
        lead = table.lead_of(clipping_id) if table.row_of(clipping_id) is None else None
        if lead is not None:
            table.unfold([lead])
        return self.list.select_id(clipping_id)

    def refresh_emptiness(self) -> None:
        """Show the list, or say why there is nothing in it."""
        listing = self._desk.listing
        if len(listing.table.ids):
            self._stack.setCurrentWidget(self.list)
            return
        said = list_emptiness(listing.request, self._desk.overview.facts.counts)
        actions = tuple(self._actions[each] for each in said.actions)
        self.empty.say(said.icon, said.heading, said.words, actions)
        self._stack.setCurrentWidget(self.empty)

    def _connect(self) -> None:
        desk, bar = self._desk, self.search_bar
        bar.typed.connect(self._typed)
        self._setting_changed("search.chips")
        desk.chosen.changed.connect(self._setting_changed)
        bar.history_wanted.connect(self.show_history)
        bar.builder_wanted.connect(self._actions["search.build"].trigger)
        bar.field.recalled.connect(self._recall)
        bar.sorted_by.connect(self._sort_by)
        self.list.header.sorted_by.connect(self._sort_by)
        bar.meant.connect(self._search_meant)
        bar.field.stepped.connect(self.list.step)
        bar.field.wondered.connect(self._wondered)
        bar.field.entered.connect(self._entered)
        desk.completing.offered.connect(self._offered)
        self.completions.accepted.connect(self._complete)
        self.completions.recalled.connect(self._search_again)
        self.completions.forgotten.connect(self._forget)
        self.completions.dismissed.connect(desk.completing.stop)
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(desk.history.used)
        self.list.star_clicked.connect(self._star_clicked)
        self.list.menu_wanted.connect(self._context_menu)
        desk.listing.listed.connect(self._listed)
        desk.listing.table.folded.connect(self._show_count)
        desk.listing.asked.connect(self._asked)
        desk.listing.understood.connect(bar.say)
        desk.listing.meant.connect(bar.offer_meant)
        desk.client.indexed.connect(self._indexed)

    # The search box

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._desk.listing.ask(text=text, typing=True)
        field = self.search_bar.field
        if field.hasFocus():
            self._desk.completing.typed(field.text(), field.cursor_characters)

    @Slot()
    def _wondered(self) -> None:
        field = self.search_bar.field
        self._desk.completing.everything(field.text(), field.cursor_characters)

    @Slot(object)
    def _offered(self, offer: Offer) -> None:
        field = self.search_bar.field
        quiet = offer.completions[0] if offer.quiet and field.hasFocus() else None
        field.show_hint(quiet.replacement[field.cursor_characters - quiet.start :] if quiet else "")
        self.completions.offer(offer)

    @Slot(object)
    def _complete(self, chosen: Completion) -> None:
        field = self.search_bar.field
        text = field.text()
        more = "" if chosen.replacement.endswith(":") or text[chosen.end :].strip() else " "
        field.replace(chosen.start, chosen.end, chosen.replacement + more)

    @Slot(str)
    def _search_meant(self, text: str) -> None:
        self._desk.listing.ask(text=text)
        self.search_bar.field.setFocus()

    @Slot(str)
    def _setting_changed(self, key: str) -> None:
        if key == "search.chips":
            on = self._desk.settings.flag(key)
            self.search_bar.show_as_chips(on)
            self._actions["search.chips"].setChecked(on)

    @Slot()
    def _recall(self) -> None:
        """In an empty box without earlier searches the arrow goes into the list, as it does from any other text."""
        desk = self._desk
        if self.search_bar.text or not desk.completing.earlier(desk.history.matching):
            self.list.step(1)

    @Slot()
    def show_history(self) -> None:
        """Offer what was searched before, all of it whatever stands in the box."""
        self.search_bar.field.setFocus()
        self._desk.completing.earlier(self._desk.history.matching)

    @Slot(str)
    def _search_again(self, text: str) -> None:
        self._desk.listing.ask(text=text)
        self._desk.history.used()

    @Slot(str)
    def _forget(self, text: str) -> None:
        self._desk.history.remove(text)
        self._desk.completing.earlier(self._desk.history.matching, self.search_bar.field.text())

    @Slot(int, int)
    def _indexed(self, done: int, total: int) -> None:
        self.search_bar.show_index_state(done, total, self._desk.overview.facts.counts.get("all", 0))

    @Slot(object)
    def _sort_by(self, order: Sort) -> None:
        listing = self._desk.listing
        if listing.request.ranked:
            listing.ask(search_sort=order)
        else:
            # A search of fields only is in the order of every list, and one for words still has the best first.
            kept = listing.request.search_sort
            listing.ask(sort=order, search_sort=kept if kept.by_rank else Sort.RELEVANCE)

    @Slot()
    def _entered(self) -> None:
        self.search_bar.settle()
        self._desk.listing.finish_typing()
        self._desk.history.used()
        self._first_wanted = not self._desk.listing.answered
        if self.list.current_id() is None:
            self.list.select_row(0)
        # A list that is hidden, since nothing was found, would take the focus from who types the next search.
        if self.list.isVisible():
            self.list.setFocus()

    # The list

    @Slot(object)
    def _asked(self, request: Request) -> None:
        self._first_wanted = False
        self.search_bar.set_text(request.text)
        self.search_bar.show_order(request.order, ranked=request.ranked)
        self.list.header.show_order(request.order)

    @Slot()
    def _listed(self) -> None:
        whole = self._desk.listing.answered
        if self._wanted is not None and (self._reach(self._wanted) or whole):
            self._wanted = None
        if whole:
            self._show_count()
        self.refresh_emptiness()
        if whole and self._first_wanted:
            self._show_first()
        self.chosen.emit()

    def _show_first(self) -> None:
        """Enter came before the answer to what was typed: go to what was found, as if it had come after it."""
        self._first_wanted = False
        if self.list.current_id() is None:
            self.list.select_row(0)
        if self.search_bar.field.hasFocus() and self.list.isVisible():
            self.list.setFocus()

    @Slot()
    def _show_count(self) -> None:
        table = self._desk.listing.table
        if self._desk.listing.answered:
            self.search_bar.show_count(table.whole_count, table.whole_count - len(table.ids))

    @Slot(int)
    def _star_clicked(self, clipping_id: int) -> None:
        card = self._desk.listing.table.card(clipping_id)
        if card is not None and not self._desk.library.read_only:
            self._desk.editing.star([clipping_id], not card.row.starred)

    @Slot(QPoint)
    def _context_menu(self, spot: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("clipping_menu")
        trash = self._desk.listing.request.view == "trash"
        for part in context_of(self.list.selected_count(), trash=trash):
            for action_id in part:
                menu.addAction(self._actions[action_id])
            menu.addSeparator()
        menu.popup(spot)
        menu.aboutToHide.connect(menu.deleteLater)
