"""The history: what was done last, and going back and forward to any point of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from db.model import Step
from desktop.dialogs.history import History
from desktop.models.step_list import BEGINNING, STEP, StepList
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

STORIES = (make_draft("Ferry runs aground"), make_draft("Pier costs double"), make_draft("Bridge opens"))


def opened(hands: Hands) -> History:
    hands.press("Ctrl+Alt+Z", hands.window.list)
    dialog = hands.dialog(History)
    hands.wait_for(lambda: dialog.steps.rowCount())
    return dialog


def labels(model: StepList) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def busy(hands: Hands) -> Hands:
    """Some steps to go back and forward between."""
    hands.library.star([1, 2])
    hands.library.tag([1], ["sea"])
    hands.library.trash([3])
    hands.settle()
    return hands


def test_steps_are_listed_with_what_they_touched_and_where_the_library_is(start: Start) -> None:
    hands = busy(start(*STORIES))
    dialog = opened(hands)
    assert labels(dialog.steps)[:3] == ["Trash clipping – here you are", "Tag clipping", "Star 2 clippings"]
    assert dialog.steps.index(2, 2).data() == "2"
    assert dialog.steps.step(dialog.steps.rowCount() - 1) == BEGINNING
    assert not dialog.go.isEnabled()
    assert dialog.view.currentIndex().row() == 0


def test_it_says_what_going_back_takes_back_and_does_it(start: Start) -> None:
    hands = busy(start(*STORIES))
    dialog = opened(hands)
    dialog.view.setCurrentIndex(dialog.steps.index(2, 0))
    assert dialog.said.text() == "Undo 2 steps: Trash clipping, Tag clipping."
    hands.press("Return", dialog.view)
    hands.wait_for(lambda: dialog._task is None and dialog.steps.present == 2)
    hands.settle()
    assert hands.library.counts()["trash"] == 0
    assert hands.library.tags() == []
    assert hands.library.counts()["starred"] == 2
    assert labels(dialog.steps)[:2] == ["Trash clipping (undone)", "Tag clipping (undone)"]


def test_it_goes_forward_again(start: Start) -> None:
    hands = busy(start(*STORIES))
    last = hands.library.steps(1)[0].id
    hands.library.undo_to(0)
    hands.settle()
    dialog = opened(hands)
    dialog.view.setCurrentIndex(dialog.steps.index(dialog.steps.row_of(last), 0))
    assert dialog.said.text().startswith("Do 4 steps again: ")
    assert dialog.said.text().endswith("and 1 more.")
    assert dialog.go.text() == "Do again up to here"
    hands.click(dialog.go)
    hands.wait_for(lambda: dialog._task is None and dialog.steps.present == 0)
    hands.settle()
    assert hands.library.counts()["trash"] == 1


def test_everything_can_be_taken_back(start: Start) -> None:
    hands = busy(start(*STORIES))
    dialog = opened(hands)
    dialog.view.setCurrentIndex(dialog.steps.index(dialog.steps.rowCount() - 1, 0))
    hands.click(dialog.go)
    hands.wait_for(lambda: dialog._task is None and dialog.steps.present == dialog.steps.rowCount() - 1)
    hands.settle()
    assert hands.library.counts()["all"] == 0


def test_it_shows_what_is_done_meanwhile(start: Start) -> None:
    hands = busy(start(*STORIES))
    dialog = opened(hands)
    hands.library.set_note(1, "remember")
    hands.wait_for(lambda: labels(dialog.steps)[0] == "Edit note – here you are")


def test_closing_it_at_once_breaks_nothing(start: Start) -> None:
    hands = busy(start(*STORIES))
    hands.window.commands.history()
    hands.dialog(History).close()
    hands.settle()


def made(count: int, undone: int = 0) -> list[Step]:
    return [
        Step(number, f"Step {number}", "2026-01-02T03:04:05Z", number > count - undone, 1)
        for number in range(count, 0, -1)
    ]


def way(model: StepList, row: int) -> tuple[list[int], list[int]]:
    def ids(steps: Sequence[Step]) -> list[int]:
        return [each.id for each in steps]

    back, again = model.way(row)
    return ids(back), ids(again)


def test_the_way_to_a_step_is_that_between(qtbot: QtBot) -> None:
    model = StepList()
    QAbstractItemModelTester(model, model)
    model.show(made(5, undone=2), whole=True)
    assert model.present == 2
    assert way(model, 2) == ([], [])
    assert way(model, 4) == ([3, 2], [])
    assert way(model, 5) == ([3, 2, 1], [])
    assert way(model, 0) == ([], [4, 5])


def test_older_steps_are_asked_for_once(qtbot: QtBot) -> None:
    model = StepList()
    QAbstractItemModelTester(model, model)
    asked: list[int] = []
    model.wanted.connect(asked.append)
    model.show(made(9)[:4], whole=False)
    parent = model.index(-1, -1)
    while model.canFetchMore(parent):
        model.fetchMore(parent)
    assert asked == [4]
    model.append(made(9)[4:], whole=True)
    assert model.rowCount() == 10
    assert not model.canFetchMore(parent)


def test_a_step_is_spoken_whole(qtbot: QtBot) -> None:
    model = StepList()
    model.show(made(2, undone=1), whole=True)
    spoken = str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("Step 2 (undone), 2 Jan 2026")
    assert spoken.endswith("1 clipping")
    assert model.index(0, 0).data(STEP).id == 2


def test_before_the_oldest_step_it_says_how_many_are_kept(start: Start) -> None:
    hands = busy(start(*STORIES))
    dialog = opened(hands)
    dialog.view.setCurrentIndex(dialog.steps.index(dialog.steps.rowCount() - 1, 0))
    assert dialog.said.text().endswith("The last 1,000 steps are kept, fewer where they changed very much.")
