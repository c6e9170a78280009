"""Canonical query trees for property tests."""

from datetime import date

from hypothesis import strategies as st

from db.index.analysis import words
from db.query.compare import fuzzy_term
from db.query.proximity import in_field
from db.query.tree import (
    DATE_FIELDS,
    FILTER_FIELDS,
    NUMBER_FIELDS,
    PARTS,
    STATES,
    TEXT_FIELDS,
    AtLeast,
    Dates,
    Everything,
    Exact,
    Filter,
    First,
    Fuzzy,
    Has,
    Is,
    Match,
    Near,
    Number,
    Or,
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
    "łódź", "the", "of", "AND", "NOT", "is", "x", "strike", "strikes", "NEAR", "near5", "atleast3", "talks",
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


@st.composite
def phrases(draw, word_choices):
    words = draw(st.lists(word_choices, min_size=1, max_size=3))
    if len(words) == 1:
        return Phrase(words[0])
    return Phrase(" ".join(words), "", draw(st.booleans()), draw(st.sampled_from((0, 0, 1, 3, 20))))


@st.composite
def plain_leaves(draw, word_choices, fields=text_fields):
    leaf = draw(
        st.one_of(
            st.builds(Word, word_choices),
            st.builds(Prefix, word_choices),
            phrases(word_choices),
            st.builds(Wildcard, st.sampled_from(("mi?e", "m*s", "str*ers*", "u?r*ine", "tal?"))),
            st.builds(Fuzzy, word_choices.filter(fuzzy_term), st.sampled_from((1, 2))),
        )
    )
    return in_field(leaf, draw(fields))


@st.composite
def exacts(draw, word_choices):
    return Exact(" ".join(draw(st.lists(word_choices, min_size=1, max_size=3))), draw(text_fields))


@st.composite
def nears(draw, word_choices):
    leaf = plain_leaves(word_choices, st.just(""))
    child = st.one_of(leaf, leaf, st.lists(leaf, min_size=2, max_size=3).map(lambda leaves: Or(tuple(leaves))))
    field = draw(text_fields)
    children = tuple(in_field(each, field) for each in draw(st.lists(child, min_size=2, max_size=4)))
    return Near(children, draw(st.sampled_from((1, 2, 5, 10, 255))), draw(st.booleans()), field)


@st.composite
def numbers(draw):
    low, high = draw(st.tuples(*[st.one_of(st.none(), st.integers(0, 60))] * 2).filter(any))
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Number(draw(st.sampled_from(NUMBER_FIELDS)), low, high)


def leaf_trees(word_choices, value_choices):
    return st.one_of(
        plain_leaves(word_choices),
        plain_leaves(word_choices),
        exacts(word_choices),
        nears(word_choices),
        st.builds(AtLeast, st.integers(2, 4), plain_leaves(word_choices)),
        st.builds(First, st.sampled_from((1, 3, 10, 500)), plain_leaves(word_choices)),
        st.builds(Filter, st.sampled_from(FILTER_FIELDS), value_choices, st.sampled_from(Match)),
        dates(),
        numbers(),
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
