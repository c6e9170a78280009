import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.index.analysis import positions
from db.query.compare import count
from db.query.parser import parse
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
