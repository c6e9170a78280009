"""kill -9 while a damaged library is mended: whatever was sound stays, and mending it again brings all of it back."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.care import backup
from db.care.check import check
from db.care.litter import left_over
from db.care.mend import mend
from db.care.verify import is_sound
from db.library import Library
from tests.crash.killing import NEVER, Course, blamed, killed
from tests.crash.proofs import Proof
from tests.helpers.drafts import make_draft
from tests.helpers.library_equality import contents

MOST_IN_A_ROW = 3
"""How often mending one library is killed at most before it may come to its end."""
CLIPPINGS = 12
PAGE = 4_096
HISTORY = ("field_change", "field_wording")

Tables = dict[str, list[tuple[Any, ...]]]


def repair(say: Callable[[Any], None], folder: Path) -> None:
    """Mend a library that nobody has open, as the command does."""
    say([each.what for each in mend(folder).findings])


def alter_texts(folder: Path, chance: random.Random) -> None:
    """Write into texts past everything that watches over them."""
    with closing(sqlite3.connect(folder / "library.sqlite3")) as connection:
        for number in chance.sample(range(1, CLIPPINGS + 1), 3):
            connection.execute("UPDATE body SET text = 'altered' WHERE clipping_id = ?", (number,))
        connection.commit()


def spoil_pages(folder: Path, chance: random.Random) -> None:
    """Overwrite some pages of the database, but not the first."""
    database = folder / "library.sqlite3"
    pages = database.stat().st_size // PAGE
    with database.open("r+b") as file:
        for page in chance.sample(range(1, pages), 3):
            file.seek(page * PAGE)
            file.write(chance.randbytes(PAGE))


def strike(folder: Path, chance: random.Random) -> None:
    """Leave nothing of the database."""
    (folder / "library.sqlite3").write_bytes(b"lightning struck" * 1_000)


DAMAGES: tuple[Callable[[Path, random.Random], None], ...] = (alter_texts, spoil_pages, strike)


@dataclass(slots=True)
class _Made:
    """A sound library, and what it holds."""

    folder: Path
    held: Tables


def _made(folder: Path) -> _Made:
    with Library.create(folder) as library:
        for number in range(CLIPPINGS):
            library.add(
                make_draft(f"Ferry {number}", f"The ferry sails at {number}. " * 60), tags=["harbour", f"n{number}"]
            )
        library.link(2, [1], "follow-up", "the next day")
        library.add_story("The ferry", [2, 1])
        library.highlight(1, 4, 9, "green", "mine")
        library.set_note(2, "call the harbour")
        library.undo()
        backup.write_automatic(library)
        return _Made(folder, _contents(library))


def _contents(library: Library) -> Tables:
    found = contents(library)
    del found["library"]  # of who had it open, and when
    return found


def run(count: int, seed: int, folder: Path) -> dict[str, int]:
    """Kill `count` repairs, several in a row of one library."""
    chance = random.Random(seed)
    figures = {"libraries mended": 0, "rows lost": 0}
    made = _made(folder / "ready")
    courses: dict[str, Course] = {}
    kills = turn = 0
    trial = folder / "trial"
    while kills < count:
        damage = DAMAGES[turn % len(DAMAGES)]
        damaged = random.Random(chance.getrandbits(64))
        turn += 1
        if damage.__name__ not in courses:
            shutil.copytree(made.folder, trial)
            damage(trial, damaged)
            courses[damage.__name__] = killed(repair, trial, moment=NEVER, inside=trial)
            shutil.rmtree(trial)
        shutil.copytree(made.folder, trial)
        damage(trial, damaged)
        for _ in range(min(count - kills, chance.randint(1, MOST_IN_A_ROW))):
            course = courses[damage.__name__]
            moment = course.moment(chance)
            with blamed(seed, kills, moment, damage.__name__):
                if course.has_ended(killed(repair, trial, moment=moment, inside=trial)):
                    break
                kills += 1
                assert any(map(is_sound, backup.copies(trial))), "no copy is sound any more"
        with blamed(seed, kills, NEVER, f"{damage.__name__}, mended again"):
            _look(trial, made)
            figures["libraries mended"] += 1
        shutil.rmtree(trial)
    return figures


def _look(folder: Path, made: _Made) -> None:
    said = killed(repair, folder, moment=NEVER, inside=folder).said
    with Library.open(folder) as library:
        found = _contents(library)
        for table, rows in made.held.items():
            lost = [row for row in rows if row not in found[table]]
            more = [row for row in found[table] if row not in rows]
            assert not lost, f"{table}: {str(lost)[:300]} is missing; it said {said}"
            # Mending is a change, too, of which the history of fields tells.
            assert not more or table in HISTORY, f"{table}: {str(more)[:300]} was not there; it said {said}"
        report = check(library)
        assert report.sound, report.findings
    assert not list(left_over(folder)), f"left behind for ever: {list(left_over(folder))}"


PROOF = Proof(
    name="kill-repair",
    faults="kill -9 while altered rows are mended, and damaged databases written anew",
    holds="no sound copy is lost; mended again, all of the library is back and sound",
    unit="kills",
    quick=3,
    long=500,
    run=run,
)
