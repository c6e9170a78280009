"""A search put together in a form, from nothing and from what is in the box."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from desktop.dialogs.search_builder import SearchBuilder
from tests.end_to_end.conftest import Start
from tests.end_to_end.test_access import check, check_order, check_roles
from tests.end_to_end.test_search_box import FERRY, STRIKE


def test_rows_become_a_search(start: Start) -> None:
    hands = start(STRIKE, FERRY)
    hands.press("Ctrl+Shift+F")
    builder = hands.dialog(SearchBuilder)
    hands.write("strike", builder.every)
    hands.write("lightning", builder.none)
    hands.find(QCheckBox, "search_builder.is:unread", builder).click()
    builder.where.setCurrentIndex(builder.where.findData("body"))
    found = hands.find(QLabel, "search_builder.found", builder)
    hands.wait_for(lambda: found.text() == "1 clipping found")
    assert hands.find(QLabel, "search_builder.text", builder).text() == "body:strike -body:lightning is:unread"
    assert "without “lightning” in the text" in hands.find(QLabel, "search_builder.words", builder).text()
    hands.click(hands.find(QPushButton, "search_builder.accept", builder))
    hands.settle()
    assert hands.window.search_bar.text == "body:strike -body:lightning is:unread"
    assert hands.titles() == ["Dockers walk out at Calder Haven"]


def test_the_present_search_fills_the_form_and_the_rest_is_kept(start: Start) -> None:
    hands = start(STRIKE, FERRY)
    hands.window.desk.listing.ask(text='strike near/50 dockers outlet:="The Lantern" date:30 days words>10')
    hands.window.actions_["search.build"].trigger()
    builder = hands.dialog(SearchBuilder)
    assert builder.outlet.text() == "The Lantern"
    assert builder.when.currentText() == "The last 30 days"
    assert builder.least.value() == 11
    assert "strike near/50 dockers" in hands.find(QLabel, "search_builder.also", builder).text()
    assert builder.text == 'strike near/50 dockers outlet:="The Lantern" words:11.. date:30 days'
    hands.click(hands.find(QPushButton, "search_builder.leave", builder))
    assert builder.text == 'outlet:="The Lantern" words:11.. date:30 days'
    hands.click(hands.find(QPushButton, "search_builder.clear", builder))
    assert builder.text == ""


def test_values_of_the_library_are_offered(start: Start) -> None:
    hands = start(STRIKE, FERRY)
    hands.press("Ctrl+Shift+F")
    builder = hands.dialog(SearchBuilder)
    builder.outlet.setFocus()
    hands.write("lan", builder.outlet)
    popup = builder.outlet._completer.popup()
    assert popup is not None
    hands.wait_for(popup.isVisible)
    builder.outlet._completer.activated.emit("The Lantern")
    popup.hide()
    assert builder.text == 'outlet:="The Lantern"'
    hands.wait_for(lambda: builder.language.findData("en") >= 0)


def test_every_row_is_named_and_tab_goes_down_them(start: Start) -> None:
    hands = start(STRIKE)
    hands.press("Ctrl+Shift+F")
    builder = hands.dialog(SearchBuilder)
    builder.when.setCurrentIndex(builder.when.findData("between"))
    check(builder)
    check_roles(builder)
    check_order(builder)
