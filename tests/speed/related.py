"""How fast related clippings and tags are found: `python -m tests.speed.related COUNT [--corpus FILE] [--keep DIR]`.

A library of COUNT clippings over ten years is made (of a corpus's stories and paragraphs, or of made-up words) and read
for what belongs together, as the search process does; then questions are asked of clippings drawn from all. Printed are
milliseconds of processor time for each clipping that was read, the size of the store, and those of each question
at the median, the 95th of a hundred, and at worst.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from db.index.place import Place
from db.kin.keeper import BATCH, Keeper
from db.kin.kinship import Kinship
from db.kin.store import NAME
from db.library import Library
from tests.speed.building import add_in_bulk, open_library
from tests.speed.stories import documents

_WARMING = 5


def read(library: Library, place: Place) -> tuple[int, float, float]:
    """Read everything: how many clippings, milliseconds of the processor for each, milliseconds of the longest step."""
    keeper = Keeper(place)
    done, longest, begun = 0, 0.0, time.process_time()
    with library.reader() as connection:
        step_begun = time.perf_counter()
        while more := keeper.step(connection, most=BATCH):
            done += more
            longest = max(longest, time.perf_counter() - step_begun)
            step_begun = time.perf_counter()
    keeper.close()
    return done, 1000 * (time.process_time() - begun) / max(1, done), 1000 * longest


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
            done, each, longest = read(library, place)
            size = (place.folder / NAME).stat().st_size
            print(f"{given.count:,} clippings, store {size / 1e6:.0f} MB")
            if done:
                print(f"{each:.1f} ms a clipping; a step of {BATCH} took {longest:.0f} ms at most")
            numbers = random.Random(5).choices(range(1, given.count + 1), k=given.questions)
            kinship = Kinship(place)
            print(f"{'milliseconds':16} {'p50':>8} {'p95':>8} {'worst':>8}")
            with library.reader() as connection:
                print(f"{'related':16} {timed(lambda number: kinship.related(connection, number), numbers)}")
                print(f"{'tags':16} {timed(lambda number: kinship.tags_for(connection, number), numbers)}")
            kinship.close()
    finally:
        if given.keep is None:
            shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
