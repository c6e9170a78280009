"""An empty place offers what can be done, as soon as it can be done and without a word cut off."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.empty_state import EmptyState


def shown(qtbot: QtBot, *texts: str) -> tuple[EmptyState, list[QAction]]:
    theme = Theme("light")
    place = EmptyState("place", theme)
    theme.setParent(place)
    qtbot.addWidget(place)
    actions = [QAction(text, place) for text in texts]
    for number, action in enumerate(actions):
        action.setObjectName(str(number))
        action.setEnabled(False)
    place.resize(700, 500)
    place.show()
    place.say("files", "5 selected", "What you do now is done to all.", tuple(actions))
    return place, actions


def test_buttons_follow_what_can_be_done(qtbot: QtBot) -> None:
    place, actions = shown(qtbot, "Star", "Export")
    buttons = place.findChildren(QPushButton)
    assert [button.isEnabled() for button in buttons] == [False, False]
    actions[0].setEnabled(True)
    assert [button.isEnabled() for button in buttons] == [True, False]
    place.say("files", "6 selected", "", tuple(actions))
    actions[0].setEnabled(False)
    qtbot.waitUntil(
        lambda: [each.isEnabled() for each in place.findChildren(QPushButton) if each.isVisible()] == [False, False]
    )


def test_buttons_stand_below_each_other_where_the_place_is_narrow(qtbot: QtBot) -> None:
    place, _ = shown(qtbot, "Star", "Change a field of all that are selected", "Move to the trash")

    def lines() -> int:
        return len({button.y() for button in place.findChildren(QPushButton)})

    place.resize(1200, 500)
    qtbot.waitUntil(lambda: lines() == 1)
    place.resize(340, 500)
    qtbot.waitUntil(lambda: lines() == 3)
    assert all(button.width() >= button.sizeHint().width() for button in place.findChildren(QPushButton))
