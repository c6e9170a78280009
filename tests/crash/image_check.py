"""Looking at images of disks, one after the other: `python -m tests.crash.image_check`, told of each by a line of JSON.

A line names the folder of an image and what has to be there; the answer is a line with what is wrong (nothing, if all
is well) and what was seen.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sys
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from db.care.check import check
from db.errors import CuttingsError, LibraryMissing
from db.library import Library
from db.search import Searcher
from tests.crash import looking
from tests.crash.deeds import COMMON
from tests.crash.recording import use_journal


@dataclass(slots=True)
class Looked:
    """What came of looking at one image."""

    wrong: list[str] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)


def look(root: Path, expected: dict[str, Any]) -> Looked:
    """Open everything that there is in an image.

    `expected` has the numbers of the rows that may be there ("states", an empty one for no library at all, none at all
    for any) and for each path that a person knows the hashes that its file may have ("files", an empty one for none).
    """
    found = Looked()
    _look_at_files(root, expected["files"], found)
    try:
        library = Library.open(root / "library")
    except LibraryMissing as error:
        if "" not in expected["states"]:
            found.wrong.append(f"The library is gone: {error}")
        found.seen["no library yet"] += 1
        return found
    except CuttingsError as error:
        found.wrong.append(f"The library does not open: {error}")
        return found
    with library:
        _look_at_library(library, root / "cache", expected["states"], found)
    return found


def _look_at_files(root: Path, expected: dict[str, list[str]], found: Looked) -> None:
    there = looking.files(root)
    for path, hashes in expected.items():
        if path not in there and "" not in hashes:
            found.wrong.append(f"{path} is gone.")
    for path, sha256 in there.items():
        if path not in expected:
            found.wrong.append(f"{path} is there, which nobody has written whole.")
        elif sha256 not in expected[path]:
            found.wrong.append(f"{path} is not whole.")
        else:
            found.seen["files under their names"] += 1


def _look_at_library(library: Library, cache: Path, states: list[str], found: Looked) -> None:
    state = looking.state(library)
    if states and state not in states:
        found.wrong.append("The rows are not those that were acknowledged, with or without what came next.")
    found.seen["of them with what was being written"] += bool(states) and state != states[0]
    found.wrong += [f"The check says: {each.what}" for each in check(library).findings]
    ids = {*library.ids(), *library.ids("trash")}
    with library.reader() as connection:
        rows = connection.execute("SELECT sha256 FROM capture UNION SELECT sha256 FROM asset").fetchall()
    for (sha256,) in rows:
        if hashlib.sha256(library.store.read(sha256)).hexdigest() != sha256:
            found.wrong.append(f"The original {sha256} has other bytes.")
    found.seen["originals"] += len(rows)
    with Searcher(library, cache) as searcher:
        texts = {number for number, text in library.texts(sorted(ids)).items() if COMMON in text}
        for when in ("at once", "after catching up"):
            hits = [searcher.search(COMMON, view=view) for view in ("all", "trash")]
            ids_found = {number for each in hits for number in each.ids}
            if ids_found != texts:
                found.wrong.append(f"Searching {when} finds {len(ids_found)} of {len(texts)}.")
            if when == "at once":
                found.seen["indexes to be made anew"] += any("because" in note for note in hits[0].notes)
                searcher.sync()
        found.wrong += [f"The index says: {each}" for each in searcher.verify()]


def main() -> None:
    """Look at images until there are no more."""
    logging.getLogger().addHandler(logging.NullHandler())
    for line in sys.stdin:
        told = json.loads(line)
        try:
            use_journal(told["journal"])
            found = look(Path(told["image"]), told)
        except Exception:
            found = Looked([traceback.format_exc()])
        print(json.dumps({"wrong": found.wrong, "seen": found.seen}), flush=True)


if __name__ == "__main__":
    main()
