"""kill -9 while clippings are added, edited, linked, taken back and indexed: what was acknowledged is there, whole."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from db import places
from db.care.check import check
from db.library import Library
from db.search import Searcher
from tests.crash import busy_writer
from tests.crash.busy_writer import Action, Expected, read
from tests.crash.killing import Moment, Task, blamed, killed
from tests.crash.proofs import Proof

KILLS_OF_ONE = 20
"""How often one library's writers are killed before the next library begins."""
SYNCHRONISED = 3
"""One in so many libraries lies where its journal has to be another than a write-ahead log."""
LOOKED_OVER = 10
"""Of so many kills the last is followed by a look at everything, the index too."""
SECONDS = 0.2
CALLS = 24
STATEMENTS = 400
"""How far into the work of a writer the kills go."""


def run(count: int, seed: int, folder: Path, work: Task = busy_writer.work) -> dict[str, int]:
    """Kill `count` writers, each of which goes on with what the one before left."""
    chance = random.Random(seed)
    figures = {"acknowledged writes": 0, "lost": 0, "kills in a write": 0, "of these whole": 0, "of these absent": 0}
    library = cache = folder
    expected = Expected()
    for case in range(count):
        if case % KILLS_OF_ONE == 0:
            library, cache = _place(folder, case // KILLS_OF_ONE), folder / f"cache{case}"
            Library.create(library).close()
            expected = Expected()
        moment = _moment(chance)
        with blamed(seed, case, moment):
            course = killed(work, library, cache, seed * 1_000_003 + case, moment=moment, inside=folder)
            did, doing = _told(course.said)
            for action, number in did:
                expected.done(action, number)
            figures["acknowledged writes"] += len(did)
            last = case % LOOKED_OVER == LOOKED_OVER - 1 or case == count - 1
            outcome = _look(library, cache, expected, did, doing, chance if last else None)
            if doing is not None:
                figures["kills in a write"] += 1
                figures[f"of these {outcome}"] += 1
    return figures


def _place(folder: Path, number: int) -> Path:
    """Where a library is to lie; a synchroniser is known by what it leaves in its folder."""
    shared = number % SYNCHRONISED == SYNCHRONISED - 1
    place = folder / f"place{number}"
    (place / ".stfolder" if shared else place).mkdir(parents=True)
    assert places.look(place).shared == shared
    return place / "library"


def _moment(chance: random.Random) -> Moment:
    """Half of the kills come some time, half just before something; a quarter may come while the library is opened."""
    after = chance.choice((0, 1, 2, 2))
    kind, most = chance.choice((("time", SECONDS), ("time", SECONDS), ("call", CALLS), ("statement", STATEMENTS)))
    return Moment(kind, chance.uniform(0, most) if kind == "time" else chance.randint(1, int(most)), after)


def _told(said: list[dict[str, Any]]) -> tuple[list[tuple[Action, int]], Action | None]:
    """What a writer said it did, and what it was doing when it died."""
    did: list[tuple[Action, int]] = []
    doing: Action | None = None
    for words in said:
        if "will" in words:
            doing = words["will"]
        else:
            assert doing is not None
            did.append((doing, words["did"]))
            doing = None
    return did, doing


def _look(
    folder: Path,
    cache: Path,
    expected: Expected,
    did: list[tuple[Action, int]],
    doing: Action | None,
    chance: random.Random | None,
) -> str:
    """Compare a library with what it should hold; with `chance`, look at its files and its index as well.

    Returns whether what had not been acknowledged is whole or absent.
    """
    outcome = "absent"
    with Library.open(folder) as library:
        found = read(library)
        if doing is not None and found != expected.present:
            outcome = "whole"
            number = max(found.keys() - expected.present.keys(), default=0)
            assert found == expected.would_be(doing, number), (
                f"half of {doing} is there: {_difference(found, expected)}"
            )
            expected.done(doing, number)
        assert found == expected.present, f"acknowledged and not there: {_difference(found, expected)}"
        with library.reader() as connection:
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for _, number in did:
            for sha256 in found[number].originals if number in found else ():
                library.store.read(sha256)
        if chance is not None:
            report = check(library)
            assert report.sound, report.findings
            unfinished = [path for path in folder.rglob(".*") if path.is_file()]
            assert not unfinished, f"left behind for ever: {unfinished}"
            _look_at_index(library, cache, found, chance)
    return outcome


def _look_at_index(library: Library, cache: Path, found: busy_writer.State, chance: random.Random) -> None:
    searcher = Searcher(library, cache)
    try:
        searcher.sync()
        assert searcher.verify() == []
        for number in chance.sample(sorted(found), min(10, len(found))):
            word = found[number].text.split()[0]
            if word.startswith("unique"):
                shown = () if found[number].trashed else (number,)
                assert searcher.search(word).ids == shown, f"{word} is not found as it should be"
    finally:
        searcher.close()


def _difference(found: busy_writer.State, expected: Expected) -> str:
    numbers = sorted(found.keys() | expected.present.keys())
    return "; ".join(
        f"{number}: {found.get(number)} for {expected.present.get(number)}"
        for number in numbers
        if found.get(number) != expected.present.get(number)
    )[:2_000]


PROOF = Proof(
    name="kill-writer",
    faults="kill -9 while clippings are added, edited, linked, taken back, indexed",
    holds="what was acknowledged is there, everything else whole or absent; library sound, index equal to it",
    unit="kills",
    quick=40,
    long=10_000,
    run=run,
)
