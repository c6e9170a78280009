"""Calls to the disk that fail: each call of a number of acts in its turn, with each error that it can give.

`tests.crash.faulty` does an act on a copy of a library with a shim (`tests.crash.calls`) that has the call of one index
fail, or every call from that one on. What cannot be done has to be told in words, by an error of ours; nothing may be
half, nothing that was said to be done may be lost, and once the fault is gone everything goes on, in the same process.
"""

from __future__ import annotations

import json
import random
import selectors
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.crash import calls, deeds
from tests.crash.calls import Kind
from tests.crash.deeds import Deeds
from tests.crash.faulty import ACTS, FAULTS, PATIENCE
from tests.crash.power_loss import quick_place
from tests.crash.proofs import Broken, Figures, Proof


def lay_down(folder: Path) -> None:
    """What the acts begin with: nothing, a library of an old version, one on which somebody has worked."""
    imports, begun, old = (folder / name for name in ("imports", "begun", "old"))
    for each in (imports, begun, old, folder / "new"):
        each.mkdir()
    deeds.make_imports(imports)
    Deeds(old, imports, random.Random(1), _heard).lay_old()
    work = Deeds(begun, imports, random.Random(1), _heard)
    for name in ("make_out", "create", "add", "add", "add_many", "tag", "mark", "index", "back_up", "close"):
        work.do(name)


def _heard(_: str) -> None:
    """Nobody listens."""


class Faulty:
    """The process that does the acts, whose calls fail."""

    def __init__(self, folder: Path, shim: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.faulty", str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=calls.environment(shim),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        if kind is not None:
            self._process.kill()
        self._process.wait()
        self._process.stdout.close()

    def ask(self, **what: Any) -> dict[str, Any]:
        """The answer to one question. Raises `Broken` where there is none."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            line = self._process.stdout.readline() if selector.select(3 * PATIENCE) else ""
        if not line:
            raise Broken(f"there is no answer to {what}")
        answer: dict[str, Any] = json.loads(line)
        return answer


@dataclass(frozen=True, slots=True)
class Refusable:
    """A call that an act makes: its index in it, from 1, and how many calls come before the library is closed."""

    act: str
    at: int
    kind: Kind
    before: int

    def faults(self) -> list[str]:
        """The faults that such a call can have."""
        return [name for name, (_, kinds, _) in FAULTS.items() if self.kind in kinds]


def places(process: Faulty) -> list[Refusable]:
    """Every call of every act."""
    found = []
    for act in ACTS:
        counted = process.ask(act=act)
        if counted["wrong"]:
            raise Broken(f"“{act}” does not work without any fault: {counted['wrong']}")
        kinds = enumerate(map(Kind, counted["calls"]), 1)
        found += [Refusable(act, at, kind, counted["before"]) for at, kind in kinds]
    return found


def cases(there: list[Refusable], count: int, seed: int) -> Iterator[tuple[Refusable, str]]:
    """Which calls fail how: spread over all of them if they are fewer, each with one fault after the other if more.

    Runs with seeds that follow each other have other calls between them, or other faults of the same.
    """
    for number in range(count):
        at = number if count >= len(there) else seed + number * len(there) // count
        chosen = there[at % len(there)]
        faults = chosen.faults()
        yield chosen, faults[(seed + at + number // len(there)) % len(faults)]


def broken_cases(folder: Path, count: int, seed: int, seen: Counter[str]) -> Iterator[str]:
    """Refuse so many calls; sentences about the cases in which something does not hold."""
    shim = calls.make(folder)
    lay_down(folder)
    with Faulty(folder, shim) as process:
        there = places(process)
        seen["calls in all"] = len(there)
        for case, fault in cases(there, count, seed):
            found = process.ask(act=case.act, at=case.at, fault=fault, before=case.before)
            seen.update(found["seen"])
            if found["wrong"]:
                named = f"{case.act}, call {case.at} ({case.kind.name.lower()}), {fault} (seed {seed}):"
                yield "\n  ".join([named, *found["wrong"][:10]])


def run(count: int, seed: int, folder: Path) -> Figures:
    """The proof."""
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="cuttings-failing-", dir=quick_place(folder)) as place:
        for wrong in broken_cases(Path(place), count, seed, seen):
            raise Broken(wrong)
    most = {"most calls of all acts": seen.pop("calls in all")}
    return {**most, **seen}


PROOF = Proof(
    name="failing-calls",
    faults="calls to the disk fail: errors, no room, no permission, half a write, a drive that is gone",
    holds="told in words, or done; nothing half, nothing lost, no litter; goes on in the same process afterwards",
    unit="calls",
    quick=25,
    long=8_000,
    run=run,
)
