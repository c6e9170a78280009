"""The search box in the real window: completion, hints, what was meant, the order."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.controllers import completing
from desktop.views.completion_popup import CompletionPopup
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

STRIKE = make_draft(
    "Dockers walk out at Calder Haven", "The strike began at dawn.", outlet="The Lantern", published="2024-11-20"
)
FERRY = make_draft("Ferry sails again", "Crews went back to work.", outlet="Radio Serandi", published="2024-11-18")
VOTE = make_draft("Council puts off pier vote", outlet="The Lantern", published="2024-10-02")


def labels(hands: Hands) -> list[str]:
    model = hands.window.completions.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def popup(hands: Hands) -> CompletionPopup:
    return hands.window.completions


def test_values_are_offered_behind_a_field_and_put_in_by_tab(start: Start) -> None:
    hands = start(STRIKE, FERRY, VOTE)
    hands.press("/")
    field = hands.window.search_bar.field
    hands.write("outlet:", field)
    hands.wait_for(lambda: labels(hands) == ["The Lantern", "Radio Serandi"])
    assert popup(hands).isVisible()
    hands.write("lan", field)
    hands.wait_for(lambda: labels(hands) == ["The Lantern"])
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == 'outlet:"The Lantern" '
    assert field.hasFocus()
    assert not popup(hands).isVisible()
    hands.wait_for(lambda: len(hands.titles()) == 2)
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "outlet:lan", "the box takes back what was put in"


def test_arrows_mark_enter_accepts_and_escape_closes(start: Start) -> None:
    hands = start(STRIKE, FERRY)
    hands.press("/")
    field = hands.window.search_bar.field
    hands.write("is:", field)
    hands.wait_for(popup(hands).isVisible)
    hands.press("Down", field)
    hands.press("Down", field)
    hands.press("Up", field)
    assert popup(hands).list.currentIndex().data() == "is:inbox"
    hands.press("Return", field)
    assert field.text() == "is:inbox "
    assert field.hasFocus()
    hands.write("has:", field)
    hands.wait_for(popup(hands).isVisible)
    hands.press("Esc", field)
    assert not popup(hands).isVisible()
    assert field.text() == "is:inbox has:", "the first Escape is for the popup"
    hands.press("Esc", field)
    assert field.text() == ""


def test_enter_goes_to_the_list_where_nothing_was_marked(start: Start) -> None:
    hands = start(STRIKE, FERRY)
    hands.press("/")
    field = hands.window.search_bar.field
    hands.write("is:inbox", field)
    hands.write(" is:un", field)
    hands.wait_for(popup(hands).isVisible)
    hands.press("Return", field)
    assert hands.window.list.hasFocus()
    assert field.text() == "is:inbox is:un"
    hands.wait_for(lambda: not popup(hands).isVisible())


def test_plain_words_are_left_alone_and_a_field_is_hinted_at_after_a_rest(start: Start) -> None:
    hands = start(STRIKE, FERRY)
    hands.press("/")
    field = hands.window.search_bar.field
    for letter in "strike out":
        hands.write(letter, field)
        assert not popup(hands).isVisible()
    hands.wait_for(lambda: "outlet:" in field.accessibleDescription())
    assert not popup(hands).isVisible()
    hands.press("Down", field)
    assert hands.window.list.current_id() is not None or not hands.titles(), "arrows still move in the list"
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "strike outlet:"
    hands.wait_for(popup(hands).isVisible)


def test_everything_is_offered_on_demand(start: Start) -> None:
    hands = start(STRIKE)
    hands.press("/")
    field = hands.window.search_bar.field
    hands.press("Ctrl+Space", field)
    hands.wait_for(popup(hands).isVisible)
    assert "tag:" in labels(hands)
    hands.click_row(popup(hands).list, popup(hands).list.model().index(labels(hands).index("tag:"), 0))
    assert field.text() == "tag:"
    assert field.hasFocus()


def test_completion_goes_on_in_the_middle_of_other_scripts(start: Start) -> None:
    hands = start(STRIKE)
    hands.press("/")
    field = hands.window.search_bar.field
    hands.write("𝒳 हड़ताल outlet:lan", field)
    hands.wait_for(lambda: labels(hands) == ["The Lantern"])
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == '𝒳 हड़ताल outlet:"The Lantern" '


def test_the_rest_is_shorter_than_patience() -> None:
    assert 300 <= completing.REST <= 1500


def test_what_was_meant_is_a_link(start: Start) -> None:
    hands = start(STRIKE, FERRY, VOTE)
    hands.press("/")
    field = hands.window.search_bar.field
    caught_up: list[None] = []
    hands.window.desk.client.caught_up.connect(lambda: caught_up.append(None))
    hands.window.desk.client.nudge()
    hands.wait_for(lambda: caught_up)
    hands.write("dockerz", field)
    link = hands.find(QPushButton, "meant.0")
    hands.wait_for(link.isVisible)
    assert link.text() == "dockers?"
    hands.click(link)
    hands.wait_for(lambda: hands.titles() == ["Dockers walk out at Calder Haven"])
    assert field.text() == "dockers"
    assert not hands.window.search_bar.meant_line.isVisible()


def test_newest_can_be_favoured_only_in_what_was_searched(start: Start) -> None:
    hands = start(STRIKE, FERRY)
    menu = hands.window.search_bar.sort_button.menu()
    shown = [each.text() for each in menu.actions() if each.isVisible()]
    assert shown[:2] == ["Newest first", "Oldest first"]
    hands.press("/")
    hands.write("strike")
    hands.settle()
    (fresh,) = [each for each in menu.actions() if each.text() == "Best match, newest favoured" and each.isVisible()]
    fresh.trigger()
    hands.settle()
    assert hands.window.search_bar.sort_button.text() == "Best and newest"
    assert hands.titles() == ["Dockers walk out at Calder Haven"]
    assert "strike" in hands.find(QLabel, "understood").text()


def test_enter_where_nothing_is_found_leaves_the_focus_with_who_types(start: Start) -> None:
    hands = start(STRIKE, FERRY)
    hands.press("/")
    field = hands.window.search_bar.field
    hands.write("volcano", field)
    hands.wait_for(lambda: not hands.titles())
    hands.press("Return", field)
    assert field.hasFocus()
    field.selectAll()
    hands.write("dockers", field)
    hands.wait_for(lambda: len(hands.titles()) == 1)
    assert field.hasFocus(), "the list must not take it when it comes back"
    hands.press("Return", field)
    hands.wait_for(lambda: hands.window.list.current_id() is not None)


def test_enter_before_the_answer_goes_to_what_is_found_when_it_comes(start: Start) -> None:
    hands = start(STRIKE, FERRY)
    listing = hands.window.desk.listing
    listing.ask(text="dockers")
    hands.settle()
    hands.window.list.select_row(0)
    strike = hands.window.list.current_id()
    hands.press("/")
    field = hands.window.search_bar.field
    field.selectAll()
    hands.write("ferry", field)
    hands.press("Return", field)
    hands.wait_for(lambda: hands.titles() == [FERRY.article.title])
    hands.wait_for(lambda: hands.window.list.current_id() not in (None, strike))
    assert hands.window.list.hasFocus()
