"""Which library a folder has, without opening it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from db.connection import open_reader
from db.errors import CuttingsError


def library_id(folder: Path) -> str | None:
    """The id of the library in a folder, `None` where there is none that can be read."""
    database = folder / "library.sqlite3"
    try:
        if not database.is_file():
            return None
        with closing(open_reader(database, immutable=not os.access(folder, os.W_OK))) as connection:
            found = connection.execute("SELECT value FROM library WHERE key = 'id'").fetchone()
    except (OSError, sqlite3.Error, CuttingsError):
        return None
    return str(found[0]) if found else None
