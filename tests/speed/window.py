"""How the window feels with a library, beside the same with an empty one: `python -m tests.speed.window LIBRARY`.

Both are measured in turns, each in a process of its own, `--rounds` times; the middle figure counts. Read the ratios:
the machine may be busy, but then it is for both. `LIBRARY` is written to by nothing but opening and reading; one of any
size is made by `python -m tests.speed.search N --keep DIR` (in `DIR/library`, its index in `DIR/cache`).

    --rounds N    rounds (3)
    --cache DIR   keep the index here, so that it need not be made first
    --warm        only with the index there; --busy: only while it is made and a PDF is written
    --screen      on the screen that is there, instead of without one
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from db.library import Library
from db.search import Searcher

AIMS = {
    "first paint": "ratio under 1.2",
    "key p95": "under 100",
    "scroll repaint p95": "under 16",
    "stall p99 indexing and exporting": "under 25",
    "memory": "under 250 MB",
}


def measure(kind: str, folder: Path, cache: Path, scratch: Path, *, screen: bool) -> dict[str, float]:
    """The figures of one run in a process of its own."""
    environment = dict(os.environ) if screen else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    scratch.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.speed.window_meter", kind, str(folder), str(cache), str(scratch)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"The window ended with {done.returncode}:\n{done.stderr[-2000:]}")
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def compare(folder: Path, cache: Path | None, rounds: int, kinds: list[str], *, screen: bool) -> None:
    """Measure both libraries and print a table."""
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        empty = scratch / "empty"
        Library.create(empty, "Nothing").close()
        kept = cache or scratch / "cache"
        with Library.open(folder) as opened, closing(Searcher(opened, kept)) as searcher:
            searcher.sync()
        print(f"{'':38}{'empty':>10}{'library':>10}{'ratio':>8}   aim")
        for kind in kinds:
            found: dict[str, list[dict[str, float]]] = {"empty": [], "full": []}
            for number in range(rounds):
                for which, library in (("empty", empty), ("full", folder)):
                    work = scratch / f"{kind}-{which}-{number}"
                    index = kept if kind == "warm" and which == "full" else work / "cache"
                    found[which].append(measure(kind, library, index, work, screen=screen))
            for figure in found["full"][0]:
                nothing, full = (
                    statistics.median(each[figure] for each in found[which]) for which in ("empty", "full")
                )
                ratio = f"{full / nothing:8.2f}" if nothing else f"{'':8}"
                print(f"{figure:38}{nothing:10.1f}{full:10.1f}{ratio}   {AIMS.get(figure, '')}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--warm", action="store_true")
    parser.add_argument("--busy", action="store_true")
    parser.add_argument("--screen", action="store_true")
    given = parser.parse_args()
    wanted = [kind for kind in ("warm", "busy") if getattr(given, kind)] or ["warm", "busy"]
    compare(given.library, given.cache, given.rounds, wanted, screen=given.screen)
