"""Keeping the store in step with the library, and handing on to the library what was found on the way.

Triggers of the library count up `reworded.seq` whenever a text or headline changes; the store remembers up to which it
has read. What a reading brings (copies, names) goes into the store's `finding` table in the same transaction and stays
there until the library says that it has it: the library remembers the store's token and the last number it was given
(`db.kin.noting`), in the transaction that writes the findings. So nothing is lost wherever either process ends. A
library that remembers less than it had said before, or whose `reworded` is behind what the store has read, is an older
copy that was restored: then everything is read anew.
"""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import Timeout

from db.connection import in_words, translated_os
from db.index.outbox import transaction
from db.index.place import Place
from db.kin import folding, writing
from db.kin.copies import copies
from db.kin.findings import Findings, packed, unpacked
from db.kin.packing import Unusable
from db.kin.reading import Taken, articles, taken
from db.kin.store import NAME, Store, is_damage, lock
from db.noting import noted
from db.relations import Finding
from db.reprints.finding import Finder

if TYPE_CHECKING:
    from db.library import Library

BATCH = 16
"""Clippings that are read into the store in one transaction: writing them keeps a search waiting some hundredths."""
AT_ONCE = 50
"""Findings that are handed on together."""

Pause = Callable[[], None]
Progress = Callable[[int, int], None]

log = logging.getLogger(__name__)


def no_pause() -> None:
    """Stands in where nothing else wants the processor."""


def no_progress(_done: int, _total: int) -> None:
    """Stands in where nobody watches."""


class Keeper:
    """The writing side of a library's store. Not to be used from two threads at once."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._open: tuple[Store, tuple[int, int]] | None = None
        self._finder = Finder()

    def step(self, library: sqlite3.Connection, pause: Pause = no_pause, most: int = BATCH) -> int:
        """Read the next few clippings that are new or changed; how many there were.

        `pause` is called several times for each, when a question may be answered. Does nothing while another process
        is at it.
        """
        done = 0
        with self._writing() as store:
            if store is not None:
                while folding.due(store):
                    folding.fold(store)
                    pause()
                done = _step(store, library, self._finder, pause, most)
        return done

    def findings(self, library: sqlite3.Connection) -> Findings | None:
        """Some of what the library has not been told yet; `None` where it has been told everything that was read."""
        found = None
        with self._writing() as store:
            if store is not None:
                found = _findings(store, library)
        return found

    def waiting(self, library: sqlite3.Connection) -> int:
        """How many clippings are not read yet; 0 while another process is at it."""
        count = 0
        with self._writing() as store:
            if store is not None:
                seen = int(store.about("seen"))
                count = library.execute("SELECT count(*) FROM reworded WHERE seq > ?", (seen,)).fetchone()[0]
        return count

    def forget(self) -> bool:
        """Throw away what was read, so that all is read anew; `False` while another process is at it."""
        with self._writing() as store:
            if store is not None:
                self.close()
                try:
                    store.remove()
                except PermissionError:
                    # Somebody has it open, on a system that does not let such files go.
                    store = self._store()
                    with transaction(store.connection):
                        store.empty()
            return store is not None

    def close(self) -> None:
        """Let go of the file."""
        if self._open is not None:
            self._open[0].close()
            self._open = None

    @contextmanager
    def _writing(self) -> Iterator[Store | None]:
        """The store, `None` while another process writes it. One that turns out to be damaged is moved aside."""
        try:
            held = lock(self._place)
            try:
                held.acquire()
            except Timeout:
                yield None
                return
            try:
                store = self._store()
                with in_words(store.path):
                    try:
                        yield store
                    except (sqlite3.DatabaseError, Unusable) as error:
                        self.close()
                        if not is_damage(error):
                            raise
                        log.info("what belongs together is worked out anew: %s", error)
                        store.move_aside()
                    except BaseException:
                        # What the store remembers of the file may be of a transaction that came to nothing.
                        self.close()
                        raise
            finally:
                held.release()
        except OSError as error:
            raise translated_os(error, self._place.folder) from error

    def _store(self) -> Store:
        """The store as it is in the folder: another process may have moved away the one that was open."""
        path = self._place.folder / NAME
        if self._open is not None and (not path.exists() or self._open[1] != identity(path)):
            self.close()
        if self._open is None:
            store = Store(self._place, writing=True)
            self._open = store, identity(path)
        return self._open[0]


def catch_up(library: Library, cache: Path, most: int = 2000, progress: Progress = no_progress) -> int:
    """Read what is new in a library without a search process, at most so many clippings; how many there were.

    What is found is written where the library can be written. For the command line, while no window is open.
    `progress(done, total)` is called now and then.
    """
    keeper = Keeper(Place(cache, library.id))
    done = 0
    try:
        with library.reader() as connection:
            while done < most and (read := keeper.step(connection, most=min(BATCH, most - done))):
                done += read
                progress(done, min(most, done + keeper.waiting(connection)))
        while not library.read_only:
            with library.reader() as connection:
                found = keeper.findings(connection)
            if found is None:
                break
            library.note_findings(found.findings, found.upto)
    finally:
        keeper.close()
    return done


def _step(store: Store, library: sqlite3.Connection, finder: Finder, pause: Pause, most: int) -> int:
    if _gone_back(store, library):
        log.info("what belongs together is worked out anew: the library is another one than it was")
        with transaction(store.connection):
            store.empty()
    rows = library.execute(
        "SELECT clipping_id, seq FROM reworded WHERE seq > ? ORDER BY seq LIMIT ?", (int(store.about("seen")), most)
    ).fetchall()
    if not rows:
        return 0
    numbers = [row[0] for row in rows]
    read: list[Taken] = []
    for article in articles(library, numbers):
        read.append(taken(article))
        pause()
    with transaction(store.connection):
        writing.remove(store, numbers)
        writing.put(store, read)
        for each in read:
            _find(store, library, finder, each)
            pause()
        store.say("seen", str(rows[-1][1]))
        store.say("last", str(rows[-1][0]))
    return len(rows)


def _find(store: Store, library: sqlite3.Connection, finder: Finder, each: Taken) -> None:
    copied = copies(store, library, finder, each.article.clipping, each.sample)
    found = Finding(each.article.clipping, each.article.sha256, each.mentions, copied)
    store.connection.execute(
        "INSERT OR REPLACE INTO finding (clipping, finding) VALUES (?, ?)",
        (found.clipping, json.dumps(packed(found), ensure_ascii=False, separators=(",", ":"))),
    )


def _findings(store: Store, library: sqlite3.Connection) -> Findings | None:
    if _gone_back(store, library):
        return None
    token = store.about("token")
    number = noted(library).get(token, 0)
    with transaction(store.connection):
        if number > int(store.about("noted")):
            store.connection.execute("DELETE FROM finding WHERE number <= ?", (number,))
            store.say("noted", str(number))
        rows = store.connection.execute(
            "SELECT number, finding FROM finding ORDER BY number LIMIT ?", (AT_ONCE,)
        ).fetchall()
    if not rows:
        return None
    return Findings(f"{token}:{rows[-1][0]}", tuple(unpacked(json.loads(row[1])) for row in rows))


def _gone_back(store: Store, library: sqlite3.Connection) -> bool:
    """Whether the library is an older one than that which was read, restored from a backup."""
    seen, told = int(store.about("seen")), int(store.about("noted"))
    if told > noted(library).get(store.about("token"), 0):
        return True
    last = library.execute("SELECT max(seq) FROM reworded").fetchone()[0] or 0
    there = library.execute("SELECT clipping_id FROM reworded WHERE seq = ?", (seen,)).fetchone()
    return seen > last or (there is not None and str(there[0]) != store.about("last"))


def identity(path: Path) -> tuple[int, int]:
    """What tells a file from another one of the same name."""
    status = path.stat()
    return status.st_dev, status.st_ino
