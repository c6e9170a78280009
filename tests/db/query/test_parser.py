import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.query.explain import explain
from db.query.parser import MAX_LEAVES, MAX_LENGTH, parse
from db.query.printer import print_query
from db.query.tree import (
    And,
    Dates,
    Everything,
    Filter,
    Has,
    Is,
    Match,
    Not,
    Or,
    Phrase,
    Prefix,
    Wildcard,
    Word,
)
from tests.db.query.fuzz import run
from tests.db.query.trees import trees

TODAY = date(2024, 11, 25)


@settings(max_examples=500)
@given(trees())
def test_what_is_printed_means_the_same_when_parsed(tree):
    assert parse(print_query(tree), TODAY).tree == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Everything()),
        ("mines ukraine", And((Word("mines"), Word("ukraine")))),
        ("mines AND ukraine", And((Word("mines"), Word("ukraine")))),
        ("mines OR dams", Or((Word("mines"), Word("dams")))),
        ("a b OR c d", Or((And((Word("a"), Word("b"))), And((Word("c"), Word("d")))))),
        ("a (b OR c)", And((Word("a"), Or((Word("b"), Word("c")))))),
        ("mines -ukraine", And((Word("mines"), Not(Word("ukraine"))))),
        ("mines NOT ukraine", And((Word("mines"), Not(Word("ukraine"))))),
        ("-(a OR b)", Not(Or((Word("a"), Word("b"))))),
        ('"two words"', Phrase("two words")),
        ("„two words“", Phrase("two words")),
        ("（a OR b） c", And((Or((Word("a"), Word("b"))), Word("c")))),
        ('"word"', Word("word")),
        ("ukr*", Prefix("ukr")),
        ("wild?card m*s", And((Wildcard("wild?card"), Wildcard("m*s")))),
        ("covid-19", Word("covid-19")),
        ("O'Brien, said.", And((Word("O'Brien"), Word("said")))),
        ("who did it?", And((Word("who"), Word("did"), Word("it")))),
        ("war/peace", And((Word("war"), Word("peace")))),
        ("ordinary and or not", And((Word("ordinary"), Word("and"), Word("or"), Word("not")))),
        ("tag:war/ukraine", Filter("tag", "war/ukraine")),
        ("tag:=war", Filter("tag", "war", Match.EXACT)),
        ("tag:war*", Filter("tag", "war", Match.PREFIX)),
        ('OUTLET:"The Daily Star"', Filter("outlet", "The Daily Star")),
        ("by:marsh", Filter("author", "marsh")),
        ("title:mines", Word("mines", "title")),
        ('title:(a OR "b c")', Or((Word("a", "title"), Phrase("b c", "title")))),
        ("outlet:(star OR post)", Or((Filter("outlet", "star"), Filter("outlet", "post")))),
        ("date:2024", Dates("date", "2024-01-01", "2024-12-31")),
        ("published:2024-02", Dates("date", "2024-02-01", "2024-02-29")),
        ("date:2024-11-01..2024-11-20", Dates("date", "2024-11-01", "2024-11-20")),
        ("date:2024-11-20..2024-11-01", Dates("date", "2024-11-01", "2024-11-20")),
        ("date:2024-11..", Dates("date", "2024-11-01", None)),
        ("date:>=2024", Dates("date", "2024-01-01", None)),
        ("date:<2024", Dates("date", None, "2023-12-31")),
        ("after:2024-11-01", Dates("date", "2024-11-01", None)),
        ("before:2024-11-01", Dates("date", None, "2024-10-31")),
        ("clipped:today", Dates("clipped", "2024-11-25", "2024-11-25")),
        ("date:yesterday", Dates("date", "2024-11-24", "2024-11-24")),
        ('date:"last week"', Dates("date", "2024-11-18", "2024-11-24")),
        ("date:last-month", Dates("date", "2024-10-01", "2024-10-31")),
        ('date:"3 days"', Dates("date", "2024-11-22", None)),
        ('date:"20 Nov 2024"', Dates("date", "2024-11-20", "2024-11-20")),
        ("date:20.11.2024", Dates("date", "2024-11-20", "2024-11-20")),
        ("is:starred -is:UNREAD has:links", And((Is("starred"), Not(Is("unread")), Has("link")))),
        ("--twice", Not(Word("twice"))),
        ("-(-twice)", Word("twice")),
        ("https://x.example/a?b=1", And(tuple(map(Word, ("https", "x.example", "a", "b", "1"))))),
    ],
)
def test_meaning(text, tree):
    assert parse(text, TODAY).tree == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ('"two wor', Phrase("two wor")),
        ("(a OR b", Or((Word("a"), Word("b")))),
        ("a)", Word("a")),
        ("a OR", Word("a")),
        ("a AND", Word("a")),
        ("a -", Word("a")),
        ("a NOT", Word("a")),
        ("OR a", Word("a")),
        ("a tag:", Word("a")),
        ("a date:20", Word("a")),
        ("a is:", Word("a")),
        ("a ()", Word("a")),
        ('a "" "!"', Word("a")),
        ("((((", Everything()),
        ("* ? ** ...", Everything()),
    ],
)
def test_what_is_half_typed_means_what_it_is_on_the_way_to(text, tree):
    assert parse(text, TODAY).tree == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("mines ukr", And((Word("mines"), Prefix("ukr")))),
        ("mines ukr ", And((Word("mines"), Word("ukr")))),
        ("mines -ukr", And((Word("mines"), Not(Prefix("ukr"))))),
        ('"two wor', Phrase("two wor", prefix=True)),
        ('"two words"', Phrase("two words")),
        ("tag:ukr", Filter("tag", "ukr", Match.PREFIX)),
        ("title:ukr", Prefix("ukr", "title")),
        ("is:sta", Is("starred")),
        ("u", Word("u")),
        ("東", Prefix("東")),
    ],
)
def test_the_word_under_the_cursor_may_go_on(text, tree):
    query = parse(text, TODAY, typing=True)
    assert query.tree == tree
    assert query.notes == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("autor:smith", "“autor:” is not a field: searched as words."),
        ("is:purple", "“is:purple” is not known"),
        ("date:soon", "“soon” is not a date"),
        ('"open', "A quotation mark is still open: closed at the end."),
        ("(open", "A parenthesis is still open: closed at the end."),
        ("x" * (MAX_LENGTH + 1), "Only the first"),
        (" ".join(["word"] * (MAX_LEAVES + 1)), "Only the first"),
        ("(" * 40 + "deep", "deeper than"),
    ],
)
def test_what_was_repaired_is_said(text, said):
    assert any(said in note for note in parse(text, TODAY).notes)


def test_ordinary_queries_have_no_notes():
    for text in ("mines", '"two words" -x', "tag:war after:2024", "https://x.example/a", "10:30 train", "e.g.: this"):
        assert parse(text, TODAY).notes == (), text


@pytest.mark.parametrize("typing", [False, True])
def test_nothing_that_is_typed_raises(typing):
    # A quick form; `python -m tests.db.query.fuzz 100000` is the long one.
    run(3000, seed=random.randrange(1 << 30), typing=typing)


@settings(max_examples=300)
@given(st.text(max_size=60), st.booleans())
def test_any_text_has_a_meaning_that_can_be_printed_and_said(text, typing):
    tree = parse(text, TODAY, typing=typing).tree
    assert parse(print_query(tree), TODAY).tree == tree
    assert explain(tree).startswith(("Clippings ", "All clippings"))
