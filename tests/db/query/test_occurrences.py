import unicodedata
from itertools import pairwise, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.index.analysis import positions
from db.query.compare import exact_pattern, is_like, occurrences
from db.query.matcher import Document, Texts, matches
from db.query.nearness import chains
from db.query.parser import parse
from db.query.tree import TEXT_LEAVES, And, Exact, Near, Phrase, Similar, Word, leaves


def places(query, text, language=""):
    leaf = parse(query).tree
    assert isinstance(leaf, TEXT_LEAVES)
    return occurrences(positions(text)[0], leaf, language)


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("a near/3 b", "a x x b", [(0, 3)]),
        ("a near/3 b", "a x x x b", []),
        ("b near/3 a", "a x x b", [(0, 3)]),
        ("b pre/3 a", "a x x b", []),
        ("a pre/3 b", "a x x b", [(0, 3)]),
        ("a near/1 a", "a x a", []),
        ("a near/1 a", "x a a a", [(1, 2), (2, 3)]),
        ('"x y" near/1 z', "x y z", [(0, 2)]),
        ('"x y" near/9 y', "x y z", []),
        ("a near/2 b near/2 c", "c x a x b", [(0, 4)]),
        ("a near/2 b near/2 c", "c x x a x b", []),
        ("a pre/2 b pre/2 c", "c a x b x c", [(1, 5)]),
        ("a near/2 (b OR c)", "a x c x x a b", [(0, 2), (5, 6)]),
        ("min* near/1 sea", "sea mines and a sea", [(0, 1)]),
        ('"a b c"~1', "c x a b", [(0, 3)]),
        ('"a b c"~1', "c x x a b", []),
        ('"a b c"~2', "a b c b", [(0, 2), (1, 3)][:1]),
        ('"a b*"~1', "bc x a", [(0, 2)]),
        ("mine~", "mine mint mane ine lime mien", [(0, 0), (1, 1), (2, 2), (5, 5)]),
        ("mi?e", "mine mile minute", [(0, 0), (1, 1)]),
        ("mi*e", "mine mile minute", [(0, 0), (1, 1), (2, 2)]),
        ("covid-19", "covid-19 covid19 covid 19", [(0, 1), (2, 2), (3, 4)]),
        ("covid*", "covid-19", [(0, 0)]),
        ("first2:b", "a b b", [(1, 1)]),
    ],
)
def test_where_a_leaf_stands(query, text, found):
    assert places(query, text) == found


def test_words_are_stemmed_in_the_language_of_their_text_and_quotations_are_not():
    assert places("strike", "strikes striking stroke", "en") == [(0, 0), (1, 1)]
    assert places("strike", "strikes striking stroke") == []
    assert places('"strike"', "strikes strike", "en") == [(1, 1)]
    assert places("strike*", "strikes striking", "en") == [(0, 0)]
    assert places("dam near/1 strike", "dams strikes", "en") == [(0, 1)]
    assert places("cheval", "chevaux", "fr") == [(0, 0)]


spans = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 2)).map(lambda s: (s[0], s[0] + s[1])), max_size=4)


def chained(chosen, distance):
    return all(0 < later[0] - earlier[1] <= distance for earlier, later in pairwise(chosen))


@given(st.lists(spans, min_size=2, max_size=4), st.integers(1, 5), st.booleans())
def test_chains_are_those_that_trying_everything_finds(things, distance, ordered):
    whole = set()
    for chosen in product(*things):
        for order in [chosen] if ordered else permutations(chosen):
            if chained(order, distance):
                whole.add((order[0][0], order[-1][1]))
    found = chains(things, distance, ordered)
    assert set(found) <= whole
    shortest = {span for span in whole if not any(o != span and span[0] <= o[0] and o[1] <= span[1] for o in whole)}
    assert shortest <= set(found)
    assert len({start for start, _ in found}) == len({end for _, end in found}) == len(found)


@given(st.lists(st.sampled_from("abcx"), max_size=12), st.integers(1, 4))
def test_loose_phrases_are_those_that_trying_every_window_finds(text, slop):
    there = any({"a", "b", "c"} <= set(text[at : at + 3 + slop]) for at in range(len(text)))
    found = occurrences(positions(" ".join(text))[0], Phrase("a b c", slop=slop))
    assert bool(found) == there
    assert all({"a", "b", "c"} <= set(text[start : end + 1]) and end - start < 3 + slop for start, end in found)


def test_very_many_chains_are_followed_in_time():
    where = positions("the " * 2000)[0]
    leaf = Near((Word("the"),) * 10, 255)
    assert occurrences(where, leaf) == [(at, at + 9) for at in range(1991)]


@pytest.mark.parametrize(
    ("term", "wanted", "edits", "like"),
    [
        ("kyiv", "kyiv", 1, True),
        ("kyjiv", "kyiv", 1, True),
        ("kiv", "kyiv", 1, True),
        ("kiyv", "kyiv", 1, True),
        ("kiev", "kyiv", 1, False),
        ("kiev", "kyiv", 2, True),
        ("ryiv", "kyiv", 1, False),
        ("kyivskyi", "kyiv", 2, False),
    ],
)
def test_words_that_are_spelt_alike(term, wanted, edits, like):
    assert is_like(term, wanted, edits) is like


@pytest.mark.parametrize(
    ("wanted", "text", "there"),
    [
        ("US", "in the US.", True),
        ("US", "told us", False),
        ("US", "the USA", False),
        ("Bo Marsh", "Bo\n  Marsh said", True),
        ("Bo Marsh", "bo marsh", False),
        ("élysée", "l'élysée", True),
        ("élysée", unicodedata.normalize("NFD", "l'élysée"), True),
        ("elysee", "élysée", False),
        ("C++", "in C++, they", True),
        ("a.b", "axb", False),
    ],
)
def test_exact_words(wanted, text, there):
    assert bool(exact_pattern(wanted).search(unicodedata.normalize("NFC", text))) is there
    document = Document(1, Texts("", "", text, ""))
    assert matches(Exact(wanted), document) is there
    assert not matches(Exact(wanted, "title"), document)


def clipping(**others):
    texts = Texts("Strike in the harbour", "A strike goes on", "one two strike four five", "strike", "strike", "en")
    return Document(1, texts, numbers={"words": 5}, **others)


@pytest.mark.parametrize(
    ("query", "there"),
    [
        ("atleast5:strike", True),
        ("atleast6:strike", False),
        ("atleast2:title:strikes", True),
        ("atleast2:body:strike", False),
        ("first3:body:strike", True),
        ("first2:body:strike", False),
        ("first1:title:harbour", True),
        ("first99:note:strike", False),
        ("first99:highlight:strike", False),
        ("harbour near/9 strike", True),
        ("harbour near/9 four", False),
        ("note:strike highlight:strike", True),
        ("words>4 words<6 words:5", True),
        ("words>5", False),
        ("words:..4", False),
    ],
)
def test_what_is_counted(query, there):
    assert matches(parse(query).tree, clipping()) is there


def test_what_is_alike_is_not_known_in_memory():
    with pytest.raises(TypeError):
        matches(Similar(1), clipping())


def test_near_counts_as_one_leaf():
    tree = parse("a near/3 b -c").tree
    assert isinstance(tree, And)
    assert list(leaves(tree)) == [(Near((Word("a"), Word("b")), 3), True), (Word("c"), False)]
