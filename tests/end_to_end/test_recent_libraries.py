"""Libraries that were open lately stand in the menu beside opening one, and open from there."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from db.library import Library
from desktop.views.recent_menu import RecentMenu
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands


def rows(hands: Hands) -> list[str]:
    menu: QMenu = hands.window.menus["&Library"]
    return [action.text() for action in menu.actions()]


def test_the_library_before_is_one_choice_away(start: Start) -> None:
    hands = start(make_draft("Ferry runs aground"))
    first = hands.library.folder
    with Library.create(first.parent / "second", "Second"):
        pass
    hands.program.open(first.parent / "second")
    hands.settle()
    texts = rows(hands)
    place = texts.index("Recent librarie&s")
    assert texts[place - 1] == "&Open library…"
    assert texts[place + 1] == ""
    recent = hands.find(RecentMenu, "menu.recent")
    recent.actions()[0].trigger()
    hands.wait_for(lambda: hands.program.opened is not None and hands.library.folder == first)
    hands.settle()
