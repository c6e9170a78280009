"""One sitting of the monkey in a process of its own, as the program is: `python -m tests.crash.monkey_session`.

The library in FOLDER is made where there is none yet; the next sitting finds library, settings and index as this one
left them. With `--killed` the process is killed after so many of its events, between one moment and the next, as a
power cut or an impatient person does. What goes wrong is printed with the last steps, and the exit status is 1.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import threading
import time
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from db.library import Library
from desktop.app import Program
from desktop.paths import Paths
from tests.crash.witness import Witness
from tests.end_to_end.monkey import Monkey, hold_back, some_draft

FIRST = 30
"""Clippings that are there at the beginning."""


def sit(folder: Path, seed: int, events: int, killed: int | None = None) -> dict[str, int]:
    """Play on the library in `folder`; how much was done. Raises what went wrong."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)
    if not (folder / "library").exists():
        with Library.create(folder / "library", "Toys") as library:
            library.add_many([(some_draft(number), ("war/ukraine",) * (number % 2)) for number in range(FIRST)], "Add")
    hold_back(setattr)
    program = Program(app, Paths(config=folder / "config", cache=folder / "cache", documents=folder))
    program.open(folder / "library")
    monkey = Monkey(program, seed)
    witness = Witness(monkey.fail)
    try:
        if killed is not None:
            monkey.play(killed)
            _die_within(random.Random(seed).uniform(0, 0.05))
            monkey.play(events)
            raise AssertionError("it should have been killed")
        monkey.play(events)
        monkey.finish()
        return {"events": monkey.done, "steps taken back and done again": monkey.played_back}
    except BaseException:
        print("the last steps:", *monkey.steps, sep="\n  ", file=sys.stderr)
        raise
    finally:
        if program.opened is not None:
            program.opened.window.close()
        program.close()
        # What was copied is freed with the platform, when it is too late for objects of Python's.
        QGuiApplication.clipboard().clear()
        witness.leave()


def _die_within(seconds: float) -> None:
    """Be killed that much later, in whatever is being done then."""

    def die() -> None:
        time.sleep(seconds)
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=die, name="death", daemon=True).start()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("seed", type=int)
    parser.add_argument("events", type=int)
    parser.add_argument("--killed", type=int)
    given = parser.parse_args()
    print(json.dumps(sit(given.folder, given.seed, given.events, given.killed)))
