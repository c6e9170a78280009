import random
from collections import Counter

import numpy as np
import pytest

from db.catalogue import FACETS, Catalogue
from tests.db.search.made import make_library, random_document


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    chance = random.Random(4)
    documents = [random_document(chance, number) for number in range(1, 81)]
    library = make_library(tmp_path_factory.mktemp("library"), documents)
    catalogue = Catalogue()
    catalogue.refresh(library.connection)
    yield documents, catalogue
    library.close()


def facets(catalogue, ids, *more, **named):
    return catalogue.facets(np.array([*ids], np.int64), *more, **named)


@pytest.mark.parametrize("field", [name for name in FACETS if name != "month"])
@pytest.mark.parametrize("chosen", [range(1, 81), range(1, 81, 3), ()])
def test_counts_are_those_of_the_result(made, field, chosen):
    documents, catalogue = made
    expected = Counter(value for d in documents if d.id in chosen for value in set(d.values.get(field, ())))
    counted = facets(catalogue, chosen, [field])[field]
    assert dict(counted) == expected
    assert counted == sorted(counted, key=lambda each: (-each[1], each[0]))


def test_months_are_counted(made):
    documents, catalogue = made
    expected = Counter(d.moments["date"][:7] for d in documents if d.moments["date"])
    assert dict(facets(catalogue, [d.id for d in documents], ["month"])["month"]) == expected


def test_only_the_most_frequent_are_given(made):
    documents, catalogue = made
    everything = [d.id for d in documents]
    assert len(facets(catalogue, everything, ["tag"], most=2)["tag"]) == 2
    assert set(facets(catalogue, everything)) == set(FACETS)
