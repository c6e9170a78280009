"""A search in rows is the search that it becomes as text, and a text comes back into the rows that it fills."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.query.form import KNOWN_STATES, PERIODS, Form, form_of, text_of
from db.query.parser import parse
from db.query.printer import print_query
from db.query.tree import And, Everything, Node
from tests.db.query.trees import any_word, trees

words = st.lists(st.one_of(any_word, st.just('"two words"'), st.just("strik*"), st.just("=March")), max_size=3).map(
    " ".join
)
values = st.sampled_from(("", "The Daily Star", "quill", "-dash", "a:b", "(x)", "Ruhr-Echo", '"', "OR"))
days = st.one_of(st.just(""), st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat))
numbers = st.one_of(st.none(), st.integers(0, 9999))


@st.composite
def forms(draw: st.DrawFn) -> Form:
    period = draw(st.sampled_from(("", "", *PERIODS)))
    return Form(
        every=draw(words),
        some=draw(words),
        none=draw(words),
        phrase=draw(st.sampled_from(("", "land mines", "mines", "a b c"))),
        where=draw(st.sampled_from(("", "title", "body", "note"))),
        outlet=draw(values),
        author=draw(values),
        lang=draw(st.sampled_from(("", "de", "ur"))),
        whole=draw(st.sampled_from((frozenset(), frozenset({"outlet"}), frozenset({"author"})))),
        tags=tuple(draw(st.lists(st.sampled_from(("war", "war/ukraine", "my tag")), max_size=2, unique=True))),
        period=period,
        start="" if period else draw(days),
        end="" if period else draw(days),
        states=tuple(draw(st.lists(st.sampled_from(KNOWN_STATES), max_size=2, unique=True))),
        least=draw(numbers),
        most=draw(numbers),
    )


def conjuncts(text: str) -> Counter[Node]:
    tree = parse(text).tree
    return Counter() if isinstance(tree, Everything) else Counter(tree.children if isinstance(tree, And) else (tree,))


@given(forms())
def test_rows_come_back_from_their_text(form: Form) -> None:
    text = text_of(form)
    again, besides = form_of(text)
    assert besides == ""
    assert conjuncts(text_of(again)) == conjuncts(text)
    assert (again.period, sorted(again.states), sorted(again.tags)) == (
        form.period,
        sorted(form.states),
        sorted(form.tags),
    )
    assert form_of(text_of(again)) == (again, "")


@given(trees())
def test_nothing_that_a_text_asks_is_lost_in_the_form(tree: Node) -> None:
    text = print_query(tree)
    form, besides = form_of(text)
    assert set(conjuncts(text_of(form, besides))) == set(conjuncts(text))


@pytest.mark.parametrize(
    ("text", "form", "besides"),
    [
        ("harbour strike", Form(every="harbour strike"), ""),
        ('title:"harbour strike" title:port', Form(phrase="harbour strike", every="port", where="title"), ""),
        ("harbour OR port", Form(some="harbour port"), ""),
        ("strike -lightning", Form(every="strike", none="lightning"), ""),
        (
            'outlet:="The Lantern" tag:war date:30 days is:unread words>500',
            Form(
                outlet="The Lantern",
                whole=frozenset({"outlet"}),
                tags=("war",),
                period="30 days",
                states=("is:unread",),
                least=501,
            ),
            "",
        ),
        ("date:2024-11 strike", Form(every="strike", start="2024-11-01", end="2024-11-30"), ""),
        ("harbour near/5 strike is:unread", Form(states=("is:unread",)), "harbour near/5 strike"),
        ("clipped:today strike", Form(every="strike"), "clipped:today"),
        ("title:port strike", Form(every="port", where="title"), "strike"),
        ("a (b c OR d)", Form(every="a"), "((b c) OR d)"),
        ("any:atleast3", Form(every="atleast3"), ""),
        ("strike any:tal? title:u?r*ine", Form(every="strike"), "any:tal? title:u?r*ine"),
        ("title:tal?", Form(), "title:tal?"),
    ],
)
def test_a_text_fills_the_rows_that_there_are(text: str, form: Form, besides: str) -> None:
    assert form_of(text) == (form, besides)


def test_a_word_like_an_operator_is_a_word_in_a_row() -> None:
    assert text_of(Form(every="ATLEAST3 near5", none="OR")) == "any:ATLEAST3 any:near5 -any:OR"
    assert text_of(Form(every="atleast3:port atleast3(port)")) == "port port"


def test_days_that_move_on_with_the_calendar_stay_so() -> None:
    assert text_of(Form(every="strike", period="30 days")) == "strike date:30 days"


def test_alternatives_stay_together_beside_the_rest() -> None:
    assert text_of(Form(some="harbour port", period="today")) == "(harbour OR port) date:today"
    assert text_of(Form(some="harbour port"), "tag:x") == "tag:x (harbour OR port)"
