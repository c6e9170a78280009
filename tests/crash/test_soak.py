"""A day's work leaves nothing behind, and the proof of that notices what grows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.crash.proofs import Broken, run_quickly
from tests.crash.soak import PROOF, growth, judged


def test_everything_that_a_person_does_leaves_nothing_behind(tmp_path: Path) -> None:
    run_quickly(PROOF, tmp_path)


def told(**changes: Any) -> dict[str, object]:
    """What a session of two hours says in which nothing grows, changed by functions of the number of the sample."""
    still = {"window": 200.0, "search": 100.0, "widgets": 700.0, "objects": 1500.0}
    still |= {"tasks": 20.0, "files": 30.0, "temporary": 1.0, "log": 4.0}
    samples = [
        {"seconds": 60.0 * n, **still, **{name: make(n) for name, make in changes.items()}} for n in range(1, 121)
    ]
    return {
        "samples": samples, "things done": 1000, "stall p99": 20.0, "worst stall": 300.0, "stalls over 100 ms": 9,
        "left in the temporary folder": 0,
    }  # fmt: skip


def test_what_comes_and_goes_is_no_growth() -> None:
    figures = judged(told(window=lambda n: 200.0 + 30 * (n % 5)), long=True)
    assert abs(float(figures["worst growth of memory in %"])) < 1
    assert growth([{"seconds": n, "x": 100 + n} for n in range(11)], "x") == pytest.approx(100 * 10 / 105)


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("window", lambda n: 200.0 + n / 4, "memory grow by"),
        ("objects", lambda n: 1500.0 + 2 * n, "objects grow by"),
        ("files", lambda n: 30.0 + n / 10, "files: "),
        ("tasks", lambda n: 20.0 + n / 10, "tasks: "),
        ("temporary", lambda n: float(n), "temporary: "),
        ("log", lambda n: 4.0 + n, "the log has 124 MB"),
    ],
)
def test_what_grows_is_noticed(name: str, make: Any, words: str) -> None:
    with pytest.raises(Broken, match=words):
        judged(told(**{name: make}), long=True)


def test_an_interface_that_stands_still_is_noticed() -> None:
    with pytest.raises(Broken, match="stalls is 140 ms"):
        judged({**told(), "stall p99": 140.0}, long=True)
    with pytest.raises(Broken, match="2 temporary files are left"):
        judged({**told(), "left in the temporary folder": 2}, long=True)
