"""kill -9 at random moments of adding, tagging, editing, indexing: what was acknowledged is there, and nothing is half.

`CUTTINGS_KILLS=2000 python -m pytest tests/crash/test_kill.py -s` runs as many as wanted and prints the figures. The
writers are forked from a process that has imported everything, since importing takes longer than what they do.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from db.care.check import check
from db.library import Library
from db.search import Searcher
from tests.crash import busy_writer

KILLS = int(os.environ.get("CUTTINGS_KILLS", "80"))
PARTS = 8
"""Libraries that the kills are spread over, each a test of its own."""
PATIENCE = 60.0
"""Seconds for a writer's first action on a busy machine."""

WRITERS: Any = multiprocessing.get_context("forkserver" if sys.platform != "win32" else "spawn")
if sys.platform != "win32":
    WRITERS.set_forkserver_preload([busy_writer.__name__])

State = dict[int, dict[str, Any]]


@pytest.mark.timeout(120 + 5 * KILLS)
@pytest.mark.parametrize("part", range(PARTS))
def test_what_was_acknowledged_survives_every_kill(tmp_path: Path, part: int) -> None:
    folder, cache = tmp_path / "library", tmp_path / "cache"
    Library.create(folder).close()
    expected: State = {}
    chance = random.Random(2026 + part)
    acknowledged = unfinished = kept = 0
    turns = range(part, max(KILLS, PARTS), PARTS)
    for turn in turns:
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
            if turn // PARTS % 10 == 9 or turn == turns[-1]:
                assert check(library).findings == []
                searcher = Searcher(library, cache)
                searcher.sync()
                assert searcher.verify() == []
                for number in chance.sample(sorted(found), min(10, len(found))):
                    word = found[number]["text"].split()[0]
                    assert searcher.search(word).ids == (number,)
                searcher.close()
    print(f"\n{len(turns)} kills: {acknowledged} acknowledged, all there; {kept} unacknowledged were whole, none half")
    assert acknowledged > len(turns)


def run_and_kill(
    folder: Path, cache: Path, seed: int, delay: float
) -> tuple[list[tuple[dict[str, Any], int]], dict[str, Any] | None]:
    """Let a writer work for `delay` seconds after its first acknowledgement, then kill it.

    Returns what it said it did, and what it was doing when it died.
    """
    ours, theirs = WRITERS.Pipe(duplex=False)
    process = WRITERS.Process(target=busy_writer.work, args=(folder, cache, seed, theirs))
    process.start()
    theirs.close()
    lines: list[dict[str, Any]] = []
    ends: float | None = None
    with ours:
        try:
            while ends is None or (left := ends - time.monotonic()) > 0:
                if not ours.poll(PATIENCE if ends is None else left):
                    break
                lines.append(ours.recv())
                if len(lines) == 2:
                    ends = time.monotonic() + delay
            process.kill()
            while True:
                lines.append(ours.recv())
        except (EOFError, OSError):
            pass  # whatever it was saying when it died
    process.join()
    assert process.exitcode == -signal.SIGKILL, "the writer ended by itself"
    process.close()
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
