"""Killing the process that writes and indexes, at random moments: `python -m tests.crash.index_kill [KILLS] [SEED]`.

After every kill the index and what waits in the outbox must together say just what the database says, at once and again
after catching up; only an index that is still being built may say that it has not come to some clippings. The child
(`--child FOLDER SEED`) adds, changes and deletes clippings and keeps the index, with helper processes for a handful.
"""

import random
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from db.connection import open_writer
from db.index import indexing, outbox
from db.index.keeper import IndexKeeper
from db.index.place import Place
from db.query.matcher import Document, Texts
from db.search import Searcher
from tests.db.search.made import MadeLibrary, add, make_library

LIBRARY_ID = "crash"


def opened(folder):
    database = Path(folder) / "library.sqlite3"
    if not database.exists():
        make_library(folder).close()
    return MadeLibrary(database, LIBRARY_ID, open_writer(database).conn)


def child(folder, seed):
    """Write and index until killed."""
    chance = random.Random(seed)
    library = opened(folder)
    keeper = IndexKeeper(library.database, Place(Path(folder) / "cache", LIBRARY_ID))
    # So that batches, spans and helper processes are as many as in a library of many thousands.
    indexing.SMALL_BATCH, indexing.LARGE_BATCH = chance.choice([(5, 12), (200, 4000)])
    indexing.HELPED_FROM = chance.choice([15, 3000])

    def meanwhile(done, total):
        if chance.random() < 0.2:
            change(library, chance)

    print("started", flush=True)
    while True:
        change(library, chance)
        if chance.random() < 0.7:
            keeper.sync(meanwhile)
        if chance.random() < 0.2:
            keeper.merge()
        if chance.random() < 0.1:
            keeper.rebuild(meanwhile)
        if chance.random() < 0.05:
            keeper.discard()


def change(library, chance):
    """Write something; every text has a word that no other text has or had."""
    connection = library.connection
    ids = [row[0] for row in connection.execute("SELECT id FROM clipping")]
    word = f"w{chance.getrandbits(64):x}"
    choice = chance.random()
    if (choice < 0.4 and len(ids) < 80) or len(ids) < 5:
        first = max(ids, default=0) + 1
        more = chance.randrange(1, 15)
        texts = (Texts(f"Title {word}t{n}", "", f"common {word}n{n}", "") for n in range(more))
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


def differences(library, searcher):
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


def kill_and_look(folder, round_number, seed):
    """Run a child, kill it, look; what is wrong, and the state that the crash left."""
    chance = random.Random(seed * 100_003 + round_number)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.crash.index_kill", "--child", str(folder), str(chance.getrandbits(32))],
        stdout=subprocess.PIPE,
    )
    assert process.stdout
    process.stdout.readline()
    try:
        process.wait(chance.uniform(0.0, 1.2))
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
    code = process.wait()
    process.stdout.close()
    library = opened(folder)
    searcher = Searcher(library, Path(folder) / "cache")
    try:
        wrong = [] if code == -signal.SIGKILL else [f"the child ended by itself ({code})"]
        notes = searcher.search("common").notes
        wrong += [f"before catching up: {each}" for each in differences(library, searcher)]
        searcher.sync()
        if searcher.pending() or searcher.search("common").notes:
            wrong.append("it does not catch up")
        wrong += [f"after catching up: {each}" for each in (*differences(library, searcher), *searcher.verify())]
    finally:
        searcher.close()
        library.close()
    return wrong, "usable" if not notes else "growing" if "still being" in notes[0] else notes[0]


def main(kills, seed):
    states: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(kills):
            wrong, state = kill_and_look(folder, number, seed)
            states[state] = states.get(state, 0) + 1
            if wrong:
                print(f"kill {number + 1} (seed {seed}):", *wrong[:20], sep="\n  ")
                sys.exit(1)
    print(f"{kills} kills: index and database agree after each.", *(f"\n  {n} x {s}" for s, n in states.items()))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(Path(sys.argv[2]), int(sys.argv[3]))
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
