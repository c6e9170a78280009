"""What the present list has by tag, outlet, author and so on: counted with each list, and how a click narrows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.query.edit import Sign, filter_sign, with_filter
from db.query.tree import And, Filter, Match, Node, Not
from desktop.controllers.listing import Listing
from desktop.controllers.overview import Overview
from desktop.controllers.search_client import SearchClient
from desktop.models.facet_tree import HEADINGS, FacetTree
from desktop.models.tag_tree import EXCLUDED, INCLUDED

MOST = 40
"""Values of a field that are counted."""
NEXT: dict[str, Sign] = {"": "+", INCLUDED: "-", EXCLUDED: None}
"""What a click makes of how the search has a value."""


class Narrowing(QObject):
    """Keeps `facets` and the counts of the tags in step with the list; `months` carries what was published when."""

    months = Signal(object)

    def __init__(
        self, listing: Listing, overview: Overview, client: SearchClient, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.facets = FacetTree(self)
        self._listing = listing
        self._tags = overview.tag_tree
        self._client = client
        self._counted: dict[str, list[tuple[str, int]]] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)
        listing.listed.connect(self._soon.start)
        listing.asked.connect(self._signs_changed)

    def step(self, field: str, value: str) -> None:
        """Include a value in the search, exclude it, take it out: one step further each time."""
        text = self._listing.request.text
        if field == "tag":
            sign = NEXT[self._tags.sign(value)]
        elif field == "date":
            sign = NEXT[filter_sign(text, "date", value) or ""]
        else:
            sign = NEXT[self.facets.sign(field, value)]
        view = self._listing.request.view
        view = "all" if field == "tag" and view == "inbox" and sign == "+" else view
        self._listing.ask(text=with_filter(text, field, value, sign), view=view)

    def date_sign(self, period: str) -> str:
        """How the search has a year or a month."""
        return filter_sign(self._listing.request.text, "date", period) or ""

    @Slot()
    def _ask(self) -> None:
        request = self._listing.request
        wanted = ((("tag", "month"), None, self._tags_came), (tuple(HEADINGS), MOST, self._came))
        self._client.facets(request.searching, request.view, wanted)

    def _tags_came(self, answer: dict[str, Any] | None) -> None:
        if answer is not None:
            self._tags.set_counts(dict(answer["facets"]["tag"]), narrowed=self._listing.request.searching)
            self.months.emit([(month, count) for month, count in answer["facets"]["month"]])

    def _came(self, answer: dict[str, Any] | None) -> None:
        if answer is not None:
            self._counted = {
                name: [(value, count) for value, count in counted] for name, counted in answer["facets"].items()
            }
            self._signs_changed()

    @Slot()
    def _signs_changed(self) -> None:
        self.facets.show(self._counted, signs(self._listing.query.tree, self._counted))


def signs(tree: Node, counted: Mapping[str, list[tuple[str, int]]]) -> dict[str, dict[str, str]]:
    """For each field the whole values that a query demands (`+`) or bars (`-`)."""
    found: dict[str, dict[str, str]] = {name: {} for name in HEADINGS}
    for part in tree.children if isinstance(tree, And) else (tree,):
        leaf, sign = (part.child, EXCLUDED) if isinstance(part, Not) else (part, INCLUDED)
        if isinstance(leaf, Filter) and leaf.field in found:
            there = {value.casefold() for value, _ in counted.get(leaf.field, ())}
            if leaf.match is Match.EXACT or leaf.value.casefold() in there:
                found[leaf.field][leaf.value] = sign
    return found
