"""The power goes: what a real process wrote is recorded, and images of what a disk may hold of it are opened.

`tests.crash.recording` works on a library with every call of it written down (`tests.crash.calls`). Then its log is
played back on a model of a disk (`tests.crash.disk`), which is stopped at random moments; each image is opened,
compared with what had been acknowledged by then, and checked. Not seen is what is written through mapped memory:
SQLite's -shm, which is garbage in every image, since it counts for nothing after a crash.
"""

from __future__ import annotations

import json
import os
import random
import selectors
import subprocess
import sys
import tempfile
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from db import places
from tests.crash import calls, deeds
from tests.crash.calls import Call, Kind
from tests.crash.disk import Disk, Images
from tests.crash.proofs import Broken, Figures, Proof

IMAGES_PER_RECORDING = 500
DEEDS = 45
PATIENCE = 120.0
"""Seconds for one image on a busy machine; longer is a hang."""


@dataclass(slots=True)
class Promises:
    """What the marks of a log promise: at which call the rows and the files became what."""

    states: list[tuple[int, str]] = field(default_factory=lambda: [(-1, "")])
    files: list[tuple[int, dict[str, str]]] = field(default_factory=lambda: [(-1, {})])
    openings: list[tuple[int, int]] = field(default_factory=list)
    """From which call to which the library was being opened, in as many transactions as that takes."""
    journal: str = places.WAL

    def take(self, at: int, mark: dict[str, Any]) -> None:
        """Heed one mark."""
        if "journal" in mark:
            self.journal = mark["journal"]
        elif "opening" in mark:
            self.openings.append((at, sys.maxsize))
        elif "files" in mark:
            self.files.append((at, mark["files"]))
        else:
            if self.openings and self.openings[-1][1] == sys.maxsize:
                self.openings[-1] = (self.openings[-1][0], at)
            self.states.append((at, mark["state"]))

    def at(self, moment: int) -> dict[str, Any]:
        """What may be there if the power goes after the call `moment`: what was acknowledged, or what was to come."""
        now = bisect_right(self.states, moment, key=lambda each: each[0]) - 1
        states = [state for _, state in self.states[now : now + 2]]
        if any(begun <= moment < ended for begun, ended in self.openings):
            # What is opened again is brought up to date, however far it had come.
            states = [*states, ""] if self.states[now][1] == "" else states
        now = bisect_right(self.files, moment, key=lambda each: each[0]) - 1
        listings = [listing for _, listing in self.files[now : now + 2]]
        paths = {path for listing in listings for path in listing}
        return {
            "journal": self.journal,
            "states": states,
            "files": {path: [listing.get(path, "") for listing in listings] for path in sorted(paths)},
        }


class Looker:
    """The process that looks at images: another one, so that it is seen when it dies."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.crash.image_check"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

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

    def look(self, image: Path, expected: dict[str, Any]) -> dict[str, Any]:
        """What is wrong with an image, and what was seen. Raises `Broken` where that ends the process."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"image": str(image), **expected}) + "\n")
        self._process.stdin.flush()
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            line = self._process.stdout.readline() if selector.select(PATIENCE) else ""
        if not line:
            self._process.kill()
            raise Broken(f"opening the image ended the process ({self._process.wait()}) or did not end")
        answer: dict[str, Any] = json.loads(line)
        return answer


def record(folder: Path, shim: Path, seed: int, length: int = DEEDS) -> tuple[Path, list[Call]]:
    """Have a process work, and give where it worked and what it did."""
    root, imports, log = folder / "root", folder / "imports", folder / "log"
    for each in (root, imports):
        each.mkdir(parents=True)
    deeds.make_imports(imports)
    command = [sys.executable, "-m", "tests.crash.recording", *map(str, (root, imports, log, seed, length))]
    done = subprocess.run(command, env=calls.environment(shim), capture_output=True, text=True, timeout=300)
    if done.returncode:
        raise Broken(f"the process that was to be recorded ended with {done.returncode} (seed {seed}):\n{done.stderr}")
    return root, list(calls.read_log(log))


def broken_images(
    recorded: tuple[Path, list[Call]], folder: Path, count: int, seed: int, seen: Counter[str], *, syncs: bool = True
) -> Iterator[str]:
    """Look at so many images of one recording; sentences about those in which something does not hold."""
    root, log = recorded
    promises = Promises()
    for at, call in enumerate(log):
        if call.kind is Kind.MARK:
            promises.take(at, json.loads(call.first))
    chance = random.Random(seed)
    changing = [at for at, call in enumerate(log) if call.kind is not Kind.MARK]
    moments = sorted(chance.choice(changing) for _ in range(count))
    disk = Disk(root, syncs=syncs)
    images = Images(folder)
    done = 0
    with Looker() as looker:
        for number, moment in enumerate(moments):
            for call in log[done : moment + 1]:
                disk.take(call)
            done = moment + 1
            case = f"image {number} of seed {seed}, after call {moment} of {len(log)} ({log[moment].kind.name.lower()})"
            expected = promises.at(moment)
            images.lay(disk, random.Random(f"{seed}x{number}"))
            try:
                found = looker.look(images.place, expected)
            except Broken as error:
                raise Broken(f"{case}: {error}") from None
            seen.update(found["seen"])
            seen["most calls not yet safe"] = max(seen["most calls not yet safe"], disk.unsafe)
            if found["wrong"]:
                yield "\n  ".join([f"{case}:", *found["wrong"][:20]])


def run(count: int, seed: int, folder: Path) -> Figures:
    """The proof: `count` images of as many recordings as that takes."""
    shim = calls.make(folder)
    seen: Counter[str] = Counter()
    recordings = -(-count // IMAGES_PER_RECORDING)
    for number in range(recordings):
        share = count // recordings + (number < count % recordings)
        one = seed * 1000 + number
        with tempfile.TemporaryDirectory(prefix="cuttings-power-", dir=quick_place(folder)) as place:
            recorded = record(Path(place), shim, one)
            seen["calls recorded"] += len(recorded[1])
            for wrong in broken_images(recorded, Path(place), share, one, seen):
                raise Broken(wrong)
    return {"recordings": recordings, **seen, "lost": 0}


def quick_place(folder: Path) -> Path:
    """Where files cost nothing: the disk is a model, so that theirs may be memory."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and os.access(memory, os.W_OK) else folder


PROOF = Proof(
    name="power-loss",
    faults="the power goes: writes after the last fsync lost, torn at sectors, out of order",
    holds="what was acknowledged is there, the rest whole or absent; check sound; index, copies and exports whole",
    unit="images of a disk",
    quick=60,
    long=20_000,
    run=run,
)
