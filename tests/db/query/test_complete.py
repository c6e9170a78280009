from datetime import date

import pytest

from db.query import guide
from db.query.complete import completions
from db.query.explain import explain
from db.query.parser import known_fields, parse
from db.query.tree import PARTS, STATES, Everything

TODAY = date(2024, 11, 25)
VALUES = {
    "tag": [("war/ukraine", 12), ("war", 9), ("two words", 1)],
    "outlet": [("The Daily Lantern", 3), ('The "Star"', 2), ("Harbour Post", 1)],
}


def values(field, beginning):
    return [pair for pair in VALUES.get(field, []) if pair[0].lower().startswith(beginning.lower())]


def offered(marked):
    """The completions where `|` stands, with the text that each would make."""
    before, _, after = marked.partition("|")
    text = before + after
    found = completions(text, len(before), values, TODAY)
    return [text[: each.start] + each.replacement + text[each.end :] for each in found]


@pytest.mark.parametrize(
    ("marked", "made"),
    [
        ("mines ta|", "mines tag:"),
        ("mines -ta|", "mines -tag:"),
        ("(tit|", "(title:"),
        ("ti|tle", "title:"),
        ("tag:wa|", "tag:war/ukraine"),
        ("tag:w|ar mines", "tag:war/ukraine mines"),
        ("-tag:=wa|", "-tag:=war"),
        ("tag:|", 'tag:"two words"'),
        ("outlet:th|", 'outlet:"The Daily Lantern"'),
        ('outlet:"The Da|', 'outlet:"The Daily Lantern"'),
        ('outlet:"the |x" mines', 'outlet:"The Star" mines'),
        ("sn=harb|", 'sn="Harbour Post"'),
        ("is:un|", "is:unread"),
        ("has:hi|", "has:highlight"),
        ("date:la|", "date:last week"),
        ("date:last w|", "date:last week"),
        ("clipped:|", "clipped:today"),
        ("date:2024-1|", "date:2024-10"),
        ("words|", "words:"),
        ("words>|", "words>500"),
        ("a O|", "a OR"),
        ("a nea|", "a near/5"),
        ("a |", "a near/5"),
        ("atl|", "atleast3:"),
        ("fir|", "first50:"),
        ("", "tag:"),
    ],
)
def test_what_is_begun_can_be_completed(marked, made):
    assert made in offered(marked)


@pytest.mark.parametrize("marked", ["O|", '"tag|', '"ta|g"', "=ta|", "zzz|", "title:mi|", "tag:zzz|"])
def test_nothing_is_offered_for_what_is_something_else(marked):
    assert [text for text in offered(marked) if "OR" in text or "tag:" in text] == []


def test_a_name_typed_whole_leads_on_to_its_values():
    assert offered("tag|") == ["tag:"]
    assert offered("is:read|") == ["is:read"]


def test_days_are_explained():
    found = completions("date:yes", 8, values, TODAY)
    assert [(each.label, each.detail) for each in found] == [("yesterday", "on 24 Nov 2024")]


def test_counts_are_shown():
    assert [each.detail for each in completions("tag:war", 7, values)] == ["12 clippings", "9 clippings"]


@pytest.mark.parametrize("construct", guide.operators(), ids=lambda construct: construct.example)
def test_every_example_means_something_and_can_be_said(construct):
    query = parse(construct.example, TODAY)
    assert not isinstance(query.tree, Everything)
    assert explain(query).startswith("Clippings ")
    assert all("taken as" in note for note in query.notes)
    assert construct.meaning


def test_every_word_of_the_language_is_explained():
    assert tuple(guide.FIELDS) == known_fields()
    assert tuple(guide.STATES) == STATES
    assert sorted(guide.PARTS) == sorted(PARTS)
