"""What was searched before is offered in the empty box, narrowed by typing, and forgotten when a person wants that."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.controllers import search_history
from tests.end_to_end.conftest import Start
from tests.end_to_end.test_search_box import FERRY, STRIKE
from tests.helpers.window import Hands


def searched(start: Start, *texts: str) -> Hands:
    hands = start(STRIKE, FERRY)
    for text in texts:
        hands.press("/")
        hands.window.search_bar.clear()
        hands.write(text)
        hands.press("Return", hands.window.search_bar.field)
        hands.settle()
    hands.window.search_bar.clear()
    hands.settle()
    hands.press("/")
    return hands


def offered(hands: Hands) -> list[str]:
    popup = hands.window.completions
    if not popup.isVisible():
        return []
    model = popup.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_what_was_entered_is_offered_again_the_latest_first(start: Start) -> None:
    hands = searched(start, "strike", "ferry harbour", "strike")
    field = hands.window.search_bar.field
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert offered(hands) == ["strike", "ferry harbour"]
    hands.write("harb", field)
    assert offered(hands) == ["ferry harbour"]
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert hands.window.desk.listing.request.text == "ferry harbour"
    assert field.text() == "ferry harbour"
    assert offered(hands) == []


def test_one_is_forgotten_with_delete_and_all_by_the_command(start: Start) -> None:
    hands = searched(start, "strike", "ferry")
    field = hands.window.search_bar.field
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert offered(hands) == ["strike"]
    assert json.loads(hands.program.paths.searches_file.read_text("utf-8")) == ["strike"]
    hands.window.actions_["search.forget"].trigger()
    hands.wait_for(lambda: hands.window.findChild(QPushButton, "confirm.accept"))
    hands.find(QPushButton, "confirm.accept").click()
    hands.wait_for(lambda: json.loads(hands.program.paths.searches_file.read_text("utf-8")) == [])


def test_escape_puts_it_away_and_words_that_no_search_has_go_on_as_usual(start: Start) -> None:
    hands = searched(start, "strike")
    field = hands.window.search_bar.field
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert offered(hands) == ["strike"]
    hands.write("is:u", field)
    hands.wait_for(lambda: offered(hands) == ["is:unread", "is:unfetched"])


def test_nothing_is_remembered_where_that_is_off(start: Start) -> None:
    hands = start(STRIKE)
    hands.window.desk.settings.set("search.remember", False)
    hands.press("/")
    hands.write("strike")
    hands.press("Return", hands.window.search_bar.field)
    assert hands.window.desk.history.entries == ()


def test_a_search_that_stood_is_remembered_once_however_it_was_typed(start: Start) -> None:
    hands = start(STRIKE)
    history = hands.window.desk.history
    hands.press("/")
    hands.write("str")
    hands.wait_for(lambda: history.entries == ("str",))
    hands.write("ike")
    hands.wait_for(lambda: history.entries == ("strike",))


def test_without_earlier_searches_the_arrow_goes_into_the_list(start: Start) -> None:
    hands = start(STRIKE, FERRY)
    hands.press("/")
    QTest.keyClick(hands.window.search_bar.field, Qt.Key.Key_Down)
    assert hands.window.list.current_id() is not None


def test_a_damaged_or_endless_file_costs_nothing(tmp_path) -> None:
    file = tmp_path / "searches.json"
    for content in ("", "{", '{"a": 1}', '["x", 3, "", "x"]', json.dumps([f"{n}" for n in range(900)])):
        file.write_text(content, "utf-8")
        assert len(search_history._read(file)) <= search_history.MOST
    assert search_history._read(tmp_path / "none") == []
