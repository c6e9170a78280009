"""kill -9 while a library is read for what belongs together: nothing that was found is lost, doubled or half noted.

Whoever is killed adds, changes and deletes clippings, reads them, and has the library note what was found. After some
kills store and library say what they would say if nothing had happened.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from db.body import Body
from db.index.place import Place
from db.kin import folding
from db.kin.keeper import catch_up
from db.kin.store import Store
from db.kin.writing import looked_up
from db.library import Library
from tests.crash.killing import Moment, blamed, killed
from tests.crash.proofs import Proof
from tests.helpers.drafts import make_draft

KILLS_OF_ONE = 5
"""How often it is killed before what it left is compared with what it should have left, and another library begins."""
SECONDS = 0.9
CALLS = 120
STATEMENTS = 2_500
"""How far into the work the kills go."""

WORDS = [f"{one}{two}{three}" for one in ("tar", "ost", "kel") for two in "aeiou" for three in ("nby", "haven", "da")]


def work(say: Callable[[Any], None], folder: Path, seed: int) -> None:
    """Write and read until killed."""
    chance = random.Random(seed)
    folding.ENOUGH, folding.ROWS = 5, 20
    with Library.open(folder / "library") as library:
        say("started")
        while True:
            change(library, chance)
            catch_up(library, folder / "cache")


def change(library: Library, chance: random.Random) -> None:
    """Do something to the library; copies, quotations and names come about."""
    ids = list(library.ids("all"))
    text = " ".join(chance.choices(WORDS, k=60)) + f" “{' '.join(WORDS[:9])}” Pia Lund said in Paris."
    if len(ids) < 8 or chance.random() < 0.5:
        library.add(make_draft("Story", text if chance.random() < 0.6 or not ids else library.texts(ids[:1])[ids[0]]))
    elif chance.random() < 0.7:
        library.edit_body(chance.choice(ids), Body.from_text(text))
    else:
        library.trash([gone := chance.choice(ids)])
        library.purge([gone])


def said(library: Library, cache: Path) -> dict[str, object]:
    """All that store and library say, without the numbers that depend on the order of reading."""
    with closing(Store(Place(cache, library.id), writing=False)) as store, library.reader() as reading:
        run = store.connection.execute
        spelt = dict(run("SELECT id, text FROM term").fetchall())
        vectors = store.kept([row[0] for row in run("SELECT id FROM clipping")])
        posted = {
            (int(number), spelt[term])
            for (term,) in run("SELECT id FROM term").fetchall()
            for number in store.postings([term], 0, 1 << 20).clippings
        }
        return {
            "read": {number: kept.sha256 for number, kept in vectors.items()},
            "count": store.count(),
            "vectors": {
                (number, spelt[term]) for number, kept in vectors.items() for term in kept.vector["term"].tolist()
            },
            "posted": posted,
            "shingles": {
                (value, number)
                for value in {each for kept in vectors.values() for each in looked_up(kept.sample.tolist())}
                for number in next(store.with_hashes("shingle", [value], 1000))
            },
            "counts": {spelt[term]: count for term, count in store.counts(list(spelt)).items() if count},
            **{name: set(run(f"SELECT * FROM {name}").fetchall()) for name in ("quotation", "pointer")},
            "waiting": run("SELECT count(*) FROM finding").fetchone()[0],
            "copies": {tuple(row) for row in reading.execute("SELECT one, other FROM copy")},
            "mentions": {
                tuple(row)
                for row in reading.execute(
                    "SELECT clipping_id, name, times FROM mention JOIN name ON name.id = name_id"
                )
            },
        }


def run(count: int, seed: int, folder: Path) -> dict[str, int]:
    """Kill `count` times; each goes on with what the one before left."""
    chance = random.Random(seed)
    figures = {"clippings": 0, "libraries compared": 0, "disagreed": 0}
    here = folder / "here"
    for case in range(count):
        if case % KILLS_OF_ONE == 0:
            Library.create(here / "library").close()
        moment = _moment(chance)
        with blamed(seed, case, moment):
            killed(work, here, chance.getrandbits(32), moment=moment, inside=here)
            if case % KILLS_OF_ONE == KILLS_OF_ONE - 1 or case == count - 1:
                figures["clippings"] += _compare(here)
                figures["libraries compared"] += 1
                shutil.rmtree(here)
    return figures


def _moment(chance: random.Random) -> Moment:
    match chance.randrange(4):
        case 0:
            return Moment("call", chance.randint(1, CALLS), after=1)
        case 1:
            return Moment("statement", chance.randint(1, STATEMENTS), after=1)
    return Moment("time", chance.uniform(0.01, SECONDS), after=1)


def _compare(folder: Path) -> int:
    """Compare what there is with a store that is made at leisure; returns how many clippings there are."""
    with Library.open(folder / "library") as library:
        catch_up(library, folder / "cache")
        there = said(library, folder / "cache")
        catch_up(library, folder / "fresh")
        fresh = said(library, folder / "fresh")
        numbers = len(library.ids())
    for what, found in fresh.items():
        assert there[what] == found, f"{what} is not what it is where nobody was killed"
    assert there["posted"] == there["vectors"]
    assert there["waiting"] == 0
    return numbers


PROOF = Proof(
    name="kill-related",
    faults="kill -9 while a library is read for copies, names and what belongs together",
    holds="after catching up it says of all of them what it says where nobody was killed",
    unit="kills",
    quick=5,
    long=500,
    run=run,
)
