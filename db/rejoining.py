"""When another file has taken the place of an open database: what was open is kept beside it, if it would be lost.

A program that synchronises replaces a file by another of the same name. Whoever has the old one open can still read it,
and is the last who can.
"""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

from db import lineage, moments
from db.connection import Writer, open_reader
from db.errors import LibraryError
from db.lineage import Seen
from db.standing import DATABASE, Standing

log = logging.getLogger(__name__)


def keep_what_was_open(standing: Standing, writer: Writer) -> Path | None:
    """Keep a copy of the database that `writer` has open, unless the one in the folder has gone on from it.

    Returns the copy's path; `None` where none is needed, or where the old file cannot be read any more as its drive is
    gone. The log of the old file is taken from beside the new one, which it would destroy. Raises `OSError`.
    """
    kept: Path | None = None
    try:
        if standing.log_is_stale:
            kept = _copied(standing.folder, writer)
            standing.drop_log()
        elif _would_be_lost(standing.folder, writer):
            kept = _copied(standing.folder, writer)
    except (LibraryError, sqlite3.Error) as error:
        log.info("what was open cannot be kept: %s", error)
        if standing.log_is_stale:
            standing.drop_log()
    return kept


def _would_be_lost(folder: Path, writer: Writer) -> bool:
    was = writer.run_bare(lambda database: lineage.of(database.conn))
    with closing(open_reader(folder / DATABASE)) as connection:
        now = lineage.of(connection)
    return bool(now.since(Seen(was.count, was.newest, was.sequence)))


def _copied(folder: Path, writer: Writer) -> Path:
    target = folder / f"library-replaced-{moments.clock():%Y%m%d-%H%M%S-%f}.sqlite3"
    try:
        with closing(sqlite3.connect(target)) as copy:
            writer.run_bare(lambda database: database.conn.backup(copy, pages=-1))
            copy.execute("PRAGMA journal_mode = DELETE")
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target
