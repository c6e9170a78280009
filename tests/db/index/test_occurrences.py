"""Arithmetic with places, held against looking at every occurrence one by one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.index.occurrences import (
    Occurrences,
    base_of,
    chained,
    documents_of,
    in_a_row,
    in_a_window,
    side_by_side,
)
from db.query.nearness import chains

DOCUMENTS = 4
LENGTH = 12
BASE = base_of(np.full(DOCUMENTS, LENGTH))

spots = st.sets(st.tuples(st.integers(0, DOCUMENTS - 1), st.integers(0, LENGTH - 1)), max_size=20)


def line(places):
    return np.array(sorted(document * LENGTH + spot for document, spot in places), np.int64)


def in_document(places, document):
    return sorted(spot for number, spot in places if number == document)


def documents(starts):
    return documents_of(np.unique(starts), BASE)[0].tolist()


@given(st.lists(spots, min_size=2, max_size=4))
def test_words_in_a_row(words):
    offsets = list(range(len(words)))
    found = in_a_row([line(each) for each in words], offsets, BASE)
    expected = [
        document * LENGTH + start
        for document in range(DOCUMENTS)
        for start in range(LENGTH)
        if all((document, start + offset) in each for offset, each in zip(offsets, words, strict=True))
    ]
    assert found.tolist() == expected


@given(st.lists(spots, min_size=2, max_size=4), st.integers(1, 6), st.booleans())
def test_nearness_is_that_of_texts_in_memory(words, distance, ordered):
    places = [line(each) for each in words]
    expected = [
        document
        for document in range(DOCUMENTS)
        if chains([[(spot, spot) for spot in in_document(each, document)] for each in words], distance, ordered)
    ]
    assert documents(chained([Occurrences(each, each) for each in places], BASE, distance, ordered)) == expected
    if len(words) == 2:
        assert documents(side_by_side(places[0], places[1], BASE, distance, ordered)) == expected


@given(st.lists(spots, min_size=1, max_size=4), st.integers(1, 8))
def test_windows_have_everything_and_are_no_wider(words, width):
    found = in_a_window([line(each) for each in words], BASE, width)
    for start, end in zip(found.starts.tolist(), found.ends.tolist(), strict=True):
        assert end - start < width
        assert start // LENGTH == end // LENGTH
        assert all(any(start <= place <= end for place in line(each).tolist()) for each in words)
    expected = [
        document
        for document in range(DOCUMENTS)
        if any(
            all(
                any(start <= spot < min(start + width, LENGTH) for spot in in_document(each, document))
                for each in words
            )
            for start in range(LENGTH)
        )
    ]
    assert documents(found.starts) == expected


def test_counting_by_document():
    found, counts = documents_of(np.array([0, 5, 30]), BASE)
    assert found.tolist() == [0, 2]
    assert counts.tolist() == [2.0, 1.0]


@pytest.mark.parametrize("sizes", [[0, 3, 0, 2], [1], [0, 0]])
def test_empty_documents_take_no_room(sizes):
    base = base_of(np.array(sizes))
    assert base[-1] == sum(sizes)
    for place in range(sum(sizes)):
        document = int(documents_of(np.array([place]), base)[0][0])
        assert base[document] <= place < base[document + 1]
