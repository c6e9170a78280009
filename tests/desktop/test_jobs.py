"""Work runs beside the interface, results and failures come back to their owner on its thread, in order."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread, Signal

from db.errors import Cancelled, Refused
from desktop.jobs import Job, Jobs, alive


class Owner(QObject):
    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[Exception] = []
        self.threads: list[QThread] = []

    def take(self, result: object) -> None:
        self.threads.append(QThread.currentThread())
        self.results.append(result)

    def within(self) -> Callable[[object], None]:
        """A function that knows this as `self`."""

        def came(result: object) -> None:
            self.take(result)

        return came

    def fail(self, error: Exception) -> None:
        self.errors.append(error)


@pytest.fixture
def jobs(qtbot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


def test_result_arrives_on_the_interface_thread(jobs: Jobs, qtbot) -> None:
    owner = Owner()
    with qtbot.waitSignal(jobs.settled):
        jobs.read(threading.get_ident, owner.take)
    assert owner.results != [threading.get_ident()], "the work itself was done elsewhere"
    assert owner.threads == [owner.thread()]


def test_writes_happen_in_order(jobs: Jobs, qtbot) -> None:
    owner = Owner()
    done: list[int] = []

    def work(number: int) -> int:
        done.append(number)
        return number

    for number in range(50):
        jobs.write(partial(work, number), owner.take)
    qtbot.waitUntil(lambda: len(owner.results) == 50)
    assert done == owner.results == list(range(50))


def test_a_read_does_not_wait_for_a_write(jobs: Jobs, qtbot) -> None:
    owner = Owner()
    release = threading.Event()
    jobs.write(release.wait, owner.take)
    jobs.read(lambda: "read", owner.take)
    qtbot.waitUntil(lambda: owner.results == ["read"])
    release.set()
    qtbot.waitUntil(lambda: owner.results == ["read", True])


def refuse() -> None:
    raise Refused("No.", "Ask again.")


def test_an_exception_is_a_result(jobs: Jobs, qtbot) -> None:
    owner = Owner()
    jobs.write(refuse, owner.take, owner.fail)
    qtbot.waitUntil(lambda: len(owner.errors) == 1)
    assert str(owner.errors[0]) == "No. Ask again."
    with qtbot.waitSignal(jobs.failed) as caught:
        jobs.read(lambda: 1 // 0, owner.take)
    assert isinstance(caught.args[0], ZeroDivisionError)
    assert owner.results == []


def test_a_cancelled_job_delivers_nothing_and_can_notice(jobs: Jobs, qtbot) -> None:
    owner = Owner()
    began = threading.Event()

    def work(job: Job[str]) -> str:
        began.set()
        while not job.cancelled():
            threading.Event().wait(0.001)
        raise Cancelled

    job = jobs.beside(work, owner.take)
    assert began.wait(10)
    job.cancel()
    qtbot.waitUntil(lambda: jobs.pending == 0)
    assert owner.results == []


def test_an_owner_that_is_gone_is_not_called(jobs: Jobs, qtbot) -> None:
    owner = Owner()
    release = threading.Event()
    jobs.read(release.wait, owner.take)
    shiboken6.delete(owner)
    release.set()
    qtbot.waitUntil(lambda: jobs.pending == 0)


def test_a_signal_of_an_owner_that_is_gone_is_not_emitted(jobs: Jobs, qtbot) -> None:
    owner, other = Owner(), Owner()
    other.told.connect(other.take)
    emit = owner.told.emit
    shiboken6.delete(owner)
    jobs.read(int, emit)
    jobs.read(int, other.told.emit)
    qtbot.waitUntil(lambda: jobs.pending == 0)
    assert other.results == [0]


@dataclass(frozen=True)
class Told:
    """A record that hands on what it is called with."""

    owner: Owner

    def __call__(self, result: object) -> None:
        self.owner.take(result)


def passing_on(receive: Callable[[Any], None]) -> Callable[[Any], None]:
    def told(result: object) -> None:
        receive(result)

    return told


def to_another(receive: Callable[[Any], None], result: object) -> None:
    receive(result)


def test_whoever_hands_on_to_an_owner_that_is_gone_is_not_called(jobs: Jobs, qtbot) -> None:
    owner, other = Owner(), Owner()
    for each in (owner, other):
        for receive in (each.within(), Told(each), passing_on(each.take), partial(to_another, each.take)):
            assert alive(receive)
    shiboken6.delete(owner)
    for receive in (owner.within(), Told(owner), passing_on(owner.within()), partial(to_another, Told(owner))):
        assert not alive(receive)
        jobs.read(int, receive)
    jobs.read(int, passing_on(other.within()))
    qtbot.waitUntil(lambda: jobs.pending == 0)
    assert other.results == [0]


def test_progress_arrives_and_the_last_always_does(jobs: Jobs, qtbot) -> None:
    owner = Owner()
    seen: list[tuple[int, int, str]] = []

    def hear(done: int, total: int, what: str) -> None:
        seen.append((done, total, what))

    report = jobs.progress_of(hear)

    def work(job: Job[None]) -> None:
        for number in range(1, 1001):
            report(number, 1000, "counting")

    jobs.beside(work, owner.take)
    qtbot.waitUntil(lambda: owner.results == [None])
    assert seen[-1] == (1000, 1000, "counting")
    assert len(seen) < 100


def test_closing_lets_writes_finish(qtbot) -> None:
    jobs = Jobs()
    done: list[int] = []
    for number in range(20):
        jobs.write(partial(done.append, number))
    jobs.close()
    assert done == list(range(20))


def test_what_takes_long_holds_up_neither_reading_nor_pictures(jobs: Jobs, qtbot) -> None:
    go_on = threading.Event()
    done: list[str] = []
    for _ in range(4):
        jobs.beside(lambda job: go_on.wait(20), lambda _: done.append("long"), lane="long")
    jobs.beside(lambda job: None, lambda _: done.append("intake"))
    jobs.beside(lambda job: None, lambda _: done.append("picture"), lane="pictures")
    qtbot.waitUntil(lambda: sorted(done) == ["intake", "picture"])
    go_on.set()
    qtbot.waitUntil(lambda: len(done) == 6)
