"""The window says that it is at rest only when nothing more is on its way to it."""

from __future__ import annotations

from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft


def test_a_search_that_is_asked_again_after_a_change_is_waited_for(start: Start) -> None:
    hands = start(make_draft("The ferry sails"))
    desk = hands.window.desk
    hands.press("/")
    hands.write("ferry", hands.window.search_bar.field)
    hands.settle()
    assert hands.titles() == ["The ferry sails"]
    hands.library.add(make_draft("Another ferry sank"))
    hands.wait_for(lambda: desk.client.asking)
    assert not desk.settled
    hands.settle()
    assert set(hands.titles()) == {"The ferry sails", "Another ferry sank"}
