import random
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.query.explain import explain
from db.query.matcher import Document, Texts, matches
from db.query.parser import MAX_LEAVES, MAX_LENGTH, parse
from db.query.printer import print_query
from db.query.tree import (
    And,
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
    Not,
    Number,
    Or,
    Phrase,
    Prefix,
    Similar,
    Wildcard,
    Word,
)
from tests.db.query.fuzz import reads_back, run
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
        ('"word"', Phrase("word")),
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


A, B, C = Word("a"), Word("b"), Word("c")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a near/5 b", Near((A, B), 5)),
        ("a w/5 b", Near((A, B), 5)),
        ("a W/5 b", Near((A, B), 5)),
        ("a within/5 b", Near((A, B), 5)),
        ("a near5 b", Near((A, B), 5)),
        ("a NEAR b", Near((A, B), 10)),
        ("a pre/5 b", Near((A, B), 5, ordered=True)),
        ("a adj5 b", Near((A, B), 5, ordered=True)),
        ("a w/s b", Near((A, B), 25)),
        ("a w/p b", Near((A, B), 75)),
        ("a SAME b", Near((A, B), 75)),
        ("a near/0 b", Near((A, B), 1)),
        ("a near b same c", And((A, Word("near"), B, Word("same"), C))),
        ("c a near/5 b c", And((C, Near((A, B), 5), C))),
        ("a near/5 b near/5 c", Near((A, B, C), 5)),
        ("(a near/5 b) near/5 c", Near((A, B, C), 5)),
        ("a near/3 b near/5 c", And((Near((A, B), 3), Near((B, C), 5)))),
        ("a near/5 (b OR c)", Near((A, Or((B, C))), 5)),
        ('"a b" near/5 m*', Near((Phrase("a b"), Prefix("m")), 5)),
        ("a OR b near/5 c", Or((A, Near((B, C), 5)))),
        ("-a near/5 b", Not(Near((A, B), 5))),
        ("a near/5 NOT b", And((A, Not(Near((A, B), 5))))),
        ("a NOT w/5 b", And((A, Not(Near((A, B), 5))))),
        ("title:(a near/5 b)", Near((Word("a", "title"), Word("b", "title")), 5, False, "title")),
        ("title:a near/5 b", Near((Word("a", "title"), Word("b", "title")), 5, False, "title")),
        ("any:near5 any:AND", And((Word("near5"), Word("AND")))),
        ('"a b"~3', Phrase("a b", slop=3)),
        ('title:"a b"~3', Phrase("a b", "title", slop=3)),
        ("word~", Fuzzy("word", 1)),
        ("minister~", Fuzzy("minister", 2)),
        ("minister~1 words~2", And((Fuzzy("minister", 1), Fuzzy("words", 2)))),
        ("title:word~0.8", Fuzzy("word", 1, "title")),
        ("=March", Exact("March")),
        ('="Bo  Marsh" =U.S.', And((Exact("Bo Marsh"), Exact("U.S.")))),
        ("title:=March", Exact("March", "title")),
        ("=1914–1918", Exact("1914–1918")),
        ("title:(=US)", Exact("US", "title")),
        ("econom!", Prefix("econom")),
        ("atleast3:mines", AtLeast(3, Word("mines"))),
        ("atleast3 mines", AtLeast(3, Word("mines"))),
        ("ATLEAST3(mines)", AtLeast(3, Word("mines"))),
        ('atleast3:"a b"~2', AtLeast(3, Phrase("a b", slop=2))),
        ("atleast3:(a OR b)", Or((AtLeast(3, A), AtLeast(3, B)))),
        ("atleast1:a", A),
        ("atleast3:title:a", AtLeast(3, Word("a", "title"))),
        ("title:(atleast3:a)", AtLeast(3, Word("a", "title"))),
        ("first50:mines", First(50, Word("mines"))),
        ("first20:(a b)", And((First(20, A), First(20, B)))),
        ("words>500", Number("words", 501, None)),
        ("words > 500", Number("words", 501, None)),
        ("words:>=500", Number("words", 500, None)),
        ("wc<200", Number("words", None, 199)),
        ("words:500", Number("words", 500, 500)),
        ("words:100..500", Number("words", 100, 500)),
        ("words:500-100", Number("words", 100, 500)),
        ("words:1,000..", Number("words", 1000, None)),
        ("similar:123", Similar(123)),
        ("story:harbour", Filter("story", "harbour")),
        ("caption:bridge", Word("bridge", "body")),
        ("highlight:treaty", Word("treaty", "highlight")),
        (
            "is:changed is:reprint has:highlights has:story",
            And((Is("changed"), Is("reprint"), Has("highlight"), Has("story"))),
        ),
        ("hd=mines", Word("mines", "title")),
        ("hd=(a or b)", And((Word("a", "title"), Word("or", "title"), Word("b", "title")))),
        ("hlp=mines", First(50, Word("mines"))),
        ("by=marlow sn=lantern", And((Filter("author", "marlow"), Filter("outlet", "lantern")))),
        ("la=en wc>500", And((Filter("lang", "en"), Number("words", 501, None)))),
        ("headline(a OR b)", Or((Word("a", "title"), Word("b", "title")))),
        ("length(>500) date(last week)", And((Number("words", 501, None), Dates("date", "2024-11-18", "2024-11-24")))),
        ("a AND NOT b", And((A, Not(B)))),
        ("date:last week mines", And((Dates("date", "2024-11-18", "2024-11-24"), Word("mines")))),
        ("date:last 3 days", Dates("date", "2024-11-22", None)),
        ("date:3 days", Dates("date", "2024-11-22", None)),
        ("date:20 Nov 2024 mines", And((Dates("date", "2024-11-20", "2024-11-20"), Word("mines")))),
        ("date:>1y", Dates("date", None, "2023-11-24")),
        ("date:<2w", Dates("date", "2024-11-12", None)),
        ("date:2w", Dates("date", "2024-11-11", None)),
        ("date>2024-11-01", Dates("date", "2024-11-02", None)),
        ("date < 2024", Dates("date", None, "2023-12-31")),
        ("date:2024-q3", Dates("date", "2024-07-01", "2024-09-30")),
        ("date:monday", Dates("date", "2024-11-25", "2024-11-25")),
        ("date:1 month", Dates("date", "2024-10-25", None)),
    ],
)
def test_the_language_of_archives(text, tree):
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
        ("a near/5", Word("a")),
        ("a near/", Word("a")),
        ("near/5 a", Word("a")),
        ("a near/5 near/3 b", Near((Word("a"), Word("b")), 3)),
        ("a near/5 tag:", Word("a")),
        ('a near/5 ""', Word("a")),
        ("a NOT near/5", Word("a")),
        ("a words>", Word("a")),
        ("a similar:", Word("a")),
        ("a atleast3:", Word("a")),
        ("a atleast3: OR b", Or((Word("a"), Word("b")))),
        ('a = =""', Word("a")),
        ('"a b"~', Phrase("a b")),
        ("a date:>", Word("a")),
        ("a hd=", Word("a")),
        ("a headline(", Word("a")),
    ],
)
def test_what_is_half_typed_means_what_it_is_on_the_way_to(text, tree):
    assert parse(text, TODAY).tree == tree


def begun(text, field=""):
    """A word under the cursor: it may go on, or be whole and have other forms."""
    return Prefix(text, field, forms=True)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("mines ukr", And((Word("mines"), begun("ukr")))),
        ("mines ukr ", And((Word("mines"), Word("ukr")))),
        ("mines -ukr", And((Word("mines"), Not(begun("ukr"))))),
        ('"two wor', Phrase("two wor", prefix=True)),
        ('"two words"', Phrase("two words")),
        ("tag:ukr", Filter("tag", "ukr", Match.PREFIX)),
        ("title:ukr", begun("ukr", "title")),
        ("is:sta", Is("starred")),
        ("u", Word("u")),
        ("東", begun("東")),
        ("mines =Ukr", And((Word("mines"), begun("Ukr")))),
        ('="Bo Mar', Phrase("Bo Mar", prefix=True)),
        ("mines atleast3:ukr", And((Word("mines"), AtLeast(3, begun("ukr"))))),
        ("mines near/5 ukr", Near((Word("mines"), begun("ukr")), 5)),
        ("tag:war date:2024-1", And((Filter("tag", "war"), Dates("date", "2024-01-01", "2024-12-31")))),
        ("date:2024-11-2", Dates("date", "2024-11-01", "2024-11-30")),
        ("date:2024-11-01..2", Dates("date", "2024-11-01", None)),
        ("words:100..2", Number("words", 100, None)),
        ("words<200", Number("words", None, 199)),
    ],
)
def test_the_word_under_the_cursor_may_go_on(text, tree):
    query = parse(text, TODAY, typing=True)
    assert query.tree == tree
    assert query.notes == ()


@pytest.mark.parametrize(
    "half",
    [
        "O", "OR", "A", "AN", "AND", "N", "NO", "NOT", "NE", "NEA", "NEAR", "-", "(", "near", "near/", "near/5", "w",
        "w/", "w/5", "w/5 d", "atleast3:d", "within", "within/", "pre/", "pre/5", "adj", "adj5", "atleast",
        "atleast3", "atleast3:", "first50", "first50:", "=", '="', '"', "tag:", "is:", "date:", "date:2", "date:>",
        "date:last", "date:last w", "words>", "words<", "words<2", "words:1", "similar:", "hd=", "by=", "wc>",
        "headline(",
    ],
)  # fmt: skip
def test_what_is_begun_leaves_what_stands_before_it_as_it_is(half):
    query = parse(f"mines {half}", TODAY, typing=True)
    assert query.tree == Word("mines")
    assert query.notes == ()


TYPED_THROUGH = "The minister Kyiv said the dam is mined, women. The river, mines, dams."


@pytest.mark.parametrize(
    "text",
    [
        "mines near/5 dam",
        "mines AND dam OR river",
        "dam pre/9 (river OR mines) tag:war",
        '"minister kyiv said"~3 is:starred',
        "minister~ =Kyiv",
        'first50:"the dam" atleast2:dam has:highlight',
        "words>100 date:last week mines",
        "hd=(dam OR mines) wc<900 la=en by=marlow",
        "headline(mines) date:2024-11-20..2024-11-24",
        "date:>3d lead:dam outlet:lantern words:100..250",
        "title:dam NOT near/2 river",
        "dams w/s river W/P =Kyiv",
        "mines NEAR wom?n NOT gold",
    ],
)
def test_a_clipping_that_is_meant_stays_while_its_query_is_typed(text):
    document = Document(
        1,
        Texts("Dam and mines", "", TYPED_THROUGH, "", language="en"),
        {"tag": ("war",), "lang": ("en",), "author": ("Ann Marlow",), "outlet": ("The Lantern",)},
        {"date": "2024-11-20"},
        frozenset({"starred"}),
        frozenset({"highlight"}),
        {"words": 200},
    )
    begun = [text[:end] for end in range(1, len(text))]
    lost = [each for each in begun if not matches(parse(each, TODAY, typing=True).tree, document)]
    # A name may become any other word.
    assert [each for each in lost if not re.search(r"(?<![\w:])[a-z]+5?0?\Z", each)] == []
    assert matches(parse(text, TODAY).tree, document)


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
        ("a w/s b", "“w/s” (the same sentence) is taken as: within 25 words."),
        ("a SAME b", "“SAME” (the same paragraph) is taken as: within 75 words."),
        ("a near/999 b", "“Near” means 255 words at most."),
        (" near/5 ".join("abcdefghijkl"), "Only the first 10 have to stand near one another."),
        ("a near/5 tag:war", "read as AND"),
        ("a near/5 (b c)", "read as AND"),
        ("title:a near/5 note:b", "Words in different texts (note, title) cannot stand near one another"),
        ("a near/5", "needs something on both sides"),
        ("a near/5 =B", "without regard to case"),
        ("econom!", "“econom!” is read as econom*"),
        ("covid-19~", "single word"),
        ("minister~7", "two letters at most"),
        ("atleast3:(a near/5 b)", "is for words and phrases"),
        ("hlp=mines", "first 50 words"),
        ("words:many", "“many” is not a number"),
        ("similar:mine", "such as similar:123"),
        ("re=fra mines", "“re=” is not a field: searched as words."),
        ("hd=mines (dam or river)", "Write OR in capitals to search either."),
        ("(dam or river) mines", "Write OR in capitals to search either."),
        ("mines w/5 dam and not river", "Write NOT in capitals"),
        ("mines w/5 dam same river", "Write SAME in capitals"),
    ],
)
def test_what_was_repaired_is_said(text, said):
    assert any(said in note for note in parse(text, TODAY).notes)


def test_ordinary_queries_have_no_notes():
    for text in (
        "mines", '"two words" -x', "tag:war after:2024", "https://x.example/a?b=c", "10:30 train", "e.g.: this",
        "dogs and cats or birds (and so on)",
        "near the same river", '"this or that" (that)', "C++ a=b AT&T", "why not?",
        '"a b"~3 near/5 mine~', "=March atleast3:strike", "words>500 similar:3", "date:last week",
    ):  # fmt: skip
        assert parse(text, TODAY).notes == (), text


@pytest.mark.parametrize("word", ["water", "Angola", "Order", "November", "adjust", "nearly", "without", "Andes"])
def test_a_word_that_begins_as_an_operator_does_counts_while_it_is_typed(word):
    assert parse(f"flood {word}", TODAY, typing=True).tree == And((Word("flood"), Prefix(word, forms=True)))


@pytest.mark.parametrize("typing", [False, True])
def test_nothing_that_is_typed_raises(typing):
    # A quick form; `python -m tests.db.query.fuzz 100000` is the long one.
    run(3000, seed=random.randrange(1 << 30), typing=typing)


@settings(max_examples=300)
@given(st.text(max_size=60), st.booleans())
def test_any_text_has_a_meaning_that_can_be_printed_and_said(text, typing):
    tree = parse(text, TODAY, typing=typing).tree
    assert reads_back(tree, typing)
    assert explain(tree).startswith(("Clippings ", "All clippings"))
