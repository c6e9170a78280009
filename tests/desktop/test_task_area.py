"""What is being worked on: one line that opens to all of it, each with progress, a way to stop it and its result."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import (
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.errors import Cancelled, ExportError
from desktop.controllers.tasks import Progress, Task, Tasks
from desktop.jobs import Jobs
from desktop.theme import Theme
from desktop.views.task_area import MOST_OVER, TaskArea
from desktop.views.task_card import TaskCard, time_left

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def tasks(qapp) -> Iterator[Tasks]:
    jobs = Jobs()
    made = Tasks(jobs)
    yield made
    made.cancel_all()
    jobs.close()


@pytest.fixture
def area(tasks: Tasks, qtbot) -> Iterator[TaskArea]:
    side = QWidget()
    side.resize(240, 800)
    area = TaskArea(tasks, Theme("light"), side)
    layout = QVBoxLayout(side)
    layout.addStretch()
    layout.addWidget(area)
    qtbot.addWidget(side)
    side.show()
    yield area
    side.hide()


def find(area: QWidget, kind: type[W], name: str) -> W:
    found = area.findChild(kind, name)
    assert found is not None, name
    return found


def line(area: TaskArea) -> QToolButton:
    return find(area, QToolButton, "task_area.line")


def waiting(tasks: Tasks, title: str, gate: threading.Event) -> Task:
    def work(progress: Progress, cancelled: Callable[[], bool]) -> int:
        progress(1, 4, "one.txt")
        while not gate.wait(0.01):
            if cancelled():
                raise Cancelled
        progress(4, 4, "")
        return 4

    return tasks.start(title, work, lambda count: (f"{count} files written.", Path("/tmp")))


def failing(tasks: Tasks, error: Exception) -> Task:
    def work(progress: Progress, cancelled: Callable[[], bool]) -> int:
        raise error

    return tasks.start("Export", work, lambda count: ("", None))


def test_a_line_says_what_runs_and_how_far_it_is(tasks: Tasks, area: TaskArea, qtbot) -> None:
    assert line(area).isHidden()
    gate = threading.Event()
    one = waiting(tasks, "Export of 4", gate)
    qtbot.waitUntil(lambda: one.total == 4)
    assert line(area).accessibleName() == "25 % · Export of 4"
    assert find(area, QProgressBar, "task_area.progress").isVisible()
    other = waiting(tasks, "Backup", gate)
    assert "2 tasks running" in line(area).accessibleName()
    with qtbot.waitSignals([one.ended, other.ended]):
        gate.set()
    assert line(area).accessibleName() == "2 tasks finished"


def test_the_line_opens_to_cards_that_say_what_came_of_it(tasks: Tasks, area: TaskArea, qtbot) -> None:
    gate = threading.Event()
    task = waiting(tasks, "Export of 4", gate)
    told: list[Task] = []
    area.ended.connect(told.append)
    line(area).click()
    card = find(area, TaskCard, "task")
    assert card.isVisible()
    qtbot.waitUntil(lambda: find(card, QLabel, "task.what").text() == "1 of 4 · one.txt")
    with qtbot.waitSignal(task.ended):
        gate.set()
    assert find(card, QLabel, "task.what").text() == "4 files written."
    assert find(card, QPushButton, "task.open").isVisible()
    assert find(card, QPushButton, "task.again").isHidden()
    assert not told, "it was seen"
    find(card, QToolButton, "task.stop").click()
    assert line(area).isHidden()


def test_what_ends_unseen_is_told(tasks: Tasks, area: TaskArea, qtbot) -> None:
    gate = threading.Event()
    task = waiting(tasks, "Export of 4", gate)
    with qtbot.waitSignal(area.ended) as told:
        gate.set()
    assert told.args == [task]


def test_work_is_stopped_and_begun_again(tasks: Tasks, area: TaskArea, qtbot) -> None:
    gate = threading.Event()
    task = waiting(tasks, "Export of 4", gate)
    line(area).click()
    card = find(area, TaskCard, "task")
    with qtbot.waitSignal(task.ended):
        find(card, QToolButton, "task.stop").click()
    assert task.stopped
    assert "nothing was written" in find(card, QLabel, "task.what").text()
    with qtbot.waitSignal(tasks.started) as started:
        find(card, QPushButton, "task.again").click()
    with qtbot.waitSignal(started.args[0].ended):
        gate.set()
    assert [each.task.message for each in area.findChildren(TaskCard, "task")] == ["4 files written."]


def test_what_failed_opens_the_list_and_says_what_to_do(tasks: Tasks, area: TaskArea, qtbot) -> None:
    task = failing(tasks, ExportError("The disk is full.", "Make room."))
    qtbot.waitUntil(lambda: not task.running)
    card = find(area, TaskCard, "task")
    assert card.isVisible()
    assert find(card, QLabel, "task.what").text() == "The disk is full. Make room."
    assert find(card, QPushButton, "task.again").isVisible()
    assert line(area).accessibleName() == "1 task failed"


def test_a_bug_is_not_told_in_the_words_of_the_interpreter(tasks: Tasks, area: TaskArea, qtbot) -> None:
    heard: list[Exception] = []
    tasks._jobs.failed.connect(heard.append)
    task = failing(tasks, KeyError("nobody"))
    qtbot.waitUntil(lambda: not task.running)
    assert "nobody" not in find(find(area, TaskCard, "task"), QLabel, "task.what").text()
    assert len(heard) == 1


def test_everything_that_is_over_goes_at_once(tasks: Tasks, area: TaskArea, qtbot) -> None:
    gate = threading.Event()
    ended = [waiting(tasks, "One", gate), waiting(tasks, "Two", gate)]
    with qtbot.waitSignals([task.ended for task in ended]):
        gate.set()
    still = threading.Event()
    waiting(tasks, "Three", still)
    line(area).click()
    find(area, QPushButton, "task_area.clear").click()
    assert [card.task.title for card in area.findChildren(TaskCard, "task")] == ["Three"]
    still.set()
    qtbot.waitUntil(lambda: not tasks.running)


def test_how_long_it_still_takes(tasks: Tasks, area: TaskArea, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("desktop.controllers.tasks.time.monotonic", lambda: now[0])
    task = tasks.show("Index")
    task.report(0, 100, "")
    assert task.seconds_left is None
    now[0] += 10
    task.report(10, 100, "")
    assert task.seconds_left == pytest.approx(90)
    card = find(area, TaskCard, "task")
    assert find(card, QLabel, "task.left").text() == "about 2 minutes left"
    assert find(card, QToolButton, "task.stop").isHidden(), "nobody can stop it"
    task.finish("Done.")
    assert line(area).isHidden()
    assert tasks.running == []


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(20, "less than a minute left"), (70, "about 1 minute left"), (7200, "about 2 hours left")],
)
def test_the_time_is_said_in_words(seconds: float, words: str) -> None:
    assert time_left(seconds) == words


def test_the_newest_is_in_sight_where_there_are_more_than_have_room(tasks: Tasks, area: TaskArea, qtbot) -> None:
    gate = threading.Event()
    line(area).setChecked(True)
    begun = [waiting(tasks, f"Task {number}", gate) for number in range(9)]
    bar = find(area, QScrollArea, "task_area.panel").verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    bar.triggerAction(QScrollBar.SliderAction.SliderToMinimum)
    gate.set()
    qtbot.waitUntil(lambda: not any(task.running for task in begun))
    assert bar.value() == 0, "whoever looks at another is left there"


def test_of_what_went_well_only_the_newest_stays_but_what_failed_does(tasks: Tasks, area: TaskArea, qtbot) -> None:
    failing(tasks, ExportError("The disk is full.", "Make room."))
    gate = threading.Event()
    gate.set()
    for number in range(MOST_OVER + 3):
        with qtbot.waitSignal(waiting(tasks, f"Export {number}", gate).ended):
            pass
    kept = [card.task.title for card in area.findChildren(TaskCard, "task")]
    assert kept == ["Export", *(f"Export {number}" for number in range(3, MOST_OVER + 3))]
