"""A database that is damaged in its structure, written anew: every row that can be read, in a new file.

The damaged file is kept beside. Rows that cannot be read any more are missing afterwards; their seals are there, so
that a repair (`db.care.check`) knows of each of them and brings it back from the newest copy. Where the first page is
gone, which says where everything is, that of a copy stands in for it: copies are made page by page.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from db import newest, seals
from db.care import backup, packing, restore, structure
from db.care.texts import Progress, Stop
from db.connection import in_words, translated_os
from db.durable import sync_file
from db.errors import Cancelled, CuttingsError, LibraryDamaged
from db.library import DATABASE
from db.locking import held

MOST_GAPS = 500
"""Places of one table that cannot be read before the rest of it is given up."""


@dataclass(slots=True)
class Salvaged:
    """What came of it: where the damaged file is kept, how many rows were read, and which tables not to their end."""

    kept: Path | None = None
    rows: int = 0
    incomplete: list[str] = field(default_factory=list)
    copy: Path | None = None
    """The copy that was taken whole, where nothing of the damaged file could be read."""


def salvage(folder: Path, progress: Progress | None = None, cancelled: Stop | None = None) -> Salvaged:
    """Put a database written anew in place of the damaged one of the library in `folder`.

    Raises `LibraryBusy` while it is open, `Cancelled` with nothing changed, and `LibraryDamaged` where neither the file
    nor any copy has anything that can be read.
    """
    with held(folder):
        try:
            restore.finish(folder)
            with tempfile.TemporaryDirectory(prefix=".restore-salvage-", dir=folder) as room:
                return _salvage(folder, Path(room), progress, cancelled)
        except OSError as error:
            raise translated_os(error, folder) from error


def _salvage(folder: Path, room: Path, progress: Progress | None, cancelled: Stop | None) -> Salvaged:
    done = Salvaged()
    fresh = room / "fresh.sqlite3"
    source = _readable(folder, room)
    if source is None:
        try:
            done.copy = restore.newest_sound(folder)
        except CuttingsError as error:
            raise LibraryDamaged(
                "Nothing of the database can be read any more, and there is no sound copy of it in “backups”.",
                "“cuttings restore-backup FILE” brings a copy back that you keep elsewhere.",
            ) from error
        packing.unpack(done.copy, fresh)
    else:
        with contextlib.closing(source), in_words(fresh):
            _write(source, fresh, done, progress, cancelled)
        if "seal" in done.incomplete:
            _expect(folder, fresh)
        _identify(folder, fresh)
    newest.forget(folder)
    sync_file(fresh)
    done.kept = restore._swap(folder, fresh)
    return done


def _identify(folder: Path, fresh: Path) -> None:
    """Let the new database say which library it is, where the old one does not any more: as the newest copy says."""
    with contextlib.closing(sqlite3.connect(fresh, isolation_level=None)) as target:
        if target.execute("SELECT 1 FROM library WHERE key = 'id' AND value <> ''").fetchone():
            return
        for path in backup.copies(folder):
            with contextlib.suppress(CuttingsError, sqlite3.Error), backup.opened(path) as copy:
                rows = copy.execute("SELECT key, value FROM library").fetchall()
                target.executemany("INSERT OR REPLACE INTO library VALUES (?, ?)", [tuple(row) for row in rows])
                return
        target.execute("INSERT OR REPLACE INTO library VALUES ('id', ?)", (str(uuid.uuid4()),))


def _expect(folder: Path, fresh: Path) -> None:
    """Where notes of what there should be are lost, those of the newest copy say what else there was: so that what is
    lost with its note is missed."""
    for path in backup.copies(folder)[:1]:
        with (
            contextlib.suppress(CuttingsError, sqlite3.Error),
            backup.opened(path) as copy,
            contextlib.closing(sqlite3.connect(fresh, isolation_level=None)) as target,
        ):
            if not seals.are_kept(copy):
                return
            target.execute("BEGIN")
            for table in seals.tables(copy):
                here = seals.sums(target, table)
                known = {row[0] for row in target.execute("SELECT owner FROM seal WHERE tbl = ?", (table,))}
                for row in copy.execute("SELECT owner, tbl, sum, guard FROM seal WHERE tbl = ?", (table,)):
                    if row[0] not in known and row[0] not in here:
                        target.execute("INSERT INTO seal (owner, tbl, sum, guard) VALUES (?, ?, ?, ?)", tuple(row))
            target.execute("COMMIT")


def _readable(folder: Path, room: Path) -> sqlite3.Connection | None:
    """The damaged database, copied and opened in a way in which its tables can be named; `None` if there is none."""
    for number, head in enumerate(_heads(folder, room)):
        work = room / f"work-{number}.sqlite3"
        shutil.copyfile(folder / DATABASE, work)
        log = folder / f"{DATABASE}-wal"
        if log.exists():
            shutil.copyfile(log, room / f"{work.name}-wal")
        if head:
            with work.open("r+b") as file:
                file.write(head)
        connection = sqlite3.connect(work, isolation_level=None)
        # A text with a byte that is none is kept for what it still says; its seal tells of it.
        connection.text_factory = _readable_text
        with contextlib.suppress(sqlite3.Error):
            connection.execute("PRAGMA cell_size_check = ON")
            # Names of tables are taken from a schema that is damaged elsewhere, too.
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute("SELECT count(*) FROM (SELECT id FROM clipping LIMIT 1)").fetchone()
            if connection.execute("SELECT count(*) FROM sqlite_master WHERE type = 'table'").fetchone()[0] > 10:
                return connection
        connection.close()
    return None


def _readable_text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _heads(folder: Path, room: Path) -> Iterator[bytes]:
    """What may stand at the beginning of the file: what does, then header and first page of the newest copies."""
    yield b""
    for number, path in enumerate(backup.copies(folder)[:3]):
        with contextlib.suppress(CuttingsError, OSError):
            plain = room / f"head-{number}.sqlite3"
            packing.unpack(path, plain)
            with plain.open("rb") as file:
                page = file.read(65536)
            plain.unlink()
            size = int.from_bytes(page[16:18], "big")
            yield page[:100]
            yield page[: 65536 if size == 1 else size]


def _write(
    source: sqlite3.Connection, fresh: Path, done: Salvaged, progress: Progress | None, cancelled: Stop | None
) -> None:
    version = structure.version_of(source)
    with contextlib.closing(sqlite3.connect(fresh, isolation_level=None)) as target:
        target.execute("PRAGMA foreign_keys = OFF")
        target.execute("BEGIN")
        structure.lay_out(target, version)
        # What triggers would note is in tables of its own, which are read like all others.
        triggers = target.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            target.execute(f"DROP TRIGGER {name}")
        tables = [row[0] for row in target.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for number, table in enumerate(tables):
            if progress is not None:
                progress(number, len(tables), "Reading what can be read")
            if not _take(source, target, table, done, cancelled):
                done.incomplete.append(table)
        _follow(target, tables)
        for _, sql in triggers:
            target.execute(sql)
        target.execute("COMMIT")


def _take(
    source: sqlite3.Connection, target: sqlite3.Connection, table: str, done: Salvaged, cancelled: Stop | None
) -> bool:
    """Copy what can be read of a table; whether that was all of it."""
    names = [row[1] for row in target.execute(f"PRAGMA table_info({table})")]
    columns = ", ".join(names)
    insert = f"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({', '.join('?' * len(names))})"
    whole = True
    for row in _rows(source, table, columns, _key(target, table)):
        if cancelled is not None and cancelled():
            raise Cancelled
        if row is None:
            whole = False
            continue
        try:
            target.execute(insert, row)
            done.rows += 1
        except (sqlite3.Error, OverflowError):
            whole = False
    return whole


def _rows(source: sqlite3.Connection, table: str, columns: str, key: str) -> Iterator[tuple[object, ...] | None]:
    """The rows of a table in both directions as far as can be read, then around what cannot; `None` for each gap."""
    if key != "rowid":
        yield from _from_both_ends(source, table, columns, key)
        return
    sql = f"SELECT rowid, {columns} FROM {table} NOT INDEXED WHERE"
    last, gaps, step, before = -(1 << 63), 0, 1, None
    while True:
        try:
            for number, *row in source.execute(f"{sql} rowid > ? ORDER BY rowid", (last,)):
                if before is not None and number > last:
                    yield from _backwards(source, f"{sql} rowid < ? AND rowid > ? ORDER BY rowid DESC", number, before)
                    before, step = None, 1
                last = max(last, number)
                yield tuple(row)
            return
        except sqlite3.DatabaseError:
            yield None
            gaps += 1
            if gaps > MOST_GAPS or step > 1 << 40:
                return
            before = last if before is None else before
            # What cannot be read may be one row, or a page of them: jump further each time.
            last, step = max(last, -1) + step, step * 2


def _backwards(source: sqlite3.Connection, sql: str, number: int, before: int) -> Iterator[tuple[object, ...] | None]:
    """The rows that a jump went over, down to the one that cannot be read."""
    try:
        for _, *row in source.execute(sql, (number, before)):
            yield tuple(row)
    except sqlite3.DatabaseError:
        yield None


def _from_both_ends(
    source: sqlite3.Connection, table: str, columns: str, key: str
) -> Iterator[tuple[object, ...] | None]:
    for order in ("", " DESC"):
        listed = ", ".join(f"{each}{order}" for each in key.split(", "))
        try:
            for row in source.execute(f"SELECT {columns} FROM {table} ORDER BY {listed}"):
                yield tuple(row)
            return
        except sqlite3.DatabaseError:
            yield None


def _key(target: sqlite3.Connection, table: str) -> str:
    sql = target.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    if sql is None or sql[0] is None or "WITHOUT ROWID" not in sql[0]:
        return "rowid"
    info = target.execute(f"PRAGMA table_info({table})").fetchall()
    return ", ".join(row[1] for row in sorted(info, key=lambda row: row[5]) if row[5])


def _follow(target: sqlite3.Connection, tables: list[str]) -> None:
    """Have everything that follows from the rows be made anew: the index, the links in texts, who is like whom."""
    if "index_state" in tables:
        target.execute("INSERT OR IGNORE INTO index_state (id) VALUES (1)")
        target.execute("UPDATE index_state SET token = ''")
    if "reworded" in tables:
        # Behind all that was read before, so that it is read anew.
        seen = target.execute(
            "SELECT max(CAST(value AS INTEGER)) FROM library WHERE key = 'text_links_seen'"
        ).fetchone()
        highest = target.execute("SELECT max(seq) FROM reworded").fetchone()
        target.execute("DELETE FROM reworded")
        target.execute(
            "INSERT INTO reworded SELECT clipping_id, ? + row_number() OVER (ORDER BY clipping_id) FROM body",
            (max(seen[0] or 0, highest[0] or 0),),
        )
    for table in ("text_link", "copy", "reprint", "mention", "name"):
        if table in tables:
            target.execute(f"DELETE FROM {table}")
    if "seal" in tables:
        seals.say_kept(target)
