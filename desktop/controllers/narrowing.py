"""What the present list has by tag, outlet, author and so on: counted with each list, and how a click narrows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.changes import NAME_RULES, NAMES, Changes
from db.query.edit import Sign, filter_sign, mentions_field, with_filter, without_field
from db.query.tree import And, Filter, Match, Node, Not
from desktop.controllers.listing import Listing, Request, filter_signs
from desktop.controllers.overview import Overview
from desktop.controllers.search_client import SearchClient
from desktop.models.facet_tree import COUNTED, HEADINGS, FacetTree
from desktop.models.tag_tree import EXCLUDED, INCLUDED

NEXT: dict[str, Sign] = {"": "+", INCLUDED: "-", EXCLUDED: None}
"""What a click makes of how the search has a value."""

_NEWS = 1500
"""Milliseconds from the first news of names in texts until they are counted: many come at once."""


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
        self._stories = overview.story_list
        self._client = client
        self._counted: dict[str, list[tuple[str, int]]] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_NEWS)
        self._later.timeout.connect(self._ask)
        listing.listed.connect(self._soon.start)
        listing.asked.connect(self._asked)

    def step(self, field: str, value: str) -> None:
        """Include a value in the search, exclude it, take it out: one step further each time."""
        text = self._listing.request.text
        if field == "tag":
            sign = NEXT[self._tags.sign(value)]
        elif field == "story":
            sign = NEXT[self._stories.sign(value)]
            # One story at a time is looked at; two at once can be typed.
            text = without_field(text, "story", ("+",)) if sign == "+" else text
        elif field == "date":
            sign = NEXT[filter_sign(text, "date", value) or ""]
            # One period at a time is looked at; those that are left out stay out.
            text = without_field(text, "date", ("+",)) if sign == "+" else text
        else:
            sign = NEXT[self.facets.sign(field, value)]
        view = self._listing.request.view
        # What has a tag or is in a story is mostly filed: in the inbox hardly anything would be found.
        view = "all" if field in ("tag", "story") and view == "inbox" and sign == "+" else view
        self._listing.ask(text=with_filter(text, field, value, sign), view=view)

    def want(self, field: str, value: str, sign: Sign) -> None:
        """Include a value in the search, exclude it, or take it out."""
        self._listing.ask(text=with_filter(self._listing.request.text, field, value, sign))

    def show_all_with(self, field: str, value: str) -> None:
        """Show everything that has a value, whatever the list is now."""
        self._listing.ask(text=with_filter("", field, value, "+"), view="all")

    def heed(self, changes: Changes) -> None:
        """The library changed: count anew where names in texts did, of which the list itself may say nothing."""
        if changes.has(NAMES, NAME_RULES) and not self._later.isActive():
            self._later.start()

    @property
    def dated(self) -> bool:
        """Whether the search speaks of days of publication."""
        return mentions_field(self._listing.request.text, "date")

    @Slot()
    def forget_dates(self) -> None:
        """Take everything out of the search that it says of days of publication."""
        self._listing.ask(text=without_field(self._listing.request.text, "date"))

    def signs_of(self, field: str) -> dict[str, str]:
        """The whole values of a field that the search wants (`+`) or bars (`-`)."""
        return signs(self._listing.query.tree, self._counted).get(field, {})

    def all_values(self, field: str, receive: Callable[[list[tuple[str, int]]], None]) -> None:
        """Ask for every value of a field in the present list with its count, the most frequent first."""

        def told(answer: dict[str, Any] | None) -> None:
            receive([(value, count) for value, count in (answer or {"facets": {field: ()}})["facets"][field]])

        request = self._listing.request
        self._client.facets(request.searching, request.view, (((field,), None, told),))

    def date_sign(self, period: str) -> str:
        """How the search has a year or a month."""
        return filter_sign(self._listing.request.text, "date", period) or ""

    @Slot()
    def _ask(self) -> None:
        request = self._listing.request
        wanted = ((("tag", "month"), None, self._tags_came), (tuple(HEADINGS), COUNTED, self._came))
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

    @Slot(object)
    def _asked(self, _request: Request) -> None:
        tree = self._listing.query.tree
        self._tags.set_signs(filter_signs(tree, "tag"))
        self._stories.set_signs(filter_signs(tree, "story"))
        self._signs_changed()

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
