"""kill -9 while a new library is made or one of an older version is brought up to date: it is old or new, and whole.

Opening it again finishes what was begun, and it then holds what one holds that nobody killed.
"""

from __future__ import annotations

import gzip
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db import schema
from db.care.litter import left_over
from db.errors import LibraryMissing
from db.library import Library
from tests.crash.killing import NEVER, Course, blamed, killed
from tests.crash.proofs import Proof
from tests.helpers.library_equality import KEPT

IN_A_ROW = 3
"""How often one library is killed at most before it may finish."""

_SAMPLES = Path(__file__).parents[1] / "db" / "versions"
_NEW = 0
"""Stands for a library that is not there yet, among the versions of those that are."""

Tables = dict[str, list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class _Sample:
    """A library as it was, with what becomes of it, and how long that takes."""

    version: int
    packed: bytes
    before: Tables
    after: Tables
    course: Course

    def lay(self, folder: Path) -> None:
        """Make the library as it was."""
        if self.version != _NEW:
            folder.mkdir()
            (folder / "library.sqlite3").write_bytes(self.packed)


def bring_up(say: Callable[[Any], None], folder: Path) -> None:
    """Make or open a library, as the window does it at its start."""
    _open(folder).close()


def _open(folder: Path) -> Library:
    try:
        return Library.open(folder)
    except LibraryMissing:
        return Library.create(folder)


def rows_of(database: Path) -> Tables:
    """All rows of all tables of a database, be it packed or not."""
    if database.suffix == ".gz":
        unpacked = database.with_name(f"unpacked-{database.stem}")
        unpacked.write_bytes(gzip.decompress(database.read_bytes()))
        try:
            return rows_of(unpacked)
        finally:
            unpacked.unlink()
    with closing(sqlite3.connect(database)) as connection:
        (said,) = connection.execute("PRAGMA integrity_check").fetchone()
        assert said == "ok", f"{database.name}: {said}"
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        found = {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for (name,) in tables}
        found["user_version"] = connection.execute("PRAGMA user_version").fetchall()
    return found


def copies(folder: Path) -> list[Path]:
    """The automatic copies of a library that count as good."""
    found = (path for path in (folder / "backups").glob("*.sqlite3*") if path.suffix in (".sqlite3", ".gz"))
    return sorted(path for path in found if not path.name.startswith(".") and ".damaged." not in path.name)


def run(count: int, seed: int, folder: Path) -> dict[str, int]:
    """Kill `count` openings of libraries of every version that needs to be brought up to date."""
    chance = random.Random(seed)
    figures = {"found old": 0, "found new": 0, "libraries finished": 0, "lost": 0}
    samples: dict[int, _Sample] = {}
    kills = 0
    while kills < count:
        version = chance.randrange(schema.newest_version())
        sample = samples[version] = samples.get(version) or _sample(version, folder)
        library = folder / "library"
        sample.lay(library)
        for _ in range(min(count - kills, chance.randint(1, IN_A_ROW))):
            moment = sample.course.moment(chance)
            with blamed(seed, kills, moment, f"version {sample.version}"):
                if sample.course.has_ended(killed(bring_up, library, moment=moment, inside=library)):
                    break
                kills += 1
                figures[_look(library, sample)] += 1
        with blamed(seed, kills, NEVER, f"version {sample.version} opened again"):
            _look_at_finished(library, sample)
            figures["libraries finished"] += 1
        shutil.rmtree(library)
    return figures


def _sample(version: int, folder: Path) -> _Sample:
    packed = b"" if version == _NEW else gzip.decompress((_SAMPLES / f"{version}.sqlite3.gz").read_bytes())
    library = folder / "library"
    plain = _Sample(version, packed, {}, {}, Course())
    plain.lay(library)
    before = rows_of(library / "library.sqlite3") if packed else {}
    course = killed(bring_up, library, moment=NEVER, inside=library)
    after = _kept(library)
    shutil.rmtree(library)
    return _Sample(version, packed, before, after, course)


def _kept(folder: Path) -> Tables:
    """What a person has in a library, and what all but one has that was made at another time."""
    found = rows_of(folder / "library.sqlite3")
    named = [(key, value) for key, value in found["library"] if key == "name"]
    return {table: found[table] for table in sorted(KEPT)} | {"library": named}


def _look(folder: Path, sample: _Sample) -> str:
    """Look at what the kill left, before anything mends it; whether that is old or new."""
    for copy in copies(folder):
        assert rows_of(copy) == sample.before, f"{copy.name} is no copy of what was"
    if not (folder / "library.sqlite3").exists():
        assert sample.version == _NEW
        return "found old"
    found = rows_of(folder / "library.sqlite3")
    if found["user_version"] == [(schema.newest_version(),)]:
        assert copies(folder) or sample.version == _NEW, "brought up to date without a copy of what was"
        return "found new"
    assert found["user_version"] == [(sample.version,)], f"neither old nor new: {found['user_version']}"
    assert sample.version == _NEW or found == sample.before, "old, but not what it was"
    return "found old"


def _look_at_finished(folder: Path, sample: _Sample) -> None:
    bring_up(print, folder)
    assert not list(left_over(folder)), "something was left behind for ever"
    found = _kept(folder)
    for table, rows in sample.after.items():
        assert found[table] == rows, f"{table} is not what it is in a library that nobody killed"
    if sample.version != _NEW:
        assert rows_of(copies(folder)[0]) == sample.before


PROOF = Proof(
    name="kill-migration",
    faults="kill -9 while a library is made, or brought up to date from every older version",
    holds="the old one or the new one, whole; a copy of the old one first; opening it again finishes it",
    unit="kills",
    quick=6,
    long=500,
    run=run,
)
