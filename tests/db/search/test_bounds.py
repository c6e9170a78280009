"""However nasty a query is, it is answered, it can be stopped, and what was left out is said."""

import random

import pytest

from db.errors import Cancelled
from db.index import executor
from db.query.parser import parse
from db.search import Searcher
from tests.db.search.made import make_library, random_document

NASTY = {
    "any letter": "*a*",
    "all beginnings": " OR ".join(f"{letter}*" for letter in "abcdefghijklmnopqrstuvwxyz"),
    "deep": "(" * 500 + "the" + ")" * 500,
    "a thousand words": " ".join(f"w{number}" for number in range(1000)),
    "everything near": " near/255 ".join(["the", "of", "mines", "a", "b", "c", "d", "e", "f", "g", "h", "i"]),
    "beginnings near": "a* near/5 (b* OR c*) near/5 m*",
    "loose": '"the of mines a"~250',
    "patterns": "a?* b*c* t??",
    "misspelt": " ".join(["mines~2"] * 50),
    "nothing wanted": "-the -of -(mines OR dam)",
    "all at once": 'atleast2:the first5:of* ="The" "the o*" similar:1 words>0 is:changed has:highlight story:x',
}


@pytest.fixture(scope="module")
def searcher(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bounds")
    chance = random.Random(11)
    library = make_library(folder, [random_document(chance, number) for number in range(1, 200)])
    with Searcher(library, folder / "cache") as searcher:
        searcher.sync()
        yield searcher
    library.close()


@pytest.mark.parametrize("query", NASTY.values(), ids=NASTY)
@pytest.mark.parametrize("typing", [False, True])
def test_it_is_answered(searcher, query, typing):
    hits = searcher.search(parse(query, typing=typing), seconds=60)
    assert hits.count == len(set(hits.ids))


@pytest.mark.parametrize("query", NASTY.values(), ids=NASTY)
def test_nobody_waiting_ends_it(searcher, query):
    with pytest.raises(Cancelled):
        searcher.search(query, cancelled=lambda: True)


def test_time_that_is_over_is_said(searcher):
    notes = searcher.search("the OR mines", seconds=0).notes
    assert any("took too long" in note for note in notes)


def test_too_many_places_are_said(searcher, monkeypatch):
    monkeypatch.setattr(executor, "MOST_PLACES", 10)
    hits = searcher.search("the near/5 of")
    assert any("too many places" in note for note in hits.notes)


def test_a_word_alone_needs_no_places(searcher, monkeypatch):
    monkeypatch.setattr(executor, "MOST_PLACES", 0)
    assert searcher.search("the").notes == ()
