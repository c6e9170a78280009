import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.index.spelling import suggestions, within
from db.query.compare import is_like

TERMS = ["cat", "cats", "chat", "coat", "act", "cta", "catch", "at", "cart", "committee", "comittee", "comitte", "c"]


@pytest.mark.parametrize(
    ("word", "edits", "found"),
    [
        ("cat", 1, ["cat", "cats", "chat", "coat", "cta", "cart"]),
        ("comittee", 1, ["committee", "comittee", "comitte"]),
        ("cat", 0, ["cat"]),
        ("c", 2, ["cat", "cta", "c"]),
        ("zebra", 2, []),
        ("", 1, []),
    ],
)
def test_words_within_some_edits(word, edits, found):
    assert [TERMS[index] for index in within(word, edits, TERMS)] == found


words = st.text(alphabet="abcé東", min_size=0, max_size=7)


@given(words, st.integers(1, 2), st.lists(words, max_size=20))
def test_within_is_the_distance_of_the_matcher(word, edits, terms):
    assert within(word, edits, terms) == [
        index for index, term in enumerate(terms) if term[:1] == word[:1] != "" and is_like(term, word, edits)
    ]


class Library:
    def __init__(self, **counts):
        self.counts = counts
        self.given = 0

    def terms(self, prefix):
        for term in sorted(self.counts):
            if term.startswith(prefix):
                self.given += 1
                yield term, self.counts[term]


NEWS = Library(
    government=900, governments=300, governor=80, goverment=2, committee=200, minister=500, ministry=400, sinister=3,
    the=5000, they=900, then=800, ten=300, oil=700, coil=9, boil=4, election=600, elections=500, selection=30,
    straße=1, ukraine=800, выборы=50, हिंदी=9, covid19=30, elysee=40,
)  # fmt: skip


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("goverment", "government"),
        ("Govenrment", "government"),
        ("comittee", "committee"),
        ("minsiter", "minister"),
        ("electoin", "election"),
        ("lection", "election"),
        ("rlection", "election"),
        ("leection", "election"),
        ("eelection", "election"),
        ("ukrane", "ukraine"),
        ("Élyseé", None),
        ("Élisée", "elysee"),
        ("teh", "the"),
        ("oli", "oil"),
        ("выбори", "выборы"),
        ("हिंदि", "हिंदी"),
        ("government", None),
        ("20224", None),
        ("covid20", None),
        ("zzzzzz", None),
        ("of", None),
        ("東京", None),
        ("two words", None),
        ("", None),
    ],
)
def test_a_slip_finds_the_word_that_was_meant(word, first):
    assert next(iter(suggestions(word, NEWS)), None) == first


def test_nearer_words_come_first_then_more_frequent_ones():
    assert suggestions("ministar", NEWS) == ["minister", "ministry"]
    assert suggestions("elections", Library(election=9, elections=1)) == ["election"]
    assert suggestions("elections", Library(election=5, elections=1)) == []
    assert suggestions("worda", Library(wordb=5, wordc=9, wordef=99, wordd=2, worde=1)) == ["wordc", "wordb", "wordd"]


def test_words_that_are_slips_themselves_come_behind():
    assert suggestions("governmant", Library(governmunt=1, government=900))[0] == "government"
    assert suggestions("goverrnent", Library(goverrnant=1, government=900))[0] == "government"


def test_a_huge_vocabulary_is_not_looked_through_whole():
    library = Library(**{f"c{number:07}x": 1 for number in range(120_000)})
    suggestions("comittee", library)
    assert library.given < 60_000
