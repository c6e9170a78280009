"""A query means the same through the index and the database as it does for clippings in memory."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.query.matcher import Document, matches
from db.query.parser import parse
from db.query.printer import print_query
from db.query.tree import Query, mentions_trash
from db.search import Searcher
from db.sort import Sort
from tests.db.query.trees import some_words, trees
from tests.db.search.made import add, make_library, random_document

VALUES = st.sampled_from(
    ("war", "war/ukraine", "WAR/Ukraine", "elite", "money", "lantern", "The Daily Lantern", "ete", "d'été", "marsh",
     "陳", "Łukasz", "afp", "new york", "world", "World news", "en", "en-gb", "lantern.example", "nothing")
)  # fmt: skip
COUNT = 120


class Documents(list[Document]):
    """Shown shortly where a property fails."""

    def __repr__(self):
        return f"{len(self)} documents"


def some_documents():
    chance = random.Random(7)
    return Documents(random_document(chance, number) for number in range(1, COUNT + 1))


@pytest.fixture(scope="module", params=["no index", "index", "index of many segments", "index and outbox"])
def made(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("library")
    documents = some_documents()
    library = make_library(folder, documents if request.param != "index of many segments" else ())
    searcher = Searcher(library, folder / "cache")
    if request.param == "index of many segments":
        for at in range(0, COUNT, 17):
            add(library, documents[at : at + 17])
            searcher.sync()
    elif request.param != "no index":
        searcher.sync()
    if request.param in ("index and outbox", "index of many segments"):
        chance = random.Random(8)
        for number in range(0, COUNT, 9):
            library.connection.execute("DELETE FROM clipping WHERE id = ?", (number + 1,))
            documents[number] = random_document(chance, number + 1)
            add(library, [documents[number]])
    if request.param == "index of many segments":
        searcher.sync()
    yield documents, searcher
    searcher.close()
    library.close()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(trees(some_words, VALUES), st.sampled_from(Sort))
def test_index_database_and_memory_agree(made, tree, sort):
    documents, searcher = made
    hits = searcher.search(Query("", tree), sort=sort)
    expected = {
        document.id
        for document in documents
        if matches(tree, document) and (mentions_trash(tree) or "trashed" not in document.states)
    }
    assert set(hits.ids) == expected, print_query(tree)
    assert len(hits.ids) == len(expected)
    assert not hits.scores or len(hits.scores) == len(hits.ids)


@pytest.mark.parametrize(
    ("view", "wanted"),
    [
        ("inbox", lambda states: "filed" not in states and "trashed" not in states),
        ("unread", lambda states: "read" not in states and "trashed" not in states),
        ("starred", lambda states: "starred" in states and "trashed" not in states),
        ("trash", lambda states: "trashed" in states),
    ],
)
def test_a_search_stays_in_its_view(made, view, wanted):
    documents, searcher = made
    tree = parse("the OR covid").tree
    expected = {document.id for document in documents if wanted(document.states) and matches(tree, document)}
    assert set(searcher.search(Query("", tree), view=view).ids) == expected


def test_order_by_date(made):
    documents, searcher = made
    newest = searcher.search("the", sort=Sort.NEWEST).ids
    assert newest == tuple(reversed(searcher.search("the", sort=Sort.OLDEST).ids))
    dated = {document.id: (document.moments["date"] or document.moments["clipped"])[:10] for document in documents}
    days = [dated[number] for number in newest]
    assert days == sorted(days, reverse=True)
    assert searcher.search("", sort=Sort.OLDEST).ids == tuple(reversed(searcher.search("").ids))


def test_order_by_relevance(made):
    _, searcher = made
    hits = searcher.search("mines")
    assert list(hits.scores) == sorted(hits.scores, reverse=True)
    assert all(score > 0 for score in hits.scores)
