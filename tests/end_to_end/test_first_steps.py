"""The page with the first steps where something else stands in its place."""

from __future__ import annotations

from tests.end_to_end.conftest import Start
from tests.end_to_end.test_story_page import begin


def test_the_first_steps_come_over_the_page_of_a_story_and_give_way_to_it(start: Start) -> None:
    hands, page, _ = begin(start)
    welcome = hands.window.pane.welcome
    hands.window.actions_["help.welcome"].trigger()
    hands.wait_for(welcome.isVisible)
    assert not page.isVisible()
    hands.settle()
    assert welcome.isVisible(), "they stay when nothing else is asked for"
    welcome.dismiss()
    hands.wait_for(page.isVisible)
    hands.window.actions_["help.welcome"].trigger()
    hands.wait_for(welcome.isVisible)
    hands.press("Y", hands.window.list)
    hands.wait_for(page.isVisible)
    assert not welcome.isVisible()
    hands.window.actions_["help.welcome"].trigger()
    hands.wait_for(welcome.isVisible)
    hands.window.list.select_row(0)
    hands.wait_for(hands.window.reader.isVisible)
    hands.window.list.clearSelection()
    hands.wait_for(page.isVisible)
