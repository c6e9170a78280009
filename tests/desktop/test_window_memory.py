"""A window comes back where a person can get hold of it, with columns that are of use, on any screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from desktop.views.window_memory import LEAST, on_a_screen, sane_columns

LAPTOP, MONITOR = QRect(0, 0, 1280, 720), QRect(1280, 0, 2560, 1400)


def test_a_window_stays_where_it_was() -> None:
    place = QRect(1400, 60, 1200, 800)
    assert on_a_screen(place, [LAPTOP, MONITOR]) == place


@pytest.mark.parametrize("place", [QRect(2000, 60, 1600, 1000), QRect(100, -900, 800, 600), QRect(-1500, 20, 800, 600)])
def test_a_window_of_a_monitor_that_is_gone_comes_to_the_one_that_is_there(place: QRect) -> None:
    assert LAPTOP.contains(on_a_screen(place, [LAPTOP]))


def test_a_window_below_the_edge_of_the_screen_comes_back() -> None:
    assert LAPTOP.contains(on_a_screen(QRect(100, 715, 800, 600), [LAPTOP]))


def test_a_window_larger_than_the_screen_is_made_smaller() -> None:
    place = on_a_screen(QRect(0, 0, 2400, 1300), [LAPTOP])
    assert (place.width(), place.height()) == (1280, 720)


@pytest.mark.parametrize("width", [900, 1280, 1920, 3840])
@pytest.mark.parametrize(
    "columns", [(228, 396, 736), (1200, 1300, 1300), (0, 0, 5000), (170, 2000, 10), (-5, 10**6, 0)]
)
def test_columns_are_of_use_at_every_width(columns: tuple[int, int, int], width: int) -> None:
    given = sane_columns(columns, width)
    assert all(one >= least for one, least in zip(given, LEAST, strict=True))
    assert sum(given) == width


def test_sensible_columns_are_kept() -> None:
    assert sane_columns((228, 396, 736), 1360) == [228, 396, 736]
