"""Stock Whoosh reads the same files and finds the same documents: the oracle of our codec and of merging."""

import random

import pytest
from whoosh.index import FileIndex
from whoosh.query.compound import And, Or
from whoosh.query.positional import Phrase
from whoosh.query.terms import Prefix, Term

from db.index.analysis import positions
from db.index.place import Place
from db.index.reader import INDEX_NAME, IndexReader
from db.index.schema import TEXTS, Checkpoint
from db.index.storage import DurableStorage
from db.index.writer import IndexWriter
from db.query.matcher import Texts

WORDS = (
    "the",
    "dam",
    "of",
    "lantern",
    "quay",
    "harbour",
    "mine",
    "mines",
    "minister",
    "covid-19",
    "élan",
    "京都",
    "u.s.",
)


def some_text(chance, most=30):
    return " ".join(chance.choices(WORDS, k=chance.randrange(most)))


@pytest.fixture(params=["one segment", "merged", "merged without what was deleted"])
def made(request, tmp_path):
    chance = random.Random(4)
    texts = {
        number: Texts(some_text(chance, 6), some_text(chance, 4), some_text(chance), some_text(chance, 3), "")
        for number in range(1, 90)
    }
    place = Place(tmp_path, "some-library")
    generation = place.new_generation()
    writer = IndexWriter(generation)
    writer.create(Checkpoint(0, "begin"))
    if request.param == "one segment":
        writer.commit(texts.items(), (), Checkpoint(1, "all"))
    else:
        items = list(texts.items())
        for at in range(0, len(items), 9):
            writer.commit(items[at : at + 9], (), Checkpoint(at + 1, f"up to {at}"))
        if request.param != "merged":
            gone = range(3, 80, 4)
            for number in gone:
                del texts[number]
            writer.commit((), gone, Checkpoint(99, "deleted"))
        while writer.merge():
            pass
    place.publish(generation)
    reader = IndexReader(place)
    reader.refresh()
    stock = FileIndex(DurableStorage(str(generation), readonly=True), indexname=INDEX_NAME).searcher()
    yield texts, reader, stock
    stock.close()


def test_segments_are_merged(made, request):
    _, reader, _ = made
    assert len(reader.segments) < 8


def test_stock_whoosh_finds_the_same(made):
    texts, _, stock = made
    numbers = {number: fields["clipping"] for number, fields in stock.reader().iter_docs()}
    for field in TEXTS:
        where = {number: positions(getattr(text, field))[0] for number, text in texts.items()}
        asked = {
            Term(field, b"dam"): lambda words: "dam" in words,
            Term(field, b"elan"): lambda words: "elan" in words,
            Prefix(field, b"min"): lambda words: any(word.startswith("min") for word in words),
            And([Term(field, b"mine"), Term(field, b"quay")]): lambda words: "mine" in words and "quay" in words,
            Or([Term(field, b"mine"), Term(field, b"us")]): lambda words: "mine" in words or "us" in words,
            Phrase(field, ["the", "dam"]): lambda words: any(
                spot + 1 in words.get("dam", ()) for spot in words.get("the", ())
            ),
        }
        for query, meant in asked.items():
            if field not in stock.reader().indexed_field_names():
                continue
            found = {numbers[number] for number in query.docs(stock)}
            assert found == {number for number, words in where.items() if meant(words)}, query


def test_every_word_is_where_it_was(made):
    texts, reader, _ = made
    there = {}
    for segment in reader.segments:
        for field, terms in segment.fields.items():
            at = 0
            for number, term in enumerate(terms.words()):
                assert terms.find(term.encode()) == number
                for posting in range(terms.postings[number], terms.postings[number + 1]):
                    document, times = terms.documents[posting], int(terms.times[posting])
                    if segment.deleted is None or not segment.deleted[document]:
                        key = int(segment.clippings[document]), field, term
                        there[key] = terms.spots[at : at + times].tolist()
                    at += times
    assert there == {
        (number, field, term): spots
        for number, text in texts.items()
        for field, words in text.words().items()
        for term, spots in words.items()
    }


def test_terms_that_begin_alike_are_side_by_side(made):
    _, reader, _ = made
    for segment in reader.segments:
        terms = segment.fields["body"]
        first, end = terms.begin(b"mi")
        assert terms.words(first, end) == sorted(word for word in terms.words() if word.startswith("mi"))
