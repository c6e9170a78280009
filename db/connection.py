"""Connections to the library's database: settings, the one writer thread, and read-only openings.

Why these settings: DESIGN notes in README ("How it is kept"); WAL with `synchronous=FULL` is what lost nothing that was
acknowledged under simulated power loss.
"""

from __future__ import annotations

import errno
import queue
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote

from db.errors import DiskFull, LibraryBusy, LibraryDamaged, LibraryError, LibraryReadOnly

if TYPE_CHECKING:
    from sqlite_utils import Database

T = TypeVar("T")

BUSY_TIMEOUT = 10.0
"""Seconds to wait for another process's write."""

_SETTINGS = """
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON;
PRAGMA cell_size_check = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cache_size = -32768;
PRAGMA temp_store = MEMORY
"""

_IDLE_READERS = 4


def apply_settings(connection: sqlite3.Connection) -> None:
    """Set what every connection of ours has."""
    for statement in _SETTINGS.split(";"):
        connection.execute(statement)


def open_writer(database: Path) -> Database:
    """The writing connection: no implicit transactions, WAL, full synchronisation.

    Usable from any thread, but only one at a time: the `Writer` sees to that.
    """
    # Reading, as the search process does at its start, goes without what this takes to import.
    from sqlite_utils import Database

    connection = sqlite3.connect(database, timeout=BUSY_TIMEOUT, isolation_level=None, check_same_thread=False)
    try:
        apply_settings(connection)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return Database(connection, recursive_triggers=True, execute_plugins=False)


def open_reader(database: Path, *, immutable: bool = False) -> sqlite3.Connection:
    """A connection that cannot write. `immutable` for media where not even the lock files can be made."""
    mode = "immutable=1" if immutable else "mode=ro"
    connection = sqlite3.connect(
        f"file:{quote(str(database))}?{mode}",
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


@contextmanager
def in_words(database: Path) -> Iterator[None]:
    """Turn what SQLite raises into errors that say what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _translated(error, database) from error


def translated_os(error: OSError, place: Path) -> LibraryError:
    """The error of ours for an error of the operating system at `place`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(f"The disk that holds {place} is full; nothing of this action was kept.", "Free some room.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return LibraryReadOnly(
            f"There is no permission to write in {place}.", "Change the folder's permissions or choose another."
        )
    return LibraryError(f"{place} could not be used: {error.strerror or error}.", "Look whether the drive is there.")


def _translated(error: sqlite3.DatabaseError, database: Path) -> LibraryError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
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
        return LibraryError(f"{database} could not be read or written ({error}).", "Look whether the drive is there.")
    return LibraryError(f"The library's database refused: {error}.")


class Writer:
    """The one thread that writes. Units of work run in the order in which they were given, each in one transaction."""

    def __init__(self, database: Path) -> None:
        self._path = database
        self._queue: queue.SimpleQueue[tuple[Callable[[Database], object], Future[object]] | None] = queue.SimpleQueue()
        with in_words(database):
            self._database = open_writer(database)
        self._thread = threading.Thread(target=self._run, name="library-writer", daemon=True)
        self._thread.start()

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
        while (item := self._queue.get()) is not None:
            unit, future = item
            try:
                result = unit(self._database)
            except BaseException as error:
                future.set_exception(error)
            else:
                future.set_result(result)
            del unit, future, item
        self._database.conn.close()


class Readers:
    """A handful of reading connections, lent to whichever thread asks."""

    def __init__(self, database: Path, *, immutable: bool = False) -> None:
        self._path = database
        self._immutable = immutable
        self._idle: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._closed = False

    @contextmanager
    def lend(self) -> Iterator[sqlite3.Connection]:
        """A connection for the time of the block."""
        with in_words(self._path):
            with self._lock:
                if self._is_closed():
                    raise LibraryError("The library is closed.", "Open it again.")
                connection = self._idle.pop() if self._idle else None
            if connection is None:
                connection = open_reader(self._path, immutable=self._immutable)
            try:
                yield connection
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                with self._lock:
                    self._idle.append(connection)
                    spare = self._idle[_IDLE_READERS:] if not self._closed else self._idle[:]
                    del self._idle[len(self._idle) - len(spare) :]
                for each in spare:
                    each.close()

    def _is_closed(self) -> bool:
        return self._closed

    def close(self) -> None:
        """Close every connection; those that are lent close when they come back."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()
