"""Who is measured, how long an answer takes, and what is said of many such times."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from tests.speed.questions import Question

T = TypeVar("T")


class Contender(Protocol):
    """Somebody who answers questions over the same documents."""

    name: str
    works: frozenset[str]
    """Which values of `Question.work` it can do."""

    def reopen(self) -> None:
        """Begin anew with nothing remembered but what the system keeps of the files."""

    def seconds(self, question: Question) -> float:
        """How long it took to answer."""

    def close(self) -> None:
        """Let go of the files."""


class InProcess:
    """A contender whose answers are made in this process, by a method for each kind of work."""

    def answer(self, question: Question) -> Sequence[object]:
        """Do the work."""
        done: Sequence[object] = getattr(self, question.work)(question)
        return done

    def seconds(self, question: Question) -> float:
        """How long it took to answer."""
        return stopped(lambda: self.answer(question))[0]


def stopped(run: Callable[[], T]) -> tuple[float, T]:
    """Seconds that it took, and what came of it."""
    started = time.perf_counter()
    made = run()
    return time.perf_counter() - started, made


@dataclass(frozen=True)
class Times:
    """Seconds of many answers."""

    taken: tuple[float, ...]

    @property
    def p50(self) -> float:
        """The time that half of them keep."""
        return self._within(0.5)

    @property
    def p95(self) -> float:
        """The time that 19 of 20 keep (nearest rank)."""
        return self._within(0.95)

    def _within(self, share: float) -> float:
        return sorted(self.taken)[max(0, math.ceil(len(self.taken) * share) - 1)]

    def __str__(self) -> str:
        return f"p50 {self.p50 * 1e3:,.1f} ms, p95 {self.p95 * 1e3:,.1f} ms"


def side_by_side(contenders: Sequence[Contender], asked: Sequence[Question], rounds: int) -> dict[str, Times]:
    """Everybody's times for every question, `rounds` times over.

    Each question goes to all of them before the next one, every time beginning with another of them, so that whatever
    else the machine does hits all alike.
    """
    taken: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    turn = 0
    for _ in range(rounds):
        for question in asked:
            turn += 1
            first = turn % len(contenders)
            for contender in (*contenders[first:], *contenders[:first]):
                taken[contender.name].append(contender.seconds(question))
    return {name: Times(tuple(seconds)) for name, seconds in taken.items()}
