"""kill -9 while something comes in: each article is in the library whole or not at all, and doing it again ends it.

What comes in is the data of another library, a list of another program, the files of a watched folder, and pages of the
browser, whose host is killed as well. However often it is killed, in the end each article is there once, and the
library holds what one holds where nobody was killed.
"""

from __future__ import annotations

import random
import re
import shutil
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.care.check import check
from db.care.litter import left_over
from db.library import Library
from db.model import Draft
from desktop.browser.draining import drain
from desktop.browser.inbox import Inbox
from desktop.browser.sent import Sent
from desktop.export.request import ExportRequest, export
from desktop.intake.importers import run as running
from desktop.intake.importers import whole_run
from desktop.watching import Seen, look, take
from tests.crash.killing import NEVER, Course, blamed, killed
from tests.crash.proofs import Proof
from tests.helpers.drafts import make_draft
from tests.helpers.library_equality import contents

MOST_IN_A_ROW = 4
"""How often one library is killed at most before it may finish."""
CHUNK = 3
ARTICLES = 10
PAGES = 6

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+Z")

Tables = dict[str, list[tuple[Any, ...]]]


def import_file(say: Callable[[Any], None], folder: Path) -> None:
    """Import the one file that lies in a folder, in small chunks, so that there is much between them."""
    running.CHUNK = whole_run.CHUNK = whole_run._CHUNK_OF_OTHERS = CHUNK
    (source,) = (folder / "source").iterdir()
    with _open(folder) as library:
        report = running.run(library, source)
        say([line.outcome.value for line in report.lines])


def watch(say: Callable[[Any], None], folder: Path) -> None:
    """Take in the files of a watched folder, as the command does."""
    memory = folder / "seen.json"
    seen = Seen.load(memory)
    look(folder / "source", seen)
    with _open(folder) as library:
        step: int | None = None
        for path in look(folder / "source", seen):
            taken = take(library, path, into=step)
            step = taken.changes.step if taken.changes.step is not None else step
            seen.settle(path)
            seen.save(memory)


def from_browser(say: Callable[[Any], None], folder: Path) -> None:
    """Leave pages in the inbox as the browser's host does, and take them in."""
    inbox = Inbox(folder / "library")
    with _open(folder) as library:
        for number in range(PAGES):
            page = _page(number)
            if library.arrived(page.key) is None:
                inbox.put(page)
                say(page.key)
            if number % 3 == 2:
                for _ in drain(library, inbox, _drafted):
                    pass


def _page(number: int) -> Sent:
    key = str(uuid.UUID(int=number + 1))
    html = f"<p>The ferry sails at {number} o'clock.</p>"
    return Sent(key, f"https://ferry.example/{number}", f"Page {number}", html, "2026-03-01T08:00:00Z", tags=("web",))


def _drafted(path: Path) -> Draft:
    page = Inbox(path.parent.parent).read(path)
    return make_draft(page.title, page.html, url=page.url)


def _open(folder: Path) -> Library:
    return Library.open(folder / "library")


@dataclass(frozen=True, slots=True)
class _Way:
    """One way in: its task, what it is called, and the folder in which all is ready for it."""

    name: str
    task: Callable[..., None]
    ready: Path
    course: Course
    wanted: Tables


def _data(source: Path) -> None:
    """Lay down the data of a library with a bit of everything."""
    folder = source.parent / "other"
    with Library.create(folder) as library:
        for number in range(ARTICLES):
            library.add(make_draft(f"Ferry {number}", f"The ferry sails at {number}, said Ada Quill of Port Averil."))
        library.tag([1, 2], ["harbour/ferry"])
        library.link(2, [1], "follow-up", "the next day")
        library.add_story("The ferry", [2, 1])
        library.save_search("Ferries", "ferry")
        library.highlight(1, 4, 9, "green", "mine")
        library.set_note(2, "call the harbour")
        library.trash([4])
        export(library, ExportRequest((), "json", source / "all.json", everything=True))
    shutil.rmtree(folder)


def _list(source: Path) -> None:
    rows = (f"Saved {n},https://ferry.example/{n},17325{n:05},harbour|ferry,unread" for n in range(ARTICLES))
    (source / "part_000000.csv").write_text("title,url,time_added,tags,status\n" + "\n".join(rows) + "\n", "utf-8")


def _files(source: Path) -> None:
    for number in range(ARTICLES // 2):
        text = f"Headline {number}\n\nThe ferry sails at {number}.\n\nIt comes back in the evening."
        (source / f"{number}.txt").write_text(text, "utf-8")


def _nothing(source: Path) -> None:
    """The browser brings its pages along."""


WAYS: tuple[tuple[str, Callable[..., None], Callable[[Path], None]], ...] = (
    ("data of a library", import_file, _data),
    ("a list", import_file, _list),
    ("a watched folder", watch, _files),
    ("the browser", from_browser, _nothing),
)


def _ready(name: str, task: Callable[..., None], lay: Callable[[Path], None], folder: Path) -> _Way:
    ready, trial = folder / f"ready-{task.__name__}-{lay.__name__}", folder / "trial"
    (ready / "source").mkdir(parents=True)
    lay(ready / "source")
    with Library.create(ready / "library") as library:
        if lay is not _data:
            library.add(make_draft("Here before"))
    shutil.copytree(ready, trial)
    course = killed(task, trial, moment=NEVER, inside=trial)
    wanted = _held(trial)
    shutil.rmtree(trial)
    return _Way(name, task, ready, course, wanted)


def _held(folder: Path) -> Tables:
    """What a library holds, without the moments at which that came in."""
    with _open(folder) as library:
        found = contents(library)
    del found["library"]  # of who had it open, and when
    for table, rows in found.items():
        found[table] = sorted((tuple(map(_timeless, row)) for row in rows), key=repr)
    return found


def _timeless(value: object) -> object:
    return "then" if isinstance(value, str) and _MOMENT.fullmatch(value) else value


def run(count: int, seed: int, folder: Path) -> dict[str, int]:
    """Kill `count` processes that take something in, several in a row for one library."""
    chance = random.Random(seed)
    figures = {"libraries": 0, "articles there once": 0, "twice": 0, "missing": 0}
    ways: dict[int, _Way] = {}
    kills = turn = 0
    while kills < count:
        number = turn % len(WAYS)
        turn += 1
        if number not in ways:
            ways[number] = _ready(*WAYS[number], folder)
        way, trial = ways[number], folder / "trial"
        shutil.copytree(way.ready, trial)
        promised: set[str] = set()
        for _ in range(min(count - kills, chance.randint(1, MOST_IN_A_ROW))):
            moment = way.course.moment(chance)
            with blamed(seed, kills, moment, way.name):
                course = killed(way.task, trial, moment=moment, inside=trial)
                if way.course.has_ended(course):
                    break
                kills += 1
                promised |= {each for each in course.said if isinstance(each, str)}
                _look(trial, way, promised)
        with blamed(seed, kills, NEVER, f"{way.name}, done again"):
            figures["articles there once"] += _look_at_finished(trial, way)
        figures["libraries"] += 1
        shutil.rmtree(trial)
    return figures


def _look(folder: Path, way: _Way, promised: set[str]) -> None:
    """Look at what a kill left: what the host said it had is there, what is there is whole."""
    with _open(folder) as library:
        inbox = Inbox(folder / "library")
        waiting = {each.key for each in inbox.waiting()}
        lost = [key for key in promised if key not in waiting and library.arrived(key) is None]
        assert not lost, f"the host had it, and it is nowhere: {lost}"
        assert check(library).sound, check(library).findings
        with library.reader() as connection:
            there = {
                tuple(row)
                for row in connection.execute("SELECT title, text FROM clipping JOIN body ON id = clipping_id")
            }
            numbers = connection.execute("SELECT count(*) FROM clipping").fetchone()[0]
        assert numbers == len(there), "an article is there twice, or without its text"
        assert not list(left_over(folder / "library"))


def _look_at_finished(folder: Path, way: _Way) -> int:
    course = killed(way.task, folder, moment=NEVER, inside=folder)
    assert course.ended
    found = _held(folder)
    for table, rows in way.wanted.items():
        other = [row for row in found[table] if row not in rows] or [row for row in rows if row not in found[table]]
        assert found[table] == rows, f"{table} is not what it is where nobody was killed: {str(other)[:500]}"
    inbox = folder / "library" / "inbox"
    assert not inbox.exists() or not [*inbox.glob("*.json"), *inbox.glob(".*.new")], "a page waits for ever"
    again = killed(way.task, folder, moment=NEVER, inside=folder)
    assert again.ended
    assert _held(folder) == found, "done once more, it brings more"
    return len(found["clipping"])


PROOF = Proof(
    name="kill-import",
    faults="kill -9 while data, a list, a watched folder's files or the browser's pages come in",
    holds="each article whole or absent; what the host had is there; done again, each is there once",
    unit="kills",
    quick=6,
    long=500,
    run=run,
)
