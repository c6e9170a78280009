"""What bringing a copy back would change: the copy held against the library as it is, which may be open meanwhile."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path

from db import schema
from db.care import packing
from db.care.packing import Cancelling, never
from db.care.restore import database_of
from db.care.rotation import BACKUPS
from db.care.whole_copy import DATABASE
from db.connection import in_words, translated_os
from db.errors import Cancelled, LibraryDamaged

COUNTED = {
    "clippings": ("clipping", "WHERE trashed_at IS NULL"),
    "in the trash": ("clipping", "WHERE trashed_at IS NOT NULL"),
    "highlights": ("highlight", ""),
    "notes": ("note", ""),
    "tags": ("tag", ""),
    "links": ("link", ""),
    "stories": ("story", ""),
    "saved searches": ("saved_search", ""),
}
"""What is counted on both sides, in the order in which it is shown: tables, with which of their rows."""

NEWEST = 5
"""Headlines that are named of what is on one side only, or differs."""

_PARTS = ("body", "author", "note", "tagging", "highlight", "story_clipping", "capture", "link")
"""The tables by which a clipping differs, beside its own row; a link is one of the clipping that it goes out from."""
_PASSED_OVER = {"read", "word_count", "sort_date"}
"""Columns that are no difference to a person, or follow from others."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some clippings: how many, and the newest of them by id and headline."""

    count: int = 0
    newest: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A copy against the library. `counts` gives by name how many are (there, here), here being 0 where there is no
    library; `only_there` comes back by restoring, `only_here` is then only in what is kept beside, `changed` is in both
    and is not the same. `other` names the library that the copy is one of, where it is another one."""

    counts: dict[str, tuple[int, int]]
    only_there: Part
    only_here: Part
    changed: Part
    newest_there: str = ""
    newest_here: str = ""
    other: str = ""

    @property
    def none(self) -> bool:
        """Whether bringing it back would change nothing that is compared."""
        parts = (self.only_there, self.only_here, self.changed)
        return not self.other and not any(each.count for each in parts) and all(a == b for a, b in self.counts.values())


def difference(folder: Path, source: Path, cancelled: Cancelling = never) -> Difference:
    """Hold a copy of any kind against the library in `folder`. Raises `LibraryMissing`, `LibraryDamaged`, `Cancelled`.

    The same clipping is the one that has the same number and was kept at the same moment.
    """
    places = (folder / BACKUPS, folder)
    room = next((each for each in places if os.access(each, os.W_OK)), Path(tempfile.gettempdir()))
    try:
        return _held_against(folder, source, room, cancelled)
    except OSError as error:
        raise translated_os(error, source) from error


def _held_against(folder: Path, source: Path, room: Path, cancelled: Cancelling) -> Difference:
    with database_of(source, room, cancelled) as copy, in_words(source):
        connection = sqlite3.connect(":memory:", uri=True, isolation_level=None)
        with contextlib.closing(connection):
            connection.set_progress_handler(cancelled, 100_000)
            try:
                return _compare(connection, folder / DATABASE, copy, source)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                    raise Cancelled from error
                if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
                    raise LibraryDamaged(f"{source.name} is not a library of Cuttings ({error}).") from error
                raise


def _compare(run: sqlite3.Connection, here: Path, there: Path, source: Path) -> Difference:
    run.execute("PRAGMA trusted_schema = OFF")
    run.execute("ATTACH ? AS there", (packing.address(there),))
    if run.execute("PRAGMA there.application_id").fetchone()[0] != schema.APPLICATION_ID:
        raise LibraryDamaged(f"{source.name} is not a library of Cuttings.", "Choose a copy of a library.")
    readable = here.exists()
    if readable:
        try:
            run.execute("ATTACH ? AS here", (packing.address(here),))
            readable = run.execute("PRAGMA here.application_id").fetchone()[0] == schema.APPLICATION_ID
            run.execute("SELECT count(*) FROM here.clipping").fetchone()
        except sqlite3.DatabaseError:
            readable = False
    if not readable:
        counts = {name: (count, 0) for name, count in _counts(run, "there").items()}
        only_there = _part(run, "there", "SELECT id FROM there.clipping")
        return Difference(counts, only_there, Part(), Part(), _newest(run, "there"))
    run.execute("BEGIN")
    now = _counts(run, "here")
    counts = {name: (count, now[name]) for name, count in _counts(run, "there").items()}
    both = "SELECT id FROM here.clipping AS a JOIN there.clipping AS b USING (id) WHERE a.captured_at = b.captured_at"
    run.execute("CREATE TEMP TABLE both (id INTEGER PRIMARY KEY)")
    run.execute(f"INSERT INTO temp.both {both}")
    run.execute("CREATE TEMP TABLE differing (id INTEGER PRIMARY KEY)")
    for table in ("clipping", *_PARTS):
        _note_differing(run, table)
    lone = "SELECT id FROM {side}.clipping WHERE id NOT IN (SELECT id FROM temp.both)"
    found = Difference(
        counts,
        _part(run, "there", lone.format(side="there")),
        _part(run, "here", lone.format(side="here")),
        _part(run, "here", "SELECT id FROM temp.differing WHERE id IN (SELECT id FROM temp.both)"),
        _newest(run, "there"),
        _newest(run, "here"),
        _other(run),
    )
    run.execute("ROLLBACK")
    return found


def _counts(run: sqlite3.Connection, side: str) -> dict[str, int]:
    """How many there are of what is counted; none of what an older version did not have."""
    present = {row[0] for row in run.execute(f"SELECT name FROM {side}.sqlite_master WHERE type = 'table'")}
    return {
        name: run.execute(f"SELECT count(*) FROM {side}.{table} {rows}").fetchone()[0] if table in present else 0
        for name, (table, rows) in COUNTED.items()
    }


def _note_differing(run: sqlite3.Connection, table: str) -> None:
    """Note the clippings whose rows of a table are not the same, by the columns that both sides have."""
    columns = [[row[1] for row in run.execute(f"PRAGMA {side}.table_info({table})")] for side in ("there", "here")]
    shared = [name for name in columns[1] if name in columns[0] and name not in _PASSED_OVER]
    owner = {"clipping": "id", "link": "source_id"}.get(table, "clipping_id")
    if owner not in shared:
        return
    if table == "body":
        shared = [owner, "sha256"]
    names = ", ".join([owner, *(name for name in shared if name != owner)])
    for one, other in (("there", "here"), ("here", "there")):
        run.execute(
            f"INSERT OR IGNORE INTO temp.differing SELECT {owner} FROM "
            f"(SELECT {names} FROM {one}.{table} EXCEPT SELECT {names} FROM {other}.{table})"
        )


def _part(run: sqlite3.Connection, side: str, ids: str) -> Part:
    count = run.execute(f"SELECT count(*) FROM ({ids})").fetchone()[0]
    rows = run.execute(
        f"SELECT id, title FROM {side}.clipping WHERE id IN ({ids}) ORDER BY captured_at DESC, id DESC LIMIT ?",
        (NEWEST,),
    ).fetchall()
    return Part(count, tuple((row[0], row[1]) for row in rows))


def _newest(run: sqlite3.Connection, side: str) -> str:
    return run.execute(f"SELECT max(captured_at) FROM {side}.clipping").fetchone()[0] or ""


def _other(run: sqlite3.Connection) -> str:
    told = [dict(run.execute(f"SELECT key, value FROM {side}.library").fetchall()) for side in ("there", "here")]
    return "" if told[0].get("id") == told[1].get("id") else str(told[0].get("name", ""))
