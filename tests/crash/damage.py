"""Files that go bad: whatever happens to the bytes of a library, it is noticed, and what is left is mended."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

from db.care.check import check
from db.care.findings import Report
from db.care.mend import UNKNOWN, mend
from db.errors import CuttingsError, LibraryMissing
from db.library import DATABASE, Library
from db.search import Searcher
from tests.crash import damaged_library as made
from tests.crash.damaging import damage
from tests.crash.proofs import Broken, Figures, Proof

BATCH = 250
"""Cases that one process tries; when it dies, that is noticed."""
PATIENCE = 120.0
"""Seconds after which a case hangs."""
TARGETS = (("database", 48), ("killed", 10), ("log", 14), ("original", 14), ("index", 12), ("beside", 2))
NOTICED, HARMLESS = "noticed", "harmless"
CHILD = ("-m", "tests.crash.damage")
QUERIES = ("harbour", "pier vote", "tag:topic/1", "outlet:tide ferry", "note:written", "été OR بندر")


@dataclass(frozen=True, slots=True)
class Case:
    """One library that was damaged: where, and what was done to which of its files."""

    target: str
    folder: Path
    cache: Path
    done: str


def run(count: int, seed: int, folder: Path) -> Figures:
    """Damage so many libraries, each in one place, and look what is said of it."""
    template = folder / "template"
    template.mkdir()
    made.make(template)
    figures: Counter[str] = Counter()
    for begin in range(0, count, BATCH):
        figures.update(_batch(template, folder / "room", seed, begin, min(count, begin + BATCH)))
    return {
        "noticed": figures[NOTICED],
        "changed nothing": figures[HARMLESS],
        "unnoticed": 0,
        "mended whole": figures["whole"],
        "mended from older copies or with losses that were told": figures["told"],
        "ended processes": 0,
    }


def _batch(template: Path, room: Path, seed: int, begin: int, end: int) -> Counter[str]:
    """Try some cases in a process of their own."""
    command = [sys.executable, "-X", "faulthandler", *CHILD, str(template), str(room)]
    child = subprocess.Popen(
        [*command, str(seed), str(begin), str(end)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert child.stdout is not None
    assert child.stderr is not None
    lines: SimpleQueue[str] = SimpleQueue()
    errors: list[str] = []
    readers = [
        threading.Thread(target=_read, args=(child.stdout, lines.put), daemon=True),
        threading.Thread(target=_read, args=(child.stderr, errors.append), daemon=True),
    ]
    for reader in readers:
        reader.start()
    figures: Counter[str] = Counter()
    doing = f"case {begin}"
    try:
        while True:
            said = json.loads(lines.get(timeout=PATIENCE) or "{}")
            if not said:
                break
            doing = said.get("doing", doing)
            if "broken" in said:
                raise Broken(f"Seed {seed}, {doing}: {said['broken']}")
            figures.update(said.get("seen", ()))
    except Empty:
        raise Broken(f"Seed {seed}, {doing}: nothing came of it in {PATIENCE:.0f} seconds") from None
    finally:
        child.kill()
        child.wait()
        for reader in readers:
            reader.join()
        child.stdout.close()
        child.stderr.close()
        shutil.rmtree(room, ignore_errors=True)
    if sum(figures[each] for each in (NOTICED, HARMLESS)) != end - begin:
        raise Broken(f"Seed {seed}, {doing}: the process ended. {''.join(errors)[-3000:]}")
    return figures


def _read(stream: object, take: object) -> None:
    for line in stream:  # type: ignore[attr-defined]
        take(line)  # type: ignore[operator]
    take("")  # type: ignore[operator]


def cases(template: Path, room: Path, seed: int, begin: int, end: int) -> None:
    """Try some cases here, and print what comes of each as a line of JSON."""
    whole = {
        state: made.contents(_checkpointed(template / state, room.parent / f"{room.name}-{state}"))
        for state in (made.CLOSED, made.KILLED)
    }
    answers = _answers(template / made.CLOSED, template / made.CACHE)
    for number in range(begin, end):
        dice = random.Random(f"{seed}:{number}")
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir(parents=True)
        case = lay_out(template, room, dice)
        _say(doing=f"case {number} ({case.target}: {case.done})")
        try:
            if case.target == "index":
                seen = [look_at_index(case, answers)]
            else:
                state = made.KILLED if case.target in ("killed", "log") else made.CLOSED
                seen = look(case, whole[state])
        except Broken as error:
            _say(broken=str(error))
            return
        _say(seen=seen)


def lay_out(template: Path, room: Path, dice: random.Random) -> Case:
    """A library of which one file is damaged."""
    target = dice.choices([each for each, _ in TARGETS], [weight for _, weight in TARGETS])[0]
    state = made.KILLED if target in ("killed", "log") else made.CLOSED
    folder, cache = room / "library", room / "cache"
    made.lay(template / state, folder)
    if target == "index":
        shutil.copytree(template / made.CACHE, cache)
        paths = [each for each in sorted(cache.rglob("*")) if each.is_file() and each.stat().st_size]
    elif target == "original":
        paths = sorted((folder / "captures").rglob("*.gz"))
    elif target == "log":
        paths = [folder / f"{DATABASE}-wal"]
    elif target == "beside":
        paths = [each for each in sorted(folder.iterdir()) if each.is_file() and not each.name.startswith(DATABASE)]
    else:
        paths = [folder / DATABASE]
    path = dice.choice(paths)
    done = damage(path, dice)
    return Case(target, folder, cache, f"{path.relative_to(room)} {done}")


def look(case: Case, before: made.Contents) -> list[str]:
    """Whether the damage is noticed or changed nothing, and whether mending loses nothing without a word."""
    originals = {path.name for path in (case.folder / "captures").rglob("*.gz")}
    noticed, now = _opened_and_checked(case)
    if not noticed:
        if now != before:
            raise Broken(f"nobody noticed that {_different(before, now or {})} is not what it was")
        return [HARMLESS]
    try:
        report = mend(case.folder)
    except LibraryMissing:
        if (case.folder / DATABASE).exists():
            raise Broken("a database that is there was called missing") from None
        return [NOTICED]
    except CuttingsError as error:
        raise Broken(f"it could not be mended: {error}") from error
    return [NOTICED, _mended(case, before, report, originals)]


def _opened_and_checked(case: Case) -> tuple[bool, made.Contents | None]:
    """Whether opening or checking says that something is wrong; what the library says."""
    try:
        with Library.open(case.folder) as library:
            if library.read_only:
                return True, None
            report = check(library)
            if not report.sound:
                return True, None
            with library.reader() as connection:
                return False, made.contents_of(connection)
    except CuttingsError:
        return True, None
    except Exception as error:
        raise Broken(f"{error!r} came out of opening or checking it") from error


def _mended(case: Case, before: made.Contents, report: Report, originals: set[str]) -> str:
    told = {each.place for each in report.findings if each.place is not None}
    open_ = {each.what for each in report.unmended}
    with Library.open(case.folder) as library:
        again = check(library)
        left = [each for each in again.unmended if each.what not in open_]
        if left:
            raise Broken(f"after mending, which said {sorted(open_)}, a check still said: {left[0]}")
        with library.reader() as connection:
            after = made.contents_of(connection)
    taken_whole = any("has taken its place" in each.how for each in report.findings)
    lost = [place for place in before.keys() | after.keys() if before.get(place) != after.get(place)]
    behind = any(each.kind == "newest" for each in report.findings)
    silent = [
        place
        for place in lost
        if place not in told and (place[0], UNKNOWN) not in told and not taken_whole and not behind
    ]
    if silent:
        raise Broken(f"mending changed {_different(before, after)} of {sorted(silent)[:4]} without a word")
    for name in originals:
        if not list((case.folder / "captures").rglob(name)) and not any(
            name[:12] in each.what for each in report.findings
        ):
            raise Broken(f"mending lost the original {name} without a word")
    return "told" if lost or open_ else "whole"


def look_at_index(case: Case, answers: list[list[int]]) -> str:
    """Whether the search says that its index is damaged, or answers as before."""
    noticed = True
    try:
        with Library.open(case.folder) as library, Searcher(library, case.cache) as searcher:
            noticed = bool(searcher.verify())
            found = None if noticed else _asked(searcher)
            searcher.sync()
            if searcher.verify():
                searcher.rebuild()
            if said := searcher.verify():
                raise Broken(f"an index that was made anew says: {said[0]}")
            if _asked(searcher) != answers:
                raise Broken("an index that was mended finds something else")
    except CuttingsError as error:
        raise Broken(f"the search cannot be used: {error}") from error
    except Broken:
        raise
    except Exception as error:
        raise Broken(f"{error!r} came out of the search") from error
    if found is not None and found != answers:
        raise Broken("nobody noticed that the search finds something else")
    return NOTICED if noticed else HARMLESS


def _answers(folder: Path, cache: Path) -> list[list[int]]:
    room = cache.with_name(f"answers-{threading.get_native_id()}")
    made.lay(folder, room)
    shutil.copytree(cache, room / "cache")
    try:
        with Library.open(room) as library, Searcher(library, room / "cache") as searcher:
            return _asked(searcher)
    finally:
        shutil.rmtree(room)


def _asked(searcher: Searcher) -> list[list[int]]:
    return [sorted(searcher.search(query).ids) for query in QUERIES]


def _checkpointed(folder: Path, room: Path) -> Path:
    """The database of a folder with what its log holds."""
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir(parents=True)
    for path in folder.glob(f"{DATABASE}*"):
        shutil.copyfile(path, room / path.name)
    with suppress(sqlite3.Error):
        connection = sqlite3.connect(room / DATABASE)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
    return room / DATABASE


def _different(before: made.Contents, after: made.Contents) -> str:
    for place in sorted(before.keys() | after.keys()):
        if before.get(place) != after.get(place):
            return f"{place}: {str(before.get(place))[:300]} -> {str(after.get(place))[:300]}"
    return "nothing"


def _say(**words: object) -> None:
    print(json.dumps(words), flush=True)


PROOF = Proof(
    name="damage",
    faults="bits flipped, sectors blanked, swapped or lost, files cut short in database, log, originals and index",
    holds="noticed or nothing changed; no crash, no hang; mended, and what was lost is told",
    unit="damaged files",
    quick=20,
    long=10_000,
    run=run,
)

if __name__ == "__main__":
    cases(Path(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:6]))
