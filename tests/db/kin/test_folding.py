"""What was read lately is found as if it were in its place, before, while and after it is put there."""

from __future__ import annotations

import pytest

from db.body import Body
from db.kin import folding
from db.kin.keeper import Keeper
from db.kin.store import Store
from db.library import Library
from tests.db.kin.conftest import read


def found(library: Library, store: Store) -> dict[str, object]:
    """What the store says, whatever is where."""
    every = [row[0] for row in store.connection.execute("SELECT id FROM term")]
    postings = store.postings(every, 0, 1 << 20)
    hashes = sorted({value for kept in store.kept(range(1, 50)).values() for value in kept.sample.tolist()})
    triples = zip(postings.terms.tolist(), postings.clippings.tolist(), postings.days.tolist(), strict=True)
    return {
        "postings": sorted(triples),
        "weight": pytest.approx(postings.weights.sum()),
        "counts": store.counts(every),
        "runs": dict(zip(hashes, map(sorted, store.with_hashes("shingle", hashes, 100)), strict=True)),
    }


@pytest.fixture
def small(monkeypatch):
    """Parts of some rows, so that there are many."""
    monkeypatch.setattr(folding, "ROWS", 7)


def test_each_part_of_folding_leaves_the_answers_as_they_are(library, cache, place, events, small):
    read(library, cache)
    writing, reading = Store(place, writing=True), Store(place, writing=False)
    before = found(library, reading)
    assert len(reading.fresh()) == sum(map(len, events.values()))
    steps = 0
    while len(writing.fresh()):
        folding.fold(writing)
        steps += 1
        assert found(library, reading) == before
    assert steps > 20
    assert not folding.due(writing)
    assert reading.connection.execute("SELECT count(*) FROM post").fetchone()[0] > 50
    writing.close()
    reading.close()


def test_folding_that_was_interrupted_is_gone_on_with_before_more_is_read(library, cache, place, events, small):
    read(library, cache)
    store = Store(place, writing=True)
    folding.fold(store)
    assert folding.due(store)
    store.close()
    first = events["dam"][0]
    library.edit_body(first, Body.from_text("Something quite different about marmalade and oranges."))
    paused = []
    keeper = Keeper(place)
    with library.reader() as connection:
        assert keeper.step(connection, lambda: paused.append(1)) == 1
    keeper.close()
    assert len(paused) > 20
    store = Store(place, writing=False)
    assert len(store.fresh()) == 1
    terms = store.terms(["kelda", "marmalad"])
    assert first in store.postings([terms["marmalad"][0]], 0, 1 << 20).clippings
    assert first not in store.postings([terms["kelda"][0]], 0, 1 << 20).clippings
    store.close()


def test_enough_that_waits_is_folded(library, cache, place, events, monkeypatch):
    monkeypatch.setattr(folding, "ENOUGH", 4)
    monkeypatch.setattr("db.kin.keeper.BATCH", 2)
    read(library, cache)
    store = Store(place, writing=False)
    assert len(store.fresh()) < 6
    store.close()


def test_a_store_that_is_closed_leaves_a_small_log(library, cache, place, events):
    read(library, cache)
    keeper = Keeper(place)
    with library.reader() as connection:
        assert keeper.step(connection) == 0
        store = Store(place, writing=False)
        assert store.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        store.close()
    keeper.close()
    assert not store.path.with_name(store.path.name + "-wal").exists()
