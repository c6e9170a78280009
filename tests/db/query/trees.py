"""Canonical query trees for property tests."""

from datetime import date

from hypothesis import strategies as st

from db.index.analysis import words
from db.query.tree import (
    DATE_FIELDS,
    FILTER_FIELDS,
    PARTS,
    STATES,
    TEXT_FIELDS,
    Dates,
    Everything,
    Filter,
    Has,
    Is,
    Match,
    Phrase,
    Prefix,
    Wildcard,
    Word,
    both,
    either,
    negated,
)

SOME_WORDS = (
    "mine", "mines", "Ukraine's", "covid-19", "covid19", "O'Brien", "U.S", "1,200", "élysée", "straße", "東京", "東",
    "łódź", "the", "of", "AND", "NOT", "is", "x",
)  # fmt: skip

any_text = st.text(st.characters(codec="utf-8", exclude_characters='"“”„‟«»″＂〝〞❝❞*＊∗?？'), min_size=1, max_size=8)


def one_word(text: str) -> bool:
    return list(words(text)) == [(0, len(text))]


def levelled(text: str) -> str:
    from db.query.lexer import level

    return level(text)


any_word = st.one_of(st.sampled_from(SOME_WORDS), any_text.map(levelled).filter(one_word))
some_words = st.sampled_from(SOME_WORDS)
text_fields = st.sampled_from(("", *TEXT_FIELDS))
days = st.one_of(st.none(), st.dates(date(1800, 1, 1), date(2100, 12, 31)).map(date.isoformat))


@st.composite
def dates(draw):
    start, end = draw(days), draw(days)
    if start is None and end is None:
        end = "2024-11-20"
    if start and end and start > end:
        start, end = end, start
    return Dates(draw(st.sampled_from(DATE_FIELDS)), start, end)


def leaf_trees(word_choices, value_choices):
    return st.one_of(
        st.builds(Word, word_choices, text_fields),
        st.builds(Prefix, word_choices, text_fields),
        st.builds(
            lambda parts, field, prefix: Phrase(" ".join(parts), field, prefix),
            st.lists(word_choices, min_size=2, max_size=3),
            text_fields,
            st.booleans(),
        ),
        st.builds(Wildcard, st.sampled_from(("mi?e", "m*s", "str*ers*", "u?r*ine")), text_fields),
        st.builds(Filter, st.sampled_from(FILTER_FIELDS), value_choices, st.sampled_from(Match)),
        dates(),
        st.builds(Is, st.sampled_from(STATES)),
        st.builds(Has, st.sampled_from(PARTS)),
    )


def trees(word_choices=any_word, value_choices=None):
    values = (
        value_choices
        if value_choices is not None
        else st.one_of(
            st.sampled_from(("war", "war/ukraine", "The Daily Star", "=odd", "-dash", "a:b", "(x)")),
            any_text.map(lambda text: " ".join(levelled(text).split())).filter(lambda text: text and "/" not in text),
        )
    )
    return st.one_of(
        st.just(Everything()),
        st.recursive(
            leaf_trees(word_choices, values),
            lambda inner: st.one_of(
                st.lists(inner, min_size=2, max_size=4).map(both),
                st.lists(inner, min_size=2, max_size=4).map(either),
                inner.map(negated),
            ),
            max_leaves=12,
        ),
    )
