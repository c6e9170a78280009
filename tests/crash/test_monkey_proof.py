"""The window survives whoever presses anything, and the proof of that notices when it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Slot, qWarning

from db.changes import Changes
from db.library import Library
from tests.crash.monkey_proof import PROOF
from tests.crash.proofs import run_quickly
from tests.crash.witness import Witness
from tests.end_to_end.conftest import Start, start
from tests.end_to_end.monkey import Monkey, hold_back, some_draft

__all__ = ["start"]


class Faulty(QObject):
    """A slot of the window that has a defect."""

    @Slot()
    def slot(self) -> None:
        raise ZeroDivisionError("of a slot")


@pytest.fixture
def monkey(start: Start, monkeypatch: pytest.MonkeyPatch) -> Monkey:
    hold_back(monkeypatch.setattr)
    return Monkey(start(*(some_draft(number) for number in range(3))).program, 1)


def test_nothing_that_is_pressed_or_clicked_breaks_the_window(tmp_path: Path) -> None:
    run_quickly(PROOF, tmp_path)


def test_an_exception_in_a_slot_is_noticed(monkey: Monkey) -> None:
    faulty = Faulty()
    QTimer.singleShot(0, faulty.slot)
    with pytest.raises(ZeroDivisionError):
        monkey.play(3)


def test_a_warning_of_qt_is_noticed(monkey: Monkey) -> None:
    witness = Witness(monkey.fail)
    try:
        qWarning("an object of another thread")
        with pytest.raises(RuntimeError, match="of another thread"):
            monkey.play(1)
    finally:
        witness.leave()


def test_a_list_that_is_not_the_library_is_noticed(monkey: Monkey) -> None:
    monkey.window.desk.listing.table.show([1])
    with pytest.raises(AssertionError, match="the list shows 1 clippings where there are 3"):
        monkey.finish()


def test_what_is_not_done_again_is_noticed(monkey: Monkey, monkeypatch: pytest.MonkeyPatch) -> None:
    monkey.library.star([1])
    monkeypatch.setattr(Library, "redo", lambda self: Changes())
    with pytest.raises(AssertionError, match="steps taken back and done again leave another"):
        monkey.finish()
