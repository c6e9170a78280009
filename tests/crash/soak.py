"""Hours of mixed use in one window: what it takes of the machine does not grow, and the interface stays at hand.

How far something grows is the slope of the line through all samples after the warm-up (Theil and Sen: the median of
the slopes between all pairs, which single peaks do not bend), over the time that they span, as a part of their median.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from contextlib import closing
from itertools import combinations, islice
from pathlib import Path

from db.care import check
from db.library import Library
from db.model import Draft
from db.query.matcher import Document
from db.search import Searcher
from tests.crash.proofs import Broken, Proof
from tests.crash.soak_person import personal_folders
from tests.helpers.drafts import make_draft
from tests.speed.stories import documents

ROOT = Path(__file__).parent.parent.parent
LARGE, SMALL = 100_000, 300
"""Clippings in a long run and in a quick one."""
TOGETHER = 500
"""Clippings that are added at once."""
LONG = 20
"""Minutes from which it counts how much the memory grows and how long the interface stands still."""
WARM_UP = 1 / 3
"""The part of the time after which the caches are full and whatever then grows is a leak."""
MOST_GROWTH = 5.0
"""Percent by which memory, widgets and objects may grow in a long run."""
MOST_STALL = 100.0
"""Milliseconds of the 99th percentile."""
MOST_LOG = 64.0
"""Megabytes of SQLite's log of what is not in the database yet."""
FEW = 3.0
"""Threads and open files that may be more at the end: they come and go."""

Sample = dict[str, float]


def run(count: int, seed: int, folder: Path) -> dict[str, int | float | str]:
    """Work for `count` minutes (0: one round) in a library that is made for it."""
    clippings = LARGE if count >= LONG else SMALL
    with Library.create(folder / "library", "Soaked") as library:
        coming = documents(clippings, None, seed)
        while some := [(_draft(each), each.values["tag"]) for each in islice(coming, TOGETHER)]:
            library.add_many(some, "Add")
        with closing(Searcher(library, folder / "cache")) as searcher:
            searcher.sync()
    home = folder / "home"
    home.mkdir()
    words = [str(folder / "library"), str(seed), str(count), "--cache", str(folder / "cache"), "--scratch", str(home)]
    with (home / "said").open("w+") as said:
        done = subprocess.run(
            [sys.executable, "-X", "faulthandler", "-m", "tests.crash.soak_session", *words],
            cwd=home,
            env={**personal_folders(home), "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
            check=False,
        )
        if done.returncode:
            said.seek(0)
            raise Broken(f"seed {seed}, {count} minutes, ended with {done.returncode}:\n{said.read()[-6000:]}")
    found = json.loads(done.stdout.splitlines()[-1])
    with Library.open(folder / "library") as library:
        report = check.check(library)
    if not report.sound:
        raise Broken(f"seed {seed}, {count} minutes: {[each.what for each in report.findings[:5]]}")
    return judged(found, long=count >= LONG)


def _draft(document: Document) -> Draft:
    texts, values = document.texts, document.values
    return make_draft(
        texts.title,
        texts.body,
        outlet=values["outlet"][0],
        published=document.moments["date"],
        authors=values["author"],
    )


def judged(found: dict[str, object], *, long: bool) -> dict[str, int | float | str]:
    """The figures of what a session said. Raises `Broken` for what grows or stands still too long."""
    every: list[Sample] = found["samples"]  # type: ignore[assignment]
    samples = [each for each in every if each["seconds"] >= every[-1]["seconds"] * WARM_UP] if long else every
    memory = [{**each, "memory": each["window"] + each["search"]} for each in samples]
    grown = {name: growth(memory, name) for name in ("memory", "widgets", "objects")}
    wrong = []
    if long:
        wrong += [f"{name} grow by {value:.1f} %" for name, value in grown.items() if value > MOST_GROWTH]
        if (stall := float(str(found["stall p99"]))) > MOST_STALL:
            wrong.append(f"the 99th percentile of stalls is {stall:.0f} ms")
    more = {name: _late(samples, name) - samples[0][name] for name in ("tasks", "files", "temporary")}
    wrong += [f"{name}: {value:.0f} more than at first" for name, value in more.items() if value > FEW]
    if (log := max(each["log"] for each in every)) > MOST_LOG:
        wrong.append(f"the log has {log:.0f} MB")
    if found["left in the temporary folder"]:
        wrong.append(f"{found['left in the temporary folder']} temporary files are left at the end")
    if wrong:
        raise Broken("; ".join(wrong))
    return {
        "things done": int(str(found["things done"])),
        "worst growth of memory in %": round(grown["memory"], 1),
        "worst growth of objects in %": round(grown["objects"], 1),
        "most megabytes": round(max(each["memory"] for each in memory)),
        "worst p99 of stalls in ms": round(float(str(found["stall p99"])), 1),
        "stalls over 100 ms": int(str(found["stalls over 100 ms"])),
        "longest stall in ms": round(float(str(found["worst stall"]))),
        "most megabytes of log": round(log, 1),
    }


def growth(samples: list[Sample], name: str) -> float:
    """By how many percent of its median something grew from the first sample to the last."""
    if len(samples) < 3:
        return 0.0
    pairs = combinations(((each["seconds"], each[name]) for each in samples), 2)
    slope = statistics.median((later - sooner) / (end - begin) for (begin, sooner), (end, later) in pairs)
    middle = statistics.median(each[name] for each in samples)
    return 100 * slope * (samples[-1]["seconds"] - samples[0]["seconds"]) / middle


def _late(samples: list[Sample], name: str) -> float:
    return statistics.median(each[name] for each in samples[-max(len(samples) // 4, 1) :])


PROOF = Proof(
    name="soak",
    faults="hours of mixed use of a window with 100,000 clippings (300 in a quick run)",
    holds="memory grows by less than 5 %, p99 of stalls under 100 ms, no more files, threads, temporary files, log",
    unit="minutes",
    quick=0,
    long=180,
    run=run,
)
