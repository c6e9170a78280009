"""How fast related clippings and tags are found: `python -m tests.speed.related COUNT [--corpus FILE] [--keep DIR]`.

A library of COUNT clippings over ten years is made (of a corpus's stories and paragraphs, or of made-up words) and read
for what belongs together, as the search process does; then questions are asked of clippings drawn from all. Printed are
milliseconds of processor time for each clipping that was read, the longest that a question would wait meanwhile, the
size of the store, and the milliseconds of each question at the median, the 95th of a hundred, and at worst. Newcomers
are asked for a story of eight clippings that have nothing to do with each other.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from db.index.place import Place
from db.kin.keeper import Keeper
from db.kin.kinship import Kinship
from db.kin.store import NAME
from db.library import Library
from tests.speed.building import add_in_bulk, open_library
from tests.speed.stories import documents

_WARMING = 5
_OF_STORY = 8


@dataclass(frozen=True)
class Reading:
    """What reading took: clippings, milliseconds of the processor for each, the longest of those that a question waits,
    milliseconds of writing what was found of a clipping into the library, the bytes of the greatest write-ahead log.
    """

    done: int
    each: float
    wait: float
    noting: float
    log: int


def read(library: Library, place: Place) -> Reading:
    """Read everything, and have the library note what was found, as the window does."""
    keeper, waits = Keeper(place), Waits(place.folder / f"{NAME}-wal")
    done, begun = 0, time.process_time()
    with library.reader() as connection:
        while more := keeper.step(connection, waits.pause):
            waits.pause()
            done += more
    each = 1000 * (time.process_time() - begun) / max(1, done)
    begun = time.process_time()
    while True:
        with library.reader() as connection:
            found = keeper.findings(connection)
        if found is None:
            break
        library.note_findings(found.findings, found.upto)
    noting = 1000 * (time.process_time() - begun) / max(1, done)
    keeper.close()
    return Reading(done, each, waits.longest, noting, waits.log)


class Waits:
    """How long a question would wait while clippings are read, milliseconds of the processor; how long the log is."""

    def __init__(self, log: Path) -> None:
        self.longest, self.log = 0.0, 0
        self._file = log
        self._last = time.process_time()

    def pause(self) -> None:
        """A question would be answered now."""
        now = time.process_time()
        self.longest = max(self.longest, 1000 * (now - self._last))
        self._last = now
        with contextlib.suppress(FileNotFoundError):
            self.log = max(self.log, self._file.stat().st_size)


def timed(ask: Callable[[int], object], numbers: list[int]) -> str:
    """The milliseconds of the processor that questions take, so that others who use the machine do not count."""
    for number in numbers[:_WARMING]:
        ask(number)
    taken = []
    for number in numbers:
        begun = time.process_time()
        ask(number)
        taken.append(1000 * (time.process_time() - begun))
    taken.sort()
    return f"{taken[len(taken) // 2]:8.1f} {taken[int(len(taken) * 0.95)]:8.1f} {taken[-1]:8.1f}"


def main() -> int:
    """Read the arguments, build, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--corpus", type=Path, help="JSON lines with title and body, to have real words")
    parser.add_argument("--keep", type=Path, help="keep the library in this folder, and use it again")
    parser.add_argument("--questions", type=int, default=100)
    given = parser.parse_args()
    folder = given.keep or Path(tempfile.mkdtemp())
    try:
        if not (folder / "library").exists():
            made = open_library(folder / "library")
            add_in_bulk(made, documents(given.count, given.corpus))
            made.close()
        with Library.open(folder / "library") as library:
            place = Place(folder / "cache", library.id)
            reading = read(library, place)
            size = (place.folder / NAME).stat().st_size
            print(f"{given.count:,} clippings, store {size / 1e6:.0f} MB, its log {reading.log / 1e6:.0f} MB at most")
            if reading.done:
                print(
                    f"{reading.done:,} read: {reading.each:.1f} ms a clipping; a question waits {reading.wait:.0f} ms"
                )
                print(f"what was found is noted: {reading.noting:.1f} ms a clipping")
            numbers = random.Random(5).choices(range(1, given.count + 1), k=given.questions)
            kinship = Kinship(place)

            def newcomers(connection: sqlite3.Connection, number: int) -> object:
                story = [1 + (number + 37 * at) % given.count for at in range(_OF_STORY)]
                return kinship.related_to_many(connection, story)

            print(f"{'milliseconds':16} {'p50':>8} {'p95':>8} {'worst':>8}")
            with library.reader() as connection:
                print(f"{'related':16} {timed(lambda number: kinship.related(connection, number), numbers)}")
                print(f"{'tags':16} {timed(lambda number: kinship.tags_for(connection, number), numbers)}")
                print(f"{'newcomers':16} {timed(lambda number: newcomers(connection, number), numbers)}")
            kinship.close()
    finally:
        if given.keep is None:
            shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
