"""Doing what is killed as nobody should: by these it is seen that the proofs notice."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db.care import backup
from db.library import Library
from tests.crash import busy_writer, kill_export


def say_too_soon(say: Callable[[Any], None], folder: Path, cache: Path, seed: int) -> None:
    """Say of each clipping that it is kept, and then keep it."""
    with Library.open(folder) as library:
        number = max(library.ids(), default=0)
        while True:
            number += 1
            action = {"do": "add", "title": f"Headline {number}", "text": f"{seed}x{number}", "tags": ["pier"]}
            say({"will": action})
            say({"did": number})
            busy_writer.perform(library, action)


def export_in_place(say: Callable[[Any], None], format_id: str, time_of: int, room: str) -> None:
    """Write the new export over the old one, piece by piece."""
    output = kill_export.output_of(Path(room), format_id)
    beside = output.with_name("beside.html")
    if output.exists():
        shutil.copyfile(output, beside)
    kill_export.work(say, format_id, time_of, room)
    content = output.read_bytes()
    if beside.exists():
        os.replace(beside, output)
    with output.open("wb") as file:
        for start in range(0, len(content), 500):
            file.write(content[start : start + 500])
            file.flush()
            os.fsync(file.fileno())


def restore_in_place(say: Callable[[Any], None], home: Path) -> None:
    """Move the log of the library away, and then write the copy over it."""
    library = home / "library"
    copy = backup.copies(library)[0]
    shutil.copyfile(library / "library.sqlite3", library / "library-replaced-1.sqlite3")
    for ending in ("-wal", "-shm"):
        log = library / f"library.sqlite3{ending}"
        log.rename(library / f"library-replaced-1.sqlite3{ending}")
    shutil.copyfile(copy, library / "library.sqlite3")
