import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import ordering
from db.ordering import Ordered, SortedIds, SortedScores


@pytest.fixture(autouse=True)
def few_at_first(monkeypatch):
    monkeypatch.setattr(ordering, "FIRST", 5)


def made(ranks):
    ids = np.arange(100, 100 + len(ranks))
    ties = (np.arange(len(ranks)) * 7919) % 10007
    ordered = Ordered(ids, np.array(ranks, np.float32), ties, np.array(ranks, np.float32))
    best_first = np.lexsort((ties, np.array(ranks, np.float32)))[::-1]
    return SortedIds(ordered), SortedScores(ordered), ids[best_first].tolist()


@given(st.lists(st.integers(0, 6), max_size=60), st.integers(0, 70))
def test_the_beginning_is_that_of_the_whole(ranks, upto):
    ids, _, expected = made(ranks)
    assert list(ids[:upto]) == expected[:upto]
    assert list(ids) == expected


@given(st.lists(st.floats(0, 100, width=32), min_size=1, max_size=60))
def test_it_is_a_sequence(ranks):
    ids, scores, expected = made(ranks)
    assert ids == tuple(expected)
    assert ids[0] == expected[0]
    assert ids[-1] == expected[-1]
    assert ids[::-1] == tuple(reversed(expected))
    assert ids[2:5] == tuple(expected[2:5])
    assert ids.array().tolist() == expected
    assert len(ids) == len(scores) == len(expected)
    assert list(scores) == sorted((float(np.float32(rank)) for rank in ranks), reverse=True)
    with pytest.raises(IndexError):
        ids[len(expected)]


def test_nothing_found():
    ids, scores, _ = made([])
    assert list(ids) == list(scores) == []
    assert ids == ()
