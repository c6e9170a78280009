"""Conditions of a search as chips under the box, taken away and edited by keys and by clicks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from tests.end_to_end.conftest import Start
from tests.end_to_end.test_search_box import FERRY, STRIKE
from tests.helpers.window import Hands


def chips(hands: Hands) -> list[str]:
    return [button.text() for button in hands.window.search_bar.chip_line.buttons if button.isVisible()]


def with_chips(start: Start, text: str = "") -> Hands:
    hands = start(STRIKE, FERRY)
    hands.window.actions_["search.chips"].trigger()
    if text:
        hands.window.desk.listing.ask(text=text)
        hands.settle()
    return hands


def test_conditions_from_elsewhere_are_chips_and_the_rest_is_text(start: Start) -> None:
    hands = with_chips(start, 'strike outlet:="The Lantern" is:inbox')
    bar = hands.window.search_bar
    assert chips(hands) == ["from The Lantern", "in the inbox"]
    assert bar.field.text() == "strike"
    assert bar.text == 'strike outlet:="The Lantern" is:inbox'
    hands.window.actions_["search.chips"].trigger()
    assert chips(hands) == []
    assert bar.field.text() == 'strike outlet:="The Lantern" is:inbox'


def test_what_is_typed_becomes_a_chip_behind_a_space(start: Start) -> None:
    hands = with_chips(start)
    hands.press("/")
    field = hands.window.search_bar.field
    hands.write("is:unread", field)
    assert chips(hands) == []
    hands.write(" str", field)
    assert chips(hands) == ["unread"]
    assert field.text() == "str"
    hands.settle()
    assert hands.window.desk.listing.request.text == "is:unread str"
    assert hands.titles() == ["Dockers walk out at Calder Haven"], "the last word is still a beginning"


def test_keys_reach_chips_take_them_away_and_edit_them(start: Start) -> None:
    hands = with_chips(start, "is:unread is:inbox strike")
    hands.press("/")
    field = hands.window.search_bar.field
    field.home(False)
    QTest.keyClick(field, Qt.Key.Key_Left)
    first, last = hands.window.search_bar.chip_line.buttons
    assert last.hasFocus()
    assert last.accessibleName() == "Condition: in the inbox"
    QTest.keyClick(last, Qt.Key.Key_Left)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Backspace)
    assert chips(hands) == ["in the inbox"]
    assert hands.window.desk.listing.request.text == "is:inbox strike"
    focused = QApplication.focusWidget()
    assert focused is hands.window.search_bar.chip_line.buttons[0]
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert chips(hands) == []
    assert field.hasFocus()
    assert field.text() == "strike is:inbox"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert chips(hands) == ["in the inbox"]


def test_the_cross_takes_a_chip_away(start: Start) -> None:
    hands = with_chips(start, "is:starred strike")
    hands.wait_for(lambda: hands.titles() == [])
    cross = hands.find(QToolButton, "chip.0.remove")
    assert cross.accessibleName() == "Take away: starred"
    hands.click(cross)
    hands.settle()
    assert hands.titles() == ["Dockers walk out at Calder Haven"]
    assert not hands.window.search_bar.chip_line.isVisible()


def test_clear_takes_chips_away_too(start: Start) -> None:
    hands = with_chips(start, "is:starred")
    hands.press("/")
    hands.press("Esc")
    assert chips(hands) == []
    assert hands.window.desk.listing.request.text == ""
