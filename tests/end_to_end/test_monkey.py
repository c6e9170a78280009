"""The window survives whoever presses anything; `python -m tests.end_to_end.monkey` plays longer."""

from __future__ import annotations

import pytest

from tests.end_to_end.conftest import Start
from tests.end_to_end.monkey import Monkey, hold_back, some_draft


@pytest.mark.parametrize("seed", [3, 4])
def test_nothing_that_is_pressed_or_clicked_breaks_the_window(
    start: Start, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold_back(monkeypatch.setattr)
    hands = start(*(some_draft(number) for number in range(12)))
    monkey = Monkey(hands.program, seed)
    try:
        monkey.play(250)
        monkey.finish()
    except BaseException:
        print("seed", seed, *monkey.steps, sep="\n  ")
        raise
