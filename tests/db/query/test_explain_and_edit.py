from datetime import date

import pytest

from db.query.edit import filter_sign, with_filter
from db.query.explain import explain
from db.query.parser import parse
from db.query.tree import leaves

TODAY = date(2024, 11, 25)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "All clippings"),
        (
            "mines ukraine tag:war after:2024-11-01",
            "Clippings with “mines” and “ukraine”, tagged war, published since 1 Nov 2024",
        ),
        ("mines OR dams", "Clippings with “mines” or “dams”"),
        ("mines OR tag:war", "Clippings either with “mines” or tagged war"),
        ("ukr*", "Clippings with “ukr…”"),
        ('"prime minister" -x -y', "Clippings with “prime minister”, without “x” or “y”"),
        ("title:dam note:check", "Clippings with “dam” in the headline and “check” in the note"),
        ("-(a b)", "Clippings not (with “a” and “b”)"),
        ("a (b OR c)", "Clippings with “a”, (with “b” or “c”)"),
        ("is:inbox -is:starred is:unread", "Clippings in the inbox, not starred, unread"),
        ("has:note -has:link", "Clippings with a note, without links"),
        ('outlet:lantern -outlet:="The Star"', "Clippings from “lantern”, not from The Star"),
        ("tag:=war -tag:money", "Clippings tagged war itself, not tagged money"),
        ("date:2024", "Clippings published in 2024"),
        ("date:2024-11-20", "Clippings published on 20 Nov 2024"),
        ("clipped:2024-11-01..2024-11-20", "Clippings clipped from 1 Nov 2024 to 20 Nov 2024"),
        ("before:2024", "Clippings published until 31 Dec 2023"),
    ],
)
def test_a_query_in_words(text, said):
    assert explain(parse(text, TODAY)) == said


@pytest.mark.parametrize(
    ("text", "sign", "edited"),
    [
        ("", "+", "tag:war/east"),
        ("", "-", "-tag:war/east"),
        ("", None, ""),
        ("mines", "+", "mines tag:war/east"),
        ("mines tag:war/east dams", "-", "mines dams -tag:war/east"),
        ("mines -tag:War/East", "+", "mines tag:war/east"),
        ('mines tag:"war/east"', None, "mines"),
        ("mines tag:war", None, "mines tag:war"),
        ("a OR b", "+", "(a OR b) tag:war/east"),
        ('say "half', "+", 'say "half" tag:war/east'),
        ("(a b", "-", "(a b) -tag:war/east"),
    ],
)
def test_a_filter_is_put_in_and_taken_out(text, sign, edited):
    assert with_filter(text, "tag", "war/east", sign) == edited
    assert filter_sign(edited, "tag", "war/east") == sign


@pytest.mark.parametrize(
    ("field", "value", "added"),
    [
        ("outlet", "The Daily Star", 'outlet:="The Daily Star"'),
        ("outlet", 'The "Star"', 'outlet:="The Star"'),
        ("author", "O'Brien", 'author:="O\'Brien"'),
        ("lang", "en", "lang:=en"),
        ("is", "starred", "is:starred"),
        ("date", "2024-11", "date:2024-11"),
        ("tag", "a b", 'tag:"a b"'),
    ],
)
def test_what_is_added_is_one_condition_that_can_be_taken_out(field, value, added):
    text = with_filter("mines", field, value, "+")
    assert text == f"mines {added}"
    assert len(list(leaves(parse(text).tree))) == 2
    assert filter_sign(text, field, value) == "+"
    assert filter_sign(with_filter(text, field, value, "-"), field, value) == "-"
    assert with_filter(text, field, value, None) == "mines"
