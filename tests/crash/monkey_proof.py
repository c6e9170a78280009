"""Somebody who presses, types, clicks and drags anything, for hours: nothing breaks, and the library stays sound.

Each seed has a library and settings of its own, which are closed and opened again after every sitting; every few
sittings the program is killed in the middle.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

from db.care import check
from db.library import Library
from tests.crash.proofs import Broken, Proof

SITTING = 2_500
"""Events between opening and closing."""
SEED = 50_000
"""Events on one library, before the next seed begins with another."""
KILLED = 4
"""Every so manyth sitting ends by being killed."""
PATIENCE = 120.0
"""Seconds, and half a one for each event, that a sitting may take on a slow machine."""
ROOT = Path(__file__).parent.parent.parent
KILLS = hasattr(signal, "SIGKILL")


def run(count: int, seed: int, folder: Path) -> dict[str, int]:
    """Play `count` events, on as many libraries as there are seeds in them."""
    figures = {"seeds": 0, "sittings": 0, "of these killed": 0, "steps taken back and done again": 0}
    for first in range(0, count, SEED):
        toys = folder / str(figures["seeds"])
        toys.mkdir()
        _play(min(SEED, count - first), seed * 1_000 + figures["seeds"], toys, figures)
        with Library.open(toys / "library") as library:
            report = check.check(library)
        if not report.sound:
            raise Broken(f"seed {seed}, library {toys.name}: {[each.what for each in report.findings[:5]]}")
        figures["seeds"] += 1
    return figures


def _play(events: int, seed: int, toys: Path, figures: dict[str, int]) -> None:
    chance = random.Random(seed)
    # At least three, so that there is one after the one that is killed.
    sittings = max(3, events // SITTING)
    for number in range(sittings):
        share = events * (number + 1) // sittings - events * number // sittings
        killed = KILLS and number % KILLED == 1 and number < sittings - 1
        figures["sittings"] += 1
        figures["of these killed"] += killed
        figures["steps taken back and done again"] += _sit(toys, seed * 1_000 + number, share, killed, chance)


def _sit(toys: Path, seed: int, events: int, killed: bool, chance: random.Random) -> int:
    names = {f"XDG_{name}_HOME": str(toys / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    environment = {**os.environ, **names, "HOME": str(toys), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    for outside in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        environment.pop(outside, None)
    words = [str(toys), str(seed), str(events)]
    if killed:
        words += ["--killed", str(events - chance.randrange(min(10, events)))]
    command = [sys.executable, "-W", "error", "-X", "faulthandler", "-m", "tests.crash.monkey_session", *words]
    # What is typed as the name of a file lands in the folder of the toys.
    with (toys / "said").open("w+") as said:
        try:
            done = subprocess.run(
                command, cwd=toys, env=environment, stdout=subprocess.PIPE, stderr=said, text=True, check=False,
                timeout=PATIENCE + events / 2,
            )  # fmt: skip
            ended = done.returncode
        except subprocess.TimeoutExpired:
            ended, done = None, None
        if killed and ended == -signal.SIGKILL:
            return 0
        if done is None or ended or killed:
            said.seek(0)
            how = "hangs" if ended is None else f"ended with {ended}"
            heard = [line for line in said.read().splitlines() if not line.startswith("This plugin does not support")]
            raise Broken("\n".join((f"monkey_session {' '.join(words[1:])} {how}:", *heard[-140:])))
        return int(json.loads(done.stdout.splitlines()[-1])["steps taken back and done again"])


PROOF = Proof(
    name="monkey",
    faults="random keys, texts, clicks and drags in the window, which is closed, killed and opened again",
    holds="no exception, no warning of Qt, the list is the library, undo plays back, the check finds nothing",
    unit="random events",
    quick=300,
    long=1_000_000,
    run=run,
)
