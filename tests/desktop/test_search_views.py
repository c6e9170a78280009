"""What the search box and the sidebar make of answers: offers, bars, facets, saved searches."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt

from db.model import SavedSearch
from db.query.complete import Completion
from db.query.parser import parse
from db.sort import Sort
from desktop.controllers.completing import Completing, Counted, Offer
from desktop.controllers.narrowing import signs
from desktop.models.completion_list import CompletionList
from desktop.models.facet_tree import FEW, FacetTree
from desktop.models.places import COUNT
from desktop.models.saved_list import SavedList
from desktop.models.tag_tree import MORE, STATE
from desktop.views.histogram import MOST_MONTHS, Bar, bars
from desktop.views.search_bar import differing
from tests.helpers.lists import checked


class Process:
    """Answers for values, when it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self._waiting: list[Callable[[Counted], None]] = []

    def values(self, field: str, beginning: str, receive) -> None:
        self.asked.append((field, beginning))
        self._waiting.append(receive)

    def answer(self, values: Counted) -> None:
        self._waiting.pop(0)(values)


def labels(offer: Offer) -> list[str]:
    return [each.label for each in offer.completions]


@pytest.fixture
def process() -> Process:
    return Process()


@pytest.fixture
def offers(qapp, process) -> Iterator[tuple[Completing, list[Offer]]]:
    completing = Completing(process.values)
    heard: list[Offer] = []
    completing.offered.connect(heard.append)
    yield completing, heard
    completing.stop()


def test_values_are_asked_for_once_and_offered_when_they_come(offers, process) -> None:
    completing, heard = offers
    completing.typed("tag:w", 5)
    assert heard[-1] == Offer()
    completing.typed("tag:w", 5)
    assert process.asked == [("tag", "w")]
    process.answer([("war", 3), ("weather", 1)])
    assert labels(heard[-1]) == ["war", "weather"]
    completing.typed("tag:wa", 6)
    assert labels(heard[-1]) == ["war"], "what is known fits until the answer comes"
    process.answer([("war", 3)])
    assert labels(heard[-1]) == ["war"]


def test_what_is_waited_for_is_asked_anew_when_something_is_written_meanwhile(offers, process) -> None:
    completing, heard = offers
    completing.typed("tag:w", 5)
    completing.forget()
    process.answer([("war", 3)])
    assert process.asked == [("tag", "w"), ("tag", "w")]
    process.answer([("war", 4)])
    assert labels(heard[-1]) == ["war"]


def test_an_answer_that_comes_late_changes_nothing(offers, process) -> None:
    completing, heard = offers
    completing.typed("tag:w", 5)
    completing.typed("tag:war ships", 13)
    process.answer([("war", 3)])
    assert heard[-1] == Offer()
    completing.stop()
    count = len(heard)
    completing.typed("outlet:x", 8)
    completing.stop()
    process.answer([("Xeno Post", 1)])
    assert all(not each.completions for each in heard[count:])


def test_changes_of_the_library_make_values_unknown(offers, process) -> None:
    completing, heard = offers
    completing.typed("tag:w", 5)
    process.answer([("war", 3)])
    completing.forget()
    completing.typed("tag:w", 5)
    assert process.asked == [("tag", "w")] * 2
    process.answer([("wool", 1)])
    assert labels(heard[-1]) == ["wool"]


def test_plain_words_offer_nothing_but_a_quiet_hint_after_a_rest(offers, qtbot) -> None:
    completing, heard = offers
    for end in range(1, 5):
        completing.typed("outl"[:end], end)
    assert all(offer == Offer() for offer in heard)
    qtbot.waitUntil(lambda: heard[-1].quiet)
    assert labels(heard[-1]) == ["outlet:"]
    assert completing._text == "outl"


def test_a_whole_value_offers_nothing(offers) -> None:
    completing, heard = offers
    completing.typed("is:unread", 9)
    assert heard[-1] == Offer()


def test_completion_list_speaks_for_screen_readers() -> None:
    model = CompletionList()
    checked(model)
    model.show([Completion(0, 2, "story:", "story:", "in that story")])
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "story:, in that story"


OUTLETS = [(f"Paper {number}", 20 - number) for number in range(12)]


def test_facets_show_few_values_until_more_are_wanted() -> None:
    tree = FacetTree()
    checked(tree)
    tree.show({"outlet": OUTLETS, "lang": [("en", 3), ("ur", 1)]}, {})
    outlets = tree.find("outlet")
    assert tree.rowCount(outlets) == FEW + 1
    more = tree.index(FEW, 0, outlets)
    assert more.data() == "7 more"
    assert more.data(MORE)
    tree.show_all("outlet")
    outlets = tree.find("outlet")
    assert tree.rowCount(outlets) == 13
    assert tree.index(12, 0, outlets).data() == "Fewer"
    languages = tree.find("lang")
    assert [tree.index(row, 0, languages).data() for row in range(2)] == ["English", "Urdu"]
    assert not tree.find("author").isValid(), "a field that nothing has is not shown"


def test_facets_keep_what_the_search_speaks_of_at_the_top() -> None:
    tree = FacetTree()
    checked(tree)
    counted = {"outlet": OUTLETS[:3]}
    tree.show(counted, {"outlet": {"paper 2": "+", "Gone Post": "-"}})
    outlets = tree.find("outlet")
    rows = [tree.index(row, 0, outlets) for row in range(tree.rowCount(outlets))]
    assert [(each.data(), each.data(COUNT), each.data(STATE)) for each in rows] == [
        ("Gone Post", 0, "-"), ("Paper 2", 18, "+"), ("Paper 0", 20, ""), ("Paper 1", 19, ""),
    ]  # fmt: skip
    assert tree.sign("outlet", "gone post") == "-"
    assert rows[1].data(Qt.ItemDataRole.AccessibleTextRole) == "Paper 2, 18, included"


def test_only_whole_values_are_signs() -> None:
    counted = {"outlet": [("Lantern", 2), ("The Lantern", 1)]}
    query = parse('outlet:lantern -author:="Ada Quill" place:par -agency:=AFP OR x')
    assert signs(query.tree, counted)["outlet"] == {}, "an alternative demands nothing"
    query = parse('outlet:lantern -author:="Ada Quill" place:par')
    found = signs(query.tree, counted)
    assert found["outlet"] == {"lantern": "+"}
    assert found["author"] == {"Ada Quill": "-"}
    assert found["place"] == {}


def test_bars_have_no_gaps_and_become_years() -> None:
    made = bars([("2024-11", 5), ("2024-08", 2)], lambda period: "+" if period == "2024-11" else "")
    assert made == [Bar("2024-08", 2), Bar("2024-09", 0), Bar("2024-10", 0), Bar("2024-11", 5, "+")]
    made = bars([("2024-11", 5), ("2024-02", 1), ("2019-08", 2)], lambda _: "")
    assert [(bar.period, bar.count) for bar in made] == [
        ("2019", 2), ("2020", 0), ("2021", 0), ("2022", 0), ("2023", 0), ("2024", 6),
    ]  # fmt: skip
    assert made[-1].words == "2024: 6 clippings"
    assert bars([], lambda _: "") == []
    assert len(bars([("2021-12", 1), ("2024-11", 1)], lambda _: "")) == MOST_MONTHS
    assert [bar.period for bar in bars([("0024-11", 1), ("2024-11", 1)], lambda _: "")] == ["0024", "2024"]


def search(number: int, name: str) -> SavedSearch:
    return SavedSearch(number, name, name.lower(), "all", Sort.RELEVANCE)


def test_saved_searches_know_their_counts_and_where_they_were_dropped(qapp) -> None:
    model = SavedList()
    checked(model)
    model.show([search(4, "One"), search(7, "Two"), search(9, "Three")])
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "One"
    model.set_counts({4: 1200, 7: 0})
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "One, 1,200"
    assert model.row_of(" two ", "all") == 1
    assert model.row_of("two", "inbox") == -1
    moved: list[tuple[int, int]] = []
    model.moved.connect(lambda number, place: moved.append((number, place)))
    for row, drop in ((0, 3), (2, 0), (1, 1), (1, 2)):
        model.dropMimeData(model.mimeData([model.index(row)]), Qt.DropAction.MoveAction, drop, 0, model.index(-1))
    assert moved == [(4, 2), (9, 0)]


@pytest.mark.parametrize(
    ("typed", "meant", "shown"),
    [("flood wrning", "flood warning", "warning"), ("dockerz", "dockers", "dockers"), ("a b", "b a", "b a")],
)
def test_of_what_was_meant_the_other_words_are_shown(typed: str, meant: str, shown: str) -> None:
    assert differing(typed, meant) == shown
