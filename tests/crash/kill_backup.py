"""kill -9 while copies of a library are made, rotated and packed, and while one of them is brought back.

Under the name of a copy is only what is whole; the library is what it was. A library in whose place a copy was to come
is the old one, with what stood in nothing but the log of a writer that was killed, or the new one; both are kept.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from db import moments
from db.care import backup, packing, rotation
from db.care.check import check
from db.care.litter import left_over
from db.care.restore import restore
from db.care.verify import is_sound
from db.errors import LibraryError
from db.library import Library
from tests.crash.killing import NEVER, Course, Moment, Task, blamed, killed
from tests.crash.proofs import Proof
from tests.helpers.drafts import make_draft
from tests.helpers.library_equality import KEPT, contents

OLDER = tuple(range(1, 100, 3))
"""How many days ago there were copies already, more than stay."""
EARLIER, LATER, LOGGED = 5, 3, 2
"""Clippings in the automatic copy; added before the whole one; and of a writer that was killed."""

LIGHTNING = b"lightning struck" * 1_000

Tables = dict[str, list[tuple[Any, ...]]]


def copy_automatically(say: Callable[[Any], None], home: Path) -> None:
    """Make the copy of the day, rotate, and pack the older ones."""
    with Library.open(home / "library") as library:
        backup.write_automatic(library)
        backup.pack_all(library)


def copy_whole(say: Callable[[Any], None], home: Path) -> None:
    """Write the library into one file, as a person asks for it."""
    with Library.open(home / "library") as library:
        library.backup(home / "out" / "asked for.zip")


def restore_newest(say: Callable[[Any], None], home: Path) -> None:
    """Bring the newest automatic copy back."""
    restore(home / "library")


def restore_whole(say: Callable[[Any], None], home: Path) -> None:
    """Bring a whole copy back."""
    restore(home / "library", home / "whole.zip")


def add_until_killed(say: Callable[[Any], None], home: Path) -> None:
    """Add clippings that then stand in the log alone, and wait for the end."""
    with Library.open(home / "library") as library:
        for number in range(LOGGED):
            library.add(make_draft(f"Logged {number}"))
        say("kept")
        while True:
            pass


def _held(folder: Path) -> Tables:
    """What a library holds, opened as ever."""
    with Library.open(folder) as library:
        found = contents(library)
    del found["library"]  # of who had it open, and when
    return found


def _found(folder: Path) -> Tables | None:
    """What a library holds; `None` where it says in words that it cannot be opened."""
    try:
        return _held(folder)
    except LibraryError:
        return None


def _demand_sound(folder: Path) -> None:
    with Library.open(folder) as library:
        report = check(library)
    assert report.sound, report.findings


def _rows(database: Path) -> Tables:
    """The same of a database without its library: no files."""
    with closing(sqlite3.connect(packing.address(database), uri=True)) as connection:
        return {table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in KEPT - {"library"}}


def _made(home: Path) -> tuple[Tables, Tables]:
    """A library with an automatic copy, a whole one, and later additions; what the two copies hold."""
    (home / "out").mkdir(parents=True)
    with Library.create(home / "library") as library:
        for number in range(EARLIER):
            library.add(make_draft(f"Earlier {number}"), tags=["harbour"])
        library.trash([1])
        backup.write_automatic(library)
        copied = contents(library)
        del copied["library"]
        library.purge()
        for number in range(LATER):
            library.add(make_draft(f"Later {number}"))
        library.backup(home / "whole.zip")
        whole = contents(library)
        del whole["library"]
        library.set_note(2, "after all copies")
    return copied, whole


@dataclass(slots=True)
class _Trial:
    """A library to which one thing is done, again and again; `wanted` is what it then holds where that is another.

    `spoilt` says how its database was spoilt before: "" not at all, "lost", or "struck" by lightning.
    """

    name: str
    task: Task
    home: Path
    ready: Path
    wanted: Tables | None
    spoilt: str = ""
    course: Course = field(default_factory=Course)
    before: Tables | None = None
    rows: Tables = field(default_factory=dict)

    def begin(self) -> None:
        """Lay the library down as it was, with a writer that was killed."""
        if self.home.exists():
            shutil.rmtree(self.home)
        shutil.copytree(self.ready, self.home, copy_function=_laid)
        killed(add_until_killed, self.home, moment=Moment("time", 0.0, after=1), inside=self.home)
        assert (self.home / "library" / "library.sqlite3-wal").stat().st_size, "nothing stands in the log alone"
        database = self.home / "library" / "library.sqlite3"
        if self.spoilt == "lost":
            for path in database.parent.glob("library.sqlite3*"):
                path.unlink()
        elif self.spoilt:
            database.write_bytes(LIGHTNING)

    def learn(self) -> None:
        """Do it once without a fault."""
        self.begin()
        aside = self.home.with_name("aside")
        shutil.copytree(self.home / "library", aside)
        self.before = _found(aside)
        if not self.spoilt:
            self.rows = _rows(aside / "library.sqlite3")
        shutil.rmtree(aside)
        self.course = killed(self.task, self.home, moment=NEVER, inside=self.home)

    def kill(self, moment: Moment, *, again: bool) -> str:
        """Do it, kill it, and look; what was found, nothing where it had ended before."""
        self.begin()
        if self.course.has_ended(killed(self.task, self.home, moment=moment, inside=self.home)):
            return ""
        library = self.home / "library"
        self._look_at_copies()
        found = _found(library)
        left = list(left_over(library)) if found is not None else []
        assert not left, f"left behind for ever: {left}"
        if self.wanted is not None and found == self.wanted:
            assert self._is_kept(library), "what was replaced is not kept as it was"
            _demand_sound(library)
            return "found new"
        assert found == self.before, f"neither old nor new: {_difference(found or {}, self.before or {})}"
        if found is not None:
            _demand_sound(library)
        if again:
            self._try_again()
        return "found old"

    def _is_kept(self, library: Path) -> bool:
        kept = library.glob("library-replaced-*.sqlite3")
        if self.spoilt:
            return self.spoilt == "lost" or any(path.read_bytes() == LIGHTNING for path in kept)
        return any(_same(_rows(path), self.rows) for path in kept)

    def _look_at_copies(self) -> None:
        """Every file with the name of a good copy is one."""
        known = {path.stat().st_ino for path in (self.ready / "library" / "backups").iterdir()}
        copies = backup.copies(self.home / "library")
        assert copies, "the last copy is gone"
        for copy in copies:
            assert copy.stat().st_ino in known or is_sound(copy), f"{copy.name} is no sound copy"
        for path in (self.home / "out").glob("*.zip"):
            with zipfile.ZipFile(path) as archive:
                assert archive.testzip() is None
                names = set(archive.namelist())
            files = (self.before or {})["files"]
            wanted = {f"captures/{sha256[:2]}/{sha256[2:4]}/{sha256}.gz" for sha256, _ in files}
            assert wanted | {"library.sqlite3"} == names, "the whole copy is not whole"

    def _try_again(self) -> None:
        """Done again it comes to its end, and nothing is left of the first time."""
        for path in (self.home / "out").glob("*.zip"):
            path.unlink()
        assert killed(self.task, self.home, moment=NEVER, inside=self.home).ended
        self._look_at_copies()
        found = _found(self.home / "library")
        assert found == (self.wanted or self.before), "done again, it is not what it should be"
        _demand_sound(self.home / "library")
        left = [path for path in (self.home / "out").iterdir() if path.suffix != ".zip" or path.name.startswith(".")]
        assert not left, f"left behind for ever: {left}"


def _laid(source: str, target: str) -> None:
    """Lay a file down; what nobody ever writes into again is there but once."""
    parts = Path(source).parts
    if "captures" in parts or "backups" in parts:
        os.link(source, target)
    else:
        shutil.copyfile(source, target)


def _same(one: Tables, other: Tables) -> bool:
    return all(rows == other[table] for table, rows in one.items())


def _difference(found: Tables, wanted: Tables) -> str:
    return ", ".join(f"{table}: {len(rows)} rows for {len(wanted.get(table, ()))}" for table, rows in found.items()
                     if rows != wanted.get(table))  # fmt: skip


def run(count: int, seed: int, folder: Path, bring_back: Task | None = None) -> dict[str, int]:
    """Kill `count` makings and bringings back of copies; `bring_back` stands in for all of it."""
    chance = random.Random(seed)
    figures = {"found old": 0, "found new": 0, "neither": 0}
    ready = folder / "ready"
    copied, whole = _made(ready)
    copy = backup.copies(ready / "library")[0]
    for days in OLDER:
        earlier = rotation.name_of(moments.clock() - timedelta(days=days), rotation.DAILY)
        os.link(copy, copy.with_name(earlier))
    ways: tuple[tuple[str, Task, Tables | None, str], ...] = (
        ("an automatic copy", copy_automatically, None, ""),
        ("the newest brought back", restore_newest, copied, ""),
        ("a whole copy", copy_whole, None, ""),
        ("a whole one brought back", restore_whole, whole, ""),
        ("the newest in place of one that is lost", restore_newest, copied, "lost"),
        ("the newest in place of a damaged one", restore_newest, copied, "struck"),
    )
    if bring_back is not None:
        ways = (("brought back otherwise", bring_back, copied, ""),)
    trials: dict[int, _Trial] = {}
    kills = 0
    while kills < count:
        number = kills % len(ways)
        if number not in trials:
            name, task, wanted, spoilt = ways[number]
            trials[number] = _Trial(name, task, folder / "home", ready, wanted, spoilt)
            trials[number].learn()
        trial = trials[number]
        moment = trial.course.moment(chance)
        with blamed(seed, kills, moment, trial.name):
            found = trial.kill(moment, again=chance.random() < 0.3)
        if found:
            kills += 1
            figures[found] += 1
    return figures


PROOF = Proof(
    name="kill-backup",
    faults="kill -9 while copies are made, rotated, packed, and brought back over a library with an open log",
    holds="only whole copies have the name of one; the library is the old one or the new one, and both are kept",
    unit="kills",
    quick=4,
    long=500,
    run=run,
)
