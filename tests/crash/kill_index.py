"""kill -9 while a library is written and indexed: index and outbox together say what the database says.

At once, and again after catching up; only an index that is still being built may say that it has not come to some
clippings. Whoever is killed adds, changes and deletes clippings and keeps the index, with helper processes for a
handful of them, which have to end with it.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db.connection import open_writer
from db.index import indexing, outbox
from db.index.keeper import IndexKeeper
from db.index.place import Place
from db.query.matcher import Document, Texts
from db.search import Searcher
from tests.crash.killing import Course, Moment, blamed, killed
from tests.crash.proofs import Proof
from tests.db.search.made import MadeLibrary, add, make_library

LIBRARY_ID = "crash"
KILLS_OF_ONE = 100
"""How often one library's processes are killed before the next library begins."""
SECONDS = 0.5
SECONDS_HELPED = 1.2
CALLS = 150
STATEMENTS = 300
"""How far into the work the kills go; helpers take a while to start."""


def opened(folder: Path) -> MadeLibrary:
    """The library of a folder, made if there is none."""
    database = folder / "library.sqlite3"
    if not database.exists():
        make_library(folder).close()
    return MadeLibrary(database, LIBRARY_ID, open_writer(database).conn)


def work(say: Callable[[Any], None], folder: Path, seed: int, helped: bool) -> None:
    """Write and index until killed."""
    chance = random.Random(seed)
    library = opened(folder)
    keeper = IndexKeeper(library.database, Place(folder / "cache", LIBRARY_ID))
    # So that batches, spans and helper processes are as many as in a library of many thousands.
    indexing.SMALL_BATCH, indexing.LARGE_BATCH = chance.choice([(5, 12), (200, 4000)])
    indexing.HELPED_FROM = 15 if helped else 3000

    def meanwhile(done: int, total: int) -> None:
        if chance.random() < 0.2:
            change(library.connection, chance)

    say("started")
    while True:
        change(library.connection, chance)
        if chance.random() < 0.7:
            keeper.sync(meanwhile)
        if chance.random() < 0.2:
            keeper.merge()
        if chance.random() < (0.5 if helped else 0.1):
            keeper.rebuild(meanwhile)
        if chance.random() < 0.05:
            keeper.discard()


def change(connection: sqlite3.Connection, chance: random.Random) -> None:
    """Write something; every text has a word that no other text has or had."""
    ids = [row[0] for row in connection.execute("SELECT id FROM clipping")]
    word = f"w{chance.getrandbits(64):x}"
    choice = chance.random()
    if (choice < 0.4 and len(ids) < 80) or len(ids) < 5:
        first = max(ids, default=0) + 1
        more = chance.randrange(1, 15)
        texts = (Texts(f"Title {word}t{n}", "", f"common {word}n{n}", "") for n in range(more))
        library = MadeLibrary(Path(), LIBRARY_ID, connection)
        add(library, [Document(first + n, text) for n, text in enumerate(texts)])
    elif choice < 0.7:
        connection.execute("UPDATE body SET text = ? WHERE clipping_id = ?", (f"common {word}", chance.choice(ids)))
    elif choice < 0.8:
        connection.execute("UPDATE clipping SET title = ? WHERE id = ?", (f"Title {word}", chance.choice(ids)))
    elif choice < 0.9:
        connection.execute(
            "INSERT INTO note VALUES (?, ?, '') ON CONFLICT (clipping_id) DO UPDATE SET text = excluded.text",
            (chance.choice(ids), f"common {word}"),
        )
    else:
        for number in chance.sample(ids, min(len(ids), chance.randrange(1, 12))):
            connection.execute("DELETE FROM clipping WHERE id = ?", (number,))


def differences(library: MadeLibrary, searcher: Searcher) -> list[str]:
    """What the searcher says otherwise than the database: sentences, none if all is well."""
    wrong = []
    texts = dict(outbox.all_texts(library.connection))
    found = searcher.search("common")
    growing = "still being indexed" in " ".join(found.notes)
    if not set(found.ids) <= set(texts) or (len(found.ids) != len(texts) and not growing):
        wrong.append(f"{len(found.ids)} clippings found, {len(texts)} there")
    for number, text in texts.items():
        for word in {*text.title.split()[1:], *text.body.split()[1:], *text.note.split()[1:]}:
            ids = searcher.search(word).ids
            if ids != (number,) and (ids != () or not growing or number in found.ids):
                wrong.append(f"clipping {number} is not the one found by {word}")
    return wrong


def run(count: int, seed: int, folder: Path) -> dict[str, int]:
    """Kill `count` processes, each of which goes on with what the one before left."""
    chance = random.Random(seed)
    figures = {"index whole": 0, "index still growing": 0, "index to be made anew": 0, "disagreed": 0}
    for case in range(count):
        library = folder / f"library{case // KILLS_OF_ONE}"
        library.mkdir(exist_ok=True)
        helped = chance.random() < 0.25
        moment = _moment(chance, helped)
        with blamed(seed, case, moment):
            course = killed(work, library, chance.getrandbits(32), helped, moment=moment, inside=folder)
            figures[look(library, course)] += 1
    return figures


def _moment(chance: random.Random, helped: bool) -> Moment:
    match chance.randrange(4):
        case 0:
            return Moment("call", chance.randint(1, CALLS), after=1)
        case 1:
            return Moment("statement", chance.randint(1, STATEMENTS), after=1)
    return Moment("time", chance.uniform(0.0, SECONDS_HELPED if helped else SECONDS), after=1)


def look(folder: Path, course: Course) -> str:
    """Compare index and database; returns what state the crash left."""
    assert not course.ended
    library = opened(folder)
    searcher = Searcher(library, folder / "cache")
    try:
        notes = searcher.search("common").notes
        wrong = [f"before catching up: {each}" for each in differences(library, searcher)]
        searcher.sync()
        if searcher.pending() or searcher.search("common").notes:
            wrong.append("it does not catch up")
        wrong += [f"after catching up: {each}" for each in (*differences(library, searcher), *searcher.verify())]
    finally:
        searcher.close()
        library.close()
    assert not wrong, "; ".join(wrong[:20])
    generations = list((folder / "cache" / LIBRARY_ID).glob("index-*"))
    assert len(generations) == 1, f"left behind for ever: {generations}"
    if not notes:
        return "index whole"
    return "index still growing" if "still being" in notes[0] else "index to be made anew"


PROOF = Proof(
    name="kill-index",
    faults="kill -9 while the index is built, brought up to date, merged and made anew",
    holds="index and outbox together say what the database says, at once and after catching up; helpers end",
    unit="kills",
    quick=8,
    long=2_000,
    run=run,
)
