import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.index.analysis import positions
from db.query.compare import count
from db.query.parser import parse
from db.query.tree import And, AtLeast, Exact, First, Fuzzy, Near, Not, Or, Phrase, Prefix, Query, Word
from db.snippets import marks, snippet
from tests.db.query.trees import some_words


def marked(query, text, field=""):
    return [text[start:end] for start, end in marks(query, text, field)]


@pytest.mark.parametrize(
    ("query", "text", "places"),
    [
        ("mines", "Mines and mines, but no mine.", ["Mines", "mines"]),
        ("mine*", "Mines and mine.", ["Mines", "mine"]),
        ("m?nes", "Mines and minds.", ["Mines"]),
        ('"prime minister"', "The Prime  Minister, a minister.", ["Prime  Minister"]),
        ("covid-19", "COVID\u201119 and covid 19 and covid19.", ["COVID\u201119", "covid 19", "covid19"]),
        ("elysee", "L’Élysée said", ["Élysée"]),
        ("U.S.", "the U.S. and the US", ["U.S", "US"]),
        ("東京", "大東京都", ["東京"]),
        ('"東京都"', "大東京都庁", ["東京都"]),
        ("mines -dams", "mines, dams", ["mines"]),
        ("mines OR dams", "mines, dams", ["mines", "dams"]),
        ("tag:mines is:unread", "mines", []),
        ("", "mines", []),
        ("mines", "", []),
        ('obrien "O\'Brien said"', "O'Brien said", ["O'Brien said"]),
    ],
)
def test_the_wanted_words_are_marked(query, text, places):
    assert marked(query, text) == places


def test_words_wanted_in_another_field_are_not_marked():
    assert marked("title:mines dams", "mines, dams", "body") == ["dams"]
    assert marked("title:mines dams", "mines, dams", "title") == ["mines", "dams"]
    assert marked("title:mines dams", "mines, dams") == ["mines", "dams"]


def query(tree):
    return Query("", tree)


WORDS = Word("mine"), Word("flood")


@pytest.mark.parametrize(
    ("tree", "text", "places"),
    [
        (Near(WORDS, 2), "A mine. The flood in the mine, no mine.", ["mine", "flood"]),
        (Near(WORDS, 3), "A mine. The flood in the mine, no mine.", ["mine", "flood", "mine"]),
        (Near(WORDS, 3, ordered=True), "The flood in the mine and a flood.", ["mine", "flood"]),
        (Near((Or(WORDS), Word("dam")), 1), "flood dam of the mine of a dam", ["flood", "dam"]),
        (Phrase("mine of coal", slop=1), "mine of coal; coal of a mine; mine, and a lot of coal", 6),
        (Fuzzy("minister", 2), "The minster and ministers, sinister", ["minster", "ministers"]),
        (Exact("US"), "Tell us what the US, the USA and the U.S. want", ["US"]),
        (Exact("Élysée said"), "Élysée\n said, Elysee said, the E\u0301lyse\u0301e said.", 2),
        (AtLeast(2, Word("mine")), "mine and mine", ["mine", "mine"]),
        (First(3, Word("mine")), "A mine and a mine", ["mine"]),
        (First(3, Phrase("a mine")), "Near to a mine of a mine", ["a mine"]),
        (Or((Exact("Mine"), Prefix("floo"))), "Mine flooding mine", ["Mine", "flooding"]),
        (Not(Near(WORDS, 3)), "mine flood", []),
    ],
)
def test_words_are_marked_where_the_leaf_stands(tree, text, places):
    found = marked(query(tree), text)
    assert len(found) == places if isinstance(places, int) else found == places


def test_forms_of_a_word_are_marked_in_the_language_of_the_text():
    assert marks("mine", "Two mines and a mine.", language="en-GB") == ((4, 9), (16, 20))
    assert marked("mine", "Two mines and a mine.") == ["mine"]
    assert [*marks('"mine"', "Two mines and a mine.", language="en")] == [(16, 20)]
    text = "The valley slept. " * 40 + "Two mines closed."
    assert snippet("mine", text, 60, language="en").text.endswith("Two mines closed.")


def test_the_first_words_are_counted_in_the_text_not_in_the_piece_shown():
    text = "The valley slept. " * 40 + "A mine closed. " + "The river fell. " * 10 + "Then a flood came."
    tree = And((First(20, Word("mine")), Word("flood"), Word("closed")))
    shown = snippet(query(tree), text, 400)
    assert [shown.text[start:end] for start, end in shown.spans] == ["closed", "flood"]


def test_a_hit_far_into_a_long_text_is_shown():
    text = "The valley slept. " * 4000 + "A mine closed." + " The river fell." * 100
    assert "A mine closed." in snippet("mine", text).text


TEXT = (
    "The valley slept. " * 40
    + "Engineers said on Monday that the dam at Sunkhola had been overtopped after nine days of rain. "
    + "Nobody was hurt.\n\nThe river fell again. " * 40
    + "A dam is a wall."
)


def test_a_snippet_shows_the_place_with_most_of_the_words():
    shown = snippet("dam sunkhola", TEXT, 160)
    assert shown.text.startswith("… Engineers said on Monday that the dam at Sunkhola had been")
    assert shown.text.endswith(" …")
    assert [shown.text[start:end] for start, end in shown.spans] == ["dam", "Sunkhola"]
    assert len(shown.text) <= 160 + 4


def test_a_snippet_without_hits_is_the_beginning():
    assert snippet("nothing", "One.\n\nTwo  three.").text == "One. Two three."
    assert snippet("nothing", TEXT, 50).text.startswith("The valley slept.")
    assert snippet("", "") == snippet("word", "   ")


@given(st.text(max_size=400), st.lists(some_words, min_size=1, max_size=3).map(" ".join), st.integers(20, 120))
def test_snippets_and_marks_fit_any_text(text, query, width):
    query = parse(query)
    spans = marks(query, text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
    shown = snippet(query, text, width)
    assert len(shown.text) <= width + 4
    assert all(0 <= start < end <= len(shown.text) for start, end in shown.spans)


@given(st.lists(some_words, max_size=30).map(" ".join), some_words)
def test_a_text_has_marks_just_where_it_is_found(text, word):
    query = parse(f'"{word}"')
    found = count(positions(text)[0], query.tree)  # type: ignore[arg-type]
    assert bool(marks(query, text)) == bool(found)


@given(st.lists(some_words, max_size=30).map(" ".join), st.lists(some_words, min_size=1, max_size=2).map(" ".join))
def test_a_snippet_of_all_has_the_marks_of_the_text(text, query):
    text = " ".join(text.split())
    assert snippet(query, text, len(text) + 1).spans == marks(query, text)
