"""'Did you mean': words that are in no clipping, or in very few, beside words that are in many."""

import pytest

from db.query.matcher import Document, Texts
from db.query.parser import parse
from db.search import Searcher
from tests.db.search.made import make_library


@pytest.fixture(scope="module")
def searcher(tmp_path_factory):
    folder = tmp_path_factory.mktemp("suggestions")
    bodies = ["the harbour council met", "mines were laid in the harbour", "élan of the Kestrel quay"] * 20
    bodies += ["the harbuor was closed"]
    documents = [Document(at, Texts("Kestrel Bay", "", body, "")) for at, body in enumerate(bodies, 1)]
    library = make_library(folder, documents)
    with Searcher(library, folder / "cache") as searcher:
        searcher.sync()
        yield searcher
    library.close()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("harbuor", "harbour"),
        ("hrabour council", "harbour council"),
        ("body:harbor mines", "body:harbour mines"),
        ("Kestral quai", "kestrel quay"),
        ("tag:harbuor council", None),
        ("harbour", None),
        ("-harbuor council", None),
        ('"harbuor council"', None),
        ("zzzzzz", None),
        ("2024 12", None),
        ("", None),
    ],
)
def test_what_was_perhaps_meant(searcher, typed, meant):
    suggested = searcher.suggestions(parse(typed))
    assert (suggested[0] if suggested else None) == meant


@pytest.mark.parametrize(
    ("typed", "meant"), [("harbu", "harbour"), ("harbuor", "harbour"), ("harbou", None), ("counicl", "council")]
)
def test_a_word_that_is_being_typed_is_a_slip_only_if_nothing_goes_on_so(searcher, typed, meant):
    suggested = searcher.suggestions(parse(typed, typing=True))
    assert (suggested[0] if suggested else None) == meant


def test_nothing_without_an_index(tmp_path):
    library = make_library(tmp_path, [])
    with Searcher(library, tmp_path / "cache") as searcher:
        assert searcher.suggestions(parse("harbuor")) == ()
    library.close()
