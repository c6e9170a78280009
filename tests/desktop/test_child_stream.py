"""What is made in a process of its own comes here one by one, and the process never outlives who asked."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Iterator

import pytest

from db.errors import Cancelled, ClipError
from desktop.controllers.child_stream import in_child


def count(most: int) -> Iterator[tuple[int, int]]:
    for number in range(most):
        yield number, os.getpid()


def refuse(after: int) -> Iterator[int]:
    yield from range(after)
    raise ClipError("There is a hole in it.", "Mend it.")


def fail() -> Iterator[int]:
    yield 1
    raise ZeroDivisionError("a bug of ours")


def die() -> Iterator[int]:
    yield 1
    os._exit(3)


def wait() -> Iterator[int]:
    yield 1
    threading.Event().wait()


def never() -> bool:
    return False


def test_everything_comes_in_order_from_another_process() -> None:
    came = list(in_child(count, never)(2000))
    assert [number for number, _ in came] == list(range(2000))
    assert {process for _, process in came} != {os.getpid()}


def test_what_is_wrong_with_the_input_is_raised_after_what_came_before() -> None:
    coming = in_child(refuse, never)(3)
    assert [next(coming) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ClipError, match=r"There is a hole in it\. Mend it\."):
        next(coming)


def test_a_bug_of_ours_is_no_error_of_the_input() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        list(in_child(fail, never)())


def test_a_process_that_dies_is_told_in_words() -> None:
    with pytest.raises(ClipError, match="ended without an answer"):
        list(in_child(die, never)())


def test_giving_up_ends_the_process() -> None:
    given_up = threading.Event()
    coming = in_child(wait, given_up.is_set)()
    assert next(coming) == 1
    given_up.set()
    with pytest.raises(Cancelled):
        next(coming)
    assert multiprocessing.active_children() == []


def test_who_wants_no_more_closes_it() -> None:
    coming = in_child(count, never)(10_000_000)
    assert next(coming)[0] == 0
    coming.close()
    assert multiprocessing.active_children() == []
