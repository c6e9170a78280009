"""Connections to the library's database: settings, the one writer thread, and read-only openings.

Why these settings: DESIGN notes in README ("How it is kept"); WAL with `synchronous=FULL` is what lost nothing that was
acknowledged under simulated power loss.
"""

from __future__ import annotations

import errno
import logging
import queue
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote

from db import places
from db.errors import DiskFull, LibraryBusy, LibraryDamaged, LibraryError, LibraryReadOnly

if TYPE_CHECKING:
    from sqlite_utils import Database

T = TypeVar("T")

BUSY_TIMEOUT = 10.0
"""Seconds to wait for another process's write."""

PATIENT_TIMEOUT = 60.0
"""Seconds that the writer waits where readers hold it up, as they do with a rollback journal."""

READERS_TURN = 0.03
"""Seconds between two writes with a rollback journal, in which readers get their turn: they wait while one writes."""

SWITCH_TIMEOUT = 0.5
"""Seconds to wait for everybody else to leave the database when its journal is to be another."""

_SETTINGS = """
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON;
PRAGMA cell_size_check = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cache_size = -32768;
PRAGMA temp_store = MEMORY
"""

_IDLE_READERS = 4
_ROOM = "Look whether the drive is there and has room."

_BROKEN = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT})
"""Errors after which a connection is opened anew: what it had open may be gone, though the file is there again."""

log = logging.getLogger(__name__)


def apply_settings(connection: sqlite3.Connection) -> None:
    """Set what every connection of ours has."""
    for statement in _SETTINGS.split(";"):
        connection.execute(statement)


def open_writer(database: Path, journal: str | None = None, *, existing: bool = False) -> Database:
    """The writing connection: no implicit transactions, full synchronisation, the journal that is asked for.

    `journal` is one of those of `db.places`; `None` goes on with the one that the file has. One that cannot be changed
    because others have the file open stays as it is: both are safe. An `existing` file is never made anew, as it would
    be where a drive is gone. Usable from any thread, but only one at a time: the `Writer` sees to that.
    """
    # Reading, as the search process does at its start, goes without what this takes to import.
    from sqlite_utils import Database

    connection = sqlite3.connect(
        f"{_address(database)}?mode={'rw' if existing else 'rwc'}",
        uri=True,
        timeout=BUSY_TIMEOUT,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        apply_settings(connection)
        _set_journal(connection, journal)
        connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return Database(connection, recursive_triggers=True, execute_plugins=False)


def _set_journal(connection: sqlite3.Connection, journal: str | None) -> None:
    is_wal = connection.execute("PRAGMA journal_mode").fetchone()[0] == places.WAL
    if journal is None:
        fresh = connection.execute("PRAGMA page_count").fetchone()[0] == 0
        journal = places.WAL if is_wal or fresh else places.ROLLBACK
    connection.execute(f"PRAGMA busy_timeout = {SWITCH_TIMEOUT * 1000:.0f}")
    try:
        connection.execute(f"PRAGMA journal_mode = {journal}")
    except sqlite3.OperationalError as error:
        if _primary(error) != sqlite3.SQLITE_BUSY:
            raise
        log.info("the journal of the database stays as it is: %s", error)
    # A rollback journal is of this connection, and the file says nothing of it.
    found = connection.execute("PRAGMA journal_mode").fetchone()[0]
    if found not in (places.WAL, places.ROLLBACK):
        found = connection.execute(f"PRAGMA journal_mode = {places.ROLLBACK}").fetchone()[0]
    if found != places.WAL:
        # Else what is half done is written early, and nobody can read what was before it, not even for a copy.
        connection.execute("PRAGMA cache_spill = OFF")
    patience = BUSY_TIMEOUT if found == places.WAL else PATIENT_TIMEOUT
    connection.execute(f"PRAGMA busy_timeout = {patience * 1000:.0f}")


def _address(database: Path) -> str:
    return f"file:{quote(str(database))}"


def _primary(error: sqlite3.Error) -> int:
    """The primary result code: SQLite's errors have finer ones that contain it."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def open_reader(database: Path, *, immutable: bool = False) -> sqlite3.Connection:
    """A connection that cannot write.

    `immutable` is for media where not even SQLite's lock files can be made: there the file is read as one that nobody
    changes, unless what lies beside it lets it be read as usual, as where somebody else writes in a folder that this
    person may only read.
    """
    if not immutable:
        return _opened_to_read(database, "mode=ro")
    try:
        connection = _opened_to_read(database, "mode=ro")
        try:
            connection.execute("PRAGMA schema_version").fetchone()
        except BaseException:
            connection.close()
            raise
    except sqlite3.OperationalError as error:
        if _primary(error) not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
            raise
        return _opened_to_read(database, "immutable=1")
    return connection


def log_is_lost(database: Path) -> bool:
    """Whether what was written last cannot be read: it is in a log beside the database, which is read without it."""
    wal = database.with_name(f"{database.name}-wal")
    try:
        if not wal.stat().st_size:
            return False
    except OSError:
        return False
    connection = open_reader(database, immutable=True)
    try:
        # A database that is read as unchangeable has no log, whatever its file says.
        return bool(connection.execute("PRAGMA journal_mode").fetchone()[0] != places.WAL)
    except sqlite3.Error:
        return False
    finally:
        connection.close()


def _opened_to_read(database: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{_address(database)}?{mode}",
        uri=True,
        timeout=BUSY_TIMEOUT,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.row_factory = sqlite3.Row
        apply_settings(connection)
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def is_amid_a_write(database: Path) -> bool:
    """Whether a rollback journal says that something is being written, or was when its writer was brought down."""
    journal = database.with_name(f"{database.name}-journal")
    return journal.exists() and journal.stat().st_size > 0


def recover(database: Path) -> None:
    """Take back what was being written with a rollback journal when its writer was brought down.

    A connection that only reads cannot, and is refused until somebody has. For those who hold the library's lock.
    """
    if is_amid_a_write(database):
        connection = sqlite3.connect(f"{_address(database)}?mode=rw", uri=True, timeout=BUSY_TIMEOUT)
        with closing(connection):
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


@contextmanager
def in_words(database: Path) -> Iterator[None]:
    """Turn what SQLite raises into errors that say what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _translated(error, database) from error
    except UnicodeDecodeError as error:
        # Of a damaged file not even the sentence that says so need be text.
        raise _translated(sqlite3.DatabaseError(str(error)), database) from error


def translated_os(error: OSError, place: Path) -> LibraryError:
    """The error of ours for an error of the operating system at `place`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(f"The disk that holds {place} is full; nothing of this action was kept.", "Free some room.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return LibraryReadOnly(
            f"There is no permission to write in {place}.", "Change the folder's permissions or choose another."
        )
    if error.errno in (errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS):
        return LibraryReadOnly(
            f"The drive that holds {place} cannot lock files, so that two programs could write at the same time.",
            "Copy the library's folder to another drive to change it.",
        )
    return LibraryError(f"{place} could not be used: {error.strerror or error}.", _ROOM)


def _translated(error: sqlite3.DatabaseError, database: Path) -> LibraryError:
    code = _primary(error)
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(
            f"The disk that holds {database.parent} is full; nothing of this action was kept.", "Free some room."
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return LibraryReadOnly(
            f"There is no permission to write {database}.", "Change its permissions or copy the library elsewhere."
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryBusy(
            f"Another program is writing to {database}.", "Wait until it has finished, then do this again."
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return LibraryDamaged(
            f"{database} is damaged or is not a library's database.",
            "“cuttings restore-backup” brings the newest sound copy back and keeps this file beside it.",
        )
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        return LibraryError(f"{database} could not be read or written ({error}).", _ROOM)
    return LibraryError(f"The library's database refused: {error}.")


class Writer:
    """The one thread that writes. Units of work run in the order in which they were given, each in one transaction.

    After an error of the disk the next unit has a new connection, so that writing goes on when the drive is back.
    `beat` is called on the thread about every `every` seconds, and what it raises is left alone.
    """

    def __init__(
        self, database: Path, journal: str | None = None, beat: Callable[[], None] | None = None, every: float = 60.0
    ) -> None:
        self._path = database
        self._journal = journal
        self._beat, self._every = beat, every
        self._queue: queue.SimpleQueue[tuple[Callable[[Database], object], Future[object]] | None] = queue.SimpleQueue()
        self._preparations: list[Callable[[Database], object]] = []
        self._broken = False
        with in_words(database):
            self._database = open_writer(database, journal, existing=True)
        self._thread = threading.Thread(target=self._run, name="library-writer", daemon=True)
        self._thread.start()

    def prepare(self, work: Callable[[Database], object]) -> None:
        """Do this to the connection now, and to every other one that takes its place."""
        self._submit(work)
        self._preparations.append(work)

    def renew(self) -> None:
        """Have the next unit of work use a new connection, because the file is another one."""
        self._broken = True

    def run(self, unit: Callable[[Database], T]) -> T:
        """Run `unit` inside `BEGIN IMMEDIATE ... COMMIT` on the writer thread and wait; its errors come back here."""
        return self._submit(lambda database: self._in_transaction(database, unit))

    def run_bare(self, unit: Callable[[Database], T]) -> T:
        """Run `unit` on the writer thread without a transaction (backup, checkpoint)."""
        return self._submit(unit)

    def close(self) -> None:
        """Finish what was given, then close the connection."""
        if self._thread.is_alive():
            self._queue.put(None)
            self._thread.join()

    def _submit(self, unit: Callable[[Database], T]) -> T:
        if threading.current_thread() is self._thread:
            raise RuntimeError("a unit of work may not start another")
        if not self._thread.is_alive():
            raise LibraryError("The library is closed.", "Open it again.")
        future: Future[T] = Future()
        self._queue.put((unit, future))  # type: ignore[arg-type]
        with in_words(self._path):
            return future.result()

    def _in_transaction(self, database: Database, unit: Callable[[Database], T]) -> T:
        connection = database.conn
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = unit(database)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return result

    def _run(self) -> None:
        self._tell()
        heard = time.monotonic()
        turn = READERS_TURN if self._journal == places.ROLLBACK else 0.0
        written = heard - turn
        while True:
            try:
                item = self._queue.get(timeout=None if self._beat is None else self._every)
            except queue.Empty:
                item = None
            else:
                if item is None:
                    break
            if item is not None:
                unit, future = item
                if (wait := written + turn - time.monotonic()) > 0:
                    time.sleep(wait)
                try:
                    self._reopen_if_broken()
                    result = unit(self._database)
                except BaseException as error:
                    self._broken = self._broken or (isinstance(error, sqlite3.Error) and _primary(error) in _BROKEN)
                    future.set_exception(error)
                else:
                    future.set_result(result)
                written = time.monotonic()
                del unit, future
            del item
            if time.monotonic() - heard >= self._every:
                heard = time.monotonic()
                self._tell()
        self._finish()

    def _tell(self) -> None:
        if self._beat is not None:
            try:
                self._beat()
            except OSError as error:
                log.info("the library's folder could not be told that it is open: %s", error)

    def _reopen_if_broken(self) -> None:
        if not self._broken:
            return
        fresh = open_writer(self._path, self._journal, existing=True)
        try:
            for work in self._preparations:
                work(fresh)
        except BaseException:
            fresh.conn.close()
            raise
        stale, self._database, self._broken = self._database, fresh, False
        try:
            stale.conn.close()
        except sqlite3.Error as error:
            log.info("a connection that had broken could not be closed in order: %s", error)

    def _finish(self) -> None:
        """Close, with everything in the one file, so that whoever copies the folder has all of it."""
        connection = self._database.conn
        try:
            connection.execute(f"PRAGMA busy_timeout = {SWITCH_TIMEOUT * 1000:.0f}")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except sqlite3.Error as error:
            log.info("the write-ahead log stays beside the database: %s", error)
        try:
            connection.close()
        except sqlite3.Error as error:
            log.info("the database could not be closed in order: %s", error)


class Readers:
    """A handful of reading connections, lent to whichever thread asks; one that met an error of the disk is dropped."""

    def __init__(self, database: Path, *, immutable: bool = False) -> None:
        self._path = database
        self._immutable = immutable
        self._idle: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._closed = False
        self._generation = 0

    @contextmanager
    def lend(self) -> Iterator[sqlite3.Connection]:
        """A connection for the time of the block."""
        with in_words(self._path):
            with self._lock:
                if self._is_closed():
                    raise LibraryError("The library is closed.", "Open it again.")
                generation = self._generation
                connection = self._idle.pop() if self._idle else None
            if connection is None:
                connection = open_reader(self._path, immutable=self._immutable)
            sound = True
            try:
                yield connection
            except sqlite3.Error as error:
                sound = _primary(error) not in _BROKEN
                raise
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                self._take_back(connection, sound and generation == self._generation)

    def renew(self) -> None:
        """Use none of the present connections any more, because the file is another one."""
        with self._lock:
            self._generation += 1
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def _take_back(self, connection: sqlite3.Connection, sound: bool) -> None:
        with self._lock:
            keep = sound and not self._closed and len(self._idle) < _IDLE_READERS
            if keep:
                self._idle.append(connection)
        if not keep:
            connection.close()

    def _is_closed(self) -> bool:
        return self._closed

    def close(self) -> None:
        """Close every connection; those that are lent close when they come back."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()
