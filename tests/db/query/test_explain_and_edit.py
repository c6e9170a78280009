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
        ("date:>1y", "Clippings published until 24 Nov 2023"),
        ("a near/5 b", "Clippings with “a” within 5 words of “b”"),
        ("a near/5 (b OR c) d", "Clippings with (“a” within 5 words of (“b” or “c”)) and “d”"),
        ("a pre/1 b", "Clippings with “a” followed directly by “b”"),
        ("a near/9 b near/9 c", "Clippings with “a”, “b” and “c” within 9 words from one to the next"),
        ("title:(a near/3 b)", "Clippings with “a” within 3 words of “b” in the headline"),
        ('"a b"~3', "Clippings with “a b” loosely (in any order, with up to 3 more words between)"),
        (
            "kyiv~ minister~",
            "Clippings with a word like “kyiv” (one letter may differ) and a word like “minister” "
            "(two letters may differ)",
        ),
        ("=US", "Clippings with exactly “US”"),
        ("atleast3:war -atleast2:x", "Clippings with “war” at least 3 times, without “x” at least twice"),
        ("first50:war", "Clippings with “war” in the headline or the first 50 words"),
        ("words>500", "Clippings with more than 500 words"),
        ("words<200", "Clippings with fewer than 200 words"),
        ("words:100..500 -words:1", "Clippings with 100 to 500 words, not with exactly 1 word"),
        ("similar:3 -similar:4", "Clippings like clipping 3, unlike clipping 4"),
        ("story:harbour", "Clippings in the story “harbour”"),
        ("is:reprint", "Clippings with the same text as another clipping"),
        ("has:highlight highlight:x", "Clippings with “x” in a highlight, with highlights"),
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
        ("a near/5 b", "+", "a near/5 b tag:war/east"),
        ("ns=war/east mines", "-", "mines -tag:war/east"),
        ('"a b"~3', "+", '"a b"~3 tag:war/east'),
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
