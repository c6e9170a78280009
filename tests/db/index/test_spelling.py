import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.index.spelling import within
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
