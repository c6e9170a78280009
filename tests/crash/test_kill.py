"""kill -9 at random moments of adding, tagging, editing, indexing: what was acknowledged is there, and nothing is half.

`CUTTINGS_KILLS=2000 python -m pytest tests/crash/test_kill.py -s` runs as many as wanted and prints the figures.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

from db.check import check
from db.library import Library
from db.search import Searcher

KILLS = int(os.environ.get("CUTTINGS_KILLS", "200"))

State = dict[int, dict[str, Any]]


def test_what_was_acknowledged_survives_every_kill(tmp_path: Path) -> None:
    folder, cache = tmp_path / "library", tmp_path / "cache"
    Library.create(folder).close()
    expected: State = {}
    chance = random.Random(2026)
    acknowledged = unfinished = kept = 0
    for turn in range(KILLS):
        did, doing = run_and_kill(folder, cache, turn, chance.uniform(0.0, 0.25))
        acknowledged += len(did)
        for action, number in did:
            apply(expected, action, number)
        with Library.open(folder) as library:
            found = read(library)
            if doing is not None and found != expected:
                unfinished += 1
                number = max(found, default=0)
                apply(expected, doing, number)
                kept += 1
            assert found == expected
            with library.reader() as connection:
                assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            if turn % 10 == 9 or turn == KILLS - 1:
                assert check(library).findings == []
                searcher = Searcher(library, cache)
                searcher.sync()
                assert searcher.verify() == []
                for number in chance.sample(sorted(found), min(10, len(found))):
                    word = found[number]["text"].split()[0]
                    assert searcher.search(word).ids == (number,)
                searcher.close()
    print(f"\n{KILLS} kills: {acknowledged} acknowledged, all there; {kept} unacknowledged were whole, none half")
    assert acknowledged > KILLS


def run_and_kill(
    folder: Path, cache: Path, seed: int, delay: float
) -> tuple[list[tuple[dict[str, Any], int]], dict[str, Any] | None]:
    """Let a writer work for `delay` seconds after its first acknowledgement, then kill it.

    Returns what it said it did, and what it was doing when it died.
    """
    command = [sys.executable, "-m", "tests.crash.busy_writer", str(folder), str(cache), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = [process.stdout.readline(), process.stdout.readline()]
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            process.kill()
        lines = [json.loads(line) for line in [*first, *process.stdout] if line.endswith("\n")]
        assert process.wait() == -9, "the writer ended by itself"
    did: list[tuple[dict[str, Any], int]] = []
    doing: dict[str, Any] | None = None
    for line in lines:
        if "will" in line:
            doing = line["will"]
        else:
            assert doing is not None
            did.append((doing, line["did"]))
            doing = None
    return did, doing


def apply(state: State, action: dict[str, Any], number: int) -> None:
    """What an action means, told apart from how the library does it."""
    if action["do"] == "add":
        state[number] = {
            "title": action["title"],
            "text": action["text"].rstrip(),
            "tags": set(action["tags"]),
            "starred": False,
            "note": "",
        }
        return
    for each in action["ids"]:
        match action["do"]:
            case "tag":
                state[each]["tags"].add(action["value"])
            case "star":
                state[each]["starred"] = True
            case "title":
                state[each]["title"] = action["value"]
    if action["do"] == "note":
        state[action["ids"][0]]["note"] = action["value"]


def read(library: Library) -> State:
    """The library's contents in the same form."""
    texts = library.texts(list(library.ids()))
    with library.reader() as connection:
        notes = dict(connection.execute("SELECT clipping_id, text FROM note").fetchall())
    return {
        row.id: {
            "title": row.title,
            "text": texts[row.id],
            "tags": {tag.name for tag in row.tags},
            "starred": row.starred,
            "note": notes.get(row.id, ""),
        }
        for row in library.rows(list(library.ids()))
    }
