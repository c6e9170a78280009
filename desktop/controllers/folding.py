"""Which clippings are copies of each other, known to whoever folds a list: read once, and again when it changed."""

from __future__ import annotations

import threading
from array import array

from db.bands import Bands
from db.library import Library
from desktop.models.folded import FoldedList, Reprinted, fold_list


class Folding:
    """Asked from the threads that read lists, and from the interface what is `known`."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._known: Reprinted | None = None
        self._version = 0

    @property
    def known(self) -> Reprinted | None:
        """What was read last, None while that does not hold any more."""
        return self._known

    def forget(self) -> None:
        """Groups may be other ones now."""
        with self._lock:
            self._known = None
            self._version += 1

    def read(self) -> Reprinted:
        """What holds now; not for the thread of the interface."""
        with self._lock:
            known, version = self._known, self._version
        if known is not None:
            return known
        with self._library.reader() as connection:
            rows = connection.execute("SELECT clipping_id, group_id, lead FROM reprint").fetchall()
        found = Reprinted.of(rows)
        with self._lock:
            if version == self._version:
                self._known = found
        return found

    def fold(self, ids: array[int], made: Bands | None, known: Reprinted | None = None) -> FoldedList:
        """Fold a list, with what is known or what is read now."""
        return fold_list(ids, made, known or self.read())
