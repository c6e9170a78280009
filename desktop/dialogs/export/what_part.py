"""Which clippings are exported, and in which order."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from db.model import Story
from desktop.controllers.desk import Desk
from desktop.controllers.export_scope import Kind, Scope
from desktop.dialogs.export.rows import Rows, choose, combo
from desktop.models.places import COUNT
from desktop.translation import mark, number, tr

ORDERS = (("given", ""), ("oldest", mark("Oldest first")), ("newest", mark("Newest first")))
GIVEN: dict[Kind, str] = {
    "selected": mark("As in the list"),
    "listed": mark("As in the list"),
    "story": mark("As in the story"),
    "saved": mark("As the search has them"),
    "library": mark("As in the library, newest first"),
}
"""What the order is called in which a scope has its clippings."""


class WhatPart(QWidget):
    """`scoped`: other clippings are wanted; `changed`: the order is another one."""

    scoped = Signal()
    changed = Signal()

    def __init__(self, desk: Desk, selected: tuple[int, ...], listed: tuple[int, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._selected = selected
        self.kind = combo("kind", tr("Which clippings"), (), self)
        self.which = combo("which", tr("Which one"), (), self)
        self.which.setMaxVisibleItems(16)
        self.order = combo("order", tr("Order"), (), self)
        self.count = QLabel(self)
        self.count.setObjectName("export_dialog.count")
        self.count.setProperty("role", "small")
        self.count.setWordWrap(True)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        pair = QWidget(self)
        beside = QHBoxLayout(pair)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.kind, 2)
        beside.addWidget(self.which, 3)
        self.rows = Rows()
        self.setLayout(self.rows)
        self.rows.add(tr("&Clippings"), self.kind, pair)
        self.rows.addWidget(self.count, self.rows.rowCount(), 1)
        self.rows.add(tr("&Order"), self.order)
        self.which.hide()
        self.count.hide()
        self._fill(len(listed))
        self._fill_order()
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.which.currentIndexChanged.connect(self.scoped)
        self.order.currentIndexChanged.connect(self.changed)

    @property
    def scope(self) -> Scope:
        """What is chosen."""
        kind: Kind = self.kind.currentData()
        match kind:
            case "selected":
                return Scope(kind, self._selected)
            case "listed":
                request = self._desk.listing.request
                return Scope(kind, text=request.text, view=request.view, sort=request.order)
            case "story" | "saved":
                return Scope(kind, number=self.which.currentData() or 0)
            case _:
                return Scope("library")

    @property
    def story(self) -> Story | None:
        """The story whose page can stand before the clippings."""
        if self.kind.currentData() != "story":
            return self._desk.stories.story if self.kind.currentData() in ("selected", "listed") else None
        number_of = self.which.currentData()
        return next((each for each in self._desk.overview.facts.stories if each.id == number_of), None)

    @property
    def name(self) -> str:
        """What the chosen clippings are called; empty where they have no name of their own."""
        match self.kind.currentData():
            case "story":
                return self.story.name if self.story is not None else ""
            case "saved":
                searches = self._desk.overview.facts.searches
                return next((each.name for each in searches if each.id == self.which.currentData()), "")
            case "selected" if len(self._selected) == 1:
                card = self._desk.listing.table.card(self._selected[0])
                return card.row.title if card is not None else ""
            case "selected" | "listed" if self._desk.stories.story is not None:
                return self._desk.stories.story.name
            case "listed":
                return self._desk.listing.request.text.strip()
        return ""

    def show_scope(self, scope: Scope) -> None:
        """Choose these clippings, as far as they can be chosen here."""
        if self.kind.findData(scope.kind) >= 0:
            choose(self.kind, scope.kind)
            if scope.number:
                choose(self.which, scope.number)

    def show_parts(self, shown: frozenset[str]) -> None:
        """Show only what makes a difference in the format."""
        self.rows.show_row(self.order, "order" in shown)

    def show_count(self, count: int | None) -> None:
        """Say how many there are where it is not said already; None while that is being found out."""
        named = self.kind.currentData() in ("story", "saved")
        said = named and (count is None or self.which.currentData(COUNT) != count)
        words = tr("{n} clipping(s)", "", count) if count is not None else tr("Looking…")
        self.count.setText(words)
        self.count.setProperty("role", "small")
        self._restyle()
        self.count.setVisible(said)

    def show_problem(self, words: str) -> None:
        """Say under the choice why nothing can be exported."""
        self.count.setText(words)
        self.count.setProperty("role", "danger")
        self._restyle()
        self.count.show()

    def _restyle(self) -> None:
        self.count.style().unpolish(self.count)
        self.count.style().polish(self.count)

    def _fill(self, listed: int) -> None:
        facts = self._desk.overview.facts
        if self._selected:
            self.kind.addItem(tr("The {n} selected clipping(s)", "", len(self._selected)), "selected")
        if listed:
            searching = self._desk.listing.request.searching
            every = tr("All {n} clipping(s) found", "", listed)
            self.kind.addItem(every if searching else tr("All {n} clipping(s) in the list", "", listed), "listed")
        if facts.stories:
            self.kind.addItem(tr("A story"), "story")
        if facts.searches:
            self.kind.addItem(tr("A saved search"), "saved")
        everything = facts.counts.get("all", 0)
        self.kind.addItem(tr("The whole library ({count})").format(count=number(everything)), "library")

    def _fill_which(self, kind: Kind) -> None:
        facts = self._desk.overview.facts
        self.which.blockSignals(True)
        self.which.clear()
        if kind == "story":
            self.which.setAccessibleName(tr("Story"))
            for story in facts.stories:
                _add(self.which, story.name, story.count, story.id)
        elif kind == "saved":
            self.which.setAccessibleName(tr("Saved search"))
            model = self._desk.saving.saved
            for row, search in enumerate(model.searches):
                _add(self.which, search.name, model.index(row).data(COUNT), search.id)
        self.which.blockSignals(False)
        self.which.setVisible(kind in ("story", "saved"))

    def _fill_order(self) -> None:
        chosen = self.order.currentData()
        self.order.blockSignals(True)
        self.order.clear()
        for data, text in ORDERS:
            self.order.addItem(tr(text or GIVEN[self.kind.currentData()]), data)
        choose(self.order, chosen)
        self.order.blockSignals(False)

    @Slot()
    def _kind_changed(self) -> None:
        self._fill_which(self.kind.currentData())
        self._fill_order()
        self.scoped.emit()


def _add(box: QComboBox, name: str, count: int | None, data: int) -> None:
    box.addItem(name if count is None else tr("{name} ({count})").format(name=name, count=number(count)), data)
    box.setItemData(box.count() - 1, count, COUNT)
