"""The reader's tool bar in a narrow window: what is needed most stays, and comes back with the room."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from desktop.views.reader_bar import LEAVING, LEFT, RIGHT, ReaderBar

WIDE = 4000
"""Pixels in which everything has room, whatever type and style another test has left behind."""


class Some:
    """Stands for the window's actions."""

    def __init__(self) -> None:
        self.made: dict[str, QAction] = {}

    def __getitem__(self, action_id: str) -> QAction:
        if action_id not in self.made:
            action = self.made[action_id] = QAction(f"&{action_id}…")
            action.setObjectName(f"action.{action_id}")
        return self.made[action_id]


@pytest.fixture
def bar(qtbot) -> ReaderBar:
    bar = ReaderBar(Some(), QPushButton("Export"))  # type: ignore[arg-type]
    qtbot.addWidget(bar)
    bar.resize(WIDE, 50)
    bar.show()
    return bar


def shown(bar: ReaderBar) -> list[str]:
    return [each for each in (*LEFT, *RIGHT) if bar.button(each).isVisible()]


def test_everything_has_room_in_a_wide_window(bar: ReaderBar) -> None:
    assert shown(bar) == [*LEFT, *RIGHT]
    assert bar.button("clipping.file").accessibleName() == "clipping.file"


def test_what_is_needed_least_goes_first_and_comes_back(bar: ReaderBar) -> None:
    width = WIDE
    while "copy.text" in shown(bar):
        width -= 2
        bar.resize(width, 50)
    assert [each for each in (*LEFT, *RIGHT) if each not in shown(bar)] == [LEAVING[0]]
    bar.resize(bar.minimumSizeHint().width(), 50)
    assert shown(bar) == [each for each in (*LEFT, *RIGHT) if each not in LEAVING]
    assert all(bar.rect().contains(bar.button(each).geometry()) for each in shown(bar))
    bar.resize(WIDE, 50)
    assert shown(bar) == [*LEFT, *RIGHT]
