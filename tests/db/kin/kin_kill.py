"""Killing the process that reads a library for what belongs together: `python -m tests.db.kin.kin_kill [KILLS]`.

The child adds, changes and deletes clippings, reads them, and has the library note what was found, until it is killed.
Afterwards store and library say what they would say if nothing had happened.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from db.body import Body
from db.index.place import Place
from db.kin import folding
from db.kin.keeper import catch_up
from db.kin.store import Store
from db.kin.writing import looked_up
from db.library import Library
from tests.helpers.drafts import make_draft

WORDS = [f"{one}{two}{three}" for one in ("tar", "ost", "kel") for two in "aeiou" for three in ("nby", "haven", "da")]


def child(folder: Path, seed: int) -> None:
    """Write and read until killed."""
    chance = random.Random(seed)
    folding.ENOUGH, folding.ROWS = 5, 20
    with Library.open(folder / "library") as library:
        print("started", flush=True)
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


def main(kills: int) -> None:
    """Kill, then compare with a store that was made at leisure."""
    chance = random.Random(8)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        Library.create(folder / "library").close()
        for seed in range(kills):
            command = [sys.executable, "-m", "tests.db.kin.kin_kill", "--child", str(folder), str(seed)]
            with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
                assert process.stdout is not None
                process.stdout.readline()
                try:
                    process.wait(chance.uniform(0.01, 0.6))
                except subprocess.TimeoutExpired:
                    process.kill()
        with Library.open(folder / "library") as library:
            catch_up(library, folder / "cache")
            there = said(library, folder / "cache")
            catch_up(library, folder / "fresh")
            fresh = said(library, folder / "fresh")
            for what, found in fresh.items():
                assert there[what] == found, what
            assert there["posted"] == there["vectors"]
            assert there["waiting"] == 0
            assert there["read"]
            print(f"{kills} kills, {there['count']} clippings: sound")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 20)
