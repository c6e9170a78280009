"""Our own search as a contender, in this process: the best 50 in order with their scores, and how many there are."""

from collections.abc import Sequence
from pathlib import Path

from db.index import outbox
from db.model import Hits, Marked
from db.query.parser import parse
from db.search import Searcher, snippet
from db.sort import Sort
from tests.db.search.made import MadeLibrary
from tests.speed.peers import SHOWN
from tests.speed.questions import Question
from tests.speed.timing import InProcess

_SECONDS = 60.0
"""A budget that cuts nothing short: a search must not look quick because it gave up."""


class Ours(InProcess):
    """The searcher. `stemmed` says whether words stand for their inflections too, or are typed in quotation marks."""

    works = frozenset({"search", "facets", "snippets"})

    def __init__(self, library: MadeLibrary, cache: Path, stemmed: bool = True) -> None:
        self.name = "ours" if stemmed else "ours, quoted"
        self._stemmed = stemmed
        self._library = library
        self._cache = cache
        self.searcher = Searcher(library, cache)

    def reopen(self) -> None:
        """A fresh searcher that has listed everything once."""
        self.searcher.close()
        self.searcher = Searcher(self._library, self._cache)
        self.searcher.search("")

    def hits(self, question: Question) -> Hits:
        """What is found."""
        query = parse(question.typed(self._stemmed), typing=question.typing)
        return self.searcher.search(query, sort=Sort.NEWEST if question.newest else Sort.RELEVANCE, seconds=_SECONDS)

    def search(self, question: Question) -> tuple[Sequence[int], Sequence[float], int]:
        """Ids of the best 50, their scores, and the number of all."""
        hits = self.hits(question)
        return hits.ids[:SHOWN], hits.scores[:SHOWN], hits.count

    def facets(self, question: Question) -> list[list[tuple[str, int]]]:
        """The frequent values of all fields among what is found."""
        return list(self.searcher.facets(self.hits(question)).values())

    def snippets(self, question: Question) -> list[Marked]:
        """The best 50 with a piece of their text."""
        query = parse(question.typed(self._stemmed))
        shown = self.searcher.search(query, seconds=_SECONDS).ids[:SHOWN]
        texts = outbox.texts(self._library.connection, shown)
        return [snippet(query, texts[number].body) for number in shown]

    def close(self) -> None:
        """Let go of the files."""
        self.searcher.close()
