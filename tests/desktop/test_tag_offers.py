"""Suggested tags as chips: asked after a pause, in a line that keeps its height, and nothing moves under the mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.relations import Related, TagSuggestion
from desktop.controllers.tag_offering import TagOffering
from desktop.views.tag_offers import OfferChip, TagOffers

PORT = TagSuggestion("labour/port strike", 0.9, "4 of 5 like clippings have it")
TRADE = TagSuggestion("trade", 0.7, "3 of 5 like clippings have it")
SEA = TagSuggestion("sea", 0.6)


class Answers:
    """The search process of a test."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, Callable[[list[TagSuggestion]], None]]] = []

    def tags_for(self, clipping_id: int, receive: Callable[[list[TagSuggestion]], None]) -> None:
        self.asked.append((clipping_id, receive))

    def suggest_tags(
        self, title: str, text: str, language: str | None, receive: Callable[[list[TagSuggestion]], None]
    ) -> None:
        self.asked.append(((title, text, language), receive))

    def related(self, clipping_id: int, most: int, receive: Callable[[list[Related]], None]) -> None:
        raise AssertionError("not asked for")

    def related_to_many(self, ids: Sequence[int], most: int, receive: Callable[[list[Related]], None]) -> None:
        raise AssertionError("not asked for")


@pytest.fixture
def offers(qapp: QApplication, qtbot) -> TagOffers:
    made = TagOffers()
    qtbot.addWidget(made)
    made.resize(320, made.height())
    made.show()
    qtbot.waitExposed(made)
    return made


def chips(offers: TagOffers) -> list[OfferChip]:
    return [each for each in offers.findChildren(OfferChip) if not each.isHidden()]


def test_only_what_was_asked_last_is_offered(qapp: QApplication, qtbot) -> None:
    client = Answers()
    offering = TagOffering(client)
    heard: list[list[str]] = []
    offering.offered.connect(lambda found: heard.append([each.name for each in found]))
    offering.ask_for(1)
    offering.ask_for(2)
    qtbot.waitUntil(lambda: bool(client.asked))
    assert [each for each, _ in client.asked] == [2]
    offering.ask_about("Title", "Text", "en")
    qtbot.waitUntil(lambda: len(client.asked) == 2)
    client.asked[0][1]([PORT])
    client.asked[1][1]([TRADE])
    assert client.asked[1][0] == ("Title", "Text", "en")
    assert heard == [["trade"]]
    offering.ask_for(3)
    offering.forget()
    assert offering.settled


def test_chips_say_the_tag_and_why_and_are_taken_by_click_and_key(offers: TagOffers) -> None:
    height = offers.height()
    taken: list[str] = []
    offers.taken.connect(taken.append)
    offers.show_offers([PORT, TRADE])
    assert offers.height() == height
    first, second = chips(offers)
    assert first.text() == "+ port strike"
    assert first.accessibleName() == "Add the suggested tag labour/port strike"
    assert "4 of 5" in first.toolTip()
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert taken == ["labour/port strike", "trade"]


def test_what_was_added_stays_in_its_place_and_says_so(offers: TagOffers) -> None:
    offers.show_offers([PORT, TRADE])
    QApplication.processEvents()
    places = [each.geometry() for each in chips(offers)]
    offers.show_tags(["Labour/Port Strike"])
    QApplication.processEvents()
    assert [each.pos() for each in chips(offers)] == [each.topLeft() for each in places]
    first = chips(offers)[0]
    assert first.text() == "✓ port strike"
    assert not first.isEnabled()
    assert offers.names == ["trade"]
    offers.show_tags([])
    assert offers.names == ["labour/port strike", "trade"]


def test_a_late_answer_does_not_move_what_has_the_focus(offers: TagOffers) -> None:
    offers.show_offers([PORT, TRADE])
    QApplication.processEvents()
    chips(offers)[1].setFocus()
    before = [(each.offer.name, each.geometry()) for each in chips(offers)]
    offers.show_offers([SEA, PORT])
    QApplication.processEvents()
    assert [(each.offer.name, each.geometry()) for each in chips(offers)][:2] == before
    chips(offers)[1].clearFocus()
    offers.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    offers.show_offers([SEA])
    assert offers.names == ["sea"]


def test_tags_that_are_there_are_not_offered_and_a_narrow_line_has_fewer(offers: TagOffers) -> None:
    offers.show_tags(["trade"])
    offers.show_offers([PORT, TRADE, SEA])
    assert offers.names == ["labour/port strike", "sea"]
    offers.resize(100, offers.height())
    QApplication.processEvents()
    assert offers.names == ["labour/port strike"]
    offers.begin()
    assert offers.names == []
