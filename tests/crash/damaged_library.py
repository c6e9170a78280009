"""A small library with rows of every kind, the copies and the index of it, as files to be damaged and tried."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from db import seals
from db.assets import asset_of
from db.care import backup
from db.errors import CuttingsError
from db.library import Library
from db.model import Draft
from db.search import Searcher
from tests.db.test_history import EDITS, furnish
from tests.helpers.drafts import make_draft

CLOSED, KILLED, CACHE = "closed", "killed", "cache"
"""The folders that `make` fills: the library as it was when closed, when its program was killed, and its index."""

Contents = dict[tuple[str, int], list[tuple[Any, ...]]]
"""All rows of the sealed tables by table and owner."""
_LASTING = {
    "library": "WHERE key NOT IN ('sessions', 'changes', 'behind', 'text_links_seen', 'kin')",
    "field_change": "WHERE who <> 'repair'",
    "field_wording": "WHERE 0",
}
"""What is compared of tables into which every opening writes, and every mending. Texts of the history that are gone are
noticed as all others are; but a mending brings more."""


def make(folder: Path) -> None:
    """Make the library in these three states."""
    closed, killed = folder / CLOSED, folder / KILLED
    dice = random.Random(7)
    with Library.create(closed, "Pier papers") as library:
        furnish(library)
        for number in range(24):
            library.add(_draft(number, dice), tags=[f"topic/{number % 5}"])
        for name, edit in EDITS.items():
            # Some take away what others need.
            if not name.startswith(("Remove", "Delete", "Merge", "Rename tag", "Take")):
                with suppress(CuttingsError):
                    edit(library)
        library.add_assets(5, [asset_of(b"\x89PNG one", "image/png", "https://lantern.example/1.png", 4, 3)])
        library.note_address("https://lantern.example/gone", gone=True)
        backup.write_automatic(library)
        # What came after the copy.
        for number in range(24, 28):
            library.add(_draft(number, dice))
        library.set_note(4, "written after the copy")
        library.edit([5, 6], "outlet", "The Evening Tide")
        library.undo()
        with Searcher(library, folder / CACHE) as searcher:
            searcher.sync()
    shutil.copytree(closed, killed)
    with Library.open(killed) as library:
        library.set_note(7, "in the log only")
        library.add(_draft(40, dice), tags=["late"])
        library.edit([8], "title", "Changed just before the end")
        # As a process that is killed leaves it: the log is not taken in.
        image = folder / "image"
        shutil.copytree(killed, image)
    shutil.rmtree(killed)
    image.rename(killed)


def _draft(number: int, dice: random.Random) -> Draft:
    words = "harbour pier tide council vote ferry storm été 港 بندر über fish net price".split()  # noqa: SIM905
    text = "\n\n".join(" ".join(dice.choices(words, k=40)) for _ in range(4))
    return make_draft(
        f"Report {number} from the harbour",
        text,
        outlet=dice.choice(("The Tide", "Harbour Post")),
        authors=("Ann Lee", "Björn Ek")[: number % 3],
        url=f"https://lantern.example/{number}",
        published="2026-02-01" if number % 2 else None,
    )


def lay(source: Path, target: Path) -> None:
    """A copy of a folder by links, so that thousands of them cost little: nothing here writes into a file in place, but
    databases, which are copied."""
    target.mkdir()
    for root, folders, files in os.walk(source):
        place = target / Path(root).relative_to(source)
        for name in folders:
            (place / name).mkdir()
        for name in files:
            path = Path(root, name)
            if path.parent.name == "captures" or path.suffix == ".gz":
                os.link(path, place / name)
            else:
                shutil.copyfile(path, place / name)


def contents(database: Path) -> Contents:
    """What a database says, wherever it says it; raises `sqlite3.Error` where it cannot be read."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return contents_of(connection)


def contents_of(connection: sqlite3.Connection) -> Contents:
    """The same of an open one."""
    owners = seals.tables(connection)
    usual = connection.row_factory, connection.text_factory
    # As bytes, so that texts can be compared that are none any more.
    connection.row_factory, connection.text_factory = None, bytes
    found: Contents = {}
    for table, owner in owners.items():
        rest = _LASTING.get(table, "")
        for whose, *row in connection.execute(f"SELECT {owner}, * FROM {table} NOT INDEXED {rest}"):
            found.setdefault((table, int(whose or 0)), []).append(tuple(row))
    connection.row_factory, connection.text_factory = usual
    return {place: sorted(rows, key=repr) for place, rows in found.items()}
