"""Searching against reading: while a library changes, every query finds through index and catalogue what one finds who
reads clipping by clipping; and so with its order, its pages, what is folded, what is counted, and what is marked.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path

from db.catalogue import FACETS
from db.library import Library
from db.model import Hits
from db.query.compare import Where
from db.query.matcher import frequencies, matches
from db.query.parser import parse
from db.query.printer import print_query
from db.query.tree import TEXT_LEAVES, Everything, Near, Node, Query, Similar, leaves, mentions_trash
from db.reprints.fold import fold
from db.search import VIEWS, Searcher, marks, snippet
from db.sort import Sort
from tests.crash.oracle import Oracle, plainly
from tests.crash.proofs import Broken, Figures, Proof
from tests.crash.random_library import Changing
from tests.crash.random_trees import Asking
from tests.db.query.fuzz import mutated

TODAY = date(2024, 11, 25)
_OF_ONE_LIBRARY = 200
_AT_ONCE = 20
_SECONDS = 60.0


def run(count: int, seed: int, folder: Path) -> Figures:
    """So many queries, each put to a library in one of its states."""
    figures: Counter[str] = Counter()
    words: dict[object, Mapping[str, Where]] = {}
    for number, at in enumerate(range(0, count, _OF_ONE_LIBRARY)):
        dice = random.Random(f"{seed}:{number}")
        place = folder / f"library{number}"
        with Library.create(place) as library, Searcher(library, folder / f"cache{number}") as searcher:
            changing = Changing(library, dice)
            changing.fill(dice.choice((0, 5, 40, 60)))
            for batch in range(at, min(count, at + _OF_ONE_LIBRARY), _AT_ONCE):
                for _ in range(dice.randrange(8)):
                    changing.change()
                _keep(searcher, dice)
                with library.reader() as connection:
                    oracle = Oracle(connection, words)
                _Batch(library, searcher, oracle, dice, f"seed {seed}", figures).ask(min(_AT_ONCE, count - batch))
            figures["changes between them"] += changing.done
        words.clear()
    return {"queries": count, **figures}


def _keep(searcher: Searcher, dice: random.Random) -> None:
    """Do by chance what the search process does when it has time."""
    match dice.randrange(8):
        case 0:
            searcher.rebuild()
        case 1 | 2 | 3:
            searcher.sync()
        case 4:
            searcher.sync()
            searcher.merge()
        case 5:
            searcher.read_ahead()


class _Batch:
    """Queries put to one state of a library."""

    def __init__(
        self,
        library: Library,
        searcher: Searcher,
        oracle: Oracle,
        dice: random.Random,
        seed: str,
        figures: Counter[str],
    ) -> None:
        self._library = library
        self._searcher = searcher
        self._oracle = oracle
        self._dice = dice
        self._seed = seed
        self._figures = figures
        texts = [each.document.texts for each in oracle.clippings.values()]
        some = [text for each in texts for text in (each.title, each.body, each.note, each.highlight) if text]
        self._asking = Asking(dice, some or ["mine"], oracle.values())
        self._waiting = bool(searcher.pending())

    def ask(self, count: int) -> None:
        """Put so many queries."""
        for _ in range(count):
            self._one()
        for sort in self._dice.sample([each for each in Sort if not each.by_rank], 3):
            for view in VIEWS:
                listed = self._library.ids(view, sort)
                self._demand(
                    list(listed) == list(self._searcher.search("", view=view, sort=sort).ids),
                    "lists differ",
                    view,
                    sort,
                )

    def _demand(self, held: bool, what: str, *about: object) -> None:
        if not held:
            raise Broken(f"{what}: {'; '.join(map(str, about))} ({self._seed})")

    def _one(self) -> None:
        dice = self._dice
        text = mutated(dice) if dice.random() < 0.15 else print_query(self._asking.tree())
        query = parse(text, TODAY)
        again = parse(print_query(query.tree), TODAY)
        self._demand(again.tree == query.tree, "a query reads back as another", repr(text), again.tree)
        if any(isinstance(leaf, Similar) for leaf, _ in leaves(query.tree)):
            return
        view = dice.choice(("all", "all", "all", *VIEWS))
        sort = dice.choice((Sort.RELEVANCE, Sort.FRESH, *Sort))
        expected = self._oracle.found(query.tree, view)
        within = None
        if dice.random() < 0.15:
            within = dice.sample(sorted(self._oracle.clippings), len(self._oracle.clippings) // 2)
            expected &= set(within)
        about = (repr(text), f"view {view}", f"sort {sort}", f"within {within}")
        hits = self._searcher.search(query, view=view, sort=sort, within=within, seconds=_SECONDS)
        self._demand(
            set(hits.ids) == expected, "not the same found", *about,
            f"only searched {sorted(set(hits.ids) - expected)}", f"only read {sorted(expected - set(hits.ids))}",
        )  # fmt: skip
        self._figures["clippings found"] += len(expected)
        self._figures["put while clippings waited for the index"] += self._waiting
        self._demand(len(hits.ids) == len(expected), "a clipping is found twice", *about)
        self._order(hits, sort, query.tree, *about)
        self._rest(query, hits, view, sort, within, *about)
        self._facets(hits, *about)
        for number in dice.sample(sorted(expected), min(3, len(expected))):
            self._marks(query, number, *about)
        self._without_us(query.tree)

    def _order(self, hits: Hits, sort: Sort, tree: Node, *about: object) -> None:
        if sort.by_rank:
            scores = list(hits.scores)
            self._demand(scores == sorted(scores, reverse=True), "scores do not descend", *about)
            if scores:
                return
            sort = Sort.NEWEST
        ids = list(hits.ids)
        self._demand(ids == self._oracle.ordered(ids, sort), "another order", *about, ids)

    def _rest(self, query: Query, hits: Hits, view: str, sort: Sort, within: list[int] | None, *about: object) -> None:
        """Pages are pieces of the whole, and folding shows the lead of each group, else its first."""
        ids = list(hits.ids)
        again = self._searcher.search(query, view=view, sort=sort, within=within, seconds=_SECONDS)
        at = self._dice.randrange(len(ids) + 1)
        page = again.ids[at : at + self._dice.choice((1, 7, 50))]
        self._demand(list(page) == ids[at : at + len(page)], "a page is no piece of the whole", *about, at)
        folded = self._searcher.search(query, view=view, sort=sort, within=within, fold=True, seconds=_SECONDS)
        shown, hidden = fold(ids, self._oracle.groups, self._oracle.leads)
        self._demand(list(folded.ids) == shown, "folded otherwise", *about, shown)
        self._figures["reprints folded"] += sum(map(len, hidden.values()))

    def _facets(self, hits: Hits, *about: object) -> None:
        field = self._dice.choice(FACETS)
        counted = self._searcher.facets(hits, [field], None)[field]
        expected = self._oracle.facet(list(hits.ids), field)
        self._demand(dict(counted) == expected, f"{field} counted otherwise", *about, counted, dict(expected))
        first = self._searcher.facets(hits, [field], 3)[field]
        self._demand(first == counted[:3], f"the first of {field} are others", *about)
        self._figures["values counted"] += len(counted)

    def _marks(self, query: Query, number: int, *about: object) -> None:
        """Of each text in which a wanted leaf is, a place is marked, in the snippet too."""
        clipping = self._oracle.clippings[number]
        texts = clipping.document.texts
        wanted = [leaf for leaf, positive in leaves(query.tree) if positive and isinstance(leaf, TEXT_LEAVES)]
        for name in ("title", "body", "note", "highlight"):
            text = getattr(texts, name)
            # What is near each other may be so in the words of all forms, of which marks has those in this text.
            if not any(frequencies(clipping.words, leaf, texts).get(name) for leaf in wanted):
                continue
            spans = marks(query, text, name, texts.language)
            self._demand(bool(spans), f"nothing is marked in the {name} of {number}", *about, repr(text))
            self._demand(
                all(0 <= low < high <= len(text) for low, high in spans)
                and all(one[1] <= other[0] for one, other in pairwise(spans)),
                f"marks lie outside {name} of {number}", *about, spans,
            )  # fmt: skip
            piece = snippet(query, text, self._dice.choice((80, 200)), name, texts.language)
            self._demand(bool(piece.spans), f"nothing is marked in the snippet of {number}", *about, repr(piece.text))
            shown = piece.text.removeprefix("… ").removesuffix(" …")
            self._demand(shown in " ".join(text.split()), f"the snippet of {number} is no piece of it", *about, shown)
            self._figures["snippets"] += 1

    def _without_us(self, tree: Node) -> None:
        """What a leaf means in texts of plain words, by splitting these at spaces."""
        if isinstance(tree, Everything) or mentions_trash(tree):
            return
        for leaf, _ in leaves(tree):
            if not isinstance(leaf, TEXT_LEAVES):
                continue
            for number in self._dice.sample(sorted(self._oracle.clippings), min(10, len(self._oracle.clippings))):
                known = self._oracle.clippings[number]
                expected = plainly(leaf, known.document)
                if expected is None:
                    continue
                self._figures["leaves read without our code"] += 1
                self._demand(
                    matches(leaf, known.document, known.words) is expected, "a leaf means another thing",
                    print_query(leaf) if not isinstance(leaf, Near) else leaf, known.document.texts,
                )  # fmt: skip


PROOF = Proof(
    name="differential",
    faults="random queries while a library changes at random: additions, edits, tags, trash, undo",
    holds="index and catalogue find, order, page, fold, count and mark what reading clipping by clipping finds",
    unit="queries",
    quick=400,
    long=10_000,
    run=run,
)
