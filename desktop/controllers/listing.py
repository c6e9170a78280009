"""What the list shows: a part of the library or what a search found in it, kept up to date as the library changes."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import bands
from db.bands import Grouping
from db.changes import BODIES, CLIPPINGS, NAMES, NOTES, REPRINTS, TAGGINGS, TAGS, Changes
from db.library import Library
from db.query.explain import explain
from db.query.parser import parse
from db.query.tree import And, Everything, Filter, Node, Not, Query, Similar, TextLeaf, leaves
from db.sort import Sort
from desktop.controllers.card_reading import Under, read_cards
from desktop.controllers.folding import Folding
from desktop.controllers.search_client import SearchClient
from desktop.jobs import Job, Jobs
from desktop.models.clipping_table import Card, ClippingTable
from desktop.models.folded import FoldedList, Reprinted

TYPING_PAUSE = 20
"""Milliseconds between keystrokes that are waited for before a search is sent."""
MEANT_PAUSE = 400
"""Milliseconds without a key before it is asked whether something else was meant; at once where nothing is found."""
FIRST_SHOWN = 200
"""Clippings of a list without a search that are shown while the others are still being read."""
FINDING_PAUSE = 1500
"""Milliseconds after which a list heeds what comparing texts has found, which comes in many small parts."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is listed: a view of the library, what was typed, the orders of lists with and without a search, by what
    the list is parted into bands, and whether copies of one text are folded into one row."""

    view: str = "all"
    text: str = ""
    sort: Sort = Sort.NEWEST
    search_sort: Sort = Sort.RELEVANCE
    group: Grouping = ""
    fold: bool = False

    @property
    def searching(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.text.strip())

    @property
    def ranked(self) -> bool:
        """Whether what is found can be put in order by how well it matches: words are searched, not only fields."""
        return self.searching and _ranked(self.text)

    @property
    def order(self) -> Sort:
        """The order in force."""
        if self.searching and (not self.search_sort.by_rank or self.ranked):
            return self.search_sort
        return self.sort


@lru_cache(maxsize=16)
def _ranked(text: str) -> bool:
    # Asked by many who show a request, for each key that is typed.
    return any(wanted and isinstance(leaf, TextLeaf | Similar) for leaf, wanted in leaves(parse(text).tree))


class Listing(QObject):
    """Keeps `table` in step with a `Request`.

    `listed` says that a new list stands; `understood` carries the query in words with its notes; `meant` what was
    perhaps meant instead, as texts to search; `asked` the request whenever it changes.
    """

    listed = Signal()
    understood = Signal(str)
    meant = Signal(object)
    asked = Signal(object)
    failed = Signal(object)

    def __init__(
        self, library: Library, jobs: Jobs, client: SearchClient, request: Request, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.table = ClippingTable(self)
        self.arrange: Callable[[Iterable[int]], array[int]] | None = None
        """Puts what a search finds into an order of its own; None leaves it in that of the request."""
        self._library = library
        self._jobs = jobs
        self._client = client
        self._request = request
        self._query: Query = parse("")
        self._afresh = True
        self._typing = False
        self._folding = Folding(library)
        self._reading: Job[FoldedList] | None = None
        self._answered = False
        self._first: array[int] = array("q")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._ask)
        self._findings = QTimer(self)
        self._findings.setSingleShot(True)
        self._findings.setInterval(FINDING_PAUSE)
        self._findings.timeout.connect(self._heed_findings)
        self._meant_pause = QTimer(self)
        self._meant_pause.setSingleShot(True)
        self._meant_pause.timeout.connect(self._ask_what_was_meant)
        self.table.wanted.connect(self._fetch_cards)
        client.found.connect(self._found)
        client.rest.connect(self._found_rest)
        client.caught_up.connect(self._caught_up)

    @property
    def request(self) -> Request:
        """What is asked for."""
        return self._request

    @property
    def query(self) -> Query:
        """What the text means."""
        return self._query

    @property
    def answered(self) -> bool:
        """Whether the list shows what was asked last, and nothing is about to be asked."""
        return self._answered and not self._pause.isActive()

    def ask(self, *, typing: bool = False, **changes: Any) -> None:
        """Change the request: `view`, `text`, `sort`, `search_sort`, `group`, `fold`. Typing waits for more."""
        request = replace(self._request, **changes)
        if request == self._request and typing == self._typing:
            return
        if request.text != self._request.text:
            self._typing = typing
        # Folding and unfolding leave what is looked at where it is.
        if request.fold == self._request.fold or replace(request, fold=self._request.fold) != self._request:
            self._afresh = True
        self._answered = False
        self._request = request
        self._query = parse(request.text, typing=self._typing)
        self._say(self._query.notes)
        self._meant_pause.stop()
        self.meant.emit([])
        self.asked.emit(request)
        self._pause.start(TYPING_PAUSE if typing else 0)

    def finish_typing(self) -> None:
        """The last word is whole: it is no beginning of longer words any more."""
        if self._typing:
            self._typing = False
            self._afresh = True
            self._query = parse(self._request.text)
            self._say(self._query.notes)
            self._pause.start(0)

    def start(self) -> None:
        """Read the first list."""
        self.asked.emit(self._request)
        self._pause.start(0)

    def heed(self, changes: Changes) -> None:
        """The library changed: renew what shows it. A mere mark of having been read leaves the list as it is."""
        ids = changes.ids(CLIPPINGS, TAGGINGS, BODIES, NOTES)
        if changes.has(TAGS):
            self.table.renew_all()
        elif ids:
            self.table.renew(ids)
        only_flags = set(changes.touched) <= {CLIPPINGS} and changes.step is None and not changes.label
        if only_flags:
            return
        if set(changes.touched) <= {REPRINTS, NAMES}:
            wanted = changes.has(REPRINTS) or self._request.searching
            if wanted and (changes.step is not None or changes.label):
                self._heed_findings()
            elif wanted and not self._findings.isActive():
                self._findings.start()
        else:
            self._folding.forget()
            self._pause.start(0)

    @Slot()
    def _heed_findings(self) -> None:
        self._folding.forget()
        self._pause.start(0)

    @Slot()
    def read_again(self) -> None:
        """Read the list again, whatever changed."""
        self._pause.start(0)

    @Slot()
    def _ask(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        request = self._request
        if request.searching:
            self._client.search(request.text, request.view, request.order, typing=self._typing)
        else:
            self._client.forget()
            if self._afresh and not request.group and not request.order.key:
                # What is seen first does not wait for all that follows.
                self._reading = self._jobs.sight(
                    lambda: self._arranged(self._library.ids(request.view, request.order, FIRST_SHOWN), request),
                    self._listed_first,
                    self._not_listed,
                )
            else:
                self._read_all()

    def _read_all(self) -> None:
        request = self._request
        self._reading = self._jobs.read(
            lambda: self._arranged(self._library.ids(request.view, request.order), request),
            self._listed_all,
            self._not_listed,
        )

    def _arranged(self, ids: array[int], request: Request) -> FoldedList:
        """A list in its bands and folded, worked out where it was read."""
        made = None
        if request.group:
            with self._library.reader() as connection:
                made = bands.part(connection, ids, request.group, oldest_first=request.order is Sort.OLDEST)
            ids = made.ids
        return self._folding.fold(ids, made) if request.fold else FoldedList(ids, {}, made)

    def _listed_first(self, listed: FoldedList) -> None:
        self._reading = None
        whole = listed.count < FIRST_SHOWN
        self._show(listed, whole=whole)
        if not whole:
            self._read_all()

    def _listed_all(self, listed: FoldedList) -> None:
        self._reading = None
        self._show(listed)

    def _not_listed(self, error: Exception) -> None:
        self._reading = None
        self.failed.emit(error)

    @Slot()
    def _caught_up(self) -> None:
        if self._request.searching:
            self._pause.start(0)

    @Slot(object)
    def _found(self, answer: dict[str, Any]) -> None:
        self._say(answer["notes"])
        self._first = array("q", answer["ids"])
        if len(self._first) == answer["count"]:
            self._show_found(self._first)
        elif self._leads_the_rest and (known := self._foldable()) is not None:
            # What is seen first is here; what follows comes as it would after a change.
            self._show(self._folding.fold(self._first, None, known), whole=False)
        self._meant_pause.start(MEANT_PAUSE if answer["count"] else 0)

    @Slot()
    def _ask_what_was_meant(self) -> None:
        if self._request.searching:
            text = self._request.text
            self._client.suggest(text, _Meant(self, text), typing=self._typing)

    @Slot(object)
    def _found_rest(self, ids: array[int]) -> None:
        if self._request.searching:
            self._show_found(self._first + ids)

    def _show_found(self, ids: array[int]) -> None:
        request, known = self._request, self._foldable()
        if self.arrange is not None and not request.group:
            ids = self.arrange(ids)
        if not request.group and known is not None and (len(ids) <= FIRST_SHOWN or known.empty):
            self._show(self._folding.fold(ids, None, known))
            return
        self._reading = self._jobs.read(lambda: self._arranged(ids, request), self._listed_all, self._not_listed)

    @property
    def _leads_the_rest(self) -> bool:
        """Whether the first that are found are the first of the list; bands and an order of its own need all of it."""
        return self._afresh and not self._request.group and self.arrange is None

    def _foldable(self) -> Reprinted | None:
        """By what a list is folded, as far as that needs no reading; by nothing where it is not to be folded."""
        return self._folding.known if self._request.fold else Reprinted()

    def _say(self, notes: Iterable[str]) -> None:
        notes = tuple(notes)
        said = explain(self._query) if self._request.searching else ""
        self.understood.emit(" ".join((f"{said}." if said and notes else said, *notes)).strip())

    def _show(self, listed: FoldedList, *, whole: bool = True) -> None:
        self.table.show(listed.ids, afresh=self._afresh, bands=listed.bands, hidden=listed.hidden)
        self._afresh = False
        self._answered = whole
        self.listed.emit()

    @Slot(object)
    def _fetch_cards(self, ids: tuple[int, ...]) -> None:
        query = self._query if self._request.searching else None
        under = Under.of(self.table, ids)
        self._jobs.sight(lambda: read_cards(self._library, ids, query, under), self._came, self._no_cards)

    def _came(self, answer: tuple[Query | None, list[Card]]) -> None:
        query, cards = answer
        if query is not (self._query if self._request.searching else None):
            self.table.give_up()
            return
        self.table.put(cards)

    def _no_cards(self, error: Exception) -> None:
        self.table.give_up()
        self.failed.emit(error)


@dataclass(frozen=True, slots=True)
class _Meant:
    """Takes what was perhaps meant by a text to the listing, unless another one has been typed since."""

    listing: Listing
    text: str

    def __call__(self, texts: list[str]) -> None:
        if self.listing.request.text == self.text:
            self.listing.meant.emit(texts)


def filter_signs(tree: Node, field: str) -> dict[str, str]:
    """The values of a field that a query as a whole demands (`+`) or bars (`-`)."""
    signs: dict[str, str] = {}
    for part in tree.children if isinstance(tree, And) else (tree,):
        match part:
            case Filter(name, value) if name == field:
                signs[value] = "+"
            case Not(Filter(name, value)) if name == field:
                signs[value] = "-"
            case Everything():
                pass
    return signs
