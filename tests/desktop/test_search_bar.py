"""What the search box says beside what it found: the state of the index, the order, the chips."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from db.sort import Sort
from desktop.theme import Theme
from desktop.views.search_bar import SearchBar


@pytest.fixture
def bar(qapp: object) -> Iterator[SearchBar]:
    theme = Theme("light")
    bar = SearchBar(theme)
    yield bar
    bar.hide()
    bar.deleteLater()


def state(bar: SearchBar) -> str:
    label = bar.findChild(QLabel, "index_state")
    assert label is not None
    return "" if label.isHidden() else label.text()


def test_how_much_is_searched_while_the_index_catches_up(bar: SearchBar) -> None:
    bar.show_index_state(0, 10, 100_000)
    assert state(bar) == "searching 99,990 of 100,000"
    bar.show_index_state(9, 10, 100_000)
    assert state(bar) == "searching 99,999 of 100,000"
    bar.show_index_state(0, 0, 100_000)
    assert state(bar) == ""


def test_an_index_that_is_made_from_nothing_says_how_far_it_is(bar: SearchBar) -> None:
    bar.show_index_state(200, 1000, 1000)
    assert state(bar) == "searching 200 of 1,000"
    bar.show_index_state(0, 1000, 0)
    assert state(bar) == "indexing 0 of 1,000"


def test_every_order_is_said(bar: SearchBar) -> None:
    for order in Sort:
        bar.show_order(order, ranked=True)
        assert bar.sort_button.text()


def test_chips_run_from_the_right_where_the_language_does(bar: SearchBar) -> None:
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar.show_as_chips(True)
    bar.set_text("is:unread is:starred strike")
    bar.resize(400, 200)
    bar.show()
    first, second = bar.chip_line.buttons
    assert first.mapTo(bar, first.rect().center()).x() > second.mapTo(bar, second.rect().center()).x()
