"""The one door to a library: opening its folder, reading from it, and writing to it in whole, undoable, durable steps.

What the parts of a library are is the business of the modules named after them; here they are put together.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

import filelock

from db import (
    changes,
    field_history,
    history,
    identity,
    known_addresses,
    leftovers,
    lineage,
    moments,
    newest,
    presence,
    schema,
    seals,
    text_links,
    trash,
)
from db.captures import CaptureStore
from db.care import aside, backup, litter, restore, whole_copy
from db.care.packing import never
from db.care.rotation import Rotation
from db.carrying import Carrying
from db.changes import Changes
from db.connection import Readers, Writer, in_words, is_amid_a_write, log_is_lost, open_reader, recover, translated_os
from db.durable import make_folder, sync_folder
from db.editing import Editing
from db.errors import LibraryBusy, LibraryDamaged, LibraryError, LibraryGone, LibraryMissing, LibraryReadOnly
from db.gathering import Gathering
from db.intake import Intake
from db.lineage import Lineage
from db.linking import Linking
from db.locking import LOCK, held, lock
from db.looking import Looking
from db.marking import Marking
from db.naming import Naming
from db.newest import Newest
from db.noting import Noting
from db.rejoining import keep_what_was_open
from db.reprinting import Reprinting
from db.reprints import groups
from db.standing import Standing
from db.steps import Steps
from db.tagging import Tagging
from db.taking import Taking
from db.transaction import Transaction, record_step

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.care.findings import Report

DATABASE = "library.sqlite3"
CAPTURES = "captures"
BACKUPS = "backups"

_PURGED = ("clippings", "taggings", "links", "highlights", "story_clippings")
"""The kinds of changes that the end of a clipping is."""

_OF_CLIPPINGS = (
    changes.CLIPPINGS,
    changes.BODIES,
    changes.TAGGINGS,
    changes.NOTES,
    changes.HIGHLIGHTS,
    changes.STORY_CLIPPINGS,
)
"""The kinds of changes whose ids are the clippings that a person changed."""

T = TypeVar("T")


class Library(
    Editing, Looking, Intake, Carrying, Gathering, Tagging, Taking, Linking, Reprinting, Naming, Marking, Noting, Steps
):
    """An open library. Methods that write block until the change is durable; they may be called from any thread.

    One process writes at a time (`LibraryBusy` otherwise). `read_only_reason` says in a sentence why nothing can be
    written, and is empty where it can.
    """

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        """Open a library that exists. Use `Library.open` or `Library.create`."""
        self.folder = folder.absolute()
        self.database = self.folder / DATABASE
        self.store = CaptureStore(self.folder / CAPTURES)
        self.read_only_reason = "The library was opened for reading only." if read_only else ""
        self.rotation = Rotation()
        self._subscribers: list[Callable[[Changes], None]] = []
        self._subscribers_lock = threading.Lock()
        self._lock: filelock.BaseFileLock | None = None
        self.standing = Standing(self.folder)
        self.id = self.name = ""
        self._newest = Newest(self.folder)
        self._writer: Writer | None = None
        self._readers: Readers | None = None
        try:
            if not read_only:
                self._lock = self._locked()
                self._prepare()
            self._look()
        except BaseException:
            self.close()
            raise

    @classmethod
    def create(cls, folder: Path, name: str | None = None) -> Library:
        """Make a new library in a folder that is new or empty, and open it. Raises `LibraryError` for any other."""
        try:
            make_folder(folder)
            if (folder / DATABASE).exists():
                raise LibraryError(f"There is already a library in {folder}.", "Open it, or choose another folder.")
            if any(not _is_begun(entry) for entry in folder.iterdir()):
                raise LibraryError(f"{folder} is not empty.", "Choose a new or an empty folder for the library.")
            (folder / CAPTURES).mkdir(exist_ok=True)
            (folder / BACKUPS).mkdir(exist_ok=True)
            (folder / DATABASE).touch()
            sync_folder(folder)
        except OSError as error:
            raise translated_os(error, folder) from error
        library = cls(folder)
        if name:
            library._write(lambda each: each.execute("UPDATE library SET value = ? WHERE key = 'name'", (name,)))
            library.name = name
        return library

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False) -> Library:
        """Open the library in `folder`.

        Raises `LibraryMissing`, `LibraryBusy` (open elsewhere), `LibraryDamaged`. A library of a newer version, or one
        in a folder that cannot be written, opens for reading: see `read_only_reason`.
        """
        if not (folder / DATABASE).exists() and not (folder / restore.DECIDED).exists():
            raise LibraryMissing(f"There is no library in {folder}.", "Choose another folder or make a new library.")
        return cls(folder, read_only=read_only)

    def close(self) -> None:
        """Finish what is being written and let go of the folder. A closed library may be closed again."""
        if self._readers:
            self._readers.close()
        if self._writer:
            self._writer.close()
            self.standing.leave()
        if self._lock:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return bool(self.read_only_reason)

    @property
    def can_be_written(self) -> bool:
        """Whether its file is of this version and writable, though perhaps not by this opening."""
        with self.reader() as connection:
            present = schema.version(connection)
        return (
            present <= schema.newest_version() and os.access(self.database, os.W_OK) and os.access(self.folder, os.W_OK)
        )

    @contextmanager
    def reader(self) -> Iterator[sqlite3.Connection]:
        """A connection for reading, for the time of the block; rows are `sqlite3.Row`."""
        if self._readers is None:
            raise LibraryError("The library is closed.", "Open it again.")
        with self._readers.lend() as connection:
            yield connection

    def subscribe(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Have `callback` told of every change, on the thread that made it; the returned function ends that."""
        with self._subscribers_lock:
            self._subscribers.append(callback)

        def unsubscribe() -> None:
            with self._subscribers_lock:
                self._subscribers.remove(callback)

        return unsubscribe

    # Keeping

    def purge(self, clipping_ids: Sequence[int] | None = None) -> Changes:
        """Delete clippings in the trash (all of them for `None`) for ever, after a backup. This cannot be undone.

        Who empties all of it gets rid of originals, too, that a crash left behind before their clippings were written.
        """
        backup.write_automatic(self, "before-emptying-trash")
        stray: list[str] = []
        if clipping_ids is None:
            with self.reader() as connection:
                stray = leftovers.unnamed(connection, list(self.store.kept()))

        def work(transaction: Transaction) -> list[int]:
            leftovers.discard(transaction, stray)
            return trash.purge(transaction, clipping_ids)

        gone = self._write(work)
        return self._tell(Changes({kind: frozenset(gone) for kind in _PURGED}))

    def lineage(self) -> Lineage:
        """Which writing sessions the database has behind it."""
        with self.reader() as connection:
            return lineage.of(connection)

    def backup(
        self,
        path: Path,
        progress: Callable[[int, int, str], None] | None = None,
        cancelled: Callable[[], bool] = never,
    ) -> whole_copy.Whole:
        """Write a whole copy of the library, verified, as a zip file that any system can open."""
        return whole_copy.write(self, path, progress, cancelled)

    def copy_database(self, path: Path) -> None:
        """Write a consistent copy of the database to a new file (used by backups); writing goes on meanwhile."""
        immutable = bool(self.read_only_reason) and not os.access(self.folder, os.W_OK)
        with (
            in_words(self.database),
            closing(open_reader(self.database, immutable=immutable)) as source,
            closing(sqlite3.connect(path)) as target,
        ):
            source.backup(target, pages=-1)
            target.execute("PRAGMA journal_mode = DELETE")

    def note_fact(self, key: str, value: str) -> None:
        """Keep a small fact about the library itself; that is no step, and nobody is told of it."""
        self._write(lambda each: each.execute("INSERT OR REPLACE INTO library VALUES (?, ?)", (key, value)))

    def mend(self, *, accept: bool = False) -> Report:
        """Look everything over and mend what can be mended while it is open (`db.care.check`)."""
        # That module is made of what a library can do.
        from db.care.check import check

        return check(self, repair=True, accept=accept)

    def repair(self, work: Callable[[Transaction], T]) -> T:
        """Run a repair in one transaction that is no undo step (used by `db.care.check`)."""

        def mended(transaction: Transaction) -> T:
            with transaction.by("repair"):
                return work(transaction)

        result = self._write(mended)
        everything = frozenset(self.ids("all"))
        self._tell(Changes({"clippings": everything, "bodies": everything}))
        return result

    def undo_to(
        self,
        step_id: int,
        progress: Callable[[int, int, str], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> int:
        """Go to where the library was right after a step, as `Steps` says; after a copy where that changes much."""
        with self.reader() as connection:
            back, again = history.way(connection, step_id)
        self._demand_writable()
        backup.before_steps(self, [each.id for each in (*back, *again)])
        return super().undo_to(step_id, progress, cancelled)

    def _made(self, name: str, work: Callable[[Transaction], T], into: int | None = None) -> tuple[T, Changes]:
        """Run `work` as one undo step called `name`, or `into` an earlier one; what it returned and what it touched."""
        result, changes = self._write(lambda each: record_step(each, name, work, into))
        return result, self._tell(changes)

    def _write(self, work: Callable[[Transaction], T]) -> T:
        self._demand_writable()
        if self._writer is None:
            raise LibraryError("The library is closed.", "Open it again.")

        counted: list[int] = []

        def whole(database: Database) -> tuple[T, bool]:
            transaction = Transaction(database)
            result = work(transaction)
            text_links.catch_up(transaction)
            field_history.settle(transaction)
            if seals.pending(transaction):
                counted.append(newest.count(transaction))
                seals.settle(transaction)
            self._copy_before_bulk(transaction, result)
            return result, leftovers.waiting(transaction.connection)

        result, discarded = self._writer.run(whole)
        if counted and self.id:
            self._newest.note(self.id, counted[-1])
        if discarded:
            self._collect(self._writer)
        return result

    def _collect(self, writer: Writer) -> None:
        """Set originals aside that nothing names any more; what cannot be now waits for another occasion."""
        with contextlib.suppress(LibraryError):
            last: str | None = ""
            while last is not None:
                last = writer.run(
                    lambda database, after=last: leftovers.collect(  # type: ignore[misc]
                        Transaction(database),
                        lambda hashes: aside.set_aside(self.folder, self.store, hashes),
                        self.store.expected,
                        after,
                    )
                )

    def _copy_before_bulk(self, transaction: Transaction, result: object) -> None:
        """Have a copy made of what is still committed, where what is about to be changes much of the library."""
        parts = result if isinstance(result, tuple) else (result,)
        done = next((each for each in parts if isinstance(each, Changes)), None)
        if done is not None and len(touched := done.ids(*_OF_CLIPPINGS)) >= backup.BULK_LEAST:
            fresh = transaction.column(
                "SELECT subject FROM step_change WHERE step_id = ? AND tbl = 'clipping' AND op = 'insert'", (done.step,)
            )
            backup.before_bulk(self, len(touched.difference(fresh)))

    def _demand_writable(self) -> None:
        if self.read_only_reason:
            raise LibraryReadOnly("Nothing can be changed here.", self.read_only_reason)
        self.rejoin()

    def rejoin(self) -> None:
        """Raise `LibraryGone` where the folder is not there; go on with the file that is, if it is the same library."""
        with self.standing.rejoining:
            if self._writer is None or self.standing.is_there:
                return
            self.standing.demand()
            try:
                self.standing.kept = keep_what_was_open(self.standing, self._writer)
            except OSError as error:
                raise translated_os(error, self.folder) from error
            if identity.library_id(self.folder) != self.id:
                raise LibraryGone(
                    f"There is another library in {self.folder} now.",
                    "Put the one that was open back, or open this one.",
                )
            if self._lock:
                self._lock.release()
                self._lock = lock(self.folder)
            self._writer.renew()
            if self._readers:
                self._readers.renew()
            self.standing.accept()

    def _tell(self, changes: Changes) -> Changes:
        if changes:
            with self._subscribers_lock:
                subscribers = list(self._subscribers)
            for callback in subscribers:
                callback(changes)
        return changes

    def _locked(self) -> filelock.BaseFileLock | None:
        taken: filelock.BaseFileLock | None = None
        try:
            taken = lock(self.folder)
            self.standing.enter()
        except (OSError, LibraryBusy) as error:
            if taken:
                taken.release()
            if isinstance(error, LibraryBusy):
                raise
            self.read_only_reason = str(translated_os(error, self.folder))
            return None
        return taken

    def _prepare(self) -> None:
        """Open for writing; make or migrate the tables; fall back to reading where that is all that can be done."""
        if self._lock and restore.finish(self.folder):
            self.standing.accept()
        if not self.read_only_reason and not os.access(self.database, os.W_OK):
            self.read_only_reason = f"There is no permission to write {self.database}."
        if self.read_only_reason:
            return
        with in_words(self.database):
            recover(self.database)
            probe = open_reader(self.database)
            try:
                present, ours = schema.version(probe), schema.is_ours(probe)
                empty = probe.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
            finally:
                probe.close()
        if empty and newest.has_been_written(self.folder):
            raise LibraryDamaged(
                f"{self.database} is empty, and was not before.",
                "“cuttings restore-backup” brings the newest sound copy back.",
            )
        if present > schema.newest_version():
            self.read_only_reason = (
                "This library was made by a newer version of Cuttings; it can be read here. "
                "Install the newer version to change it."
            )
            return
        if not ours and not empty:
            raise LibraryDamaged(
                f"{self.database} is not a library of Cuttings.", "Choose the folder that holds your library."
            )
        litter.sweep(self.folder)
        self._writer = Writer(self.database, self.standing.place.journal, self.standing.beat, presence.BEAT)
        if present < schema.newest_version():
            if not empty:
                backup.write_automatic(self, f"before-version-{schema.newest_version()}")
            self._write(self._migrate)
        self._writer.prepare(lambda database: seals.watch(database.conn))
        self._write(seals.bring_up)
        self._write(lambda each: newest.compare(each, self._newest))
        self._write(self._begin_session)
        self._writer.prepare(lambda database: schema.record_changes(database.conn))
        self._writer.prepare(lambda database: field_history.watch(database.conn))
        self._writer.prepare(lambda database: groups.watch(database.conn))

    def _migrate(self, transaction: Transaction) -> None:
        schema.migrate(transaction.connection)
        for key, value in (("id", str(uuid.uuid4())), ("name", self.folder.name), ("made_at", moments.now())):
            transaction.execute("INSERT OR IGNORE INTO library VALUES (?, ?)", (key, value))

    def _begin_session(self, transaction: Transaction) -> None:
        known_addresses.bring_up(transaction)
        lineage.begin(transaction, self.standing.token)

    def _look(self) -> None:
        """Open for reading and learn the library's id and name."""
        immutable = bool(self.read_only_reason) and not os.access(self.folder, os.W_OK)
        if self._lock is None and not immutable and is_amid_a_write(self.database):
            # Whoever has the lock is writing just now.
            with in_words(self.database), suppress(LibraryBusy, OSError), held(self.folder):
                recover(self.database)
        if immutable and log_is_lost(self.database):
            self.read_only_reason += (
                " What was written last is missing here, because it is still in a file beside the database: copy the "
                "folder to a drive that can be written, and open that copy to see it."
            )
        self._readers = Readers(self.database, immutable=immutable)
        with self.reader() as connection:
            if not schema.is_ours(connection):
                raise LibraryDamaged(
                    f"{self.database} is not a library of Cuttings.", "Choose the folder that holds your library."
                )
            known = dict(connection.execute("SELECT key, value FROM library").fetchall())
        if not known.get("id"):
            raise LibraryDamaged(
                f"{self.database} is damaged: it does not say which library it is.",
                "“cuttings check --repair” mends what can be mended.",
            )
        self.id = known["id"]
        self.name = known.get("name") or self.folder.name


def _is_begun(entry: Path) -> bool:
    """Whether something in a folder is what a library begins with, of one that was never finished."""
    if entry.name in (CAPTURES, BACKUPS):
        return entry.is_dir() and not any(entry.iterdir())
    return entry.name in (LOCK, presence.IN_USE)
