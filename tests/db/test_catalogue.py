"""The catalogue says of every clipping what a query's conditions, orders and counts say of it in memory."""

import random
from collections import Counter

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import clippings
from db.catalogue import EVERYWHERE, FACETS, Catalogue
from db.columns import Vocabulary, days, seconds
from db.connection import open_reader
from db.library import Library
from db.query.compare import value_matches
from db.query.matcher import matches
from db.query.stems import stem_language
from db.query.tree import FILTER_FIELDS, PARTS, STATES, Dates, Filter, Has, Is, Match, Number
from db.sort import Sort
from tests.db.search.made import add, make_library, random_document
from tests.helpers.drafts import make_draft

VALUES = (
    "war", "war/ukraine", "WAR/Ukraine", "elite", "money", "mon", "lantern", "The Daily Lantern", "ete", "d'été",
    "marsh", "陳", "Łukasz", "afp", "new york", "yo", "world", "World news", "en", "en-gb", "lantern.example", "dam",
    "example/A", "strikes", "nothing", "!",
)  # fmt: skip
some_days = st.sampled_from((None, "2023-12-31", "2024-01-01", "2024-11-20", "2024-11-21", "2024-11-30", "9999-12-31"))
leaves = st.one_of(
    st.builds(Filter, st.sampled_from(FILTER_FIELDS), st.sampled_from(VALUES), st.sampled_from(Match)),
    st.builds(Dates, st.sampled_from(("date", "clipped", "updated")), some_days, some_days),
    st.builds(Is, st.sampled_from(STATES)),
    st.builds(Has, st.sampled_from(PARTS)),
    st.builds(
        Number,
        st.just("words"),
        st.one_of(st.none(), st.integers(0, 600)),
        st.one_of(st.none(), st.sampled_from((0, 100, 300))),
    ),
)


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    chance = random.Random(3)
    documents = [random_document(chance, number) for number in range(1, 201)]
    library = make_library(tmp_path_factory.mktemp("library"), documents)
    reader = open_reader(library.database)
    yield documents, reader
    reader.close()
    library.close()


@pytest.fixture(scope="module")
def made(opened):
    documents, reader = opened
    catalogue = Catalogue()
    catalogue.refresh(reader)
    return documents, catalogue


def ids(mask):
    return set(np.flatnonzero(mask).tolist())


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(leaves)
def test_a_condition_means_what_it_means_in_memory(made, leaf):
    documents, catalogue = made
    assert ids(catalogue.meant(leaf)) == {document.id for document in documents if matches(leaf, document)}


def test_views_and_order_are_those_of_the_database(tmp_path):
    with Library.create(tmp_path / "library") as library:
        for at, published in enumerate((None, "2024-11-20", "2024-11-20T00:00:00Z", "0999-05-04", "9999-12-31T23:00Z")):
            library.add(make_draft(f"Number {at}", published=published), filed=at % 2 == 0)
        library.star([1, 3])
        library.trash([3, 4])
        library.mark_read([2])
        library.add(make_draft("Last", taken_at="2026-03-01T09:00:00.5+00:00"))
        with library.reader() as connection:
            catalogue = Catalogue()
            catalogue.refresh(connection)
            for view in clippings.VIEWS:
                found = np.flatnonzero(catalogue.mask(view))
                oldest_first = found[np.argsort(catalogue.order_key[found])].tolist()
                assert oldest_first == list(clippings.ids(connection, view, Sort.OLDEST)), view
            assert ids(catalogue.mask(EVERYWHERE)) == {1, 2, 3, 4, 5, 6}
            assert (catalogue.count, catalogue.size) == (6, 7)


def test_an_empty_library_has_nothing(tmp_path):
    with Library.create(tmp_path / "library") as library, library.reader() as connection:
        catalogue = Catalogue()
        catalogue.refresh(connection)
        assert catalogue.count == 0
        assert not catalogue.meant(Has("tag")).any()
        assert not catalogue.meant(Filter("author", "x")).any()
        assert not catalogue.meant(Dates("date", None, "2024-01-01")).any()
        assert catalogue.facets(np.zeros(0, np.int64)) == {field: [] for field in FACETS}
        assert catalogue.values("story") == []


def test_languages_are_those_of_the_stemmers(made):
    documents, catalogue = made
    named = ["", *catalogue.languages]
    for document in documents:
        assert named[catalogue.language_codes[document.id]] == stem_language(document.texts.language)
    assert set(catalogue.languages) == {"en", "fr"}


def test_counts_may_be_whole_or_the_first(made):
    documents, catalogue = made
    everything = np.array([document.id for document in documents])
    expected = Counter(name for document in documents for name in document.values["author"])
    ranked = sorted(expected.items(), key=lambda pair: (-pair[1], pair[0]))
    assert catalogue.facets(everything, ["author"], None)["author"] == ranked
    assert catalogue.facets(everything, ["author"], 2)["author"] == ranked[:2]


def test_completion_has_what_begins_so_before_what_has_it_inside(made):
    documents, catalogue = made
    outside = [document for document in documents if "trashed" not in document.states]

    def count(field, value):
        return value, sum(value in document.values[field] for document in outside)

    assert catalogue.values("outlet", "lan") == [count("outlet", "Lantern"), count("outlet", "The Daily Lantern")]
    assert {value for value, _ in catalogue.values("tag", "UKR")} == {"war/ukraine", "war/ukraine/east"}
    assert catalogue.values("story", "ely") == [count("story", "Élysée talks")]
    assert catalogue.values("agency", most=1)[0][0] in ("AFP", "Reuters")


STATEMENTS = {
    "delete": "DELETE FROM clipping WHERE id = :id",
    "star": "UPDATE clipping SET starred = 1 - starred WHERE id = :id",
    "trash": "UPDATE clipping SET trashed_at = 'x' WHERE id = :id",
    "outlet": "UPDATE clipping SET outlet = 'New ' || (:id % 5), published = '1999-01-01' WHERE id = :id",
    "empty": "UPDATE clipping SET agency = NULL, published = NULL, language = NULL, url = NULL WHERE id = :id",
    "untag": "DELETE FROM tagging WHERE clipping_id = :id",
    "tag": "INSERT OR IGNORE INTO tagging SELECT clipping.id, tag.id FROM clipping, tag WHERE clipping.id = :id",
    "author": "UPDATE author SET name = 'New' WHERE clipping_id = :id",
    "rename": "UPDATE tag SET name = 'N' || :id, key = 'n' || :id WHERE id = 1",
    "retag": "UPDATE OR IGNORE tagging SET tag_id = 2 WHERE clipping_id = :id",
    "unname": "DELETE FROM mention WHERE clipping_id = :id",
    "name": "INSERT OR IGNORE INTO mention SELECT clipping.id, name.id, 1 FROM clipping, name WHERE clipping.id = :id",
    "no name": "INSERT OR REPLACE INTO name_rule SELECT kind, key, name, NULL, NULL, '' FROM name "
    "WHERE id = 1 + :id % 7",
    "another name": "INSERT OR REPLACE INTO name_rule SELECT kind, key, name, 'place', 'York', '' FROM name "
    "WHERE id = 1 + :id % 7",
    "name again": "DELETE FROM name_rule",
    "unstory": "DELETE FROM story_clipping WHERE clipping_id = :id",
}

PROBES = (
    *(Filter(field, value, Match.PREFIX) for field in FILTER_FIELDS for value in ("n", "w", "l", "the")),
    *(Dates(field, "2000-01-01", None) for field in ("date", "clipped", "updated")),
    *map(Is, STATES),
    *map(Has, PARTS),
    Number("words", 200, None),
)


def everything_of(catalogue):
    some = np.flatnonzero(catalogue.mask(EVERYWHERE))[::2]
    return {
        "masks": [ids(catalogue.meant(leaf)) for leaf in PROBES],
        "views": [ids(catalogue.mask(view)) for view in (*clippings.VIEWS, EVERYWHERE)],
        "order": catalogue.order_key[catalogue.order_key != 0].tolist(),
        "languages": [["", *catalogue.languages][code] for code in catalogue.language_codes[some]],
        "facets": catalogue.facets(some, most=None),
        "values": [catalogue.values(field) for field in FILTER_FIELDS if field != "url"],
    }


def edit(library, name, number, chance):
    if name == "add":
        library.connection.execute("DELETE FROM clipping WHERE id = ?", (number,))
        add(library, [random_document(chance, number)])
    else:
        library.connection.execute(STATEMENTS[name], {"id": number} if ":id" in STATEMENTS[name] else {})


@pytest.mark.parametrize("seed", range(12))
def test_what_catches_up_equals_what_is_read_anew(tmp_path, seed):
    chance = random.Random(seed)
    library = make_library(tmp_path, [random_document(chance, number) for number in range(1, 31)])
    library.connection.execute("PRAGMA synchronous = OFF")
    reader = open_reader(library.database)
    followed = Catalogue()
    followed.refresh(reader)
    for turn in range(8):
        if turn % 3 != seed % 3:
            everything_of(followed)
        for _ in range(chance.randrange(6)):
            edit(library, chance.choice(["add", *STATEMENTS]), chance.randrange(1, 40 + turn * 200), chance)
        followed.refresh(reader)
        fresh = Catalogue()
        fresh.refresh(reader)
        assert everything_of(followed) == everything_of(fresh)
    reader.close()
    library.close()


def test_many_changes_at_once_are_read_anew(tmp_path):
    chance = random.Random(5)
    library = make_library(tmp_path, [random_document(chance, number) for number in range(1, 10)])
    reader = open_reader(library.database)
    followed = Catalogue()
    followed.refresh(reader)
    everything_of(followed)
    add(library, [random_document(chance, number) for number in range(10, 2600)])
    followed.refresh(reader)
    fresh = Catalogue()
    fresh.refresh(reader)
    assert everything_of(followed) == everything_of(fresh)
    reader.close()
    library.close()


def test_reading_ahead_comes_to_an_end_and_changes_no_answer(made, opened):
    _, catalogue = made
    before = everything_of(catalogue)
    ahead = Catalogue()
    ahead.refresh(opened[1])
    for _ in range(40):
        if not ahead.read_ahead():
            break
    assert not ahead.read_ahead()
    assert everything_of(ahead) == before


def test_refresh_says_whether_anything_changed(tmp_path):
    library = make_library(tmp_path, [random_document(random.Random(1), 1)])
    reader = open_reader(library.database)
    catalogue = Catalogue()
    assert catalogue.refresh(reader)
    assert not catalogue.refresh(reader)
    library.connection.execute("INSERT INTO link (source_id, target_id, type, created_at) SELECT 1, 2, 'x', '' WHERE 0")
    library.connection.execute("UPDATE clipping SET starred = 1 - starred")
    assert catalogue.refresh(reader)
    assert not catalogue.refresh(reader)
    reader.close()
    library.close()


def test_a_library_put_back_to_an_earlier_state_is_read_anew(tmp_path):
    catalogue = Catalogue()
    for name, count in (("later", 3), ("earlier", 1)):
        (tmp_path / name).mkdir()
        library = make_library(tmp_path / name, [random_document(random.Random(1), n + 1) for n in range(count)])
        reader = open_reader(library.database)
        catalogue.refresh(reader)
        assert catalogue.count == count
        reader.close()
        library.close()


MOMENTS = st.one_of(
    st.datetimes().map(lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")),
    st.sampled_from(("2024-02-29T23:59:59Z", "1969-12-31T23:59:59Z", "2024-11-20T09:30:00+05:45", "x", "20241120")),
)


@given(st.lists(MOMENTS, max_size=5))
def test_moments_are_read_alike_together_and_alone(moments):
    together = seconds(",".join(moments)).tolist()
    assert together == [int(seconds(moment)[0]) for moment in moments]
    assert days(",".join(moment[:10] for moment in moments)).tolist() == [int(days(m[:10])[0]) for m in moments]


def test_moments_are_seconds_since_1970():
    assert seconds("1970-01-01T00:00:00Z,2000-03-01T00:00:01Z,1969-12-31T23:59:59Z").tolist() == [0, 951868801, -1]
    assert seconds("2024-11-20T09:30:00+05:45").tolist() == seconds("2024-11-20T03:45:00Z").tolist()
    assert days("2024-11-20,0001-01-01").tolist() == [20241120, 10101]


@given(
    st.lists(st.sampled_from(VALUES) | st.text(max_size=6), max_size=60, unique=True),
    st.builds(
        Filter,
        st.sampled_from(("author", "outlet", "lang")),
        st.sampled_from(VALUES) | st.text(min_size=1, max_size=4),
        st.sampled_from(Match),
    ),
    st.integers(0, 60),
)
def test_a_vocabulary_finds_what_comparing_each_value_finds(values, condition, first):
    vocabulary = Vocabulary(condition.field)
    for value in values[:first]:
        vocabulary.code(value)
    vocabulary.meant(condition)
    vocabulary.ranks()
    for value in values:
        vocabulary.code(value)
    assert vocabulary.meant(condition)[1:].tolist() == [value_matches(condition, value) for value in vocabulary.values]
    assert [vocabulary.values[at] for at in np.argsort(vocabulary.ranks())] == sorted(values)
