"""Conditions taken out of a typed text and put back mean what the text meant."""

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.query.chips import joined, split
from db.query.parser import parse
from db.query.printer import print_query
from db.query.tree import And, Everything, Is, Node
from tests.db.query.fuzz import mutated
from tests.db.query.trees import trees


def conjuncts(tree: Node) -> Counter[Node]:
    if isinstance(tree, Everything):
        return Counter()
    return Counter(tree.children if isinstance(tree, And) else (tree,))


@pytest.mark.parametrize(
    ("text", "chips", "rest"),
    [
        ("mines tag:war", ["tagged war"], "mines"),
        ('a outlet:="The Lantern" -tag:=x b', ["from The Lantern", "not tagged x itself"], "a b"),
        ("words>500 x is:unread", ["with more than 500 words", "unread"], "x"),
        ("a near/5 b is:unread", ["unread"], "a near/5 b"),
        ("title:mines", [], "title:mines"),
        ("a OR b tag:x", [], "a OR b tag:x"),
        ("(tag:x) y", [], "(tag:x) y"),
        ("NOT tag:x", [], "NOT tag:x"),
        ('x outlet:"Th', [], 'x outlet:"Th'),
        ("date:20 N", [], "date:20 N"),
    ],
)
def test_conditions_are_taken_out_and_the_rest_stays(text: str, chips: list[str], rest: str) -> None:
    found, left = split(text)
    assert ([chip.words for chip in found], left) == (chips, rest)


def test_what_is_still_being_written_stays_text() -> None:
    assert split("mines tag:war", 13) == ((), "mines tag:war")
    chips, rest = split("mines tag:war ", 14)
    assert ([chip.text for chip in chips], rest) == (["tag:war"], "mines ")
    assert split("date:20 ", 8) == ((), "date:20 "), "a day may still follow"


@given(trees())
def test_chips_and_rest_ask_what_the_text_asked(tree: Node) -> None:
    text = print_query(tree)
    chips, rest = split(text)
    assert conjuncts(parse(joined(chips, rest)).tree) == conjuncts(parse(text).tree)


@given(trees())
def test_every_condition_of_the_whole_becomes_a_chip(tree: Node) -> None:
    parts = [part for part in conjuncts(tree) if isinstance(part, Is)]
    chips, _ = split(print_query(tree))
    made = [parse(chip.text).tree for chip in chips]
    assert all(part in made for part in parts)


@given(st.integers(0, 2**32), st.integers(-1, 60))
def test_nothing_that_can_be_typed_is_lost(seed: int, cursor: int) -> None:
    text = mutated(random.Random(seed))
    chips, rest = split(text, cursor)
    assert conjuncts(parse(joined(chips, rest)).tree) == conjuncts(parse(text).tree)
