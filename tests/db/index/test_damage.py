"""Whatever happens to the files of the index, answers are right: at once, or after the damage was looked for."""

import random
import shutil

import pytest

from db.index.place import Place
from db.index.scrub import Scrub
from db.query.matcher import Document, Texts
from db.search import Searcher
from tests.db.search.made import add, make_library

ROUNDS = 60


@pytest.fixture
def sound(tmp_path):
    """A library with an index of several segments, and a copy of its cache folder."""
    words = [f"word{n}" for n in range(40)]
    chance = random.Random(11)

    def document(number):
        return Document(
            number, Texts(f"Title{number} {chance.choice(words)}", "", " ".join(chance.choices(words, k=60)), "")
        )

    library = make_library(tmp_path, [document(n) for n in range(1, 40)])
    with Searcher(library, tmp_path / "cache") as searcher:
        searcher.sync()
        add(library, [document(n) for n in range(40, 60)])
        searcher.sync()
        library.connection.execute("DELETE FROM clipping WHERE id IN (3, 50)")
        searcher.sync()
        queries = ["word1", '"word1 word2"', "word1 near/5 word7", "wor*", "title7 OR word3", "word5 -word6"]
        expected = {query: set(searcher.search(query).ids) for query in queries}
    shutil.copytree(tmp_path / "cache", tmp_path / "sound")
    state = library.connection.execute("SELECT committed_seq, token FROM index_state").fetchone()
    yield library, expected, state
    library.close()


def damage(chance, folder):
    """Do something bad to one or two files; what was done."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "lock")
    victim = chance.choice(files)
    kind = chance.choice(["flip", "flip", "flip", "cut", "delete", "swap", "empty", "longer"])
    content = bytearray(victim.read_bytes())
    if kind == "delete":
        victim.unlink()
        return f"{kind} {victim.name}"
    if kind == "swap":
        other = chance.choice(files)
        mine, its = victim.read_bytes(), other.read_bytes()
        victim.write_bytes(its)
        other.write_bytes(mine)
        return f"{kind} {victim.name} {other.name}"
    if kind == "flip" and content:
        for _ in range(chance.choice([1, 1, 4])):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    elif kind == "cut":
        del content[chance.randrange(len(content) + 1) :]
    elif kind == "empty":
        content.clear()
    else:
        content += b"more"
    victim.write_bytes(content)
    return f"{kind} {victim.name}"


def wrong(searcher, expected):
    return [query for query, ids in expected.items() if set(searcher.search(query).ids) != ids]


@pytest.mark.timeout(300)
def test_no_damage_leads_to_wrong_answers_that_stay(sound, tmp_path, caplog):
    library, expected, state = sound
    seed = random.randrange(1 << 30)
    for number in range(ROUNDS):
        chance = random.Random(seed + number)
        shutil.rmtree(tmp_path / "cache")
        shutil.copytree(tmp_path / "sound", tmp_path / "cache")
        library.connection.execute("DELETE FROM outbox")
        library.connection.execute("UPDATE index_state SET committed_seq = ?, token = ?", state)
        place = Place(tmp_path / "cache", library.id)
        done = damage(chance, place.folder)
        said = f"seed {seed + number}: {done}"
        with Searcher(library, tmp_path / "cache") as searcher:
            silent = wrong(searcher, expected)
            scrub = Scrub(place)
            try:
                while scrub.due():
                    scrub.step()
            except Exception:
                # As the worker takes it.
                searcher.distrust()
            else:
                assert not silent or searcher.behind(), said
            if searcher.behind():
                searcher.sync()
            assert wrong(searcher, expected) == [], said
            assert searcher.search("word1").notes == (), said
            assert searcher.verify() == [], said
