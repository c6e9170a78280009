"""What a proof is: faults injected so many times, what has to hold after each, and figures of what was seen.

`python -m tests.crash` runs them; each is a module beside this one with a `PROOF`, and has a test that runs its quick
count.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

Figures = Mapping[str, int | float | str]
"""What was counted, by what it is called in the table: {"acknowledged writes": 52_113, "lost": 0}."""


class Broken(AssertionError):
    """What a proof found: says what does not hold, after which fault, and with which seed it happens again."""


@dataclass(frozen=True, slots=True)
class Proof:
    """One promise that is tried.

    `faults` says in a few words what is injected and `holds` what has to be true after it, as README's table prints
    them. `quick` and `long` are the usual counts of the tests and of a long run; `count` is a number of `unit`s.
    `run(count, seed, folder)` works in an empty folder, returns its figures, and raises `Broken` for what does not
    hold. The same seed and count try the same things, as far as processes that are killed let them.
    """

    name: str
    faults: str
    holds: str
    unit: str
    quick: int
    long: int
    run: Callable[[int, int, Path], Figures]


def seed_of_tests() -> int:
    """The seed of the quick runs: the same ones every time, unless CUTTINGS_SEED names another."""
    return int(os.environ.get("CUTTINGS_SEED", "2026"))


def run_quickly(proof: Proof, folder: Path) -> None:
    """What the test of a proof does: run its quick count and print the figures."""
    figures = proof.run(proof.quick, seed_of_tests(), folder)
    print(f"\n{proof.name}, {proof.quick} {proof.unit}:", *(f"{value} {name}" for name, value in figures.items()))
